/** Whose operation a server refused to commit: its words name rows, and most operations are on one. */
import type { OvsdbTransactionError } from '../errors.js'
import type { Operation } from '../schema/operations.js'

/** Whoever wants an operation. */
export type Author = object

/** An operation, and who wants it. */
export interface Entry {
  readonly operation: Operation
  /** The one row that it is on, by its UUID or its name in the transaction. */
  readonly row: string | undefined
  /** Of several who want it, the first. */
  readonly author: Author | undefined
  /** Whether it makes a row refer to new ones, and nothing else. */
  readonly refers: boolean
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Who wanted what a commit failed for: of a row that the server names, the last one who wrote a column at
 * fault; of a table that has too many rows, the last one who made one. `undefined` where that is not
 * known.
 *
 * @param stored the UUID that a row was to have
 */
export function authorAtFault(
  { table, columns, details = '' }: OvsdbTransactionError,
  entries: readonly Entry[],
  stored: (id: string) => string,
): Author | undefined {
  const rows = new Set(details.match(UUID))
  const isAtFault = ({ operation, row }: Entry) => {
    if (!('table' in operation) || operation.table !== table) return false
    if (rows.size === 0) return operation.op === 'insert'
    return row !== undefined && rows.has(stored(row)) && touches(operation, columns)
  }
  const found = entries.findLast(isAtFault)
  if (found) return found.author
  const others = entries.filter(
    ({ operation }) => 'table' in operation && operation.table === table,
  )
  const authors = new Set(others.map(({ author }) => author))
  return authors.size === 1 ? [...authors][0] : undefined
}

/**
 * The one row that an operation is on; `undefined` when that is not known, or there are several.
 */
export function rowOf(operation: Operation): string | undefined {
  if (operation.op === 'insert') return operation['uuid-name']
  if (!('where' in operation)) return undefined
  const [condition] = operation.where
  if (!Array.isArray(condition)) return undefined
  const [column, operator, row] = condition
  return column === '_uuid' && operator === '==' ? row[1] : undefined
}

/** Whether an operation decides the value of some of the columns; where none are named, of any. */
function touches(operation: Operation, columns: readonly string[] | undefined): boolean {
  if (!columns || operation.op === 'insert' || operation.op === 'delete') return true
  if (operation.op === 'update') return columns.some((each) => each in operation.row)
  if (operation.op !== 'mutate') return false
  return operation.mutations.some(([column]) => columns.includes(column))
}
