/** Queues of tun devices as open files: real packets, lifetimes, refusals. */
import { readSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import {
  addAddress,
  createNetns,
  createTun,
  createVeth,
  deleteLink,
  getLink,
  NetlinkError,
  openTun,
  ping,
  setLink,
} from '../../src/index.js'
import { contains, ipNames } from '../support/ip.js'
import { needsTun } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test.before(() => needsTun())

/** The next IPv4 packet: what else the kernel sends, such as router solicitations, is passed over. */
async function nextPacket(fd: number, signal: AbortSignal): Promise<Buffer> {
  const buffer = Buffer.alloc(2048)
  for (;;) {
    signal.throwIfAborted()
    try {
      const packet = buffer.subarray(0, readSync(fd, buffer))
      if ((packet[0] ?? 0) >> 4 === 4) return packet
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      await setImmediate()
    }
  }
}

/** An echo request turned into its reply: the sums of IPv4 do not change when addresses swap. */
function reply(request: Buffer): Buffer {
  const packet = Buffer.from(request)
  request.copy(packet, 12, 16, 20)
  request.copy(packet, 16, 12, 16)
  packet[20] = 0 // ICMP echo reply instead of 8
  const sum = packet.readUInt16BE(22) + 0x0800
  packet.writeUInt16BE((sum & 0xffff) + (sum >> 16), 22)
  return packet
}

for (const netns of [undefined, 'far']) {
  test(`a ping into the tun is read and answered ${netns ?? 'here'}`, async () => {
    if (netns !== undefined) await createNetns(netns)
    const at = netns === undefined ? {} : { netns }
    await using queues = await openTun('t', { mode: 'tun', ...at })
    assert.is(queues.name, 't')
    const [fd] = queues.fds as [number]
    await addAddress('t', '192.0.2.1/24', at)
    await setLink('t', { up: true, ...at })
    const answer = nextPacket(fd, AbortSignal.timeout(20_000)).then((packet) => {
      assert.equal([...packet.subarray(12, 20)], [192, 0, 2, 1, 192, 0, 2, 2])
      assert.is(packet[20], 8)
      return writeSync(fd, reply(packet))
    })
    const { received } = await ping('192.0.2.2', { count: 1, timeout: 20_000, ...at })
    await answer
    assert.is(received, 1)
    await queues.close()
    await queues.close()
    assert.equal(queues.fds, [])
    assert.equal(ipNames(netns), [], 'it goes with its last descriptor')
  })
}

test('several queues', async () => {
  const queues = await openTun('t', { mode: 'tap', queues: 3 })
  assert.is(new Set(queues.fds).size, 3)
  contains((await getLink('t')).tun, { mode: 'tap', multiQueue: true, persist: false, queues: 3 })
  await queues.close()
  assert.equal(ipNames(), [])
})

test('a persistent one outlives its descriptors, and is taken once', async () => {
  await createTun({ name: 't', mode: 'tun' })
  const queues = await openTun('t', { mode: 'tun' })
  contains(await rejected(openTun('t', { mode: 'tun' }), NetlinkError), {
    code: 'EBUSY',
    operation: 'openTun',
    syscall: 'TUNSETIFF',
  })
  contains(await rejected(openTun('t', { mode: 'tap' }), NetlinkError), { code: 'EINVAL' })
  await queues.close()
  await (await openTun('t', { mode: 'tun' })).close()
  assert.equal(ipNames(), ['t'])
  await deleteLink('t')
})

test('a mode by its number is the one by its name', async () => {
  for (const [number, mode] of [
    [1, 'tun'],
    [2, 'tap'],
  ] as const) {
    await createTun({ name: 't', mode })
    await createTun({ name: 't', mode: number as never, mayExist: true })
    await using queues = await openTun('t', { mode: number })
    contains((await getLink(queues.name)).tun, { mode })
    const other = (3 - number) as 1 | 2
    assert.is((await rejected(openTun('t', { mode: other }), NetlinkError)).code, 'EINVAL')
    await deleteLink('t')
  }
})

test('of several queues all are opened or none', async () => {
  await createTun({ name: 't', mode: 'tun' })
  const attempt = openTun('t', { mode: 'tun', queues: 2 })
  assert.is((await rejected(attempt, NetlinkError)).code, 'EINVAL')
  await (await openTun('t', { mode: 'tun' })).close()
  await deleteLink('t')
})

test('what is no tun', async () => {
  await createVeth({ name: 'a', peer: { name: 'b' } })
  assert.is((await rejected(openTun('a', { mode: 'tun' }), NetlinkError)).code, 'EINVAL')
  await deleteLink('a')
})

test.run()
