/** Classes of qdiscs, which share what leaves a link: tc(8), linux/pkt_sched.h. */

import { checkBoolean, checkLink, checkOptions } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { Created, MayExist } from '../engine/existing.js'
import { matching } from '../engine/matching.js'
import {
  change,
  type HandedBack,
  type IfExists,
  type Lookup,
  read,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type { TrafficClass, TrafficClassOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

/** Which classes to list, and what of them. */
export interface ListClassesOptions
  extends CallOptions,
    Pick<TrafficClassOptions, 'kind' | 'parent'> {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined
}

/** What of a class to report. */
export interface GetClassOptions extends CallOptions {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined
}

type GivenClass = HandedBack<TrafficClassOptions, TrafficClass> & CallOptions

const reported = reportedIn(rowsOf('trafficClass'))

/**
 * Adds a class to a qdisc of a link, by name or index:
 * `addClass('eth0', { classId: '1:10', htb: { rate: 10_000_000 } })`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one of that name, unless `mayExist` and the existing one matches;
 * `ENOENT` without such a qdisc, `EOPNOTSUPP` when it has no classes that can be made.
 */
export function addClass(link: LinkRef, options: GivenClass & MayExist): Promise<Created> {
  return put('addClass', 'newClass', link, options)
}

/**
 * Adds a class, or changes the existing one; absent options get their defaults. Needs CAP_NET_ADMIN.
 */
export async function replaceClass(link: LinkRef, options: GivenClass): Promise<void> {
  await put('replaceClass', 'replaceClass', link, options)
}

/**
 * Changes an existing class; absent options get their defaults. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
export async function changeClass(link: LinkRef, options: GivenClass): Promise<void> {
  await put('changeClass', 'changeClass', link, options)
}

/**
 * Deletes a class: `deleteClass('eth0', '1:10')`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EBUSY` when it has classes or filters of its own.
 */
export async function deleteClass(
  link: LinkRef,
  classId: string,
  options?: CallOptions & IfExists,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteClass',
    request: 'deleteClass',
    options,
    known: [],
    link,
    missing: 'ENOENT',
    complete: () => ({ link, classId: checkClass(classId) }),
  })
}

/**
 * Returns a class by its id: `getClass('eth0', '1:10')`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
export async function getClass(
  link: LinkRef,
  classId: string,
  options?: GetClassOptions,
): Promise<TrafficClass> {
  checkLink(link)
  const given = checkOptions(options)
  checkBoolean('statistics', given.statistics)
  const [found] = await read({
    operation: 'getClass',
    request: 'getClass',
    options: given,
    known: ['statistics'],
    link,
    statistics: given.statistics,
    filters: () => [{ link, classId: checkClass(classId) }],
  })
  return found as TrafficClass
}

/**
 * Lists the classes of all qdiscs of a link. The options are compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export async function listClasses(
  link: LinkRef,
  options?: ListClassesOptions,
): Promise<TrafficClass[]> {
  checkLink(link)
  const given = checkOptions(options)
  checkBoolean('statistics', given.statistics)
  const [classes] = await read({
    operation: 'listClasses',
    request: 'listClasses',
    options: given,
    known: ['kind', 'parent', 'statistics'],
    link,
    statistics: given.statistics,
    filters: () => [{ link }],
    matches: ({ kind, parent }) => matching('newClass', { kind, parent }),
  })
  return classes as TrafficClass[]
}

const lookup = (link: LinkRef): Lookup<TrafficClassOptions> => ({
  request: 'listClasses',
  filter: () => ({ link }),
  rows: rowsOf('trafficClass'),
})

function put(
  operation: string,
  request: string,
  link: LinkRef,
  options: GivenClass & MayExist,
): Promise<Created> {
  checkLink(link)
  return change({
    operation,
    request,
    options,
    known: optionsIn.TrafficClassOptions,
    reported,
    link,
    lookup: request === 'newClass' ? lookup(link) : undefined,
    complete: (given) => ({
      ...given,
      classId: checkClass(given.classId),
      parent: parentOf(given),
      link,
    }),
  })
}

/**
 * The kernel reports the root as the parent of a class of no other, whether it was given the qdisc or the root.
 */
function parentOf({ parent = 'root' }: TrafficClassOptions): string {
  return typeof parent === 'string' && /^[\da-f]{1,4}:0*$/i.test(parent) ? 'root' : parent
}

function checkClass(classId: unknown): string {
  if (typeof classId !== 'string') throw invalidType('classId', "a class such as '1:10'", classId)
  return classId
}
