/** What others have made becomes a network's own; `ip` and `nft` are the others. */
import { execFileSync } from 'node:child_process'
import {
  adopt,
  defineNetwork,
  destroy,
  exportNetwork,
  type NetworkDefinition,
  NetworkError,
  plan,
  revert,
} from '../../src/network/index.js'
import { nft } from '../nftables/nft.js'
import { ip } from '../support/ip.js'
import { stateChange } from '../support/kernel-state.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { adoptKilled } from './killed.js'
import { everything } from './networks.js'

const neighbors = [
  { dst: '10.0.0.7', mac: '02:00:00:00:00:07' },
  { dst: '10.0.0.8', proxy: true },
]
const definition = {
  project: 'mine',
  namespaces: {
    left: {
      sysctls: { 'net.ipv4.ip_forward': true },
      rules: [
        { priority: 100, to: '10.8.0.0/16', table: 7 },
        { priority: 100, from: '10.0.0.0/24', table: 8 },
        { priority: 200, family: 'inet6', table: 9 },
      ],
    },
    right: {},
  },
  links: {
    pair: {
      kind: 'veth',
      ends: [
        {
          netns: 'left',
          name: 'eth0',
          mtu: 1400,
          addresses: ['10.0.0.1/24', '2001:db8::1/64'],
          neighbors,
        },
        {
          ...{ netns: 'right', name: 'eth0', addresses: ['10.0.0.2/24'] },
          routes: [{ destination: 'default', via: '10.0.0.1' }],
        },
      ],
    },
    br0: { kind: 'bridge', netns: 'left' },
    port: {
      ...{ kind: 'vxlan', netns: 'left', vni: 7, dstPort: 4789, master: 'br0', learning: false },
      fdb: [
        { mac: '00:00:00:00:00:00', dst: '192.0.2.1' },
        { mac: '02:00:00:00:00:09', dst: '192.0.2.2' },
        { mac: '02:00:00:00:00:09', master: true },
      ],
    },
  },
  tables: {
    guard: {
      netns: 'right',
      chains: { input: { hook: 'input', rules: [[{ tcp: { dport: 22 } }, 'drop']] } },
    },
  },
} as const satisfies NetworkDefinition
const mine = defineNetwork(definition)

/** Of how many moments the adoption is aborted, or killed, at one; 1 is each. */
const step = Number(process.env['STEP'] ?? 17)

/** The same by others' hands. */
function made(): void {
  const lines = `netns add left
    netns add right
    -n left link set lo up
    -n right link set lo up
    -n left link add eth0 mtu 1400 up type veth peer name eth0 netns right
    -n right link set eth0 up
    -n left address add 10.0.0.1/24 dev eth0
    -n left address add 2001:db8::1/64 dev eth0 nodad
    -n right address add 10.0.0.2/24 dev eth0
    -n right route add default via 10.0.0.1
    -n left link add br0 up type bridge
    -n left rule add priority 100 from 10.0.0.0/24 table 8
    -n left rule add priority 100 to 10.8.0.0/16 table 7
    -n left -6 rule add priority 200 table 9
    -n left neighbor add 10.0.0.7 lladdr 02:00:00:00:00:07 dev eth0
    -n left neighbor add proxy 10.0.0.8 dev eth0
    -n left link add port up master br0 type vxlan id 7 dstport 4789 nolearning
    netns exec left bridge fdb add 00:00:00:00:00:00 dev port dst 192.0.2.1
    netns exec left bridge fdb add 02:00:00:00:00:09 dev port dst 192.0.2.2
    netns exec left bridge fdb add 02:00:00:00:00:09 dev port master static
    netns exec left sysctl -qw net.ipv4.ip_forward=1`
  for (const line of lines.split('\n')) ip(...line.trim().split(' '))
  nft('right', ['add table inet guard'])
  nft('right', [
    'add chain inet guard input { type filter hook input priority filter; policy accept; }',
  ])
  nft('right', ['add rule inet guard input tcp dport 22 drop'])
}

/** Without marks, and the handles of what was made anew. */
const unmarked = (state: string) =>
  state
    .replaceAll(/"altnames":\["mine[=~][^\]]*\],/g, '')
    .replaceAll(/"group":"\d+"/g, '"group":"default"')
    .replaceAll(/,?"protocol":"79"/g, '')
    .replaceAll(/ proto (79|static)\b/g, '')
    .replaceAll(/^ *comment "mine=.*\n/gm, '')
    .replaceAll(/ # handle \d+/g, '')

const failure = async (work: Promise<unknown>): Promise<NetworkError> => {
  const error = await work.then(
    () => assert.unreachable('it did not fail'),
    (each: unknown) => each,
  )
  assert.instance(error, NetworkError, String(error))
  return error as NetworkError
}

let before = ''
test.before(needsNftables)
test.before(async () => {
  before = await everything()
})
test.before.each(made)
test.after.each(async () => {
  await destroy('mine')
  await destroy('yours')
  for (const name of ['left', 'right']) {
    try {
      ip('netns', 'delete', name)
    } catch {
      // It went with the network.
    }
  }
})

test('what is as it is defined gets the marks, and nothing else; then it is planned and destroyed as what was made', async () => {
  const stands = await everything()
  const links = ip('-n', 'left', '-o', 'link')
  const adopted = await adopt(mine)
  assert.equal(
    adopted.map(({ action, path }) => `${action} ${path}`).sort(),
    [
      'links.br0',
      'links.pair',
      'links.port',
      'namespaces.left',
      'namespaces.right',
      'tables.guard',
    ].map((path) => `adopt ${path}`),
  )
  assert.is(unmarked(await everything()), unmarked(stands))
  assert.is(ip('-n', 'left', '-o', 'link').split('\n').length, links.split('\n').length)
  assert.equal((await plan(mine)).operations, [])
  assert.equal(await adopt(mine), [], 'once is enough')
  assert.equal((await destroy('mine')).map(({ path }) => path).sort(), [
    'namespaces.left',
    'namespaces.right',
  ])
  assert.is(await everything(), before)
})

test('what others made is exported with all that is on it, and adopted by that', async () => {
  const { definition: its, omitted } = await exportNetwork('mine', {
    namespaces: ['left', 'right'],
  })
  assert.equal(omitted, [])
  const [, second, third] = definition.namespaces.left.rules
  const [first] = definition.namespaces.left.rules
  assert.equal(its.namespaces, { left: { rules: [second, first, third] }, right: {} })
  assert.equal(Object(its.links?.['left-eth0']).ends[0].neighbors, neighbors)
  assert.equal(
    [...Object(its.links?.['port']).fdb].sort(byText),
    [...definition.links.port.fdb].sort(byText),
  )
  const exported = defineNetwork(its)
  await adopt(exported)
  assert.equal((await plan(exported)).operations, [])
  const own = await exportNetwork('mine')
  assert.equal(own, { definition: its, omitted: [] })
})

const byText = (one: object, other: object) =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1

test('what does not exist is left to apply', async () => {
  ip('-n', 'left', 'link', 'delete', 'port')
  const paths = (await adopt(mine)).map(({ path }) => path)
  assert.not(paths.includes('links.port'))
  assert.equal(
    (await plan(mine)).operations.map(({ action, path }) => `${action} ${path}`),
    ['create links.port'],
  )
})

/** What is otherwise, and what is said of it. */
const otherwise: readonly (readonly [string, readonly string[], string, RegExp])[] = [
  [
    'an option',
    ['-n', 'left', 'link', 'set', 'eth0', 'mtu', '1300'],
    'links.pair',
    /differs in ends\[0\]\.mtu/,
  ],
  [
    'an address less',
    ['-n', 'left', 'address', 'del', '10.0.0.1/24', 'dev', 'eth0'],
    'links.pair',
    /differs in ends\[0\]\.addresses\[0\]/,
  ],
  [
    'an address more',
    ['-n', 'right', 'address', 'add', '10.9.0.1/24', 'dev', 'eth0'],
    'links.pair',
    /it has addresses that the definition does not/,
  ],
  [
    'a route more',
    ['-n', 'right', 'route', 'add', '10.9.0.0/24', 'dev', 'eth0'],
    'links.pair',
    /it has routes that the definition does not/,
  ],
  [
    'no bridge',
    ['-n', 'left', 'link', 'delete', 'br0'],
    'links.port',
    /a port of, is missing: one of br0/,
  ],
  [
    'a neighbour more',
    ['-n', 'right', 'neighbor', 'add', '10.0.0.9', 'lladdr', '02:00:00:00:00:09', 'dev', 'eth0'],
    'links.pair',
    /it has neighbors that the definition does not/,
  ],
  [
    'a neighbour elsewhere',
    ['-n', 'left', 'neighbor', 'replace', '10.0.0.7', 'lladdr', '02:00:00:00:00:01', 'dev', 'eth0'],
    'links.pair',
    /differs in ends\[0\]\.neighbors\[0\]\.mac/,
  ],
  [
    'a forwarding entry more',
    [
      'netns',
      'exec',
      'left',
      ...'bridge fdb append 00:00:00:00:00:00 dev port dst 192.0.2.9'.split(' '),
    ],
    'links.port',
    /it has fdb that the definition does not/,
  ],
  [
    'a forwarding entry less',
    ['netns', 'exec', 'left', ...'bridge fdb del 02:00:00:00:00:09 dev port master'.split(' ')],
    'links.port',
    /differs in fdb\[2\]/,
  ],
  [
    'a policy rule more',
    ['-n', 'right', 'rule', 'add', 'priority', '100', 'table', '7'],
    'namespaces.right',
    /would go with it: rule 100 of inet$/,
  ],
  [
    'a policy rule less',
    ['-n', 'left', '-6', 'rule', 'del', 'priority', '200'],
    'namespaces.left',
    /rules differ/,
  ],
  [
    'a link more in a namespace',
    ['-n', 'left', 'link', 'add', 'other', 'type', 'bridge'],
    'namespaces.left',
    /would go with it: link other/,
  ],
  [
    'a link on a link',
    ['-n', 'left', 'link', 'add', 'mv', 'link', 'br0', 'type', 'macvlan'],
    'links.br0',
    /on it is what the definition does not have: mv/,
  ],
  ['a group', ['-n', 'left', 'link', 'set', 'br0', 'group', '5'], 'links.br0', /it is in group 5/],
  [
    "another project's mark on a link",
    ['-n', 'left', 'link', 'property', 'add', 'dev', 'br0', 'altname', 'yours=links.x'],
    'links.br0',
    /it has the mark yours=links\.x/,
  ],
  [
    "another project's mark on a namespace",
    ['-n', 'left', 'link', 'property', 'add', 'dev', 'lo', 'altname', 'yours=namespaces.x'],
    'namespaces.left',
    /it has the mark yours=namespaces\.x/,
  ],
  [
    'a sysctl',
    ['netns', 'exec', 'left', 'sysctl', '-qw', 'net.ipv4.ip_forward=0'],
    'namespaces.left',
    /sysctls have other values/,
  ],
  [
    'a rule',
    ['netns', 'exec', 'right', 'nft', 'add rule inet guard input tcp dport 23 drop'],
    'tables.guard',
    /it differs \(rules: 0 to add, 1 to remove\)/,
  ],
  [
    'a table more',
    ['netns', 'exec', 'right', 'nft', 'add table ip theirs'],
    'namespaces.right',
    /would go with it: table ip theirs/,
  ],
]

for (const [what, argv, path, words] of otherwise) {
  test(`${what} is a conflict, and nothing is marked`, async () => {
    ip(...argv)
    const stands = await everything()
    const error = await failure(adopt(mine))
    assert.is(error.code, 'NETWORK_CONFLICT')
    const found = error.operations?.find((each) => each.path === path)
    assert.match(found?.because ?? String(error), words)
    assert.is(await everything(), stands)
  })
}

test('another kind, and an end of another pair, are conflicts', async () => {
  const of = (links: NetworkDefinition['links']) =>
    adopt(defineNetwork({ ...definition, links: { ...definition.links, ...links } }))
  const kind = await failure(of({ br0: { kind: 'ifb', netns: 'left' } }))
  assert.match(
    kind.operations?.find(({ path }) => path === 'links.br0')?.because ?? '',
    /br0 is a bridge/,
  )
  ip('-n', 'left', 'link', 'add', 'a1', 'type', 'veth', 'peer', 'a2')
  ip('-n', 'left', 'link', 'add', 'b1', 'type', 'veth', 'peer', 'b2')
  const ends = (one: string, other: string) => ({
    kind: 'veth' as const,
    ends: [
      { netns: 'left', name: one, up: false },
      { netns: 'left', name: other, up: false },
    ] as const,
  })
  const crossed = await failure(of({ a: ends('a1', 'b1'), b: ends('a2', 'b2') }))
  assert.equal(crossed.operations?.map(({ path }) => path).sort(), ['links.a', 'links.b'])
})

test('rules of one priority keep their order', async () => {
  const order = () =>
    [...ip('-n', 'left', 'rule').matchAll(/lookup (\d)/g)].map(([, table]) => table)
  assert.equal(order(), ['8', '7'])
  await adopt(mine)
  assert.equal(order(), ['8', '7'])
})

test('a qdisc is marked by its handle alone', async () => {
  const { pair } = definition.links
  const [left, right] = pair.ends
  const qdisc = { pfifo: { limit: 50 } }
  const shaped = defineNetwork({
    ...definition,
    links: { ...definition.links, pair: { ...pair, ends: [{ ...left, qdisc }, right] } },
  })
  const put = (handle: string) => {
    const words = `-n left qdisc replace dev eth0 root handle ${handle} pfifo limit 50`
    execFileSync('tc', words.split(' '))
  }
  put('5:')
  const { operations } = await failure(adopt(shaped))
  assert.match(
    operations?.find(({ path }) => path === 'links.pair')?.because ?? '',
    /ends\[0\]\.qdisc has the handle 5:/,
  )
  put('4f:')
  await adopt(shaped)
  assert.equal((await plan(shaped)).operations, [])
  const exported = await exportNetwork('mine')
  assert.equal(exported.omitted, [])
  assert.equal(Object(exported.definition.links?.['pair']).ends[0].qdisc, qdisc)
})

test('aborted at any moment, it is adopted or as it was', async () => {
  const stands = unmarked(await everything())
  for (let calls = 0; ; calls += step) {
    const controller = new AbortController()
    let left = calls
    const signal = new Proxy(controller.signal, {
      get: (target, name) => {
        if (name === 'throwIfAborted' && left-- <= 0) controller.abort()
        const value = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const ended = await adopt(mine, { signal }).then(
      () => true,
      () => false,
    )
    if (ended) break
    const after = await everything()
    assert.is(unmarked(after), stands)
    assert.not.match(after, /mine[=~]|"79"|proto 79/, `after ${calls} calls`)
  }
  assert.equal((await plan(mine)).operations, [])
})

test('killed at any moment, what it has marked is taken back, and it can be adopted', async () => {
  const stands = unmarked(await everything())
  for (let at = step % 5; ; at += step) {
    const when = at % 2 === 0 ? 'before' : 'amid'
    if ((await adoptKilled(definition, at, when)) !== undefined) break
    assert.is(await revert('mine'), true, `killed ${when} ${at}`)
    const after = await everything()
    assert.equal(stateChange(stands, unmarked(after)), [], `killed ${when} ${at}`)
    assert.not.match(after, /mine[=~]|"79"|proto 79/, `killed ${when} ${at}`)
  }
  assert.equal((await plan(mine)).operations, [])
  await destroy('mine')
  made()
  await adoptKilled(definition, 20)
  await adopt(mine)
  assert.equal((await plan(mine)).operations, [])
})

test.run()
