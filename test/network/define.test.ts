/** What is wrong with a definition is said with its path, before anything is read. */
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  plan,
  verify,
} from '../../src/network/index.js'
import { assert, test } from '../support/test.js'
import { assertNamed, type Mistakes } from './mistakes.js'
import { shop } from './networks.js'

const { pair, tunnel } = shop.links
const [web, db] = pair.ends

const mac = '02:00:00:00:00:01'

/** Of a link of a kind, with its options. */
const entriesOf = (kind: string, all: [option: string, options: object][]) =>
  all.map(
    ([option, options]) =>
      [`links.a.${option}`, { project: 'a', links: { a: { kind, ...options } } }] as const,
  )

const ruled = (rules: unknown, more: object = {}) => ({
  project: 'a',
  namespaces: { n: { rules, ...more } },
})

const bridged = (bridges: object) => ({ project: 'a', ovs: { bridges } })

const internal = (port: object) => ({
  ...{ project: 'a', namespaces: { n: {} } },
  ovs: { bridges: { a: { ports: { p: { type: 'internal', ...port } } } } },
})

/** Each with the path of what is wrong. */
const wrong: Mistakes = [
  ['definition', undefined],
  ['definition', []],
  ['project', {}],
  ['project', { project: 'two words' }],
  ['project', { project: 'a'.repeat(41) }],
  ['spaces', { ...shop, spaces: {} }],
  ['namespaces', { ...shop, namespaces: [] }],
  ['namespaces.a/b', { ...shop, namespaces: { 'a/b': {} } }],
  ['namespaces.web', { ...shop, namespaces: { web: null } }],
  ['namespaces.web.nmae', { ...shop, namespaces: { web: { nmae: 'x' } } }],
  ['namespaces.web.name', { ...shop, namespaces: { web: { name: 'a/b' } } }],
  ['namespaces.web.name', { ...shop, namespaces: { web: { name: 'x', pid: 1 } } }],
  ['namespaces.web.pid', { ...shop, namespaces: { web: { pid: 0 } } }],
  ['namespaces.web.path', { ...shop, namespaces: { web: { pid: 1, path: '/x' } } }],
  [
    'namespaces.web.sysctls.kernel.panic',
    { ...shop, namespaces: { web: { sysctls: { 'kernel.panic': 1 } } } },
  ],
  ['links.a.kind', { project: 'a', links: { a: {} } }],
  ['links.a.vni', { project: 'a', links: { a: { kind: 'bridge', vni: 1 } } }],
  ['links.a.group', { project: 'a', links: { a: { kind: 'bridge', group: 1 } } }],
  ['links.a.altNames', { project: 'a', links: { a: { kind: 'bridge', altNames: ['x'] } } }],
  ['links.a.ends', { project: 'a', links: { a: { kind: 'bridge', ends: [] } } }],
  ['links.a.ends', { project: 'a', links: { a: { kind: 'veth' } } }],
  ['links.a.ends', { project: 'a', links: { a: { kind: 'veth', ends: [{ name: 'x' }] } } }],
  [
    'links.a.ends[1].name',
    { project: 'a', links: { a: { kind: 'veth', ends: [{ name: 'x' }, {}] } } },
  ],
  [
    'links.a.ends[1].vni',
    { project: 'a', links: { a: { kind: 'veth', ends: [{ name: 'x' }, { name: 'y', vni: 1 }] } } },
  ],
  ['links.tunnel.netns', { ...shop, links: { tunnel: { ...tunnel, netns: 'wbe' } } }],
  [
    'links.pair.ends[1].netns',
    { ...shop, links: { pair: { ...pair, ends: [web, { ...db, netns: 1 }] } } },
  ],
  [
    'links.tunnel.addresses',
    { ...shop, links: { tunnel: { ...tunnel, addresses: '10.0.0.1/24' } } },
  ],
  ['links.tunnel.addresses[0]', { ...shop, links: { tunnel: { ...tunnel, addresses: [7] } } }],
  [
    'links.tunnel.addresses[0].protocol',
    {
      ...shop,
      links: { tunnel: { ...tunnel, addresses: [{ address: '10.0.0.1/24', protocol: 4 }] } },
    },
  ],
  [
    'links.b.name',
    { project: 'a', links: { a: { kind: 'bridge', name: 'x' }, b: { kind: 'bridge', name: 'x' } } },
  ],
  ...entriesOf('bridge', [
    ['mac', { neighbors: [{ dst: '10.0.0.1', mac }] }],
    ['neighbors', { neighbors: {} }],
    ['neighbors[0]', { neighbors: ['10.0.0.1'] }],
    ['neighbors[0].dst', { neighbors: [{ mac }] }],
    ['neighbors[0].dst', { neighbors: [{ dst: 'x', mac }] }],
    ['neighbors[0].mac', { neighbors: [{ dst: '10.0.0.1' }] }],
    ['neighbors[0].mac', { neighbors: [{ dst: '10.0.0.1', mac: 'x' }] }],
    ['neighbors[0].mac', { neighbors: [{ dst: '10.0.0.1', mac, proxy: true }] }],
    ['neighbors[0].state', { neighbors: [{ dst: '10.0.0.1', mac, state: 'stale' }] }],
    ['neighbors[0].protocol', { neighbors: [{ dst: '10.0.0.1', mac, protocol: 4 }] }],
    ['fdb', { fdb: 7 }],
    ['fdb[0].mac', { fdb: [{}] }],
    ['fdb[0].master', { fdb: [{ mac, master: false }] }],
    ['fdb[0].dst', { fdb: [{ mac, dst: '10.0.0.1' }] }],
    ['fdb[0].vlan', { fdb: [{ mac, vlan: 5000 }] }],
    ['qdisc', { qdisc: 'tbf' }],
    ['qdisc.handle', { qdisc: { kind: 'htb', handle: '1:' } }],
    ['qdisc.kind', { qdisc: { kind: 'ingress' } }],
    ['qdisc.tbf.rate', { qdisc: { tbf: { rate: 'x', burst: 1, latency: 1 } } }],
    ['impair', { impair: { rate: 1 }, qdisc: { kind: 'htb' } }],
    ['impair.rate', { impair: { rate: 0 } }],
    ['impair.reorder', { impair: { reorder: 0.1 } }],
    ['impair.lost', { impair: { lost: 1 } }],
  ]),
  ...entriesOf('vxlan', [
    ['fdb[0].dst', { vni: 1, fdb: [{ mac, dst: 'x' }] }],
    ['fdb[0].state', { vni: 1, fdb: [{ mac, dst: '10.0.0.1', state: 'dynamic' }] }],
    ['fdb[0].self', { vni: 1, fdb: [{ mac, dst: '10.0.0.1', self: true }] }],
  ]),
  ['namespaces.n.rules', ruled({})],
  ['namespaces.n.rules', ruled([], { pid: 1 })],
  ['namespaces.n.rules[0]', ruled(['x'])],
  ['namespaces.n.rules[0].priority', ruled([{ from: '10.0.0.1' }])],
  ['namespaces.n.rules[0].from', ruled([{ priority: 1, from: 'x' }])],
  ['namespaces.n.rules[0].form', ruled([{ priority: 1, form: '10.0.0.1' }])],
  ['namespaces.n.rules[0].action', ruled([{ priority: 1, action: 'goto' }])],
  ['namespaces.n.rules[0].protocol', ruled([{ priority: 1, protocol: 4 }])],
  ['tables.t.netns', { project: 'a', tables: { t: { netns: 'x' } } }],
  ['tables.t.comment', { project: 'a', tables: { t: { comment: 'x' } } }],
  ['tables.t.chains.c.hook', { project: 'a', tables: { t: { chains: { c: { hook: 'x' } } } } }],
  ['ovs', { project: 'a', ovs: [] }],
  ['ovs.brigdes', { project: 'a', ovs: { brigdes: {} } }],
  ['ovs.remote', { project: 'a', ovs: { remote: 7 } }],
  ['ovs.bridges.a/b', bridged({ 'a/b': {} })],
  ['ovs.bridges.a', bridged({ a: 7 })],
  ['ovs.bridges.a.name', bridged({ a: { name: 'a name' } })],
  ['ovs.bridges.a.name', bridged({ a: { name: 'longer-than-names' } })],
  ['ovs.bridges.a.failmode', bridged({ a: { failmode: 'secure' } })],
  ['ovs.bridges.a.parent', bridged({ a: { parent: 'b', vlan: 1 } })],
  ['ovs.bridges.a.datapathId', bridged({ a: { datapathId: '1' } })],
  [
    'ovs.bridges.a.externalIds.ovs-netlink',
    bridged({ a: { externalIds: { 'ovs-netlink': 'x' } } }),
  ],
  ['ovs.bridges.a.ports', bridged({ a: { ports: [] } })],
  ['ovs.bridges.a.ports.p.tga', bridged({ a: { ports: { p: { tga: 1 } } } })],
  ['ovs.bridges.a.ports.p.mayExist', bridged({ a: { ports: { p: { mayExist: true } } } })],
  ['ovs.bridges.a.ports.p.mac', bridged({ a: { ports: { p: { type: 'internal', mac: 'x' } } } })],
  ['ovs.bridges.a.ports.p.options.remote_ip', bridged({ a: { ports: { p: { type: 'vxlan' } } } })],
  [
    'ovs.bridges.a.ports.p.portExternalIds.ovs-netlink-set',
    bridged({ a: { ports: { p: { portExternalIds: { 'ovs-netlink-set': '{}' } } } } }),
  ],
  ['ovs.bridges.b.name', bridged({ a: { ports: { p: {} } }, b: { name: 'p' } })],
  ['ovs.bridges.a.netns', bridged({ a: { netns: 'x' } })],
  ['ovs.bridges.a.mac', bridged({ a: { mac: '02:00:00:00:00:01', up: true } })],
  ['ovs.bridges.a.addresses', bridged({ a: { addresses: '10.0.0.1/24' } })],
  ['ovs.bridges.a.routes[0].protocol', bridged({ a: { routes: [{ protocol: 4 }] } })],
  ['ovs.bridges.a.ports.p.netns', bridged({ a: { ports: { p: { netns: 'x' } } } })],
  [
    'ovs.bridges.a.ports.p.up',
    bridged({
      a: { ports: { p: { type: 'gre', up: true, options: { remote_ip: '192.0.2.1' } } } },
    }),
  ],
  ...['master', 'group', 'altNames', 'bridgePort', 'fdb', 'txQueues', 'vfs'].map(
    (name) => [`ovs.bridges.a.ports.p.${name}`, internal({ [name]: [], netns: 'n' })] as const,
  ),
  ['ovs.bridges.a.ports.p.netns', internal({ netns: 'x' })],
  ['ovs.bridges.a.ports.p.addresses', internal({ netns: 'n', addresses: {} })],
  ['ovs.bridges.a.ports.p.neighbors[0].mac', internal({ neighbors: [{ dst: '10.0.0.1' }] })],
  ['ovs.bridges.a.ports.p.impair', internal({ impair: { rate: 1 }, qdisc: { kind: 'htb' } })],
  [
    'ovs.bridges.a.ports.p.name',
    { ...internal({ netns: 'n' }), links: { p: { kind: 'bridge', netns: 'n' } } },
  ],
  [
    `ovs.bridges.${'a'.repeat(60)}.ports.${'p'.repeat(60)}`,
    bridged({
      ['a'.repeat(60)]: {
        name: 'a',
        ports: { ['p'.repeat(60)]: { name: 'p', type: 'internal', up: true } },
      },
    }),
  ],
  ['expect', { project: 'a', expect: {} }],
  ['expect[0].ping', { project: 'a', expect: [{}] }],
  ['expect[0].from', { project: 'a', expect: [{ ping: '10.0.0.1', from: 'x' }] }],
  ['expect[0].within', { project: 'a', expect: [{ ping: '10.0.0.1', within: -1 }] }],
]

test('every mistake in a definition is named by its path', () => {
  assertNamed(wrong, defineNetwork)
})

/** What the kernel, or the addon, cannot take, is found when it is planned. */
const unfit: readonly (readonly [option: string, definition: unknown])[] = [
  ['links.tunnel.vni', { ...shop, links: { tunnel: { ...tunnel, vni: 2 ** 24 } } }],
  ['links.tunnel.mtu', { ...shop, links: { tunnel: { ...tunnel, mtu: 'x' } } }],
  [
    'links.pair.ends[1].mac',
    { ...shop, links: { pair: { ...pair, ends: [web, { ...db, mac: 'x' }] } } },
  ],
  [
    'links.pair.ends[0].addresses[0]',
    { ...shop, links: { pair: { ...pair, ends: [{ ...web, addresses: ['x'] }, db] } } },
  ],
  ['links.a.addresses[0]', { project: 'a', links: { a: { kind: 'bridge', addresses: ['x'] } } }],
]

test('a value that is none is found by the plan', async () => {
  for (const [option, definition] of unfit) {
    const network = defineNetwork(definition as NetworkDefinition)
    await plan(network).then(
      () => assert.unreachable(`${option} was taken`),
      (error) => {
        assert.is(error.option, option, error.message)
        assert.match(error.message, option)
      },
    )
  }
})

test('a network is what defineNetwork made, and does not change with what it was made of', async () => {
  const definition = structuredClone(shop) as { project: string }
  const network = defineNetwork(definition)
  definition.project = 'other'
  assert.is(network.project, 'shop')
  assert.throws(() => Object.assign(network.definition, { project: 'other' }), TypeError)
  const copy = { ...network }
  for (const call of [
    plan(copy),
    verify(copy),
    destroy(copy),
    apply({ network: copy, operations: [] }),
  ]) {
    await call.then(
      () => assert.unreachable(),
      (error) => assert.is(error.option, 'network'),
    )
  }
  for (const project of ['', 'two words', 7]) {
    await destroy(project as string).then(
      () => assert.unreachable(),
      (error) => assert.is(error.option, 'network'),
    )
  }
})

test.run()
