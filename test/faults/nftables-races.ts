/**
 * Replaces a table again and again, each time held before another of its requests, while `nft` changes the ruleset;
 * and prints what came of it, a line of JSON each. A program of its own: faults.ts loads cpp/testing/faults.cpp into it.
 */
import { setImmediate } from 'node:timers/promises'
import { readTable, replaceTable } from '../../src/nftables/index.js'
import { otherTable, rejection, tables } from './operations.js'
import { heldBefore, Plan } from './plan.js'
import { nft, nftState, setUp } from './state.js'

/** What came of one race. */
export interface Row {
  /** What the other did, before which request. */
  other: string
  nth: number
  /** What the call was rejected with; absent when it went well. */
  rejected?: string
  /** The table is as defined. */
  isDefined: boolean
  /** What the other did in another table is there. */
  isKept: boolean
}

const netns = 'one'
const plan = new Plan()
const run = () => rejection(replaceTable(otherTable, { netns }))

/** What another program does: in this table, to it, in another one. */
const others: Record<string, string> = {
  'adds a rule': 'add rule inet demo input udp dport 7 drop',
  'deletes and adds rules': 'flush chain inet demo web\nadd rule inet demo web accept',
  'deletes the table': 'delete table inet demo',
  'replaces the table': 'delete table inet demo\nadd table inet demo\nadd chain inet demo mine',
  'changes elements':
    'add element inet demo hosts { 192.0.2.77 }\nadd element inet demo ports { 7 }',
  'changes another table': 'add chain ip other late',
}

const isThere = async () => {
  const { changed } = await replaceTable(otherTable, { netns })
  return !changed
}

for (const [other, commands] of Object.entries(others)) {
  for (let nth = 1; ; nth++) {
    setUp(tables)
    const held = await heldBefore(plan, nth, run, () => nft(netns, commands))
    if (held === undefined) break
    const { result: rejected } = held
    const now = nftState(netns)
    const row: Row = {
      ...{ other, nth, ...(rejected && { rejected: rejected.message }) },
      isDefined: await isThere(),
      isKept: other !== 'changes another table' || now.includes('chain late'),
    }
    console.log(JSON.stringify(row))
  }
  plan.end()
}

// Two of the library at once, held while another program is at it: the table is what one of them defined, whole.
setUp(tables)
plan.make('hold', 'EAGAIN', 3)
const both = [otherTable, { name: 'demo', chains: { mine: {} } }] as const
const calls = both.map((definition) => rejection(replaceTable(definition, { netns })))
while (plan.failed === 0) await setImmediate()
nft(netns, 'add rule inet demo input udp dport 7 drop')
plan.end()
const codes = (await Promise.all(calls)).map((error) => error?.message)
const last = await readTable({ name: 'demo' }, { netns })
const isDefined = ['mine', 'input,new'].includes(
  Object.keys(last.chains ?? {})
    .sort()
    .join(),
)
console.log(
  JSON.stringify({
    ...{ other: 'replaces the table by the library', nth: 3, isDefined },
    ...{ isKept: true, ...(codes.some(Boolean) && { rejected: codes.join() }) },
  } satisfies Row),
)
