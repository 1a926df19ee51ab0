/** The tests of one kind of link: its options one by one, and choices of them at random. */
import fc from 'fast-check'
import { deleteLink, getLink, type LinkKind, NetlinkError } from '../../../src/index.js'
import { contains, ip, ipNames } from '../../support/ip.js'
import { sinceOf } from '../../support/kinds.js'
import { hasKind, isSince } from '../../support/machine.js'
import { rejected } from '../../support/rejected.js'
import { assert, skip, test } from '../../support/test.js'
import { compare, create } from './compare.js'
import { type Kind, kinds, type Option } from './options.js'

/** How many random choices are made of each kind: five kinds are in every kernel. */
export const rounds = Number(process.env['ROUNDS'] ?? 125)

export const printed = (value: unknown) =>
  typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)

/** Whether the running kernel is as new as an option, `KIND.NAME`. */
const knows = (row: Option, option: string) => isSince(row.since ?? sinceOf(option) ?? '0')

/**
 * What becomes of an option that `ip` cannot tell: done; refused by name, where an older kernel ignores it;
 * or done, for `false`, which is what such a kernel has.
 */
export async function known(
  row: Option,
  [option, value]: [name: string, value: unknown],
  attempt: Promise<unknown>,
): Promise<'done' | 'refused' | 'has no other'> {
  if (knows(row, option)) {
    await attempt
    return 'done'
  }
  const [outcome] = await Promise.allSettled([attempt])
  if (outcome.status === 'fulfilled' && value === false) return 'has no other'
  const error = await rejected(attempt, NetlinkError)
  // Some kernels refuse a bit that they do not know, without a word, where others ignore it.
  if (error.code !== 'EINVAL') contains(error, { code: 'ENOTSUP', option })
  return 'refused'
}

/** Choices of the options that `ip` can tell, none of them needed. */
function choices({ options, mend = (all) => all }: Kind): fc.Arbitrary<Record<string, unknown>> {
  const told = Object.entries(options).filter(([, row]) => row.words !== undefined)
  const values = told.map(([name, { values }]) => [name, values] as const)
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }).map((all) => mend({ ...all }))
}

/** Declares and runs them. */
export function testKind(name: LinkKind): void {
  const kind = kinds[name] as Kind

  test.before(() => {
    if (!hasKind(name)) skip(`this kernel has no links of kind ${name}`)
    ip('link', 'add', 'under', 'type', 'veth', 'peer', 'name', 'under2')
    ip('link', 'add', 'third', 'type', 'veth', 'peer', 'name', 'third2')
  })

  test.after.each(() => {
    if (ipNames().includes('x')) ip('link', 'delete', 'dev', 'x')
  })

  test('nothing but what is needed', () => compare(name, kind, {}))

  for (const [option, row] of Object.entries(kind.options)) {
    for (const value of row.samples) {
      test(`${option} ${printed(value)}`, async () => {
        const options = { ...row.needs, [option]: value }
        if (row.words !== undefined) return compare(name, kind, options)
        const its = [`${name}.${option}`, value] as [string, unknown]
        const done = await known(row, its, create(name, kind, options))
        assert.is(ipNames().includes('x'), done !== 'refused')
        if (done !== 'done') return
        const link = await getLink('x')
        await deleteLink('x')
        if (row.unreported === undefined) contains(link[name], options)
      })
    }
  }

  // A failure prints the smallest choice that fails, and the seed to see it again.
  if (Object.keys(kind.options).length > 0) {
    test(`${rounds} random choices`, async () => {
      const property = fc.asyncProperty(choices(kind), async (options) => {
        if (ipNames().includes('x')) ip('link', 'delete', 'dev', 'x')
        await compare(name, kind, options)
      })
      await fc.assert(property, { numRuns: rounds, includeErrorInReport: true })
    })
  }

  test.run()
}
