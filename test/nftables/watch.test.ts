/**
 * What becomes of tables is reported commit by commit: a copy that is made of nothing but events is what is read, and
 * generations and processes are those of `nft monitor`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import { createNetns, deleteNetns, type InvalidArgument, NetlinkError } from '../../src/index.js'
import {
  deleteTable,
  type NftablesChange,
  type NftablesCommit,
  type NftablesEvent,
  type NftablesWatch,
  type Rule,
  readTable,
  replaceTable,
  type Table,
  type TableDefinition,
  watchNftables,
} from '../../src/nftables/index.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const at = { netns: 'one' } as const

function nft(input: string): void {
  const argv = ['netns', 'exec', 'one', 'nft', '-f', '-']
  const { stderr, status } = spawnSync('ip', argv, { encoding: 'utf8', input })
  if (status !== 0) throw new Error(`${stderr}\n${input}`)
}

test.before(() => {
  needsNftables()
})
test.before.each(() => void ip('netns', 'add', 'one'))
test.after.each(() => {
  if (ip('netns', 'list').includes('one')) ip('netns', 'delete', 'one')
})

async function next(watch: NftablesWatch): Promise<NftablesEvent> {
  const { value } = await watch.next()
  assert.ok(value !== undefined, 'the watch goes on')
  return value
}

async function commit(watch: NftablesWatch): Promise<NftablesCommit> {
  const event = await next(watch)
  assert.ok(event.type === 'commit', event.type)
  return event
}

/** A table as events alone make it; rules by their handles. */
class Copy {
  chains: Record<string, object> = {}
  sets: Record<string, object> = {}
  maps: Record<string, object> = {}
  others: Record<string, object> = {}
  rules = new Map<bigint, { chain: string; rule: Rule }>()
  elements: Record<string, unknown[]> = {}

  apply({ type, change, object, before }: NftablesChange): void {
    if (type === 'rule') {
      if (change === 'added') assert.not(this.rules.has(object.handle))
      if (change === 'deleted') assert.ok(this.rules.delete(object.handle))
      else this.rules.set(object.handle, { chain: object.chain, rule: object.rule })
    } else if (type === 'elements') {
      const all = this.elements[object.set] ?? []
      const its = object.elements ?? []
      const isOne = (one: unknown) => its.some((other) => isDeepStrictEqual(one, other))
      if (change === 'deleted') assert.is(all.filter(isOne).length, its.length, 'they were there')
      const rest = all.filter((each) => !isOne(each))
      this.elements[object.set] = change === 'deleted' ? rest : [...rest, ...its]
    } else if (type !== 'table') {
      const kind = { chain: 'chains', set: 'sets', map: 'maps' }[type as string] ?? 'others'
      const all = this[kind as 'chains']
      const name = kind === 'others' ? `${type} ${object.name}` : object.name
      if (before !== undefined) {
        const { name: old } = before as { name: string }
        assert.equal(all[old], (before as { definition: object }).definition)
        if (old !== object.name) this.renameRules(old, object.name)
        delete all[old]
      }
      if (change === 'added') assert.not(name in all)
      if (change !== 'deleted') all[name] = object.definition ?? {}
      else {
        assert.equal(all[name], object.definition ?? {})
        delete all[name]
        if (kind === 'sets' || kind === 'maps') delete this.elements[name]
      }
    }
  }

  renameRules(from: string, to: string): void {
    for (const each of this.rules.values()) if (each.chain === from) each.chain = to
  }

  get all() {
    const { chains, sets, maps, others, elements } = this
    return {
      ...{ chains, sets, maps, others },
      rules: sorted([...this.rules.values()].map(({ chain, rule }) => [chain, rule])),
      elements: Object.entries(elements).map(([name, list]) => [name, sorted(list)] as const),
    }
  }
}

/** Counters count; the order in which rules and elements came is not that in which they stand. */
const text = (value: unknown): string =>
  JSON.stringify(value, (key, each) =>
    key === 'counter' && typeof each === 'object'
      ? 'counter'
      : typeof each === 'bigint'
        ? `${each}`
        : each,
  )
const sorted = (list: readonly unknown[]) => list.map(text).sort()

/** What was read, in the form of a copy. */
function formOf(table: Table): Copy['all'] {
  const copy = new Copy()
  let handle = 0n
  for (const [name, { rules = [], ...chain }] of Object.entries(table.chains ?? {})) {
    copy.chains[name] = chain
    for (const rule of rules) copy.rules.set(++handle, { chain: name, rule })
  }
  for (const kind of ['sets', 'maps'] as const) {
    for (const [name, { elements, ...set }] of Object.entries(table[kind] ?? {})) {
      copy[kind][name] = set
      if (elements) copy.elements[name] = [...elements]
    }
  }
  for (const kind of ['counters', 'quotas', 'limits', 'ctHelpers', 'ctExpectations'] as const) {
    for (const [name, its] of Object.entries(table[kind] ?? {})) {
      copy.others[`${kind.slice(0, -1)} ${name}`] = its
    }
  }
  return copy.all
}

/** In the form in which sets that have become empty are gone. */
const plain = ({ elements, ...rest }: Copy['all']) => ({
  ...JSON.parse(text(rest)),
  elements: Object.fromEntries(elements.filter(([, list]) => list.length > 0)),
})

const whole = `
table inet demo {
  counter every { comment "all of it"; }
  quota much { over 5000 bytes }
  limit slow { rate 5/second }
  set ports { type inet_service; flags interval; comment "web"; elements = { 80, 8000-8080 } }
  set nets { type ipv4_addr; flags interval; elements = { 10.0.0.0/8, 192.0.2.1 } }
  set seen { type ipv4_addr; flags dynamic,timeout; timeout 1m; }
  set rest { type mark; elements = { 7, 8 } }
  ct helper files {
    type "ftp" protocol tcp;
  }
  ct expectation data {
    protocol tcp;
    dport 20;
    timeout 1m;
    size 2;
    l3proto ip;
  }
  set two { type ipv4_addr . inet_service; elements = { 192.0.2.1 . 80 } }
  map to { type inet_service : verdict; elements = { 22 : accept, 23 : drop } }
  chain web { counter accept; }
  chain input {
    type filter hook input priority 0; policy drop;
    ct state established,related accept comment "known"
    tcp dport @ports counter name every jump web
    tcp dport { 1, 2, 5-9 } ip saddr != @nets drop
    ip saddr . tcp dport @two update @seen { ip saddr } accept
    tcp dport vmap { 3 : accept, 4 : drop }
    tcp dport vmap @to
  }
}`

const handleOf = (rule: string): string => {
  const argv = ['netns', 'exec', 'one', 'nft', '-a', 'list', 'ruleset']
  const line = spawnSync('ip', argv, { encoding: 'utf8' })
    .stdout.split('\n')
    .find((each) => each.includes(rule))
  return /handle (\d+)/.exec(line ?? '')?.[1] ?? ''
}

/** One batch each. */
const batches: (() => string)[] = [
  () => whole,
  () => 'add element inet demo ports { 90-99, 443 }; delete element inet demo ports { 8000-8080 }',
  () => 'add element inet demo to { 25 : drop }; add element inet demo two { 192.0.2.2 . 443 }',
  () => 'flush set inet demo nets; add element inet demo nets { 198.51.100.0/24 }',
  () => 'add rule inet demo input udp dport { 53, 54 } accept; insert rule inet demo input drop',
  () => `replace rule inet demo input handle ${handleOf('{ 53, 54 }')} udp dport { 55, 56 } drop`,
  () => `delete rule inet demo input handle ${handleOf('!= @nets')}`,
  () => 'chain inet demo input { policy accept; }',
  () => 'add chain inet demo other; rename chain inet demo web pages',
  () => 'add rule inet demo other limit name "slow" accept; add set inet demo more { type mark; }',
  () => 'flush chain inet demo other; delete chain inet demo other; delete limit inet demo slow',
  () => 'delete set inet demo more; add set inet demo more { type ether_addr; }',
  () => 'add counter inet demo late; add element inet demo seen { 192.0.2.9 timeout 5m }',
  () => 'add element inet demo rest { * }; delete element inet demo rest { 7 }',
  () => 'delete element inet demo rest { * }; delete ct helper inet demo files',
  // The kernel limits a set that rules change, and says nothing of it.
  () =>
    'add set inet demo free { type mark; size 65535; flags timeout; }; add set inet demo marks { type mark; }',
  () => 'add rule inet demo input add @free { meta mark }',
  () => 'add rule inet demo input delete @marks { meta mark }',
  () => 'add rule inet demo input add @free { ct mark }',
  () => `delete rule inet demo input handle ${handleOf('add @free { ct mark }')}`,
  () =>
    `delete rule inet demo input handle ${handleOf('add @free')}; add set inet demo other { type mark; }; add rule inet demo input add @other { meta mark }`,
  () => `delete rule inet demo input handle ${handleOf('delete @marks')}`,
  () =>
    `delete rule inet demo input handle ${handleOf('add @other')}; delete set inet demo other; add rule inet demo input add @marks { meta mark }`,
]

test('a copy that is made of events alone is what is read, after each batch', async () => {
  await using watch = watchNftables(at)
  await watch.ready
  const copy = new Copy()
  for (const batch of batches) {
    const input = batch().replaceAll('; ', '\n')
    nft(input === whole.replaceAll('; ', '\n') ? whole : input)
    for (const change of (await commit(watch)).changes) copy.apply(change)
    assert.equal(plain(copy.all), plain(formOf(await readTable({ name: 'demo' }, at))), input)
  }
  nft('delete table inet demo')
  const { changes } = await commit(watch)
  for (const change of changes) copy.apply(change)
  assert.equal(plain(copy.all), plain(new Copy().all))
  assert.equal(changes.at(-1), {
    ...{ type: 'table', change: 'deleted' },
    object: { family: 'inet', name: 'demo' },
  })
})

test('what replaceTable does is one commit, in the words that it was given', async () => {
  await using watch = watchNftables({ ...at, table: { name: 'guard' } })
  await watch.ready
  const guard: TableDefinition = {
    name: 'guard',
    comment: 'of the box',
    sets: { web: { type: 'port', ranges: true, elements: [80, { from: 90, to: 99 }] } },
    counters: { refused: {} },
    chains: {
      input: {
        ...{ hook: 'input', policy: 'drop' },
        rules: [
          [{ tcp: { dport: { set: 'web' } } }, 'accept'],
          {
            comment: 'why',
            do: [{ counter: 'refused' }, { ip: { saddr: ['10.0.0.1', '10.0.0.2'] } }, 'drop'],
          },
        ],
      },
    },
  }
  await replaceTable({ name: 'another', chains: { input: { rules: [['accept']] } } }, at)
  await replaceTable(guard, at)
  const ofTable = { family: 'inet', table: 'guard' }
  const { changes } = await commit(watch)
  const handles = changes.flatMap((each) => (each.type === 'rule' ? [each.object.handle] : []))
  const added = (type: string, object: object) => ({ type, change: 'added', object })
  const rule = (which: 0 | 1) =>
    added('rule', {
      ...{ ...ofTable, chain: 'input', handle: handles[which] },
      rule: guard.chains?.['input']?.rules?.[which],
    })
  assert.equal(changes, [
    added('table', { family: 'inet', name: 'guard', comment: 'of the box' }),
    added('counter', { ...ofTable, name: 'refused', definition: {} }),
    added('set', { ...ofTable, name: 'web', definition: { type: 'port', ranges: true } }),
    added('chain', { ...ofTable, name: 'input', definition: { hook: 'input', policy: 'drop' } }),
    added('elements', { ...ofTable, set: 'web', elements: [80, { from: 90, to: 99 }] }),
    ...[rule(0), rule(1)],
  ])
  // What changes nothing is no commit.
  await replaceTable(guard, at)
  await replaceTable({ ...guard, dormant: true }, at)
  const [change] = (await commit(watch)).changes
  const [now, before] = [
    { family: 'inet', name: 'guard', dormant: true, comment: 'of the box' },
    { family: 'inet', name: 'guard', comment: 'of the box' },
  ]
  assert.equal(change, { type: 'table', change: 'changed', object: now, before })
})

test('generations and processes are those of nft monitor', async () => {
  const monitor = spawn('ip', ['netns', 'exec', 'one', 'stdbuf', '-oL', 'nft', 'monitor'])
  let printed = ''
  monitor.stdout.on('data', (data) => {
    printed += data
  })
  try {
    // It says nothing when it has begun.
    while (!printed.includes('generation')) {
      nft('add table ip probe\ndelete table ip probe')
      await Promise.race([
        once(monitor.stdout, 'data'),
        new Promise((resolve) => setTimeout(resolve, 50)),
      ])
    }
    await using watch = watchNftables(at)
    await watch.ready
    nft(whole)
    await replaceTable({ name: 'mine' }, at)
    await deleteTable({ name: 'mine' }, at)
    const lines: string[] = []
    for (let count = 0; count < 3; count++) {
      const { generation, process } = await commit(watch)
      lines.push(`# new generation ${generation} by process ${process.pid} (${process.name})`)
    }
    while (!printed.includes(lines.at(-1) as string)) {
      await once(monitor.stdout, 'data', { signal: AbortSignal.timeout(10_000) })
    }
    const generations = printed.split('\n').filter((line) => line.startsWith('# new generation'))
    assert.equal(generations.slice(-3), lines)
    assert.match(lines[0] as string, '(nft)')
  } finally {
    monitor.kill()
  }
})

test('it begins with what is there when that is asked for, and has one table alone', async () => {
  nft(whole)
  nft('table ip other { chain c { accept; } ; }'.replace('; }', '\n}').replace('; }', '\n}'))
  const start = async (table?: { family?: 'ip' | 'inet'; name: string }) => {
    await using watch = watchNftables({ ...at, initial: true, table })
    const event = await next(watch)
    assert.ok(event.type === 'resync' && event.reason === 'start')
    assert.equal(event.changes, [])
    return event.tables
  }
  const [demo, other] = [
    await readTable({ name: 'demo' }, at),
    await readTable({ family: 'ip', name: 'other' }, at),
  ]
  assert.equal(await start(), [demo, other])
  assert.equal(await start({ name: 'demo' }), [demo])
  assert.equal(await start({ family: 'ip', name: 'other' }), [other])
  assert.equal(await start({ family: 'ip', name: 'demo' }), [])
})

test('faster than they are taken: what differs is read, and reported once', async () => {
  nft(whole)
  await using watch = watchNftables({ ...at, initial: true, bufferSize: 4096 })
  const event = await next(watch)
  assert.ok(event.type === 'resync')
  const copy = new Copy()
  for (const [name, { rules: _, ...chain }] of Object.entries(event.tables[0]?.chains ?? {})) {
    copy.chains[name] = chain
  }
  const before = formOf(event.tables[0] as Table)
  for (let last = 1; last <= 40; last++) {
    nft(
      [
        `add rule inet demo input ip saddr 192.0.2.${last} tcp dport { 1${last}, 2${last} } accept`,
        `add element inet demo nets { 203.0.113.${last} }`,
        ...(last === 20 ? ['delete element inet demo ports { 8000-8080 }'] : []),
        ...(last === 30 ? [`delete rule inet demo input handle ${handleOf('vmap @to')}`] : []),
        ...(last === 31 ? ['delete map inet demo to'] : []),
        ...(last === 32 ? ['table ip more { set s { type mark; elements = { 7 }', '}', '}'] : []),
      ].join('\n'),
    )
  }
  const changes: NftablesChange[] = []
  let tables: readonly Table[] = []
  let isRead = false
  while (tables.length === 0) {
    const event = await next(watch)
    changes.push(...event.changes)
    if (event.type === 'commit') continue
    isRead = event.reason === 'overrun'
    tables = event.tables
  }
  assert.ok(isRead)
  const now = formOf(await readTable({ name: 'demo' }, at))
  assert.equal(
    tables.map(({ name }) => name),
    ['demo', 'more'],
  )
  assert.equal(plain(formOf(tables[0] as Table)), plain(now))
  const rules = (what: 'added' | 'deleted') =>
    changes.flatMap((each) =>
      each.type === 'rule' && each.change === what ? [[each.object.chain, each.object.rule]] : [],
    )
  const [had, has] = [new Set(before.rules), new Set(now.rules)]
  assert.equal(sorted(rules('added')), [...has].filter((rule) => !had.has(rule)).sort())
  assert.equal(sorted(rules('deleted')), [...had].filter((rule) => !has.has(rule)).sort())
  const elements = (what: 'added' | 'deleted', set: string) =>
    changes.flatMap((each) =>
      each.type === 'elements' && each.change === what && each.object.set === set
        ? (each.object.elements ?? [])
        : [],
    )
  assert.is(elements('added', 'nets').length, 40)
  assert.equal(elements('deleted', 'nets'), [])
  assert.equal(elements('deleted', 'ports'), [{ from: 8000, to: 8080 }])
  assert.equal(elements('added', 's'), [7])
  assert.ok(changes.some(({ type, change }) => type === 'map' && change === 'deleted'))
  // It goes on from there.
  nft('delete table ip more')
  assert.is((await commit(watch)).changes.at(-1)?.type, 'table')
})

test('what a definition cannot express is reported as the kernel has it', async () => {
  await using watch = watchNftables(at)
  await watch.ready
  nft(`table ip demo {
    set others { type igmp_type; elements = { membership-query } }
    map any { type ipv4_addr : verdict; elements = { 192.0.2.1 : drop, * : accept }; }
    counter one { }
    map counted { type ipv4_addr : counter; elements = { 192.0.2.1 : "one" }; }
    chain c { meta mark set meta mark and 0xff
      tcp dport vmap { 22 : accept, 80 : drop }
    }
  }`)
  const { changes } = await commit(watch)
  const sets = changes.flatMap((each) => (each.type === 'set' ? [each.object] : []))
  assert.equal(sets, [{ family: 'ip', table: 'demo', name: 'others' }])
  const elements = changes.flatMap((each) => (each.type === 'elements' ? [each.object] : []))
  assert.equal(
    elements.map(({ set, elements, raw }) => [set, elements ?? raw?.map(({ key }) => key?.value)]),
    [
      ['others', ['11']],
      [
        'any',
        [
          ['192.0.2.1', 'drop'],
          ['*', 'accept'],
        ],
      ],
      ['counted', [['192.0.2.1', 'one']]],
    ],
  )
  const { chains, unread } = await readTable({ family: 'ip', name: 'demo' }, at)
  const rules = changes.flatMap((each) => (each.type === 'rule' ? [each.object.rule] : []))
  assert.equal(rules, chains?.['c']?.rules)
  assert.equal(unread, ['others'])
})

test('chains of links come and go', async () => {
  await using watch = watchNftables(at)
  await watch.ready
  const make = 'type filter hook ingress devices = { lo } priority 0'
  nft(`table netdev demo {\nchain c {\n${make}\naccept\n}\n}`)
  const what = (event: NftablesCommit) => event.changes.map(({ type, change }) => [type, change])
  const added = ['table', 'chain', 'rule'].map((type) => [type, 'added'])
  const event = await commit(watch)
  assert.equal(what(event), added)
  const { chains } = await readTable({ family: 'netdev', name: 'demo' }, at)
  const { rules: _, ...definition } = chains?.['c'] ?? {}
  assert.equal(definition.devices, ['lo'])
  const chain = event.changes.find(({ type }) => type === 'chain')?.object
  assert.equal(chain, { family: 'netdev', table: 'demo', name: 'c', definition })
  nft('flush chain netdev demo c\ndelete chain netdev demo c')
  assert.equal(what(await commit(watch)), [
    ['rule', 'deleted'],
    ['chain', 'deleted'],
  ])
})

test('many rules and elements at once', async () => {
  await using watch = watchNftables({ ...at, bufferSize: 64 << 20 })
  await watch.ready
  const rules = Array.from(
    { length: 2000 },
    (_, i): Rule => [{ ip: { daddr: [`10.1.${i >> 8}.${i & 255}`, '10.0.0.1'] } }, 'counter'],
  )
  const elements = Array.from({ length: 10_000 }, (_, i) => `10.${i >> 8}.${i & 255}.1`)
  const large = {
    name: 'demo',
    sets: { s: { type: 'ip', elements } },
    chains: { c: { rules } },
  } as const
  await replaceTable(large, at)
  const { changes } = await commit(watch)
  assert.is(changes.filter(({ type }) => type === 'rule').length, 2000)
  const its = changes.flatMap((each) => (each.type === 'elements' ? [each.object.elements] : []))
  assert.is(its.length, 1)
  assert.equal(its[0]?.toSorted(), elements.toSorted())
})

test('it ends with its signal, with the namespace, and when it is closed', async () => {
  const controller = new AbortController()
  const aborted = watchNftables({ ...at, signal: controller.signal })
  await aborted.ready
  const pending = aborted.next()
  controller.abort()
  assert.equal(await pending, { done: true, value: undefined })

  const closed = watchNftables(at)
  const last = closed.next()
  await closed.close()
  assert.equal(await last, { done: true, value: undefined })

  const early = watchNftables({ ...at, signal: AbortSignal.abort() })
  assert.equal(await early.next(), { done: true, value: undefined })

  await createNetns('gone')
  const away = watchNftables({ netns: 'gone' })
  await away.ready
  const end = away.next()
  await deleteNetns('gone')
  assert.equal(await end, { done: true, value: undefined })

  const none = watchNftables({ netns: 'none' })
  assert.is((await rejected(none.ready, NetlinkError)).code, 'ENOENT')
  contains(await rejected(none.next(), NetlinkError), 'watchNftables')
})

const contains = (error: NetlinkError, operation: string) => assert.is(error.operation, operation)

test('what cannot be meant is refused', async () => {
  const refused: [options: unknown, option: string][] = [
    [{ bufferSize: 1 }, 'bufferSize'],
    [{ table: 'demo' }, 'table'],
    [{ table: {} }, 'name'],
    [{ table: { name: 'demo', family: 'ipv4' } }, 'family'],
    [{ initial: 1 }, 'initial'],
    [{ tables: [] }, 'tables'],
    [{ netns: '' }, 'netns'],
    [{ signal: 5 }, 'signal'],
  ]
  for (const [options, option] of refused) {
    const call = async () => watchNftables(options as never)
    assert.is(((await rejected(call(), Error)) as InvalidArgument).option, option)
  }
})

test.run()
