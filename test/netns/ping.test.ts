/** Echo requests, with ping(8) as the oracle. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  addAddress,
  createNetns,
  createVeth,
  getLink,
  type InvalidArgument,
  NetlinkError,
  type PingOptions,
  ping,
  setLink,
} from '../../src/index.js'
import { contains, ip, ipAddresses } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test.before(async () => {
  await createNetns('far')
  await createVeth({
    name: 'near0',
    up: true,
    addresses: ['192.0.2.1/24', '192.0.2.3/24', { address: '2001:db8::1/64', noDad: true }],
    peer: {
      name: 'far0',
      netns: 'far',
      up: true,
      addresses: ['192.0.2.2/24', { address: '2001:db8::2/64', noDad: true }],
    },
  })
  await setLink('lo', { up: true, netns: 'far' })
  await addAddress('lo', '203.0.113.1/32', { netns: 'far' })
})

/** The counts that ping(8) ends with; it fails when nothing came back. */
function oracle(...args: string[]): {
  transmitted: number
  received: number
  errors: number
  ttl?: number
} {
  let output: string
  try {
    output = execFileSync('ping', ['-n', ...args], { encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0)
  return {
    transmitted: number(/(\d+) packets transmitted/),
    received: number(/(\d+) received/),
    errors: number(/\+(\d+) errors/),
    ttl: number(/ttl=(\d+)/),
  }
}

for (const host of ['192.0.2.2', '2001:db8::2', '127.0.0.1', '::1']) {
  test(`${host} answers as it answers ping`, async () => {
    const result = await ping(host, { count: 4, interval: 10 })
    const theirs = oracle('-c', '4', '-i', '0.01', host)
    contains(result, { transmitted: theirs.transmitted, received: theirs.received, loss: 0 })
    contains(result, { transmitted: 4, received: 4, errors: 0, duplicates: 0 })
    assert.is(result.lastError, undefined)
    assert.equal(
      result.replies.map(({ sequence }) => sequence),
      [1, 2, 3, 4],
    )
    assert.ok(result.replies.every(({ rtt, ttl }) => rtt > 0 && rtt < 1000 && ttl === theirs.ttl))
    const { min, avg, max, mdev } = result.rtt ?? { min: 0, avg: 0, max: 0, mdev: 0 }
    assert.ok(min > 0 && min <= avg && avg <= max && mdev >= 0)
  })
}

test('from another namespace, with a source, a size and a ttl', async () => {
  assert.is((await ping('192.0.2.1', { netns: 'far', count: 1 })).received, 1)
  await ping('192.0.2.2', { count: 1, source: '192.0.2.3' }) // and both know each other's MAC
  const before = sentBytes()
  await ping('192.0.2.2', { count: 1, size: 1000, source: '192.0.2.3', ttl: 1 })
  // IP and ICMP headers, and the payload.
  assert.is(sentBytes() - before, 20 + 8 + 1000)
  assert.match(neighbours(), '192.0.2.3', 'the other side saw the source')
  const error = await rejected(ping('192.0.2.2', { source: '198.51.100.1' }), NetlinkError)
  contains(error, { code: 'EADDRNOTAVAIL', syscall: 'bind', operation: 'ping' })
})

/** Bytes that this namespace has sent by IPv4: nobody else does, where IPv6 speaks by itself. */
function sentBytes(): number {
  const [names, values] = readFileSync('/proc/self/net/netstat', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('IpExt:'))
    .map((line) => line.split(' ')) as [string[], string[]]
  return Number(values[names.indexOf('OutOctets')])
}

const neighbours = () => ip('-n', 'far', 'neighbour', 'show')

test('size 0 and the largest size', async () => {
  assert.is((await ping('192.0.2.2', { count: 1, size: 0 })).received, 1)
  assert.is((await ping('192.0.2.2', { count: 1, size: 65_000 })).received, 1)
})

test('a ttl that is too short: an ICMP error comes back', async () => {
  ip('route', 'add', '198.51.100.0/24', 'via', '192.0.2.2')
  ip('netns', 'exec', 'far', 'sysctl', '-qw', 'net.ipv4.ip_forward=1')
  const result = await ping('198.51.100.7', { count: 2, interval: 5, timeout: 200 })
  contains(result, { transmitted: 2, received: 0, loss: 1, errors: 2, lastError: 'ENETUNREACH' })
  const expired = await ping('203.0.113.1', { count: 1, timeout: 200, ttl: 1 }).catch((e) => e)
  contains(expired, { code: 'ENETUNREACH' })
  ip('route', 'add', '198.51.100.128/25', 'via', '192.0.2.2')
  ip('-n', 'far', 'route', 'add', '198.51.100.128/25', 'via', '192.0.2.1')
  const late = await ping('198.51.100.129', { count: 1, timeout: 300, ttl: 1 })
  contains(late, { received: 0, errors: 1, lastError: 'EHOSTUNREACH' })
})

test('a host that is not there: as many errors as ping counts, EHOSTUNREACH', async () => {
  const result = await ping('192.0.2.99', { count: 3, interval: 10, timeout: 4000 })
  const theirs = oracle('-c', '3', '-i', '0.01', '192.0.2.99')
  contains(result, { transmitted: 3, received: 0, loss: 1, lastError: 'EHOSTUNREACH' })
  assert.is(result.rtt, undefined)
  assert.is(result.errors, theirs.errors)
})

test('no route at all: ENETUNREACH before anything is sent', async () => {
  const error = await rejected(ping('8.8.8.8', { netns: 'far' }), NetlinkError)
  contains(error, { code: 'ENETUNREACH', syscall: 'connect', operation: 'ping', netns: 'far' })
  const v6 = await rejected(ping('2001:db8:1::1', { netns: 'far' }), NetlinkError)
  contains(v6, { code: 'ENETUNREACH' })
})

test('silence: resolves when the time is over, and not before', async () => {
  ip('-n', 'far', 'link', 'set', 'dev', 'far0', 'arp', 'on')
  ip('netns', 'exec', 'far', 'sysctl', '-qw', 'net.ipv4.icmp_echo_ignore_all=1')
  const started = performance.now()
  const result = await ping('192.0.2.2', { count: 2, interval: 50, timeout: 150 })
  const took = performance.now() - started
  ip('netns', 'exec', 'far', 'sysctl', '-qw', 'net.ipv4.icmp_echo_ignore_all=0')
  contains(result, { transmitted: 2, received: 0, loss: 1, errors: 0 })
  assert.ok(took >= 195, `${took} ms`)
})

test('aborted: its reason, long before it would have ended', async () => {
  const control = new AbortController()
  const reason = new Error('enough')
  const running = rejected(
    ping('192.0.2.2', { count: 1000, interval: 1000, signal: control.signal }),
    Error,
  )
  setTimeout(() => control.abort(reason), 30)
  assert.is(await running, reason)
})

test('many at once: each gets its own replies and nobody another’s', async () => {
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      ping(at % 2 === 0 ? '192.0.2.2' : '2001:db8::2', { count: 5, interval: 2 }),
    ),
  )
  for (const result of results) contains(result, { received: 5, duplicates: 0, errors: 0 })
})

// The lane that begins a ping may still be at it when it has ended: with sanitizers it is told whether
// it then touches what is no longer there.
test('hundreds, each over as soon as it was begun', async () => {
  for (let round = 0; round < 20; round++) {
    const pings = Array.from({ length: 50 }, () => ping('192.0.2.1', { count: 1 }))
    for (const { received } of await Promise.all(pings)) assert.is(received, 1)
  }
})

test('without an interval: each request is read before the buffer is full', async () => {
  const result = await ping('127.0.0.1', { count: 150_000, interval: 0, size: 8 })
  contains(result, { transmitted: 150_000, received: 150_000, duplicates: 0 })
  assert.ok(result.replies.every(({ rtt }) => rtt >= 0))
  assert.equal(result.replies.at(-1)?.sequence, 150_000)
})

test('the event loop is not touched meanwhile', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  const started = performance.now()
  await Promise.all(
    Array.from({ length: 50 }, () => ping('192.0.2.2', { count: 10, interval: 20 })),
  )
  clearInterval(timer)
  const due = (performance.now() - started) / 5
  assert.ok(due > 20)
  assert.ok(ticks >= due / 2, `${ticks} of ${due} ticks`)
})

test('a link-local address by its link, told in each way, as ping(8) has it', async () => {
  const addressOf = (link: string, netns?: string) =>
    ipAddresses(link, netns).find(({ scope, family }) => scope === 'link' && family === 'inet6')
      ?.local
  const [here, there] = [addressOf('near0'), addressOf('far0', 'far')]
  const { index } = await getLink('near0')
  const ways: [host: string, options?: PingOptions][] = [
    [`${there}%near0`],
    [`${there}%${index}`],
    [`${there}`, { dev: 'near0' }],
    [`${there}`, { dev: index }],
    [`${there}`, { dev: 'near0', source: `${here}` }],
    ['2001:db8::2%near0'],
    ['192.0.2.2', { dev: 'near0' }],
  ]
  for (const [host, options] of ways) {
    const result = await ping(host, { count: 2, interval: 10, ...options })
    contains(result, { transmitted: 2, received: 2, errors: 0 })
  }
  contains(oracle('-c', '2', '-i', '0.01', `${there}%near0`), { transmitted: 2, received: 2 })
  // By a link that leads elsewhere nobody answers, though there is a route.
  const other = await ping('192.0.2.2', { dev: 'lo', count: 1, timeout: 50 })
  assert.is(other.received, 0)
})

test('a link that is not there, or not told, is the fault of its option', async () => {
  const faults: [host: string, options: PingOptions, option: string, link: string][] = [
    ['fe80::1%none', {}, 'host', 'none'],
    ['fe80::1%54321', {}, 'host', '54321'],
    ['fe80::1', { dev: 'none' }, 'dev', 'none'],
    ['192.0.2.2', { dev: 54321 }, 'dev', '54321'],
  ]
  for (const [host, options, option, link] of faults) {
    const error = await rejected(ping(host, { count: 1, ...options }), NetlinkError)
    contains(error, { code: 'ENODEV', syscall: 'RTM_GETLINK', operation: 'ping', option, link })
  }
  const refused: [host: string, options: object, option: string][] = [
    ['fe80::1', {}, 'host'],
    ['ff02::1', {}, 'host'],
    ['192.0.2.2%near0', {}, 'host'],
    ['fe80::1%', {}, 'host'],
    ['fe80::1%near0', { dev: 'near0' }, 'dev'],
    ['fe80::1', { dev: 'a/b' }, 'dev'],
    ['fe80::1', { dev: null }, 'dev'],
  ]
  for (const [host, options, option] of refused) {
    const error = (await rejected(ping(host, options), Error)) as InvalidArgument
    assert.match(error.code, 'ERR_INVALID_ARG', `${host} ${JSON.stringify(options)}`)
    assert.is(error.option, option)
  }
})

test.run()
