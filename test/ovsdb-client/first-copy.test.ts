/** A first copy that is long enough to be taken while it arrives, against a real ovsdb-server. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Condition,
  type Operation,
  type OvsdbSession,
  openSession,
  type Row,
  uuidOf,
} from '../../src/ovsdb-client/index.js'
import { CuttingProxy } from './cutting-proxy.js'
import { canonical, TestServer } from './server.js'

let server: TestServer
let writer: OvsdbSession

const ROWS = 4000
/** Whatever could mislead who looks for the end of a row. */
const TEXTS = ['}},"', '"}},"', 'a"}},\\', '}}', '{"initial":{', 'é☃𝄞', '', '\\"', '\n', '"name":']
const textOf = (at: number) => `${TEXTS[at % TEXTS.length]}${at}${TEXTS[(at * 7) % TEXTS.length]}`

/** Rows of any size, some with more than JSON.parse reads, in no order that a server keeps. */
function item(at: number): Row {
  const some = Array.from({ length: at % 5 }, (_, each) => textOf(at + each))
  return {
    name: at % 100 === 0 ? `${at}${'x'.repeat(5000)}` : `${at}`,
    note: textOf(at),
    tags: ['set', [...new Set(some)]],
    labels: ['map', some.map((text, each) => [`${each}${text}`, text] as const)],
    ...(at % 50 === 7 && { count: 2n ** 60n + BigInt(at) }),
    ...(at % 3 === 0 && { ratio: at / 7, done: true, numbers: ['set', [at, -at - 1]] }),
  }
}

test.before(async () => {
  server = await TestServer.start()
  writer = openSession({ remote: server.remote, database: 'Test' })
  for (let first = 0; first < ROWS; first += 500) {
    const inserts = Array.from({ length: 500 }, (_, at): Operation => {
      const [number, table] = [first + at, at % 4 === 0 ? 'Log' : 'Item']
      const row = table === 'Log' ? { who: textOf(number), step: number } : item(number)
      return { op: 'insert', table, row }
    })
    await writer.transact(inserts)
  }
})
test.after(async () => {
  await writer?.close()
  await server?.[Symbol.asyncDispose]()
})

const same = (rows: Iterable<Row>, table: string) =>
  assert.equal(canonical(rows), canonical(server.dump(table)))

test('it is what the server has, whoever listens, and however the rows are asked for', async () => {
  const replies: Record<string, Record<string, unknown>>[] = []
  const hear = (message: unknown) => {
    const { method, result } = message as { method: string; result?: unknown }
    if (method === 'monitor_cond_since') replies.push((result as never)[2])
  }
  for (const listens of [false, true]) {
    if (listens) subscribe('ovs-netlink:ovsdb:reply', hear)
    await using session = openSession({ remote: server.remote, database: 'Test' })
    await using replica = await session.replicate()
    unsubscribe('ovs-netlink:ovsdb:reply', hear)
    const items = replica.table('Item')
    for (const at of [1, 7, 57, 2001]) {
      const [row] = items.index(['name']).all(`${at}`)
      assert.is(row?.['note'], textOf(at))
      const wanted = at % 50 === 7 ? 2n ** 60n + BigInt(at) : 0
      assert.is(row?.['count'], wanted)
      assert.is(items.get(uuidOf(row?.['_uuid']) as string), row, 'it stays the same object')
    }
    same(items, 'Item')
    same(replica.table('Log'), 'Log')
  }
  const [tables] = replies.map((each) =>
    Object.values(each).map((rows) => Object.keys(rows).length),
  )
  assert.equal(
    tables?.reduce((sum, each) => sum + each, 0),
    ROWS,
  )
})

test('what changes it afterwards is applied to what it has', async () => {
  await using session = openSession({ remote: server.remote, database: 'Test' })
  await using replica = await session.replicate()
  await replica.transact([
    { op: 'mutate', table: 'Item', where: [], mutations: [['tags', 'insert', 'new']] },
    { op: 'mutate', table: 'Item', where: [['done', '==', true]], mutations: [['count', '+=', 1]] },
    { op: 'delete', table: 'Log', where: [['step', '>', 3000]] },
  ])
  same(replica.table('Item'), 'Item')
  same(replica.table('Log'), 'Log')
})

test('a link that ends in it leaves nothing of it, wherever that is', async () => {
  await using proxy = await CuttingProxy.open(server.remote.slice('unix:'.length))
  proxy.cut()
  await using whole = openSession({ remote: proxy.remote, database: 'Test' })
  await (await whole.replicate()).close()
  const length = proxy.counted.answered
  assert.ok(length > 500_000, `${length} bytes`)
  for (let at = 1; at < 12; at++) {
    proxy.restore()
    proxy.cut({ in: 'answered', after: Math.floor((length * at) / 20), turns: 0 })
    const backoff = { min: 1, max: 1 }
    await using session = openSession({ remote: proxy.remote, database: 'Test', backoff })
    const copying = session.replicate()
    await proxy.over
    // What was there of it may be gone by now.
    const some: Condition[] = [
      ['done', '==', true],
      ['ratio', '<', 40 * at],
    ]
    await writer.transact([{ op: 'delete', table: 'Item', where: some }])
    proxy.restore()
    const replica = await copying
    same(replica.table('Item'), 'Item')
    same(replica.table('Log'), 'Log')
  }
})

test.run()
