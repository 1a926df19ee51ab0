/** Bridges and ports of Open vSwitch that ovs-vsctl has made are exported, adopted and destroyed. */
import { createLink, deleteLink } from '../../src/index.js'
import {
  adopt,
  apply,
  defineNetwork,
  destroy,
  exportNetwork,
  type NetworkError,
  plan,
} from '../../src/network/index.js'
import { deleteBridges, onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { vsctl } from '../openvswitch/support.js'
import { assert, test } from '../support/test.js'
import { configured, switched } from './bridges.js'

onOneSwitch(test)

test.after.each(async () => {
  await deleteBridges()
  await deleteLink('tap1', { ifExists: true })
  if (ovs !== undefined) await destroy('mine', { ovs })
})

/** By another's hands. */
async function made(): Promise<void> {
  await createLink({ kind: 'veth', name: 'tap1', up: true, peer: { name: 'tap2', up: true } })
  const lines = `add-br br0 -- set Bridge br0 datapath_type=netdev fail_mode=secure other_config:hwaddr=02:00:00:00:00:01
    add-port br0 tap1 tag=10 -- set Port tap1 external_ids:owner=me
    add-port br0 vx1 -- set Interface vx1 type=vxlan options:remote_ip=192.0.2.1 options:key=42 options:df_default=false
    add-port br0 int0 trunks=5,7 -- set Interface int0 type=internal mtu_request=1400
    add-br br1 -- set Bridge br1 datapath_type=netdev
    add-bond br1 bond0 tap2 none0`
  for (const line of lines.split('\n')) vsctl(vswitch, ...line.trim().split(' '))
}

test('what ovs-vsctl made is exported as it is, adopted, and destroyed', async () => {
  await made()
  const { definition, omitted } = await exportNetwork('mine', { namespaces: [], ovs })
  assert.equal(omitted, [
    {
      what: 'port bond0 of bridge br1',
      because: 'it has other interfaces than one of its name',
    },
  ])
  assert.equal(definition.ovs, {
    bridges: {
      br0: {
        ...{ datapathType: 'netdev', failMode: 'secure' },
        otherConfig: { hwaddr: '02:00:00:00:00:01' },
        ports: {
          int0: { type: 'internal', trunks: [5, 7], mtuRequest: 1400 },
          tap1: { tag: 10, portExternalIds: { owner: 'me' } },
          vx1: {
            type: 'vxlan',
            options: { remote_ip: '192.0.2.1', key: 42, df_default: false },
          },
        },
      },
      br1: { datapathType: 'netdev' },
    },
  })
  const stands = configured(vswitch)
  const mine = defineNetwork(definition)
  const adopted = await adopt(mine, { ovs })
  assert.equal(
    adopted.map(({ path }) => path).sort(),
    ['br0', 'br0.ports.int0', 'br0.ports.tap1', 'br0.ports.vx1', 'br1'].map(
      (path) => `ovs.bridges.${path}`,
    ),
  )
  assert.equal((await plan(mine, { ovs })).operations, [])
  const without = (lines: string[]) =>
    lines.map((line) => line.replaceAll(/\["ovs-netlink(-set)?","(\\.|[^"\\])*"\],?/g, ''))
  assert.equal(without(configured(vswitch)).sort(), without(stands).sort())
  // Others' bond would go with br1.
  const error = await destroy(mine, { ovs }).then(
    () => undefined as never,
    (each: NetworkError) => each,
  )
  assert.is(error.code, 'NETWORK_REMAINS')
  assert.match(error.message, 'bond0')
  vsctl(vswitch, 'del-port', 'bond0')
  await destroy(mine, { ovs })
  assert.equal(configured(vswitch), [])
})

test('what a project has is exported by its keys', async () => {
  await apply(await plan(defineNetwork(switched), { ovs }), { ovs })
  const { definition, omitted } = await exportNetwork('shop', { ovs })
  assert.equal(omitted, [])
  assert.equal(Object.keys(definition.ovs?.bridges ?? {}).sort(), ['br0', 'uplink'])
  assert.equal((await plan(defineNetwork(definition), { ovs })).operations, [])
  await destroy('shop', { ovs })
})

test('what differs, or is marked, is a conflict', async () => {
  await made()
  const before = configured(vswitch)
  const conflicts = async (port: object, options = {}) => {
    const bridges = { br0: { ports: { tap1: port } }, ...options } as never
    const error = await adopt(defineNetwork({ project: 'mine', ovs: { bridges } }), { ovs }).then(
      () => undefined as never,
      (each: NetworkError) => each,
    )
    assert.is(error.code, 'NETWORK_CONFLICT', String(error))
    return error.operations?.map(({ path, because }) => `${path}: ${because}`)
  }
  assert.equal(await conflicts({ tag: 11 }), ['ovs.bridges.br0.ports.tap1: it differs in tag'])
  assert.equal(await conflicts({}, { br1: { ports: { vx1: {} } } }), [
    'ovs.bridges.br1.ports.vx1: port vx1 is another kind, or elsewhere',
  ])
  assert.equal(configured(vswitch), before)
  vsctl(vswitch, 'set', 'Port', 'tap1', 'external_ids:ovs-netlink="yours=ovs.bridges.x.ports.y"')
  assert.equal(await conflicts({ tag: 10 }), [
    'ovs.bridges.br0.ports.tap1: it has the mark yours=ovs.bridges.x.ports.y',
  ])
})

test.run()
