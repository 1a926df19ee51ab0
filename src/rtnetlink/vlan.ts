/**
 * The VLANs of bridges and of their ports, on a bridge with `vlanFiltering`; since Linux 5.6.
 * bridge(8), vlan; linux/if_bridge.h. A bridge's own VLANs, which bridge(8) calls `self`, are those
 * of the bridge as a link.
 */
import { checkBoolean, checkInteger, checkLink } from '../check.js'
import { invalidValue } from '../errors.js'
import type { CallOptions } from './call.js'
import type { LinkRef } from './link.js'
import { change, read } from './object.js'

/** One VLAN, or all from `vid` to `end`. */
export interface VlanRange {
  /** 1 to 4,094. */
  vid: number
  /** The last one, included. Default: `vid` alone. */
  end?: number | undefined
}

export interface VlanOptions extends VlanRange {
  /** Packets that come without a tag belong to it; one VLAN of a link at most. Default false. */
  pvid?: boolean | undefined
  /** Packets leave without a tag. Default false. */
  untagged?: boolean | undefined
  /** The VLAN's spanning tree state on a port. */
  state?: VlanState | undefined
  /** Is there a multicast router: 0 never, 1 the bridge finds out, 2 always. */
  mcastRouter?: number | undefined
  /** Most multicast groups on a port, 0 for no limit; since Linux 6.3. */
  mcastMaxGroups?: number | undefined
  /** Answer ARP and neighbour discovery from the bridge's tables; since Linux 6.4. */
  neighSuppress?: boolean | undefined
  /**
   * The VNI that a port's VLAN is carried by, with `vlanTunnel` on the port. Of a range the first
   * one's; the others follow. Null for none.
   */
  vni?: number | null | undefined
}

export type VlanState = 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking'

/** VLANs as the kernel reports them: neighbouring ones that are alike make one entry. */
export interface Vlan extends Omit<VlanOptions, 'vni' | 'pvid' | 'untagged'> {
  /** The index of the link. */
  index: number
  /** Packets that come without a tag belong to it. */
  pvid: boolean
  /** Packets leave without a tag. */
  untagged: boolean
  /** The VNI that a port's VLAN is carried by. */
  vni?: number
  /** Multicast groups that a port has in it (MCAST_N_GROUPS). */
  mcastGroups?: number
  /** Counters, when they were asked for; then each VLAN is an entry. */
  statistics?: Record<'rxBytes' | 'rxPackets' | 'txBytes' | 'txPackets', bigint>
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/**
 * Adds VLANs to a bridge, or to a port of one, by name or index; of those that are there the
 * options are set. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EOPNOTSUPP` when the kernel knows no VLANs of bridges; `EINVAL` when the link is
 * neither a bridge nor a port of one.
 */
export async function addVlan(link: LinkRef, options: VlanOptions & CallOptions): Promise<void> {
  checkLink(link)
  await change({
    operation: 'addVlan',
    request: 'newVlan',
    options,
    known: [
      ...['vid', 'end', 'pvid', 'untagged', 'state'],
      ...['mcastRouter', 'mcastMaxGroups', 'neighSuppress', 'vni'],
    ],
    link,
    complete: (vlan) => {
      const { vid, pvid, untagged, vni, ...entry } = checkRange(vlan)
      if (pvid === true && entry.end !== undefined && entry.end !== vid) {
        throw invalidValue('pvid', 'only one VLAN can be it', pvid)
      }
      const tunnel = vni === undefined ? undefined : tunnelOf(vni)
      // The kernel knows by this bit that a bridge means its own; ports do not mind.
      const info = { vid, pvid, untagged, bridgeEntry: true }
      return { link, entries: [{ ...entry, info, tunnel }] }
    },
    rename,
  })
}

/** Deletes VLANs of a bridge, or of a port of one, those that there are. Needs CAP_NET_ADMIN. */
export async function deleteVlan(link: LinkRef, options: VlanRange & CallOptions): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteVlan',
    request: 'deleteVlan',
    options,
    known: ['vid', 'end'],
    link,
    complete: (vlan) => {
      const { vid, ...entry } = checkRange(vlan)
      return { link, entries: [{ ...entry, info: { vid } }] }
    },
    rename,
  })
}

/** The VLANs of a bridge or of a port, by name or index, or, without one, of all. */
export async function listVlans(
  link?: LinkRef,
  options?: CallOptions & {
    /** Report counters. Default false. */
    statistics?: boolean | undefined
  },
): Promise<Vlan[]> {
  if (link !== undefined) checkLink(link)
  const [messages] = await read({
    operation: 'listVlans',
    request: 'listVlans',
    options,
    known: ['statistics'],
    link,
    filters: ({ statistics }) => {
      checkBoolean('statistics', statistics)
      return [{ link, statistics }]
    },
  })
  type Entry = { info: object; tunnel?: { vni?: number }; [key: string]: unknown }
  return (messages as { index: number; entries?: Entry[] }[]).flatMap(({ index, entries = [] }) =>
    entries.map(({ info, tunnel, ...entry }) => {
      const vni = tunnel?.vni === undefined ? {} : { vni: tunnel.vni }
      return { index, ...info, ...entry, ...vni } as Vlan
    }),
  )
}

function checkRange<T extends VlanRange>(vlan: T): T {
  checkInteger('vid', vlan.vid, { min: 1, max: 4094 })
  if (vlan.end === undefined) return vlan
  checkInteger('end', vlan.end, { min: 1, max: 4094 })
  if (vlan.end < vlan.vid) throw invalidValue('end', 'must not be less than vid', vlan.end)
  return vlan
}

const tunnelOf = (vni: number | null) =>
  vni === null ? { vni: 0, command: 'delete' } : { vni, command: 'set' }

const rename = (option: string) => option.replace(/^entries\[0\]\.?((info|tunnel)\.)?/, '')
