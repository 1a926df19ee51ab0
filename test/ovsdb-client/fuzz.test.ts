/** What a server sends, mutated; and updates of any rows, beside a model of them. */
import fc from 'fast-check'
import type { TableUpdates, TableUpdates2 } from '../../src/ovsdb-client/client/monitor.js'
import { ReplicaTables } from '../../src/ovsdb-client/replica/replica-tables.js'
import { valueKey } from '../../src/ovsdb-client/schema/row-shape.js'
import type { Atom, Row, Value } from '../../src/ovsdb-client/schema/values.js'
import { assert, test } from '../support/test.js'
import { mutated, Random } from './fuzz/mutate.js'
import { targets } from './fuzz/targets.js'
import { SCHEMA } from './server.js'
import { updated } from './updated.js'

for (const [name, { seeds, run }] of Object.entries(targets)) {
  test(`${name}: what was captured, and mutations of it`, () => {
    for (const seed of seeds) run(seed)
    const random = new Random(7)
    for (let times = 0; times < 3000; times++) {
      const input = mutated(seeds, random)
      try {
        run(input)
      } catch (error) {
        throw new Error(`with ${input}`, { cause: error })
      }
    }
  })
}

test('what once was found: no such updates, and nothing of them is taken', () => {
  const id = '07319aa7-7950-4ec6-9e57-a1be9335bbdf'
  const row = (told: unknown) => ({ Item: { [id]: { insert: { name: 'a' } }, [`${id}2`]: told } })
  const told: unknown[] = [
    ...[null, [], 'x', { Item: null }, { Item: 'x' }, { Item: [] }, row(null), row(1), row([])],
    ...[{ insert: null }, { insert: [] }, { initial: 'x' }, { new: 1 }, { modify: null }].map(row),
    ...[null, {}, ['set'], ['set', 1], ['set', [null]], ['set', [['set', []]]], ['map', []]].map(
      (value) => row({ insert: { tags: value } }),
    ),
    ...['x', 1, ['set', []], ['map', 'x'], ['map', [['k']]], ['map', [['k', null]]]].map((value) =>
      row({ insert: { labels: value } }),
    ),
    ...[['uuid'], ['uuid', 1], ['named', 'x'], [[], []]].map((value) =>
      row({ insert: { parent: value } }),
    ),
  ]
  for (const each of told) {
    const tables = ofItems()
    assert.throws(
      () => updated(tables, each as TableUpdates2, false),
      (error: { code?: string }) => error.code === 'OVSDB_PROTOCOL_ERROR',
      JSON.stringify(each),
    )
    assert.is(tables.get('Item')?.size, 0)
  }
})

test('a row has the columns that were asked for, whatever a server tells beside', () => {
  const tables = ofItems()
  const told = JSON.parse('{"name":"a","other":1,"_version":["uuid","x"],"__proto__":["uuid","y"]}')
  updated(tables, { Item: { x: { insert: told } } }, false)
  const row = tables.get('Item')?.get('x') as Row
  assert.equal(Object.keys(row).sort(), ['_uuid', ...columns].sort())
  assert.is(Object.getPrototypeOf(row), Object.prototype)
})

function ofItems(): ReplicaTables {
  const tables = new ReplicaTables({ tables: { Item: {} } })
  tables.reshape(SCHEMA)
  return tables
}

const columns = Object.keys(SCHEMA.tables['Item']?.columns ?? {})

/** A row as a model has it: what is many in a JavaScript set or map, by the value's own text. */
interface Model {
  name: string
  count: number
  note: string | undefined
  tags: Set<string>
  labels: Map<string, string>
}

const word = fc.constantFrom('a', 'b', 'c', 'é', '')
const model: fc.Arbitrary<Model> = fc.record({
  name: word,
  count: fc.integer(),
  note: fc.option(word, { nil: undefined }),
  tags: fc.uniqueArray(word).map((words) => new Set(words)),
  labels: fc.array(fc.tuple(word, word)).map((pairs) => new Map(pairs)),
})
/** What becomes of one of a few rows: `undefined` when it is gone. */
const change = fc.record({
  id: fc.constantFrom('1', '2', '3'),
  row: fc.option(model, { nil: undefined }),
})

const set = (atoms: readonly Atom[]): Value =>
  atoms.length === 1 ? (atoms[0] as Atom) : ['set', atoms]

/** As an `insert` of update2 and update3 tells it: defaults are left out. */
const inserted = ({ name, count, note, tags, labels }: Model): Row => ({
  ...(name !== '' && { name }),
  ...(count !== 0 && { count }),
  ...(note !== undefined && { note }),
  ...(tags.size > 0 && { tags: set([...tags]) }),
  ...(labels.size > 0 && { labels: ['map', [...labels]] }),
})

/** As `modify` does: of sets and maps the difference. */
function modified(old: Model, row: Model): Row {
  const tags = [...old.tags, ...row.tags].filter((tag) => old.tags.has(tag) !== row.tags.has(tag))
  const labels = [
    ...[...old.labels].filter(([key]) => !row.labels.has(key)),
    ...[...row.labels].filter(([key, label]) => old.labels.get(key) !== label),
  ]
  return {
    ...(old.name !== row.name && { name: row.name }),
    ...(old.count !== row.count && { count: row.count }),
    ...(old.note !== row.note && { note: row.note ?? ['set', []] }),
    ...(tags.length > 0 && { tags: set(tags) }),
    ...(labels.length > 0 && { labels: ['map', labels] }),
  }
}

/** All of a row, as `update` tells it and a replica has it. */
const whole = ({ name, count, note, tags, labels }: Model): Row => ({
  ...{ name, count, note: note ?? ['set', []], tags: set([...tags]), labels: ['map', [...labels]] },
})

const keysOf = (row: Row) =>
  Object.fromEntries(Object.keys(whole(empty)).map((name) => [name, valueKey(row[name] as Value)]))
const empty: Model = { name: '', count: 0, note: undefined, tags: new Set(), labels: new Map() }

test('a replica has what a model has, told by each of the dialects', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, differences) => {
      const tables = ofItems()
      const rows = new Map<string, Model>()
      for (const { id, row } of changes) {
        const old = rows.get(id)
        if (row) rows.set(id, row)
        else rows.delete(id)
        if (!old && !row) continue
        const told = differences ? update2(old, row) : update1(old, row)
        const events = updated(
          tables,
          { Item: { [id]: told } } as TableUpdates & TableUpdates2,
          false,
        )
        const same =
          old && row && JSON.stringify(keysOf(whole(old))) === JSON.stringify(keysOf(whole(row)))
        const type = !old ? 'added' : !row ? 'removed' : 'modified'
        assert.equal(
          events.map((event) => event.type),
          same ? [] : [type],
        )
      }
      const held = [...(tables.get('Item')?.entries() ?? [])]
      assert.equal(
        Object.fromEntries(held.map(([id, row]) => [id, keysOf(row)])),
        Object.fromEntries([...rows].map(([id, row]) => [id, keysOf(whole(row))])),
      )
      for (const [, row] of held)
        assert.ok(
          tables
            .get('Item')
            ?.find({ name: row['name'] as Value })
            .includes(row),
        )
    }),
    { numRuns: 1000 },
  )
})

function update2(old: Model | undefined, row: Model | undefined) {
  if (!row) return { delete: null }
  return old ? { modify: modified(old, row) } : { insert: inserted(row) }
}

const update1 = (old: Model | undefined, row: Model | undefined) => ({
  ...(old && { old: whole(old) }),
  ...(row && { new: whole(row) }),
})

test.run()
