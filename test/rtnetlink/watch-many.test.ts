/** Many namespaces watched by name take no more of what a user may have few of than one does. */
import { readdirSync, readFileSync, readlinkSync, watch as watchFiles } from 'node:fs'
import { createBridge, createNetns, deleteNetns, watch, watchNetns } from '../../src/index.js'
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

test.run()
