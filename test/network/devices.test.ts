/** Devices of internal ports and of bridges in namespaces, with all that is on them; `ip` and ovs-vsctl say what became of them. */
import {
  addAddress,
  createNetns,
  deleteAddress,
  deleteNetns,
  moveLink,
  ping,
} from '../../src/index.js'
import {
  apply,
  defineNetwork,
  destroy,
  drift,
  type NetworkDefinition,
  NetworkError,
  plan,
  verify,
} from '../../src/network/index.js'
import { deleteBridges, onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { datapath, find, names, vsctl } from '../openvswitch/support.js'
import { ip } from '../support/ip.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { configured as configuredIn } from './bridges.js'
import { everything } from './networks.js'

onOneSwitch(test)

test.after.each(async () => {
  if (ovs !== undefined) await destroy('lab', { ovs })
  await deleteBridges()
})

const configured = () => configuredIn(vswitch)

/** Two virtual machines on a bridge, which has an address of its own. */
const lab = {
  project: 'lab',
  namespaces: { vm1: {}, vm2: {} },
  ovs: {
    bridges: {
      br0: {
        ...datapath,
        failMode: 'standalone',
        addresses: ['192.168.0.1/24'],
        ports: {
          eth1: {
            ...{ type: 'internal', netns: 'vm1', mac: '02:00:00:00:00:11', mtu: 1400 },
            addresses: ['192.168.0.11/24'],
            routes: [{ destination: 'default', via: '192.168.0.1' }],
          },
          eth2: {
            ...{ type: 'internal', netns: 'vm2', tag: 0, mac: '02:00:00:00:00:12' },
            addresses: ['192.168.0.12/24', { address: '2001:DB8::2/64', noDad: true }],
            neighbors: [{ dst: '192.168.0.99', mac: '02:00:00:00:00:99' }],
            sysctls: { 'net.ipv4.conf.IFNAME.rp_filter': 2 },
          },
        },
      },
    },
  },
  expect: [{ from: 'vm1', ping: '192.168.0.12' }, { ping: '192.168.0.11' }],
} as const satisfies NetworkDefinition

const made = async (definition: NetworkDefinition, options?: { recreate?: boolean }) => {
  const network = defineNetwork(definition)
  await apply(await plan(network, { ovs }), { ...options, ovs })
  return network
}

/** What is to be done, a line each. */
const linesOf = async (definition: NetworkDefinition) =>
  (await plan(defineNetwork(definition), { ovs })).operations.map(
    ({ path, action, changes = [] }) =>
      [action, path.replace('ovs.bridges.', ''), ...changes.map(({ option }) => option)].join(' '),
  )

test('devices come to their namespaces as they are defined, and go with their ports', async () => {
  const before = await everything()
  assert.equal(await linesOf(lab), [
    ...['create namespaces.vm1', 'create namespaces.vm2', 'create br0'],
    ...['create br0.ports.eth1', 'create br0.ports.eth2'],
  ])
  assert.equal(await everything(), before, 'a plan reads only')
  const network = await made(lab)
  const [eth1] = JSON.parse(ip('-j', '-n', 'vm1', 'address', 'show', 'eth1'))
  assert.equal([eth1.address, eth1.mtu, eth1.flags.includes('UP')], ['02:00:00:00:00:11', 1400, true])
  assert.is(eth1.addr_info[0].local, '192.168.0.11')
  assert.match(ip('-n', 'vm1', 'route'), 'default via 192.168.0.1 dev eth1 proto 79')
  assert.match(ip('-n', 'vm2', 'neigh'), '192.168.0.99 dev eth2 lladdr 02:00:00:00:00:99 PERMANENT')
  await verify(network, { ovs })
  const stands = [await everything(), ...configured()]
  assert.equal(await linesOf(lab), [], 'a second plan is empty')
  await apply(await plan(network, { ovs }), { ovs })
  assert.equal([await everything(), ...configured()], stands)
  assert.equal(
    (await destroy(network, { ovs })).map(({ path }) => path).sort(),
    ['namespaces.vm1', 'namespaces.vm2', 'ovs.bridges.br0'],
  )
  assert.equal(configured(), [])
  assert.equal(stateChange(before, await everything()), [])
})

test.run()
