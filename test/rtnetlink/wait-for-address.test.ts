/** Waiting for duplicate address detection, against the kernel's own. */
import { execFileSync } from 'node:child_process'
import {
  addAddress,
  createNetns,
  createVeth,
  deleteNetns,
  NetlinkError,
  setLink,
  waitForAddress,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { runtime } from '../support/runtime.js'
import { assert, test } from '../support/test.js'

async function pair(name: string): Promise<void> {
  await createNetns(`${name}-1`)
  await createNetns(`${name}-2`)
  await createVeth({
    name: 'eth0',
    netns: `${name}-1`,
    peer: { name: 'eth0', netns: `${name}-2`, up: true },
    up: true,
  })
}

async function gone(name: string): Promise<void> {
  await deleteNetns(`${name}-1`)
  await deleteNetns(`${name}-2`)
}

test('an IPv6 address becomes usable when its detection ends', async () => {
  await pair('dad')
  const netns = 'dad-1'
  await addAddress('eth0', '2001:db8::1/64', { netns })
  const flags = () =>
    execFileSync('ip', ['-n', netns, 'addr', 'show', 'dev', 'eth0'], { encoding: 'utf8' })
  assert.match(flags(), /2001:db8::1\/64 scope global tentative/)
  const address = await waitForAddress('eth0', '2001:db8::1', { netns })
  assert.is(address.address, '2001:db8::1/64')
  assert.is(address.tentative, false)
  assert.not.match(flags(), /2001:db8::1\/64 scope global tentative/)
  await gone('dad')
})

test('an address that is usable already, or without detection, resolves at once', async () => {
  await pair('now')
  const netns = 'now-1'
  await addAddress('eth0', '192.0.2.1/24', { netns })
  await addAddress('eth0', '2001:db8::2/64', { netns, noDad: true })
  assert.is((await waitForAddress('eth0', '192.0.2.1/24', { netns })).family, 'inet')
  assert.is((await waitForAddress('eth0', '2001:db8::2', { netns })).family, 'inet6')
  await gone('now')
})

test('an address that comes later is waited for', async () => {
  await pair('later')
  const netns = 'later-1'
  const waiting = waitForAddress('eth0', '192.0.2.5', { netns })
  await addAddress('eth0', '192.0.2.5/24', { netns })
  assert.is((await waiting).address, '192.0.2.5/24')
  await gone('later')
})

test("another host's address is EADDRINUSE", async () => {
  await pair('dup')
  await addAddress('eth0', '2001:db8::7/64', { netns: 'dup-2', noDad: true })
  await waitForAddress('eth0', '2001:db8::7', { netns: 'dup-2' })
  await addAddress('eth0', '2001:db8::7/64', { netns: 'dup-1' })
  const error = await rejected(
    waitForAddress('eth0', '2001:db8::7', { netns: 'dup-1' }),
    NetlinkError,
  )
  assert.is(error.code, 'EADDRINUSE')
  await gone('dup')
})

test('without carrier it ends with ETIMEDOUT', async () => {
  await pair('down')
  await setLink('eth0', { up: false, netns: 'down-2' })
  await addAddress('eth0', '2001:db8::1/64', { netns: 'down-1' })
  const waiting = waitForAddress('eth0', '2001:db8::1', { netns: 'down-1', timeout: 300 })
  const error = await rejected(waiting, NetlinkError)
  assert.is(error.code, 'ETIMEDOUT')
  assert.match(error.message, 'still tentative after 300 ms')
  await gone('down')
})

/** What makes it vain to wait for an address of a link, and what the error says. */
const ends: Record<string, [end: () => unknown, expected: Partial<NetlinkError>]> = {
  'the link is deleted': [
    () => ip('-n', 'end', 'link', 'delete', 'eth0'),
    { code: 'ENODEV', errno: -19, option: 'link' },
  ],
  'the link is replaced by one of its name': [
    () => {
      ip('-n', 'end', 'link', 'delete', 'eth0')
      ip('-n', 'end', 'link', 'add', 'eth0', 'type', 'bridge')
      ip('-n', 'end', 'address', 'add', '192.0.2.1/24', 'dev', 'eth0')
    },
    { code: 'ENODEV', option: 'link' },
  ],
  'the link moves to another namespace': [
    () => ip('-n', 'end', 'link', 'set', 'eth0', 'netns', 'elsewhere'),
    { code: 'ENODEV', option: 'link' },
  ],
  'the namespace is deleted': [
    () => ip('netns', 'delete', 'end'),
    { code: 'ENOENT', errno: -2, option: 'netns' },
  ],
}

for (const [name, [end, expected]] of Object.entries(ends)) {
  test(`${name}: it ends at once`, async () => {
    for (const netns of ['end', 'elsewhere']) await createNetns(netns)
    await createVeth({ name: 'eth0', netns: 'end', peer: { name: 'far', netns: 'elsewhere' } })
    // An address of the same link resolves first: then the other call waits for events.
    const waiting = rejected(
      waitForAddress('eth0', '192.0.2.1', { netns: 'end', timeout: 86_400_000 }),
      NetlinkError,
    )
    const seen = waitForAddress('eth0', '192.0.2.9', { netns: 'end' })
    await addAddress('eth0', '192.0.2.9/24', { netns: 'end' })
    await seen
    end()
    const error = await waiting
    contains(error, { ...expected, operation: 'waitForAddress', link: 'eth0', netns: 'end' })
    assert.match(error.message, `option ${expected.option}`)
    await deleteNetns('end', { ifExists: true })
    await deleteNetns('elsewhere')
  })
}

test('it ends in time also with a signal, and though garbage is collected meanwhile', async () => {
  const { signal } = new AbortController()
  const waiting = waitForAddress('lo', '192.0.2.1', { timeout: 300, signal })
  const collecting = setInterval(runtime.collectGarbage, 10)
  assert.is((await rejected(waiting, NetlinkError)).code, 'ETIMEDOUT')
  clearInterval(collecting)
})

test('the signal, a missing link and bad input end it', async () => {
  const reason = new Error('enough')
  const controller = new AbortController()
  const waiting = waitForAddress('lo', '192.0.2.1', { signal: controller.signal })
  controller.abort(reason)
  assert.is(await rejected(waiting, Error), reason)
  assert.is((await rejected(waitForAddress('none', '192.0.2.1'), NetlinkError)).code, 'ENODEV')
  for (const [promise, option] of [
    [waitForAddress('lo', '192.0.2.1', { timeout: -1 }), 'timeout'],
    [waitForAddress('lo', 5 as never), 'address'],
  ] as const) {
    assert.is((await rejected<Error & { option?: string }>(promise, Error)).option, option)
  }
})

test.run()
