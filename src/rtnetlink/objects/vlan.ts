/**
 * The VLANs of bridges and of their ports, on a bridge with `vlanFiltering`; since Linux 5.6.
 * bridge(8), vlan; linux/if_bridge.h. A bridge's own VLANs, which bridge(8) calls `self`, are those
 * of the bridge as a link.
 */

import { checkLink } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { type ListEntriesOptions, listEntries, ranged } from '../engine/entries.js'
import { type Implied, unlessImplied } from '../engine/implied.js'
import { change, type HandedBack, reportedIn, rowsOf } from '../engine/object.js'
import type { Vlan, VlanOptions, VlanRange } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

/** Options of an existing VLAN. */
export type VlanSettings = Omit<VlanOptions, 'pvid' | 'untagged'>

const settings = optionsIn.VlanOptions.filter((name) => name !== 'pvid' && name !== 'untagged')
const reported = reportedIn(rowsOf('vlan'))

/**
 * Adds VLANs to a bridge or a bridge port, by name or index. The options of existing VLANs are set, including
 * `pvid` and `untagged` when they are absent: see `setVlan`. All or nothing: a call that fails leaves what was
 * there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel knows no VLANs of bridges, or ignores an option; `EINVAL` when the link is
 * neither a bridge nor a port of one.
 */
export function addVlan(
  link: LinkRef,
  options: HandedBack<VlanOptions, Vlan> & CallOptions,
): Promise<void> {
  return put('addVlan', link, options, optionsIn.VlanOptions)
}

/**
 * Sets options of existing VLANs of a bridge or a bridge port; absent options keep their values, and `pvid` and
 * `untagged` always do. All or nothing, as `addVlan`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has not all of them, `ENOTSUP` when the kernel knows no
 * VLANs of bridges; `EINVAL` when the link is neither a bridge nor a port of one. Whether a change that
 * asks for nothing is refused is up to the kernel.
 */
export function setVlan(
  link: LinkRef,
  options: HandedBack<VlanSettings, Vlan> & CallOptions,
): Promise<void> {
  return put('setVlan', link, options as VlanSettings & CallOptions, settings)
}

/** Reported of a bridge's own VLANs too, which do not take it. */
const implied: Implied = { neighSuppress: [false], neighForwardGrat: [false] }

async function put(
  operation: 'addVlan' | 'setVlan',
  link: LinkRef,
  options: HandedBack<VlanOptions, Vlan> & CallOptions,
  known: readonly string[],
): Promise<void> {
  checkLink(link)
  const send = (options: HandedBack<VlanOptions, Vlan> & CallOptions) =>
    change({
      operation,
      request: operation === 'addVlan' ? 'newVlan' : 'setVlan',
      options,
      known,
      reported,
      link,
      complete: (options) => {
        const range = ranged('vid', options, 4094)
        const { end, pvid = false, untagged = false } = range
        if (pvid === true && end !== undefined) {
          throw invalidValue('pvid', 'only one VLAN can be the PVID', pvid)
        }
        return operation === 'addVlan' ? { link, ...range, pvid, untagged } : { link, ...range }
      },
      // What a new VLAN gets where it is not given counts as if it were.
      defaults: () => [],
    })
  if (operation === 'addVlan') await unlessImplied(options, implied, send)
  else await unlessNothingElse(link, options, send)
}

/** Where only what is implied is to be set, it is so already, if there are such VLANs. */
async function unlessNothingElse(
  link: LinkRef,
  options: HandedBack<VlanOptions, Vlan> & CallOptions,
  send: (options: HandedBack<VlanOptions, Vlan> & CallOptions) => Promise<unknown>,
): Promise<void> {
  let refused: unknown
  await unlessImplied(options, implied, async (some) => {
    if (refused !== undefined && asksNothing(some)) {
      if (!(await hasAll(link, some))) throw refused
      return
    }
    try {
      await send(some)
    } catch (error) {
      refused = error
      throw error
    }
  })
}

const asksNothing = (options: HandedBack<VlanOptions, Vlan>) =>
  settings.every((name) => name === 'vid' || name === 'end' || options[name] === undefined)

async function hasAll(
  link: LinkRef,
  { vid, end = vid, ...call }: HandedBack<VlanOptions, Vlan> & CallOptions,
): Promise<boolean> {
  const { netns, signal, timeout } = call
  const all = (await listVlans(link, { netns, signal, timeout })).flatMap(vlansIn)
  const there = new Set(all.map((vlan) => vlan.vid))
  return Array.from({ length: end - vid + 1 }, (_, at) => vid + at).every((each) => there.has(each))
}

/**
 * Deletes VLANs of a bridge or a bridge port; VLANs that do not exist are ignored. Needs CAP_NET_ADMIN.
 */
export async function deleteVlan(
  link: LinkRef,
  options: HandedBack<VlanRange, Vlan> & CallOptions,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteVlan',
    request: 'deleteVlan',
    options,
    known: optionsIn.VlanRange,
    reported,
    link,
    complete: (range) => ({ link, ...ranged('vid', range, 4094) }),
  })
}

/** Lists the VLANs of a bridge or a port, by name or index, or of all. */
export function listVlans(options?: ListEntriesOptions): Promise<Vlan[]>
export function listVlans(
  link?: LinkRef,
  options?: Omit<ListEntriesOptions, 'link'>,
): Promise<Vlan[]>
export async function listVlans(
  first?: LinkRef | ListEntriesOptions,
  more?: Omit<ListEntriesOptions, 'link'>,
): Promise<Vlan[]> {
  return listEntries<Vlan>('listVlans', first, more)
}

/** Each VLAN of a range by itself. Of the groups in them only the first one's are reported. */
export function vlansIn({ vid, end = vid, mcastGroups: _, ...rest }: Vlan): Vlan[] {
  const { vni } = rest
  return Array.from({ length: end - vid + 1 }, (_, at) => ({
    ...rest,
    vid: vid + at,
    ...(vni !== undefined && { vni: vni + at }),
  }))
}
