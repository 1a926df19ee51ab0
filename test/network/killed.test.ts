/**
 * A process that applies a network is killed at each of its requests: what it has left is taken back, and nothing else is
 * changed. By default at some of them; `KILLS=1000` is at all.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { addAddress, createLink, createNetns, deleteNetns } from '../../src/index.js'
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  type NetworkError,
  plan,
  verify,
} from '../../src/network/index.js'
import { ip } from '../support/ip.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { applyKilled } from './killed.js'
import { everything, shop } from './networks.js'

const kills = Number(process.env['KILLS'] ?? 2)
const { expect: _, ...quiet } = shop
const [web, db] = shop.links.pair.ends
const guard = (port: number) => ({
  netns: 'db',
  chains: { input: { hook: 'input', rules: [[{ tcp: { dport: port } }, 'drop']] } },
})
const mac = (last: number) => `02:00:00:00:00:0${last}`
const guarded: NetworkDefinition = {
  ...quiet,
  namespaces: {
    web: {
      ...shop.namespaces.web,
      rules: [
        { priority: 10, from: '10.9.0.0/16', table: 100 },
        { priority: 20, fwmark: 7, action: 'blackhole' },
      ],
    },
    db: {},
  },
  links: {
    pair: {
      kind: 'veth',
      ends: [
        {
          ...web,
          txQueueLength: 500,
          neighbors: [
            { dst: '10.0.0.77', mac: mac(1) },
            { dst: '10.0.0.78', mac: mac(1) },
            { dst: '10.0.0.79', proxy: true },
          ],
          impair: { rate: 1_000_000 },
        },
        { ...db, qdisc: { pfifo: { limit: 5 } } },
      ],
    },
    tunnel: {
      ...shop.links.tunnel,
      ...{ learning: false, bridgePort: { hairpin: true } },
      fdb: [
        { mac: mac(2), dst: '10.0.0.2' },
        { mac: mac(3), dst: '10.0.0.2' },
        { mac: '00:00:00:00:00:00', dst: '10.0.0.9' },
      ],
    },
    br0: { ...shop.links.br0, mac: mac(5), ageingTime: 100 },
  },
  tables: { guard: guard(22) },
} as NetworkDefinition
/** It changes what there is in every way that can be taken back. */
const other: NetworkDefinition = {
  ...guarded,
  namespaces: {
    web: {
      sysctls: { 'net.ipv4.ip_forward': false },
      rules: [{ priority: 10, from: '10.9.0.0/16', table: 101 }],
    },
    db: { rules: [{ priority: 30, to: '10.9.0.0/16', table: 100 }] },
    more: { rules: [{ priority: 30, to: '10.9.0.0/16', table: 100 }] },
  },
  links: {
    pair: {
      kind: 'veth',
      ends: [
        {
          ...web,
          ...{ mtu: 1400, addresses: ['10.0.0.3/24', '10.0.0.1/24'] },
          neighbors: [
            { dst: '10.0.0.77', mac: mac(2), router: true },
            { dst: '10.0.0.80', proxy: true },
          ],
        },
        {
          ...db,
          routes: [{ destination: '10.7.0.0/16', via: '10.0.0.1' }],
          qdisc: { pfifo: { limit: 6 } },
        },
      ],
    },
    tunnel: {
      ...shop.links.tunnel,
      ...{ master: undefined, ttl: 9, mtu: 1400, remote: '10.0.0.4' },
      fdb: [
        { mac: mac(2), dst: '10.0.0.4' },
        { mac: '00:00:00:00:00:00', dst: '10.0.0.8' },
      ],
    },
    br0: { ...shop.links.br0, mac: mac(6), stp: true, addresses: [] },
    new: { kind: 'bridge', netns: 'more' },
  },
  tables: { guard: guard(23) },
} as NetworkDefinition

const journals = () => {
  try {
    return readdirSync('/run/ovs-netlink')
  } catch {
    return []
  }
}

const done = async (definition: NetworkDefinition) => apply(await plan(defineNetwork(definition)))

/** Some of so many requests, the first and the last among them. */
const some = (count: number): number[] => [
  ...new Set(
    Array.from({ length: Math.min(kills, count) }, (_, at) =>
      Math.round((at * (count - 1)) / Math.max(1, Math.min(kills, count) - 1)),
    ),
  ),
]

test.before(async () => {
  await createNetns('theirs')
  await createLink({ kind: 'bridge', name: 'br0', netns: 'theirs', addresses: ['10.1.0.1/24'] })
  await createLink({ kind: 'bridge', name: 'near', addresses: ['10.9.0.1/24'] })
})

test.after(async () => {
  await deleteNetns('theirs')
  ip('link', 'del', 'near')
})

test.after.each(async () => {
  await destroy('shop')
})

test('killed at a creation: it can be destroyed, and made', async () => {
  const before = await everything()
  const count = await applyKilled(guarded, -1)
  await destroy('shop')
  assert.ok(count !== undefined && count > 8, String(count))
  for (const [turn, at] of some(count).entries()) {
    await applyKilled(guarded, at, turn % 2 === 0 ? 'before' : 'amid')
    if (turn % 2 === 0) {
      await done(guarded)
      await verify(defineNetwork(guarded))
    }
    await destroy('shop')
    assert.equal(stateChange(before, await everything()), [], `killed at ${at}`)
    assert.equal(journals(), [])
  }
})

test('killed at a change: what stood before stands again, and the change can be made', async () => {
  await done(guarded)
  const start = await everything()
  const count = await applyKilled(other, -1)
  assert.ok(count !== undefined && count > 30, String(count))
  assert.ok(stateChange(start, await everything()).length > 30)
  await destroy('shop')
  await done(guarded)
  const stood = await everything()
  for (const [turn, at] of some(count).entries()) {
    const when = turn % 2 === 0 ? 'before' : 'amid'
    const what = `killed ${when} ${at}`
    assert.is(await applyKilled(other, at, when), undefined)
    const planned = await plan(defineNetwork(guarded))
    assert.ok(planned.unfinished !== undefined, what)
    await apply(planned)
    assert.equal(stateChange(stood, await everything()), [], what)
    assert.equal(journals(), [])
  }
  await applyKilled(other, count - 1)
  await done(other)
  assert.equal((await plan(defineNetwork(other))).operations, [])
})

test('what others have changed since stays, where that can be seen', async () => {
  await done(guarded)
  await applyKilled(other, 8)
  await addAddress('br0', '10.1.0.77/24', { netns: 'web' })
  await done(guarded)
  assert.match(ip('-n', 'web', 'address', 'show', 'br0'), '10.1.0.77/24')
})

test('a journal that cannot be read is an error; one that was cut short, or is of another boot, is none', async () => {
  await done(guarded)
  await applyKilled(other, 5)
  const [name] = journals()
  const file = `/run/ovs-netlink/${name}`
  const text = readFileSync(file, 'utf8')
  for (const wrong of ['{}\n', 'x\n', text.replace('"version":1', '"version":2'), `${text}{"\n`]) {
    writeFileSync(file, wrong)
    for (const call of [() => plan(defineNetwork(guarded)), () => destroy('shop')]) {
      const error: NetworkError = await call().then(
        () => assert.unreachable(),
        (thrown) => thrown,
      )
      assert.is(error.code, 'NETWORK_JOURNAL')
      assert.match(error.message, file)
    }
  }
  for (const nothing of ['', '{"begun', text.replace(/"boot":"[^"]*"/, '"boot":"of yore"')]) {
    writeFileSync(file, nothing)
    assert.is((await plan(defineNetwork(guarded))).unfinished, undefined)
  }
  writeFileSync(file, `${text}{"type":"made","pa`)
  assert.ok((await plan(defineNetwork(guarded))).unfinished)
  await done(guarded)
  assert.equal(journals(), [])
})

test.run()
