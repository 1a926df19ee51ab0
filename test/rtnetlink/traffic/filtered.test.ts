/** What filters do to packets, by what arrives and by what they count. */
import {
  type Action,
  type ActionOptions,
  addFilter,
  addQdisc,
  createIfb,
  createNetns,
  createVeth,
  deleteFilter,
  type FilterOptions,
  getFilter,
  getQdisc,
  ping,
} from '../../../src/index.js'
import { assert, skip, test } from '../../support/test.js'
import { hasAction, hasFilter, makeFilterLinks } from './filter-suite.js'
import { hasQdisc } from './suite.js'

const place = { parent: 'ingress', priority: 7, protocol: 'ip' } as const
/** The second of two addresses of the other end, by the source of what arrives. */
const second = 0xc000_0203

test.before(async () => {
  await makeFilterLinks()
  await createNetns('far')
  await createVeth({
    ...{ name: 'near', up: true, addresses: ['192.0.2.1/24'] },
    peer: {
      ...{ name: 'far0', netns: 'far', up: true },
      addresses: ['192.0.2.2/24', '192.0.2.3/24'],
    },
  })
  await addQdisc('near', { kind: 'clsact' })
  await ping('192.0.2.2', { count: 1 }) // so that both know each other's address
})

const received = async (address: string, count = 5) =>
  (await ping(address, { count, interval: 1, timeout: 500 })).received

/** With this filter there, and what it counted by its first action afterwards. */
async function filtered(
  filter: FilterOptions,
  act: () => Promise<void>,
): Promise<Action['statistics']> {
  const { handle } = await addFilter('near', { ...place, ...filter })
  await act()
  const which = { ...place, handle, statistics: true }
  const { flower, u32, matchall } = await getFilter('near', which)
  await deleteFilter('near', { ...place, handle })
  return (flower ?? u32 ?? matchall)?.actions?.[0]?.statistics
}

const dropped: readonly ActionOptions[] = [{ gact: { control: 'drop' } }]
const away: readonly ActionOptions[] = [{ mirred: { link: 'theirs' } }]
const ofSecond: Record<string, FilterOptions> = {
  'u32 and gact': {
    u32: { match: [{ value: second, mask: 0xffff_ffff, offset: 12 }], actions: dropped },
  },
  'u32 and mirred': {
    u32: { match: [{ value: second, mask: 0xffff_ffff, offset: 12 }], actions: away },
  },
  flower: { flower: { srcIp: '192.0.2.3', actions: dropped } },
  'flower by protocol': { flower: { ipProto: 'icmp', srcIp: '192.0.2.3/32', actions: dropped } },
}

for (const [name, filter] of Object.entries(ofSecond)) {
  test(`${name}: one address is taken away, and not the other`, async () => {
    if (name.startsWith('flower') && !hasFilter('flower')) skip('the kernel has no filter flower')
    const drops = !name.endsWith('mirred')
    if (drops && !hasAction('gact')) skip('the kernel has no action gact')
    const counted = await filtered(filter, async () => {
      assert.is(await received('192.0.2.3'), 0)
      assert.is(await received('192.0.2.2'), 5)
    })
    assert.is(counted?.packets, 5n)
    if (drops) assert.is(counted?.drops, 5)
    assert.is(await received('192.0.2.3'), 5)
  })
}

test('flower: a port of UDP is none of TCP, and pings are neither', async () => {
  if (!hasFilter('flower')) skip('the kernel has no filter flower')
  const counted = await filtered(
    { flower: { ipProto: 'udp', udpDst: 5000, actions: dropped } },
    async () => assert.is(await received('192.0.2.2'), 5),
  )
  assert.is(counted?.packets, 0n)
})

for (const kind of ['u32', 'matchall'] as const) {
  test(`${kind} and mirred: what arrives is sent on by an ifb, through its bucket`, async () => {
    if (!hasFilter(kind)) skip(`the kernel has no filter ${kind}`)
    if (!hasQdisc('tbf')) skip('the kernel has no qdisc tbf')
    const name = `ifb-${kind}`
    await createIfb({ name, up: true })
    await addQdisc(name, { tbf: { rate: 1e8, burst: 100_000, limit: 100_000 } })
    const actions = [{ mirred: { link: name } }]
    const counted = await filtered({ [kind]: { actions } }, async () =>
      assert.is(await received('192.0.2.2', 20), 20),
    )
    assert.ok((counted?.packets ?? 0n) >= 20n)
    const { statistics } = await getQdisc(name, { statistics: true })
    assert.ok((statistics?.packets ?? 0n) >= 20n)
  })
}

test('mirred: a copy goes elsewhere, and what arrives still does', async () => {
  await createIfb({ name: 'copies', up: true })
  await addQdisc('copies', { kind: 'pfifo' })
  const actions = [{ mirred: { link: 'copies', action: 'egress mirror' as const } }]
  const counted = await filtered({ u32: { actions } }, async () =>
    assert.is(await received('192.0.2.2', 10), 10),
  )
  assert.is(counted?.packets, 10n)
})

test('police: a burst passes, and the rest does not', async () => {
  if (!hasAction('police')) skip('the kernel has no action police')
  // A packet has some 450 bytes: 10,000 are about 20 of them, 8 kbit/s hardly any more.
  const actions = [{ police: { rate: 8000, burst: 10_000 } }]
  let got = 0
  const counted = await filtered({ u32: { actions } }, async () => {
    const sent = { count: 100, interval: 1, size: 400, timeout: 500 }
    got = (await ping('192.0.2.2', sent)).received
  })
  assert.is(counted?.packets, 100n)
  assert.is(got + (counted?.drops ?? 0), 100)
  assert.ok(got >= 15 && got < 60, `${got}`)
})

test.run()
