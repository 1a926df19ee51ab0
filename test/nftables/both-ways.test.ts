/**
 * Every field and every statement, in both directions: what the library makes `nft` lists in its own words, and what
 * `nft` makes of these words the library reads as what it was given.
 */
import { inspect, isDeepStrictEqual } from 'node:util'
import { type Field, fields } from '../../src/nftables/fields.js'
import {
  type Rule,
  readTable,
  replaceTable,
  type Statement,
  type Table,
  type TableDefinition,
} from '../../src/nftables/index.js'
import { type Type, types } from '../../src/nftables/types.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, skip, test } from '../support/test.js'
import { type ControlGroups, controlGroups } from './control-groups.js'
import { nft } from './nft.js'

let groups: ControlGroups | undefined

test.before(() => {
  needsNftables()
  groups = controlGroups()
})
test.after(() => groups?.remove())

test.before.each(() => {
  for (const netns of ['one', 'two']) ip('netns', 'add', netns)
})
test.after.each(() => {
  for (const netns of ['one', 'two']) ip('netns', 'delete', netns)
})

/** Some values of a type, its names among them. */
const some: Partial<Record<string, readonly unknown[]>> = {
  ip: ['192.0.2.1', '10.0.0.0', '255.255.255.255'],
  ip6: ['2001:db8::1', '::', 'fe80::1'],
  mac: ['02:00:00:00:00:01', 'ff:ff:ff:ff:ff:ff', '00:00:00:00:00:00'],
  link: ['eth0', 'lo', 'a-name-of-15-by'],
  ifindex: [1],
  osName: ['Linux', 'Linux:4.20'],
  boolean: [true, false],
}
const valuesOf = (field: Field): unknown[] => {
  const type = types[field.type] as Type<unknown>
  const known = some[field.type]
  if (known !== undefined) return [...known]
  if (field.type === 'cgroup') return groups?.at(field.load.socket?.level ?? 0) ?? []
  const bits = field.bits?.width ?? 8 * type.length
  const numbers = (type.bits ? [1, 2] : [1, 3, 6]).filter((number) => number < 2 ** bits)
  // The names that a number has are how it is reported.
  return numbers.map((number) => type.format(type.parse(number, '')))
}

/** Comparisons of one field in every form that it has. */
function forms(field: Field): unknown[] {
  const type = types[field.type] as Type<unknown>
  const all = valuesOf(field)
  const [first, second] = all
  if (type.bits) return [first, { not: first }, ...(second ? [[first, second]] : [])]
  const list = [...new Set(all)]
  return [
    ...all,
    { not: first },
    ...(list.length > 1 && !field.bits ? [list, { not: list }] : []),
    ...(type.ranges &&
    second !== undefined &&
    typeof first === 'number' &&
    typeof second === 'number'
      ? [
          { from: first, to: second },
          { not: { from: first, to: second } },
          { lt: second },
          { ge: second },
        ]
      : []),
    ...(field.type === 'ip' ? ['192.0.2.0/24', '192.0.0.0/19', { not: '10.0.0.0/8' }] : []),
    ...(field.type === 'ip' ? [['10.0.0.0/8', { from: '192.0.2.1', to: '192.0.2.7' }]] : []),
    ...(field.type === 'ip6' ? ['2001:db8::/32', 'fe80::/10', ['2001:db8::/32', 'fe80::1']] : []),
    ...(field.type === 'link' ? ['eth*', { not: 'eth*' }] : []),
  ]
}

/** Where a packet has them, of tables that see them. */
const familyOf = (protocol: string, name: string): NonNullable<TableDefinition['family']> => {
  if (protocol === 'arp') return 'arp'
  if (['ether', 'vlan'].includes(protocol) || /^ibr|^obr/.test(name)) return 'bridge'
  return 'inet'
}

/** Where the kernel knows all of it. */
const chainOf = (family: string, protocol = '') => {
  if (protocol === 'socket') return { hook: 'output' } as const
  if (protocol === 'osf') return { hook: 'input' } as const
  return { hook: family === 'arp' ? 'input' : 'forward' } as const
}

/** Without bigints, and lists of values in one order. */
const plain = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (_, each) => {
      if (typeof each === 'bigint') return Number(each)
      return Array.isArray(each) && each.every(isPlain) ? [...each].sort() : each
    }),
  )
const isPlain = (value: unknown) => typeof value !== 'object'

/** Rules that are read otherwise than they were given, a line each; and what else differs. */
function differences(definition: TableDefinition, table: Table): string[] {
  const [asked, read] = [plain(definition), plain(table)]
  const lines: string[] = []
  for (const [name, chain] of Object.entries<{ rules?: unknown[] }>(asked.chains)) {
    const its = read.chains[name] ?? {}
    const rules = chain.rules ?? []
    rules.forEach((rule, at) => {
      const [one, other] = [JSON.stringify(rule), JSON.stringify(its.rules?.[at])]
      if (one !== other) lines.push(`${name}[${at}] ${one} is read as ${other}`)
    })
    if ((its.rules ?? []).length !== rules.length) lines.push(`${name}: ${its.rules?.length} rules`)
    for (const each of [chain, its]) delete each.rules
  }
  if (!isDeepStrictEqual(asked, read)) lines.push(inspect(read, { depth: 9 }))
  return lines
}

/** What the kernel says of kinds of objects and expressions that it was built without. */
const isLacking = (error: unknown): boolean =>
  ['ENOENT', 'ENOTSUP', 'EOPNOTSUPP'].includes(`${(error as { code?: string }).code}`)

async function bothWays(definition: TableDefinition): Promise<void> {
  await replaceTable(definition, { netns: 'one' })
  assert.equal(differences(definition, await readTable(definition, { netns: 'one' })), [])
  assert.not((await replaceTable(definition, { netns: 'one' })).changed, 'all is so already')
  const listed = nft('one', ['-n', 'list', 'ruleset'])
  assert.not.match(listed, /unknown|@[nlt]h,/)
  nft('two', ['-f', '-'], listed)
  assert.equal(differences(definition, await readTable(definition, { netns: 'two' })), [])
}

/** What nft adds by itself, or lists only of packets of which it knows so much. */
function before(protocol: string, name: string): Statement[] {
  if (protocol.startsWith('ct') && /^[sd]port$/.test(name)) return [{ meta: { l4proto: 'tcp' } }]
  const isIcmp = protocol === 'icmp' || protocol === 'icmpv6'
  if (isIcmp && (name === 'id' || name === 'sequence')) {
    return [{ [protocol]: { type: ['echoReply', 'echoRequest'] } } as Statement]
  }
  return isIcmp && name === 'mtu' ? [{ icmpv6: { type: 'packetTooBig' } }] : []
}

const byFamily = new Map<string, [protocol: string, name: string, field: Field][]>()
for (const [protocol, its] of Object.entries(fields)) {
  for (const [name, field] of Object.entries(its as Record<string, Field>)) {
    const title = `${familyOf(protocol, name)} ${protocol}`
    byFamily.set(title, [...(byFamily.get(title) ?? []), [protocol, name, field]])
  }
}

for (const [title, all] of byFamily) {
  test(`${title}: every field, in every form`, async () => {
    const [family = '', protocol] = title.split(' ')
    const rules = all.flatMap(([of, name, field]) =>
      forms(field).map(
        (form): Rule => [...before(of, name), { [of]: { [name]: form } } as Statement],
      ),
    )
    const chains = { c: { ...chainOf(family, protocol), rules } }
    try {
      await bothWays({ family: family as 'inet', name: 'demo', chains })
    } catch (error) {
      if (protocol === 'osf' && isLacking(error)) skip('this kernel has no fingerprints of systems')
      const { code } = error as { code?: string }
      if (code !== 'ENOTSUP' || family !== 'bridge' || protocol !== 'meta') throw error
      skip('this kernel knows nothing of bridges that packets pass')
    }
  })
}

const filter: Rule[] = [
  ['accept'],
  ['drop'],
  ['return'],
  ['continue'],
  [{ jump: 'other' }],
  [{ goto: 'other' }],
  [{ counter: { packets: 7, bytes: 900 } }],
  [{ counter: 'every' }],
  [{ counter: { key: 'ip.saddr', map: 'counting' } }],
  [
    {
      counter: {
        key: ['ip.saddr', 'tcp.dport'],
        map: [
          [['192.0.2.1', 80], 'every'],
          [['192.0.2.2', 80], 'others'],
        ],
      },
    },
  ],
  [{ quota: { key: 'ip.saddr', map: 'amounts' } }, 'drop'],
  [{ limit: { key: 'tcp.dport', map: [[{ from: 80, to: 90 }, 'few']] } }],
  [{ quota: { bytes: 2000 } }],
  [{ quota: { bytes: 2000, over: true } }],
  [{ quota: 'some' }],
  [{ limit: { rate: 10, per: 'minute' } }],
  [{ limit: { rate: 10, per: 'second', burst: 7, over: true } }],
  [{ limit: { rate: 4000, per: 'second', unit: 'bytes', burst: 3000 } }],
  [{ limit: 'few' }],
  [{ tcp: { dport: { set: 'any' } } }],
  [{ lookup: { key: 'tcp.dport', set: [80, '*'] } }],
  ['log'],
  [{ log: { prefix: 'in: ', level: 'info' } }],
  [{ log: { group: 7, snapLength: 80, threshold: 3 } }],
  ['reject'],
  [{ reject: 'tcpReset' }],
  [{ reject: { icmpx: 3 } }],
  ['notrack'],
  [{ set: { meta: { mark: 7 } } }],
  [{ set: { ct: { mark: 9 } } }],
  [{ set: { meta: { nftrace: true } } }],
  [{ add: { set: 'seen', key: 'ip.saddr' } }],
  [{ update: { set: 'seen', key: 'ip.saddr', timeout: 5000 } }],
  [{ lookup: { key: ['ip.saddr', 'tcp.dport'], set: 'pairs' } }],
  [{ lookup: { key: ['ip.saddr', 'tcp.dport'], set: 'pairs', not: true } }],
  [{ verdict: { key: 'tcp.dport', map: 'ports' } }],
  [{ ip: { saddr: { set: 'nets' } } }, { tcp: { dport: { not: { set: 'web' } } } }, 'accept'],
  [{ tcp: { flags: { mask: ['syn', 'ack'], value: 'syn' } } }],
  [{ meta: { l4proto: ['tcp', 'udp'] } }, { th: { dport: 53 } }, 'accept'],
  { comment: 'a comment', do: [{ ct: { state: ['established', 'related'] } }, 'accept'] },
]

/** What is computed, looked up and set. */
const computed: Rule[] = [
  [
    { tcp: { flags: { mask: ['syn', 'rst'], value: 'syn' } } },
    { set: { tcpOption: { maxsegSize: { field: 'rt.mtu' } } } },
  ],
  [{ set: { tcpOption: { maxsegSize: 1400 } } }],
  [{ set: { tcpOption: { timestampTsval: 5 } } }],
  [
    { tcp: { dport: 80 } },
    { set: { tcpOption: { maxsegSize: { key: 'tcp.sport', map: [[80, 1400]] } } } },
  ],
  [{ match: { key: { numgen: { mod: 2 } }, is: 0 } }],
  [{ match: { key: { numgen: { mode: 'random', mod: 100, offset: 5 } }, is: { lt: 20 } } }, 'drop'],
  [{ match: { key: { numgen: { mod: 10 } }, is: { from: 2, to: 5 } } }],
  [
    {
      match: { key: { jhash: { of: ['ip.saddr', 'tcp.dport'], mod: 2, seed: 7 } }, is: { not: 1 } },
    },
  ],
  [{ match: { key: { jhash: { of: 'ip.saddr', mod: 4 } }, is: [1, 3] } }],
  [{ match: { key: { symhash: { mod: 2, offset: 10 } }, is: 11 } }],
  [{ meta: { mark: { not: { mask: 255, value: 3 } } } }],
  [{ tcp: { flags: { not: { mask: ['syn', 'ack'], value: 'syn' } } } }],
  [{ set: { meta: { mark: { field: 'ct.mark' } } } }],
  [{ set: { ct: { mark: { field: 'meta.mark', mask: 255, xor: 256 } } } }],
  [{ set: { meta: { mark: { field: 'meta.mark', xor: 256 } } } }],
  [{ set: { meta: { mark: { numgen: { mod: 3, offset: 1 } } } } }],
  [
    {
      set: {
        meta: {
          mark: {
            key: { numgen: { mod: 2 } },
            map: [
              [0, 5],
              [1, 6],
            ],
          },
        },
      },
    },
  ],
  [
    {
      set: {
        meta: {
          mark: {
            key: 'ip.saddr',
            map: [
              ['10.0.0.0/8', 5],
              [{ from: '192.0.2.1', to: '192.0.2.7' }, 6],
            ],
          },
        },
      },
    },
  ],
  [{ set: { ct: { mark: { key: 'ip.saddr', map: 'values' } } } }],
  [
    {
      set: {
        ct: {
          mark: {
            key: { numgen: { mode: 'random', mod: 10 } },
            map: [
              [{ from: 0, to: 6 }, 5],
              [{ from: 7, to: 9 }, 6],
            ],
          },
        },
      },
    },
  ],
  [{ set: { ip: { dscp: 8 } } }],
  [{ set: { ip: { ttl: 64, saddr: '192.0.2.1' } } }].flatMap(({ set: { ip } }) => [
    { set: { ip: { ttl: ip.ttl } } },
    { set: { ip: { saddr: ip.saddr } } },
  ]),
  [{ set: { ip6: { hoplimit: 64 } } }],
  [{ set: { ip6: { dscp: 9 } } }],
  [{ set: { tcp: { dport: 8080 } } }],
  [{ set: { tcp: { flags: ['syn', 'ack'] } } }],
  [{ set: { udp: { dport: { field: 'udp.sport' } } } }],
  [{ set: { ip: { daddr: { key: 'udp.dport', map: [[53, '192.0.2.1']] } } } }],
  [
    {
      verdict: {
        key: 'tcp.dport',
        map: [
          [22, 'accept'],
          [80, { jump: 'other' }],
        ],
      },
    },
  ],
  [
    {
      verdict: {
        key: { numgen: { mod: 2 } },
        map: [
          [0, 'accept'],
          [1, 'drop'],
        ],
      },
    },
  ],
  [{ verdict: { key: { field: 'ct.mark', mask: 255 }, map: [[1, 'accept']] } }],
  [
    {
      verdict: {
        key: ['ip.saddr', 'tcp.dport'],
        map: [[['192.0.2.0/24', { from: 5, to: 9 }], 'drop']],
      },
    },
  ],
  [{ verdict: { key: 'ip.dscp', map: [[1, 'accept']] } }],
  [
    {
      verdict: {
        key: 'ip.saddr',
        map: [
          ['10.0.0.0/8', 'accept'],
          ['*', 'drop'],
        ],
      },
    },
  ],
  [
    {
      set: {
        meta: {
          mark: {
            key: ['ip.saddr', 'tcp.dport'],
            map: [
              [['192.0.2.0/24', { from: 5, to: 9 }], 5],
              ['*', 6],
            ],
          },
        },
      },
    },
  ],
  [
    {
      verdict: {
        key: 'ct.state',
        map: [
          ['invalid', 'drop'],
          ['established', 'accept'],
        ],
      },
    },
  ],
  [
    {
      lookup: {
        key: ['ip.saddr', 'tcp.dport'],
        set: [
          ['192.0.2.1', 80],
          ['192.0.2.2', 443],
        ],
      },
    },
    'accept',
  ],
  [
    {
      lookup: {
        key: ['meta.mark', 'ip.saddr'],
        set: [[{ from: 1, to: 300 }, '192.0.2.1']],
        not: true,
      },
    },
  ],
  [
    {
      lookup: { key: { field: 'ip.saddr', mask: '255.255.0.0' }, set: ['192.0.0.0', '192.1.0.0'] },
    },
  ],
  [{ ip: { saddr: { mask: '255.0.255.0', value: '192.0.2.0' } } }],
  [{ lookup: { key: 'tcp.flags', set: ['syn', 'ack'] } }],
  [{ ip: { dscp: [1, 2, 7] } }],
  [{ vlan: { id: 5 } }].flatMap(() => [{ ip6: { dscp: [{ from: 1, to: 5 }, 9] } }]),
  [
    { add: { set: 'each', key: 'ip.saddr', statements: [{ limit: { rate: 10, per: 'second' } }] } },
    'accept',
  ],
  [
    {
      update: {
        set: 'clients',
        key: 'ip.saddr',
        statements: [{ connlimit: { count: 20, over: true } }],
      },
    },
    'drop',
  ],
]

const nat: Rule[] = [
  ['masquerade'],
  [{ meta: { l4proto: 'tcp' } }, { masquerade: { port: [1000, 2000], random: true } }],
  [{ snat: { address: '192.0.2.1' } }],
  [{ snat: { address: ['192.0.2.1', '192.0.2.9'], persistent: true } }],
  [{ tcp: { dport: 80 } }, { snat: { address: '192.0.2.1', port: 8080 } }],
  [{ snat: { address: '2001:db8::1', fullyRandom: true } }],
]
const toHere: Rule[] = [
  [{ tcp: { dport: 80 } }, { dnat: { address: '192.0.2.1', port: 8080 } }],
  [{ tcp: { dport: 80 } }, { dnat: { address: '2001:db8::1', port: [8080, 8081] } }],
  ['redirect'],
  [{ udp: { dport: 53 } }, { redirect: { port: 5353 } }],
  [{ udp: { dport: 53 } }, { redirect: { port: { key: 'udp.sport', map: [[1, 5353]] } } }],
  [
    {
      dnat: {
        address: {
          key: { numgen: { mod: 2 } },
          map: [
            [0, '192.0.2.1'],
            [1, '192.0.2.2'],
          ],
        },
      },
    },
  ],
  [
    {
      dnat: {
        address: {
          key: { jhash: { of: 'ip.saddr', mod: 2, seed: 1 } },
          map: [
            [0, '192.0.2.1'],
            [1, '192.0.2.2'],
          ],
        },
      },
    },
  ],
  [
    {
      dnat: {
        address: {
          key: 'tcp.dport',
          map: [
            [80, '2001:db8::1'],
            [{ from: 90, to: 99 }, '2001:db8::2'],
          ],
        },
        persistent: true,
      },
    },
  ],
  [{ dnat: { address: { key: 'tcp.dport', map: 'hosts' } } }],
  [{ meta: { l4proto: 'tcp' } }, { dnat: { to: { key: 'ip.daddr', map: 'services' } } }],
  [
    { meta: { l4proto: 'tcp' } },
    {
      dnat: {
        to: {
          key: { numgen: { mod: 2 } },
          map: [
            [0, ['2001:db8::1', 80]],
            [1, ['2001:db8::2', 81]],
          ],
        },
      },
    },
  ],
  [
    { tcp: { dport: { lt: 90 } } },
    { dnat: { address: '192.0.2.1', port: { key: 'tcp.dport', map: [[80, 8080]] } } },
  ],
  [
    { tcp: { dport: { lt: 90 } } },
    { dnat: { address: { key: 'ip.saddr', map: [['192.0.2.7', '192.0.2.1']] }, port: 5 } },
  ],
]

test('every statement, set, map and object', () =>
  bothWays({
    family: 'inet',
    name: 'demo',
    comment: 'ours',
    chains: {
      other: { comment: 'jumped to', rules: [['counter', 'accept']].map(() => ['accept'] as Rule) },
      input: { hook: 'input', priority: 7, policy: 'drop', rules: filter },
      computing: { hook: 'output', rules: computed },
      leaving: { hook: 'postrouting', type: 'nat', priority: 'srcnat', rules: nat },
      arriving: { hook: 'prerouting', type: 'nat', priority: 'dstnat', rules: toHere },
    },
    sets: {
      nets: {
        type: 'ip',
        ranges: true,
        elements: ['10.0.0.0/8', { from: '192.0.2.1', to: '192.0.2.7' }],
      },
      pairs: {
        type: ['ip', 'port'],
        elements: [
          ['192.0.2.1', 80],
          ['192.0.2.2', 443],
        ],
      },
      ranges: {
        type: ['ip', 'port'],
        ranges: true,
        elements: [
          ['10.0.0.0/8', { from: 1, to: 9 }],
          ['192.0.2.1', 80],
        ],
      },
      seen: { type: 'ip', timeout: 60_000, dynamic: true },
      web: { type: 'port', comment: 'the web', elements: [80, { key: 443, comment: 'with TLS' }] },
      marks: { type: 'mark', elements: [1, 2] },
      any: { type: 'port', elements: [80, '*'] },
      others: {
        type: ['ip', 'port'],
        ranges: true,
        timeout: 60_000,
        elements: [
          ['10.0.0.0/8', { from: 1, to: 9 }],
          { key: '*', timeout: 3_600_000, comment: 'all others' },
        ],
      },
      each: { type: 'ip', dynamic: true, timeout: 60_000, size: 100 },
      clients: { type: 'ip', dynamic: true },
      counted: {
        type: 'ip',
        statements: [{ counter: { packets: 0, bytes: 0 } }],
        elements: [
          { key: '192.0.2.1', statements: [{ counter: { packets: 7, bytes: 900 } }] },
          { key: '192.0.2.2', statements: [{ counter: { packets: 0, bytes: 0 } }] },
        ],
      },
      limited: {
        type: 'ip',
        ranges: true,
        statements: [{ limit: { rate: 5, per: 'second' } }, { counter: { packets: 0, bytes: 0 } }],
        elements: [
          {
            key: '192.0.2.0/24',
            statements: [
              { limit: { rate: 5, per: 'second' } },
              { counter: { packets: 1, bytes: 2 } },
            ],
          },
        ],
      },
    },
    maps: {
      ports: {
        type: 'port',
        data: 'verdict',
        elements: [
          [22, { jump: 'other' }],
          [80, 'accept'],
        ],
      },
      values: { type: 'ip', data: 'mark', elements: [['192.0.2.1', 5]] },
      hosts: { type: 'port', data: 'ip', elements: [[80, '192.0.2.1']] },
      routes: {
        type: 'ip',
        ranges: true,
        data: 'verdict',
        elements: [
          ['192.0.2.0/24', { goto: 'other' }],
          [{ from: '198.51.100.1', to: '198.51.100.9' }, 'accept'],
          ['*', { jump: 'other' }],
        ],
      },
      pairs6: {
        type: ['ip6', 'port'],
        ranges: true,
        data: 'mark',
        elements: [
          [['2001:db8::/32', { from: 1, to: 9 }], 5],
          ['*', 6],
        ],
      },
      counting: {
        type: 'ip',
        ranges: true,
        data: 'counter',
        elements: [
          ['192.0.2.0/24', 'every'],
          ['*', 'others'],
        ],
      },
      amounts: {
        type: 'ip',
        timeout: 60_000,
        data: 'quota',
        comment: 'by customer',
        elements: [
          ['192.0.2.1', 'some'],
          [{ key: '192.0.2.2', timeout: 90_000, comment: 'a guest' }, 'little'],
        ],
      },
      services: {
        type: 'ip',
        ranges: true,
        data: ['ip', 'port'],
        elements: [['192.0.2.0/24', ['10.0.0.1', 8080]]],
      },
    },
    counters: { every: {}, others: { comment: 'all others' } },
    quotas: { some: { bytes: 5000, over: true }, little: { bytes: 5, comment: 'a cup' } },
    limits: { few: { rate: 3, per: 'hour' }, slow: { rate: 3, per: 'week', comment: 'patience' } },
  }))

/** What nft has words for and no definition, too, and what the kernel rounds. */
const foreign = `
  table inet demo {
    comment "theirs"
    set merged { type ipv4_addr; flags interval; auto-merge; elements = { 10.0.0.0/8 } }
    set rounded { type ipv4_addr; timeout 1001ms; }
    set counted { type ipv4_addr; counter; elements = { 192.0.2.1 } }
    map to { type inet_service : ipv4_addr; elements = { 80 : 192.0.2.1 } }
    chain c {
      type filter hook forward priority 0;
      tcp dport vmap { 22 : accept, 80 : drop }
      ct state vmap { established : accept, invalid : drop }
      ip saddr . tcp dport { 192.0.2.1 . 80, 192.0.2.2 . 443 } accept
      meta mark set meta mark and 0xff
      ip saddr @merged update @rounded { ip saddr timeout 1005ms } accept
      tcp flags & (fin | syn) == fin | syn drop
      tcp option maxseg size set 1400
    }
    chain n {
      type nat hook prerouting priority dstnat;
      dnat ip to tcp dport map { 80 : 192.0.2.1, 81 : 192.0.2.2 }
      dnat ip to tcp dport map @to
    }
  }`

test('what others made is read, and is as it is; made from that elsewhere, it is the same to nft', async () => {
  nft('one', ['-f', '-'], foreign)
  const { unread, ...read } = await readTable({ name: 'demo' }, { netns: 'one' })
  assert.equal(unread, undefined)
  assert.not((await replaceTable(read, { netns: 'one' })).changed)
  await replaceTable(read, { netns: 'two' })
  const rules = (netns: string) =>
    nft(netns, ['list', 'ruleset'])
      .split('\n')
      .filter((line) => !line.includes('auto-merge'))
  assert.equal(rules('two'), rules('one'))
})

/** Objects of connections, and a rule that assigns one. */
const tracking: Record<string, [objects: Partial<TableDefinition>, rule: Rule]> = {
  helpers: [
    {
      ctHelpers: {
        ftp: { type: 'ftp', protocol: 'tcp' },
        chat: { type: 'irc', protocol: 'tcp' },
        phone: { type: 'sip', protocol: 'udp', l3proto: 'ip6', comment: 'of IPv6' },
      },
    },
    [{ tcp: { dport: 21 } }, { ctHelper: 'ftp' }],
  ],
  timeouts: [
    {
      ctTimeouts: {
        brief: { protocol: 'tcp', policy: { established: 60, close: 5, unack: 7 } },
        datagrams: { protocol: 'udp', l3proto: 'ip', policy: { unreplied: 3 }, comment: 'short' },
      },
    },
    [{ ctTimeout: 'brief' }],
  ],
  expectations: [
    {
      ctExpectations: {
        later: { protocol: 'tcp', dport: 5432, timeout: 3_600_000, size: 12, l3proto: 'ip' },
        six: { protocol: 'udp', dport: 53, timeout: 5000, size: 1, l3proto: 'ip6', comment: 'DNS' },
      },
    },
    [{ ctExpectation: 'later' }],
  ],
}

for (const [kind, [objects, rule]] of Object.entries(tracking)) {
  test(`${kind} of connections`, async () => {
    const chains = { c: { hook: 'prerouting', rules: [rule] } } as const
    try {
      await bothWays({ family: 'inet', name: 'demo', chains, ...objects })
    } catch (error) {
      if (!isLacking(error)) throw error
      skip(`this kernel has no ${kind} of connections`)
    }
  })
}

test('a queue', async () => {
  const rules: Rule[] = [
    [{ queue: { number: 3, bypass: true } }],
    [{ queue: { number: 1, total: 4 } }],
  ]
  const definition = {
    family: 'inet',
    name: 'demo',
    chains: { c: { hook: 'input', rules } },
  } as const
  try {
    await bothWays(definition)
  } catch (error) {
    if (!isLacking(error)) throw error
    skip('this kernel hands no packets to programs')
  }
})

test.run()
