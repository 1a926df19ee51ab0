/**
 * Every field and every statement, in both directions: what the library makes `nft` lists in its own words, and what
 * `nft` makes of these words the library reads as what it was given.
 */
import { spawnSync } from 'node:child_process'
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

/** In a namespace; with its input, perhaps. */
function nft(netns: string, args: readonly string[], input = ''): string {
  const argv = ['netns', 'exec', netns, 'nft', ...args]
  const { stdout, stderr, status } = spawnSync('ip', argv, { encoding: 'utf8', input })
  if (status !== 0) throw new Error(`${stderr}\n${input}`)
  return stdout
}

test.before(() => {
  needsNftables()
})

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
}
const valuesOf = (field: Field): unknown[] => {
  const type = types[field.type] as Type<unknown>
  const known = some[field.type]
  if (known !== undefined) return [...known]
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
const chainOf = (family: string) => ({ hook: family === 'arp' ? 'input' : 'forward' }) as const

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
    const chains = { c: { ...chainOf(family), rules } }
    try {
      await bothWays({ family: family as 'inet', name: 'demo', chains })
    } catch (error) {
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
  [{ quota: { bytes: 2000 } }],
  [{ quota: { bytes: 2000, over: true } }],
  [{ quota: 'some' }],
  [{ limit: { rate: 10, per: 'minute' } }],
  [{ limit: { rate: 10, per: 'second', burst: 7, over: true } }],
  [{ limit: { rate: 4000, per: 'second', unit: 'bytes', burst: 3000 } }],
  [{ limit: 'few' }],
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
]

test('every statement, set, map and object', () =>
  bothWays({
    family: 'inet',
    name: 'demo',
    comment: 'ours',
    chains: {
      other: { comment: 'jumped to', rules: [['counter', 'accept']].map(() => ['accept'] as Rule) },
      input: { hook: 'input', priority: 7, policy: 'drop', rules: filter },
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
    },
    counters: { every: {} },
    quotas: { some: { bytes: 5000, over: true } },
    limits: { few: { rate: 3, per: 'hour' } },
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
  assert.equal(unread, ['counted'])
  nft('one', ['delete', 'set', 'inet', 'demo', 'counted'])
  assert.not((await replaceTable(read, { netns: 'one' })).changed)
  await replaceTable(read, { netns: 'two' })
  const rules = (netns: string) =>
    nft(netns, ['list', 'ruleset'])
      .split('\n')
      .filter((line) => !line.includes('auto-merge'))
  assert.equal(rules('two'), rules('one'))
})

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
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    skip('this kernel hands no packets to programs')
  }
})

test.run()
