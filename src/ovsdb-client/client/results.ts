import { each } from '../../base/steps.js'
import { malformed, OvsdbTransactionError, readServerError } from '../errors.js'
import type { Operation, ResultsOf } from '../schema/operations.js'

const WRITES: ReadonlySet<Operation['op']> = new Set(['insert', 'update', 'mutate', 'delete'])

/** Whether a transaction can change anything. */
export function writes(operations: readonly Operation[]): boolean {
  return operations.some(({ op }) => WRITES.has(op))
}

/**
 * The results of a transaction, or its failure thrown. A transaction "succeeds" on the wire with
 * the failure inside: the failed operation's result holds the error, those after it are null, and
 * a failure of the commit is one element more than there were operations (RFC 7047 section 4.1.3).
 * May give way at each step.
 */
export function* readResults<T extends readonly Operation[]>(
  operations: T,
  reply: unknown,
  remote: string,
): Generator<void, ResultsOf<T>> {
  if (!Array.isArray(reply)) throw malformed('transact', 'not an array', remote)
  let at = 0
  let isWhole = reply.length >= operations.length
  yield* each(reply, (result) => {
    const index = at++
    if (result === null) isWhole = false
    if ((result?.error ?? null) === null) return
    const before = reply.slice(0, Math.min(index, operations.length))
    throw new OvsdbTransactionError(index, operations, readServerError(result), remote, before)
  })
  if (!isWhole) {
    throw malformed('transact', 'fewer results than operations', remote)
  }
  return reply as ResultsOf<T>
}
