/** Updates that are made ready in slices: whoever looks meanwhile sees all of one or nothing of it. */
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AnyUpdates } from '../../src/ovsdb-client/client/best-monitor.js'
import type { RowUpdate2 } from '../../src/ovsdb-client/client/monitor.js'
import type { ReplicaTable } from '../../src/ovsdb-client/replica/replica-table.js'
import { ReplicaTables } from '../../src/ovsdb-client/replica/replica-tables.js'
import { valueKey } from '../../src/ovsdb-client/schema/row-shape.js'
import { type Row, referencesIn, uuid, type Value } from '../../src/ovsdb-client/schema/values.js'
import { SCHEMA } from './server.js'
import { updated } from './updated.js'

/** A row of few values, so that many have the same; or none. */
interface Model {
  name: string
  count: number
  friends: number[]
}

const IDS = 40
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const model = fc.record({
  name: fc.constantFrom('a', 'b', 'c'),
  count: fc.nat({ max: 2 }),
  friends: fc.uniqueArray(fc.nat({ max: IDS - 1 }), { maxLength: 20 }),
})
/** What becomes of each of many rows. */
const update = fc.array(fc.tuple(fc.nat({ max: IDS - 1 }), fc.option(model, { freq: 3 })), {
  minLength: 1,
  maxLength: 80,
})

const encoded = ({ name, count, friends }: Model): Row => ({
  ...{ name, count },
  friends: ['set', friends.map((each) => ['uuid', idOf(each)] as const)],
})

/** As `update2` has it: of a set, what differs. */
function changeOf(old: Model, row: Model): Row {
  const differing = [
    ...old.friends.filter((each) => !row.friends.includes(each)),
    ...row.friends.filter((each) => !old.friends.includes(each)),
  ]
  return {
    ...(old.name !== row.name && { name: row.name }),
    ...(old.count !== row.count && { count: row.count }),
    ...(differing.length > 0 && {
      friends: ['set', differing.map((each) => ['uuid', idOf(each)] as const)] as const,
    }),
  }
}

function told(rows: ReadonlyMap<number, Model>, changes: ReadonlyMap<number, Model | null>) {
  const all = [...changes].flatMap(([number, row]): [string, object][] => {
    const old = rows.get(number)
    if (!row) return old ? [[idOf(number), { delete: null }]] : []
    const one = old ? { modify: changeOf(old, row) } : { insert: encoded(row) }
    return [[idOf(number), one]]
  })
  return { Item: Object.fromEntries(all) } as AnyUpdates
}

/** All that can be asked of a table, by each way to ask it; `ways` leaves some out. */
function seen(table: ReplicaTable, ways: number): string {
  const rows = [...table]
  const text = (row: Row) =>
    JSON.stringify([row['_uuid'], row['name'], row['count'], referencesIn(row['friends']).sort()])
  const texts = (some: readonly Row[]) => some.map(text).sort()
  const parts: unknown[] = [texts(rows), table.size]
  for (let number = 0; number < IDS; number++) {
    const row = table.get(idOf(number))
    parts.push(row ? text(row) : null)
  }
  const ids = rows.map((row) => referencesIn(row['_uuid'])[0])
  assert.equal([...table.entries()].map(([id]) => id).sort(), ids.sort())
  const having = (values: Record<string, Value>) =>
    rows.filter((row) =>
      Object.entries(values).every(
        ([name, value]) => valueKey(row[name] as Value) === valueKey(value),
      ),
    )
  for (const name of ['a', 'b', 'c']) {
    if (ways & 1) assert.equal(texts(table.index(['name']).all(name)), texts(having({ name })))
    for (const count of ways & 2 ? [0, 1, 2] : []) {
      const index = table.index(['count', 'name'])
      assert.equal(texts(index.all(count, name)), texts(having({ count, name })))
    }
    assert.equal(texts(table.find({ name })), texts(having({ name })))
  }
  for (let number = 0; ways & 4 && number < IDS; number++) {
    const want = rows.filter((row) => referencesIn(row['friends']).includes(idOf(number)))
    assert.equal(texts(table.referring('friends', idOf(number))), texts(want))
  }
  return JSON.stringify(parts)
}

test('a table is as it was until an update is shown, and then as the update leaves it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(update, fc.nat({ max: 63 }), fc.nat({ max: 9 })), { maxLength: 6 }),
      (updates) => {
        const tables = new ReplicaTables({ tables: { Item: {} } })
        tables.reshape(SCHEMA)
        const table = tables.get('Item') as ReplicaTable
        const rows = new Map<number, Model>()
        for (const [changes, ways, when] of updates) {
          const last = new Map(changes)
          // Others are put in place in one go, as those of few rows are.
          tables.atOnce = when % 4 === 2 ? 1000 : 0
          const work = tables.prepare(told(rows, last), false, when % 2 === 0)
          const before = seen(table, 0)
          // One of ten is left in the middle: its link was lost.
          const steps = when === 9 ? 2 : Number.POSITIVE_INFINITY
          let step = work.next()
          for (let at = 0; !step.done && at < steps; at++) {
            assert.is(seen(table, at === when % 3 ? ways : 0), before)
            step = work.next()
          }
          if (!step.done) {
            work.return(undefined as never)
            assert.is(seen(table, 7), before, 'what is left was never there')
            continue
          }
          assert.is(seen(table, ways), before)
          const { show, settle, events } = step.value
          show()
          const after = seen(table, ways >> 3)
          for (const _ of settle()) assert.is(seen(table, ways), after)
          assert.is(seen(table, when === 4 ? 7 : 0), after)
          for (const [number, row] of last) {
            if (row) rows.set(number, row)
            else rows.delete(number)
          }
          const texts = [...table].map((row) => row['name'] + referencesIn(row['_uuid']).join())
          assert.equal(
            texts.sort(),
            [...rows].map(([number, row]) => row.name + idOf(number)).sort(),
          )
          for (const event of events()) {
            assert.is(table.get(event.id), event.type === 'removed' ? undefined : event.row)
          }
        }
      },
    ),
    { numRuns: 60, includeErrorInReport: true },
  )
})

test('an index that is made in slices has what changes meanwhile', () => {
  const everybody = Array.from({ length: IDS }, (_, at) => at)
  const first = everybody.map((at): [number, Model] => [
    at,
    { name: 'a', count: at % 3, friends: everybody.slice(at % 20, (at % 20) + 20) },
  ])
  const second = first.map(([at, row]): [number, Model | null] => [
    at,
    at % 5 === 0 ? null : { ...row, name: 'b', friends: row.friends.slice(at % 7) },
  ])
  for (const atOnce of [0, 1000]) {
    for (let steps = 0; steps < 30; steps++) {
      const tables = new ReplicaTables({ tables: { Item: {} } })
      tables.reshape(SCHEMA)
      const table = tables.get('Item') as ReplicaTable
      updated(tables, told(new Map(), new Map(first)), true)
      const making = table.makeIndexes({
        by: [['name'], ['count', 'name']],
        referring: ['friends'],
      })
      for (let at = 0; at < steps; at++) making.next()
      tables.atOnce = atOnce
      updated(tables, told(new Map(first), new Map(second)), false)
      for (const _ of making);
      seen(table, 7)
    }
  }
})

test('rows that are taken ahead of their update are seen with it, and as it has them', () => {
  const known = fc.record({
    lookups: fc.boolean(),
    isHeard: fc.boolean(),
    atOnce: fc.constantFrom(0, 1000),
  })
  const when = fc.array(fc.nat({ max: 3 }), { minLength: IDS, maxLength: IDS })
  fc.assert(
    fc.property(
      update,
      update,
      update,
      when,
      known,
      fc.nat({ max: 7 }),
      (left, first, second, when, how, ways) => {
        const lookups = { Item: { by: [['name']], referring: ['friends'] } }
        const open = (atOnce: number) => {
          const tables = new ReplicaTables({
            tables: { Item: {} },
            ...(how.lookups && { lookups }),
          })
          tables.reshape(SCHEMA)
          tables.atOnce = atOnce
          return { tables, table: tables.get('Item') as ReplicaTable }
        }
        const [{ tables, table }, plain] = [open(how.atOnce), open(1000)]
        const take = (updates: AnyUpdates) => {
          const rest: Record<string, RowUpdate2> = {}
          for (const [id, update] of Object.entries(updates['Item'] ?? {})) {
            const isTaken =
              when[Number(id.slice(-12))] !== 0 &&
              tables.takeRow('Item', id, update as RowUpdate2, JSON.stringify(update))
            if (!isTaken) rest[id] = update as RowUpdate2
          }
          return { Item: rest } as AnyUpdates
        }
        const nobody = new Map<number, Model>()
        // Of one link only a part has come.
        take(told(nobody, new Map(left)))
        tables.forget()
        assert.is(table.size, 0)
        const rows = new Map(first.flatMap(([at, row]) => (row ? [[at, row] as const] : [])))
        const all = told(nobody, rows)
        const events = updated(tables, take(all), true, how.isHeard)
        assert.equal(new Set(events.map(({ id }) => id)), new Set([...rows.keys()].map(idOf)))
        for (const event of events) assert.is(table.get(event.id), (event as { row: Row }).row)
        updated(plain.tables, all, true)
        assert.is(seen(table, ways), seen(plain.table, 0))
        const next = told(rows, new Map(second))
        updated(tables, take(next), false, how.isHeard)
        updated(plain.tables, next, false)
        assert.is(seen(table, 7), seen(plain.table, 7))
      },
    ),
    { numRuns: 200, includeErrorInReport: true },
  )
})

test('what JSON.parse does not do justice to is not taken, nor what has not the form of its column', () => {
  const tables = new ReplicaTables({ tables: { Item: {} } })
  tables.reshape(SCHEMA)
  const taken = (row: object, update: object = { initial: row }) =>
    tables.takeRow('Item', idOf(1), update as RowUpdate2, JSON.stringify(update))
  for (const row of [
    { count: 2 ** 53 },
    { numbers: ['set', [1, -(2 ** 60)]] },
    { numbers: 1e300 },
    { name: ['map', []] },
    { labels: 'text' },
    { labels: ['map', [['a']]] },
    { tags: ['set', [{}]] },
    { name: null },
  ]) {
    assert.not(taken(row), JSON.stringify(row))
  }
  for (const update of [
    { modify: {} },
    { initial: {}, modify: {} },
    { delete: null },
    { initial: [] },
    {},
  ]) {
    assert.not(taken({}, update), JSON.stringify(update))
  }
  assert.not(tables.takeRow('Other', idOf(1), { initial: {} }, '{"initial":{}}'))
  assert.ok(taken({ name: 'a', count: 2 ** 53 - 1, ratio: 0.5, unheld: { x: [2 ** 60] } }))
  assert.ok(taken({}, { insert: { name: 'a' } }))
  assert.ok(taken({}, { new: { name: 'a' } }))
})

test('a large set is changed, and its row told, in steps', () => {
  const tables = new ReplicaTables({ tables: { Item: {} } })
  tables.reshape(SCHEMA)
  const refs = (from: number, to: number) =>
    ['set', Array.from({ length: to - from }, (_, at) => uuid(idOf(from + at)))] as const
  updated(tables, { Item: { [idOf(0)]: { insert: { friends: refs(0, 10_000) } } } }, true)
  for (const [from, to, left] of [
    [10_000, 20_000, 20_000],
    [5000, 20_000, 5000],
  ] as const) {
    const work = tables.prepare(
      { Item: { [idOf(0)]: { modify: { friends: refs(from, to) } } } },
      false,
    )
    let steps = 0
    let step = work.next()
    for (; !step.done; step = work.next()) steps++
    step.value.show()
    // Where each is, once, and each change.
    assert.ok(steps >= (to - from) / 100, `${steps} steps`)
    assert.is(referencesIn(tables.get('Item')?.get(idOf(0))?.['friends']).length, left)
  }
})

test.run()
