/** `ofproto/trace`: what would become of a packet, as a tree. */
import { groupsOf, Unreadable } from './reply.js'

/** The path of a packet through a switch. */
export interface OvsTrace {
  /**
   * Each time that the packet goes through the bridges: once, and again whenever the datapath
   * recirculates it, as after connection tracking.
   */
  passes: OvsTracePass[]
}

/** A packet on its way from the datapath through the bridges and back. */
export interface OvsTracePass {
  /** Why it came again; absent of the first. */
  recirculation?: {
    /** Such as `0x4`. */
    id: string
    /** In ovs-vswitchd's words, such as `resume conntrack with ct_state=est|trk`. */
    reason?: string
    /** Whatever else it says, a line each, such as the flow that NAT makes of it. */
    notes: string[]
  }
  /** The packet as it comes: a flow as ovs-ofctl(8) writes it. */
  flow: string
  /** The bridges it goes through. */
  bridges: OvsTraceNode[]
  /** The final packet; equal to `flow` if nothing changed it. */
  finalFlow: string
  /** What of the packet was looked at: others that are the same in this go the same way. */
  megaflow: string
  /** What the datapath does, such as `push_vlan(vid=10,pcp=0),7`; `drop` for nothing. */
  datapathActions: string
  /** Why each such packet goes through ovs-vswitchd; empty where the datapath manages. */
  slowPath: string[]
  /** Why the packet is dropped, where its way could not be found out. */
  failure?: string
}

/** A step on the way of a packet. */
export interface OvsTraceNode {
  /**
   * - `bridge`: a bridge that it enters
   * - `table`: a table, and the flow of it that it matches
   * - `actionSet`: the actions that were put off until the end
   * - `bucket`: a bucket of a group
   * - `thaw`: where it goes on after a recirculation
   * - `action`: an action of a flow
   * - `detail`, `warning`, `error`: a word on what is before it
   */
  kind:
    | 'bridge'
    | 'table'
    | 'actionSet'
    | 'bucket'
    | 'thaw'
    | 'action'
    | 'detail'
    | 'warning'
    | 'error'
  /** As ovs-vswitchd writes it: of an action all of it, of a table the whole line. */
  text: string
  /** Of a bridge, its name. */
  bridge?: string
  /** Of a table, its number. */
  table?: number
  /** Of a table, what its flow matches: empty for everything, absent where no flow matched. */
  match?: string
  /** Of a table, the priority of its flow. */
  priority?: number
  /** Of a table, the cookie of its flow, such as `0xabc`, unless it is 0. */
  cookie?: string
  /** Of a bucket, its number. */
  bucket?: number
  /**
   * What comes of it, in order: the tables of a bridge, the actions of a table; of an action the words
   * on it, and the tables, buckets and bridges that it leads to.
   */
  steps: OvsTraceNode[]
}

const SECTION = /^={79}$/
const RECIRCULATION = /^recirc\((?<id>0x[0-9a-f]+)\)(?: - (?<reason>.*))?$/

export function readTrace(text: string): OvsTrace {
  const [first, ...others] = sectionsOf(text)
  if (first === undefined || first.heading.length > 0)
    throw new Unreadable(text.split('\n')[0] ?? '')
  const passes = [readPass(first.lines)]
  for (const { heading, lines } of others) {
    const [line = '', ...notes] = heading
    // The last word of a trace that came to the limit of recirculations.
    if (!RECIRCULATION.test(line) && lines.length === 0) continue
    const { id, reason } = groupsOf<'id'>(RECIRCULATION, line)
    const recirculation = { id, ...(reason !== undefined && { reason }), notes }
    passes.push({ recirculation, ...readPass(lines) })
  }
  return { passes }
}

/** The parts between double rules; what is between two of these is the heading of what follows. */
function sectionsOf(text: string): { heading: string[]; lines: string[] }[] {
  const sections: { heading: string[]; lines: string[] }[] = [{ heading: [], lines: [] }]
  let inHeading = false
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    if (!SECTION.test(line)) {
      const section = sections.at(-1)
      section?.[inHeading ? 'heading' : 'lines'].push(line)
    } else {
      inHeading = !inHeading
      if (inHeading) sections.push({ heading: [], lines: [] })
    }
  }
  return sections
}

const FLOW = /^Flow: (?<value>.*)$/
const FINAL = /^Final flow: (?<value>.*)$/
const MEGAFLOW = /^Megaflow: (?<value>.*)$/
const ACTIONS = /^Datapath actions: (?<value>.*)$/
const FAILURE = /^Translation failed \((?<value>.*)\), packet is dropped\.$/
const SLOW = /^ {2}- (?<value>.*)\.$/

function readPass(lines: readonly string[]): OvsTracePass {
  const end = lines.findIndex((line) => FINAL.test(line))
  if (end < 0) throw new Unreadable(lines.at(-1) ?? '')
  const value = (pattern: RegExp, at: number) => groupsOf<'value'>(pattern, lines[at] ?? '').value
  const flow = value(FLOW, 0)
  const finalFlow = value(FINAL, end)
  const rest = lines.slice(end + 3)
  const all = (pattern: RegExp) =>
    rest.flatMap((line) => pattern.exec(line)?.groups?.['value'] ?? [])
  const [failure] = all(FAILURE)
  return {
    flow,
    bridges: readTree(lines.slice(1, end)),
    finalFlow: finalFlow === 'unchanged' ? flow : finalFlow,
    megaflow: value(MEGAFLOW, end + 1),
    datapathActions: value(ACTIONS, end + 2),
    slowPath: all(SLOW),
    ...(failure !== undefined && { failure }),
  }
}

/** A line of the tree; indented by so many levels of four columns. */
interface Line {
  level: number
  text: string
}

function readTree(lines: readonly string[]): OvsTraceNode[] {
  const all = lines
    .map((line) => ({ level: Math.floor(line.search(/\S/) / 4), text: line.trim() }))
    .filter(({ text }) => !/^-+$/.test(text)) // the rule below a bridge
  const { nodes, next } = readList(all, { from: 0, level: 0, depth: 0 })
  const left = all[next]
  if (left !== undefined) throw new Unreadable(left.text)
  return gathered(nodes)
}

/**
 * Nodes of a list of the level: each is one level deeper and what it holds two; but the last, if it
 * can hold any, stands at the level itself, and so does the list that it holds.
 */
function readList(
  lines: readonly Line[],
  { from, level, depth }: { from: number; level: number; depth: number },
): Listed {
  const nodes: OvsTraceNode[] = []
  let at = from
  for (let line = lines[at]; line !== undefined && line.level >= level; line = lines[at]) {
    if (line.level > level + 1 || depth > MAX_DEPTH) throw new Unreadable(line.text)
    const isLast = line.level === level
    const held = readList(lines, {
      ...{ from: at + 1, level: isLast ? level : level + 2 },
      depth: depth + 1,
    })
    nodes.push({ ...nodeOf(line.text), steps: held.nodes })
    at = held.next
    if (isLast) break
  }
  return { nodes, next: at }
}

/** Open vSwitch itself gives a packet up after 64 tables that lead to each other. */
const MAX_DEPTH = 1000

interface Listed {
  nodes: OvsTraceNode[]
  next: number
}

const BRIDGE = /^bridge\("(?<bridge>.*)"\)$/
const TABLE = /^(?<table>\d+)\. (?<rest>.*)$/
const RULE = /^(?:(?<match>.*), )?priority (?<priority>\d+)(?:, cookie (?<cookie>0x[0-9a-f]+))?$/
const BUCKET = /^bucket (?<bucket>\d+)$/
const WORDS: readonly [OvsTraceNode['kind'], RegExp][] = [
  ['error', /^>>>> (?<text>.*) <<<<$/],
  ['warning', /^>> (?<text>.*)$/],
  ['detail', /^-> (?<text>.*)$/],
  ['actionSet', /^--\. (?<text>.*)$/],
  ['thaw', /^(?<text>thaw|Resuming from table .*|Restoring .*|restored state: .*)$/],
]

function nodeOf(text: string): Omit<OvsTraceNode, 'steps'> {
  const { bridge } = BRIDGE.exec(text)?.groups ?? {}
  if (bridge !== undefined) return { kind: 'bridge', text, bridge }
  const { table, rest = '' } = TABLE.exec(text)?.groups ?? {}
  if (table !== undefined) return { kind: 'table', text, table: Number(table), ...ruleOf(rest) }
  const { bucket } = BUCKET.exec(text)?.groups ?? {}
  if (bucket !== undefined) return { kind: 'bucket', text, bucket: Number(bucket) }
  for (const [kind, pattern] of WORDS) {
    const words = pattern.exec(text)?.groups?.['text']
    if (words !== undefined) return { kind, text: words }
  }
  return { kind: 'action', text }
}

function ruleOf(text: string): Pick<OvsTraceNode, 'match' | 'priority' | 'cookie'> {
  const { match = '', priority, cookie } = RULE.exec(text)?.groups ?? {}
  if (priority === undefined) return {}
  return { match, priority: Number(priority), ...(cookie !== undefined && { cookie }) }
}

/** The same nodes, with those that come of an action in it: ovs-vswitchd prints them after it. */
function gathered(nodes: readonly OvsTraceNode[]): OvsTraceNode[] {
  const list: OvsTraceNode[] = []
  let action: OvsTraceNode | undefined
  for (const node of nodes) {
    const whole = { ...node, steps: gathered(node.steps) }
    if (node.kind === 'action') action = whole
    const comesOf = node.kind !== 'action' && node.kind !== 'actionSet' && node.kind !== 'thaw'
    if (comesOf && action) action.steps.push(whole)
    else list.push(whole)
  }
  return list
}
