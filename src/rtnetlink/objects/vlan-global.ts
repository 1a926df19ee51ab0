/**
 * What a VLAN has on a bridge whatever its ports: how multicast is followed in it; since Linux 5.15.
 * bridge(8), vlan global; linux/if_bridge.h, BRIDGE_VLANDB_GOPTS_*.
 */

import { checkLink } from '../../base/check.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { ranged } from '../engine/entries.js'
import { change, type HandedBack, read, reportedIn, rowsOf } from '../engine/object.js'
import { ofLink } from '../engine/of-link.js'
import type { GlobalVlan, GlobalVlanOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

const reported = reportedIn(rowsOf('globalVlan'))

/**
 * Sets the global options of VLANs of a bridge, by name or index; absent options keep their values. The bridge
 * itself has to have the VLANs. Those of multicast count with `mcastVlanSnooping` on the bridge. All or nothing: a
 * call that fails leaves what was there before. Needs CAP_NET_ADMIN.
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
    known: optionsIn.GlobalVlanOptions,
    reported,
    link: bridge,
    said: { bridge },
    complete: (options) => ({ bridge, ...ranged('vid', options, 4094) }),
  })
}

/** Which VLANs' global options to list. */
export interface ListGlobalVlansOptions extends CallOptions {
  /** Only this bridge's, by name or index. */
  bridge?: LinkRef | undefined
}

/** Lists the global options of the VLANs of a bridge, by name or index, or of all bridges. */
export function listGlobalVlans(options?: ListGlobalVlansOptions): Promise<GlobalVlan[]>
export function listGlobalVlans(bridge?: LinkRef, options?: CallOptions): Promise<GlobalVlan[]>
export async function listGlobalVlans(
  first?: LinkRef | ListGlobalVlansOptions,
  more?: CallOptions,
): Promise<GlobalVlan[]> {
  const options = ofLink<ListGlobalVlansOptions, 'bridge'>(first, more, 'bridge')
  const [entries] = await read({
    operation: 'listGlobalVlans',
    request: 'listGlobalVlans',
    options,
    known: ['bridge'],
    link: options.bridge,
    filters: ({ bridge }) => [{ bridge }],
  })
  return entries as GlobalVlan[]
}
