/** What connects: servers that come to us, long paths, certificates that change, other remotes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectOvs, Open_vSwitchSchema } from '../../src/openvswitch/index.js'
import {
  next,
  RECONNECT,
  REPLICA,
  type ReplicaState,
  SESSION,
  type SessionState,
} from '../../src/ovsdb-client/client/session-states.js'
import { connectOvsdb, openSession, type TlsOptions } from '../../src/ovsdb-client/index.js'
import { assert, test } from '../support/test.js'
import { type Certificate, freePort, makeCertificate } from './certificates.js'
import { TestServer } from './server.js'
import { rejection } from './support.js'

const dir = mkdtempSync(join(tmpdir(), 'remotes-'))
const authority = makeCertificate(dir, 'authority')
const other = makeCertificate(dir, 'other')
const ours = makeCertificate(dir, 'ours', { by: authority })
const theirs = makeCertificate(dir, 'theirs', { by: authority, altNames: 'IP:127.0.0.1' })
const strange = makeCertificate(dir, 'strange', { by: other, altNames: 'IP:127.0.0.1' })
test.after(() => rmSync(dir, { recursive: true }))

const backoff = { min: 5, max: 50 }
const database = 'Test'
const pems = ({ cert, key }: Certificate) => ({ cert, key })
const secured = ({ certFile, keyFile }: Certificate, ca = authority) => [
  `--private-key=${keyFile}`,
  `--certificate=${certFile}`,
  `--ca-cert=${ca.certFile}`,
]

/** A path that is longer than the kernel takes. */
function longPath(name: string): string {
  const folder = join(dir, 'x'.repeat(100), name)
  mkdirSync(folder, { recursive: true })
  return join(folder, 'db.sock')
}

test('a server comes to us: ptcp, punix, and punix with a long path', async () => {
  await using server = await TestServer.start()
  const port = await freePort()
  const paths = [join(dir, 'passive'), longPath('passive')]
  const remotes: [string, string][] = [
    [`ptcp:${port}:127.0.0.1`, `tcp:127.0.0.1:${port}`],
    ...paths.map((path): [string, string] => [`punix:${path}`, `unix:${path}`]),
  ]
  for (const [remote, address] of remotes) {
    await using session = openSession({ remote, database, backoff })
    server.appctl('ovsdb-server/add-remote', address)
    const first = await session.ready()
    await session.transact([{ op: 'insert', table: 'Log', row: { who: remote } }])
    session.reconnect()
    await first.closed
    assert.is.not(await session.ready(), first)
    server.appctl('ovsdb-server/remove-remote', address)
  }
  assert.is(server.dump('Log').length, remotes.length)
})

test('a server comes to us over TLS, and a stranger is turned away', async () => {
  const port = await freePort()
  await using stranger = await TestServer.start(undefined, secured(strange, other))
  await using server = await TestServer.start(undefined, secured(theirs))
  const tls = { ca: authority.cert, ...pems(ours) }
  await using session = openSession({ remote: `pssl:${port}:127.0.0.1`, database, backoff, tls })
  stranger.appctl('ovsdb-server/add-remote', `ssl:127.0.0.1:${port}`)
  server.appctl('ovsdb-server/add-remote', `ssl:127.0.0.1:${port}`)
  await session.transact([{ op: 'insert', table: 'Log', row: { who: 'pssl' } }])
  assert.is(server.dump('Log').length, 1)
  assert.is(stranger.dump('Log').length, 0)
})

test('a switch connects to its manager', async () => {
  const port = await freePort()
  await using server = await TestServer.start(Open_vSwitchSchema.definition, [
    '--remote=db:Open_vSwitch,Open_vSwitch,manager_options',
  ])
  const local = await connectOvs({ remote: server.remote })
  await local.init({ wait: false })
  const connecting = connectOvs({ remote: `ptcp:${port}:127.0.0.1` })
  await local.setManagers([`tcp:127.0.0.1:${port}`], { wait: false })
  const manager = await connecting
  await manager.addBridge('br0', { wait: false })
  assert.is(await local.bridgeExists('br0'), true)
  await manager.close()
  await local.close()
})

test('a passive remote is alone, and lets the attempt be ended', async () => {
  const path = join(dir, 'nobody')
  for (const remote of [`punix:${path}`, 'ptcp:1'] as const) {
    assert.throws(
      () => openSession({ remote: [remote, 'tcp:127.0.0.1'], database }),
      /the only remote/,
    )
  }
  const signal = AbortSignal.timeout(10)
  assert.is(
    (await rejection(connectOvsdb({ remote: `punix:${path}`, signal }))).name,
    'TimeoutError',
  )
  writeFileSync(path, 'precious')
  const error = await rejection(connectOvsdb({ remote: `punix:${path}` }))
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
  assert.is(readFileSync(path, 'utf8'), 'precious')
})

test('a unix path of any length', async () => {
  const path = longPath('active')
  assert.ok(Buffer.byteLength(path) > 107)
  await using server = await TestServer.start(undefined, [`--remote=punix:${path}`])
  await using client = await connectOvsdb({ remote: `unix:${path}` })
  assert.equal((await client.listDbs()).includes(database), true)
  assert.ok(server.pid > 0)
  const missing = await rejection(connectOvsdb({ remote: `unix:${dir}/${'y'.repeat(120)}/sock` }))
  assert.is(missing.code, 'OVSDB_CONNECT_FAILED')
  const long = `unix:/tmp/${'z'.repeat(120)}`
  assert.is((await rejection(connectOvsdb({ remote: long }))).option, 'remote')
})

test('certificates are read, or asked for, for each attempt', async () => {
  const port = await freePort()
  await using _server = await TestServer.start(undefined, [
    `--remote=pssl:${port}:127.0.0.1`,
    ...secured(theirs),
  ])
  const remote = `ssl:127.0.0.1:${port}`
  const files = { cert: join(dir, 'rotated.pem'), key: join(dir, 'rotated.key') }
  const write = ({ cert, key }: Certificate) => {
    writeFileSync(files.cert, cert)
    writeFileSync(files.key, key)
  }
  write(strange)
  let asked = 0
  const sources: [TlsOptions | (() => TlsOptions | Promise<TlsOptions>), () => void][] = [
    [
      {
        ca: { file: authority.certFile },
        cert: { file: files.cert },
        key: { file: files.key },
      },
      () => write(ours),
    ],
    [
      async () => {
        const { cert, key } = pems(asked++ < 2 ? strange : ours)
        return { ca: authority.cert, cert, key }
      },
      () => {},
    ],
  ]
  for (const [tls, rotate] of sources) {
    await using session = openSession({ remote, database, backoff, tls })
    for await (const { state } of session.statuses()) if (state === 'backoff') break
    rotate()
    await session.ready()
    const link = await session.ready()
    session.reconnect()
    await link.closed
    await session.ready()
  }
  assert.ok(asked > 3)
  const missing = { ca: { file: join(dir, 'nowhere') } }
  const error = await rejection(connectOvsdb({ remote, tls: missing }))
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
})

test('the first authority is taken on trust and kept; another is refused from then on', async () => {
  const start = async (own: Certificate, ca: Certificate) => {
    const port = await freePort()
    const server = await TestServer.start(undefined, [
      `--remote=pssl:${port}:127.0.0.1`,
      `--peer-ca-cert=${ca.certFile}`,
      ...secured(own),
    ])
    return { server, remote: `ssl:127.0.0.1:${port}` }
  }
  const good = await start(theirs, authority)
  const bad = await start(strange, other)
  const bootstrapCa = join(dir, 'learnt.pem')
  const tls = { bootstrapCa, ...pems(ours) }
  await (await connectOvsdb({ remote: good.remote, tls })).close()
  assert.is(readFileSync(bootstrapCa, 'utf8').trim(), authority.cert.trim())
  await (await connectOvsdb({ remote: good.remote, tls })).close()
  const error = await rejection(connectOvsdb({ remote: bad.remote, tls }))
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
  const both = { ...tls, ca: authority.cert }
  assert.is(
    (await rejection(connectOvsdb({ remote: good.remote, tls: both }))).option,
    'tls.bootstrapCa',
  )
  await good.server[Symbol.asyncDispose]()
  await bad.server[Symbol.asyncDispose]()
})

test('other remotes, and another link when one is asked for', async () => {
  await using one = await TestServer.start()
  await using two = await TestServer.start()
  await using session = openSession({ remote: one.remote, database, backoff })
  const first = await session.ready()
  session.setRemotes([one.remote, two.remote])
  assert.is(await session.ready(), first, 'it is one of them')
  session.setRemotes(two.remote)
  assert.is((await session.ready()).remote, two.remote)
  session.setRemotes('unix:/nowhere')
  const waiting = session.transact([{ op: 'insert', table: 'Log', row: {} }])
  for await (const { state } of session.statuses()) if (state === 'backoff') break
  session.setRemotes([one.remote])
  await waiting
  assert.is(one.dump('Log').length, 1)
  assert.throws(() => session.setRemotes([]), /remote/)
  await session.close()
  assert.throws(() => session.reconnect(), /closed/)
})

test('a server that is stopped in its tracks is left within seconds, on unix as well', async () => {
  await using server = await TestServer.start()
  await using session = openSession({ remote: server.remote, database, backoff })
  const link = await session.ready()
  const begun = performance.now()
  process.kill(server.pid, 'SIGSTOP')
  assert.match((await link.closed)?.message ?? '', /silent/)
  // Later on a machine that is slow, never before it was probed.
  assert.ok(performance.now() - begun >= 2500)
  process.kill(server.pid, 'SIGCONT')
})

const TABLES = { SESSION, REPLICA, RECONNECT } as const

test('every state of the tables is entered, every event is somewhere, and nothing else happens', () => {
  for (const [name, table] of Object.entries(TABLES)) {
    const transitions = table as Readonly<Record<string, Readonly<Record<string, string>>>>
    const states = Object.keys(transitions)
    const events = new Set(Object.values(transitions).flatMap((each) => Object.keys(each)))
    for (const state of states) {
      for (const event of events) {
        const after = transitions[state]?.[event]
        if (after) assert.is(next(transitions, state, event), after)
        else assert.throws(() => next(transitions, state, event), `${state} is not ${event}`)
      }
    }
    // From the first of them every other is reached.
    const reached = new Set(states.slice(0, 1))
    for (const state of reached)
      for (const after of Object.values(transitions[state] ?? {})) reached.add(after)
    assert.equal(reached, new Set(states), name)
  }
})

test('a session and its replica change as the tables have it', async () => {
  await using server = await TestServer.start()
  const session = openSession({ remote: server.remote, database, backoff })
  const seen: SessionState[] = []
  const watched = (async () => {
    for await (const { state } of session.statuses()) seen.push(state)
  })()
  const replica = await session.replicate()
  const held: ReplicaState[] = []
  const followed = (async () => {
    for await (const state of replica.states()) held.push(state)
  })()
  session.reconnect()
  await session.transact([])
  await server.kill()
  for await (const { state } of session.statuses()) if (state === 'backoff') break
  await server.start()
  await session.transact([])
  await session.close()
  await watched
  await followed
  for (const [at, state] of seen.slice(1).entries()) {
    assert.ok(Object.values(SESSION[seen[at] as SessionState]).includes(state))
  }
  assert.equal(held, [...['current', 'stale', 'current', 'stale', 'current', 'stale'], 'closed'])
})

test.run()
