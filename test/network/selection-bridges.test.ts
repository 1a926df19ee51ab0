/** Calls that are limited to some parts of a network, in Open vSwitch; ovs-vsctl says what became of it. */
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  NetworkError,
  plan,
  type SelectionOptions,
  verify,
} from '../../src/network/index.js'
import { onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { datapath, names, vsctl } from '../openvswitch/support.js'
import { assert, test } from '../support/test.js'
import { clearedOf } from './on-switch.js'

onOneSwitch(test)

clearedOf('shop', test)

const shop = {
  project: 'shop',
  links: { nic: { kind: 'veth', ends: [{ name: 'tap1' }, { name: 'tap2' }] } },
  ovs: {
    bridges: {
      br0: {
        ...datapath,
        ports: {
          nic: { name: 'tap1', tag: 10 },
          vx1: { type: 'vxlan', options: { remote_ip: '192.0.2.1' } },
        },
      },
      br1: datapath,
    },
  },
} as const satisfies NetworkDefinition

const planned = (limits: SelectionOptions, definition: NetworkDefinition = shop) =>
  plan(defineNetwork(definition), { ovs, ...limits })
const planOf = async (...args: Parameters<typeof planned>) =>
  (await planned(...args)).operations.map(({ action, path }) => `${action} ${path}`)
const ports = () => names(vswitch, 'list-ports', 'br0').sort()

test('bridges, ports and devices that are needed come, and no others', async () => {
  const bridge = 'create ovs.bridges.br0'
  assert.equal(await planOf({ only: ['ovs.bridges.br0.ports.vx1'] }), [
    ...[bridge, `${bridge}.ports.vx1`],
  ])
  assert.equal(await planOf({ only: ['ovs.bridges.br0.ports.nic'] }), [
    ...['create links.nic', bridge, `${bridge}.ports.nic`],
  ])
  assert.equal(await planOf({ except: ['ovs.bridges.br0'] }), [
    ...['create links.nic', 'create ovs.bridges.br1'],
  ])
  await planOf({ except: ['links.nic'] }).then(
    () => assert.unreachable(),
    (error) => assert.match(error.message, 'links.nic, which ovs.bridges.br0.ports.nic needs'),
  )
  // No daemon is needed where nothing of it is looked at.
  const elsewhere = { ...shop, ovs: { ...shop.ovs, remote: 'unix:/nowhere.sock' } }
  const { operations } = await plan(defineNetwork(elsewhere), { except: ['ovs'] })
  assert.equal(
    operations.map(({ path }) => path),
    ['links.nic'],
  )

  await apply(await planned({ only: ['*.vx1'] }), { ovs })
  assert.equal([names(vswitch, 'list-br'), ports()], [['br0'], ['vx1']])
  await verify(defineNetwork(shop), { ovs, only: ['*.vx1'] })
  await apply(await planned({}), { ovs })
  assert.equal(ports(), ['tap1', 'vx1'])
})

test('what is left out stays as it is, also where it differs or is no longer defined', async () => {
  await apply(await planned({}), { ovs })
  vsctl(vswitch, 'set', 'Port', 'tap1', 'tag=11')
  const { vx1: _, ...rest } = shop.ovs.bridges.br0.ports
  const fewer = { ...shop, ovs: { bridges: { br0: { ...datapath, ports: rest } } } }
  assert.equal(await planOf({ only: ['ovs.bridges.br1'] }, fewer), ['delete ovs.bridges.br1'])
  await apply(await planned({ only: ['ovs.bridges.br1'] }, fewer), { ovs })
  assert.equal([names(vswitch, 'list-br'), ports()], [['br0'], ['tap1', 'vx1']])
  assert.is(vsctl(vswitch, 'get', 'Port', 'tap1', 'tag'), '11')
  assert.equal(await planOf({ except: ['ovs.bridges.br0.ports.vx1'] }, fewer), [
    'change ovs.bridges.br0.ports.nic',
  ])
})

test('a bridge does not go while a port of it is left out', async () => {
  await apply(await planned({}), { ovs })
  const left = { except: ['ovs.bridges.br0.ports.vx1'] }
  const none = { ...shop, ovs: { bridges: { br1: datapath } } }
  const renamed = {
    ...shop,
    ovs: { bridges: { ...shop.ovs.bridges, br0: { ...datapath, name: 'br7' } } },
  }
  for (const definition of [none, renamed]) {
    const { operations } = await planned(left, definition)
    const [operation] = operations.filter(({ path }) => path === 'ovs.bridges.br0')
    assert.is(operation?.action, 'conflict')
    assert.match(operation?.because ?? '', 'ports.vx1, which is left out, would go with it')
    const error = await apply(await planned(left, definition), { ovs, recreate: true }).then(
      () => assert.unreachable(),
      (thrown: unknown) => thrown,
    )
    assert.instance(error, NetworkError)
    assert.is((error as NetworkError).code, 'NETWORK_CONFLICT')
  }
  await destroy('shop', { ovs, ...left }).then(
    () => assert.unreachable(),
    (error) =>
      assert.match(
        error.message,
        'except: ovs.bridges.br0 would go, and with it ovs.bridges.br0.ports.vx1',
      ),
  )
  assert.equal(ports(), ['tap1', 'vx1'])
  await destroy('shop', { ovs, only: ['ovs.bridges.br0.ports.vx1'] })
  assert.equal([names(vswitch, 'list-br').sort(), ports()], [['br0', 'br1'], ['tap1']])
})

test.run()
