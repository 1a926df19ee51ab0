import { invalidValue } from '../../base/errors.js'
import { type RowShape, valueKey } from '../schema/row-shape.js'
import { type Row, referencesIn, type Value } from '../schema/values.js'
import { Lookup } from './lookup.js'
import { ReferenceIndex } from './reference-index.js'
import { StagedMap, type Staging } from './staged-map.js'
import { ToldRow, valueIn } from './told-row.js'

/** What a table is going to be asked for. */
export interface TableLookups {
  /** The columns of each index. */
  by: readonly (readonly string[])[]
  /** Columns of which it will be asked who refers to a row. */
  referring: readonly string[]
}

/**
 * A table of a replica: every row that is monitored, with every column that is, defaults filled in
 * and `_uuid` beside them. Rows are never changed: a row that changes is a new object, so what was
 * read stays as it was.
 */
export class ReplicaTable implements Iterable<Row> {
  readonly name: string
  readonly #rows = new StagedMap<Row | ToldRow>()
  readonly #indexes = new Map<string, TableIndex>()
  /** By column. */
  readonly #references = new Map<string, ReferenceIndex>()
  #shape: RowShape = new Map()
  /** What was put in last that is not seen at once. */
  #staging: Staging | undefined
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

  /** Returns the row with this UUID. */
  get(id: string): Row | undefined {
    const there = this.#rows.get(id)
    return there && this.#whole(id, there)
  }

  /** Every row, in no order. */
  *[Symbol.iterator](): IterableIterator<Row> {
    for (const [id, there] of this.#rows.entries()) yield this.#whole(id, there)
  }

  /**
   * Returns an index over columns, which is built on first use and then kept up to date; the same columns return
   * the same index.
   *
   * @throws RangeError for a column that is not held.
   */
  index(columns: readonly string[]): TableIndex {
    for (const column of columns) {
      if (!this.#shape.has(column)) throw invalidValue('columns', 'must be held here', column)
    }
    return this.#index(columns)
  }

  /** Finds the rows with these values, by an index over exactly these columns or else by a scan. */
  find(values: Readonly<Record<string, Value>>): Row[] {
    const columns = Object.keys(values)
    const index = this.#indexes.get(indexKey(columns))
    if (index) return index.all(...index.columns.map((column) => values[column] as Value))
    const wanted = columns.map((column) => [column, valueKey(values[column] as Value)] as const)
    const holds = (row: Row) =>
      wanted.every(([column, key]) => column in row && valueKey(row[column] as Value) === key)
    return [...this].filter(holds)
  }

  /**
   * Finds the rows whose column refers to the row with this UUID, as an element or as a key or value of a map. By
   * an index, which is built on first use and then kept up to date.
   *
   * @throws RangeError for a column that is not held.
   */
  referring(column: string, id: string): Row[] {
    if (!this.#shape.has(column)) throw invalidValue('column', 'must be held here', column)
    return this.#referencesOf(column)
      .holders(id)
      .map((holder) => this.get(holder) as Row)
  }

  /**
   * Makes what is going to be asked for, as far as its columns are held; may give way at each step.
   *
   * @internal
   */
  *makeIndexes({ by, referring }: TableLookups): Generator<void> {
    const isHeld = (column: string) => this.#shape.has(column)
    for (const columns of by) if (columns.every(isHeld)) yield* this.#index(columns).make()
    for (const column of referring) if (isHeld(column)) yield* this.#referencesOf(column).make()
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

  /** The rows of now; each is made when it comes to it. @internal */
  entries(): IterableIterator<[string, Row]> {
    return this.#wholes([...this.#rows.entries()])
  }

  /** Of every row. @internal */
  *ids(): IterableIterator<string> {
    for (const [id] of this.#rows.entries()) yield id
  }

  /** @internal */
  has(id: string): boolean {
    return this.#rows.has(id)
  }

  /**
   * Puts a row in the place of another, or of none; `undefined` takes it away. May give way at each step,
   * when it is staged.
   *
   * @param changes of sets, what is in one of the two rows only, where that is known
   * @param staging what it is to be seen with; without, it is at once
   * @internal
   */
  *put(
    id: string,
    row: Row | ToldRow | undefined,
    changes: Row = {},
    staging?: Staging,
  ): Generator<void> {
    if (staging) this.#staging = staging
    const old = this.#rows.get(id)
    this.#rows.set(id, row, staging)
    for (const index of this.#indexes.values()) index.moved(id, old, row, staging)
    for (const [column, index] of this.#references) {
      const isSet = this.#shape.get(column)?.kind === 'set'
      const change = isSet ? changes[column] : undefined
      const [before, now] = [old && valueIn(old, column), row && valueIn(row, column)]
      yield* index.moved(id, before, now, change, staging)
    }
  }

  *#wholes(entries: readonly [string, Row | ToldRow][]): IterableIterator<[string, Row]> {
    for (const [id, there] of entries) yield [id, this.#whole(id, there)]
  }

  /** A row as it is read; from now on it is that. */
  #whole(id: string, there: Row | ToldRow): Row {
    if (!(there instanceof ToldRow)) return there
    const row = there.whole(id)
    this.#rows.replace(id, there, row)
    return row
  }

  #referencesOf(column: string): ReferenceIndex {
    let index = this.#references.get(column)
    if (!index) {
      index = new ReferenceIndex(column, this.#rows, this.#staging)
      this.#references.set(column, index)
    }
    return index
  }

  #index(columns: readonly string[]): TableIndex {
    const key = indexKey(columns)
    const existing = this.#indexes.get(key)
    if (existing) return existing
    const index = new TableIndex(columns, this, this.#rows, this.#staging)
    this.#indexes.set(key, index)
    return index
  }
}

/** An index of rows by the values of some columns. */
export class TableIndex {
  readonly columns: readonly string[]
  readonly #table: ReplicaTable
  readonly #ids: Lookup

  /** @internal */
  constructor(
    columns: readonly string[],
    table: ReplicaTable,
    rows: StagedMap<Row | ToldRow>,
    staging: Staging | undefined,
  ) {
    this.columns = [...columns]
    this.#table = table
    const keyOf = (row: Row | ToldRow) => this.#keyOf(row)
    this.#ids = new Lookup(function* () {
      for (const [id, row] of rows.entries()) yield [keyOf(row), id]
    }, staging)
  }

  /** Makes it beforehand; may give way at each step. @internal */
  make(): Generator<void> {
    return this.#ids.make()
  }

  /** Returns a row with these values, in the order of `columns`; any one of several. */
  get(...values: readonly Value[]): Row | undefined {
    return this.all(...values)[0]
  }

  /** Returns all rows with these values, in the order of `columns`. */
  all(...values: readonly Value[]): Row[] {
    return this.#ids.all(keyOf(values)).map((id) => this.#table.get(id) as Row)
  }

  /** @internal */
  moved(
    id: string,
    old: Row | ToldRow | undefined,
    row: Row | ToldRow | undefined,
    staging: Staging | undefined,
  ): void {
    if (!this.#ids.follows(staging)) return
    const [before, now] = [old && this.#keyOf(old), row && this.#keyOf(row)]
    if (before === now) return
    if (before !== undefined) this.#ids.remove(before, id, staging)
    if (now !== undefined) this.#ids.add(now, id, staging)
  }

  #keyOf(row: Row | ToldRow): string {
    const [only] = this.columns
    if (this.columns.length === 1) return valueKey(valueIn(row, only as string) as Value)
    return keyOf(this.columns.map((column) => valueIn(row, column) as Value))
  }
}

function keyOf(values: readonly Value[]): string {
  return values.map(valueKey).join()
}

function indexKey(columns: readonly string[]): string {
  const [only = ''] = columns
  return columns.length < 2 ? only : JSON.stringify([...columns].sort())
}
