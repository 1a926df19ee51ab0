/** Servers of every release: what they have is read and written, what they lack is read as its default. */
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import { Database, openSession } from '../../src/ovsdb-client/index.js'
import { TestServer } from '../ovsdb-client/server.js'
import { assert, test } from '../support/test.js'
import { prepare, WRITES } from './every-write.js'
import { ofRoots, RELEASES, sampleOf } from './schemas.js'
import { rejection } from './support.js'

const { definition } = Open_vSwitchSchema
type Any = never

/** Without the difference between a number and a bigint. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? Number(item) : item)),
  )

for (const [release, schema] of RELEASES) {
  const tables = Object.keys(schema.tables)
  const columnsOf = (table: string) => Object.entries(schema.tables[table]?.columns ?? {})

  /** A row of each table. */
  async function rowOfEach(ovs: Ovs): Promise<Map<string, string>> {
    const ids = new Map<string, string>()
    while (ids.size < tables.length) {
      const before = ids.size
      for (const table of tables) {
        if (ids.has(table)) continue
        const required = columnsOf(table).flatMap(([name, column]) => {
          const { min = 1, key } = (
            typeof column.type === 'string' ? { key: column.type } : column.type
          ) as { min?: number; key: unknown }
          const isLimited = typeof key === 'object'
          return min > 0 && isLimited ? [[name, sampleOf(column, ids)] as const] : []
        })
        if (required.some(([, value]) => value === undefined)) continue
        const id = await ovs.create(table as Any, Object.fromEntries(required) as Any, {
          wait: false,
        })
        ids.set(table, id)
      }
      assert.ok(ids.size > before, `no row of ${tables.filter((each) => !ids.has(each))}`)
    }
    return ids
  }

  test(`${release}: everything that the server has is read and written by the row verbs`, async () => {
    await using server = await TestServer.start(ofRoots(schema))
    await using ovs = await connectOvs({ remote: server.remote })
    await ovs.session.transact([{ op: 'insert', table: 'Open_vSwitch', row: {} }])
    await ovs.session.transact([{ op: 'delete', table: 'Open_vSwitch', where: [] }])
    await ovs.init({ wait: false })
    const [root] = await ovs.list('Open_vSwitch')
    tables.splice(tables.indexOf('Open_vSwitch'), 1)
    const ids = await rowOfEach(ovs)
    ids.set('Open_vSwitch', String(root?._uuid))
    tables.push('Open_vSwitch')
    for (const table of tables) {
      const id = ids.get(table) as string
      for (const [name, column] of columnsOf(table)) {
        const value = sampleOf(column, ids)
        if (value === undefined || column.mutable === false) continue
        if (table === 'Open_vSwitch' && name === 'next_cfg') continue
        await ovs.set(table as Any, id, { [name]: value } as Any, { wait: false })
        const row = (await ovs.get(table as Any, id, [name] as Any)) as Record<string, unknown>
        assert.equal(plain(row[name]), plain(value), `${table}.${name}`)
      }
      const rows = (await ovs.list(table as Any)) as unknown as { _uuid: string }[]
      const row = rows.find(({ _uuid }) => _uuid === id) as object
      for (const [name] of columnsOf(table)) assert.ok(name in row, `${table}.${name} is listed`)
    }
  })

  test(`${release}: what the server lacks reads as its default, and is refused by name`, async () => {
    await using server = await TestServer.start(ofRoots(schema))
    await using ovs = await connectOvs({ remote: server.remote })
    await ovs.init({ wait: false })
    const replica = await ovs.session.replicate()
    const view = replica.typed(Open_vSwitchSchema)
    const db = new Database(ovs.session, Open_vSwitchSchema)
    for (const [table, { columns }] of Object.entries(definition.tables)) {
      const id = '00000000-0000-4000-8000-000000000000'
      const held = view.table(table as Any)
      if (!schema.tables[table]) {
        assert.equal(await ovs.list(table as Any), [], table)
        assert.equal([...held], [], table)
        const refused = await rejection(ovs.create(table as Any, {} as Any, { wait: false }))
        assert.is(refused.option, table)
        continue
      }
      const absent = Object.keys(columns).filter((name) => !schema.tables[table]?.columns[name])
      for (const name of absent) {
        const expected = Open_vSwitchSchema.table(table as Any).decodeRow({}, [name])
        const call = ovs.set(table as Any, id, { [name]: expected[name] } as Any, {
          ifExists: true,
        })
        assert.is((await rejection(call)).option, `${table}.${name}`)
        const rows = await db.select(table as Any, [], [name] as Any)
        for (const row of rows) assert.equal(row, expected)
        for (const row of held) assert.equal(row[name as Any], expected[name])
        const { value } = await db.transact((tx) => ({
          all: tx.select(table as Any, [[name, '==', expected[name]]] as Any),
          none: tx.select(table as Any, [[name, '!=', expected[name]]] as Any),
        }))
        assert.is((value.all as unknown[]).length, rows.length)
        assert.equal(value.none, [])
      }
      // What was read may be verified, whatever the types have beside it.
      for (const row of await db.select(table as Any)) {
        const { outcome } = await db.transact((tx) => {
          tx.verify(table as Any, row as Any)
          tx.comment('verified')
        })
        assert.is(outcome, 'unchanged')
      }
    }
  })

  test(`${release}: every verb does its work, or is refused for a column that is not there`, async () => {
    await using server = await TestServer.start(schema)
    await using ovs = await connectOvs({ remote: server.remote })
    await ovs.init({ wait: false })
    const isNew = (error: Error & { option?: string }) =>
      error instanceof RangeError &&
      /the server's schema, Open_vSwitch \S+, has no such/.test(error.message)
    await ovs
      .transaction(
        (tx) => {
          try {
            prepare(tx)
          } catch (error) {
            // Zones are newer than some; they come last.
            if (!isNew(error as Error)) throw error
          }
        },
        { wait: false },
      )
      .catch(async (error) => {
        if (!isNew(error)) throw error
        await ovs.addBridge('br0', { wait: false })
        await ovs.addPort('br0', 'p0', { wait: false })
      })
    const has = await ovs.getBridge('br0')
    assert.is(has.name, 'br0')
    for (const [name, write] of Object.entries(WRITES)) {
      if (/^delete|^emergency|^destroy|^remove|^clear/.test(name)) continue
      const error = await write(ovs, { wait: false }).then(
        () => undefined,
        (reason) => reason,
      )
      const isRefused = !error || isNew(error) || /^OVS_/.test(error.code)
      assert.ok(isRefused, `${name}: ${error}`)
    }
    for (const [name, write] of Object.entries(WRITES)) {
      if (!/^delete|^emergency|^destroy|^remove|^clear/.test(name)) continue
      const error = await write(ovs, { wait: false }).then(
        () => undefined,
        (reason) => reason,
      )
      const isRefused = !error || isNew(error) || /^OVS_/.test(error.code)
      assert.ok(isRefused, `${name}: ${error}`)
    }
    await ovs.addBridge('br7', { wait: false })
    assert.is((await ovs.getBridge('br7')).rstp, false)
    await ovs.addPort('br7', 'p7', { wait: false, tag: 7 })
    assert.is((await ovs.getPort('p7')).interfaces[0]?.error, undefined)
  })
}

test('a fresh session asks for the schema that is, not the one that a server began with', async () => {
  const [first, ...later] = [...RELEASES.values()]
  await using server = await TestServer.start(first)
  for (const schema of later) {
    server.convert(schema)
    await using session = openSession({ remote: server.remote, database: 'Open_vSwitch' })
    await session.ready()
    assert.is(session.schema?.version, schema.version)
  }
})

test.run()
