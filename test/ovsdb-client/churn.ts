/**
 * A process that keeps changing a database and remembers what each transaction was said to have
 * done: the child of restart.test.ts and cluster.test.ts. Told `pause`, it waits until nothing is in
 * flight; told `report`, it tells what it has seen; told `resume`, it goes on.
 */
import { OvsdbError, openSession, type Row, uuidOf } from '../../src/ovsdb-client/index.js'
import { canonical } from './server.js'

const [who = 'churn', ...remote] = process.argv.slice(2)
const IN_FLIGHT = 4

/** What a transaction that logged `step` was said to have done. */
export interface Report {
  who: string
  done: number[]
  failed: number[]
  unknown: number[]
  /** Outcomes that are no such thing. */
  strange: string[]
  /** What the replicas hold: of everything, and of the items of an even count. */
  whole: Record<string, Record<string, unknown>>
  even: Record<string, unknown>
  /** Changes that contradict those before them. */
  lies: string[]
}

const session = openSession({ remote, database: 'Test', backoff: { min: 5, max: 50 } })
const whole = await session.replicate()
const even = await session.replicate({ tables: { Item: { where: evens() } } })
const report: Report = {
  ...{ who, done: [], failed: [], unknown: [], strange: [], lies: [], whole: {}, even: {} },
}

/** What the changes add up to: must be what the replica holds. */
const told = new Map<string, unknown>()
for (const [name, replica] of Object.entries({ whole, even })) {
  for (const table of replica.tables) {
    for (const row of replica.table(table)) told.set(`${name} ${idOf(row)}`, row)
  }
  replica.on('change', ({ rows }) => {
    for (const event of rows) {
      const key = `${name} ${event.id}`
      const lie = event.type === 'added' ? told.has(key) : told.get(key) !== event.old
      if (lie) report.lies.push(`${name}: ${event.type} ${event.table} ${event.id}`)
      if (event.type === 'removed') told.delete(key)
      else told.set(key, event.row)
    }
  })
}

let step = 0
let paused = false
let running = 0

async function churn(): Promise<void> {
  running++
  while (!paused) {
    const mine = ++step
    try {
      await session.transact([
        { op: 'insert', table: 'Log', row: { who, step: mine } },
        ...change(mine),
      ])
      report.done.push(mine)
      if (whole.table('Log').find({ who, step: mine }).length !== 1) {
        report.lies.push(`step ${mine} is done and not in the replica`)
      }
    } catch (error) {
      if (!(error instanceof OvsdbError)) report.strange.push(String(error))
      else if (error.code === 'OVSDB_OUTCOME_UNKNOWN') report.unknown.push(mine)
      else if (error.code === 'OVSDB_CONSTRAINT_VIOLATION') report.failed.push(mine)
      else report.strange.push(`${error.code}: ${error.message}`)
    }
  }
  running--
}

function change(mine: number) {
  const some = pick([...whole.table('Item')])
  const name = `${who}-${Math.floor(Math.random() * 60)}`
  const insert = {
    op: 'insert',
    table: 'Item',
    row: { name, count: mine % 10, tags: ['set', ['a', 'b']] },
  }
  if (!some) return [insert] as never[]
  const own = { table: 'Item', where: [['_uuid', '==', some['_uuid']]] }
  const label = String(mine % 7)
  return [
    pick([
      insert,
      insert,
      { op: 'delete', ...own },
      { op: 'update', ...own, row: { count: mine % 10 } },
      { op: 'mutate', ...own, mutations: [['tags', pick(['insert', 'delete']), label]] },
      { op: 'mutate', ...own, mutations: [['labels', 'insert', ['map', [[label, String(mine)]]]]] },
      { op: 'mutate', ...own, mutations: [['labels', 'delete', ['set', [label]]]] },
      { op: 'update', ...own, row: { parent: some['_uuid'] } },
    ]),
  ] as never[]
}

function evens() {
  return [0, 2, 4, 6, 8].map((count) => ['count', '==', count] as const)
}

function idOf(row: Row): string {
  return uuidOf(row['_uuid']) ?? ''
}

function pick<T>(items: readonly T[]): T {
  return items[Math.floor(Math.random() * items.length)] as T
}

async function pause(): Promise<void> {
  paused = true
  while (running > 0) await new Promise((resolve) => setTimeout(resolve, 1))
  process.send?.('paused')
}

async function tell(): Promise<void> {
  await Promise.all([whole.sync(), even.sync()])
  report.whole = Object.fromEntries(
    whole.tables.map((name) => [name, canonical(whole.table(name))]),
  )
  report.even = canonical(even.table('Item'))
  process.send?.(report)
}

function resume(): void {
  paused = false
  for (let each = 0; each < IN_FLIGHT; each++) void churn()
}

const orders: Record<string, () => void> = { pause, report: tell, resume }
process.on('message', (message) => orders[message as string]?.())
process.on('disconnect', () => process.exit())
resume()
process.send?.('running')
