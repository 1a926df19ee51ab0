/** Where a daemon's control socket is, as ovs-appctl(8) and ovn-appctl(8) find it. */
import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { env } from 'node:process'
import type { OvsdbError } from '../../base/errors.js'
import { checkString } from '../../ovsdb-client/check.js'
import { parseRemote } from '../../ovsdb-client/wire/remote.js'
import { unreachable } from './errors.js'

const { O_NONBLOCK, O_RDONLY } = constants

/** A control socket, and what else is known of it. */
export interface ControlSocket {
  path: string
  /** The pid file that led here, and the process that it names. */
  pidFile?: { path: string; pid: number }
}

/** The folder that daemons of this name keep their files in. */
export function runDirectory(target: string): string {
  return target.startsWith('ovn')
    ? env['OVN_RUNDIR'] || '/var/run/ovn'
    : env['OVS_RUNDIR'] || '/var/run/openvswitch'
}

/** A daemon's name, the name of its socket, or an absolute path. */
export function checkTarget(target: unknown, option = 'target'): asserts target is string {
  checkString(option, target)
  parseRemote(`unix:${target}`, option)
}

/** Rejects with `OVS_DAEMON_UNREACHABLE`, which names the file that shows it. */
export async function findSocket(target: string, rundir?: string): Promise<ControlSocket> {
  if (isAbsolute(target)) return { path: target }
  const folder = rundir ?? runDirectory(target)
  if (target.endsWith('.ctl')) return { path: join(folder, target) }
  const path = join(folder, `${target}.pid`)
  const pid = await readPid(target, path)
  const own = join(folder, `${target}.${pid}.ctl`)
  // A daemon that is started with `--unixctl=NAME.ctl`, as OVN starts its databases, has this one.
  const given = join(folder, `${target}.ctl`)
  const isOwn = (await exists(own)) || !(await exists(given))
  return { path: isOwn ? own : given, pidFile: { path, pid } }
}

async function readPid(target: string, path: string): Promise<number> {
  let text: string
  try {
    // What is a pipe is not waited for.
    text = await readFile(path, { encoding: 'utf8', flag: O_RDONLY | O_NONBLOCK })
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    const why = PID_FILE[code ?? '']?.(path) ?? `${path} cannot be read: ${message}`
    throw unreachable(target, why, { path, cause })
  }
  const [, digits] = /^\s*([1-9]\d{0,9})\s*$/.exec(text) ?? []
  if (digits !== undefined) return Number(digits)
  throw unreachable(target, `${path} does not hold the id of a process`, { path })
}

const PID_FILE: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no pid file ${path}; is the daemon running? (ENOENT)`,
  EACCES: (path) => `this user may not read the pid file ${path} (EACCES)`,
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    (error) => error.code !== 'ENOENT',
  )

/** What it means that nobody answers at a socket. */
export function notReached(
  target: string,
  { path, pidFile }: ControlSocket,
  error: OvsdbError,
): OvsdbError {
  const cause = error.cause as NodeJS.ErrnoException | undefined
  if (pidFile !== undefined && cause?.code !== 'EACCES' && !isThere(pidFile.pid)) {
    const why = `the pid file ${pidFile.path} is stale: there is no process ${pidFile.pid}`
    return unreachable(target, why, { path: pidFile.path, cause })
  }
  const why = SOCKET[cause?.code ?? '']?.(path) ?? `${path}: ${cause?.message ?? error.message}`
  return unreachable(target, why, { path, cause: cause ?? error })
}

const SOCKET: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no control socket ${path}; is the daemon running? (ENOENT)`,
  ECONNREFUSED: (path) => `nothing listens at ${path}; is the daemon running? (ECONNREFUSED)`,
  EACCES: (path) => `this user may not open the control socket ${path} (EACCES)`,
}

/** It may be another user's. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
