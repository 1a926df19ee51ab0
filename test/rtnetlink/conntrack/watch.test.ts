/** What becomes of connections is told, in order, beside `conntrack -E`. */
import { writeFileSync } from 'node:fs'
import {
  addConntrack,
  type ConntrackEvent,
  createNetns,
  deleteConntrack,
  deleteNetns,
  type EventWatch,
  flushConntrack,
  type InvalidArgument,
  NetlinkError,
  setConntrack,
  watchConntrack,
} from '../../../src/index.js'
import { conntrack, needsConntrack } from '../../support/conntrack.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

test.before(async () => {
  needsConntrack()
  await createNetns('one')
})

const host = (last: number) =>
  ({ src: '10.0.0.1', dst: `10.0.0.${last}`, ipProto: 'udp', sport: 1, dport: 2 }) as const

/** So many events, each as a line. */
async function lines(watch: EventWatch<ConntrackEvent>, count: number): Promise<string[]> {
  const told: string[] = []
  while (told.length < count) {
    const { value } = await watch.next()
    if (value === undefined || value.type === 'overrun') throw new Error('no event')
    const { dst } = value.object.original
    told.push(`${value.change} ${dst} ${value.object.mark ?? 0}`)
  }
  return told
}

test('added, changed and deleted, here and in another namespace', async () => {
  for (const netns of [undefined, 'one']) {
    await using watch = watchConntrack({ netns })
    await watch.ready
    await addConntrack({ original: host(9), expires: 100, netns })
    await setConntrack({ original: host(9), mark: 7, netns })
    conntrack('-I -s 10.0.0.1 -d 10.0.0.8 -p udp --sport 1 --dport 2 -t 99'.split(' '), netns)
    await deleteConntrack({ original: host(9), netns })
    await flushConntrack({ all: true, netns })
    assert.equal(await lines(watch, 5), [
      ...['added 10.0.0.9 0', 'changed 10.0.0.9 7', 'added 10.0.0.8 0'],
      ...['deleted 10.0.0.9 7', 'deleted 10.0.0.8 0'],
    ])
  }
})

test('only what is asked for: by changes, and by filters', async () => {
  await using gone = watchConntrack({ changes: ['deleted'] })
  await using marked = watchConntrack({ mark: 3, original: { dst: '10.0.0.0/29' } })
  await Promise.all([gone.ready, marked.ready])
  for (const last of [1, 2, 9]) {
    await addConntrack({ original: host(last), expires: 100, mark: last === 1 ? 0 : 3 })
    await deleteConntrack({ original: host(last) })
  }
  assert.equal(await lines(gone, 3), [
    'deleted 10.0.0.1 0',
    'deleted 10.0.0.2 3',
    'deleted 10.0.0.9 3',
  ])
  assert.equal(await lines(marked, 2), ['added 10.0.0.2 3', 'deleted 10.0.0.2 3'])
})

test('what has ended says what it carried, and when', async () => {
  for (const sysctl of ['acct', 'timestamp']) {
    writeFileSync(`/proc/sys/net/netfilter/nf_conntrack_${sysctl}`, '1')
  }
  const from = Date.now()
  await using watch = watchConntrack({ changes: ['deleted'] })
  await watch.ready
  await addConntrack({ original: host(5), expires: 100 })
  await deleteConntrack({ original: host(5) })
  const { value } = await watch.next()
  assert.ok(value !== undefined && value.type === 'conntrack')
  const { originalCounters, replyCounters, started, stopped } = value.object
  const none = { packets: 0n, bytes: 0n }
  assert.equal([originalCounters, replyCounters], [none, none])
  assert.ok(started !== undefined && stopped !== undefined)
  assert.ok(started >= from - 1 && stopped >= started && stopped <= Date.now() + 1)
})

test('faster than they are taken: the kernel says that some are lost', async () => {
  await using watch = watchConntrack({ bufferSize: 4096 })
  await watch.ready
  const numbers = Array.from({ length: 200 }, (_, at) => at + 1)
  await Promise.all(
    numbers.map((last) => addConntrack({ original: { ...host(1), sport: last }, expires: 100 })),
  )
  let told = 0
  for await (const event of watch) {
    if (event.type === 'overrun') break
    told++
  }
  assert.ok(told < numbers.length)
  await flushConntrack({ all: true })
})

test('it ends with its signal, with the namespace, and when it is closed', async () => {
  const controller = new AbortController()
  const aborted = watchConntrack({ signal: controller.signal })
  await aborted.ready
  const next = aborted.next()
  controller.abort()
  assert.equal(await next, { done: true, value: undefined })

  await createNetns('gone')
  const away = watchConntrack({ netns: 'gone' })
  await away.ready
  const last = away.next()
  await deleteNetns('gone')
  assert.equal(await last, { done: true, value: undefined })

  const none = watchConntrack({ netns: 'none' })
  assert.is((await rejected(none.next(), NetlinkError)).code, 'ENOENT')
})

test('what cannot be meant is refused', async () => {
  const refused: [options: unknown, option: string][] = [
    [{ changes: [] }, 'changes'],
    [{ changes: ['new'] }, 'changes'],
    [{ changes: 'added' }, 'changes'],
    [{ bufferSize: 1 }, 'bufferSize'],
    [{ original: {} }, 'original'],
    [{ mark: -1 }, 'mark'],
  ]
  for (const [options, option] of refused) {
    const call = async () => watchConntrack(options as never)
    assert.is(((await rejected(call(), Error)) as InvalidArgument).option, option)
  }
})

test.run()
