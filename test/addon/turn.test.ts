/** What becomes of calls between the moment they are made and the end of that turn, when they are handed over. */
import { closeSync, openSync } from 'node:fs'
import {
  addAddress,
  createBridge,
  createNetns,
  createVeth,
  deleteNetns,
  getLink,
  listAddresses,
  listRoutes,
  NetlinkError,
  setLink,
  setQueueLimit,
} from '../../src/index.js'
import { ip, ipLink } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test.before(async () => {
  await createVeth({ name: 'd', peer: { name: 'dx' } })
})

const mtu = () => ipLink('d').mtu

test('a signal that is aborted in the same turn: the call is never made', async () => {
  await setLink('d', { mtu: 1400 })
  for (let round = 0; round < 100; round++) {
    const controller = new AbortController()
    const before = setLink('d', { mtu: 1401 })
    const call = setLink('d', { mtu: 1300, signal: controller.signal })
    const after = setLink('d', { alias: `round ${round}` })
    controller.abort()
    assert.is((await rejected(call, DOMException)).name, 'AbortError')
    await Promise.all([before, after])
    assert.is(mtu(), 1401)
  }
})

test('options that are changed behind the call do not matter', async () => {
  const options: { mtu: number } = { mtu: 1402 }
  const call = setLink('d', options)
  options.mtu = 1
  await call
  assert.is(mtu(), 1402)
})

test('a handle that is closed behind the call still serves it; after that it is closed', async () => {
  const netns = await createNetns()
  const call = createBridge({ name: 'inside', netns })
  const read = getLink('inside', { netns })
  netns.close()
  await call
  assert.is((await read).name, 'inside')
})

test("a descriptor of the caller's that is closed behind the call still serves it", async () => {
  await createNetns('turn')
  const fd = openSync('/run/netns/turn', 'r')
  const call = createBridge({ name: 'inside', netns: { fd } })
  closeSync(fd)
  await call
  assert.match(ip('-n', 'turn', 'link', 'show', 'inside'), 'inside')
  await deleteNetns('turn')
})

test('nothing awaited between calls on several namespaces: each finds what those before it made', async () => {
  const all = [
    createNetns('near'),
    createNetns('far'),
    createVeth({ name: 'a', netns: 'near', up: true, peer: { name: 'b', netns: 'far' } }),
    addAddress('b', '192.0.2.2/24', { netns: 'far' }),
    setLink('b', { up: true, netns: 'far' }),
    addAddress('a', '192.0.2.1/24', { netns: 'near' }),
    listAddresses({ link: 'b', family: 'inet', netns: 'far' }),
    listRoutes({ family: 'inet', table: 'main', netns: 'near' }),
    deleteNetns('near'),
    deleteNetns('far'),
  ]
  const results = await Promise.all(all)
  assert.is((results[6] as unknown[]).length, 1)
  assert.is((results[7] as unknown[]).length, 1)
})

test('a limit that is set behind a call does not count for it, and one before it does', async () => {
  const calls = [1, 2, 3].map(() => getLink('d'))
  setQueueLimit(1)
  const beyond = rejected(getLink('d'), NetlinkError)
  setQueueLimit(undefined)
  const more = getLink('d')
  assert.is((await beyond).code, 'ERR_QUEUE_FULL')
  await Promise.all([...calls, more])
})

test('more than a parcel holds, in one turn, and one that is larger than any', async () => {
  const calls = Array.from({ length: 3000 }, (_, at) => setLink('d', { mtu: 1500 + (at % 7) }))
  const last = setLink('d', { mtu: 1403 })
  const huge = setLink('d', { alias: 'x'.repeat(300_000) })
  await Promise.all([...calls, last])
  assert.is(mtu(), 1403)
  const error: RangeError & { option?: string } = await rejected(huge, RangeError)
  assert.is(error.option, 'alias')
})

test.run()
