/** Neighbours: which Ethernet address an IP address has on a link. ip-neighbour(8), linux/neighbour.h. */

import type { RawStep } from '../../addon/types.js'
import { checkBoolean, checkLink } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { Created, MayExist, Wanted } from '../engine/existing.js'
import { matching, matchingOne } from '../engine/matching.js'
import {
  change,
  type Family,
  type HandedBack,
  type IfExists,
  type Lookup,
  type MustExist,
  read,
  reportedIn,
  rowsOf,
  wantedOf,
} from '../engine/object.js'
import { ofLink } from '../engine/of-link.js'
import type { Neighbor, NeighborOptions, NeighborState, Protocol } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

export interface ListNeighborsOptions extends CallOptions {
  /** Only this link's, by name or index. The kernel filters. */
  link?: LinkRef | undefined
  /** Only those of the ports of this link. The kernel filters. */
  master?: LinkRef | undefined
  /** Only this family's. Default both. The kernel filters. */
  family?: Family | undefined
  /** The entries with `proxy`, instead of the others. Default false. */
  proxy?: boolean | undefined
  /** Only those in this state, or in one of these. */
  state?: NeighborState | number | readonly (NeighborState | number)[] | undefined
  /** Only those that this one put there. */
  protocol?: Protocol | undefined
}

const neighborOptions = [...optionsIn.NeighborOptions, 'family']
const reported = reportedIn(rowsOf('neighbor'))

/**
 * Adds a neighbour of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address is known there, unless `mayExist` and the existing one matches;
 * `ENODEV` without such a link.
 */
export function addNeighbor(
  link: LinkRef,
  options: HandedBack<NeighborOptions, Neighbor> & CallOptions & MayExist,
): Promise<Created> {
  return put('addNeighbor', 'newNeighbor', link, options)
}

/**
 * Adds a neighbour, or changes the existing one. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
export async function replaceNeighbor(
  link: LinkRef,
  options: HandedBack<NeighborOptions, Neighbor> & CallOptions & MustExist,
): Promise<void> {
  await put('replaceNeighbor', 'replaceNeighbor', link, options)
}

/**
 * Deletes a neighbour of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
export async function deleteNeighbor(
  link: LinkRef,
  options: HandedBack<Pick<NeighborOptions, 'dst' | 'proxy'>, Neighbor> & CallOptions & IfExists,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteNeighbor',
    request: 'deleteNeighbor',
    options,
    known: ['dst', 'proxy', 'family'],
    reported,
    link,
    missing: 'ENOENT',
    complete: (rest) => joined(checkDst(rest), { link }),
  })
}

/**
 * Returns a neighbour of a link or, with `proxy`, a proxy entry of the link.
 *
 * @throws NetlinkError `ENOENT` when there is none; `ENODEV` without such a link.
 */
export async function getNeighbor(
  link: LinkRef,
  options: HandedBack<Pick<NeighborOptions, 'dst' | 'proxy'>, Neighbor> & CallOptions,
): Promise<Neighbor> {
  checkLink(link)
  const [neighbor] = await read({
    operation: 'getNeighbor',
    request: 'getNeighbor',
    options,
    known: ['dst', 'proxy', 'family'],
    reported,
    link,
    filters: (rest) => [{ ...checkDst(rest), link }],
  })
  return neighbor as Neighbor
}

/** Lists the neighbours of a link, by name or index, or of all links of a namespace, both families. */
export function listNeighbors(
  link?: LinkRef,
  options?: Omit<ListNeighborsOptions, 'link'>,
): Promise<Neighbor[]>
export function listNeighbors(options?: ListNeighborsOptions): Promise<Neighbor[]>
export async function listNeighbors(
  first?: LinkRef | ListNeighborsOptions,
  more?: Omit<ListNeighborsOptions, 'link'>,
): Promise<Neighbor[]> {
  const options = ofLink(first, more)
  const [neighbors] = await read({
    operation: 'listNeighbors',
    request: 'listNeighbors',
    options,
    known: ['link', 'master', 'family', 'proxy', 'state', 'protocol'],
    link: options.link,
    filters: ({ link, master, family, proxy }) => {
      if (master !== undefined) checkLink(master, 'master')
      checkBoolean('proxy', proxy)
      return [{ link, master, family, proxy }]
    },
    matches: ({ state, protocol }) => {
      const isInState = matchingOne('newNeighbor', 'state', state)
      const isAsked = matching('newNeighbor', { protocol })
      return (neighbor) => isInState(neighbor) && isAsked(neighbor)
    },
  })
  return neighbors as Neighbor[]
}

async function put(
  operation: string,
  request: string,
  link: LinkRef,
  options: HandedBack<NeighborOptions, Neighbor> & CallOptions,
): Promise<Created> {
  checkLink(link)
  return change({
    operation,
    request,
    options,
    known: neighborOptions,
    reported,
    link,
    lookup: request === 'newNeighbor' ? lookup(link) : undefined,
    modify: request === 'replaceNeighbor' ? 'modifyNeighbor' : undefined,
    complete: (rest) => completed(link, rest),
    leftover: withoutMac,
  })
}

function completed(link: LinkRef, options: NeighborOptions): object {
  const { proxy, managed, use } = options
  const { state = managed === true || use === true ? 'none' : 'permanent' } = options
  // The kernel reports none of each that the link answers for; one that is not permanent goes with the carrier.
  const sent = proxy === true && state === 'none' ? 'permanent' : state
  return joined(checkDst(options), { state: sent, link })
}

/** How a neighbour that is asked for is found, and compared with what there is. */
export const wantedNeighbor = (link: LinkRef, options: NeighborOptions): Wanted =>
  wantedOf(lookup(link), options, {
    operation: 'newNeighbor',
    options: completed(link, options),
  })

/**
 * The kernel adds an entry before it finds that its state needs an Ethernet address, and leaves it,
 * in state none. Where it needs none, such as on a loopback device, only the kernel knows.
 */
function withoutMac(options: object): Pick<RawStep, 'look' | 'remove'> {
  const { link, dst, mac, state, proxy } = options as NeighborOptions & { link: LinkRef }
  if (mac !== undefined || state === 'none' || proxy === true) return {}
  return {
    look: { operation: 'getNeighbor', options: { link, dst } },
    remove: { operation: 'deleteNeighbor', options: { link, dst } },
  }
}

const lookup = (link: LinkRef): Lookup<NeighborOptions> => ({
  // Of those that the link answers for, the kernel changes the one that is there.
  first: ({ proxy }) => (proxy === true ? 'key' : undefined),
  request: 'listNeighbors',
  filter: ({ proxy }) => ({ link, proxy }),
})

function checkDst<T extends { dst: string }>(options: T): T {
  if (typeof options.dst !== 'string') throw invalidType('dst', 'an IP address', options.dst)
  return options
}
