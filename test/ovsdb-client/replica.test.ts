/** Against a real ovsdb-server. */
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type ColumnSchema,
  connectOvsdb,
  type OvsdbSession,
  openSession,
  type Replica,
  type ReplicaChange,
  type Row,
  referencesIn,
  type TableSchema,
  uuid,
} from '../../src/ovsdb-client/index.js'
import { canonical, SCHEMA, TestServer } from './server.js'
import { rejection } from './support.js'

let server: TestServer
let session: OvsdbSession

test.before(async () => {
  server = await TestServer.start()
  session = openSession({ remote: server.remote, database: 'Test', backoff: { max: 200 } })
})
test.before.each(async () => {
  await session.transact([
    { op: 'delete', table: 'Item', where: [] },
    { op: 'delete', table: 'Log', where: [] },
  ])
})
test.after(async () => {
  await session.close()
  await server[Symbol.asyncDispose]()
})

const insert = (name: string, row: object = {}) =>
  ({ op: 'insert', table: 'Item', row: { name, ...row } }) as const

/** The replica holds what ovsdb-client reads. */
function assertSame(replica: Replica, tables = ['Item', 'Log']): void {
  for (const table of tables) {
    assert.equal(canonical(replica.table(table)), canonical(server.dump(table)))
  }
}

test('it holds each table whole, with defaults', async () => {
  await session.transact([
    insert('plain'),
    insert('full', {
      count: 2n ** 60n,
      ratio: 1.5,
      done: true,
      note: 'n',
      tags: ['set', ['a', 'b']],
      numbers: 7,
      labels: ['map', [['k', 'v']]],
    }),
  ])
  await using replica = await session.replicate()
  assert.is(replica.state, 'current')
  assert.equal(replica.tables, ['Item', 'Log'])
  const plain = replica.table('Item').index(['name']).get('plain')
  assert.equal(
    { ...plain, _uuid: undefined },
    {
      _uuid: undefined,
      name: 'plain',
      count: 0,
      ratio: 0,
      done: false,
      note: ['set', []],
      tags: ['set', []],
      numbers: ['set', []],
      labels: ['map', []],
      parent: ['set', []],
      friends: ['set', []],
    },
  )
  assert.is(replica.table('Item').find({ name: 'full' })[0]?.['count'], 2n ** 60n)
})

test("a transaction's own changes are there when its promise resolves", async () => {
  await using replica = await session.replicate()
  await using other = await session.replicate({ tables: { Item: { columns: ['name'] } } })
  for (let step = 0; step < 50; step++) {
    const [{ uuid }] = await session.transact([insert(`step${step}`)])
    for (const each of [replica, other])
      assert.is(each.table('Item').get(uuid[1])?.['name'], `step${step}`)
  }
  assert.equal(Object.keys(other.table('Item').find({ name: 'step1' })[0] ?? {}), ['_uuid', 'name'])
})

test('every kind of change is told with what was before, and applied as the server does', async () => {
  await using replica = await session.replicate()
  const changes: ReplicaChange[] = []
  replica.on('change', (change) => changes.push(change))
  const where = [['name', '==', 'x']] as const
  const own = { table: 'Item', where }
  await session.transact([
    insert('x', { tags: ['set', ['a', 'b']], labels: ['map', [['k', 'v']]] }),
  ])
  const steps = [
    { op: 'mutate', ...own, mutations: [['tags', 'insert', 'c']] },
    { op: 'mutate', ...own, mutations: [['tags', 'delete', ['set', ['a', 'c']]]] },
    { op: 'mutate', ...own, mutations: [['tags', 'delete', 'b']] },
    { op: 'update', ...own, row: { tags: ['set', ['z', 'a']] } },
    { op: 'mutate', ...own, mutations: [['labels', 'insert', ['map', [['l', 'w']]]]] },
    {
      op: 'update',
      ...own,
      row: {
        labels: [
          'map',
          [
            ['k', 'changed'],
            ['l', 'w'],
          ],
        ],
      },
    },
    { op: 'mutate', ...own, mutations: [['labels', 'delete', ['set', ['k']]]] },
    { op: 'update', ...own, row: { note: 'n' } },
    { op: 'update', ...own, row: { note: 'm' } },
    { op: 'update', ...own, row: { note: ['set', []] } },
    { op: 'mutate', ...own, mutations: [['count', '+=', 5]] },
    { op: 'update', ...own, row: { done: true, ratio: 0.25 } },
  ] as const
  for (const step of steps) {
    const old = replica.table('Item').find({ name: 'x' })[0]
    await session.transact([step])
    assertSame(replica)
    const [event] = changes.at(-1)?.rows ?? []
    assert.is(event?.type, 'modified', JSON.stringify(step))
    assert.equal((event as { old?: unknown }).old, old)
  }
  await session.transact([{ op: 'delete', table: 'Item', where }])
  assert.is(changes.at(-1)?.rows[0]?.type, 'removed')
  assert.is(changes.length, steps.length + 2)
  assertSame(replica)
})

test('one transaction is one change', async () => {
  await using replica = await session.replicate()
  const iterator = replica.changes()
  await session.transact([
    insert('a'),
    insert('b'),
    { op: 'insert', table: 'Log', row: { step: 1 } },
  ])
  const { value } = await iterator.next()
  assert.equal(value.rows.map((row: { table: string }) => row.table).sort(), [
    'Item',
    'Item',
    'Log',
  ])
})

test('the iterator drops nothing, however late it is read, and ends', async () => {
  const replica = await session.replicate()
  await session.transact([insert('first')])
  const iterator = replica.changes({ initial: true })
  for (let step = 0; step < 100; step++) await session.transact([insert(`i${step}`)])
  await replica.close()
  const names: unknown[] = []
  for await (const { rows } of iterator) {
    for (const row of rows) if (row.type === 'added') names.push(row.row['name'])
  }
  assert.equal(names, ['first', ...Array.from({ length: 100 }, (_, step) => `i${step}`)])
  assert.is(await replica.closed, undefined)
})

test('references are followed, and weak ones go', async () => {
  await using replica = await session.replicate()
  await session.transact([
    { ...insert('p'), 'uuid-name': 'p' },
    insert('c', { parent: ['named-uuid', 'p'], friends: ['set', [['named-uuid', 'p']]] }),
  ])
  const child = () => replica.table('Item').find({ name: 'c' })[0] as never
  assert.equal(
    replica.follow('Item', child(), 'parent').map((row) => row['name']),
    ['p'],
  )
  assert.equal(
    replica.follow('Item', child(), 'friends').map((row) => row['name']),
    ['p'],
  )
  await session.transact([{ op: 'delete', table: 'Item', where: [['name', '==', 'p']] }])
  assert.equal(replica.follow('Item', child(), 'friends'), [])
  assertSame(replica)
})

test('who refers to a row is known through any change', async () => {
  await using replica = await session.replicate()
  const items = replica.table('Item')
  const count = 30
  await session.transact(Array.from({ length: count }, (_, at) => insert(`i${at}`)))
  const ids = [...items].map((row) => idOf(row))
  const some = () => ids[Math.floor(Math.random() * count)] as string
  const few = (many: number) => ['set', [...new Set(Array.from({ length: many }, some))].map(uuid)]
  const where = () => [['_uuid', '==', uuid(some())]] as const
  const table = 'Item'
  const steps = [
    () => ({ op: 'update', table, where: where(), row: { friends: few(20), parent: few(1) } }),
    () => ({ op: 'mutate', table, where: where(), mutations: [['friends', 'insert', few(3)]] }),
    () => ({ op: 'mutate', table, where: where(), mutations: [['friends', 'delete', few(9)]] }),
    () => ({ op: 'update', table, where: [], row: { friends: few(2) } }),
    () => ({ op: 'delete', table, where: where() }),
  ]
  for (let step = 0; step < 150; step++) {
    const make = steps[Math.floor(Math.random() * (step % 25 === 0 ? 5 : 3))] as () => object
    await session.transact([make() as never])
    for (const column of ['friends', 'parent']) {
      for (const id of ids) {
        const want = [...items].filter((row) => referencesIn(row[column]).includes(id))
        assert.equal(items.referring(column, id).map(idOf).sort(), want.map(idOf).sort())
      }
    }
  }
  assert.throws(() => items.referring('nothing', ids[0] as string), /must be held/)
})

function idOf(row: Row): string {
  return referencesIn(row['_uuid'])[0] as string
}

test('indexes follow the rows', async () => {
  await using replica = await session.replicate()
  const index = replica.table('Item').index(['done', 'count'])
  assert.is(index, replica.table('Item').index(['done', 'count']))
  await session.transact([insert('a', { count: 1 }), insert('b', { count: 1 }), insert('c')])
  assert.equal(
    index
      .all(false, 1)
      .map((row) => row['name'])
      .sort(),
    ['a', 'b'],
  )
  await session.transact([
    { op: 'update', table: 'Item', where: [['name', '==', 'a']], row: { done: true } },
  ])
  assert.equal(
    index.all(false, 1).map((row) => row['name']),
    ['b'],
  )
  assert.is(index.get(true, 1)?.['name'], 'a')
  assert.equal(replica.table('Item').find({ count: 1, done: true }).length, 1)
  await session.transact([{ op: 'delete', table: 'Item', where: [] }])
  assert.equal(index.all(false, 1), [])
})

test('conditions: rows come and go as they match, and when the condition changes', async () => {
  await session.transact([insert('a', { count: 1 }), insert('b', { count: 2 })])
  await using replica = await session.replicate({
    tables: { Item: { where: [['count', '==', 1]] } },
  })
  const names = () => [...replica.table('Item')].map((row) => row['name']).sort()
  assert.equal(names(), ['a'])
  await session.transact([
    { op: 'update', table: 'Item', where: [['name', '==', 'b']], row: { count: 1 } },
  ])
  assert.equal(names(), ['a', 'b'])
  await session.transact([
    { op: 'update', table: 'Item', where: [['name', '==', 'a']], row: { count: 2 } },
  ])
  assert.equal(names(), ['b'])
  await replica.setCondition('Item', [['count', '==', 2]])
  assert.equal(names(), ['a'])
  await replica.setCondition('Item', [
    ['count', '==', 2],
    ['count', '==', 1],
  ])
  assert.equal(names(), ['a', 'b'])
  await replica.setCondition('Item', [false])
  assert.equal(names(), [])
  const error = await rejection(replica.setCondition('Item', [['nope', '==', 1]]))
  assert.is(error.code, 'OVSDB_UNKNOWN_COLUMN')
  await replica.setCondition('Item', [true])
  assert.equal(names(), ['a', 'b'])
})

test('waitFor resolves when it comes to that, and ends with timeout, signal and close', async () => {
  const replica = await session.replicate()
  const found = replica.waitFor((each) => each.table('Item').find({ name: 'late' })[0])
  await session.transact([insert('late')])
  assert.is((await found)['name'], 'late')
  assert.is((await rejection(replica.waitFor(() => false, { timeout: 1 }))).code, 'OVSDB_NO_ANSWER')
  const thrown = new Error('a mistake')
  assert.is(
    await rejection(
      replica.waitFor(() => {
        throw thrown
      }),
    ),
    thrown,
  )
  const signal = AbortSignal.abort(new Error('enough'))
  assert.is((await rejection(replica.waitFor(() => false, { signal }))).message, 'enough')
  const hanging = rejection(replica.waitFor(() => false))
  await replica.close()
  assert.is((await hanging).code, 'OVSDB_CONNECTION_CLOSED')
})

test('what the schema does not have is refused', async () => {
  for (const [tables, option] of [
    [{ Nope: {} }, 'tables.Nope'],
    [{ Item: { columns: ['nope'] } }, 'tables.Item.columns'],
    [{ Item: { colums: [] } }, 'tables.Item.colums'],
  ] as const) {
    const error = await rejection(session.replicate({ tables: tables as never }))
    assert.is(error.code, 'ERR_INVALID_ARG_VALUE')
    assert.is(error.option, option)
  }
})

test('after a restart the difference is told, rows that vanished included', async () => {
  await using replica = await session.replicate()
  await session.transact([
    insert('stays'),
    insert('goes'),
    insert('changes', { tags: ['set', ['a', 'b']] }),
  ])
  const link = await session.ready()
  const states = replica.states()
  // What happens while the replica's link is cut is done by somebody else.
  process.kill(server.pid, 'SIGSTOP')
  const lost = link.close()
  process.kill(server.pid, 'SIGCONT')
  await lost
  const change = replica.changes().next()
  server.run(
    'ovsdb-client',
    'transact',
    server.remote,
    JSON.stringify([
      'Test',
      { op: 'delete', table: 'Item', where: [['name', '==', 'goes']] },
      { op: 'update', table: 'Item', where: [['name', '==', 'changes']], row: { tags: 'c' } },
      insert('comes'),
    ]),
  )
  const { cause, rows } = (await change).value as ReplicaChange
  assert.is(cause, 'resync')
  assert.equal(rows.map(({ type }) => type).sort(), ['added', 'modified', 'removed'])
  assertSame(replica)
  const seen = [
    (await states.next()).value,
    (await states.next()).value,
    (await states.next()).value,
  ]
  assert.equal(seen, ['current', 'stale', 'current'])
})

test('a database that changes its schema', async () => {
  await using replica = await session.replicate()
  await using narrow = await session.replicate({ tables: { Log: { columns: ['who', 'step'] } } })
  await session.transact([insert('a'), { op: 'insert', table: 'Log', row: { who: 'w', step: 1 } }])
  const column = { type: { key: 'integer' } }
  const { who } = (SCHEMA.tables['Log'] as TableSchema).columns as { who: ColumnSchema }
  const next = {
    ...SCHEMA,
    version: '2.0.0',
    tables: {
      ...SCHEMA.tables,
      Log: { columns: { who, added: column }, isRoot: true },
      Extra: { columns: { x: column }, isRoot: true },
    },
  }
  const link = await session.ready()
  const client = await connectOvsdb({ remote: server.remote })
  const { writeFileSync } = await import('node:fs')
  writeFileSync(`${server.dir}/next`, JSON.stringify(next))
  server.run('ovsdb-client', 'convert', server.remote, `${server.dir}/next`)
  await replica.waitFor((each) => each.tables.includes('Extra'))
  await narrow.waitFor((each) => !each.table('Log').columns.includes('step'))
  await session.transact([{ op: 'insert', table: 'Extra', row: { x: 5 } }])
  assertSame(replica, ['Item', 'Log', 'Extra'])
  assert.is(replica.table('Extra').size, 1)
  assert.equal(narrow.table('Log').columns, ['who'])
  assert.is(await session.ready(), link, 'on the same link')
  await client.close()
  assert.is(session.schema?.version, '2.0.0')
  // To the same schema again: monitors end, though nothing differs.
  server.run('ovsdb-client', 'convert', server.remote, `${server.dir}/next`)
  await session.transact([insert('after')])
  await replica.waitFor((each) => each.table('Item').find({ name: 'after' })[0])
  assertSame(replica, ['Item', 'Log', 'Extra'])
})

test.run()
