/** Routes, with every option, made, replaced, listed, looked up and deleted, with `ip` as the oracle. */
import {
  addNexthop,
  addRoute,
  addRule,
  appendRoute,
  deleteRoute,
  deleteRule,
  flushAddresses,
  flushRoutes,
  type Given,
  getLink,
  getRoute,
  type InvalidArgument,
  listRoutes,
  NetlinkError,
  prependRoute,
  type Route,
  type RouteHop,
  type RouteOptions,
  replaceRoute,
} from '../../src/index.js'
import { contains, ip, ipAddresses } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { type Case, ipShows } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const to = { destination: '198.51.100.0/24', via: '192.0.2.5' }
const ipTo = '198.51.100.0/24 via 192.0.2.5'
const to6 = { destination: '2001:db8:1::/48', via: '2001:db8::5' }
const ipTo6 = '2001:db8:1::/48 via 2001:db8::5'

const metrics: [ours: object, words: string, shown: object][] = [
  [{ mtu: 1400 }, 'mtu 1400', { mtu: 1400 }],
  [{ mtu: 1400, lock: ['mtu'] }, 'mtu lock 1400', { mtu: 1400 }],
  [{ window: 5000 }, 'window 5000', { window: 5000 }],
  [{ rtt: 800 }, 'rtt 100ms', { rtt: 100 }],
  [{ rttvar: 400 }, 'rttvar 100ms', { rttvar: 100 }],
  [{ ssthresh: 7 }, 'ssthresh 7', { ssthresh: 7 }],
  [{ cwnd: 9, lock: ['cwnd'] }, 'cwnd lock 9', { cwnd: 9 }],
  [{ advmss: 1200 }, 'advmss 1200', { advmss: 1200 }],
  [{ reordering: 5 }, 'reordering 5', { reordering: 5 }],
  [{ hoplimit: 33 }, 'hoplimit 33', { hoplimit: 33 }],
  [{ initcwnd: 20 }, 'initcwnd 20', { initcwnd: 20 }],
  [{ initrwnd: 21 }, 'initrwnd 21', { initrwnd: 21 }],
  [{ rtoMin: 100, lock: ['rtoMin'] }, 'rto_min 100ms', { rto_min: 100 }],
  [{ quickack: true }, 'quickack 1', { quickack: 1 }],
  [{ congctl: 'reno' }, 'congctl reno', {}],
  [{ fastopenNoCookie: true }, 'fastopen_no_cookie 1', { fastopen_no_cookie: 1 }],
  [{ features: ['ecn'] }, 'features ecn', {}],
]

const cases: Record<string, Case<RouteOptions>> = {
  'v4 via': {
    ours: to,
    ip: ipTo,
    shown: {
      type: 'unicast',
      dst: '198.51.100.0/24',
      gateway: '192.0.2.5',
      dev: 'va',
      table: 'main',
      protocol: 'boot',
      scope: 'global',
    },
  },
  'v4 via and dev': { ours: { ...to, dev: 'va' }, ip: `${ipTo} dev va`, shown: { dev: 'va' } },
  'v4 dev': {
    ours: { destination: '198.51.100.0/24', dev: 'va' },
    ip: '198.51.100.0/24 dev va',
    shown: { dev: 'va', scope: 'link' },
  },
  'an address': {
    ours: { destination: '198.51.100.1', via: '192.0.2.5' },
    ip: '198.51.100.1 via 192.0.2.5',
    shown: { dst: '198.51.100.1' },
  },
  'v4 default': {
    ours: { destination: 'default', via: '192.0.2.5' },
    ip: 'default via 192.0.2.5',
    shown: { dst: 'default', gateway: '192.0.2.5' },
  },
  'v4 by way of v6': {
    ours: { destination: '198.51.100.0/24', via: '2001:db8::5', dev: 'va' },
    ip: '198.51.100.0/24 via inet6 2001:db8::5 dev va',
    shown: { via: { family: 'inet6', host: '2001:db8::5' } },
  },
  'v4 default by way of v6': {
    ours: { destination: 'default', family: 'inet', via: 'fe80::5', dev: 'va' },
    ip: 'default via inet6 fe80::5 dev va',
    shown: { dst: 'default', via: { family: 'inet6', host: 'fe80::5' } },
  },
  table: { ours: { ...to, table: 100 }, ip: `${ipTo} table 100`, shown: { table: '100' } },
  'a table beyond 8 bits': {
    ours: { ...to, table: 100_000 },
    ip: `${ipTo} table 100000`,
    shown: { table: '100000' },
  },
  metric: { ours: { ...to, metric: 77 }, ip: `${ipTo} metric 77`, shown: { metric: 77 } },
  tos: { ours: { ...to, tos: 0x10 }, ip: `${ipTo} tos 0x10`, shown: { tos: '0x10' } },
  scope: {
    ours: { destination: '198.51.100.0/24', dev: 'va', scope: 'host' },
    ip: '198.51.100.0/24 dev va scope host',
    shown: { scope: 'host' },
  },
  protocol: {
    ours: { ...to, protocol: 'bgp' },
    ip: `${ipTo} protocol bgp`,
    shown: { protocol: 'bgp' },
  },
  src: {
    ours: { ...to, src: '192.0.2.1' },
    ip: `${ipTo} src 192.0.2.1`,
    shown: { prefsrc: '192.0.2.1' },
  },
  onlink: {
    ours: { destination: '198.51.100.0/24', via: '203.0.113.9', dev: 'va', onlink: true },
    ip: '198.51.100.0/24 via 203.0.113.9 dev va onlink',
    shown: { flags: ['onlink'] },
  },
  realms: { ours: { ...to, realms: 0x30004 }, ip: `${ipTo} realm 3/4`, shown: {} },
  ...Object.fromEntries(
    (['blackhole', 'unreachable', 'prohibit', 'throw'] as const).map((type) => [
      `v4 ${type}`,
      {
        ours: { destination: '198.51.100.0/24', type },
        ip: `${type} 198.51.100.0/24`,
        shown: { type },
      },
    ]),
  ),
  'v4 local': {
    ours: { destination: '198.51.100.7', type: 'local', dev: 'lo' },
    ip: 'local 198.51.100.7 dev lo',
    shown: { type: 'local', table: 'local', scope: 'host' },
  },
  'v4 multipath': {
    ours: {
      destination: '198.51.100.0/24',
      multipath: [
        { via: '192.0.2.5', weight: 2 },
        { via: '192.0.2.6', dev: 'va', weight: 256 },
        { via: '203.0.113.9', dev: 'va', onlink: true },
        { via: '2001:db8::5', dev: 'va', weight: 3 },
      ],
    },
    ip: `198.51.100.0/24 nexthop via 192.0.2.5 weight 2 nexthop via 192.0.2.6 dev va weight 256
      nexthop via 203.0.113.9 dev va onlink nexthop via inet6 2001:db8::5 dev va weight 3`,
    shown: {
      nexthops: [
        { gateway: '192.0.2.5', dev: 'va', weight: 2, flags: [] },
        { gateway: '192.0.2.6', dev: 'va', weight: 256, flags: [] },
        { gateway: '203.0.113.9', dev: 'va', weight: 1, flags: ['onlink'] },
        { via: { family: 'inet6', host: '2001:db8::5' }, dev: 'va', weight: 3, flags: [] },
      ],
    },
  },
  nexthopId: {
    ours: { destination: '198.51.100.0/24', nexthopId: 5 },
    ip: '198.51.100.0/24 nhid 5',
    shown: { nhid: 5 },
  },
  'v6 via': {
    ours: to6,
    ip: ipTo6,
    shown: { dst: '2001:db8:1::/48', gateway: '2001:db8::5', metric: 1024, pref: 'medium' },
  },
  'v6 default': {
    ours: { destination: 'default', via: '2001:db8::5', metric: 5 },
    ip: 'default via 2001:db8::5 metric 5',
    shown: { dst: 'default', gateway: '2001:db8::5' },
  },
  'v6 from': {
    ours: { ...to6, from: '2001:db8:2::/64' },
    ip: `${ipTo6.replace(' via', ' from 2001:db8:2::/64 via')}`,
    shown: { from: '2001:db8:2::/64' },
  },
  'v6 preference': {
    ours: { ...to6, preference: 'high' },
    ip: `${ipTo6} pref high`,
    shown: { pref: 'high' },
  },
  'v6 preference, low': {
    ours: { ...to6, preference: 'low' },
    ip: `${ipTo6} pref low`,
    shown: { pref: 'low' },
  },
  'v6 expires': { ours: { ...to6, expires: 600 }, ip: `${ipTo6} expires 600`, shown: {} },
  'v6 unreachable': {
    ours: { destination: '2001:db8:1::/48', type: 'unreachable' },
    ip: 'unreachable 2001:db8:1::/48',
    shown: { type: 'unreachable' },
  },
  'v6 multipath': {
    ours: {
      destination: '2001:db8:1::/48',
      multipath: [{ via: '2001:db8::5' }, { via: '2001:db8::6', weight: 4 }],
    },
    ip: '2001:db8:1::/48 nexthop via 2001:db8::5 nexthop via 2001:db8::6 weight 4',
    shown: {
      nexthops: [
        { gateway: '2001:db8::5', dev: 'va', weight: 1, flags: [] },
        { gateway: '2001:db8::6', dev: 'va', weight: 4, flags: [] },
      ],
    },
  },
  ...Object.fromEntries(
    metrics.map(([ours, words, shown]): [string, Case<RouteOptions>] => [
      `metrics: ${words}`,
      { ours: { ...to, metrics: ours }, ip: `${ipTo} ${words}`, shown: { metrics: [shown] } },
    ]),
  ),
}

const family = ({ destination, via = '', family }: RouteOptions) => {
  const telling = destination === 'default' ? via : destination
  return family === 'inet6' || (family === undefined && telling.includes(':')) ? '-6' : '-4'
}

/** What tells it from others. */
const keyOf = (route: RouteOptions) => {
  const names = ['destination', 'table', 'type', 'via', 'dev', 'tos', 'from', 'family'] as const
  const given = names.filter((name) => route[name] !== undefined)
  return Object.fromEntries(
    given.map((name) => [name, route[name]]),
  ) as unknown as Given<RouteOptions>
}

const bare = (destination: string) => destination.replace(/\/(32|128)$/, '')

/** What `ip` shows of the case's route. */
const shownOf = (route: RouteOptions) =>
  ipShows(family(route), 'route', 'show', 'table', 'all').filter(
    ({ dst }) => dst === bare(route.destination),
  )

const oursOf = async ({ destination }: RouteOptions): Promise<Route[]> =>
  (await listRoutes()).filter((each) => bare(each.destination) === bare(destination))

test.before(async () => {
  ip('link', 'add', 'va', 'type', 'veth', 'peer', 'name', 'vb')
  ip('link', 'set', 'vb', 'up')
  ip('link', 'set', 'va', 'up')
  ip('address', 'add', '192.0.2.1/24', 'dev', 'va')
  ip('address', 'add', '2001:db8::1/64', 'dev', 'va', 'nodad')
  ip('link', 'set', 'lo', 'up')
  await addNexthop({ id: 5, via: '192.0.2.5', dev: 'va' })
})

for (const [name, { ours, ip: words, shown }] of Object.entries(cases)) {
  test(name, async () => {
    assert.equal(shownOf(ours), [], 'nothing is there before')
    await addRoute(ours)
    await handBack({
      list: () => oursOf(ours),
      same: [
        replaceRoute,
        (route) => replaceRoute({ ...route, mustExist: true }),
        (route) => addRoute({ ...route, mayExist: true }),
      ],
      remove: deleteRoute,
      add: addRoute,
      steady: ({ expires: _, ...route }) => route,
    })
    const [made, ours1] = [shownOf(ours), await oursOf(ours)]
    const { destination, dev } = ours
    await deleteRoute(keyOf(ours))
    assert.equal(shownOf(ours), [], 'deleted')

    ip(family(ours), 'route', 'add', ...words.split(/\s+/))
    const [made2, ours2] = [shownOf(ours), await oursOf(ours)]
    ip(family(ours), 'route', 'del', ...words.split(/\s+/))

    assert.is(made.length, 1)
    const { metrics: shownMetrics, ...rest } = shown as { metrics?: object[] }
    contains(made[0], rest)
    if (shownMetrics !== undefined) {
      const [theirs] = (made[0]?.['metrics'] ?? []) as object[]
      contains(theirs, shownMetrics[0] ?? {})
    }
    const steady = (routes: object[]) =>
      JSON.parse(JSON.stringify(routes, (key, value) => (key === 'expires' ? undefined : value)))
    assert.equal(steady(made), steady(made2), 'ip shows the same of both')
    assert.equal(steady(ours1), steady(ours2), 'the library reports the same of both')

    const index = (await getLink(dev ?? 'va')).index
    const { multipath, expires, destination: _, dev: __, ...values } = ours
    assert.is(ours1.length, 1)
    contains(ours1[0], values)
    assert.is(bare(ours1[0]?.destination ?? ''), destination)
    if (dev !== undefined) assert.is(ours1[0]?.dev, index)
    if (expires !== undefined) {
      assert.ok(Math.abs((ours1[0]?.expires ?? 0) - expires) < 5, `${ours1[0]?.expires}`)
    }
    for (const [at, hop] of (multipath ?? []).entries()) {
      contains(ours1[0]?.multipath?.[at], { weight: 1, ...hop, dev: index })
    }
  })
}

test('a route is not added twice, replaced, appended, and deleted', async () => {
  await addRoute(to)
  const error = await rejected(addRoute(to), NetlinkError)
  contains(error, { code: 'EEXIST', operation: 'addRoute', syscall: 'RTM_NEWROUTE' })
  await replaceRoute({ ...to, via: '192.0.2.6' })
  const gateways = () => shownOf(to).map(({ gateway }) => gateway)
  assert.equal(gateways(), ['192.0.2.6'])
  await appendRoute(to)
  assert.equal(gateways(), ['192.0.2.6', '192.0.2.5'])
  await prependRoute({ ...to, via: '192.0.2.7' })
  assert.equal(gateways(), ['192.0.2.7', '192.0.2.6', '192.0.2.5'])
  await deleteRoute({ destination: to.destination, via: '192.0.2.7' })
  await deleteRoute({ destination: to.destination, via: '192.0.2.5' })
  assert.equal(gateways(), ['192.0.2.6'])
  await deleteRoute({ destination: to.destination })
  contains(await rejected(deleteRoute(to), NetlinkError), {
    code: 'ESRCH',
    operation: 'deleteRoute',
  })
  await deleteRoute({ ...to, ifExists: true })
})

test('with mustExist a route is replaced where there is one, and never added', async () => {
  for (const [route, gateway] of [
    [to, '192.0.2.6'],
    [to6, '2001:db8::6'],
  ] as const) {
    const none = await rejected(replaceRoute({ ...route, mustExist: true }), NetlinkError)
    contains(none, { code: 'ENOENT', operation: 'replaceRoute', syscall: 'RTM_NEWROUTE' })
    assert.equal(shownOf(route), [])
    await addRoute(route)
    await replaceRoute({ ...route, via: gateway, mustExist: true })
    assert.equal(
      shownOf(route).map((shown) => shown['gateway']),
      [gateway],
    )
    await deleteRoute({ destination: route.destination })
  }
})

test('two uplinks and a default gateway, as a namespace has them', async () => {
  await addRoute({ destination: 'default', via: '192.0.2.254', metric: 10 })
  await addRoute({ destination: 'default', via: '192.0.2.253', metric: 20 })
  assert.is((await getRoute('203.0.113.1')).via, '192.0.2.254')
  await deleteRoute({ destination: 'default', metric: 10 })
  assert.is((await getRoute('203.0.113.1')).via, '192.0.2.253')
  await deleteRoute({ destination: 'default' })
  const error = await rejected(getRoute('203.0.113.1'), NetlinkError)
  contains(error, { code: 'ENETUNREACH', operation: 'getRoute' })
})

test('a lookup is what ip route get says', async () => {
  await addRoute({ ...to, table: 'main', metrics: { mtu: 1300 } })
  const [shown] = ipShows('route', 'get', '198.51.100.9')
  const found = await getRoute('198.51.100.9')
  contains(found, {
    destination: '198.51.100.9/32',
    via: shown?.['gateway'],
    src: shown?.['prefsrc'],
    table: 'main',
    type: 'unicast',
  })
  assert.is(found.dev, (await getLink('va')).index)
  const matched = await getRoute('198.51.100.9', { fibMatch: true })
  contains(matched, { destination: '198.51.100.0/24', via: '192.0.2.5', metrics: { mtu: 1300 } })
  const [own] = ipShows('route', 'get', '192.0.2.1')
  contains(await getRoute('192.0.2.1'), { type: 'local', table: own?.['table'] ?? 'main' })
  contains(await getRoute('2001:db8::9', { from: '2001:db8::1' }), { family: 'inet6' })
  await deleteRoute(to)
  await addRoute({ destination: '198.51.100.0/24', type: 'prohibit' })
  contains(await rejected(getRoute('198.51.100.9'), NetlinkError), { code: 'EACCES' })
  await deleteRoute({ destination: '198.51.100.0/24', type: 'prohibit' })
})

test('timestamps of TCP in microseconds, which a kernel before 6.7 refuses', async () => {
  const added = addRoute({ ...to, metrics: { features: ['ecn', 'tcp_usec_ts'] } })
  if (hasLinux(6, 7)) {
    await added
    contains((await oursOf(to))[0]?.metrics, { features: ['ecn', 'tcp_usec_ts'] })
    await deleteRoute(to)
  } else contains(await rejected(added, NetlinkError), { code: 'EINVAL' })
})

test('the way of a packet with a flow label, by the rules', async () => {
  await addRoute({ ...to6, table: 100, via: '2001:db8::6' })
  await addRoute(to6)
  const found = async (flowLabel: number) => (await getRoute('2001:db8:1::9', { flowLabel })).via
  if (hasLinux(6, 14)) {
    await addRule({ family: 'inet6', flowLabel: 77, flowLabelMask: 0xfffff, table: 100 })
    assert.equal(await Promise.all([77, 78, 0].map(found)), [
      ...['2001:db8::6', '2001:db8::5', '2001:db8::5'],
    ])
    await deleteRule({ family: 'inet6', flowLabel: 77, flowLabelMask: 0xfffff, table: 100 })
  } else {
    contains(await rejected(found(77), NetlinkError), { code: 'EINVAL', operation: 'getRoute' })
  }
  await flushRoutes({ table: 100 })
  await deleteRoute(to6)
})

test('a listing by table, link, protocol, type and family', async () => {
  await addRoute({ ...to, table: 100, protocol: 'static' })
  await addRoute({ ...to6, table: 100 })
  await addRoute({ destination: '203.0.113.0/24', type: 'blackhole', table: 100 })
  const destinations = async (filter: Parameters<typeof listRoutes>[0]) =>
    (await listRoutes(filter)).map(({ destination }) => destination).sort()
  const all = ['198.51.100.0/24', '2001:db8:1::/48', '203.0.113.0/24']
  assert.equal(await destinations({ table: 100 }), all)
  assert.equal(await destinations({ table: 100, family: 'inet6' }), ['2001:db8:1::/48'])
  assert.equal(await destinations({ table: 100, dev: 'va' }), all.slice(0, 2))
  assert.equal(await destinations({ table: 100, protocol: 'static' }), ['198.51.100.0/24'])
  assert.equal(await destinations({ table: 100, type: 'blackhole' }), ['203.0.113.0/24'])
  assert.equal(await destinations({ table: 4242 }), [], 'a table that is not there')
  const shown = ipShows('-4', 'route', 'show', 'table', 'all')
  assert.is((await listRoutes({ family: 'inet' })).length, shown.length)
  const error = await rejected(listRoutes({ dev: 'none' }), NetlinkError)
  contains(error, { code: 'ENODEV', option: 'dev', link: 'none' })
})

test('flushRoutes empties a table, and nothing else', async () => {
  await addRoute({ destination: 'default', family: 'inet6', dev: 'va', table: 100 })
  await addRoute({
    destination: '203.0.114.0/24',
    table: 100,
    multipath: [{ via: '192.0.2.5' }, { via: '192.0.2.6' }],
  })
  const before = (await listRoutes()).filter(({ table }) => table !== 100).length
  await flushRoutes({ table: 100, family: 'inet6' })
  assert.is((await listRoutes({ table: 100 })).length, 3)
  await flushRoutes({ table: 100 })
  assert.equal(await listRoutes({ table: 100 }), [])
  assert.is((await listRoutes()).length, before)
})

test('what is wrong with one hop of many, or with a metric, is told with its option', async () => {
  const error = await rejected(
    addRoute({
      destination: '198.51.100.0/24',
      multipath: [{ via: '192.0.2.5' }, { via: '203.0.113.77', dev: 'va' }],
    }),
    NetlinkError,
  )
  contains(error, { code: 'ENETUNREACH', operation: 'addRoute' })
  const missing = await rejected(
    addRoute({ destination: '198.51.100.0/24', multipath: [{ dev: 'va' }, { dev: 'none' }] }),
    NetlinkError,
  )
  contains(missing, { code: 'ENODEV', option: 'multipath[1].dev', link: 'none' })
  const metric = await rejected(
    addRoute({ ...to, metrics: { congctl: 'none_such' } }),
    NetlinkError,
  )
  contains(metric, { code: 'EINVAL', operation: 'addRoute' })
  assert.equal(shownOf(to), [])
})

test('flushAddresses: all of a link, of a family or both', async () => {
  ip('address', 'add', '192.0.2.2/24', 'dev', 'va')
  ip('address', 'add', '10.0.0.1', 'peer', '10.0.0.2', 'dev', 'va')
  await flushAddresses('va', { family: 'inet' })
  assert.ok(ipAddresses('va').every(({ family }) => family === 'inet6'))
  assert.ok(ipAddresses('va').length > 0)
  await flushAddresses('va')
  assert.equal(ipAddresses('va'), [])
})

/** Ways of every size on the wire, and the routes that have them. */
const wide: Record<string, [destination: string, hop: (at: number) => RouteHop, more?: object]> = {
  IPv4: ['198.51.100.0/24', (at) => ({ dev: 'a1', via: `10.77.${at >> 8}.${at & 255}` })],
  'IPv4, with all that is reported beside': [
    '198.51.100.0/24',
    (at) => ({ dev: 'a1', via: `10.77.${at >> 8}.${at & 255}`, realms: 5 }),
    { table: 1000, metric: 5, src: '10.77.255.1', metrics: { mtu: 1300, window: 5 } },
  ],
  IPv6: ['2001:db8:99::/48', (at) => ({ dev: 'a1', via: `fe80::${(at + 1).toString(16)}` })],
  'IPv6, with all that is reported beside': [
    '2001:db8:99::/48',
    (at) => ({ dev: 'a1', via: `fe80::${(at + 1).toString(16)}` }),
    { table: 1000, metric: 5, metrics: { mtu: 1300 }, expires: 1000, preference: 'low' },
  ],
}

for (const [name, [destination, hop, more]] of Object.entries(wide)) {
  test(`${name}: as many ways as a listing holds, and no more`, async () => {
    const netns = 'wide'
    ip('netns', 'add', netns)
    ip('-n', netns, 'link', 'add', 'name', 'a1', 'type', 'veth', 'peer', 'name', 'a2')
    for (const link of ['a1', 'a2']) ip('-n', netns, 'link', 'set', 'dev', link, 'up')
    ip('-n', netns, 'address', 'add', '10.77.255.1/16', 'dev', 'a1')
    // The last of each family's listing.
    ip('-n', netns, 'route', 'add', '203.0.113.0/24', 'dev', 'a1', 'table', 4_000_000)
    ip('-n', netns, '-6', 'route', 'add', '2001:db8:ffff::/48', 'dev', 'a1', 'table', 4_000_000)
    const key = { destination, netns, ...more }
    const add = (ways: number) =>
      addRoute({ ...key, multipath: Array.from({ length: ways }, (_, at) => hop(at)) })
    let [most, tooMany] = [2, 4000]
    while (tooMany - most > 1) {
      const ways = (most + tooMany) >> 1
      const error = await add(ways).then(
        () => undefined,
        (error: InvalidArgument) => error,
      )
      if (error === undefined) {
        await deleteRoute({ destination, netns, ...(more && { table: 1000 }) })
        most = ways
      } else {
        assert.is(`${error.code} ${error.option}`, 'ERR_INVALID_ARG_VALUE multipath')
        tooMany = ways
      }
    }
    assert.ok(most > 500, `${most} ways`)
    await add(most)
    const routes = await listRoutes({ netns })
    const found = routes.find((route) => route.destination === destination)
    assert.is(found?.multipath?.length, most)
    assert.is(routes.filter(({ table }) => table === 4_000_000).length, 2, 'what follows is listed')
    ip('netns', 'delete', netns)
  })
}

test('a type by its number is that type: it leads nowhere', async () => {
  for (const type of ['blackhole', 6] as const) {
    const leading = addRoute({ destination: '198.51.100.0/24', dev: 'va', type })
    assert.is((await rejected<Error & { option?: string }>(leading, Error)).option, 'dev')
  }
})

test.run()
