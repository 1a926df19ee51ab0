import { malformed, OvsdbTransactionError, readServerError } from '../errors.js'
import type { Operation, ResultsOf } from './operations.js'

const WRITES: ReadonlySet<Operation['op']> = new Set(['insert', 'update', 'mutate', 'delete'])

/** Whether a transaction can change anything. */
export function writes(operations: readonly Operation[]): boolean {
  return operations.some(({ op }) => WRITES.has(op))
}

/**
 * The results of a transaction, or its failure thrown. A transaction "succeeds" on the wire with
 * the failure inside: the failed operation's result holds the error, those after it are null, and
 * a failure of the commit is one element more than there were operations (RFC 7047 section 4.1.3).
 */
export function readResults<T extends readonly Operation[]>(
  operations: T,
  reply: unknown,
  remote: string,
): ResultsOf<T> {
  if (!Array.isArray(reply)) throw malformed('transact', 'not an array', remote)
  for (const [index, result] of reply.entries()) {
    if (typeof result !== 'object' || result === null || !('error' in result)) continue
    if (result.error === null) continue
    const before = reply.slice(0, Math.min(index, operations.length))
    throw new OvsdbTransactionError(index, operations, readServerError(result), remote, before)
  }
  if (reply.length < operations.length || reply.includes(null)) {
    throw malformed('transact', 'fewer results than operations', remote)
  }
  return reply as ResultsOf<T>
}
