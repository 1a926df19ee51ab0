/** Which verb's work a server refused to commit: its words name rows, and each write is on one. */
import type { OvsdbTransactionError } from '../../ovsdb-client/errors.js'
import type { RowRef } from '../../ovsdb-client/schema/values.js'
import type { Operation } from '../../ovsdb-client/transaction/operations.js'
import type { RowId } from './view.js'

/** Whoever wants an operation: a verb. */
export type Author = object

/** An operation that changes something. */
export interface Write {
  readonly operation: Operation
  /** Which verb wants it; of what several want, the first. */
  readonly verb: Author | undefined
  /** Whether it makes a row refer to new ones, and nothing else. */
  readonly refs: boolean
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * The verb that wrote what a commit failed for: of a row that the server names, the last one that wrote a
 * column at fault; of a table that has too many rows, the last one that made one. `undefined` where that
 * is not known.
 *
 * @param stored the UUID that a row was to have
 */
export function culpritOf(
  { table, columns, details = '' }: OvsdbTransactionError,
  writes: readonly Write[],
  stored: (id: RowId) => string,
): Author | undefined {
  const rows = new Set(details.match(UUID))
  const isAtFault = ({ operation }: Write) => {
    if (!('table' in operation) || operation.table !== table) return false
    const id = rowOf(operation)
    if (rows.size === 0) return operation.op === 'insert'
    return id !== undefined && rows.has(stored(id)) && touches(operation, columns)
  }
  const found = writes.findLast(isAtFault)
  if (found) return found.verb
  const others = writes.filter(({ operation }) => 'table' in operation && operation.table === table)
  const verbs = new Set(others.map(({ verb }) => verb))
  return verbs.size === 1 ? [...verbs][0] : undefined
}

/** The one row that a draft's operation is on. */
function rowOf(operation: Operation): RowId | undefined {
  if (operation.op === 'insert') return operation['uuid-name']
  if (!('where' in operation)) return undefined
  const [[, , row] = []] = operation.where as [[string, string, RowRef]?]
  return row?.[1]
}

/** Whether an operation decides the value of some of the columns; where none are named, of any. */
function touches(operation: Operation, columns: readonly string[] | undefined): boolean {
  if (!columns || operation.op === 'insert' || operation.op === 'delete') return true
  if (operation.op === 'update') return columns.some((each) => each in operation.row)
  if (operation.op !== 'mutate') return false
  return operation.mutations.some(([column]) => columns.includes(column))
}
