/** Whether a transaction changed anything. */
import { everyFew } from '../../base/steps.js'
import { OvsdbTransactionError } from '../errors.js'
import type { Operation } from '../schema/operations.js'
import { valueKey } from '../schema/row-shape.js'
import type { Row, Value } from '../schema/values.js'

type Select = Extract<Operation, { op: 'select' }>
type Change = Extract<Operation, { op: 'update' | 'mutate' }>

/**
 * A transaction between two readings of the rows that it updates or mutates. The server counts the
 * rows that matched, whether their values differ afterwards or not; only reading them tells, and in
 * one transaction nobody else comes between. What inserts changes something anyway, and is not read.
 */
export class Observation {
  /** What is sent. */
  readonly operations: readonly Operation[]
  readonly #own: readonly Operation[]
  /** The places of the operations that are read, in the order of their readings. */
  readonly #places: readonly number[]

  constructor(own: readonly Operation[]) {
    const inserts = own.some(({ op }) => op === 'insert')
    this.#own = own
    this.#places = own.flatMap(({ op }, at) =>
      !inserts && (op === 'update' || op === 'mutate') ? [at] : [],
    )
    const changes = this.#places.map((at) => own[at] as Change)
    const written = columnsWritten(changes)
    const readings = changes.map(({ table, where }): Select => {
      return { op: 'select', table, where, columns: ['_uuid', ...(written.get(table) ?? [])] }
    })
    this.operations = [...readings, ...own, ...readings]
  }

  /** The results of its own operations. */
  own(results: readonly unknown[]): readonly unknown[] {
    const first = this.#places.length
    return results.slice(first, first + this.#own.length)
  }

  /** Whether it changed anything, by what was sent and what was answered; may give way at each step. */
  *changed(results: readonly unknown[]): Generator<void, boolean> {
    if (this.#own.some(({ op }) => op === 'insert')) return true
    const deleted = this.own(results).some(
      (result, at) => this.#own[at]?.op === 'delete' && (result as { count: number }).count > 0,
    )
    if (deleted) return true
    const after = this.#places.length + this.#own.length
    const isDue = everyFew()
    for (const at of this.#places.keys()) {
      if (rowsIn(results[at]) !== rowsIn(results[after + at])) return true
      if (isDue()) yield
    }
    return false
  }

  /** The same error with the place that the failed operation has among its own. */
  translated(error: unknown): unknown {
    const read = this.#places.length
    if (!(error instanceof OvsdbTransactionError) || read === 0) return error
    const { index } = error
    const end = read + this.#own.length
    const place = this.#places[index] ?? (index < end ? index - read : this.#places[index - end])
    return error.at(place ?? this.#own.length, this.#own, this.own(error.results) as object[])
  }
}

/** The columns that are written of each table: an earlier operation may change what a later one finds. */
function columnsWritten(changes: readonly Change[]): ReadonlyMap<string, ReadonlySet<string>> {
  const written = new Map<string, Set<string>>()
  for (const change of changes) {
    const columns = written.get(change.table) ?? new Set()
    written.set(change.table, columns)
    for (const column of columnsOf(change)) columns.add(column)
  }
  return written
}

function columnsOf(change: Change): readonly string[] {
  return change.op === 'update'
    ? Object.keys(change.row)
    : change.mutations.map(([column]) => column)
}

/** A text that is the same for the same rows. */
function rowsIn(result: unknown): string {
  const { rows } = result as { rows: readonly Row[] }
  const texts = rows.map((row) =>
    Object.keys(row)
      .sort()
      .map((column) => valueKey(row[column] as Value))
      .join(),
  )
  return texts.sort().join('\n')
}
