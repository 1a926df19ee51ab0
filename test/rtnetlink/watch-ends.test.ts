/** Every end of a watch, wanted or not, and what it leaves behind: nothing. */
import { readdirSync, readlinkSync } from 'node:fs'
import {
  createBridge,
  createNetns,
  deleteNetns,
  type Link,
  openNetns,
  setLink,
  type Watch,
  watch,
} from '../../src/index.js'
import { assert, test } from '../support/test.js'

const done = { value: undefined, done: true }

/** Sockets, epolls and namespaces that this process has open. */
const descriptors = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return /^(net:|socket:|anon_inode:.*(epoll|inotify|pidfd))/.test(
        readlinkSync(`/proc/self/fd/${fd}`),
      )
    } catch {
      return false
    }
  }).length

/** Takes events until it ends. */
async function rest(watching: Watch): Promise<void> {
  for await (const _ of watching);
}

test('a path: it ends when what is bound to it goes', async () => {
  const folder = '/run/elsewhere'
  const { path = '' } = await createNetns('bound', { folder })
  const watching = watch({ netns: { path } })
  await watching.ready
  const pending = rest(watching)
  await deleteNetns('bound', { folder })
  await pending
})

test('a handle: it ends when the handle is closed, with a name or without', async () => {
  await createNetns('held')
  const handles = [await createNetns(), await openNetns('held'), await createNetns('named')]
  for (const handle of handles) {
    const watching = watch({ netns: handle })
    await watching.ready
    const pending = rest(watching)
    await handle.close()
    await pending
    assert.equal(await watching.next(), done)
  }
})

test('a handle that holds nothing: it ends when its name goes', async () => {
  const handle = await createNetns('handled')
  const watching = watch({ netns: handle, types: ['link'] })
  await watching.ready
  await deleteNetns('handled')
  await rest(watching)
})

test('a descriptor: it is kept alive, and ends when it is closed', async () => {
  const handle = await createNetns()
  const watching = watch({ netns: { fd: handle.fd as number }, types: ['link'], bufferSize: 4096 })
  await watching.ready
  await createBridge({ name: 'br0', netns: handle })
  for (let at = 0; at < 50; at++) await setLink('br0', { mtu: 1000 + at, netns: handle })
  await handle.close()
  // What is read anew is read in that namespace, though the descriptor is no more.
  const { value } = await watching.next()
  if (value?.type !== 'resync') throw new Error(`${value?.type} instead of resync`)
  assert.equal(
    value.links?.map(({ name, mtu }) => `${name} ${mtu}`),
    ['lo 65536', 'br0 1049'],
  )
  await watching.close()
})

test('a name that goes in an overrun, and leads elsewhere: it tells of the one it began with', async () => {
  for (const again of [false, true]) {
    await createNetns('reborn')
    await createBridge({ name: 'br0', netns: 'reborn' })
    const watching = watch({ netns: 'reborn', types: ['link'], bufferSize: 4096 })
    await watching.ready
    for (let at = 0; at < 50; at++) await setLink('br0', { mtu: 1000 + at, netns: 'reborn' })
    await deleteNetns('reborn')
    if (again) {
      await createNetns('reborn')
      await createBridge({ name: 'stranger', netns: 'reborn' })
    }
    const { value } = await watching.next()
    if (value?.type !== 'resync') throw new Error(`${value?.type} instead of resync`)
    assert.equal(
      value.changes.map(({ change, object }) => `${change} ${(object as Link).name}`),
      ['changed br0'],
    )
    assert.equal(await watching.next(), done)
    if (again) await deleteNetns('reborn')
  }
})

test('return() while next() is pending, several times and after the end', async () => {
  const watching = watch({ types: ['link'] })
  await watching.ready
  const pending = [watching.next(), watching.next()]
  assert.equal(await Promise.all([watching.return(), watching.return()]), [done, done])
  assert.equal(await Promise.all(pending), [done, done])
  assert.equal(await watching.next(), done)
  assert.equal(await watching.return(), done)
})

test('two loops share it: each event goes to one of them, and one that leaves ends both', async () => {
  await createNetns('shared')
  await createBridge({ name: 'br0', netns: 'shared' })
  const watching = watch({ netns: 'shared', types: ['link'] })
  await watching.ready
  const told: number[] = []
  const loop = async (most: number) => {
    for await (const event of watching) {
      told.push((event as { object: Link }).object.mtu)
      if (told.length >= most) break
    }
  }
  const loops = Promise.all([loop(10), loop(10)])
  for (let at = 0; at < 10; at++) await setLink('br0', { mtu: 1000 + at, netns: 'shared' })
  await loops
  assert.equal(
    told,
    Array.from({ length: 10 }, (_, at) => 1000 + at),
  )
  await deleteNetns('shared')
})

test('ended before it began, in each way, it leaves nothing open', async () => {
  const before = descriptors()
  for (let round = 0; round < 10; round++) {
    const controller = new AbortController()
    const during = watch({ signal: controller.signal })
    controller.abort()
    assert.equal(await during.next(), done)
    const after = watch({ signal: controller.signal })
    assert.equal(await after.next(), done)
    await during.ready.catch(() => {})
    await after.ready.catch(() => {})
    const closed = watch()
    await closed.close()
    await closed.ready.catch(() => {})
    const left = watch({ types: ['link'], initial: true })
    for await (const _ of left) break
  }
  assert.ok(descriptors() <= before + 4, `${before} open before, ${descriptors()} after`)
})

test.run()
