/** What a real ovsdb-server will not do, or not on demand. */
import type { Socket } from 'node:net'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { slices } from '../../src/base/slices.js'
import { connectOvsdb } from '../../src/ovsdb-client/index.js'
import { OddServer, type Received, rejection } from './support.js'

const insert = [{ op: 'insert', table: 'T', row: {} }] as const
const select = [{ op: 'select', table: 'T', where: [] }] as const

/** A server that answers each request with what `reply` makes of it. */
async function answering(reply: (request: Received) => object) {
  return OddServer.listen((message, socket) => {
    if (message.method !== undefined && message.id !== null) {
      socket.write(JSON.stringify({ id: message.id, ...reply(message) }))
    }
  })
}

test('an error that is a bare string', async () => {
  await using server = await answering(() => ({ result: null, error: 'unknown database' }))
  await using client = await connectOvsdb({ remote: server.remote })
  const error = await rejection(client.listDbs())
  assert.is(error.code, 'OVSDB_UNKNOWN_DATABASE')
  assert.is(error.error, 'unknown database')
  assert.is(error.operation, 'list_dbs')
  assert.is(error.remote, server.remote)
})

test('an error of no known shape', async () => {
  await using server = await answering(() => ({ error: { reason: 7 } }))
  await using client = await connectOvsdb({ remote: server.remote })
  const error = await rejection(client.listDbs())
  assert.is(error.code, 'OVSDB_ERROR')
  assert.is(error.error, '{"reason":7}')
})

test('a reply without result or error', async () => {
  await using server = await answering(() => ({}))
  await using client = await connectOvsdb({ remote: server.remote })
  await client.echo()
  assert.is((await rejection(client.listDbs())).code, 'OVSDB_PROTOCOL_ERROR')
})

test('replies in another order reach who asked', async () => {
  const waiting: [Received, Socket][] = []
  await using server = await OddServer.listen((message, socket) => {
    waiting.push([message, socket])
    if (waiting.length < 3) return
    for (const [{ id, params }, to] of waiting.reverse()) {
      to.write(JSON.stringify({ id, result: { name: params[0] }, error: null }))
    }
  })
  await using client = await connectOvsdb({ remote: server.remote })
  const schemas = await Promise.all(['a', 'b', 'c'].map((name) => client.getSchema(name)))
  assert.equal(
    schemas.map(({ name }) => name),
    ['a', 'b', 'c'],
  )
})

test('a transaction fails with the operation, the error and its details', async () => {
  const failure = { error: 'constraint violation', details: 'the details' }
  const replies = [
    [{}, failure, null],
    [{}, {}, {}, failure],
  ]
  await using server = await answering(() => ({ result: replies.shift(), error: null }))
  await using client = await connectOvsdb({ remote: server.remote })
  for (const index of [1, 3]) {
    const error = await rejection(client.transact('db', [...insert, ...insert, ...select]))
    assert.is(error.code, 'OVSDB_CONSTRAINT_VIOLATION')
    assert.is(error.error, 'constraint violation')
    assert.is(error.details, 'the details')
    assert.is((error as unknown as { index: number }).index, index)
  }
})

test('fewer results than operations are not success', async () => {
  const replies = [[], [{}], [{}, null], {}]
  await using server = await answering(() => ({ result: replies.shift(), error: null }))
  await using client = await connectOvsdb({ remote: server.remote })
  while (replies.length > 0) {
    const error = await rejection(client.transact('db', [...insert, ...insert]))
    assert.is(error.code, 'OVSDB_PROTOCOL_ERROR')
  }
})

test('a connection lost in mid-transaction leaves the outcome unknown, others closed', async () => {
  await using server = await OddServer.listen((_message, socket) => {
    if (server.received.length === 3) socket.destroy()
  })
  const client = await connectOvsdb({ remote: server.remote })
  const [write, read, list] = await Promise.all([
    rejection(client.transact('db', insert)),
    rejection(client.transact('db', select)),
    rejection(client.listDbs()),
  ])
  assert.is(write.code, 'OVSDB_OUTCOME_UNKNOWN')
  assert.is(read.code, 'OVSDB_CONNECTION_CLOSED')
  assert.is(list.code, 'OVSDB_CONNECTION_CLOSED')
  assert.is((await client.closed)?.code, 'OVSDB_CONNECTION_CLOSED')

  const later = await rejection(client.transact('db', insert))
  assert.is(later.code, 'OVSDB_CONNECTION_CLOSED', 'nothing was sent, so its outcome is known')
  await client.close()
})

test('garbage ends the connection with a protocol error in its cause', async () => {
  for (const garbage of ['HTTP/1.1 400 Bad Request', '{"id":1,}', '[1]']) {
    await using server = await OddServer.listen((_message, socket) => socket.write(garbage))
    await using client = await connectOvsdb({ remote: server.remote })
    const error = await rejection(client.listDbs())
    assert.is(error.code, 'OVSDB_CONNECTION_CLOSED')
    assert.is((error.cause as { code: string }).code, 'OVSDB_PROTOCOL_ERROR')
    assert.is((await client.closed)?.code, 'OVSDB_PROTOCOL_ERROR')
  }
})

test('a request for an echo is answered, another one refused', async () => {
  await using server = await OddServer.listen((message, socket) => {
    if (message.method === 'list_dbs') {
      socket.write('{"method":"echo","params":["é",1],"id":"e1"}')
      socket.write('{"method":"steal","params":[],"id":"e2"}')
      return
    }
    if (message.id !== 'e2') return
    socket.write('{"id":1,"result":["db"],"error":null}')
  })
  await using client = await connectOvsdb({ remote: server.remote })
  assert.equal(await client.listDbs(), ['db'])
  assert.equal(server.received.slice(1), [
    { result: ['é', 1], error: null, id: 'e1' },
    { result: null, error: { error: 'unknown method', details: 'steal' }, id: 'e2' },
  ])
})

test('an aborted transaction is cancelled at the server, and its late reply ignored', async () => {
  const aborting = new AbortController()
  await using server = await OddServer.listen((message, socket) => {
    if (message.method === 'transact') aborting.abort(new Error('enough'))
    if (message.method === 'cancel') socket.write('{"id":1,"result":[{}],"error":null}')
    if (message.method === 'echo') socket.write('{"id":2,"result":[],"error":null}')
  })
  await using client = await connectOvsdb({ remote: server.remote })
  const error = await rejection(client.transact('db', insert, { signal: aborting.signal }))
  assert.is(error.message, 'enough')
  await client.echo()
  assert.equal(server.received[1], { method: 'cancel', params: [1], id: null })
})

test('a signal that is aborted already sends nothing', async () => {
  await using server = await answering(() => ({ result: [], error: null }))
  await using client = await connectOvsdb({ remote: server.remote })
  const signal = AbortSignal.abort(new Error('enough'))
  for (const call of [
    client.listDbs({ signal }),
    client.getSchema('db', { signal }),
    client.transact('db', insert, { signal }),
    client.monitor('db', {}, () => {}, { signal }),
    client.echo({ signal }),
  ]) {
    assert.is((await rejection(call)).message, 'enough')
  }
  await client.echo()
  assert.is(server.received.length, 1)
})

test('updates that come with the reply are delivered after the initial rows', async () => {
  const row = (name: string) => ({ T: { [name]: { new: { name } } } })
  await using server = await OddServer.listen(({ method, params, id }, socket) => {
    if (method !== 'monitor') return
    const update = (name: string) => ({
      method: 'update',
      params: [params[1], row(name)],
      id: null,
    })
    socket.write(
      JSON.stringify(update('early')) +
        JSON.stringify({ id, result: row('initial'), error: null }) +
        JSON.stringify(update('second')),
    )
  })
  await using client = await connectOvsdb({ remote: server.remote })
  const seen: string[] = []
  await client.monitor('db', { T: {} }, (tables) => seen.push(...Object.keys(tables['T'] ?? {})))
  assert.equal(seen, ['initial', 'early', 'second'])
})

test('a peer that has gone silent is given up; one that answers is not', async () => {
  let silent = false
  await using server = await OddServer.listen(({ method, id, params }, socket) => {
    if (method === 'echo' && !silent) socket.write(JSON.stringify({ id, result: params }))
    if (server.received.length === 5) silent = true
  })
  const client = await connectOvsdb({ remote: server.remote, inactivityProbe: 20 })
  const hanging = rejection(client.listDbs())
  assert.is((await client.closed)?.code, 'OVSDB_CONNECTION_CLOSED')
  assert.match((await hanging).message, /silent/)
  assert.ok(server.received.length > 5, 'it was probed again after each answer')
})

test('close is idempotent, rejects what waits, and resolves closed without an error', async () => {
  await using server = await OddServer.listen(() => {})
  const client = await connectOvsdb({ remote: server.remote })
  const hanging = rejection(client.listDbs())
  await Promise.all([client.close(), client.close()])
  await client.close()
  assert.is((await hanging).code, 'OVSDB_CONNECTION_CLOSED')
  assert.is(await client.closed, undefined)
  assert.is((await rejection(client.echo())).code, 'OVSDB_CONNECTION_CLOSED')
})

test('of several remotes the first that accepts is taken', async () => {
  await using server = await answering(() => ({ result: [], error: null }))
  await using client = await connectOvsdb({ remote: ['unix:/nowhere', server.remote] })
  assert.is(client.remote, server.remote)
  const error = await rejection(connectOvsdb({ remote: ['unix:/nowhere', 'tcp:127.0.0.1:1'] }))
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
  assert.equal(
    (error.cause as AggregateError).errors.map(({ remote }) => remote),
    ['unix:/nowhere', 'tcp:127.0.0.1:1'],
  )
})

test('a long text arrives as it was, wherever it is cut on its way', async () => {
  await using server = await OddServer.listen(({ id }, socket) => {
    socket.write(JSON.stringify({ id, result: [{}], error: null }))
  })
  await using client = await connectOvsdb({ remote: server.remote })
  for (const first of ['', 'x', 'xy', 'é']) {
    const comment = first + '𝄞'.repeat(300_000)
    await client.transact('db', [{ op: 'comment', comment }])
    const [, sent] = (server.received.at(-1) as Received).params
    assert.ok((sent as { comment: string }).comment === comment, `behind ${JSON.stringify(first)}`)
  }
})

test('a link that ends while its last reply is taken in is closed after that', async () => {
  const results = Array(5000).fill({})
  const operations = results.map(() => ({ op: 'comment', comment: 'c' }) as const)
  const usual = slices.length
  for (const length of [0, usual]) {
    await using server = await OddServer.listen(({ id }, socket) => {
      socket.end(JSON.stringify({ id, result: results, error: null }))
    })
    const client = await connectOvsdb({ remote: server.remote })
    // A step a turn.
    slices.length = length
    const all = await client.transact('db', operations).finally(() => {
      slices.length = usual
    })
    assert.is(all.length, 5000)
    assert.is((await client.closed)?.code, 'OVSDB_CONNECTION_CLOSED')
    await client.close()
  }
})

test.run()
