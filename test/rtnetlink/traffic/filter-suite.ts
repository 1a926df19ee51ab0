/** Filters as the library makes them beside the same as tc makes them. */
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import {
  addFilter,
  addQdisc,
  deleteFilter,
  deleteQdisc,
  type Filter,
  getFilter,
  listFilters,
} from '../../../src/index.js'
import { assert, skip, test } from '../../support/test.js'
import { actionChoices, filters, type Wanted, wantedOf, withActions } from './filters.js'
import type { Choice } from './qdiscs.js'
import { makeLinks, tc } from './suite.js'

const rounds = Number(process.env['ROUNDS'] ?? 12)
const seed = Number(process.env['SEED'] ?? 20_261_129)

export const ours = 'ours'
export const theirs = 'theirs'
const parent = 'ingress'
const priority = 7

const add = (protocol: string, words: string) =>
  `filter add dev ${theirs} ${parent} protocol ${protocol} prio ${priority} ${words}`
    .trim()
    .split(/ +/)

/** What every kernel that has it takes of each kind. */
const samples: Record<string, string> = {
  fw: 'handle 6 fw classid 1:1',
  matchall: 'matchall classid 1:1',
  u32: 'u32 match u32 0 0',
}

/** Whether the kernel has this kind of filter, or of action. */
function takes(words: string): boolean {
  const { status, stderr } = spawnSync('tc', add('ip', words), { encoding: 'utf8' })
  if (status !== 0 && !/not found|Failed to load/.test(stderr)) throw new Error(stderr)
  tc('filter', 'del', 'dev', theirs, parent)
  return status === 0
}

export const hasFilter = (kind: string) => takes(samples[kind] ?? kind)
export const hasAction = (kind: string) =>
  takes(`u32 match u32 0 0 action ${actionChoices[kind]?.[0]?.[1]}`)

/** Two links that are alike, one for us and one for tc, with something of clsact on each. */
export async function makeFilterLinks(): Promise<void> {
  await makeLinks()
  await clear()
}

export async function clear(): Promise<void> {
  for (const link of [ours, theirs]) {
    await deleteQdisc(link, { parent: 'clsact', ifExists: true })
    await addQdisc(link, { kind: 'clsact' })
  }
}

type Members = Record<string, unknown>

/** Numbers that the kernel counts, and what it has of time. */
const its = ['index', 'id', 'ref', 'bind', 'installed', 'last_used', 'first_used', 'expires']

const plainly = (value: unknown): Members =>
  JSON.parse(JSON.stringify(value, (name, member) => (its.includes(name) ? undefined : member)))

export function shown(link: string): unknown[] {
  const words = ['-d', 'filter', 'show', 'dev', link, parent]
  try {
    return (JSON.parse(tc('-j', ...words)) as unknown[]).map(plainly)
  } catch {
    return tc(...words).split('\n') // what tc of Debian 12 prints of fw is no JSON
  }
}

const reported = async (link: string) =>
  (await listFilters(link, { parent })).map(({ index: _, ...filter }) => bytesAsText(filter))

/** JSON has no bytes. */
const bytesAsText = (value: unknown): Members =>
  JSON.parse(
    JSON.stringify(value, (name, member) => {
      if (its.includes(name)) return undefined
      return member instanceof Uint8Array ? Buffer.from(member).toString('hex') : member
    }),
  )

/** Of a burst, which is a time, and of what tc makes of it. */
const inTime = ['burst', 'packetBurst', 'pkts_burst']
const cells = 2 * 53

/** `one`, with what `other` has of times that are about as long. */
function nearly(one: unknown, other: unknown): unknown {
  if (typeof one !== 'object' || one === null) return one
  const entries = Object.entries(one).map(([name, value]) => {
    const its = (other as Members | undefined)?.[name]
    const near = inTime.includes(name) && Math.abs(Number(value) - Number(its)) <= cells
    return [name, near ? its : nearly(value, its)]
  })
  return Array.isArray(one) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}

/** Makes both; what each reports of both is the same, by its own words. */
export async function compare({ protocol, options, handle, words }: Wanted): Promise<void> {
  await clear()
  tc(...add(protocol, words))
  const given = { parent, protocol, priority, ...(handle && { handle }), ...options } as never
  const added = await addFilter(ours, given)
  assert.is(added.created, true, words)
  assert.is(added.priority, priority)
  assert.equal(nearly(shown(ours), shown(theirs)), shown(theirs), words)
  const [mine, other] = [await reported(ours), await reported(theirs)]
  assert.equal(nearly(mine, other), other, words)
  const which = { parent, priority, protocol, handle: added.handle } as const
  const one = await getFilter(ours, which as never)
  assert.equal(await listed(), one, words)
  const again = await addFilter(ours, { ...(given as object), mayExist: true } as never)
  assert.equal(again, { created: false, priority, handle: added.handle }, words)
  await deleteFilter(ours, one as never)
  await addFilter(ours, one as never)
  assert.equal(bytesAsText(await listed()), bytesAsText(one), words)
}

/** The filter, without the table of u32 that it is in. */
async function listed(): Promise<Filter | undefined> {
  const all = await listFilters(ours, { parent })
  return all.find(({ u32 }) => u32?.divisor === undefined)
}

/** Declares the tests of a kind of filter. */
export function testFilter(kind: string): void {
  test.before(async () => {
    await makeFilterLinks()
    if (!hasFilter(kind)) skip(`the kernel has no filter ${kind}`)
  })
  for (const [name, described] of Object.entries(filters)) {
    if (described.kind !== kind) continue
    test(`${name}, as little as can be`, () => compare(wantedOf(described, [])))
    for (const choice of described.choices.flat()) {
      test(`${name} ${choice[1]}`, () => compare(wantedOf(described, [choice])))
    }
    if (described.choices.length < 2) continue
    test(`${name} with many options`, async () => {
      const lists = described.choices.map((list) =>
        fc.option(fc.constantFrom(...list), { nil: undefined }),
      )
      const property = fc.asyncProperty(fc.tuple(...lists), (chosen) =>
        compare(
          wantedOf(
            described,
            chosen.filter((each): each is Choice => each !== undefined),
          ),
        ),
      )
      await fc.assert(property, { seed, numRuns: rounds, includeErrorInReport: true })
    })
  }
}

/** Declares the tests of a kind of action. */
export function testAction(kind: string): void {
  test.before(async () => {
    await makeFilterLinks()
    if (!hasFilter('u32')) skip('the kernel has no filter u32')
    if (!hasAction(kind)) skip(`the kernel has no action ${kind}`)
  })
  for (const choice of actionChoices[kind] ?? []) {
    test(choice[1], () => compare(withActions([choice])))
  }
}
