/** `view`: who gets the page, and what it is sent. `LINKS=2000 ROUNDS=50` makes more of a storm. */
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ping } from '../../src/index.js'
import { apply, defineNetwork, destroy, plan } from '../../src/network/index.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { asked, boxIn, Events, type Viewing, viewing } from './page.js'
import { command, fileOf } from './run.js'

const links = Number(process.env['LINKS'] ?? 500)
const rounds = Number(process.env['ROUNDS'] ?? 3)

const pair = defineNetwork({
  project: 'pair',
  namespaces: { one: {}, other: {} },
  links: {
    between: {
      kind: 'veth',
      ends: [
        { netns: 'one', name: 'eth0', addresses: ['10.0.0.1/24'] },
        { netns: 'other', name: 'eth0', addresses: ['10.0.0.2/24'] },
      ],
    },
  },
  tables: { guard: { netns: 'other', chains: {} } },
})

let machine: Viewing

test.before(async () => {
  needsNftables()
  ip('link', 'set', 'lo', 'up')
  ip('netns', 'add', 'box')
  machine = await viewing()
})
test.after(async () => void (await machine?.end()))
test.after.each(async () => void (await destroy('pair')))

test('what is made, changed and deleted is reported, in this order', async () => {
  const events = await Events.open(machine.url)
  const first = await events.until('state', () => true)
  assert.is(first.version, 1)
  assert.equal(
    first.chart.groups.map(({ title, boxes }) => [title, boxes]),
    [['box', []]],
  )
  const bridge = ['-n', 'box', 'link']
  ip(...bridge, 'add', 'br0', 'type', 'bridge')
  const made = await events.until('state', (state) => boxIn(state, 'box', 'br0'))
  assert.equal(boxIn(made, 'box', 'br0')?.facts, ['bridge', 'down'])
  ip(...bridge, 'set', 'br0', 'up')
  await events.until('state', (state) => boxIn(state, 'box', 'br0')?.state !== 'down')
  ip('-n', 'box', 'address', 'add', '10.9.0.1/24', 'dev', 'br0')
  await events.until('state', (state) => boxIn(state, 'box', 'br0')?.addresses.length === 1)
  ip(...bridge, 'set', 'br0', 'down')
  const down = await events.until('state', (state) => boxIn(state, 'box', 'br0')?.state === 'down')
  // What the drawing does not show is a change, too.
  const { id = '' } = boxIn(down, 'box', 'br0') ?? {}
  ip(...bridge, 'set', 'br0', 'mtu', '1400')
  await events.until('state', (state) => (state.revisions[id] ?? 0) > (down.revisions[id] ?? 0))
  const { body } = await asked(machine.url, `${new URL(machine.url).pathname}box?id=${id}`)
  const { known } = JSON.parse(body)
  assert.equal([known.name, known.mtu, known.addresses[0].address], ['br0', 1400, '10.9.0.1/24'])
  ip(...bridge, 'delete', 'br0')
  await events.until('state', (state) => boxIn(state, 'box', 'br0') === undefined)
  ip('netns', 'delete', 'box')
  const last = await events.until('state', ({ isNothing }) => isNothing)
  assert.equal([last.namespaces, last.links, last.chart.groups], [0, 0, []])
  events.close()
  ip('netns', 'add', 'box')
})

test('with a file: what differs is marked at its end, what is missing is drawn, and what is left', async () => {
  await apply(await plan(pair))
  const { url, end } = await viewing(fileOf(JSON.stringify(pair.definition), 'pair.yaml'))
  const events = await Events.open(url)
  const settled = await events.until('state', ({ drift }) => drift !== undefined)
  assert.equal(settled.drift, [])
  assert.equal(
    settled.chart.groups.map(({ title, boxes }) => [title, boxes.map(({ name }) => name)]),
    [
      ['one', ['eth0']],
      ['other', ['eth0', 'table inet guard']],
    ],
  )
  assert.is(settled.chart.lines.length, 1)
  ip('-n', 'one', 'link', 'set', 'eth0', 'down')
  const drifted = await events.until(
    'state',
    (state) => state.drift?.length === 1 && boxIn(state, 'other', 'eth0')?.state !== 'up',
  )
  assert.equal(
    ['one', 'other'].map((netns) => {
      const { state, isDrifted = false } = boxIn(drifted, netns, 'eth0') ?? {}
      return [state, isDrifted]
    }),
    [
      ['down', true],
      ['no carrier', false],
    ],
  )
  ip('-n', 'one', 'link', 'delete', 'eth0')
  const missing = await events.until(
    'state',
    (state) => boxIn(state, 'other', 'eth0')?.state === 'missing',
  )
  assert.is(missing.links, 0)
  await apply(await plan(pair))
  await events.until('state', ({ drift, links: count }) => drift?.length === 0 && count === 2)
  await destroy(pair)
  // The definition stays: all of it is missing.
  const left = await events.until(
    'state',
    ({ isNothing, drift }) => isNothing && drift?.length === 4,
  )
  assert.is(boxIn(left, 'one', 'eth0')?.state, 'missing')
  assert.is(await end(), 0)
})

test('rates of links, while packets flow', async () => {
  await apply(await plan(pair))
  const { url, end } = await viewing('pair')
  const events = await Events.open(url)
  const state = await events.until('state', ({ links: count }) => count === 2)
  const { id = '' } = boxIn(state, 'other', 'eth0') ?? {}
  const pinging = ping('10.0.0.2', { netns: 'one', count: 40, interval: 50 })
  const { rates } = await events.until(
    'rates',
    (event) => (event.rates[id]?.['rxPackets'] ?? 0) > 5,
  )
  const { rxBytes = 0, rxPackets = 0, txPackets = 0 } = rates[id] ?? {}
  assert.ok(rxPackets <= 50 && txPackets > 0 && rxBytes > 40 * rxPackets, JSON.stringify(rates[id]))
  await pinging
  assert.is(await end('SIGTERM'), 0)
})

test('who does not know the token, or asks by another name, gets nothing', async () => {
  const { url } = machine
  const { pathname, host } = new URL(url)
  const refused = async (path: string, options?: Parameters<typeof asked>[2]) => {
    const { status, body } = await asked(url, path, options)
    assert.not.match(body, 'html')
    return status
  }
  const wrong = pathname.replace(/./g, (each) => (each === '/' ? each : 'A'))
  for (const path of ['/', '', '/events', '//events', '/box?id=1', wrong, `${wrong}events`]) {
    assert.is(await refused(path || '/?'), 403, path)
  }
  assert.is(await refused(`${pathname.slice(0, -2)}/`), 403, 'a part of the token')
  assert.is(await refused(`/x/..${pathname}`), 403)
  for (const path of [
    '../',
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    'x',
    '%00',
    'page.js/',
    'toString',
  ]) {
    assert.is(await refused(`${pathname}${path}`), 404, path)
  }
  for (const name of ['example.org', `example.org:80`, '127.0.0.1.example.org', 'localhost.']) {
    assert.is(await refused(pathname, { headers: { host: name } }), 421, name)
  }
  for (const name of [host, 'localhost:1', '[::1]:80']) {
    assert.is((await asked(url, pathname, { headers: { host: name } })).status, 200, name)
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    assert.is(await refused(pathname, { method }), 405, method)
  }
  assert.is((await asked(url, pathname, { method: 'HEAD' })).body, '')
})

test('the page may load and ask nothing of others, and is in no frame', async () => {
  const { pathname } = new URL(machine.url)
  const { headers, body } = await asked(machine.url, pathname)
  const policy = String(headers['content-security-policy'])
  assert.match(policy, "default-src 'none'")
  assert.match(policy, "frame-ancestors 'none'")
  assert.not.match(policy, 'unsafe')
  assert.equal(
    ['cache-control', 'referrer-policy', 'x-content-type-options'].map((name) => headers[name]),
    ['no-store', 'no-referrer', 'nosniff'],
  )
  assert.not.match(body, /<script>|<style|\son\w+=|https?:/)
})

test('the port is the one that is asked for, if it is free', async () => {
  const { port } = new URL(machine.url)
  const taken = await command(['view', '--port', port])
  assert.equal(
    [taken.code, taken.stderr],
    [1, `ovs-netlink: --port: something listens on ${port} already\n`],
  )
  const { url, end } = await viewing('--port', '18765')
  assert.is(new URL(url).port, '18765')
  assert.is(await end(), 0)
  const { code, stderr } = await command(['view', '--port', '65536'])
  const words = 'ovs-netlink: --port: expected a number of 0 to 65535, got 65536\n'
  assert.equal([code, stderr], [1, words])
})

test('Ctrl-C ends it while somebody looks', async () => {
  const { url, end } = await viewing()
  const events = await Events.open(url)
  await events.until('state', () => true)
  const ended = events.ended()
  assert.is(await end(), 0)
  await ended
})

test('it watches only while somebody looks', async () => {
  const descriptors = () => readdirSync(`/proc/${machine.pid}/fd`).length
  const events = await Events.open(machine.url)
  await events.until('state', () => true)
  const busy = descriptors()
  events.close()
  while (descriptors() > busy - 6) await sleep(20)
})

test(`${links} links in a storm: fewer events than changes, no more memory than before, and all true at the end`, async () => {
  const batch = (lines: readonly string[]) => {
    const file = fileOf(`${lines.join('\n')}\n`, 'batch')
    ip('-n', 'box', '-batch', file)
  }
  const all = Array.from({ length: links / 2 }, (_, at) => at)
  batch(all.map((at) => `link add a${at} type veth peer name b${at}`))
  const events = await Events.open(machine.url)
  await events.until('state', (state) => state.links === links)
  // One that does not read: what it misses is not kept.
  const [deaf] = await once(get(`${machine.url}events`), 'response')
  const began = events.count
  const end = events.until(
    'state',
    (state) =>
      state.chart.groups[0]?.boxes.every((box) => box.addresses[0]?.startsWith('10.')) &&
      state.links === links,
  )
  for (let round = 0; round < rounds; round++) {
    batch(
      all.flatMap((at) => [`link set a${at} up`, `link set b${at} ${round % 2 ? 'down' : 'up'}`]),
    )
    await new Promise(setImmediate)
  }
  batch(all.flatMap((at) => [`addr add 10.0.0.1/24 dev a${at}`, `addr add 10.0.0.2/24 dev b${at}`]))
  await end
  const changes = links * (rounds + 1)
  assert.ok(
    events.count - began < changes / 10,
    `${events.count - began} events of ${changes} changes`,
  )
  const [, peak] =
    /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${machine.pid}/status`, 'utf8')) ?? []
  assert.ok(Number(peak) < 400_000, `${peak} kB`)
  deaf.destroy()
  events.close()
})

test.run()
