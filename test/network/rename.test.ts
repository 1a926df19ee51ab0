/** Links that have another key than before keep, with their indexes and what is on them. */
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

const { expect: _, ...before } = shop
const [web, db] = shop.links.pair.ends
/** Each link has another key, and some another name; what is on a bridge names it anew. */
const after = {
  ...before,
  links: {
    uplink: { kind: 'veth', was: 'pair', ends: [{ ...web, name: 'up0', mtu: 1400 }, db] },
    hub: { kind: 'bridge', netns: 'web', was: 'br0', addresses: ['10.1.0.2/24'] },
    vx: { ...shop.links.tunnel, was: 'tunnel', master: 'hub', name: 'tunnel' },
    upper: { kind: 'macvlan', netns: 'web', link: 'up0', mode: 'bridge' },
  },
} as const satisfies NetworkDefinition

const done = async (definition: NetworkDefinition) => apply(await plan(defineNetwork(definition)))

const indexes = () =>
  JSON.parse(ip('-n', 'web', '-j', 'link')).map(({ ifindex }: { ifindex: number }) => ifindex)

test.before.each(async () => {
  await done(before)
})

test.after.each(async () => {
  await destroy('shop')
})

test('they keep, and are known by their new keys', async () => {
  const there = indexes()
  const { operations } = await plan(defineNetwork(after))
  assert.equal(
    operations.map(({ action, path, was, changes = [] }) =>
      [action, path, was ?? '', ...changes.map(({ option }) => option)].join(' '),
    ),
    [
      'rename links.uplink links.pair ends[0].name ends[0].mtu',
      'rename links.hub links.br0 name addresses[0] addresses',
      'rename links.vx links.tunnel',
      'create links.upper ',
    ],
  )
  await done(after)
  await verify(defineNetwork(after))
  assert.equal((await plan(defineNetwork(after))).operations, [])
  assert.equal(indexes().slice(0, there.length), there)
  const names = ip('-n', 'web', 'link')
  assert.match(names, 'altname shop=links.uplink\n')
  assert.not.match(names, 'shop=links.pair')
  assert.match(names, /\bup0@/)
  assert.match(ip('-n', 'db', 'link'), 'altname shop=links.uplink.peer')
})

test('when something fails, and when it is killed, they have their keys and names of before', async () => {
  const { upper: _, ...links } = after.links
  const lost = { destination: '10.9.0.0/16', via: '10.200.0.1' }
  const start = await everything()
  const wrong = { ...after, links: { ...links, vx: { ...links.vx, routes: [lost] } } }
  const error: NetworkError = await done(wrong).then(
    () => assert.unreachable(),
    (thrown) => thrown,
  )
  assert.equal([error.code, error.path], ['NETWORK_ROLLED_BACK', 'links.vx'], error.message)
  assert.equal(stateChange(start, await everything()), [])
  for (const at of [1, 4, 9]) {
    assert.is(await applyKilled(after, at), undefined)
    await done(before)
    assert.equal(stateChange(start, await everything()), [], `killed at ${at}`)
  }
})

test('what the network has set of them is known by their new keys: once it is dropped, it goes back', async () => {
  const veth = (more: object) => ({ kind: 'veth', ends: [{ ...web, ...more }, db] }) as const
  const { pair, ...links } = before.links
  const queue = { txQueueLength: 500, neighbors: [{ dst: '10.0.0.7', mac: '02:00:00:00:00:07' }] }
  await done({ ...before, links: { ...links, pair: veth(queue) } })
  const uplink = { ...veth(queue), was: 'pair' }
  const { operations } = await done({ ...before, links: { ...links, uplink } })
  assert.equal(
    operations.map(({ action, changes }) => [action, changes]),
    [['rename', []]],
  )
  const dropped = defineNetwork({ ...before, links: { ...links, uplink: veth({}) } })
  const [first, ...others] = (await apply(await plan(dropped))).operations
  assert.equal(
    first?.changes?.map(({ option, asked }) => [option, asked]),
    [
      ['ends[0].txQueueLength', 1000],
      ['ends[0].neighbors', undefined],
    ],
  )
  assert.equal([others, (await plan(dropped)).operations], [[], []])
  assert.not.match(ip('-n', 'web', 'link', 'show', 'eth0'), 'altname shop~')
})

test('a port of what has another name leaves it, once its definition has no master', async () => {
  await done(after)
  const { master: _, was: __, ...vx } = after.links.vx
  const { was: ___, ...hub } = after.links.hub
  const { was: ____, ...uplink } = after.links.uplink
  const apart = defineNetwork({ ...after, links: { ...after.links, vx, hub, uplink } })
  const { operations } = await apply(await plan(apart))
  assert.equal(
    operations.map(({ path, changes }) => [path, changes?.map(({ option }) => option)]),
    [['links.vx', ['master']]],
  )
  assert.not.match(ip('-n', 'web', 'link', 'show', 'tunnel'), ' master ')
})

test('what cannot keep is made, and a name that is taken is a conflict', async () => {
  const links = { ...before.links, tunnel: undefined, br0: undefined, vx: after.links.vx }
  const other = {
    ...before,
    links: {
      pair: before.links.pair,
      vx: { ...links.vx, vni: 7, dstPort: 4790, name: 'vx', master: undefined },
    },
  }
  const { operations } = await plan(defineNetwork(other as NetworkDefinition))
  assert.equal(operations.map(({ action, path }) => `${action} ${path}`).sort(), [
    'create links.vx',
    'delete links.br0',
    'delete links.tunnel',
  ])
  ip('-n', 'web', 'link', 'add', 'up0', 'type', 'bridge')
  const [first] = (await plan(defineNetwork(after))).operations
  assert.equal([first?.action, first?.path], ['conflict', 'links.uplink'])
})

test('a key is of one link', () => {
  const br0 = { kind: 'bridge' } as const
  for (const [links, path] of [
    [{ a: { ...br0, was: 'b' }, b: br0 }, 'links.a.was'],
    [{ a: { ...br0, was: 'c' }, b: { ...br0, was: 'c' } }, 'links.b.was'],
    [{ a: { ...br0, was: 'a' } }, 'links.a.was'],
    [{ a: { ...br0, was: '=' } }, 'links.a.was'],
  ] as const) {
    assert.throws(
      () => defineNetwork({ project: 'shop', links: links as never }),
      (error: Error & { option: string }) => error.option === path,
    )
  }
})

test.run()
