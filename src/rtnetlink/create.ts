/** Creating links: one call makes the link and all that belongs to it, or nothing. */
import { binding, type RawStep } from '../binding.js'
import { checkKnown, checkOptions, checkSignal } from '../check.js'
import { invalidType, invalidValue } from '../errors.js'
import { type NetnsRef, placeOf } from '../netns/ref.js'
import { submit } from '../submit.js'
import { type AddressOptions, addressSteps } from './address.js'
import type { CallOptions } from './call.js'
import type { Bridge } from './kinds/bridge.js'
import type { Vxlan } from './kinds/vxlan.js'
import {
  type BridgeLink,
  kinds,
  type Link,
  type LinkRef,
  type LinkSettings,
  linkOptions,
  type VethLink,
  type VxlanLink,
} from './link.js'

/** What a new link, or a new link's peer, can be told. */
export interface NewLink extends Omit<LinkSettings, 'master'> {
  /** 1 to 15 bytes, without '/', ':', '%' and white space. */
  name: string
  /** The bridge, bond or other link that it becomes a port of. */
  master?: LinkRef | undefined
  /** Transmit queues (IFLA_NUM_TX_QUEUES). */
  txQueues?: number | undefined
  /** Receive queues (IFLA_NUM_RX_QUEUES). */
  rxQueues?: number | undefined
  /** Its addresses, `IP/PREFIX` each, added in this order. */
  addresses?: readonly (string | ({ address: string } & AddressOptions))[] | undefined
}

/** A veth pair's other end. */
export interface NewPeer extends NewLink {
  /** Where it is created, not moved. Default: where the first end is. */
  netns?: NetnsRef | undefined
}

export interface CreateLinkOptions extends NewLink, CallOptions {
  /** The kind of link. */
  kind: 'vxlan' | 'veth' | 'bridge'
  /** The kind's own options, when it is vxlan. */
  vxlan?: Vxlan | undefined
  /** The kind's own options, when it is bridge. */
  bridge?: Bridge | undefined
  /** The other end, when the kind is veth. */
  peer?: NewPeer | undefined
  /** The link it is stacked on (IFLA_LINK). */
  link?: LinkRef | undefined
}

/** `group` is the multicast group; for a link group use `createLink`. */
export interface CreateVxlanOptions extends Omit<NewLink, 'group'>, CallOptions, Vxlan {}
export interface CreateBridgeOptions extends NewLink, CallOptions, Bridge {}
export interface CreateVethOptions extends NewLink, CallOptions {
  peer: NewPeer
}

/**
 * Creates a link of any kind, its addresses, and its peer, and returns it as the kernel reports
 * it. When a step fails, what was done is undone. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, and whatever the kernel says of an option.
 */
export async function createLink(options: CreateLinkOptions): Promise<Link> {
  const given = checkOptions(options)
  const { kind, ...rest } = given
  if (typeof kind !== 'string') throw invalidType('kind', 'a kind of link', kind)
  if (!kinds.includes(kind)) throw invalidValue('kind', `expected one of ${kinds}`, kind)
  checkKnown(given, ['kind', kind, 'peer', ...newLinkOptions])
  const { [kind as 'vxlan']: data, ...link } = rest as CreateLinkOptions
  const [created] = await create('createLink', { kind, data, dataPath: `${kind}.` }, link)
  return created as Link
}

/**
 * Creates a VXLAN tunnel end (RFC 7348). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI on that port, is taken.
 */
export async function createVxlan(options: CreateVxlanOptions): Promise<VxlanLink> {
  const { data, link } = split('vxlan', options)
  const [created] = await create('createVxlan', { kind: 'vxlan', data, dataPath: '' }, link)
  return created as VxlanLink
}

/** Creates a Linux bridge. Needs CAP_NET_ADMIN. */
export async function createBridge(options: CreateBridgeOptions): Promise<BridgeLink> {
  const { data, link } = split('bridge', options)
  const [created] = await create('createBridge', { kind: 'bridge', data, dataPath: '' }, link)
  return created as BridgeLink
}

/**
 * Creates a veth pair, each end where it will live. Needs CAP_NET_ADMIN in both namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export async function createVeth(
  options: CreateVethOptions,
): Promise<{ link: VethLink; peer: VethLink }> {
  const given = checkOptions(options)
  checkKnown(given, ['peer', ...newLinkOptions])
  if (given.peer === undefined) throw invalidType('peer', 'an object', given.peer)
  const [link, peer] = await create('createVeth', { kind: 'veth', dataPath: '' }, given)
  return { link: link as VethLink, peer: peer as VethLink }
}

const newLinkOptions = ['netns', 'signal', 'addresses', ...linkOptions]

interface KindPart {
  kind: string
  data?: object | undefined
  /** What stands before the kind's own options in the API. */
  dataPath: string
}

/** Flat options, taken apart by the kind's table; a name in both is the kind's. */
function split(kind: string, options: object): { data: object; link: NewLink & CallOptions } {
  const given = checkOptions(options)
  const own = new Set(binding.tables.kinds[kind]?.map((row) => row.name))
  checkKnown(given, [...own, ...newLinkOptions])
  const entries = Object.entries(given)
  return {
    data: Object.fromEntries(entries.filter(([name]) => own.has(name))),
    link: Object.fromEntries(entries.filter(([name]) => !own.has(name))) as unknown as NewLink,
  }
}

/** A step, and what its options are called in the API. */
interface PlannedStep extends RawStep {
  path?: (option: string) => string
}

async function create(
  operation: string,
  { kind, data, dataPath }: KindPart,
  options: NewLink & CallOptions & { peer?: NewPeer | undefined },
): Promise<unknown[]> {
  const { netns, signal, peer, ...link } = options
  checkSignal(signal)
  if (peer !== undefined) {
    checkOptions(peer, 'peer')
    checkKnown(peer, ['netns', 'addresses', ...linkOptions], 'peer.')
  }
  checkName(link.name, 'name')
  const own = checkKind(kind, checkOptions(data, kind), dataPath)
  const peerPlace = peer === undefined || peer.netns === undefined ? 0 : 1
  const places = peerPlace === 0 ? [netns] : [netns, peer?.netns]
  const here = atCreation(link)
  const path = (option: string) => option.replace(/^data\./, dataPath)

  const steps: PlannedStep[] = [
    {
      operation: 'newLink',
      place: 0,
      options: { ...here.now, kind, data: own, peer: peer && firstRequest(peer, peerPlace) },
      undo: { operation: 'deleteLink', options: { index: link.name } },
      path,
    },
    ...afterCreation(link, here.later, 0, ''),
  ]
  const reads: PlannedStep[] = [readBack(link.name, 0)]
  if (peer !== undefined) {
    steps.push(...afterCreation(peer, peerSettings(peer), peerPlace, 'peer.'))
    reads.push(readBack(peer.name, peerPlace))
  }
  const all = [...steps, ...reads]
  const raw = all.map(({ path: _, ...step }) => step)
  const placed = places.map((place, at) => placeOf(place, at === 0 ? 'netns' : 'peer.netns'))
  const results = await submit(() => binding.run(placed, raw), {
    operation,
    subject: link.name,
    places,
    placeOptions: ['netns', 'peer.netns'],
    signal,
    optionName: (step, option) => all[step]?.path?.(option) || undefined,
  })
  return results.slice(steps.length)
}

/** What the kernel takes only from a link that exists. */
const laterOnly = new Set(['alias', 'carrier', 'protoDown'])
/** What it takes of a peer in the request that creates it: the rest needs one of its own. */
const peerAtCreation = new Set([
  'name',
  'mac',
  'broadcast',
  'mtu',
  'txQueueLength',
  'txQueues',
  'rxQueues',
  'group',
])

function atCreation(link: NewLink): { now: object; later: object } {
  const { addresses, ...settings } = link
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined)
  return {
    now: Object.fromEntries(entries.filter(([name]) => !laterOnly.has(name))),
    later: Object.fromEntries(entries.filter(([name]) => laterOnly.has(name))),
  }
}

/** The peer inside the creating request. Bringing it up there fails the whole (ENOTCONN). */
function firstRequest(peer: NewPeer, place: number): object {
  checkName(peer.name, 'peer.name')
  const now = Object.entries(peer).filter(([name]) => peerAtCreation.has(name))
  return { ...Object.fromEntries(now), ...(place !== 0 && { netns: place }) }
}

function peerSettings(peer: NewPeer): object {
  const { addresses, netns, ...settings } = peer
  const later = Object.entries(settings).filter(
    ([name, value]) => !peerAtCreation.has(name) && value !== undefined,
  )
  return Object.fromEntries(later)
}

/** Settings and addresses that follow the creation, of either end. */
function afterCreation(
  link: NewLink,
  settings: object,
  place: number,
  prefix: string,
): PlannedStep[] {
  const { name, addresses = [] } = link
  if (!Array.isArray(addresses)) throw invalidType(`${prefix}addresses`, 'an array', addresses)
  const set: PlannedStep = {
    operation: 'setLink',
    place,
    options: { index: name, ...settings },
    path: (option) => option && prefix + option,
  }
  const add = addressSteps(name, place, addresses, `${prefix}addresses`).map(
    (step, at): PlannedStep => {
      const whole = `${prefix}addresses[${at}]`
      const path = (option: string) =>
        option === '' || typeof addresses[at] === 'string' ? whole : `${whole}.${option}`
      return { ...step, path }
    },
  )
  return Object.keys(settings).length === 0 ? add : [set, ...add]
}

/** By name: the index is known of kinds that the kernel echoes, and vxlan is none of them. */
function readBack(name: string, place: number): PlannedStep {
  return { operation: 'getLink', place, options: { name, extMask: 8 } }
}

function checkName(name: unknown, option: string): void {
  if (typeof name !== 'string') throw invalidType(option, "a link's name", name)
}

/** What the kernel would accept, or mangle, although it cannot be meant. Returns the defaults with it. */
function checkKind(kind: string, data: object, dataPath: string): object {
  return kind === 'vxlan' ? checkVxlan(data as Vxlan, dataPath) : data
}

function checkVxlan(data: Vxlan, path: string): Vxlan {
  const { vni, remote, group, local, dev, external, vniFilter, gpe, gbp } = data
  const refuse = (option: keyof Vxlan, why: string) => {
    throw invalidValue(path + option, why, data[option])
  }
  if (group !== undefined && remote !== undefined) refuse('group', 'cannot stand with remote')
  if (group !== undefined && dev === undefined)
    refuse('group', 'needs dev, the device to join it on')
  if (external === true && vni !== undefined) refuse('vni', 'cannot stand with external')
  if (external !== true && vni === undefined) refuse('vni', 'is needed unless external is true')
  if (vniFilter === true && external !== true) refuse('vniFilter', 'needs external')
  if (gpe === true && gbp === true) refuse('gpe', 'cannot stand with gbp')
  const other = remote ?? group
  if (
    typeof local === 'string' &&
    typeof other === 'string' &&
    local.includes(':') !== other.includes(':')
  ) {
    refuse('local', `must be of the family of ${other}`)
  }
  // There is no remote to learn where each packet brings its own.
  const { learning = external === true ? false : undefined } = data
  const { dstPort = 4789 } = data
  return { ...data, dstPort, learning }
}
