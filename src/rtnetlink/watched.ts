/** What can be watched: of each type how it is listed, and what makes two objects the same one. */
import { inspect, isDeepStrictEqual } from 'node:util'
import type { NetnsRef } from '../netns/ref.js'
import { type Address, listAddresses } from './address.js'
import type { TargetOptions } from './call.js'
import { type Fdb, listFdb } from './fdb.js'
import { type Link, listLinks } from './link.js'
import { listMdb, type Mdb, type MdbMessage, mdbEntries } from './mdb.js'
import { listNeighbors, type Neighbor } from './neighbor.js'
import { listNexthops, type Nexthop } from './nexthop.js'
import { listNetnsIds, type NetnsId } from './nsid.js'
import { listRoutes, type Route } from './route.js'
import { listRules, type Rule } from './rule.js'

/** What can be watched, and what a watch knows of it. */
export interface Watched {
  link: Link
  address: Address
  neighbor: Neighbor
  fdb: Fdb
  mdb: Mdb
  route: Route
  rule: Rule
  nexthop: Nexthop
  nsid: NetnsId
}

/** A type of object that can be watched. */
export type WatchType = keyof Watched

export type Plural<Type extends string> = Type extends 'address'
  ? 'addresses'
  : Type extends 'fdb' | 'mdb'
    ? Type
    : `${Type}s`

/** Where objects are listed: in a namespace, or in one that it knows by a number. */
export interface Where extends TargetOptions {
  netns: NetnsRef | undefined
  signal: AbortSignal
}

interface Kind<Type extends WatchType> {
  /** Its name in a resync event. */
  plural: Plural<Type>
  list(where: Where): Promise<Watched[Type][]>
  /** What stays the same while an object changes. */
  key(object: Watched[Type]): string | number
  /** The kernel lists them of another namespace, too, which is told by its number. */
  byNsid?: true
  /** Of one key there may be several, and an event does not tell which of them it replaced. */
  several?: true
  /** The objects that one event is about. Default: the one it is. */
  objects?(event: unknown): Watched[Type][]
  /** With a link or an address of it the kernel drops such objects without a word. */
  droppedSilently?: true
}

const table: { [Type in WatchType]: Kind<Type> } = {
  link: { plural: 'links', list: listLinks, key: ({ index }) => index, byNsid: true },
  address: {
    plural: 'addresses',
    list: listAddresses,
    key: ({ index, address, peer = '' }) => `${index} ${address} ${peer}`,
    byNsid: true,
  },
  neighbor: {
    plural: 'neighbors',
    list: ({ netns, signal }) => listNeighbors({ netns, signal }),
    key: ({ index, dst }) => `${index} ${dst}`,
  },
  fdb: {
    plural: 'fdb',
    list: ({ netns, signal }) => listFdb(undefined, { netns, signal }),
    key: ({ index, mac, vlan, self, dst, port, vni, srcVni, via }) =>
      [index, mac, vlan, self, dst, port, vni, srcVni, via].join(' '),
  },
  mdb: {
    plural: 'mdb',
    list: ({ netns, signal }) => listMdb(undefined, { netns, signal }),
    key: ({ index, port, vid, group, source, srcVni, dst, dstPort, vni, via }) =>
      [index, port, vid, group, source, srcVni, dst, dstPort, vni, via].join(' '),
    objects: (event) => mdbEntries(event as MdbMessage),
    droppedSilently: true,
  },
  route: {
    plural: 'routes',
    list: ({ netns, signal }) => listRoutes({ netns, signal }),
    key: ({ family, table, destination, metric, tos, from }) =>
      [family, table, destination, metric, tos, from].join(' '),
    several: true,
    droppedSilently: true,
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
    droppedSilently: true,
  },
  nsid: {
    plural: 'nsids',
    // Without what an event does not have.
    list: async (where) => (await listNetnsIds(where)).map(({ currentNsid: _, ...id }) => id),
    key: ({ nsid }) => nsid,
    byNsid: true,
  },
}

/** The table, for what deals with every type alike. */
export const kinds = table as { [Type in WatchType]: Kind<WatchType> }

export const watchTypes = Object.keys(kinds) as WatchType[]

/** What takes such objects with it that the kernel drops silently. */
const taking: readonly string[] = ['link', 'address'] satisfies WatchType[]

export const takes = (type: string): boolean => taking.includes(type)

/** What has to be listened to, to know of these. */
export function subscribed(types: readonly WatchType[], allNsid: boolean): WatchType[] {
  const more = types.some((type) => kinds[type].droppedSilently) ? taking : []
  return [...new Set([...types, ...(more as WatchType[]), ...(allNsid ? ['nsid' as const] : [])])]
}

/** The same but for what the passing of time changes, and what is told of a deletion. */
export function alike(one: Watched[WatchType], other: Watched[WatchType]): boolean {
  const passing = {
    ...{ cache: undefined, expires: undefined, probes: undefined, timer: undefined },
    deleteReason: undefined, // what an event alone has
  }
  return isDeepStrictEqual({ ...one, ...passing }, { ...other, ...passing })
}
