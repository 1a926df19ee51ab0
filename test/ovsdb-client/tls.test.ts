/** Over TLS, against a real ovsdb-server that asks for a client's certificate. */
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connectOvsdb, openSession, type TlsOptions } from '../../src/ovsdb-client/index.js'
import { type Certificate, freePort, makeCertificate } from './certificates.js'
import { TestServer } from './server.js'
import { rejection } from './support.js'

const dir = mkdtempSync(join(tmpdir(), 'tls-'))
const authority = makeCertificate(dir, 'authority')
const stranger = makeCertificate(dir, 'stranger')
const client = makeCertificate(dir, 'client', { by: authority })
const named = makeCertificate(dir, 'named', {
  by: authority,
  altNames: 'IP:127.0.0.1,DNS:db.example',
})
/** As ovs-pki makes them: without the name of a host. */
const nameless = makeCertificate(dir, 'nameless', { by: authority })

const own = { cert: client.cert, key: client.key }
const trusting: TlsOptions = { ca: authority.cert, ...own }
const fingerprint = new X509Certificate(named.cert).fingerprint256

async function start({ certFile, keyFile }: Certificate) {
  const port = await freePort()
  const server = await TestServer.start(undefined, [
    `--remote=pssl:${port}:127.0.0.1`,
    `--private-key=${keyFile}`,
    `--certificate=${certFile}`,
    `--ca-cert=${authority.certFile}`,
  ])
  return { server, remote: `ssl:127.0.0.1:${port}` }
}

let a: Awaited<ReturnType<typeof start>>
let b: Awaited<ReturnType<typeof start>>
test.before(async () => {
  a = await start(named)
  b = await start(nameless)
})
test.after(async () => {
  await a.server[Symbol.asyncDispose]()
  await b.server[Symbol.asyncDispose]()
  rmSync(dir, { recursive: true })
})

const trusted: [string, TlsOptions, () => string][] = [
  ['an authority', trusting, () => a.remote],
  ['a name other than the address', { ...trusting, serverName: 'db.example' }, () => a.remote],
  ['a chain without a name', { ...trusting, verify: 'chain' }, () => b.remote],
  ['a pinned certificate, with no authority', { ...own, pin: fingerprint }, () => a.remote],
  [
    'one pin of several, spelled otherwise',
    { ...own, pin: ['0'.repeat(64), fingerprint.replaceAll(':', '').toLowerCase()] },
    () => a.remote,
  ],
  ['an authority and a pin', { ...trusting, pin: fingerprint }, () => a.remote],
]
for (const [what, tls, remote] of trusted) {
  test(`${what} is trusted`, async () => {
    await using link = await connectOvsdb({ remote: remote(), tls })
    assert.ok((await link.listDbs()).includes('Test'))
  })
}

const refused: [string, TlsOptions, () => string, RegExp][] = [
  ['an authority that is not ours', own, () => a.remote, /UNABLE|SELF_SIGNED/],
  [
    "somebody else's authority",
    { ...own, ca: stranger.cert },
    () => a.remote,
    /UNABLE|SELF_SIGNED/,
  ],
  ['another name', { ...trusting, serverName: 'other.example' }, () => a.remote, /ALTNAME/],
  ['no name', trusting, () => b.remote, /ALTNAME/],
  ['another pin', { ...own, pin: '0'.repeat(64) }, () => a.remote, /PIN/],
  ['another pin beside an authority', { ...trusting, pin: '0'.repeat(64) }, () => a.remote, /PIN/],
  [
    'an authority beside a pin',
    { ...own, ca: stranger.cert, pin: fingerprint },
    () => a.remote,
    /UNABLE|SELF/,
  ],
]
for (const [what, tls, remote, code] of refused) {
  test(`${what} is refused`, async () => {
    const error = await rejection(connectOvsdb({ remote: remote(), tls }))
    assert.is(error.code, 'OVSDB_CONNECT_FAILED', error.message)
    assert.match((error.cause as NodeJS.ErrnoException).code ?? '', code)
  })
}

test('a client without a certificate is refused by the server', async () => {
  const link = await connectOvsdb({ remote: a.remote, tls: { ca: authority.cert } }).catch((e) => e)
  // With TLS 1.3 the client is through before the server has looked.
  const error = link instanceof Error ? link : await rejection(link.listDbs())
  assert.match((error as { code?: string }).code ?? '', /^OVSDB_CONNECT/)
})

test('the name is sent to the server, an address is not', async () => {
  const names: (string | false | undefined)[] = []
  const server = createTlsServer({ cert: named.cert, key: named.key }, (socket) => {
    names.push((socket as { servername?: string | false }).servername)
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const remote = `ssl:127.0.0.1:${(server.address() as { port: number }).port}`
  for (const tls of [{ ca: authority.cert, serverName: 'db.example' }, { ca: authority.cert }]) {
    const shaken = once(server, 'secureConnection')
    const link = await connectOvsdb({ remote, tls })
    await shaken
    await link.close()
  }
  server.close()
  assert.equal(names, ['db.example', false])
})

test('a server that never shakes hands runs into the deadline', async () => {
  const server = createServer((socket) => socket.on('error', () => {}))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const remote = `ssl:127.0.0.1:${(server.address() as { port: number }).port}`
  const error = await rejection(connectOvsdb({ remote, connectTimeout: 50 }))
  assert.is(error.code, 'OVSDB_CONNECT_TIMEOUT')
  const reason = new Error('enough')
  const controller = new AbortController()
  const aborted = rejection(connectOvsdb({ remote, signal: controller.signal }))
  controller.abort(reason)
  assert.is(await aborted, reason)
  server.close()
})

test('a server that speaks no TLS', async () => {
  const server = createServer((socket) => socket.on('error', () => {}).write('{"method":"echo"}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const remote = `ssl:127.0.0.1:${(server.address() as { port: number }).port}`
  assert.is((await rejection(connectOvsdb({ remote }))).code, 'OVSDB_CONNECT_FAILED')
  server.close()
})

test('a session and its replica, through a restart', async () => {
  await using session = openSession({
    remote: a.remote,
    database: 'Test',
    tls: trusting,
    backoff: { min: 5, max: 50 },
  })
  await using replica = await session.replicate()
  await a.server.kill()
  await a.server.start()
  await session.transact([{ op: 'insert', table: 'Log', row: { step: 1 } }])
  assert.is(replica.table('Log').size, 1)
})

const bad: [string, object, string][] = [
  ['an unknown option', { rejectUnauthorized: false }, 'tls.rejectUnauthorized'],
  ['a pin that is none', { pin: 'abc' }, 'tls.pin'],
  ['no pin', { pin: [] }, 'tls.pin'],
  ['a certificate that is no text', { cert: 7 }, 'tls.cert'],
  ['a way to verify that is none', { verify: 'none' }, 'tls.verify'],
  ['an empty name', { serverName: '' }, 'tls.serverName'],
]
for (const [what, tls, option] of bad) {
  test(`${what} is bad input`, async () => {
    const error = await rejection(connectOvsdb({ remote: 'ssl:127.0.0.1', tls }))
    assert.match(error.code, /^ERR_INVALID_ARG_/)
    assert.is(error.option, option)
  })
}

test('a key that is none', async () => {
  const error = await rejection(connectOvsdb({ remote: a.remote, tls: { ...trusting, key: 'x' } }))
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
})

test.run()
