/**
 * What a VLAN has on a bridge whatever its ports: how multicast is followed in it; since Linux 5.15.
 * bridge(8), vlan global; linux/if_bridge.h, BRIDGE_VLANDB_GOPTS_*.
 */
import { checkLink } from '../../base/check.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { checkRange } from '../engine/entries.js'
import { change, type Given, type HandedBack, read, reportedIn, rowsOf } from '../engine/object.js'
import type { BridgeQuerier } from '../generated/kinds.js'
import type { VlanRange } from './vlan.js'

/** Each member is one attribute, named beside it. Times are in hundredths of a second. */
export interface GlobalVlanOptions extends VlanRange {
  /** Follow who wants which group (MCAST_SNOOPING). */
  mcastSnooping?: boolean | undefined
  /** Ask for members oneself (MCAST_QUERIER). */
  mcastQuerier?: boolean | undefined
  /** 2 or 3 (MCAST_IGMP_VERSION). */
  mcastIgmpVersion?: number | undefined
  /** 1 or 2 (MCAST_MLD_VERSION). */
  mcastMldVersion?: number | undefined
  /** Queries before a group counts as left (MCAST_LAST_MEMBER_CNT). */
  mcastLastMemberCount?: number | undefined
  /** Between these (MCAST_LAST_MEMBER_INTVL). */
  mcastLastMemberInterval?: bigint | undefined
  /** Queries at the start (MCAST_STARTUP_QUERY_CNT). */
  mcastStartupQueryCount?: number | undefined
  /** Between these (MCAST_STARTUP_QUERY_INTVL). */
  mcastStartupQueryInterval?: bigint | undefined
  /** How long a member is remembered (MCAST_MEMBERSHIP_INTVL). */
  mcastMembershipInterval?: bigint | undefined
  /** How long another querier is waited for (MCAST_QUERIER_INTVL). */
  mcastQuerierInterval?: bigint | undefined
  /** Between queries (MCAST_QUERY_INTVL). */
  mcastQueryInterval?: bigint | undefined
  /** How long members may take to answer (MCAST_QUERY_RESPONSE_INTVL). */
  mcastQueryResponseInterval?: bigint | undefined
  /** The spanning tree that it belongs to, with `mst` on the bridge; since Linux 5.18 (MSTI). */
  msti?: number | undefined
}

/** As the kernel reports them: neighbouring VLANs that are alike make one. */
export interface GlobalVlan extends Given<GlobalVlanOptions> {
  /** The index of the bridge. */
  index: number
  /** The indexes of ports with a multicast router behind them (MCAST_ROUTER_PORTS). */
  mcastRouterPorts?: number[]
  /** Who asks for members (MCAST_QUERIER_STATE). */
  mcastQuerierState?: BridgeQuerier
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

const settings = [
  ...['vid', 'end', 'mcastSnooping', 'mcastQuerier', 'mcastIgmpVersion', 'mcastMldVersion'],
  ...['mcastLastMemberCount', 'mcastLastMemberInterval', 'mcastStartupQueryCount'],
  ...['mcastStartupQueryInterval', 'mcastMembershipInterval', 'mcastQuerierInterval'],
  ...['mcastQueryInterval', 'mcastQueryResponseInterval', 'msti'],
] as const
const reported = reportedIn(rowsOf('bridgeVlan', 'globals'), ['index'])

/**
 * Sets options that VLANs of a bridge, given by name or index, have whatever their ports; what is not
 * told stays. The bridge itself has to have the VLANs. Those of multicast count with `mcastVlanSnooping`
 * on the bridge. All or nothing: a call that fails leaves what was there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the bridge has not all of the VLANs; `EINVAL` when the link is no
 * bridge; `ENOTSUP` when the kernel knows no VLANs of bridges.
 */
export async function setGlobalVlan(
  bridge: LinkRef,
  options: HandedBack<GlobalVlanOptions, GlobalVlan> & CallOptions,
): Promise<void> {
  checkLink(bridge, 'bridge')
  await change({
    operation: 'setGlobalVlan',
    request: 'newGlobalVlan',
    options,
    known: settings,
    reported,
    link: bridge,
    complete: (entry) => {
      checkRange('vid', entry.vid, entry.end, 4094)
      return { link: bridge, globals: [entry] }
    },
    rename: (option) => (option === 'link' ? 'bridge' : option.replace(/^globals\[0\]\.?/, '')),
  })
}

/** What the VLANs of a bridge, by name or index, or, without one, of all bridges have as a whole. */
export async function listGlobalVlans(
  bridge?: LinkRef,
  options?: CallOptions,
): Promise<GlobalVlan[]> {
  if (bridge !== undefined) checkLink(bridge, 'bridge')
  const [messages] = await read({
    operation: 'listGlobalVlans',
    request: 'listGlobalVlans',
    options,
    known: [],
    link: bridge,
    filters: () => [{ link: bridge, global: true }],
    rename: (option) => (option === 'link' ? 'bridge' : option),
  })
  type Message = { index: number; globals?: Omit<GlobalVlan, 'index'>[] }
  return (messages as Message[]).flatMap(({ index, globals = [] }) =>
    globals.map((entry) => ({ index, ...entry })),
  )
}
