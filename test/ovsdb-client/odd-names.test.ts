/** Tables and columns that are called as something that every object of JavaScript has. */
import { connectOvsdb, Database, openSession } from '../../src/ovsdb-client/index.js'
import { assert, test } from '../support/test.js'
import { OddSchema } from './fixtures/odd-names.js'
import { TestServer } from './server.js'

test('they compile, and are read and written as any other', async () => {
  await using server = await TestServer.start(OddSchema.definition)
  await using client = await connectOvsdb({ remote: server.remote })
  const db = new Database(client, OddSchema)
  const { value } = await db.transact((tx) => {
    const row = tx.insert('constructor', { toString: 'a', constructor: 1 })
    tx.insert('constructor', { class: 'x' })
    tx.insert('constructor', {})
    tx.insert('toString', { name: row })
    tx.update('constructor', row, { valueOf: ['b'], hasOwnProperty: { c: 'd' } })
    tx.update('constructor', [['toString', '==', 'a']], { class: 'y' })
    tx.mutate('constructor', row, [['constructor', '+=', 1]])
    return { row, all: tx.select('constructor', [['class', '!=', '']], ['toString', 'class']) }
  })
  assert.equal(value.all.map((row) => row.toString).sort(), ['', 'a'])
  await using session = openSession({ remote: server.remote, database: 'Odd' })
  await using replica = await session.replicate({
    tables: { constructor: { columns: ['toString', 'constructor'] }, toString: {} },
  } as never)
  const view = replica.typed(OddSchema)
  const held = view.table('constructor', ['toString', 'constructor']).get(value.row)
  assert.equal({ ...held }, { toString: 'a', constructor: 2 })
  assert.equal(
    [...view.table('toString')].map(({ name }) => name),
    [value.row],
  )
})

test.run()
