/** What starting daemons takes, whichever they are. */
import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { onAbort } from '../base/abort.js'
import { OvsdbError } from '../base/errors.js'
import type { OvsdbClient } from '../ovsdb-client/client/client.js'
import { connectOvsdb } from '../ovsdb-client/client/connect.js'
import type { Daemon } from './daemon.js'
import type { Teardown } from './teardown.js'

/** How long a start may take, and what ends it. */
export interface StartLimits {
  timeout: number
  signal: AbortSignal | undefined
  /** Makes the error for its time being up. */
  late(timeout: number): OvsdbError
}

/** Milliseconds between two attempts to reach a socket that is not there yet. */
const RETRY = 5

/** A start that is undone wholly when it fails, when its time is up, and by the signal. */
export async function startingWith<T>(
  teardown: Teardown,
  { timeout, signal: callers, late }: StartLimits,
  start: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(late(timeout)), timeout)
  const { signal } = over
  const forgetSignal = onAbort(callers, () => over.abort(callers?.reason))
  // It may have been aborted while the folder was made.
  if (callers?.aborted) over.abort(callers.reason)
  try {
    return await start(signal)
  } catch (error) {
    await teardown.run()
    throw signal.aborted ? signal.reason : error
  } finally {
    clearTimeout(timer)
    forgetSignal()
    over.abort()
  }
}

/** Makes a database file by its schema. */
export async function createDatabase(
  { ovsdbTool, schema }: { ovsdbTool: string; schema: string },
  database: string,
  { operation, code, signal }: { operation: string; code: string; signal: AbortSignal },
): Promise<void> {
  try {
    await promisify(execFile)(ovsdbTool, ['create', database, schema], { signal })
  } catch (cause) {
    const { stderr, message } = cause as Error & { stderr?: string }
    throw new OvsdbError(`ovsdb-tool could not create the database: ${stderr || message}`, {
      code,
      details: stderr,
      operation,
      cause,
    })
  }
}

/** The socket appears when ovsdb-server has read its database. */
export async function connectWhenReady(remote: string, signal: AbortSignal): Promise<OvsdbClient> {
  for (;;) {
    try {
      return await connectOvsdb({ remote, signal })
    } catch (error) {
      if (!(error instanceof OvsdbError && error.code === 'OVSDB_CONNECT_FAILED')) throw error
      await delay(RETRY, undefined, { signal })
    }
  }
}

/** `work`, unless a daemon that it depends on ends before. */
export async function unlessDead(
  daemons: readonly Pick<Daemon, 'died'>[],
  work: Promise<void>,
): Promise<void> {
  const dead = await Promise.race([work, ...daemons.map((daemon) => daemon.died())])
  if (dead) throw dead
}
