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

/** Where nobody listens, here or there. */
const passive = { ptcp: 6650, pssl: 6651 }
const hosts: [string, string][] = [
  ['', '127.0.0.1'],
  ['', '[::1]'],
  [':127.0.0.1', '127.0.0.1'],
  [':[::1]', '[::1]'],
  [':localhost', '127.0.0.1'],
]
for (const scheme of ['ptcp', 'pssl'] as const) {
  for (const [host, address] of hosts) {
    test(`a server comes to us in the namespace, and not in ours: ${scheme}:PORT${host} by ${address}`, async () => {
      const port = passive[scheme]
      const { cert, key } = makeCertificate(dir, 'ours', { by: authority })
      const tls = { ca: authority.cert, cert, key }
      await using session = openSession({
        remote: `${scheme}:${port}${host}`,
        database: 'Test',
        netns,
        tls,
        backoff: { min: 5, max: 50 },
      })
      const target = `${scheme.slice(1)}:${address}:${port}`
      server.appctl('ovsdb-server/add-remote', target)
      const link = await session.ready({ timeout: 20_000 })
      await session.transact([{ op: 'insert', table: 'Log', row: { who: scheme } }])
      if (host === '') {
        session.reconnect()
        await link.closed
        await session.ready({ timeout: 20_000 })
      }
      server.appctl('ovsdb-server/remove-remote', target)
    })
  }
}

test('a port of the namespace that is taken, and a host that is none', async () => {
  for (const remote of [`ptcp:${ports.tcp}:127.0.0.1`, 'ptcp:6650:192.0.2.1']) {
    const error = await rejection(connectOvsdb({ remote, netns }))
    assert.is(error.code, 'OVSDB_CONNECT_FAILED')
    assert.match((error.cause as NodeJS.ErrnoException).code ?? '', /^EADDR(INUSE|NOTAVAIL)$/)
    // Ours has it free, or has it not either.
    const signal = AbortSignal.timeout(20)
    const here = await rejection(connectOvsdb({ remote, signal }))
    assert.is(here.name === ('TimeoutError' as string), remote.endsWith('127.0.0.1'))
  }
  const error = await rejection(connectOvsdb({ remote: 'ptcp:6650:no-such-host.invalid', netns }))
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
})

test('a namespace that is not there', async () => {
  const error = await rejection(
    connectOvsdb({ remote: `tcp:127.0.0.1:${ports.tcp}`, netns: 'nowhere' }),
  )
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
  const passive = await rejection(connectOvsdb({ remote: 'ptcp:6650', netns: 'nowhere' }))
  assert.is(passive.code, 'OVSDB_CONNECT_FAILED')
})

test.run()
