/** Handles that nobody closes: their descriptors are closed when they are collected, with a warning. */
import { closeSync, fstatSync, openSync, readdirSync, readlinkSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import {
  createBridge,
  createNetns,
  getLink,
  type Netns,
  openNetns,
  watch,
} from '../../src/index.js'
import { runtime } from '../support/runtime.js'
import { assert, test } from '../support/test.js'

/** Of the warnings of the process, those of dropped handles. */
const warnings: (Error & { code?: string })[] = []
process.on('warning', (warning) => {
  if ((warning as { code?: string }).code === 'OVS_NETLINK_NETNS_NOT_CLOSED') warnings.push(warning)
})

/** How many descriptors of ours lead to a namespace. */
function holding(inode: number): number {
  const targets = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return '' // that of the listing itself
    }
  })
  return targets.filter((target) => target === `net:[${inode}]`).length
}

/** Collects garbage until it is so. A turn of the event loop each: finalizers are tasks of their own. */
async function collectUntil(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn++) {
    assert.ok(turn < 1000, 'it was not collected')
    runtime.collectGarbage()
    await setImmediate()
  }
}

/** In a frame of its own, so that no register still has a handle. */
async function dropEach(make: () => Promise<Netns>, count: number): Promise<number[]> {
  const inodes: number[] = []
  for (let at = 0; at < count; at++) inodes.push((await make()).inode)
  return inodes
}

test.before(() => createNetns('one').then(() => undefined))
test.before.each(() => {
  warnings.length = 0
})

test('each that was dropped is closed, and the process is warned of it', async () => {
  const nameless = await dropEach(() => createNetns(), 3)
  const [named = 0] = await dropEach(() => openNetns('one'), 2)
  await collectUntil(() => warnings.length === 5)
  assert.equal([...nameless, named].map(holding), [0, 0, 0, 0])
  const texts = warnings.map(({ message }) => message)
  assert.is(
    texts.filter((text) => /^The Netns of one was .* descriptor \d+ is closed/.test(text)).length,
    2,
  )
  for (const inode of nameless) {
    assert.ok(texts.some((text) => text.startsWith(`The Netns of net:[${inode}] `)))
  }
})

test('one that was closed, and one that holds nothing, is collected without a word', async () => {
  const closed = async () => {
    const netns = await openNetns('one')
    await netns.close()
    await netns.close()
    return netns
  }
  await dropEach(closed, 5)
  await dropEach(() => createNetns('one', { mayExist: true }), 5)
  // What was dropped after them is collected no earlier.
  await dropEach(() => openNetns('one'), 1)
  await collectUntil(() => warnings.length > 0)
  assert.is(warnings.length, 1)
})

test('the number of one that was closed is left to whoever has it next', async () => {
  const numbers: number[] = []
  const closed = async () => {
    const netns = await openNetns('one')
    numbers.push(netns.fd as number)
    await netns.close()
    return netns
  }
  await dropEach(closed, 1)
  const files: number[] = []
  while (!files.includes(numbers[0] as number)) files.push(openSync('/proc/self/status', 'r'))
  await dropEach(() => openNetns('one'), 1)
  await collectUntil(() => warnings.length > 0)
  for (const file of files) {
    assert.ok(fstatSync(file).isFile())
    closeSync(file)
  }
})

test('one that is in use stays: by a variable, by calls under way, by a watch', async () => {
  const kept = await createNetns()
  // Nobody has the handle but the watch.
  const watching = watch({ netns: await createNetns(), types: ['link'], initial: true })
  await watching.next()
  const calls = [1, 2, 3].map(async () => getLink('lo', { netns: await createNetns() }))
  await dropEach(() => openNetns('one'), 1)
  await collectUntil(() => warnings.some(({ message }) => message.includes('of one ')))
  for (const link of await Promise.all(calls)) assert.is(link.name, 'lo')
  await createBridge({ name: 'b', netns: kept })
  assert.is(holding(kept.inode) > 0, true)
  const others = warnings.filter(({ message }) => !message.includes('of one '))
  assert.ok(others.length <= calls.length, 'the watch has its own still')
  await watching.close()
  await kept.close()
  await kept.close()
})

test.run()
