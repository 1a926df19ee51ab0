/** Optimistic writes: what rests on something that was read is done only while that still holds. */
import { isDeepStrictEqual } from 'node:util'
import { OvsdbError } from '../../base/errors.js'
import { OvsdbTransactionError } from '../errors.js'
import type { Operation, Wait } from '../schema/operations.js'

/** A transaction that was built on what there was, and can be sent. */
export interface Attempt<R> {
  readonly operations: readonly Operation[]
  send(): Promise<R>
}

/** When a refused transaction is built again, beside when a guard of it did not hold. */
export interface Persistence {
  /** How often it is built, at most. Default `ATTEMPTS`. */
  attempts?: number | undefined
  /** Whether it was built by another schema than the server has. */
  isOutdated(): boolean | Promise<boolean>
  /**
   * Whether a commit that failed is tried again, too: where the database was looked at, others must have
   * taken a name or a row meanwhile.
   */
  commits?: boolean
  /** The code of the error when others were faster in every attempt. */
  code: string
}

/** How often a transaction is built that does not say. */
export const ATTEMPTS = 8

/** A guard: these rows and no others match, with these values, or nothing is done. */
export function guardOf(wait: Pick<Wait, 'table' | 'where' | 'columns' | 'rows'>): Wait {
  return { op: 'wait', timeout: 0, until: '==', ...wait }
}

/**
 * Builds a transaction and sends it; when others were faster, again, on what there is then. Nothing is
 * sent again but what the server refused, and thus did not do.
 */
export async function optimistically<R>(
  { attempts = ATTEMPTS, isOutdated, commits = false, code }: Persistence,
  build: (attempt: number) => Promise<Attempt<R>>,
): Promise<R> {
  let refused: readonly Operation[] = []
  for (let attempt = 1; ; attempt++) {
    const { operations, send } = await build(attempt)
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof OvsdbTransactionError)) throw error
      const isGuarded = isGuardBroken(error, operations)
      const hasMoved = isGuarded || (commits && error.index === operations.length)
      if (!hasMoved && !(await isOutdated())) throw error
      if (attempt >= attempts) throw isGuarded ? exhausted(error, attempts, code) : error
      // No guard: the same again is refused for what it is.
      if (!isGuarded && isDeepStrictEqual(operations, refused)) throw error
      refused = operations
    }
  }
}

/** A guard that did not hold: somebody was faster. A wait with a timeout was waited for in vain. */
function isGuardBroken(error: OvsdbTransactionError, operations: readonly Operation[]): boolean {
  const guard = operations[error.index]
  return error.code === 'OVSDB_TIMED_OUT' && guard?.op === 'wait' && guard.timeout === 0
}

function exhausted(cause: OvsdbTransactionError, attempts: number, code: string): OvsdbError {
  const { error, details, remote, verb, message } = cause
  return new OvsdbError(
    `transact: the database kept changing under it, ${attempts} times: ${message}`,
    { code, error, details, operation: 'transact', remote, verb, cause },
  )
}
