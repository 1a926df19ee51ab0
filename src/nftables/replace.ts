/** Making a table so: what is to be sent, all of which takes effect at once, or nothing does. */
import { setTimeout as sleep } from 'node:timers/promises'
import { binding } from '../addon/binding.js'
import { checkCall, checkOptions } from '../base/check.js'
import { NetlinkError } from '../base/errors.js'
import type { CallOptions } from '../netns/call.js'
import { placeOf } from '../netns/ref.js'
import { submit } from '../netns/submit.js'
import type { NftElement, NftRule } from '../rtnetlink/generated/objects.js'
import { type CompiledRule, type CompiledTable, compile } from './compile.js'
import type { TableDefinition } from './definition.js'
import {
  type Shape,
  sameElements,
  sameFlowtable,
  sameHook,
  sameObject,
  sameSet,
  sameShape,
  shapeOf,
} from './same.js'
import { readState, type TableState } from './state.js'

/** One message of a batch; `option` is what of the definition it comes of. */
interface Message {
  operation: string
  options: object
  option: string
  rule?: CompiledRule
}

/** What `replaceTable` did. */
export interface Replaced {
  /** Whether anything changed. False when the table was as defined already. */
  changed: boolean
  /** How many rules were added, removed, and kept with their counters. */
  rules: { added: number; removed: number; kept: number }
}

/** Bytes of elements in one message, of the 65,535 that an attribute has. */
const mostBytes = 60_000

const tries = 20

/**
 * Makes a table equal to its definition in one atomic batch. The call creates a table that does not exist, and removes
 * from an existing one whatever the definition does not have. Rules, sets and objects that are equal already stay, with
 * their counters; when everything is equal, nothing is sent. A concurrent change of the ruleset by somebody else makes
 * the call read and compare again. Other tables stay untouched. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError when the kernel refuses the batch; nothing has changed then, and `option` is the rule or the
 * statement, such as `chains.forward.rules[2][0]`. `EBUSY` when concurrent changes do not cease.
 */
export async function replaceTable(
  definition: TableDefinition,
  options?: CallOptions,
): Promise<Replaced> {
  const { netns, signal, timeout } = checkOptions(options)
  checkCall({ signal, timeout })
  const compiled = compile(checkOptions(definition, 'definition'))
  const { family, name } = compiled.table
  const call = { operation: 'replaceTable', subject: name, netns, signal, timeout }
  for (let attempt = 1; ; attempt++) {
    const { generation, state } = await readState(
      family as TableDefinition['family'] & string,
      name,
      call,
    )
    const { messages, rules } = changes(compiled, state)
    if (messages.length === 0) return { changed: false, rules }
    try {
      await send(messages, generation, call)
      return { changed: true, rules }
    } catch (error) {
      if ((error as NetlinkError).code !== 'ERESTART') throw error
      if (attempt === tries) throw busy(error as NetlinkError)
      await sleep(Math.random() * attempt)
    }
  }
}

const busy = (cause: NetlinkError) =>
  new NetlinkError(`replaceTable: others never stopped changing rules (EBUSY)`, {
    ...{ code: 'EBUSY', errno: -16, operation: 'replaceTable', cause },
  })

/** Sends a batch, whose errors name what of the definition a message comes of. */
async function send(
  messages: readonly Message[],
  generation: number,
  { netns, signal, timeout, ...call }: CallOptions & { operation: string; subject: string },
): Promise<void> {
  const batch = {
    generation,
    messages: messages.map(({ operation, options }) => ({ operation, options })),
  }
  const step = { operation: 'nftBatch', place: 0, options: batch }
  await submit(() => binding.run([placeOf(netns)], [step]), {
    ...{ ...call, signal, timeout, places: [netns] },
    optionName: (_, option) => optionOf(messages, option),
  })
}

/** `messages[3].expressions[1].cmp` is what of the definition. */
function optionOf(messages: readonly Message[], option: string): string | undefined {
  const [, at, path = ''] = /^messages\[(\d+)\](.*)$/.exec(option) ?? []
  const message = messages[Number(at)]
  if (message === undefined) return undefined
  const [, expression] = /^\.expressions\[(\d+)\]/.exec(path) ?? []
  const statement =
    expression === undefined ? undefined : message.rule?.statementOf[Number(expression)]
  return statement === undefined ? message.option : `${message.option}[${statement}]`
}

/** What makes a table so of what is there. */
function changes(
  wanted: CompiledTable,
  state: TableState | undefined,
): { messages: Message[]; rules: Replaced['rules'] } {
  const { family, table } = wanted
  const ours = { family, table: table.name }
  const message = (operation: string, options: object, option: string): Message => ({
    ...{ operation, options: { ...ours, ...options }, option },
  })
  const removed: Message[] = []
  const added: Message[] = []
  const counts = { added: 0, removed: 0, kept: 0 }

  const isNew =
    state === undefined ||
    (state.table.dormant ?? false) !== table.dormant ||
    state.table.userdata !== table.userdata
  const anew = state !== undefined && state.table.userdata !== table.userdata
  if (anew) {
    // The kernel keeps a table's comment as it was.
    const all = changes(wanted, undefined)
    const drop = {
      operation: 'deleteNftTable',
      options: { family, name: table.name },
      option: 'comment',
    }
    const gone = { ...all.rules, removed: state.rules.length }
    return { messages: [drop, ...all.messages], rules: gone }
  }
  if (isNew) added.push({ operation: 'newNftTable', options: table, option: 'name' })

  // Sets of another form are others, and so are the rules that use them.
  const old = new Map((state?.sets ?? []).map((set) => [set.name as string, set]))
  const changed = new Set<string>()
  const removedElements: Message[] = []
  const removedSets: Message[] = []
  const elements: Message[] = []
  for (const { set, elements: all, dynamic, option } of wanted.sets) {
    const there = old.get(set.name)
    const same = there !== undefined && sameSet(set, there)
    if (!same) {
      changed.add(set.name)
      if (there !== undefined) removedSets.push(message('deleteNftSet', { name: set.name }, option))
      added.push(message('newNftSet', set, option))
    }
    const now = same ? (state?.elements.get(set.name) ?? []) : []
    const { missing, extra } = sameElements(set.interval ?? false, all, now)
    const ofSet = (operation: string, some: readonly NftElement[]) =>
      inParts(some).map((part) =>
        message(operation, { set: set.name, elements: part }, `${option}.elements`),
      )
    elements.push(...ofSet('newNftElements', missing))
    if (dynamic) continue
    // Without elements it is all that there are.
    if (extra === 'all') {
      removedElements.push(message('deleteNftElements', { set: set.name }, `${option}.elements`))
    } else {
      removedElements.push(...ofSet('deleteNftElements', extra))
    }
  }
  const kept = new Set(wanted.sets.map(({ set }) => set.name))
  for (const { name, anonymous } of state?.sets ?? []) {
    if (anonymous || kept.has(name as string)) continue
    changed.add(name as string)
    removedSets.push(message('deleteNftSet', { name }, 'sets'))
  }

  const objects: Message[] = []
  for (const { name, data, userdata, option } of wanted.objects) {
    const there = state?.objects.find((each) => each.name === name && sameObject(data, each.data))
    if (there !== undefined) continue
    const other = state?.objects.find((each) => each.name === name)
    if (other !== undefined) {
      changed.add(name)
      objects.push(deletion(other))
    }
    added.push(message('newNftObject', { name, data, ...(userdata && { userdata }) }, option))
  }
  function deletion(object: { name?: string; data?: object }): Message {
    const type = objectNumber(object.data)
    return message('deleteNftObject', { name: object.name, type }, 'counters')
  }
  const names = new Set(wanted.objects.map(({ name }) => name))
  for (const object of state?.objects ?? []) {
    if (names.has(object.name as string)) continue
    changed.add(object.name as string)
    objects.push(deletion(object))
  }

  const flowtables: Message[] = []
  for (const { flowtable, option } of wanted.flowtables) {
    const there = state?.flowtables.find(({ name }) => name === flowtable.name)
    if (there !== undefined && sameFlowtable(flowtable, there)) continue
    if (there !== undefined) {
      changed.add(flowtable.name)
      flowtables.push(message('deleteNftFlowtable', { name: there.name }, option))
    }
    added.push(message('newNftFlowtable', flowtable, option))
  }
  for (const { name } of state?.flowtables ?? []) {
    if (wanted.flowtables.some(({ flowtable }) => flowtable.name === name)) continue
    changed.add(name as string)
    flowtables.push(message('deleteNftFlowtable', { name }, 'flowtables'))
  }

  const removedRules: Message[] = []
  const removedChains: Message[] = []
  const rules: Message[] = []
  const there = new Map((state?.chains ?? []).map((chain) => [chain.name as string, chain]))
  const rulesOf = new Map<string, NftRule[]>()
  for (const rule of state?.rules ?? []) {
    const chain = rule.chain as string
    const those = rulesOf.get(chain)
    if (those === undefined) rulesOf.set(chain, [rule])
    else those.push(rule)
  }
  const deleteRules = (list: readonly NftRule[], option: string) => {
    counts.removed += list.length
    removedRules.push(
      ...list.map(({ chain, handle }) => message('deleteNftRule', { chain, handle }, option)),
    )
  }
  for (const { chain, rules: all, option } of wanted.chains) {
    const now = there.get(chain.name)
    const current = rulesOf.get(chain.name) ?? []
    const same = now !== undefined && sameHook(chain, now)
    if (!same) {
      if (now !== undefined) {
        deleteRules(current, option)
        removedChains.push(message('deleteNftChain', { name: chain.name }, option))
      }
      added.push(message('newNftChain', chain, option))
    } else if (chain.policy !== undefined && chain.policy !== now.policy) {
      added.push(
        message('newNftChain', { name: chain.name, policy: chain.policy }, `${option}.policy`),
      )
    }
    const usable = same ? current : []
    const { stays, goes } = common(all, usable, state, changed)
    counts.kept += usable.length - goes.length
    counts.added += all.length - (usable.length - goes.length)
    deleteRules(goes, option)
    rules.push(...placed(all, stays, chain.name, message))
  }
  for (const [name] of there) {
    if (wanted.chains.some(({ chain }) => chain.name === name)) continue
    deleteRules(rulesOf.get(name) ?? [], 'chains')
    removedChains.push(message('deleteNftChain', { name }, 'chains'))
  }

  removed.push(...removedRules, ...removedElements, ...removedSets, ...removedChains)
  removed.push(...objects, ...flowtables)
  return { messages: [...removed, ...added, ...elements, ...rules], rules: counts }
}

const objectNumbers: Readonly<Record<string, number>> = {
  ...{ counter: 1, quota: 2, ctHelper: 3, limit: 4, connlimit: 5, synproxy: 10 },
}
const objectNumber = (data: object | undefined) => objectNumbers[Object.keys(data ?? {})[0] ?? '']

/** Elements for one message each, whose attribute has no more than 65,535 bytes. */
function inParts(list: readonly NftElement[]): NftElement[][] {
  const parts: NftElement[][] = []
  let room = 0
  for (const element of list) {
    const size = sizeOf(element)
    if (size > room || parts.length === 0) {
      parts.push([])
      room = mostBytes
    }
    parts.at(-1)?.push(element)
    room -= size
  }
  return parts
}

/** About how many bytes an element takes: its values, and what is around each. */
function sizeOf({ key, keyEnd, data, userdata = '' }: NftElement): number {
  const chain = data?.verdict?.chain ?? ''
  const values = [key?.value, keyEnd?.value, data?.value, userdata].map((hex) => hex?.length ?? 0)
  return 96 + 4 * chain.length + values.reduce((sum, digits) => sum + digits / 2, 0)
}

/** The longest run of rules that are there in the order in which they are wanted: each stays. */
function common(
  wanted: readonly CompiledRule[],
  current: readonly NftRule[],
  state: TableState | undefined,
  changed: ReadonlySet<string>,
): { stays: (NftRule | undefined)[]; goes: NftRule[] } {
  const asked = wanted.map((rule) => shapeOf(rule.expressions, rule.userdata, rule.sets, changed))
  const found = current.map((rule) =>
    shapeOf(rule.expressions ?? [], rule.userdata, state?.sets ?? [], changed, state?.elements),
  )
  let start = 0
  while (start < asked.length && asked[start] !== undefined && asked[start] === found[start])
    start++
  let end = 0
  while (
    end < Math.min(asked.length, found.length) - start &&
    sameShape(asked.at(-1 - end), found.at(-1 - end))
  ) {
    end++
  }
  const stays: (NftRule | undefined)[] = wanted.map((_, at) => {
    if (at < start) return current[at]
    return at >= wanted.length - end ? current[current.length - wanted.length + at] : undefined
  })
  between(asked, found, start, end).forEach(([to, from]) => {
    stays[to] = current[from]
  })
  const kept = new Set(stays)
  return { stays, goes: current.filter((rule) => !kept.has(rule)) }
}

/** Pairs of what is the same in the middle of two lists: the longest common subsequence. */
function between(
  asked: readonly (Shape | undefined)[],
  found: readonly (Shape | undefined)[],
  start: number,
  end: number,
): [to: number, from: number][] {
  const [rows, columns] = [asked.length - start - end, found.length - start - end]
  if (rows === 0 || columns === 0) return []
  // Of very long lists, what changes in the middle of them is made anew.
  if (rows * columns > 4_000_000) return []
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const isSame = (row: number, column: number) =>
    sameShape(asked[start + row], found[start + column])
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      ;(lengths[row] as Uint16Array)[column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(row, column)) pairs.push([start + row++, start + column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

/** The new rules, each where it belongs, and the sets that they bring along. */
function placed(
  wanted: readonly CompiledRule[],
  stays: readonly (NftRule | undefined)[],
  chain: string,
  message: (operation: string, options: object, option: string) => Message,
): Message[] {
  const messages: Message[] = []
  let group: CompiledRule[] = []
  let behind: bigint | undefined
  const flush = (isLast: boolean) => {
    // Each goes right behind the same rule, or to the front, so that the last one is first.
    const list =
      isLast && behind === undefined && stays.every((each) => !each) ? group : group.toReversed()
    for (const rule of list) {
      for (const { set, elements } of rule.sets) {
        messages.push(message('newNftSet', set, rule.option))
        for (const part of inParts(elements)) {
          const of = { set: set.name, setId: set.id, elements: part }
          messages.push(message('newNftElements', of, rule.option))
        }
      }
      const { expressions, userdata } = rule
      const its = {
        chain,
        ...(expressions.length > 0 && { expressions }),
        ...(userdata && { userdata }),
        ...(behind !== undefined && { position: behind }),
      }
      const operation = behind !== undefined || list === group ? 'appendNftRule' : 'newNftRule'
      messages.push({ ...message(operation, its, rule.option), rule })
    }
    group = []
  }
  for (const [at, rule] of wanted.entries()) {
    const stay = stays[at]
    if (stay === undefined) {
      group.push(rule)
    } else {
      flush(false)
      behind = stay.handle
    }
  }
  flush(true)
  return messages
}

/**
 * Deletes a table and everything in it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table, unless `ifExists` is true.
 */
export async function deleteTable(
  table: Pick<TableDefinition, 'family' | 'name'>,
  options?: CallOptions & {
    /** Succeed also when there is no such table. Default false. */
    ifExists?: boolean | undefined
  },
): Promise<void> {
  const { netns, signal, timeout, ifExists } = checkOptions(options)
  checkCall({ signal, timeout })
  const { family, table: its } = compile({ family: table.family, name: table.name })
  const message = { operation: 'deleteNftTable', options: { family, name: its.name } }
  const step = { operation: 'nftBatch', place: 0, options: { messages: [message] } }
  await submit(() => binding.run([placeOf(netns)], [step]), {
    ...{ operation: 'deleteTable', subject: its.name, places: [netns], signal, timeout },
    ...(ifExists && { forgive: 'ENOENT' }),
    optionName: () => 'name',
  })
}
