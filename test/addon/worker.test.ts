/** The addon in worker threads: several at once, and terminated at any moment. */
import { on, once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import {
  createNetns,
  createVeth,
  deleteLink,
  deleteNetns,
  listLinks,
  ping,
} from '../../src/index.js'
import { ip, ipNames } from '../support/ip.js'
import { useEveryLane } from '../support/lanes.js'
import { runtime } from '../support/runtime.js'
import { assert, test } from '../support/test.js'

const url = new URL('worker.ts', import.meta.url)

const start = (name: string, rounds: number) => runtime.worker(url, { name, rounds })

async function message(worker: Worker, wanted: string): Promise<void> {
  for await (const [received] of on(worker, 'message')) {
    if (received === wanted) return
  }
}

/** What `read` tells of each thread; those that end meanwhile are left out. */
const ofThreads = (read: (folder: string) => string) =>
  readdirSync('/proc/self/task').flatMap((task) => {
    try {
      return [read(`/proc/self/task/${task}`)]
    } catch {
      return []
    }
  })
const own = readlinkSync('/proc/self/ns/net')
const namespaces = () => [...new Set(ofThreads((folder) => readlinkSync(`${folder}/ns/net`)))]

/** Threads of ours, by the names that they give themselves. */
const ours = () =>
  ofThreads((folder) => readFileSync(`${folder}/comm`, 'utf8')).filter((name) =>
    name.startsWith('ovs-netlink'),
  ).length

/**
 * Descriptors by what they are; a freed number may serve another thing. Deno leaves the event loop of a
 * worker open that is terminated at work.
 */
const counted = process.versions['deno'] ? /^net:|socket:/ : /^net:|socket:|eventpoll|eventfd/
const opened = () => descriptors((name) => counted.test(name))

/** How many descriptors there are of those that are such, by what /proc calls them. */
function descriptors(isSuch: (name: string) => boolean): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return isSuch(readlinkSync(`/proc/self/fd/${fd}`))
    } catch {
      return false
    }
  }).length
}

test.before(async () => {
  await useEveryLane()
  await ping('127.0.0.1', { count: 1 }) // which needs the poller
  // What the runtime itself opens for its first worker.
  await once(start('first', 1), 'exit')
  await deleteNetns('first')
})

test.after.each(() => {
  for (const name of ipNames()) {
    try {
      ip('link', 'delete', 'dev', name)
    } catch {
      // It went with its namespace.
    }
  }
})

test('several at once, each with threads of its own, that end with it', async () => {
  const [threads, open] = [ours(), opened()]
  const workers = ['a', 'b', 'c'].map((name) => start(name, 30))
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
  await Promise.all(['a', 'b', 'c'].map((name) => deleteNetns(name)))
  await settled(() => ours() <= threads && opened() <= open)
  assert.equal(namespaces(), [own])
})

test('loaded in two dozen at once, that are terminated while all are at work', async () => {
  const names = Array.from({ length: 24 }, (_, at) => `d${at}`)
  const [threads, open] = [ours(), opened()]
  const workers = names.map((name) => start(name, 1_000_000))
  await Promise.all(workers.map((worker) => message(worker, 'ready')))
  await Promise.all(workers.map((worker) => worker.terminate()))
  await settled(() => ours() <= threads && opened() <= open)
  for (const name of names) ip('netns', 'delete', name)
  assert.equal(namespaces(), [own])
  assert.ok((await listLinks()).length >= 1, 'and this thread works on')
})

test('terminated 30 times in mid-operation: no crash, no thread, no descriptor left', async () => {
  const [threads, open] = [ours(), opened()]
  for (let round = 0; round < 30; round++) await terminated(`t${round}`, round)
  await settled(() => ours() <= threads && opened() <= open)
  assert.equal(namespaces(), [own])
  assert.ok((await listLinks()).length >= 1, 'and this thread works on')
})

async function terminated(name: string, round: number): Promise<void> {
  const worker = start(name, 1_000_000)
  await message(worker, 'ready')
  await new Promise((resolve) => setTimeout(resolve, round % 12))
  assert.is(await worker.terminate(), 1)
  ip('netns', 'delete', name)
}

test('a terminated worker waits for no queue, and what waited is not done', async () => {
  const worker = runtime.worker(new URL('queue.ts', import.meta.url))
  await message(worker, 'ready')
  await new Promise((resolve) => setTimeout(resolve, 30))
  await worker.terminate()
  ip('netns', 'delete', 'long')
  assert.not.ok(ipNames().includes('waiting'))
})

test('a handle of a terminated worker lets go of its namespace', async () => {
  const open = opened()
  const worker = runtime.worker(new URL('holder.ts', import.meta.url))
  await message(worker, 'ready')
  assert.is(held(), 2)
  await worker.terminate()
  await settled(() => held() === 0 && opened() <= open)
})

/** Namespaces of others that are open. */
const held = () => descriptors((name) => name.startsWith('net:') && name !== own)

test('1,000 mixed operations leave no descriptor, no thread and no namespace', async () => {
  await createNetns('mixed')
  const [threads, open, all] = [ours(), opened(), namespacesOfTheMachine()]
  for (let round = 0; round < 100; round++) {
    await Promise.allSettled([
      createVeth({ name: 'm', peer: { name: 'n', netns: 'mixed' } }),
      listLinks({ netns: 'mixed' }),
      listLinks({ netns: 'none' }),
      ping('127.0.0.1', { count: 1 }),
      ping('192.0.2.1', { netns: 'mixed' }),
      createNetns().then((netns) => netns.close()),
      createNetns('brief').then(() =>
        createVeth({ name: 'o', peer: { name: 'p', netns: 'brief' } }),
      ),
      deleteNetns('brief'),
      deleteLink('m'),
      createVeth({ name: 'm', peer: { name: 'lo', netns: 'mixed' } }),
    ])
  }
  await deleteNetns('brief', { ifExists: true })
  await settled(() => namespacesOfTheMachine() <= all && opened() <= open)
  assert.is(ours(), threads)
  assert.equal(namespaces(), [own])
  await deleteNetns('mixed')
})

/** The kernel frees namespaces later, by itself, and Bun and Deno the threads of a worker that ended. */
async function settled(done: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!done()) {
    if (Date.now() > deadline) throw new Error(`left: ${ours()} threads, ${opened()} files`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Network namespaces that the processes and mounts we see hold. */
const namespacesOfTheMachine = () => ip('netns', 'list').split('\n').filter(Boolean).length + held()

test.run()
