/**
 * The fake and the kernel, on tables at random: each is made, changed at random several times, and neither says or has
 * anything else than the other. `SEED=7` makes others, `ROUNDS=1000` more.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Nftables, TableDefinition } from '../../src/nftables/index.js'
import * as nftables from '../../src/nftables/index.js'
import { createFakeNftables } from '../../src/testing/index.js'
import { Chance } from '../rtnetlink/churn.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { test } from '../support/test.js'
import { type ControlGroups, controlGroups } from './control-groups.js'
import { knownLanguage } from './known-language.js'
import { nft as nftIn, plain } from './nft.js'
import { Author } from './random-tables.js'

const seed = Number(process.env['SEED'] ?? 1)
const count = Number(process.env['ROUNDS'] ?? 30)
/** How often each table is changed. */
const changes = 4

const netns = 'one'

let groups: ControlGroups | undefined

test.before(() => {
  needsNftables()
  groups = controlGroups()
  ip('netns', 'add', netns)
})
test.after(() => {
  groups?.remove()
  ip('netns', 'delete', netns)
})

type Members = Record<string, unknown>

/** A definition with something else in one place: something is missing, twice there, or elsewhere. */
function changed(chance: Chance, definition: TableDefinition): TableDefinition {
  const table = structuredClone(definition) as unknown as Record<string, Members>
  const kind = chance.of([
    'chains',
    'chains',
    'chains',
    'sets',
    'sets',
    'maps',
    'counters',
    'quotas',
    'ctHelpers',
    'ctTimeouts',
    'ctExpectations',
  ])
  const all = table[kind] ?? {}
  const names = Object.keys(all)
  if (names.length === 0) return definition
  const name = chance.of(names)
  const its = all[name] as Members
  const lists = ['rules', 'elements'].filter((list) => (its[list] as unknown[])?.length)
  if (lists.length === 0 || chance.below(5) === 0) {
    if (chance.below(3) === 0) its['comment'] = `c${chance.below(9)}`
    else delete all[name]
    return table as unknown as TableDefinition
  }
  const list = its[lists[0] as string] as unknown[]
  const [one, other] = [chance.below(list.length), chance.below(list.length)]
  const what = chance.below(5)
  if (what === 0) list.splice(one, 1)
  else if (what === 1) list.splice(one, 0, ...list.splice(other, 1))
  else if (what === 2) list.splice(other, 0, structuredClone(list[one]))
  else if (what === 3) list.reverse()
  else for (const each of list) later(each)
  return table as unknown as TableDefinition
}

/** An element, or one of a map with its value, that has a timeout gets another one. */
function later(element: unknown): void {
  const [its] = [element].flat() as [{ timeout?: number } | undefined]
  if (typeof its?.timeout === 'number') its.timeout += 3_600_000
}

/** With timeouts of hours: of the fake nothing expires. */
const lasting = (definition: TableDefinition): TableDefinition =>
  JSON.parse(
    JSON.stringify(definition, (name, value) =>
      name === 'timeout' && typeof value === 'number' ? 3600 * value : value,
    ),
  )

/** What is said of a definition, and what is there then. */
async function outcome(nft: Nftables, definition: TableDefinition) {
  const at = { netns }
  const facts = ({ code, option, message }: { code?: string; option?: string; message: string }) =>
    code === undefined ? { message } : { code, option }
  const result = await nft.replaceTable(definition, at).catch(facts)
  const read = await nft.readTable(definition, at).catch(facts)
  return { result, read: plain(read), tables: await nft.listNftTables(at) }
}

/** Where two values differ, and what either has there. */
function difference(one: unknown, other: unknown, path = ''): string | undefined {
  if (isDeepStrictEqual(one, other)) return undefined
  const [a, b] = [one, other] as [Members, Members]
  const isInside = [a, b].every((each) => typeof each === 'object' && each !== null)
  const names = isInside ? [...new Set([...Object.keys(a), ...Object.keys(b)])] : []
  const inside = names.map((name) => difference(a[name], b[name], `${path}.${name}`)).find(Boolean)
  return (
    inside ??
    `${path}: ${JSON.stringify(plain(one))} of the fake, of the kernel ${JSON.stringify(plain(other))}`
  )
}

test(`${count} tables and their changes, seed ${seed}`, async () => {
  const language = await knownLanguage(netns, groups)
  const failures: string[] = []
  for (let its = seed; its < seed + count && failures.length < 5; its++) {
    nftIn(netns, ['flush', 'ruleset'])
    const [chance, fake] = [new Chance(its), createFakeNftables()]
    let definition = lasting(new Author(chance, language).table())
    for (let nth = 0; nth <= changes; nth++) {
      const [one, other] = [await outcome(fake, definition), await outcome(nftables, definition)]
      const line = difference(one, other)
      if (line !== undefined) {
        failures.push(`SEED=${its} ROUNDS=1, change ${nth}: ${line}`)
        break
      }
      definition = changed(chance, definition)
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'))
})

test.run()
