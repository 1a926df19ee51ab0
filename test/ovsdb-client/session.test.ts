/** Sessions: their states and ends, calls that wait, deadlines, locks, and what is told outside. */
import { constants } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connectOvsdb, openSession, type SessionStatus } from '../../src/ovsdb-client/index.js'
import { runtime } from '../support/runtime.js'
import { TestServer } from './server.js'
import { rejection } from './support.js'

let server: TestServer
test.before(async () => {
  server = await TestServer.start()
})
test.after(() => server[Symbol.asyncDispose]())

const backoff = { min: 5, max: 50 }
const insert = [{ op: 'insert', table: 'Log', row: {} }] as const
const open = () => openSession({ remote: server.remote, database: 'Test', backoff })

test('its states, from the first attempt to the end', async () => {
  const session = open()
  const seen: SessionStatus[] = []
  const watched = (async () => {
    for await (const status of session.statuses()) seen.push(status)
  })()
  await session.ready()
  await server.kill()
  await server.start()
  await session.transact([])
  await session.close()
  await session.close()
  await watched
  const states = seen.map(({ state }) => state)
  assert.equal(states.slice(0, 4), ['connecting', 'identifying', 'syncing', 'ready'])
  assert.is(states.at(-1), 'closed')
  const lost = seen.find(({ state }) => state === 'backoff')
  assert.is(lost?.error?.code, 'OVSDB_CONNECTION_CLOSED')
  assert.is(states.lastIndexOf('ready'), states.length - 2)
  assert.is(session.status.state, 'closed')
  for (const call of [session.ready(), session.transact(insert), session.replicate()]) {
    assert.is((await rejection(call)).code, 'OVSDB_CONNECTION_CLOSED')
  }
})

test('calls made before there is a link are sent in their order', async () => {
  await using session = open()
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, step) =>
      session.transact([
        { op: 'insert', table: 'Log', row: { who: 'order', step } },
        { op: 'select', table: 'Log', where: [['who', '==', 'order']], columns: ['step'] },
      ]),
    ),
  )
  assert.equal(
    all.map(([, { rows }]) => rows.length),
    Array.from({ length: 20 }, (_, step) => step + 1),
  )
})

test('a call that waits ends with its timeout, its signal, or the session', async () => {
  const session = openSession({ remote: 'unix:/nowhere/sock', database: 'Test', backoff })
  const late = await rejection(session.transact(insert, { timeout: 30 }))
  assert.is(late.code, 'OVSDB_CONNECT_TIMEOUT')
  assert.is((late.cause as { code: string }).code, 'OVSDB_CONNECT_FAILED')
  const controller = new AbortController()
  const aborted = rejection(session.transact(insert, { signal: controller.signal }))
  controller.abort(new Error('enough'))
  assert.is((await aborted).message, 'enough')
  const closed = rejection(session.transact(insert))
  const replicating = rejection(session.replicate())
  await session.close()
  assert.is((await closed).code, 'OVSDB_CONNECTION_CLOSED')
  assert.is((await replicating).code, 'OVSDB_CONNECTION_CLOSED')
  await session.closed
})

test('a signal closes it, also one that is aborted already', async () => {
  const controller = new AbortController()
  const session = openSession({
    remote: server.remote,
    database: 'Test',
    signal: controller.signal,
  })
  await session.ready()
  controller.abort()
  await session.closed
  const never = openSession({
    remote: server.remote,
    database: 'Test',
    signal: AbortSignal.abort(),
  })
  await never.closed
  assert.is(never.status.state, 'closed')
})

test('remotes are tried in an order left to chance, or in theirs', async () => {
  const remote = Array.from({ length: 8 }, (_, at) => `unix:/nowhere/${at}`)
  const firstTried = async (shuffle?: boolean) => {
    const given = shuffle === undefined ? {} : { shuffle }
    await using session = openSession({ remote, database: 'Test', backoff, ...given })
    return session.status.remote
  }
  const times = Array.from({ length: 20 })
  const left = new Set(await Promise.all(times.map(() => firstTried())))
  assert.ok(left.size > 1)
  const kept = new Set(await Promise.all(times.map(() => firstTried(false))))
  assert.equal([...kept], [remote[0]])
})

test('a database that is not there', async () => {
  await using session = openSession({ remote: server.remote, database: 'Nope', backoff })
  const error = await rejection(session.ready({ timeout: 200 }))
  assert.is((error.cause as { code: string }).code, 'OVSDB_UNKNOWN_DATABASE')
})

test('a write to a server that hangs is of unknown outcome, a read is unanswered', async () => {
  await using session = open()
  await session.ready()
  process.kill(server.pid, 'SIGSTOP')
  const write = rejection(session.transact(insert, { timeout: 30 }))
  const read = rejection(session.transact([], { timeout: 30 }))
  assert.is((await write).code, 'OVSDB_OUTCOME_UNKNOWN')
  assert.is((await read).code, 'OVSDB_NO_ANSWER')
  process.kill(server.pid, 'SIGCONT')
  await session.transact([])
})

test('a server that takes nothing is given up', async () => {
  const client = await connectOvsdb({
    remote: server.remote,
    writeTimeout: 50,
    inactivityProbe: 0,
  })
  process.kill(server.pid, 'SIGSTOP')
  const huge = 'x'.repeat(8 * 1024 * 1024)
  const write = rejection(
    client.transact('Test', [{ op: 'insert', table: 'Log', row: { who: huge } }]),
  )
  assert.is((await write).code, 'OVSDB_OUTCOME_UNKNOWN')
  assert.match((await client.closed)?.message ?? '', /taken nothing/)
  process.kill(server.pid, 'SIGCONT')
})

test('locks: held, waited for, passed on, stolen and lost', async () => {
  await using one = await connectOvsdb({ remote: server.remote })
  await using two = await connectOvsdb({ remote: server.remote })
  const first = await one.lock('l')
  assert.is(first.held, true)
  await first.acquired
  const second = await two.lock('l')
  assert.is(second.held, false)
  const owned = [{ op: 'assert', lock: 'l' }, ...insert] as const
  await one.transact('Test', owned)
  assert.is((await rejection(two.transact('Test', owned))).code, 'OVSDB_NOT_OWNER')
  assert.is((await rejection(one.lock('l'))).code, 'ERR_INVALID_ARG_VALUE')
  await first.release()
  await first.release()
  await second.acquired
  assert.is(second.held, true)
  assert.is(first.held, false)

  const thief = await one.lock('l', { steal: true })
  assert.is(thief.held, true)
  await second.lost
  assert.is(second.held, false)
  await one.close()
  assert.is(thief.held, false)
  await thief.lost
  const waiting = await connectOvsdb({ remote: server.remote })
  const third = await waiting.lock('m')
  await third.release()
  await waiting.close()
})

test('the small methods', async () => {
  await using client = await connectOvsdb({ remote: server.remote })
  const id = await client.getServerId()
  assert.match(id, /^[0-9a-f-]{36}$/)
  assert.is(await client.getServerId({ timeout: 5000 }), id)
  await client.setDbChangeAware(true)
  await client.echo({ timeout: 5000 })
  const seen: unknown[] = []
  const monitor = await client.monitorCond('Test', { Log: { where: [false] } }, (tables) =>
    seen.push(tables),
  )
  await client.transact('Test', [{ op: 'insert', table: 'Log', row: { who: 'cond' } }])
  assert.equal(seen, [{}])
  await monitor.change({ Log: [['who', '==', 'cond']] })
  assert.is(seen.length, 2)
  await monitor.cancel()
})

test('diagnostics tell of links, requests and replies; values are kept back on demand', async () => {
  const heard: [string, Record<string, unknown>][] = []
  const names = ['connect', 'disconnect', 'request', 'reply']
  const listeners = names.map((name) => {
    const hear = (message: unknown) => heard.push([name, message as Record<string, unknown>])
    subscribe(`ovs-netlink:ovsdb:${name}`, hear)
    return () => unsubscribe(`ovs-netlink:ovsdb:${name}`, hear)
  })
  for (const redact of [false, true]) {
    heard.length = 0
    const client = await connectOvsdb({ remote: server.remote, redact })
    await client.transact('Test', [
      { op: 'insert', table: 'Log', row: { who: 'secret' } },
      { op: 'select', table: 'Log', where: [['who', '==', 'secret']], columns: ['who'] },
    ])
    await client.close()
    assert.equal(
      heard.map(([name]) => name),
      ['connect', 'request', 'reply', 'disconnect'],
    )
    for (const [, message] of heard) assert.is(message['remote'], server.remote)
    assert.is(heard[1]?.[1]['id'], heard[2]?.[1]['id'])
    assert.is(heard[1]?.[1]['method'], 'transact')
    const text = JSON.stringify(heard)
    assert.is(text.includes('secret'), !redact)
    assert.ok(text.includes('"table":"Log"'))
  }
  for (const stop of listeners) stop()
})

test('idle sessions and replicas let the process end', () => {
  const module = new URL('../../src/ovsdb-client/index.ts', import.meta.url).href
  const program = `
    import { openSession } from ${JSON.stringify(module)}
    const session = openSession({ remote: ${JSON.stringify(server.remote)}, database: 'Test' })
    const replica = await session.replicate()
    session.closed.then(() => {})
    openSession({ remote: 'unix:/nowhere', database: 'Test' })
    console.log(replica.state)`
  const [command, ...args] = runtime.code(program)
  const { stdout, status } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 30_000,
  })
  assert.equal({ stdout, status }, { stdout: 'current\n', status: 0 })
})

const bad: [object, string][] = [
  [{ remote: 'nope', database: 'Test' }, 'remote'],
  [{ remote: [], database: 'Test' }, 'remote'],
  [{ remote: 'unix:/x' }, 'database'],
  [{ remote: 'unix:/x', database: 'T', leaderOnly: 1 }, 'leaderOnly'],
  [{ remote: 'unix:/x', database: 'T', shuffle: 'no' }, 'shuffle'],
  [{ remote: 'unix:/x', database: 'T', backoff: { min: 0 } }, 'backoff.min'],
  [{ remote: 'unix:/x', database: 'T', backoff: { jitter: 2 } }, 'backoff.jitter'],
  [{ remote: 'unix:/x', database: 'T', backoff: { maximum: 2 } }, 'backoff.maximum'],
  [{ remote: 'unix:/x', database: 'T', writeTimeout: -1 }, 'writeTimeout'],
  [{ remote: 'unix:/x', database: 'T', maxMessageSize: 0 }, 'maxMessageSize'],
  [
    { remote: 'unix:/x', database: 'T', maxMessageSize: constants.MAX_STRING_LENGTH + 1 },
    'maxMessageSize',
  ],
  [{ remote: 'unix:/x', database: 'T', redact: 1 }, 'redact'],
  [{ remote: 'unix:/x', database: 'T', leader: true }, 'leader'],
]
for (const [options, option] of bad) {
  test(`bad input: ${JSON.stringify(options)}`, () => {
    assert.throws(
      () => openSession(options as never),
      (error: { code: string; option: string }) =>
        /^ERR_INVALID_ARG_/.test(error.code) && error.option === option,
    )
  })
}

test.run()
