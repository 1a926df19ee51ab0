/** What both drawings say of things, in words. */
import { plain } from '../base/drawing.js'
import { invalidType } from '../base/errors.js'
import type {
  DescribedBridge,
  DescribedInterface,
  DescribedLink,
  DescribedNetns,
  DescribedPort,
  DescribedSwitch,
  Description,
  LinkEnd,
} from './description.js'

/** No more than that it can be one. */
export function checkDescription(description: unknown): asserts description is Description {
  const { namespaces, switches } = (description ?? {}) as Partial<Description>
  if (Array.isArray(namespaces) && Array.isArray(switches)) return
  throw invalidType('description', 'the result of describe()', description)
}

/** A namespace by its names, or its number. */
export function netnsTitle({ names, inode, own }: DescribedNetns): string {
  const name = names.length > 0 ? names.map(plain).join(', ') : `net:[${inode}]`
  return own ? `${name} (this process's own)` : name
}

export const switchTitle = ({ remote }: DescribedSwitch): string =>
  remote === undefined ? 'Open vSwitch' : `Open vSwitch ${plain(remote)}`

/** Kind and state. */
export function linkState({ kind, loopback, up, operState }: DescribedLink): string[] {
  const state = up ? (operState === 'down' ? 'up, no carrier' : 'up') : 'down'
  return [loopback ? 'loopback' : (kind ?? 'physical'), state]
}

/** The options of a vxlan link, as `VNI 42`, `192.0.2.1 -> 192.0.2.2:4789`. */
export function tunnelWords({ vxlan }: DescribedLink): string[] {
  if (vxlan === undefined) return []
  const { vni, local = '*', remote, group, dstPort, external } = vxlan
  const to = remote ?? group ?? '*'
  const port = to.includes(':') ? `[${to}]:${dstPort}` : `${to}:${dstPort}`
  return [external ? 'external' : `VNI ${vni}`, `${local} -> ${port}`]
}

export const addressWords = ({ addresses }: DescribedLink): string[] =>
  addresses.map(({ address }) => address)

export function bridgeWords({ parent, vlan, datapathType, failMode }: DescribedBridge): string[] {
  if (parent !== undefined) return [`VLAN ${vlan} of ${plain(parent)}`]
  return [datapathType, ...(failMode === undefined ? [] : [failMode])]
}

export function portWords({ tag, trunks, bondMode, interfaces }: DescribedPort): string[] {
  return [
    ...(tag === undefined ? [] : [`VLAN ${tag}`]),
    ...(trunks.length === 0 ? [] : [`VLANs ${trunks.join(' ')}`]),
    ...(interfaces.length > 1 ? [`bond ${bondMode ?? 'active-backup'}`] : []),
  ]
}

/** Type, number, where a tunnel leads, and what went wrong. */
export function interfaceWords({ type, ofport, options, error }: DescribedInterface): string[] {
  const { key, remote_ip: to, dst_port: port, peer } = options
  return [
    type,
    ...(ofport === undefined || ofport < 0 ? [] : [`ofport ${ofport}`]),
    ...(key === undefined ? [] : [`key ${plain(key)}`]),
    ...(to === undefined ? [] : [`-> ${plain(to)}${port === undefined ? '' : `:${plain(port)}`}`]),
    ...(peer === undefined ? [] : [`to ${plain(peer)}`]),
    ...(error === undefined ? [] : [plain(error)]),
  ]
}

/** Another link, as it is called in a namespace: `eth0`, `eth0 in vm1`. */
export function endWords(
  { index, inode, name }: LinkEnd,
  from: number | undefined,
  { namespaces }: Description,
): string {
  if (name === undefined) return inode === from ? `link ${index}` : `link ${index} elsewhere`
  const there = namespaces.find((netns) => netns.inode === inode)
  if (inode === from || there === undefined) return plain(name)
  return `${plain(name)} in ${there.names.map(plain)[0] ?? `net:[${inode}]`}`
}
