import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseRemote } from '../../src/ovsdb-client/wire/remote.js'
import { dial } from '../../src/ovsdb-client/wire/transport.js'
import { rejection } from './support.js'

const read: [string, object][] = [
  ['unix:/run/openvswitch/db.sock', { scheme: 'unix', path: '/run/openvswitch/db.sock' }],
  ['unix:relative:with:colons', { scheme: 'unix', path: 'relative:with:colons' }],
  ['tcp:127.0.0.1:6641', { scheme: 'tcp', host: '127.0.0.1', port: 6641 }],
  ['tcp:127.0.0.1', { scheme: 'tcp', host: '127.0.0.1', port: 6640 }],
  ['tcp:[::1]:6641', { scheme: 'tcp', host: '::1', port: 6641 }],
  ['tcp:[fe80::1%eth0]', { scheme: 'tcp', host: 'fe80::1%eth0', port: 6640 }],
  ['punix:/run/db.sock', { scheme: 'punix', path: '/run/db.sock' }],
  ['ptcp:', { scheme: 'ptcp', host: undefined, port: 6640 }],
  ['ptcp:6641', { scheme: 'ptcp', host: undefined, port: 6641 }],
  ['pssl:6641:[::1]', { scheme: 'pssl', host: '::1', port: 6641 }],
  ['ptcp::127.0.0.1', { scheme: 'ptcp', host: '127.0.0.1', port: 6640 }],
  ['tcp:localhost:1', { scheme: 'tcp', host: 'localhost', port: 1 }],
]
for (const [remote, expected] of read) {
  test(`${remote} is read`, () => assert.equal(parseRemote(remote), expected))
}

const refused: [unknown, string][] = [
  [undefined, 'ERR_INVALID_ARG_TYPE'],
  [6640, 'ERR_INVALID_ARG_TYPE'],
  ['', 'ERR_INVALID_ARG_VALUE'],
  ['/run/db.sock', 'ERR_INVALID_ARG_VALUE'],
  ['ptcp:6640:', 'ERR_INVALID_ARG_VALUE'],
  ['pssl:host', 'ERR_INVALID_ARG_VALUE'],
  ['ptcp:65536', 'ERR_INVALID_ARG_VALUE'],
  ['unix:', 'ERR_INVALID_ARG_VALUE'],
  [`unix:/${'x'.repeat(107)}`, 'ERR_INVALID_ARG_VALUE'],
  ['tcp:', 'ERR_INVALID_ARG_VALUE'],
  ['tcp:::1:6640', 'ERR_INVALID_ARG_VALUE'],
  ['tcp:[::1', 'ERR_INVALID_ARG_VALUE'],
  ['tcp:host:0', 'ERR_INVALID_ARG_VALUE'],
  ['tcp:host:65536', 'ERR_INVALID_ARG_VALUE'],
  ['tcp:host:http', 'ERR_INVALID_ARG_VALUE'],
  ['ssl:host:x', 'ERR_INVALID_ARG_VALUE'],
]
for (const [remote, code] of refused) {
  test(`${String(remote).slice(0, 30)} is refused`, () => {
    assert.throws(
      () => parseRemote(remote),
      (error: { code: string; option: string }) => error.code === code && error.option === 'remote',
    )
  })
}

test('a socket that is not there', async () => {
  const error = await rejection(dial('unix:/nowhere/db.sock', { timeout: 1000 }))
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
  assert.is(error.remote, 'unix:/nowhere/db.sock')
  assert.is((error.cause as NodeJS.ErrnoException).code, 'ENOENT')
})

test('a port where nothing listens', async () => {
  const error = await rejection(dial('tcp:127.0.0.1:1', { timeout: 1000 }))
  assert.is(error.code, 'OVSDB_CONNECT_FAILED')
  assert.is((error.cause as NodeJS.ErrnoException).code, 'ECONNREFUSED')
})

test('a signal ends the attempt with its reason', async () => {
  const reason = new Error('enough')
  assert.is(
    await rejection(dial('unix:/nowhere', { timeout: 1000, signal: AbortSignal.abort(reason) })),
    reason,
  )
})

test.run()
