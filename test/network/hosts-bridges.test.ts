/** A tunnel of Open vSwitch between two hosts of one definition: each has a switch of its own, and ovs-vsctl says what it has. */
import { addAddress, createNetns, createVeth, deleteNetns, ping, setLink } from '../../src/index.js'
import {
  apply,
  defineNetworks,
  destroy,
  type HostDefinition,
  plan,
  verify,
} from '../../src/network/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../src/testing/index.js'
import { datapath, names, vsctl } from '../openvswitch/support.js'
import { needsTun } from '../support/machine.js'
import { assert, test } from '../support/test.js'

const keys = ['a', 'b'] as const
const switches = new Map<string, OpenVswitch>()
const switchOf = (key: string) => switches.get(key) as OpenVswitch

test.before(async () => {
  needsTun()
  for (const key of keys) await createNetns(`host-${key}`, { loopback: true })
  await createVeth({
    ...{ name: 'eth0', netns: 'host-a', up: true },
    peer: { name: 'eth0', netns: 'host-b', up: true },
  })
  for (const [at, key] of keys.entries()) {
    const netns = `host-${key}`
    const vswitch = await startOpenVswitch({ netns })
    switches.set(key, vswitch)
    let link = 'eth0'
    if (datapath.datapathType === 'netdev') {
      // Its tunnels go through a bridge that has the address; the kernel's need none.
      await using ovs = await vswitch.connect()
      await ovs.addBridge('phy', { ...datapath, failMode: 'standalone' })
      await ovs.addPort('phy', 'eth0')
      link = 'phy'
      await setLink(link, { netns, up: true })
    }
    await addAddress(link, `192.0.2.${at + 1}/24`, { netns })
  }
})

test.after(async () => {
  for (const each of switches.values()) await each.close()
  for (const key of keys) await deleteNetns(`host-${key}`, { ifExists: true })
})

const hostAt = (key: string, at: number): HostDefinition => ({
  address: `192.0.2.${at + 1}`,
  namespaces: { self: { path: `/run/netns/host-${key}` }, guest: { name: `guest-${key}` } },
  links: {
    nic: {
      kind: 'veth',
      ends: [
        { netns: 'self', name: 'nic' },
        { netns: 'guest', name: 'eth0', addresses: [`10.0.0.${at + 1}/24`] },
      ],
    },
  },
  ovs: { remote: switchOf(key).remote },
})

test('the ports of a tunnel lead to each other, on the bridge that both hosts have', async () => {
  const networks = defineNetworks({
    project: 'lab',
    hosts: { a: hostAt('a', 0), b: hostAt('b', 1) },
    ovs: { bridges: { br0: { ...datapath, failMode: 'standalone', ports: { nic: {} } } } },
    tunnels: { vx: { bridge: 'br0', type: 'vxlan', options: { key: 42 } } },
  })
  for (const key of keys) await apply(await plan(networks[key]))
  for (const [at, key] of keys.entries()) {
    const vswitch = switchOf(key)
    const [port, other] = at === 0 ? ['vx-b', 2] : ['vx-a', 1]
    assert.equal(names(vswitch, 'list-ports', 'br0').sort(), ['nic', port])
    assert.is(
      vsctl(vswitch, 'get', 'Interface', port, 'options'),
      `{key="42", local_ip="192.0.2.${at + 1}", remote_ip="192.0.2.${other}"}`,
    )
    assert.match(
      vsctl(vswitch, 'br-get-external-id', 'br0'),
      `ovs-netlink=lab@${key}=ovs.bridges.br0`,
    )
    await verify(networks[key])
    assert.equal((await plan(networks[key])).operations, [])
  }
  for (const [from, to] of [
    ['guest-a', '10.0.0.2'],
    ['guest-b', '10.0.0.1'],
  ] as const) {
    // The first ones wait until addresses are learnt.
    const { received } = await ping(to, { netns: from, count: 20, interval: 100, timeout: 2000 })
    assert.ok(received > 0, `${from} reaches ${to}`)
  }
  await destroy(networks.a)
  assert.equal(names(switchOf('a'), 'list-br').includes('br0'), false)
  assert.equal(names(switchOf('b'), 'list-ports', 'br0').sort(), ['nic', 'vx-a'])
  await verify(networks.b)
  await destroy(networks.b)
  assert.equal(names(switchOf('b'), 'list-br').includes('br0'), false)
})

test.run()
