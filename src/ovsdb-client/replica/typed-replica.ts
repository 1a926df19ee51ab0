/** A replica's tables, with rows as the generated types have them. */
import { invalidValue } from '../../base/errors.js'
import type { Id } from '../schema/reference.js'
import { valueKey } from '../schema/row-shape.js'
import type { DatabaseSchema } from '../schema/schema.js'
import type { Row, Value } from '../schema/values.js'
import type { ColumnName, RowOf, TableName, TablesTypes } from '../typed/typed-rows.js'
import type { Table, TypedSchema } from '../typed/typed-schema.js'
import type { ReplicaTable } from './replica-table.js'
import type { RowEvent } from './replica-tables.js'

/** The columns that a replica can hold: monitors do not report `_version`. */
export type HeldColumn<D extends TablesTypes, T extends TableName<D>> = Exclude<
  ColumnName<D, T>,
  '_version'
>

/** What became of a row. */
export type TypedRowEvent<I, R> =
  | { type: 'added'; id: I; row: R }
  | { type: 'modified'; id: I; row: R; old: R }
  | { type: 'removed'; id: I; old: R }

/** What of a replica is seen through a schema. */
interface Untyped {
  readonly schema: DatabaseSchema | undefined
  promised(table: string): ReplicaTable
}

/** A replica seen through a typed schema. It holds nothing itself: the replica stays the caller's. */
export class TypedReplica<D extends TablesTypes, R = unknown> {
  readonly replica: R
  readonly #held: Untyped
  readonly #schema: TypedSchema<D>

  /** @internal Use `Replica.typed`. */
  constructor(replica: R & Untyped, schema: TypedSchema<D>) {
    this.replica = replica
    this.#held = replica
    this.#schema = schema
  }

  /**
   * A table with these columns; by default with all that the types and the server have. What the server
   * does not have is empty: a table without rows, a column with its default.
   *
   * @throws RangeError for a table or a column that the replica does not hold.
   */
  table<T extends TableName<D>, C extends HeldColumn<D, T> = HeldColumn<D, T>>(
    name: T,
    columns?: readonly C[],
  ): TypedReplicaTable<Id<T>, Pick<RowOf<D, T>, C>> {
    const types = () => this.#schema.on(this.#held.schema).table(name)
    const table = types()
    const held = this.#held.promised(name)
    const names = columns ?? [...table.columns.keys()].filter((each) => each !== '_version')
    for (const each of names) {
      const { exists, path } = table.column(each)
      if (each === '_uuid' || !exists || held.columns.includes(each)) continue
      throw invalidValue(path, 'must be held by the replica', each)
    }
    return new TypedReplicaTable(held, types, columns)
  }
}

/** One table of a replica. A row is made typed once, and then stays the same object. */
export class TypedReplicaTable<I extends Id, R extends object> implements Iterable<R> {
  readonly #held: ReplicaTable
  /** As the server's schema has it now. */
  readonly #types: () => Table
  readonly #columns: readonly string[] | undefined
  readonly #typed = new WeakMap<Row, R>()

  /** @internal Use `TypedReplica.table`. */
  constructor(held: ReplicaTable, types: () => Table, columns: readonly string[] | undefined) {
    this.#held = held
    this.#types = types
    this.#columns = columns
  }

  get size(): number {
    return this.#held.size
  }

  /** Returns the row with this identity. */
  get(id: I): R | undefined {
    const row = this.#held.get(id)
    return row && this.of(row)
  }

  /** Returns the rows to which these references lead, if the replica holds them. */
  all(ids: readonly I[]): R[] {
    return ids.flatMap((id) => this.get(id) ?? [])
  }

  /** Finds the rows with these values, by an index over exactly these columns or else by a scan. */
  find(values: Partial<R>): R[] {
    const encoded: [string, Value][] = []
    for (const [name, value] of Object.entries(values)) {
      const column = this.#types().column(name)
      const wanted = column.encode(value)
      if (column.exists) encoded.push([name, wanted])
      else if (valueKey(wanted) !== valueKey(column.default)) return []
    }
    return this.#held.find(Object.fromEntries(encoded)).map((row) => this.of(row))
  }

  /** Every row, in no order. */
  *[Symbol.iterator](): IterableIterator<R> {
    for (const row of this.#held) yield this.of(row)
  }

  /** Returns what a change did to this table. */
  events({ rows }: { readonly rows: readonly RowEvent[] }): TypedRowEvent<I, R>[] {
    return rows
      .filter(({ table }) => table === this.#held.name)
      .map((event) => {
        const id = event.id as I
        if (event.type === 'added') return { type: 'added', id, row: this.of(event.row) }
        const old = this.of(event.old)
        if (event.type === 'removed') return { type: 'removed', id, old }
        return { type: 'modified', id, row: this.of(event.row), old }
      })
  }

  /** A row of this table, typed. @internal */
  of(row: Row): R {
    const known = this.#typed.get(row)
    if (known) return known
    const table = this.#types()
    const columns = this.#columns ?? [...table.columns.keys()].filter((each) => each !== '_version')
    const typed = table.decodeRow(row, columns) as R
    this.#typed.set(row, typed)
    return typed
  }
}
