/**
 * What resolved is so, and what is not so did not resolve: over every option of every object, whatever the
 * kernel does to what it is given.
 */
import fc from 'fast-check'
import { binding } from '../../src/addon/binding.js'
import type { OptionRow } from '../../src/addon/types.js'
import { type Created, deleteLinks, getLink, NetlinkError } from '../../src/index.js'
import { ipNames } from '../support/ip.js'
import { hasLinux, isSince } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { makeLinks, type Subject, subjects } from './choices.js'

const rounds = Number(process.env['ROUNDS'] ?? 60)
/** The same choices each time, so that a failure is the change's; SEED makes others. */
const seed = Number(process.env['SEED'] ?? 441401077)

type Options = Record<string, unknown>

const indexes = new Map<unknown, number>()

test.before(async () => {
  await makeLinks()
  for (const name of ipNames()) indexes.set(name, (await getLink(name)).index)
})
test.after(() => deleteLinks(ipNames()))

const moving = ['reachable', 'stale', 'delay', 'probe', 'incomplete', 'failed', 'none', 'dynamic']
const numbers: Record<string, number> = { main: 254, unspec: 0, boot: 3, static: 4, bgp: 186 }
const most: Record<string, number> = { mtu: 65_520, advmss: 65_495 }
const clocks = new Set(['idleTimer', 'unbalancedTimer'])

/** A value as it is to be compared: what is nothing is undefined, whatever it is called. */
function plain(option: string, value: unknown, given: Options): unknown {
  if (typeof value === 'bigint') return plain(option, Number(value), given)
  if (typeof value === 'string') {
    if (indexes.has(value) && option !== 'label') {
      return ['iif', 'oif'].includes(option) ? value : indexes.get(value)
    }
    if (value in numbers) return plain(option, numbers[value], given)
    if (moving.includes(value) && option === 'state') return undefined
    if (['0.0.0.0', '::', 'default', 'all'].includes(value)) return undefined
    if (['destination', 'from', 'to'].includes(option)) return prefix(value)
    return value.toLowerCase().replace(':0::', '::')
  }
  if (typeof value === 'number') {
    const clipped = Math.min(value, most[option] ?? value)
    const zero = option === 'protocol' && 'destination' in given && isV6(given) ? 3 : undefined
    if (clocks.has(option)) return Math.floor(clipped / 100)
    if (clipped === 0 && option === 'metric' && isV6(given)) return 1024
    return clipped === 0 ? zero : clipped
  }
  if (value === false) return undefined
  if (Array.isArray(value)) {
    const items = value.map((each) => plain(option, each, given))
    if (option === 'sourceList' || option === 'lock') items.sort()
    return items.length === 0 ? undefined : items
  }
  return value
}

const isV6 = ({ family, destination }: Options) =>
  family === 'inet6' || String(destination).includes(':')

/** Without the bits behind the length, and with it. */
function prefix(text: string): string {
  const [address = '', length = address.includes(':') ? '128' : '32'] = text.split('/')
  const masked = address
    .toLowerCase()
    .replace(/::77$/, length === '48' ? '::' : '::77')
    .replace(/::7$/, length === '64' ? '::' : '::7')
    .replace(':6:0::1', ':6::1')
    .replace(/\.77$/, length === '24' ? '.0' : '.77')
  return `${masked}/${length}`
}

/** In what a listed one is not what was given. */
function* missing(
  given: Options,
  listed: Options,
  passing: readonly string[],
  all: Options,
): Generator<string> {
  for (const [option, value] of Object.entries(given)) {
    if (passing.includes(option) || value === undefined) continue
    let found = listed[option]
    // With a peer the length is the peer's.
    if (option === 'address' && 'peer' in given) found = value
    if (
      option === 'multipath' &&
      found === undefined &&
      Array.isArray(value) &&
      value.length === 1
    ) {
      const [{ weight: _, ...way }] = value
      yield* missing(way, listed, passing, all)
    } else if (Array.isArray(value) && typeof value[0] === 'object') {
      if (!Array.isArray(found) || found.length !== value.length) yield option
      else for (const [at, each] of value.entries()) yield* missing(each, found[at], passing, all)
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      yield* missing(value as Options, (found ?? {}) as Options, passing, all)
    } else if (!same(plain(option, value, all), plain(option, found, all), option)) {
      yield `${option}: ${String(found)} instead of ${String(value)}`
    }
  }
}

function same(one: unknown, other: unknown, option: string): boolean {
  // Where a link has them of its own, they are left out.
  if (other === undefined && one === (option === 'vni' ? 42 : 4789))
    return ['vni', 'port', 'dstPort'].includes(option)
  if (other === undefined && one === 4790) return option === 'port'
  if (/^(sport|dport|uidRange)$/.test(option) && Array.isArray(other) && !Array.isArray(one)) {
    return other.every((each) => each === one)
  }
  // A bridge of IGMPv2 has but one, which it does not report.
  if (option === 'filterMode' && other === undefined) return true
  // What put a multicast entry there; the kernel takes no other word for it either.
  const isStatic = option === 'protocol' && one === numbers['static']
  if (isStatic && other === undefined && !isSince('6.2')) return true
  if (/mask$/i.test(option) && other === undefined) return true
  return JSON.stringify(one) === JSON.stringify(other)
}

async function isThere(subject: Subject, given: Options): Promise<void> {
  const listed = await subject.list(given)
  const differences = listed.map((one) => [...missing(given, one, subject.passing ?? [], given)])
  const fewest = differences.sort((a, b) => a.length - b.length)[0] ?? ['nothing is there']
  assert.equal(fewest, [], `asked for ${shown(given)}`)
}

const shown = (value: unknown) =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each))

/** Whether it resolved; what was refused says what is at fault, and leaves nothing. */
async function attempt(subject: Subject, given: Options, call: () => Promise<unknown>) {
  const before = subject.state()
  try {
    return (await call()) as Created
  } catch (error) {
    assert.is(
      subject.state(),
      before,
      `${(error as Error).message} left something: ${shown(given)}`,
    )
    if (
      error instanceof NetlinkError &&
      error.code === 'ENOTSUP' &&
      error.kernelMessage === undefined // not the kernel's own refusal
    ) {
      const [option = ''] = (error.option ?? '').split(/[.[]/)
      assert.ok(option in given, `${error.message}: ${shown(given)}`)
    }
    return undefined
  }
}

for (const [name, subject] of Object.entries(subjects)) {
  test(`${name}: what resolved is there, once, and is found the second time`, async () => {
    let resolved = 0
    const property = fc.asyncProperty(subject.choices, async (given) => {
      await subject.clear()
      const made = await attempt(subject, given, () => subject.add({ ...given, mayExist: false }))
      if (made === undefined) return
      resolved++
      assert.is(made.created, true)
      await isThere(subject, given)
      const state = subject.state()
      const again = await subject.add({ ...given, mayExist: true })
      assert.is(again.created, false, shown(given))
      assert.is(subject.state(), state)
    })
    try {
      const examples: [Options][] = [[subject.sure]]
      await fc.assert(property, { seed, numRuns: rounds, examples, includeErrorInReport: true })
    } finally {
      await subject.clear()
    }
    const { since } = subject
    if (since === undefined || hasLinux(...since)) assert.ok(resolved > 0, 'none resolved')
  })

  const { replace } = subject
  if (replace === undefined) continue
  test(`${name}: what is replaced is so, or as it was`, async () => {
    // Several: what a replace takes along may be another's. Half of what replaces resembles one of them.
    const some = fc.array(subject.choices, { minLength: 1, maxLength: 4 })
    const both = fc
      .tuple(some, subject.choices, fc.boolean())
      .map(
        ([first, second, alike]) => [first, alike ? { ...first[0], ...second } : second] as const,
      )
    const property = fc.asyncProperty(both, async ([first, second]) => {
      await subject.clear()
      const made = await Promise.allSettled(first.map((each) => subject.add(each)))
      if (made.every(({ status }) => status === 'rejected')) return
      const done = await attempt(subject, second, async () => {
        await replace(second)
        return { created: false }
      })
      if (done !== undefined) await isThere(subject, second)
    })
    try {
      await fc.assert(property, { seed, numRuns: rounds, includeErrorInReport: true })
    } finally {
      await subject.clear()
    }
  })
}

/** Options of the addon's that the choices do not have, and why. */
const elsewhere: Record<string, string> = {
  link: 'says which link: an argument of the call',
  family: 'is that of an address which is needed',
  ...Object.fromEntries(
    [
      ...[
        'iif',
        'mark',
        'uid',
        'ipProto',
        'sport',
        'dport',
        'flowLabel',
        'lookupTable',
        'fibMatch',
      ],
    ].map((name) => [`route.${name}`, 'of a lookup']),
  ),
  'address.targetNsid': 'of a listing',
  'neighbor.dev': 'of a listing',
  'neighbor.master': 'of a listing',
  'neighbor.use': 'makes the kernel ask for it: nothing of it stays',
  'fdb.use': 'refreshes the time: nothing of it stays',
  'fdb.bridge': 'is only reported: the master of the port',
  'mdbEntry.stateMask': "is the addon's own",
}

/** Paths of what can be told; an encapsulation is one. */
const pathsIn = (rows: readonly OptionRow[]): string[] =>
  rows
    .filter(({ access }) => access !== 'read')
    .flatMap(({ name, inside = [] }) =>
      inside.length === 0 || name === 'encap'
        ? [name]
        : pathsIn(inside).map((path) => `${name}.${path}`),
    )

const pathsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(pathsOf)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, member]) => [
          name,
          ...pathsOf(member).map((path) => `${name}.${path}`),
        ])
      : []

test('the choices have every option that can be told', () => {
  const all = Object.values(subjects)
  for (const object of new Set(all.map((subject) => subject.object))) {
    const rows = binding.tables.objects[object]
    assert.ok(rows, object)
    const chosen = new Set(
      all
        .filter((subject) => subject.object === object)
        .flatMap(({ choices }) => fc.sample(choices, { seed, numRuns: 2000 }).flatMap(pathsOf)),
    )
    const lacking = pathsIn(rows).filter(
      (path) => !chosen.has(path) && !(path in elsewhere) && !(`${object}.${path}` in elsewhere),
    )
    assert.equal(lacking, [], object)
  }
})

test.run()
