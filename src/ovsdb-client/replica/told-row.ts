import { type RowShape, wholeRow } from '../schema/row-shape.js'
import type { Row, Value } from '../schema/values.js'

/**
 * A row as the server told it, without what it has by default: of the very many that a first copy has,
 * most are never read.
 */
export class ToldRow {
  readonly #shape: RowShape
  readonly #told: Row

  /** @param told has been checked */
  constructor(shape: RowShape, told: Row) {
    this.#shape = shape
    this.#told = told
  }

  /** A column's value. */
  at(column: string): Value | undefined {
    return Object.hasOwn(this.#told, column) ? this.#told[column] : this.#shape.get(column)?.default
  }

  whole(id: string): Row {
    return wholeRow(this.#shape, id, this.#told)
  }
}

/** A column's value in either. */
export function valueIn(row: Row | ToldRow, column: string): Value | undefined {
  return row instanceof ToldRow ? row.at(column) : row[column]
}
