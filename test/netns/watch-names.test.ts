/** Watching names of namespaces come and go. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import {
  createNetns,
  deleteNetns,
  listNetns,
  NetlinkError,
  type NetnsEvent,
  type NetnsWatch,
  watchNetns,
} from '../../src/index.js'
import { run } from '../support/child.js'
import { contains, ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** Events until one is as told, and it. */
async function until(
  watch: NetnsWatch,
  wanted: (event: NetnsEvent) => boolean,
): Promise<NetnsEvent[]> {
  const events: NetnsEvent[] = []
  for (;;) {
    const { value } = await watch.next()
    if (value === undefined) throw new Error('the watch ended')
    events.push(value)
    if (wanted(value)) return events
  }
}

/** A name leads to a namespace. */
const made = (name: string) => (event: NetnsEvent) =>
  event.type === 'netns' &&
  event.change !== 'deleted' &&
  event.object.name === name &&
  event.object.inode !== undefined

const gone = (name: string) => (event: NetnsEvent) =>
  event.type === 'netns' && event.change === 'deleted' && event.object.name === name

test('from a folder that does not exist yet on: names that come and go, ours and those of ip', async () => {
  rmSync('/run/netns', { recursive: true, force: true })
  await using watch = watchNetns({ initial: true })
  assert.equal((await watch.next()).value, { type: 'resync', reason: 'start', names: [] })
  const { inode } = await createNetns('ours')
  const [event] = (await until(watch, made('ours'))).slice(-1)
  contains(event as object, { type: 'netns' })
  assert.is(event?.type === 'netns' && event.object.inode, inode)
  assert.is(event?.type === 'netns' && event.object.path, '/run/netns/ours')
  ip('netns', 'add', 'theirs')
  await until(watch, made('theirs'))
  ip('netns', 'delete', 'ours')
  await until(watch, gone('ours'))
  await deleteNetns('theirs')
  await until(watch, gone('theirs'))
})

test('it begins when it is called, and with what is there', async () => {
  await createNetns('before')
  const watch = watchNetns({ initial: true })
  await createNetns('after')
  const first = (await watch.next()).value
  assert.ok(first?.type === 'resync')
  assert.ok(first.names.some(({ name }) => name === 'before'))
  if (!first.names.some(({ name }) => name === 'after')) await until(watch, made('after'))
  await watch.close()
  await deleteNetns('before')
  await deleteNetns('after')
})

test('a stale name, one that is made anew, one that was unmounted', async () => {
  await createNetns('one')
  await using watch = watchNetns()
  await watch.ready
  writeFileSync('/run/netns/stale', '')
  const [stale] = await until(watch, () => true)
  assert.equal(stale, {
    type: 'netns',
    change: 'added',
    object: { name: 'stale', path: '/run/netns/stale' },
  })
  rmSync('/run/netns/stale')
  await until(watch, gone('stale'))
  await deleteNetns('one')
  const again = await createNetns('one')
  const events = await until(watch, made('one'))
  const last = events.at(-1)
  assert.is(last?.type === 'netns' && last.object.inode, again.inode)
  await deleteNetns('one')
})

test('a reader that comes late is told where it stands', async () => {
  await using watch = watchNetns()
  await watch.ready
  for (let at = 0; at < 30; at++) await createNetns(`n${at}`)
  for (let at = 0; at < 29; at++) await deleteNetns(`n${at}`)
  const [only] = await until(watch, () => true)
  assert.is(only?.type === 'netns' && only.object.name, 'n29')
  await deleteNetns('n29')
  await until(watch, gone('n29'))
})

test('under churn the mirror made of its events is the folder', async () => {
  await using watch = watchNetns()
  await watch.ready
  const churn = async (name: string) => {
    for (let round = 0; round < 15; round++) {
      await createNetns(name)
      await deleteNetns(name)
    }
    await createNetns(name)
  }
  const over = Promise.all(['a', 'b', 'c'].map(churn)).then(() => createNetns('last'))
  const mirror = new Map<string, number | undefined>()
  for await (const event of watch) {
    if (event.type !== 'netns') continue
    if (event.change === 'deleted') mirror.delete(event.object.name)
    else mirror.set(event.object.name, event.object.inode)
    const all = ['a', 'b', 'c', 'last'].every((name) => mirror.get(name) !== undefined)
    if (all && mirror.size === 4) {
      const now = new Map((await listNetns()).map(({ name, inode }) => [name, inode]))
      if ([...now].every(([name, inode]) => mirror.get(name) === inode)) break
    }
  }
  await over
  for (const name of ['a', 'b', 'c', 'last']) await deleteNetns(name)
})

test('the folder is removed, and made again', async () => {
  mkdirSync('/run/mine/names', { recursive: true })
  await using watch = watchNetns({ folder: '/run/mine/names' })
  await watch.ready
  writeFileSync('/run/mine/names/x', '')
  await until(watch, () => true)
  rmSync('/run/mine/names', { recursive: true })
  await until(watch, gone('x'))
  mkdirSync('/run/mine/names')
  writeFileSync('/run/mine/names/y', '')
  const [event] = await until(watch, () => true)
  assert.is(event?.type === 'netns' && event.object.name, 'y')
})

test('closed, aborted, or without a place for the folder: it ends', async () => {
  const control = new AbortController()
  const watch = watchNetns({ signal: control.signal })
  const pending = watch.next()
  control.abort()
  assert.equal(await pending, { value: undefined, done: true })
  const other = watchNetns()
  const waiting = other.next()
  await other.close()
  await other.close()
  assert.is((await waiting).done, true)
  assert.is((await other.next()).done, true)
  const error = await rejected(watchNetns({ folder: '/no/such/place' }).next(), NetlinkError)
  contains(error, { code: 'ENOENT', operation: 'watchNetns' })
})

test('one that nobody reads does not hold the process open', () => {
  run(`
    const watch = lib.watchNetns({ initial: true })
    await watch.next()
    await lib.createNetns('x')
    await watch.next()`)
})

test('bad input', async () => {
  for (const [options, option] of [
    [{ folder: 1 }, 'folder'],
    [{ initial: 'yes' }, 'initial'],
    [{ signal: {} }, 'signal'],
    [{ names: [] }, 'names'],
  ] as const) {
    assert.throws(
      () => watchNetns(options as never),
      (error: { option?: string }) => error.option === option,
    )
  }
})

test.run()
