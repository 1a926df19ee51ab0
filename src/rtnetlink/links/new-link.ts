/** The program that makes a link and all that belongs to it, or nothing. */

import { binding } from '../../addon/binding.js'
import type { Place, RawExisting } from '../../addon/types.js'
import { checkBoolean, checkCall, checkInteger, checkLink, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue, type NetlinkDifference } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { compared } from '../../netns/compared.js'
import { type NetnsRef, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { comparingStep } from '../../netns/sysctl.js'
import { checkExisting, differencesOf, type MayExist, type Wanted } from '../engine/existing.js'
import { type HandedBack, withoutReported } from '../engine/object.js'
import type { LinkPortOptions } from '../generated/kinds.js'
import type { Link, LinkCreation, LinkSettings } from '../generated/link.js'
import { addressSteps, type NewAddress, wantedAddresses } from '../objects/address.js'
import { inRoute, type NewRoute, newRoutes, wantedRoutes } from '../objects/new-route.js'
import { deviceOf, factsOf, isDescribed, prepared } from './kinds/index.js'
import {
  isNamed,
  linkOptions,
  type PlannedStep,
  portKeys,
  readStep,
  settingSteps,
  suspectIn,
  told,
} from './link-request.js'
import { comparedOffloads, type LinkOffloads, offloadSteps } from './offloads.js'
import { aroundUp, type LinkSysctls, linkSysctls } from './sysctls.js'

/** Options of a new link, or of its peer. */
export interface NewLink
  extends Omit<LinkSettings, 'master' | 'vfs'>,
    LinkOffloads,
    LinkSysctls,
    LinkCreation,
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
  /** Its addresses, `IP/PREFIX` each, added in this order. */
  addresses?: readonly NewAddress[] | undefined
  /**
   * Routes by it, added in this order after its addresses and options: the kernel takes them where it is
   * `up`. They go with it, also when a later step fails.
   */
  routes?: readonly NewRoute[] | undefined
}

/** The other end of a pair, or one as it was reported. */
export type NewPeer = HandedBack<NewLink, Link> & PeerPlace

interface PeerPlace {
  /**
   * Where it is created, not moved. Default: where the first end is, unlike that of every other `netns`;
   * `{ self: true }` is the process's own.
   */
  netns?: NetnsRef | undefined
}

/** Options of a new link: virtual functions are a card's, and no call creates one. */
const ownOptions = [
  'addresses',
  'routes',
  'offloads',
  'sysctls',
  'index',
  ...portKeys,
  ...linkOptions.filter((name) => name !== 'vfs'),
]

const newLinkOptions = [...callKeys, 'mayExist', ...ownOptions]
const peerOptions = new Set(['netns', ...ownOptions])

/** The options that stand around those of a kind. */
export function aroundOf(kind: string): readonly string[] {
  const { peer, below } = factsOf(kind)
  return [...(peer ? ['peer'] : []), ...(below ? ['linkNetns'] : []), ...newLinkOptions]
}

/** The lower link is set for stacked links, and reported for others, too. */
function withoutReportedLink<Link extends NewLink>(kind: string, link: Link): Link {
  const { link: below, linkNetnsId, ...rest } = link as Link & Record<string, unknown>
  const { stacked = !isDescribed(kind), below: elsewhere } = factsOf(kind)
  return { ...rest, ...(stacked && { link: below }), ...(elsewhere && { linkNetnsId }) } as Link
}

export interface KindPart {
  kind: string
  data?: object | undefined
  /** Of `data`, what the caller passed. */
  given?: object | undefined
  /** What stands before the kind's own options in the API. */
  dataPath: string
  /** It is passed as a link was reported: some of it cannot be set, or is so by itself. */
  asReported?: boolean
  /** Requests that follow its creation. */
  apart?: readonly PlannedStep[]
}

/** What there is of a link that was asked for, and in what it differs. */
export interface Compared {
  /** Its ends, as the kernel reports them; undefined for one that is not there. */
  ends: readonly (Link | undefined)[]
  differences: readonly NetlinkDifference[]
  /** What was found for each of its parts, such as `peer.addresses[0]`. */
  parts: readonly { option: string; found: unknown }[]
}

/** The API's name of an option of a request: a kind's own may stand beside the others. */
const ownPath = (option: string, kind: string, dataPath: string) =>
  option.startsWith(`${kind}.`) ? dataPath + option.slice(kind.length + 1) : option

/** The options of a kind; one without a table has none. */
const ofKind = (kind: string, data: unknown) => (isDescribed(kind) ? { [kind]: data } : {})

/** Whether an option of a kind can be set later. */
const isChanged = (kind: string) => (option: string) =>
  binding.tables.kinds[kind]?.find(({ name }) => name === option)?.access === 'change'

/** What names a link: of these the addon finds out whether they are taken. */
const identity = ['name', 'index']

type Asked = NewLink &
  CallOptions &
  MayExist & { peer?: NewPeer; link?: unknown; linkNetns?: NetnsRef | undefined }

/** Makes the link of `part` that `options` describe; the ends, as they are reported. */
export async function create(
  operation: string,
  part: KindPart,
  options: Asked,
): Promise<{ ends: unknown[]; created: boolean }> {
  const { link, other, place, plan, device, path } = prepare(part, options)
  const wanted = options.mayExist === true ? wantedEnds(part, link, other, place) : []
  const all = [...plan.steps, ...plan.reads]
  const raw = all.map(({ step }) => step)
  const instead = wanted.map(({ read }) => read)
  let created = true
  const results = await submit(() => binding.run(plan.opened(), raw, device, instead), {
    ...plan.call(operation, link, options),
    existing: (existing, error) => {
      checkExisting(wanted, existing, error, unpaired(endsIn(wanted, existing)))
      created = false
      return [...plan.steps.map(() => undefined), ...endsIn(wanted, existing)]
    },
    optionName: (step, option) => (all[step]?.path ?? path)(option) || undefined,
    ownerOf: (option) =>
      other !== undefined && option.startsWith('peer.') ? { link: other.name, place } : undefined,
    suspect: (step, facts) => {
      const { suspect, step: its } = all[step] as PlannedStep
      if (suspect !== undefined) return suspect(facts)
      return suspectIn(its.options as Record<string, unknown>, facts, identity)
    },
  })
  return { ends: results.slice(plan.steps.length), created }
}

/** Compares the link that `create` would make, and all that belongs to it, with what there is; makes nothing. */
export async function compare(
  operation: string,
  part: KindPart,
  options: Asked,
): Promise<Compared> {
  const { link, other, place, plan, path } = prepare(part, options)
  const wanted = wantedEnds(part, link, other, place)
  const reads = wanted.map(({ read }) => read)
  const steps = plan.steps.map(({ step }) => step)
  const existing = await compared(plan.opened(), steps, reads, {
    ...plan.call(operation, link, options),
    optionName: (step, option) => (plan.steps[step]?.path ?? path)(option) || undefined,
  })
  const ends = endsIn(wanted, existing)
  const parts = wanted.map(({ name = String }, at) => ({
    option: name(''),
    found: existing[at]?.found,
  }))
  return { ends, differences: [...differencesOf(wanted, existing), ...unpaired(ends)], parts }
}

/** The ends themselves, not their addresses. */
const endsIn = (wanted: readonly Wanted[], existing: readonly RawExisting[]) =>
  wanted.flatMap(({ read }, at) =>
    read.operation === 'getLink' ? [existing[at]?.found as Link | undefined] : [],
  )

function wantedEnds(
  { kind, data, dataPath }: KindPart,
  link: NewLink,
  other: ToldPeer | undefined,
  place: number,
): Wanted[] {
  const given = checkOptions(data, kind)
  const own = prepared(kind, given, dataPath)
  return [
    ...wantedEnd(link, 0, '', { kind, data: own, given, dataPath }),
    ...(other === undefined ? [] : wantedEnd(other, place, 'peer.', { kind, dataPath })),
  ]
}

/** Checks what is asked for, and says how it is made. */
function prepare(
  { kind, data, dataPath, asReported = false, apart = [] }: KindPart,
  { netns, signal, timeout, mayExist, peer, linkNetns, ...whole }: Asked,
) {
  const link = asReported ? withoutReportedLink(kind, whole) : whole
  const facts = factsOf(kind)
  const toDevice = deviceOf(kind)
  checkCall({ signal, timeout })
  checkBoolean('mayExist', mayExist)
  if (asReported && toDevice !== undefined) delete link.index // the kernel chooses it
  const [other, otherAsReported] = checkEnds(link, peer, kind)
  if (linkNetns !== undefined && mayExist === true) {
    throw invalidValue('linkNetns', 'cannot be combined with mayExist', linkNetns)
  }
  if (apart.length > 0 && mayExist === true) {
    throw invalidValue(
      'mayExist',
      'cannot be combined with options that need a request of their own',
      mayExist,
    )
  }
  if (facts.stacked) checkBelow(link.link)
  const own = prepared(kind, checkOptions(data, kind), dataPath)
  const path = (option: string) => ownPath(option, kind, dataPath)
  const device = toDevice?.(link.name, own)

  const plan = new Plan(netns)
  const place = plan.placed(other?.netns, 'peer.netns')
  const below = plan.placed(linkNetns, 'linkNetns')
  const [dataLater, dataNow] = asReported && facts.later ? parted(own, isChanged(kind)) : [{}, own]
  const isLater = laterThan(link, device !== undefined, below !== 0, facts.mtuLater)
  const [later, now] = parted(settingsOf(link), isLater)
  if (device === undefined) {
    const rest = {
      peer: other && firstRequest(other, place),
      netns: below === 0 ? undefined : 0,
    }
    const options = joined(joined(now, { kind }), joined(ofKind(kind, dataNow), rest))
    const operation = below === 0 ? 'newLink' : 'newLinkElsewhere'
    const undo = { operation: 'deleteLink', place: 0, options: { index: link.name } }
    plan.steps.push({ step: { operation, place: below, options, undo }, path })
  }
  plan.steps.push(...apart)
  const afterwards = Object.keys(dataLater).length > 0 ? { [kind]: dataLater, ...later } : later
  plan.finish(link, afterwards, 0, '', asReported)
  if (other !== undefined) {
    plan.finish(other, peerSettings(other), place, 'peer.', otherAsReported)
  }
  return { link, other, place, plan, device, path }
}

/** What makes the ends of a link, where, and how they are read when it has. */
class Plan {
  readonly steps: PlannedStep[] = []
  readonly reads: PlannedStep[] = []
  readonly places: { netns: NetnsRef | undefined; option: string }[]

  constructor(netns: NetnsRef | undefined) {
    this.places = [{ netns, option: 'netns' }]
  }

  /** The places, as the addon has them. */
  opened(): Place[] {
    return this.places.map(({ netns, option }) => placeOf(netns, option))
  }

  /** What a call about it is, for its errors. */
  call(operation: string, { name }: NewLink, { signal, timeout }: CallOptions) {
    return {
      ...{ operation, subject: name, signal, timeout },
      places: this.places.map(({ netns }) => netns),
      placeOptions: this.places.map(({ option }) => option),
    }
  }

  /** Which of the places a namespace is: the first by default. */
  placed(netns: NetnsRef | undefined, option: string): number {
    return netns === undefined ? 0 : this.places.push({ netns, option }) - 1
  }

  /** Adds what follows the creation of an end: that it has all of it is seen when it is read. */
  finish(end: NewLink, later: object, place: number, prefix: string, asReported: boolean): void {
    const isPeer = prefix !== ''
    const first = isPeer ? this.steps.length : 0
    // What a link reports may be what cannot be set, and is so by itself.
    const operation = asReported ? 'changeLink' : 'setLink'
    this.steps.push(...afterCreation(end, later, place, prefix, operation))
    const verifies: number[] = []
    for (let at = first; at < this.steps.length; at++) {
      if (this.steps[at]?.step.operation.match(/^(new|set|change)Link/)) verifies.push(at)
    }
    // By name: the kernel reports the index of a vxlan link only when asked.
    const read = readStep({ name: end.name }, place)
    this.reads.push({ step: joined(read, { verifies, verifiesPeer: isPeer ? 0 : undefined }) })
  }
}

/** How an end and its addresses are found, and compared with what was asked for. */
function wantedEnd(end: ToldPeer, place: number, prefix: string, part: KindPart): Wanted[] {
  const { addresses = [], routes = [], altNames = [], sysctls, offloads, ...others } = end
  const { netns: _, ...rest } = others
  const settings = altNames.length === 0 ? rest : { ...rest, altNames }
  const { kind, data, given, dataPath } = part
  // What is set by ioctl has no request, and is reported as the kind's rules have it.
  const isDevice = deviceOf(kind) !== undefined
  const sent = isDevice ? undefined : data
  const its = isDevice ? data : given
  const options = { ...settings, kind, ...ofKind(kind, sent) }
  const asked = {
    operation: 'newLink',
    options,
    given: {
      ...settings,
      kind,
      ...ofKind(kind, withoutReported(binding.tables.kinds[kind] ?? [], its)),
    },
  }
  const link: Wanted = {
    read: { ...readStep({ name: end.name }, place), asked },
    name: (option) => prefix + ownPath(option, kind, dataPath),
  }
  const list = wantedAddresses(end.name, place, addresses, `${prefix}addresses`)
  const ways = wantedRoutes(end.name, place, routes, `${prefix}routes`)
  const own = linkSysctls(sysctls, `${prefix}sysctls`)
  const compared: Wanted[] =
    own === undefined
      ? []
      : [
          {
            read: comparingStep(own, { link: end.name, place }),
            name: (path) => own.optionOf(path) ?? path,
          },
        ]
  const features = comparedOffloads(end.name, offloads, `${prefix}offloads`, place)
  return [link, ...list, ...ways, ...compared, ...features]
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

/** What is part of the link's request, and does not need one of its own. */
function settingsOf({
  addresses,
  routes,
  altNames,
  offloads,
  sysctls,
  netns,
  ...settings
}: ToldPeer): object {
  return settings
}

/**
 * Whether a setting has to wait until the link is there. `byIoctl`: no request makes it. `elsewhere`:
 * it is made from another namespace, which does not have its master. `mtu`: a creation passes over that.
 */
function laterThan(link: NewLink, byIoctl: boolean, elsewhere: boolean, mtu = false) {
  // A bond takes no port that is up, which a creating request brings it before it has a master; and
  // the addresses of IPv6 are made when it comes up.
  const upLater =
    link.master !== undefined || link.inet6 !== undefined || link.sysctls !== undefined
  return (name: string): boolean =>
    byIoctl
      ? name !== 'name'
      : laterOnly.has(name) ||
        (name === 'up' && upLater) ||
        (name === 'master' && elsewhere) ||
        (name === 'mtu' && mtu)
}

/** The other end, if links of this kind have one, as it was given. */
function checkEnds(
  link: NewLink,
  peer: unknown,
  kind: string,
): [peer: ToldPeer | undefined, asReported: boolean] {
  const { peer: paired } = factsOf(kind)
  if (paired === undefined && peer !== undefined) {
    throw invalidValue('peer', `a ${kind} has no other end`, peer)
  }
  const { options, asReported } = paired ? checkPeer(peer, kind) : noPeer
  const other = options
  checkName(link.name, 'name')
  checkIndexes(link, other, deviceOf(kind) !== undefined)
  if (link.master !== undefined) checkLink(link.master, 'master')
  if (other?.master !== undefined) checkLink(other.master, 'peer.master')
  if (other?.netns === undefined && other?.name === link.name) {
    throw invalidValue(
      'peer.name',
      'is already taken by the other end in the same namespace',
      link.name,
    )
  }
  return [other, asReported]
}

/** Without what is only reported. */
type ToldPeer = NewLink & PeerPlace

const noPeer = { options: undefined, asReported: false }

function checkPeer(peer: unknown, kind: string): { options: ToldPeer; asReported: boolean } {
  if (peer === undefined) throw invalidType('peer', 'an object', peer)
  const given = checkOptions(peer as object, 'peer')
  // Its kind's options are sent once, for the first end.
  const isOption = (name: string) => peerOptions.has(name)
  const { options, asReported } = told(given, isOption, 'peer.', [kind])
  checkName(options['name'], 'peer.name')
  const whole = options as unknown as ToldPeer
  return { options: asReported ? withoutReportedLink(kind, whole) : whole, asReported }
}

/** The peer inside the creating request. Bringing it up there fails the whole (ENOTCONN). */
function firstRequest(peer: ToldPeer, place: number): object {
  const [now] = parted(peer, (name) => peerAtCreation.has(name))
  return place === 0 ? now : joined(now, { netns: place })
}

function peerSettings(peer: ToldPeer): object {
  const [, later] = parted(settingsOf(peer), (name) => peerAtCreation.has(name))
  return later
}

/** Settings, names and addresses that follow the creation, of either end. */
function afterCreation(
  link: NewLink,
  settings: object,
  place: number,
  prefix: string,
  operation: string,
): PlannedStep[] {
  const { name, altNames = [], addresses = [], routes = [] } = link
  if (!Array.isArray(addresses)) throw invalidType(`${prefix}addresses`, 'an array', addresses)
  if (!Array.isArray(routes)) throw invalidType(`${prefix}routes`, 'an array', routes)
  if (!Array.isArray(altNames)) throw invalidType(`${prefix}altNames`, 'an array', altNames)
  const path = (option: string) => option && prefix + option
  const which = { index: name }
  const ownName = `${prefix}name`
  const planned = offloadSteps(name, link.offloads, `${prefix}offloads`, ownName, place)
  const set = (settings: object): PlannedStep[] =>
    Object.keys(settings).length === 0
      ? []
      : settingSteps(which, settings, which, place, operation).map((step) => ({ step, path }))
  const sysctls = linkSysctls(link.sysctls, `${prefix}sysctls`)
  if (sysctls === undefined) planned.push(...set(settings))
  else {
    const [up, others] = parted(settings, (name) => name === 'up')
    const otherwise = (option: string) => (option === 'link' ? ownName : undefined)
    planned.push(...set(others), ...aroundUp(sysctls, name, place, set(up), otherwise))
  }
  if (altNames.length > 0) {
    const options = { index: name, altNames }
    planned.push({ step: { operation: 'addAltNames', place, options }, path })
  }
  for (const [at, step] of addressSteps(name, place, addresses, `${prefix}addresses`).entries()) {
    const whole = `${prefix}addresses[${at}]`
    const path = (option: string) =>
      option === '' || typeof addresses[at] === 'string' ? whole : `${whole}.${option}`
    planned.push({ step, path, suspect: isNamed })
  }
  for (const [at, { step }] of newRoutes(name, place, routes, `${prefix}routes`).entries()) {
    const path = (option: string) => inRoute(`${prefix}routes[${at}]`, option)
    planned.push({ step, path, suspect: isNamed })
  }
  return planned
}

function checkIndexes(link: NewLink, peer: ToldPeer | undefined, byIoctl: boolean): void {
  for (const [option, index] of [
    ['index', link.index],
    ['peer.index', peer?.index],
  ] as const) {
    if (index !== undefined) checkInteger(option, index, { min: 1, max: 0x7fffffff })
  }
  if (byIoctl && link.index !== undefined) {
    throw invalidValue('index', 'the kernel chooses the index of a tun', link.index)
  }
  if (peer?.index !== undefined && peer.netns === undefined && peer.index === link.index) {
    throw invalidValue(
      'peer.index',
      'is already taken by the first end in the same namespace',
      peer.index,
    )
  }
  if (peer?.index !== undefined && link.index === undefined) {
    throw invalidValue('peer.index', 'needs an index of the first end', peer.index)
  }
}

/** The link that a new one is stacked on. */
function checkBelow(link: unknown): void {
  if (link === undefined) throw invalidType('link', 'the link it is stacked on', link)
  checkLink(link)
}

function checkName(name: unknown, option: string): void {
  if (typeof name !== 'string') throw invalidType(option, "a link's name", name)
}

/** What is passed by names, and by others. */
export function parted(options: object, isSuch: (name: string) => boolean): [object, object] {
  const such: Record<string, unknown> = {}
  const others: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    if (isSuch(name)) such[name] = value
    else others[name] = value
  }
  return [such, others]
}
