/**
 * Tables at random: the library makes each, nft lists it, and what either of them makes of that elsewhere is read as the
 * same value. `SEED=7` makes others, `TABLES=1000` more.
 */
import { isDeepStrictEqual } from 'node:util'
import {
  type Rule,
  readTable,
  replaceTable,
  type TableDefinition,
} from '../../src/nftables/index.js'
import { makers } from '../../src/nftables/statements.js'
import { Chance } from '../rtnetlink/churn.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { type ControlGroups, controlGroups } from './control-groups.js'
import { knownLanguage } from './known-language.js'
import { nft, plain } from './nft.js'
import { Author, allFields } from './random-tables.js'

const seed = Number(process.env['SEED'] ?? 20_261_130)
const count = Number(process.env['TABLES'] ?? 100)

let groups: ControlGroups | undefined

test.before(() => {
  needsNftables()
  groups = controlGroups()
  for (const netns of ['one', 'two']) ip('netns', 'add', netns)
})
test.after(() => {
  groups?.remove()
  for (const netns of ['one', 'two']) ip('netns', 'delete', netns)
})

/** A table where what is read differs from what was asked for, a line for each rule. */
function differences(asked: TableDefinition, read: TableDefinition): string[] {
  const [one, other] = [plain(asked), plain(read)] as [TableDefinition, TableDefinition]
  const lines: string[] = []
  for (const kind of ['sets', 'maps', 'chains'] as const) {
    for (const [name, its] of Object.entries(one[kind] ?? {})) {
      const there = other[kind]?.[name]
      const rules = (its as { rules?: Rule[] }).rules ?? []
      const readRules = (there as { rules?: Rule[] } | undefined)?.rules ?? []
      rules.forEach((rule, at) => {
        if (isDeepStrictEqual(rule, readRules[at])) return
        lines.push(
          `${name}[${at}]: ${JSON.stringify(rule)}\n  is read as ${JSON.stringify(readRules[at])}`,
        )
      })
      if (lines.length > 0 || isDeepStrictEqual(its, there)) continue
      lines.push(`${name}: ${JSON.stringify(its)}\n  is read as ${JSON.stringify(there)}`)
    }
  }
  if (lines.length === 0 && !isDeepStrictEqual(one, other)) {
    lines.push(`${JSON.stringify(one)}\n  is read as ${JSON.stringify(other)}`)
  }
  return lines
}

/** Without what nft says earlier than the fields that imply it: of which protocol a packet is. */
function withoutSaying(table: TableDefinition): TableDefinition {
  const says = /^\{"(meta":\{"(protocol|nfproto|l4proto)|ether":\{"type)":("\w+"|\d+)\}\}$/
  const ruleOf = (rule: Rule): Rule => {
    const list = 'do' in rule ? rule.do : rule
    const left = list.filter((each) => !says.test(JSON.stringify(plain(each))))
    return 'do' in rule ? { ...rule, do: left } : left
  }
  const chains = Object.entries(table.chains ?? {}).map(([name, chain]) => [
    name,
    { ...chain, ...(chain.rules && { rules: chain.rules.map(ruleOf) }) },
  ])
  return { ...table, chains: Object.fromEntries(chains) }
}

async function bothWays(definition: TableDefinition): Promise<string[]> {
  const ref = { family: definition.family, name: definition.name }
  for (const netns of ['one', 'two']) nft(netns, ['flush', 'ruleset'])
  await replaceTable(definition, { netns: 'one' })
  nft('one', ['-j', 'list', 'ruleset'])
  const read = await readTable(ref, { netns: 'one' })
  const lines = differences(definition, read)
  if (lines.length > 0) return lines
  if ((await replaceTable(read, { netns: 'one' })).changed) return ['what was read is sent again']
  nft('two', ['-f', '-'], nft('one', ['-n', 'list', 'ruleset']))
  const byNft = withoutSaying(await readTable(ref, { netns: 'two' }))
  return differences(definition, byNft).map((line) => `by nft: ${line}`)
}

test('every statement is among those that are chosen', () => {
  const author = new Author(new Chance(1), { known: allFields, statements: new Set(), groups: [] })
  assert.equal(Object.keys(author.authors).sort(), Object.keys(makers).sort())
})

test(`${count} tables, seed ${seed}`, async () => {
  const language = await knownLanguage('two', groups)
  const failures: string[] = []
  for (let at = 0; at < count && failures.length < 5; at++) {
    const its = seed + at
    const definition = new Author(new Chance(its), language).table()
    const lines = await bothWays(definition).catch((error: Error & { option?: string }) => [
      `${error.message.split('\n').slice(0, 3).join('\n')} ${error.option ?? ''}`,
    ])
    if (lines.length > 0) failures.push(`SEED=${its} TABLES=1: ${lines.join('\n')}`)
  }
  // Not by `assert`, which would compare long texts.
  if (failures.length > 0) throw new Error(failures.join('\n'))
})

test.run()
