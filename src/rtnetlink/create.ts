/** Creating links: one call makes the link and all that belongs to it, or nothing. */
import { isDeepStrictEqual } from 'node:util'
import { binding, type RawStep } from '../binding.js'
import { checkBoolean, checkCall, checkInteger, checkKnown, checkOptions } from '../check.js'
import { invalidType, invalidValue, type NetlinkDifference } from '../errors.js'
import { type NetnsRef, placeOf } from '../netns/ref.js'
import { submit } from '../submit.js'
import { type AddressOptions, addressKey, addressSteps, passing } from './address.js'
import { type CallOptions, callKeys } from './call.js'
import { checkExisting, type MayExist, type Wanted } from './existing.js'
import {
  type KindOptions,
  type LinkKind,
  type LinkPortOptions,
  type PairedKind,
  rulesOf,
  type StackedKind,
  type TunnelKind,
} from './kinds/index.js'
import type { KindRules } from './kinds/rules.js'
import {
  kinds,
  type Link,
  type LinkOf,
  type LinkRef,
  type LinkSettings,
  linkOptions,
  nest,
  ownName,
  portKeys,
  readStep,
  settingSteps,
  soleOption,
  type VxlanLink,
} from './link.js'

/** What a new link, or a new link's peer, can be told. */
export interface NewLink
  extends Omit<LinkSettings, 'master' | 'vfs'>,
    Partial<{ [Key in keyof LinkPortOptions]: LinkPortOptions[Key] | undefined }> {
  /** 1 to 15 bytes, without '/', ':', '%' and white space. */
  name: string
  /**
   * Its index, 1 to 2,147,483,647; not of a tun. Of a peer only with one of the first end. Default: the
   * next that is free (ifi_index).
   */
  index?: number | undefined
  /** The bridge, bond or other link that it becomes a port of. */
  master?: LinkRef | undefined
  /** Transmit queues (IFLA_NUM_TX_QUEUES). */
  txQueues?: number | undefined
  /** Receive queues (IFLA_NUM_RX_QUEUES). */
  rxQueues?: number | undefined
  /** Other names to find it by, 1 to 127 bytes each (IFLA_ALT_IFNAME). */
  altNames?: readonly string[] | undefined
  /** Its addresses, `IP/PREFIX` each, added in this order. */
  addresses?: readonly (string | ({ address: string } & AddressOptions))[] | undefined
}

/** The other end of a pair. */
export interface NewPeer extends NewLink {
  /** Where it is created, not moved. Default: where the first end is. */
  netns?: NetnsRef | undefined
}

/** What a new link of some kind is told besides, whether the kind's options stand apart or not. */
type Around<Kind extends LinkKind> = NewLink &
  CallOptions &
  MayExist &
  (Kind extends PairedKind
    ? {
        /** The other end. */
        peer: NewPeer
      }
    : unknown) &
  (Kind extends StackedKind
    ? {
        /** The link it is stacked on (IFLA_LINK). */
        link: LinkRef
      }
    : unknown) &
  (Kind extends StackedKind | TunnelKind
    ? {
        /**
         * The namespace of the link that it is stacked on, or that a tunnel's packets are sent and
         * received in: it is made from there, not moved. `{ pid: process.pid }` is the process's own.
         * Needs CAP_NET_ADMIN in both; not with `mayExist`. Default: `netns`.
         */
        linkNetns?: NetnsRef | undefined
      }
    : unknown)

/** What `createLink` takes: the kind, and the kind's own options under its name. */
export type CreateLinkOptions = {
  [Kind in LinkKind]: Around<Kind> & {
    kind: Kind
  } & { [Key in Kind]?: KindOptions[Key] | undefined }
}[LinkKind]

/** What `createVxlan` and its like take: the kind's own options beside the others. */
export type CreateOptions<Kind extends LinkKind> = Omit<Around<Kind>, keyof KindOptions[Kind]> &
  KindOptions[Kind]

/** `group` is the multicast group; for a link group use `createLink`. */
export type CreateVxlanOptions = CreateOptions<'vxlan'>
/** How to create a bridge. */
export type CreateBridgeOptions = CreateOptions<'bridge'>
/** How to create a veth pair. */
export type CreateVethOptions = CreateOptions<'veth'>

/**
 * Creates a link of any kind, its addresses, and its peer, and returns it as the kernel reports
 * it. When a step fails, what was done is undone. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist` and it is what was asked for,
 * with its peer and addresses; `ENOTSUP` when the running kernel does not know the kind, or, with
 * the option, ignores one it does not know; and whatever the kernel says of an option.
 */
export async function createLink(options: CreateLinkOptions): Promise<Link> {
  const given: object = checkOptions(options)
  const { kind, ...rest } = given as { kind: unknown }
  if (typeof kind !== 'string') throw invalidType('kind', 'a kind of link', kind)
  if (!kinds.includes(kind)) throw invalidValue('kind', `expected one of ${kinds.join(', ')}`, kind)
  checkKnown(given, ['kind', kind, ...aroundOf(kind)])
  const { [kind]: data, ...around } = rest as Record<string, unknown>
  const part = { kind, data: data as object, dataPath: `${kind}.` }
  const [created] = await create('createLink', part, around as unknown as Around<LinkKind>)
  return created as Link
}

/** Creates links of a kind whose options stand beside the others; one in both is the kind's. */
function creator<Kind extends LinkKind, Made = LinkOf<Kind>>(operation: string, kind: Kind) {
  const own = new Set(binding.tables.kinds[kind]?.map(({ name }) => name))
  return async (options: CreateOptions<Kind>): Promise<Made> => {
    const given = checkOptions(options)
    checkKnown(given, [...own, ...aroundOf(kind)])
    const entries = Object.entries(given)
    const data = Object.fromEntries(entries.filter(([name]) => own.has(name)))
    const around = Object.fromEntries(entries.filter(([name]) => !own.has(name)))
    const ends = await create(
      operation,
      { kind, data, dataPath: '' },
      around as unknown as Around<Kind>,
    )
    const [link, peer] = ends
    return (rulesOf(kind).peer === undefined ? link : { link, peer }) as Made
  }
}

/**
 * Creates a VXLAN tunnel end (RFC 7348). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI on that port, is taken.
 */
export const createVxlan = creator<'vxlan', VxlanLink>('createVxlan', 'vxlan')

/** Creates a Linux bridge. Needs CAP_NET_ADMIN. */
export const createBridge = creator('createBridge', 'bridge')

/** Both ends of a new pair. */
export interface Pair<Kind extends PairedKind> {
  /** The end where the call was made. */
  link: LinkOf<Kind>
  /** The other end, as its own namespace reports it. */
  peer: LinkOf<Kind>
}

/**
 * Creates a veth pair, each end where it will live. Needs CAP_NET_ADMIN in both namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export const createVeth = creator<'veth', Pair<'veth'>>('createVeth', 'veth')

/**
 * Creates a netkit pair, each end where it will live; since Linux 6.7. Needs CAP_NET_ADMIN in both
 * namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export const createNetkit = creator<'netkit', Pair<'netkit'>>('createNetkit', 'netkit')

/** Creates a dummy, which drops what is sent to it. Needs CAP_NET_ADMIN. */
export const createDummy = creator('createDummy', 'dummy')

/** Creates an intermediate functional block, to which tc redirects traffic. Needs CAP_NET_ADMIN. */
export const createIfb = creator('createIfb', 'ifb')

/**
 * Creates a VLAN device on another link (IEEE 802.1Q). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VLAN on that link, is taken.
 */
export const createVlan = creator('createVlan', 'vlan')

/** Creates a macvlan: a link with a MAC of its own on another link. Needs CAP_NET_ADMIN. */
export const createMacvlan = creator('createMacvlan', 'macvlan')

/** Creates a macvtap: a macvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
export const createMacvtap = creator('createMacvtap', 'macvtap')

/** Creates an ipvlan: a link with IP addresses of its own and the other link's MAC. Needs CAP_NET_ADMIN. */
export const createIpvlan = creator('createIpvlan', 'ipvlan')

/** Creates an ipvtap: an ipvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
export const createIpvtap = creator('createIpvtap', 'ipvtap')

/**
 * Creates a GENEVE tunnel end (RFC 8926). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI and remote on that port, is taken.
 */
export const createGeneve = creator('createGeneve', 'geneve')

/** Creates a GRE tunnel of IP packets over IPv4. Needs CAP_NET_ADMIN. */
export const createGre = creator('createGre', 'gre')

/** Creates a GRE tunnel of Ethernet frames over IPv4. Needs CAP_NET_ADMIN. */
export const createGretap = creator('createGretap', 'gretap')

/** Creates a GRE tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6gre = creator('createIp6gre', 'ip6gre')

/** Creates a GRE tunnel of Ethernet frames over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6gretap = creator('createIp6gretap', 'ip6gretap')

/** Creates a tunnel of mirrored packets over IPv4. Needs CAP_NET_ADMIN. */
export const createErspan = creator('createErspan', 'erspan')

/** Creates a tunnel of mirrored packets over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6erspan = creator('createIp6erspan', 'ip6erspan')

/** Creates a VRF: its ports have a routing table of their own. Needs CAP_NET_ADMIN. */
export const createVrf = creator('createVrf', 'vrf')

/**
 * Creates an IPsec interface: what is sent through it meets the policies of its number. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the number, is taken.
 */
export const createXfrm = creator('createXfrm', 'xfrm')

/** Creates a bond of several links. A port must be down when it is added. Needs CAP_NET_ADMIN. */
export const createBond = creator('createBond', 'bond')

/**
 * Creates a persistent tun or tap device, to which a program attaches later, as `ip tuntap` does.
 * Needs CAP_NET_ADMIN, and leave to open /dev/net/tun.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` or `EACCES` of `open` when there is
 * no /dev/net/tun for us.
 */
export const createTun = creator('createTun', 'tun')

/** What a new link may be told: virtual functions are a card's, and no call makes one. */
const ownOptions = [
  'addresses',
  'index',
  ...portKeys,
  ...linkOptions.filter((name) => name !== 'vfs'),
]

const newLinkOptions = [...callKeys, 'mayExist', ...ownOptions]

function aroundOf(kind: string): readonly string[] {
  const { peer, below } = rulesOf(kind)
  return [...(peer ? ['peer'] : []), ...(below ? ['linkNetns'] : []), ...newLinkOptions]
}

interface KindPart {
  kind: string
  data?: object | undefined
  /** Of `data`, what the caller told. */
  given?: object | undefined
  /** What stands before the kind's own options in the API. */
  dataPath: string
}

/** A step, and what its options are called in the API. */
interface PlannedStep extends RawStep {
  path?: (option: string) => string
}

async function create(
  operation: string,
  { kind, data, dataPath }: KindPart,
  options: NewLink &
    CallOptions &
    MayExist & { peer?: NewPeer; link?: unknown; linkNetns?: NetnsRef | undefined },
): Promise<unknown[]> {
  const { netns, signal, timeout, mayExist, peer, linkNetns, ...link } = options
  const rules = rulesOf(kind)
  checkCall({ signal, timeout })
  checkBoolean('mayExist', mayExist)
  if (rules.peer === undefined && peer !== undefined) {
    throw invalidValue('peer', `a ${kind} has no other end`, peer)
  }
  const other = rules.peer && checkPeer(peer)
  checkName(link.name, 'name')
  checkIndexes(link, other, rules)
  if (other?.netns === undefined && other?.name === link.name) {
    throw invalidValue('peer.name', 'the other end has it, in the same namespace', link.name)
  }
  if (linkNetns !== undefined && mayExist === true) {
    throw invalidValue('linkNetns', 'cannot stand with mayExist', linkNetns)
  }
  const given = checkOptions(data, kind)
  const own = rules.prepare?.(given, dataPath, link.link) ?? given
  const path = (option: string) => option.replace(/^data\./, dataPath)
  const here = atCreation(link, linkNetns !== undefined)
  const undo = { operation: 'deleteLink', place: 0, options: { index: link.name } }
  const device = rules.device?.(link.name, own)

  const wanted: Wanted[] = []
  const want = (end: NewPeer, place: number, prefix: string, own: Omit<KindPart, 'kind'>) => {
    if (mayExist) wanted.push(...wantedEnd(end, place, prefix, { kind, ...own }))
  }
  const steps: PlannedStep[] = []
  const reads: PlannedStep[] = []
  const places = [{ netns, option: 'netns' }]
  const placed = (netns: NetnsRef | undefined, option: string): number =>
    netns === undefined ? 0 : places.push({ netns, option }) - 1
  const finish = (end: NewLink, later: object, place: number, prefix: string) => {
    const first = steps.length
    steps.push(...afterCreation(end, later, place, prefix))
    const verifies = steps.flatMap(({ operation }, at) =>
      (prefix === '' && at === 0) || (at >= first && operation === 'setLink') ? [at] : [],
    )
    // By name: the kernel tells the index of a vxlan link to nobody who has not asked.
    reads.push({ ...readStep({ name: end.name }, place), verifies })
  }

  want(link, 0, '', { data: own, given, dataPath })
  if (device !== undefined) {
    steps.push({ ...readStep({ index: link.name }), undo })
    finish(link, { ...here.now, ...here.later }, 0, '')
  } else {
    const place = placed(other?.netns, 'peer.netns')
    const below = placed(linkNetns, 'linkNetns')
    const request = {
      ...nest(here.now),
      kind,
      data: own,
      peer: other && firstRequest(other, place),
      ...(below !== 0 && { netns: 0 }),
    }
    const newLink = below === 0 ? 'newLink' : 'newLinkElsewhere'
    steps.push({ operation: newLink, place: below, options: request, undo, path })
    finish(link, here.later, 0, '')
    if (other !== undefined) {
      finish(other, peerSettings(other), place, 'peer.')
      want(other, place, 'peer.', { dataPath })
    }
  }
  const all = [...steps, ...reads]
  const raw = all.map(({ path: _, ...step }) => step)
  const opened = places.map(({ netns, option }) => placeOf(netns, option))
  const instead = wanted.map(({ read }) => read)
  const results = await submit(() => binding.run(opened, raw, device, instead), {
    operation,
    subject: link.name,
    places: places.map(({ netns }) => netns),
    placeOptions: places.map(({ option }) => option),
    signal,
    timeout,
    existing: (existing, error) => {
      const ends = existing.flatMap(({ found }) => (Array.isArray(found) ? [] : [found]))
      checkExisting(wanted, existing, error, unpaired(ends))
      return [...steps.map(() => undefined), ...ends]
    },
    optionName: (step, option) => (all[step]?.path ?? path)(option) || undefined,
    suspect: soleOption(data, dataPath),
  })
  return results.slice(steps.length)
}

/** How an end and its addresses are found, and compared with what was asked for. */
function wantedEnd(end: NewPeer, place: number, prefix: string, part: KindPart): Wanted[] {
  const { addresses = [], netns: _, ...settings } = end
  const { kind, data, given, dataPath } = part
  // What is told by ioctl has no request, and is reported as it was given.
  const sent = rulesOf(kind).device === undefined ? data : undefined
  const options = { ...nest(settings), kind, data: sent }
  const link: Wanted = {
    read: { ...readStep({ name: end.name }, place), asked: { operation: 'newLink', options } },
    given: { ...settings, kind, [kind]: given },
    name: (option) => prefix + option.replace(`${kind}.`, dataPath),
    lists: ['altNames'],
    passing: ['xdp'], // told by its descriptor, and reported by its number
  }
  const steps = addressSteps(end.name, place, addresses, `${prefix}addresses`)
  const list = steps.map((asked, at): Wanted => {
    const whole = `${prefix}addresses[${at}]`
    const given = addresses[at] as string | object
    return {
      read: { operation: 'listAddresses', place, options: { link: end.name }, asked },
      given: typeof given === 'string' ? { address: given } : given,
      name: (option) => (option === '' || typeof given === 'string' ? whole : `${whole}.${option}`),
      is: (found, asked) => isDeepStrictEqual(addressKey(found), addressKey(asked)),
      passing,
    }
  })
  return [link, ...list]
}

/** Two ends of the names asked for may be those of two pairs. */
function unpaired(ends: readonly unknown[]): NetlinkDifference[] {
  const [link, peer] = ends as Link[]
  if (link === undefined || peer === undefined || link.link === peer.index) return []
  return [{ option: 'peer.name', asked: peer.name, existing: `link ${link.link}` }]
}

/** What the kernel takes only from a link that exists. */
const laterOnly = new Set([
  ...['alias', 'carrier', 'protoDown', 'protoDownReason', 'inet6', 'xdp'],
  ...portKeys,
])
/** What it takes of a peer in the request that creates it: the rest needs one of its own. */
const peerAtCreation = new Set([
  'name',
  'index',
  'mac',
  'broadcast',
  'mtu',
  'txQueueLength',
  'txQueues',
  'rxQueues',
  'group',
])

/** `elsewhere`: it is made from another namespace, which does not have its master. */
function atCreation(link: NewLink, elsewhere: boolean): { now: object; later: object } {
  const { addresses, altNames, ...settings } = link
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined)
  // A bond takes no port that is up, which a creating request brings it before it has a master; and
  // the addresses of IPv6 are made when it comes up.
  const upLater = link.master !== undefined || link.inet6 !== undefined
  const isLater = (name: string) =>
    laterOnly.has(name) || (name === 'up' && upLater) || (name === 'master' && elsewhere)
  return {
    now: Object.fromEntries(entries.filter(([name]) => !isLater(name))),
    later: Object.fromEntries(entries.filter(([name]) => isLater(name))),
  }
}

function checkPeer(peer: unknown): NewPeer {
  if (peer === undefined) throw invalidType('peer', 'an object', peer)
  const given = checkOptions(peer as NewPeer, 'peer')
  checkKnown(given, ['netns', ...ownOptions], 'peer.')
  checkName(given.name, 'peer.name')
  return given
}

/** The peer inside the creating request. Bringing it up there fails the whole (ENOTCONN). */
function firstRequest(peer: NewPeer, place: number): object {
  const now = Object.entries(peer).filter(([name]) => peerAtCreation.has(name))
  return { ...Object.fromEntries(now), ...(place !== 0 && { netns: place }) }
}

function peerSettings(peer: NewPeer): object {
  const { addresses, altNames, netns, ...settings } = peer
  const later = Object.entries(settings).filter(
    ([name, value]) => !peerAtCreation.has(name) && value !== undefined,
  )
  return Object.fromEntries(later)
}

/** Settings, names and addresses that follow the creation, of either end. */
function afterCreation(
  link: NewLink,
  settings: object,
  place: number,
  prefix: string,
): PlannedStep[] {
  const { name, altNames = [], addresses = [] } = link
  if (!Array.isArray(addresses)) throw invalidType(`${prefix}addresses`, 'an array', addresses)
  if (!Array.isArray(altNames)) throw invalidType(`${prefix}altNames`, 'an array', altNames)
  const path = (option: string) => option && prefix + ownName(option, settings)
  const { name: _, ...rest } = settings as { name?: string }
  const which = { index: name }
  const set = settingSteps(which, rest, which, place, prefix).map((step) => ({ ...step, path }))
  const call: PlannedStep = {
    operation: 'addAltNames',
    place,
    options: { index: name, altNames },
    path,
  }
  const add = addressSteps(name, place, addresses, `${prefix}addresses`).map(
    (step, at): PlannedStep => {
      const whole = `${prefix}addresses[${at}]`
      const path = (option: string) =>
        option === '' || typeof addresses[at] === 'string' ? whole : `${whole}.${option}`
      return { ...step, path }
    },
  )
  return [
    ...(Object.keys(rest).length === 0 ? [] : set),
    ...(altNames.length === 0 ? [] : [call]),
    ...add,
  ]
}

function checkIndexes(link: NewLink, peer: NewPeer | undefined, { device }: KindRules): void {
  for (const [option, index] of [
    ['index', link.index],
    ['peer.index', peer?.index],
  ] as const) {
    if (index !== undefined) checkInteger(option, index, { min: 1, max: 0x7fffffff })
  }
  if (device !== undefined && link.index !== undefined) {
    throw invalidValue('index', 'the kernel chooses that of a tun', link.index)
  }
  if (peer?.index !== undefined && link.index === undefined) {
    throw invalidValue('peer.index', 'needs an index of the first end', peer.index)
  }
}

function checkName(name: unknown, option: string): void {
  if (typeof name !== 'string') throw invalidType(option, "a link's name", name)
}
