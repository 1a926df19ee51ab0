/** Many namespaces watched by name take no more of what a user may have few of than one does. */

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, watch as watchFiles } from 'node:fs'
import {
  createBridge,
  createNetns,
  deleteLink,
  deleteNetns,
  listLinks,
  listNetns,
  replicateAll,
  type WatchAllEvent,
  watch,
  watchAll,
  watchNetns,
} from '../../src/index.js'
import { assert, test } from '../support/test.js'

const descriptors = (kind: string) =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === `anon_inode:${kind}`
    } catch {
      return false
    }
  }).length

const threads = () => readdirSync('/proc/self/task').length

test('300 namespaces: one inotify instance, no more threads, and others get theirs', async () => {
  const count = 300
  const names = Array.from({ length: count }, (_, at) => `n${at}`)
  await Promise.all(names.map((name) => createNetns(name)))
  const first = watch({ netns: 'n0', types: ['link'] })
  await first.ready
  const [instances, running] = [descriptors('inotify'), threads()]
  const all = [first, ...names.slice(1).map((name) => watch({ netns: name, types: ['link'] }))]
  await Promise.all(all.map(({ ready }) => ready))
  assert.is(descriptors('inotify'), instances)
  assert.ok(threads() <= running + 8, `${threads()} threads, and ${running} with one watch`)
  const most = Number(readFileSync('/proc/sys/fs/inotify/max_user_instances', 'utf8'))
  assert.ok(count > most || most > 128, 'more than there may be instances')

  // Others of the process are not starved, and each watch has its own.
  const files = watchFiles('/tmp')
  files.close()
  await using others = watchNetns()
  await others.ready
  const pending = all.map((each) => each.next())
  await createBridge({ name: 'br0', netns: 'n7' })
  assert.is(((await pending[7])?.value as { type?: string } | undefined)?.type, 'link')
  const again = all[7]?.next()
  await Promise.all(names.map((name) => deleteNetns(name)))
  pending[7] = again as NonNullable<typeof again>
  for (const [at, each] of all.entries()) {
    let last = await pending[at]
    while (last?.done !== true) last = await each.next()
  }
  const { value } = await others.next()
  assert.is(value?.type === 'netns' && value.change, 'deleted')
})

test.after.each(async () => {
  for (const { name } of await listNetns()) await deleteNetns(name)
})

const open = () => readdirSync('/proc/self/fd').length

test('all of 300 namespaces in one call: four descriptors each, and nothing is left', async () => {
  const count = 300
  const names = Array.from({ length: count }, (_, at) => `n${at}`)
  await Promise.all(names.map((name) => createNetns(name)))
  await listLinks({ netns: 'n0' })
  // What the lanes and the poller keep is opened first, and stays.
  await using warm = replicateAll({ types: ['link'] })
  await warm.ready
  await warm.close()
  await listLinks() // closing is queued before it
  const [before, instances] = [open(), descriptors('inotify')]
  const all = replicateAll({ types: ['link'] })
  await all.ready
  assert.is(all.namespaces.size, count)
  assert.is(descriptors('inotify'), instances + 1)
  assert.ok(open() - before <= 4 * count + 8, `${open() - before} descriptors`)
  const gone = new Set<string>()
  all.on('change', ({ netns, cause, changes }) => {
    if (cause === 'gone' && changes.length === 1) gone.add(netns)
  })
  await createBridge({ name: 'br0', netns: 'n7' })
  const found = await all.waitFor(({ namespaces }) => namespaces.get('n7')?.links.get('br0'))
  assert.is(found.kind, 'bridge')
  await deleteLink('br0', { netns: 'n7' })
  await all.sync()
  await Promise.all(names.map((name) => deleteNetns(name)))
  await all.sync()
  assert.is(all.namespaces.size, 0)
  assert.is(gone.size, count, 'each with its loopback device')
  await all.close()
  assert.is(await all.closed, undefined)
  await listLinks()
  assert.ok(open() <= before + 8, `${open()} descriptors, and ${before} before`)
})

async function until(
  watching: AsyncIterable<WatchAllEvent>,
  isLast: (event: WatchAllEvent) => boolean,
): Promise<string[]> {
  const words: string[] = []
  // Not a loop: that would end the watch.
  const iterator = watching[Symbol.asyncIterator]()
  for (;;) {
    const { value: event } = await iterator.next()
    if (event === undefined) throw new Error('the watch ended')
    const name = event.type === 'link' ? ` ${event.object.name}` : ''
    const what = event.type === 'resync' ? event.links?.length : event.change
    words.push(`${event.netns} ${event.type} ${what}${name}`)
    if (isLast(event)) return words
  }
}

test('a watch of all: what was there, what comes, what goes, what is made anew', async () => {
  await createNetns('here')
  await using watching = watchAll({ types: ['link'], initial: true })
  assert.equal(await until(watching, () => true), ['here resync 1'])
  await createNetns('new')
  assert.equal(await until(watching, ({ type }) => type === 'link'), [
    'new netns added',
    'new link added lo',
  ])
  await createBridge({ name: 'br0', netns: 'new' })
  assert.equal(await until(watching, ({ type }) => type === 'link'), ['new link added br0'])
  await deleteNetns('new')
  await createNetns('new')
  const words = await until(
    watching,
    (event) => event.type === 'link' && event.change === 'added' && event.object.name === 'lo',
  )
  assert.equal(words.slice(-5), [
    'new link deleted lo',
    'new link deleted br0',
    'new netns deleted',
    'new netns added',
    'new link added lo',
  ])
  const pending = watching.next()
  await watching.close()
  assert.is((await pending).done, true)
  for (const name of ['here', 'new']) await deleteNetns(name)
})

test('a replica of all: one made anew is another one, and the old one stays as it was', async () => {
  await createNetns('again')
  await createBridge({ name: 'br0', netns: 'again' })
  await using all = replicateAll({ types: ['link'] })
  await all.ready
  const first = all.namespaces.get('again')
  await deleteNetns('again')
  await createNetns('again')
  await all.sync()
  const second = all.namespaces.get('again')
  assert.is.not(first, second)
  assert.is(first?.state, 'closed')
  assert.is(first?.links.size, 2)
  assert.is(second?.links.size, 1)
  await deleteNetns('again')
  await all.waitFor(({ namespaces }) => namespaces.size === 0)
  const waiting = all.waitFor(() => false)
  await all.close()
  await waiting.then(
    () => assert.unreachable(),
    (error) => assert.is(error.code, 'ECANCELED'),
  )
})

test('ends by a signal, and by what is wrong', async () => {
  const ending = new AbortController()
  const all = replicateAll({ signal: ending.signal })
  const watching = watchAll({ signal: ending.signal })
  const next = watching.next()
  ending.abort()
  assert.is((await next).done, true)
  assert.is(await all.closed, undefined)
  const nowhere = '/nowhere/at/all'
  for (const wrong of [watchAll({ folder: nowhere }), replicateAll({ folder: nowhere })]) {
    await wrong.ready.then(
      () => assert.unreachable(),
      (error) => assert.is(error.code, 'ENOENT'),
    )
  }
})

test('open ones hold no process', async () => {
  const program = `
    import { createNetns, replicateAll, watchAll } from '${import.meta.dirname}/../../src/index.js'
    await createNetns('held')
    await replicateAll().ready
    await watchAll().ready`
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', program],
    { encoding: 'utf8', timeout: 180_000 },
  )
  assert.is(status, 0, stderr)
  await deleteNetns('held')
})

test('what cannot be entered is no error of the whole, and is told by name', async () => {
  await createNetns('closed')
  const program = `
    import { replicateAll, watchAll } from '${import.meta.dirname}/../../src/index.js'
    const all = replicateAll()
    await all.ready
    const watching = watchAll({ initial: true })
    const { value } = await watching.next()
    const error = all.unreadable.get('closed')
    console.log(error.code, error.operation, error.netns, error.capability)
    console.log(value.type, value.change, value.netns, value.error.code, value.error.operation)
    console.log(all.namespaces.size, all.state)`
  const drop = '-sys_admin'
  const { stdout, stderr } = spawnSync(
    'setpriv',
    [
      ...['--bounding-set', drop, '--inh-caps', drop, process.execPath, '--import', 'tsx'],
      ...['--input-type=module', '-e', program],
    ],
    { encoding: 'utf8', timeout: 180_000 },
  )
  const words = [
    'EPERM replicateAll closed CAP_SYS_ADMIN',
    'netns added closed EPERM watchAll',
    '0 current',
  ]
  assert.is(stdout, `${words.join('\n')}\n`, stderr)
})

test('with too few descriptors it ends by name', async () => {
  for (let at = 0; at < 20; at++) await createNetns(`few${at}`)
  // The limit comes once everything is loaded: tsx needs descriptors of its own.
  const program = `
    import { spawnSync } from 'node:child_process'
    import { readdirSync } from 'node:fs'
    import { replicateAll, watchAll } from '${import.meta.dirname}/../../src/index.js'
    await replicateAll({ folder: '/tmp/none' }).ready
    const few = readdirSync('/proc/self/fd').length + 12
    const { status } = spawnSync('prlimit', ['--pid', String(process.pid), '--nofile=' + few])
    console.log('limited', status)
    for (const begin of [replicateAll, watchAll]) {
      const all = begin({ types: ['link'] })
      const error = await all.ready.then(() => undefined, (error) => error)
      console.log(error.code, error.operation)
      await all.close()
    }`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', program],
    { encoding: 'utf8', timeout: 180_000 },
  )
  assert.is(stdout, 'limited 0\nEMFILE replicateAll\nEMFILE watchAll\n', stderr)
})

test.run()
