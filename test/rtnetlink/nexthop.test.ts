/** Nexthop objects, with every option, made, replaced, listed and deleted, with `ip` as the oracle. */
import {
  addNexthop,
  addRoute,
  deleteNexthop,
  flushNexthops,
  getLink,
  getNexthop,
  type ListNexthopBucketsOptions,
  listNexthopBuckets,
  listNexthops,
  listRoutes,
  NetlinkError,
  type NexthopOptions,
  ping,
  replaceNexthop,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { type Case, ipShows } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const id = 10

const cases: Record<string, Case<Omit<NexthopOptions, 'id'>>> = {
  'v4 via': {
    ours: { via: '192.0.2.5', dev: 'va' },
    ip: 'via 192.0.2.5 dev va',
    shown: { id, gateway: '192.0.2.5', dev: 'va', scope: 'link' },
  },
  'v6 via': {
    ours: { via: '2001:db8::5', dev: 'va' },
    ip: 'via 2001:db8::5 dev va',
    shown: { gateway: '2001:db8::5' },
  },
  dev: { ours: { dev: 'va' }, ip: 'dev va', shown: { dev: 'va' } },
  'v6 dev': {
    ours: { dev: 'va', family: 'inet6' },
    ip: '-6 dev va',
    shown: { dev: 'va' },
  },
  onlink: {
    ours: { via: '203.0.113.9', dev: 'va', onlink: true },
    ip: 'via 203.0.113.9 dev va onlink',
    shown: { flags: ['onlink'] },
  },
  blackhole: { ours: { blackhole: true }, ip: 'blackhole', shown: { blackhole: null } },
  protocol: {
    ours: { via: '192.0.2.5', dev: 'va', protocol: 'bgp' },
    ip: 'via 192.0.2.5 dev va protocol bgp',
    shown: { protocol: 'bgp' },
  },
  fdb: { ours: { via: '192.0.2.5', fdb: true }, ip: 'via 192.0.2.5 fdb', shown: { fdb: null } },
  group: {
    ours: { group: [{ id: 1 }, { id: 2, weight: 7 }] },
    ip: 'group 1/2,7',
    shown: { group: [{ id: 1 }, { id: 2, weight: 7 }] },
  },
  'fdb group': {
    ours: { group: [{ id: 3 }], fdb: true },
    ip: 'group 3 fdb',
    shown: { group: [{ id: 3 }], fdb: null },
  },
  'resilient group': {
    ours: {
      group: [{ id: 1 }, { id: 2 }],
      groupType: 'resilient',
      resilient: { buckets: 32, idleTimer: 6000, unbalancedTimer: 30000 },
    },
    ip: 'group 1/2 type resilient buckets 32 idle_timer 60 unbalanced_timer 300',
    shown: { type: 'resilient', resilient_args: { buckets: 32 } },
  },
}

const shownOf = () => ipShows('nexthop', 'show').filter((nexthop) => nexthop['id'] === id)
const oursOf = async () => (await listNexthops()).filter((nexthop) => nexthop.id === id)

test.before(async () => {
  ip('link', 'add', 'va', 'type', 'veth', 'peer', 'name', 'vb')
  ip('link', 'set', 'vb', 'up')
  ip('link', 'set', 'va', 'up')
  ip('address', 'add', '192.0.2.1/24', 'dev', 'va')
  ip('address', 'add', '2001:db8::1/64', 'dev', 'va', 'nodad')
  ip('nexthop', 'add', 'id', 1, 'via', '192.0.2.11', 'dev', 'va')
  ip('nexthop', 'add', 'id', 2, 'via', '192.0.2.12', 'dev', 'va')
  ip('nexthop', 'add', 'id', 3, 'via', '192.0.2.13', 'fdb')
})

for (const [name, { ours, ip: words, shown }] of Object.entries(cases)) {
  test(name, async () => {
    await addNexthop({ id, protocol: 'unspec', ...ours })
    await handBack({
      list: oursOf,
      same: [
        (nexthop) => addNexthop({ ...nexthop, mayExist: true }),
        replaceNexthop,
        (nexthop) => replaceNexthop({ ...nexthop, mustExist: true }),
      ],
      remove: (nexthop) => deleteNexthop(nexthop.id),
      add: addNexthop,
      steady: ({ resilient: { unbalancedTime: _, ...resilient } = {}, ...nexthop }) => ({
        ...nexthop,
        resilient,
      }),
    })
    const [made, ours1] = [shownOf(), await oursOf()]
    await deleteNexthop(id)
    assert.equal(shownOf(), [])

    const family = words.startsWith('-6') ? ['-6'] : []
    ip(...family, 'nexthop', 'add', 'id', id, ...words.replace(/^-6 /, '').split(' '))
    const [made2, ours2] = [shownOf(), await oursOf()]
    await deleteNexthop(id)

    assert.is(made.length, 1)
    contains(made[0], shown)
    const steady = (objects: object[]) =>
      JSON.parse(
        JSON.stringify(objects, (key, value) =>
          /^unbalanced_?time$/i.test(key) ? undefined : value,
        ),
      )
    assert.equal(steady(made), steady(made2), 'ip shows the same of both')
    assert.equal(steady(ours1), steady(ours2), 'the library reports the same of both')
    const { dev, group, ...values } = ours
    contains(ours1[0], { id, ...values })
    if (dev !== undefined) assert.is(ours1[0]?.dev, (await getLink(dev)).index)
    if (group !== undefined) {
      assert.equal(
        ours1[0]?.group,
        group.map((member) => ({ weight: 1, ...member })),
      )
    }
    assert.is(ours1[0]?.unknown, undefined)
  })
}

test('the kernel chooses an id, which is returned', async () => {
  const nexthop = { via: '192.0.2.5', dev: 'va' }
  const [one, other] = await Promise.all([addNexthop(nexthop), addNexthop(nexthop)])
  assert.is(one.created && other.created, true)
  const made = ipShows('nexthop', 'show').filter(({ gateway }) => gateway === nexthop.via)
  assert.equal(
    made.map(({ id }) => id),
    [one.id, other.id].sort((a, b) => a - b),
  )
  assert.equal(await addNexthop({ ...nexthop, id }), { id, created: true })
  assert.equal(await addNexthop({ ...nexthop, id, mayExist: true }), { id, created: false })
  const unsaid = await rejected(addNexthop({ ...nexthop, mayExist: true }), RangeError)
  contains(unsaid, { option: 'mayExist' })
  for (const made of [id, one.id, other.id]) await deleteNexthop(made)
})

test('a nexthop is not added twice; replaced, its routes go the new way', async () => {
  await addNexthop({ id, via: '192.0.2.5', dev: 'va' })
  await addRoute({ destination: '198.51.100.0/24', nexthopId: id })
  const twice = addNexthop({ id, via: '192.0.2.5', dev: 'va' })
  contains(await rejected(twice, NetlinkError), { code: 'EEXIST', operation: 'addNexthop' })
  await replaceNexthop({ id, via: '192.0.2.6', dev: 'va' })
  const route = async () =>
    (await listRoutes({ family: 'inet' })).find(
      ({ destination }) => destination === '198.51.100.0/24',
    )
  contains(await route(), { via: '192.0.2.6', nexthopId: id })
  await deleteNexthop(id)
  assert.is(await route(), undefined)
  contains(await rejected(deleteNexthop(id), NetlinkError), { code: 'ENOENT' })
  await deleteNexthop(id, { ifExists: true })
})

test('with mustExist a nexthop is replaced where there is one, and never added', async () => {
  const first = { id, via: '192.0.2.5', dev: 'va' }
  const none = await rejected(replaceNexthop({ ...first, mustExist: true }), NetlinkError)
  contains(none, { code: 'ENOENT', operation: 'replaceNexthop' })
  assert.equal(shownOf(), [])
  await addNexthop(first)
  await replaceNexthop({ ...first, via: '192.0.2.6', mustExist: true })
  contains(shownOf()[0], { gateway: '192.0.2.6' })
  await deleteNexthop(id)
})

test('a listing by link, family, groups and fdb', async () => {
  await addNexthop({ id: 20, group: [{ id: 1 }] })
  await addNexthop({ id: 21, via: '2001:db8::5', dev: 'va' })
  const ids = async (filter: Parameters<typeof listNexthops>[0]) =>
    (await listNexthops(filter)).map((nexthop) => nexthop.id)
  assert.equal(await ids({}), [1, 2, 3, 20, 21])
  assert.equal(await ids({ dev: 'va' }), [1, 2, 21])
  assert.equal(await ids({ family: 'inet6' }), [21])
  assert.equal(await ids({ groups: true }), [20])
  assert.equal(await ids({ fdb: true }), [3])
  contains(await rejected(listNexthops({ dev: 'none' }), NetlinkError), {
    code: 'ENODEV',
    option: 'dev',
  })
})

test('flushNexthops: of a family, of groups, by a link; groups go before their members', async () => {
  await addNexthop({ id: 30, via: '192.0.2.30', dev: 'va', protocol: 'bgp' })
  await addNexthop({ id: 31, group: [{ id: 30 }, { id: 1 }] })
  await addNexthop({ id: 32, group: [{ id: 30 }] })
  await addNexthop({ id: 33, via: '2001:db8::5', dev: 'va' })
  await addRoute({ destination: '198.51.100.0/24', nexthopId: 31 })
  const ids = async () => (await listNexthops()).map((nexthop) => nexthop.id)
  await flushNexthops({ family: 'inet6' })
  assert.equal(await ids(), [1, 2, 3, 20, 30, 31, 32])
  await flushNexthops({ groups: true })
  assert.equal(await ids(), [1, 2, 3, 30])
  const routes = await listRoutes({ family: 'inet', table: 'main' })
  assert.not.ok(routes.some(({ destination }) => destination === '198.51.100.0/24'))
  await addNexthop({ id: 31, group: [{ id: 30 }] })
  assert.equal(
    (await listNexthops({ protocol: 'bgp' })).map((nexthop) => nexthop.id),
    [30],
  )
  await flushNexthops({ protocol: 'bgp' })
  assert.not.ok(
    (await ids()).some((each) => each === 30 || each === 31),
    'a group without members',
  )
  await flushNexthops({ protocol: 'bgp' })
})

test('one nexthop, by its id', async () => {
  const [, second] = await listNexthops()
  assert.equal(await getNexthop(2), second)
  contains(await rejected(getNexthop(999), NetlinkError), {
    code: 'ENOENT',
    operation: 'getNexthop',
    syscall: 'RTM_GETNEXTHOP',
  })
})

test('the UDP port that a nexthop for forwarding entries sends to', async () => {
  const added = addNexthop({ id, via: '192.0.2.5', fdb: true, dstPort: 4790 })
  if (hasLinux(7, 3)) {
    await added
    contains(await getNexthop(id), { fdb: true, via: '192.0.2.5', dstPort: 4790 })
    await deleteNexthop(id)
  } else {
    contains(await rejected(added, NetlinkError), { code: 'EINVAL', option: 'dstPort' })
    assert.equal(shownOf(), [])
  }
})

test('how many packets each member of a group took', async () => {
  await addNexthop({ id, group: [{ id: 1 }, { id: 2 }] })
  await addRoute({ destination: '198.51.100.0/24', nexthopId: id })
  const packets = async () => {
    const { statistics = [] } = await getNexthop(id, { statistics: true })
    return statistics.map((member) => [member.id, member.packets])
  }
  try {
    if (!hasLinux(6, 9)) return void (await rejected(packets(), NetlinkError))
    assert.is((await getNexthop(id)).statistics, undefined)
    assert.equal(await packets(), [
      [1, 0n],
      [2, 0n],
    ])
    const hosts = Array.from({ length: 20 }, (_, at) => `198.51.100.${at + 1}`)
    await Promise.all(hosts.map((host) => ping(host, { count: 1, timeout: 10 })))
    const counted = await packets()
    assert.ok(
      counted.every(([, some = 0n]) => some > 0n),
      'each had its share',
    )
    const [listed] = await listNexthops({ groups: true, statistics: true })
    assert.equal(
      listed?.statistics?.map((member) => [member.id, member.packets]),
      counted,
    )
  } finally {
    await deleteNexthop(id)
  }
})

test('the buckets of resilient groups, as ip shows them', async () => {
  const resilient = {
    groupType: 'resilient',
    resilient: { buckets: 4, idleTimer: 100_000 },
  } as const
  await addNexthop({ id, group: [{ id: 1 }, { id: 2 }], ...resilient })
  await addNexthop({ id: 11, group: [{ id: 2 }], ...resilient })
  const all = await listNexthopBuckets()
  assert.equal(
    all.map((bucket) => [bucket.id, bucket.index, bucket.nexthopId]),
    ipShows('nexthop', 'bucket', 'show').map((shown) => {
      const { index, nhid } = shown['bucket'] as { index: number; nhid: number }
      return [shown['id'], index, nhid]
    }),
  )
  assert.equal(
    all.map((bucket) => bucket.id),
    [10, 10, 10, 10, 11, 11, 11, 11],
  )
  for (const { index, idleTime, offload, trap } of all) {
    assert.ok(idleTime >= 0n && idleTime < 100_000n, `bucket ${index}: ${idleTime}`)
    assert.equal([offload, trap], [false, false])
  }
  const indexes = async (options: ListNexthopBucketsOptions) =>
    (await listNexthopBuckets(options)).map((bucket) => `${bucket.id} ${bucket.nexthopId}`)
  assert.equal(await indexes({ id: 11 }), ['11 2', '11 2', '11 2', '11 2'])
  assert.equal(await indexes({ id, nexthopId: 1 }), ['10 1', '10 1'])
  assert.is((await indexes({ dev: 'va' })).length, 8)
  assert.equal(await indexes({ dev: 'vb' }), [])
  assert.equal(await indexes({ master: 'vb' }), [])
  const none = await rejected(listNexthopBuckets({ id: 999 }), NetlinkError)
  contains(none, { code: 'ENOENT', operation: 'listNexthopBuckets' })
  const other = await rejected(listNexthopBuckets({ id: 1 }), NetlinkError)
  contains(other, { code: 'EINVAL', kernelMessage: 'Not a nexthop group' })
  await deleteNexthop(11)
  await deleteNexthop(id)
})

test("the kernel's words when the gateway is not reachable", async () => {
  const error = await rejected(addNexthop({ id, via: '203.0.113.1', dev: 'va' }), NetlinkError)
  contains(error, { operation: 'addNexthop', kernelMessage: 'Nexthop has invalid gateway' })
  const member = await rejected(addNexthop({ id, group: [{ id: 999 }] }), NetlinkError)
  contains(member, { code: 'EINVAL', kernelMessage: 'Invalid nexthop id' })
})

test.run()
