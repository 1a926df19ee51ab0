/** Nexthop objects, which routes and forwarding entries refer to: ip-nexthop(8), linux/nexthop.h. */

import { checkBoolean, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { MayExist } from '../engine/existing.js'
import { matching, named } from '../engine/matching.js'
import {
  type Changed,
  change,
  changed,
  type Family,
  type HandedBack,
  type IfExists,
  type Lookup,
  type MustExist,
  read,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import { checkTogether } from '../engine/together.js'
import type {
  ListNexthopBucketsOptions,
  Nexthop,
  NexthopBucket,
  NexthopOptions,
  Protocol,
} from '../generated/objects.js'
import { optionsIn, togetherIn } from '../generated/options.js'
import { checkPrograms } from './encap.js'

export interface ListNexthopsOptions extends CallOptions {
  /** Only this family's. */
  family?: Family | undefined
  /** Only those by this link. */
  dev?: LinkRef | undefined
  /** Only those by the ports of this link. */
  master?: LinkRef | undefined
  /** Only groups. Default false. */
  groups?: boolean | undefined
  /** Only those for forwarding entries. Default false. */
  fdb?: boolean | undefined
  /** Only those that this one installed. */
  protocol?: Protocol | undefined
  /** Report `statistics` of groups; since Linux 6.9. Default false. */
  statistics?: boolean | undefined
}

/** What of a nexthop to report. */
export interface GetNexthopOptions extends CallOptions {
  /** Report `statistics` of a group; since Linux 6.9. Default false. */
  statistics?: boolean | undefined
}

const reported = reportedIn(rowsOf('nexthop'))

/** A nexthop to add. */
export type NewNexthop = HandedBack<
  Omit<NexthopOptions, 'id'> & {
    /** Its number. Default: one that is free, which the kernel chooses (NHA_ID). */
    id?: number | undefined
  },
  Nexthop
>

/** A nexthop that there is now. */
export interface AddedNexthop {
  /** Its number. */
  id: number
  /** Whether the call made it; false where `mayExist` found it. */
  created: boolean
}

/**
 * Adds a nexthop and returns its id, which the kernel chooses unless one is passed. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the id is taken, unless `mayExist`, which needs one, and the existing one
 * matches; `ENETUNREACH` when the gateway is not reachable.
 */
export async function addNexthop(
  options: NewNexthop & CallOptions & MayExist,
): Promise<AddedNexthop> {
  const given = checkOptions(options)
  if (given.id === undefined) {
    if (given.mayExist === true) throw invalidValue('mayExist', 'needs id', true)
    const { replies } = await put('addNexthop', 'newNexthopOfAnyId', given)
    const [made] = replies as [Nexthop]
    return { id: made.id, created: true }
  }
  const { created } = await put('addNexthop', 'newNexthop', given)
  return { id: given.id, created }
}

/**
 * Adds a nexthop, or replaces the one with its id in all routes that use it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
export async function replaceNexthop(
  options: HandedBack<NexthopOptions, Nexthop> & CallOptions & MustExist,
): Promise<void> {
  await put('replaceNexthop', 'replaceNexthop', options)
}

/**
 * Deletes a nexthop, and with it the routes that use it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
export async function deleteNexthop(id: number, options?: CallOptions & IfExists): Promise<void> {
  await change({
    operation: 'deleteNexthop',
    request: 'deleteNexthop',
    options,
    known: [],
    missing: 'ENOENT',
    complete: () => checkId({ id }),
  })
}

/**
 * Returns a nexthop by its id.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
export async function getNexthop(id: number, options?: GetNexthopOptions): Promise<Nexthop> {
  const [nexthop] = await read({
    operation: 'getNexthop',
    request: 'getNexthop',
    options,
    known: ['statistics'],
    filters: ({ statistics }) => [{ ...checkId({ id }), statistics }],
  })
  return nexthop as Nexthop
}

/**
 * Lists the nexthops of a namespace, ordered by id. The kernel filters, but for `fdb` and `protocol`.
 */
export async function listNexthops(options?: ListNexthopsOptions): Promise<Nexthop[]> {
  const [nexthops] = await read({
    operation: 'listNexthops',
    request: 'listNexthops',
    options,
    known: ['family', 'dev', 'master', 'groups', 'fdb', 'protocol', 'statistics'],
    link: options?.dev,
    filters: ({ protocol: _, ...filter }) => [filter],
    // Without them all are meant, not the others.
    matches: ({ protocol, fdb }) =>
      matching('newNexthop', { protocol, fdb: fdb === false ? undefined : fdb }),
  })
  return nexthops as Nexthop[]
}

/**
 * Lists the buckets of the resilient groups of a namespace; since Linux 5.13. The kernel filters.
 *
 * @throws NetlinkError `ENOENT` when there is no nexthop `id`, `EINVAL` when it is not such a group.
 */
export async function listNexthopBuckets(
  options?: ListNexthopBucketsOptions,
): Promise<NexthopBucket[]> {
  const [found] = await read({
    operation: 'listNexthopBuckets',
    request: 'listNexthopBuckets',
    options,
    known: optionsIn.ListNexthopBucketsOptions,
    link: options?.dev,
    filters: (filter) => [filter],
  })
  return found as NexthopBucket[]
}

async function put(
  operation: string,
  request: string,
  options: NewNexthop & CallOptions,
): Promise<Changed> {
  return changed({
    operation,
    request,
    options: options as NexthopOptions & CallOptions,
    known: optionsIn.NexthopOptions,
    reported,
    link: options?.dev,
    lookup: operation === 'addNexthop' ? lookup : undefined,
    modify: request === 'replaceNexthop' ? 'modifyNexthop' : undefined,
    complete: (nexthop) => {
      const {
        protocol = 'boot',
        family = familyOf(checkNexthop(nexthop, request)),
        group,
      } = nexthop
      const members = Array.isArray(group) ? group.map(withWeight) : group
      return { ...nexthop, protocol, family, group: members }
    },
  })
}

const lookup: Lookup<NexthopOptions> = {
  request: 'listNexthops',
  filter: () => ({}),
  rows: rowsOf('nexthop'),
}

/** The kernel requires one, although it has no meaning without a gateway. */
function familyOf({ via, group }: NexthopOptions): 'inet' | undefined {
  return via === undefined && group === undefined ? 'inet' : undefined
}

const withWeight = (member: unknown) =>
  typeof member === 'object' && member !== null && !Array.isArray(member)
    ? { weight: 1, ...member }
    : member

function checkNexthop(nexthop: NexthopOptions, request: string): NexthopOptions {
  if (request !== 'newNexthopOfAnyId') checkId(nexthop)
  const { via, dev, blackhole, fdb, group, groupType, resilient, encap } = nexthop
  checkBoolean('blackhole', blackhole)
  checkBoolean('fdb', fdb)
  const refuse = (option: keyof NexthopOptions, why: string) => {
    throw invalidValue(option, why, nexthop[option])
  }
  checkTogether(togetherIn.NexthopOptions, nexthop)
  if (blackhole !== true && [via, dev, group].every((way) => way === undefined)) {
    refuse('via', 'expected via, dev, blackhole or group')
  }
  if (encap !== undefined && via === undefined && dev === undefined) {
    refuse('encap', 'needs via or dev')
  }
  checkPrograms(encap)
  if (resilient !== undefined && named('newNexthop', 'groupType', groupType) !== 'resilient') {
    refuse('resilient', 'needs the groupType resilient')
  }
  return nexthop
}

function checkId<T extends { id: number }>(nexthop: T): T {
  if (typeof nexthop.id !== 'number') throw invalidType('id', 'a number', nexthop.id)
  return nexthop
}
