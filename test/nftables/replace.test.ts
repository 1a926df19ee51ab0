/** A table is made so, all of it at once: what stays, what errors say, and who else is at it. */
import { spawnSync } from 'node:child_process'
import { inspect } from 'node:util'
import { NetlinkError } from '../../src/index.js'
import { changesTo } from '../../src/nftables/changes.js'
import { readCompared } from '../../src/nftables/compared.js'
import { compile } from '../../src/nftables/compile.js'
import { fields } from '../../src/nftables/fields.js'
import * as real from '../../src/nftables/index.js'
import {
  changeTable,
  deleteTable,
  forwardPort,
  isolate,
  listNftTables,
  masquerade,
  type Nftables,
  type Replaced,
  type Rule,
  readCounters,
  readTable,
  replaceTable,
  type Statement,
  spoofGuard,
  type TableDefinition,
} from '../../src/nftables/index.js'
import { makers } from '../../src/nftables/statements.js'
import { types } from '../../src/nftables/types.js'
import { createFakeNftables } from '../../src/testing/index.js'
import { contains, ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const at = { netns: 'one' } as const

function nft(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync('ip', ['netns', 'exec', 'one', 'nft', ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

test.before(() => {
  needsNftables()
})
test.before.each(() => void ip('netns', 'add', 'one'))
test.after.each(() => void ip('netns', 'delete', 'one'))

const port = (dport: number): Rule => [{ tcp: { dport } }, 'counter', 'accept']
const table = (rules: readonly Rule[], more: Partial<TableDefinition> = {}): TableDefinition => ({
  name: 'demo',
  chains: { input: { hook: 'input', rules } },
  ...more,
})
const replace = (definition: TableDefinition) => replaceTable(definition, at)
const counts = ({ changed, rules }: Replaced) => [changed, rules.added, rules.removed, rules.kept]

/** The rules of the chain `input`, each with its handle. */
const handles = () =>
  [
    ...nft('-a', 'list', 'chain', 'inet', 'demo', 'input').matchAll(/dport (\d+) .* handle (\d+)/g),
  ].map(([, dport, handle]) => [Number(dport), Number(handle)] as const)

test('what is so already is not sent; what is new stands in its place, and the rest stays', async () => {
  assert.equal(counts(await replace(table([1, 2, 3].map(port)))), [true, 3, 0, 0])
  const before = new Map(handles())
  assert.equal(counts(await replace(table([1, 2, 3].map(port)))), [false, 0, 0, 3])
  const orders = [
    [1, 9, 2, 3],
    [8, 9, 1, 2, 3],
    [1, 2, 3, 8, 9],
    [1, 5, 6, 2, 7, 8, 3, 9, 10],
    [3, 4, 5],
    [5, 4],
    [],
    [1, 2, 3, 4, 5, 6],
  ]
  for (const order of orders) {
    const there = new Map(handles())
    const { rules } = await replace(table(order.map(port)))
    assert.equal(
      handles().map(([dport]) => dport),
      order,
    )
    const stayed = handles().filter(([dport, handle]) => there.get(dport) === handle)
    assert.is(stayed.length, rules.kept, `${order}`)
    assert.is(rules.kept + rules.added, order.length)
    assert.is(rules.kept + rules.removed, there.size)
  }
  assert.not.equal(new Map(handles()), before)
})

test('rules that stay keep what they have counted, and so do counters with a name', async () => {
  nft(
    'add table inet demo { counter every { packets 7 bytes 900 ; } ; chain input { type filter hook input priority 0;' +
      ' tcp dport 1 counter packets 5 bytes 600 accept; } ; }',
  )
  const counted = { counters: { every: {} } }
  assert.equal(counts(await replace(table([1, 2].map(port), counted))), [true, 1, 0, 1])
  assert.match(nft('list', 'ruleset'), 'tcp dport 1 counter packets 5 bytes 600 accept')
  assert.equal(await readCounters({ name: 'demo' }, at), { every: { packets: 7n, bytes: 900n } })
  await replace(table([port(2)]))
  assert.equal(await readCounters({ name: 'demo' }, at), {})
})

test('the rule and the statement that the kernel refuses are named, and nothing has changed', async () => {
  await replace(table([port(1)]))
  const before = nft('-a', 'list', 'ruleset')
  const wrong: [TableDefinition, code: string, option: string][] = [
    [
      table([port(2), [{ tcp: { dport: 3 } }, { jump: 'none' }]]),
      'ENOENT',
      'chains.input.rules[1][1]',
    ],
    [table([port(2), [{ ip: { saddr: { set: 'none' } } }]]), 'ENOENT', 'chains.input.rules[1][0]'],
    [table([[{ counter: 'none' }]]), 'ENOENT', 'chains.input.rules[0][0]'],
    [table([['masquerade']]), 'EOPNOTSUPP', 'chains.input.rules[0]'],
    [
      table([port(2)], {
        maps: { m: { type: 'port', data: 'verdict', elements: [[1, { jump: 'no' }]] } },
      }),
      'ENOENT',
      'maps.m.elements',
    ],
    [
      table([port(2)], { chains: { c: { hook: 'forward', type: 'route' } } }),
      'EOPNOTSUPP',
      'chains.c',
    ],
  ]
  for (const [definition, code, option] of wrong) {
    const error = await rejected(replace(definition), NetlinkError)
    contains(error, { option, operation: 'replaceTable' })
    assert.ok([code, 'ENOTSUP', 'EINVAL'].includes(error.code), `${option}: ${error.code}`)
    assert.is(nft('-a', 'list', 'ruleset'), before)
  }
})

test('other tables are left as they are, and a table goes by one call', async () => {
  nft('add table ip other { chain c { ip saddr 192.0.2.1 counter; } ; }')
  const other = nft('-a', 'list', 'table', 'ip', 'other')
  await replace(table([port(1)]))
  await replace(table([port(2)]))
  assert.equal(await listNftTables(at), [
    { family: 'ip', name: 'other' },
    { family: 'inet', name: 'demo' },
  ])
  await deleteTable({ name: 'demo' }, at)
  assert.is(nft('-a', 'list', 'ruleset'), other)
  contains(await rejected(deleteTable({ name: 'demo' }, at), NetlinkError), {
    code: 'ENOENT',
    option: 'name',
  })
  await deleteTable({ name: 'demo' }, { ...at, ifExists: true })
  contains(await rejected(readTable({ name: 'demo' }, at), NetlinkError), {
    code: 'ENOENT',
    option: 'name',
  })
})

test('several at once, of one table and of others: the last one asked for is there, whole', async () => {
  const asked = Array.from({ length: 12 }, (_, i) =>
    replace({ ...table([port(i + 1), port(i + 2)]), name: i % 2 ? 'odd' : 'even' }),
  )
  await Promise.all(asked)
  for (const name of ['odd', 'even']) {
    const { chains } = await readTable({ name }, at)
    assert.is(chains?.['input']?.rules?.length, 2)
  }
})

/** A part of a table that several share: one element, and the table itself while there is any. */
const addPart = (own: number) =>
  changeTable(
    { name: 'demo' },
    (there) => ({
      name: 'demo',
      sets: { ports: { type: 'port', elements: [...portsOf(there), own] } },
      chains: { input: { hook: 'input', rules: [[{ tcp: { dport: { set: 'ports' } } }, 'drop']] } },
    }),
    at,
  )
const removePart = (own: number) =>
  changeTable(
    { name: 'demo' },
    (there) => {
      const elements = portsOf(there).filter((each) => each !== own)
      return elements.length === 0
        ? undefined
        : { ...(there as TableDefinition), sets: { ports: { type: 'port', elements } } }
    },
    at,
  )
const portsOf = (there: Partial<TableDefinition> | undefined) =>
  (there?.sets?.['ports']?.elements ?? []) as number[]

test('a table of which each has a part: none is lost, and the last one takes it away', async () => {
  const before = nft('-j', 'list', 'ruleset')
  const many = Array.from({ length: 8 }, (_, i) => i + 1)
  const all = await Promise.all(many.map(addPart))
  assert.ok(all.every(({ changed }) => changed))
  assert.equal(portsOf(await readTable({ name: 'demo' }, at)).sort(), many)
  assert.is(
    all.reduce((sum, { rules }) => sum + rules.added, 0),
    1,
    'the rule was made once',
  )
  assert.equal(counts(await removePart(3)), [true, 0, 0, 1])
  assert.equal(counts(await removePart(3)), [false, 0, 0, 1])
  await Promise.all(many.map(removePart))
  assert.is(nft('-j', 'list', 'ruleset'), before)
  assert.equal(counts(await removePart(3)), [false, 0, 0, 0])
})

test('a change is made again of what somebody else made meanwhile', async () => {
  await addPart(1)
  let calls = 0
  await changeTable(
    { name: 'demo' },
    (there) => {
      if (++calls === 1) nft('add element inet demo ports { 2 }')
      return {
        ...(there as TableDefinition),
        sets: { ports: { type: 'port', elements: [...portsOf(there), 9] } },
      }
    },
    at,
  )
  assert.is(calls, 2)
  assert.equal(portsOf(await readTable({ name: 'demo' }, at)), [1, 2, 9])
})

test('a change that is none: it throws, is of another table, or no function', async () => {
  await addPart(1)
  const before = nft('-a', 'list', 'ruleset')
  const change = (to: unknown) => changeTable({ name: 'demo' }, (() => to) as never, at)
  const failing: [call: () => Promise<unknown>, option: string][] = [
    [() => change({ name: 'other' }), 'name'],
    [() => change({ family: 'ip', name: 'demo' }), 'family'],
    [() => change('demo'), 'definition'],
    [() => change(table([[{ jump: 'nowhere' }]])), 'chains.input.rules[0][0]'],
    [() => changeTable({ name: 'demo' }, undefined as never, at), 'change'],
    [() => changeTable({ name: '' }, () => undefined, at), 'name'],
  ]
  for (const [call, option] of failing) contains(await rejected(call(), Error), { option })
  const reason = new Error('no')
  const throwing = () => {
    throw reason
  }
  assert.is(await rejected(changeTable({ name: 'demo' }, throwing, at), Error), reason)
  assert.is(nft('-a', 'list', 'ruleset'), before)
})

test('what changes of sets: elements alone; of another form it is another one, and so are its rules', async () => {
  const of = (elements: readonly unknown[], more: object = {}) =>
    table([[{ ip: { saddr: { set: 'nets' } } }, 'counter', 'accept'], port(1)], {
      sets: { nets: { type: 'ip', ranges: true, elements, ...more } },
    })
  await replace(of(['10.0.0.0/8', '192.0.2.1']))
  const before = handles()
  assert.equal(counts(await replace(of(['10.0.0.0/8', '192.0.2.7', '198.51.100.0/24']))), [
    true,
    0,
    0,
    2,
  ])
  assert.match(nft('list', 'ruleset'), /10\.0\.0\.0\/8, 192\.0\.2\.7,\s+198\.51\.100\.0\/24/)
  assert.equal(counts(await replace(of([]))), [true, 0, 0, 2])
  assert.not.match(nft('list', 'ruleset'), 'elements')
  assert.equal(counts(await replace(of(['10.0.0.0/8'], { timeout: 5000 }))), [true, 1, 1, 1])
  assert.equal(handles(), before)
})

test('a chain at another place, a table of another state, and what is no longer wanted', async () => {
  const hook = { hook: 'input', rules: [port(1)] } as const
  await replace({
    name: 'demo',
    chains: { input: hook, gone: { rules: [port(5)] } },
    sets: { s: { type: 'ip' } },
  })
  await replace({ name: 'demo', chains: { input: { ...hook, policy: 'drop' } } })
  assert.match(nft('list', 'ruleset'), /hook input priority filter; policy drop;/)
  assert.not.match(nft('list', 'ruleset'), /gone|set s/)
  await replace({ name: 'demo', chains: { input: { ...hook, priority: 7, comment: 'why' } } })
  assert.match(nft('list', 'ruleset'), /hook input priority (filter \+ )?7; policy accept;/)
  await replace({ name: 'demo', dormant: true, comment: 'off', chains: { input: hook } })
  assert.match(nft('list', 'ruleset'), /comment "off"/)
  assert.match(nft('list', 'ruleset'), /flags dormant/)
  assert.equal(
    counts(await replace({ name: 'demo', dormant: true, comment: 'off', chains: { input: hook } })),
    [...[false, 0, 0, 1]],
  )
})

test('what rules have added stays, whether the set says so or not; what they delete comes back', async () => {
  const of = (set: object, rule: Rule) =>
    table([rule], { sets: { s: { type: 'ip', elements: ['192.0.2.1'], ...set } } })
  for (const set of [{}, { dynamic: true }, { timeout: 60_000 }]) {
    const adding = of(set, [{ add: { set: 's', key: 'ip.saddr' } }])
    await replace(adding)
    // As a packet would.
    nft('add', 'element', 'inet', 'demo', 's', '{ 192.0.2.9 }')
    assert.not((await replace(adding)).changed, JSON.stringify(set))
    assert.match(nft('list', 'ruleset'), '192.0.2.9')
    await deleteTable({ name: 'demo' }, at)
  }
  const deleting = of({}, [{ delete: { set: 's', key: 'ip.saddr' } }])
  await replace(deleting)
  nft('delete', 'element', 'inet', 'demo', 's', '{ 192.0.2.1 }')
  nft('add', 'element', 'inet', 'demo', 's', '{ 192.0.2.9 }')
  assert.ok((await replace(deleting)).changed)
  assert.equal((await readTable({ name: 'demo' }, at)).sets?.['s']?.elements, ['192.0.2.1'])
})

/** Of everything that can have elements: some with timeouts, which `seconds` are. */
const timed = (seconds: readonly [number | undefined, number | undefined], rule?: Rule) => {
  const at = (key: unknown, which: 0 | 1) => {
    const time = seconds[which]
    return time === undefined ? key : { key, timeout: 1000 * time }
  }
  const timeout = 3_600_000
  return {
    name: 'demo',
    sets: {
      plain: {
        type: 'ip',
        timeout,
        elements: [at('192.0.2.1', 0), at('192.0.2.2', 1), at('*', 0)],
      },
      ranges: { type: 'ip', ranges: true, timeout, elements: [at('192.0.2.0/24', 0), at('*', 1)] },
      filled: { type: 'port', dynamic: true, timeout, elements: [at(80, 0)] },
    },
    maps: {
      pairs: {
        type: ['ip', 'port'],
        ranges: true,
        timeout,
        data: 'mark',
        elements: [[at(['10.0.0.0/8', 80], 0), 5] as const, [at('*', 1), 6] as const],
      },
    },
    chains: { c: { rules: rule === undefined ? [] : [rule] } },
  } as const satisfies TableDefinition
}

/** The timeouts that nft lists, and none of what is left of them. */
const listed = () =>
  (nft('list', 'ruleset').match(/[\w.*:/]+( \. [\w.]+)? timeout \S+/g) ?? []).sort()

test('the timeout of an element is part of it: another one replaces it, what is left of it does not', async () => {
  await replace(timed([600, 700]))
  const before = listed()
  // Time passes: what is left is less than what was asked for.
  while (!/expires 9m/.test(nft('list', 'ruleset'))) nft('list', 'tables')
  assert.not((await replace(timed([600, 700]))).changed)
  for (const seconds of [
    [600, 900],
    [800, undefined],
    [undefined, 700],
  ] as const) {
    const asked = timed(seconds)
    assert.ok((await replace(asked)).changed, `${seconds}`)
    assert.not((await replace(asked)).changed, `${seconds}, again`)
    assert.equal(nested((await readTable(asked, at)).sets), nested(asked.sets))
    assert.equal(nested((await readTable(asked, at)).maps), nested(asked.maps))
  }
  await replace(timed([600, 700]))
  assert.equal(listed(), before)
})

/** Elements in one order. */
const nested = (sets: TableDefinition['sets'] | TableDefinition['maps']) =>
  Object.entries(sets ?? {}).map(([name, { elements = [] }]) => [
    name,
    elements.map((each) => JSON.stringify(each)).sort(),
  ])

test('of what rules add, the timeout is theirs', async () => {
  const rule: Rule = [{ update: { set: 'filled', key: 'tcp.dport', timeout: 5000 } }]
  await replace(timed([600, 700], rule))
  // As packets would.
  nft('add', 'element', 'inet', 'demo', 'filled', '{ 443 timeout 50s }')
  assert.not((await replace(timed([600, 700], rule))).changed)
  assert.ok((await replace(timed([601, 700], rule))).changed)
  const elements = (await readTable({ name: 'demo' }, at)).sets?.['filled']?.elements
  assert.equal(elements, [
    { key: 80, timeout: 601_000 },
    { key: 443, timeout: 50_000 },
  ])
})

test('an error about what goes names where it was', async () => {
  const gone = {
    ...{ counters: { c: {} }, quotas: { q: { bytes: 5 } }, limits: { l: { rate: 5 } } },
    ctHelpers: { h: { type: 'ftp', protocol: 'tcp' } },
    ctTimeouts: { t: { protocol: 'udp' } },
    ctExpectations: { e: { protocol: 'udp', dport: 5, timeout: 6, size: 7, l3proto: 'ip' } },
  } as const satisfies Partial<TableDefinition>
  await replace({ name: 'demo', ...gone })
  nft('add synproxy inet demo s { mss 1460; wscale 7; }')
  const { state } = await readCompared('inet', 'demo', { ...at, operation: 'readTable' })
  const { messages } = changesTo(compile({ name: 'demo' }), state)
  assert.equal(messages.map(({ operation, option }) => [operation, option]).sort(), [
    ['deleteNftObject', 'counters.c'],
    ['deleteNftObject', 'ctExpectations.e'],
    ['deleteNftObject', 'ctHelpers.h'],
    ['deleteNftObject', 'ctTimeouts.t'],
    ['deleteNftObject', 'limits.l'],
    ['deleteNftObject', 'quotas.q'],
    ['deleteNftObject', 'unread'],
  ])
})

test('a comment that changes is changed, of whatever it is', async () => {
  for (const comment of ['one', 'two']) {
    const asked = {
      family: 'inet',
      name: 'demo',
      chains: {
        input: { hook: 'input', comment, rules: [{ comment, do: [{ jump: 'web' }] }] },
        web: { comment },
      },
      sets: {
        s: { type: 'ip', comment, elements: [{ key: '192.0.2.1', comment }] },
        d: { type: 'port', dynamic: true, elements: [{ key: 80, comment }] },
      },
      maps: { m: { type: 'port', data: 'verdict', elements: [[80, { jump: 'web' }]] } },
      counters: { c: { comment } },
      ctHelpers: { h: { type: 'ftp', protocol: 'tcp', comment } },
      ctTimeouts: { t: { protocol: 'udp', comment } },
      quotas: { q: { bytes: 5, comment } },
      limits: { l: { rate: 5, per: 'second', comment } },
      comment: 'of the table',
    } as const satisfies TableDefinition
    await replace(asked)
    const { comment: _, ...read } = await readTable(asked, at)
    const { comment: __, ...written } = asked
    assert.equal(read, written)
  }
})

/** A map of counters by port, and a map of quotas by ranges of them. */
const shares = (counters: Readonly<Record<number, string>>, more: object = {}): TableDefinition => {
  const names = Object.values(counters)
  const elements = Object.entries(counters).map(([key, name]) => [Number(key), name] as const)
  return {
    name: 'demo',
    counters: Object.fromEntries(names.map((name) => [name, { ...more }])),
    quotas: { q: { bytes: 5, ...more } },
    maps: {
      m: { type: 'port', data: 'counter', elements },
      r: { type: 'port', ranges: true, data: 'quota', elements: [[{ from: 1, to: 9 }, 'q']] },
    },
    chains: {
      c: {
        rules: [
          [{ counter: { key: 'tcp.dport', map: 'm' } }],
          [{ quota: { key: 'tcp.dport', map: 'r' } }, 'drop'],
          [{ counter: { key: 'tcp.dport', map: elements } }],
          'counter',
        ].map((rule) => (typeof rule === 'string' ? [rule] : rule) as Rule),
      },
    },
  }
}

for (const [name, make] of [
  ['the kernel', () => real],
  ['the fake', () => createFakeNftables()],
] as const) {
  test(`objects that maps have: they come, change and go with what has them, in ${name}`, async () => {
    const nftables = make()
    const replaced = async (...of: Parameters<typeof shares>) =>
      counts(await nftables.replaceTable(shares(...of), at))
    await replaced({ 1: 'a', 2: 'b' })
    assert.equal(await replaced({ 1: 'a', 2: 'b' }), [false, 0, 0, 4])
    const { maps } = await nftables.readTable({ name: 'demo' }, at)
    assert.equal(maps, shares({ 1: 'a', 2: 'b' }).maps)
    // The element of a counter goes before it does; the rule that brings its own map along is another one.
    assert.equal(await replaced({ 1: 'a' }), [true, 1, 1, 3])
    assert.equal(await replaced({ 1: 'a', 3: 'c' }), [true, 1, 1, 3])
    // Another object for the same key.
    assert.equal(await replaced({ 1: 'c', 3: 'a' }), [true, 1, 1, 3])
    // Objects that are made anew.
    assert.equal(await replaced({ 1: 'c', 3: 'a' }, { comment: 'again' }), [true, 1, 1, 3])
    assert.equal(await replaced({ 1: 'c', 3: 'a' }, { comment: 'again' }), [false, 0, 0, 4])
    assert.equal(await replaced({ 5: 'd' }), [true, 1, 1, 3])
  })
}

/** Of everything that has a name: one of them, what makes it another one, and a rule that uses it. */
const kinds: Record<Kind, { is: object; other?: object; rule: Rule }> = {
  sets: {
    is: { type: 'ip' },
    other: { type: 'ip', size: 5 },
    rule: [{ ip: { saddr: { set: 'x' } } }],
  },
  counters: { is: {}, rule: [{ counter: 'x' }] },
  quotas: { is: { bytes: 5 }, other: { bytes: 6 }, rule: [{ quota: 'x' }] },
  limits: { is: { rate: 5 }, other: { rate: 6 }, rule: [{ limit: 'x' }] },
  ctHelpers: {
    is: { type: 'ftp', protocol: 'tcp' },
    other: { type: 'ftp', protocol: 'tcp', l3proto: 'ip' },
    rule: [{ ctHelper: 'x' }],
  },
  ctTimeouts: {
    is: { protocol: 'tcp', policy: { established: 60 } },
    other: { protocol: 'tcp' },
    rule: [{ ctTimeout: 'x' }],
  },
  ctExpectations: {
    is: { protocol: 'udp', dport: 5, timeout: 6, size: 7, l3proto: 'ip' },
    other: { protocol: 'udp', dport: 5, timeout: 6, size: 8, l3proto: 'ip' },
    rule: [{ ctExpectation: 'x' }],
  },
  flowtables: {
    ...{ is: { devices: ['lo'] }, other: { devices: ['lo'], priority: 5 }, rule: [{ flow: 'x' }] },
  },
  chains: { is: {}, rule: [{ jump: 'x' }] },
}
/** Sets and maps are one kind to the kernel. */
type Kind = Exclude<keyof TableDefinition, 'family' | 'name' | 'dormant' | 'comment' | 'maps'>

/** Some of them, each by the name `x`, but for what is otherwise. */
function alike(all: readonly Kind[], kind?: Kind, is?: object): TableDefinition {
  const there = all.filter((name) => name !== kind || is !== undefined)
  const parts = there.map((name) => [name, { x: name === kind ? is : kinds[name].is }])
  const rules = there.map((name) => kinds[name].rule)
  const { chains, ...others } = Object.fromEntries(parts)
  return { name: 'demo', ...others, chains: { ...chains, forward: { hook: 'forward', rules } } }
}

async function byThemselves(nftables: Nftables, all: readonly Kind[]): Promise<void> {
  const most = all.length - 1
  const replaced = async (...of: [Kind?, object?]) =>
    counts(await nftables.replaceTable(alike(all, ...of), at))
  await replaced()
  for (const kind of all) {
    assert.equal(await replaced(), [false, 0, 0, most + 1], kind)
    assert.equal(await replaced(kind), [true, 0, 1, most], `without ${kind}`)
    assert.equal(await replaced(), [true, 1, 0, most], `with ${kind}`)
    const { other } = kinds[kind]
    if (other === undefined) continue
    assert.equal(await replaced(kind, other), [true, 1, 1, most], `other ${kind}`)
    assert.equal(await replaced(), [true, 1, 1, most], `${kind} again`)
  }
}

const everything = Object.keys(kinds) as Kind[]

test('one name for everything: each kind stays, changes and goes by itself', async () => {
  const flows = alike(['flowtables'])
  const knows = await replace(flows)
    .then(() => true)
    .catch(() => false)
  const all = everything.filter((kind) => knows || kind !== 'flowtables')
  await byThemselves(real, all)
  // And those of which a definition has no words.
  nft('add table inet demo { synproxy x { mss 1460; wscale 7; } ; }')
  assert.equal((await readTable({ name: 'demo' }, at)).unread, ['x'])
  assert.equal(counts(await replace(alike(all))), [true, 0, 0, all.length])
  assert.equal((await readTable({ name: 'demo' }, at)).unread, undefined)
})

test('one name for everything, in the fake', () => byThemselves(createFakeNftables(), everything))

test('5,000 rules and 10,000 elements at once, and again', async () => {
  const rules = Array.from(
    { length: 5000 },
    (_, i): Rule => [{ ip: { daddr: `10.1.${i >> 8}.${i & 255}` } }, 'counter'],
  )
  const elements = Array.from({ length: 10_000 }, (_, i) => `10.${i >> 8}.${i & 255}.1`)
  const large = table(rules, { sets: { many: { type: 'ip', elements } } })
  assert.equal(counts(await replace(large)), [true, 5000, 0, 0])
  assert.equal(counts(await replace(large)), [false, 0, 0, 5000])
  assert.is(nft('list', 'table', 'inet', 'demo').match(/ip daddr/g)?.length, 5000)
  // Of a long list, too, only what differs is made anew.
  const other = {
    ...large,
    chains: { input: { hook: 'input', rules: [...rules, port(1)] } },
  } as const
  assert.equal(counts(await replace(other)), [true, 1, 0, 5000])
  const { sets } = await readTable(large, at)
  assert.is(sets?.['many']?.elements?.length, 10_000)
})

test('elements that take much room each, and a rule that takes too much', async () => {
  const comment = 'x'.repeat(127)
  const elements = Array.from({ length: 2000 }, (_, i) => ({ key: [`fd00::${i + 1}`, i], comment }))
  const large = { name: 'demo', sets: { s: { type: ['ip6', 'port'], elements } } } as const
  await replace(large)
  assert.is((await readTable(large, at)).sets?.['s']?.elements?.length, 2000)
  assert.not((await replace(large)).changed)
  const rule = Array.from({ length: 2000 }, (): Statement => ({ meta: { mark: 1 } }))
  const error = await rejected(replace(table([port(1), rule])), RangeError)
  contains(error, { option: 'chains.input.rules[1]' })
  assert.match(error.message, '65,535')
})

const bad: [definition: unknown, option: string][] = [
  [{}, 'name'],
  [{ name: '' }, 'name'],
  [{ name: 'a b' }, 'name'],
  [{ name: 'demo', family: 'ipv4' }, 'family'],
  [{ name: 'demo', nonesuch: 1 }, 'nonesuch'],
  [{ name: 'demo', comment: 'x'.repeat(128) }, 'comment'],
  [{ name: 'demo', chains: [] }, 'chains'],
  [{ name: 'demo', chains: { c: { hook: 'nowhere' } } }, 'chains.c.hook'],
  [{ name: 'demo', chains: { c: { policy: 'drop' } } }, 'chains.c.policy'],
  [{ name: 'demo', chains: { c: { hook: 'input', priority: 'high' } } }, 'chains.c.priority'],
  [{ name: 'demo', chains: { c: { rules: [{}] } } }, 'chains.c.rules[0].do'],
  [{ name: 'demo', chains: { c: { rules: [['acept']] } } }, 'chains.c.rules[0][0]'],
  [{ name: 'demo', chains: { c: { rules: [[{}]] } } }, 'chains.c.rules[0][0]'],
  [{ name: 'demo', chains: { c: { rules: [[{ ipp: {} }]] } } }, 'chains.c.rules[0][0].ipp'],
  [
    { name: 'demo', chains: { c: { rules: [[{ ip: { sadr: '1.2.3.4' } }]] } } },
    'chains.c.rules[0][0].ip.sadr',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ ip: { saddr: '1.2.3' } }]] } } },
    'chains.c.rules[0][0].ip.saddr',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ ip: { saddr: '10.0.0.1/8' } }]] } } },
    'chains.c.rules[0][0].ip.saddr',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ ip: { saddr: [] } }]] } } },
    'chains.c.rules[0][0].ip.saddr',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ tcp: { dport: [1, 70_000] } }]] } } },
    'chains.c.rules[0][0].tcp.dport[1]',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ tcp: { dport: { from: 5, to: 3 } } }]] } } },
    'chains.c.rules[0][0].tcp.dport',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ ip: { dscp: 64 } }]] } } },
    'chains.c.rules[0][0].ip.dscp',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ limit: { rate: 0 } }]] } } },
    'chains.c.rules[0][0].limit.rate',
  ],
  [{ name: 'demo', chains: { c: { rules: [[{ dnat: {} }]] } } }, 'chains.c.rules[0][0].dnat'],
  [
    { name: 'demo', chains: { c: { rules: [[{ add: { set: 's', key: 'ip' } }]] } } },
    'chains.c.rules[0][0].add.key',
  ],
  [{ name: 'demo', sets: { s: { type: 'ipv4' } } }, 'sets.s.type'],
  [{ name: 'demo', sets: { s: { type: 'ip', elements: ['x'] } } }, 'sets.s.elements[0]'],
  [
    { name: 'demo', sets: { s: { type: 'ip', elements: ['10.0.0.0/8', '10.1.0.0/16'] } } },
    'sets.s.elements[1]',
  ],
  [
    { name: 'demo', sets: { s: { type: ['ip', 'port'], elements: [['1.2.3.4']] } } },
    'sets.s.elements[0]',
  ],
  [{ name: 'demo', maps: { m: { type: 'ip' } } }, 'maps.m.data'],
  [
    { name: 'demo', maps: { m: { type: 'ip', data: 'verdict', elements: [['1.2.3.4', 'go']] } } },
    'maps.m.elements[0][1]',
  ],
  [{ name: 'demo', quotas: { q: {} } }, 'quotas.q.bytes'],
  [{ name: 'demo', quotas: { q: 5 } }, 'quotas.q'],
  [{ name: 'demo', limits: { l: { rate: 5, comment: 'x'.repeat(128) } } }, 'limits.l.comment'],
  [
    { name: 'demo', maps: { m: { type: 'ip', data: 'counter', elements: [['192.0.2.1', 5]] } } },
    'maps.m.elements[0][1]',
  ],
  [{ name: 'demo', maps: { m: { type: 'ip', data: 'connlimit' } } }, 'maps.m.data'],
  [{ name: 'demo', maps: { m: { type: 'ip', data: 'counter', dynamic: true } } }, 'maps.m.dynamic'],
  [
    { name: 'demo', chains: { c: { rules: [[{ counter: { key: 'ip.saddr', map: [] } }]] } } },
    'chains.c.rules[0][0].counter.map',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ quota: { map: 'm' } }]] } } },
    'chains.c.rules[0][0].quota.key',
  ],
  [
    { name: 'demo', sets: { s: { type: 'ip', ranges: false, elements: ['10.0.0.0/8'] } } },
    'sets.s.elements[0]',
  ],
  [{ name: 'demo', sets: { s: { type: 'link', elements: ['eth*'] } } }, 'sets.s.elements[0]'],
  [
    { name: 'demo', chains: { c: { rules: [[{ meta: { iifname: ['lo', 'eth*'] } }]] } } },
    'chains.c.rules[0][0].meta.iifname[1]',
  ],
  [
    { name: 'demo', family: 'ip', chains: { c: { rules: [[{ ip6: { saddr: '::1' } }]] } } },
    'chains.c.rules[0][0]',
  ],
  [{ name: 'demo', chains: { c: { rules: [[{ accept: true }]] } } }, 'chains.c.rules[0][0].accept'],
  [{ name: 'demo', sets: { s: { type: 'port', elements: [1, '*', '*'] } } }, 'sets.s.elements[2]'],
  [
    { name: 'demo', sets: { s: { type: ['ip', 'port'], elements: [['*', 1]] } } },
    'sets.s.elements[0][0]',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ tcp: { dport: [1, '*'] } }]] } } },
    'chains.c.rules[0][0].tcp.dport[1]',
  ],
  [
    { name: 'demo', ctHelpers: { x: { type: 'a-name-of-16-byt', protocol: 'tcp' } } },
    'ctHelpers.x.type',
  ],
  [{ name: 'demo', ctHelpers: { x: { type: '', protocol: 'tcp' } } }, 'ctHelpers.x.type'],
  [{ name: 'demo', ctHelpers: { x: { type: 'ftp' } } }, 'ctHelpers.x.protocol'],
  [
    { name: 'demo', ctHelpers: { x: { type: 'ftp', protocol: 'tcp', l3proto: 'arp' } } },
    'ctHelpers.x.l3proto',
  ],
  [
    { name: 'demo', ctHelpers: { x: { type: 'ftp', protocol: 'tcp', comment: 'x'.repeat(128) } } },
    'ctHelpers.x.comment',
  ],
  [
    { name: 'demo', family: 'arp', ctHelpers: { x: { type: 'ftp', protocol: 'tcp' } } },
    'ctHelpers.x',
  ],
  [
    { name: 'demo', ctTimeouts: { x: { protocol: 'udp', policy: { established: 5 } } } },
    'ctTimeouts.x.policy.established',
  ],
  [
    { name: 'demo', ctTimeouts: { x: { protocol: 'udp', policy: { replied: 4_294_968 } } } },
    'ctTimeouts.x.policy.replied',
  ],
  [
    { name: 'demo', ctTimeouts: { x: { protocol: 'tcp', policy: { close: null } } } },
    'ctTimeouts.x.policy.close',
  ],
  [{ name: 'demo', ctTimeouts: { x: { protocol: 'sctp' } } }, 'ctTimeouts.x.protocol'],
  [
    { name: 'demo', ctExpectations: { x: { protocol: 'tcp', dport: 5, timeout: 6, size: 7 } } },
    'ctExpectations.x.l3proto',
  ],
  ...[{ dport: 65_536 }, { timeout: -1 }, { size: 256 }, { l3proto: 'inet' }].map(
    (more): [unknown, string] => [
      {
        name: 'demo',
        family: 'ip',
        ctExpectations: { x: { protocol: 'tcp', dport: 5, timeout: 6, size: 7, ...more } },
      },
      `ctExpectations.x.${Object.keys(more)[0]}`,
    ],
  ),
  [
    { name: 'demo', chains: { c: { rules: [[{ osf: { name: 'x'.repeat(16) } }]] } } },
    'chains.c.rules[0][0].osf.name',
  ],
  [
    { name: 'demo', chains: { c: { rules: [[{ socket: { cgroupLevel2: 2n ** 64n } }]] } } },
    'chains.c.rules[0][0].socket.cgroupLevel2',
  ],
]

test('what cannot be meant is refused by its path, before anything is sent', async () => {
  for (const [definition, option] of bad) {
    const error = await rejected(replace(definition as TableDefinition), Error)
    contains(error as Error & { option: string }, { option })
  }
  assert.equal(await listNftTables(at), [])
})

/** A text that no type has. */
const nowhere = 'a "b'

/** What is of none of a kind, by the option that is at fault: of each statement, field, type and part of a table. */
function* misfits(): Generator<[definition: object, option: string]> {
  const rule = (statement: object, family = 'inet') => ({
    ...{ name: 'demo', family },
    chains: { c: { rules: [[statement]] } },
  })
  const at = 'chains.c.rules[0][0]'
  for (const name of Object.keys(makers)) {
    yield [rule({ [name]: Symbol.iterator }), `${at}.${name}`]
    if (!plainly.test(name)) yield [rule({ [name]: { nonesuch: 1 } }), `${at}.${name}`]
  }
  for (const [protocol, its] of Object.entries(fields)) {
    yield [rule({ [protocol]: { nonesuch: 1 } }), `${at}.${protocol}.nonesuch`]
    yield [rule({ [protocol]: {} }), `${at}.${protocol}`]
    yield [rule({ [protocol]: 1 }), `${at}.${protocol}`]
    for (const name of Object.keys(its)) {
      for (const value of [
        {},
        null,
        [],
        [{}],
        { not: {} },
        { lt: {} },
        { mask: 1 },
        { from: 1 },
        -1,
        nowhere,
      ]) {
        yield [rule({ [protocol]: { [name]: value } }), `${at}.${protocol}.${name}`]
      }
    }
  }
  for (const type of Object.keys(types)) {
    const [span, element] = [{ from: nowhere, to: nowhere }, { key: nowhere }]
    for (const value of [{}, null, [], -1, nowhere, span, element]) {
      yield [{ name: 'demo', sets: { s: { type, elements: [value] } } }, 'sets.s.elements[0]']
      const map = { type, data: type, elements: [[value, value]] }
      yield [{ name: 'demo', maps: { m: map } }, 'maps.m.elements[0]']
    }
  }
  const parts = [...Object.keys(kinds), 'maps']
  for (const part of parts) {
    for (const value of [null, 1, 'a', []]) {
      yield [{ name: 'demo', [part]: value }, part]
      yield [{ name: 'demo', [part]: { x: value } }, `${part}.x`]
    }
    yield [{ name: 'demo', [part]: { x: { nonesuch: 1 } } }, `${part}.x`]
    yield [{ name: 'demo', [part]: { 'a b': {} } }, `${part}.a b`]
  }
}

/** Statements that are a text, or nothing. */
const plainly = /^(accept|drop|return|continue|notrack)$/

test('of everything that there is, too: each is refused by an option within it', async () => {
  const taken: string[] = []
  for (const [definition, option] of misfits()) {
    const error = await replace(definition as TableDefinition).catch((reason) => reason)
    const isSaid = error instanceof TypeError || error instanceof RangeError
    if (isSaid && `${(error as { option?: string }).option}`.startsWith(option)) continue
    taken.push(
      `${inspect(definition, { depth: 9, breakLength: 200 })}: ${inspect(error, { depth: 0 }).slice(0, 200)}`,
    )
  }
  assert.equal(taken, [])
})

test('of the ready tables, too', () => {
  const bad: [make: () => unknown, option: string][] = [
    [() => masquerade({ from: 'junk' }), 'from'],
    [() => masquerade({ from: ['10.0.0.0/8', '10.0.0.1/8'] }), 'from[1]'],
    [() => masquerade({ from: [] }), 'from'],
    [() => masquerade({ from: '::/0', to: 'x' } as never), 'to'],
    [() => forwardPort({ listen: { port: 80 }, to: { address: 'x' } }), 'to.address'],
    [
      () =>
        forwardPort({ listen: { port: 80, protocol: 'sctp' as never }, to: { address: '::1' } }),
      'listen.protocol',
    ],
    [
      () => forwardPort({ listen: { port: 80, address: '::1' }, to: { address: '192.0.2.1' } }),
      'listen.address',
    ],
    [() => isolate({ links: [] }), 'links'],
    [() => spoofGuard({ link: 'a', mac: 'x', addresses: ['::1'] }), 'mac'],
    [() => spoofGuard({ link: 'a', mac: '02:00:00:00:00:01', addresses: ['x'] }), 'addresses[0]'],
  ]
  for (const [make, option] of bad) {
    try {
      make()
      assert.unreachable(option)
    } catch (error) {
      contains(error, { option })
    }
  }
})

test.run()
