/** Qdiscs as the library makes them beside the same as tc makes them. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import {
  addQdisc,
  createVeth,
  deleteQdisc,
  listQdiscs,
  type Qdisc,
  replaceQdisc,
} from '../../../src/index.js'
import { assert, skip, test } from '../../support/test.js'
import { type Choice, type Kind, qdiscs, together } from './qdiscs.js'

const rounds = Number(process.env['ROUNDS'] ?? 12)
const seed = Number(process.env['SEED'] ?? 20_261_129)

export const tc = (...words: string[]): string => execFileSync('tc', words, { encoding: 'utf8' })

const links = { ours: 'ours', theirs: 'theirs' } as const
const add = (link: string, words: string) =>
  tc('qdisc', 'add', 'dev', link, 'root', ...words.trim().split(/ +/))

/** Whether the kernel has it. */
export function hasQdisc(kind: string): boolean {
  const sample = together(kind === 'tbf' ? bucket : [])[1]
  try {
    add(links.theirs, `${kind} ${sample}`)
  } catch (error) {
    if (String((error as { stderr?: string }).stderr).includes('kind is unknown')) return false
    throw error
  }
  tc('qdisc', 'del', 'dev', links.theirs, 'root')
  return true
}

const bucket: Choice[] = [
  [{ rate: 8e6, burst: 20_000, limit: 6e4 }, 'rate 8mbit burst 20000 limit 60000'],
]

/** Two links that are alike, one for us and one for tc. */
export async function makeLinks(): Promise<void> {
  for (const name of Object.values(links)) {
    await createVeth({ name, up: true, peer: { name: `${name}-peer`, up: true } })
  }
}

type Members = Record<string, unknown>

/** What tc shows, without what each has of its own. */
export const shown = (link: string): Members[] =>
  (JSON.parse(tc('-j', '-d', 'qdisc', 'show', 'dev', link)) as Members[]).map(
    ({ handle: _, refcnt: __, ...qdisc }) => plainly(qdisc),
  )

/** Random numbers that a qdisc begins with are its own, and what it counts. */
const its = ['seed', 'direct_packets_stat', 'directPackets']

const plainly = (value: Members): Members =>
  JSON.parse(JSON.stringify(value, (name, member) => (its.includes(name) ? undefined : member)))

/** What we report, likewise. */
const reported = async (link: string) =>
  (await listQdiscs({ link })).map(({ index: _, handle: __, ...qdisc }) =>
    plainly(qdisc as Members),
  )

/**
 * A burst is a time, which the kernel rounds down to ticks where tc asked for it, so that packets as large do not
 * fit, and ours up: by a cell of ATM at most, and by as much less or more of what is made of it.
 */
const inTime = ['burst', 'peakBurst', 'mtu', 'lat', 'limit']
const cells = 2 * 53

/** `ours`, with what `theirs` has of times that are about as long. */
function nearly(ours: unknown, theirs: unknown): unknown {
  if (typeof ours !== 'object' || ours === null) return ours
  const entries = Object.entries(ours).map(([name, value]) => {
    const other = (theirs as Members | undefined)?.[name]
    const [a, b] = [value, other].map((each) => Number.parseFloat(String(each)))
    const isNear = inTime.includes(name) && Math.abs(Number(a) - Number(b)) <= cells
    return [name, isNear ? other : nearly(value, other)]
  })
  return Array.isArray(ours) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}

const alike = (ours: unknown, theirs: unknown, words: string) =>
  assert.equal(nearly(ours, theirs), theirs, words)

const clear = () =>
  Promise.all(Object.values(links).map((link) => deleteQdisc(link, { ifExists: true })))

/** A qdisc as it is reported once what it has by default was asked for. */
function capped(kind: string, qdisc: Members): Members {
  const cap = qdiscs[kind]?.capped
  if (cap === undefined) return qdisc
  const options = qdisc[kind] as Members
  const least = Math.min(Number(options[cap.option]), Number(options[cap.by]))
  return { ...qdisc, [kind]: { ...options, [cap.option]: least } }
}

/** Makes both; what each reports of both is the same, by its own words. */
async function compare(kind: string, [options, words]: Choice): Promise<void> {
  await clear()
  add(links.theirs, `${kind} ${words}`)
  await addQdisc(links.ours, { [kind]: options } as never)
  alike(shown(links.ours), shown(links.theirs), words)
  alike(await reported(links.ours), await reported(links.theirs), words)
  // What is there already is found to be so.
  const again = { [kind]: options, mayExist: true } as never
  assert.equal(await addQdisc(links.ours, again), { created: false }, words)
  // What is reported can be handed back.
  const [qdisc] = (await listQdiscs({ link: links.ours })) as [Qdisc]
  await deleteQdisc(links.ours)
  await addQdisc(links.ours, qdisc)
  const [handedBack] = (await listQdiscs({ link: links.ours })) as [Qdisc]
  assert.equal(plainly(handedBack as never), capped(kind, plainly(qdisc as never)), words)
}

const choose = ({ base, choices }: Kind, kind: string): fc.Arbitrary<Choice> => {
  const lists = choices.map((list, at) =>
    kind === 'tbf' && at === 0
      ? fc.constantFrom(...list)
      : fc.option(fc.constantFrom(...list), { nil: undefined }),
  )
  return fc.tuple(...lists).map((chosen) => {
    const given = chosen.filter((each): each is Choice => each !== undefined)
    return together([...(base === undefined ? [] : [base]), ...given])
  })
}

const microseconds = { us: 1, ms: 1e3, s: 1e6 }

/** Those of the choices that are one time, each as any number of microseconds. */
const times = (choices: readonly Choice[]): fc.Arbitrary<Choice>[] =>
  choices.flatMap(([options, words]) => {
    const [, word, number, unit] = /^(\w+) (\d+)(us|ms|s)$/.exec(words) ?? []
    const [[name, value] = [], ...others] = Object.entries(options)
    if (word === undefined || name === undefined || others.length > 0) return []
    const many = Number(number) * microseconds[unit as keyof typeof microseconds]
    const any = fc.integer({ min: 1, max: 500_000 })
    return any.map((us): Choice => [{ [name]: (us * Number(value)) / many }, `${word} ${us}us`])
  })

/** Declares the tests of a kind. */
export function testQdisc(kind: string): void {
  const described = qdiscs[kind] as Kind
  const { base, choices } = described
  const needed: Choice[] = base === undefined ? [] : [base]
  const [limits = []] = kind === 'tbf' ? choices : []
  test.before(async () => {
    await makeLinks()
    if (!hasQdisc(kind)) skip(`the kernel has no qdisc ${kind}`)
  })

  /** A choice of a list with what the kind needs besides. */
  const complete = (list: readonly Choice[], choice: Choice) =>
    together([...needed, ...(list === limits ? [] : limits.slice(0, 1)), choice])

  for (const list of choices) {
    for (const choice of list) {
      test(`${kind} ${choice[1]}`, () => compare(kind, complete(list, choice)))
    }
  }

  test(`${kind} with many options`, async () => {
    const property = fc.asyncProperty(choose(described, kind), (choice) => compare(kind, choice))
    await fc.assert(property, { seed, numRuns: rounds, includeErrorInReport: true })
  })

  const anyTimes = choices.flatMap((list) =>
    times(list).map((time) => time.map((choice) => complete(list, choice))),
  )
  if (anyTimes.length > 0) {
    test(`${kind} with times of any microseconds`, async () => {
      const property = fc.asyncProperty(fc.oneof(...anyTimes), (choice) => compare(kind, choice))
      await fc.assert(property, { seed, numRuns: 4 * rounds, includeErrorInReport: true })
    })
  }

  test(`${kind} in the place of another`, async () => {
    await clear()
    const all = together([...needed, ...limits.slice(0, 1)])
    tc('qdisc', 'add', 'dev', links.ours, 'root', 'handle', '7:', 'pfifo')
    await replaceQdisc(links.ours, { [kind]: all[0] } as never)
    add(links.theirs, `${kind} ${all[1]}`)
    assert.equal(shown(links.ours), shown(links.theirs))
  })
}
