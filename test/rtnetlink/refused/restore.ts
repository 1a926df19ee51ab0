/** A namespace as it was, by what is listed of it: what was made is deleted, what went is added. */
import * as lib from '../../../src/index.js'
import { hasVlans } from '../../support/machine.js'
import { makeTraffic } from './made-traffic.js'

export const netns = 'refused'
const at = { netns }

interface Kind {
  /** What the names of its functions end with. */
  name: string
  list(): Promise<object[]>
  remove(one: never): Promise<unknown>
  add(one: never): Promise<unknown>
}

/** Those that others need come first: what is of an address or a nexthop goes with it. */
const always: readonly Kind[] = [
  {
    name: 'Nexthop',
    list: () => lib.listNexthops(at),
    remove: ({ id }: lib.Nexthop) => lib.deleteNexthop(id, at),
    add: (one: lib.Nexthop) => lib.addNexthop({ ...one, ...at }),
  },
  {
    name: 'Class',
    list: () => lib.listClasses('p3', at).catch(() => []),
    remove: (one: lib.TrafficClass) => lib.deleteClass(one.index, one.classId, at),
    add: (one: lib.TrafficClass) => lib.addClass(one.index, { ...one, ...at }),
  },
  {
    name: 'Filter',
    list: async () => {
      const filters = await lib.listFilters('p1', { parent: 'ingress', ...at }).catch(() => [])
      // A table of the one that there is at first is the kernel's.
      return filters.filter(({ u32, priority }) => u32?.divisor === undefined || priority !== 7)
    },
    // Of another priority all goes: else the kernel keeps it, with its protocol, as long as another has one of u32.
    remove: ({ index, handle, ...one }: lib.Filter) =>
      lib.deleteFilter(index, { ...one, ...(one.priority === 7 && { handle }), ...at }),
    add: (one: lib.Filter) => lib.addFilter(one.index, { ...one, ...at }),
  },
  {
    name: 'Chain',
    list: async () => {
      const chains = await lib.listChains('p1', { parent: 'ingress', ...at }).catch(() => [])
      return chains.filter(({ chain }) => chain !== 0)
    },
    remove: (one: lib.Chain) => lib.deleteChain(one.index, { ...one, ...at }),
    add: (one: lib.Chain) => lib.addChain(one.index, { ...one, ...at }),
  },
  {
    name: 'Qdisc',
    // What the kernel has by itself has no handle.
    list: async () => (await lib.listQdiscs(at)).filter(({ handle }) => handle !== undefined),
    remove: (one: lib.Qdisc) => lib.deleteQdisc(one.index, { ...one, ...at }),
    add: (one: lib.Qdisc) => lib.addQdisc(one.index, { ...one, ...at }),
  },
  {
    name: 'Address',
    list: () => lib.listAddresses(at),
    remove: (one: lib.Address) => lib.deleteAddress(one.index, one.address, { ...one, ...at }),
    add: (one: lib.Address) => lib.addAddress(one.index, one.address, { ...one, ...at }),
  },
  {
    name: 'Route',
    list: () => lib.listRoutes(at),
    remove: (one: lib.Route) => lib.deleteRoute({ ...one, ...at }),
    add: (one: lib.Route) => lib.addRoute({ ...one, ...at }),
  },
  {
    name: 'Rule',
    list: () => lib.listRules(at),
    remove: (one: lib.Rule) => lib.deleteRule({ ...one, ...at }),
    add: (one: lib.Rule) => lib.addRule({ ...one, ...at }),
  },
  {
    name: 'Neighbor',
    list: async () => {
      const all = await Promise.all([
        lib.listNeighbors(at),
        lib.listNeighbors({ proxy: true, ...at }),
      ])
      // Those of groups, and of a loopback, the kernel makes.
      return all.flat().filter(({ dst }) => !/^(ff|22|0\.)/.test(dst))
    },
    remove: (one: lib.Neighbor) => lib.deleteNeighbor(one.index, { ...one, ...at }),
    add: (one: lib.Neighbor) => lib.addNeighbor(one.index, { ...one, ...at } as never),
  },
  {
    name: 'Fdb',
    list: () => lib.listFdb(undefined, at),
    remove: (one: lib.Fdb) => lib.deleteFdb(one.index, { ...one, ...at }),
    add: (one: lib.Fdb) => lib.appendFdb(one.index, { ...one, ...at } as never),
  },
  {
    name: 'Mdb',
    list: () => lib.listMdb(undefined, at),
    remove: (one: lib.Mdb) => lib.deleteMdb(one.index, { ...one, ...at } as never),
    add: (one: lib.Mdb) => lib.addMdb(one.index, { ...one, ...at } as never),
  },
  {
    name: 'MplsRoute',
    list: () => lib.listMplsRoutes(at),
    remove: (one: lib.MplsRoute) => lib.deleteMplsRoute({ ...one, ...at }),
    add: (one: lib.MplsRoute) => lib.addMplsRoute({ ...one, ...at }),
  },
  {
    name: 'FouPort',
    list: () => lib.listFouPorts(at),
    remove: (one: lib.FouPort) => lib.deleteFouPort({ ...one, ...at }),
    add: (one: lib.FouPort) => lib.addFouPort({ ...one, ...at }),
  },
  {
    name: 'Vni',
    list: () => lib.listVnis(undefined, at),
    remove: (one: lib.Vni) => lib.deleteVni(one.index, { ...one, ...at }),
    add: (one: lib.Vni) => lib.addVni(one.index, { ...one, ...at }),
  },
]

/** The kernel goes through all of its table, of every namespace, to list them: for those alone who change any. */
const connections: Kind = {
  name: 'Conntrack',
  list: () => lib.listConntrack(at).catch(() => []),
  remove: (one: lib.Conntrack) => lib.deleteConntrack({ ...one, ...at }),
  add: (one: lib.Conntrack) => lib.addConntrack({ ...one, ...at }),
}

/** The bridge adds the first to each port itself. */
const vlans: Kind = {
  name: 'Vlan',
  list: async () => (await lib.listVlans(undefined, at)).filter(({ vid }) => vid !== 1),
  remove: async (one: lib.Vlan) => {
    // Linux 6.1 keeps a port with a router in the bridge's list when its VLAN goes, and follows it then.
    if (one.mcastRouter === 2)
      await lib.setVlan(one.index, { vid: one.vid, mcastRouter: 1, ...at }).catch(() => {})
    await lib.deleteVlan(one.index, { ...one, ...at })
  },
  add: (one: lib.Vlan) => lib.addVlan(one.index, { ...one, ...at }),
}

/** What passes by itself, and what a link is told that changes with what is on it. */
const passing = /^(cache|timer|probes|tentative|statistics|carrier.*|operState|use|used|updated)$/

const text = (one: object) =>
  JSON.stringify(one, (name, value) =>
    passing.test(name) || ('original' in one && ['expires', 'id'].includes(name))
      ? undefined
      : typeof value === 'bigint'
        ? `${value}n`
        : value,
  )

/** What goes, or comes, with what. The other functions may change anything. */
const together = [
  ['Nexthop', 'Address', 'Route'],
  ['Class', 'Filter', 'Chain', 'Qdisc'],
  ['Fdb', 'Mdb', 'Vlan', 'Vni'],
]

const isOfTraffic = ({ name }: Kind) => together[1]?.includes(name)

let kinds = always
/** What there was of each kind. */
let fixture = new Map<Kind, Objects>()
let links = ''

const read = async (of: readonly Kind[]) =>
  new Map(
    await Promise.all(
      of.map(async (kind): Promise<[Kind, Objects]> => {
        const all = await kind.list()
        return [kind, new Map(all.map((one) => [text(one), one]))]
      }),
    ),
  )

const linkState = async () =>
  text(
    await Promise.all([lib.listLinks(at), lib.listNetnsIds(at), lib.listLinks({ netns: 'far' })]),
  )

/** Notes what there is. */
export async function note(tracks: boolean): Promise<void> {
  kinds = [...always, ...(tracks ? [connections] : []), ...(hasVlans() ? [vlans] : [])]
  fixture = await read(kinds)
  links = await linkState()
}

/** Brings everything back; false when that cannot be done so. */
export const restore = async () => (await bringBack(kinds)) && (await linkState()) === links

/** Brings back what a call of the function can have changed: no more is looked at, where that is known. */
export function undo(name: string): Promise<boolean> {
  const [own] = kinds.filter((kind) => name.replace(/^[a-z]+/, '') === kind.name)
  if (!own) return restore()
  const names = together.find((all) => all.includes(own.name)) ?? [own.name]
  return bringBack(kinds.filter((kind) => names.includes(kind.name)))
}

async function bringBack(of: readonly Kind[]): Promise<boolean> {
  let now = await read(of)
  if (!isAsNoted(now)) {
    for (const [kind, found, wanted] of sideBySide(now))
      await Promise.allSettled(lacking(wanted, found).map((one) => kind.remove(one as never)))
    now = await read(of)
  }
  if (!isAsNoted(now)) {
    for (const [kind, found, wanted] of sideBySide(now))
      await Promise.allSettled(lacking(found, wanted).map((one) => kind.add(one as never)))
    now = await read(of)
  }
  if (!isAsNoted(now) && of.some(isOfTraffic)) {
    await makeTraffic(at).catch(() => {}) // where the links are that it is on
    now = await read(of)
  }
  return isAsNoted(now)
}

type Objects = Map<string, object>

const sideBySide = (now: ReadonlyMap<Kind, Objects>) =>
  [...now].map(([kind, found]) => [kind, found, fixture.get(kind) ?? new Map()] as const)

/** Those of `all` that `some` has not. */
const lacking = (some: Objects, all: Objects) =>
  [...all].filter(([key]) => !some.has(key)).map(([, one]) => one)

const isAsNoted = (now: ReadonlyMap<Kind, Objects>) =>
  sideBySide(now).every(
    ([, found, wanted]) =>
      found.size === wanted.size && [...found.keys()].every((key) => wanted.has(key)),
  )
