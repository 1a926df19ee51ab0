/** The way of packets through rules is what `nft monitor trace` prints of the same packets. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  bindUdp,
  connectTcp,
  createNetns,
  createVeth,
  deleteNetns,
  type EventWatch,
  type InvalidArgument,
  listenTcp,
  NetlinkError,
  ping,
} from '../../src/index.js'
import {
  deleteTable,
  type PacketTrace,
  replaceTable,
  type TableDefinition,
  tracePackets,
} from '../../src/nftables/index.js'
import { needsNftables } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const netns = 'box'
const at = { netns } as const

test.before(async () => {
  needsNftables()
  await createNetns(netns, { loopback: true })
  await createNetns('host', { loopback: true })
  const address6 = (address: string) => ({ address, noDad: true })
  await createVeth({
    ...{ name: 'eth0', netns, up: true, mac: '02:00:00:00:00:01' },
    addresses: ['10.0.0.1/24', address6('fd00::1/64')],
    peer: {
      ...{ name: 'eth0', netns: 'host', up: true, mac: '02:00:00:00:00:02' },
      addresses: ['10.0.0.2/24', address6('fd00::2/64')],
    },
  })
})
test.after(async () => {
  for (const each of [netns, 'host']) await deleteNetns(each)
})

/** What the rules of these tests begin with. */
const traced = { set: { meta: { nftrace: true } } } as const

const demo: TableDefinition = {
  name: 'demo',
  sets: { web: { type: 'port', elements: [80, 443] } },
  chains: {
    web: {
      rules: [
        [{ set: { meta: { mark: 7 } } }],
        { comment: 'why', do: [{ tcp: { dport: 80 } }, 'accept'] },
      ],
    },
    empty: { rules: [[{ tcp: { dport: 1 } }, 'drop']] },
    back: { rules: [['return'], ['drop']] },
    input: {
      ...{ hook: 'input', policy: 'drop' },
      rules: [
        [{ meta: { l4proto: ['icmp', 'tcp', 'udp', 'icmpv6'] } }, traced],
        [{ ct: { state: ['established', 'related'] } }, 'accept'],
        [{ icmpv6: { type: ['neighborSolicitation', 'neighborAdvertisement'] } }, 'accept'],
        [{ jump: 'empty' }],
        [{ jump: 'back' }],
        [{ tcp: { dport: { set: 'web' } } }, { jump: 'web' }],
        [{ icmp: { type: 'echoRequest' } }, 'accept'],
        [{ icmpv6: { type: 'echoRequest' } }, 'accept'],
      ],
    },
  },
}

async function reports(watch: EventWatch<PacketTrace>, until: (report: PacketTrace) => boolean) {
  const all: PacketTrace[] = []
  for (;;) {
    const { value } = await watch.next()
    assert.ok(value?.type === 'trace', `${value?.type}`)
    all.push(value)
    if (until(value)) return all
  }
}

/** As nft names it. */
const verdictText = ({ verdict }: PacketTrace) =>
  typeof verdict === 'object' ? Object.entries(verdict).flat().join(' ') : `${verdict}`

/** A report as the line of nft is shortened to. */
const lineOf = (report: PacketTrace) => {
  const { id, family, table, chain, step } = report
  return `${id.toString(16).padStart(8, '0')} ${family} ${table} ${chain} ${step} ${verdictText(report)}`
}

/** `trace id 1f inet demo input rule ip ttl 64 (verdict accept)` as `0000001f inet demo input rule accept`. */
function shortened(line: string): string[] {
  const [, id = '', where, what, rest = ''] =
    /^trace id ([\da-f]+) (\w+ \w+ \w+) (rule|policy) (.*)$/.exec(line) ?? []
  if (what === undefined) return []
  const verdict = what === 'rule' ? /\(verdict (.*)\)/.exec(rest)?.[1] : rest.trim()
  return [`${id.padStart(8, '0')} ${where} ${what} ${verdict}`.replace(/ mark 0x\w+ *$/, '')]
}

/** What nft prints of a packet, as names and values: `ip saddr 10.0.0.1`. */
function packetIn(line: string): Record<string, string> | undefined {
  const [, words] = / packet: (.*)$/.exec(line) ?? []
  if (words === undefined) return undefined
  const all = words.matchAll(
    /(iif|oif|ether \w+|ip6? \w+|tcp \w+|udp \w+|icmp(?:v6)? \w+) (?:== )?("?[^ ]+)/g,
  )
  return Object.fromEntries(
    [...all].map(([, name, value = '']) => [name, value.replaceAll('"', '')]),
  )
}

test('TCP, UDP, ICMP and ICMPv6: every step of each packet, as nft monitor trace prints it', async () => {
  await replaceTable(demo, at)
  const monitor = spawn('ip', ['netns', 'exec', netns, 'stdbuf', '-oL', 'nft', 'monitor', 'trace'])
  let printed = ''
  monitor.stdout.on('data', (data) => {
    printed += data
  })
  const server = await listenTcp({ netns, port: 80 }, (socket) => socket.resume())
  try {
    // It says nothing when it has begun.
    while (!printed.includes('policy')) {
      await send('10.0.0.1', 9)
      await Promise.race([
        once(monitor.stdout, 'data'),
        new Promise((resolve) => setTimeout(resolve, 50)),
      ])
    }
    await using watch = tracePackets(at)
    await watch.ready
    const socket = await connectTcp({ netns: 'host', host: '10.0.0.1', port: 80 })
    socket.destroy()
    assert.is((await ping('10.0.0.1', { netns: 'host', count: 1 })).received, 1)
    assert.is((await ping('fd00::1', { netns: 'host', count: 1 })).received, 1)
    await send('fd00::1', 9)
    const all = await reports(
      watch,
      ({ step, packet }) => step === 'policy' || packet?.udp?.dport === 9,
    )
    all.push(
      ...(all.at(-1)?.step === 'policy'
        ? []
        : await reports(watch, ({ step }) => step === 'policy')),
    )
    const last = lineOf(all.at(-1) as PacketTrace)
    while (!printed.split('\n').flatMap(shortened).includes(last)) {
      await once(monitor.stdout, 'data', { signal: AbortSignal.timeout(10_000) })
    }
    const lines = printed.split('\n').flatMap(shortened)
    // It does not print where chains end.
    const shown = all.filter(({ step }) => step !== 'end').map(lineOf)
    const first = lines.indexOf(shown[0] as string)
    assert.equal(shown, lines.slice(first, first + shown.length))
    comparePackets(all, printed)
    const words = new Set(
      all.map((report) => `${report.chain} ${report.index} ${verdictText(report)}`),
    )
    for (const word of [
      ...['input 0 continue', 'input 1 accept', 'input 3 jump empty', 'input 4 jump back'],
      ...['empty undefined continue', 'back 0 return', 'input 5 jump web', 'web 0 continue'],
      ...['web 1 accept', 'input 6 accept', 'input 7 accept', 'input undefined drop'],
    ]) {
      assert.ok(words.has(word), `${word}: ${[...words].join(', ')}`)
    }
    for (const { chain, step, index, handle, rule } of all) {
      if (step !== 'rule') assert.equal([handle, index, rule], [undefined, undefined, undefined])
      else assert.equal(rule, demo.chains?.[chain]?.rules?.[index as number])
    }
    const echo = all.find(({ packet }) => packet?.icmp?.type === 'echoRequest')?.packet
    assert.equal([echo?.icmp?.code, echo?.icmp?.sequence, echo?.ip?.saddr], [0, 1, '10.0.0.2'])
    assert.ok(all.some(({ packet }) => packet?.icmpv6?.type === 'echoRequest'))
    const marked = all.filter(({ chain, index }) => chain === 'web' && index === 0)
    assert.equal(
      marked.map(({ mark }) => mark),
      [7],
    )
  } finally {
    server.close()
    monitor.kill()
    await deleteTable(demo, at)
  }
})

/** A datagram from the other host that nobody waits for. */
async function send(address: string, port: number): Promise<void> {
  const socket = await bindUdp({ netns: 'host', address: address.includes(':') ? '::' : '0.0.0.0' })
  await new Promise<void>((resolve) => socket.send('hello', port, address, () => resolve()))
  socket.close()
}

const bits: Record<string, number> = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 }

function comparePackets(all: readonly PacketTrace[], printed: string): void {
  const lines = printed.split('\n').flatMap((line) => {
    const its = packetIn(line)
    const [, id = ''] = /^trace id ([\da-f]+)/.exec(line) ?? []
    return its === undefined ? [] : [[Number.parseInt(id, 16), its] as const]
  })
  const packets = all.filter(({ packet }) => packet !== undefined)
  assert.ok(packets.length >= 6, `${packets.length}`)
  const first = lines.findIndex((_, at) => packets.every(({ id }, i) => lines[at + i]?.[0] === id))
  for (const [at, { id, packet }] of packets.entries()) {
    const its = lines[first + at]?.[1]
    assert.ok(packet && its, `nft shows ${id}`)
    const { meta, ether, ip, ip6, tcp, udp } = packet
    const values: Record<string, unknown> = {
      ...{ iif: meta.iifname, 'ether saddr': ether?.saddr, 'ether daddr': ether?.daddr },
      ...{ 'ip saddr': ip?.saddr, 'ip daddr': ip?.daddr, 'ip ttl': ip?.ttl, 'ip id': ip?.id },
      ...{ 'ip length': ip?.length, 'ip protocol': ip?.protocol, 'ip6 saddr': ip6?.saddr },
      ...{ 'ip6 daddr': ip6?.daddr, 'ip6 hoplimit': ip6?.hoplimit, 'ip6 length': ip6?.length },
      ...{ 'tcp sport': tcp?.sport, 'tcp dport': tcp?.dport, 'tcp window': tcp?.window },
      ...{ 'udp sport': udp?.sport, 'udp dport': udp?.dport, 'udp length': udp?.length },
    }
    for (const [name, value] of Object.entries(values)) {
      assert.is(its[name], value === undefined ? undefined : `${value}`, `${name} of ${id}`)
    }
    const flags = its['tcp flags']
    // It prints several as their number.
    if (flags === undefined) continue
    const sum = (names: readonly unknown[]) =>
      names.reduce<number>((all, name) => all + (bits[`${name}`] ?? 0), 0)
    assert.is(sum(tcp?.flags ?? []), flags.startsWith('0x') ? Number(flags) : sum([flags]))
  }
}

test('what its headers say, and which connection it is of', async () => {
  await replaceTable(demo, at)
  await using watch = tracePackets({ ...at, table: { name: 'demo' } })
  await watch.ready
  const sent = await bindUdp({ netns: 'host', address: '10.0.0.2', port: 5353 })
  await new Promise<void>((resolve) => sent.send('hello', 53, '10.0.0.1', () => resolve()))
  sent.close()
  const all = await reports(watch, ({ step }) => step === 'policy')
  const { packet, ct, ...first } = all[0] as PacketTrace
  assert.equal(
    { ...first, id: 0, handle: 0n },
    {
      ...{ type: 'trace', id: 0, family: 'inet', table: 'demo', chain: 'input', step: 'rule' },
      ...{ handle: 0n, index: 0, verdict: 'continue', rule: demo.chains?.['input']?.rules?.[0] },
    },
  )
  const { meta, ether, ip, udp, bytes } = packet ?? {}
  assert.is(meta?.iifname, 'eth0')
  assert.is(meta?.iiftype, 1)
  assert.equal(ether, { daddr: '02:00:00:00:00:01', saddr: '02:00:00:00:00:02', type: 'ip' })
  const { id: _, checksum: _sum, fragOff: _off, ...its } = ip ?? {}
  assert.equal(its, {
    ...{ version: 4, hdrlength: 5, dscp: 0, ecn: 0, length: 33, ttl: 64, protocol: 'udp' },
    ...{ saddr: '10.0.0.2', daddr: '10.0.0.1' },
  })
  assert.equal([udp?.sport, udp?.dport, udp?.length], [5353, 53, 13])
  assert.is(bytes?.network?.slice(-16), '0a0000020a000001')
  // Since Linux 6.16.
  if (ct !== undefined) {
    assert.equal([ct.direction, ct.state], ['original', ['new']])
    assert.ok(ct.id)
  }
  assert.equal(
    all.slice(1).map((report) => report.packet),
    all.slice(1).map(() => undefined),
  )
  await deleteTable(demo, at)
})

test('one table alone; a rule that is gone by the time that it is asked for', async () => {
  const other: TableDefinition = {
    ...{ family: 'ip', name: 'other' },
    chains: { first: { hook: 'prerouting', rules: [[traced, 'accept']] } },
  }
  await replaceTable(demo, at)
  await replaceTable(other, at)
  await using both = tracePackets(at)
  await using one = tracePackets({ ...at, table: other })
  await Promise.all([both.ready, one.ready])
  await send('10.0.0.1', 9)
  await deleteTable(other, at)
  const ofBoth = await reports(both, ({ step }) => step === 'policy')
  assert.equal([...new Set(ofBoth.map(({ table }) => table))], ['other', 'demo'])
  assert.is(new Set(ofBoth.map(({ id }) => id)).size, 1)
  const [report] = await reports(one, () => true)
  const { table, chain, step, handle, verdict } = report as PacketTrace
  assert.equal(
    [table, chain, step, typeof handle, verdict],
    ['other', 'first', 'rule', 'bigint', 'accept'],
  )
  assert.not('rule' in (report as PacketTrace))
  await deleteTable(demo, at)
})

test('faster than they are taken: the kernel says that some are lost', async () => {
  await replaceTable(demo, at)
  await using watch = tracePackets({ ...at, bufferSize: 4096 })
  await watch.ready
  for (let count = 0; count < 60; count++) await send('10.0.0.1', 9)
  let isLost = false
  for await (const report of watch) {
    isLost = report.type === 'overrun'
    if (isLost) break
  }
  assert.ok(isLost)
  await deleteTable(demo, at)
})

test('it ends with its signal, with the namespace, and when it is closed', async () => {
  const controller = new AbortController()
  const aborted = tracePackets({ ...at, signal: controller.signal })
  await aborted.ready
  const pending = aborted.next()
  controller.abort()
  assert.equal(await pending, { done: true, value: undefined })
  const closed = tracePackets(at)
  const last = closed.next()
  await closed.close()
  assert.equal(await last, { done: true, value: undefined })
  await createNetns('gone')
  const away = tracePackets({ netns: 'gone' })
  await away.ready
  const end = away.next()
  await deleteNetns('gone')
  assert.equal(await end, { done: true, value: undefined })
  const none = tracePackets({ netns: 'none' })
  const { code, operation } = await rejected(none.next(), NetlinkError)
  assert.equal([code, operation], ['ENOENT', 'tracePackets'])
})

test('what cannot be meant is refused', async () => {
  const refused: [options: unknown, option: string][] = [
    [{ bufferSize: 1 }, 'bufferSize'],
    [{ table: 5 }, 'table'],
    [{ table: {} }, 'name'],
    [{ table: { name: 'demo', family: 'ipv4' } }, 'family'],
    [{ chain: 'x' }, 'chain'],
  ]
  for (const [options, option] of refused) {
    const call = async () => tracePackets(options as never)
    assert.is(((await rejected(call(), Error)) as InvalidArgument).option, option)
  }
})

test.run()
