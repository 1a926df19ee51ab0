/**
 * Traffic control beside `tc`, without a kernel that has it: what tc sent (tc.json, made by capture-tc.ts), read by
 * our tables, is what ours reads of our own requests for the same; and every option has been asked for.
 */
import { readFileSync } from 'node:fs'
import { binding } from '../../src/addon/binding.js'
import type { OptionRow } from '../../src/addon/types.js'
import { assert, test } from '../support/test.js'
import { decoded, encoded, needsEncoder } from './encode.js'
import { actionRequests, type Command, filterRequests, qdiscRequests } from './tc.js'

const captured = JSON.parse(readFileSync(new URL('tc.json', import.meta.url), 'utf8'))

test.before(needsEncoder)

const kinds = [...new Set(qdiscRequests().map(({ options }) => Object.keys(options)[0] as string))]

for (const kind of kinds) {
  test(`${kind}: what tc sends is what we send`, () => {
    const requests = qdiscRequests().filter(({ options }) => kind in options)
    const bytes = encoded(
      'newQdisc',
      requests.map(({ options }) => ({ link: 1, parent: 'root', ...options })),
    )
    const ours = decoded('newQdisc', bytes)
    const theirs = decoded(
      'newQdisc',
      requests.map(({ words }) => captured[words]),
    )
    const wrong: unknown[] = []
    requests.forEach(({ words }, at) => {
      const theirBytes = Buffer.from(captured[words], 'hex')
      const a = known(kind, ours[at])
      const b = known(kind, inTicks(kind, theirs[at], theirBytes))
      if (JSON.stringify(a) !== JSON.stringify(b)) wrong.push({ words, ours: a, theirs: b })
    })
    assert.equal(wrong, [])
  })
}

const isFlower = ({ words }: Command) => words.includes(' flower ')

/** As the library completes what it is given. */
function completed({ words, options }: Command): Members {
  const { flower, protocol } = options as { flower?: object; protocol: string }
  const told = protocol === 'all' ? {} : { ethType: protocol }
  const all = {
    ...options,
    ...(isFlower({ words, options }) && { flower: { ...told, ...flower } }),
  }
  return { link: 1, parent: 'ingress', ...withoutNames(all) }
}

/** Nothing is asked of a kernel: the link is known by its index. */
const withoutNames = (value: object): Members =>
  JSON.parse(JSON.stringify(value, (name, each) => (name === 'link' && each === 'lo' ? 1 : each)))

for (const [name, requests] of Object.entries({ ...filterRequests(), ...actionRequests() })) {
  test(`filters, ${name}: what tc sends is what we send`, () => {
    const ours = decoded('newFilter', encoded('newFilter', requests.map(completed)))
    const theirs = decoded(
      'newFilter',
      requests.map(({ words }) => captured[words]),
    )
    const wrong = requests.flatMap(({ words }, at) => {
      const [a, b] = [plainly(ours[at]), plainly(theirs[at])]
      return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ words, ours: a, theirs: b }]
    })
    assert.equal(wrong, [])
  })
}

/** Of these nothing is as much as zero, or false. */
const quiet = ['commit', 'force', 'clear', 'nat', 'natSrc', 'natDst', 'index', 'direction', 'hwid']

/** Members in one order; a burst, which is a time, to a few bytes. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly)
  if (typeof value !== 'object' || value === null) return value
  const isNothing = (name: string, each: unknown) =>
    name === 'unknown' || (quiet.includes(name) && (each === false || each === 0))
  const entries = Object.entries(value).filter(([name, each]) => !isNothing(name, each))
  const rounded = entries.map(([name, each]) => [
    name,
    name === 'burst' ? Math.round(each / 200) : plainly(each),
  ])
  return Object.fromEntries(rounded.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

type Members = Record<string, unknown>

/** What the kernel is told, in one order; zeros say no more than nothing. */
function known(kind: string, qdisc: unknown): Members {
  const options = (qdisc as Members)[kind] as Members
  // tc leaves it to the kernel how long a burst is with these; what that makes of it traffic/tbf compares.
  const framed = kind === 'tbf' && ('overhead' in options || options['linkLayer'] === 'atm')
  const left = ['unknown', ...(framed ? ['burst'] : [])]
  const members = Object.entries(options).filter(([name]) => !left.includes(name))
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** tc sends what fits into 32 bits of ticks of 64 ns as those alone; the kernel takes either. */
function inTicks(kind: string, qdisc: unknown, bytes: Buffer): unknown {
  const object = qdisc as Members
  if (kind !== 'netem') return object
  const at = 16 + 20 + 12 + 4 // headers and the kind
  const [delay, jitter] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 20)].map(
    (ticks) => (ticks * 64) / 1e6,
  )
  const times = { ...(delay && { delay }), ...(jitter && { jitter }) }
  return { ...object, netem: { ...(object['netem'] as object), ...times } }
}

/** Options that tc has no words for, or sends as another; and those it needs a file for. */
const without: Record<string, readonly string[]> = {
  netem: [
    ...['distribution', 'slotDistribution', 'seed', 'slot.distributionDelay'],
    ...['slot.distributionJitter', 'correlation.duplicate'],
  ],
  htb: ['offload'],
}

test('every option has been asked for', () => {
  const rows = binding.tables.objects['qdisc'] ?? []
  const lacking = kinds.flatMap((kind) => {
    const asked = qdiscRequests().flatMap(({ options }) => pathsOf(options[kind]))
    const all = pathsIn(rows.find(({ name }) => name === kind)?.inside ?? [])
    return all
      .filter((path) => !asked.includes(path) && !without[kind]?.includes(path))
      .map((path) => `${kind}.${path}`)
  })
  assert.equal(lacking, [])
})

/** Options of filters and actions that tc has no words for, or that JSON does not hold. */
const withoutWords = [
  ...['bpf', 'flower.ethType', 'flower.hash'],
  ...['flower.l2tpv3Session', 'flower.encOptions.geneve', 'flower.encOptionsMask.geneve'],
  ...['flower.encSrcPort', 'u32.next.plus'],
  ...[
    'police.averageRate',
    'police.linkLayer',
    'tunnel_key.options.geneve',
    'ct.natPortMin',
    'ct.natPortMax',
  ],
]

test('every option of filters and of actions has been asked for', () => {
  const rows = binding.tables.objects['filter'] ?? []
  const kindsIn = (rows: readonly OptionRow[]) => rows.filter(({ inside }) => inside !== undefined)
  const insideOf = (rows: readonly OptionRow[], name: string) =>
    rows.find((row) => row.name === name)?.inside ?? []
  const actionRows = insideOf(insideOf(rows, 'u32'), 'actions')
  const ofFilters = Object.values(filterRequests()).flat()
  const ofActions = Object.values(actionRequests()).flat()
  const asked = [
    ...ofFilters.flatMap(({ options }) => pathsOf(options)),
    ...ofActions.flatMap(({ options }) =>
      Object.values(options).flatMap((kind) => {
        const { actions = [] } = (kind ?? {}) as { actions?: unknown[] }
        return actions.flatMap((action) => pathsOf(action))
      }),
    ),
  ]
  const all = [...pathsIn(kindsIn(rows)), ...pathsIn(kindsIn(actionRows))]
  const lacking = all.filter(
    (path) =>
      !asked.includes(path) &&
      !path.includes('.actions.') &&
      !withoutWords.some((without) => path === without || path.startsWith(`${without}.`)),
  )
  assert.equal(lacking, [])
})

const pathsIn = (rows: readonly OptionRow[], prefix = ''): string[] =>
  rows
    .filter(({ access }) => access !== 'read')
    .flatMap(({ name, inside = [] }) => [
      ...(inside.length === 0 ? [`${prefix}${name}`] : []),
      ...pathsIn(inside, `${prefix}${name}.`),
    ])

const pathsOf = (value: unknown, prefix = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Array.isArray(value)
      ? value.flatMap((each) => pathsOf(each, prefix))
      : Object.entries(value).flatMap(([name, each]) => [
          `${prefix}${name}`,
          ...pathsOf(each, `${prefix}${name}.`),
        ])

test.run()
