/** Sockets of node:net that are born in a namespace; and what is refused, of node:dgram, too. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import type { AddressInfo, Server, Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import {
  bindUdp,
  connectTcp,
  deleteNetns,
  type InvalidArgument,
  listenTcp,
  NetlinkError,
} from '../../src/index.js'
import { ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { makeTwoHosts } from '../support/two-hosts.js'

const here = 'socket-a'
const there = 'socket-b'

const refusal = (promise: Promise<unknown>) => rejected(promise, NetlinkError)

/** What `ss` shows of a namespace's sockets. */
const shown = (netns: string, ...filter: string[]) =>
  execFileSync('ip', ['netns', 'exec', netns, 'ss', '-Hnta', ...filter], { encoding: 'utf8' })

/** Deno makes no socket of node:dgram of a descriptor. */
const hasUdp = !('Deno' in globalThis)

const openFiles = () => readdirSync('/proc/self/fd').length

/** Ends with all that was opened. */
const opened: { close?: () => unknown; destroy?: () => unknown }[] = []
function kept<Each extends Server | Socket>(each: Each): Each {
  opened.push(each as { close(): void })
  return each
}
test.after.each(async () => {
  for (const each of opened.splice(0)) {
    if (each.destroy) each.destroy()
    else each.close?.()
  }
  await delay(0)
})

test.before(async () => {
  await makeTwoHosts(here, there, { loopback: true })
})
test.after(async () => {
  await deleteNetns(here)
  await deleteNetns(there)
})

const linkLocal = (netns: string) =>
  /fe80::\S+(?=\/)/.exec(ip('-n', netns, 'address', 'show', 'dev', 'eth0'))?.[0] ?? ''

async function echo(options: Omit<Parameters<typeof listenTcp>[0], 'port'>) {
  const server = kept(await listenTcp({ port: 0, ...options }, (socket) => socket.pipe(socket)))
  return { server, port: (server.address() as AddressInfo).port }
}

async function said(socket: Socket, text: string): Promise<string> {
  socket.setEncoding('utf8').end(text)
  let heard = ''
  for await (const part of socket) heard += part
  return heard
}

for (const [title, host, to] of [
  ['IPv4', '192.0.2.2', '192.0.2.2'],
  ['IPv6', '2001:db8::2', '2001:db8::2'],
  ['every address', undefined, '192.0.2.2'],
  ['every address, by IPv6', undefined, '2001:db8::2'],
] as const) {
  test(`TCP between two namespaces: ${title}`, async () => {
    const { server, port } = await echo({ netns: there, host })
    assert.ok(server.listening)
    assert.match(shown(there, '-l'), `:${port}`)
    assert.not.match(shown(here, '-l'), `:${port}`)
    const socket = kept(await connectTcp({ netns: here, host: to, port }))
    assert.is(socket.connecting, false)
    assert.is(socket.remotePort, port)
    assert.match(shown(here), `:${port}`)
    assert.is(await said(socket, 'through both'), 'through both')
  })
}

test('TCP by an address of a link, of which Node does not tell in another namespace', async () => {
  const host = `${linkLocal(there)}%eth0`
  kept(await listenTcp({ netns: there, host, port: 7070 }, (socket) => socket.pipe(socket)))
  const socket = kept(await connectTcp({ netns: here, host, port: 7070 }))
  assert.is(await said(socket, 'by a link'), 'by a link')
})

test('a socket stays in its namespace, and so do those that a server accepts', async () => {
  const { server, port } = await echo({ netns: here, host: '127.0.0.1' })
  const error = await refusal(connectTcp({ port }))
  assert.is(error.code, 'ECONNREFUSED')
  const accepted = once(server, 'connection')
  const socket = kept(await connectTcp({ netns: here, port }))
  const [other] = (await accepted) as [Socket]
  assert.is(other.remotePort, socket.localPort)
  assert.is(await said(socket, 'x'.repeat(200_000)), 'x'.repeat(200_000))
})

test('where to connect from', async () => {
  const { server, port } = await echo({ netns: there, host: '192.0.2.2' })
  const accepted = once(server, 'connection')
  const from = { localAddress: '192.0.2.1', localPort: 5678, dev: 'eth0' }
  kept(await connectTcp({ netns: here, host: '192.0.2.2', port, ...from }))
  const [socket] = (await accepted) as [Socket]
  assert.is(`${socket.remoteAddress}:${socket.remotePort}`, '192.0.2.1:5678')
})

test('errors are those of node:net, with the option', async () => {
  const { port } = await echo({ netns: here, host: '127.0.0.1' })
  const at = { netns: here }
  const refused: [call: () => Promise<unknown>, error: string][] = [
    [() => connectTcp({ ...at, port: 9 }), 'ECONNREFUSED connect host'],
    [() => connectTcp({ ...at, host: '2001:db8::2', port: 9 }), 'ECONNREFUSED connect host'],
    [() => connectTcp({ ...at, host: '203.0.113.1', port: 9 }), 'ENETUNREACH connect host'],
    [() => connectTcp({ ...at, host: 'fe80::1%none', port: 9 }), 'ENODEV getaddrinfo host'],
    [
      () => connectTcp({ ...at, host: 'no-such-host.invalid', port: 9 }),
      'ENOTFOUND getaddrinfo host',
    ],
    [() => connectTcp({ ...at, port, dev: 'none' }), 'ENODEV setsockopt dev'],
    [
      () => connectTcp({ ...at, port, localAddress: '192.0.2.9' }),
      'EADDRNOTAVAIL bind localAddress',
    ],
    [() => connectTcp({ netns: 'gone', port }), 'ENOENT open netns'],
    [() => listenTcp({ ...at, host: '127.0.0.1', port }), 'EADDRINUSE bind port'],
    [() => listenTcp({ ...at, host: '192.0.2.9', port: 0 }), 'EADDRNOTAVAIL bind host'],
    [() => listenTcp({ ...at, port: 0, dev: 'none' }), 'ENODEV setsockopt dev'],
    [() => bindUdp({ ...at, address: '192.0.2.9' }), 'EADDRNOTAVAIL bind address'],
    [() => bindUdp({ netns: 'gone' }), 'ENOENT open netns'],
  ]
  for (const [call, expected] of refused) {
    const { code, syscall, option, message } = await refusal(call())
    // A resolver that cannot be reached.
    const stable = code === 'EAI_AGAIN' ? 'ENOTFOUND' : code
    assert.is(`${stable} ${syscall} ${option}`, expected, message)
  }
})

test('a name is looked up, and each of its addresses tried', async () => {
  const { port } = await echo({ netns: here, host: '127.0.0.1' })
  // It has ::1 and 127.0.0.1, perhaps, of which the first refuses.
  const socket = kept(await connectTcp({ netns: here, host: 'localhost', port }))
  assert.is(await said(socket, 'found'), 'found')
})

test('what nobody answers: until its time is up, or its signal comes', async () => {
  // Nothing has the address, and so it takes seconds to know.
  const at = { netns: here, host: '192.0.2.77', port: 9 }
  const before = openFiles()
  const late = await refusal(connectTcp({ ...at, timeout: 20 }))
  assert.is(`${late.code} ${late.syscall}`, 'ETIMEDOUT connect')
  const controller = new AbortController()
  const waiting = rejected(connectTcp({ ...at, signal: controller.signal }), Error)
  setTimeout(() => controller.abort(new Error('enough')), 20)
  assert.is((await waiting).message, 'enough')
  assert.is(openFiles(), before)
})

test('nothing is left open, however it ends', async () => {
  const { port, server } = await echo({ netns: here, host: '127.0.0.1' })
  const each = async () => {
    const socket = await connectTcp({ netns: here, port })
    socket.destroy()
    await once(socket, 'close')
    await refusal(connectTcp({ netns: here, port: 9 }))
    await refusal(listenTcp({ netns: here, host: '127.0.0.1', port }))
    const listening = await listenTcp({ netns: here, port: 0 })
    await new Promise((resolve) => listening.close(resolve))
    if (hasUdp)
      await new Promise((resolve) =>
        bindUdp({ netns: here }).then((udp) => udp.close(() => resolve(0))),
      )
    else assert.is((await refusal(bindUdp({ netns: here }))).code, 'ENOTSUP')
    const signal = AbortSignal.timeout(1)
    await rejected(connectTcp({ netns: here, host: '192.0.2.77', port: 9, signal }), Error)
  }
  const settled = async () => {
    while ((await new Promise<number>((got) => server.getConnections((_, n) => got(n)))) > 0) {
      await delay(1)
    }
    return openFiles()
  }
  await each()
  const before = await settled()
  for (let times = 0; times < 20; times++) await each()
  assert.is(await settled(), before)
})

test('the process is not held by a server that is not', async () => {
  const { server } = await echo({ netns: here })
  server.unref()
  assert.ok(server.listening)
})

test('what cannot be meant', async () => {
  const bad: [call: () => Promise<unknown>, option: string][] = [
    [() => connectTcp({} as never), 'port'],
    [() => connectTcp({ port: 0 }), 'port'],
    [() => connectTcp({ port: 65_536 }), 'port'],
    [() => connectTcp({ port: '80' as never }), 'port'],
    [() => connectTcp({ port: 80, host: 5 as never }), 'host'],
    [() => connectTcp({ port: 80, host: '' }), 'host'],
    [() => connectTcp({ port: 80, host: 'a\0b' }), 'host'],
    [() => connectTcp({ port: 80, localAddress: 'localhost' }), 'localAddress'],
    [() => connectTcp({ port: 80, localPort: -1 }), 'localPort'],
    [() => connectTcp({ port: 80, dev: 'x'.repeat(16) }), 'dev'],
    [() => connectTcp({ port: 80, dev: 5 as never }), 'dev'],
    [() => connectTcp({ port: 80, allowHalfOpen: 1 as never }), 'allowHalfOpen'],
    [() => listenTcp({ port: 80.5 }), 'port'],
    [() => listenTcp({ port: 80, backlog: -1 }), 'backlog'],
    [() => listenTcp({ port: 80, ipv6Only: 'yes' as never }), 'ipv6Only'],
    [() => listenTcp({ port: 80, reusePort: 'yes' as never }), 'reusePort'],
    [() => listenTcp({ port: 80 }, 5 as never), 'listener'],
    [() => bindUdp({ address: null as never }), 'address'],
    [() => bindUdp({ port: -1 }), 'port'],
  ]
  for (const [call, option] of bad) {
    const error = (await rejected(call(), Error)) as InvalidArgument
    assert.match(error.code, /^ERR_INVALID_ARG/)
    assert.is(error.option, option, error.message)
  }
})

test.run()
