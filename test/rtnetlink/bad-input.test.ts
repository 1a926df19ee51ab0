/** What is refused before anything is sent, with the option's name. */
import {
  addAddress,
  createBridge,
  createLink,
  createNetns,
  createVeth,
  createVxlan,
  deleteAddress,
  deleteLink,
  deleteLinks,
  deleteNetns,
  getLink,
  type InvalidArgument,
  listAddresses,
  listLinks,
  listNetns,
  moveLink,
  openNetns,
  openTun,
  ping,
  replaceAddress,
  setLink,
  spawn,
} from '../../src/index.js'
import { ipState } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** As JavaScript calls, without types. */
// biome-ignore lint/suspicious/noExplicitAny: what the types would refuse is the point
const untyped = <F>(call: F) => call as any as (...args: any[]) => Promise<unknown>

const veth = untyped(createVeth)
const vxlan = untyped(createVxlan)
const bridge = untyped(createBridge)
const link = untyped(createLink)
const get = untyped(getLink)
const list = untyped(listLinks)
const set = untyped(setLink)
const queues = untyped(openTun)
const move = untyped(moveLink)
const del = untyped(deleteLink)
const delAll = untyped(deleteLinks)
const add = untyped(addAddress)
const replace = untyped(replaceAddress)
const remove = untyped(deleteAddress)
const addresses = untyped(listAddresses)
const newNetns = untyped(createNetns)
const delNetns = untyped(deleteNetns)
const open = untyped(openNetns)
const names = untyped(listNetns)
const echo = untyped(ping)
const born = async (...args: unknown[]) => untyped(spawn)(...args)

const type = 'ERR_INVALID_ARG_TYPE'
const value = 'ERR_INVALID_ARG_VALUE'
type Case = [call: () => Promise<unknown>, code: typeof type | typeof value, option: string]

const peer = { name: 'y' }
const tunnel = { name: 'x', vni: 1 }
const cyclic: Record<string, unknown> = {}
cyclic['self'] = cyclic
const huge = 'x'.repeat(10_000_000)
const symbol = Symbol('a symbol')

const cases: Record<string, Case[]> = {
  'XDP programs and IPv6': [
    [() => set('lo', { xdp: 5 }), type, 'xdp'],
    [() => set('lo', { xdp: {} }), type, 'xdp.fd'],
    [() => set('lo', { xdp: { fd: -1 } }), value, 'xdp.fd'],
    [() => set('lo', { xdp: { fd: 3, mode: 'skb' } }), value, 'xdp.mode'],
    [() => set('lo', { xdp: { fd: 3, mode: 1 } }), type, 'xdp.mode'],
    [() => set('lo', { xdp: { fd: 3, expectedFd: '4' } }), type, 'xdp.expectedFd'],
    [() => set('lo', { xdp: { fd: 3, ifNoExist: 1 } }), type, 'xdp.ifNoExist'],
    [() => set('lo', { xdp: { fd: 3, flags: 1 } }), value, 'xdp.flags'],
    [() => set('lo', { inet6: 5 }), type, 'inet6'],
    [() => set('lo', { inet6: { addrGenMode: 'eui48' } }), value, 'inet6.addrGenMode'],
    [() => set('lo', { up: true, inet6: { token: '192.0.2.1' } }), value, 'inet6.token'],
    [() => set('lo', { inet6: { tokens: '::1' } }), value, 'inet6.tokens'],
    [() => veth({ name: 'x', inet6: { token: 5 }, peer }), type, 'inet6.token'],
    [() => veth({ name: 'x', peer: { ...peer, xdp: { fd: 'a' } } }), type, 'peer.xdp.fd'],
  ],
  'virtual functions': [
    [() => get('lo', { vfs: 1 }), type, 'vfs'],
    [() => list({ vfs: 'all' }), type, 'vfs'],
    [() => set('lo', { vfs: 5 }), type, 'vfs'],
    [() => set('lo', { vfs: [] }), value, 'vfs'],
    [() => set('lo', { vfs: [5] }), type, 'vfs[0]'],
    [() => set('lo', { vfs: [{ mac: '02:00:00:00:00:01' }] }), type, 'vfs[0].index'],
    [() => set('lo', { vfs: [{ index: 1.5 }] }), value, 'vfs[0].index'],
    [() => set('lo', { vfs: [{ index: 0, mac: '2:0:0:0:0:1' }] }), value, 'vfs[0].mac'],
    [() => set('lo', { vfs: [{ index: 0 }, { index: 1, vlan: 5 }] }), type, 'vfs[1].vlan'],
    [() => set('lo', { vfs: [{ index: 0, vlan: { qos: 1 } }] }), type, 'vfs[0].vlan.id'],
    [() => set('lo', { vfs: [{ index: 0, vlan: { id: 4095 } }] }), value, 'vfs[0].vlan.id'],
    [() => set('lo', { vfs: [{ index: 0, vlan: { id: 1, qos: 8 } }] }), value, 'vfs[0].vlan.qos'],
    [() => set('lo', { vfs: [{ index: 0, txRate: { min: 1 } }] }), type, 'vfs[0].txRate.max'],
    [() => set('lo', { vfs: [{ index: 0, trust: 'on' }] }), type, 'vfs[0].trust'],
    [() => set('lo', { vfs: [{ index: 0, state: 'up' }] }), value, 'vfs[0].state'],
    [() => set('lo', { vfs: [{ index: 0, nodeGuid: '1' }] }), value, 'vfs[0].nodeGuid'],
    [() => set('lo', { vfs: [{ index: 0, rate: 5 }] }), value, 'vfs[0].rate'],
    [() => veth({ name: 'x', vfs: [{ index: 0 }], peer }), value, 'vfs'],
    [() => veth({ name: 'x', peer: { ...peer, vfs: [{ index: 0 }] } }), value, 'peer.vfs'],
  ],
  'queues of tun devices': [
    [() => queues(), type, 'name'],
    [() => queues('x', 5), type, 'options'],
    [() => queues('x', {}), value, 'mode'],
    [() => queues('x', { mode: 'tup' }), value, 'mode'],
    [() => queues('x', { mode: 'tun', queues: 0 }), value, 'queues'],
    [() => queues('x', { mode: 'tun', queues: '2' }), type, 'queues'],
    [() => queues('x', { mode: 'tun', multiQueue: 1 }), type, 'multiQueue'],
    [() => queues('x', { mode: 'tun', packetInfo: 1 }), type, 'packetInfo'],
    [() => queues('x', { mode: 'tun', owner: 1 }), value, 'owner'],
    [() => queues('a name too long for it', { mode: 'tun' }), value, 'name'],
  ],
  'options that are no object': [
    [() => veth(), type, 'peer'],
    [() => veth(null), type, 'options'],
    [() => vxlan(5), type, 'options'],
    [() => bridge('br0'), type, 'options'],
    [() => link([]), type, 'options'],
    [() => get('lo', null), type, 'options'],
    [() => list('lo'), type, 'options'],
    [() => set('lo', null), type, 'options'],
    [() => move('lo', 5), type, 'options'],
    [() => del('lo', 5), type, 'options'],
    [() => delAll(['lo'], 5), type, 'options'],
    [() => add('lo', '192.0.2.1/24', 5), type, 'options'],
    [() => remove('lo', '192.0.2.1/24', 5), type, 'options'],
    [() => addresses('lo', 5), type, 'options'],
    [() => newNetns('n', 5), type, 'options'],
    [() => delNetns('n', 5), type, 'options'],
    [() => open('n', 5), type, 'options'],
    [() => names(5), type, 'options'],
    [() => echo('127.0.0.1', 5), type, 'options'],
    [() => born('true', [], 5), type, 'options'],
  ],
  'options that there are not': [
    [() => veth({ name: 'x', peer, nmae: 1 }), value, 'nmae'],
    [() => veth({ name: 'x', peer: { ...peer, nmae: 1 } }), value, 'peer.nmae'],
    [() => veth({ name: 'x', index: 5, peer: { ...peer, index: 'lo' } }), type, 'peer.index'],
    [() => veth({ name: 'x', peer: { ...peer, index: 5 } }), value, 'peer.index'],
    [() => veth({ name: 'x', peer, index: 0 }), value, 'index'],
    [() => veth({ name: 'x', peer, index: 2 ** 31 }), value, 'index'],
    [() => veth({ name: 'x', peer, index: 'lo' }), type, 'index'],
    [() => link({ kind: 'tun', name: 'x', index: 5, tun: { mode: 'tap' } }), value, 'index'],
    [() => veth({ name: 'y', peer }), value, 'peer.name'],
    [() => veth({ name: 'x', peer, extMask: 1 }), value, 'extMask'],
    [() => veth({ name: 'x', peer, kind: 'vxlan' }), value, 'kind'],
    [() => vxlan({ ...tunnel, vnii: 1 }), value, 'vnii'],
    [() => vxlan({ ...tunnel, peer }), value, 'peer'],
    [
      () => vxlan({ ...tunnel, addresses: [{ address: '192.0.2.1/24', x: 1 }] }),
      value,
      'addresses[0].x',
    ],
    [
      () => vxlan({ ...tunnel, addresses: [{ address: '192.0.2.1/24', link: 'lo' }] }),
      value,
      'addresses[0].link',
    ],
    [() => bridge({ name: 'x', stpp: true }), value, 'stpp'],
    [() => link({ name: 'x', kind: 'vxlan', vxlan: { vnii: 1, vni: 1 } }), value, 'vxlan.vnii'],
    [() => link({ name: 'x', kind: 'vxlan', bridge: {} }), value, 'bridge'],
    [() => get('lo', { nets: 'x' }), value, 'nets'],
    [() => list({ mtu: 5 }), value, 'mtu'],
    [() => set('lo', { netnsFd: 1 }), value, 'netnsFd'],
    [() => set('lo', { txQueues: 2 }), value, 'txQueues'],
    [() => set('lo', { vxlan: { vni: 2 } }), value, 'vxlan.vni'],
    [() => set('lo', { vxlan: { ttlInherit: true } }), value, 'vxlan.ttlInherit'],
    [() => move('lo', { to: 'far', mtu: 5 }), value, 'mtu'],
    [() => del('lo', { force: true }), value, 'force'],
    [() => delAll(['lo'], { force: true }), value, 'force'],
    [() => remove('lo', '192.0.2.1/24', { metric: 1 }), value, 'metric'],
    [() => addresses({ scope: 'host' }), value, 'scope'],
    [() => newNetns('n', { mode: 1 }), value, 'mode'],
    [() => newNetns(undefined, { folder: '/run/x' }), value, 'folder'],
    [() => delNetns('n', { force: true }), value, 'force'],
    [() => open('far', { folder: '/run' }), value, 'folder'],
    [() => names({ all: true }), value, 'all'],
    [() => echo('127.0.0.1', { deadline: 1 }), value, 'deadline'],
  ],
  'names of links': [
    ...['0123456789abcdef', 'ü'.repeat(8)].flatMap((name): Case[] => [
      [() => veth({ name, peer }), value, 'name'],
      [() => veth({ name: 'x', peer: { name } }), value, 'peer.name'],
      [() => vxlan({ ...tunnel, name }), value, 'name'],
      [() => bridge({ name }), value, 'name'],
      [() => set('lo', { name }), value, 'name'],
      [() => move('lo', { to: 'far', name }), value, 'name'],
    ]),
    ...[
      '',
      'x'.repeat(128),
      'a/b',
      'a b',
      'a\tb',
      '.',
      '..',
      'a:b',
      'a%d',
      'a\0b',
      'ü'.repeat(64),
      huge,
    ].flatMap((name): Case[] => [
      [() => veth({ name, peer }), value, 'name'],
      [() => veth({ name: 'x', peer: { name } }), value, 'peer.name'],
      [() => vxlan({ ...tunnel, name }), value, 'name'],
      [() => bridge({ name }), value, 'name'],
      [() => get(name), value, 'link'],
      [() => set(name, { up: true }), value, 'link'],
      [() => set(name, { name: 'x' }), value, 'link'],
      [() => set('lo', { name }), value, 'name'],
      [() => move(name, { to: 'far' }), value, 'link'],
      [() => move('lo', { to: 'far', name }), value, 'name'],
      [() => del(name), value, 'link'],
      [() => delAll(['lo', name]), value, 'links[1]'],
      [() => add(name, '192.0.2.1/24'), value, 'link'],
      [() => addresses({ link: name }), value, 'link'],
      [() => list({ master: name }), value, 'master'],
      [() => vxlan({ ...tunnel, dev: name }), value, 'dev'],
    ]),
    ...[undefined, null, true, {}, [], symbol, () => 'lo', 5n].flatMap((name): Case[] => [
      [() => veth({ name, peer }), type, 'name'],
      [() => get(name), type, 'link'],
      [() => set(name, { up: true }), type, 'link'],
      [() => del(name), type, 'link'],
      [() => delAll([name]), type, 'links[0]'],
      [() => move(name, { to: 'far' }), type, 'link'],
      [() => add(name, '192.0.2.1/24'), type, 'link'],
    ]),
    ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 53].flatMap(
      (index): Case[] => [
        [() => get(index), value, 'link'],
        [() => set(index, { up: true }), value, 'link'],
        [() => del(index), value, 'link'],
        [() => delAll([index]), value, 'links[0]'],
        [() => add(index, '192.0.2.1/24'), value, 'link'],
      ],
    ),
    [() => delAll('lo'), type, 'links'],
    [() => delAll({}), value, 'links'],
    [() => delAll({ kind: undefined }), type, 'links.kind'],
    [() => delAll({ kind: 5 }), type, 'links.kind'],
    [() => delAll({ up: 1 }), type, 'links.up'],
    [() => delAll({ name: 'lo' }), value, 'links.name'],
    [() => delAll(), type, 'links'],
    [() => veth({ name: 'x' }), type, 'peer'],
    [() => veth({ name: 'x', peer: null }), type, 'peer'],
    [() => veth({ name: 'x', peer: {} }), type, 'peer.name'],
    [() => link({ name: 'x' }), type, 'kind'],
    [() => link({ name: 'x', kind: '' }), value, 'kind'],
    [() => link({ name: 'x', kind: 'bridge', peer }), value, 'peer'],
  ],
  'settings of links': [
    ...[
      '02:00:00:00:00',
      '02:00:00:00:00:00:00',
      '02:00:00:00:00:0g',
      '020000000000',
      '',
      ' 2:00:00:00:00:00',
    ].map((mac): Case => [() => veth({ name: 'x', peer, mac }), value, 'mac']),
    [() => veth({ name: 'x', peer, mac: 5 }), type, 'mac'],
    [() => veth({ name: 'x', peer: { ...peer, mac: '02:00' } }), value, 'peer.mac'],
    [() => set('lo', { mac: '02:00:00:00:00' }), value, 'mac'],
    [() => set('lo', { broadcast: 'ff' }), value, 'broadcast'],
    ...[-1, 1.5, Number.NaN, 2 ** 32].map(
      (mtu): Case => [() => veth({ name: 'x', peer, mtu }), value, 'mtu'],
    ),
    ...[null, '1500', true, {}, [1500], 5n].map(
      (mtu): Case => [() => veth({ name: 'x', peer, mtu }), type, 'mtu'],
    ),
    [() => set('lo', { up: 'yes' }), type, 'up'],
    [() => set('lo', { up: null }), type, 'up'],
    [() => set('lo', { up: 1 }), type, 'up'],
    [() => set('lo', { alias: 'x'.repeat(256) }), value, 'alias'],
    [() => set('lo', { alias: 'a\0b' }), value, 'alias'],
    [() => set('lo', { alias: huge }), value, 'alias'],
    [() => set('lo', { group: 2 ** 32 }), value, 'group'],
    [() => set('lo', { linkMode: 'up' }), value, 'linkMode'],
    [() => set('lo', { linkMode: 9 }), value, 'linkMode'],
    [() => set('lo', { master: true }), type, 'master'],
    [() => set('lo', { master: -1 }), value, 'master'],
    [() => veth({ name: 'x', peer, master: null }), type, 'master'],
    [() => veth({ name: 'x', peer, txQueues: 0 }), value, 'txQueues'],
    [() => veth({ name: 'x', peer, addresses: '192.0.2.1/24' }), type, 'addresses'],
    [() => veth({ name: 'x', peer, addresses: [null] }), type, 'addresses[0]'],
    [() => veth({ name: 'x', peer, addresses: [{}] }), type, 'addresses[0].address'],
    [
      () => veth({ name: 'x', peer, addresses: ['192.0.2.1/24', '192.0.2.1/33'] }),
      value,
      'addresses[1]',
    ],
    [() => veth({ name: 'x', peer: { ...peer, addresses: ['x'] } }), value, 'peer.addresses[0]'],
    [
      () =>
        veth({
          name: 'x',
          peer: { ...peer, addresses: [{ address: '192.0.2.1/24', metric: -1 }] },
        }),
      value,
      'peer.addresses[0].metric',
    ],
    [() => list({ kind: 5 }), type, 'kind'],
    [() => get('lo', { statistics: 1 }), type, 'statistics'],
    [() => del('lo', { ifExists: 1 }), type, 'ifExists'],
    [() => delAll(['lo'], { ifExists: null }), type, 'ifExists'],
  ],
  vxlan: [
    ...[16777216, -1, 1.5, Number.NaN].map(
      (vni): Case => [() => vxlan({ name: 'x', vni }), value, 'vni'],
    ),
    ...[null, '42', {}].map((vni): Case => [() => vxlan({ name: 'x', vni }), type, 'vni']),
    [() => vxlan({ name: 'x' }), value, 'vni'],
    [() => vxlan({ name: 'x', external: true, vni: 1 }), value, 'vni'],
    [() => vxlan({ ...tunnel, vniFilter: true }), value, 'vniFilter'],
    [
      () => vxlan({ ...tunnel, group: '239.1.1.1', remote: '192.0.2.1', dev: 'lo' }),
      value,
      'group',
    ],
    [() => vxlan({ ...tunnel, group: '239.1.1.1' }), value, 'group'],
    [() => vxlan({ ...tunnel, group: '192.0.2.1', dev: 'lo' }), value, 'group'],
    [() => vxlan({ ...tunnel, group: 'fe80::1', dev: 'lo' }), value, 'group'],
    [() => vxlan({ ...tunnel, remote: '239.1.1.1' }), value, 'remote'],
    [() => vxlan({ ...tunnel, remote: 'ff02::1' }), value, 'remote'],
    [() => vxlan({ ...tunnel, remote: 'host.example' }), value, 'remote'],
    [() => vxlan({ ...tunnel, remote: '192.0.2.1\0' }), value, 'remote'],
    [() => vxlan({ ...tunnel, remote: '192.0.2' }), value, 'remote'],
    [() => vxlan({ ...tunnel, remote: 5 }), type, 'remote'],
    [() => vxlan({ ...tunnel, local: '239.1.1.1' }), value, 'local'],
    [() => vxlan({ ...tunnel, local: '2001:db8::1', remote: '192.0.2.1' }), value, 'local'],
    [() => vxlan({ ...tunnel, dstPort: 65536 }), value, 'dstPort'],
    [() => vxlan({ ...tunnel, dstPort: null }), type, 'dstPort'],
    [() => vxlan({ ...tunnel, srcPortRange: [2, 1] }), value, 'srcPortRange'],
    [() => vxlan({ ...tunnel, srcPortRange: [1] }), value, 'srcPortRange'],
    [() => vxlan({ ...tunnel, srcPortRange: 5 }), type, 'srcPortRange'],
    [() => vxlan({ ...tunnel, srcPortRange: [1, 65536] }), value, 'srcPortRange[1]'],
    [() => vxlan({ ...tunnel, srcPortRange: [1, 'x'] }), type, 'srcPortRange[1]'],
    [() => vxlan({ ...tunnel, ttl: 256 }), value, 'ttl'],
    [() => vxlan({ ...tunnel, tos: 256 }), value, 'tos'],
    [() => vxlan({ ...tunnel, flowLabel: 0x100000 }), value, 'flowLabel'],
    [() => vxlan({ ...tunnel, df: 'maybe' }), value, 'df'],
    [() => vxlan({ ...tunnel, learning: 'no' }), type, 'learning'],
    [() => vxlan({ ...tunnel, learning: cyclic }), value, 'options'],
    [() => vxlan({ ...tunnel, learning: [[[[[[[[[[]]]]]]]]]] }), type, 'learning'],
    [() => vxlan({ ...tunnel, gpe: true, gbp: true }), value, 'gpe'],
    [() => vxlan({ ...tunnel, reservedBits: -1n }), value, 'reservedBits'],
    [() => vxlan({ ...tunnel, reservedBits: 2n ** 64n }), value, 'reservedBits'],
    [() => vxlan({ ...tunnel, reservedBits: '1' }), type, 'reservedBits'],
    [() => link({ name: 'x', kind: 'vxlan', vxlan: { vni: 16777216 } }), value, 'vxlan.vni'],
    [() => link({ name: 'x', kind: 'vxlan', vxlan: null }), type, 'vxlan'],
    [() => link({ name: 'x', kind: 'vxlan' }), value, 'vxlan.vni'],
  ],
  bridge: [
    [() => bridge({ name: 'x', priority: 65536 }), value, 'priority'],
    [() => bridge({ name: 'x', vlanProtocol: '802.1X' }), value, 'vlanProtocol'],
    [() => bridge({ name: 'x', vlanDefaultPvid: 4095 }), value, 'vlanDefaultPvid'],
    [() => bridge({ name: 'x', mcastRouter: 3 }), value, 'mcastRouter'],
    [() => bridge({ name: 'x', groupAddress: 'x' }), value, 'groupAddress'],
  ],
  addresses: [
    ...[
      ...[
        '192.0.2.1',
        '192.0.2.1/',
        '192.0.2.1/33',
        '192.0.2.1/-1',
        '192.0.2.1/+1',
        '192.0.2.1/ 1',
        '192.0.2.1/24x',
      ],
      ...[
        '2001:db8::1/129',
        '2001:db8::1',
        '/24',
        '',
        '192.0.2.256/24',
        '192.0.2.1/24\0',
        '1.2.3/24',
        huge,
      ],
      ...['192.0.2.1/99999999999999999999', 'fe80::1%lo/64', '::ffff:192.0.2.1', ' 192.0.2.1/24'],
    ].flatMap((address): Case[] => [
      [() => add('lo', address), value, 'address'],
      [() => replace('lo', address), value, 'address'],
      [() => remove('lo', address), value, 'address'],
    ]),
    ...[undefined, null, 5, {}, ['192.0.2.1/24']].map(
      (address): Case => [() => add('lo', address), type, 'address'],
    ),
    [() => add('lo', '192.0.2.1/24', { peer: '2001:db8::1/64' }), value, 'peer'],
    [() => add('lo', '192.0.2.1/24', { peer: '192.0.2.2' }), value, 'peer'],
    [() => add('lo', '192.0.2.1/24', { broadcast: '2001:db8::1' }), value, 'broadcast'],
    [() => add('lo', '2001:db8::1/64', { broadcast: '192.0.2.1' }), value, 'broadcast'],
    [() => add('lo', '2001:db8::1/64', { label: 'lo:1' }), value, 'label'],
    [() => add('lo', '192.0.2.1/24', { noDad: true }), value, 'noDad'],
    [() => add('lo', '192.0.2.1/24', { label: 'lo:0123456789abc' }), value, 'label'],
    [() => add('lo', '192.0.2.1/24', { label: '' }), value, 'label'],
    [() => add('lo', '192.0.2.1/24', { scope: 'world' }), value, 'scope'],
    [() => add('lo', '192.0.2.1/24', { scope: 256 }), value, 'scope'],
    [() => add('lo', '192.0.2.1/24', { scope: null }), type, 'scope'],
    [() => add('lo', '192.0.2.1/24', { metric: 2 ** 32 }), value, 'metric'],
    [() => add('lo', '192.0.2.1/24', { validLifetime: 0 }), value, 'validLifetime'],
    [
      () => add('lo', '192.0.2.1/24', { validLifetime: 5, preferredLifetime: 6 }),
      value,
      'preferredLifetime',
    ],
    [() => add('lo', '192.0.2.1/24', { noPrefixRoute: 1 }), type, 'noPrefixRoute'],
    [() => remove('lo', '192.0.2.1/24', { ifExists: 'yes' }), type, 'ifExists'],
    [() => addresses({ family: 'ipv4' }), value, 'family'],
    [() => addresses({ family: 4 }), value, 'family'],
    [() => addresses({ link: null }), type, 'link'],
  ],
  namespaces: [
    ...['../x', '', 'a/b', '/', '.', '..', 'x'.repeat(256), 'ü'.repeat(128), 'a\0b', huge].flatMap(
      (name): Case[] => [
        [() => newNetns(name), value, 'name'],
        [() => delNetns(name), value, 'name'],
        [() => open(name), value, 'netns'],
        [() => list({ netns: name }), value, 'netns'],
        [() => veth({ name: 'x', peer, netns: name }), value, 'netns'],
        [() => veth({ name: 'x', peer: { ...peer, netns: name } }), value, 'peer.netns'],
        [() => move('lo', { to: name }), value, 'to'],
        [() => add('lo', '192.0.2.1/24', { netns: name }), value, 'netns'],
        [() => echo('127.0.0.1', { netns: name }), value, 'netns'],
        [() => born('true', [], { netns: name }), value, 'netns'],
      ],
    ),
    ...[null, 5, true, [], {}, symbol].flatMap((netns): Case[] => [
      [() => newNetns(netns), type, 'name'],
      [() => open(netns), type, 'netns'],
      [() => list({ netns }), type, 'netns'],
      [() => move('lo', { to: netns }), type, 'to'],
      [() => veth({ name: 'x', peer: { ...peer, netns } }), type, 'peer.netns'],
      [() => born('true', [], { netns }), type, 'netns'],
    ]),
    [() => open(undefined), type, 'netns'],
    [() => move('lo', {}), type, 'to'],
    [() => list({ netns: { pid: 0 } }), value, 'netns.pid'],
    [() => list({ netns: { pid: 1.5 } }), value, 'netns.pid'],
    [() => list({ netns: { pid: '1' } }), type, 'netns.pid'],
    [() => list({ netns: { fd: -1 } }), value, 'netns.fd'],
    [() => list({ netns: { path: '' } }), value, 'netns.path'],
    [() => list({ netns: { path: 'a\0b' } }), value, 'netns.path'],
    [() => list({ netns: { path: 5 } }), type, 'netns.path'],
    [() => newNetns('n', { folder: '' }), value, 'folder'],
    [() => newNetns('n', { folder: null }), type, 'folder'],
    [() => names({ folder: 5 }), type, 'folder'],
    [() => delNetns('n', { ifExists: 1 }), type, 'ifExists'],
  ],
  signals: [
    ...[null, {}, true, new AbortController()].flatMap((signal): Case[] => [
      [() => list({ signal }), type, 'signal'],
      [() => veth({ name: 'x', peer, signal }), type, 'signal'],
      [() => del('lo', { signal }), type, 'signal'],
      [() => newNetns('n', { signal }), type, 'signal'],
      [() => newNetns(undefined, { signal }), type, 'signal'],
      [() => open('far', { signal }), type, 'signal'],
      [() => echo('127.0.0.1', { signal }), type, 'signal'],
    ]),
  ],
  ping: [
    ...['localhost', '', '127.0.0.1/8', '127.0.0', '127.0.0.1\0', 'fe80::1%', 'fe80::1'].map(
      (host): Case => [() => echo(host), value, 'host'],
    ),
    ...[undefined, null, 5, {}].map((host): Case => [() => echo(host), type, 'host']),
    ...[0, -1, 1.5, 1_000_001, Number.NaN].map(
      (count): Case => [() => echo('127.0.0.1', { count }), value, 'count'],
    ),
    [() => echo('127.0.0.1', { count: null }), type, 'count'],
    [() => echo('127.0.0.1', { interval: -1 }), value, 'interval'],
    [() => echo('127.0.0.1', { interval: '1' }), type, 'interval'],
    [() => echo('127.0.0.1', { timeout: Number.NaN }), value, 'timeout'],
    [() => echo('127.0.0.1', { timeout: null }), type, 'timeout'],
    [() => echo('127.0.0.1', { size: 65_001 }), value, 'size'],
    [() => echo('127.0.0.1', { ttl: 0 }), value, 'ttl'],
    [() => echo('127.0.0.1', { ttl: 256 }), value, 'ttl'],
    [() => echo('127.0.0.1', { source: '::1' }), value, 'source'],
    [() => echo('127.0.0.1', { source: 5 }), type, 'source'],
    [() => echo('127.0.0.1', { source: null }), type, 'source'],
  ],
}

test.before(() => createNetns('far').then(() => undefined))

for (const [about, table] of Object.entries(cases)) {
  test(`${about}: ${table.length} inputs refused, nothing sent`, async () => {
    const [here, there] = [ipState(), ipState('far')]
    const wrong: string[] = []
    for (const [call, code, option] of table) {
      const shown = String(call).replace(/^\(\) => /, '')
      try {
        const error = (await rejected(call(), Error)) as InvalidArgument
        if (error.code !== code || error.option !== option) {
          wrong.push(`${shown}: ${error.code} of ${error.option}: ${error.message.slice(0, 200)}`)
        } else if (!error.message.startsWith(`${option}: `)) {
          wrong.push(`${shown}: the message does not begin with the option: ${error.message}`)
        }
      } catch (error) {
        wrong.push(`${shown}: ${error}`)
      }
    }
    assert.is(wrong.join('\n'), '')
    assert.is(ipState(), here)
    assert.is(ipState('far'), there)
    assert.equal(
      (await listNetns()).map(({ name }) => name),
      ['far'],
    )
  })
}

test('a getter that throws: its own error, and nothing sent', async () => {
  const mine = new Error('mine')
  const throwing = (name: string) =>
    Object.defineProperty({}, name, {
      enumerable: true,
      get() {
        throw mine
      },
    })
  const here = ipState()
  for (const call of [
    () => veth(Object.assign(throwing('mtu'), { name: 'x', peer })),
    () => veth({ name: 'x', peer: throwing('name') }),
    () => link({ name: 'x', kind: 'vxlan', vxlan: throwing('vni') }),
    () => set('lo', { bridge: throwing('stp') }),
    () => set('lo', throwing('up')),
    () => add('lo', '192.0.2.1/24', throwing('metric')),
    () => list(throwing('kind')),
    () => newNetns('n', throwing('folder')),
  ]) {
    assert.is(await rejected(call(), Error), mine)
  }
  assert.is(ipState(), here)
})

test('a refusal of something huge is short', async () => {
  const error = await rejected(set('lo', { alias: huge }), RangeError)
  assert.ok(error.message.length < 300)
})

test('what is refused leaves the calls around it alone', async () => {
  const outcomes = await Promise.allSettled([get('lo'), get('a/b'), get('lo')])
  assert.equal(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
})

test.run()
