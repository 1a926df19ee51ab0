/** What the types and the schema refuse: each before anything is sent, naming table and column. */
import {
  Database,
  type Id,
  isId,
  type Transaction,
  TypedSchema,
} from '../../src/ovsdb-client/index.js'
import { assert, test } from '../support/test.js'
import { EverythingSchema, type EverythingTables } from './fixtures/everything.js'

/** Nothing may reach it. */
const unreachable = {
  transact: async () => {
    throw new Error('it was sent')
  },
}
const db = new Database(unreachable, EverythingSchema)
const id = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
const root = id as Id<'Root'>
const leaf = id as Id<'Leaf'>

type Tx = Transaction<EverythingTables>
const TYPE = 'ERR_INVALID_ARG_TYPE'
const VALUE = 'ERR_INVALID_ARG_VALUE'

/** What is done; the option that the error names; its code. Most is refused by the types too. */
const refused: [(tx: Tx) => unknown, string, string][] = [
  // @ts-expect-error no such table
  [(tx) => tx.insert('Rooot', {}), 'table', VALUE],
  // @ts-expect-error no such column
  [(tx) => tx.insert('Root', { nam: 'a' }), 'Root.nam', VALUE],
  // @ts-expect-error an insert must give it
  [(tx) => tx.insert('Leaf', {}), 'Leaf.kind', TYPE],
  // @ts-expect-error set by the server
  [(tx) => tx.insert('Root', { _uuid: root }), 'Root._uuid', VALUE],
  // @ts-expect-error a number
  [(tx) => tx.insert('Root', { integer: '1' }), 'Root.integer', TYPE],
  [(tx) => tx.insert('Root', { integer: 1.5 }), 'Root.integer', TYPE],
  [(tx) => tx.insert('Root', { integer: 2 ** 53 }), 'Root.integer', VALUE],
  // @ts-expect-error not undefined: only an optional column can be emptied
  [(tx) => tx.update('Root', root, { integer: undefined }), 'Root.integer', TYPE],
  [(tx) => tx.insert('Root', { large: 2n ** 63n }), 'Root.large', VALUE],
  [(tx) => tx.insert('Root', { larges: [1n, -(2n ** 63n) - 1n] }), 'Root.larges[1]', VALUE],
  [(tx) => tx.insert('Root', { limited: -6 }), 'Root.limited', VALUE],
  [(tx) => tx.insert('Root', { real: Number.NaN }), 'Root.real', TYPE],
  [(tx) => tx.insert('Root', { real: Number.POSITIVE_INFINITY }), 'Root.real', TYPE],
  // ovsdb-server ends the connection of whoever sends that.
  [(tx) => tx.insert('Root', { real: 5e-324 }), 'Root.real', VALUE],
  [(tx) => tx.insert('Root', { share: 1.01 }), 'Root.share', VALUE],
  // @ts-expect-error a boolean
  [(tx) => tx.insert('Root', { boolean: 1 }), 'Root.boolean', TYPE],
  [(tx) => tx.insert('Root', { text: 'a\0b' }), 'Root.text', VALUE],
  [(tx) => tx.insert('Root', { text: '\ud800' }), 'Root.text', VALUE],
  [(tx) => tx.insert('Root', { short: 'a' }), 'Root.short', VALUE],
  [(tx) => tx.insert('Root', { short: 'abcde' }), 'Root.short', VALUE],
  // @ts-expect-error one of a few
  [(tx) => tx.insert('Root', { color: 'green' }), 'Root.color', VALUE],
  // @ts-expect-error one of a few
  [(tx) => tx.insert('Root', { level: 5 }), 'Root.level', VALUE],
  // @ts-expect-error an array
  [(tx) => tx.insert('Root', { texts: 'a' }), 'Root.texts', TYPE],
  [(tx) => tx.insert('Root', { texts: ['a', 'b', 'a'] }), 'Root.texts', VALUE],
  [(tx) => tx.insert('Root', { few: [] }), 'Root.few', VALUE],
  [(tx) => tx.insert('Root', { few: [1, 2, 3, 4] }), 'Root.few', VALUE],
  // @ts-expect-error strings
  [(tx) => tx.insert('Root', { record: { a: 1 } }), 'Root.record["a"]', TYPE],
  // @ts-expect-error an object
  [(tx) => tx.insert('Root', { record: new Map([['a', 'b']]) }), 'Root.record', TYPE],
  // @ts-expect-error one of a few keys
  [(tx) => tx.insert('Root', { prices: { blue: 1 } }), 'Root.prices["blue"]', VALUE],
  // @ts-expect-error a Map
  [(tx) => tx.insert('Root', { map: { 1: 'a' } }), 'Root.map', TYPE],
  // @ts-expect-error keys are numbers
  [(tx) => tx.insert('Root', { map: new Map([['1', 'a']]) }), 'Root.map["1"]', TYPE],
  // @ts-expect-error a row of another table
  [(tx) => tx.insert('Root', { leaf: tx.insert('Root', {}) }), 'Root.leaf', VALUE],
  // @ts-expect-error any string is no identity
  [(tx) => tx.insert('Root', { leaf: 'leaf' }), 'Root.leaf', TYPE],
  [(tx) => tx.insert('Root', { leaves: [leaf, leaf] }), 'Root.leaves', VALUE],
  // @ts-expect-error not an object
  [(tx) => tx.insert('Root', []), 'Root', TYPE],
  [(tx) => tx.insert('Root', {}, 'chosen' as Id<'Root'>), 'uuid', TYPE],
  // @ts-expect-error set on insert only
  [(tx) => tx.update('Root', root, { name: 'new' }), 'Root.name', VALUE],
  // @ts-expect-error set on insert only
  [(tx) => tx.mutate('Root', root, [['name', 'insert', 'a']]), 'Root.name', VALUE],

  // @ts-expect-error all rows are [], and not left out
  [(tx) => tx.delete('Root', undefined), 'Root', TYPE],
  // @ts-expect-error conditions are three
  [(tx) => tx.select('Root', [['name', '==']]), 'Root', TYPE],
  // @ts-expect-error no such column
  [(tx) => tx.select('Root', [['nam', '==', 'a']]), 'Root.nam', VALUE],
  // @ts-expect-error no such column
  [(tx) => tx.select('Root', [], ['nam']), 'Root.nam', VALUE],
  // @ts-expect-error no such operator
  [(tx) => tx.select('Root', [['name', '=', 'a']]), 'Root.name', VALUE],
  // @ts-expect-error strings have no order
  [(tx) => tx.select('Root', [['name', '<', 'a']]), 'Root.name', VALUE],
  // @ts-expect-error nor have sets
  [(tx) => tx.select('Root', [['integers', '<', 1]]), 'Root.integers', VALUE],
  [
    (tx) => tx.select('Root', [['optional_integer', '<', undefined as never]]),
    'Root.optional_integer',
    TYPE,
  ],
  // @ts-expect-error a number
  [(tx) => tx.select('Root', [['integer', '==', 'a']]), 'Root.integer', TYPE],
  [(tx) => tx.select('Leaf', tx.insert('Root', {}) as never), 'Leaf', VALUE],

  // @ts-expect-error a scalar has no elements
  [(tx) => tx.mutate('Root', root, [['integer', 'insert', 1]]), 'Root.integer', VALUE],
  // @ts-expect-error texts cannot be added
  [(tx) => tx.mutate('Root', root, [['text', '+=', 'a']]), 'Root.text', VALUE],
  // @ts-expect-error nor the values of a map
  [(tx) => tx.mutate('Root', root, [['counters', '+=', 1n]]), 'Root.counters', VALUE],
  [(tx) => tx.mutate('Root', root, [['real', '%=', 2]]), 'Root.real', VALUE],
  [(tx) => tx.mutate('Root', root, [['integer', '/=', 0]]), 'Root.integer', VALUE],
  [(tx) => tx.mutate('Root', root, [['integer', '%=', 0]]), 'Root.integer', VALUE],
  // @ts-expect-error no such mutator
  [(tx) => tx.mutate('Root', root, [['integer', '**=', 2]]), 'Root.integer', VALUE],
  // @ts-expect-error an array
  [(tx) => tx.mutate('Root', root, [['texts', 'insert', 'a']]), 'Root.texts', TYPE],

  [
    (tx) => tx.wait('Root', [], [{ integer: 1, text: 'a' }, { integer: 1 } as never]),
    'Root.text',
    VALUE,
  ],
  // @ts-expect-error == or !=
  [(tx) => tx.wait('Root', [], [{ integer: 1 }], { until: '<' }), 'until', VALUE],
  [(tx) => tx.wait('Root', [], [{ integer: 1 }], { timeout: -1 }), 'timeout', VALUE],
  [(tx) => tx.assert('not an identifier'), 'lock', VALUE],
  // @ts-expect-error a string
  [(tx) => tx.comment(1), 'comment', TYPE],
  // @ts-expect-error a boolean
  [(tx) => tx.commit({ durable: 1 }), 'durable', TYPE],
]

for (const [build, option, code] of refused) {
  const what = String(build)
    .replace(/^\(?tx\)? => tx\./, '')
    .replace(/\s+/g, ' ')
  test(`refused: ${what}`, async () => {
    const [outcome] = await Promise.allSettled([db.transact((tx) => build(tx))])
    assert.is(outcome.status, 'rejected')
    const { reason } = outcome as PromiseRejectedResult
    assert.is(reason.code, code, reason.message)
    assert.is(reason.option, option, reason.message)
    assert.ok(reason.message.startsWith(`${option}: `), reason.message)
  })
}

test('transact takes a function and a number of attempts', async () => {
  const given = [
    // @ts-expect-error a function
    [() => db.transact({}), 'build'],
    [() => db.transact(() => {}, { attempts: 0 }), 'attempts'],
  ] as const
  for (const [call, option] of given) {
    const [outcome] = await Promise.allSettled([call()])
    assert.is((outcome as PromiseRejectedResult).reason.option, option)
  }
})

test("a value that is not of the schema's type is not taken from a server", () => {
  const table = EverythingSchema.table('Root')
  const wrong = [
    ['integer', 'a'],
    ['integer', 1.5],
    ['integer', ['set', []]],
    ['boolean', 0],
    ['texts', ['set', ['a', 1]]],
    ['optional_integer', ['set', [1, 2]]],
    ['record', ['set', []]],
    ['record', ['map', [['a', 1]]]],
    ['leaf', id],
  ] as const
  for (const [name, value] of wrong) {
    try {
      table.decodeRow({ [name]: value }, [name])
      assert.unreachable(`${name} ${value}`)
    } catch (error) {
      assert.is((error as { code: string }).code, 'OVSDB_PROTOCOL_ERROR')
      assert.ok((error as Error).message.startsWith(`Root.${name}: `))
    }
  }
})

test('a schema that is none', () => {
  const schema = (type: unknown) => ({
    name: 'x',
    version: '1.0.0',
    tables: { T: { columns: { c: { type: type as 'integer' } } } },
  })
  for (const type of ['int', undefined, { key: 'number' }, { key: {} }, 7]) {
    assert.throws(() => new TypedSchema(schema(type)), /^T\.c: is not a column type of RFC 7047/)
  }
})

test('an identity is a UUID', () => {
  assert.ok(isId(id))
  for (const other of ['', 'row0', `${id}0`, 7, undefined]) assert.not(isId(other))
})

test.run()
