import type { RowUpdate, RowUpdate2 } from '../client/monitor.js'
import { type RowShape, wholeRow } from '../schema/row-shape.js'
import type { Row, Value } from '../schema/values.js'

/**
 * A row as the server sent it, without what it has by default: of the very many that a first copy has, most are
 * never read. Those it holds as text, which takes a fifth of the memory and which the garbage collector does not
 * walk through.
 */
export class ToldRow {
  readonly #shape: RowShape
  readonly #text: string | undefined
  #told: Row | undefined

  /**
   * @param told has been checked
   * @param text the update that it came in, if it is to be held as that once it is `folded`
   */
  constructor(shape: RowShape, told: Row, text?: string) {
    this.#shape = shape
    this.#text = text
    this.#told = told
  }

  /** A column's value. */
  at(column: string): Value | undefined {
    const told = this.#row
    return Object.hasOwn(told, column) ? told[column] : this.#shape.get(column)?.default
  }

  whole(id: string): Row {
    return wholeRow(this.#shape, id, this.#row)
  }

  /** From now on it is parsed anew for each question. */
  fold(): void {
    if (this.#text !== undefined) this.#told = undefined
  }

  get #row(): Row {
    return this.#told ?? (toldIn(JSON.parse(this.#text as string)) as Row)
  }
}

/** What an update has of all columns, in any of the dialects. */
export function toldIn(update: RowUpdate | RowUpdate2): Row | undefined {
  if ('initial' in update) return update.initial
  if ('insert' in update) return update.insert
  return ('new' in update && update.new) || undefined
}

/** A column's value in either. */
export function valueIn(row: Row | ToldRow, column: string): Value | undefined {
  return row instanceof ToldRow ? row.at(column) : row[column]
}
