/**
 * Does one operation again and again, each time with another system call failing, and prints what
 * came of it, a line of JSON each. A program of its own: faults.ts loads cpp/testing/faults.cpp
 * into it.
 */
import { readdir } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { listLinks, ping, setQueueLimit } from '../../src/index.js'
import { stateChange } from '../support/kernel-state.js'
import { useEveryLane } from '../support/lanes.js'
import { strayThreads } from '../support/threads.js'
import { operationNamed, rejection } from './operations.js'
import { type Errno, Plan } from './plan.js'
import {
  driverState,
  nftState,
  openFiles,
  setUp,
  state as someState,
  sysctlState,
  wholeState,
} from './state.js'

/** What may fail, and in which ways. Those that the operation does not call are passed over. */
const faults: [call: string, ...errors: Errno[]][] = [
  ['socket', 'EMFILE', 'ENOMEM'],
  ['bind', 'ENOMEM'],
  ['sendmsg', 'ENOBUFS', 'ENOMEM'],
  ['recvfrom', 'ENOBUFS'],
  ['answer', 'ENOBUFS'],
  ['recvmsg', 'ENOBUFS'],
  ['overrun', 'ENOBUFS'],
  ['interrupted', 'EINTR'],
  ['open', 'EMFILE', 'ENOMEM'],
  ['openat', 'EMFILE'],
  ['pread', 'ENOMEM'],
  ['pwrite', 'ENOMEM'],
  ['opendir', 'EMFILE'],
  ['fcntl', 'EMFILE'],
  ['ioctl', 'EINVAL'],
  ['setns', 'ENOMEM'],
  ['unshare', 'ENOSPC'],
  ['mkdir', 'ENOSPC'],
  ['flock', 'ENOLCK'],
  ['mount', 'ENOMEM'],
  ['umount2', 'EBUSY'],
  ['unlink', 'EROFS'],
  ['epoll_create1', 'EMFILE'],
  ['epoll_ctl', 'ENOSPC'],
  ['eventfd', 'EMFILE'],
  ['inotify_init1', 'EMFILE'],
  ['inotify_add_watch', 'ENOSPC'],
  ['pthread_create', 'EAGAIN'],
]

/** What came of one failing call. */
export interface Row {
  /** A system call, or `queue`: the queue had room for `nth` calls only. */
  call: string
  error: Errno | 'ERR_QUEUE_FULL'
  nth: number
  /** What the operation was rejected with; absent when it went well all the same. */
  rejected?: { code: string; message: string }
  /** What `ip` shows afterwards is what it showed before, or what success leaves. */
  isBefore: boolean
  isAfter: boolean
  /** What is not as it was before. */
  changed?: string[]
  /** Threads in another namespace than the process, and descriptors more than before. */
  strayThreads: number
  openFiles: number
}

const operation = operationNamed(process.argv[2])
const ofLinks = operation.calls === undefined || operation.sysctls ? someState : wholeState
const state = () =>
  ofLinks() +
  (operation.sysctls ? sysctlState() : '') +
  (operation.ofDriver ? driverState('one') : '') +
  (operation.needsNftables ? nftState('one') : '')
const plan = new Plan()
const run = () => rejection(operation.run())

/** How many more are open. A thread that did its work gets a moment to close what that needed. */
async function filesMoreThan(before: number): Promise<number> {
  for (let tries = 0; tries < 200 && openFiles() > before; tries++) await setTimeout(5)
  return Math.max(0, openFiles() - before)
}

// What stays open, once, for all calls, and the threads that Node makes when it needs them.
await readdir('/')
process.emitWarning('the first of all: Bun opens something for it')
await useEveryLane()
await ping('127.0.0.1', { count: 1, timeout: 1 }).catch(() => {})
setUp(operation.given)
const failure = await run()
if (failure !== undefined) throw failure
const after = state()
setUp(operation.given)
const before = state()
const filesBefore = openFiles()

/** Prints what came of it. */
async function tell(
  fault: Pick<Row, 'call' | 'error' | 'nth'>,
  rejected: Awaited<ReturnType<typeof run>>,
): Promise<void> {
  const now = state()
  const isBefore = now === before
  const row: Row = {
    ...fault,
    ...(rejected && { rejected: { code: rejected.code, message: rejected.message } }),
    ...{ isBefore, isAfter: now === after },
    ...(!isBefore && { changed: stateChange(before, now) }),
    strayThreads: strayThreads().length,
    openFiles: await filesMoreThan(filesBefore),
  }
  console.log(JSON.stringify(row))
}

for (const [call, ...errors] of faults) {
  if (operation.calls?.includes(call) === false) continue
  for (const error of errors) {
    for (let nth = 1; ; nth++) {
      setUp(operation.given)
      plan.make(call, error, nth)
      const rejected = await run()
      if (plan.end() === 0) break
      await tell({ call, error, nth }, rejected)
    }
  }
}
// At every number of calls that the queue has room for, until it is enough.
for (let free = 0; ; free++) {
  setUp(operation.given)
  const busy = new AbortController()
  const idle = { count: 2, interval: 1_000_000, signal: busy.signal }
  const held = free === 0 ? ping('127.0.0.1', idle).catch(() => {}) : undefined
  setQueueLimit(Math.max(free, 1))
  const rejected = await run()
  setQueueLimit(undefined)
  busy.abort()
  await held
  // What it had queued before it found no room has ended, too, and takes no place of the next one.
  await listLinks({ netns: 'one' })
  if (rejected === undefined) break
  await tell({ call: 'queue', error: 'ERR_QUEUE_FULL', nth: free }, rejected)
}
// Whatever failed, all works on.
setUp(operation.given)
const last = await run()
if (last !== undefined) throw last
if (state() !== after) throw new Error('it does not do any more what it did')
