/** Bridges and ports of Open vSwitch of a network, on an ovsdb-server and an ovs-vswitchd; ovs-vsctl says what became of it. */
import { createLink, deleteLink } from '../../src/index.js'
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
import { onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { datapath, find, names, vsctl } from '../openvswitch/support.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { configured as configuredIn, switched as shop } from './bridges.js'
import { everything } from './networks.js'
import { clearedOf, linesOf, made } from './on-switch.js'

onOneSwitch(test)

clearedOf('shop', test)

const { bridges } = shop.ovs
const configured = () => configuredIn(vswitch)

/** The same with other bridges. */
const withBridges = (each: NonNullable<NetworkDefinition['ovs']>['bridges']) => ({
  ...shop,
  ovs: { bridges: each },
})

/** The same with other ports on br0. */
const withPorts = (ports: (typeof shop)['ovs']['bridges']['br0']['ports'] | object) =>
  withBridges({ ...bridges, br0: { ...bridges.br0, ports: ports as never } })

const failure = async (work: Promise<unknown>): Promise<NetworkError> => {
  const error = await work.then(
    () => assert.unreachable(),
    (error: unknown) => error,
  )
  assert.instance(error, NetworkError, String(error))
  return error as NetworkError
}

const nextConfig = () => vsctl(vswitch, 'get', 'Open_vSwitch', '.', 'next_cfg')

test('a network with bridges comes to stand as it is defined, and goes with all that it has', async () => {
  const before = await everything()
  const written = nextConfig()
  assert.equal(await linesOf(shop), [
    ...['create namespaces.vm', 'create links.nic', 'create ovs.bridges.br0'],
    ...['nic', 'vx1', 'up'].map((port) => `create ovs.bridges.br0.ports.${port}`),
    ...['create ovs.bridges.uplink', 'create ovs.bridges.uplink.ports.down'],
  ])
  assert.is(nextConfig(), written, 'a plan reads only')
  assert.equal(await everything(), before)
  const network = await made(shop)
  assert.is(Number(nextConfig()), Number(written) + 1, 'one transaction')
  assert.equal(names(vswitch, 'list-br'), ['br0', 'br1'])
  assert.equal(names(vswitch, 'list-ports', 'br0').sort(), ['tap1', 'up', 'vx1'])
  assert.is(vsctl(vswitch, 'get-fail-mode', 'br0'), 'standalone')
  assert.is(vsctl(vswitch, 'get', 'Port', 'tap1', 'tag'), '10')
  assert.is(vsctl(vswitch, 'get', 'Interface', 'tap1', 'external_ids'), '{iface-id=vm}')
  assert.is(vsctl(vswitch, 'get', 'Interface', 'vx1', 'options:key'), '"42"')
  assert.match(vsctl(vswitch, 'br-get-external-id', 'br1'), 'ovs-netlink=shop=ovs.bridges.uplink')
  await verify(network, { ovs })
  const stands = configured()
  assert.equal(await linesOf(shop), [], 'a second plan is empty')
  await apply(await plan(network, { ovs }), { ovs })
  assert.is(Number(nextConfig()), Number(written) + 1, 'and writes nothing')
  assert.equal(configured(), stands)
  assert.equal((await destroy(network, { ovs })).map(({ path }) => path).sort(), [
    ...['links.nic', 'namespaces.vm', 'ovs.bridges.br0', 'ovs.bridges.uplink'],
  ])
  assert.equal(configured(), [])
  assert.equal(stateChange(before, await everything()), [])
})

test('what differs is changed, what was dropped goes back to its default, and nothing else', async () => {
  await made(shop)
  vsctl(vswitch, 'set', 'Bridge', 'br0', 'other_config:theirs=1', 'stp_enable=true')
  vsctl(vswitch, 'set', 'Interface', 'vx1', 'options:tos=4', 'options:key=43')
  vsctl(vswitch, 'set', 'Port', 'tap1', 'tag=11')
  assert.equal(await linesOf(shop), [
    'change ovs.bridges.br0.ports.nic tag',
    'change ovs.bridges.br0.ports.vx1 options.key',
  ])
  const [nic] = (await plan(defineNetwork(shop), { ovs })).operations
  assert.equal(nic?.changes, [{ option: 'tag', asked: 10, found: 11 }])
  const uuids = ['br0', 'tap1', 'vx1'].map(
    (name) => find(vswitch, 'Port', `name=${name}`)[0]?.['_uuid'],
  )
  const { failMode: _, otherConfig: __, ...rest } = bridges.br0
  const other = withBridges({
    ...bridges,
    br0: {
      ...rest,
      mcastSnooping: true,
      ports: {
        nic: { name: 'tap1', trunks: [5, 4], externalIds: { other: 'é' } },
        vx1: { type: 'vxlan', options: { remote_ip: '192.0.2.2' } },
        up: bridges.br0.ports.up,
      },
    },
  })
  assert.equal(await linesOf(other), [
    'change ovs.bridges.br0 mcastSnooping failMode otherConfig.hwaddr',
    // Somebody else has set the tag and the key: they stay.
    'change ovs.bridges.br0.ports.nic trunks externalIds.other externalIds.iface-id',
    'change ovs.bridges.br0.ports.vx1 options.remote_ip',
  ])
  const written = nextConfig()
  await made(other)
  assert.is(Number(nextConfig()), Number(written) + 1)
  assert.equal(await linesOf(other), [])
  const bridge = find(vswitch, 'Bridge', 'name=br0')[0]
  assert.equal(
    [bridge?.['fail_mode'], bridge?.['other_config'], bridge?.['stp_enable']],
    [['set', []], ['map', [['theirs', '1']]], true],
  )
  assert.is(vsctl(vswitch, 'get', 'Port', 'tap1', 'tag', 'trunks'), '11\n[4, 5]')
  assert.is(vsctl(vswitch, 'get', 'Interface', 'tap1', 'external_ids:other'), '"é"')
  assert.is(
    vsctl(vswitch, 'get', 'Interface', 'vx1', 'options'),
    '{key="43", remote_ip="192.0.2.2", tos="4"}',
  )
  assert.equal(
    ['br0', 'tap1', 'vx1'].map((name) => find(vswitch, 'Port', `name=${name}`)[0]?.['_uuid']),
    uuids,
  )
})

test('what a definition no longer has goes, and ports of others stay', async () => {
  await made(shop)
  await ovs.addPort('br0', 'theirs', { type: 'internal' })
  const { vx1: _, ...ports } = bridges.br0.ports
  assert.equal(await linesOf(withPorts(ports)), ['delete ovs.bridges.br0.ports.vx1'])
  await made(withPorts(ports))
  assert.equal(names(vswitch, 'list-ports', 'br0').sort(), ['tap1', 'theirs', 'up'])
  const without = withBridges({})
  assert.equal(await linesOf(without), ['conflict ovs.bridges.br0', 'delete ovs.bridges.uplink'])
  const refused = await failure(made(without))
  assert.is(refused.code, 'NETWORK_CONFLICT')
  assert.match(refused.message, 'theirs')
  const remains = await failure(destroy('shop', { ovs }))
  assert.equal([remains.code, remains.path], ['NETWORK_REMAINS', 'ovs.bridges.br0'])
  assert.equal(names(vswitch, 'list-ports', 'br0'), ['theirs'])
  assert.equal(names(vswitch, 'list-br'), ['br0'])
  await ovs.deletePort('theirs')
  await destroy('shop', { ovs })
  assert.equal(names(vswitch, 'list-br'), [])
})

test('a port goes before its link, and comes after it', async () => {
  await made(shop)
  const { nic: _, ...ports } = bridges.br0.ports
  const without = { ...withPorts(ports), links: {} }
  assert.equal(await linesOf(without), ['delete ovs.bridges.br0.ports.nic', 'delete links.nic'])
  await made(without)
  await made(shop)
  await deleteLink('tap1')
  assert.equal(await linesOf(shop), ['create links.nic'])
  // ovs-vswitchd takes it up again by itself.
  await verify(await made(shop), { ovs })
})

test('a bridge or port of another name is made anew only where that is allowed', async () => {
  await made(shop)
  const renamed = withBridges({
    br0: {
      ...bridges.br0,
      name: 'front',
      ports: { ...bridges.br0.ports, vx1: { ...bridges.br0.ports.vx1, name: 'vx2' } },
    },
    uplink: bridges.uplink,
  })
  assert.equal(await linesOf(renamed), [
    'recreate ovs.bridges.br0 name',
    'recreate ovs.bridges.br0.ports.nic',
    'recreate ovs.bridges.br0.ports.vx1 name',
    'recreate ovs.bridges.br0.ports.up',
  ])
  const before = configured()
  assert.is((await failure(made(renamed))).code, 'NETWORK_RECREATE')
  assert.equal(configured(), before)
  await made(renamed, { recreate: true })
  assert.equal(await linesOf(renamed), [])
  assert.equal(names(vswitch, 'list-ports', 'front').sort(), ['tap1', 'up', 'vx2'])
  assert.equal(names(vswitch, 'list-br'), ['br1', 'front'])
  const uuid = vsctl(vswitch, 'get', 'Port', 'vx2', '_uuid')
  const moved = [
    '--',
    'remove',
    'Bridge',
    'front',
    'ports',
    uuid,
    '--',
    'add',
    'Bridge',
    'br1',
    'ports',
    uuid,
  ]
  vsctl(vswitch, ...moved)
  assert.equal(await linesOf(renamed), ['recreate ovs.bridges.br0.ports.vx1'])
  const lost = await failure(
    made(
      { ...renamed, expect: [{ ping: '192.0.2.1', from: 'vm', within: 50 }] },
      { recreate: true },
    ),
  )
  assert.equal([lost.code, lost.path], ['NETWORK_ROLLBACK_FAILED', 'expect'])
  assert.match(String(lost.remains?.[0]?.error), 'ovs.bridges.br0.ports.vx1 was deleted')
  await made(renamed)
})

test('what is not the network’s is a conflict, and is left alone', async () => {
  await ovs.addBridge('br1', datapath)
  await ovs.addPort('br1', 'vx1', { type: 'internal' })
  const before = configured()
  const planned = await plan(defineNetwork(shop), { ovs })
  const conflicts = planned.operations.filter(({ action }) => action === 'conflict')
  assert.equal(
    conflicts.map(({ path }) => path),
    ['ovs.bridges.br0.ports.vx1', 'ovs.bridges.uplink'],
  )
  assert.match(conflicts[1]?.because ?? '', 'bridge br1')
  assert.is((await failure(apply(planned, { ovs }))).code, 'NETWORK_CONFLICT')
  assert.equal(await destroy('shop', { ovs }), [])
  assert.equal(configured(), before)
})

test('the name of another part of the network is a conflict, too', async () => {
  await made(shop)
  const { vx1, ...ports } = bridges.br0.ports
  const keyed = withPorts({ ...ports, tunnel: { ...vx1, name: 'vx1' } })
  const { operations } = await plan(defineNetwork(keyed), { ovs })
  assert.equal(
    operations.map(({ action, because }) => `${action}: ${because}`),
    [
      'conflict: ovs.bridges.br0.ports.vx1 has the name vx1',
      'delete: the definition no longer has it',
    ],
  )
})

test('a plan that the database has left behind is not done', async () => {
  const network = defineNetwork(shop)
  const planned = await plan(network, { ovs })
  await ovs.addBridge('br1', datapath)
  const before = [await everything(), ...configured()]
  const error = await failure(apply(planned, { ovs }))
  assert.equal([error.code, error.path], ['NETWORK_PLAN_STALE', 'ovs.bridges.uplink'])
  assert.equal([await everything(), ...configured()], before)
})

test('when something fails, what stood before stands again', async () => {
  const { nic, vx1 } = bridges.br0.ports
  // Each fails at the part that it is called by, at the latest moment.
  const wrong: Record<string, NetworkDefinition> = {
    'ovs.bridges.br0.ports.none': withPorts({
      ...bridges.br0.ports,
      none: {},
      vx1: { ...vx1, options: { remote_ip: '192.0.2.7' } },
    }),
    'ovs.bridges.br0.ports.nic': withPorts({
      vx1: { ...vx1, options: { remote_ip: '192.0.2.7' } },
      nic: { ...nic, name: 'missing' },
    }),
    expect: {
      ...withPorts({
        ...bridges.br0.ports,
        vx1: { ...vx1, options: { remote_ip: '192.0.2.7' } },
        more: { type: 'internal' },
      }),
      expect: [{ ping: '192.0.2.1', from: 'vm', within: 50 }],
    },
  }
  for (const stood of [false, true]) {
    if (stood) {
      await made(shop)
      vsctl(vswitch, 'set', 'Bridge', 'br0', 'other_config:theirs=1')
    }
    for (const [path, definition] of Object.entries(wrong)) {
      const before = await everything()
      const rows = configured()
      const isAnew = stood && path.endsWith('nic')
      const error = await failure(made(definition, { recreate: true }))
      assert.is(error.path, path, error.message)
      assert.is(error.code, isAnew ? 'NETWORK_ROLLBACK_FAILED' : 'NETWORK_ROLLED_BACK')
      assert.ok(error.cause instanceof Error)
      if (isAnew) {
        await made(shop)
        continue
      }
      assert.equal(configured(), rows, path)
      assert.equal(stateChange(before, await everything()), [], path)
    }
  }
})

test('what ovs-vswitchd has not set up is not verified, in its words', async () => {
  await createLink({ kind: 'veth', name: 'nic0', peer: { name: 'nic1' } })
  const network = await made({
    project: 'shop',
    ovs: { bridges: { br0: { ...datapath, ports: { nic0: {} } } } },
  })
  await verify(network, { ovs })
  await deleteLink('nic0')
  // A device that has gone ovs-vswitchd keeps until it opens the port anew.
  const mark = 'external_ids:ovs-netlink=shop=ovs.bridges.br0.ports.nic0'
  vsctl(vswitch, 'del-port', 'nic0')
  vsctl(vswitch, 'add-port', 'br0', 'nic0', '--', 'set', 'Port', 'nic0', mark)
  assert.equal((await plan(network, { ovs })).operations, [])
  const error = await failure(verify(network, { ovs }))
  assert.equal([error.code, error.path], ['NETWORK_UNVERIFIED', 'ovs.bridges.br0.ports.nic0'])
  assert.match(error.message, 'No such device')
})

test('a note that somebody has spoilt says nothing', async () => {
  await made(shop)
  const { tag: _, ...nic } = bridges.br0.ports.nic
  const untagged = withPorts({ ...bridges.br0.ports, nic })
  assert.equal(await linesOf(untagged), ['change ovs.bridges.br0.ports.nic tag'])
  for (const note of [
    'x',
    'null',
    '[10]',
    '{"Port.tag":{}}',
    '{"Port.none":10,"Port.name":"tap1"}',
  ]) {
    await ovs.set('Port', 'tap1', { 'external_ids:ovs-netlink-set': note })
    assert.equal(await linesOf(untagged), [], note)
  }
  await made(untagged)
})

test('what others change is reported, and repaired', async () => {
  const network = await made(shop)
  await ovs.addPort('br0', 'theirs', { type: 'internal' })
  const seen: string[] = []
  for await (const event of drift(network, { ovs, repair: true, every: 0x7fffffff })) {
    const operations = event.type === 'settled' ? [] : event.operations
    seen.push([event.type, ...operations.map(({ path }) => path)].join(' '))
    if (event.type !== 'settled') continue
    if (seen.length > 1) break
    vsctl(vswitch, 'set', 'Port', 'tap1', 'tag=11', '--', 'del-port', 'vx1')
  }
  const [nic, vx1] = ['nic', 'vx1'].map((port) => `ovs.bridges.br0.ports.${port}`)
  assert.equal(seen, ['settled', `drifted ${nic} ${vx1}`, `repaired ${nic} ${vx1}`, 'settled'])
  assert.is(vsctl(vswitch, 'get', 'Port', 'tap1', 'tag'), '10')
  assert.equal(names(vswitch, 'list-ports', 'br0').sort(), ['tap1', 'theirs', 'up', 'vx1'])
})

test('a network without Open vSwitch needs no daemon', async () => {
  const remote = `unix:${vswitch.dir}/nowhere.sock`
  const without = { project: 'shop', namespaces: { vm: {} } }
  const network = defineNetwork(without)
  await apply(await plan(network))
  await verify(network)
  await destroy('shop')
  await plan(defineNetwork({ ...without, ovs: { remote } })).then(
    () => assert.unreachable(),
    (error) => assert.is(error.code, 'OVSDB_CONNECT_FAILED'),
  )
})

test('the definition says where the database is, and a call may say it, too', async () => {
  const network = defineNetwork({ ...shop, ovs: { ...shop.ovs, remote: vswitch.remote } })
  await apply(await plan(network))
  await verify(network)
  const elsewhere = defineNetwork(withBridges({}))
  const { operations } = await plan(elsewhere, { ovs: { remote: vswitch.remote } })
  assert.is(operations.length, 2)
  assert.equal((await destroy('shop', { ovs: { remote: vswitch.remote } })).length, 4)
  assert.equal(configured(), [])
})

test.run()
