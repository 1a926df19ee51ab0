/** What happens when a program calls faster than the kernel works. */
import {
  addAddress,
  createVeth,
  deleteAddress,
  getLink,
  NetlinkError,
  setLink,
  setQueueLimit,
} from '../../src/index.js'
import { ipAddresses } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const rss = () => process.memoryUsage.rss()

test.before(async () => {
  await createVeth({ name: 'a', peer: { name: 'b' } })
})
test.after.each(() => setQueueLimit(undefined))

test('100,000 calls in one tick: all done, in their order, in bounded memory', async () => {
  const count = 100_000
  const before = rss()
  // Each of a pair can only succeed after the one before it.
  const calls = Array.from({ length: count }, (_, i) =>
    (i % 2 === 0 ? addAddress : deleteAddress)('a', '192.0.2.1/24'),
  )
  const full = rss()
  await Promise.all(calls)
  assert.equal(ipAddresses('a'), [])
  const bytes = (Math.max(full, rss()) - before) / count
  assert.ok(bytes < 16 * 1024, `${Math.round(bytes)} bytes for each call that waits`)
})

test('a queue limit: a call beyond is refused at once, and does nothing', async () => {
  setQueueLimit(3)
  const within = [1400, 1401, 1402].map((mtu) => setLink('a', { mtu }))
  const error = await rejected(setLink('a', { mtu: 1403 }), NetlinkError)
  assert.is(error.code, 'ERR_QUEUE_FULL')
  assert.is(error.operation, 'setLink')
  assert.is(
    error.message,
    'setLink a: the queue is full at its limit of 3; nothing was done (ERR_QUEUE_FULL)',
  )
  await Promise.all(within)
  assert.is((await getLink('a')).mtu, 1402)
})

test('a queue limit counts calls that failed or were cancelled no longer', async () => {
  setQueueLimit(1)
  for (let round = 0; round < 3; round++) {
    await rejected(getLink('no-such-link'), NetlinkError)
    const controller = new AbortController()
    const cancelled = getLink('a', { signal: controller.signal }).catch((why: unknown) => why)
    controller.abort()
    await cancelled
  }
  await getLink('a')
})

test('a queue limit below what waits leaves that alone; without it there is none', async () => {
  const waiting = [1, 2, 3].map(() => getLink('a'))
  setQueueLimit(2)
  await rejected(getLink('a'), NetlinkError)
  setQueueLimit(undefined)
  await Promise.all([...waiting, getLink('a')])
})

test('a queue limit that cannot be meant', () => {
  for (const [most, code] of [
    ['3', 'ERR_INVALID_ARG_TYPE'],
    [null, 'ERR_INVALID_ARG_TYPE'],
    [0, 'ERR_INVALID_ARG_VALUE'],
    [1.5, 'ERR_INVALID_ARG_VALUE'],
    [2 ** 32, 'ERR_INVALID_ARG_VALUE'],
  ] as const) {
    try {
      setQueueLimit(most as number)
      assert.unreachable(`took ${most}`)
    } catch (error) {
      assert.is((error as { code?: string }).code, code)
      assert.is((error as { option?: string }).option, 'most')
    }
  }
})

test.run()
