/** Whatever is done with thousands of rows gives way to others meanwhile, and is of one moment all the same. */
import { setImmediate as turn } from 'node:timers/promises'
import { slices } from '../../src/base/slices.js'
import { drafted } from '../../src/openvswitch/commit/commit.js'
import { connectOvs, type Ovs, type OvsEvent } from '../../src/openvswitch/index.js'
import { Draft } from '../../src/openvswitch/model/draft.js'
import { Open_vSwitchSchema } from '../../src/openvswitch/schema.js'
import { deleteBridge } from '../../src/openvswitch/verbs/bridge-verbs.js'
import { decide } from '../../src/openvswitch/verbs/decide.js'
import { emergencyReset } from '../../src/openvswitch/verbs/reset-verbs.js'
import { destroy, destroyAll } from '../../src/openvswitch/verbs/row-verbs.js'
import type { Verb } from '../../src/openvswitch/verbs/verb.js'
import {
  connectOvsdb,
  Database,
  type Operation,
  type OvsdbClient,
  type OvsdbSession,
  openSession,
  type Replica,
} from '../../src/ovsdb-client/index.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { assert, test } from '../support/test.js'
import { rejection } from './support.js'

const DATABASE = 'Open_vSwitch'
/** Bridges, ports of one of them, zones: of each so many. */
const MANY = 640
/** The steps that a loop makes between two chances to give way. */
const FEW = 32
const usual = slices.length
let server: TypedServer
/** On a connection of its own, which nothing else is heard on. */
let client: OvsdbClient
let session: OvsdbSession
let database: Database<import('../../src/openvswitch/schema.js').Open_vSwitchTables>
let replica: Replica
/** Of every table. */
let all: Replica
let ovs: Ovs

const names = (prefix: string) => Array.from({ length: MANY }, (_, at) => `${prefix}${at}`)
const named = (ids: readonly string[]) =>
  ['set', ids.map((id) => ['named-uuid', id] as const)] as const

/** A port with its interface, and no bridge. */
function port(name: string): Operation[] {
  return [
    { op: 'insert', table: 'Interface', row: { name }, 'uuid-name': `i${name}` },
    {
      op: 'insert',
      table: 'Port',
      row: { name, interfaces: ['named-uuid', `i${name}`] },
      'uuid-name': name,
    },
  ]
}

const insert = (table: string, row: object, name: string): Operation => ({
  ...{ op: 'insert', table, row: row as never, 'uuid-name': name },
})

test.before(async () => {
  server = await startServer('/usr/share/openvswitch/vswitch.ovsschema')
  client = await connectOvsdb({ remote: server.remote })
  const [ports, bridges, zones] = [names('p'), names('b'), names('z')]
  await client.transact(
    DATABASE,
    [
      insert('Open_vSwitch', { bridges: named(bridges), datapaths: netdev }, 'root'),
      insert('Bridge', { name: 'b0', ports: named(ports) }, 'b0'),
      ...bridges.slice(1).map((name) => insert('Bridge', { name }, name)),
      ...ports.flatMap(port),
      insert(
        'Datapath',
        { ct_zones: ['map', zones.map((id, at) => [at, ['named-uuid', id]])] },
        'd',
      ),
      ...zones.map((id) => insert('CT_Zone', {}, id)),
    ],
    { timeout: 60_000 },
  )
  session = openSession({ remote: server.remote, database: DATABASE })
  database = new Database(client, Open_vSwitchSchema)
  replica = await session.replicate({ tables: { Port: {}, Bridge: {} } })
  all = await session.replicate()
  ovs = await connectOvs({ remote: server.remote })
  await database.select('Open_vSwitch')
  // A step a turn, however fast the machine is.
  slices.length = 0
  await turn()
})
test.after(async () => {
  slices.length = usual
  await Promise.all([ovs?.close(), session?.close(), client?.close()])
  await server?.[Symbol.asyncDispose]()
})

const netdev = ['map', [['netdev', ['named-uuid', 'd']]]] as const

/** How often work gives way while a call lasts; `on` is called each time. */
async function givesDuring(
  call: () => Promise<unknown>,
  on: (gives: number) => unknown = () => {},
): Promise<number> {
  const { give } = slices
  let gives = 0
  slices.give = async () => {
    await on(++gives)
    await give.call(slices)
  }
  try {
    await call()
  } finally {
    slices.give = give
  }
  return gives
}

const selects: Operation[] = names('x').map((name) => ({
  ...{ op: 'select', table: 'Bridge', where: [['name', '==', name]], columns: ['name'] },
}))

/** What is done with many, and how many loops over them that has. */
const calls: Readonly<Record<string, [loops: number, call: () => Promise<unknown>]>> = {
  'client.transact': [1, () => client.transact(DATABASE, selects)],
  'session.transact': [1, () => session.transact(selects)],
  'replica.transact': [1, () => replica.transact(selects)],
  'database.transact, reading': [
    2,
    () =>
      database.transact((tx) => names('x').map((n) => tx.select('Bridge', [['name', '==', n]]))),
  ],
  // Each is read before and afterwards, too.
  'database.transact, writing what is there': [
    5,
    () =>
      database.transact((tx) => {
        for (const name of names('p'))
          tx.update('Port', [['name', '==', name]], { fake_bridge: false })
      }),
  ],
  'database.select': [1, () => database.select('Port')],
  'replica.changes': [2, () => replica.changes({ initial: true }).next()],
  'ovs.list': [1, () => ovs.list('Port')],
  'ovs.list of keys': [2, () => ovs.list('Port', ['external_ids:x'])],
  'ovs.find': [1, () => ovs.find('Port', [['name', '!=', 'x']])],
  'ovs.find of keys': [2, () => ovs.find('Port', [['name', '!=', 'x']], ['external_ids:x'])],
  'ovs.listBridges': [2, () => ovs.listBridges()],
  'ovs.listPorts': [2, () => ovs.listPorts('b0')],
  'ovs.listInterfaces': [3, () => ovs.listInterfaces('b0')],
  'ovs.listZoneTimeoutPolicies': [1, () => ovs.listZoneTimeoutPolicies('netdev')],
  'ovs.watch': [3, () => firstOf(ovs.watch({ initial: true }))],
  'ovs.transaction': [
    1,
    () =>
      ovs.transaction(
        (tx) => {
          for (const name of names('p')) tx.set('Port', name, { 'external_ids:x': 'y' })
        },
        { wait: false },
      ),
  ],
}

async function firstOf(watch: AsyncIterable<OvsEvent>): Promise<void> {
  for await (const _ of watch) return
}

for (const [name, [loops, call]] of Object.entries(calls)) {
  test(`${name} gives way`, async () => {
    const gives = await givesDuring(call)
    assert.ok(gives >= Math.floor((loops * MANY) / FEW), `${gives} times`)
  })
}

/** Verbs that may have very much to do. */
const verbs: Readonly<Record<string, (draft: Draft) => Verb<unknown>>> = {
  deleteBridge: () => deleteBridge('b0'),
  'destroy of a list': ({ types }) => destroy(types, 'Port', names('p')),
  destroyAll: ({ types }) => destroyAll(types, 'Port'),
  emergencyReset: () => emergencyReset(),
  decide: ({ types }) =>
    decide(
      (tx) => tx.verbs.push(deleteBridge('b0')),
      () => ({ types, verbs: [] as Verb<unknown>[] }),
    ),
}

for (const [name, verb] of Object.entries(verbs)) {
  test(`${name} gives way while the database goes on`, async () => {
    const draft = new Draft(all)
    const port = draft.named('Port', 'p5')
    let gives = 0
    let isMoved = false
    const change = async () => {
      if (isMoved) return
      isMoved = true
      const update = { op: 'update', table: 'Port', where: [['name', '==', 'p5']] } as const
      await client.transact(DATABASE, [{ ...update, row: { rstp_statistics: statistics() } }])
      await all.sync()
    }
    gives = await givesDuring(async () => {
      await drafted(draft, [verb(draft)])
    }, change)
    draft.unpin()
    assert.ok(isMoved && all.table('Port').find({ name: 'p5' })[0] !== port)
    assert.ok(gives >= Math.floor(MANY / FEW), `${gives} times`)
  })
}

let counted = 0
const statistics = () => ['map', [['n', ++counted]]] as const

test('an index that is made when it is first needed gives way, too', async () => {
  await using other = await connectOvs({ remote: server.remote })
  const first = await givesDuring(() => other.listPorts('b0'))
  const later = await givesDuring(() => other.listPorts('b0'))
  assert.ok(first >= later + Math.floor(MANY / FEW), `${first} times, then ${later}`)
})

test('every verb that lists is among these', () => {
  const verbs = new Set<string>()
  for (
    let at = Object.getPrototypeOf(ovs);
    at !== Object.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('list')) verbs.add(name)
  }
  // A dozen or two of these a datapath.
  verbs.delete('listDatapathCapabilities')
  assert.equal(
    [...verbs].filter((verb) => !(`ovs.${verb}` in calls)),
    [],
  )
})

/** Does something in the middle of a call. */
async function inTheMiddle(call: () => Promise<unknown>, act: () => unknown): Promise<void> {
  let isDone = false
  await givesDuring(call, (gives) => {
    if (isDone || gives < 3) return
    isDone = true
    return act()
  })
  assert.ok(isDone, 'there was no middle')
}

/** Takes port `gone` away and marks port `marked`, and resolves when replicas have that. */
async function change(gone: string, marked: string): Promise<void> {
  const [port] = await database.select('Port', [['name', '==', gone]])
  const { _uuid } = port as { _uuid: string }
  await client.transact(DATABASE, [
    {
      op: 'mutate',
      table: 'Bridge',
      where: [['name', '==', 'b0']],
      mutations: [['ports', 'delete', ['uuid', _uuid]]],
    },
    {
      op: 'update',
      table: 'Port',
      where: [['name', '==', marked]],
      row: { external_ids: ['map', [['marked', 'yes']]] },
    },
  ])
  await Promise.all([ovs.bridgeExists('b0'), replica.sync()])
}

test('a list is of one moment', async () => {
  let ports: Awaited<ReturnType<Ovs['listPorts']>> = []
  const before = await ovs.listPorts('b0')
  await inTheMiddle(
    async () => {
      ports = await ovs.listPorts('b0')
    },
    () => change('p10', 'p11'),
  )
  assert.equal(ports, before)
  const after = await ovs.listPorts('b0')
  assert.is(after.length, before.length - 1)
  assert.equal(after.find(({ name }) => name === 'p11')?.externalIds, { marked: 'yes' })
})

test('changes begin with one moment, and go on from there', async () => {
  const changes = replica.changes({ initial: true })
  const first = await changes.next()
  const held = new Set([...replica.table('Port')])
  await inTheMiddle(
    async () => {
      const later = replica.changes({ initial: true })
      const { value } = await later.next()
      assert.is(value.rows.length, first.value.rows.length)
      const ports = value.rows.filter(({ table }: { table: string }) => table === 'Port')
      assert.equal(new Set(ports.map(({ row }: { row: object }) => row)), held)
      const { value: next } = await later.next()
      const told = next.rows.map(({ type, table }: Record<string, string>) => `${type} ${table}`)
      assert.equal(told.sort(), ['modified Bridge', 'modified Port', 'removed Port'])
      await later.return?.()
    },
    () => change('p20', 'p21'),
  )
  await changes.return?.()
})

test('a watch begins with one moment, and goes on from there', async () => {
  const events: OvsEvent[] = []
  const there = (await ovs.list('Port', ['name'])).length
  const about = (name: string) =>
    events
      .filter(({ object }) => object.name === name)
      .map((event) => [event.change, event.object.externalIds, event.before?.externalIds])
  await inTheMiddle(
    async () => {
      for await (const event of ovs.watch({ initial: true, types: ['port'] })) {
        events.push(event)
        if (event.change === 'changed' && event.object.name === 'p31') break
      }
    },
    () => change('p30', 'p31'),
  )
  assert.is(events.filter(({ change }) => change === 'added').length, there)
  const [mine, marked] = [{ x: 'y' }, { marked: 'yes' }]
  assert.equal(about('p30').slice(0, 1), [['added', mine, undefined]])
  assert.equal(about('p31'), [
    ['added', mine, undefined],
    ['changed', marked, mine],
  ])
})

/** So many rows, as one transaction. */
const rows = (type: string): Operation[] =>
  names('q').map((name) => insert('QoS', { type, external_ids: ['map', [['name', name]]] }, name))

const written = async (type: string) =>
  (await database.select('QoS', [['type', '==', type]], ['_uuid'])).length

test('what is asked for later is done later, however long it takes to write what was before', async () => {
  const earlier = client.echo()
  const long = client.transact(DATABASE, rows('first'))
  const later = await written('first')
  assert.is(later, MANY)
  await Promise.all([earlier, long])
})

test('a call that ends while it is written is not sent, and holds up nobody', async () => {
  const controller = new AbortController()
  await inTheMiddle(
    async () => {
      const { signal } = controller
      const long = rejection(client.transact(DATABASE, rows('aborted'), { signal }))
      const later = written('aborted')
      assert.is((await long).name, 'AbortError')
      assert.is(await later, 0)
    },
    () => controller.abort(),
  )
  await using other = await connectOvsdb({ remote: server.remote })
  await inTheMiddle(
    async () => {
      const { code } = await rejection(other.transact(DATABASE, rows('closed')))
      assert.is(code, 'OVSDB_CONNECTION_CLOSED')
    },
    () => void other.close(),
  )
  assert.is(await written('closed'), 0)
})

test('what cannot be sent is refused by its place, wherever that is, and holds up nobody', async () => {
  const bad = insert('QoS', { type: '\ud83d' }, 'bad')
  const long = rejection(client.transact(DATABASE, [...rows('bad'), bad]))
  const later = written('bad')
  const error = (await long) as { name: string; option?: string }
  assert.is(error.name, 'RangeError')
  assert.is(error.option, `operations[${MANY}].row.type`)
  assert.is(await later, 0)
})

test.run()
