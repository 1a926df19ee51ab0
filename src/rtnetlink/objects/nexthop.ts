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
  type Given,
  type HandedBack,
  type IfExists,
  type Lookup,
  type MustExist,
  optionsOf,
  read,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type { AddressScope, Protocol } from '../generated/objects.js'
import { checkPrograms, type Encap, type EncapState } from './encap.js'

/** What a nexthop can be told. */
export interface NexthopOptions {
  /** Its number, 1 to 4,294,967,295, in its namespace (NHA_ID). */
  id: number
  /** Default: that of `via`, or else inet. A group has none (nh_family). */
  family?: Family | undefined
  /** The gateway (NHA_GATEWAY). */
  via?: string | undefined
  /** The link, by name or index (NHA_OIF). */
  dev?: LinkRef | undefined
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** Packets are dropped (NHA_BLACKHOLE). */
  blackhole?: boolean | undefined
  /** For forwarding entries of vxlan, whose host `via` is (NHA_FDB). */
  fdb?: boolean | undefined
  /** With `fdb` and `via`: the UDP port to send to. Default: the link's; since Linux 7.3 (NHA_DST_PORT). */
  dstPort?: number | undefined
  /** Several nexthops at once, each with its share, 1 to 65,536, default 1; more than 256 since Linux 6.12 (NHA_GROUP). */
  group?: readonly { id: number; weight?: number | undefined }[] | undefined
  /** How a group spreads flows. Default `mpath`: by their hash alone (NHA_GROUP_TYPE). */
  groupType?: 'mpath' | 'resilient' | number | undefined
  /** Of a resilient group: its buckets; its timers in hundredths of a second (NHA_RES_GROUP). */
  resilient?:
    | {
        buckets?: number | undefined
        /** How long a bucket must be idle to be moved. */
        idleTimer?: number | undefined
        /** How long the group may be unbalanced; 0 for ever. */
        unbalancedTimer?: number | undefined
      }
    | undefined
  /** Have hardware count a group's packets; since Linux 6.9 (NHA_HW_STATS_ENABLE). */
  hwStats?: boolean | undefined
  /** Who installed it. Default: boot (nh_protocol). */
  protocol?: Protocol | undefined
  /** What packets are wrapped in: a lightweight tunnel (NHA_ENCAP). */
  encap?: Encap | undefined
}

/** A nexthop as the kernel reports it. */
export interface Nexthop
  extends Given<
    Omit<NexthopOptions, 'dev' | 'group' | 'resilient' | 'onlink' | 'protocol' | 'encap'>
  > {
  /** Who installed it (nh_protocol). */
  protocol: Protocol
  /** What packets are wrapped in (NHA_ENCAP). */
  encap?: EncapState
  /** How far away it leads, IPv4 (nh_scope). */
  scope: AddressScope
  /** The index of its link (NHA_OIF). */
  dev?: number
  /** Its members, with their shares (NHA_GROUP). */
  group?: { id: number; weight: number }[]
  /** Of a resilient group: see `NexthopOptions` (NHA_RES_GROUP). */
  resilient?: {
    buckets: number
    idleTimer: number
    unbalancedTimer: number
    /** Hundredths of a second that it has been unbalanced for. */
    unbalancedTime: bigint
  }
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink: boolean
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean
  /** Hardware counts its packets (NHA_HW_STATS_USED). */
  hwStatsUsed?: boolean
  /**
   * Of a group, when they were asked for: the packets that each member took, and of these, with
   * `hwStats`, those that hardware sent (NHA_GROUP_STATS).
   */
  statistics?: { id: number; packets: bigint; hwPackets?: bigint }[]
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

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

/** A part of the flows of a resilient group, and where they go (NHA_RES_BUCKET). */
export interface NexthopBucket {
  /** The group. */
  id: number
  /** Which of its buckets, from 0 (NHA_RES_BUCKET_INDEX). */
  index: number
  /** The member of the group that its packets take (NHA_RES_BUCKET_NH_ID). */
  nexthopId: number
  /** Hundredths of a second since a packet took it (NHA_RES_BUCKET_IDLE_TIME). */
  idleTime: bigint
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean
}

/** Which buckets to list. */
export interface ListNexthopBucketsOptions extends CallOptions {
  /** Only those of this group. */
  id?: number | undefined
  /** Only those whose packets take this member. */
  nexthopId?: number | undefined
  /** Only those whose packets leave by this link, by name or index. */
  dev?: LinkRef | undefined
  /** Only those whose packets leave by a port of this link, by name or index. */
  master?: LinkRef | undefined
}

const nexthopOptions = optionsOf('nexthop', ['groups', 'master', 'withStatistics'])
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
 * Adds a nexthop, and returns its id, which the kernel chooses where none is given. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the id is taken, unless `mayExist`, which needs one, and it is what was
 * asked for; `ENETUNREACH` when the gateway is not reachable.
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
 * Adds a nexthop, or replaces the one with its id, in all routes that use it. Needs CAP_NET_ADMIN.
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
 * One nexthop, by its id.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
export async function getNexthop(id: number, options?: GetNexthopOptions): Promise<Nexthop> {
  const [nexthop] = await read({
    operation: 'getNexthop',
    request: 'getNexthop',
    options,
    known: ['statistics'],
    filters: ({ statistics }) => [{ ...checkId({ id }), ...reporting(statistics) }],
  })
  return nexthop as Nexthop
}

/** The nexthops of a namespace, by id. The kernel filters, but for `fdb` and `protocol`. */
export async function listNexthops(options?: ListNexthopsOptions): Promise<Nexthop[]> {
  const [nexthops] = await read({
    operation: 'listNexthops',
    request: 'listNexthops',
    options,
    known: ['family', 'dev', 'master', 'groups', 'fdb', 'protocol', 'statistics'],
    link: options?.dev,
    filters: ({ statistics, protocol: _, ...filter }) => [{ ...filter, ...reporting(statistics) }],
    // Without them all are meant, not the others.
    matches: ({ protocol, fdb }) =>
      matching('newNexthop', { protocol, fdb: fdb === false ? undefined : fdb }),
  })
  return nexthops as Nexthop[]
}

/**
 * The buckets of the resilient groups of a namespace; since Linux 5.13. The kernel filters.
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
    known: ['id', 'nexthopId', 'dev', 'master'],
    link: options?.dev,
    filters: ({ nexthopId, ...filter }) => [
      { ...filter, ...(nexthopId !== undefined && { bucket: { nexthopId } }) },
    ],
    rename: (option) => option.replace(/^bucket\./, ''),
  })
  return (found as { bucket: object }[]).map(
    ({ bucket, ...group }) => ({ ...group, ...bucket }) as NexthopBucket,
  )
}

/** A kernel that does not know the attribute refuses it: it has it only when it is wanted. */
function reporting(statistics: unknown): object {
  checkBoolean('statistics', statistics)
  return statistics === true ? { withStatistics: true } : {}
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
    known: nexthopOptions,
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

/** The kernel wants one, although there is nothing to tell it where there is no gateway. */
function familyOf({ via, group }: NexthopOptions): 'inet' | undefined {
  return via === undefined && group === undefined ? 'inet' : undefined
}

const withWeight = (member: unknown) =>
  typeof member === 'object' && member !== null && !Array.isArray(member)
    ? { weight: 1, ...member }
    : member

function checkNexthop(nexthop: NexthopOptions, request: string): NexthopOptions {
  if (request !== 'newNexthopOfAnyId') checkId(nexthop)
  const { via, dev, blackhole, fdb, dstPort, group, groupType, resilient, encap } = nexthop
  checkBoolean('blackhole', blackhole)
  checkBoolean('fdb', fdb)
  const refuse = (option: keyof NexthopOptions, why: string) => {
    throw invalidValue(option, why, nexthop[option])
  }
  const ways = { via, dev, ...(blackhole === true && { blackhole }), group }
  const ways2 = Object.values(ways).filter((way) => way !== undefined)
  if (ways2.length === 0) refuse('via', 'expected via, dev, blackhole or group')
  if (group !== undefined && via !== undefined) refuse('via', 'cannot stand with group')
  if (group !== undefined && dev !== undefined) refuse('dev', 'cannot stand with group')
  if (blackhole === true && ways2.length > 1) refuse('blackhole', 'stands alone')
  if (fdb === true && dev !== undefined) refuse('dev', 'cannot stand with fdb')
  if (fdb === true && blackhole === true) refuse('blackhole', 'cannot stand with fdb')
  if (dstPort !== undefined && (fdb !== true || via === undefined)) {
    refuse('dstPort', 'needs fdb and via')
  }
  if (encap !== undefined && via === undefined && dev === undefined) {
    refuse('encap', 'needs via or dev')
  }
  checkPrograms(encap)
  if (groupType !== undefined && group === undefined) refuse('groupType', 'needs group')
  if (resilient !== undefined && named('newNexthop', 'groupType', groupType) !== 'resilient') {
    refuse('resilient', 'needs the groupType resilient')
  }
  return nexthop
}

function checkId<T extends { id: number }>(nexthop: T): T {
  if (typeof nexthop.id !== 'number') throw invalidType('id', 'a number', nexthop.id)
  return nexthop
}
