import { execFileSync } from 'node:child_process'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Ovs, PortOptions } from '../../src/openvswitch/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { needsTun } from '../support/machine.js'
import { datapath, devices, find, names, rejection, vsctl } from './support.js'

// Not there when the tests are skipped.
let vswitch: OpenVswitch
let ovs: Ovs

test.before(async () => {
  needsTun()
  execFileSync('ip', ['link', 'add', 'veth0', 'type', 'veth', 'peer', 'name', 'veth1'])
  vswitch = await startOpenVswitch()
  ovs = await vswitch.connect()
  await ovs.addBridge('br0', datapath)
  await ovs.addBridge('br1', datapath)
})

test.after.each(async () => {
  for (const { name } of (await ovs?.listPorts('br0')) ?? []) await ovs.deletePort('br0', name)
})

test.after(async () => {
  await ovs?.close()
  await vswitch?.close()
})

test('a system port', async () => {
  const port = await ovs.addPort('br0', 'veth0')
  const [row] = find(vswitch, 'Interface', 'name=veth0')
  assert.is(row?.['type'], '')
  assert.is(port.type, 'system')
  assert.is(port.ofport, row?.['ofport'])
  assert.ok(port.ofport > 0)
  const [link] = JSON.parse(
    execFileSync('ip', ['-j', 'link', 'show', 'veth0'], { encoding: 'utf8' }),
  )
  assert.is(port.mac, link.address)
  assert.equal(names(vswitch, 'list-ports', 'br0'), ['veth0'])
})

test('it is the same as ovs-vsctl makes it', async () => {
  await ovs.addPort('br0', 'ours', { type: 'internal' })
  vsctl(vswitch, 'add-port', 'br0', 'theirs', '--', 'set', 'interface', 'theirs', 'type=internal')
  const own = /^(_uuid|name|interfaces|ofport|status|statistics|mac_in_use|ifindex)$/
  for (const table of ['Port', 'Interface']) {
    const [ours, theirs] = ['ours', 'theirs'].map((name) =>
      Object.entries(find(vswitch, table, `name=${name}`)[0] ?? {}).filter(
        ([column]) => !own.test(column),
      ),
    )
    assert.ok(ours && ours.length > 10)
    assert.equal(ours, theirs, table)
  }
})

test('an internal port with every common option', async () => {
  const port = await ovs.addPort('br0', 'eth1', {
    type: 'internal',
    mac: '02:00:00:00:00:AA',
    mtuRequest: 1400,
    ofportRequest: 77,
    tag: 42,
    externalIds: { 'iface-id': 'vm1' },
  })
  const [iface] = find(vswitch, 'Interface', 'name=eth1')
  assert.is(iface?.['type'], 'internal')
  assert.is(iface?.['mac'], '02:00:00:00:00:aa')
  assert.is(iface?.['mtu_request'], 1400)
  assert.is(iface?.['ofport_request'], 77)
  assert.equal(iface?.['external_ids'], ['map', [['iface-id', 'vm1']]])
  assert.is(find(vswitch, 'Port', 'name=eth1')[0]?.['tag'], 42)
  assert.is(port.ofport, 77)
  assert.is(port.mac, '02:00:00:00:00:aa')
  assert.is(port.tag, 42)
  assert.is(port.bridge, 'br0')
  assert.is(port.uuid, vsctl(vswitch, 'get', 'Port', 'eth1', '_uuid'))
  // ovs-vswitchd may report it a little later than it has applied it.
  await ovs.waitUntil('Interface', 'eth1', [['mtu', '=', 1400]])
  assert.is((await ovs.getPort('eth1')).interfaces[0]?.mtu, 1400)
  const [link] = JSON.parse(
    execFileSync('ip', ['-j', 'link', 'show', 'eth1'], { encoding: 'utf8' }),
  )
  assert.is(link.address, '02:00:00:00:00:aa')
  assert.is(link.mtu, 1400)
  assert.is(port.interfaces[0]?.ifindex, link.ifindex)
})

test('a vxlan port with every option', async () => {
  const options = {
    remote_ip: '192.0.2.1',
    local_ip: '192.0.2.2',
    in_key: 'flow',
    out_key: 16777215,
    dst_port: 8472,
    tos: 'inherit',
    ttl: 3,
    df_default: false,
    csum: true,
    egress_pkt_mark: 4294967295,
    exts: 'gbp',
    packet_type: 'legacy_l2',
  } as const
  const port = await ovs.addPort('br0', 'vx1', { type: 'vxlan', options })
  const expected = Object.entries(options).map(([key, value]) => [key, String(value)])
  assert.equal(find(vswitch, 'Interface', 'name=vx1')[0]?.['options'], ['map', expected.sort()])
  assert.is(port.type, 'vxlan')
  assert.equal(port.interfaces[0]?.options, Object.fromEntries(expected))
  assert.ok(port.ofport > 0)
})

test('a vxlan port over IPv6, by a name that no device could have', async () => {
  const options = { remote_ip: '2001:db8::1', key: 0 }
  await ovs.addPort('br0', 'tunnel-to-the-other-side', { type: 'vxlan', options })
  assert.equal(names(vswitch, 'list-ports', 'br0'), ['tunnel-to-the-other-side'])
})

test('a device that does not exist fails in the words of ovs-vswitchd', async () => {
  const error = await rejection(ovs.addPort('br0', 'nodev'))
  assert.is(error.code, 'OVS_APPLY_FAILED')
  assert.is(error.operation, 'addPort')
  assert.is(error.details, 'could not open network device nodev (No such device)')
  const [row] = find(vswitch, 'Interface', 'name=nodev')
  assert.is(row?.['ofport'], -1)
  assert.is(row?.['error'], error.details)

  const again = await rejection(ovs.addPort('br0', 'nodev', { mayExist: true }))
  assert.is(again.code, 'OVS_APPLY_FAILED', 'what exists does not work')
})

test('listPorts shows ports, not the local one; a bond with its interfaces', async () => {
  await ovs.addPort('br0', 'b', { type: 'internal' })
  await ovs.addPort('br0', 'a', { type: 'internal' })
  await ovs.addPort('br1', 'elsewhere', { type: 'internal' })
  vsctl(vswitch, '--no-wait', 'add-bond', 'br0', 'bond0', 'x1', 'x2')
  const ports = await ovs.listPorts('br0')
  assert.equal(
    ports.map(({ name, interfaces }) => [name, interfaces.map((each) => each.name)]),
    [
      ['a', ['a']],
      ['b', ['b']],
      ['bond0', ['x1', 'x2']],
    ],
  )
  assert.is((await rejection(ovs.listPorts('br9'))).code, 'OVS_NOT_FOUND')
  await ovs.deletePort('br1', 'elsewhere')
})

test('getInterface', async () => {
  assert.is((await ovs.getInterface('br0')).ofport, 65534)
  assert.is((await rejection(ovs.getInterface('nope'))).code, 'OVS_NOT_FOUND')
})

test('a name that is taken', async () => {
  await ovs.addPort('br0', 'eth1', { type: 'internal' })
  for (const bridge of ['br0', 'br1']) {
    const error = await rejection(ovs.addPort(bridge, 'eth1', { type: 'internal' }))
    assert.is(error.code, 'OVS_ALREADY_EXISTS')
    assert.match(error.message, /a port named eth1 already exists on bridge br0/)
  }
  const error = await rejection(ovs.addPort('br9', 'eth2'))
  assert.is(error.code, 'OVS_NOT_FOUND')
  assert.match(error.message, /no bridge named br9/)
})

test('an interface of a bond is taken, too', async () => {
  vsctl(vswitch, '--no-wait', 'add-bond', 'br0', 'bond0', 'x1', 'x2')
  const error = await rejection(ovs.addPort('br0', 'x1'))
  assert.is(error.code, 'OVS_ALREADY_EXISTS')
  assert.match(error.message, /an interface named x1 already exists on bridge br0/)
})

test('mayExist takes what is as asked for, and names the difference otherwise', async () => {
  const tunnel = { type: 'vxlan', options: { remote_ip: '192.0.2.1', key: 42 } } as const
  const made = await ovs.addPort('br0', 'vx1', { ...tunnel, externalIds: { a: '1', b: '2' } })
  assert.equal(
    await ovs.addPort('br0', 'vx1', { ...tunnel, externalIds: { a: '1' }, mayExist: true }),
    made,
  )
  const differences: [string, PortOptions, RegExp][] = [
    ['br1', tunnel, /it is on bridge br0, not br1/],
    ['br0', { type: 'internal' }, /its type is "vxlan", not "internal"/],
    ['br0', {}, /its type is "vxlan", not "system"/],
    ['br0', { ...tunnel, tag: 5 }, /its tag is unset, not 5/],
    [
      'br0',
      { type: 'vxlan', options: { remote_ip: '192.0.2.9', key: 42 } },
      /its options:remote_ip is "192.0.2.1", not "192.0.2.9"/,
    ],
    [
      'br0',
      { type: 'vxlan', options: { remote_ip: '192.0.2.1' } },
      /its options:key is "42", not unset/,
    ],
  ]
  for (const [bridge, options, difference] of differences) {
    const error = await rejection(ovs.addPort(bridge, 'vx1', { ...options, mayExist: true }))
    assert.is(error.code, 'OVS_DIFFERS')
    assert.match(error.details ?? '', difference)
  }
})

test('deletePort', async () => {
  await ovs.addPort('br0', 'eth1', { type: 'internal' })
  const elsewhere = await rejection(ovs.deletePort('br1', 'eth1'))
  assert.is(elsewhere.code, 'OVS_NOT_FOUND')
  assert.match(elsewhere.message, /bridge br1 does not have a port eth1/)
  await ovs.deletePort('br0', 'eth1')
  assert.not(devices().includes('eth1'))
  assert.equal(find(vswitch, 'Interface', 'name=eth1'), [])

  const gone = await rejection(ovs.deletePort('br0', 'eth1'))
  assert.is(gone.code, 'OVS_NOT_FOUND')
  await ovs.deletePort('br0', 'eth1', { ifExists: true })
  assert.is((await rejection(ovs.deletePort('br0', 'br0'))).code, 'OVS_NOT_ALLOWED')
})

const vxlan = (options: object) => () =>
  ovs.addPort('br0', 'vx', { type: 'vxlan', options } as never)
const remote_ip = '192.0.2.1'
const bad: [string, () => Promise<unknown>, string][] = [
  ['no bridge', () => ovs.addPort(undefined as never, 'p'), 'bridge'],
  ['no name', () => ovs.addPort('br0', undefined as never), 'name'],
  ['a system port of 16 bytes', () => ovs.addPort('br0', 'port-of-16-bytes'), 'name'],
  ['a type', () => ovs.addPort('br0', 'p', { type: 'warp' as never }), 'type'],
  [
    'options of no type',
    () => ovs.addPort('br0', 'p', { options: { key: 1 } } as never),
    'options.key',
  ],
  [
    'a MAC of five bytes',
    () => ovs.addPort('br0', 'p', { type: 'internal', mac: '02:00:00:00:01' }),
    'mac',
  ],
  [
    'a multicast MAC',
    () => ovs.addPort('br0', 'p', { type: 'internal', mac: '01:00:00:00:00:01' }),
    'mac',
  ],
  ['a MAC for a device', () => ovs.addPort('br0', 'p', { mac: '02:00:00:00:00:01' }), 'mac'],
  ['a tag', () => ovs.addPort('br0', 'p', { tag: 4096 }), 'tag'],
  ['an MTU', () => ovs.addPort('br0', 'p', { mtuRequest: 67 }), 'mtuRequest'],
  ['a port number', () => ovs.addPort('br0', 'p', { ofportRequest: 65280 }), 'ofportRequest'],
  ['half a port number', () => ovs.addPort('br0', 'p', { ofportRequest: 1.5 }), 'ofportRequest'],
  ['no remote_ip', vxlan({}), 'options.remote_ip'],
  ['remote_ip', vxlan({ remote_ip: '192.0.2.256' }), 'options.remote_ip'],
  ['a host as remote_ip', vxlan({ remote_ip: 'localhost' }), 'options.remote_ip'],
  ['a key too large', vxlan({ remote_ip, key: 16777216 }), 'options.key'],
  ['a key that is text', vxlan({ remote_ip, key: '42' }), 'options.key'],
  ['a key twice', vxlan({ remote_ip, key: 1, in_key: 1 }), 'options.in_key'],
  ['dst_port', vxlan({ remote_ip, dst_port: 0 }), 'options.dst_port'],
  ['tos', vxlan({ remote_ip, tos: 256 }), 'options.tos'],
  ['ttl', vxlan({ remote_ip, ttl: 'inherited' }), 'options.ttl'],
  ['csum', vxlan({ remote_ip, csum: 'true' }), 'options.csum'],
  ['exts', vxlan({ remote_ip, exts: 'gpb' }), 'options.exts'],
  ['a misspelt option', vxlan({ remote_ip, remoteIp: '' }), 'options.remoteIp'],
  [
    'options that are none',
    () => ovs.addPort('br0', 'p', { type: 'vxlan', options: 1 as never }),
    'options',
  ],
]
for (const [what, call, option] of bad) {
  test(`bad input: ${what}`, async () => {
    const error = await rejection(call())
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, option)
    assert.equal(await ovs.listPorts('br0'), [])
  })
}

test.run()
