/** Packets: virtual machines in namespaces on two chassis, with a Geneve tunnel between these. */

import { held } from '../../src/base/wait.js'
import { addAddress, addRoute, createVeth, moveLink, setLink } from '../../src/index.js'
import { createNetns } from '../../src/netns/netns.js'
import { ping } from '../../src/netns/ping.js'
import {
  bindPort,
  connectOvn,
  getChassis,
  type Ovn,
  unbindPort,
  waitForBinding,
} from '../../src/ovn/index.js'
import { type OvnChassis, type PrivateOvn, startOvn } from '../../src/testing/index.js'
import { needsTun } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { needsOvn } from './support.js'

let ovn: PrivateOvn
let nb: Ovn

const underlay = { h1: '192.0.2.1', h2: '192.0.2.2' }
/** Virtual machines: where each runs, and its switch. */
const machines = {
  vm1: {
    chassis: 'h1',
    on: 'sw0',
    mac: '0a:00:00:00:00:01',
    ip: '10.0.0.1',
    gateway: '10.0.0.254',
  },
  vm2: {
    chassis: 'h2',
    on: 'sw0',
    mac: '0a:00:00:00:00:02',
    ip: '10.0.0.2',
    gateway: '10.0.0.254',
  },
  vm3: {
    chassis: 'h1',
    on: 'sw1',
    mac: '0a:00:00:00:00:03',
    ip: '10.1.0.3',
    gateway: '10.1.0.254',
  },
}

test.before(async () => {
  needsOvn()
  needsTun()
  const names = [...Object.keys(underlay), ...Object.keys(machines)]
  for (const name of names) await createNetns(name)
  await createVeth({ name: 'eth0', netns: 'h1', peer: { name: 'eth0', netns: 'h2' } })
  const chassis = Object.fromEntries(
    Object.entries(underlay).map(([netns, encapIp]) => [netns, { netns, encapIp }]),
  )
  ovn = await startOvn({ chassis, timeout: 30_000 })
  nb = await connectOvn({ remote: ovn.northbound, southbound: ovn.southbound, wait: 'hv' })
  for (const [name, address] of Object.entries(underlay)) await lay(name, address)
  await nb.transaction((tx) => {
    tx.routers.add({ name: 'lr0' })
    for (const at of [0, 1]) {
      const [name, port, net] = [`sw${at}`, `lr0-sw${at}`, `10.${at}.0.254/24`]
      tx.switches.add({ name })
      tx.routerPorts.add({
        router: 'lr0',
        name: port,
        mac: `0a:00:00:00:ff:0${at}`,
        networks: [net],
      })
      tx.switchPorts.add({ switch: name, name: `${name}-lr0`, type: 'router', routerPort: port })
    }
    for (const [name, { on, mac, ip }] of Object.entries(machines)) {
      tx.switchPorts.add({ switch: on, name, addresses: [`${mac} ${ip}`] })
    }
  })
  for (const name of Object.keys(machines)) await plug(name as keyof typeof machines)
  await nb.sync()
})

test.after(async () => {
  await nb?.close()
  await ovn?.close()
})

/** The address that tunnels end at is on a bridge of its own: ovs-vswitchd's datapath sends by that. */
async function lay(name: string, address: string): Promise<void> {
  const { vswitch } = ovn.chassis.get(name) as OvnChassis
  await using ovs = await vswitch.connect()
  await setLink('eth0', { netns: name, up: true })
  const { datapathType } = vswitch
  await ovs.addBridge('br-phy', { datapathType, failMode: 'standalone' })
  await ovs.addPort('br-phy', 'eth0')
  await setLink('br-phy', { netns: name, up: true })
  await addAddress('br-phy', `${address}/24`, { netns: name })
}

/** A virtual machine's interface, of the chassis's switch, in a namespace of its own. */
async function plug(name: keyof typeof machines): Promise<void> {
  const { chassis, mac, ip, gateway } = machines[name]
  const { vswitch } = ovn.chassis.get(chassis) as OvnChassis
  await using ovs = await vswitch.connect()
  await ovs.addPort('br-int', name, { type: 'internal', mac })
  await moveLink(name, { to: name, netns: chassis })
  await addAddress(name, `${ip}/24`, { netns: name })
  await setLink(name, { netns: name, up: true })
  await addRoute({ destination: 'default', via: gateway, netns: name })
  await bindPort(ovs, name, name)
  await Promise.all([nb.waitUntilUp(name), waitForBinding(ovs, name)])
}

/** Whether an answer comes; of first packets the datapath may lose some. */
async function reaches(from: string, to: string): Promise<boolean> {
  for (let tries = 0; tries < 40; tries++) {
    if ((await ping(to, { netns: from, count: 1, timeout: 250 })).received > 0) return true
  }
  return false
}

/** Whether none comes. */
async function isKeptFrom(from: string, to: string): Promise<boolean> {
  return (await ping(to, { netns: from, count: 5, interval: 50, timeout: 500 })).received === 0
}

test('on one switch, through a Geneve tunnel between two chassis', async () => {
  assert.ok(await reaches('vm1', '10.0.0.2'))
  assert.ok(await reaches('vm2', '10.0.0.1'))
})

test('through a router, on one chassis and on two', async () => {
  assert.ok(await reaches('vm1', '10.1.0.3'))
  assert.ok(await reaches('vm3', '10.0.0.2'))
})

test('an ACL drops, and nothing else', async () => {
  const acl = { switch: 'sw1', direction: 'to-lport', priority: 1001 } as const
  await nb.addressSets.add({ name: 'kept_out', addresses: ['10.0.0.1'] })
  await nb.acls.add({ ...acl, match: 'ip4.src == $kept_out', action: 'drop' })
  for (const { vswitch } of ovn.chassis.values()) {
    await using ovs = await vswitch.connect()
    await ovs.vswitchd.waitForRevalidators()
  }
  assert.ok(await isKeptFrom('vm1', '10.1.0.3'))
  assert.ok(await reaches('vm2', '10.1.0.3'))
  await nb.addressSets.exclude('kept_out', { addresses: ['10.0.0.1'] })
  assert.ok(await reaches('vm1', '10.1.0.3'))
})

test('a port is down when its interface is not bound to it any more', async () => {
  const { vswitch } = ovn.chassis.get('h1') as OvnChassis
  await using ovs = await vswitch.connect()
  await using watch = nb.watch({ kinds: ['switchPorts'] })
  await watch.ready
  await unbindPort(ovs, 'vm3')
  const isDown = async () => {
    for await (const { object } of watch) {
      if ('up' in object && object.name === 'vm3' && object.up === false) return
    }
  }
  await held(isDown())
  await bindPort(ovs, 'vm3', 'vm3')
  await Promise.all([nb.waitUntilUp('vm3'), waitForBinding(ovs, 'vm3')])
})

test('what a chassis was told is read back', async () => {
  const { vswitch } = ovn.chassis.get('h1') as OvnChassis
  await using ovs = await vswitch.connect()
  const { systemId, encapType, encapIp, remote } = await getChassis(ovs)
  assert.equal([systemId, encapType, encapIp], ['h1', 'geneve', '192.0.2.1'])
  assert.is(remote, ovn.southbound)
})

test('a chassis that is behind is named', async () => {
  const { controller } = ovn.chassis.get('h2') as OvnChassis
  process.kill(controller.pid, 'SIGSTOP')
  try {
    await nb.sync({ timeout: 500 })
    assert.unreachable()
  } catch (error) {
    const { code, details } = error as { code: string; details: string }
    assert.is(code, 'OVN_WAIT_TIMEOUT')
    assert.match(details, /^behind: h2 \(\d+ of \d+\)$/)
  } finally {
    process.kill(controller.pid, 'SIGCONT')
  }
  await nb.sync()
})

test.run()
