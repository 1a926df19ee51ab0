/** Routes of a new link and of its peer: part of the one call, of its undoing, and of what may exist. */
import {
  createNetns,
  createVeth,
  deleteLink,
  deleteNetns,
  listRoutes,
  NetlinkError,
  type Route,
} from '../../src/index.js'
import { contains, ip, ipNames } from '../support/ip.js'
import { ipShows } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const pair = {
  name: 'a',
  up: true,
  addresses: ['192.0.2.1/24', { address: '2001:db8::1/64', noDad: true }],
  routes: [
    { destination: 'default', via: '192.0.2.254', metric: 5 },
    { destination: '198.51.100.0/24', table: 100 },
    { destination: '2001:db8:1::/48', via: '2001:db8::5' },
  ],
  peer: {
    name: 'b',
    netns: 'far',
    up: true,
    addresses: ['192.0.2.254/24'],
    routes: [{ destination: '203.0.113.0/24', via: '192.0.2.1', protocol: 'static' }],
  },
} as const

const steady = ({ linkDown: _, ...route }: Route) => route

/** Those that the call made. */
const made = async (netns?: string) =>
  (await listRoutes({ netns })).filter(({ protocol }) => protocol !== 'kernel').map(steady)

test.before(async () => {
  await createNetns('far')
})
test.after(() => deleteNetns('far'))
test.after.each(async () => {
  if (ipNames().includes('a')) await deleteLink('a')
})

test('they are those that ip adds', async () => {
  await createVeth(pair)
  const [near, far] = [await made(), await made('far')]
  const shown = ipShows('route', 'show', 'table', 'all', 'proto', 'boot')
  assert.equal(
    shown.map(({ dst, gateway, table, dev }) => [dst, gateway, table, dev]),
    [
      ['198.51.100.0/24', undefined, '100', 'a'],
      ['default', '192.0.2.254', 'main', 'a'],
      ['2001:db8:1::/48', '2001:db8::5', 'main', 'a'],
    ],
  )
  assert.is(near.length, 3)
  assert.is(far.length, 1)
  contains(far[0], { destination: '203.0.113.0/24', via: '192.0.2.1', protocol: 'static' })
  await createVeth({ ...pair, mayExist: true })

  for (const route of ['default', '198.51.100.0/24 table 100']) {
    ip('route', 'del', ...route.split(' '))
  }
  ip('-6', 'route', 'del', '2001:db8:1::/48')
  ip('route', 'add', '198.51.100.0/24', 'dev', 'a', 'table', 100)
  ip('route', 'add', 'default', 'via', '192.0.2.254', 'metric', 5)
  ip('-6', 'route', 'add', '2001:db8:1::/48', 'via', '2001:db8::5')
  assert.equal(await made(), near)
})

test('what differs is named, and one that is not there', async () => {
  await createVeth(pair)
  const [first, ...others] = pair.routes
  const other = { ...first, via: '192.0.2.253' }
  const differing = await rejected(
    createVeth({ ...pair, routes: [other, ...others], mayExist: true }),
    NetlinkError,
  )
  contains(differing, { code: 'EEXIST', option: 'routes[0].via' })
  const peer = { ...pair.peer, routes: [{ destination: '203.0.114.0/24' }] }
  const missing = await rejected(createVeth({ ...pair, peer, mayExist: true }), NetlinkError)
  contains(missing, { code: 'EEXIST', option: 'peer.routes[0]' })
})

test('one that is not there is named in a namespace that never had any', async () => {
  await createNetns('bare')
  const [end, peer] = [
    { name: 'e0', netns: 'bare' },
    { name: 'e1', netns: 'bare' },
  ]
  await createVeth({ ...end, peer })
  for (const destination of ['203.0.114.0/24', '2001:db8:1::/48']) {
    const routes = [{ destination }]
    const missing = await rejected(
      createVeth({ ...end, routes, peer, mayExist: true }),
      NetlinkError,
    )
    contains(missing, { code: 'EEXIST', option: 'routes[0]' })
  }
  await deleteNetns('bare')
})

test('a route that is refused undoes all', async () => {
  const before = [await listRoutes(), await listRoutes({ netns: 'far' })]
  const peer = {
    ...pair.peer,
    routes: [...pair.peer.routes, { destination: '203.0.114.0/24', via: '10.0.0.1' }],
  }
  const error = await rejected(createVeth({ ...pair, peer }), NetlinkError)
  contains(error, { code: 'ENETUNREACH', operation: 'createVeth', option: 'peer.routes[1]' })
  assert.is(ipNames().includes('a'), false)
  assert.equal([await listRoutes(), await listRoutes({ netns: 'far' })], before)
})

test('as they were reported they lead by the new link', async () => {
  await createVeth(pair)
  const routes = (await listRoutes()).filter(({ protocol }) => protocol !== 'kernel')
  await deleteLink('a')
  await createVeth({ name: 'other', peer: { name: 'other2' } })
  await createVeth({ ...pair, routes })
  const without = ({ dev: _, ...route }: Partial<Route>) => route
  assert.equal((await made()).map(without), routes.map(steady).map(without))
  await deleteLink('other')
})

test('what is none is refused by name before anything is sent', async () => {
  for (const [routes, option] of [
    [5, 'routes'],
    [[5], 'routes[0]'],
    [[{}], 'routes[0].destination'],
    [[{ destination: 'default', dev: 'a' }], 'routes[0].dev'],
    [[{ destination: 'default', multipath: [{ dev: 'a' }] }], 'routes[0].multipath'],
    [[{ destination: 'default', nonsense: 1 }], 'routes[0].nonsense'],
    [[{ destination: '192.0.2.0/33' }], 'routes[0].destination'],
    [[{ destination: '192.0.2.0/24', via: 'x' }], 'routes[0].via'],
  ] as const) {
    const error = await rejected(createVeth({ ...pair, routes: routes as never }), Error)
    contains(error, { option })
    assert.is(ipNames().includes('a'), false)
  }
})

test.run()
