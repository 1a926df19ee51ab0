/** Typed values against a real ovsdb-server: what is inserted is what is read. */
import fc from 'fast-check'
import { connectOvsdb, Database, type InsertRow } from '../../src/ovsdb-client/index.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { EverythingSchema, type EverythingTables, type RootRow } from './fixtures/everything.js'
import { startServer, type TypedServer } from './typed-server.js'

let server: TypedServer
let db: Database<EverythingTables>

test.before(async () => {
  server = await startServer(EverythingSchema.definition)
  db = new Database(await connectOvsdb({ remote: server.remote }), EverythingSchema)
})

test.after(async () => {
  await server[Symbol.asyncDispose]()
})

type Row = InsertRow<EverythingTables, 'Root'>
type Own = Omit<
  Row,
  'name' | 'left' | 'right' | 'leaf' | 'leaves' | 'numbered' | 'named' | 'friend' | 'any'
>

const large = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
const integer = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
/** ovsdb-server keeps 15 digits of a real, and takes none that has fewer because it is so small. */
const digits = (value: number) => (Math.abs(value) < 1e-300 ? 0 : Number(value.toPrecision(12)))
const real = fc.double({ noNaN: true, noDefaultInfinity: true }).map(digits)
const text = fc.string({ unit: 'binary' }).filter((value) => !/\0|\p{Surrogate}/u.test(value))
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const color = fc.constantFrom('red' as const, 'green' as const)
const set = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { maxLength: 6 })
const map = <K, V>(keys: fc.Arbitrary<K>, values: fc.Arbitrary<V>) =>
  fc
    .uniqueArray(fc.tuple(keys, values), { maxLength: 5, selector: ([key]) => key })
    .map((all) => new Map(all))
const record = <V>(values: fc.Arbitrary<V>) =>
  map(text, values).map((all) => Object.fromEntries(all))

const own: fc.Arbitrary<Own> = fc.record(
  {
    integer,
    large,
    real,
    boolean: fc.boolean(),
    text,
    limited: fc.integer({ min: -5 }),
    short: optional(fc.string({ unit: 'grapheme-ascii', minLength: 2, maxLength: 4 })),
    share: fc.double({ min: 0, max: 1, noNaN: true }).map(digits),
    optional_integer: optional(integer),
    optional_large: optional(large),
    optional_real: optional(real),
    optional_boolean: optional(fc.boolean()),
    optional_text: optional(text),
    color: optional(fc.constantFrom('red' as const, "it's" as const, '"blue"' as const)),
    level: fc.constantFrom(0 as const, 10 as const, 20 as const),
    only: optional(fc.constant('one' as const)),
    integers: set(integer),
    larges: set(large),
    texts: set(text),
    few: fc.uniqueArray(integer, { minLength: 1, maxLength: 3 }),
    colors: set(color),
    record: record(text),
    counters: record(large),
    prices: map(color, real).map((all) => Object.fromEntries(all)),
    map: map(integer, text),
    flags: map(fc.boolean(), fc.boolean()),
  },
  { requiredKeys: [] },
)

/** The server sorts sets and maps. */
function sorted(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map(describe).sort()
        : value instanceof Map
          ? [...value].map(describe).sort()
          : value,
    ]),
  )
}

function describe(value: unknown): string {
  return JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? `${item}n` : item))
}

test('what is inserted is what is read, whatever the type', async () => {
  let rows = 0
  await fc.assert(
    fc.asyncProperty(fc.array(own, { minLength: 1, maxLength: 10 }), async (given) => {
      const { value } = await db.transact((tx) =>
        given.map((row) => {
          const name = `row ${rows++}`
          const inserted = tx.insert('Root', { ...row, name, left: rows })
          return { inserted, read: tx.select('Root', inserted) }
        }),
      )
      for (const [at, { inserted, read }] of value.entries()) {
        const [row] = read
        assert.is(row?._uuid, inserted)
        const picked = Object.keys(given[at] as Own).map((name) => [
          name,
          row?.[name as keyof RootRow],
        ])
        assert.equal(sorted(Object.fromEntries(picked)), sorted(given[at] as Own))
      }
    }),
    { numRuns: 60 },
  )
  assert.ok(rows > 60)
})

test('a column that was not given has the default of its type', async () => {
  const { value } = await db.transact((tx) => {
    const row = tx.insert('Root', { name: 'default', left: -1 })
    return tx.select('Root', row, [
      'integer',
      'large',
      'real',
      'boolean',
      'text',
      'few',
      'color',
      'record',
      'map',
      'leaf',
      'larges',
      'level',
    ])
  })
  const expected = {
    integer: 0,
    large: 0n,
    real: 0,
    boolean: false,
    text: '',
    few: [0],
    color: undefined,
    record: {},
    map: new Map(),
    leaf: undefined,
    larges: [],
    level: 0,
  }
  assert.equal(value, [expected])
  // The same without asking the server, which leaves defaults out of a monitor's update2.
  assert.equal(EverythingSchema.table('Root').decodeRow({}, Object.keys(expected)), expected)
})

test('64 bits are exact at their ends, and a number that cannot hold them is refused', async () => {
  const ends = [2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n, -(2n ** 53n) - 1n]
  const { value } = await db.transact((tx) => {
    const row = tx.insert('Root', {
      name: 'ends',
      left: -2,
      larges: ends,
      counters: { a: 2n ** 63n - 1n },
    })
    return tx.select('Root', row, ['larges', 'counters'])
  })
  assert.equal([...(value[0]?.larges ?? [])].sort(), [...ends].sort())
  assert.equal(value[0]?.counters, { a: 9223372036854775807n })

  // Written by somebody who has bigints, read by somebody who asked for numbers.
  const raw = await connectOvsdb({ remote: server.remote })
  const where = [['name', '==', 'ends']] as const
  await raw.transact('Everything', [
    { op: 'update', table: 'Root', where, row: { integer: 2n ** 53n } },
  ])
  const error = await rejected(db.select('Root', where, ['integer']), RangeError)
  assert.match(error.message, /^Root\.integer: .*--bigint.*9007199254740992n/)
  await raw.close()
})

test('references: to stored rows and to rows of the same transaction, forwards and back', async () => {
  const { value } = await db.transact((tx) => {
    const oak = tx.insert('Leaf', { kind: 'oak', label: 'old' })
    const root = tx.insert('Root', {
      name: 'tree',
      left: -3,
      leaf: oak,
      leaves: [oak],
      numbered: new Map([[7, oak]]),
      named: { first: oak },
      any: oak,
    })
    tx.update('Root', root, { friend: root })
    return { oak, root }
  })
  const [tree] = await db.select('Root', value.root)
  assert.is(tree?.leaf, value.oak)
  assert.equal(tree?.leaves, [value.oak])
  assert.equal(tree?.numbered, new Map([[7, value.oak]]))
  assert.equal(tree?.named, { first: value.oak })
  assert.is(tree?.friend, value.root)
  assert.is(tree?.any, value.oak)

  await db.transact((tx) => {
    const elm = tx.insert('Leaf', { kind: 'elm' })
    tx.update('Root', value.root, { leaves: [value.oak, elm], leaf: undefined })
  })
  const [changed] = await db.select('Root', value.root, ['leaf', 'leaves'])
  assert.is(changed?.leaf, undefined)
  assert.is(changed?.leaves.length, 2)
})

test('keys that JavaScript has a meaning for are keys', async () => {
  const given = Object.fromEntries([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['toString', 'c'],
  ])
  const { value } = await db.transact((tx) => {
    const row = tx.insert('Root', { name: 'keys', left: -4, record: given })
    return tx.select('Root', row, ['record'])
  })
  assert.equal(Object.entries(value[0]?.record ?? {}).sort(), Object.entries(given).sort())
})

test("a server's schema of another version: columns it lacks, and columns it has more", async () => {
  const { Root, ...tables } = EverythingSchema.definition.tables
  const { text: _, ...older } = Root?.columns ?? {}
  await using other = await startServer({
    ...EverythingSchema.definition,
    version: '1.3.0',
    tables: { ...tables, Root: { columns: { ...older, added: { type: 'string' } }, isRoot: true } },
  })
  const client = await connectOvsdb({ remote: other.remote })
  const elsewhere = new Database(client, EverythingSchema)
  await elsewhere.transact((tx) => tx.insert('Root', { name: 'other', integer: 7 }))
  const [row] = await elsewhere.select('Root')
  assert.is(row?.integer, 7)
  assert.is(row?.text, '')
  assert.equal(row, { ...row, added: '' } as never)
  await client.close()
})

test.run()
