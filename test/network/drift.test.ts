/** A network that others change is reported to differ, and mended; `ip`, `nft` and sysctl are the others. */
import { execFileSync } from 'node:child_process'
import {
  addAddress,
  addNeighbor,
  addRule,
  deleteNetns,
  getLink,
  listNetns,
  setSysctl,
} from '../../src/index.js'
import {
  apply,
  type DriftEvent,
  type DriftOptions,
  defineNetwork,
  destroy,
  drift,
  type Network,
  type NetworkDefinition,
  type NetworkError,
  plan,
  verify,
} from '../../src/network/index.js'
import { nft } from '../nftables/nft.js'
import { Chance } from '../rtnetlink/churn.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { everything, shop } from './networks.js'

const [web, db] = shop.links.pair.ends
const mac = '02:00:00:00:00:07'

const guarded = {
  ...shop,
  namespaces: { ...shop.namespaces, db: { rules: [{ priority: 100, from: '10.9.0.0/16' }] } },
  links: {
    ...shop.links,
    pair: {
      kind: 'veth',
      // The kernel forgets the neighbours of a link with its last address.
      ends: [web, { ...db, neighbors: [{ dst: '10.0.0.77', mac }], impair: { rate: 1e9 } }],
    },
    tunnel: { ...shop.links.tunnel, fdb: [{ mac, dst: '10.0.0.2' }] },
  },
  tables: {
    guard: {
      netns: 'db',
      chains: { input: { hook: 'input', rules: [[{ tcp: { dport: 22 } }, 'drop']] } },
    },
  },
} as const satisfies NetworkDefinition

const standing = async (definition: NetworkDefinition = guarded) => {
  const network = defineNetwork(definition)
  await apply(await plan(network))
  return network
}

/** A namespace goes some time after its name, and only then the other ends of its pairs: a plan may be stale at once. */
async function mended(network: Network): Promise<void> {
  for (;;) {
    try {
      return void (await apply(await plan(network), { recreate: true }))
    } catch (error) {
      if ((error as NetworkError).code !== 'NETWORK_PLAN_STALE') throw error
    }
  }
}

/** The events of a network's drift, one at a time; it ends with the test. */
async function watched(definition: NetworkDefinition, options?: DriftOptions) {
  const network = await standing(definition)
  const events = drift(network, { signal: ended.signal, ...options })
  const next = async () => (await events.next()).value as DriftEvent
  assert.equal(await next(), { type: 'settled' })
  return { network, events, next }
}

test.before(needsNftables)

let ended = new AbortController()
test.before.each(() => {
  ended = new AbortController()
})
test.after.each(async () => {
  ended.abort()
  await destroy('shop')
})

const lineOf = (event: DriftEvent) =>
  'operations' in event
    ? [event.type, ...event.operations.map(({ action, path }) => `${action} ${path}`)].join(' ')
    : event.type

/** `bridge` in a namespace. */
const bridge = (netns: string, ...args: string[]) => execFileSync('bridge', ['-n', netns, ...args])

const addQdiscAnew = (netns: string) =>
  execFileSync('tc', [
    '-n',
    netns,
    'qdisc',
    'replace',
    'dev',
    'eth0',
    'root',
    'pfifo',
    'limit',
    '9',
  ])

/** What others do, the line that is reported of it, and how they take it back. */
const deeds: [string, () => unknown, RegExp, ((() => unknown) | undefined)?][] = [
  [
    'an option of a link',
    () => ip('-n', 'web', 'link', 'set', 'tunnel', 'mtu', '1300'),
    /^drifted change links.tunnel$/,
    () => ip('-n', 'web', 'link', 'set', 'tunnel', 'mtu', '1450'),
  ],
  [
    'an address',
    () => ip('-n', 'web', 'address', 'del', '10.0.0.1/24', 'dev', 'eth0'),
    /^drifted change links.pair$/,
    () => addAddress('eth0', '10.0.0.1/24', { protocol: 79, netns: 'web' }),
  ],
  [
    'a route',
    () => ip('-n', 'db', 'route', 'del', 'default'),
    /^drifted change links.pair$/,
    () => ip('-n', 'db', 'route', 'add', 'default', 'via', '10.0.0.1', 'proto', '79'),
  ],
  [
    'a neighbour',
    () => ip('-n', 'db', 'neighbour', 'del', '10.0.0.77', 'dev', 'eth0'),
    /^drifted change links.pair$/,
    () => addNeighbor('eth0', { dst: '10.0.0.77', mac, protocol: 79 as never, netns: 'db' }),
  ],
  [
    'a forwarding entry that is not the network’s',
    () => bridge('web', 'fdb', 'append', '02:00:00:00:00:08', 'dev', 'tunnel', 'dst', '10.0.0.9'),
    /^drifted change links.tunnel$/,
    () => bridge('web', 'fdb', 'del', '02:00:00:00:00:08', 'dev', 'tunnel', 'dst', '10.0.0.9'),
  ],
  ['a qdisc', () => addQdiscAnew('db'), /^drifted change links.pair$/, undefined],
  [
    'a rule',
    () => ip('-n', 'db', 'rule', 'del', 'priority', '100'),
    /^drifted change namespaces.db$/,
    () => addRule({ priority: 100, from: '10.9.0.0/16', protocol: 79 as never, netns: 'db' }),
  ],
  ['a table', () => nft('db', ['flush', 'ruleset']), /^drifted create tables.guard$/, undefined],
  ['a link', () => ip('-n', 'web', 'link', 'del', 'br0'), /^drifted create links.br0/],
  ['a namespace', () => deleteNetns('db'), /^drifted create namespaces.db/],
]

for (const [what, deed, line, back] of deeds) {
  test(`${what} that others change is reported, and that it is as it was`, async () => {
    const { network, next } = await watched(guarded)
    await deed()
    assert.match(lineOf(await next()), line)
    if (back === undefined) await mended(network)
    else await back()
    // A deed of several parts may be seen in the middle.
    let event = await next()
    while (event.type === 'drifted') event = await next()
    assert.is(event.type, 'settled')
  })

  test(`${what} that others change is repaired`, async () => {
    const { network, next } = await watched(guarded, { repair: true, recreate: true })
    const stands = await everything()
    await deed()
    const types = new Set<string>()
    for (let event = await next(); event.type !== 'settled'; event = await next()) {
      assert.is.not(event.type, 'failed', lineOf(event))
      types.add(event.type)
    }
    assert.equal([...types].sort(), ['drifted', 'repaired'])
    await verify(network)
    // Only what drifted was touched.
    if (back !== undefined) assert.is(await everything(), stands)
  })
}

test('what nothing announces is seen when it is looked at', async () => {
  const { next } = await watched(guarded, { every: 100, repair: true })
  await setSysctl({ 'net.ipv4.ip_forward': false }, { netns: 'web' })
  assert.is(lineOf(await next()), 'drifted change namespaces.web')
  assert.is(lineOf(await next()), 'repaired change namespaces.web')
  assert.is((await next()).type, 'settled')
})

test('it begins with what there is, and is told of a network that is applied later', async () => {
  const network = defineNetwork(guarded)
  const events = drift(network, { signal: ended.signal })
  const first = (await events.next()).value as DriftEvent
  assert.match(lineOf(first), /^drifted create namespaces.web create namespaces.db/)
  await apply(await plan(network))
  for await (const event of events) if (event.type === 'settled') break
  await verify(network)
})

test('what cannot be repaired is tried as often as allowed, and again when something changes', async () => {
  const { next } = await watched(guarded, { repair: true, attempts: 2 })
  ip('-n', 'web', 'link', 'del', 'br0')
  ip('-n', 'web', 'link', 'add', 'br0', 'type', 'veth', 'peer', 'br1')
  const lines: string[] = []
  let failed: DriftEvent | undefined
  while (lines.filter((line) => line.startsWith('failed')).length < 2) {
    const event = await next()
    lines.push(lineOf(event))
    if (event.type === 'failed') failed = event
  }
  assert.is((failed as { error: NetworkError }).error.code, 'NETWORK_CONFLICT')
  assert.is((await getLink('br0', { netns: 'web' })).kind, 'veth', "others' link stays")
  ip('-n', 'web', 'link', 'del', 'br0')
  for (let event = await next(); event.type !== 'settled'; event = await next()) {
    assert.is.not(event.type, 'failed', lineOf(event))
  }
  assert.is((await getLink('br0', { netns: 'web' })).kind, 'bridge')
})

test('whatever a rival does at random, all of it is mended in the end, and nothing else touched', async () => {
  ip('netns', 'add', 'bystander')
  try {
    ip('-n', 'bystander', 'link', 'add', 'eth0', 'type', 'bridge')
    const { network, events } = await watched(guarded, { repair: true, recreate: true })
    const chance = new Chance(Number(process.env['SEED'] ?? 1))
    const ending = new AbortController()
    const rival = (async () => {
      for (let at = 0; at < 40; at++) {
        const [, deed] = chance.of(deeds)
        try {
          await deed()
        } catch {
          // It is not there just now.
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
      ending.abort()
    })()
    for await (const event of events) {
      if (!ending.signal.aborted || event.type !== 'settled') continue
      if ((await plan(network)).operations.length === 0) break
    }
    await rival
    await verify(network)
    assert.match(ip('-n', 'bystander', 'link'), 'eth0')
  } finally {
    ip('netns', 'del', 'bystander')
  }
})

test('it ends with its signal, by close, and when its loop is left', async () => {
  const network = await standing()
  const stop = new AbortController()
  const events = drift(network, { signal: stop.signal })
  await events.next()
  const pending = events.next()
  stop.abort()
  assert.equal(await pending, { done: true, value: undefined })
  const others = drift(network)
  await others.next()
  const waiting = others.next()
  await others.close()
  assert.is((await waiting).done, true)
  for await (const event of drift(network)) {
    assert.is(event.type, 'settled')
    break
  }
  assert.equal((await listNetns()).map(({ name }) => name).sort(), ['db', 'web'])
})

test('bad options are refused before anything is watched', () => {
  const network = defineNetwork(shop)
  const bad: [object, string][] = [
    [{ repair: 'yes' }, 'repair'],
    [{ recreate: 1 }, 'recreate'],
    [{ attempts: 0 }, 'attempts'],
    [{ every: 99 }, 'every'],
    [{ every: Number.NaN }, 'every'],
    [{ evry: 1000 }, 'evry'],
    [{ signal: 1 }, 'signal'],
  ]
  for (const [options, option] of bad) {
    assert.throws(
      () => drift(network, options as never),
      (error: Error & { option?: string }) => error.option === option,
      option,
    )
  }
  assert.throws(() => drift({ ...network }), /the result of defineNetwork/)
})

test.run()
