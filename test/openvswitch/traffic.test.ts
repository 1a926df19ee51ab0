/** Packets through real switches: tunnels between two hosts, patches, VLANs, bonds. */
import { execFileSync } from 'node:child_process'
import {
  addAddress,
  createNetns,
  createVeth,
  deleteNetns,
  moveLink,
  type Netns,
  openNetns,
  ping,
  setLink,
} from '../../src/index.js'
import type { Ovs, PortOptions } from '../../src/openvswitch/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { needsTun } from '../support/machine.js'
import { assert, skip, test } from '../support/test.js'
import { datapath } from './support.js'

/** The underlay's IPv6 address of the host that has this one. */
const v6 = (underlay: string) => underlay.replace(/^.*\./, '2001:db8::')

interface Host {
  netns: Netns
  vswitch: OpenVswitch
  ovs: Ovs
  underlay: string
}
const hosts: Host[] = []

test.before(async () => {
  needsTun()
  for (const name of ['host0', 'host1']) await createNetns(name, { loopback: true })
  await createVeth({
    name: 'up0',
    netns: 'host0',
    up: true,
    peer: { name: 'up1', netns: 'host1', up: true },
  })
  for (const at of [0, 1]) {
    const netns = await openNetns(`host${at}`)
    const vswitch = await startOpenVswitch({ netns })
    const ovs = await vswitch.connect()
    const underlay = `192.0.2.${at + 1}`
    let link = `up${at}`
    if (datapath.datapathType === 'netdev') {
      // Its tunnels go through a bridge that has the underlay's address; the kernel's need none.
      await ovs.addBridge('br-phy', { ...datapath, failMode: 'standalone' })
      await ovs.addPort('br-phy', link)
      link = 'br-phy'
      await setLink(link, { netns, up: true })
    }
    await addAddress(link, `${underlay}/24`, { netns })
    await addAddress(link, `${v6(underlay)}/64`, { netns, noDad: true })
    hosts.push({ netns, vswitch, ovs, underlay })
  }
})

test.after.each(async () => {
  for (const { ovs } of hosts) {
    for (const { name, parent } of await ovs.listBridges()) {
      if (name !== 'br-phy' && parent === undefined) await ovs.deleteBridge(name)
    }
  }
})

test.after(async () => {
  for (const { ovs, vswitch, netns } of hosts) {
    await ovs.close()
    await vswitch.close()
    await netns.close()
  }
  for (const name of ['host0', 'host1']) await deleteNetns(name).catch(() => {})
})

const [one, other] = [() => hosts[0] as Host, () => hosts[1] as Host]

/** Whether a ping gets through, soon or later: the first ones wait for addresses to be learned. */
async function reaches(from: Netns, address: string): Promise<boolean> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const { received } = await ping(address, { netns: from, count: 1, timeout: 500 })
    if (received > 0) return true
  }
  return false
}

/** Whether it comes to that no ping gets through: the datapath forgets flows a moment later. */
async function isCutOff(from: Netns, address: string): Promise<boolean> {
  const end = performance.now() + 20_000
  while (performance.now() < end) {
    const { received } = await ping(address, { netns: from, count: 1, timeout: 300 })
    if (received === 0) return true
  }
  return false
}

/** A device on a bridge with an address: a machine, in a namespace of its own. */
async function machine(
  { ovs, netns }: Host,
  bridge: string,
  name: string,
  address: string,
  options: object = {},
) {
  const port = await ovs.addPort(bridge, name, { type: 'internal', ...options })
  await createNetns(name, { loopback: true })
  const own = await openNetns(name)
  await moveLink(name, { netns, to: own })
  await setLink(name, { netns: own, up: true })
  await addAddress(name, address, { netns: own })
  return {
    port,
    netns: own,
    async [Symbol.asyncDispose]() {
      await ovs.deletePort(name, { ifExists: true, wait: false })
      await own.close()
      await deleteNetns(name)
    },
  }
}

const tunnels: [name: string, options: (remote: string) => PortOptions][] = [
  ['vxlan', (remote_ip) => ({ type: 'vxlan', options: { remote_ip, key: 42 } })],
  ['geneve', (remote_ip) => ({ type: 'geneve', options: { remote_ip, key: 42, csum: true } })],
  ['gre', (remote_ip) => ({ type: 'gre', options: { remote_ip, key: 42 } })],
  [
    'erspan, version 1',
    (remote_ip) => ({
      type: 'erspan',
      options: { remote_ip, key: 42, erspan_ver: 1, erspan_idx: 5 },
    }),
  ],
  [
    'erspan, version 2',
    (remote_ip) => ({
      type: 'erspan',
      options: { remote_ip, key: 42, erspan_ver: 2, erspan_dir: 1, erspan_hwid: 4 },
    }),
  ],
  ['vxlan over IPv6', (at) => ({ type: 'vxlan', options: { remote_ip: v6(at), key: 42 } })],
  ['gre over IPv6', (at) => ({ type: 'gre', options: { remote_ip: v6(at), key: 42 } })],
  ['ip6gre', (at) => ({ type: 'ip6gre', options: { remote_ip: v6(at), key: 42 } })],
  [
    'ip6erspan',
    (at) => ({ type: 'ip6erspan', options: { remote_ip: v6(at), key: 42, erspan_ver: 1 } }),
  ],
]
for (const [name, options] of tunnels) {
  test(`a ${name} tunnel carries a ping`, async () => {
    if (name === 'gre over IPv6' && datapath.datapathType === 'system')
      skip('over IPv6 the kernel has ip6gre alone')
    for (const [at, host] of hosts.entries()) {
      await host.ovs.addBridge('br0', { ...datapath, failMode: 'standalone' })
      const peer = hosts[1 - at] as Host
      const port = await host.ovs.addPort('br0', 'tunnel', options(peer.underlay))
      assert.ok(port.ofport > 0)
      await setLink('br0', { netns: host.netns, up: true })
      await addAddress('br0', `10.0.0.${at + 1}/24`, { netns: host.netns })
    }
    assert.ok(await reaches(one().netns, '10.0.0.2'))
    await one().ovs.deletePort('tunnel')
    assert.ok(await isCutOff(one().netns, '10.0.0.2'), 'it went through the tunnel')
  })
}

test('a patch joins two bridges, until it is gone', async () => {
  const { ovs } = one()
  for (const name of ['left', 'right'])
    await ovs.addBridge(name, { ...datapath, failMode: 'standalone' })
  await using a = await machine(one(), 'left', 'm1', '10.1.0.1/24')
  await using b = await machine(one(), 'right', 'm2', '10.1.0.2/24')
  const [end, peer] = await ovs.addPatch(
    { bridge: 'left', port: 'to-the-bridge-on-the-right' },
    { bridge: 'right', port: 'to-the-bridge-on-the-left' },
  )
  assert.is(end?.type, 'patch')
  assert.is(end?.interfaces[0]?.options['peer'], peer?.name)
  assert.ok(await reaches(a.netns, '10.1.0.2'))
  await ovs.deletePort('to-the-bridge-on-the-right')
  assert.ok(await isCutOff(a.netns, '10.1.0.2'))
  assert.ok(b.port.ofport > 0)
})

test('VLANs keep machines apart; a trunk carries them, and a fake bridge is one', async () => {
  const { ovs } = one()
  await ovs.addBridge('br0', { ...datapath, failMode: 'standalone' })
  await ovs.addBridge('vlan10', { parent: 'br0', vlan: 10 })
  await using a = await machine(one(), 'br0', 'm1', '10.2.0.1/24', { tag: 10 })
  await using b = await machine(one(), 'vlan10', 'm2', '10.2.0.2/24')
  await using c = await machine(one(), 'br0', 'm3', '10.2.0.3/24', { tag: 20 })
  assert.is(b.port.tag, 10)
  assert.ok(await reaches(a.netns, '10.2.0.2'), 'the same VLAN')
  assert.is((await ping('10.2.0.3', { netns: a.netns, count: 1, timeout: 500 })).received, 0)
  await ovs.setPort('m3', { tag: 10 })
  assert.ok(await reaches(a.netns, '10.2.0.3'), 'it changed its VLAN')
  assert.ok(c.port.ofport > 0)
})

test("a trunk's own VLAN goes without a tag, or with one, as its mode says", async () => {
  const { ovs } = one()
  for (const name of ['left', 'right'])
    await ovs.addBridge(name, { ...datapath, failMode: 'standalone' })
  await using a = await machine(one(), 'left', 'm1', '10.5.0.1/24', { tag: 10 })
  await using b = await machine(one(), 'right', 'm2', '10.5.0.2/24')
  await ovs.addPatch({ bridge: 'left', port: 'to-right' }, { bridge: 'right', port: 'to-left' })
  await ovs.setPort('to-right', { tag: 10, vlanMode: 'native-untagged' })
  assert.ok(await reaches(a.netns, '10.5.0.2'), 'without a tag')
  await ovs.setPort('to-right', { vlanMode: 'native-tagged' })
  assert.ok(await isCutOff(a.netns, '10.5.0.2'), 'with a tag, which the other machine is not told')
  await ovs.setPort('m2', { tag: 10 })
  assert.ok(await reaches(a.netns, '10.5.0.2'), 'both in the VLAN')
  assert.ok(b.port.ofport > 0)
})

test('a bond of two veth pairs carries a ping, and with one of its members alone, too', async () => {
  for (const name of ['b', 'c']) {
    await createVeth({
      name: `${name}0`,
      netns: 'host0',
      up: true,
      peer: { name: `${name}1`, netns: 'host1', up: true },
    })
  }
  for (const [at, { ovs }] of hosts.entries()) {
    await ovs.addBridge('br0', { ...datapath, failMode: 'standalone' })
    const bond = await ovs.addBond('br0', 'bond0', [`b${at}`, { name: `c${at}` }], {
      bondMode: 'active-backup',
      // Both ends must use the same pair: there is no switch between them.
      otherConfig: { 'bond-primary': `b${at}` },
    })
    assert.equal(
      bond.interfaces.map(({ name, ofport }) => [name, (ofport ?? -1) > 0]),
      [
        [`b${at}`, true],
        [`c${at}`, true],
      ],
    )
  }
  // Not with addresses on the bridges: the kernel would answer for them on the members, too.
  await using a = await machine(one(), 'br0', 'm1', '10.3.0.1/24')
  await using b = await machine(other(), 'br0', 'm2', '10.3.0.2/24')
  assert.ok(await reaches(a.netns, '10.3.0.2'))
  for (const [at, { ovs }] of hosts.entries()) {
    await ovs.deleteBondInterface('bond0', `b${at}`)
    assert.equal(
      (await ovs.getPort('bond0')).interfaces.map(({ name }) => name),
      [`c${at}`],
    )
  }
  assert.ok(await reaches(a.netns, '10.3.0.2'), 'with one member')
  assert.ok(b.port.ofport > 0)
  const { ovs } = other()
  const member = await ovs.addBondInterface('bond0', 'b1')
  assert.ok((member.ofport ?? -1) > 0)
})

test('a mirror copies what a port receives', async () => {
  const { ovs } = one()
  await ovs.addBridge('br0', { ...datapath, failMode: 'standalone' })
  await using a = await machine(one(), 'br0', 'm1', '10.4.0.1/24')
  await using b = await machine(one(), 'br0', 'm2', '10.4.0.2/24')
  await ovs.addPort('br0', 'copy', { type: 'internal' })
  await ovs.addMirror('br0', 'mirror0', { select_src_port: ['m1'], output_port: 'copy' })
  await setLink('copy', { netns: one().netns, up: true })
  const copied = () => {
    const argv = ['-n', 'host0', '-s', '-j', 'link', 'show', 'copy']
    const [link] = JSON.parse(execFileSync('ip', argv, { encoding: 'utf8' }))
    return link.stats64.rx.packets
  }
  // The datapath learns of the mirror a moment later.
  const end = performance.now() + 20_000
  while (copied() === 0) {
    assert.ok(performance.now() < end, 'the copy')
    assert.ok(await reaches(a.netns, '10.4.0.2'))
  }
  assert.ok(b.port.ofport > 0)
})

test.run()
