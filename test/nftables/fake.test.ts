/**
 * The fake for the tests of others does what the kernel does: one list of definitions, each made of what the one
 * before it left, with what either says of it, and what is there then.
 */
import { NetlinkError } from '../../src/index.js'
import * as nftables from '../../src/nftables/index.js'
import {
  forwardPort,
  isolate,
  masquerade,
  type Nftables,
  type Rule,
  type SetDefinition,
  type Statement,
  spoofGuard,
  type TableDefinition,
} from '../../src/nftables/index.js'
import { createFakeNftables } from '../../src/testing/index.js'
import { run } from '../support/child.js'
import { contains, ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const name = 'demo'
const port = (dport: number): Rule => [{ tcp: { dport } }, 'counter', 'accept']
const input = (...rules: Rule[]) => ({ input: { hook: 'input', rules } }) as const
const table = (more: Partial<TableDefinition>): TableDefinition => ({ name, ...more })
const withRules = (...rules: Rule[]) => table({ chains: input(...rules) })
const web = { web: { rules: [['accept']] } } satisfies TableDefinition['chains']
const nat = (hook: 'prerouting' | 'postrouting', ...rules: Rule[]) =>
  table({ chains: { c: { hook, type: 'nat', priority: 'dstnat', rules } } })

/** Statements that are refused in a chain of type filter at input, or have something missing. */
const misplaced: Rule[] = [
  ['masquerade'],
  ['redirect'],
  [{ snat: { address: '192.0.2.1' } }],
  [{ dnat: { address: '192.0.2.1', port: 80 } }],
  [{ fib: { daddrTypeOif: 'local' } }],
  [{ log: { group: 3, level: 'info' } }],
  [{ jump: 'none' }],
  [{ goto: 'input' }],
  [{ counter: 'none' }],
  [{ quota: 'none' }],
  [{ limit: 'none' }],
  [{ ctHelper: 'none' }],
  [{ ctTimeout: 'none' }],
  [{ ctExpectation: 'none' }],
  [{ ip: { saddr: { set: 'none' } } }],
  [{ update: { set: 'none', key: 'ip.saddr' } }],
  [{ verdict: { key: 'tcp.dport', map: 'none' } }],
]

let nth = 0
const keys = [
  ['ip', 'ip.saddr'],
  ['port', 'tcp.dport'],
  [
    ['ip', 'port'],
    ['ip.saddr', 'tcp.dport'],
  ],
] as const

const each = <Value>(values: readonly Value[], all: (value: Value) => TableDefinition[]) =>
  values.flatMap(all)

/** Every form of what rules do to sets, and of these sets: the kernel refuses some. */
const changing = each(['add', 'update', 'delete'], (op) =>
  each([{}, { timeout: 1000 }, { statements: ['counter' as const] }], (more) =>
    each([{}, { dynamic: true }, { ranges: true }], (how) =>
      each([{}, { timeout: 60_000 }], (timed) =>
        each([{}, { size: 100 }], (sized) =>
          each(
            [{}, { statements: ['counter' as const] }, { statements: [{ limit: { rate: 5 } }] }],
            (states) => {
              const [type, key] = keys[nth++ % keys.length] as (typeof keys)[number]
              const s: SetDefinition = { type, ...how, ...timed, ...sized, ...states }
              return [
                table({
                  sets: { s },
                  chains: input([{ [op]: { set: 's', key, ...more } } as Statement]),
                }),
              ]
            },
          ),
        ),
      ),
    ),
  ),
)

/** What one after the other is to become of a namespace. */
const lists: Record<string, readonly TableDefinition[]> = {
  'rules that come, go and stay': [
    [1, 2, 3],
    [1, 9, 2, 3],
    [8, 9, 1, 2, 3],
    [1, 5, 6, 2, 7, 8, 3, 9, 10],
    [3, 4, 5],
    [5, 4],
    [],
    [1, 2],
  ].map((ports) => withRules(...ports.map(port))),
  'chains that change, and that rules jump to': [
    table({ chains: { ...web, ...input([{ jump: 'web' }]) } }),
    table({ chains: input([{ jump: 'web' }]) }),
    table({ chains: { ...web, input: { hook: 'input', policy: 'drop', comment: 'why' } } }),
    table({ chains: { ...web, input: { hook: 'forward', priority: 7 } } }),
    table({ dormant: true, chains: { ...web, output: { hook: 'output', type: 'route' } } }),
    table({ dormant: false, chains: { ...web, output: { hook: 'output', type: 'route' } } }),
    table({ comment: 'ours', chains: web }),
  ],
  'comments that change, of what others use': [undefined, 'one', 'two', undefined].map(
    (comment) => {
      const its = comment === undefined ? {} : { comment }
      const element = comment === undefined ? '192.0.2.1' : { key: '192.0.2.1', comment }
      return table({
        counters: { c: its },
        sets: {
          s: { type: 'ip', ...its, elements: [element] },
          d: { type: 'ip', dynamic: true, elements: [element] },
        },
        maps: { m: { type: 'port', data: 'verdict', elements: [[80, { jump: 'a' }]] } },
        chains: {
          ...input(
            [{ jump: 'a' }],
            [{ verdict: { key: 'tcp.dport', map: [[81, { goto: 'a' }]] } }],
            [{ verdict: { key: 'tcp.dport', map: 'm' } }],
            [{ ip: { saddr: { set: 's' } } }, { counter: 'c' }],
          ),
          a: { ...its, rules: [port(1)] },
        },
      })
    },
  ),
  'ways without an end': [
    table({ chains: { ...input([{ jump: 'a' }]), a: { rules: [[{ jump: 'b' }]] }, b: {} } }),
    table({
      chains: {
        ...input([{ jump: 'a' }]),
        a: { rules: [[{ jump: 'b' }]] },
        b: { rules: [[{ goto: 'a' }]] },
      },
    }),
    table({
      chains: {
        ...input([{ jump: 'c0' }]),
        ...Object.fromEntries(
          Array.from({ length: 17 }, (_, at) => [
            `c${at}`,
            { rules: at < 16 ? [[{ jump: `c${at + 1}` }] as Rule] : [] },
          ]),
        ),
      },
    }),
  ],
  'chains where there can be none': [
    table({ chains: { c: { hook: 'forward', type: 'nat' } } }),
    table({ chains: { c: { hook: 'forward', type: 'route' } } }),
    table({ chains: { c: { hook: 'prerouting', type: 'nat', priority: -200 } } }),
    table({ chains: { c: { hook: 'input', devices: ['lo'] } } }),
    table({ chains: { c: { hook: 'ingress', devices: ['lo', 'lo'] } } }),
    table({ chains: { c: { hook: 'ingress' } } }),
    table({ family: 'arp', chains: { c: { hook: 'input', type: 'nat' } } }),
    table({
      family: 'netdev',
      chains: { c: { hook: 'ingress', devices: ['lo'], rules: [port(1)] } },
    }),
  ],
  'statements out of their places, or without what they name': [
    withRules(port(1)),
    ...misplaced.map((rule) =>
      withRules(port(1), port(2), [{ tcp: { dport: 3 } }, ...(rule as [])]),
    ),
    ...misplaced
      .slice(0, 4)
      .map((rule) => table({ chains: { ...input([{ jump: 'a' }]), a: { rules: [rule] } } })),
    nat('postrouting', ['masquerade'], [{ snat: { address: '192.0.2.1' } }]),
    nat('prerouting', ['redirect'], [{ dnat: { address: '2001:db8::1' } }]),
    nat('prerouting', ['masquerade']),
    nat('postrouting', ['redirect']),
    table({ family: 'arp', chains: input(['masquerade']) }),
    table({ family: 'arp', chains: input([{ tcp: { dport: 1 } }]) }),
  ],
  'sets: their elements, their sizes, and rules of another type': [
    table({
      sets: { s: { type: 'ip', elements: ['192.0.2.1', '192.0.2.2'] } },
      chains: input([{ ip: { saddr: { set: 's' } } }]),
    }),
    table({
      sets: { s: { type: 'ip', elements: ['192.0.2.2', '192.0.2.3'] } },
      chains: input([{ ip: { saddr: { set: 's' } } }]),
    }),
    table({ sets: { s: { type: 'ip', size: 1, elements: ['192.0.2.2', '192.0.2.3'] } } }),
    table({ sets: { s: { type: 'ip', size: 1, elements: ['192.0.2.0/24'] } } }),
    table({ sets: { s: { type: 'ip6' } }, chains: input([{ ip: { saddr: { set: 's' } } }]) }),
    table({
      sets: { s: { type: ['ip', 'port'], elements: [['192.0.2.1', 80]] } },
      chains: input([{ lookup: { key: ['ip.saddr', 'tcp.dport'], set: 's' } }]),
    }),
    table({
      sets: {
        s: {
          type: ['ip', 'port'],
          elements: [
            ['192.0.2.0/24', 80],
            ['192.0.2.1', 80],
          ],
        },
      },
    }),
    table({ sets: { s: { type: 'port' } }, maps: { s: { type: 'port', data: 'mark' } } }),
    table({
      sets: { s: { type: 'port' } },
      chains: input([{ add: { set: 's', key: 'tcp.dport' } }]),
    }),
    table({
      sets: { s: { type: 'ip', ranges: true } },
      chains: input([{ add: { set: 's', key: 'ip.saddr' } }]),
    }),
    table({
      sets: { s: { type: 'ip', dynamic: true } },
      chains: input([{ add: { set: 's', key: 'ip.saddr', timeout: 1000 } }]),
    }),
    table({
      sets: { s: { type: 'ip', dynamic: true, timeout: 60_000 } },
      chains: input([{ update: { set: 's', key: 'ip.saddr', timeout: 1000 } }]),
    }),
  ],
  'sets that rules change': changing,
  'maps, and where their verdicts lead': [
    table({
      chains: { ...web, ...input([{ verdict: { key: 'tcp.dport', map: 'm' } }]) },
      maps: {
        m: {
          type: 'port',
          data: 'verdict',
          elements: [
            [80, { jump: 'web' }],
            [81, 'drop'],
          ],
        },
      },
    }),
    table({
      chains: input([{ verdict: { key: 'tcp.dport', map: 'm' } }]),
      maps: { m: { type: 'port', data: 'verdict', elements: [[80, { jump: 'web' }]] } },
    }),
    table({
      chains: input([{ verdict: { key: 'tcp.dport', map: 'm' } }]),
      maps: { m: { type: 'port', data: 'verdict', elements: [[80, { jump: 'input' }]] } },
    }),
    table({
      chains: { ...web, ...input() },
      maps: {
        m: {
          type: 'port',
          data: 'verdict',
          elements: [
            [80, { goto: 'web' }],
            [80, 'drop'],
          ],
        },
      },
    }),
    table({
      chains: input([{ verdict: { key: 'ip.saddr', map: 'm' } }]),
      maps: { m: { type: 'ip', data: 'mark', elements: [['192.0.2.1', 5]] } },
    }),
    table({
      chains: {
        masq: { rules: [['masquerade']] },
        ...input([{ verdict: { key: 'tcp.dport', map: 'm' } }]),
      },
      maps: { m: { type: 'port', data: 'verdict', elements: [[80, { jump: 'masq' }]] } },
    }),
  ],
  'counters, quotas and limits': [
    table({
      counters: { c: { comment: 'all' } },
      quotas: { q: { bytes: 5000 } },
      limits: { l: { rate: 5 } },
      chains: input([{ counter: 'c' }, { quota: 'q' }, { limit: 'l' }]),
    }),
    table({
      counters: { c: {} },
      quotas: { q: { bytes: 6000, over: true } },
      limits: { l: { rate: 5, per: 'hour' } },
      chains: input([{ counter: 'c' }, { quota: 'q' }, { limit: 'l' }]),
    }),
    table({ counters: { c: {} }, chains: input([{ counter: 'c' }, { quota: 'c' }]) }),
    table({}),
  ],
  'helpers, timeouts and expectations': [
    ...(['inet', 'ip', 'ip6'] as const).flatMap((family) =>
      [undefined, 'ip', 'ip6', 'inet'].flatMap((l3proto) =>
        [
          { ctHelpers: { x: { type: 'ftp', protocol: 'tcp', l3proto } } },
          { ctHelpers: { x: { type: 'irc', protocol: 'tcp', l3proto } } },
          { ctHelpers: { x: { type: 'ftp', protocol: 'udp', l3proto } } },
          { ctTimeouts: { x: { protocol: 'tcp', l3proto, policy: { close: 3 } } } },
          {
            ctExpectations: {
              x: { protocol: 'udp', dport: 1, timeout: 2, size: 3, l3proto: l3proto ?? 'ip' },
            },
          },
        ].map((its) => table({ family, ...its } as Partial<TableDefinition>)),
      ),
    ),
    table({ ctHelpers: { x: { type: 'none', protocol: 'tcp' } } }),
    table({
      ctHelpers: { x: { type: 'ftp', protocol: 'tcp' } },
      ctTimeouts: { x: { protocol: 'udp' } },
      chains: input([{ ctHelper: 'x' }, { ctTimeout: 'x' }]),
    }),
    table({
      ctHelpers: { x: { type: 'ftp', protocol: 'tcp', comment: 'files' } },
      ctTimeouts: { x: { protocol: 'udp', policy: { replied: 9 } } },
      chains: input([{ ctHelper: 'x' }, { ctTimeout: 'x' }]),
    }),
    table({ chains: input([{ ctHelper: 'x' }]) }),
  ],
  'elements for all other keys, and other timeouts of elements': [
    table({ sets: { s: { type: 'port', size: 1, elements: [80, '*'] } } }),
    table({ sets: { s: { type: 'port', size: 1, elements: ['*'] } } }),
    table({
      ...{ chains: { ...web, ...input([{ verdict: { key: 'tcp.dport', map: 'm' } }]) } },
      maps: { m: { type: 'port', data: 'verdict', elements: [['*', { jump: 'web' }]] } },
    }),
    table({
      ...{ chains: input([{ verdict: { key: 'tcp.dport', map: 'm' } }]) },
      maps: { m: { type: 'port', data: 'verdict', elements: [['*', { jump: 'input' }]] } },
    }),
    ...[600_000, 700_000, undefined].map((timeout) => {
      const at = (key: unknown) => (timeout === undefined ? key : { key, timeout })
      return table({
        sets: {
          s: { type: 'port', timeout: 3_600_000, elements: [80, at(81), at('*')] },
          r: { type: 'ip', ranges: true, timeout: true, elements: [at('10.0.0.0/8'), at('*')] },
        },
        maps: {
          m: {
            ...{ type: ['ip', 'port'], ranges: true, timeout: 3_600_000, data: 'mark' },
            elements: [
              [at(['10.0.0.0/8', 80]), 5],
              [at('*'), 6],
            ],
          },
        },
      })
    }),
  ],
  'systems and sockets, where there are none': [
    withRules([{ osf: { name: 'Linux' } }]),
    table({ family: 'ip6', chains: input([{ osf: { version: 'Linux:4.20' } }]) }),
    table({ family: 'ip6', chains: { c: { rules: [[{ osf: { nameSkip: ['a', 'b'] } }]] } } }),
    table({ chains: { c: { hook: 'output', rules: [[{ osf: { name: 'Linux' } }]] } } }),
    table({ chains: { c: { hook: 'output', rules: [[{ socket: { cgroupLevel2: 5 } }]] } } }),
    table({ chains: { c: { hook: 'forward', rules: [[{ socket: { cgroupLevel2: 5 } }]] } } }),
    table({
      family: 'arp',
      chains: { c: { rules: [[{ socket: { cgroupLevel1: [5, 2n ** 60n] } }]] } },
    }),
    table({ family: 'arp', chains: { c: { rules: [[{ osf: { name: { not: 'Linux' } } }]] } } }),
  ],
  'statements as they are read again': [
    withRules(
      [
        {
          ip: { saddr: ['192.0.2.1', '198.51.100.0/24'] },
          tcp: { dport: [80, { from: 8000, to: 8080 }] },
        },
        'accept',
      ],
      [{ ip6: { daddr: { not: '2001:db8::/32' } } }, { reject: { icmpx: 1 } }],
      [
        { ct: { state: ['established', 'related'] } },
        { set: { meta: { mark: 7 }, ct: { mark: 9 } } },
      ],
      [
        { meta: { iifname: 'eth*', oifname: { not: 'lo' } } },
        { log: { prefix: 'in: ', level: 'info' } },
      ],
      [{ tcp: { flags: { mask: ['syn', 'ack'], value: 'syn' } } }, { reject: 'tcpReset' }],
      [
        { limit: { rate: 5, per: 'minute', burst: 9, over: true } },
        { quota: { bytes: 7 } },
        { connlimit: { count: 3 } },
      ],
      { comment: 'last', do: ['notrack', { counter: { packets: 7, bytes: 900 } }, 'drop'] },
    ),
    table({ family: 'ip', chains: input([{ ip: { dscp: 5, ttl: { lt: 9 } } }, 'reject']) }),
    table({
      family: 'ip',
      chains: input([{ log: { group: 7, snapLength: 80 } }, { goto: 'other' }]),
    }),
  ],
  'the ready tables': [
    masquerade({ name, from: ['10.0.0.0/24', 'fd00::/64'], out: 'uplink' }),
    forwardPort({ name, listen: { port: 8080 }, to: { address: '10.0.0.2', port: 80 } }),
    isolate({ name, links: ['a', 'b', 'c'] }),
    spoofGuard({ name, link: 'lo', mac: '02:00:00:00:00:01', addresses: ['10.0.0.2', 'fd00::2'] }),
  ],
}

/** What is said of a definition, and what is there then: the same again changes nothing. */
async function outcome(nft: Nftables, definition: TableDefinition, netns: string) {
  const at = { netns }
  const facts = (error: { code: string; option: string; syscall: string }) => ({
    refused: [error.code, error.option, error.syscall],
  })
  const result = await nft.replaceTable(definition, at).catch(facts)
  const read = await nft.readTable(definition, at).catch(facts)
  if (!('refused' in result)) {
    assert.not(
      (await nft.replaceTable(definition, at)).changed,
      `again: ${JSON.stringify(definition)}`,
    )
  }
  const again = 'refused' in read ? undefined : await nft.replaceTable(read, at)
  assert.not(again?.changed, 'what was read is what is there')
  const counters = await nft.readCounters(definition, at).catch(facts)
  return { result, read, counters, tables: await nft.listNftTables(at) }
}

test.before(() => {
  needsNftables()
})
test.before.each(() => void ip('netns', 'add', 'one'))
test.after.each(() => void ip('netns', 'delete', 'one'))

for (const [title, definitions] of Object.entries(lists)) {
  test(`as the kernel: ${title}`, async () => {
    const fake = createFakeNftables()
    for (const definition of definitions) {
      assert.equal(
        await outcome(fake, definition, 'one'),
        await outcome(nftables, definition, 'one'),
      )
    }
  })
}

test('namespaces and fakes have tables of their own', async () => {
  const [one, other] = [createFakeNftables(), createFakeNftables()]
  await one.replaceTable(withRules(port(1)))
  await one.replaceTable({ ...withRules(port(1)), family: 'ip' }, { netns: 'far' })
  assert.equal(await one.listNftTables(), [{ family: 'inet', name }])
  assert.equal(await one.listNftTables({ netns: 'far' }), [{ family: 'ip', name }])
  assert.equal(await other.listNftTables(), [])
  await one.deleteTable({ name })
  await one.deleteTable({ name }, { ifExists: true })
  const gone = { code: 'ENOENT', option: 'name', operation: 'deleteTable' }
  contains(await rejected(one.deleteTable({ name }), NetlinkError), gone)
})

test('several at once: each is made whole, behind what the others made', async () => {
  const fake = createFakeNftables()
  const asked = Array.from({ length: 12 }, (_, i) =>
    fake.replaceTable(withRules(port(i + 1), port(i + 2))),
  )
  assert.ok((await Promise.all(asked)).every(({ changed }) => changed))
  assert.is((await fake.readTable({ name })).chains?.['input']?.rules?.length, 2)
})

test('a table that several share is changed by each', async () => {
  const fake = createFakeNftables()
  const add = (own: number) =>
    fake.changeTable({ name }, (there) => ({
      name,
      sets: {
        ports: { type: 'port', elements: [...(there?.sets?.['ports']?.elements ?? []), own] },
      },
    }))
  await Promise.all([1, 2, 3].map(add))
  const { sets } = await fake.readTable({ name })
  assert.equal(sets?.['ports']?.elements, [1, 2, 3])
  assert.ok((await fake.changeTable({ name }, () => undefined)).changed)
  assert.equal(await fake.listNftTables(), [])
})

test('what was asked for in vain: by a signal, or by what cannot be meant', async () => {
  const fake = createFakeNftables()
  const reason = new Error('enough')
  const asked = fake.replaceTable(withRules(), { signal: AbortSignal.abort(reason) })
  assert.is(await rejected(asked, Error), reason)
  const junk = withRules([{ log: { level: 'loud' as 'info' } }])
  contains(await rejected(fake.replaceTable(junk), RangeError), {
    option: 'chains.input.rules[0][0]',
  })
  assert.equal(await fake.listNftTables(), [])
})

test('counters count what a test says, and keep it, also with another comment', async () => {
  const fake = createFakeNftables()
  const counted = table({ counters: { all: {} } })
  await fake.replaceTable(counted)
  fake.count({ name }, 'all', { packets: 2n, bytes: 120n })
  fake.count({ name }, 'all', { packets: 1n })
  await fake.replaceTable({ ...counted, chains: input([{ counter: 'all' }]) })
  await fake.replaceTable(table({ counters: { all: { comment: 'every' } } }))
  assert.equal((await fake.readTable({ name })).counters, { all: { comment: 'every' } })
  assert.equal(await fake.readCounters({ name }), { all: { packets: 3n, bytes: 120n } })
  try {
    fake.count({ name }, 'none', { packets: 1n })
    assert.unreachable()
  } catch (error) {
    contains(error, { code: 'ERR_INVALID_ARG_VALUE', option: 'counter' })
  }
})

test('without a right in any namespace, where the kernel refuses the same', () => {
  const [real, faked] = ['nftables', 'testing'].map(
    (room) => new URL(`../../src/${room}/index.ts`, import.meta.url),
  )
  const program = `
    const nftables = await import('${real}')
    const { createFakeNftables } = await import('${faked}')
    const table = nftables.forwardPort({ listen: { port: 80 }, to: { address: '10.0.0.2' } })
    for (const each of [createFakeNftables(), nftables]) {
      console.log(await each.replaceTable(table, { netns: 'one' }).then(({ changed }) => changed, ({ code }) => code))
    }`
  const printed = run(program, [
    'setpriv',
    '--inh-caps=-all',
    '--bounding-set=-all',
    '--reuid=65534',
    '--clear-groups',
  ])
  assert.is(printed, 'true\nEPERM\n')
})

test.run()
