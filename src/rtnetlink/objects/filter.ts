/** Filters, which choose what becomes of packets: tc(8), linux/pkt_cls.h. */

import { checkBoolean, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import type { Created, MayExist } from '../engine/existing.js'
import { matching, named } from '../engine/matching.js'
import {
  type Changed,
  change,
  changed,
  type HandedBack,
  type IfExists,
  type Lookup,
  read,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type { Filter, FilterOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'
import { listQdiscs } from './qdisc.js'
import { listClasses } from './traffic-class.js'

/** Which filters to list, and what of them. */
export interface ListFiltersOptions
  extends CallOptions,
    Pick<FilterOptions, 'parent' | 'chain' | 'protocol' | 'priority' | 'kind'> {
  /** Report `statistics` of their actions. Default false. */
  statistics?: boolean | undefined
}

/** Which filter of a link: where it is, and what it is called by there. */
export interface WhichFilter
  extends Pick<FilterOptions, 'parent' | 'chain' | 'protocol' | 'handle' | 'kind'> {
  /** Its priority: of 0 there is none. */
  priority: number
}

/** Which filter, and what of it to report. */
export interface GetFilterOptions extends CallOptions, WhichFilter {
  /** Its name among those of its priority. */
  handle: number
  /** Report `statistics` of its actions. Default false. */
  statistics?: boolean | undefined
}

/** What `addFilter` made, and what it is called by. */
export interface AddedFilter extends Created {
  /** Its priority. */
  priority: number
  /** Its name among those of its priority. */
  handle: number
}

type GivenFilter = HandedBack<FilterOptions, Filter> & CallOptions

const rows = rowsOf('filter')
const reported = reportedIn(rows)
const which = ['parent', 'chain', 'protocol', 'priority', 'handle', 'kind'] as const

/**
 * Adds a filter to a link, by name or index, and returns its priority and handle: `addFilter('eth0', { parent:
 * 'ingress', matchall: { actions: [{ mirred: { link: 'ifb0' } }] } })`. Without a `handle` it is one more, whatever
 * there is at its `priority`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one of that `handle`, or of a kind of which there can be one alone,
 * unless `mayExist` and the existing one matches; `EINVAL` without a qdisc there; `ENOENT` when the kernel has no
 * such kind of filter or action; `ENOTSUP` with the option that the kernel ignores, such as a port without
 * `ipProto`.
 */
export async function addFilter(
  link: LinkRef,
  options: GivenFilter & MayExist,
): Promise<AddedFilter> {
  const { created, replies, found } = await put('addFilter', 'newFilter', link, options)
  const [made] = replies ?? [found]
  // Of matchall the kernel does not say that it is 1.
  const { priority, handle = options.handle ?? 1 } = made as Filter
  return { created, priority, handle }
}

/**
 * Replaces the filter with the same `priority` and `handle`, which must be of the same kind, or adds one. What is
 * not given gets its default. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError as `addFilter`, but for `EEXIST` of the same handle.
 */
export async function replaceFilter(
  link: LinkRef,
  options: GivenFilter & { priority: number },
): Promise<void> {
  checkPriority(checkOptions(options))
  await put('replaceFilter', 'replaceFilter', link, options)
}

/**
 * Deletes the filter with this `priority` and `handle`, or all filters of the priority when no handle is passed.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EINVAL` without a qdisc there, or when it is of
 * another `kind` or `protocol`.
 */
export async function deleteFilter(
  link: LinkRef,
  options: HandedBack<WhichFilter, Filter> & CallOptions & IfExists,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteFilter',
    request: 'deleteFilter',
    options,
    known: which,
    reported,
    link,
    missing: 'ENOENT',
    selecting: which,
    complete: (given) => {
      checkPriority(given)
      return { ...given, link }
    },
  })
}

/**
 * Returns a filter by its `priority` and `handle`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
export async function getFilter(link: LinkRef, options: GetFilterOptions): Promise<Filter> {
  checkLink(link)
  const given = checkOptions(options)
  checkBoolean('statistics', given.statistics)
  checkPriority(given)
  if (given.handle === undefined) throw invalidValue('handle', 'is needed', given.handle)
  const [found] = await read({
    operation: 'getFilter',
    request: 'getFilter',
    options: given,
    known: [...which, 'statistics'],
    link,
    statistics: given.statistics,
    filters: ({ statistics: _, ...each }) => [{ ...each, link }],
  })
  return found as Filter
}

/**
 * Lists the filters of a link: of all its qdiscs and classes, or those at `parent`. Of u32 its tables are among
 * them. The remaining options are compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export async function listFilters(link: LinkRef, options?: ListFiltersOptions): Promise<Filter[]> {
  checkLink(link)
  const given = checkOptions(options)
  checkBoolean('statistics', given.statistics)
  const known = ['parent', 'chain', 'protocol', 'priority', 'kind', 'statistics']
  checkKnown(given, [...callKeys, ...known])
  const { netns, signal, timeout, parent } = given
  const matches = ({ chain, protocol, priority, kind }: ListFiltersOptions) =>
    matching('newFilter', { chain, protocol, priority, kind })
  matches(given)
  const parents =
    parent === undefined ? await parentsOf(link, { netns, signal, timeout }) : [parent]
  const all = await read({
    operation: 'listFilters',
    request: 'listFilters',
    options: given,
    known,
    link,
    statistics: given.statistics,
    filters: () => parents.map((each) => ({ link, parent: each })),
    matches,
  })
  return all.flat() as Filter[]
}

/** Where a link can have filters: at its qdiscs and classes. */
async function parentsOf(link: LinkRef, call: CallOptions): Promise<string[]> {
  const [qdiscs, classes] = await Promise.all([
    listQdiscs({ link, ...call }),
    listClasses(link, call),
  ])
  const ofQdiscs = qdiscs.flatMap(({ kind, handle }) => {
    if (kind === 'ingress') return ['ingress']
    if (kind === 'clsact') return ['ingress', 'egress']
    return handle === undefined ? [] : [handle]
  })
  return [...ofQdiscs, ...classes.map(({ classId }) => classId)]
}

/**
 * Deletes the filters of one chain at one place of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` without a qdisc there; `ENODEV` without such a link.
 */
export async function flushFilters(
  link: LinkRef,
  options?: Pick<FilterOptions, 'parent' | 'chain'> & CallOptions,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'flushFilters',
    request: 'deleteFilter',
    options,
    known: ['parent', 'chain'],
    link,
    selecting: ['parent', 'chain'],
    complete: (given) => ({ ...given, link }),
  })
}

const lookup = (link: LinkRef): Lookup<FilterOptions> => ({
  request: 'listFilters',
  filter: ({ parent = 'root' }) => ({ link, parent }),
  // What does not say which one it is, is one more.
  first: (_, mayExist) => (mayExist ? 'all' : undefined),
  rows,
})

function put(
  operation: string,
  request: string,
  link: LinkRef,
  options: GivenFilter & MayExist,
): Promise<Changed> {
  checkLink(link)
  return changed({
    operation,
    request,
    options,
    known: optionsIn.FilterOptions,
    reported,
    link,
    lookup: request === 'newFilter' ? lookup(link) : undefined,
    complete: (filter) => ({ ...whole(filter), link }),
  })
}

function checkPriority({ priority }: Pick<FilterOptions, 'priority'>): void {
  // Of 0 the kernel would delete, or add, another one.
  if (priority === undefined || priority === 0) {
    throw invalidValue('priority', 'is needed', priority)
  }
}

/** Kinds that have options of their own, of filters and of actions. */
const described = rows.filter(({ inside }) => inside !== undefined).map(({ name }) => name)

/** The kernel makes no kind without its options, and has flower look at nothing that `ethType` does not allow. */
function whole(filter: FilterOptions): FilterOptions {
  const { kind, protocol = 'all', flower } = filter
  const bare = described.find((name) => name === kind && filter[name as never] === undefined)
  const given = { ...filter, protocol, ...(bare !== undefined && { [bare]: {} }) }
  if (protocol === 'all' || (flower === undefined && kind !== 'flower')) return given
  if (typeof given.flower !== 'object' || given.flower === null) return given
  const { ethType = protocol } = given.flower
  return { ...given, flower: { ...given.flower, ethType: isTagged(protocol) ? protocol : ethType } }
}

/** Of packets with a tag `ethType` says that they have one, and is reported as what is behind it. */
const isTagged = (protocol: FilterOptions['protocol']) =>
  ['802.1Q', '802.1ad'].includes(named('newFilter', 'protocol', protocol) as string)
