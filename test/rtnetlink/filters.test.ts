/**
 * Lists, flushes and waits compare values: a name and its number, all spellings of an address are one,
 * and what is no value of an option is refused. Which functions there are, TypeScript tells; which
 * names, and which options are addresses, the addon's tables.
 */

import { binding } from '../../src/addon/binding.js'
import type { OptionRow } from '../../src/addon/types.js'
import type { InvalidArgument } from '../../src/index.js'
import * as library from '../../src/index.js'
import { ip } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { signatures } from '../support/signatures.js'
import { assert, test } from '../support/test.js'

type Members = Record<string, unknown>
const functions = library as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
const { objects, link } = binding.tables

/** A function that lists, deletes many or waits: its filters, and what it filters. */
interface Filtering {
  /** What stands before the options. */
  before: unknown[]
  filters: string[]
  /** The addon's request for one of the objects, whose table has the filters. */
  request: string
  rows: readonly OptionRow[]
  /** What a flush does not do without. */
  needs?: object
}

/** By the end of the function's name. */
const about: Record<string, Pick<Filtering, 'request' | 'rows'>> = {
  Addresses: { request: 'newAddress', rows: objects['address'] ?? [] },
  Address: { request: 'newAddress', rows: objects['address'] ?? [] },
  Chains: { request: 'newChain', rows: objects['chain'] ?? [] },
  Classes: { request: 'newClass', rows: objects['trafficClass'] ?? [] },
  Conntrack: { request: 'listConntrack', rows: objects['conntrackFilter'] ?? [] },
  Fdb: { request: 'newFdb', rows: objects['fdb'] ?? [] },
  Filters: { request: 'newFilter', rows: objects['filter'] ?? [] },
  FouPorts: { request: 'newFouPort', rows: objects['fouPort'] ?? [] },
  GlobalVlans: { request: 'newGlobalVlan', rows: objects['globalVlan'] ?? [] },
  Links: { request: 'setLink', rows: link },
  Mdb: { request: 'newMdb', rows: objects['mdbEntry'] ?? [] },
  MplsRoutes: { request: 'newMplsRoute', rows: objects['mplsRoute'] ?? [] },
  Msts: { request: 'setMst', rows: objects['mst'] ?? [] },
  Neighbors: { request: 'newNeighbor', rows: objects['neighbor'] ?? [] },
  NetnsIds: { request: 'newNsid', rows: objects['nsid'] ?? [] },
  NexthopBuckets: { request: 'newNexthop', rows: objects['nexthopBucket'] ?? [] },
  Nexthops: { request: 'newNexthop', rows: objects['nexthop'] ?? [] },
  Qdiscs: { request: 'newQdisc', rows: objects['qdisc'] ?? [] },
  Routes: { request: 'newRoute', rows: objects['route'] ?? [] },
  Rules: { request: 'newRule', rows: objects['rule'] ?? [] },
  // They are files, in no table.
  Sysctls: { request: '', rows: [] },
  Vlans: { request: 'newVlan', rows: objects['vlan'] ?? [] },
  Vnis: { request: 'newVni', rows: objects['vni'] ?? [] },
}

/** What stands before the options, where something has to. */
const before: Record<string, unknown[]> = {
  flushAddresses: ['a'],
  flushFdb: ['vx'],
  flushFilters: ['lo'],
  flushMdb: ['vx'],
  listChains: ['lo'],
  listClasses: ['lo'],
  listFdb: [undefined],
  listFilters: ['lo'],
  listGlobalVlans: [undefined],
  listMdb: [undefined],
  listVlans: [undefined],
  listVnis: [undefined],
  waitForAddress: ['a', '192.0.2.1'],
}
const needs: Record<string, object> = { flushRoutes: { table: 'main' } }

const ofCalls = ['netns', 'signal', 'timeout']

/** These are of namespaces, and filter nothing; these wait for what a predicate or an event tells. */
const others = [
  ...['listNetns', 'listNetnsPids'],
  ...['waitForLink', 'waitForNeighbor', 'waitForRoute'],
]

const filtering = new Map<string, Filtering>()
for (const [name, calls] of signatures()) {
  const [, end] = /^(?:list|flush|waitFor)([A-Z].*)/.exec(name) ?? []
  if (end === undefined || others.includes(name)) continue
  const its = about[end]
  if (its === undefined) throw new Error(`there is no table of what ${name} is about`)
  const filters = calls
    .flatMap((parameters) => parameters.flatMap(({ options }) => options))
    .filter((option, at, all) => all.indexOf(option) === at && !ofCalls.includes(option))
  const more = needs[name] === undefined ? {} : { needs: needs[name] as object }
  filtering.set(name, { before: before[name] ?? [], filters, ...its, ...more })
}

const call = (name: string, options: object): Promise<unknown> => {
  const { before = [], needs } = filtering.get(name) ?? {}
  return functions[name]?.(...before, { ...needs, ...options }) ?? Promise.reject(name)
}

const list = async (name: string, options: object = {}) =>
  (await functions[name]?.(...(before[name] ?? []), options)) as Members[]

test.before(() => {
  ip('link', 'add', 'name', 'a', 'type', 'veth', 'peer', 'name', 'b')
  ip('link', 'add', 'name', 'vx', 'type', 'vxlan', 'id', 1, 'dstport', 4789, 'local', '2001:db8::9')
  // Without a carrier no neighbour comes by itself.
  ip('link', 'add', 'name', 'n', 'type', 'veth', 'peer', 'name', 'm')
  // Nor a route with a link-local address, once duplicate address detection has ended.
  for (const name of ['a', 'b', 'n']) ip('link', 'set', 'dev', name, 'addrgenmode', 'none')
  for (const name of ['lo', 'a', 'b', 'n']) ip('link', 'set', 'dev', name, 'up')
  ip('address', 'add', '10.255.0.1/16', 'dev', 'a')
  ip('address', 'add', '2001:db8::a/64', 'dev', 'a', 'nodad')
})

/** What has options with names: one more object for each name, where the kernel takes it. */
interface Populated {
  list: string
  flush: string
  /** Where others come and go by themselves, too. */
  among?: object
  /** Values that pass by themselves. */
  passing?: string[]
  add(at: number, option: object): Promise<unknown>
}

const populated: Populated[] = [
  {
    list: 'listRoutes',
    flush: 'flushRoutes',
    add: (at, option) =>
      library.addRoute({
        destination: `10.${at >> 8}.${at & 255}.0/24`,
        ...way(option),
        ...option,
      }),
  },
  {
    list: 'listRules',
    flush: 'flushRules',
    add: (at, option) =>
      library.addRule({ priority: 1000 + at, table: 1000, ...goes(option), ...option }),
  },
  {
    list: 'listNexthops',
    flush: 'flushNexthops',
    add: (at, option) => library.addNexthop({ id: at + 1, dev: 'a', ...option }),
  },
  {
    list: 'listNeighbors',
    flush: 'flushNeighbors',
    among: { link: 'n' },
    passing: ['incomplete', 'reachable', 'delay', 'probe', 'failed', 'none'],
    add: (at, option) =>
      library.addNeighbor('n', {
        dst: (option as Members)['family'] === 'inet6' ? `2001:db8::${at}` : `10.254.0.${at}`,
        mac: '02:00:00:00:00:01',
        ...((option as Members)['family'] === undefined && option),
      }),
  },
]

/** A route to nowhere has no link. */
const way = (option: Members | object) =>
  ['blackhole', 'unreachable', 'prohibit', 'throw'].includes(String((option as Members)['type']))
    ? {}
    : { dev: 'a' }
const goes = (option: object) => ((option as Members)['action'] === 'goto' ? { goto: 40_000 } : {})

/** Each name of an option, with its number. */
const namesOf = ({ names = {} }: OptionRow) => Object.entries(names)

const enumerations = (name: string) => {
  const { filters = [], rows = [] } = filtering.get(name) ?? {}
  return rows.filter((row) => row.names !== undefined && filters.includes(row.name))
}

/** Adds what is not there, and says how many the kernel would not have. */
async function populate({ list, add }: Populated): Promise<void> {
  let at = 1
  for (const row of enumerations(list)) {
    for (const [name] of namesOf(row)) {
      await add(at++, { [row.name]: name }).catch(() => {})
    }
  }
}

/**
 * Objects without what time changes. Neighbours have no order: the kernel's table of them is that of all
 * namespaces, and grows.
 */
const still = (all: Members[]) =>
  all
    .map(({ cache: _, expires: __, probes: ___, ...rest }): [string, Members] => [
      JSON.stringify(rest),
      rest,
    ])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, rest]) => rest)

/** Compares what stays as it is: not the neighbours which, once made, are in a state that passes. */
const lasting = (all: Members[], passing: string[]) => {
  const moving = new Set(
    all.filter(({ state }) => passing.includes(String(state))).map(({ dst }) => dst),
  )
  return (some: Members[]) => still(some.filter(({ dst }) => !moving.has(dst)))
}

for (const what of populated) {
  const { among = {}, passing = [] } = what
  test(`${what.list}: by each name and by its number, the same objects, and those alone`, async () => {
    await populate(what)
    for (const row of enumerations(what.list)) {
      const all = await list(what.list, among)
      const staying = lasting(all, passing)
      let different = 0
      for (const [name, number] of namesOf(row)) {
        const option = `${row.name} ${name}`
        const wanted = all.filter((each) => each[row.name] === name)
        if (wanted.length > 0) different++
        for (const value of [name, number]) {
          const found = await list(what.list, { ...among, [row.name]: value })
          assert.equal(staying(found), staying(wanted), `${option}, asked for by ${value}`)
          assert.ok(
            found.every((each) => each[row.name] === name),
            option,
          )
        }
      }
      assert.ok(different > 1, `there is more than one ${row.name}`)
    }
  })

  test(`${what.flush}: by each name and by its number, those alone`, async () => {
    const spare: { table?: unknown } = { ...needs[what.flush], ...among }
    for (const row of enumerations(what.flush)) {
      for (const [name, number] of namesOf(row)) {
        // What the kernel made itself it does not give back.
        if (name === 'kernel' || name === 'local') continue
        for (const value of [name, number]) {
          await populate(what)
          const was = await list(what.list, among)
          const staying = lasting(was, passing)
          const option = { ...spare, [row.name]: value }
          const isMeant = (each: Members) =>
            each[row.name] === name &&
            (spare.table === undefined || row.name === 'table' || each['table'] === spare.table) &&
            !stays(what.flush, row.name, each)
          await functions[what.flush]?.(option)
          const left = await list(what.list, among)
          const expected = was.filter((each) => !isMeant(each))
          assert.equal(staying(left), staying(expected), `${row.name} ${value}`)
        }
      }
    }
  })
}

/** What a flush leaves, unless it is asked for. */
function stays(flush: string, option: string, { protocol, state }: Members): boolean {
  if (flush === 'flushRules') return option !== 'protocol' && protocol === 'kernel'
  if (flush !== 'flushNeighbors' || option === 'state') return false
  return state === 'permanent' || state === 'noarp'
}

test('rules by a range of priorities, listed and flushed', async () => {
  await library.flushRules()
  for (const priority of [0, 99, 100, 150, 200, 201]) await library.addRule({ priority, table: 5 })
  const priorities = async (options: library.ListRulesOptions) =>
    (await library.listRules({ ...options, table: 5 })).map(({ priority }) => priority)
  assert.equal(await priorities({ priority: [100, 200] }), [100, 150, 200])
  assert.equal(await priorities({ priority: 0 }), [0])
  await library.flushRules({ priority: [100, 200] })
  assert.equal(await priorities({}), [0, 99, 201])
  await library.flushRules({ priority: 0, table: 5 })
  assert.equal(await priorities({}), [99, 201])
  for (const priority of [[2, 1], [1], [], [1, 2, 3], [-1, 2], [0, 2 ** 32], ['1', '2']]) {
    const bad = library.listRules({ priority: priority as never })
    assert.is(((await rejected(bad, Error)) as InvalidArgument).option, 'priority')
  }
  await library.flushRules()
})

test('flushNeighbors and listNeighbors: several states, of a link', async () => {
  const states = ['stale', 'permanent', 'noarp'] as const
  for (const [at, state] of states.entries()) {
    await library.replaceNeighbor('n', { dst: `10.254.9.${at}`, mac: '02:00:00:00:00:01', state })
  }
  const listed = await library.listNeighbors('n', { state: ['stale', 0x40] })
  const listed2 = await library.listNeighbors({ link: 'n', state: [4, 'noarp'] })
  assert.equal(still(listed as never), still(listed2 as never))
  assert.equal(
    listed.map(({ state }) => state).sort(),
    listed.map(({ state }) => (state === 'noarp' ? 'noarp' : 'stale')).sort(),
  )
  assert.ok(listed.some(({ state }) => state === 'stale'))
  await library.flushNeighbors({ link: 'n', state: ['stale', 0x40] })
  assert.equal(await library.listNeighbors('n', { state: ['stale', 'noarp'] }), [])
  assert.ok((await library.listNeighbors('n', { state: 'permanent' })).length > 0)
})

/** One address, as people write it. */
const spellings = [
  '2001:db8::a',
  '2001:DB8::A',
  '2001:0db8:0000:0000:0000:0000:0000:000a',
  '2001:db8:0:0::a',
  '2001:db8::0.0.0.10',
]

test('waitForAddress: any spelling of the address, with its prefix length or without', async () => {
  for (const spelling of spellings) {
    for (const address of [spelling, `${spelling}/64`]) {
      assert.is((await library.waitForAddress('a', address)).address, '2001:db8::a/64', address)
    }
    const other = library.waitForAddress('a', `${spelling}/65`, { timeout: 50 })
    assert.is((await rejected(other, library.NetlinkError)).code, 'ETIMEDOUT')
  }
  for (const address of [
    'nonsense',
    '',
    '10.0.0',
    '2001:db8::a/129',
    '2001:db8::a/',
    '::1%lo',
    '10.0.0.1/33',
  ]) {
    const error = (await rejected(library.waitForAddress('a', address), Error)) as InvalidArgument
    assert.is(`${error.code} ${error.option}`, 'ERR_INVALID_ARG_VALUE address', address)
  }
})

/** The filters of a function that take an IPv6 address, or a prefix. */
const addressesOf = ({ filters, request, rows }: Filtering) =>
  filters.filter((filter) => {
    if (!rows.some(({ name }) => name === filter)) return false
    try {
      return /^2001:db8::a/.test(
        String(binding.asReported(request, { [filter]: '2001:DB8::A' })[filter]),
      )
    } catch {
      return false
    }
  })

test('filters that are addresses take any spelling', async () => {
  const found: string[] = []
  for (const [name, its] of filtering) {
    for (const filter of addressesOf(its)) found.push(`${name} ${filter}`)
  }
  assert.equal(found.sort(), Object.keys(byAddress).sort())
  for (const [filter, { add, left, since }] of Object.entries(byAddress)) {
    if (since !== undefined && !hasLinux(...since)) continue
    const [name = '', option = ''] = filter.split(' ')
    for (const spelling of spellings) {
      await add()
      const result = await call(name, { [option]: spelling }).catch((error) => {
        // Vxlan links are not flushed by host before Linux 6.7.
        if (filter === 'flushFdb dst' && error.kernelMessage === 'Unsupported attribute')
          return cannot
        throw error
      })
      if (result === cannot) break
      assert.is(await left(result), 1, `${filter} ${spelling}`)
    }
  }
})

const cannot = Symbol('the running kernel cannot')

const mac = '02:00:00:00:00:07'
const decoy = '02:00:00:00:00:08'

/** Adds one object with the address and one with another; how many were found, or were left. */
const byAddress: Record<
  string,
  { add(): Promise<unknown>; left(result: unknown): unknown; since?: [number, number] }
> = {
  'flushFdb dst': {
    add: async () => {
      await library.replaceFdb('vx', { mac, dst: '2001:db8::a' })
      await library.replaceFdb('vx', { mac: decoy, dst: '2001:db8::b' })
    },
    left: async () =>
      (await library.listFdb('vx')).filter((each) => [mac, decoy].includes(each.mac)).length,
  },
  'flushMdb dst': {
    since: [6, 8],
    add: async () => {
      await library.flushMdb('vx')
      for (const dst of ['2001:db8::a', '2001:db8::b']) {
        await library.addMdb('vx', { group: '239.1.1.1', dst, state: 'permanent' })
      }
    },
    left: async () => (await library.listMdb('vx')).length,
  },
  ...Object.fromEntries(
    ['listRules', 'flushRules'].flatMap((name) =>
      ['from', 'to'].map((option) => [
        `${name} ${option}`,
        {
          add: async () => {
            await library.flushRules()
            for (const [at, address] of ['2001:db8::a', '2001:db8::b'].entries()) {
              await library.addRule({ priority: 500 + at, [option]: address, table: 5 })
            }
          },
          left: async (result: unknown) =>
            ((result as unknown[]) ?? (await library.listRules({ table: 5 }))).length,
        },
      ]),
    ),
  ),
}

test('an option with names may be a number, by its type, too', () => {
  const wrong: string[] = []
  const subjects = {
    ...{ Address: 'address', Neighbor: 'neighbor', Fdb: 'fdb', Route: 'route', Rule: 'rule' },
    ...{ Nexthop: 'nexthop', Addresses: 'address', Neighbors: 'neighbor', Routes: 'route' },
    ...{ Rules: 'rule', Nexthops: 'nexthop' },
  }
  for (const [name, calls] of signatures()) {
    const [, end = ''] = /^[a-z]+(?:For)?([A-Z].*)/.exec(name) ?? []
    const rows = objects[subjects[end as keyof typeof subjects]] ?? []
    for (const { options, numeric } of calls.flat()) {
      for (const row of rows) {
        if (row.names === undefined || row.access === 'read' || row.name === 'family') continue
        if (!options.includes(row.name) || numeric.includes(row.name)) continue
        wrong.push(`${name} ${row.name}`)
      }
    }
  }
  assert.equal(wrong, [])
})

/** What is no value of any filter; of filters that are texts, a text is one. */
const noValues = [Number.NaN, -1, 1.5, {}, 'no such thing', null, '']
const texts: Record<string, string[]> = {
  ...{ listLinks: ['kind'], listQdiscs: ['kind'], listClasses: ['kind'] },
  listFilters: ['kind'],
}

test('what is no value of a filter is refused, and nothing is sent', async () => {
  const wrong: string[] = []
  for (const [name, { filters }] of filtering) {
    for (const filter of filters) {
      for (const value of noValues) {
        if (value === 'no such thing' && texts[name]?.includes(filter)) continue
        const [outcome] = await Promise.allSettled([call(name, { [filter]: value })])
        const error = outcome.status === 'rejected' ? outcome.reason : undefined
        const refused = error?.code?.startsWith('ERR_INVALID_ARG') && error.option === filter
        if (!refused)
          wrong.push(`${name} { ${filter}: ${JSON.stringify(value)} }: ${error ?? 'resolved'}`)
      }
    }
  }
  assert.equal(wrong, [])
})

test.run()
