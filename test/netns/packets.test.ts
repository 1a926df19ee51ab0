/** Packet sockets, and announcements of addresses, beside those of the kernel and what others learn of them. */
import { readdirSync } from 'node:fs'
import {
  addNeighbor,
  announce,
  createNetns,
  createVeth,
  createVxlan,
  deleteNetns,
  type Frame,
  getLink,
  getNeighbor,
  type InvalidArgument,
  NetlinkError,
  openPacketSocket,
  type PacketSocket,
  ping,
  setLink,
  setSysctl,
  waitForLink,
  watch,
} from '../../src/index.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const here = 'packet-a'
const there = 'packet-b'
const addresses = ['192.0.2.1', '2001:db8::1']
const old = '02:00:00:00:00:99'

const refusal = (promise: Promise<unknown>) => rejected(promise, NetlinkError)
const openFiles = () => readdirSync('/proc/self/fd').length

test.before(async () => {
  for (const netns of [here, there]) {
    const sysctls = {
      'net.ipv6.conf.default.accept_dad': 0,
      'net.ipv6.conf.default.router_solicitations': 0,
    }
    await createNetns(netns, { loopback: true, sysctls })
  }
  await createVeth({
    ...{ name: 'eth0', netns: here, up: true, mac: '02:00:00:00:00:01' },
    addresses: addresses.map((address) => `${address}/${address.includes(':') ? 64 : 24}`),
    peer: {
      ...{ name: 'eth0', netns: there, up: true, mac: '02:00:00:00:00:02' },
      addresses: ['192.0.2.2/24', '2001:db8::2/64'],
    },
  })
})
test.after(async () => {
  await deleteNetns(here)
  await deleteNetns(there)
})

/** The next frame that is one of these. */
async function next(socket: PacketSocket, isSuch: (frame: Frame) => boolean): Promise<Frame> {
  for await (const frame of socket) if (isSuch(frame)) return frame
  throw new Error('no such frame came')
}

/** Of ARP, or an unsolicited neighbour advertisement, about this address. */
const isAbout = (address: string) => {
  const target = Buffer.from(
    address.includes(':') ? '20010db8000000000000000000000001' : 'c0000201',
    'hex',
  )
  return ({ bytes }: Frame) =>
    address.includes(':')
      ? bytes.readUInt16BE(12) === 0x86dd &&
        bytes[54] === 136 &&
        bytes.subarray(62, 78).equals(target)
      : bytes.readUInt16BE(12) === 0x0806 && bytes.subarray(38, 42).equals(target)
}

for (const address of addresses) {
  test(`${address}: the bytes of an announcement are those of the kernel's own`, async () => {
    await setSysctl(
      { 'net.ipv4.conf.eth0.arp_notify': 1, 'net.ipv6.conf.eth0.ndisc_notify': 1 },
      { netns: here },
    )
    await using socket = await openPacketSocket('eth0', { netns: there })
    // The kernel announces what a link has when its Ethernet address changes.
    await setLink('eth0', { netns: here, mac: '02:00:00:00:00:03' })
    const kernels = await next(socket, isAbout(address))
    await setSysctl(
      { 'net.ipv4.conf.eth0.arp_notify': 0, 'net.ipv6.conf.eth0.ndisc_notify': 0 },
      { netns: here },
    )
    await announce('eth0', address, { netns: here })
    const ours = await next(socket, isAbout(address))
    assert.is(ours.bytes.toString('hex'), kernels.bytes.toString('hex'))
    assert.is(ours.size, ours.bytes.length)
    assert.is(ours.outgoing, false)
    assert.ok(Math.abs(ours.time - Date.now()) < 60_000)
  })

  test(`${address}: a peer that knew it by another Ethernet address learns the link's`, async () => {
    await addNeighbor('eth0', { netns: there, dst: address, mac: old, state: 'stale' })
    assert.is((await getNeighbor('eth0', { netns: there, dst: address })).mac, old)
    const { mac } = await getLink('eth0', { netns: here })
    await using changes = watch({ netns: there, types: ['neighbor'] })
    await changes.ready
    await announce('eth0', address, { netns: here })
    for await (const event of changes) {
      if (event.type !== 'neighbor' || event.object.dst !== address) continue
      if (event.object.mac === mac) break
    }
    assert.is((await getNeighbor('eth0', { netns: there, dst: address })).mac, mac)
  })
}

test('an announcement as often as it is told, by the index of a link, of an address it does not have', async () => {
  await using socket = await openPacketSocket('eth0', { netns: there, protocol: 'arp' })
  const { index = 0 } = await getLink('eth0', { netns: here })
  await announce(index, '198.51.100.7', { netns: here, count: 3, interval: 1 })
  let seen = 0
  for await (const { bytes } of socket) {
    if (bytes.subarray(38, 42).equals(Buffer.from('c6336407', 'hex')) && ++seen === 3) break
  }
  // It ends between two, with its signal.
  const controller = new AbortController()
  const options = { netns: here, count: 1000, interval: 1000, signal: controller.signal }
  const announcing = rejected(announce('eth0', '198.51.100.7', options), Error)
  await next(socket, ({ bytes }) => bytes.subarray(38, 42).equals(Buffer.from('c6336407', 'hex')))
  controller.abort(new Error('enough'))
  assert.is((await announcing).message, 'enough')
})

test('an advertisement of a router', async () => {
  await using socket = await openPacketSocket('eth0', { netns: there, protocol: 'ipv6' })
  for (const router of [false, true]) {
    await announce('eth0', '2001:db8::1', { netns: here, router })
    const { bytes } = await next(socket, isAbout('2001:db8::1'))
    assert.is(bytes[58], router ? 0xa0 : 0x20)
  }
})

test('frames that are sent arrive, in their order, and others see them go', async () => {
  await using from = await openPacketSocket('eth0', { netns: here, protocol: 0x88b5 })
  await using own = await openPacketSocket('eth0', { netns: here, protocol: 'all' })
  await using to = await openPacketSocket('eth0', {
    netns: there,
    protocol: 0x88b5,
    snapLength: 64,
  })
  const frames = Array.from({ length: 200 }, (_, at) => {
    const head = Buffer.from(`020000000002${'020000000001'}88b5`, 'hex')
    return Buffer.concat([head, Buffer.alloc(200, at)])
  })
  await Promise.all(frames.map((frame) => from.send(frame)))
  for (const frame of frames) {
    const { value } = await to.next()
    assert.ok(value?.bytes.equals(frame.subarray(0, 64)))
    assert.is(value?.size, frame.length)
  }
  const { outgoing } = await next(own, ({ bytes }) => bytes.readUInt16BE(12) === 0x88b5)
  assert.is(outgoing, true)
  assert.is(to.dropped, 0)
})

test('frames of one protocol alone', async () => {
  await using socket = await openPacketSocket('eth0', { netns: there, protocol: 'ip' })
  await announce('eth0', '192.0.2.1', { netns: here })
  await ping('192.0.2.2', { netns: here, count: 1 })
  const { value } = await socket.next()
  assert.is(value?.bytes.readUInt16BE(12), 0x0800)
})

test('what comes while nobody takes it is kept, and counted where there is no room', async () => {
  await using from = await openPacketSocket('eth0', { netns: here, protocol: 0 })
  await using to = await openPacketSocket('eth0', { netns: there, protocol: 0x88b5 })
  const frame = Buffer.concat([
    Buffer.from('02000000000202000000000188b5', 'hex'),
    Buffer.alloc(1400),
  ])
  for (let sent = 0; sent < 2000; sent += 100) {
    await Promise.all(Array.from({ length: 100 }, () => from.send(frame)))
  }
  let got = 0
  await to.next()
  got++
  // All that was sent either comes or was dropped.
  while (to.dropped + got < 2000) {
    await to.next()
    got++
  }
  assert.ok(to.dropped > 0)
  assert.ok(got > 10)
})

test('it ends when it is closed, whoever waits', async () => {
  const before = openFiles()
  const socket = await openPacketSocket('eth0', { netns: there, protocol: 0x88b6 })
  const waiting = [socket.next(), socket.next()]
  await new Promise((resolve) => setTimeout(resolve, 10))
  await socket.close()
  await socket.close()
  for (const each of waiting) assert.equal(await each, { value: undefined, done: true })
  assert.equal(await socket.next(), { value: undefined, done: true })
  const error = (await rejected(socket.send(Buffer.alloc(60)), Error)) as InvalidArgument
  assert.match(error.message, /closed/)
  while (openFiles() > before) await new Promise((resolve) => setTimeout(resolve, 1))
})

test('what the kernel refuses', async () => {
  const at = { netns: here }
  assert.is((await refusal(openPacketSocket('none', at))).option, 'link')
  for (const call of [announce('none', '192.0.2.1', at), announce('none', '::1', at)]) {
    const error = await refusal(call)
    assert.is(`${error.code} ${error.option} ${error.operation}`, 'ENODEV link announce')
  }
  await using socket = await openPacketSocket('eth0', at)
  assert.is((await refusal(socket.send(Buffer.alloc(20_000)))).code, 'EMSGSIZE')
  assert.is((await refusal(socket.send(Buffer.alloc(3)))).option, 'frame')
  const lo = await refusal(announce('lo', '127.0.0.1', at))
  assert.is(`${lo.code} ${lo.option}`, 'ENOTSUP link')
  await createVxlan({ name: 'v', vni: 5, netns: here })
  const down = await refusal(announce('v', '192.0.2.1', at))
  assert.is(`${down.code} ${down.option}`, 'ENETDOWN link')
})

test('a link that goes down is told of once, and heard again', async () => {
  await using from = await openPacketSocket('eth0', { netns: here, protocol: 0 })
  await using socket = await openPacketSocket('eth0', { netns: there, protocol: 0x88b5 })
  const waiting = refusal(socket.next())
  await setLink('eth0', { netns: there, up: false })
  assert.is((await waiting).code, 'ENETDOWN')
  await setLink('eth0', { netns: there, up: true })
  // Until the carrier is back at both ends, the kernel drops what is sent.
  for (const netns of [here, there]) await waitForLink('eth0', { netns, operState: 'up' })
  const frame = Buffer.concat([
    Buffer.from('02000000000202000000000188b5', 'hex'),
    Buffer.alloc(46),
  ])
  const heard = socket.next()
  await from.send(frame)
  assert.ok((await heard).value?.bytes.equals(frame))
})

test('what cannot be meant', async () => {
  const bad: [call: () => Promise<unknown>, option: string][] = [
    [() => openPacketSocket(0), 'link'],
    [() => openPacketSocket({} as never), 'link'],
    [() => openPacketSocket('a/b'), 'link'],
    [() => openPacketSocket('lo', { protocol: 'icmp' as never }), 'protocol'],
    [() => openPacketSocket('lo', { protocol: -1 }), 'protocol'],
    [() => openPacketSocket('lo', { protocol: true as never }), 'protocol'],
    [() => openPacketSocket('lo', { snapLength: 0 }), 'snapLength'],
    [() => announce('lo', 'localhost'), 'address'],
    [() => announce('lo', '192.0.2.0/24'), 'address'],
    [() => announce('lo', 'fe80::1%lo'), 'address'],
    [() => announce('lo', 5 as never), 'address'],
    [() => announce('lo', '::1', { count: 0 }), 'count'],
    [() => announce('lo', '::1', { interval: -1 }), 'interval'],
    [() => announce('lo', '::1', { router: 1 as never }), 'router'],
  ]
  for (const [call, option] of bad) {
    const error = (await rejected(call(), Error)) as InvalidArgument
    assert.match(error.code, /^ERR_INVALID_ARG/)
    assert.is(error.option, option, error.message)
  }
})

test('addresses of every spelling', async () => {
  await using socket = await openPacketSocket('eth0', { netns: there, protocol: 'ipv6' })
  for (const [address, hex] of [
    ['2001:DB8::1', '20010db8000000000000000000000001'],
    ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
    ['::ffff:192.0.2.1', '00000000000000000000ffffc0000201'],
    ['::1', '00000000000000000000000000000001'],
    ['fe80::', 'fe800000000000000000000000000000'],
    ['64:ff9b::198.51.100.7', '0064ff9b0000000000000000c6336407'],
  ] as const) {
    await announce('eth0', address, { netns: here })
    const target = Buffer.from(hex, 'hex')
    const { bytes } = await next(socket, (frame) => frame.bytes.subarray(62, 78).equals(target))
    assert.is(bytes.subarray(22, 38).toString('hex'), hex)
  }
})

test.run()
