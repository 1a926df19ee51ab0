/** What a link has several of: addresses, routes, neighbours and forwarding entries. */
import { binding } from '../addon/binding.js'
import { checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue, renamedArgument } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { compareWanted } from '../rtnetlink/engine/compare-wanted.js'
import { differencesOf, type Wanted } from '../rtnetlink/engine/existing.js'
import { isNoStations } from '../rtnetlink/engine/mac.js'
import type { Address, Fdb, Neighbor, Route } from '../rtnetlink/generated/objects.js'
import { wantedAddresses } from '../rtnetlink/objects/address.js'
import {
  addFdb,
  appendFdb,
  deleteFdb,
  listFdb,
  replaceFdb,
  wantedFdb,
} from '../rtnetlink/objects/fdb.js'
import {
  deleteNeighbor,
  listNeighbors,
  replaceNeighbor,
  wantedNeighbor,
} from '../rtnetlink/objects/neighbor.js'
import { wantedRoutes } from '../rtnetlink/objects/new-route.js'
import { addRoute, deleteRoute, listRoutes, replaceRoute } from '../rtnetlink/objects/route.js'
import { addressGoes, listOwnAddresses, putAddress } from './address-deeds.js'
import type { FoundEnd } from './find-links.js'
import { type Asked, type Difference, differencesAt, type List, type Met } from './lists.js'
import { protocol } from './marks.js'

interface LinkList extends List<FoundEnd> {
  /** Checks one of a definition, and gives it the network's mark. */
  declare(given: unknown, option: string, kind: string): object
  /** How those that are asked for are found. `path` is the list's. */
  wanted(link: string, asked: readonly never[], path: string): Wanted[]
  /** Options that one has only where it is told them. */
  only: readonly string[]
  /** Whether what has the key of what is asked for is another one, for a difference in this option. */
  isOther?(asked: object, option: string): boolean
  /** `createLink` makes them, too. */
  atBirth?: true
  /** They have no protocol: the note of the list is their mark. */
  isNotedAlone?: true
}

type Members = Record<string, unknown>

const keyBy =
  (...names: string[]) =>
  (each: object): string =>
    names.map((name) => (each as Members)[name]).join()

const isOurs = (each: object) => (each as Members)['protocol'] === protocol

/** Of a list of which a text says the first member. */
const declareMarked =
  (first: string) =>
  (given: unknown, option: string): object => {
    if (typeof given === 'string') return { [first]: given, protocol }
    if (!isObject(given)) throw invalidType(option, 'an object', given)
    if ('protocol' in given)
      throw invalidValue(`${option}.protocol`, "is the network's mark", given['protocol'])
    return { ...given, protocol }
  }

/** Checks one of a list whose members the addon knows, before anything is read. */
function declared(
  request: string,
  given: unknown,
  option: string,
  known: readonly string[],
): Members {
  if (!isObject(given)) throw invalidType(option, 'an object', given)
  checkKnown(given, known, `${option}.`)
  try {
    binding.asReported(request, given)
  } catch (error) {
    throw renamedArgument(error, (name) => `${option}.${name}`)
  }
  return given as Members
}

const named = (path: string, at: number) => (option: string) =>
  option === '' ? `${path}[${at}]` : `${path}[${at}].${option}`

const each =
  <Options>(one: (link: string, options: Options) => Wanted) =>
  (link: string, asked: readonly never[], path: string): Wanted[] =>
    asked.map((options, at) => ({ ...one(link, options), name: named(path, at) }))

const addresses: LinkList = {
  declare: declareMarked('address'),
  wanted: (link, asked, path) => wantedAddresses(link, 0, asked, path),
  only: [],
  atBirth: true,
  standing: listOwnAddresses,
  isOwn: isOurs,
  key: keyBy('address'),
  add: (where, address, mayExist) => putAddress('add', where, address as Address, mayExist),
  replace: (where, address) => putAddress('replace', where, address as Address),
  remove: (where, address, note) => addressGoes(where, address as Address, note),
}

const routes: LinkList = {
  declare: declareMarked('destination'),
  wanted: (link, asked, path) => wantedRoutes(link, 0, asked, path),
  only: ['via', 'src', 'onlink', 'metrics', 'realms', 'encap', 'expires'],
  atBirth: true,
  // Those of the kernel come and go with addresses.
  standing: async ({ netns, link: { index } }) =>
    (await listRoutes({ netns, dev: index }))
      .filter((each) => each.protocol !== 'kernel' && each.protocol !== 'ra' && !each.cloned)
      .map(still),
  isOwn: isOurs,
  key: keyBy('family', 'destination', 'table', 'metric', 'tos'),
  add: ({ netns, link }, route, mayExist) =>
    addRoute({ ...(route as Route), dev: link.index, netns, mayExist } as never),
  replace: ({ netns, link }, route) =>
    replaceRoute({ ...(route as Route), dev: link.index, netns } as never),
  remove: ({ netns, link }, route) =>
    deleteRoute({ ...(route as Route), dev: link.index, netns, ifExists: true } as never),
}

const neighbors: LinkList = {
  declare: (given, option) => {
    const its = declared('newNeighbor', given, option, ['dst', 'mac', 'router', 'proxy'])
    const { dst, mac, router = false, proxy = false } = its
    if (typeof dst !== 'string') throw invalidType(`${option}.dst`, 'an IP address', dst)
    if (proxy === true && mac !== undefined) {
      throw invalidValue(`${option}.mac`, 'cannot stand with proxy', mac)
    }
    if (proxy !== true && mac === undefined) {
      throw invalidType(`${option}.mac`, 'an Ethernet address', mac)
    }
    const state = proxy === true ? 'none' : 'permanent'
    return { dst, ...(mac !== undefined && { mac }), state, router, proxy, protocol }
  },
  wanted: each(wantedNeighbor),
  only: [],
  keepsProtocol: true,
  standing: async ({ netns, link: { index } }) => {
    const [lasting, answered] = await Promise.all([
      listNeighbors(index, { netns, state: 'permanent' }),
      listNeighbors(index, { netns, proxy: true }),
    ])
    return [...lasting, ...answered].map(still)
  },
  isOwn: isOurs,
  key: keyBy('dst', 'proxy'),
  // What the kernel has learnt of it meanwhile is not in the way.
  add: ({ netns, link }, neighbor) =>
    replaceNeighbor(link.index, { ...(neighbor as Neighbor), index: link.index, netns }),
  replace: ({ netns, link }, neighbor) =>
    replaceNeighbor(link.index, { ...(neighbor as Neighbor), index: link.index, netns }),
  remove: ({ netns, link }, neighbor) => {
    const { dst, proxy } = neighbor as Neighbor
    return deleteNeighbor(link.index, { dst, proxy, netns, ifExists: true })
  },
}

/** Without what changes by itself: two plans would differ in it. */
const still = (each: object): object =>
  Object.fromEntries(Object.entries(each).filter(([name]) => !moving.has(name)))

const moving = new Set([
  ...['cache', 'probes', 'dead', 'linkDown', 'offload', 'offloaded', 'trap', 'offloadFailed'],
])

const ways = ['dst', 'vni', 'port', 'via', 'nexthopId', 'srcVni']

/** Of one that was reported, too. */
const fdbKey = [...ways, 'mac', 'vlan', 'master', 'self', 'bridge', 'index']

const fdb: LinkList = {
  declare: (given, option, kind) => {
    const isVxlan = kind === 'vxlan'
    const known = [
      'mac',
      'master',
      'vlan',
      'sticky',
      'state',
      ...(isVxlan ? [...ways, 'router'] : []),
    ]
    const its = declared('newFdb', given, option, known)
    const { mac, master = !isVxlan, sticky = false, router = false } = its
    if (typeof mac !== 'string') throw invalidType(`${option}.mac`, 'an Ethernet address', mac)
    // Links that are neither have no list of their own in which an entry could be told from the kernel's.
    if (!isVxlan && master !== true) {
      throw invalidValue(`${option}.master`, 'only a vxlan has entries of its own', master)
    }
    const { state = master === true ? 'static' : 'permanent' } = its
    if (state !== 'static' && state !== 'permanent') {
      throw invalidValue(`${option}.state`, 'expected permanent or static: others pass', state)
    }
    return { ...its, mac, master, state, sticky, ...(isVxlan && { router }) }
  },
  wanted: each(wantedFdb),
  only: ways,
  isNotedAlone: true,
  isOther: (asked, option) => isNoStations((asked as Fdb).mac) && ways.includes(option),
  standing: async ({ netns, link }) =>
    (await listFdb(link.index, { netns })).filter((each) => isLasting(each, link)).map(still),
  // They are on a link of the network's.
  isOwn: () => true,
  key: keyBy('mac', 'vlan', 'srcVni', 'self', 'dst', 'port', 'vni'),
  add: ({ netns, link }, entry, mayExist) =>
    (isNoStations((entry as Fdb).mac) ? appendFdb : addFdb)(link.index, {
      ...(entry as Fdb),
      ...{ netns, mayExist },
    } as never),
  replace: ({ netns, link }, entry) =>
    replaceFdb(link.index, { ...(entry as Fdb), netns } as never),
  remove: ({ netns, link }, entry) => {
    const key = Object.entries(entry).filter(([name]) => fdbKey.includes(name))
    return deleteFdb(link.index, { ...Object.fromEntries(key), netns, ifExists: true } as never)
  },
}

/**
 * Whether an entry was put there, and stays: not what is learnt, by the kernel or a control plane, nor what the kernel
 * has of itself: the link's own address and its groups, and where a vxlan sends all that it knows nothing of.
 */
function isLasting({ state, externLearn, self, mac, dst }: Fdb, link: FoundEnd['link']): boolean {
  if ((state !== 'permanent' && state !== 'static') || externLearn) return false
  if (!self) return !(state === 'permanent' && mac === link.mac)
  const vxlan = (link as { vxlan?: { remote?: string; group?: string } }).vxlan
  return vxlan !== undefined && !(isZero(mac) && dst === (vxlan.remote ?? vxlan.group))
}

const isZero = (mac: string) => !/[1-9a-f]/i.test(mac)

/** In the order in which they are added. */
export const linkLists = { addresses, routes, neighbors, fdb } as const

export type LinkListName = keyof typeof linkLists

export const linkListNames = Object.keys(linkLists) as LinkListName[]

/** What `createLink` does not make. */
export const laterLists = linkListNames.filter((name) => linkLists[name].atBirth !== true)

/**
 * What there is of each that is asked for of a link, by list. Of one that is not `placed`, as the link or its namespace
 * is yet to be made, values are checked alone.
 */
export async function metOf(
  name: string,
  asked: Asked,
  prefix: string,
  call: { netns: NetnsRef | undefined; placed: boolean; signal: AbortSignal | undefined },
): Promise<Record<string, Met[]>> {
  const lists = linkListNames.flatMap((list) => {
    const its = asked[list] ?? []
    const wanted = linkLists[list].wanted(name, its as never, prefix + list)
    return wanted.map((each, at) => ({ list, each, given: its[at] as object, at }))
  })
  const wanted = lists.map(({ each }) => each)
  const existing = await compareWanted('plan', wanted, { ...call, subject: name })
  const met: Record<string, Met[]> = {}
  for (const [at, { list, each, given, at: index }] of lists.entries()) {
    const { only, isOther } = linkLists[list]
    const its = existing[at] ?? {}
    const found = its.found as Members | undefined
    const isAnother =
      found !== undefined && its.differences?.some(({ option }) => isOther?.(given, option))
    const changes = differencesOf([each], [isAnother ? {} : its]).map((one) => ({
      ...{ option: one.option, asked: one.asked, found: one.existing },
    }))
    const told = given as Members
    const beyond = isAnother || its.differences === undefined ? [] : only
    for (const option of beyond) {
      if (told[option] !== undefined || isNothing(found?.[option])) continue
      const path = `${prefix}${list}[${index}].${option}`
      changes.push({ option: path, asked: undefined, found: found?.[option] })
    }
    met[list] ??= []
    met[list].push({ found: isAnother ? undefined : found, changes })
  }
  return met
}

const isNothing = (value: unknown) =>
  value === undefined ||
  value === false ||
  value === 0 ||
  (isObject(value) && Object.keys(value).length === 0)

/** Makes what was found of a list the network's, as it is; nothing where a note is all the mark that it has. */
export async function markFound(name: string, where: FoundEnd, found: object): Promise<void> {
  const list = linkLists[name as LinkListName] as LinkList
  if (!list.isNotedAlone) await list.replace(where, { ...found, protocol })
}

/** In what the lists of an end that exists differ from those that are `asked` for. */
export const differencesOfLists = (
  name: string,
  where: FoundEnd,
  asked: Asked,
  prefix: string,
  signal: AbortSignal | undefined,
): Promise<Difference[]> =>
  differencesAt(linkLists, where, asked, prefix, () =>
    metOf(name, asked, prefix, { netns: where.netns, placed: true, signal }),
  )
