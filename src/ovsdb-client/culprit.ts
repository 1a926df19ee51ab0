/** Whose fault a failed transaction is, as far as the server's message or the operation shows. */

import type { Operation } from './schema/operations.js'
import type { ServerError } from './server-error.js'

/** The table and columns that a transaction failed on; only what is known. */
export interface Culprit {
  table?: string
  columns?: readonly string[]
}

/** ovsdb-server's sentences that name a table or columns; a failed commit has no other sign. */
const SENTENCES: readonly RegExp[] = [
  /multiple rows in "(?<table>\w+)" table to have identical values .* for index on columns? (?<columns>[^.]+)\./s,
  /causes "(?<table>\w+)" table to contain/,
  /^Table (?<table>\w+) column (?<columns>\w+) row \S+ references nonexistent row/,
  /^cannot delete (?<table>\w+) row \S+ because of/,
  /^Weak reference column "(?<columns>\w+)" in "(?<table>\w+)" row/,
  /from column "(?<columns>\w+)" in "(?<table>\w+)" row/,
  /immutable column (?<columns>\w+) in table (?<table>\w+)\./,
  /^No column (?<columns>\w+) in table (?<table>\w+)\./,
]

/**
 * What the server's message says, else what the operation does: one that sets one column failed on it.
 */
export function culpritOf(
  operation: Operation | undefined,
  { details = '' }: ServerError,
): Culprit {
  for (const sentence of SENTENCES) {
    const found = sentence.exec(details)?.groups
    if (!found?.['table']) continue
    const columns = namesIn(found['columns'] ?? '')
    return { table: found['table'], ...(columns.length > 0 && { columns }) }
  }
  if (!operation || !('table' in operation)) return {}
  const touched = columnsOf(operation)
  return { table: operation.table, ...(touched.length === 1 && { columns: touched }) }
}

function columnsOf(operation: Operation): string[] {
  if (operation.op === 'mutate') return operation.mutations.map(([column]) => column)
  if (operation.op === 'insert' || operation.op === 'update') return Object.keys(operation.row)
  return []
}

/** `name`, or `"a", "b" and "c"`. */
function namesIn(text: string): string[] {
  const quoted = [...text.matchAll(/"(\w+)"/g)].map(([, name]) => name as string)
  return quoted.length > 0 || text === '' ? quoted : [text]
}
