/** `show [FILE|PROJECT]` */
import { type Branch, plain, treeLines } from '../../base/drawing.js'
import {
  type DescribedEnd,
  type DescribedPlace,
  describeNetwork,
  listProjects,
  type NetworkDescription,
  type NetworkPort,
} from '../../network/index.js'
import { type Call, exits, type Outcome } from '../call.js'
import { switchOf } from '../switch-option.js'
import { targetOf } from '../target.js'
import type { Paints } from '../terminal.js'

/** Shows what there is of a project, or of all. */
export async function show(call: Call): Promise<Outcome> {
  const { operands, signal, paints, say } = call
  const [operand] = operands
  const targets =
    operand === undefined
      ? await listProjects({ signal, ...switchOf(call) })
      : [await targetOf(call, operand)].map(({ project, network }) => network ?? project)
  const found = { signal, ...switchOf(call) }
  const projects = await Promise.all(targets.map((each) => describeNetwork(each, found)))
  const trees = projects.map((each) => treeLines(projectBranch(each, paints)).join('\n'))
  say(trees.length === 0 ? 'There is no project.' : trees.join('\n\n'))
  return { exit: exits.done, facts: { projects } }
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
