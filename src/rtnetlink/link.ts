/** Links, of whatever kind: ip-link(8), linux/if_link.h. */
import { binding, type Facts } from '../binding.js'
import {
  checkBoolean,
  checkCall,
  checkInteger,
  checkKnown,
  checkLink,
  checkOptions,
} from '../check.js'
import { invalidType, invalidValue, type NetlinkError, within } from '../errors.js'
import { checkGiven, type NetnsRef, placeOf } from '../netns/ref.js'
import { type Call, failure, submit } from '../submit.js'
import { type CallOptions, callKeys, checkTarget, type TargetOptions } from './call.js'
import { checkExisting, type MayExist, type Wanted } from './existing.js'
import { type KindOptions, type LinkKind, type LinkPortOptions, rulesOf } from './kinds/index.js'
import type { Vxlan } from './kinds/vxlan.js'
import type { IfExists } from './object.js'
import type { Vf, VfSettings } from './vf.js'
import { rawXdp, type Xdp, type XdpSettings } from './xdp.js'

/** A link, by its name, one of its alternative names, or its index. */
export type LinkRef = string | number

/** What a link has of IPv6 (IFLA_AF_SPEC, AF_INET6). Absent where the kernel has none for it. */
export interface LinkInet6 {
  /**
   * How its link-local address, and those from router advertisements, are made. A change counts for
   * those made later; with `up: true` it is told first (IFLA_INET6_ADDR_GEN_MODE).
   */
  addrGenMode?: 'eui64' | 'none' | 'stable_secret' | 'random' | undefined
  /**
   * The lower 64 bits of addresses from router advertisements, as `::1`; `::` for none. Not for
   * routers, nor for links without such addresses (IFLA_INET6_TOKEN).
   */
  token?: string | undefined
}

/** What can be told to any link, at creation and later. */
export interface LinkSettings {
  /** Bring it up, or take it down (IFF_UP). */
  up?: boolean | undefined
  /** Its Ethernet address (IFLA_ADDRESS). */
  mac?: string | undefined
  /** Largest packet in bytes, without the Ethernet header (IFLA_MTU). */
  mtu?: number | undefined
  /** The bridge, bond or other link that it is a port of; null for none (IFLA_MASTER). */
  master?: LinkRef | null | undefined
  /** Its link group, 0 to 4,294,967,295 (IFLA_GROUP). */
  group?: number | undefined
  /** A text of at most 255 bytes (IFLA_IFALIAS). */
  alias?: string | undefined
  /** Packets that its queue holds (IFLA_TXQLEN). */
  txQueueLength?: number | undefined
  /** Use ARP and neighbour discovery (not IFF_NOARP). */
  arp?: boolean | undefined
  /** Take all packets (IFF_PROMISC). */
  promisc?: boolean | undefined
  /** Take all multicast packets (IFF_ALLMULTI). */
  allMulticast?: boolean | undefined
  /** Supports multicast (IFF_MULTICAST). */
  multicast?: boolean | undefined
  /** Its Ethernet broadcast address (IFLA_BROADCAST). */
  broadcast?: string | undefined
  /** Carrier, for kinds that let it be set (IFLA_CARRIER). */
  carrier?: boolean | undefined
  /** Hold it down for a protocol (IFLA_PROTO_DOWN). */
  protoDown?: boolean | undefined
  /**
   * Who holds it down, a bit each, as the administrator numbers them: `mask` says which bits are
   * set to those of `value`, all without it (IFLA_PROTO_DOWN_REASON).
   */
  protoDownReason?: { value: number; mask?: number | undefined } | undefined
  /** How its operational state follows its carrier, RFC 2863 (IFLA_LINKMODE). */
  linkMode?: 'default' | 'dormant' | undefined
  /** Bytes of a packet for segmentation offload (IFLA_GSO_MAX_SIZE). */
  gsoMaxSize?: number | undefined
  /** Segments of such a packet (IFLA_GSO_MAX_SEGS). */
  gsoMaxSegs?: number | undefined
  /** Bytes of a packet put together on receipt (IFLA_GRO_MAX_SIZE). */
  groMaxSize?: number | undefined
  /** The same for IPv4; since Linux 6.3 (IFLA_GSO_IPV4_MAX_SIZE). */
  gsoIpv4MaxSize?: number | undefined
  /** The same for IPv4; since Linux 6.3 (IFLA_GRO_IPV4_MAX_SIZE). */
  groIpv4MaxSize?: number | undefined
  /** How it does IPv6. */
  inet6?: LinkInet6 | undefined
  /** Settings of a network card's virtual functions; of each, only what is told (IFLA_VFINFO_LIST). */
  vfs?: readonly VfSettings[] | undefined
  /** Its XDP program; null takes it off. `mayExist` does not compare it (IFLA_XDP). */
  xdp?: XdpSettings | null | undefined
}

/**
 * A link as the kernel reports it. What the kernel does not report is absent. The options of its
 * kind are under the kind's name, those it has as a port under `bridgePort`, `bondPort` or `vrfPort`.
 */
export interface Link
  extends Omit<LinkSettings, 'master' | 'protoDownReason' | 'xdp' | 'vfs'>,
    Partial<KindOptions>,
    Partial<LinkPortOptions> {
  /** Its number, from 1, in its namespace (ifi_index). */
  index: number
  /** Its name in its namespace (IFLA_IFNAME). */
  name: string
  /** The kind of virtual link, such as `vxlan`; absent for a physical one (IFLA_INFO_KIND). */
  kind?: string
  /** The kind of the link it is a port of, such as `bridge` (IFLA_INFO_SLAVE_KIND). */
  portKind?: string
  /** Other names that it goes by (IFLA_ALT_IFNAME). */
  altNames?: readonly string[]
  up: boolean
  mtu: number
  /** The index of the link that it is a port of (IFLA_MASTER). */
  master?: number
  /** Who holds it down, a bit each (IFLA_PROTO_DOWN_REASON). */
  protoDownReason?: { value: number }
  /** The index of its lower link, or of its peer, in the namespace that `linkNetnsId` tells (IFLA_LINK). */
  link?: number
  /** The namespace of `link`, as this namespace numbers it; absent when it is this one (IFLA_LINK_NETNSID). */
  linkNetnsId?: number
  /** RFC 2863's state. */
  operState?: 'unknown' | 'notpresent' | 'down' | 'lowerlayerdown' | 'testing' | 'dormant' | 'up'
  /** Up, and able to pass packets (IFF_RUNNING). */
  running: boolean
  /** It has a carrier (IFF_LOWER_UP). */
  lowerUp: boolean
  /** It leads back to its own host (IFF_LOOPBACK). */
  loopback: boolean
  /** It has one other end (IFF_POINTOPOINT). */
  pointToPoint: boolean
  /** ARPHRD_*: 1 is Ethernet, 772 loopback (linux/if_arp.h). */
  hardwareType: number
  /** The Ethernet address it came with (IFLA_PERM_ADDRESS). */
  permanentMac?: string
  /** The device below it, such as a PCI function, and that device's bus (IFLA_PARENT_DEV_NAME, _BUS_NAME). */
  parentDev?: string
  /** The bus of `parentDev`, such as `pci` (IFLA_PARENT_DEV_BUS_NAME). */
  parentBus?: string
  /** The smallest MTU it takes, in bytes (IFLA_MIN_MTU). */
  minMtu?: number
  /** The largest MTU it takes, in bytes; 0 for no limit (IFLA_MAX_MTU). */
  maxMtu?: number
  /** Its queueing discipline (IFLA_QDISC). */
  qdisc?: string
  /** Transmit queues (IFLA_NUM_TX_QUEUES). */
  txQueues?: number
  /** Receive queues (IFLA_NUM_RX_QUEUES). */
  rxQueues?: number
  /** How often its carrier came or went (IFLA_CARRIER_CHANGES). */
  carrierChanges?: number
  /** How often it came (IFLA_CARRIER_UP_COUNT). */
  carrierUpCount?: number
  /** How often it went (IFLA_CARRIER_DOWN_COUNT). */
  carrierDownCount?: number
  /** How many want it to take all packets (IFLA_PROMISCUITY). */
  promiscuity?: number
  /** How many want all multicast packets (IFLA_ALLMULTI). */
  allMulticastCount?: number
  /** Bytes that its device segments at most (IFLA_TSO_MAX_SIZE). */
  tsoMaxSize?: number
  /** Segments that its device makes at most (IFLA_TSO_MAX_SEGS). */
  tsoMaxSegs?: number
  /** It cannot be moved to another namespace (IFLA_NETNS_IMMUTABLE). */
  netnsImmutable?: boolean
  /** Bytes kept free before a packet (IFLA_HEADROOM). */
  headroom?: number
  /** Bytes kept free behind a packet (IFLA_TAILROOM). */
  tailroom?: number
  /** How far ahead its device paces packets, in nanoseconds (IFLA_MAX_PACING_OFFLOAD_HORIZON). */
  pacingOffloadHorizon?: number
  /** Its XDP program (IFLA_XDP). */
  xdp?: Xdp
  /** How many virtual functions it has, when they were asked for and it is a card (IFLA_NUM_VF). */
  vfCount?: number
  /** Those, when they were asked for and its driver tells of them (IFLA_VFINFO_LIST). */
  vfs?: Vf[]
  /** Counters, when they were asked for. */
  statistics?: LinkStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A link whose kind is known. */
export type LinkOf<Kind extends LinkKind> = Link & { kind: Kind } & Pick<KindOptions, Kind>

/** A VXLAN link. */
export interface VxlanLink extends LinkOf<'vxlan'> {
  /** Its options; those named are always reported. */
  vxlan: Vxlan & { vni: number; dstPort: number; dev?: number }
}
/** One end of a veth pair. */
export type VethLink = LinkOf<'veth'>
/** A bridge. */
export type BridgeLink = LinkOf<'bridge'>

/** rtnl_link_stats64. An older kernel's has fewer. */
export type LinkStatistics = Record<
  | 'rxPackets'
  | 'txPackets'
  | 'rxBytes'
  | 'txBytes'
  | 'rxErrors'
  | 'txErrors'
  | 'rxDropped'
  | 'txDropped'
  | 'multicast'
  | 'collisions',
  bigint
> &
  Record<string, bigint>

/** What of a link to report. */
export interface GetLinkOptions extends CallOptions, TargetOptions {
  /** Report `statistics`, and timers that run, such as those of a bridge. Default false. */
  statistics?: boolean | undefined
  /** Report `vfs`, with `statistics` with their counters, and `vfCount`. Default false. */
  vfs?: boolean | undefined
}

/** Which links. */
export interface LinkFilter {
  /** Only links of this kind. */
  kind?: string | undefined
  /** Only the ports of this link, by name or index. */
  master?: LinkRef | undefined
  /** Only those that are up, or only those that are down. */
  up?: boolean | undefined
  /** Only those of this link group. */
  group?: number | undefined
}

const filterKeys = ['kind', 'master', 'up', 'group'] as const

/** Which links to list. */
export interface ListLinksOptions extends GetLinkOptions, LinkFilter {}

/** The options of its kind, and of the port that it is. */
type OwnOptions = {
  [Key in keyof (KindOptions & LinkPortOptions)]?: (KindOptions & LinkPortOptions)[Key] | undefined
}

/**
 * An option with the name of a kind, such as `vxlan`, changes the options of a link of that kind;
 * `bridgePort` and `bondPort` change those of a port.
 */
export interface SetLinkOptions extends LinkSettings, OwnOptions, CallOptions {
  /** Its new name; of a link that is up since Linux 6.2, `EBUSY` before. */
  name?: string | undefined
}

/** What may be said of a link; of some of it the addon says that it is only reported. */
export const linkOptions: readonly string[] = binding.tables.link
  .filter(({ access }) => access !== 'write')
  .map(({ name }) => name)

/** Each kind's own options have its name. */
export const kinds: readonly string[] = Object.keys(binding.tables.kinds)

/** Options of ports: `bridgePort` of the ports of a bridge, and so on. */
export const portKeys: readonly string[] = Object.keys(binding.tables.ports)

const kindSet = new Set(kinds)
const portKeySet = new Set(portKeys)

/** Which parts of a link are reported only when they are asked for (RTEXT_FILTER_*). */
const parts = { vfs: 1, skipCounters: 8 }

/** Without the counters of protocols and virtual functions, that most do not read. */
const skipProtocolCounters = { extMask: parts.skipCounters }

/** The same with what a reader of links asked for. */
const asked = ({ vfs, statistics }: GetLinkOptions) => {
  checkBoolean('statistics', statistics)
  checkBoolean('vfs', vfs)
  if (vfs !== true) return skipProtocolCounters
  return { extMask: statistics === true ? parts.vfs : parts.vfs | parts.skipCounters }
}

/**
 * One link, by name or index.
 *
 * @throws NetlinkError `ENODEV` when there is none; with `targetNsid`, `EINVAL` when no namespace has
 * that number, `EACCES` without the capability.
 */
export async function getLink(link: LinkRef, options?: GetLinkOptions): Promise<Link> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'targetNsid', 'statistics', 'vfs'])
  const { netns, signal, timeout, targetNsid, statistics } = given
  checkCall({ signal, timeout })
  checkTarget(targetNsid)
  const step = {
    operation: 'getLink',
    place: 0,
    options: { ...byRef(link), targetNsid, ...asked(given) },
    statistics,
  }
  const [found] = await submit(() => binding.run([placeOf(netns)], [step]), {
    operation: 'getLink',
    subject: link,
    places: [netns],
    signal,
    timeout,
    optionName: asLink,
    targetNsid,
  })
  return found as Link
}

/**
 * The links of a namespace, by index. Kind and master are compared by the kernel, which then sends
 * no others; what else is asked for is compared here.
 *
 * @throws NetlinkError with `targetNsid`, `EINVAL` when no namespace has that number, `EACCES` without
 * the capability.
 */
export async function listLinks(options?: ListLinksOptions): Promise<Link[]> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'targetNsid', 'statistics', 'vfs', ...filterKeys])
  const { netns, signal, timeout, targetNsid, statistics, kind, master, up, group } = given
  checkCall({ signal, timeout })
  checkTarget(targetNsid)
  checkBoolean('up', up)
  if (group !== undefined) checkInteger('group', group, { min: 0, max: 2 ** 32 - 1 })
  if (kind !== undefined && typeof kind !== 'string') {
    throw invalidType('kind', 'a kind of link', kind)
  }
  if (master !== undefined) checkLink(master, 'master')
  // A kernel that does not know the kind filters nothing, so kinds of its own are left to us.
  const filter = kind !== undefined && kind in binding.tables.kinds ? { kind } : {}
  const step = {
    operation: 'listLinks',
    place: 0,
    options: { ...filter, master, targetNsid, ...asked(given) },
    statistics,
  }
  const [links] = await submit(() => binding.run([placeOf(netns)], [step]), {
    operation: 'listLinks',
    places: [netns],
    signal,
    timeout,
    targetNsid,
  })
  const wanted = Object.entries({ kind, up, group }).filter(([, value]) => value !== undefined)
  return (links as Link[])
    .filter((link) =>
      wanted.every(([key, value]) => link[key as 'kind' | 'up' | 'group'] === value),
    )
    .sort((one, other) => one.index - other.index) // an older kernel, as 6.1, has another order
}

/**
 * Changes a link, given by name or index, in one request. The kernel takes the changes one
 * after another: when it refuses one, earlier ones stay. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none; `ENOTSUP` when the running kernel does not know
 * an option of the kind or the port; what the kernel says of a change.
 */
export async function setLink(link: LinkRef, options: SetLinkOptions): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, settable)
  const { netns, signal, timeout, ...changes } = given
  checkCall({ signal, timeout })
  // With a new name in the request, the link must be told by its index.
  const which = changes.name === undefined ? byRef(link) : byIndex(link)
  const own = [kindIn(changes), portKeyIn(changes)].filter((key) => key !== undefined)
  // Awaited only where it must be: a call takes its turn when it is made.
  const partial = rulesOf(kindIn(changes) ?? '').changesWhole === undefined
  const whole = partial ? changes : await completed(link, changes, { netns, signal })
  const master = whole.master === null ? 0 : whole.master
  const after = byRef(changes.name ?? link)
  const steps = settingSteps(which, { ...whole, master }, byIndex(changes.name ?? link))
  // Options of a kind come and go with kernels, which pass over those they do not know.
  const check = { ...readStep(after), verifies: steps.map((_, at) => at) }
  const named = changes.name === undefined ? asLink : asRenamed
  const all = own.length === 0 ? steps : [...steps, check]
  await submit(() => binding.run([placeOf(netns)], all), {
    operation: 'setLink',
    subject: link,
    places: [netns],
    signal,
    timeout,
    optionName: (step, option) => ownName(named(step, option), changes),
    suspect: () =>
      own.length === 1
        ? soleOption(changes[own[0] as 'vxlan'], `${own[0]}.`)
        : soleOption(changes, ''),
  })
}

/**
 * Gives a link another name, by which it is found as well. Of these there may be any number, of 1
 * to 127 bytes each. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when a link of the namespace has it, unless `mayExist` and it is this
 * one; `ENODEV` when there is no link.
 */
export async function addAltName(
  link: LinkRef,
  altName: string,
  options?: CallOptions & MayExist,
): Promise<void> {
  const { mayExist, ...rest } = checkOptions(options)
  checkBoolean('mayExist', mayExist)
  const wanted = mayExist ? [altNameOf(link, altName)] : []
  await changeAltName(
    { operation: 'addAltName', request: 'addAltNames', wanted },
    link,
    altName,
    rest,
  )
}

const altNameOf = (link: LinkRef, altName: string): Wanted => ({
  read: readStep(byRef(link)),
  given: { altNames: [altName] },
  name: () => 'altName',
  lists: ['altNames'],
})

/**
 * Takes another name of a link's away. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has no such name, unless `ifExists`; `ENODEV` when there
 * is no link.
 */
export async function deleteAltName(
  link: LinkRef,
  altName: string,
  options?: CallOptions & IfExists,
): Promise<void> {
  const { ifExists, ...rest } = checkOptions(options)
  checkBoolean('ifExists', ifExists)
  const forgive = ifExists ? 'ENOENT' : undefined
  const request = { operation: 'deleteAltName', request: 'deleteAltNames', forgive }
  await changeAltName(request, link, altName, rest)
}

async function changeAltName(
  {
    operation,
    request,
    forgive,
    wanted = [],
  }: { operation: string; request: string; forgive?: string | undefined; wanted?: Wanted[] },
  link: LinkRef,
  altName: string,
  given: CallOptions,
): Promise<void> {
  checkKnown(given, callKeys)
  const { netns, signal, timeout } = given
  checkCall({ signal, timeout })
  if (typeof altName !== 'string') throw invalidType('altName', "a link's name", altName)
  const step = { operation: request, place: 0, options: { ...byIndex(link), altNames: [altName] } }
  const instead = wanted.map(({ read }) => read)
  await submit(() => binding.run([placeOf(netns)], [step], undefined, instead), {
    operation,
    subject: link,
    places: [netns],
    signal,
    timeout,
    forgive,
    existing: (existing, error) => checkExisting(wanted, existing, error),
    optionName: (step, option) =>
      option.startsWith('altNames') ? 'altName' : asLink(step, option),
  })
}

/** What `setLink` takes: alternative names have functions of their own. */
const settable = [
  ...[...callKeys, ...kinds, ...portKeys],
  ...linkOptions.filter((name) => name !== 'altNames'),
]

/** The changes, with the rest of the kind's options where the kernel would take them as unset. */
async function completed(
  link: LinkRef,
  changes: LinkSettings & Record<string, unknown>,
  where: CallOptions,
): Promise<LinkSettings & Record<string, unknown>> {
  const kind = kindIn(changes) as LinkKind
  const reported = await within('setLink', getLink(link, where))
  const own = checkOptions(changes[kind] as object, kind)
  const kept = binding.tables.kinds[kind]?.filter(({ access }) => access === 'change') ?? []
  const now = Object.entries(reported[kind] ?? {}).filter(([name]) =>
    kept.some((row) => row.name === name),
  )
  const told = Object.entries(own).filter(([, value]) => value !== undefined)
  const all = Object.fromEntries([...now, ...told])
  return { ...changes, [kind]: rulesOf(kind).prepare?.(all, `${kind}.`, undefined) ?? all }
}

/**
 * Moves a link to another namespace and returns it as it is there. The kernel takes it down,
 * drops its addresses, and gives it another index if its own is taken there. It waits some 17 ms
 * for that: a link created where it will live costs nothing of the kind. Needs CAP_NET_ADMIN in both.
 *
 * @throws NetlinkError `EEXIST` when a link there has the name, `EBUSY` when one has the index.
 */
export async function moveLink(
  link: LinkRef,
  options: CallOptions & {
    /** The other namespace. */
    to: NetnsRef
    /** Its name there. Default: the one it has. */
    name?: string | undefined
    /** Its index there. Default: the one it has, or another if that is taken (IFLA_NEW_IFINDEX). */
    index?: number | undefined
  },
): Promise<Link> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'to', 'name', 'index'])
  const { netns, signal, timeout, to, name, index } = given
  checkCall({ signal, timeout })
  const target = placeOf(checkGiven(to, 'to'), 'to')
  const which = name === undefined ? byRef(link) : { ...byIndex(link), name }
  const named = name === undefined ? asLink : asRenamed
  const there = name ?? (typeof link === 'string' ? link : undefined)
  const steps = [
    readStep(byRef(link)),
    { operation: 'setLink', place: 0, options: { ...which, netns: 1, newIndex: index } },
    // Of a link told by its index the name is known when the first step is done, and the index
    // may be another there: then it is looked for among all.
    there === undefined
      ? { operation: 'listLinks', place: 1, options: skipProtocolCounters }
      : { operation: 'getLink', place: 1, options: { name: there, ...skipProtocolCounters } },
  ]
  const results = await submit(() => binding.run([placeOf(netns), target], steps), {
    operation: 'moveLink',
    subject: link,
    places: [netns, to],
    placeOptions: ['netns', 'to'],
    signal,
    timeout,
    optionName: (step, option) => movedName[option] ?? named(step, option),
  })
  const [before, , after] = results as [Link, undefined, Link | Link[]]
  return Array.isArray(after) ? (after.find(({ name }) => name === before.name) as Link) : after
}

/**
 * Deletes a link, and with it its peer or what is stacked on it. The kernel takes some 17 ms, but
 * hardly more for many: deletes that wait behind each other are done as one, as `deleteLinks` does
 * it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none, unless `ifExists`.
 */
export async function deleteLink(link: LinkRef, options?: CallOptions & IfExists): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'ifExists'])
  const { netns, signal, timeout, ifExists } = given
  checkCall({ signal, timeout })
  checkBoolean('ifExists', ifExists)
  checkLink(link)
  const call = {
    operation: 'deleteLink',
    places: [netns],
    signal,
    timeout,
    optionName: () => 'link',
  }
  const [error] = await deleteEach([link], call, ifExists)
  if (error !== undefined) throw error
}

/**
 * Deletes many links at once: as one link group, for one grace period of the kernel's between
 * them. Meanwhile they bear a group number of their own. Needs CAP_NET_ADMIN.
 *
 * @param links Names and indexes, or which: all that have every property named, such as
 * `{ kind: 'veth' }`, but never the loopback device. Those are listed first; one that is gone by the
 * time it would be deleted is no error.
 * @throws AggregateError of a NetlinkError for each link that was not deleted, all others being
 * gone; `ENODEV` is none with `ifExists`.
 */
export async function deleteLinks(
  links: readonly LinkRef[] | LinkFilter,
  options?: CallOptions & IfExists,
): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'ifExists'])
  const { netns, signal, timeout, ifExists } = given
  checkCall({ signal, timeout })
  checkBoolean('ifExists', ifExists)
  if (typeof links !== 'object' || links === null) {
    throw invalidType('links', 'an array of names and indexes, or a filter', links)
  }
  const filter = Array.isArray(links) ? undefined : checkFilter(links as LinkFilter)
  const all = filter
    ? await indexesOf(filter, { netns, signal, timeout })
    : (links as readonly LinkRef[])
  const call = { operation: 'deleteLinks', places: [netns], signal, timeout }
  const named = filter ? undefined : (at: number) => `links[${at}]`
  const errors = await deleteEach(all, call, ifExists ?? filter !== undefined, named)
  if (errors.length === 0) return
  const first = errors[0]?.message
  throw new AggregateError(errors, `deleteLinks: ${errors.length} of ${all.length}: ${first}`)
}

/** One that says nothing would be all links: nobody means that by an empty object. */
function checkFilter(filter: LinkFilter): LinkFilter {
  checkKnown(filter, filterKeys, 'links.')
  if (Object.values(filter).some((value) => value !== undefined)) return filter
  throw invalidValue('links', `expected some of ${filterKeys.join(', ')}`, filter)
}

async function indexesOf(filter: LinkFilter, call: CallOptions): Promise<number[]> {
  const links = await within('deleteLinks', listLinks({ ...filter, ...call }))
  return links.filter(({ loopback }) => !loopback).map(({ index }) => index)
}

/** The errors of those that were not deleted; `named` says which option each link of many was. */
async function deleteEach(
  links: readonly LinkRef[],
  call: Call,
  ifExists: boolean | undefined,
  named?: (at: number) => string,
): Promise<NetlinkError[]> {
  const place = placeOf(call.places?.[0])
  const verdicts = await submit(() => binding.deleteLinks(place, links), call)
  return verdicts
    .flatMap((facts: Facts | undefined, at) => {
      if (facts === undefined) return []
      const its = { optionName: () => named?.(at), ...call, subject: links[at] }
      return [failure(facts, its) as NetlinkError]
    })
    .filter(({ code }) => !(ifExists === true && code === 'ENODEV'))
}

/** How a request finds its link: the kernel looks a name up by itself. */
function byRef(link: LinkRef): { name: string } | { index: number } {
  checkLink(link)
  return typeof link === 'number' ? { index: link } : { name: link }
}

/** The same where `name` is a new name: a name that is given is looked up first. */
function byIndex(link: LinkRef): { index: LinkRef } {
  checkLink(link)
  return { index: link }
}

/** `link` is what the functions call what their requests call `name` or `index`. */
function asLink(_step: number, option: string): string | undefined {
  return option === 'index' || option === 'name' ? 'link' : option || undefined
}

/** The same where `name` is a new name. */
function asRenamed(_step: number, option: string): string | undefined {
  return option === 'index' ? 'link' : option || undefined
}

/** What `moveLink` calls options of its requests. */
const movedName: Readonly<Record<string, string>> = { netns: 'to', newIndex: 'index' }

/** The step that reads a link. */
export function readStep(which: object, place = 0) {
  return { operation: 'getLink', place, options: { ...which, ...skipProtocolCounters } }
}

/** Which kind's options are among these. */
const kindIn = (options: object) => keyIn(options, kindSet)

/** Which port's. */
const portKeyIn = (options: object) => keyIn(options, portKeySet)

const keyIn = (options: object, keys: ReadonlySet<string>) => {
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && keys.has(name)) return name
  }
  return undefined
}

/**
 * Requests that set all of this, of a link that is found by `which`, and by `after` once they have
 * begun. The kernel takes the options of a port only from one that had its master before.
 */
export function settingSteps(
  which: object,
  settings: object,
  after: object,
  place = 0,
  path = '',
): { operation: string; place: number; options: object }[] {
  const step = (link: object, options: object) => ({
    operation: 'setLink',
    place,
    options: { ...link, ...nest(options, path) },
  })
  const { up, inet6, ...others } = settings as LinkSettings
  if (up === true && inet6 !== undefined) {
    // The kernel brings a link up before it looks at the rest, and the addresses are made then.
    return [step(which, { inet6 }), ...settingSteps(which, { up, ...others }, after, place, path)]
  }
  const portKey = portKeyIn(settings)
  if (portKey === undefined || !('master' in settings) || settings.master === undefined) {
    return [step(which, settings)]
  }
  const { [portKey]: port, ...rest } = settings as Record<string, unknown>
  return [step(which, rest), step(after, { [portKey]: port })]
}

/** Options as a request has them: a kind's own under `data`, a port's under `port`. Errors begin with `path`. */
export function nest(options: object, path = ''): object {
  const nested: { kind?: string; portKind?: string; [option: string]: unknown } = {}
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    if (kindSet.has(name) && nested.kind === undefined) {
      nested.kind = name
      nested['data'] = value
    } else if (portKeySet.has(name) && nested.portKind === undefined) {
      nested.portKind = name.slice(0, -'Port'.length)
      nested['port'] = value
    } else {
      nested[name] = name === 'xdp' ? rawXdp(value as XdpSettings | null, path) : value
    }
  }
  return nested
}

/** The option that these are, when it is one alone. */
export function soleOption(options: object | undefined, path: string): string | undefined {
  const [given, ...others] = Object.entries(options ?? {}).filter(
    ([, value]) => value !== undefined,
  )
  return given === undefined || others.length > 0 ? undefined : path + given[0]
}

/** The API's name of an option that `nest` put elsewhere. */
export function ownName(option: string | undefined, options: object): string | undefined {
  return option
    ?.replace(/^data\b/, kindIn(options) ?? 'data')
    .replace(/^port\b/, portKeyIn(options) ?? 'port')
    .replace(/^xdp\.flags$/, 'xdp.mode')
}
