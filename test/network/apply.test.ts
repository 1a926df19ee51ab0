/** A network is planned, applied, changed and destroyed; `ip` says what became of it. */
import {
  addAddress,
  createLink,
  createNetns,
  deleteNetns,
  listNetns,
  setLink,
} from '../../src/index.js'
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  NetworkError,
  plan,
  verify,
} from '../../src/network/index.js'
import { ip } from '../support/ip.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { everything, shop } from './networks.js'

const made = async (definition: NetworkDefinition, options?: { recreate?: boolean }) => {
  const network = defineNetwork(definition)
  await apply(await plan(network), options)
  return network
}

/** What is to be done, a line each. */
const linesOf = async (definition: NetworkDefinition) =>
  (await plan(defineNetwork(definition))).operations.map(({ path, action, changes = [] }) =>
    [action, path, ...changes.map(({ option }) => option)].join(' '),
  )

const failure = async (work: Promise<unknown>): Promise<NetworkError> => {
  const error = await work.then(
    () => assert.unreachable(),
    (error: unknown) => error,
  )
  assert.instance(error, NetworkError)
  return error as NetworkError
}

const json = (...args: string[]) => JSON.parse(ip('-d', '-j', ...args))

test.after.each(async () => {
  await destroy('shop')
})

test('a network comes to stand as it is defined, and goes with all that it has', async () => {
  const before = await everything()
  assert.equal(await linesOf(shop), [
    ...['create namespaces.web', 'create namespaces.db'],
    ...['create links.pair', 'create links.br0', 'create links.tunnel'],
  ])
  assert.equal(await everything(), before, 'a plan reads only')
  const network = await made(shop)
  const [eth0] = json('-n', 'db', 'address', 'show', 'eth0')
  assert.ok(eth0.flags.includes('UP'))
  const [address] = eth0.addr_info
  assert.equal([address.local, address.prefixlen], ['10.0.0.2', 24])
  const [route] = json('-n', 'db', 'route', 'show', 'default')
  assert.is(route.gateway, '10.0.0.1')
  const [tunnel] = json('-n', 'web', 'link', 'show', 'tunnel')
  assert.equal(
    [tunnel.mtu, tunnel.master, tunnel.linkinfo.info_data.id, tunnel.altnames[0]],
    [1450, 'br0', 100, 'shop=links.tunnel'],
  )
  assert.is(ip('netns', 'exec', 'web', 'cat', '/proc/sys/net/ipv4/ip_forward'), '1\n')
  await verify(network)
  const stands = await everything()
  assert.equal(await linesOf(shop), [], 'a second plan is empty')
  await apply(await plan(network))
  assert.equal(stateChange(stands, await everything()), [])
  assert.equal((await destroy(network)).map(({ path }) => path).sort(), [
    'namespaces.db',
    'namespaces.web',
  ])
  assert.equal(await everything(), before)
  assert.equal(await destroy('shop'), [])
})

test('what differs is changed, and nothing else', async () => {
  await made(shop)
  await setLink('eth0', { netns: 'db', up: false })
  await addAddress('eth0', '10.0.0.99/24', { netns: 'db' })
  await addAddress('br0', '10.1.0.99/24', { netns: 'web' })
  await setLink('tunnel', { netns: 'web', mtu: 1400, vxlan: { learning: false } })
  const indexes = () => json('-n', 'web', 'link').map(({ ifindex }: { ifindex: number }) => ifindex)
  const before = indexes()
  assert.equal(await linesOf(shop), [
    'change links.pair ends[1].up ends[1].routes[0]',
    'change links.tunnel mtu',
  ])
  const changed = {
    ...shop,
    namespaces: { ...shop.namespaces, web: { sysctls: { 'net.ipv4.ip_forward': false } } },
    links: {
      ...shop.links,
      tunnel: { ...shop.links.tunnel, learning: true, ttl: 9 },
      br0: { ...shop.links.br0, stp: true, addresses: ['10.1.0.2/24'] },
    },
  } as const
  assert.equal(await linesOf(changed as never), [
    'change namespaces.web sysctls.net.ipv4.ip_forward',
    'change links.pair ends[1].up ends[1].routes[0]',
    'change links.br0 stp addresses[0] addresses',
    'change links.tunnel mtu learning ttl',
  ])
  await made(changed as never)
  assert.equal(await linesOf(changed as never), [])
  assert.equal(indexes(), before)
  const shown = ip('-n', 'web', '-d', 'address', 'show')
  assert.match(shown, /ttl 9/)
  assert.match(shown, /stp_state 1/)
  assert.match(shown, '10.1.0.2/24')
  assert.not.match(shown, '10.1.0.1/24')
  assert.match(shown, '10.1.0.99/24', 'one of the same prefix does not go with the first')
  assert.match(ip('-n', 'db', 'address', 'show'), '10.0.0.99/24', "others' addresses stay")
})

test('what a definition no longer has goes, after all else stands', async () => {
  await made(shop)
  const { tunnel: _, ...links } = shop.links
  const smaller = { ...shop, links, namespaces: { ...shop.namespaces, other: {} } }
  assert.equal(await linesOf(smaller), ['create namespaces.other', 'delete links.tunnel'])
  await made(smaller)
  assert.not.match(ip('-n', 'web', 'link'), 'tunnel')
  const { web, db } = shop.namespaces
  assert.equal(await linesOf({ ...shop, namespaces: { web, db } }), [
    'create links.tunnel',
    'delete namespaces.other',
  ])
})

test('what cannot be changed is made anew only where that is allowed', async () => {
  await made(shop)
  const other = { ...shop, links: { ...shop.links, tunnel: { ...shop.links.tunnel, vni: 101 } } }
  assert.equal(await linesOf(other), ['recreate links.tunnel vni'])
  const before = await everything()
  const refused = await failure(made(other))
  assert.equal([refused.code, refused.path], ['NETWORK_RECREATE', 'links.tunnel'])
  assert.match(refused.message, 'vni')
  assert.equal(stateChange(before, await everything()), [])
  await made(other, { recreate: true })
  assert.equal(await linesOf(other), [])
  const lost = await failure(
    made({ ...shop, expect: [{ from: 'web', ping: '10.0.0.3', within: 50 }] }, { recreate: true }),
  )
  assert.equal([lost.code, lost.path], ['NETWORK_ROLLBACK_FAILED', 'expect'])
  assert.match(String(lost.remains?.[0]?.error), 'links.tunnel was deleted to be recreated')
  await made(other)
  assert.match(ip('-n', 'web', '-d', 'link', 'show', 'tunnel'), /vxlan id 101/)
})

test('what is made anew takes along what is on it, and has its ports again', async () => {
  const stacked = {
    ...shop,
    links: {
      ...shop.links,
      under: { kind: 'vxlan', netns: 'web', vni: 200, dstPort: 4790 },
      upper: { kind: 'macvlan', netns: 'web', link: 'under', mode: 'bridge' },
    },
  } as const satisfies NetworkDefinition
  await made(stacked)
  const under = { ...stacked.links.under, vni: 201 }
  const other = { ...stacked, links: { ...stacked.links, under } }
  assert.equal(await linesOf(other), ['recreate links.under vni', 'recreate links.upper'])
  await made(other, { recreate: true })
  assert.equal(await linesOf(other), [])
  const br0 = { ...stacked.links.br0, name: 'hub' }
  const tunnel = { ...stacked.links.tunnel, master: 'hub' }
  const renamed = { ...other, links: { ...other.links, br0, tunnel } }
  assert.equal(await linesOf(renamed), ['recreate links.br0', 'change links.tunnel master'])
  await made(renamed, { recreate: true })
  assert.equal(await linesOf(renamed), [])
  assert.is(json('-n', 'web', 'link', 'show', 'tunnel')[0].master, 'hub')
})

test('a port whose bridge somebody deleted is put into the new one', async () => {
  await made(shop)
  ip('-n', 'web', 'link', 'del', 'br0')
  assert.equal(await linesOf(shop), ['create links.br0', 'change links.tunnel master'])
  await made(shop)
  assert.equal(await linesOf(shop), [])
  assert.is(json('-n', 'web', 'link', 'show', 'tunnel')[0].master, 'br0')
})

test('a namespace that is called otherwise is made anew, with all that is in it', async () => {
  await made(shop)
  const { web } = shop.namespaces
  const renamed = { ...shop, namespaces: { web: { ...web, name: 'front' }, db: {} } }
  assert.equal(await linesOf(renamed), [
    'recreate namespaces.web name',
    'recreate links.pair',
    'recreate links.br0',
    'recreate links.tunnel',
  ])
  await made(renamed, { recreate: true })
  assert.equal(await linesOf(renamed), [])
  assert.equal((await listNetns()).map(({ name }) => name).sort(), ['db', 'front'])
})

test('what is not the network’s is a conflict, and is left alone', async () => {
  await createNetns('db')
  await createLink({ kind: 'bridge', name: 'here' })
  const before = await everything()
  const inWay = { ...shop, links: { ...shop.links, here: { kind: 'bridge' } } } as const
  const planned = await plan(defineNetwork(inWay))
  const conflicts = planned.operations.filter(({ action }) => action === 'conflict')
  assert.equal(
    conflicts.map(({ path }) => path),
    ['namespaces.db', 'links.here'],
  )
  const error = await failure(apply(planned))
  assert.is(error.code, 'NETWORK_CONFLICT')
  assert.equal(error.operations, conflicts)
  assert.equal(await destroy('shop'), [])
  assert.equal(stateChange(before, await everything()), [])
  await deleteNetns('db')
  ip('link', 'del', 'here')
})

test('a plan that the world has left behind is not done', async () => {
  const network = defineNetwork(shop)
  const planned = await plan(network)
  await createNetns('db')
  const before = await everything()
  const error = await failure(apply(planned))
  assert.is(error.code, 'NETWORK_PLAN_STALE')
  assert.is(error.path, 'namespaces.db')
  assert.equal(stateChange(before, await everything()), [])
  await deleteNetns('db')
})

test('when something fails, what stood before stands again', async () => {
  // Each part fails in its turn, in a value that only the kernel can refuse.
  const lost = { destination: '10.9.0.0/16', via: '10.200.0.1' }
  const [web, db] = shop.links.pair.ends
  const wrong: Record<string, NetworkDefinition> = {
    'links.pair': {
      ...shop,
      links: { ...shop.links, pair: { kind: 'veth', ends: [web, { ...db, routes: [lost] }] } },
    },
    'links.br0': { ...shop, links: { ...shop.links, br0: { ...shop.links.br0, routes: [lost] } } },
    'links.tunnel': {
      ...shop,
      links: { ...shop.links, tunnel: { ...shop.links.tunnel, routes: [lost] } },
    },
    expect: { ...shop, expect: [{ from: 'web', ping: '10.0.0.3', within: 100 }] },
  }
  for (const [path, definition] of Object.entries(wrong)) {
    const before = await everything()
    const error = await failure(made(definition))
    assert.equal([error.code, error.path], ['NETWORK_ROLLED_BACK', path], error.message)
    assert.ok(error.cause instanceof Error)
    assert.equal(stateChange(before, await everything()), [], path)
  }
  // The same as changes of what stands.
  await made(shop)
  for (const [path, definition] of Object.entries(wrong)) {
    const before = await everything()
    const more = {
      ...definition,
      namespaces: {
        ...definition.namespaces,
        more: {},
        web: { sysctls: { 'net.ipv4.ip_forward': false } },
      },
      links: { ...definition.links, more: { kind: 'bridge', netns: 'more' } },
    } as const
    const error = await failure(made(more))
    assert.equal([error.code, error.path], ['NETWORK_ROLLED_BACK', path], error.message)
    assert.equal(stateChange(before, await everything()), [], path)
  }
})

test('what was left of a creation that was cut short goes, and is made', async () => {
  const network = await made(shop)
  ip('-n', 'web', 'link', 'property', 'del', 'dev', 'tunnel', 'altname', 'shop=links.tunnel')
  assert.equal(await linesOf(shop), ['delete links.(tunnel)', 'create links.tunnel'])
  await apply(await plan(network))
  await verify(network)
})

test('namespaces of others, by path, are used and left', async () => {
  await createNetns('theirs')
  const before = await everything()
  const network = await made({
    project: 'shop',
    namespaces: { mine: {}, theirs: { path: '/run/netns/theirs' } },
    links: {
      way: {
        kind: 'veth',
        ends: [
          { netns: 'mine', name: 'a' },
          { netns: 'theirs', name: 'b' },
        ],
      },
    },
  })
  assert.match(ip('-n', 'theirs', 'link'), 'b@')
  await verify(network)
  await destroy(network)
  assert.equal(stateChange(before, await everything()), [])
  await deleteNetns('theirs')
})

test('a call that was ended does nothing', async () => {
  const network = defineNetwork(shop)
  const signal = AbortSignal.abort(new Error('enough'))
  const before = await everything()
  const planned = await plan(network)
  for (const call of [
    plan(network, { signal }),
    apply(planned, { signal }),
    destroy(network, { signal }),
  ]) {
    await call.then(
      () => assert.unreachable(),
      (error) => assert.is(error.message, 'enough'),
    )
  }
  assert.equal(stateChange(before, await everything()), [])
})

test.run()
