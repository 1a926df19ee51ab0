/**
 * The VLANs of bridges and of their ports, on a bridge with `vlanFiltering`; since Linux 5.6.
 * bridge(8), vlan; linux/if_bridge.h. A bridge's own VLANs, which bridge(8) calls `self`, are those
 * of the bridge as a link.
 */
import { checkLink } from '../check.js'
import { invalidValue } from '../errors.js'
import type { CallOptions } from './call.js'
import { checkRange, listEntries } from './entries.js'
import { type Implied, unlessImplied } from './implied.js'
import type { LinkRef } from './link.js'
import { change, type Given, type HandedBack, reportedIn, rowsOf } from './object.js'
import { type Ranged, wholeRange } from './whole-range.js'

/** One VLAN, or all from `vid` to `end`. */
export interface VlanRange {
  /** 1 to 4,094. */
  vid: number
  /** The last one, included. Default: `vid` alone. */
  end?: number | undefined
}

export interface VlanOptions extends VlanRange {
  /** Packets that come without a tag belong to it; one VLAN of a link at most. Default false (BRIDGE_VLAN_INFO_PVID). */
  pvid?: boolean | undefined
  /** Packets leave without a tag. Default false (BRIDGE_VLAN_INFO_UNTAGGED). */
  untagged?: boolean | undefined
  /** The VLAN's spanning tree state on a port (BRIDGE_VLANDB_ENTRY_STATE). */
  state?: VlanState | undefined
  /** Is there a multicast router: 0 never, 1 the bridge finds out, 2 always (MCAST_ROUTER). */
  mcastRouter?: number | undefined
  /** Most multicast groups on a port, 0 for no limit; since Linux 6.3 (MCAST_MAX_GROUPS). */
  mcastMaxGroups?: number | undefined
  /** Answer ARP and neighbour discovery from the bridge's tables; since Linux 6.4 (NEIGH_SUPPRESS). */
  neighSuppress?: boolean | undefined
  /**
   * Of a port with `neighVlanSuppress`: with `neighSuppress`, send gratuitous ARP and unsolicited
   * neighbour advertisements on all the same; since Linux 7.2 (NEIGH_FORWARD_GRAT).
   */
  neighForwardGrat?: boolean | undefined
  /**
   * The VNI that a port's VLAN is carried by, with `vlanTunnel` on the port. Of a range the first
   * one's; the others follow. Null for none (BRIDGE_VLANDB_ENTRY_TUNNEL_INFO).
   */
  vni?: number | null | undefined
}

/** The state of a VLAN in the spanning tree (BRIDGE_VLANDB_ENTRY_STATE). */
export type VlanState = 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking'

/** VLANs as the kernel reports them: neighbouring ones that are alike make one entry. */
export interface Vlan extends Given<Omit<VlanOptions, 'vni' | 'pvid' | 'untagged'>> {
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

/** What a VLAN that is there can be told. */
export type VlanSettings = Omit<VlanOptions, 'pvid' | 'untagged'>

const settings = [
  ...['vid', 'end', 'state', 'mcastRouter', 'mcastMaxGroups'],
  ...['neighSuppress', 'neighForwardGrat', 'vni'],
] as const
const reported = reportedIn(
  rowsOf('bridgeVlan', 'entries'),
  ['index'],
  [...['pvid', 'untagged', 'vni']],
)

/**
 * Adds VLANs to a bridge, or to a port of one, by name or index; of those that are there the
 * options are set, `pvid` and `untagged` also where they are not given: see `setVlan`. All or nothing:
 * a call that fails leaves what was there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel knows no VLANs of bridges, or ignores an option; `EINVAL` when the link is
 * neither a bridge nor a port of one.
 */
export function addVlan(
  link: LinkRef,
  options: HandedBack<VlanOptions, Vlan> & CallOptions,
): Promise<void> {
  return put('addVlan', link, options, addable, {
    onlyOptions: false,
    around: wholeRange(vlans, { operation: 'addVlan', link, certain: 0 }),
  })
}

/**
 * Sets options of VLANs that a bridge, or a port of one, has; what is not told stays, `pvid` and
 * `untagged` always. All or nothing, as `addVlan`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has not all of them, `ENOTSUP` when the kernel knows no
 * VLANs of bridges; `EINVAL` when the link is neither a bridge nor a port of one, or when no option
 * is told.
 */
export function setVlan(
  link: LinkRef,
  options: HandedBack<VlanSettings, Vlan> & CallOptions,
): Promise<void> {
  return put('setVlan', link, options as VlanSettings & CallOptions, settings, {
    onlyOptions: true,
    around: wholeRange(settingsOfVlans, { operation: 'setVlan', link, certain: 1 }),
  })
}

/** Reported of a bridge's own VLANs too, which do not take it. */
const implied: Implied = { neighSuppress: [false], neighForwardGrat: [false] }

async function put(
  operation: string,
  link: LinkRef,
  options: HandedBack<VlanOptions, Vlan> & CallOptions,
  known: readonly string[],
  { onlyOptions, ...how }: { onlyOptions: boolean } & Pick<Parameters<typeof change>[0], 'around'>,
): Promise<void> {
  checkLink(link)
  const send = (options: HandedBack<VlanOptions, Vlan> & CallOptions) =>
    change({
      operation,
      request: 'newVlan',
      options,
      known,
      reported,
      link,
      complete: ({ vid, pvid, untagged, vni, ...entry }) => {
        checkRange('vid', vid, entry.end, 4094)
        if (pvid === true && entry.end !== undefined && entry.end !== vid) {
          throw invalidValue('pvid', 'only one VLAN can be it', pvid)
        }
        const tunnel = vni === undefined ? undefined : tunnelOf(vni)
        // The kernel knows by this bit that a bridge means its own; ports do not mind.
        const info = { vid, pvid, untagged, onlyOptions, bridgeEntry: true }
        return { link, entries: [{ ...entry, info, tunnel }] }
      },
      rename,
      ...how,
    })
  await unlessImplied(options, implied, send)
}

/** Deletes VLANs of a bridge, or of a port of one, those that there are. Needs CAP_NET_ADMIN. */
export async function deleteVlan(
  link: LinkRef,
  options: HandedBack<VlanRange, Vlan> & CallOptions,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteVlan',
    request: 'deleteVlan',
    options,
    known: ['vid', 'end'],
    reported,
    link,
    complete: ({ vid, ...entry }) => {
      checkRange('vid', vid, entry.end, 4094)
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
  return listEntries('listVlans', 'listVlans', link, options, vlanOf)
}

type RawVlan = { info: object; tunnel?: { vni?: number }; [key: string]: unknown }

function vlanOf(index: number, { info, tunnel, ...entry }: RawVlan): Vlan {
  const vni = tunnel?.vni === undefined ? {} : { vni: tunnel.vni }
  return { index, ...info, ...entry, ...vni } as Vlan
}

const addable = [...settings, 'pvid', 'untagged']

const vlans: Ranged = {
  id: 'vid',
  asked: ({ entries }) => {
    const { index: _, ...asked } = vlanOf(0, (entries as [RawVlan])[0])
    return asked
  },
  list: (operation, link, options) => listEntries(operation, 'listVlans', link, options, vlanOf),
  put: (link, { vni, ...entry }, now) => {
    // The kernel refuses the VNI that a VLAN has already.
    const its = vni === now['vni'] ? undefined : (vni ?? null)
    return put('addVlan', link, { ...entry, vni: its } as unknown as Vlan, addable, {
      onlyOptions: false,
    })
  },
  remove: (link, { vid, end, netns }) =>
    deleteVlan(link, { vid, end, netns } as VlanRange & CallOptions),
}

/** The same without what `setVlan` leaves as it is. */
const settingsOfVlans: Ranged = {
  ...vlans,
  asked: (request) => {
    const { pvid: _, untagged: __, ...asked } = vlans.asked(request) ?? {}
    return asked
  },
}

const tunnelOf = (vni: number | null) =>
  vni === null ? { vni: 0, command: 'delete' } : { vni, command: 'set' }

const rename = (option: string) => option.replace(/^entries\[0\]\.?((info|tunnel)\.)?/, '')
