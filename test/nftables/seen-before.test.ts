/**
 * Rules, sets and definitions that a process has seen before are known by what they are. Nothing is taken for another
 * that looks like it, nor for what it was last time: others change it meanwhile, as `nft`.
 */
import { NetlinkError } from '../../src/index.js'
import { comparedOf, readCompared } from '../../src/nftables/compared.js'
import { compile } from '../../src/nftables/compile.js'
import {
  type Rule,
  readTable,
  replaceTable,
  type TableDefinition,
} from '../../src/nftables/index.js'
import { elementsIn, rulesIn } from '../../src/nftables/reported-bytes.js'
import { sameShape } from '../../src/nftables/same.js'
import { readState } from '../../src/nftables/state.js'
import { Chance } from '../rtnetlink/churn.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { knownLanguage } from './known-language.js'
import { nft } from './nft.js'
import { Author } from './random-tables.js'

const netns = 'one'
const asking = { operation: 'replaceTable', netns }
const others = (...commands: readonly string[]) => nft(netns, ['-f', '-'], commands.join('\n'))

test.before(() => {
  needsNftables()
})
test.before.each(() => void ip('netns', 'add', netns))
test.after.each(() => void ip('netns', 'delete', netns))

const table = (rules: readonly Rule[], more: Partial<TableDefinition> = {}): TableDefinition => ({
  name: 'demo',
  chains: { input: { rules } },
  ...more,
})

/** [changed, added, removed, kept] */
async function replaced(definition: TableDefinition) {
  const { changed, rules } = await replaceTable(definition, { netns })
  return [changed, rules.added, rules.removed, rules.kept]
}

/** Makes a table so, and sees all of it once more. */
async function seen(definition: TableDefinition): Promise<void> {
  await replaced(definition)
  assert.is((await replaced(definition))[0], false)
}

const handleOf = (text: string): string => {
  const listed = nft(netns, ['-a', 'list', 'chain', 'inet', 'demo', 'input'])
  const line = listed.split('\n').find((each) => each.includes(text))
  return /# handle (\d+)/.exec(`${line}`)?.[1] ?? `none of ${text} in ${listed}`
}

test('a rule with the same expressions, and another comment', async () => {
  const rule = (comment?: string): Rule => ({
    ...(comment !== undefined && { comment }),
    do: [{ tcp: { dport: 1 } }, 'accept'],
  })
  await seen(table([rule('one')]))
  others(
    `replace rule inet demo input handle ${handleOf('dport')} tcp dport 1 accept comment "two"`,
  )
  assert.equal(await replaced(table([rule('one')])), [true, 1, 1, 0])
  assert.match(nft(netns, ['list', 'ruleset']), 'comment "one"')
  others(`replace rule inet demo input handle ${handleOf('dport')} tcp dport 1 accept`)
  assert.equal(await replaced(table([rule('one')])), [true, 1, 1, 0])
  assert.equal(await replaced(table([rule()])), [true, 1, 1, 0])
  assert.equal(await replaced(table([rule()])), [false, 0, 0, 1])
})

test('a rule that another one has taken the place of, at another handle', async () => {
  const rules: Rule[] = [1, 2, 3].map((dport) => [{ tcp: { dport } }, 'counter', 'accept'])
  await seen(table(rules))
  others(`delete rule inet demo input handle ${handleOf('dport 2')}`)
  others('add rule inet demo input tcp dport 2 counter packets 4 bytes 40 accept')
  const added = handleOf('dport 2')
  // 1, 3, 2: one of the last two goes.
  assert.equal(await replaced(table(rules)), [true, 1, 1, 2])
  others(`delete rule inet demo input handle ${handleOf('dport 1')}`)
  assert.equal(await replaced(table(rules)), [true, 1, 0, 2])
  assert.not(handleOf('dport 1') === added)
})

test('counters run and stay; what else is another does not hide behind them', async () => {
  const rule = (verdict: 'accept' | 'drop'): Rule => [{ tcp: { dport: 1 } }, 'counter', verdict]
  await seen(table([rule('accept')]))
  const replace = (text: string) =>
    others(`replace rule inet demo input handle ${handleOf('dport')} ${text}`)
  for (const count of [1, 77, 2 ** 40]) {
    replace(`tcp dport 1 counter packets ${count} bytes ${9 * count} accept`)
    assert.equal(await replaced(table([rule('accept')])), [false, 0, 0, 1])
    assert.match(nft(netns, ['list', 'ruleset']), `packets ${count} bytes ${9 * count} accept`)
  }
  for (const other of [
    'tcp dport 1 counter packets 1 bytes 9 drop',
    'tcp dport 2 counter packets 1 bytes 9 accept',
    'tcp dport 1 counter packets 1 bytes 9 counter accept',
    'counter packets 1 bytes 9 tcp dport 1 accept',
    'tcp dport 1 accept',
    'tcp dport 1 quota 9 bytes accept',
  ]) {
    replace(other)
    assert.equal(await replaced(table([rule('accept')])), [true, 1, 1, 0], other)
  }
})

test('elements with other values, of which one has another comment', async () => {
  const elements = (value: number) =>
    [
      [1, value],
      [{ key: 2, comment: 'two' }, 200],
    ] as const
  const map = (value: number) =>
    table([], { maps: { m: { type: 'port', data: 'mark', elements: elements(value) } } })
  await seen(map(100))
  const listed = () => nft(netns, ['list', 'map', 'inet', 'demo', 'm'])
  const change = (from: string, to: string) => {
    others(`delete element inet demo m { ${from} }`, `add element inet demo m { ${to} }`)
    return replaced(map(100))
  }
  assert.equal(await change('1 : 100', '1 : 101'), [true, 0, 0, 0])
  assert.match(listed(), '1 : 0x00000064')
  assert.equal(await change('2 : 200', '2 comment "too" : 200'), [true, 0, 0, 0])
  assert.match(listed(), '2 comment "two" : 0x000000c8')
  assert.equal(await change('2 : 200', '3 : 200'), [true, 0, 0, 0])
  assert.equal(await replaced(map(100)), [false, 0, 0, 0])
  assert.equal(await replaced(map(101)), [true, 0, 0, 0])
  const read = await readTable({ name: 'demo' }, { netns })
  assert.equal(read.maps?.['m']?.elements, elements(101))
})

test('one of many elements, and an end of a range', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `10.0.${at >> 8}.${at & 255}`)
  const ranges = ['10.0.0.0/24', { from: '10.0.2.0', to: '10.0.2.9' }]
  const its = table([], {
    sets: { s: { type: 'ip', elements: many }, r: { type: 'ip', elements: ranges } },
  })
  await seen(its)
  others('delete element inet demo s { 10.0.7.7 }', 'add element inet demo s { 10.1.7.7 }')
  assert.is((await replaced(its))[0], true)
  assert.is((await replaced(its))[0], false)
  others(
    'delete element inet demo r { 10.0.2.0-10.0.2.9 }',
    'add element inet demo r { 10.0.2.0-10.0.2.8 }',
  )
  assert.is((await replaced(its))[0], true)
  assert.is((await replaced(its))[0], false)
  const read = await readTable({ name: 'demo' }, { netns })
  assert.equal(read.sets?.['r']?.elements, ranges)
  assert.equal([...(read.sets?.['s']?.elements ?? [])].sort(), [...many].sort())
})

test('sets without a name have one name after another, and one that has it has no other', async () => {
  const list = (...saddr: string[]): Rule => [{ ip: { saddr } }, 'accept']
  const looked = { ...table([[{ ip: { saddr: { set: '__set0' } } }, 'accept']]), name: 'looked' }
  await seen({ ...looked, sets: { __set0: { type: 'ip', elements: ['10.0.0.1'] } } })
  await seen(table([list('10.0.0.1', '10.0.0.2')]))
  const to = (addresses: string) =>
    others(
      'flush chain inet demo input',
      `add rule inet demo input ip saddr { ${addresses} } accept`,
    )
  to('10.0.0.1, 10.0.0.3')
  assert.equal(await replaced(table([list('10.0.0.1', '10.0.0.2')])), [true, 1, 1, 0])
  to('10.0.0.2, 10.0.0.1')
  assert.equal(await replaced(table([list('10.0.0.1', '10.0.0.2')])), [false, 0, 0, 1])
})

test('the same words where they mean something else', async () => {
  const rules: Rule[] = [[{ meta: { mark: { set: 's' } } }, { ip: { ttl: 1 } }, 'drop']]
  for (const elements of [[1, 2], [{ from: 1, to: 5 }], [1, 2]]) {
    for (const family of ['inet', 'ip'] as const) {
      const its = { family, sets: { s: { type: 'mark' as const, elements } } }
      await seen(table(rules, its))
      const read = await readTable({ family, name: 'demo' }, { netns })
      assert.equal(read.chains?.['input']?.rules, rules)
      assert.equal(read.sets?.['s']?.elements, elements)
    }
  }
})

test('a definition that its owner changes, and what was valid before it was given more', async () => {
  const rule: unknown[] = [{ tcp: { dport: 1 } }, 'accept']
  const elements = ['10.0.0.1']
  const its = table([rule as Rule], { sets: { s: { type: 'ip', elements } } })
  await seen(its)
  rule[0] = { tcp: { dport: 2 } }
  assert.equal(await replaced(its), [true, 1, 1, 0])
  elements.push('10.0.0.2')
  assert.equal(await replaced(its), [true, 0, 0, 1])
  assert.match(nft(netns, ['list', 'ruleset']), '10.0.0.2')
  const bad = { do: rule, wrong: undefined } as unknown as Rule
  await seen(table([{ do: rule as never }]))
  const error = await rejected(replaced(table([['accept'], bad])), RangeError)
  assert.is((error as { option?: string }).option, 'chains.input.rules[1].wrong')
})

test('what the kernel refuses is named by where it stands now', async () => {
  const jump: Rule = [{ tcp: { dport: 1 } }, { jump: 'other' }]
  await seen(table([jump], { chains: { input: { rules: [jump] }, other: {} } }))
  const error = await rejected(
    replaced(table([['accept'], { comment: 'x', do: jump as never }])),
    NetlinkError,
  )
  assert.is(error.code, 'ENOENT')
  assert.is(error.option, 'chains.input.rules[1].do[1]')
  const another = { ...table([['accept'], jump]), name: 'another' }
  const again = await rejected(replaced(another), NetlinkError)
  assert.is(again.option, 'chains.input.rules[1][1]')
})

test('known by its bytes, each is what it is decoded to: tables at random', async () => {
  const language = await knownLanguage(netns, undefined)
  const tables = Number(process.env['TABLES'] ?? 8)
  for (let at = 0; at < tables; at++) {
    const definition = new Author(new Chance(500 + at), language).table()
    await replaceTable(definition, { netns })
    const { family, table: its } = compile(definition)
    // Those that are unknown are asked for, those that are known are not.
    for (let time = 0; time < 2; time++) {
      const { state } = await readState(family, its.name, asking)
      const decoded = state && comparedOf(state)
      const { state: known } = await readCompared(family, its.name, asking)
      assert.is(known?.rules.length, decoded?.rules.length)
      for (const [place, rule] of (decoded?.rules ?? []).entries()) {
        const same = known?.rules[place]
        assert.is(same?.handle, rule.handle)
        assert.is(same?.chain, rule.chain)
        assert.ok(
          sameShape(same?.shape, rule.shape),
          `${at}: ${same?.shape.text}\n${rule.shape.text}`,
        )
      }
      assert.not((await replaceTable(definition, { netns })).changed, `${at}`)
    }
    nft(netns, ['flush', 'ruleset'])
  }
})

test('bytes that are no message, or end before it does, are no rule and no element', () => {
  const chance = new Chance(7)
  for (let round = 0; round < 500; round++) {
    const bytes = Buffer.from(Array.from({ length: chance.below(200) }, () => chance.below(256)))
    if (bytes.length > 16) {
      bytes.writeUInt32LE(bytes.length, 0)
      bytes.writeUInt16LE(chance.below(2) === 0 ? 0x0a06 : 0x0a0c, 4)
    }
    for (const rule of rulesIn(bytes, 'demo')) assert.type(rule.key, 'string')
    for (const _ of elementsIn(bytes));
  }
})

test.run()
