/** Devices of Open vSwitch of a definition: those of internal ports, and of bridges' local ones. */
import { invalidValue } from '../base/errors.js'
import { portKeys } from '../rtnetlink/links/link-request.js'
import { aroundOf } from '../rtnetlink/links/new-link.js'
import type { DeclaredRow } from './declare-bridge.js'
import { type DeclaredLink, declareLinkAt, managed } from './declare-link.js'
import { laterLists } from './link-lists.js'
import { markOf } from './marks.js'

/** A device of a definition. */
export interface DeclaredDevice {
  path: string
  /** That of the port, which ovs-vswitchd knows it by. */
  name: string
  row: DeclaredRow
  /** The device as a link. What kind of link it is, ovs-vswitchd decides. */
  link: DeclaredLink
}

/** A row, and what the definition says of its device. */
export interface Given {
  row: DeclaredRow
  device: object
}

/** What ovs-vswitchd sees to, what is for a link that is created, and what no such device has. */
const without = [
  ...[...managed, 'netns', 'xdp', 'vfs', 'txQueues', 'rxQueues'],
  ...['master', ...portKeys, 'fdb'],
]

/** Options of a device. */
const options: ReadonlySet<string> = new Set([
  'netns',
  ...[...aroundOf('dummy'), ...laterLists, 'qdisc', 'impair'].filter(
    (name) => !without.includes(name),
  ),
])

/** The options of a row, and those of its device. Of a port the Ethernet address is both. */
export function parted(kind: DeclaredRow['kind'], given: object): [row: object, device: object] {
  const isShared = ([name]: [string, unknown]) => name === 'mac'
  const isOfDevice = ([name]: [string, unknown]) => options.has(name) && name !== 'mac'
  const all = Object.entries(given)
  const device = all.filter(isOfDevice)
  const both = device.length > 0 && kind === 'port' ? all.filter(isShared) : []
  return [
    Object.fromEntries(all.filter((each) => !isOfDevice(each))),
    Object.fromEntries([...device, ...both]),
  ]
}

/** A device that the definition says nothing of any more: it goes back to ovs-vswitchd, with nothing of the network's on it. */
export function droppedDevice(
  project: string,
  row: DeclaredRow,
  namespaces: ReadonlyMap<string, unknown>,
): DeclaredDevice {
  const { path, name } = row
  const given = { kind: 'dummy', up: undefined }
  return { path, name, row, link: declareLinkAt(project, path, name, given, namespaces) }
}

/** Bytes of an alternative name. */
const longest = 127

/** Checks what a definition says of a device; undefined where it says nothing. */
export function declareDevice(
  project: string,
  { row, device }: Given,
  namespaces: ReadonlyMap<string, unknown>,
): DeclaredDevice | undefined {
  const [first] = Object.entries(device)
  if (first === undefined) return undefined
  const { path, name, kind } = row
  if (kind === 'port' && row.options.type !== 'internal') {
    const why = 'is for ports of type internal: the device of another is a link of its own'
    throw invalidValue(`${path}.${first[0]}`, why, first[1])
  }
  const mark = markOf(project, path)
  if (Buffer.byteLength(mark) > longest) {
    const why = `the mark of its device would be longer than ${longest} bytes`
    throw invalidValue(path, why, mark)
  }
  const given = { kind: 'dummy', ...device }
  return { path, name, row, link: declareLinkAt(project, path, name, given, namespaces) }
}
