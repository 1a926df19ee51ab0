/** A replica's rows by the generated types, against a real ovsdb-server. */
import {
  Database,
  type OvsdbSession,
  openSession,
  type ReplicaChange,
  TypedSchema,
} from '../../src/ovsdb-client/index.js'
import { assert, test } from '../support/test.js'
import { EverythingSchema, type EverythingTables } from './fixtures/everything.js'
import { startServer, type TypedServer } from './typed-server.js'

let server: TypedServer
let session: OvsdbSession
let db: Database<EverythingTables>

test.before(async () => {
  server = await startServer(EverythingSchema.definition)
  session = openSession({ remote: server.remote, database: 'Everything' })
  db = session.typed(EverythingSchema)
})

test.after(async () => {
  await session.close()
  await server[Symbol.asyncDispose]()
})

test('rows, references and events are typed; what is committed is there', async () => {
  await using replica = await session.replicate()
  const view = replica.typed(EverythingSchema)
  const roots = view.table('Root')
  const leaves = view.table('Leaf')
  const changes: ReplicaChange[] = []
  replica.on('change', (change) => changes.push(change))

  // Through the replica: it has what was committed when the promise resolves.
  const mine = new Database(replica, EverythingSchema)
  const { value } = await mine.transact((tx) => {
    const leaf = tx.insert('Leaf', { kind: 'oak', label: 'a' })
    const root = tx.insert('Root', {
      name: 'typed',
      large: 2n ** 60n,
      leaves: [leaf],
      map: new Map([[1, 'one']]),
      optional_integer: 7,
    })
    return { root, leaf }
  })
  const row = roots.get(value.root)
  assert.ok(row)
  assert.is(row, roots.get(value.root))
  assert.is(row.large, 2n ** 60n)
  assert.equal(row.map, new Map([[1, 'one']]))
  assert.is(row.optional_integer, 7)
  assert.equal(leaves.all(row.leaves), [{ _uuid: value.leaf, label: 'a', kind: 'oak', seen: 0 }])
  assert.equal(roots.find({ name: 'typed' }), [row])
  assert.equal([...roots], [row])
  assert.is(roots.size, 1)

  // The same row as the server reads it, but for _version, which monitors do not tell.
  const [read] = await db.select('Root', value.root)
  const { _version, ...columns } = read ?? { _version: '' }
  assert.equal(row, columns)

  await mine.transact((tx) => tx.update('Root', value.root, { optional_integer: undefined }))
  await mine.transact((tx) => tx.delete('Root', value.root))
  assert.is(roots.get(value.root), undefined)
  const events = changes.flatMap((change) => roots.events(change))
  assert.equal(
    events.map(({ type, id }) => [type, id]),
    ['added', 'modified', 'removed'].map((type) => [type, value.root]),
  )
  const [, modified] = events
  assert.ok(modified?.type === 'modified')
  assert.is(modified.old.optional_integer, 7)
  assert.is(modified.row.optional_integer, undefined)
})

test('a replica of some columns is typed by these, and no others', async () => {
  const { value: id } = await db.transact((tx) => tx.insert('Root', { name: 'some', left: 2 }))
  await using replica = await session.replicate({
    tables: { Root: { columns: ['name', 'left'] } },
  })
  const view = replica.typed(EverythingSchema)
  const row = view.table('Root', ['name', '_uuid']).get(id)
  assert.equal(row, { name: 'some', _uuid: id })
  // @ts-expect-error it is not among the columns
  assert.is(row?.left, undefined)
  assert.throws(() => view.table('Root'), /^Root\.\w+: must be held by the replica/)
  assert.throws(() => view.table('Root', ['integer']), /^Root\.integer: must be held/)
  assert.throws(() => view.table('Leaf'), /Leaf/)
})

test('a database over a session waits for its server', async () => {
  const { value, outcome } = await db.transact((tx) =>
    tx.insert('Root', { name: 'session', left: 3 }),
  )
  assert.is(outcome, 'done')
  assert.equal(await db.select('Root', value, ['name']), [{ name: 'session' }])
})

test("another database's schema is refused", () => {
  const other = new TypedSchema({ name: 'Other', version: '1.0.0', tables: {} })
  assert.throws(() => session.typed(other), /^schema: must be of Everything, got "Other"/)
})

test.run()
