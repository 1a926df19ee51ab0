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
  adopt,
  apply,
  defineNetwork,
  describeNetwork,
  destroy,
  drift,
  exportNetwork,
  type NetworkDefinition,
  NetworkError,
  plan,
  verify,
} from '../../src/network/index.js'
import { deleteBridges, onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { datapath, vsctl } from '../openvswitch/support.js'
import { ip } from '../support/ip.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { eth1, eth2, lab, standing, withPorts } from './devices.js'
import { linesOf, made } from './on-switch.js'

test.after(async () => {
  if (ovs !== undefined) await destroy('lab', { ovs })
  await deleteBridges()
})

onOneSwitch(test)

/** What is to be done, a line each, without what all have. */
const briefLinesOf = async (definition: NetworkDefinition) =>
  (await linesOf(definition)).map((line) => line.replace('ovs.bridges.', ''))

test('devices come to their namespaces as they are defined, and go with their ports', async () => {
  const before = await standing()
  assert.equal(await briefLinesOf(lab), [
    ...['create namespaces.vm1', 'create namespaces.vm2', 'create br0'],
    ...['create br0.ports.eth1', 'create br0.ports.eth2'],
  ])
  assert.equal(await standing(), before, 'a plan reads only')
  const network = await made(lab)
  const [eth1] = JSON.parse(ip('-j', '-n', 'vm1', 'address', 'show', 'eth1'))
  assert.equal(
    [eth1.address, eth1.mtu, eth1.flags.includes('UP')],
    ['02:00:00:00:00:11', 1400, true],
  )
  assert.is(eth1.addr_info[0].local, '192.168.0.11')
  assert.match(ip('-n', 'vm1', 'route'), 'default via 192.168.0.1 dev eth1 proto 79')
  assert.match(ip('-n', 'vm2', 'neigh'), '192.168.0.99 dev eth2 lladdr 02:00:00:00:00:99 PERMANENT')
  await verify(network, { ovs })
  const stands = await standing()
  assert.equal(await briefLinesOf(lab), [], 'a second plan is empty')
  await apply(await plan(network, { ovs }), { ovs })
  assert.equal(await standing(), stands)
  assert.equal((await destroy(network, { ovs })).map(({ path }) => path).sort(), [
    'namespaces.vm1',
    'namespaces.vm2',
    'ovs.bridges.br0',
  ])
  assert.equal(stateChange(before, await standing()), [])
})

const failure = async (work: Promise<unknown>): Promise<NetworkError> => {
  const error = await work.then(
    () => assert.unreachable(),
    (error: unknown) => error,
  )
  assert.instance(error, NetworkError, String(error))
  return error as NetworkError
}

/** Where the device of that name is, as `ip` shows. */
const placesOf = (name: string) =>
  [
    undefined,
    ...ip('netns', 'list')
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ].filter(
    (netns) =>
      netns !== '' &&
      ip(...(netns === undefined ? [] : ['-n', netns]), '-br', 'link').match(
        new RegExp(`^${name} `, 'm'),
      ),
  )

/** What a definition changes, and what stands then. */
const changes: [name: string, to: NetworkDefinition, lines: string[]][] = [
  [
    'options',
    withPorts({
      eth1: { ...eth1, mtu: 1300, mac: '02:00:00:00:00:21', addresses: ['192.168.0.21/24'] },
      eth2: { ...eth2, neighbors: [], up: false, tag: 5 },
    }),
    [
      'change br0.ports.eth1 mac mtu addresses[0] addresses',
      'change br0.ports.eth2 tag up neighbors',
    ],
  ],
  [
    'places',
    withPorts({ eth1: { ...eth1, netns: 'vm2' }, eth2: { ...eth2, netns: undefined } }, undefined, {
      netns: 'vm1',
    }),
    ['change br0 netns', 'change br0.ports.eth1 netns', 'change br0.ports.eth2 netns'],
  ],
  [
    'namespaces',
    withPorts({ eth1: { ...eth1, netns: 'vm3' }, eth2 }, { vm2: {}, vm3: {} }),
    ['create namespaces.vm3', 'change br0.ports.eth1 netns', 'delete namespaces.vm1'],
  ],
  [
    'ports that go',
    withPorts({ eth1 }, { vm1: {} }),
    ['delete br0.ports.eth2', 'delete namespaces.vm2'],
  ],
  [
    'what is said of devices no more',
    withPorts(
      { eth1: { type: 'internal', mac: eth1.mac }, eth2: { type: 'internal', tag: 0 } },
      { vm1: {} },
      { addresses: undefined },
    ),
    [
      ...['change br0.ports.eth2 mac netns', 'change br0 addresses'],
      ...['change br0.ports.eth1 netns', 'delete namespaces.vm2'],
    ],
  ],
]

for (const [name, to, lines] of changes) {
  test(`${name} of devices change, and back when something fails`, async () => {
    await made(lab)
    const stood = await standing()
    assert.equal(await briefLinesOf(to), lines)
    const failing = { ...to, expect: [{ ping: '192.0.2.1', from: 'vm1', within: 1 }] }
    if (to.namespaces?.['vm1'] !== undefined) {
      const error = await failure(made(failing))
      assert.equal([error.code, error.path], ['NETWORK_ROLLED_BACK', 'expect'], error.message)
      assert.equal(stateChange(stood, await standing()), [])
    }
    await made(to)
    assert.equal(await briefLinesOf(to), [])
    await made(lab)
    assert.equal(await briefLinesOf(lab), [])
  })
}

test('what no device can have, and a name that is taken, is found by the plan', async () => {
  await destroy('lab', { ovs })
  const before = await standing()
  const wrong: [option: string, device: object][] = [
    ['mtu', { mtu: 'x' }],
    ['addresses[0]', { addresses: ['x'] }],
    ['routes[0].via', { routes: [{ destination: 'default', via: 'x' }] }],
    ['sysctls.ipv4.rp_filter', { sysctls: { 'ipv4.rp_filter': 1 } }],
  ]
  for (const [option, device] of wrong) {
    const definition = withPorts({ eth1: { type: 'internal', netns: 'vm1', ...device } })
    const error = await plan(defineNetwork(definition), { ovs }).then(
      () => assert.unreachable(option),
      (each) => each,
    )
    assert.is(error.option, `ovs.bridges.br0.ports.eth1.${option}`, error.message)
  }
  await made({ project: 'lab', namespaces: lab.namespaces })
  ip('-n', 'vm1', 'link', 'add', 'eth1', 'type', 'bridge')
  const error = await failure(made(withPorts({ eth1 })))
  assert.equal([error.code, error.path], ['NETWORK_CONFLICT', 'ovs.bridges.br0.ports.eth1'])
  assert.match(error.message, "a link eth1 in vm1 already, which is not the network's")
  await destroy('lab', { ovs })
  assert.equal(stateChange(before, await standing()), [])
})

test('what a project has is exported with its devices; what others made is, too, and adopted', async () => {
  await made(lab)
  const { definition, omitted } = await exportNetwork('lab', { ovs })
  assert.equal(omitted, [])
  assert.equal(await briefLinesOf(definition), [])
  const shown = await describeNetwork('lab', { ovs })
  assert.equal(
    shown.namespaces.map(({ netns, links }) => [netns, ...links.map(({ link }) => link.name)]),
    [
      ['vm1', 'eth1'],
      ['vm2', 'eth2'],
      [undefined, 'br0'],
    ],
  )
  await destroy('lab', { ovs })
  ip('netns', 'add', 'vm1')
  for (const line of [
    `add-br br0 -- set Bridge br0 datapath_type=${datapath.datapathType} fail_mode=standalone`,
    'add-port br0 eth1 -- set Interface eth1 type=internal mac="02:00:00:00:00:11"',
    'add-port br0 eth2 -- set Interface eth2 type=internal',
  ])
    vsctl(vswitch, ...line.split(' '))
  ip('link', 'set', 'eth1', 'netns', 'vm1')
  ip('-n', 'vm1', 'link', 'set', 'eth1', 'up', 'mtu', '1400')
  ip('-n', 'vm1', 'address', 'add', '192.168.0.11/24', 'dev', 'eth1')
  ip('link', 'set', 'br0', 'up')
  const others = await exportNetwork('lab', { machine: true, ovs })
  assert.equal(others.definition.ovs?.bridges, {
    br0: {
      ...{ ...datapath, failMode: 'standalone', up: true },
      ports: {
        eth1: {
          ...{ type: 'internal', netns: 'vm1', mac: '02:00:00:00:00:11', mtu: 1400 },
          addresses: ['192.168.0.11/24'],
        },
        eth2: { type: 'internal' },
      },
    },
  })
  const theirs = defineNetwork(others.definition)
  const stood = await standing()
  const refused = { ...others.definition, links: {}, ovs: { bridges: { br0: { mtu: 1300 } } } }
  const error = await failure(adopt(defineNetwork(refused), { ovs }))
  assert.equal(
    error.operations?.map(({ path, because }) => `${path}: ${because}`),
    [
      'namespaces.vm1: it has what the definition does not, and would go with it: link eth1',
      'ovs.bridges.br0: it differs in mtu',
    ],
  )
  assert.is(await standing(), stood)
  assert.equal((await adopt(theirs, { ovs })).map(({ path }) => path).sort(), [
    'namespaces.vm1',
    ...['', '.ports.eth1', '.ports.eth2'].map((path) => `ovs.bridges.br0${path}`),
  ])
  assert.equal(await briefLinesOf(others.definition), [])
  await destroy(theirs, { ovs })
  assert.equal(placesOf('eth1'), [])
})

test('what others do to a device is reported, and repaired', async () => {
  const network = await made(lab)
  const deeds: [string, () => unknown][] = [
    ['an address goes', () => deleteAddress('eth1', '192.168.0.11/24', { netns: 'vm1' })],
    ['one of theirs comes', () => addAddress('eth1', '10.9.9.9/24', { netns: 'vm1' })],
    ['it is moved', () => moveLink('eth2', { netns: 'vm2', to: 'vm1' })],
    ['it is moved to nobody', () => moveLink('eth2', { netns: 'vm2', to: 'theirs' })],
    ['its namespace goes', () => deleteNetns('vm1')],
    ['its port goes', () => vsctl(vswitch, 'del-port', 'eth2')],
  ]
  await createNetns('theirs')
  const seen: string[] = []
  for await (const event of drift(network, { ovs, repair: true, every: 0x7fffffff })) {
    const operations = event.type === 'settled' ? [] : event.operations
    seen.push([event.type, ...operations.map(({ path }) => path)].join(' '))
    if (event.type === 'failed') throw event.error
    if (event.type !== 'settled') continue
    assert.equal(await briefLinesOf(lab), [])
    await ping('192.168.0.12', { netns: 'vm1', timeout: 5000, count: 1 })
    const next = deeds.shift()
    if (next === undefined) break
    seen.push(next[0])
    await next[1]()
    // It is none of the network's business.
    if (next[0] === 'one of theirs comes') await deeds.shift()?.[1]()
  }
  const repaired = (...paths: string[]) => [
    `drifted ${paths.join(' ')}`,
    `repaired ${paths.join(' ')}`,
    'settled',
  ]
  const [one, two] = ['eth1', 'eth2'].map((port) => `ovs.bridges.br0.ports.${port}`) as [
    string,
    string,
  ]
  assert.equal(seen, [
    'settled',
    ...['an address goes', ...repaired(one)],
    ...['one of theirs comes', ...repaired(two)],
    ...['it is moved to nobody', ...repaired(two)],
    ...['its namespace goes', ...repaired('namespaces.vm1', one)],
    ...['its port goes', ...repaired(two)],
  ])
  assert.equal(placesOf('eth2'), ['vm2'])
  await deleteNetns('theirs')
})

test.run()
