/**
 * What exists as a definition: networks at random are made, exported, and their definition is that of what stands.
 * `SEED=7` makes others, `NETWORKS=100` more.
 */
import { createLink, deleteNetns } from '../../src/index.js'
import {
  adopt,
  apply,
  defineNetwork,
  destroy,
  exportNetwork,
  plan,
} from '../../src/network/index.js'
import { nft } from '../nftables/nft.js'
import { Chance } from '../rtnetlink/churn.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { everything, shop } from './networks.js'
import { kernelNetworkAt, unmark } from './random-kernel.js'

const seed = Number(process.env['SEED'] ?? 20_261_130)
const count = Number(process.env['NETWORKS'] ?? 3)

const linesOf = async (definition: Parameters<typeof defineNetwork>[0]) =>
  (await plan(defineNetwork(definition))).operations.map(
    ({ action, path, because, changes }) =>
      `${action} ${path}: ${because} ${JSON.stringify(changes)}`,
  )

test('what a project has, and what has no marks any more, at random', async () => {
  const chance = new Chance(seed)
  for (let at = 0; at < count; at++) {
    const words = `SEED=${seed}, network ${at}`
    const before = await everything()
    const network = defineNetwork(kernelNetworkAt(chance))
    await apply(await plan(network))
    const of = await exportNetwork('shop')
    assert.equal(of.omitted, [], words)
    assert.equal(await linesOf(of.definition), [], words)
    assert.equal(
      Object.keys(of.definition.links ?? {}).sort(),
      Object.keys(network.definition.links ?? {}).sort(),
    )
    const namespaces = Object.keys(network.definition.namespaces ?? {})
    await unmark()
    const stands = await everything()
    const others = await exportNetwork('mine', { namespaces })
    assert.is(await everything(), stands, 'nothing was changed')
    assert.equal(others.omitted, [], words)
    const mine = defineNetwork(others.definition)
    const { operations } = await plan(mine)
    assert.ok(
      operations.some(({ action }) => action === 'conflict'),
      words,
    )
    const paths = (await adopt(mine)).map(({ path }) => path).sort()
    const parts = Object.entries({ namespaces: 0, links: 0 }).flatMap(([part]) =>
      Object.keys(others.definition[part as 'links'] ?? {}).map((key) => `${part}.${key}`),
    )
    assert.equal(paths, parts.sort(), words)
    assert.equal(await linesOf(others.definition), [], words)
    await destroy(mine)
    assert.is(await everything(), before, words)
  }
})

test("defaults, and what is the kernel's, are left out; what is chosen is not", async () => {
  ip('netns', 'add', 'box')
  ip('-n', 'box', 'link', 'set', 'lo', 'up')
  ip('-n', 'box', 'link', 'add', 'br0', 'up', 'type', 'bridge', 'ageing_time', '20000')
  ip('-n', 'box', 'address', 'add', '10.0.0.1/24', 'dev', 'br0')
  ip(
    '-n',
    'box',
    'address',
    'add',
    '10.0.0.9/24',
    'dev',
    'br0',
    'valid_lft',
    '100',
    'preferred_lft',
    '100',
  )
  ip('-n', 'box', 'route', 'add', '10.9.0.0/16', 'via', '10.0.0.2', 'metric', '7')
  ip(
    '-n',
    'box',
    'link',
    'add',
    'vx',
    'type',
    'vxlan',
    'id',
    '7',
    'remote',
    '192.0.2.1',
    'dstport',
    '4789',
  )
  ip('-n', 'box', 'link', 'add', 'odd.name', 'up', 'type', 'veth', 'peer', 'other')
  ip('-n', 'box', 'link', 'set', 'other', 'master', 'br0')
  nft('box', ['add table ip guard'])
  nft('box', ['add chain ip guard in { type filter hook input priority 0; }'])
  nft('box', ['add rule ip guard in tcp dport 22 drop'])
  const { definition, omitted } = await exportNetwork('x', { namespaces: ['box'] })
  assert.equal(omitted, [])
  const { tables, ...rest } = definition
  assert.equal(rest, {
    project: 'x',
    namespaces: { box: {} },
    links: {
      br0: {
        ...{ kind: 'bridge', netns: 'box', ageingTime: 20_000, addresses: ['10.0.0.1/24'] },
        routes: [{ destination: '10.9.0.0/16', via: '10.0.0.2', metric: 7 }],
      },
      vx: { kind: 'vxlan', netns: 'box', vni: 7, remote: '192.0.2.1', up: false },
      'box-other': {
        kind: 'veth',
        ends: [
          { netns: 'box', name: 'other', up: false, master: 'br0' },
          { netns: 'box', name: 'odd.name' },
        ],
      },
    },
  })
  assert.equal(Object.keys(tables ?? {}), ['guard'])
  assert.is(tables?.['guard']?.family, 'ip')
  const mine = defineNetwork(definition)
  await adopt(mine)
  assert.equal(await linesOf(definition), [])
  await destroy(mine)
})

test('the whole machine, and what no definition has is said', async () => {
  const whole = async () => exportNetwork('x', { machine: true })
  ip('netns', 'add', 'box')
  ip('netns', 'add', 'far')
  await createLink({ kind: 'bridge', name: 'br9' })
  await createLink({
    kind: 'veth',
    name: 'near',
    netns: 'box',
    peer: { name: 'end', netns: 'far' },
  })
  const { definition, omitted } = await whole()
  assert.equal(omitted, [])
  assert.equal(Object.keys(definition.links ?? {}).sort(), ['box-near', 'br9'])
  const part = await exportNetwork('x', { namespaces: ['box'] })
  assert.equal(part.omitted, [
    { what: 'link near in box', because: 'its other end is in a namespace that is not exported' },
  ])
  ip('link', 'delete', 'br9')
  for (const name of ['box', 'far']) await deleteNetns(name)
})

test('what is asked for has to be there, and options are checked', async () => {
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error) => (error.code === 'ENOENT' ? error.code : error.option),
    )
  assert.is(await codeOf(exportNetwork('x', { namespaces: ['none'] })), 'ENOENT')
  assert.is(await codeOf(exportNetwork('two words')), 'project')
  assert.is(await codeOf(exportNetwork('x', { namespaces: 'box' as never })), 'namespaces')
  assert.is(await codeOf(exportNetwork('x', { namespaces: ['a/b'] })), 'namespaces[0]')
  assert.is(await codeOf(exportNetwork('x', { machine: true, namespaces: [] })), 'machine')
  assert.is(await codeOf(exportNetwork('x', { machne: true } as never)), 'machne')
  assert.equal((await exportNetwork('none')).definition, { project: 'none' })
})

test('the example of these tests comes back', async () => {
  await apply(await plan(defineNetwork(shop)))
  const { definition, omitted } = await exportNetwork('shop')
  assert.equal(omitted, [])
  assert.equal(definition.links?.['pair'], shop.links.pair)
  assert.equal(await linesOf(definition), [])
  await destroy('shop')
})

test.before(needsNftables)
test.run()
