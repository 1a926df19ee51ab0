/** Nexthop objects, with every option, made, replaced, listed and deleted, with `ip` as the oracle. */
import {
  addNexthop,
  addRoute,
  deleteNexthop,
  getLink,
  listNexthops,
  listRoutes,
  NetlinkError,
  type NexthopOptions,
  replaceNexthop,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { type Case, ipShows } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

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

test("the kernel's words when the gateway is not reachable", async () => {
  const error = await rejected(addNexthop({ id, via: '203.0.113.1', dev: 'va' }), NetlinkError)
  contains(error, { operation: 'addNexthop', kernelMessage: 'Nexthop has invalid gateway' })
  const member = await rejected(addNexthop({ id, group: [{ id: 999 }] }), NetlinkError)
  contains(member, { code: 'EINVAL', kernelMessage: 'Invalid nexthop id' })
})

test.run()
