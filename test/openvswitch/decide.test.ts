/** Reading and deciding inside a transaction, rows that refer to each other, and rows that nobody keeps. */

import type { TableName } from '../../src/openvswitch/index.js'
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import { Column } from '../../src/ovsdb-client/schema/column.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { assert, test } from '../support/test.js'
import { rejection } from './support.js'

const SCHEMA = '/usr/share/openvswitch/vswitch.ovsschema'
const now = { wait: false } as const
const CLIENTS = 4
let server: TypedServer
let clients: Ovs[]
let ovs: Ovs

test.before(async () => {
  server = await startServer(SCHEMA)
  clients = await Promise.all(
    Array.from({ length: CLIENTS }, () => connectOvs({ remote: server.remote })),
  )
  ovs = clients[0] as Ovs
  await ovs.init(now)
})
test.before.each(async () => {
  for (const { name } of await ovs.listBridges()) await ovs.deleteBridge(name, now)
  await ovs.addBridge('br0', now)
})
test.after(async () => {
  await Promise.all((clients ?? []).map((each) => each.close()))
  await server?.[Symbol.asyncDispose]()
})

test('what a transaction decides by still holds when it is committed: a place is given once', async () => {
  const places = 5
  const take = (client: Ovs, name: string) =>
    client.transaction((tx) => {
      tx.decide((_then, { list }) => {
        void list
      })
      tx.decide((then, look) => {
        const taken = look.get('Bridge', 'br0', ['external_ids'])?.external_ids ?? {}
        const free = Array.from({ length: places }, (_, at) => `${at}`).find((at) => !(at in taken))
        if (free === undefined) return
        then.addPort('br0', name)
        then.setBridgeExternalId('br0', free, name)
      })
    }, now)
  await Promise.all(
    Array.from({ length: 3 * places }, (_, at) =>
      take(clients[at % CLIENTS] as Ovs, `p${at}`).catch((error) => {
        assert.is(error.code, 'OVS_CONTENTION')
        return take(clients[at % CLIENTS] as Ovs, `p${at}`)
      }),
    ),
  )
  const { externalIds } = await ovs.getBridge('br0')
  const ports = (await ovs.listPorts('br0')).map(({ name }) => name)
  assert.equal(Object.keys(externalIds).sort(), ['0', '1', '2', '3', '4'])
  assert.equal(ports, Object.values(externalIds).sort())
})

/** Each way to ask, and somebody else's change that makes the answer another one. */
const QUESTIONS: readonly [
  ask: (look: Parameters<Parameters<Tx['decide']>[0]>[1]) => unknown,
  change: (other: Ovs) => Promise<unknown>,
][] = [
  [(look) => look.get('Port', 'p0', ['tag']), (o) => o.setPort('p0', { tag: 9, ...now })],
  [(look) => look.exists('Port', 'new'), (o) => o.addPort('br0', 'new', now)],
  [(look) => look.exists('Port', 'p0'), (o) => o.deletePort('p0', now)],
  [(look) => look.list('Port', ['name']).length, (o) => o.addPort('br0', 'new', now)],
  [(look) => look.find('Port', [['tag', '=', 9]], []), (o) => o.setPort('p0', { tag: 9, ...now })],
  [
    (look) => look.find('Port', [['name', '=', 'p0']], ['trunks']),
    (o) => o.setPort('p0', { trunks: [1], ...now }),
  ],
  [(look) => look.exists('QoS', 'p0'), (o) => o.setQos('p0', { type: 'linux-htb' }, now)],
  [(look) => look.exists('Bridge', '.'), (o) => o.addBridge('br1', now)],
  [(look) => look.exists('Flow_Sample_Collector_Set', '7'), addSet],
  [(look) => look.exists('Manager', 'ptcp:1'), (o) => o.setManagers(['ptcp:1'], now)],
]
type Tx = Parameters<Parameters<Ovs['transaction']>[0]>[0]

async function addSet(other: Ovs): Promise<void> {
  const { uuid } = await other.getBridge('br0')
  await other.create('Flow_Sample_Collector_Set', { id: 7, bridge: uuid as never }, now)
}

test('whatever is asked is guarded: another answer meanwhile, and it is decided again', async () => {
  for (const [ask, change] of QUESTIONS) {
    await ovs.setManagers([], now)
    for (const { name } of await ovs.listBridges()) await ovs.deleteBridge(name, now)
    await ovs.transaction((tx) => tx.addBridge('br0').addPort('br0', 'p0'), now)
    const victim = clients[1] as Ovs
    await victim.bridgeExists('br0')
    const { session } = victim
    const send = session.send
    session.send = async function (this: unknown, operations: never, options: never) {
      session.send = send
      await change(ovs)
      return send.call(session, operations, options)
    } as typeof send
    const answers: string[] = []
    await victim.transaction(
      (tx) =>
        tx.decide((then, look) => {
          answers.push(JSON.stringify(ask(look)))
          then.comment('decided')
        }),
      now,
    )
    assert.is(answers.length, 2, `${ask}`)
    assert.is.not(answers[0], answers[1], `${ask}`)
  }
})

test('what verbs before it wrote is read, rows of this transaction as such', async () => {
  let seen: unknown
  await ovs.transaction(
    (tx) =>
      tx.addPort('br0', 'p0', { tag: 3 }).decide((then, look) => {
        const port = look.get('Port', 'p0', ['_uuid', 'tag', 'interfaces'])
        const bridge = look.get('Bridge', 'br0', ['ports', 'name'])
        seen = [port?.tag, bridge?.ports.length]
        then.set('Port', port?._uuid as never, { tag: 4 })
        for (const id of port?.interfaces ?? [])
          then.set('Interface', id as never, { type: 'internal' })
      }),
    now,
  )
  assert.equal(seen, [3, 2])
  const port = await ovs.getPort('p0')
  assert.equal([port.tag, port.type], [4, 'internal'])
})

test('the last one out takes the tunnel away, and nobody before', async () => {
  for (let round = 0; round < 5; round++) {
    await ovs.transaction((tx) => {
      tx.addPort('br0', 'vx0', { type: 'vxlan', options: { remote_ip: '192.0.2.1' } })
      for (let at = 0; at < CLIENTS; at++) tx.addPort('br0', `vm${at}`)
    }, now)
    const leave = (at: number) =>
      (clients[at] as Ovs).transaction(
        (tx) => tx.deletePort(`vm${at}`).deletePort('vx0', { ifLast: true }),
        now,
      )
    await Promise.all(clients.slice(1).map((_, at) => leave(at + 1)))
    assert.equal(
      (await ovs.listPorts('br0')).map(({ name }) => name),
      ['vm0', 'vx0'],
    )
    await Promise.all([leave(0), clients[1]?.bridgeExists('br0')])
    assert.equal(await ovs.listPorts('br0'), [])
  }
})

const { tables } = Open_vSwitchSchema.definition
/** What an insert needs where the schema has no default. */
const NEEDED: Readonly<Record<string, object>> = { Port: { name: 'x' }, Bridge: { name: 'x' } }

test('a row that nothing would keep is refused, of every table; roots are made', async () => {
  for (const [name, { isRoot }] of Object.entries(tables)) {
    const table = name as TableName
    if (table === 'Flow_Sample_Collector_Set' || table === 'Open_vSwitch') continue
    const before = (await ovs.list(table, ['_uuid' as never])).length
    const made = ovs.create(table, (NEEDED[name] ?? {}) as never, now)
    if (isRoot) await made
    else {
      const error = await rejection(made)
      assert.match(
        error.code,
        /^(OVS_NOT_ALLOWED|ERR_INVALID_ARG_TYPE)$/,
        `${table}: ${error.message}`,
      )
    }
    const after = (await ovs.list(table, ['_uuid' as never])).length
    assert.is(after, before + (isRoot ? 1 : 0), table)
  }
  const error = await rejection(
    ovs.transaction((tx) => {
      const iface = tx.create('Interface', { name: 'x' })
      const port = tx.create('Port', { name: 'x', interfaces: [iface] })
      const mirror = tx.create('Mirror', { name: 'm', select_src_port: [port] })
      tx.add('Bridge', 'br0', 'mirrors', [mirror])
    }, now),
  )
  assert.is(error.code, 'OVS_NOT_ALLOWED')
  assert.equal(error.verb, { index: 0, operation: 'create', table: 'Interface' })
})

test('rows may refer to rows that are created behind them', async () => {
  const { rows } = await ovs.transaction((tx) => {
    const queue = tx.reference('Queue')
    const qos = tx.create('QoS', { type: 'linux-htb', queues: new Map([[1, queue]]) })
    tx.create('Queue', { dscp: 5 }, { as: queue })
    tx.addPort('br0', 'p0').set('Port', 'p0', { qos })
  }, now)
  const qos = await ovs.get('QoS', 'p0', ['queues'])
  assert.equal([...qos.queues.values()], [rows[1]])
  const dangling = await rejection(
    ovs.transaction((tx) => {
      tx.create('QoS', { queues: new Map([[1, tx.reference('Queue')]]) })
    }, now),
  )
  assert.match(dangling.code, /^OVSDB_/)
})

test('an immutable column may be set on a row of the same transaction, and on no other', async () => {
  const immutable = Object.entries(tables).flatMap(([table, { columns }]) =>
    Object.entries(columns)
      .filter(([, column]) => column.mutable === false)
      .map(([column]) => [table as TableName, column] as const),
  )
  assert.ok(immutable.length >= 3)
  await ovs.transaction((tx) => {
    const iface = tx.create('Interface', {} as never)
    tx.set('Interface', iface, { name: 'late', mtu_request: 1400 } as never)
    const port = tx.create('Port', { interfaces: [iface] } as never)
    tx.set('Port', port, { name: 'late', tag: 5 } as never)
    tx.add('Bridge', 'br0', 'ports', [port])
  }, now)
  assert.is((await ovs.getPort('late')).tag, 5)
  for (const [table, column] of immutable) {
    const error = await rejection(
      ovs.transaction((tx) => tx.set(table, 'late', { [column]: 'x' } as never), now),
    )
    assert.is(error.code, 'ERR_INVALID_ARG_VALUE', `${table}.${column}`)
    assert.is(error.option, `${table}.${column}`)
  }
  const found = await rejection(
    ovs.transaction((tx) => tx.set('Port', tx.row('Port', 'late'), { name: 'x' } as never), now),
  )
  assert.is(found.option, 'Port.name')
})

test('a uuid column with an enum takes its own members and no others', () => {
  const ids = ['11111111-2222-4333-8444-555555555555', '11111111-2222-4333-8444-666666666666']
  const column = new Column('T', 'c', {
    type: { key: { type: 'uuid', enum: ['set', ids.map((id) => ['uuid', id])] } },
  } as never)
  for (const id of ids) assert.equal(column.encode(id), ['uuid', id])
  let message = ''
  try {
    column.encode('11111111-2222-4333-8444-777777777777')
  } catch (error) {
    message = (error as Error).message
  }
  assert.match(message, new RegExp(`must be one of ${ids.join(', ')}`))
})

test.run()
