/**
 * The states of a bridge's ports in its spanning trees, which VLANs share by their `msti`; since Linux 5.18.
 * bridge(8), mst; linux/if_bridge.h.
 */
import { checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidType, within } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { change, type HandedBack, read, reportedIn, rowsOf } from '../engine/object.js'
import type { Mst, MstOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'
import { setLink } from '../links/set-link.js'

const reported = reportedIn(rowsOf('mst'))

/**
 * Sets the state of a bridge port, by name or index, in one of the bridge's spanning trees: for each VLAN of the
 * port that has this `msti`. The kernel keeps none of a tree in which the port has no VLAN. That in tree 0 is the
 * port's own, which `setLink` sets as well. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EBUSY` when the bridge has no `mst`; `EINVAL` when the link is no port of one.
 */
export async function setMst(
  port: LinkRef,
  options: HandedBack<MstOptions, Mst> & CallOptions,
): Promise<void> {
  checkLink(port, 'port')
  const { msti, state, netns, signal, timeout } = checkOptions(options)
  if (msti === 0) {
    checkKnown(options, [...optionsIn.MstOptions, ...reported.only, ...callKeys])
    if (state === undefined) throw invalidType('state', 'a value', state)
    const asPort = { bridgePort: { state }, netns, signal, timeout }
    return within('setMst', setLink(port, asPort))
  }
  await change({
    operation: 'setMst',
    request: 'setMst',
    options: options as MstOptions & CallOptions,
    known: optionsIn.MstOptions,
    reported,
    link: port,
    complete: (entry) => {
      for (const name of ['msti', 'state'] as const) {
        if (entry[name] === undefined) throw invalidType(name, 'a value', entry[name])
      }
      return { port, ...entry }
    },
  })
}

/**
 * Lists the states of all ports of bridges with `mst` in each spanning tree in which they have VLANs.
 */
export async function listMsts(options?: CallOptions): Promise<Mst[]> {
  const operation = 'listMsts'
  const filters = () => [{}]
  const [entries] = await read({ operation, request: operation, options, known: [], filters })
  return entries as Mst[]
}
