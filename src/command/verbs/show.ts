/** `show [FILE|PROJECT]` */
import { type Branch, plain, treeLines } from '../../base/drawing.js'
import {
  type DescribedEnd,
  type DescribedPlace,
  describeNetwork,
  listProjects,
  type NetworkDescription,
  type NetworkPort,
  type PlanOptions,
} from '../../network/index.js'
import { type Call, exits, type Outcome } from '../call.js'
import { jsonOf } from '../draw-plan.js'
import { Bell, looks } from '../live/bell.js'
import { Screen } from '../live/screen.js'
import { placesOf } from '../place.js'
import { connectionOf, switchOf } from '../switch-option.js'
import { type Target, targetOf } from '../target.js'
import type { Paints } from '../terminal.js'

/** Shows what there is of a project, or of all. */
export async function show(call: Call): Promise<Outcome> {
  const { operands, options, signal, paints, say } = call
  const [operand] = operands
  const target = operand === undefined ? undefined : await targetOf(call, operand)
  if (options['watch'] === true) return watched(call, target)
  const projects = await found(target, { signal, ...switchOf(call) })
  say(...linesOf(projects, paints))
  return { exit: exits.done, facts: { projects } }
}

/** The same again whenever it has become something else, until a signal ends it. */
async function watched(call: Call, target: Target | undefined): Promise<Outcome> {
  const { options, signal, paints, say, report } = call
  await using connection = await connectionOf(call, target)
  const { ovs } = connection
  const bell = new Bell({ places: placesOf(target?.network), ovs, signal })
  const isShown = options['json'] !== true && process.stdout.isTTY && process.env['TERM'] !== 'dumb'
  using screen = isShown ? screenFor(signal) : undefined
  let last: string | undefined
  const read = () => found(target, { signal, ...(ovs && { ovs }) })
  for await (const projects of looks(bell, signal, read)) {
    const facts = jsonOf(projects)
    if (facts === last) continue
    last = facts
    const time = new Date()
    report({ time: time.toISOString(), projects })
    const lines = linesOf(projects, paints)
    const head = `${time.toLocaleTimeString()}, until Ctrl-C`
    if (screen !== undefined) screen.show([paints.faint(head), '', ...lines])
    else say(time.toISOString(), ...lines, '')
  }
  return { exit: exits.done }
}

function screenFor(signal: AbortSignal): Screen & Disposable {
  const screen = new Screen(process.stdout)
  // At once, whatever is still being read.
  signal.addEventListener('abort', () => screen.close(), { once: true })
  return Object.assign(screen, { [Symbol.dispose]: () => screen.close() })
}

async function found(
  target: Target | undefined,
  options: PlanOptions,
): Promise<NetworkDescription[]> {
  const targets =
    target === undefined ? await listProjects(options) : [target.network ?? target.project]
  return Promise.all(targets.map((each) => describeNetwork(each, options)))
}

function linesOf(projects: readonly NetworkDescription[], paints: Paints): string[] {
  const trees = projects.map((each) => treeLines(projectBranch(each, paints)))
  if (trees.length === 0) return ['There is no project.']
  return trees.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
}

function projectBranch(
  { project, namespaces, bridges = [] }: NetworkDescription,
  paints: Paints,
): Branch {
  const branches = [
    ...namespaces.map((place) => placeBranch(place, paints)),
    ...bridges.map(({ name, path, ports }) => ({
      text: withPath(`Open vSwitch bridge ${plain(name)}`, path, paints),
      branches: ports.map((port) => ({
        text: withPath(portWords(port), port.path, paints),
        branches: [],
      })),
    })),
  ]
  const nothing = { text: 'there is nothing of it', branches: [] }
  return { text: paints.strong(project), branches: branches.length > 0 ? branches : [nothing] }
}

function placeBranch({ path, netns, links, tables }: DescribedPlace, paints: Paints): Branch {
  const title = netns === undefined ? "(this process's own)" : `namespace ${plain(netns)}`
  return {
    text: withPath(title, path, paints),
    branches: [
      ...links.map((end) => ({ text: withPath(endWords(end), end.path, paints), branches: [] })),
      ...tables.map(({ family, name, path: its }) => ({
        text: withPath(`table ${family} ${plain(name)}`, its, paints),
        branches: [],
      })),
    ],
  }
}

/** `eth0: veth to eth0 in db, up, 10.0.0.1/24` */
function endWords({ link, addresses, peer }: DescribedEnd): string {
  const { name, kind = '', up, operState } = link
  const state = up ? (operState === 'down' ? 'up, no carrier' : 'up') : 'down'
  const to = peer ? ` to ${peer.name}${peer.netns ? ` in ${peer.netns}` : ''}` : ''
  return plain(`${name}: ${[`${kind}${to}`, state, ...addresses].join(', ')}`)
}

/** `vx1: vxlan, VLAN 10, remote_ip 192.0.2.1` */
function portWords({ name, type, tag, options, error }: NetworkPort): string {
  const words = [
    type,
    ...(tag === undefined ? [] : [`VLAN ${tag}`]),
    ...Object.entries(options).map((each) => each.join(' ')),
    ...(error === undefined ? [] : [error]),
  ]
  return plain(`${name}: ${words.join(', ')}`)
}

const withPath = (text: string, path: string | undefined, paints: Paints): string =>
  path === undefined ? text : `${text}  ${paints.faint(plain(path))}`
