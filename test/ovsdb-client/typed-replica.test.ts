/** A session and a replica in the types of a schema. */
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openSession } from '../../src/ovsdb-client/index.js'
import { TypedSchema } from '../../src/ovsdb-client/typed-schema.js'
import { EverythingSchema } from './fixtures/everything.js'
import { SCHEMA } from './server.js'
import { startServer, type TypedServer } from './typed-server.js'

const schema = fileURLToPath(new URL('fixtures/everything.ovsschema', import.meta.url))
let server: TypedServer
test.before(async () => {
  server = await startServer(schema)
})
test.after(async () => {
  await server[Symbol.asyncDispose]()
})

test('rows are typed, and there when the transaction that made them is done', async () => {
  await using session = openSession({ remote: server.remote, database: 'Everything' })
  await using replica = await session.replicate()
  const db = session.typed(EverythingSchema)
  const typed = replica.typed(EverythingSchema)
  const { value } = await db.transact((tx) => {
    const leaf = tx.insert('Leaf', { kind: 'oak', label: 'one' })
    return tx.insert('Root', {
      name: 'root',
      large: 2n ** 60n,
      record: { a: 'b' },
      map: new Map([[1, 'x']]),
      leaf,
      leaves: [leaf],
    })
  })
  const root = typed.table('Root').get(value)
  assert.is(root?.large, 2n ** 60n)
  assert.equal(root?.record, { a: 'b' })
  assert.equal(root?.map, new Map([[1, 'x']]))
  assert.is(root?.optional_text, undefined)
  assert.is(typed.table('Leaf').get(root?.leaf ?? '')?.label, 'one')
  assert.is(typed.table('Root').get(value), root, 'the same object, until it changes')
  assert.equal(typed.table('Root').find({ name: 'root' }), [root])
  assert.equal(typed.table('Root').find({ record: { a: 'c' } }), [])
  assert.equal([...typed.table('Root')], [root])
  assert.is(typed.table('Leaf').size, 1)

  const change = replica.changes().next()
  await db.transact((tx) => tx.update('Root', value, { text: 'new' }))
  const [event] = (await change).value.rows
  assert.is(typed.table('Root').decode(event.row).text, 'new')
  assert.is(typed.table('Root').decode(event.old).text, '')
})

test("another database's schema is refused", async () => {
  await using session = openSession({ remote: server.remote, database: 'Everything' })
  assert.throws(
    () => session.typed(new TypedSchema(SCHEMA)),
    (error: { code: string; option: string }) =>
      error.code === 'ERR_INVALID_ARG_VALUE' && error.option === 'schema',
  )
})

test.run()
