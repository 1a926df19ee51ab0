/** A link opened inside a network namespace. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createNetns, deleteNetns, setLink, spawn } from '../../src/index.js'
import { connectOvsdb, openSession } from '../../src/ovsdb-client/index.js'
import { makeCertificate } from './certificates.js'
import { TestServer } from './server.js'
import { rejection } from './support.js'

const netns = 'ovsdb'
const ports = { tcp: 6640, ssl: 6641 }
const dir = mkdtempSync(join(tmpdir(), 'netns-'))
const authority = makeCertificate(dir, 'authority')
const certificate = makeCertificate(dir, 'server', { by: authority, altNames: 'IP:127.0.0.1' })
let server: TestServer

const inside = (command: string, args: string[], options: object) =>
  spawn(command, args, { ...options, netns })

test.before(async () => {
  await createNetns(netns)
  await setLink('lo', { up: true, netns })
  const { certFile, keyFile } = certificate
  server = new TestServer(undefined, [
    `--remote=pssl:${ports.ssl}:127.0.0.1`,
    `--certificate=${certFile}`,
    `--private-key=${keyFile}`,
    '--ca-cert=none',
    `--remote=ptcp:${ports.tcp}:127.0.0.1`,
    `--remote=ptcp:${ports.tcp}:[::1]`,
  ])
  await server.start(inside as never)
})
test.after(async () => {
  await server[Symbol.asyncDispose]()
  await deleteNetns(netns)
})

for (const host of ['127.0.0.1', '[::1]']) {
  test(`tcp:${host} of the namespace, and not of ours`, async () => {
    const remote = `tcp:${host}:${ports.tcp}`
    const error = await rejection(connectOvsdb({ remote, connectTimeout: 500 }))
    assert.match(error.code, /^OVSDB_CONNECT_/)
    await using client = await connectOvsdb({ remote, netns })
    assert.ok((await client.listDbs()).includes('Test'))
  })
}

test('a session comes back to it', async () => {
  const remote = `tcp:127.0.0.1:${ports.tcp}`
  await using session = openSession({ remote, database: 'Test', netns, backoff: { max: 50 } })
  await using replica = await session.replicate()
  const link = await session.ready()
  await link.close()
  await session.transact([{ op: 'insert', table: 'Log', row: { step: 1 } }])
  assert.is(replica.table('Log').size, 1)
})

test('TLS in a namespace', async () => {
  await using client = await connectOvsdb({
    remote: `ssl:127.0.0.1:${ports.ssl}`,
    tls: { ca: authority.cert },
    netns,
  })
  assert.ok((await client.listDbs()).includes('Test'))
})

test('a unix socket is a file, wherever it is asked from', async () => {
  await using client = await connectOvsdb({ remote: server.remote, netns })
  assert.ok((await client.listDbs()).includes('Test'))
})

test('a namespace that is not there', async () => {
  const error = await rejection(
    connectOvsdb({ remote: `tcp:127.0.0.1:${ports.tcp}`, netns: 'nowhere' }),
  )
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
})

test.run()
