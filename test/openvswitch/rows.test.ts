/** What differential.test.ts cannot ask ovs-vsctl: the library's own verbs, on a real ovsdb-server. */
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connectOvs, type Ovs, type PortOptions } from '../../src/openvswitch/index.js'
import type { Operation } from '../../src/ovsdb-client/index.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { rejection } from './support.js'

const committed = { wait: false } as const
let server: TypedServer
let ovs: Ovs

test.before(async () => {
  server = await startServer('/usr/share/openvswitch/vswitch.ovsschema')
  ovs = await connectOvs({ remote: server.remote })
})

test.before.each(async () => {
  await ovs.init(committed)
  await ovs.addBridge('br0', { ...committed, mayExist: true })
})

test.after.each(async () => {
  await ovs.deleteBridge('br0', { ifExists: true, wait: false })
})

test.after(async () => {
  await ovs?.close()
  await server?.[Symbol.asyncDispose]()
})

const remote_ip = '192.0.2.1'
/** Options of every type that has some, and what they are in the database. */
const TYPES: readonly [PortOptions, Record<string, string>][] = [
  [{ type: 'tap' }, {}],
  [
    { type: 'geneve', options: { remote_ip: 'flow', local_ip: 'flow', key: 'flow', csum: true } },
    { remote_ip: 'flow', local_ip: 'flow', key: 'flow', csum: 'true' },
  ],
  [
    { type: 'gre', options: { remote_ip, key: 4294967295, seq: true, packet_type: 'legacy_l3' } },
    { remote_ip, key: '4294967295', seq: 'true', packet_type: 'legacy_l3' },
  ],
  [{ type: 'ip6gre', options: { remote_ip: '2001:db8::1' } }, { remote_ip: '2001:db8::1' }],
  [
    { type: 'erspan', options: { remote_ip, key: 1023, erspan_ver: 1, erspan_idx: 0xfffff } },
    { remote_ip, key: '1023', erspan_ver: '1', erspan_idx: '0xfffff' },
  ],
  [
    {
      type: 'ip6erspan',
      options: { remote_ip: '::1', erspan_ver: 2, erspan_dir: 1, erspan_hwid: 63 },
    },
    { remote_ip: '::1', erspan_ver: '2', erspan_dir: '1', erspan_hwid: '0x3f' },
  ],
  [
    { type: 'stt', options: { remote_ip, key: 2n ** 64n - 1n, psk: 'secret' } },
    { remote_ip, key: '18446744073709551615', psk: 'secret' },
  ],
  [
    { type: 'lisp', options: { remote_ip, packet_type: 'ptap', ttl: 'inherit', tos: 252 } },
    { remote_ip, packet_type: 'ptap', ttl: 'inherit', tos: '252' },
  ],
  [
    { type: 'gtpu', options: { remote_ip, in_key: 1, out_key: 2 } },
    { remote_ip, in_key: '1', out_key: '2' },
  ],
  [
    { type: 'bareudp', options: { remote_ip, dst_port: 6635, payload_type: 'mpls' } },
    { remote_ip, dst_port: '6635', payload_type: 'mpls' },
  ],
  [{ type: 'patch', options: { peer: 'p1' } }, { peer: 'p1' }],
  [
    { type: 'dpdk', options: { 'dpdk-devargs': '0000:01:00.0', n_rxq_desc: 4096 } },
    { 'dpdk-devargs': '0000:01:00.0', n_rxq_desc: '4096' },
  ],
  [{ type: 'dpdkvhostuser' }, {}],
  [
    { type: 'dpdkvhostuserclient', options: { 'vhost-server-path': '/run/vhost' } },
    { 'vhost-server-path': '/run/vhost' },
  ],
  [
    { type: 'afxdp', options: { 'xdp-mode': 'native', n_rxq: 2 } },
    { 'xdp-mode': 'native', n_rxq: '2' },
  ],
]
for (const [options, stored] of TYPES) {
  test(`type ${options.type}`, async () => {
    await ovs.addPort('br0', 'p0', { ...options, ...committed })
    const row = await ovs.get('Interface', 'p0', ['type', 'options'])
    assert.is(row.type, options.type)
    assert.equal(row.options, stored)
  })
}

const BAD: readonly [type: string, options: object, option: string][] = [
  ['geneve', { remote_ip: '224.0.0.1' }, 'options.remote_ip'],
  ['geneve', { remote_ip: 'ff02::1' }, 'options.remote_ip'],
  ['geneve', { remote_ip, local_ip: 'flow' }, 'options.local_ip'],
  ['geneve', { remote_ip, local_ip: '::1' }, 'options.local_ip'],
  ['geneve', { remote_ip, exts: 'gbp' }, 'options.exts'],
  ['geneve', { remote_ip, tos: 3 }, 'options.tos'],
  ['vxlan', { remote_ip, packet_type: 'legacy_l3' }, 'options.packet_type'],
  ['gre', { remote_ip, key: 2 ** 32 }, 'options.key'],
  ['erspan', { remote_ip }, 'options.erspan_ver'],
  ['erspan', { remote_ip, erspan_ver: 3 }, 'options.erspan_ver'],
  ['erspan', { remote_ip, erspan_ver: 1, erspan_idx: 2 ** 20 }, 'options.erspan_idx'],
  ['erspan', { remote_ip, erspan_ver: 2, erspan_hwid: 64 }, 'options.erspan_hwid'],
  ['stt', { remote_ip, key: 2n ** 64n }, 'options.key'],
  ['lisp', { remote_ip, packet_type: 'legacy_l2' }, 'options.packet_type'],
  ['bareudp', { remote_ip, dst_port: 1 }, 'options.payload_type'],
  ['patch', {}, 'options.peer'],
  ['dpdk', { n_rxq_desc: 1000 }, 'options.n_rxq_desc'],
  [
    'dpdkvhostuserclient',
    { 'vhost-server-path': '/s', 'tx-retries-max': 33 },
    'options.tx-retries-max',
  ],
  ['afxdp', { 'xdp-mode': 'fast' }, 'options.xdp-mode'],
  ['tap', { mode: 1 }, 'options.mode'],
]
test('options that a type does not take', async () => {
  for (const [type, options, option] of BAD) {
    const error = await rejection(ovs.addPort('br0', 'p0', { type, options } as never))
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, option)
  }
  assert.equal(await ovs.listPorts('br0'), [])
})

test('quality of service goes with the last port that has it, its queues with it', async () => {
  const queues = { 0: {}, 7: { dscp: 9, other_config: { 'max-rate': '1000' } } }
  await ovs.transaction((tx) => {
    tx.addPort('br0', 'p0').addPort('br0', 'p1').setQos('p0', { type: 'linux-htb', queues })
    tx.set('Port', 'p1', { qos: tx.row('QoS', 'p0') })
  }, committed)
  assert.is((await ovs.list('QoS')).length, 1)
  await ovs.deletePort('p0', committed)
  const [qos] = await ovs.list('QoS')
  assert.is(qos?.queues.size, 2)
  await ovs.setQos('p1', { type: 'linux-hfsc' }, committed)
  assert.equal(
    (await ovs.list('QoS', ['type'])).map(({ type }) => type),
    ['linux-hfsc'],
  )
  assert.equal(await ovs.list('Queue'), [])
  await ovs.setQos('p1', { type: 'linux-htb', queues }, committed)
  await ovs.deleteBridge('br0', committed)
  assert.equal(
    [await ovs.list('QoS'), await ovs.list('Queue'), await ovs.list('Port')],
    [[], [], []],
  )
})

test('mirrors', async () => {
  await ovs.addPort('br0', 'p0', committed)
  await ovs.addMirror('br0', 'm0', { select_src_port: ['p0', 'br0'], output_vlan: 9 }, committed)
  const mirror = await ovs.get('Mirror', 'm0')
  const ids = await Promise.all(['p0', 'br0'].map((name) => ovs.get('Port', name, ['_uuid'])))
  assert.equal(new Set(mirror.select_src_port), new Set(ids.map(({ _uuid }) => _uuid)))
  assert.is(mirror.output_vlan, 9)
  const twice = await rejection(ovs.addMirror('br0', 'm0', {}, committed))
  assert.is(twice.code, 'OVS_ALREADY_EXISTS')
  const lost = await rejection(ovs.addMirror('br0', 'm1', { output_port: 'p9' }, committed))
  assert.is(lost.code, 'OVS_NOT_FOUND')
  const bad = await rejection(ovs.addMirror('br0', 'm1', { output_vlan: 5000 }, committed))
  assert.is(bad.option, 'Mirror.output_vlan')
  await ovs.deleteMirror('br0', 'm0', committed)
  assert.is((await rejection(ovs.deleteMirror('br0', 'm0', committed))).code, 'OVS_NOT_FOUND')
  await ovs.deleteMirror('br0', 'm0', { ...committed, ifExists: true })
})

test('flow export and flow tables', async () => {
  const targets = ['192.0.2.9:2055']
  await ovs.transaction((tx) => {
    tx.setNetflow('br0', { targets, active_timeout: 60 }).setSflow('br0', { targets, sampling: 64 })
    tx.setIpfix('br0', { targets }).setFlowTable('br0', 3, { name: 'acl', flow_limit: 10 })
  }, committed)
  assert.is((await ovs.get('NetFlow', 'br0')).active_timeout, 60)
  assert.is((await ovs.get('sFlow', 'br0')).sampling, 64)
  assert.equal((await ovs.get('IPFIX', 'br0')).targets, targets)
  const { flow_tables } = await ovs.get('Bridge', 'br0')
  assert.equal([...flow_tables.keys()], [3])
  assert.is((await ovs.get('Flow_Table', 'acl')).flow_limit, 10)
  await ovs.transaction((tx) => {
    tx.setNetflow('br0', null).setSflow('br0', null).setIpfix('br0', null)
    tx.setFlowTable('br0', 3, null)
  }, committed)
  for (const table of ['NetFlow', 'sFlow', 'IPFIX', 'Flow_Table'] as const) {
    assert.equal(await ovs.list(table), [], table)
  }
  const bad = await rejection(ovs.setNetflow('br0', { targets, engine_id: 256 }, committed))
  assert.is(bad.option, 'NetFlow.engine_id')
})

test('setBridge and setPort change what is given, and null empties', async () => {
  await ovs.addPort('br0', 'p0', { ...committed, tag: 3, otherConfig: { a: 'b' } })
  await ovs.setBridge('br0', {
    datapathId: '00000000000000AB',
    rstp: true,
    floodVlans: [1],
    ...committed,
  })
  await ovs.setPort('p0', { tag: null, vlanMode: 'native-tagged', lacp: 'active', ...committed })
  const bridge = await ovs.get('Bridge', 'br0')
  assert.equal(bridge.other_config, { 'datapath-id': '00000000000000AB' })
  assert.equal([bridge.rstp_enable, bridge.flood_vlans], [true, [1]])
  const port = await ovs.get('Port', 'p0')
  assert.equal(
    [port.tag, port.vlan_mode, port.lacp, port.other_config],
    [undefined, 'native-tagged', 'active', { a: 'b' }],
  )
  for (const [call, option] of [
    [() => ovs.setBridge('br0', { datapathId: '1' }), 'datapathId'],
    [() => ovs.setBridge('br0', { stp: null as never }), 'stp'],
    [() => ovs.setPort('p0', { vlanMode: 'odd' as never }), 'vlanMode'],
    [() => ovs.setPort('p0', { trunks: [4096] }), 'trunks[0]'],
  ] as const) {
    assert.is((await rejection(call())).option, option)
  }
})

test('create has the UUID that was asked for, and a transaction tells those it made', async () => {
  const uuid = '01234567-89ab-4def-8123-456789abcdef'
  assert.is(await ovs.create('Queue', { dscp: 1 }, { uuid, ...committed }), uuid)
  assert.is((await ovs.get('Queue', '01234567')).dscp, 1, 'found by the beginning of it')
  const { rows } = await ovs.transaction((tx) => tx.create('Queue', { dscp: 2 }), committed)
  assert.is((await ovs.get('Queue', rows[0] as string)).dscp, 2)
  await ovs.destroy('Queue', [uuid, rows[0] as string], committed)
  assert.equal(await ovs.list('Queue'), [])
  assert.is(await ovs.get('Queue', uuid, undefined, { ifExists: true }), undefined)
})

test('waitUntil waits for a row, and holds a transaction back', async () => {
  const waited = ovs.waitUntil('Bridge', 'br1', [['external_ids:ready', '=', 'yes']])
  const held = ovs.transaction(
    (tx) =>
      tx.waitUntil('Bridge', 'br1', [['external_ids:ready', '=', 'yes']]).addPort('br1', 'p1'),
    committed,
  )
  await ovs.addBridge('br1', committed)
  assert.equal(await ovs.listPorts('br1'), [])
  await ovs.setBridgeExternalId('br1', 'ready', 'yes', committed)
  await Promise.all([waited, held])
  assert.equal(
    (await ovs.listPorts('br1')).map(({ name }) => name),
    ['p1'],
  )
  await ovs.deleteBridge('br1', committed)
  const vain = [
    ovs.waitUntil('Bridge', 'br1', [], { timeout: 20 }),
    ovs.transaction((tx) => tx.waitUntil('Bridge', 'br1'), { ...committed, timeout: 20 }),
  ]
  for (const { code } of await Promise.all(vain.map(rejection))) assert.is(code, 'OVS_UNMET')
  const signal = AbortSignal.abort(new Error('enough'))
  assert.is((await rejection(ovs.waitUntil('Bridge', 'br1', [], { signal }))).message, 'enough')
})

test('new rows of a set go as one write, but for what is written to the row in between', async () => {
  const { session } = ovs
  const transact = session.send.bind(session)
  let sent: readonly Operation[] = []
  session.send = async (operations, options) => {
    sent = operations
    return transact(operations, options)
  }
  try {
    await ovs.transaction((tx) => {
      tx.addPort('br0', 'p0').addPort('br0', 'p1').addPort('br0', 'p2').deletePort('p1')
      const kept = ['br0', 'p0', 'p2'].map((name) => tx.row('Port', name))
      tx.set('Bridge', 'br0', { ports: kept })
      tx.addPort('br0', 'p3').addPort('br0', 'p4')
    }, committed)
  } finally {
    session.send = transact
  }
  assert.equal(
    (await ovs.listPorts('br0')).map(({ name }) => name),
    ['p0', 'p2', 'p3', 'p4'],
  )
  const mutations = sent.filter((each) => each.op === 'mutate' && each.table === 'Bridge')
  assert.is(mutations.length, 3, 'p0 to p2 in, p1 out, p3 and p4 in')
})

test('statistics are read from the server', async () => {
  const { statistics } = await ovs.get('Interface', 'br0', ['statistics'])
  assert.equal(statistics, {})
  assert.equal(await ovs.find('Interface', [['statistics:rx_bytes', '{not-in}', [5n]]], ['name']), [
    { name: 'br0' },
  ])
})

test('what is no table, column, record or condition', async () => {
  const calls: [() => Promise<unknown>, RegExp, string?][] = [
    [() => ovs.list('Bridges' as never), /no such table/],
    [() => ovs.get('Bridge', 'br0', ['nome' as never]), /no such column/],
    [() => ovs.set('Bridge', 'br0', { nome: 1 } as never), /no such column/],
    [() => ovs.set('Bridge', 5 as never, {}), /expected/, 'record'],
    [() => ovs.set('Bridge', 'br0', null as never), /expected/, 'settings'],
    [() => ovs.find('Bridge', [['name', '~', 'br0'] as never]), /must be one of/],
    [() => ovs.find('Bridge', ['name' as never]), /expected/, 'conditions[0]'],
    [() => ovs.add('Bridge', 'br0', 'name' as never, 'x' as never), /set on insert only/],
    [() => ovs.set('Bridge', 'br0', {}, { ifexists: true } as never), /no such option/, 'ifexists'],
    [() => ovs.setManagers('ptcp:' as never), /expected/, 'targets'],
    [() => ovs.setSsl({ privateKey: '/key' } as never), /expected/, 'certificate'],
  ]
  for (const [call, words, option] of calls) {
    const error = await rejection(call())
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.match(error.message, words)
    if (option) assert.is(error.option, option)
  }
})

test.run()
