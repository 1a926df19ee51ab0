/** What every call takes, and how long a call may take that does not say. */
import { checkSignal } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import { MAX_DELAY } from '../../base/wait.js'
import { checkKnownOptions, checkLimit } from '../check.js'
import type { Operation } from '../schema/operations.js'

/** What every call takes. */
export interface CallOptions {
  /**
   * Ends the wait for the reply; the promise rejects with the signal's reason. What was not written
   * yet is not sent any more. A transaction that was is also cancelled at the server (RFC 7047 section
   * 4.1.4), which may have committed it by then.
   */
  signal?: AbortSignal | undefined
  /**
   * Milliseconds until the wait ends as with `signal`, with `OVSDB_NO_ANSWER`, or, of a transaction
   * that writes and was sent, with `OVSDB_OUTCOME_UNKNOWN`. 0 and Infinity mean no limit. Default:
   * 10 s; 30 s for what waits for more than an answer, which is a first copy (`replicate` and the
   * monitors) and a condition (`waitFor`, `waitUntil`). A transaction has the timeouts of its `wait`s
   * beside that.
   */
  timeout?: number | undefined
}

/** What a call takes whose caller wants to know whether anything was sent. @internal */
export interface SendOptions extends CallOptions {
  /** Called when the first byte goes to the network. Before that nothing comes of a call that ends. */
  written?: (() => void) | undefined
}

/** Milliseconds for a call that waits for an answer. */
export const CALL_TIMEOUT = 10_000
/** Milliseconds for a call that waits for more than that. */
export const WAIT_TIMEOUT = 30_000

/** For calls that somebody else ends. */
export const UNLIMITED = { timeout: Number.POSITIVE_INFINITY } as const

/** The same options with the limit that the call has: Infinity for none. */
export function limited<Options extends CallOptions>(
  options: Options,
  byDefault = CALL_TIMEOUT,
): Options & { timeout: number } {
  return { ...options, timeout: limitOf(options.timeout, byDefault) }
}

/** A limit as it is given: 0 is none. */
export function limitOf(timeout: number | undefined, byDefault: number): number {
  return timeout === 0 ? Number.POSITIVE_INFINITY : (timeout ?? byDefault)
}

export function checkOperations(operations: unknown): asserts operations is readonly Operation[] {
  if (!Array.isArray(operations)) throw invalidType('operations', 'an array', operations)
  for (const [at, each] of operations.entries()) {
    if (typeof each === 'object' && each !== null) continue
    throw invalidType(`operations[${at}]`, 'an object', each)
  }
}

/** How long a transaction may take that does not say: what it lets the server wait is no silence. */
export function timeOf(operations: readonly Operation[]): number {
  let time = CALL_TIMEOUT
  for (const each of operations) if (each.op === 'wait') time += each.timeout ?? 0
  return Math.min(time, MAX_DELAY)
}

/** What every call takes, and what one takes beside it. */
export function checkCallOptions(options: CallOptions, more: readonly string[] = []): void {
  checkKnownOptions(options, ['signal', 'timeout', ...more])
  checkSignal(options.signal)
  checkLimit('timeout', options.timeout)
}
