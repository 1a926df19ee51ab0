import { OvsdbError } from '../base/errors.js'
import { culpritOf } from './culprit.js'
import type { Operation } from './schema/operations.js'
import type { ServerError } from './server-error.js'

/**
 * The error strings of RFC 7047 (sections 3.1, 4.1 and 5.2) and of ovsdb-server, with our codes.
 * What is not listed here is `OVSDB_ERROR`; the server's own string is always in `error`.
 */
const CODES: Readonly<Record<string, string>> = {
  aborted: 'OVSDB_ABORTED',
  canceled: 'OVSDB_CANCELED',
  'constraint violation': 'OVSDB_CONSTRAINT_VIOLATION',
  'domain error': 'OVSDB_DOMAIN_ERROR',
  'duplicate uuid': 'OVSDB_DUPLICATE_UUID',
  'duplicate uuid-name': 'OVSDB_DUPLICATE_UUID_NAME',
  'I/O error': 'OVSDB_IO_ERROR',
  'not allowed': 'OVSDB_NOT_ALLOWED',
  'not leader': 'OVSDB_NOT_LEADER',
  'not owner': 'OVSDB_NOT_OWNER',
  'not supported': 'OVSDB_NOT_SUPPORTED',
  'permission error': 'OVSDB_PERMISSION_ERROR',
  'range error': 'OVSDB_RANGE_ERROR',
  'referential integrity violation': 'OVSDB_REFERENTIAL_INTEGRITY_VIOLATION',
  'resources exhausted': 'OVSDB_RESOURCES_EXHAUSTED',
  'syntax error': 'OVSDB_SYNTAX_ERROR',
  'timed out': 'OVSDB_TIMED_OUT',
  'unknown column': 'OVSDB_UNKNOWN_COLUMN',
  'unknown database': 'OVSDB_UNKNOWN_DATABASE',
  'unknown method': 'OVSDB_UNKNOWN_METHOD',
  'unknown table': 'OVSDB_UNKNOWN_TABLE',
}

/**
 * What ovsdb-server says beside RFC 7047's `details`: what the system said, such as `No space left on
 * device`, and what it could not make sense of.
 */
const OTHER_WORDS = ['io-error', 'syntax']

/** Reads RFC 7047's `<error>`. Servers also send a bare string (RFC 7047 section 4.1.11). */
export function readServerError(value: unknown): ServerError {
  if (typeof value === 'string') return { error: value }
  if (typeof value === 'object' && value !== null && 'error' in value) {
    const { error, details, ...more } = value as Record<string, unknown>
    if (typeof error === 'string') {
      const words = [details, ...OTHER_WORDS.map((name) => more[name])]
      const told = words.filter((each) => typeof each === 'string')
      return told.length > 0 ? { error, details: told.join(': ') } : { error }
    }
  }
  return { error: JSON.stringify(value) }
}

/** The stable code for a server's error string. */
export function codeOf(error: string): string {
  return (Object.hasOwn(CODES, error) && CODES[error]) || 'OVSDB_ERROR'
}

/** The error for a request that the server answered with an error. */
export function refused(operation: string, value: unknown, remote: string): OvsdbError {
  const { error, details } = readServerError(value)
  return new OvsdbError(`${operation}: ${phrase({ error, ...(details && { details }) })}`, {
    code: codeOf(error),
    error,
    details,
    operation,
    remote,
  })
}

/** A server's error as one phrase for a message. */
export function phrase({ error, details }: ServerError): string {
  return details ? `${error}: ${details}` : error
}

/** The error for a reply that is not shaped as RFC 7047 says. */
export function malformed(operation: string, what: string, remote: string): OvsdbError {
  return new OvsdbError(`${operation}: the server's reply is malformed: ${what}`, {
    code: 'OVSDB_PROTOCOL_ERROR',
    operation,
    remote,
  })
}

/** A transaction that the server refused or could not commit; nothing of it took effect. */
export class OvsdbTransactionError extends OvsdbError {
  /**
   * Which of the operations failed, counted from 0; equal to the number of operations when each
   * succeeded and the commit failed.
   */
  readonly index: number
  /** The table at fault, if the operation or the server's message names it. */
  declare readonly table?: string
  /** The columns at fault, likewise; more than one when they make an index together. */
  declare readonly columns?: readonly string[]
  /** What the operations before the failed one gave (RFC 7047 section 5.2). None of it took effect. */
  readonly results: readonly object[]

  readonly #failure: ServerError

  constructor(
    index: number,
    operations: readonly Operation[],
    failure: ServerError,
    remote: string,
    results: readonly object[] = [],
  ) {
    super(`transact: ${describe(index, operations[index])}: ${phrase(failure)}`, {
      code: codeOf(failure.error),
      ...failure,
      operation: 'transact',
      remote,
    })
    this.index = index
    this.results = results
    this.#failure = failure
    Object.assign(this, culpritOf(operations[index], failure))
  }

  /** The same failure of the operation at another place. @internal */
  at(
    index: number,
    operations: readonly Operation[],
    results: readonly object[],
  ): OvsdbTransactionError {
    const { remote } = this as { remote: string }
    return new OvsdbTransactionError(index, operations, this.#failure, remote, results)
  }
}

function describe(index: number, operation: Operation | undefined): string {
  if (!operation) return 'commit failed'
  const table = 'table' in operation ? ` on ${operation.table}` : ''
  return `operation ${index} (${operation.op}${table}) failed`
}
