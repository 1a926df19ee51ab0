/** Optimistic writes: what rests on something that was read is done only while that still holds. */
import { isDeepStrictEqual } from 'node:util'
import { OvsdbTransactionError } from './errors.js'
import type { Operation } from './operations.js'

/** A transaction that was built on what there was, and can be sent. */
export interface Attempt<R> {
  readonly operations: readonly Operation[]
  send(): Promise<R>
}

/** When a refused transaction is built again. */
export interface Persistence {
  /** How often it is built, at most. */
  attempts: number
  /** What it may be refused for because of what others did meanwhile. */
  isConflict(
    error: OvsdbTransactionError,
    operations: readonly Operation[],
  ): boolean | Promise<boolean>
  /** The error when the last attempt met a conflict, too. */
  exhausted(error: OvsdbTransactionError, attempts: number): unknown
}

/**
 * Builds a transaction and sends it; when others were faster, again, on what there is then. Nothing is
 * sent again but what the server refused, and thus did not do.
 */
export async function optimistically<R>(
  { attempts, isConflict, exhausted }: Persistence,
  build: (attempt: number) => Promise<Attempt<R>>,
): Promise<R> {
  let refused: readonly Operation[] = []
  for (let attempt = 1; ; attempt++) {
    const { operations, send } = await build(attempt)
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof OvsdbTransactionError)) throw error
      if (!(await isConflict(error, operations))) throw error
      if (attempt >= attempts) throw exhausted(error, attempts)
      // No guard: the same again is refused for what it is.
      if (!isGuardBroken(error, operations) && isDeepStrictEqual(operations, refused)) throw error
      refused = operations
    }
  }
}

/** A guard that did not hold: somebody was faster. A wait with a timeout was waited for in vain. */
export function isGuardBroken(
  error: OvsdbTransactionError,
  operations: readonly Operation[],
): boolean {
  const guard = operations[error.index]
  return error.code === 'OVSDB_TIMED_OUT' && guard?.op === 'wait' && guard.timeout === 0
}
