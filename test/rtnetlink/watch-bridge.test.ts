/** What others, and the spanning tree, do to the ports of a bridge, and what goes from a forwarding database. */

import { binding } from '../../src/addon/binding.js'
import {
  createBridge,
  createNetns,
  createVeth,
  createVxlan,
  deleteLink,
  deleteNetns,
  getLink,
  type Link,
  listFdb,
  listLinks,
  replicate,
  setLink,
  type Watch,
  watch,
} from '../../src/index.js'
import { bridge } from '../support/objects.js'
import { assert, skip, test } from '../support/test.js'

const netns = 'ports'

/** How bridge(8) calls what it sets on a port, and other values of it. */
const words: Record<string, [word: string, values: string[]]> = {
  ...{ priority: ['priority', ['7', '32']], cost: ['cost', ['7', '100']] },
  state: ['state', ['2', '3']],
  hairpin: ['hairpin', ['on', 'off']],
  guard: ['guard', ['on', 'off']],
  rootBlock: ['root_block', ['on', 'off']],
  mcastFastLeave: ['fastleave', ['on', 'off']],
  learning: ['learning', ['off', 'on']],
  flood: ['flood', ['off', 'on']],
  mcastFlood: ['mcast_flood', ['off', 'on']],
  bcastFlood: ['bcast_flood', ['off', 'on']],
  mcastToUnicast: ['mcast_to_unicast', ['on', 'off']],
  neighSuppress: ['neigh_suppress', ['on', 'off']],
  vlanTunnel: ['vlan_tunnel', ['on', 'off']],
  isolated: ['isolated', ['on', 'off']],
  locked: ['locked', ['on', 'off']],
  mcastRouter: ['mcast_router', ['2', '1']],
  backupPort: ['backup_port', ['q0']],
}

/** Those that bridge(8) of Debian 12 does not know, or does not set. */
const without = [
  ...['proxyArp', 'proxyArpWifi', 'learningSync', 'neighVlanSuppress', 'neighForwardGrat', 'mab'],
  ...['groupForwardMask', 'mcastMaxGroups', 'mcastEhtHostsLimit', 'backupNexthop', 'fdbFlush'],
]

async function nextOf(watching: Watch, name: string): Promise<Link> {
  for (;;) {
    const { value: event } = await watching.next()
    if (event === undefined) throw new Error('the watch ended')
    if (event.type === 'link' && event.object.name === name) return event.object
  }
}

test.before(async () => {
  await createNetns(netns)
  await createBridge({ name: 'br0', netns, up: true })
  for (const name of ['p0', 'q0']) {
    await createVeth({ name, netns, up: true, master: 'br0', peer: { name: `${name}x`, up: true } })
  }
})

test('there is a word for every option of a port that can be set, or it is known to have none', () => {
  const rows = binding.tables.ports['bridgePort'] ?? []
  const settable = rows.filter(({ access }) => access !== 'read').map(({ name }) => name)
  assert.equal([...Object.keys(words), ...without].sort(), settable.sort())
})

for (const [option, [word, values]] of Object.entries(words)) {
  test(`${option}, set by bridge(8)`, async () => {
    await using watching = watch({ netns, types: ['link'] })
    await watching.ready
    for (const value of values) {
      try {
        bridge('-n', netns, 'link', 'set', 'dev', 'p0', word, value)
      } catch (error) {
        skip(`bridge(8) sets no ${word}: ${error}`)
      }
      const { bridgePort } = await nextOf(watching, 'p0')
      const [fresh] = (await listLinks({ netns })).filter(({ name }) => name === 'p0')
      // The kernel announces no group that a port joins.
      const mcastGroups = fresh?.bridgePort?.mcastGroups
      assert.equal({ ...bridgePort, mcastGroups }, { ...fresh?.bridgePort, mcastGroups })
    }
  })
}

test('a spanning tree takes its ports from state to state, and what is told is what there is', async () => {
  await createBridge({ name: 'stp0', netns, up: true, stp: true, forwardDelay: 200 })
  await using replica = replicate({ netns, types: ['link'] })
  const states = new Set<unknown>()
  replica.on('change', ({ changes }) => {
    for (const { type, object } of changes) {
      if (type === 'link' && object.name === 's0') states.add(object.bridgePort?.state)
    }
  })
  await createVeth({
    ...{ name: 's0', netns, up: true, master: 'stp0' },
    peer: { name: 's1', up: true },
  })
  await replica.waitFor(({ links }) => links.get('s0')?.bridgePort?.state === 'forwarding')
  assert.ok(states.has('listening') && states.has('learning'), [...states].join())
})

test('a change of the topology ends by a timer, which the kernel does not announce', async () => {
  await createBridge({ name: 'stp1', netns, up: true, stp: true, forwardDelay: 200, maxAge: 600 })
  await using replica = replicate({ netns, types: ['link'] })
  await createVeth({
    ...{ name: 'u0', netns, up: true, master: 'stp1' },
    peer: { name: 'u1', up: true },
  })
  const bridge = () => replica.links.get('stp1')?.bridge
  await replica.waitFor(() => bridge()?.topologyChange)
  await replica.waitFor(() => bridge()?.topologyChange === false)
  const { bridge: now } = await getLink('stp1', { netns })
  assert.equal(bridge(), now)
})

test('of one destination of a MAC the kernel tells, of the others, whose state it changed, not', async () => {
  await createVxlan({ name: 'vx0', netns, vni: 7 })
  const mac = '00:00:00:00:00:00'
  const own = ['fdb', 'append', mac, 'dev', 'vx0', 'self']
  for (const dst of ['192.0.2.1', '192.0.2.2']) bridge('-n', netns, ...own, 'dst', dst, 'dynamic')
  await using replica = replicate({ netns, types: ['fdb'] })
  await replica.ready
  const states = () =>
    replica.fdb.where({ mac }).map(({ dst, state, router }) => `${dst} ${state} ${router}`)
  assert.equal(states(), ['192.0.2.1 dynamic false', '192.0.2.2 dynamic false'])
  bridge('-n', netns, ...own, 'dst', '192.0.2.3', 'permanent')
  await replica.sync()
  const all = ['192.0.2.1', '192.0.2.2', '192.0.2.3']
  assert.equal(
    states().sort(),
    all.map((dst) => `${dst} permanent false`),
  )
  bridge('-n', netns, ...own, 'dst', '192.0.2.2', 'permanent', 'router')
  await replica.sync()
  assert.equal(states().sort(), (await listed(mac)).sort())
})

const listed = async (wanted: string) =>
  (await listFdb('vx0', { netns }))
    .filter(({ mac }) => mac === wanted)
    .map(({ dst, state, router }) => `${dst} ${state} ${router}`)

test('entries of ports and bridges that go, and of links by themselves: none is kept', async () => {
  await using replica = replicate({ netns, types: ['fdb'] })
  await replica.ready
  for (let round = 0; round < 10; round++) {
    await createBridge({ name: 'br1', netns, up: true })
    for (const name of ['x0', 'x1', 'x2']) {
      await createVeth({
        name,
        netns,
        up: true,
        master: 'br1',
        peer: { name: `${name}x`, up: true },
      })
    }
    await setLink('x0', { master: null, netns })
    await deleteLink('x1', { netns })
    await replica.sync()
    const keys = ({
      index,
      mac,
      vlan,
      bridge,
    }: {
      index: number
      mac: string
      vlan?: number | undefined
      bridge?: number
    }) => [index, mac, vlan, bridge].join(' ')
    const fresh = async () => (await listFdb(undefined, { netns })).map(keys).sort().join('\n')
    await replica.waitFor(() => true)
    let there = await fresh()
    while ([...replica.fdb].map(keys).sort().join('\n') !== there) {
      await replica.sync()
      there = await fresh()
    }
    for (const name of ['br1', 'x0', 'x2']) await deleteLink(name, { netns })
  }
  await replica.sync()
  const links = (await listLinks({ netns })).map(({ index }) => index)
  assert.equal(
    [...replica.fdb].filter(({ index }) => !links.includes(index)),
    [],
  )
  await deleteNetns(netns)
})

test.run()
