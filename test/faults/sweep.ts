/**
 * Does one operation again and again, each time with another system call failing, and prints what
 * came of it, a line of JSON each. A program of its own: faults.ts loads cpp/testing/faults.cpp
 * into it.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { listLinks, type NetlinkError, ping } from '../../src/index.js'
import { type IpLink, ip } from '../support/ip.js'
import { strayThreads } from '../support/threads.js'
import { operations } from './operations.js'
import { type Errno, Plan } from './plan.js'

/** What may fail, and in which ways. Those that the operation does not call are passed over. */
const faults: [call: string, ...errors: Errno[]][] = [
  ['socket', 'EMFILE', 'ENOMEM'],
  ['bind', 'ENOMEM'],
  ['sendmsg', 'ENOBUFS', 'ENOMEM'],
  ['recvfrom', 'ENOBUFS'],
  ['answer', 'ENOBUFS'],
  ['recvmsg', 'ENOBUFS'],
  ['open', 'EMFILE', 'ENOMEM'],
  ['opendir', 'EMFILE'],
  ['fcntl', 'EMFILE'],
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
  call: string
  error: Errno
  nth: number
  /** What the operation was rejected with; absent when it went well all the same. */
  rejected?: { code: string; message: string }
  /** What `ip` shows afterwards is what it showed before, or what success leaves. */
  isBefore: boolean
  isAfter: boolean
  /** Threads in another namespace than the process, and descriptors more than before. */
  strayThreads: number
  openFiles: number
}

const [name = ''] = process.argv.slice(2)
const operation = operations[name]
if (operation === undefined) throw new Error(`there is no operation ${name}`)
const plan = new Plan()

function setUp(): void {
  for (const netns of readdirSync('/run/netns')) ip('netns', 'delete', netns)
  for (const netns of ['one', 'two']) ip('netns', 'add', netns)
  for (const args of operation?.given ?? []) ip(...args.split(' '))
}

/** Links, addresses, routes and forwarding entries that somebody made. */
function state(): string {
  return JSON.stringify(
    readdirSync('/run/netns')
      .sort()
      .map((netns) => {
        try {
          return [netns, linksOf(netns), ip('-n', netns, 'route', 'show'), fdbOf(netns)]
        } catch {
          return [netns, 'stale']
        }
      }),
  )
}

const linksOf = (netns: string) =>
  (JSON.parse(ip('-n', netns, '-d', '-j', 'address', 'show')) as IpLink[])
    .map(({ ifname, flags, mtu, master, ifalias, linkinfo, group, addr_info }) => [
      ...[ifname, flags.includes('UP'), mtu, master, ifalias, linkinfo?.info_kind, group],
      addr_info.filter(({ scope }) => scope !== 'link').map(({ local }) => local),
    ])
    .sort()

const fdbOf = (netns: string) =>
  execFileSync('bridge', ['-n', netns, 'fdb', 'show'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(' dst '))

const openFiles = () => readdirSync('/proc/self/fd').length

/** Runs it; what it was rejected with. */
async function run(): Promise<NetlinkError | undefined> {
  try {
    await operation?.run()
    return undefined
  } catch (error) {
    return error as NetlinkError
  }
}

// What stays open, once, for all calls, and the threads that Node makes when it needs them.
await readdir('/')
setUp()
await ping('127.0.0.1', { count: 1, timeout: 1 }).catch(() => {})
await listLinks({ netns: 'two' })
const failure = await run()
if (failure !== undefined) throw failure
const after = state()
setUp()
const before = state()
const filesBefore = openFiles()

for (const [call, ...errors] of faults) {
  for (const error of errors) {
    for (let nth = 1; ; nth++) {
      setUp()
      plan.make(call, error, nth)
      const rejected = await run()
      if (plan.end() === 0) break
      const now = state()
      const row: Row = {
        ...{ call, error, nth },
        ...(rejected && { rejected: { code: rejected.code, message: rejected.message } }),
        ...{ isBefore: now === before, isAfter: now === after },
        strayThreads: strayThreads().length,
        openFiles: Math.max(0, openFiles() - filesBefore),
      }
      console.log(JSON.stringify(row))
    }
  }
}
// Whatever failed, all works on.
setUp()
const last = await run()
if (last !== undefined) throw last
if (state() !== after) throw new Error('it does not do any more what it did')
