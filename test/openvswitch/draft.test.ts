/** A draft against what a server makes of its operations, and its indexes against looking at every row. */
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Draft } from '../../src/openvswitch/model/draft.js'
import { idOf, refTo, type View } from '../../src/openvswitch/model/view.js'
import type { TableName } from '../../src/openvswitch/types.js'
import {
  type OvsdbSession,
  openSession,
  type Replica,
  type Row,
  referencesIn,
} from '../../src/ovsdb-client/index.js'
import { valueKey } from '../../src/ovsdb-client/schema/row-shape.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'

const SCHEMA = '/usr/share/openvswitch/vswitch.ovsschema'
let server: TypedServer
let session: OvsdbSession
let replica: Replica

test.before(async () => {
  server = await startServer(SCHEMA)
  session = openSession({ remote: server.remote, database: 'Open_vSwitch' })
  replica = await session.replicate()
})

test.after(async () => {
  await session?.close()
  await server?.[Symbol.asyncDispose]()
})

/** Two bridges; the first has so many ports that its set is not looked through. */
async function reset(): Promise<void> {
  const ports = Array.from({ length: 12 }, (_, at) => at)
  await session.transact([
    { op: 'delete', table: 'Open_vSwitch', where: [] },
    { op: 'delete', table: 'QoS', where: [] },
  ])
  await session.transact([
    { op: 'insert', table: 'Open_vSwitch', row: { bridges: named('br0', 'br1') } },
    {
      op: 'insert',
      table: 'Bridge',
      row: { name: 'br0', ports: named(...ports.map((at) => `p${at}`)) },
      'uuid-name': 'br0',
    },
    { op: 'insert', table: 'Bridge', row: { name: 'br1' }, 'uuid-name': 'br1' },
    ...ports.flatMap((at) => port(`p${at}`)),
  ])
}

function port(name: string) {
  return [
    { op: 'insert', table: 'Interface', row: { name }, 'uuid-name': `i${name}` },
    {
      op: 'insert',
      table: 'Port',
      row: { name, interfaces: ['named-uuid', `i${name}`] },
      'uuid-name': name,
    },
  ] as const
}

function named(...names: string[]): ['set', ['named-uuid', string][]] {
  return ['set', names.map((name) => ['named-uuid', name])]
}

/** One step of a transaction, on whatever bridge and port the numbers come to. */
type Step = (draft: Draft, pick: (rows: Row[]) => Row | undefined) => void

const bridges = (draft: Draft) => [...draft.rows('Bridge')]
const ports = (draft: Draft) => [...draft.rows('Port')]
const holderOf = (draft: Draft, id: string) => draft.referring('Bridge', 'ports', id)[0]

let made = 0
const STEPS: Readonly<Record<string, Step>> = {
  add(draft, pick) {
    const bridge = pick(bridges(draft)) as Row
    const name = `new${made++}`
    const iface = draft.insert('Interface', { name })
    const id = draft.insert('Port', { name, interfaces: refTo(iface), tag: made % 3 })
    draft.refer('Bridge', idOf(bridge), 'ports', id)
  },
  remove(draft, pick) {
    const row = pick(ports(draft))
    const holder = row && holderOf(draft, idOf(row))
    if (!row || !holder) return
    draft.mutate('Bridge', idOf(holder), ['ports', 'delete', refTo(idOf(row))])
    for (const id of referencesIn(row['interfaces'])) draft.drop('Interface', id)
    draft.drop('Port', idOf(row))
  },
  move(draft, pick) {
    const row = pick(ports(draft))
    const holder = row && holderOf(draft, idOf(row))
    const other = bridges(draft).find((each) => holder && idOf(each) !== idOf(holder))
    if (!row || !holder || !other) return
    draft.mutate('Bridge', idOf(holder), ['ports', 'delete', refTo(idOf(row))])
    draft.mutate('Bridge', idOf(other), ['ports', 'insert', refTo(idOf(row))])
  },
  tag(draft, pick) {
    const row = pick(ports(draft))
    if (row) draft.update('Port', idOf(row), { tag: made++ % 3, fake_bridge: made % 2 === 0 })
  },
  pairs(draft, pick) {
    const id = idOf(pick(bridges(draft)) as Row)
    draft.mutate('Bridge', id, ['external_ids', 'insert', ['map', [[`k${made % 4}`, `${made++}`]]]])
    draft.mutate('Bridge', id, ['external_ids', 'delete', `k${made % 4}`])
  },
  whole(draft, pick) {
    const id = idOf(pick(bridges(draft)) as Row)
    draft.update('Bridge', id, { external_ids: ['map', [['k0', 'whole']]], stp_enable: true })
  },
}

/** What somebody else does meanwhile, that no guard of the steps minds. */
const MEANWHILE = [
  { op: 'update', table: 'Port', where: [], row: { statistics: ['map', [['n', 1]]] } },
  { op: 'mutate', table: 'Port', where: [], mutations: [['trunks', 'insert', 7]] },
  {
    op: 'mutate',
    table: 'Bridge',
    where: [],
    mutations: [['other_config', 'insert', ['map', [['while', 'x']]]]],
  },
] as const

/** Each way to look something up, beside the same by looking at every row. */
function assertIndexes(view: View): void {
  const all = (table: TableName) => [...view.rows(table)]
  const ids = (rows: Iterable<Row>) => Array.from(rows, idOf).sort()
  for (const tag of [0, 1, 2]) {
    const values = { fake_bridge: true, tag }
    const want = all('Port').filter((row) => row['fake_bridge'] === true && row['tag'] === tag)
    assert.equal(ids(view.find('Port', values)), ids(want))
    assert.equal(ids(view.find('Port', { tag, fake_bridge: true })), ids(want))
  }
  for (const row of all('Port')) {
    assert.equal(view.find('Port', { name: row['name'] as string }), [row])
    const holders = all('Bridge').filter((each) => referencesIn(each['ports']).includes(idOf(row)))
    assert.equal(ids(view.referring('Bridge', 'ports', idOf(row))), ids(holders))
    for (const bridge of all('Bridge')) {
      const has = holders.some((each) => idOf(each) === idOf(bridge))
      assert.is(view.refers('Bridge', idOf(bridge), 'ports', idOf(row)), has)
    }
  }
  for (const row of all('Bridge')) {
    assert.is(view.count('Bridge', idOf(row), 'ports'), referencesIn(row['ports']).length)
    for (const [key, value] of (row['external_ids'] as ['map', [string, string][]])[1]) {
      assert.is(view.pair('Bridge', idOf(row), 'external_ids', key), value)
    }
  }
}

const COLUMNS = ['name', 'tag', 'fake_bridge', 'external_ids', 'stp_enable']
/** Those that somebody else changes. */
const THEIRS = ['trunks', 'other_config', 'statistics']

/** Rows without what differs between a draft and a server: identities of new rows, derived columns. */
function contents(
  view: View,
  stored: (id: string) => string = (id) => id,
  columns: readonly string[] = COLUMNS,
): string[] {
  const lines = (['Bridge', 'Port', 'Interface'] as const).flatMap((table) =>
    Array.from(view.rows(table), (row) => {
      const own = columns.filter((name) => name in row).map((name) => valueKey(row[name] as never))
      const refs = ['ports', 'interfaces'].map((name) => referencesIn(row[name]).map(stored).sort())
      return JSON.stringify([table, stored(idOf(row)), own, refs])
    }),
  )
  return lines.sort()
}

const step = fc.tuple(
  fc.constantFrom(...Object.keys(STEPS)),
  fc.nat(30),
  fc.option(fc.constantFrom(...MEANWHILE), { freq: 4 }),
)

test('a draft is what the server makes of it, whatever others do meanwhile; its indexes find what is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      await reset()
      const draft = new Draft(replica)
      draft.pin()
      for (const [name, number, meanwhile] of steps) {
        const pick = (rows: Row[]) => rows[number % Math.max(rows.length, 1)]
        const before = contents(draft, undefined, THEIRS)
        if (meanwhile) await session.transact([meanwhile])
        assert.equal(contents(draft, undefined, THEIRS), before, 'it is pinned')
        STEPS[name]?.(draft, pick)
        assertIndexes(draft)
      }
      const answers = await session.transact(draft.operations)
      const want = contents(draft, (id) => draft.stored(id, answers))
      draft.unpin()
      assert.equal(contents(new Draft(replica)), want)
      assertIndexes(new Draft(replica))
    }),
    { numRuns: 60, includeErrorInReport: true },
  )
})

test.run()
