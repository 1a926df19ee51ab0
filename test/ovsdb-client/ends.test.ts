/** Nothing waits for ever: with the server gone, or stopped in its tracks, every call ends. */
import {
  type CallOptions,
  type ConditionalMonitor,
  connectOvsdb,
  Database,
  type Lock,
  type Monitor,
  type OvsdbClient,
  type OvsdbSession,
  openSession,
  type Replica,
  TypedSchema,
} from '../../src/ovsdb-client/index.js'
import { withShortLimits } from '../support/default-limits.js'
import { promises } from '../support/promises.js'
import { assert, test } from '../support/test.js'
import { SCHEMA, TestServer } from './server.js'
import { rejection } from './support.js'

/** What calls are made on, all with a server that answers. */
interface Subjects {
  client: OvsdbClient
  session: OvsdbSession
  replica: Replica
  byClient: Database<never>
  bySession: Database<never>
  monitor: Monitor
  conditional: ConditionalMonitor
  lock: Lock
}
type Make = (subjects: Subjects, options: CallOptions) => Promise<unknown>

const insert = [{ op: 'insert', table: 'Log', row: { who: 'me' } }] as const
const nothing = () => {}
const none = () => false

/** By the names of the types; those of `Transactor` are its implementations'. */
const CALLS: Readonly<Record<string, Make>> = {
  'OvsdbClient.listDbs': ({ client }, options) => client.listDbs(options),
  'OvsdbClient.getSchema': ({ client }, options) => client.getSchema('Test', options),
  'OvsdbClient.transact': ({ client }, options) => client.transact('Test', insert, options),
  'OvsdbClient.monitor': ({ client }, options) => client.monitor('Test', {}, nothing, options),
  'OvsdbClient.monitorCond': ({ client }, options) =>
    client.monitorCond('Test', {}, nothing, options),
  'OvsdbClient.monitorCondSince': ({ client }, options) =>
    client.monitorCondSince('Test', {}, undefined, nothing, options),
  'OvsdbClient.lock': ({ client }, options) => client.lock('another', options),
  'OvsdbClient.setDbChangeAware': ({ client }, options) => client.setDbChangeAware(true, options),
  'OvsdbClient.getServerId': ({ client }, options) => client.getServerId(options),
  'OvsdbClient.echo': ({ client }, options) => client.echo(options),
  'OvsdbSession.transact': ({ session }, options) => session.transact(insert, options),
  'OvsdbSession.replicate': ({ session }, options) => session.replicate(options),
  'Replica.waitFor': ({ replica }, options) => replica.waitFor(none, options),
  'Replica.transact': ({ replica }, options) => replica.transact(insert, options),
  'Replica.sync': ({ replica }, options) => replica.sync(options),
  'Replica.setCondition': ({ replica }, options) => replica.setCondition('Log', [false], options),
  'Database.transact': ({ byClient, bySession }, options) =>
    Promise.any(
      [byClient, bySession].map((db) =>
        db.transact((tx) => tx.insert('Log' as never, {} as never), options),
      ),
    ),
  'Database.select': ({ byClient, bySession }, options) =>
    Promise.any([byClient, bySession].map((db) => db.select('Log' as never, [], [], options))),
  'ConditionalMonitor.change': ({ conditional }, options) =>
    conditional.change({ Log: [false] }, options),
}
/** These have what they want as long as the link is thought to live; without one they wait, too. */
const WITHOUT_LINK: Readonly<Record<string, Make>> = {
  'OvsdbSession.ready': ({ session }, options) => session.ready(options),
  'Replica.current': ({ replica }, options) => replica.current(options),
}
/** These give up something, and are done once whatever the server says of it. */
const GIVE_UP: Readonly<Record<string, Make>> = {
  'Monitor.cancel': ({ monitor }, options) => monitor.cancel(options),
  'Lock.release': ({ lock }, options) => lock.release(options),
}
/** These end by themselves. */
const CLOSE: Readonly<Record<string, Make>> = {
  'Replica.close': ({ replica }) => replica.close(),
  'OvsdbSession.close': ({ session }) => session.close(),
  'OvsdbClient.close': ({ client }) => client.close(),
}

test('every function that returns a promise is here', () => {
  const declared = [
    ...promises('src/ovsdb-client/client/client.ts', 'OvsdbClient'),
    ...promises('src/ovsdb-client/session/session.ts', 'OvsdbSession'),
    ...promises('src/ovsdb-client/replica/replica.ts', 'Replica'),
    ...promises('src/ovsdb-client/transaction/database.ts', 'Database'),
    ...promises('src/ovsdb-client/client/monitor.ts', 'Monitor', 'ConditionalMonitor'),
    ...promises('src/ovsdb-client/client/lock.ts', 'Lock'),
    ...promises('src/ovsdb-client/replica/typed-replica.ts', 'TypedReplica', 'TypedReplicaTable'),
  ].filter((name) => !name.endsWith('[Symbol.asyncDispose]'))
  const here = Object.keys({ ...CALLS, ...WITHOUT_LINK, ...GIVE_UP, ...CLOSE })
  assert.equal(declared.sort(), here.sort())
})

/** No link is given up in these tests for its server's silence: the calls end by themselves. */
const link = { inactivityProbe: 0, writeTimeout: 0, backoff: { min: 5, max: 50 } }

async function begin(server: TestServer): Promise<Subjects> {
  const { remote } = server
  const { backoff: _, ...rest } = link
  const client = await connectOvsdb({ remote, ...rest })
  const session = openSession({ remote, database: 'Test', ...link })
  const schema = new TypedSchema(SCHEMA as never) as TypedSchema<never>
  const bySession = new Database(session, schema)
  await bySession.select('Log' as never)
  return {
    client,
    session,
    replica: await session.replicate({ tables: { Log: {}, Item: {} } }),
    byClient: new Database(client, schema),
    bySession,
    monitor: await client.monitor('Test', { Log: {} }, nothing),
    conditional: await client.monitorCond('Test', { Log: {} }, nothing),
    lock: await client.lock('mine'),
  }
}

async function finish({ client, session }: Subjects, server: TestServer): Promise<void> {
  await session.close()
  await client.close()
  await server[Symbol.asyncDispose]()
}

const CODES = [
  'OVSDB_NO_ANSWER',
  'OVSDB_OUTCOME_UNKNOWN',
  'OVSDB_CONNECT_TIMEOUT',
  'OVSDB_CONNECTION_CLOSED',
]
/** Of `Promise.any`, all of them. */
const codesOf = (error: Error & { code?: string }) =>
  error instanceof AggregateError
    ? error.errors.map(({ code }) => code as string)
    : [error.code as string]

const ends: [string, boolean, (server: TestServer) => Promise<unknown>][] = [
  ['gone', false, (server) => server.kill()],
  ['stopped in its tracks', true, async (server) => process.kill(server.pid, 'SIGSTOP')],
]
for (const [what, hasLink, end] of ends) {
  const calls = hasLink ? CALLS : { ...CALLS, ...WITHOUT_LINK }

  test(`with the server ${what} every call ends, by its own time, the default, or a signal`, async () => {
    const server = await TestServer.start()
    const subjects = await begin(server)
    await end(server)
    if (!hasLink) await subjects.client.closed
    for (const [name, call] of Object.entries(calls)) {
      for (const code of codesOf(await rejection(call(subjects, { timeout: 30 })))) {
        assert.ok(CODES.includes(code), `${name}: ${code}`)
      }
      const late = await rejection(withShortLimits(() => call(subjects, {})))
      for (const code of codesOf(late)) assert.ok(CODES.includes(code), `${name}: ${code}`)
      const signal = AbortSignal.timeout(5)
      const error = await rejection(call(subjects, { signal }))
      const each = error instanceof AggregateError ? error.errors : [error]
      for (const { name: kind, code } of each) {
        assert.ok(kind === 'TimeoutError' || CODES.includes(code), `${name}: ${kind} ${code}`)
      }
    }
    await finish(subjects, server)
  })

  test(`with the server ${what} nothing has a limit that asks for none`, async () => {
    const server = await TestServer.start()
    const subjects = await begin(server)
    await end(server)
    if (!hasLink) await subjects.client.closed
    const { client, ...surviving } = subjects
    await withShortLimits(async () => {
      for (const timeout of [0, Number.POSITIVE_INFINITY]) {
        for (const [name, call] of Object.entries(calls)) {
          if (!hasLink && /^OvsdbClient|^Database|^Conditional/.test(name)) continue
          const controller = new AbortController()
          const outcome = rejection(
            call({ client, ...surviving }, { timeout, signal: controller.signal }),
          )
          const limit = new Promise((resolve) => setTimeout(() => resolve('waits'), 20_000))
          assert.is(await Promise.race([outcome, limit]), 'waits', name)
          controller.abort()
          await outcome
        }
      }
    })
    await finish(subjects, server)
  })

  test(`with the server ${what} what gives up, and what closes, ends`, async () => {
    const server = await TestServer.start()
    const subjects = await begin(server)
    await end(server)
    await withShortLimits(async () => {
      const calls = Object.values(GIVE_UP).map((call) => call(subjects, {}))
      for (const outcome of await Promise.allSettled(calls)) {
        if (outcome.status === 'rejected') assert.ok(CODES.includes(outcome.reason.code))
      }
      for (const call of Object.values(CLOSE)) await call(subjects, {})
    })
    await finish(subjects, server)
  })
}

test('a transaction has the time that it lets the server wait', async () => {
  await using server = await TestServer.start()
  await using session = openSession({ remote: server.remote, database: 'Test' })
  await session.ready()
  const wait = {
    ...({ op: 'wait', table: 'Log', where: [], columns: ['who'], until: '==' } as const),
    rows: [{ who: 'never' }],
  }
  const delays: number[] = []
  const real = globalThis.setTimeout
  globalThis.setTimeout = ((callback: () => void, delay: number) => {
    delays.push(delay)
    return real(callback, delay)
  }) as typeof real
  const controller = new AbortController()
  const { signal } = controller
  const calls = [
    session.transact([{ ...wait, timeout: 50_000 }], { signal }),
    session.transact([{ ...wait, timeout: 50_000 }], { signal, timeout: 7000 }),
  ].map(rejection)
  globalThis.setTimeout = real
  const near = (limit: number) => delays.some((each) => each > limit - 1000 && each <= limit)
  assert.ok(near(60_000), String(delays))
  assert.ok(near(7000), String(delays))
  controller.abort()
  await Promise.all(calls)
})

test('bad times are refused', async () => {
  const server = await TestServer.start()
  const subjects = await begin(server)
  for (const [name, call] of Object.entries({ ...CALLS, ...WITHOUT_LINK, ...GIVE_UP })) {
    for (const timeout of [-1, Number.NaN, 2 ** 31, 'soon' as never]) {
      const error = await rejection(Promise.resolve().then(() => call(subjects, { timeout })))
      const each = error instanceof AggregateError ? error.errors : [error]
      for (const { option } of each) assert.is(option, 'timeout', `${name} ${timeout}`)
    }
  }
  await finish(subjects, server)
})

test.run()
