/** Servers that a client must survive, and what a replica makes of servers that know less. */

import { mkdtempSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connectOvsdb, type OvsdbError, openSession } from '../../src/ovsdb-client/index.js'
import { canonical, TestServer } from './server.js'
import { OddServer, type Received, rejection } from './support.js'

const backoff = { min: 5, max: 50 }

/** A server that answers each request with these bytes. */
async function saying(answer: (request: Received, socket: Socket) => void) {
  return OddServer.listen((message, socket) => {
    if (message.method !== undefined && message.id !== null) answer(message, socket)
  })
}

test('a reply that comes byte by byte, cut in half characters', async () => {
  await using server = await saying(({ id }, socket) => {
    const bytes = Buffer.from(JSON.stringify({ id, result: ['é☃𝄞'], error: null }))
    const next = (at: number) => {
      if (at >= bytes.length) return
      socket.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1))
    }
    next(0)
  })
  await using client = await connectOvsdb({ remote: server.remote })
  assert.equal(await client.listDbs(), ['é☃𝄞'])
})

test('a server that trickles is alive, however slow', async () => {
  await using server = await saying(({ id, method }, socket) => {
    if (method === 'echo') return
    const text = JSON.stringify({ id, result: ['slow'], error: null })
    const next = (at: number) => {
      if (at >= text.length) return
      socket.write(text.slice(at, at + 1))
      setTimeout(next, 10, at + 1)
    }
    next(0)
  })
  await using client = await connectOvsdb({ remote: server.remote, inactivityProbe: 100 })
  assert.equal(await client.listDbs(), ['slow'])
})

const garbage: [string, Buffer | string, string][] = [
  ['text', 'HTTP/1.1 400 Bad Request\r\n', 'OVSDB_PROTOCOL_ERROR'],
  [
    'bytes that are no UTF-8',
    Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    'OVSDB_PROTOCOL_ERROR',
  ],
  ['brackets that do not match', '{"id":1]}', 'OVSDB_PROTOCOL_ERROR'],
  ['a number', '7', 'OVSDB_PROTOCOL_ERROR'],
  ['an array', '[1,2]', 'OVSDB_PROTOCOL_ERROR'],
  ['100,000 levels', '['.repeat(100_000), 'OVSDB_MESSAGE_TOO_LARGE'],
  [
    '100,000 levels in a reply',
    `{"id":1,"error":null,"result":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'OVSDB_MESSAGE_TOO_LARGE',
  ],
]
for (const [what, bytes, code] of garbage) {
  test(`${what} for an answer ends the connection`, async () => {
    await using server = await saying((_request, socket) => socket.write(bytes))
    const client = await connectOvsdb({ remote: server.remote })
    const hanging = [rejection(client.listDbs()), rejection(client.echo())]
    const write = rejection(client.transact('db', [{ op: 'insert', table: 'T', row: {} }]))
    assert.is((await client.closed)?.code, code)
    for (const each of hanging) assert.is((await each).code, 'OVSDB_CONNECTION_CLOSED')
    assert.is((await write).code, 'OVSDB_OUTCOME_UNKNOWN')
  })
}

test('a reply of 100 MB', async () => {
  const size = 100 * 1024 * 1024
  await using server = await saying(({ id }, socket) => {
    socket.write(`{"id":${id},"error":null,"result":["`)
    socket.write(Buffer.alloc(size, 'x'))
    socket.write('"]}')
  })
  await using client = await connectOvsdb({ remote: server.remote })
  const [name] = await client.listDbs()
  assert.is(name?.length, size)
})

test('a reply beyond the limit that was set', async () => {
  await using server = await saying(({ id }, socket) =>
    socket.write(JSON.stringify({ id, error: null, result: ['x'.repeat(2000)] })),
  )
  const client = await connectOvsdb({ remote: server.remote, maxMessageSize: 1000 })
  assert.is((await rejection(client.listDbs())).code, 'OVSDB_CONNECTION_CLOSED')
  assert.is((await client.closed)?.code, 'OVSDB_MESSAGE_TOO_LARGE')
  await using wide = await connectOvsdb({ remote: server.remote, maxMessageSize: 3000 })
  assert.is((await wide.listDbs()).length, 1)
})

test('a server that accepts and never answers is given up for the next one', async () => {
  await using silent = await OddServer.listen(() => {})
  await using server = await TestServer.start()
  const remote = [silent.remote, server.remote]
  const given = { remote, database: 'Test', backoff, shuffle: false, inactivityProbe: 50 }
  await using session = openSession(given)
  const statuses = session.statuses()
  await using replica = await session.replicate()
  assert.is(replica.state, 'current')
  assert.is((await session.ready()).remote, server.remote)
  const seen: string[] = []
  for await (const { state, remote } of statuses) {
    seen.push(`${state} ${remote === silent.remote ? 'silent' : remote ? 'server' : ''}`)
    if (state === 'ready') break
  }
  assert.equal(seen.slice(0, 3), ['connecting silent', 'identifying silent', 'backoff '])
})

test('answers and notifications that nobody asked for', async () => {
  await using server = await saying(({ id, method }, socket) => {
    const odd = [
      { id: 999, result: 'no', error: null },
      { id: 'a', result: 'no', error: null },
      { id: null, result: 'no', error: null },
      { id: 999, error: 'no' },
      { result: [], error: null },
      {},
      { method: 'update', params: ['monitor-7', {}], id: null },
      { method: 'update', params: [], id: null },
      { method: 'update', params: 'no', id: null },
      { method: 'update3', params: [null, null, null], id: null },
      { method: 'monitor_canceled', params: ['monitor-7'], id: null },
      { method: 'locked', params: [], id: null },
      { method: 'stolen', params: ['l'], id: null },
      { method: 'nonsense', params: {}, id: null },
      { method: 'nonsense', params: [], id: 5 },
      { id, result: [method], error: null },
      { id, result: ['twice'], error: null },
    ]
    socket.write(odd.map((each) => JSON.stringify(each)).join('\n'))
  })
  await using client = await connectOvsdb({ remote: server.remote })
  assert.equal(await client.listDbs(), ['list_dbs'])
  assert.equal(await client.listDbs(), ['list_dbs'])
  const refusal = server.received.find(({ id, method }) => id === 5 && method === undefined)
  assert.ok(refusal, 'a request that is not known is refused')
})

test('a session goes on trying with a server that is hostile', async () => {
  let links = 0
  let enough = () => {}
  const persistent = new Promise<void>((resolve) => {
    enough = resolve
  })
  await using server = await OddServer.listen((_message, socket) => {
    if (++links === 6) enough()
    socket.write(links % 2 === 0 ? '{}}' : '7')
  })
  await using session = openSession({ remote: server.remote, database: 'Test', backoff })
  const error = await rejection(session.ready({ timeout: 300 }))
  assert.is((error.cause as OvsdbError).code, 'OVSDB_PROTOCOL_ERROR')
  await persistent
})

/** A server between: it refuses some methods as one that does not know them. */
async function knowingLess(server: TestServer, unknown: readonly string[]): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'less-')), 'sock')
  const { MessageSplitter } = await import('../../src/ovsdb-client/wire/framing.js')
  const { stringify } = await import('../../src/ovsdb-client/wire/json.js')
  const between = createServer((near) => {
    const far = connect(server.socket)
    const asked = new MessageSplitter((message) => {
      const { method, id } = message as Received
      if (!unknown.includes(method ?? '')) far.write(stringify(message))
      else near.write(JSON.stringify({ id, result: null, error: 'unknown method' }))
    })
    near
      .on('data', (bytes) => asked.push(bytes))
      .on('close', () => far.destroy())
      .on('error', () => {})
    far.pipe(near)
    far.on('close', () => near.destroy()).on('error', () => {})
  })
  await new Promise<void>((resolve) => between.listen(path, resolve))
  between.unref()
  return `unix:${path}`
}

const less: [string, string[]][] = [
  ['monitor_cond', ['monitor_cond_since']],
  ['monitor', ['monitor_cond_since', 'monitor_cond', 'set_db_change_aware']],
]
for (const [known, unknown] of less) {
  test(`a server that knows no more than ${known}`, async () => {
    await using server = await TestServer.start()
    const remote = await knowingLess(server, unknown)
    await using session = openSession({ remote, database: 'Test', backoff })
    await using replica = await session.replicate()
    const row = { name: 'a', tags: ['set', ['x', 'y']], labels: ['map', [['k', 'v']]] } as const
    const where = [['name', '==', 'a']] as const
    const own = { table: 'Item', where }
    const steps = [
      [{ op: 'insert', table: 'Item', row }],
      [{ op: 'mutate', ...own, mutations: [['tags', 'insert', 'z']] }],
      [{ op: 'mutate', ...own, mutations: [['labels', 'delete', ['set', ['k']]]] }],
      [{ op: 'insert', table: 'Item', row: { name: 'b' } }],
      [{ op: 'delete', ...own }],
    ] as const
    const types: string[] = []
    replica.on('change', ({ rows }) => types.push(...rows.map(({ type }) => type)))
    for (const step of steps) {
      await session.transact(step as never)
      assert.equal(canonical(replica.table('Item')), canonical(server.dump('Item')))
    }
    assert.equal(types, ['added', 'modified', 'modified', 'added', 'removed'])
    await server.kill()
    await server.start()
    await session.transact([{ op: 'delete', table: 'Item', where: [] }])
    await replica.sync()
    assert.is(replica.table('Item').size, 0)
    const conditional = session.replicate({ tables: { Item: { where: [false] } } })
    if (known === 'monitor') assert.is((await rejection(conditional)).code, 'OVSDB_NOT_SUPPORTED')
    else await conditional
  })
}

test('changes that do not fit are not believed: all is read anew', async () => {
  await using server = await TestServer.start()
  const path = join(mkdtempSync(join(tmpdir(), 'lie-')), 'sock')
  let lie: (() => void) | undefined
  const between = createServer((near) => {
    const far = connect(server.socket)
    near.pipe(far)
    far.pipe(near)
    lie = () => {
      const id = '00000000-0000-0000-0000-000000000001'
      const fits = { insert: { who: 'half an update' } }
      const tables = { Log: { [id]: fits }, Item: { [id]: { modify: { name: 'ghost' } } } }
      for (let monitor = 1; monitor < 9; monitor++) {
        near.write(
          JSON.stringify({
            method: 'update3',
            params: [`monitor-${monitor}`, id, tables],
            id: null,
          }),
        )
      }
    }
    for (const each of [near, far])
      each.on('error', () => {}).on('close', () => [near, far].map((one) => one.destroy()))
  })
  await new Promise<void>((resolve) => between.listen(path, resolve))
  between.unref()
  await using session = openSession({ remote: `unix:${path}`, database: 'Test', backoff })
  await using replica = await session.replicate()
  await session.transact([{ op: 'insert', table: 'Item', row: { name: 'real' } }])
  const link = await session.ready()
  const changes: unknown[] = []
  replica.on('change', (change) => changes.push(change))
  lie?.()
  assert.is((await link.closed)?.code, 'OVSDB_PROTOCOL_ERROR')
  assert.is(replica.table('Log').size, 0, 'all of an update or nothing')
  await replica.sync()
  assert.equal(
    [...replica.table('Item')].map((row) => row['name']),
    ['real'],
  )
  assert.equal(changes, [], 'nothing was taken, so nothing is told')
})

test.run()
