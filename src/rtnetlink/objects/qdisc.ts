/** Queueing disciplines, how packets wait on a link: tc(8), linux/pkt_sched.h. */

import { checkBoolean, checkLink, checkOptions } from '../../base/check.js'
import { definedOf } from '../../base/defined.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { noSuch } from '../engine/delete-listed.js'
import type { Created, MayExist, Wanted } from '../engine/existing.js'
import { matching } from '../engine/matching.js'
import {
  change,
  type HandedBack,
  type IfExists,
  type Lookup,
  read,
  reportedIn,
  rowsOf,
  wantedOf,
} from '../engine/object.js'
import { ofLink } from '../engine/of-link.js'
import type { NetemOptions, Qdisc, QdiscOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

/** Which qdiscs to list, and what of them. */
export interface ListQdiscsOptions extends CallOptions, Pick<QdiscOptions, 'kind' | 'parent'> {
  /** Only this link's, by name or index. */
  link?: LinkRef | undefined
  /** Also those that classes have while nobody gives them another one. Default false. */
  invisible?: boolean | undefined
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined
}

/** Which qdisc of a link: the one at `parent`, or the one with this `handle`. */
export type WhichQdisc = Pick<QdiscOptions, 'parent' | 'handle' | 'kind'>

/** What of a qdisc to report. */
export interface GetQdiscOptions extends CallOptions, WhichQdisc {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined
}

const qdiscOptions = optionsIn.QdiscOptions
const reported = reportedIn(rowsOf('qdisc'))

type GivenQdisc = HandedBack<QdiscOptions, Qdisc> & CallOptions

/**
 * Adds a qdisc to a link, by name or index: `addQdisc('eth0', { netem: { delay: 100 } })`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one at that place, unless `mayExist` and the existing one matches;
 * the kernel's default ones do not count. `ENOENT` when the kernel has no such kind.
 */
export function addQdisc(link: LinkRef, options: GivenQdisc & MayExist): Promise<Created> {
  return put('addQdisc', 'newQdisc', link, options)
}

/**
 * Adds a qdisc or replaces the existing one. A qdisc of the same kind, and without another `handle`, is changed in
 * place: it keeps its classes and its queued packets. What is not given of a netem, tbf, htb or prio gets its
 * default; of the others it stays as it is. Needs CAP_NET_ADMIN.
 */
export async function replaceQdisc(link: LinkRef, options: GivenQdisc): Promise<void> {
  await put('replaceQdisc', 'replaceQdisc', link, options)
}

/**
 * Changes an existing qdisc as `replaceQdisc` does; a qdisc of another kind replaces it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
export async function changeQdisc(link: LinkRef, options: GivenQdisc): Promise<void> {
  await put('changeQdisc', 'changeQdisc', link, options)
}

/**
 * Deletes the qdisc at `parent`, by default the root, with its classes and filters. What the kernel has by itself
 * takes its place. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none but the kernel's own, unless `ifExists`; `EINVAL` when it has another
 * `handle` or `kind`.
 */
export async function deleteQdisc(
  link: LinkRef,
  options?: HandedBack<WhichQdisc, Qdisc> & CallOptions & IfExists,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteQdisc',
    request: 'deleteQdisc',
    options,
    known: ['parent', 'handle', 'kind'],
    reported,
    link,
    missing: 'ENOENT',
    selecting: ['parent', 'handle', 'kind'],
    complete: (which) => ({ ...which, ...placed(which), link }),
  })
}

/**
 * Returns the qdisc at `parent`, by default the root, or the one with this `handle`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
export async function getQdisc(link: LinkRef, options?: GetQdiscOptions): Promise<Qdisc> {
  checkLink(link)
  const { handle, ...given } = checkOptions(options)
  checkBoolean('statistics', given.statistics)
  const call = {
    operation: 'getQdisc',
    options: { handle, ...given },
    known: ['parent', 'handle', 'kind', 'statistics'],
    link,
    statistics: given.statistics,
  }
  if (handle === undefined) {
    const filters = () => [{ ...placed(given), link }]
    const [qdisc] = await read({ ...call, request: 'getQdisc', filters })
    return qdisc as Qdisc
  }
  // The kernel does not say where one is that is asked for by its handle.
  const [qdiscs] = await read<GetQdiscOptions>({
    ...call,
    request: 'listQdiscs',
    filters: () => [{ link, invisible: true }],
    matches: ({ statistics: _, ...which }) => matching('newQdisc', which),
  })
  const [found] = qdiscs as Qdisc[]
  if (found !== undefined) return found
  throw noSuch('getQdisc', given, { code: 'ENOENT', errno: -2, syscall: 'RTM_GETQDISC' })
}

/**
 * Lists the qdiscs of a link, by name or index, or of all links of a namespace, including the kernel's default ones.
 * The kernel lists all; the options are compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export function listQdiscs(
  link?: LinkRef,
  options?: Omit<ListQdiscsOptions, 'link'>,
): Promise<Qdisc[]>
export function listQdiscs(options?: ListQdiscsOptions): Promise<Qdisc[]>
export async function listQdiscs(
  first?: LinkRef | ListQdiscsOptions,
  more?: Omit<ListQdiscsOptions, 'link'>,
): Promise<Qdisc[]> {
  const given = ofLink(first, more)
  checkBoolean('statistics', given.statistics)
  checkBoolean('invisible', given.invisible)
  const [qdiscs] = await read({
    operation: 'listQdiscs',
    request: 'listQdiscs',
    options: given,
    known: ['link', 'kind', 'parent', 'invisible', 'statistics'],
    link: given.link,
    statistics: given.statistics,
    filters: ({ invisible, link }) => [
      { ...(link !== undefined && { link }), ...(invisible === true && { invisible }) },
    ],
    matches: ({ kind, parent }) => matching('newQdisc', { kind, parent }),
  })
  return qdiscs as Qdisc[]
}

const lookup = (link: LinkRef): Lookup<QdiscOptions> => ({
  request: 'listMadeQdiscs',
  filter: () => ({ link }),
  // The kernel puts one of another kind in the place of what is there.
  first: ({ handle }) => (handle === undefined ? 'key' : undefined),
  rows: rowsOf('qdisc'),
})

function put(
  operation: string,
  request: string,
  link: LinkRef,
  options: GivenQdisc & MayExist,
): Promise<Created> {
  checkLink(link)
  const adds = request === 'newQdisc'
  return change({
    operation,
    request,
    options,
    known: qdiscOptions,
    reported,
    link,
    lookup: adds ? lookup(link) : undefined,
    complete: (qdisc) => completed(link, qdisc, adds),
  })
}

const completed = (link: LinkRef, qdisc: QdiscOptions, adds: boolean) => ({
  ...{ ...qdisc, ...placed(qdisc), ...whole(qdisc, adds), link },
})

/** How a qdisc that is asked for is found, and compared, in what of it is `given`, with what there is. */
export const wantedQdisc = (link: LinkRef, qdisc: QdiscOptions, given: object = qdisc): Wanted =>
  wantedOf({ ...lookup(link), given: () => given }, qdisc, {
    operation: 'newQdisc',
    options: completed(link, qdisc, true),
  })

/** Where a qdisc is that does not say so. What is said and is nothing, such as null, is refused further down. */
const placed = ({ parent, kind }: WhichQdisc) => ({
  parent: parent !== undefined ? parent : kind === 'ingress' || kind === 'clsact' ? kind : 'root',
})

/** Kinds that the kernel does not make without their struct of options. */
const needsOptions = ['netem', 'htb', 'prio'] as const

/** What kinds require although it was not asked for. */
function whole(qdisc: QdiscOptions, adds: boolean): Partial<QdiscOptions> {
  const bare = needsOptions.find((kind) => qdisc.kind === kind && qdisc[kind] === undefined)
  const { netem } = qdisc
  // A queue that says nothing of its limit has the one of its link, and not none.
  const queue = (['pfifo', 'bfifo'] as const).find((kind) => isEmpty(qdisc[kind]))
  if (queue !== undefined) return { kind: queue, [queue]: undefined }
  if (bare !== undefined) return { [bare]: bare === 'netem' && !adds ? cleared : {} }
  if (typeof netem !== 'object' || netem === null) return {}
  const overtaking = netem.reorder !== undefined && netem.gap === undefined
  const asked = definedOf(netem)
  return { netem: { ...(!adds && uniform(asked)), ...asked, ...(overtaking && { gap: 1 }) } }
}

const isEmpty = (options: unknown) =>
  typeof options === 'object' && options !== null && Object.keys(options).length === 0

/** A netem that is changed keeps what its request does not have. */
const cleared: NetemOptions = {
  ...{ delay: 0, jitter: 0, rate: 0, ecn: false },
  ...{ correlation: {}, corrupt: {}, reorder: {}, slot: {} },
}

/** It would keep the table by which its delays varied, too, and has no way to forget it. */
const uniform = ({ jitter }: NetemOptions): NetemOptions =>
  jitter === undefined ? cleared : { ...cleared, distribution: 'uniform' }
