/** What can be watched: of each type how it is listed, and what makes two objects the same one. */
import { inspect, isDeepStrictEqual } from 'node:util'
import { NetlinkError } from '../../base/errors.js'
import type { CallOptions, TargetOptions } from '../../netns/call.js'
import type { NetnsRef } from '../../netns/ref.js'
import type { Link } from '../generated/link.js'
import type {
  Address,
  Fdb,
  Filter,
  Mdb,
  Neighbor,
  NetnsId,
  Nexthop,
  Qdisc,
  Route,
  Rule,
  TrafficClass,
  Vlan,
  Vni,
} from '../generated/objects.js'
import { getLink, listLinks } from '../links/get-link.js'
import { listNetnsIds } from '../namespaces/nsid.js'
import { listAddresses } from '../objects/address.js'
import { listFdb } from '../objects/fdb.js'
import { listFilters } from '../objects/filter.js'
import { listMdb } from '../objects/mdb.js'
import { listNeighbors } from '../objects/neighbor.js'
import { listNexthops } from '../objects/nexthop.js'
import { listQdiscs } from '../objects/qdisc.js'
import { listRoutes } from '../objects/route.js'
import { listRules } from '../objects/rule.js'
import { listClasses } from '../objects/traffic-class.js'
import { listVlans, vlansIn } from '../objects/vlan.js'
import { listVnis, vnisIn } from '../objects/vni.js'

/** What can be watched, and what a watch knows of it. */
export interface Watched {
  link: Link
  address: Address
  neighbor: Neighbor
  fdb: Fdb
  mdb: Mdb
  /** Each VLAN separately, without `end` and `mcastGroups`. */
  vlan: Vlan
  /** Each VNI separately, without `end`. */
  vni: Vni
  route: Route
  rule: Rule
  nexthop: Nexthop
  /** Those that somebody made, which have a `handle`. */
  qdisc: Qdisc
  trafficClass: TrafficClass
  /** Of filters of links, not of blocks that several share; without `statistics`. */
  filter: Filter
  nsid: NetnsId
}

/** A type of object that can be watched. */
export type WatchType = keyof Watched

export type Plural<Type extends string> = Type extends 'address' | 'trafficClass'
  ? `${Type}es`
  : Type extends 'fdb' | 'mdb'
    ? Type
    : `${Type}s`

/** Where objects are listed: in a namespace, or in one that it knows by a number. */
export interface ReadPlace extends TargetOptions {
  netns: NetnsRef | undefined
  signal: AbortSignal
}

/** A part of the objects of a type: those of a link, or those of a bridge and its ports. */
export type Part = { index: number } | { bridge: number }

interface Kind<Type extends WatchType> {
  /** Its name in a resync event. */
  plural: Plural<Type>
  /** All, or, of a type of which parts may be in doubt, those of a part. */
  list(where: ReadPlace, part?: Part): Promise<Watched[Type][]>
  /** What stays the same while an object changes. */
  key(object: Watched[Type]): string | number
  /** The kernel also lists them of another namespace, given by its nsid. */
  byNsid?: true
  /**
   * Which one of those with the same key an event is about: its place, -1 for none of them, undefined when that is
   * ambiguous. Default: one that is alike, or else the first.
   */
  which?(known: readonly Watched[Type][], now: Watched[Type], deleted: boolean): number | undefined
  /** Whether the kernel announces such a one also where there is none: it has to be read. */
  isUncertain?(object: Watched[Type]): boolean
  /** Whether others with the same key have changed, too, and were not announced. */
  changesOthers?(now: Watched[Type], others: readonly Watched[Type][]): boolean
  /** The objects that one event is about. Default: the one it is. */
  objects?(event: unknown): Watched[Type][]
  /** Where these codes of the kernel's mean that there is none. Default: ENODEV, of a link that is gone. */
  missing?: { ofPart?: readonly string[]; ofAll?: readonly string[] }
  /** Those that the kernel lists, but makes without a word, are not known of. */
  isUnannounced?(object: Watched[Type]): boolean
}

const table: { [Type in WatchType]: Kind<Type> } = {
  link: {
    plural: 'links',
    list: async (where, part) =>
      part === undefined ? listLinks(where) : [await getLink(linkOf(part), where)],
    key: ({ index }) => index,
    byNsid: true,
  },
  address: {
    plural: 'addresses',
    list: (where, part) => listAddresses({ ...where, ...(part && { link: linkOf(part) }) }),
    key: ({ index, address, peer = '' }) => `${index} ${address} ${peer}`,
    byNsid: true,
  },
  neighbor: {
    plural: 'neighbors',
    list: ({ netns, signal }) => listNeighbors({ netns, signal }),
    key: ({ index, dst }) => `${index} ${dst}`,
    // Of multicast, broadcast and loopback addresses: nothing has to be resolved.
    isUnannounced: ({ state, mac }) =>
      state === 'noarp' && (mac === undefined || isGroup(mac) || mac === noMac),
  },
  fdb: {
    plural: 'fdb',
    list: ({ netns, signal }, part) =>
      part !== undefined && 'bridge' in part
        ? listFdb(undefined, { netns, signal, ...part })
        : listFdb(part?.index, { netns, signal }),
    // Of a bridge an address has one, which moves from port to port.
    key: ({ index, bridge, mac, vlan, srcVni }) =>
      [bridge === undefined ? index : `of ${bridge}`, mac, vlan, srcVni].join(' '),
    // Vxlan has several of an address that is none of a single host.
    which: (known, now, deleted) => {
      const same = known.findIndex((each) => isSameWay(each, now))
      if (same >= 0 || known.length === 0) return same
      if (deleted) return undefined
      if (isGroup(now.mac) || now.mac === noMac) return -1
      return known.length === 1 ? 0 : undefined
    },
    // Before Linux 6.13 what a vxlan or a bridge keeps itself is announced once more, without its ways.
    isUncertain: (now) => now.self === true && ways.every((way) => now[way] === undefined),
    changesOthers: (now, others) =>
      others.some((other) => shared.some((member) => other[member] !== now[member])),
  },
  mdb: {
    plural: 'mdb',
    list: ({ netns, signal }) => listMdb(undefined, { netns, signal }),
    key: ({ index, port, vid, group, source, srcVni, dst, dstPort, vni, via }) =>
      [index, port, vid, group, source, srcVni, dst, dstPort, vni, via].join(' '),
  },
  vlan: {
    plural: 'vlans',
    list: async ({ netns, signal }, part) =>
      (await listVlans(part && linkOf(part), { netns, signal })).flatMap(vlansIn),
    key: ({ index, vid }) => `${index} ${vid}`,
    objects: (event) => vlansIn(event as Vlan),
    // A link that is no port any more; a kernel that knows none.
    missing: { ofPart: ['ENODEV', 'EINVAL', 'ENOTSUP'], ofAll: ['ENOTSUP'] },
  },
  vni: {
    plural: 'vnis',
    list: async ({ netns, signal }, part) =>
      (await listVnis(part && linkOf(part), { netns, signal })).flatMap(vnisIn),
    key: ({ index, vni }) => `${index} ${vni}`,
    objects: (event) => vnisIn(event as Vni),
    // A link that takes all VNIs, or that is gone; a kernel before 5.18.
    missing: { ofPart: ['ENODEV', 'EINVAL', 'ENOTSUP'], ofAll: ['ENOTSUP'] },
  },
  route: {
    plural: 'routes',
    list: ({ netns, signal }) => listRoutes({ netns, signal }),
    key: ({ family, table, destination, metric, tos, from }) =>
      [family, table, destination, metric, tos, from].join(' '),
    // An event does not say which of several it replaced.
    which: (known, now) => {
      const same = known.findIndex((each) => alike(each, now))
      return same < 0 && known.length > 0 ? undefined : same
    },
  },
  rule: {
    plural: 'rules',
    list: ({ netns, signal }) => listRules({ netns, signal }),
    key: ({ unresolved: _, iifDetached: __, oifDetached: ___, priority = 0, ...rest }) =>
      inspect({ priority, ...rest }, { sorted: true, breakLength: Number.POSITIVE_INFINITY }),
  },
  nexthop: {
    plural: 'nexthops',
    list: ({ netns, signal }) => listNexthops({ netns, signal }),
    key: ({ id }) => id,
  },
  qdisc: {
    plural: 'qdiscs',
    list: ({ netns, signal }, part) =>
      listQdiscs({ netns, signal, ...(part && { link: linkOf(part) }) }),
    key: ({ index, handle }) => `${index} ${handle}`,
    isUnannounced: ({ handle }) => handle === undefined,
    objects: (event) => ((event as Qdisc).handle === undefined ? [] : [event as Qdisc]),
  },
  trafficClass: {
    plural: 'trafficClasses',
    list: ofLinks((link, where) => listClasses(link, where)),
    key: ({ index, classId }) => `${index} ${classId}`,
  },
  filter: {
    plural: 'filters',
    list: ofLinks((link, where) => listFilters(link, where)),
    key: ({ index, parent, chain = 0, priority, protocol, handle }) =>
      [index, parent, chain, priority, protocol, handle].join(' '),
    // Without a handle it is of all of its priority: doubts.ts.
    objects: (event) => {
      const filter = event as Filter
      return filter.handle === undefined || filter.index === ofBlock ? [] : [filter]
    },
    // A table of u32 comes with the first filter of its priority.
    isUnannounced: ({ u32, handle }) => u32?.divisor !== undefined && handle >= firstOwnTable,
  },
  nsid: {
    plural: 'nsids',
    // Without what an event does not have.
    list: async (where) => (await listNetnsIds(where)).map(({ currentNsid: _, ...id }) => id),
    key: ({ nsid }) => nsid,
    byNsid: true,
  },
}

/** In the place of a link, where several share filters (TCM_IFINDEX_MAGIC_BLOCK). */
export const ofBlock = 0xffff_ffff
/** Tables from here on the kernel makes itself. */
const firstOwnTable = 0x8000_0000

/** What the kernel lists of one link alone: of all that have a qdisc somebody made. */
function ofLinks<Listed>(
  list: (link: number, where: CallOptions) => Promise<Listed[]>,
): (where: ReadPlace, part?: Part) => Promise<Listed[]> {
  return async ({ netns, signal }, part) => {
    const where = { netns, signal }
    if (part !== undefined) return list(linkOf(part), where)
    const made = (await listQdiscs(where)).filter(({ handle }) => handle !== undefined)
    const links = [...new Set(made.map(({ index }) => index))]
    const none = (error: unknown) => {
      if (error instanceof NetlinkError && error.code === 'ENODEV') return []
      throw error
    }
    return (await Promise.all(links.map((link) => list(link, where).catch(none)))).flat()
  }
}

const linkOf = (part: Part) => ('index' in part ? part.index : part.bridge)

const noMac = '00:00:00:00:00:00'

/** A multicast or broadcast address. */
const isGroup = (mac: string) => (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1

/** Identifies one of several ways to the hosts of an address. */
const ways = ['dst', 'port', 'vni', 'via', 'nexthopId'] as const

const isSameWay = (one: Fdb, other: Fdb) => ways.every((member) => one[member] === other[member])

/** What all ways to the hosts of an address have in common. */
const shared = ['state', 'externLearn', 'router', 'sticky', 'protocol'] as const

/** The table, for what deals with every type alike. */
export const kinds = table as { [Type in WatchType]: Kind<WatchType> }

export const watchTypes = Object.keys(kinds) as WatchType[]

/** What there is of a type, or of a part of it. */
export async function listed(
  type: WatchType,
  where: ReadPlace,
  part?: Part,
): Promise<Watched[WatchType][]> {
  const kind = kinds[type]
  try {
    const objects = await kind.list(where, part)
    return objects.filter((object) => kind.isUnannounced?.(object) !== true)
  } catch (error) {
    const { ofPart = ['ENODEV'], ofAll = [] } = kind.missing ?? {}
    const codes = part === undefined ? ofAll : ofPart
    if (!(error instanceof NetlinkError && codes.includes(error.code))) throw error
    return []
  }
}

/** The same except for what the passing of time changes, and for what a deletion reports. */
export function alike(one: Watched[WatchType], other: Watched[WatchType]): boolean {
  const passing = {
    ...{ cache: undefined, expires: undefined, probes: undefined, timer: undefined },
    deleteReason: undefined, // what an event alone has
  }
  return isDeepStrictEqual({ ...one, ...passing }, { ...other, ...passing })
}
