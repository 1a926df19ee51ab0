/** A watch under load: storms, listings that keep changing, full queues, and nobody who looks. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createBridge,
  createNetns,
  NetlinkError,
  setLink,
  setQueueLimit,
  watch,
} from '../../src/index.js'
import { consistently } from '../../src/rtnetlink/watch/mirror.js'
import { programArgv } from '../support/child.js'
import { ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

function batch(name: string, lines: string[]): string {
  const file = join(tmpdir(), name)
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
  return file
}

const ended = async (child: ChildProcess) =>
  child.exitCode ?? child.signalCode ?? (await once(child, 'exit'))

test('100,000 events: each is told, and the event loop turns in between', async () => {
  await createNetns('storm')
  const count = 50_000
  const lines = Array.from({ length: count }, (_, at) => {
    const address = `10.${at >> 14}.${(at >> 7) & 127}.${at & 127}/32`
    return [`address add ${address} dev lo`, `address del ${address} dev lo`]
  })
  const file = batch('storm', lines.flat())
  await using watching = watch({ netns: 'storm', types: ['address'], bufferSize: 1 << 28 })
  await watching.ready
  const child = spawn('ip', ['-n', 'storm', '-batch', file], { stdio: 'inherit' })
  let sinceTurn = 0
  let most = 0
  let turning = true
  const turn = () => {
    most = Math.max(most, sinceTurn)
    sinceTurn = 0
    if (turning) setImmediate(turn)
  }
  setImmediate(turn)
  const told = { added: 0, deleted: 0, changed: 0 }
  while (told.deleted < count) {
    const { value: event } = await watching.next()
    if (event?.type !== 'address') throw new Error(`${event?.type} instead of address`)
    told[event.change]++
    sinceTurn++
  }
  turning = false
  assert.equal(told, { added: count, deleted: count, changed: 0 })
  // As many as are turned into objects at a time: 32 KiB of them.
  assert.ok(most < 1000, `${most} events without a turn of the event loop`)
  assert.is(await ended(child).then((outcome) => (outcome as number[])[0] ?? outcome), 0)
})

test('nobody looks for long: what waits is bounded, and one resync tells it all', async () => {
  await createNetns('unseen')
  await createBridge({ name: 'br0', netns: 'unseen' })
  await using watching = watch({ netns: 'unseen', types: ['link'], bufferSize: 8192 })
  await watching.ready
  const lines = Array.from({ length: 20_000 }, (_, at) => `link set br0 mtu ${1000 + (at % 400)}`)
  ip('-n', 'unseen', '-batch', batch('unseen', lines))
  const { value: first } = await watching.next()
  if (first?.type !== 'resync') throw new Error(`${first?.type} instead of resync`)
  assert.equal(
    first.changes.map(({ change, object }) => [change, (object as { mtu: number }).mtu]),
    [['changed', 1399]],
  )
  await setLink('br0', { mtu: 1500, netns: 'unseen' })
  const { value: next } = await watching.next()
  assert.is(next?.type, 'link', 'and nothing else')
})

test('a full queue is none for a watch, and what it reads takes nobody a place', async () => {
  await createNetns('full')
  await createBridge({ name: 'br0', netns: 'full' })
  setQueueLimit(1)
  try {
    await using watching = watch({ netns: 'full', initial: true, bufferSize: 4096 })
    for (let at = 0; at < 50; at++) await setLink('br0', { mtu: 1000 + at, netns: 'full' })
    const reasons: string[] = []
    for await (const event of watching) {
      if (event.type === 'resync') reasons.push(event.reason)
      if (event.type === 'resync' && event.reason === 'overrun') break
    }
    assert.equal(reasons, ['start', 'overrun'])
  } finally {
    setQueueLimit(undefined)
  }
})

test('a listing that keeps changing is read until it does not, or the watch has ended', async () => {
  const init = { code: 'EINTR', errno: -4, syscall: 'RTM_GETLINK' }
  const changing = new NetlinkError('it kept changing', init)
  const ending = new AbortController()
  let tries = 0
  const list = async () => {
    tries++
    if (tries < 20) throw changing
    return 'consistent'
  }
  assert.is(await consistently(list, ending.signal), 'consistent')
  assert.is(tries, 20)
  const other = new NetlinkError('no memory', { ...init, code: 'ENOMEM' })
  const failing = consistently(() => Promise.reject(other), ending.signal)
  assert.is(await rejected(failing, NetlinkError), other)
  const never = consistently(() => Promise.reject(changing), ending.signal)
  ending.abort()
  assert.is(await rejected(never, NetlinkError), changing)
})

test('without any capability: what happens here is told, and read anew after an overrun', async () => {
  await createBridge({ name: 'br9' })
  const code = `
    const watching = lib.watch({ types: ['link'], bufferSize: 4096 })
    await watching.ready
    console.log('ready')
    for await (const _ of process.stdin) {}
    const { value } = await watching.next()
    const [{ mtu }] = value.links.filter(({ name }) => name === 'br9')
    console.log(value.type, value.reason, mtu)
    console.log((await watching.next()).value.object.mtu)
    process.exit()`
  const none = ['setpriv', '--inh-caps=-all', '--bounding-set=-all']
  const [command, ...argv] = programArgv(code, none)
  const child = spawn(command, argv, { stdio: ['pipe', 'pipe', 'inherit'] })
  const output = (async function* () {
    let text = ''
    for await (const piece of child.stdout) {
      text += piece
      const lines = text.split('\n')
      text = lines.pop() ?? ''
      yield* lines
    }
  })()
  assert.is((await output.next()).value, 'ready')
  for (let at = 0; at < 50; at++) await setLink('br9', { mtu: 1000 + at })
  child.stdin.end()
  assert.is((await output.next()).value, 'resync overrun 1049')
  await setLink('br9', { mtu: 1500 })
  assert.is((await output.next()).value, '1500')
  await ended(child)
})

test.run()
