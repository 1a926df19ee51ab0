/** Connections that real sockets make between two namespaces, as they are tracked, beside `conntrack`. */
import type { Socket as UdpSocket } from 'node:dgram'
import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'
import {
  bindUdp,
  type Conntrack,
  type ConntrackTupleOptions,
  connectTcp,
  countConntrack,
  deleteConntrack,
  flushConntrack,
  getConntrack,
  listConntrack,
  listenTcp,
  setSysctl,
  watchConntrack,
} from '../../../src/index.js'
import {
  asShown,
  conntrack,
  conntrackShows,
  needsConntrack,
  type Shown,
  track,
} from '../../support/conntrack.js'
import { contains } from '../../support/ip.js'
import { assert, test } from '../../support/test.js'
import { makeTwoHosts } from '../../support/two-hosts.js'

const [here, there] = ['here', 'there']
const families = [
  { family: 'inet', shown: 'ipv4', src: '192.0.2.1', dst: '192.0.2.2', header: 20 },
  { family: 'inet6', shown: 'ipv6', src: '2001:db8::1', dst: '2001:db8::2', header: 40 },
] as const
const udpHeader = 8

test.before(async () => {
  needsConntrack()
  await makeTwoHosts(here, there)
  track(here)
  await setSysctl('net.netfilter.nf_conntrack_acct', '1', { netns: here })
})

const opened: (Server | UdpSocket)[] = []
const talking: Socket[] = []
function kept<Each extends Server | UdpSocket>(each: Each): Each {
  opened.push(each)
  return each
}
function ends(...sockets: Socket[]): void {
  for (const each of sockets) each.on('error', () => {})
  talking.push(...sockets)
}

// By a reset: of an orderly end the last packets would be tracked anew behind the flush.
test.after.each(async () => {
  for (const each of talking.splice(0)) {
    if (each.destroyed) continue
    const closed = once(each, 'close')
    each.resetAndDestroy()
    await closed
  }
  for (const each of opened.splice(0)) each.close()
  await flushConntrack({ all: true, netns: here })
})

/** What is sent is received at the other end. */
async function says(from: Socket, to: Socket, text: string): Promise<void> {
  const heard = once(to, 'data')
  from.write(text)
  assert.is(String((await heard)[0]), text)
}

/** A connection of TCP over which both have spoken: its ends and its packets. */
async function talk({ src, dst }: (typeof families)[number]) {
  const server = kept(await listenTcp({ netns: there, host: dst, port: 0 }))
  const accepted = once(server, 'connection')
  const { port: dport } = server.address() as AddressInfo
  const client = await connectTcp({ netns: here, host: dst, port: dport })
  const [far] = (await accepted) as [Socket]
  ends(client, far)
  await says(client, far, 'ping')
  await says(far, client, 'pong')
  const sport = client.localPort ?? 0
  const original = { src, dst, ipProto: 'tcp', sport, dport } as const
  return { client, far, original }
}

/** The packets that answer these. */
const answers = ({ src, dst, sport, dport, ...rest }: ConntrackTupleOptions) => ({
  ...{ src: dst, dst: src, ...rest, sport: dport, dport: sport },
})

const uncounted = ({ counters: _, ...rest }: Omit<Shown, 'expires'>) => rest
const shownNow = (family: 'ipv4' | 'ipv6') =>
  conntrackShows(family, here).map(({ expires: _, ...rest }) => rest)

for (const end of families) {
  const { family, shown, src, dst, header } = end

  test(`TCP, ${family}: both have spoken`, async () => {
    const { original } = await talk(end)
    const before = await getConntrack({ original, netns: here })
    contains(before, {
      ...{ family, original, reply: answers(original), tcp: { state: 'established' } },
      ...{ seenReply: true, assured: true, confirmed: true, srcNat: false },
    })
    const [its, ...others] = shownNow(shown)
    const after = await getConntrack({ original, netns: here })
    assert.equal(others, [])
    assert.equal(uncounted(its as never), uncounted(asShown(after)))
    // An acknowledgement may still come between.
    const bytes = [before, after].map(({ originalCounters }) => originalCounters?.bytes ?? 0n)
    const shownBytes = its?.counters?.[0]?.bytes ?? 0n
    assert.ok((bytes[0] as bigint) <= shownBytes && shownBytes <= (bytes[1] as bigint))
    assert.ok((bytes[0] as bigint) > BigInt('ping'.length + header))
  })

  test(`UDP, ${family}: packets and bytes, to the last of them`, async () => {
    const one = kept(await bindUdp({ netns: here, address: src }))
    const two = kept(await bindUdp({ netns: there, address: dst }))
    const { port: sport } = one.address()
    const { port: dport } = two.address()
    const original = { src, dst, ipProto: 'udp', sport, dport } as const
    const sizes = [1, 100, 1000]
    for (const size of sizes) {
      const heard = once(two, 'message')
      one.send(Buffer.alloc(size), dport, dst)
      await heard
    }
    const inBytes = (all: readonly number[]) =>
      BigInt(all.reduce((sum, size) => sum + header + udpHeader + size, 0))
    const alone = await getConntrack({ original, netns: here })
    const sent = { packets: 3n, bytes: inBytes(sizes) }
    contains(alone, {
      ...{ family, original, reply: answers(original), seenReply: false, assured: false },
      ...{ originalCounters: sent, replyCounters: { packets: 0n, bytes: 0n } },
    })
    assert.equal(shownNow(shown), [asShown(alone)])

    const answer = once(one, 'message')
    two.send(Buffer.alloc(77), sport, src)
    await answer
    const answered = await getConntrack({ original, netns: here })
    contains(answered, {
      ...{ seenReply: true, id: alone.id },
      ...{ originalCounters: sent, replyCounters: { packets: 1n, bytes: inBytes([77]) } },
    })
    assert.equal(shownNow(shown), [asShown(answered)])
  })

  test(`${family}: what becomes of a connection is told, from its first packet to its last`, async () => {
    await using watch = watchConntrack({ netns: here, original: { dst, ipProto: 'tcp' } })
    await watch.ready
    const told: string[] = []
    const until = async (last: string): Promise<Conntrack> => {
      while (true) {
        const { value } = await watch.next()
        if (value === undefined || value.type === 'overrun') throw new Error(`after ${told}`)
        told.push(`${value.change} ${value.object.tcp?.state ?? ''}`)
        if (told.at(-1) === last) return value.object
      }
    }
    const { client, far, original } = await talk(end)
    contains(await until('changed established'), { original, assured: true })
    assert.equal(told, ['added synSent', 'changed synReceived', 'changed established'])
    far.on('end', () => far.end())
    client.end()
    await once(client, 'close')
    await until('changed timeWait')
    assert.is(told[3], 'changed finWait')
    const { id } = await getConntrack({ original, netns: here })
    await deleteConntrack({ original, netns: here })
    const { value } = await watch.next()
    assert.ok(value !== undefined && value.type === 'conntrack')
    contains(value, { change: 'deleted', object: { original, id } })
    // Each sent data, an acknowledgement at least, and its end; and one began, one answered.
    const { originalCounters, replyCounters } = value.object
    assert.ok((originalCounters?.packets ?? 0n) >= 4n && (replyCounters?.packets ?? 0n) >= 3n)
  })

  test(`${family}: deleted while it lives, it is tracked anew by its next packet`, async () => {
    // Nothing is told of those that began when nobody listened.
    await using watch = watchConntrack({ netns: here, changes: ['added', 'deleted'] })
    await watch.ready
    const { client, far, original } = await talk(end)
    const first = await getConntrack({ original, netns: here })
    await deleteConntrack({ ...first, netns: here })
    // With the third it is assured, whatever is acknowledged when.
    await says(client, far, 'still there')
    await says(far, client, 'so am I')
    await says(client, far, 'good')
    for (const change of ['added', 'deleted', 'added']) {
      const { value } = await watch.next()
      contains(value ?? {}, { type: 'conntrack', change, object: { original } })
    }
    const second = await getConntrack({ original, netns: here })
    contains(second, { seenReply: true, assured: true, tcp: { state: 'established' } })
    assert.equal(shownNow(shown).map(uncounted), [uncounted(asShown(second))])
  })
}

test('counted, and listed with others', async () => {
  for (const end of families) for (let count = 0; count < 3; count++) await talk(end)
  contains(await countConntrack({ netns: here }), { entries: 6 })
  assert.is(conntrack(['-C'], here).trim(), '6')
  const filter = { netns: here, original: { dst: '2001:db8::/32' }, assured: true }
  const found = (await listConntrack(filter)).map(({ id }) => id).sort()
  assert.equal(
    found,
    shownNow('ipv6')
      .map(({ id }) => id)
      .sort(),
  )
  assert.is(found.length, 3)
})

test.run()
