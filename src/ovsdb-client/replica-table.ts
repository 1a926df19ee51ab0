import { invalidValue } from '../errors.js'
import { ReferenceIndex } from './reference-index.js'
import { type RowShape, valueKey } from './row-shape.js'
import { type Row, referencesIn, type Value } from './values.js'

/**
 * A table of a replica: every row that is monitored, with every column that is, defaults filled in
 * and `_uuid` beside them. Rows are never changed: a row that changes is a new object, so what was
 * read stays as it was.
 */
export class ReplicaTable implements Iterable<Row> {
  readonly name: string
  readonly #rows = new Map<string, Row>()
  readonly #indexes = new Map<string, TableIndex>()
  /** By column. */
  readonly #references = new Map<string, ReferenceIndex>()
  #shape: RowShape = new Map()
  /** The columns that the server has; others that are held have their default. */
  #told: ReadonlySet<string> = new Set()
  /** What each column had by default that there ever was. */
  readonly #defaults = new Map<string, Value>()

  /** @internal */
  constructor(name: string) {
    this.name = name
  }

  get size(): number {
    return this.#rows.size
  }

  /** The columns that are held, without `_uuid`. */
  get columns(): readonly string[] {
    return [...this.#shape.keys()]
  }

  /** The row with this UUID. */
  get(id: string): Row | undefined {
    return this.#rows.get(id)
  }

  /** Every row, in no order. */
  [Symbol.iterator](): IterableIterator<Row> {
    return this.#rows.values()
  }

  /**
   * An index over columns, made when it is first used and kept up to date from then on; the same columns
   * give the same index.
   *
   * @throws RangeError for a column that is not held.
   */
  index(columns: readonly string[]): TableIndex {
    for (const column of columns) {
      if (!this.#shape.has(column)) throw invalidValue('columns', 'must be held here', column)
    }
    return this.#index(columns)
  }

  /** The rows that hold these values: by an index of just these columns, or else by looking at all. */
  find(values: Readonly<Record<string, Value>>): Row[] {
    const columns = Object.keys(values)
    const index = this.#indexes.get(indexKey(columns))
    if (index) return index.all(...index.columns.map((column) => values[column] as Value))
    const wanted = columns.map((column) => [column, valueKey(values[column] as Value)] as const)
    const holds = (row: Row) =>
      wanted.every(([column, key]) => column in row && valueKey(row[column] as Value) === key)
    return [...this.#rows.values()].filter(holds)
  }

  /**
   * The rows whose column refers to the row with this UUID, as an element or as a key or value of a
   * map. By an index, which is made when it is first asked for and then kept up to date.
   *
   * @throws RangeError for a column that is not held.
   */
  referring(column: string, id: string): Row[] {
    if (!this.#shape.has(column)) throw invalidValue('column', 'must be held here', column)
    return this.#referencesOf(column)
      .holders(id)
      .map((holder) => this.#rows.get(holder) as Row)
  }

  /** The table that a column refers to, and the UUIDs in a row's value of it. @internal */
  referencesOf(row: Row, column: string): { table: string | undefined; ids: string[] } {
    return { table: this.#shape.get(column)?.refersTo, ids: referencesIn(row[column]) }
  }

  /** @internal */
  get shape(): RowShape {
    return this.#shape
  }

  /** Whether the server has a column. @internal */
  isTold(column: string): boolean {
    return this.#told.has(column)
  }

  /** The value that all rows have in a column that the server does not have; else `undefined`. @internal */
  untold(column: string): Value | undefined {
    return this.#told.has(column) ? undefined : this.#defaults.get(column)
  }

  /** The schema has changed, or was not known before. Indexes of columns that went are dropped. @internal */
  reshape(
    shape: RowShape,
    schemaIndexes: readonly (readonly string[])[],
    told: ReadonlySet<string>,
  ): void {
    this.#shape = shape
    this.#told = told
    for (const [name, column] of shape) this.#defaults.set(name, column.default)
    const held = (columns: readonly string[]) => columns.every((column) => shape.has(column))
    for (const [key, { columns }] of this.#indexes) if (!held(columns)) this.#indexes.delete(key)
    for (const column of this.#references.keys()) {
      if (!held([column])) this.#references.delete(column)
    }
    for (const columns of schemaIndexes) if (held(columns)) this.#index(columns)
  }

  /** @internal */
  entries(): IterableIterator<[string, Row]> {
    return this.#rows.entries()
  }

  /** @param changes of sets, what is in one of the two rows only, where that is known. @internal */
  put(id: string, row: Row, changes: Row = {}): void {
    const old = this.#rows.get(id)
    this.#rows.set(id, row)
    for (const index of this.#indexes.values()) index.moved(old, row)
    for (const [column, index] of this.#references) {
      const isSet = this.#shape.get(column)?.kind === 'set'
      index.moved(id, old?.[column], row[column], isSet ? changes[column] : undefined)
    }
  }

  /** @internal */
  drop(id: string): void {
    const old = this.#rows.get(id)
    this.#rows.delete(id)
    for (const index of this.#indexes.values()) index.moved(old, undefined)
    for (const [column, index] of this.#references) index.moved(id, old?.[column], undefined)
  }

  #referencesOf(column: string): ReferenceIndex {
    let index = this.#references.get(column)
    if (!index) {
      index = new ReferenceIndex()
      for (const [id, row] of this.#rows) index.moved(id, undefined, row[column])
      this.#references.set(column, index)
    }
    return index
  }

  #index(columns: readonly string[]): TableIndex {
    const key = indexKey(columns)
    const existing = this.#indexes.get(key)
    if (existing) return existing
    const index = new TableIndex(columns, this.#rows)
    this.#indexes.set(key, index)
    return index
  }
}

/** Rows by the values of some columns. */
export class TableIndex {
  readonly columns: readonly string[]
  readonly #all: ReadonlyMap<string, Row>
  /**
   * A row alone where there is one of its values, as in most indexes there is. Made when it is first
   * asked for, and kept up to date from then on: many an index never is.
   */
  #rows: Map<string, Row | Set<Row>> | undefined

  /** @internal */
  constructor(columns: readonly string[], all: ReadonlyMap<string, Row>) {
    this.columns = [...columns]
    this.#all = all
  }

  /** The one row with these values, in the order of `columns`; any one where there are several. */
  get(...values: readonly Value[]): Row | undefined {
    return this.all(...values)[0]
  }

  /** All rows with these values, in the order of `columns`. */
  all(...values: readonly Value[]): Row[] {
    const rows = this.#made().get(keyOf(values))
    if (!rows) return []
    return rows instanceof Set ? [...rows] : [rows]
  }

  /** @internal */
  moved(old: Row | undefined, row: Row | undefined): void {
    if (!this.#rows) return
    const [before, now] = [old && this.#keyOf(old), row && this.#keyOf(row)]
    if (old && before !== undefined) remove(this.#rows, before, old)
    if (row && now !== undefined) add(this.#rows, now, row)
  }

  #made(): Map<string, Row | Set<Row>> {
    if (!this.#rows) {
      this.#rows = new Map()
      for (const row of this.#all.values()) add(this.#rows, this.#keyOf(row), row)
    }
    return this.#rows
  }

  #keyOf(row: Row): string {
    const [only] = this.columns
    if (this.columns.length === 1) return valueKey(row[only as string] as Value)
    return keyOf(this.columns.map((column) => row[column] as Value))
  }
}

function add(rows: Map<string, Row | Set<Row>>, key: string, row: Row): void {
  const there = rows.get(key)
  if (!there) rows.set(key, row)
  else if (there instanceof Set) there.add(row)
  else rows.set(key, new Set([there, row]))
}

function remove(rows: Map<string, Row | Set<Row>>, key: string, row: Row): void {
  const there = rows.get(key)
  if (there instanceof Set) {
    there.delete(row)
    if (there.size > 0) return
  }
  rows.delete(key)
}

function keyOf(values: readonly Value[]): string {
  return values.map(valueKey).join()
}

function indexKey(columns: readonly string[]): string {
  const [only = ''] = columns
  return columns.length < 2 ? only : JSON.stringify([...columns].sort())
}
