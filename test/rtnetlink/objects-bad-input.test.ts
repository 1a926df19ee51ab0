/** What is refused of neighbours, routes and the like before anything is sent, with the option's name. */

import type { InvalidArgument } from '../../src/index.js'
import * as lib from '../../src/index.js'
import { ip, ipState } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** As JavaScript calls, without types. */
// biome-ignore lint/suspicious/noExplicitAny: what the types would refuse is the point
const untyped = lib as any as Record<string, (...args: any[]) => Promise<unknown>>

const type = 'ERR_INVALID_ARG_TYPE'
const value = 'ERR_INVALID_ARG_VALUE'
type Refusal = [args: unknown[], code: typeof type | typeof value, option: string]

const mac = '02:00:00:00:00:05'
const way = { destination: '192.0.2.0/24' }

/** Options that no object has, and calls that no function takes. */
const everywhere = (before: unknown[], good: object): Refusal[] => [
  [[...before, 5], type, 'options'],
  [[...before, []], type, 'options'],
  [[...before, { ...good, nosuch: 1 }], value, 'nosuch'],
  [[...before, { ...good, netns: 5 }], type, 'netns'],
  [[...before, { ...good, netns: 'a/b' }], value, 'netns'],
  [[...before, { ...good, signal: {} }], type, 'signal'],
]
const links = (good: object): Refusal[] => [
  [[undefined, good], type, 'link'],
  [[null, good], type, 'link'],
  [[{}, good], type, 'link'],
  [['', good], value, 'link'],
  [['a/b', good], value, 'link'],
  [['x'.repeat(128), good], value, 'link'],
  [[0, good], value, 'link'],
  [[-1, good], value, 'link'],
  [[1.5, good], value, 'link'],
]

const neighbor: Refusal[] = [
  ...everywhere(['lo'], { dst: '192.0.2.5' }),
  ...links({ dst: '192.0.2.5' }),
  [['lo', {}], type, 'dst'],
  [['lo', { dst: 5 }], type, 'dst'],
  [['lo', { dst: '192.0.2.5/24' }], value, 'dst'],
  [['lo', { dst: 'host' }], value, 'dst'],
]
const newNeighbor: Refusal[] = [
  ...neighbor,
  [['lo', { dst: '192.0.2.5', mac: '02:00' }], value, 'mac'],
  [['lo', { dst: '192.0.2.5', mac: 5 }], type, 'mac'],
  [['lo', { dst: '192.0.2.5', state: 'dead' }], value, 'state'],
  [['lo', { dst: '192.0.2.5', state: 3 }], value, 'state'],
  [['lo', { dst: '192.0.2.5', router: 1 }], type, 'router'],
  [['lo', { dst: '192.0.2.5', protocol: 256 }], value, 'protocol'],
  [['lo', { dst: '192.0.2.5', protocol: 'nobody' }], value, 'protocol'],
]

const fdb: Refusal[] = [
  ...everywhere(['lo'], { mac }),
  ...links({ mac }),
  [['lo', {}], type, 'mac'],
  [['lo', { mac: '02:00' }], value, 'mac'],
  [['lo', { mac, dst: 'host' }], value, 'dst'],
  [['lo', { mac, dst: 5 }], type, 'dst'],
  [['lo', { mac, vni: 2 ** 24 }], value, 'vni'],
  [['lo', { mac, srcVni: -1 }], value, 'srcVni'],
  [['lo', { mac, port: 65536 }], value, 'port'],
  [['lo', { mac, port: '1' }], type, 'port'],
  [['lo', { mac, vlan: 4095 }], value, 'vlan'],
  [['lo', { mac, vlan: 0 }], value, 'vlan'],
  [['lo', { mac, via: 'a/b' }], value, 'via'],
  [['lo', { mac, via: true }], type, 'via'],
  [['lo', { mac, nexthopId: 0 }], value, 'nexthopId'],
  [['lo', { mac, self: 'yes' }], type, 'self'],
  [['lo', { mac, master: 1 }], type, 'master'],
]
const newFdb: Refusal[] = [
  ...fdb,
  [['lo', { mac, activity: true }], type, 'activity'],
  [['lo', { mac, activity: { notify: 'loud' } }], value, 'activity.notify'],
  [['lo', { mac, activity: { noRefresh: 1 } }], type, 'activity.noRefresh'],
  [['lo', { mac, state: 'reachable' }], value, 'state'],
  [['lo', { mac, state: 1 }], value, 'state'],
  [['lo', { mac, sticky: 1 }], type, 'sticky'],
]

const route: Refusal[] = [
  ...everywhere([], way),
  [[undefined], type, 'destination'],
  [[{}], type, 'destination'],
  [[{ destination: '192.0.2.0/33' }], value, 'destination'],
  [[{ destination: '192.0.2.0/' }], value, 'destination'],
  [[{ destination: '192.0.2/24' }], value, 'destination'],
  [[{ destination: 'Default' }], value, 'destination'],
  [[{ destination: '' }], value, 'destination'],
  [[{ ...way, via: 'host' }], value, 'via'],
  [[{ ...way, via: 5 }], type, 'via'],
  [[{ destination: '2001:db8::/32', via: '192.0.2.5' }], value, 'via'],
  [[{ ...way, dev: '' }], value, 'dev'],
  [[{ ...way, dev: {} }], type, 'dev'],
  [[{ ...way, dev: 0 }], value, 'dev'],
  [[{ ...way, family: 'inet6' }], value, 'destination'],
  [[{ ...way, family: 'ipv4' }], value, 'family'],
  [[{ ...way, family: 4 }], value, 'family'],
  [[{ ...way, table: 'mine' }], value, 'table'],
  [[{ ...way, table: 2 ** 32 }], value, 'table'],
  [[{ ...way, table: null }], type, 'table'],
  [[{ ...way, metric: -1 }], value, 'metric'],
  [[{ ...way, tos: 256 }], value, 'tos'],
  [[{ ...way, scope: 'world' }], value, 'scope'],
  [[{ ...way, type: 'lost' }], value, 'type'],
  [[{ ...way, type: 99 }], value, 'type'],
  [[{ ...way, protocol: 'nobody' }], value, 'protocol'],
  [[{ ...way, src: '2001:db8::1' }], value, 'src'],
  [[{ ...way, src: 'x' }], value, 'src'],
  [[{ ...way, nexthopId: 0 }], value, 'nexthopId'],
  [[{ ...way, nexthopId: 1, via: '192.0.2.5' }], value, 'via'],
  [[{ ...way, nexthopId: 1, multipath: [{}] }], value, 'multipath'],
  [[{ ...way, multipath: {} }], type, 'multipath'],
  [[{ ...way, multipath: [] }], value, 'multipath'],
  [[{ ...way, multipath: [5] }], type, 'multipath[0]'],
  [[{ ...way, multipath: [{}, { via: 'x' }] }], value, 'multipath[1].via'],
  [[{ ...way, multipath: [{ weight: 0 }] }], value, 'multipath[0].weight'],
  [[{ ...way, multipath: [{ weight: 257 }] }], value, 'multipath[0].weight'],
  [[{ ...way, multipath: [{ onlink: 1 }] }], type, 'multipath[0].onlink'],
  [[{ ...way, multipath: [{ dev: 'a/b' }] }], value, 'multipath[0].dev'],
  [[{ ...way, multipath: [{ wieght: 1 }] }], value, 'multipath[0].wieght'],
  [[{ ...way, multipath: [{}], dev: 'lo' }], value, 'dev'],
]
const newRoute: Refusal[] = [
  ...route,
  [[{ ...way, onlink: 1 }], type, 'onlink'],
  [[{ ...way, expires: 5 }], value, 'expires'],
  [[{ destination: '2001:db8::/32', expires: 0 }], value, 'expires'],
  [[{ ...way, preference: 'best' }], value, 'preference'],
  [[{ ...way, metrics: 5 }], type, 'metrics'],
  [[{ ...way, metrics: { mtuu: 5 } }], value, 'metrics.mtuu'],
  [[{ ...way, metrics: { mtu: -5 } }], value, 'metrics.mtu'],
  [[{ ...way, metrics: { hoplimit: 256 } }], value, 'metrics.hoplimit'],
  [[{ ...way, metrics: { congctl: '' } }], value, 'metrics.congctl'],
  [[{ ...way, metrics: { lock: 'mtu' } }], type, 'metrics.lock'],
  [[{ ...way, metrics: { lock: ['mtu', 'x'] } }], value, 'metrics.lock[1]'],
  [[{ ...way, metrics: { features: [1] } }], type, 'metrics.features[0]'],
]

const rule: Refusal[] = [
  ...everywhere([], { table: 100 }),
  [[{ from: '192.0.2.0/33' }], value, 'from'],
  [[{ from: 5 }], type, 'from'],
  [[{ to: 'x' }], value, 'to'],
  [[{ from: '192.0.2.0/24', to: '2001:db8::/32' }], value, 'to'],
  [[{ from: '192.0.2.0/24', family: 'inet6' }], value, 'from'],
  [[{ iif: 'a/b' }], value, 'iif'],
  [[{ oif: 5 }], type, 'oif'],
  [[{ priority: -1 }], value, 'priority'],
  [[{ fwmark: 2 ** 32 }], value, 'fwmark'],
  [[{ fwmask: 'x' }], type, 'fwmask'],
  [[{ action: 'drop' }], value, 'action'],
  [[{ action: 'goto' }], value, 'action'],
  [[{ action: 'nop', goto: 5 }], value, 'goto'],
  [[{ goto: 0 }], value, 'goto'],
  [[{ l3mdev: true, table: 5 }], value, 'table'],
  [[{ l3mdev: 1 }], type, 'l3mdev'],
  [[{ ipProto: 'gre4' }], value, 'ipProto'],
  [[{ ipProto: 256 }], value, 'ipProto'],
  [[{ sport: 0 }], value, 'sport'],
  [[{ sport: '80' }], type, 'sport'],
  [[{ dport: [2, 1] }], value, 'dport'],
  [[{ dport: [1] }], value, 'dport'],
  [[{ dport: [1, 65536] }], value, 'dport[1]'],
  [[{ uidRange: [1, 'x'] }], type, 'uidRange[1]'],
  [[{ suppressPrefixLength: 129 }], value, 'suppressPrefixLength'],
  [[{ suppressIfGroup: -1 }], value, 'suppressIfGroup'],
  [[{ dscp: 64 }], value, 'dscp'],
  [[{ flowLabel: 2 ** 20 }], value, 'flowLabel'],
  [[{ tunId: '1' }], type, 'tunId'],
  [[{ invert: 1 }], type, 'invert'],
]

const nexthop: Refusal[] = [
  ...everywhere([], { id: 1, dev: 'lo' }),
  [[{ id: '1', dev: 'lo' }], type, 'id'],
  [[{ id: 0, dev: 'lo' }], value, 'id'],
  [[{ id: 1 }], value, 'via'],
  [[{ id: 1, via: 'x' }], value, 'via'],
  [[{ id: 1, via: 5 }], type, 'via'],
  [[{ id: 1, via: '192.0.2.1', family: 'inet6' }], value, 'via'],
  [[{ id: 1, dev: null }], type, 'dev'],
  [[{ id: 1, blackhole: 1 }], type, 'blackhole'],
  [[{ id: 1, blackhole: true, dev: 'lo' }], value, 'blackhole'],
  [[{ id: 1, fdb: true, dev: 'lo' }], value, 'dev'],
  [[{ id: 1, fdb: true, blackhole: true }], value, 'blackhole'],
  [[{ id: 1, via: '192.0.2.1', dstPort: 4789 }], value, 'dstPort'],
  [[{ id: 1, fdb: true, via: '192.0.2.1', dstPort: 0 }], value, 'dstPort'],
  [[{ id: 1, fdb: true, via: '192.0.2.1', dstPort: '1' }], type, 'dstPort'],
  [[{ id: 1, group: 5 }], type, 'group'],
  [[{ id: 1, group: [] }], value, 'group'],
  [[{ id: 1, group: [5] }], type, 'group[0]'],
  [[{ id: 1, group: [{ id: 2, weight: 0 }] }], value, 'group[0].weight'],
  [[{ id: 1, group: [{ id: 2 }], via: '192.0.2.1' }], value, 'via'],
  [[{ id: 1, group: [{ id: 2 }], dev: 'lo' }], value, 'dev'],
  [[{ id: 1, dev: 'lo', groupType: 'mpath' }], value, 'groupType'],
  [[{ id: 1, group: [{ id: 2 }], groupType: 'x' }], value, 'groupType'],
  [[{ id: 1, group: [{ id: 2 }], resilient: {} }], value, 'resilient'],
  [
    [{ id: 1, group: [{ id: 2 }], groupType: 'resilient', resilient: { buckets: 65536 } }],
    value,
    'resilient.buckets',
  ],
]

const vni: Refusal[] = [
  ...everywhere(['lo'], { vni: 1 }),
  ...links({ vni: 1 }),
  [['lo', {}], type, 'vni'],
  [['lo', { vni: 0 }], value, 'vni'],
  [['lo', { vni: 2 ** 24 }], value, 'vni'],
  [['lo', { vni: 5, end: 4 }], value, 'end'],
  [['lo', { vni: 5, end: '6' }], type, 'end'],
]
const vlan: Refusal[] = [
  ...everywhere(['lo'], { vid: 1 }),
  ...links({ vid: 1 }),
  [['lo', {}], type, 'vid'],
  [['lo', { vid: 0 }], value, 'vid'],
  [['lo', { vid: 4095 }], value, 'vid'],
  [['lo', { vid: 5, end: 4 }], value, 'end'],
]

const cases: Record<string, Refusal[]> = {
  addNeighbor: newNeighbor,
  replaceNeighbor: [
    ...newNeighbor,
    [['lo', { dst: '192.0.2.5', mustExist: 1 }], type, 'mustExist'],
  ],
  deleteNeighbor: [...neighbor, [['lo', { dst: '192.0.2.5', ifExists: 1 }], type, 'ifExists']],
  getNeighbor: [...neighbor, [['lo', { dst: '192.0.2.5', proxy: 1 }], type, 'proxy']],
  listNeighbors: [
    ...everywhere(['lo'], {}),
    [[{ link: null }], type, 'link'],
    [[{ link: 'a/b' }], value, 'link'],
    [[{ family: 'ipv4' }], value, 'family'],
    [[{ proxy: 1 }], type, 'proxy'],
    [[{ master: {} }], type, 'master'],
  ],
  flushNeighbors: [
    [[5], type, 'options'],
    [[{ link: null }], type, 'link'],
  ],
  addFdb: newFdb,
  appendFdb: newFdb,
  replaceFdb: [...newFdb, [['lo', { mac, mustExist: 1 }], type, 'mustExist']],
  deleteFdb: [...fdb, [['lo', { mac, ifExists: 1 }], type, 'ifExists']],
  getFdb: [
    ...everywhere(['lo'], { mac }),
    ...links({ mac }),
    [['lo', {}], type, 'mac'],
    [['lo', { mac: '02:00' }], value, 'mac'],
    [['lo', { mac, vlan: 4095 }], value, 'vlan'],
    [['lo', { mac, srcVni: 2 ** 24 }], value, 'srcVni'],
    [['lo', { mac, srcVni: '1' }], type, 'srcVni'],
    [['lo', { mac, self: 'yes' }], type, 'self'],
    [['lo', { mac, master: 1 }], type, 'master'],
    [['lo', { mac, dst: '192.0.2.1' }], value, 'dst'],
  ],
  listFdb: [
    ...everywhere([undefined], {}),
    [[null], type, 'link'],
    [['a/b'], value, 'link'],
    [[undefined, { bridge: {} }], type, 'bridge'],
  ],
  addRoute: newRoute,
  replaceRoute: [...newRoute, [[{ ...way, mustExist: 1 }], type, 'mustExist']],
  prependRoute: newRoute,
  appendRoute: [...newRoute, [[{ ...way, mustExist: true }], value, 'mustExist']],
  deleteRoute: [...route, [[{ ...way, ifExists: 'yes' }], type, 'ifExists']],
  listRoutes: [
    ...everywhere([], {}),
    [[{ family: 4 }], value, 'family'],
    [[{ table: 'x' }], value, 'table'],
    [[{ dev: {} }], type, 'dev'],
    [[{ type: 'x' }], value, 'type'],
    [[{ protocol: -1 }], value, 'protocol'],
  ],
  flushRoutes: [
    [[{}], value, 'table'],
    [[5], type, 'options'],
  ],
  flushRules: [
    [[5], type, 'options'],
    [[{ family: 'x' }], value, 'family'],
    [[{ nosuch: 1 }], value, 'nosuch'],
    [[{ protocol: 'nobody' }], value, 'protocol'],
    [[{ table: 'mine' }], value, 'table'],
    [[{ priority: '1' }], type, 'priority'],
  ],
  getRoute: [
    ...everywhere(['192.0.2.1'], {}),
    [[], type, 'destination'],
    [['default'], value, 'destination'],
    [['192.0.2.0/24'], value, 'destination'],
    [['192.0.2.1', { from: '192.0.2.0/24' }], value, 'from'],
    [['192.0.2.1', { from: '2001:db8::1' }], value, 'from'],
    [['192.0.2.1', { iif: true }], type, 'iif'],
    [['192.0.2.1', { mark: -1 }], value, 'mark'],
    [['192.0.2.1', { sport: 65536 }], value, 'sport'],
    [['192.0.2.1', { fibMatch: 1 }], type, 'fibMatch'],
    [['2001:db8::1', { flowLabel: 2 ** 20 }], value, 'flowLabel'],
    [['2001:db8::1', { flowLabel: '1' }], type, 'flowLabel'],
  ],
  addRule: rule,
  deleteRule: [...rule, [[{}], value, 'options'], [[{ family: 'inet' }], value, 'options']],
  listRules: [...everywhere([], {}), [[{ family: 'x' }], value, 'family']],
  addNexthop: [...nexthop, [[{ dev: 'lo', mayExist: true }], value, 'mayExist']],
  replaceNexthop: [
    ...nexthop,
    [[{ dev: 'lo' }], type, 'id'],
    [[{ id: 1, mustExist: 1 }], type, 'mustExist'],
  ],
  deleteNexthop: [...everywhere([1], {}), [['1'], type, 'id'], [[0], value, 'id']],
  getNexthop: [
    ...everywhere([1], {}),
    [['1'], type, 'id'],
    [[0], value, 'id'],
    [[1, { statistics: 1 }], type, 'statistics'],
  ],
  listNexthopBuckets: [
    ...everywhere([], {}),
    [[{ id: 0 }], value, 'id'],
    [[{ id: '1' }], type, 'id'],
    [[{ nexthopId: 0 }], value, 'nexthopId'],
    [[{ dev: {} }], type, 'dev'],
    [[{ master: '' }], value, 'master'],
  ],
  listNexthops: [
    ...everywhere([], {}),
    [[{ dev: {} }], type, 'dev'],
    [[{ groups: 1 }], type, 'groups'],
    [[{ protocol: 'nobody' }], value, 'protocol'],
    [[{ statistics: 1 }], type, 'statistics'],
    [[{ family: 'x' }], value, 'family'],
  ],
  setNetnsId: [
    ...everywhere([{ pid: process.pid }, 5], {}),
    [[], type, 'other'],
    [['a/b'], value, 'other'],
    [[{ pid: process.pid }, -2], value, 'nsid'],
    [[{ pid: process.pid }, 2 ** 31], value, 'nsid'],
    [[{ pid: process.pid }, '1'], type, 'nsid'],
  ],
  getNetnsId: [...everywhere([{ pid: process.pid }], {}), [[], type, 'other']],
  listNetnsIds: everywhere([], {}),
  addVni: [
    ...vni,
    [['lo', { vni: 1, remote: '239.1.1.1' }], value, 'remote'],
    [['lo', { vni: 1, group: '192.0.2.1' }], value, 'group'],
    [['lo', { vni: 1, remote: '192.0.2.1', group: '239.1.1.1' }], value, 'group'],
  ],
  deleteVni: vni,
  listVnis: [
    [[null], type, 'link'],
    [['lo', { statistics: 1 }], type, 'statistics'],
  ],
  addVlan: [
    ...vlan,
    [['lo', { vid: 1, pvid: 1 }], type, 'pvid'],
    [['lo', { vid: 1, end: 2, pvid: true }], value, 'pvid'],
    [['lo', { vid: 1, state: 'up' }], value, 'state'],
    [['lo', { vid: 1, vni: 2 ** 24 }], value, 'vni'],
    [['lo', { vid: 1, mcastRouter: 3 }], value, 'mcastRouter'],
  ],
  setVlan: [
    ...vlan,
    [['lo', { vid: 1, pvid: true }], value, 'pvid'],
    [['lo', { vid: 1, untagged: true }], value, 'untagged'],
    [['lo', { vid: 1, state: 'up' }], value, 'state'],
    [['lo', { vid: 1, neighSuppress: 1 }], type, 'neighSuppress'],
    [['lo', { vid: 1, vni: 2 ** 24 }], value, 'vni'],
  ],
  setGlobalVlan: [
    [[null, { vid: 1 }], type, 'bridge'],
    [['lo', { vid: 0 }], value, 'vid'],
    [['lo', { vid: 2, end: 1 }], value, 'end'],
    [['lo', { vid: 1, mcastSnooping: 1 }], type, 'mcastSnooping'],
    [['lo', { vid: 1, mcastIgmpVersion: 256 }], value, 'mcastIgmpVersion'],
    [['lo', { vid: 1, mcastQueryInterval: -1 }], value, 'mcastQueryInterval'],
    [['lo', { vid: 1, msti: 4095 }], value, 'msti'],
  ],
  deleteVlan: vlan,
  listGlobalVlans: [[[null], type, 'bridge']],
  listVlans: [
    [[null], type, 'link'],
    [['lo', { statistics: 1 }], type, 'statistics'],
  ],
  flushAddresses: [
    [[null], type, 'link'],
    [['lo', { family: 'x' }], value, 'family'],
  ],
}

const state = () =>
  ipState() + ['route', 'rule', 'neigh', 'nexthop'].map((object) => ip(object, 'show')).join()

for (const [name, table] of Object.entries(cases)) {
  test(`${name}: ${table.length} inputs refused, nothing sent`, async () => {
    const before = state()
    const wrong: string[] = []
    for (const [args, code, option] of table) {
      const shown = `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`
      try {
        const call = (async () => untyped[name]?.(...args))()
        const error = (await rejected(call, Error)) as InvalidArgument
        if (error.code !== code || error.option !== option) {
          wrong.push(`${shown}: ${error.code} of ${error.option}: ${error.message}`)
        } else if (!error.message.startsWith(`${option}: `)) {
          wrong.push(`${shown}: the message does not begin with the option: ${error.message}`)
        }
      } catch (error) {
        wrong.push(`${shown}: ${error}`)
      }
    }
    assert.is(wrong.join('\n'), '')
    assert.is(state(), before)
  })
}

test.run()
