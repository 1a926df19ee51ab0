/** Links, of whatever kind: ip-link(8), linux/if_link.h. */
import { binding, type Facts } from '../binding.js'
import { checkBoolean, checkKnown, checkLink, checkOptions, checkSignal } from '../check.js'
import { invalidType, type NetlinkError } from '../errors.js'
import { checkGiven, type NetnsRef, placeOf } from '../netns/ref.js'
import { type Call, failure, submit } from '../submit.js'
import type { CallOptions } from './call.js'
import type { Bridge } from './kinds/bridge.js'
import type { Vxlan } from './kinds/vxlan.js'

/** A link, by its name or its index. */
export type LinkRef = string | number

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
}

/** A link as the kernel reports it. What the kernel does not report is absent. */
export interface Link extends Omit<LinkSettings, 'master'> {
  /** Its number, from 1, in its namespace. */
  index: number
  name: string
  /** The kind of virtual link, such as `vxlan`; absent for a physical one. */
  kind?: string
  /** The kind of the link it is a port of, such as `bridge`. */
  portKind?: string
  /** The kind's own options, when `kind` is vxlan. */
  vxlan?: Vxlan
  /** The kind's own options, when `kind` is bridge. */
  bridge?: Bridge
  up: boolean
  mtu: number
  /** The index of the link that it is a port of. */
  master?: number
  /** The index of its lower link, or of its peer, in the namespace that `linkNetnsId` tells. */
  link?: number
  /** The namespace of `link`, as this namespace numbers it; absent when it is this one. */
  linkNetnsId?: number
  /** RFC 2863's state. */
  operState?: 'unknown' | 'notpresent' | 'down' | 'lowerlayerdown' | 'testing' | 'dormant' | 'up'
  /** Up, and able to pass packets (IFF_RUNNING). */
  running: boolean
  /** It has a carrier (IFF_LOWER_UP). */
  lowerUp: boolean
  loopback: boolean
  pointToPoint: boolean
  /** ARPHRD_*: 1 is Ethernet, 772 loopback (linux/if_arp.h). */
  hardwareType: number
  permanentMac?: string
  minMtu?: number
  maxMtu?: number
  qdisc?: string
  txQueues?: number
  rxQueues?: number
  carrierChanges?: number
  carrierUpCount?: number
  carrierDownCount?: number
  promiscuity?: number
  allMulticastCount?: number
  tsoMaxSize?: number
  tsoMaxSegs?: number
  netnsImmutable?: boolean
  headroom?: number
  tailroom?: number
  pacingOffloadHorizon?: number
  /** Counters, when they were asked for. */
  statistics?: LinkStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

export interface VxlanLink extends Link {
  kind: 'vxlan'
  vxlan: Vxlan & { vni: number; dstPort: number; dev?: number }
}

export interface VethLink extends Link {
  kind: 'veth'
}

export interface BridgeLink extends Link {
  kind: 'bridge'
  bridge: Bridge
}

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

export interface GetLinkOptions extends CallOptions {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined
}

export interface ListLinksOptions extends GetLinkOptions {
  /** Only links of this kind. */
  kind?: string | undefined
  /** Only the ports of this link, by name or index. */
  master?: LinkRef | undefined
}

/** `vxlan` and `bridge` change the options of a link of that kind. */
export interface SetLinkOptions extends LinkSettings, CallOptions {
  /** Its new name. */
  name?: string | undefined
  vxlan?: Vxlan | undefined
  bridge?: Bridge | undefined
}

/** What may be said of a link; of some of it the addon says that it is only reported. */
export const linkOptions: readonly string[] = binding.tables.link
  .filter(({ access }) => access !== 'write')
  .map(({ name }) => name)

/** Each kind's own options have its name. */
export const kinds: readonly string[] = Object.keys(binding.tables.kinds)

/** RTEXT_FILTER_SKIP_STATS: without the counters of protocols, that nobody reads here. */
const skipProtocolCounters = { extMask: 8 }

/**
 * One link, by name or index.
 *
 * @throws NetlinkError `ENODEV` when there is none.
 */
export async function getLink(link: LinkRef, options?: GetLinkOptions): Promise<Link> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'signal', 'statistics'])
  const { netns, signal, statistics } = given
  checkSignal(signal)
  checkBoolean('statistics', statistics)
  const step = {
    operation: 'getLink',
    place: 0,
    options: { ...byRef(link), ...skipProtocolCounters },
    statistics,
  }
  const [found] = await submit(() => binding.run([placeOf(netns)], [step]), {
    operation: 'getLink',
    subject: link,
    places: [netns],
    signal,
    optionName: asLink,
  })
  return found as Link
}

/** The links of a namespace, by index. */
export async function listLinks(options?: ListLinksOptions): Promise<Link[]> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'signal', 'statistics', 'kind', 'master'])
  const { netns, signal, statistics, kind, master } = given
  checkSignal(signal)
  checkBoolean('statistics', statistics)
  if (kind !== undefined && typeof kind !== 'string') {
    throw invalidType('kind', 'a kind of link', kind)
  }
  if (master !== undefined) checkLink(master, 'master')
  // A kernel that does not know the kind filters nothing, so kinds of its own are left to us.
  const filter = kind !== undefined && kind in binding.tables.kinds ? { kind } : {}
  const step = {
    operation: 'listLinks',
    place: 0,
    options: { ...filter, master, ...skipProtocolCounters },
    statistics,
  }
  const [links] = await submit(() => binding.run([placeOf(netns)], [step]), {
    operation: 'listLinks',
    places: [netns],
    signal,
  })
  return (links as Link[]).filter((link) => kind === undefined || link.kind === kind)
}

/**
 * Changes a link, given by name or index, in one request. The kernel takes the changes one
 * after another: when it refuses one, earlier ones stay. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none; what the kernel says of a change.
 */
export async function setLink(link: LinkRef, options: SetLinkOptions): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'signal', ...kinds, ...linkOptions])
  const { netns, signal, ...changes } = given
  checkSignal(signal)
  // With a new name in the request, the link must be told by its index.
  const which = changes.name === undefined ? byRef(link) : byIndex(link)
  const step = { operation: 'setLink', place: 0, options: { ...which, ...nest(changes) } }
  const kind = kindIn(changes)
  const named = changes.name === undefined ? asLink : asRenamed
  await submit(() => binding.run([placeOf(netns)], [step]), {
    operation: 'setLink',
    subject: link,
    places: [netns],
    signal,
    optionName: (step, option) => named(step, option)?.replace(/^data\b/, kind ?? 'data'),
  })
}

/**
 * Moves a link to another namespace and returns it as it is there. The kernel takes it down,
 * drops its addresses, and gives it another index if its own is taken there. It waits some 17 ms
 * for that: a link created where it will live costs nothing of the kind. Needs CAP_NET_ADMIN in both.
 *
 * @throws NetlinkError `EEXIST` when a link there has the name.
 */
export async function moveLink(
  link: LinkRef,
  options: CallOptions & { to: NetnsRef; name?: string | undefined },
): Promise<Link> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'signal', 'to', 'name'])
  const { netns, signal, to, name } = given
  checkSignal(signal)
  const target = placeOf(checkGiven(to, 'to'), 'to')
  const which = name === undefined ? byRef(link) : { ...byIndex(link), name }
  const named = name === undefined ? asLink : asRenamed
  const there = name ?? (typeof link === 'string' ? link : undefined)
  const steps = [
    { operation: 'getLink', place: 0, options: { ...byRef(link), ...skipProtocolCounters } },
    { operation: 'setLink', place: 0, options: { ...which, netns: 1 } },
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
    optionName: (step, option) => (option === 'netns' ? 'to' : named(step, option)),
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
export async function deleteLink(
  link: LinkRef,
  options?: CallOptions & { ifExists?: boolean | undefined },
): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'signal', 'ifExists'])
  const { netns, signal, ifExists } = given
  checkSignal(signal)
  checkBoolean('ifExists', ifExists)
  checkLink(link)
  const call = { operation: 'deleteLink', places: [netns], signal, optionName: () => 'link' }
  const [error] = await deleteEach([link], call, ifExists)
  if (error !== undefined) throw error
}

/**
 * Deletes many links at once: as one link group, for one grace period of the kernel's between
 * them. Meanwhile they bear a group number of their own. Needs CAP_NET_ADMIN.
 *
 * @throws AggregateError of a NetlinkError for each link that was not deleted, all others being
 * gone; `ENODEV` is none with `ifExists`.
 */
export async function deleteLinks(
  links: readonly LinkRef[],
  options?: CallOptions & { ifExists?: boolean | undefined },
): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'signal', 'ifExists'])
  const { netns, signal, ifExists } = given
  checkSignal(signal)
  checkBoolean('ifExists', ifExists)
  if (!Array.isArray(links)) throw invalidType('links', 'an array of names and indexes', links)
  const call = { operation: 'deleteLinks', places: [netns], signal }
  const errors = await deleteEach(links, call, ifExists)
  if (errors.length === 0) return
  const first = errors[0]?.message
  throw new AggregateError(errors, `deleteLinks: ${errors.length} of ${links.length}: ${first}`)
}

/** The errors of those that were not deleted. */
async function deleteEach(
  links: readonly LinkRef[],
  call: Call,
  ifExists: boolean | undefined,
): Promise<NetlinkError[]> {
  const place = placeOf(call.places?.[0])
  const verdicts = await submit(() => binding.deleteLinks(place, links), call)
  return verdicts
    .flatMap((facts: Facts | undefined, at) =>
      facts === undefined ? [] : [failure(facts, { ...call, subject: links[at] }) as NetlinkError],
    )
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

/** Which kind's options are among these. */
function kindIn(options: object): string | undefined {
  return kinds.find((kind) => (options as Record<string, unknown>)[kind] !== undefined)
}

/** Options as a request has them: a kind's own under `data`. */
function nest(options: LinkSettings & { [kind: string]: unknown }): object {
  const { master, ...rest } = options
  const plain = master === undefined ? rest : { ...rest, master: master ?? 0 }
  const kind = kindIn(plain)
  if (kind === undefined) return plain
  const { [kind]: data, ...others } = plain as Record<string, unknown>
  return data === undefined ? others : { ...others, kind, data }
}
