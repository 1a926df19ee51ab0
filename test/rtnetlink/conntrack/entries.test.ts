/** Connections that are tracked: added, read, changed and deleted, beside `conntrack`. */
import fc from 'fast-check'
import {
  addConntrack,
  type Conntrack,
  type ConntrackOptions,
  countConntrack,
  createNetns,
  deleteConntrack,
  flushConntrack,
  getConntrack,
  listConntrack,
  NetlinkError,
  setConntrack,
} from '../../../src/index.js'
import {
  asShown,
  conntrack,
  conntrackShows,
  needsConntrack,
  sctpStates,
  tcpStates,
} from '../../support/conntrack.js'
import { contains } from '../../support/ip.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'
import { handBack } from '../hand-back.js'

test.before(async () => {
  needsConntrack()
  await createNetns('one')
})
test.before.each(() => flushConntrack({ all: true }))

const port = fc.integer({ min: 1, max: 65_535 })
const ports = fc.record({ sport: port, dport: port })
const word = fc.integer({ min: 1, max: 2 ** 32 - 1 })

const address = (family: 'inet' | 'inet6') =>
  fc
    .integer({ min: 1, max: 65_000 })
    .map((number) =>
      family === 'inet'
        ? `10.1.${number >> 8}.${number & 255}`
        : `2001:db8::${number.toString(16)}`,
    )

/** Connections of every protocol, with what else the kernel takes. */
const connections: fc.Arbitrary<ConntrackOptions> = fc
  .record({
    family: fc.constantFrom('inet' as const, 'inet6' as const),
    ipProto: fc.constantFrom('tcp' as const, 'udp' as const, 'sctp' as const, 'icmp' as const, 50),
  })
  .chain(({ family, ipProto }) => {
    const isIcmp = ipProto === 'icmp'
    const echo = fc.record({
      icmpId: port,
      icmpType: fc.constantFrom(...(family === 'inet' ? [8, 13] : [128])),
      icmpCode: fc.constant(0),
    })
    const tuple = fc
      .tuple(address(family), address(family), isIcmp ? echo : ports)
      .filter(([src, dst]) => src !== dst)
      .map(([src, dst, more]) => ({
        ...{ src, dst, ...(ipProto === 50 ? {} : more) },
        ipProto: isIcmp && family === 'inet6' ? ('ipv6-icmp' as const) : ipProto,
      }))
    const tcp = fc.record({
      state: fc.constantFrom(...(Object.keys(tcpStates) as (keyof typeof tcpStates)[])),
    })
    const sctp = fc.record({
      state: fc.constantFrom(...(Object.keys(sctpStates) as (keyof typeof sctpStates)[])),
      originalTag: word,
      replyTag: word,
    })
    return fc.record(
      {
        original: tuple,
        expires: fc.integer({ min: 100, max: 400_000 }),
        mark: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        zone: fc.integer({ min: 0, max: 65_535 }),
        seenReply: fc.boolean(),
        assured: fc.boolean(),
        fixedTimeout: fc.boolean(),
        ...(ipProto === 'tcp' && { tcp }),
        ...(ipProto === 'sctp' && { sctp }),
      },
      { requiredKeys: ['original', 'expires', ...(ipProto === 'sctp' ? ['sctp' as never] : [])] },
    ) as fc.Arbitrary<ConntrackOptions>
  })

const all = (netns?: string) => [...conntrackShows('ipv4', netns), ...conntrackShows('ipv6', netns)]
const sorted = <T extends { id?: number }>(list: readonly T[]) =>
  [...list].sort((one, other) => (one.id ?? 0) - (other.id ?? 0))

test('any connection, as conntrack shows it, here and in another namespace', async () => {
  const several = fc.uniqueArray(connections, {
    ...{ minLength: 1, maxLength: 8 },
    selector: ({ original }) => JSON.stringify([original.src, original.dst].sort()),
  })
  await fc.assert(
    fc.asyncProperty(several, fc.constantFrom(undefined, 'one'), async (some, netns) => {
      await flushConntrack({ all: true, netns })
      for (const each of some) {
        assert.equal(await addConntrack({ ...each, netns }), { created: true })
        // Asked for again, in every option, it is there.
        const again = await addConntrack({ ...each, netns, mayExist: true })
        assert.equal(again, { created: false }, JSON.stringify(each))
        const found = await getConntrack({ original: each.original, zone: each.zone, netns })
        contains(found, told(each))
        assert.ok(found.expires !== undefined && found.expires >= (each.expires ?? 0) - 3)
        assert.is(found.unknown, undefined)
      }
      const listed = await listConntrack({ netns })
      const shown = sorted(all(netns))
      assert.equal(
        sorted(listed).map(asShown),
        shown.map(({ expires: _, ...rest }) => rest),
      )
      contains(await countConntrack({ netns }), { entries: some.length })
    }),
    { numRuns: 40 },
  )
})

/** What is reported of it as it was told. */
const told = ({ expires: _, zone, mark, ...rest }: ConntrackOptions) => ({
  ...rest,
  ...(zone !== undefined && zone !== 0 && { zone }),
  ...(mark !== undefined && mark !== 0 && { mark }),
})

test('what conntrack adds is read, and handed back', async () => {
  const words = [
    '-s 10.0.0.1 -d 10.0.0.2 -p tcp --sport 10 --dport 20 --state ESTABLISHED -u SEEN_REPLY,ASSURED -t 900 -m 5',
    '-s 10.0.0.1 -d 10.0.0.2 -p udp --sport 10 --dport 20 -t 900 -w 7',
    '-s 10.0.0.1 -d 10.0.0.2 -r 10.0.0.9 -q 10.0.0.1 -p udp --sport 11 --dport 20 --reply-port-src 99 --reply-port-dst 11 -t 900',
    '-s 10.0.0.1 -d 10.0.0.2 -p icmp --icmp-type 8 --icmp-code 0 --icmp-id 77 -t 900',
    '-s 2001:db8::1 -d 2001:db8::2 -p icmpv6 --icmpv6-type 128 --icmpv6-code 0 --icmpv6-id 77 -t 900',
    '-s 2001:db8::1 -d 2001:db8::2 -p tcp --sport 1 --dport 2 --state SYN_SENT -t 900',
  ]
  for (const each of words) conntrack(['-I', ...each.split(' ')])
  const listed = sorted(await listConntrack())
  assert.equal(
    listed.map(asShown),
    sorted(all()).map(({ expires: _, ...rest }) => rest),
  )
  assert.is(listed.length, words.length)
  await handBack<Conntrack>({
    list: async () =>
      (await listConntrack()).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)),
    same: [(each) => setConntrack(each), (each) => addConntrack({ ...each, mayExist: true })],
    remove: (each) => deleteConntrack(each),
    add: (each) => addConntrack(each),
    steady: ({ expires: _, id: __, ...rest }) => rest,
  })
})

const textOf = ({ original }: Conntrack) => JSON.stringify(original)

const web = { src: '10.0.0.1', dst: '10.0.0.2', ipProto: 'tcp', sport: 1000, dport: 80 } as const

test('changed: what is given, and nothing else', async () => {
  await addConntrack({ original: web, expires: 500, mark: 0xf0, tcp: { state: 'established' } })
  const before = await getConntrack({ original: web })
  await setConntrack({ original: web, mark: 0x0a, markMask: 0x0f })
  await setConntrack({ original: web, expires: 4000 })
  await setConntrack({ original: web, seenReply: true })
  await setConntrack({ original: web, assured: true })
  await setConntrack({ original: web, tcp: { originalFlags: { beLiberal: true } } })
  const after = await getConntrack({ original: web })
  const { expires, ...rest } = after
  assert.ok(expires !== undefined && expires > 3900)
  const { expires: _, tcp, ...was } = before
  const flags = { ...tcp?.originalFlags, beLiberal: true }
  assert.equal(rest, {
    ...{ ...was, mark: 0xfa, seenReply: true, assured: true },
    tcp: { ...tcp, originalFlags: flags },
  })
  const error = await rejected(setConntrack({ original: web, assured: false }), NetlinkError)
  contains(error, { code: 'EBUSY', option: 'assured', operation: 'setConntrack' })
  // Whether any rule uses labels, of Open vSwitch's module, too.
  const labels = new Uint8Array(16).fill(1)
  const refusal = await setConntrack({ original: web, labels }).catch((error) => error)
  if (refusal === undefined) {
    const { labels: set = [] } = await getConntrack({ original: web })
    assert.equal([...set], [...labels])
  } else contains(refusal, { code: 'ENOSPC', option: 'labels' })
  const short = setConntrack({ original: web, labels: new Uint8Array(15) })
  contains(await rejected(short, Error), { code: 'ERR_INVALID_ARG_VALUE', option: 'labels' })
})

test('there already, of another sort, and none', async () => {
  await addConntrack({ original: web, expires: 500, mark: 5 })
  const again = await rejected(addConntrack({ original: web, expires: 500 }), NetlinkError)
  contains(again, { code: 'EEXIST', operation: 'addConntrack', option: 'original' })
  const other = addConntrack({ original: web, expires: 500, mark: 6, mayExist: true })
  const differences = [{ option: 'mark', asked: 6, existing: 5 }]
  contains(await rejected(other, NetlinkError), { code: 'EEXIST', differences })

  const { id = 0, ...connection } = await getConntrack({ original: web })
  for (const call of [getConntrack, deleteConntrack]) {
    const later = call({ ...connection, id: (id ^ 1) >>> 0 })
    contains(await rejected(later, NetlinkError), { code: 'ENOENT', operation: call.name })
    const none = call({ original: { ...web, sport: 1001 } })
    contains(await rejected(none, NetlinkError), { code: 'ENOENT', operation: call.name })
  }
  await deleteConntrack({ original: { ...web, sport: 1001 }, ifExists: true })
  const unknown = setConntrack({ original: { ...web, sport: 1001 }, mark: 7 })
  contains(await rejected(unknown, NetlinkError), { code: 'ENOENT', operation: 'setConntrack' })
  contains(await countConntrack(), { entries: 1 })
  await deleteConntrack({ ...connection, id })
  contains(await countConntrack(), { entries: 0 })
})

test('an address that is translated: what the kernel makes of it is in reply', async () => {
  try {
    await addConntrack({ original: web, expires: 500, snat: { address: '192.0.2.1', port: 7000 } })
  } catch (error) {
    // Without nf_nat in the kernel.
    contains(error as NetlinkError, { code: 'ENOTSUP' })
    return
  }
  const { reply, srcNat } = await getConntrack({ original: web })
  const seen = { src: '10.0.0.2', dst: '192.0.2.1', ipProto: 'tcp', sport: 80, dport: 7000 }
  assert.equal([reply, srcNat], [seen, true])
})

test('what belongs to another, and directions with zones of their own', async () => {
  await addConntrack({ original: web, expires: 500 })
  const data = { ...web, sport: 20, dport: 2000 }
  await addConntrack({ original: data, master: web, expires: 500 })
  const [child] = await listConntrack({ original: { sport: 20 } })
  assert.equal([child?.expected, child?.master], [true, { ...web }])

  const zoned = { ...web, sport: 21, zone: 3 }
  await addConntrack({ original: zoned, expires: 500 })
  const [one] = await listConntrack({ original: { sport: 21, zone: 3 } })
  assert.equal([one?.original, one?.zone, one?.reply.zone], [zoned, undefined, undefined])
  await deleteConntrack(one as Conntrack)
  assert.equal(await listConntrack({ original: { sport: 21 } }), [])
})

test.run()
