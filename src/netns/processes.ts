/** Which processes are in a namespace, and which namespace a process is in: ip-netns(8), pids and identify. */
import { readdir, readlink } from 'node:fs/promises'
import { checkCall, checkInteger, checkKnown, checkOptions } from '../base/check.js'
import { NetlinkError } from '../base/errors.js'
import type { CallOptions } from './call.js'
import { listNetns, type NetnsEntry, type NetnsOptions, openNetns } from './netns.js'

/** So many are looked at at a time. */
const atOnce = 32

/**
 * Lists the PIDs of the processes in a namespace, by default the process's own. One that comes or goes meanwhile
 * may be among them or not; those that we may not look at (ptrace(2)) are passed over. A process is where its first
 * thread is.
 *
 * @throws NetlinkError `ENOENT` when there is no such namespace.
 */
export async function listNetnsPids(options?: CallOptions): Promise<number[]> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'signal', 'timeout'])
  const { netns = { self: true }, signal, timeout } = given
  // Held open meanwhile, so that its number is no other's.
  const namespace = await openNetns(netns, { signal, timeout })
  try {
    return await pidsIn(namespace.inode, signal)
  } finally {
    await namespace.close()
  }
}

async function pidsIn(inode: number, signal: AbortSignal | undefined): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found: number[] = []
  for (let from = 0; from < all.length; from += atOnce) {
    signal?.throwIfAborted()
    const some = all.slice(from, from + atOnce)
    const inodes = await Promise.all(some.map((pid) => inodeOf(pid).catch(() => undefined)))
    found.push(...some.filter((_, at) => inodes[at] === inode))
  }
  return found.sort((one, other) => one - other)
}

/**
 * Returns the names of the namespace of a process, by default the calling one: none, one, or several.
 *
 * @throws NetlinkError `ESRCH` when there is no such process; `EACCES` when we may not look at it
 * (ptrace(2)).
 */
export async function identifyNetns(
  pid: number = process.pid,
  options?: NetnsOptions,
): Promise<NetnsEntry[]> {
  checkInteger('pid', pid, { min: 1, max: 0x7fffffff })
  const given = checkOptions(options)
  checkKnown(given, ['folder', 'signal', 'timeout'])
  checkCall(given)
  given.signal?.throwIfAborted()
  const inode = await inodeOf(pid).catch((cause) => {
    throw unreadable(pid, cause)
  })
  const names = await listNetns(given)
  return names.filter((entry) => entry.inode === inode)
}

/** The number of a process's namespace. Of one that is gone, `ENOENT` or `ESRCH`; of a zombie, too. */
export async function inodeOf(pid: number): Promise<number> {
  return Number(/\d+/.exec(await readlink(`/proc/${pid}/ns/net`))?.[0])
}

function unreadable(pid: number, cause: NodeJS.ErrnoException): NetlinkError {
  const gone = cause.code === 'ENOENT' || cause.code === 'ESRCH'
  const code = gone ? 'ESRCH' : (cause.code ?? 'EIO')
  const why = gone ? 'there is no such process' : cause.message
  return new NetlinkError(`identifyNetns ${pid}: ${why} (${code}, readlink)`, {
    code,
    errno: gone ? -3 : cause.errno,
    syscall: 'readlink',
    operation: 'identifyNetns',
    option: 'pid',
    cause,
  })
}
