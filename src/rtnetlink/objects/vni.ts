/**
 * The VNIs that a vxlan link with `external` and `vniFilter` takes; since Linux 5.18. bridge(8), vni;
 * linux/if_link.h.
 */

import { checkLink } from '../../base/check.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { type ListEntriesOptions, listEntries, ranged } from '../engine/entries.js'
import { change, type HandedBack, type IfExists, reportedIn, rowsOf } from '../engine/object.js'
import { checkTogether } from '../engine/together.js'
import type { Vni, VniOptions, VniRange } from '../generated/objects.js'
import { optionsIn, togetherIn } from '../generated/options.js'

/**
 * Adds VNIs to the filter of a vxlan link. Of those it takes already, the host or group is set. All or nothing: a
 * call that fails leaves what was there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the link has no `vniFilter`; `EEXIST` when another link
 * on that port takes one of them.
 */
export function addVni(
  link: LinkRef,
  options: HandedBack<VniOptions, Vni> & CallOptions,
): Promise<void> {
  return put('addVni', 'newVni', link, options, optionsIn.VniOptions)
}

/**
 * Deletes VNIs from the filter of a vxlan link: all of them, or none. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when it does not take one of them; with `ifExists` those that it takes
 * are deleted.
 */
export function deleteVni(
  link: LinkRef,
  options: HandedBack<VniRange, Vni> & CallOptions & IfExists,
): Promise<void> {
  return put(
    'deleteVni',
    'deleteVni',
    link,
    options as VniRange & CallOptions,
    optionsIn.VniRange,
    'ENOENT',
  )
}

/**
 * Lists the VNIs in the filter of a vxlan link, by name or index, or of all links with `vniFilter`.
 *
 * @throws NetlinkError `EINVAL` when the link has no `vniFilter`.
 */
export function listVnis(options?: ListEntriesOptions): Promise<Vni[]>
export function listVnis(link?: LinkRef, options?: Omit<ListEntriesOptions, 'link'>): Promise<Vni[]>
export async function listVnis(
  first?: LinkRef | ListEntriesOptions,
  more?: Omit<ListEntriesOptions, 'link'>,
): Promise<Vni[]> {
  return listEntries<Vni>('listVnis', first, more)
}

/** Each VNI of a range by itself. */
export const vnisIn = ({ vni, end = vni, ...rest }: Vni): Vni[] =>
  Array.from({ length: end - vni + 1 }, (_, at) => ({ ...rest, vni: vni + at }))

const reported = reportedIn(rowsOf('vni'))

async function put(
  operation: string,
  request: string,
  link: LinkRef,
  options: HandedBack<VniOptions, Vni> & CallOptions,
  known: readonly string[],
  missing?: string,
): Promise<void> {
  checkLink(link)
  await change({
    operation,
    request,
    options,
    known,
    reported,
    link,
    ...(missing !== undefined && { missing }),
    complete: (options) => {
      const range = ranged('vni', options, 0xffffff)
      checkTogether(togetherIn.VniOptions, range)
      return { link, ...range }
    },
  })
}
