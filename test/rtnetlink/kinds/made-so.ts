/** What a creation resolved with is so in every option, of every kind, or nothing is there. */
import fc from 'fast-check'
import { type CreateLinkOptions, createLink, getLink } from '../../../src/index.js'
import { ip, ipNames } from '../../support/ip.js'
import { assert, test } from '../../support/test.js'
import {
  checkComplete,
  checkFault,
  choicesOf,
  choicesOfAll,
  type Group,
  kindsHere,
  makeAround,
  newLink,
  type Options,
  otherwise,
  printed,
  some,
  together,
} from './asked.js'

const rounds = Number(process.env['ROUNDS'] ?? 25)
const seed = Number(process.env['SEED'] ?? 20_261_129)

test.before(makeAround)
test.after.each(() => {
  if (ipNames().includes('x')) ip('link', 'delete', 'dev', 'x')
})

/** Whether it was made, and is what was asked for. */
async function attempt(options: Options, ends: Record<string, Options>): Promise<boolean> {
  const before = ipNames()
  try {
    await createLink(options as unknown as CreateLinkOptions)
  } catch (error) {
    checkFault(error, options)
    assert.equal(ipNames(), before, `something is left of ${printed(options)}`)
    return false
  }
  for (const [name, asked] of Object.entries(ends)) {
    const found = otherwise(asked, await getLink(name))
    assert.equal(found, [], `${name} is not ${printed(asked)}`)
  }
  ip('link', 'delete', 'dev', 'x')
  return true
}

/** A new link is no port of none. */
const settings = choicesOfAll().filter(({ value }) => value !== null)

/** All that is wrong, of many attempts. */
async function attempts(each: readonly [options: Options, ends: Record<string, Options>][]) {
  const faults: string[] = []
  let made = 0
  for (const [options, ends] of each) {
    const done = await attempt(options, ends).catch((error: Error) => {
      faults.push(error.message)
      if (ipNames().includes('x')) ip('link', 'delete', 'dev', 'x')
      return false
    })
    if (done) made++
  }
  assert.equal(faults, [])
  assert.ok(made > each.length / 2, `${made} of ${each.length}`)
}

/** Declares and runs the tests of a group of kinds. */
export function testMade(group: Group): void {
  test('every option of all links has values', checkComplete)

  for (const kind of kindsHere(group)) {
    const all = [...settings, ...choicesOf(kind)]

    test(`${kind}: each option, each value`, async () => {
      const asked = all.map((choice) => together(kind, [choice]))
      await attempts(asked.map((each) => [newLink(kind, each), { x: each }]))
    })

    test(`${kind}: several options`, async () => {
      const property = fc.asyncProperty(some(all), async (chosen) => {
        const asked = together(kind, chosen)
        await attempt(newLink(kind, asked), { x: asked })
      })
      await fc.assert(property, { seed, numRuns: rounds, includeErrorInReport: true })
    })
  }

  if (group === 'plain')
    test('the other end: each option, each value, and several', async () => {
      const all = settings
      const both = (peer: Options) => ({ kind: 'veth', name: 'x', peer: { name: 'y', ...peer } })
      const asked = all.map((choice) => together('veth', [choice]))
      await attempts(asked.map((each) => [both(each), { y: each }]))
      const property = fc.asyncProperty(some(all), some(all), async (first, second) => {
        const [asked, peer] = [together('veth', first), together('veth', second)]
        await attempt({ ...both(peer), ...asked }, { x: asked, y: peer })
      })
      await fc.assert(property, { seed, numRuns: rounds, includeErrorInReport: true })
    })

  test.run()
}
