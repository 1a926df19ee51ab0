/** A replica's rows in the types of its schema. */
import type { Replica } from './replica.js'
import type { ReplicaTable } from './replica-table.js'
import type { RowOf, TableName, TablesTypes, Written } from './typed-rows.js'
import type { Table, TypedSchema } from './typed-schema.js'
import type { Row } from './values.js'

/** A row as a replica has it: `_version`, which changes with each transaction, is not held. */
export type ReplicaRow<D extends TablesTypes, T extends TableName<D>> = Omit<
  RowOf<D, T>,
  '_version'
>

/** The same tables as its replica's, with typed rows. Nothing is held twice. */
export class TypedReplica<D extends TablesTypes> {
  readonly replica: Replica
  readonly schema: TypedSchema<D>
  readonly #tables = new Map<string, unknown>()

  /** @internal Use `Replica.typed`. */
  constructor(replica: Replica, schema: TypedSchema<D>) {
    this.replica = replica
    this.schema = schema
  }

  /** @throws RangeError when the schema does not have it, or the replica does not hold it. */
  table<T extends TableName<D>>(name: T): TypedReplicaTable<D, T> {
    const table =
      this.#tables.get(name) ??
      new TypedReplicaTable<D, T>(this.replica.table(name), this.schema.table(name))
    this.#tables.set(name, table)
    return table as TypedReplicaTable<D, T>
  }
}

/** A table of a replica, with typed rows. A row that did not change is the same object each time. */
export class TypedReplicaTable<D extends TablesTypes, T extends TableName<D>>
  implements Iterable<ReplicaRow<D, T>>
{
  readonly #table: ReplicaTable
  readonly #types: Table
  readonly #decoded = new WeakMap<Row, ReplicaRow<D, T>>()

  /** @internal */
  constructor(table: ReplicaTable, types: Table) {
    this.#table = table
    this.#types = types
  }

  get size(): number {
    return this.#table.size
  }

  /** The row with this identity, such as a reference of another row. */
  get(id: string): ReplicaRow<D, T> | undefined {
    const row = this.#table.get(id)
    return row && this.decode(row)
  }

  /** The rows that hold these values; see `ReplicaTable.find`. */
  find(values: Partial<Written<ReplicaRow<D, T>>>): ReplicaRow<D, T>[] {
    return this.#table.find(this.#types.encodeRow(values)).map((row) => this.decode(row))
  }

  *[Symbol.iterator](): IterableIterator<ReplicaRow<D, T>> {
    for (const row of this.#table) yield this.decode(row)
  }

  /** A row of an event, typed. */
  decode(row: Row): ReplicaRow<D, T> {
    const decoded =
      this.#decoded.get(row) ??
      (this.#types.decodeRow(row, ['_uuid', ...this.#table.columns]) as ReplicaRow<D, T>)
    this.#decoded.set(row, decoded)
    return decoded
  }
}
