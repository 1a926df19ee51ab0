/** A replaced route is what was asked for, or the one that was there is there again. */
import { inspect } from 'node:util'
import fc from 'fast-check'
import { binding } from '../../src/addon/binding.js'
import type { Facts } from '../../src/addon/types.js'
import { addRoute, deleteLinks, deleteRoute, replaceRoute } from '../../src/index.js'
import { contains, ip, ipNames } from '../support/ip.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { makeLinks, type Subject, subjects } from './choices.js'

const rounds = Number(process.env['ROUNDS'] ?? 60)
const seed = Number(process.env['SEED'] ?? 441401077)

test.before(makeLinks)
test.after(() => deleteLinks(ipNames()))

/** What tells a route from another, and what is refused of one family before anything is sent. */
const key = ['destination', 'family', 'table', 'metric', 'tos', 'from']
const notOf = {
  'IPv4 routes': ['preference', 'expires', 'from'],
  'IPv6 routes': ['realms', 'scope', 'tos'],
}
const without = (options: Options, names: readonly string[]): Options =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)))
type Options = Record<string, unknown>

for (const name of ['IPv4 routes', 'IPv6 routes'] as const) {
  test(`${name}: whatever the kernel ignores, the old one is there again`, async () => {
    const subject = subjects[name] as Required<Subject>
    const both = fc.tuple(subject.choices, subject.choices)
    const property = fc.asyncProperty(both, async ([one, other]) => {
      const first = without(one, notOf[name])
      const second = { ...without(other, [...key, ...notOf[name]]) }
      await subject.clear()
      try {
        await subject.add(first)
      } catch {
        return
      }
      const same = Object.fromEntries(key.map((option) => [option, first[option]]))
      const before = subject.state()
      try {
        await subject.replace({ ...second, ...same })
      } catch (error) {
        assert.not.match((error as Error).message, 'undoing it failed')
        const changes = stateChange(...([before, subject.state()].map(lines) as [string, string]))
        assert.equal(changes, [], `${error}: ${inspect(changes)} ${inspect([first, second])}`)
      }
    })
    try {
      await fc.assert(property, { seed, numRuns: rounds, includeErrorInReport: true })
    } finally {
      await subject.clear()
    }
  })
}

/**
 * What this kernel ignores of routes is refused before it is sent, so that it has to be sent by other means:
 * of a route that leads nowhere IPv6 takes no notice of `via`.
 */
test('what the kernel ignored is undone: the route that was there is there again', async () => {
  const destination = '2001:db8:9::/64'
  const show = () => ip('-6', 'route', 'show', 'table', 'all', destination)
  const replace = async (more: object) => {
    const options = { family: 'inet6', destination, table: 'main', ...more }
    const { promise } = binding.run([null], [{ operation: 'replaceRoute', place: 0, options }])
    return promise.then(
      () => undefined,
      (facts) => facts as Facts,
    )
  }
  const nowhere = { type: 'unreachable', via: '2001:db8::5' }
  contains((await replace(nowhere)) ?? {}, {
    reason: 'the running kernel ignored it',
    option: 'via',
  })
  assert.is(show(), '', 'there was none')
  await addRoute({ destination, via: '2001:db8::5', dev: 'va', metrics: { mtu: 1300 } })
  const before = show()
  const facts = (await replace(nowhere)) as Facts
  contains(facts, { errno: -95, option: 'via' })
  assert.is(facts.undoErrno, undefined)
  assert.is(show(), before)
  await deleteRoute({ destination })
})

test('a route by a nexthop object is there again, by the same one', async () => {
  for (const [destination, nexthopId] of [
    ['198.51.100.0/24', 1],
    ['2001:db8:9::/64', 3],
  ] as const) {
    await addRoute({ destination, nexthopId })
    const show = () => ip(nexthopId === 1 ? '-4' : '-6', 'route', 'show', destination)
    const before = show()
    // A single way keeps no `onlink` that the route itself has.
    const via = nexthopId === 1 ? '192.0.2.5' : '2001:db8::5'
    const other = { destination, onlink: true, multipath: [{ via, dev: 'va' }] } as const
    const error = await replaceRoute(other).then(() => undefined, String)
    if (error !== undefined) {
      assert.not.match(error, 'undoing it failed')
      assert.is(show(), before)
    }
    await deleteRoute({ destination })
  }
})

const lines = (state: string) => state.replaceAll('},{', '},\n{')

test.run()
