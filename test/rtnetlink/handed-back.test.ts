/**
 * What is reported is taken by every function of its object: by the types, and, name by name, by the
 * addon's tables. That it makes the same object again, the tests of each object see (hand-back.ts).
 */

import { binding } from '../../src/addon/binding.js'
import type { OptionRow } from '../../src/addon/types.js'
import type {
  Address,
  Chain,
  Conntrack,
  Fdb,
  Filter,
  GlobalVlan,
  InvalidArgument,
  Link,
  Mdb,
  Neighbor,
  Nexthop,
  Qdisc,
  Route,
  Rule,
  TrafficClass,
  Vlan,
  Vni,
} from '../../src/index.js'
import * as library from '../../src/index.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** The last parameter, the options. */
type OptionsOf<Function extends (...args: never[]) => unknown> =
  Required<Parameters<Function>> extends [...unknown[], infer Last] ? Last : never

/** Whether all of what is reported is taken: each member by its name, which a type of optional members does not ask. */
type IsTaken<Reported, Options> = Reported extends Options
  ? [Exclude<keyof Reported, keyof Options>] extends [never]
    ? true
    : false
  : false

/** What stands before the options of each; fails to compile where one does not take what is reported. */
type Takes<Reported, Names extends keyof typeof library> = {
  [Name in Names]: (typeof library)[Name] extends (...args: never[]) => unknown
    ? IsTaken<Reported, OptionsOf<(typeof library)[Name]>> extends true
      ? unknown[]
      : never
    : never
}

interface Taken {
  address: Takes<Address, 'addAddress' | 'replaceAddress' | 'deleteAddress'>
  neighbor: Takes<Neighbor, 'addNeighbor' | 'replaceNeighbor' | 'deleteNeighbor' | 'getNeighbor'>
  fdb: Takes<Fdb, 'addFdb' | 'appendFdb' | 'replaceFdb' | 'deleteFdb' | 'getFdb'>
  mdb: Takes<Mdb, 'addMdb' | 'replaceMdb' | 'deleteMdb' | 'getMdb'>
  route: Takes<Route, 'addRoute' | 'replaceRoute' | 'prependRoute' | 'appendRoute' | 'deleteRoute'>
  rule: Takes<Rule, 'addRule' | 'deleteRule'>
  nexthop: Takes<Nexthop, 'addNexthop' | 'replaceNexthop'>
  conntrack: Takes<Conntrack, 'addConntrack' | 'setConntrack' | 'getConntrack' | 'deleteConntrack'>
  trafficClass: Takes<TrafficClass, 'addClass' | 'replaceClass' | 'changeClass'>
  qdisc: Takes<Qdisc, 'addQdisc' | 'replaceQdisc' | 'changeQdisc' | 'deleteQdisc'>
  filter: Takes<Filter, 'addFilter' | 'replaceFilter' | 'deleteFilter'>
  chain: Takes<Chain, 'addChain' | 'deleteChain'>
  vlan: Takes<Vlan, 'addVlan' | 'setVlan' | 'deleteVlan'>
  globalVlan: Takes<GlobalVlan, 'setGlobalVlan'>
  vni: Takes<Vni, 'addVni' | 'deleteVni'>
  link: Takes<Link, 'setLink' | 'createLink'>
}

const mac = '02:00:00:00:00:01'

const functions: Taken = {
  address: {
    addAddress: ['lo', '192.0.2.1/24'],
    replaceAddress: ['lo', '192.0.2.1/24'],
    deleteAddress: ['lo', '192.0.2.1/24'],
  },
  neighbor: {
    addNeighbor: ['lo'],
    replaceNeighbor: ['lo'],
    deleteNeighbor: ['lo'],
    getNeighbor: ['lo'],
  },
  fdb: { addFdb: ['lo'], appendFdb: ['lo'], replaceFdb: ['lo'], deleteFdb: ['lo'], getFdb: ['lo'] },
  mdb: { addMdb: ['lo'], replaceMdb: ['lo'], deleteMdb: ['lo'], getMdb: ['lo'] },
  route: { addRoute: [], replaceRoute: [], prependRoute: [], appendRoute: [], deleteRoute: [] },
  rule: { addRule: [], deleteRule: [] },
  nexthop: { addNexthop: [], replaceNexthop: [] },
  conntrack: { addConntrack: [], setConntrack: [], getConntrack: [], deleteConntrack: [] },
  trafficClass: { addClass: ['lo'], replaceClass: ['lo'], changeClass: ['lo'] },
  qdisc: { addQdisc: ['lo'], replaceQdisc: ['lo'], changeQdisc: ['lo'], deleteQdisc: ['lo'] },
  filter: { addFilter: ['lo'], replaceFilter: ['lo'], deleteFilter: ['lo'] },
  chain: { addChain: ['lo'], deleteChain: ['lo'] },
  vlan: { addVlan: ['lo'], setVlan: ['lo'], deleteVlan: ['lo'] },
  globalVlan: { setGlobalVlan: ['lo'] },
  vni: { addVni: ['lo'], deleteVni: ['lo'] },
  link: { setLink: ['lo'], createLink: [] },
}

/** What each cannot be without, and what an object as it was reported is known by. */
const needed: Record<keyof Taken, object> = {
  address: { index: 1 },
  neighbor: { index: 1, dst: '192.0.2.1' },
  fdb: { index: 1, mac, dst: '192.0.2.1' },
  mdb: { index: 1, group: '239.1.1.1' },
  route: { dead: false, destination: '192.0.2.0/24' },
  rule: { permanent: false, priority: 5 },
  nexthop: { dead: false, id: 5, blackhole: true },
  conntrack: {
    ...{ uses: 1, expires: 60 },
    original: { src: '192.0.2.1', dst: '192.0.2.2', ipProto: 'udp', sport: 1, dport: 2 },
  },
  trafficClass: { index: 1, classId: '1:10' },
  qdisc: { index: 1, parent: 'root' },
  filter: { index: 1, priority: 7 },
  chain: { index: 1, chain: 5 },
  vlan: { index: 1, vid: 5 },
  globalVlan: { index: 1, vid: 5 },
  vni: { index: 1, vni: 5 },
  link: { operState: 'up', index: 1, name: 'lo', kind: 'dummy', dummy: {} },
}

const { objects, link } = binding.tables
const rowsOf = (object: string): readonly OptionRow[] => objects[object] ?? []

/** The rows of what is reported, and what has none. */
const reported: Record<keyof Taken, [rows: readonly OptionRow[], others?: string[]]> = {
  address: [rowsOf('address'), ['address', 'peer']],
  neighbor: [rowsOf('neighbor')],
  fdb: [rowsOf('fdb')],
  mdb: [rowsOf('mdb')],
  route: [rowsOf('route')],
  rule: [rowsOf('rule')],
  nexthop: [rowsOf('nexthop')],
  conntrack: [rowsOf('conntrack')],
  trafficClass: [rowsOf('trafficClass')],
  qdisc: [rowsOf('qdisc')],
  filter: [rowsOf('filter')],
  chain: [rowsOf('chain')],
  vlan: [rowsOf('vlan')],
  globalVlan: [rowsOf('globalVlan')],
  vni: [rowsOf('vni')],
  link: [link, ['index', 'hardwareType', 'kind', 'portKind', 'statistics']],
}

for (const [object, each] of Object.entries(functions)) {
  const [rows, others = []] = reported[object as keyof Taken]
  const names = rows.filter(({ access }) => access !== 'write').map(({ name }) => name)
  for (const [name, before] of Object.entries(each)) {
    const call = (options: object) =>
      (library as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[name]?.(
        ...(before as unknown[]),
        options,
      )
    test(`${name} takes every name that is reported of it, and no other`, async () => {
      const reason = new Error('not sent')
      const signal = AbortSignal.abort(reason)
      const base = { ...needed[object as keyof Taken], signal }
      for (const member of [...names, ...others, 'unknown']) {
        const error = await rejected(
          call({ [member]: undefined, ...base }) as Promise<unknown>,
          Error,
        )
        // What selects what is deleted has to have a value.
        if (error.message.startsWith(`${member}: expected a value`)) continue
        assert.is(error, reason, `${member}: ${error.message}`)
      }
      const error = await rejected(call({ ...base, nonsense: 1 }) as Promise<unknown>, Error)
      assert.is((error as InvalidArgument).option, 'nonsense')
    })
  }
}

test.run()
