/** Several hosts in one definition: what each of them has, and packets through tunnels that were written once. */
import { createLink, createNetns, deleteNetns, ping } from '../../src/index.js'
import {
  apply,
  defineNetwork,
  defineNetworks,
  destroy,
  type HostDefinition,
  listProjects,
  plan,
  verify,
} from '../../src/network/index.js'
import { originIn } from '../../src/network/origins.js'
import { ip, ipLink, ipState } from '../support/ip.js'
import { assert, test } from '../support/test.js'
import { assertNamed, type Mistakes } from './mistakes.js'

const [one, other] = [{ address: '192.0.2.1' }, { address: '192.0.2.2' }]
const hosts = { a: one, b: other, c: { address: '192.0.2.3' } }
const switched = { ovs: { bridges: { br0: {} } } }

/** A tunnel of the kernel, and one of Open vSwitch, between two hosts. */
const vxlan = (options: object = {}, its: object = { a: one, b: other }) => ({
  ...{ project: 'x', hosts: its, tunnels: { t: { kind: 'vxlan', vni: 1, ...options } } },
})
const ports = (options: object = {}, more: object = {}) => ({
  ...{ project: 'x', ...switched, hosts: { a: one, b: other } },
  ...{ tunnels: { t: { bridge: 'br0', type: 'vxlan', ...options } }, ...more },
})
const ofHost = (part: object, more: object = {}) => ({ project: 'x', hosts: { a: part }, ...more })

/** Each with the path of what is wrong. */
const wrong: Mistakes = [
  ['definition', undefined],
  ['project', { hosts }],
  ['project', { project: 'x@a', hosts }],
  ['spaces', { project: 'x', hosts, spaces: {} }],
  ['hosts', { project: 'x' }],
  ['hosts', { project: 'x', hosts: {} }],
  ['hosts', { project: 'x', hosts: ['a'] }],
  ['hosts.a.b', { project: 'x', hosts: { 'a.b': {} } }],
  ['hosts.a', ofHost(null as never)],
  [`hosts.${'a'.repeat(54)}`, { project: 'x', hosts: { ['a'.repeat(54)]: {} } }],
  ['hosts.a.project', ofHost({ project: 'y' })],
  ['hosts.a.adress', ofHost({ adress: '192.0.2.1' })],
  ['hosts.a.address', ofHost({ address: 7 })],
  ['hosts.a.address', ofHost({ address: '192.0.2.1/24' })],
  ['hosts.a.address', ofHost({ address: 'fe80::1%eth0' })],
  ['hosts.a.namespaces', ofHost({ namespaces: [] })],
  ['hosts.a.namespaces.n.nmae', ofHost({ namespaces: { n: { nmae: 'x' } } })],
  ['hosts.a.links.l.vni', ofHost({ links: { l: { kind: 'bridge', vni: 1 } } })],
  [
    'hosts.a.links.l.ends[1].netns',
    ofHost({ links: { l: { kind: 'veth', ends: [{ name: 'x' }, { name: 'y', netns: 'z' }] } } }),
  ],
  ['hosts.a.links.l', ofHost({ links: { l: {} } }, { links: { l: {} } })],
  ['links.l.vni', ofHost({}, { links: { l: { kind: 'bridge', vni: 1 } } })],
  ['links', ofHost({}, { links: [] })],
  ['tables.t.netns', ofHost({}, { tables: { t: { netns: 'x' } } })],
  ['hosts.a.tables.t.netns', ofHost({ tables: { t: { netns: 'x' } } })],
  ['hosts.a.ovs', ofHost({ ovs: [] })],
  ['ovs', ofHost({}, { ovs: 7 })],
  ['hosts.a.ovs.brigdes', ofHost({ ovs: { brigdes: {} } })],
  ['ovs.brigdes', ofHost({}, { ovs: { brigdes: {} } })],
  ['hosts.a.ovs.bridges.br0', ofHost(switched, switched)],
  ['hosts.a.ovs.bridges.b.ports', ofHost({ ovs: { bridges: { b: { ports: 7 } } } })],
  ['expect', ofHost({}, { expect: {} })],
  ['expect[0].ping', ofHost({}, { expect: [{}] })],
  ['hosts.a.expect', ofHost({ expect: 'x' })],
  [
    'hosts.a.expect[1].ping',
    ofHost({ expect: [{ ping: '::1' }, {}] }, { expect: [{ ping: '::1' }] }),
  ],
  ['tunnels', { project: 'x', hosts, tunnels: [] }],
  ['tunnels.t', { project: 'x', hosts, tunnels: { t: 'vxlan' } }],
  ['tunnels.t.kind', vxlan({ kind: undefined })],
  ['tunnels.t.kind', vxlan({ kind: 'bridge' })],
  ['tunnels.t.kind', vxlan({ kind: 'veth' })],
  ['tunnels.t.vnii', vxlan({ vnii: 1 })],
  ['tunnels.t.vni', vxlan({ kind: 'gretap' })],
  ['tunnels.t.local', vxlan({ local: '192.0.2.1' })],
  ['tunnels.t.remote', vxlan({ remote: '192.0.2.1' })],
  ['tunnels.t.netns', vxlan({ netns: 'n' })],
  ['tunnels.t.fdb', vxlan({ fdb: 7 })],
  ['tunnels.t.ends', vxlan({ ends: ['a', 'b'] })],
  ['tunnels.t.ends', vxlan({ ends: { a: {} } })],
  ['tunnels.t.ends', vxlan({}, { a: one })],
  ['tunnels.t.ends', vxlan({ kind: 'gretap', vni: undefined }, hosts)],
  ['tunnels.t.ends.c', vxlan({ ends: { a: {}, c: {} } })],
  ['tunnels.t.ends.b', vxlan({ ends: { a: {}, b: null } })],
  ['tunnels.t.ends.a.kind', vxlan({ ends: { a: { kind: 'vxlan' }, b: {} } })],
  ['tunnels.t.ends.a.remote', vxlan({ ends: { a: { remote: '::1' }, b: {} } })],
  ['tunnels.t.ends.b.vnii', vxlan({ ends: { a: {}, b: { vnii: 1 } } })],
  ['tunnels.t.ends.b.addresses[1]', vxlan({ ends: { a: {}, b: { addresses: ['::1/128', 7] } } })],
  ['hosts.b.address', vxlan({}, { a: one, b: {} })],
  ['hosts.b.address', vxlan({}, { a: one, b: { address: '2001:db8::1' } })],
  ['tunnels.t', { ...vxlan(), links: { t: { kind: 'bridge' } } }],
  ['tunnels.t.bridge', ports({ bridge: 7 })],
  ['tunnels.t.bridge', ports({ bridge: 'br1' })],
  ['tunnels.t.bridge', ports({}, { ovs: undefined })],
  ['tunnels.t.type', ports({ type: undefined })],
  ['tunnels.t.type', ports({ type: 'patch' })],
  ['tunnels.t.name', ports({ name: 'x' })],
  ['tunnels.t.tga', ports({ tga: 1 })],
  ['tunnels.t.options', ports({ options: 7 })],
  ['tunnels.t.options.key', ports({ options: { key: -1 } })],
  ['tunnels.t.options.remote_ip', ports({ options: { remote_ip: '192.0.2.7' } })],
  ['tunnels.t.ends.a.type', ports({ ends: { a: { type: 'gre' }, b: {} } })],
  ['tunnels.t.ends.a.options.key', ports({ ends: { a: { options: { key: -1 } }, b: {} } })],
  ['tunnels.t', ports({}, { ovs: { bridges: { br0: { ports: { 't-b': {} } } } } })],
  ['hosts.b.address', ports({}, { hosts: { a: one, b: { address: '239.1.1.1' } } })],
]

test('every mistake in a definition of several hosts is named by its path', () => {
  assertNamed(wrong, defineNetworks)
})

test('one network has no hosts', () => {
  for (const name of ['hosts', 'tunnels']) {
    assert.throws(
      () => defineNetwork({ project: 'x', [name]: {} }),
      new RegExp(`^${name}: is what defineNetworks takes`),
    )
  }
})

test('the network of a host is what all have, what it has, and its ends of tunnels', () => {
  const networks = defineNetworks({
    project: 'lab',
    namespaces: { box: {} },
    ovs: { remote: 'unix:/a.sock', bridges: { br0: { ports: { up: {} } } } },
    expect: [{ ping: '192.0.2.9' }],
    hosts: {
      a: { ...one, links: { br1: { kind: 'bridge' } }, expect: [{ from: 'box', ping: '::1' }] },
      b: { ...other, ovs: { remote: 'unix:/b.sock' } },
      c: {},
    },
    tunnels: {
      flat: { kind: 'gretap', ttl: 9, mtu: 1400, ends: { a: { mtu: 1300 }, b: {} } },
      vx: {
        ...{ kind: 'vxlan', vni: 1, fdb: [{ mac: '02:00:00:00:00:01', dst: '192.0.2.8' }] },
        ends: { a: {}, b: {} },
      },
      gen: { bridge: 'br0', type: 'geneve', tag: 4, options: { key: 7 }, ends: { a: {}, b: {} } },
    },
  })
  const mac = '00:00:00:00:00:00'
  const fdb = { mac: '02:00:00:00:00:01', dst: '192.0.2.8' }
  const { a, b, c } = networks
  assert.equal(a.definition, {
    project: 'lab@a',
    namespaces: { box: {} },
    links: {
      br1: { kind: 'bridge' },
      flat: { kind: 'gretap', ttl: 9, mtu: 1300, local: '192.0.2.1', remote: '192.0.2.2' },
      vx: { kind: 'vxlan', vni: 1, local: '192.0.2.1', fdb: [fdb, { mac, dst: '192.0.2.2' }] },
    },
    ovs: {
      remote: 'unix:/a.sock',
      bridges: {
        br0: {
          ports: {
            up: {},
            'gen-b': {
              ...{ type: 'geneve', tag: 4 },
              options: { key: 7, local_ip: '192.0.2.1', remote_ip: '192.0.2.2' },
            },
          },
        },
      },
    },
    expect: [{ ping: '192.0.2.9' }, { from: 'box', ping: '::1' }],
  })
  assert.is(b.definition.ovs?.remote, 'unix:/b.sock')
  assert.equal(b.definition.links?.['flat'], {
    ...{ kind: 'gretap', ttl: 9, mtu: 1400, local: '192.0.2.2', remote: '192.0.2.1' },
  })
  assert.equal(c.definition, {
    project: 'lab@c',
    namespaces: { box: {} },
    ovs: { remote: 'unix:/a.sock', bridges: { br0: { ports: { up: {} } } } },
    expect: [{ ping: '192.0.2.9' }],
  })
  // What is of one host stands as a network by itself, too.
  assert.equal(defineNetwork(a.definition).definition, a.definition)
})

test('ports to more than one other host do not send to each other', () => {
  const { a } = defineNetworks({
    ...{ project: 'lab', ...switched, hosts },
    tunnels: { gre: { bridge: 'br0', type: 'gre', ends: { a: {}, b: { tag: 1 }, c: {} } } },
  })
  const { ports: its = {} } = a.definition.ovs?.bridges?.['br0'] ?? {}
  assert.equal(
    Object.entries(its).map(([key, port]) => [key, port.protected, Object(port.options).remote_ip]),
    [
      ['gre-b', true, '192.0.2.2'],
      ['gre-c', true, '192.0.2.3'],
    ],
  )
})

test('the path of a part of a host leads to where it is written', () => {
  const definition = {
    ...{ project: 'x', links: { all: {} }, expect: [{}] },
    hosts: { a: { links: { own: {} } }, b: {} },
    tunnels: {
      t: { kind: 'vxlan', mtu: 1400, ends: { a: { addresses: [] }, b: {} } },
      p: { bridge: 'br0', ends: { a: { options: { key: 1 } }, b: {} } },
    },
  }
  const port = 'ovs.bridges.br0.ports.p-b'
  for (const [path, origin] of [
    ['links.all.mtu', 'links.all.mtu'],
    ['links.own.mtu', 'hosts.a.links.own.mtu'],
    ['links.gone', 'hosts.a.links.gone'],
    ['expect[0].ping', 'expect[0].ping'],
    ['expect[2]', 'hosts.a.expect[1]'],
    ['links.t', 'tunnels.t'],
    ['links.t.mtu', 'tunnels.t.mtu'],
    ['links.t.addresses[0]', 'tunnels.t.ends.a.addresses[0]'],
    ['links.t.local', 'hosts.a.address'],
    ['links.t.remote', 'hosts.b.address'],
    [port, 'tunnels.p'],
    [`${port}.options.key`, 'tunnels.p.ends.a.options.key'],
    [`${port}.options.csum`, 'tunnels.p.options.csum'],
    [`${port}.options.remote_ip`, 'hosts.b.address'],
    ['ovs.bridges.br0.ports.p-c', 'hosts.a.ovs.bridges.br0.ports.p-c'],
  ] as const) {
    assert.is(originIn(definition, 'a', path), origin, path)
  }
})

/** Three hosts, each in a namespace that is not the network's, with a guest on a bridge. */
const keys = ['a', 'b', 'c'] as const
const hostAt = (key: string, at: number): HostDefinition => ({
  address: `192.0.2.${at + 1}`,
  namespaces: { self: { path: `/run/netns/host-${key}` }, guest: { name: `guest-${key}` } },
  links: {
    nic: {
      kind: 'veth',
      ends: [
        { netns: 'self', name: 'nic', master: 'br0' },
        { netns: 'guest', name: 'eth0', addresses: [`10.0.0.${at + 1}/24`] },
      ],
    },
  },
  expect: [{ from: 'guest', ping: '10.0.0.1' }],
})
const mesh = {
  project: 'lab',
  links: { br0: { kind: 'bridge', netns: 'self' } },
  hosts: { a: hostAt('a', 0), b: hostAt('b', 1), c: hostAt('c', 2) },
  tunnels: { vx: { kind: 'vxlan', netns: 'self', vni: 42, dstPort: 4789, master: 'br0' } },
} as const

/** Their namespaces, on one wire. */
async function makeHosts(): Promise<void> {
  await createNetns('wire')
  await createLink({ kind: 'bridge', name: 'br0', netns: 'wire', up: true })
  for (const [at, key] of keys.entries()) {
    await createNetns(`host-${key}`, { loopback: true })
    await createLink({
      ...{ kind: 'veth', name: key, netns: 'wire', up: true, master: 'br0' },
      peer: {
        ...{ name: 'eth0', netns: `host-${key}`, up: true },
        addresses: [`192.0.2.${at + 1}/24`],
      },
    })
  }
}

test('three hosts reach each other through a tunnel that was written once, and none touches what others have', async () => {
  await makeHosts()
  const before = ipState('host-b')
  const networks = defineNetworks(mesh)
  for (const key of keys) await apply(await plan(networks[key]))
  assert.equal(await listProjects(), ['lab@a', 'lab@b', 'lab@c'])
  for (const [at, key] of keys.entries()) {
    const { linkinfo, master } = ipLink('vx', `host-${key}`)
    assert.is(master, 'br0')
    assert.is(linkinfo?.info_data?.['local'], `192.0.2.${at + 1}`)
    const flooded = ip('netns', 'exec', `host-${key}`, 'bridge', 'fdb', 'show', 'dev', 'vx')
    for (const peer of keys.keys()) {
      assert.is(
        flooded.includes(`00:00:00:00:00:00 dst 192.0.2.${peer + 1} `),
        peer !== at,
        flooded,
      )
      const answered = await ping(`10.0.0.${peer + 1}`, { netns: `guest-${key}`, count: 1 })
      assert.is(answered.received, 1, `${key} reaches ${peer}`)
    }
  }
  for (const key of keys) {
    await verify(networks[key])
    assert.equal((await plan(networks[key])).operations, [])
  }
  const { a, c } = networks
  const stands = ipState('host-c')
  await destroy(networks.b)
  assert.is(ipState('host-b'), before)
  assert.is(ipState('host-c'), stands)
  assert.equal(await listProjects(), ['lab@a', 'lab@c'])
  for (const each of [a, c]) await verify(each)

  // With two hosts fewer there is an entry fewer, and nothing else.
  const { b: _, ...rest } = mesh.hosts
  const fewer = defineNetworks({ ...mesh, hosts: rest })
  const { operations } = await plan(fewer.a)
  assert.equal(
    operations.map(({ path, changes }) => [path, changes?.map(({ option }) => option)]),
    [['links.vx', ['fdb']]],
  )
  await apply(await plan(fewer.a))
  await verify(fewer.a)
  for (const each of [a, c]) await destroy(each)
  assert.equal(await listProjects(), [])
  for (const name of ['wire', ...keys.map((key) => `host-${key}`)]) await deleteNetns(name)
})

test.run()
