/** Which connections are listed, flushed and watched: by what the kernel compares, and by what is compared here. */
import fc from 'fast-check'
import {
  addConntrack,
  type Conntrack,
  type ConntrackFilter,
  type ConntrackTupleOptions,
  flushConntrack,
  type InvalidArgument,
  listConntrack,
} from '../../../src/index.js'
import { needsConntrack } from '../../support/conntrack.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

const v4 = ['10.0.0.1', '10.0.0.130', '10.0.1.1', '192.0.2.1']
const v6 = ['2001:db8::1', '2001:db8::ff', '2001:db8:1::1']

/** Something of everything, a few of each. */
async function populate(): Promise<Conntrack[]> {
  await flushConntrack({ all: true })
  let at = 0
  for (const [hosts, icmp] of [
    [v4, 'icmp'],
    [v6, 'ipv6-icmp'],
  ] as const) {
    for (const src of hosts) {
      for (const dst of hosts) {
        if (src === dst) continue
        for (const ipProto of ['tcp', 'udp', icmp] as const) {
          at++
          const echo = { icmpId: at % 3, icmpCode: 0, icmpType: icmp === 'icmp' ? 8 : 128 }
          const more = ipProto === icmp ? echo : { sport: 1 + (at % 4), dport: 80 + (at % 3) }
          await addConntrack({
            ...{ original: { src, dst, ipProto, ...more }, expires: 9000 },
            ...{ mark: at % 6, zone: at % 3, seenReply: at % 2 === 0, assured: at % 5 === 0 },
          })
        }
      }
    }
  }
  return listConntrack()
}

let population: Conntrack[] = []
test.before(async () => {
  needsConntrack()
  population = await populate()
})

const spelt: Readonly<Record<string, string>> = {
  '10.0.0.0/24': '10.0.0.',
  '10.0.0.128/25': '10.0.0.130',
  '10.0.0.1/32': '10.0.0.1|',
  '192.0.2.1': '192.0.2.1|',
  '2001:db8::/112': '2001:db8::',
  '2001:DB8:0:0::ff': '2001:db8::ff|',
  '2001:0db8::1/128': '2001:db8::1|',
  '::/0': '2',
}
const isOf = (address = '', spelling: string) =>
  `${address}|`.startsWith(spelt[spelling] as string) &&
  address.includes(':') === spelling.includes(':')

const anAddress = fc.constantFrom(...Object.keys(spelt))
const tuples = fc
  .record(
    {
      ...{ src: anAddress, dst: anAddress, ipProto: fc.constantFrom('tcp', 17, 'icmp', 58) },
      ...{ sport: fc.integer({ min: 1, max: 4 }), dport: fc.integer({ min: 80, max: 82 }) },
      ...{ icmpId: fc.integer({ min: 0, max: 2 }), icmpType: fc.constantFrom(8, 128, 0) },
    },
    { requiredKeys: [] },
  )
  .chain(few)
  .filter((tuple) => Object.keys(tuple).length > 0)
const filters = fc
  .record({
    ...{ original: tuples, reply: tuples, family: fc.constantFrom('inet', 10) },
    ...{ mark: fc.integer({ min: 0, max: 6 }), zone: fc.integer({ min: 0, max: 3 }) },
    ...{ seenReply: fc.boolean(), assured: fc.boolean() },
  })
  .chain(few)

/** Some of its members: of many hardly any connection has all. */
function few(all: object): fc.Arbitrary<object> {
  return fc
    .subarray(Object.entries(all), { maxLength: Math.min(3, Object.keys(all).length) })
    .map((some) => Object.fromEntries(some))
}

const protocols: Readonly<Record<string, string>> = { 17: 'udp', 58: 'ipv6-icmp' }

function isMeant(connection: Conntrack, filter: ConntrackFilter): boolean {
  const ofTuple = (has: Conntrack['original'], wanted: ConntrackTupleOptions = {}) =>
    Object.entries(wanted).every(([name, value]) => {
      const its = has[name as keyof typeof has]
      if (name === 'src' || name === 'dst') return isOf(its as string, String(value))
      return its === (name === 'ipProto' ? (protocols[String(value)] ?? value) : value)
    })
  const { original, reply, family, mark, zone, seenReply, assured } = filter
  return (
    ofTuple(connection.original, original) &&
    ofTuple(connection.reply, reply) &&
    (family === undefined || connection.family === (family === 10 ? 'inet6' : family)) &&
    (mark === undefined || (connection.mark ?? 0) === mark) &&
    (zone === undefined || (connection.zone ?? 0) === zone) &&
    (seenReply === undefined || connection.seenReply === seenReply) &&
    (assured === undefined || connection.assured === assured)
  )
}

const isMixed = ({ original = {}, reply = {}, family }: ConntrackFilter) => {
  const all = [original.src, original.dst, reply.src, reply.dst].filter(Boolean)
  const told = family === undefined ? [] : [family === 'inet' ? '.' : ':']
  return new Set([...all, ...told].map((each) => each?.includes(':'))).size > 1
}
const ids = (some: readonly Conntrack[]) => some.map(({ id }) => id ?? 0).sort((a, b) => a - b)

test('any filter: those that have all of it, and no other', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(filters, async (any) => {
      const filter = any as ConntrackFilter
      const listing = listConntrack(filter)
      if (isMixed(filter)) {
        assert.match(((await rejected(listing, Error)) as InvalidArgument).code, /^ERR_INVALID_ARG/)
        return
      }
      const listed = await listing
      const wanted = population.filter((each) => isMeant(each, filter))
      found += wanted.length
      assert.equal(ids(listed), ids(wanted))
    }),
    { numRuns: 300 },
  )
  assert.ok(found > 100, `only ${found} were found`)
})

test('marks by some of their bits', async () => {
  const listed = await listConntrack({ mark: 0xff01, markMask: 1 })
  assert.equal(ids(listed), ids(population.filter(({ mark = 0 }) => mark % 2 === 1)))
})

test('flushed: those that would be listed', async () => {
  for (const filter of [
    { mark: 0 },
    { zone: 0 },
    { seenReply: false },
    { family: 'inet6' },
    { original: { src: '10.0.0.0/24', dport: 81 } },
    { reply: { dst: '192.0.2.1' } },
  ] as ConntrackFilter[]) {
    const before = await populate()
    const meant = before.filter((each) =>
      filter.original === undefined
        ? isMeant(each, filter)
        : each.original.src?.startsWith('10.0.0.') && each.original.dport === 81,
    )
    assert.ok(meant.length > 0 && meant.length < before.length)
    await flushConntrack(filter as never)
    const left = before.filter((each) => !meant.includes(each))
    assert.equal(ids(await listConntrack()), ids(left), JSON.stringify(filter))
  }
})

test('nothing is not everything', async () => {
  const before = ids(await populate())
  const refused: [options: unknown, option: string][] = [
    [undefined, 'all'],
    [{}, 'all'],
    [{ all: undefined }, 'all'],
    [{ all: false }, 'all'],
    [{ all: true, mark: 5 }, 'all'],
    [{ mark: undefined }, 'mark'],
    [{ original: undefined }, 'original'],
    [{ original: {} }, 'original'],
    [{ original: { src: undefined } }, 'original.src'],
    [{ original: { src: '' } }, 'original.src'],
    [{ reply: { dst: '10.0.0.0/33' } }, 'reply.dst'],
    [{ reply: { dst: '10.0.0.0/' } }, 'reply.dst'],
    [{ zone: null }, 'zone'],
    [{ markMask: 5 }, 'markMask'],
  ]
  for (const [options, option] of refused) {
    const error = (await rejected(flushConntrack(options as never), Error)) as InvalidArgument
    assert.is(error.option, option, `${JSON.stringify(options)}: ${error.message}`)
    assert.match(error.code, /^ERR_INVALID_ARG/)
  }
  assert.equal(ids(await listConntrack()), before)
  await flushConntrack({ all: true })
  assert.equal(await listConntrack(), [])
})

test.run()
