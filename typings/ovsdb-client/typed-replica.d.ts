import type { Id } from './reference.js';
import type { Replica, ReplicaChange } from './replica.js';
import type { ReplicaTable } from './replica-table.js';
import type { ColumnName, RowOf, TableName, TablesTypes } from './typed-rows.js';
import type { Table, TypedSchema } from './typed-schema.js';
/** The columns that a replica can hold: monitors do not tell `_version`. */
export type HeldColumn<D extends TablesTypes, T extends TableName<D>> = Exclude<ColumnName<D, T>, '_version'>;
/** What became of a row. */
export type TypedRowEvent<I, R> = {
    type: 'added';
    id: I;
    row: R;
} | {
    type: 'modified';
    id: I;
    row: R;
    old: R;
} | {
    type: 'removed';
    id: I;
    old: R;
};
/** A replica seen through a typed schema. It holds nothing itself: the replica stays the caller's. */
export declare class TypedReplica<D extends TablesTypes> {
    #private;
    readonly replica: Replica;
    /** @internal Use `Replica.typed`. */
    constructor(replica: Replica, schema: TypedSchema<D>);
    /**
     * A table with these columns; by default with all that the types and the server have. What the server
     * does not have is empty: a table without rows, a column with its default.
     *
     * @throws RangeError for a table or a column that the replica does not hold.
     */
    table<T extends TableName<D>, C extends HeldColumn<D, T> = HeldColumn<D, T>>(name: T, columns?: readonly C[]): TypedReplicaTable<Id<T>, Pick<RowOf<D, T>, C>>;
}
/** One table of a replica. A row is made typed once, and then stays the same object. */
export declare class TypedReplicaTable<I extends Id, R extends object> implements Iterable<R> {
    #private;
    /** @internal Use `TypedReplica.table`. */
    constructor(held: ReplicaTable, types: () => Table, columns: readonly string[] | undefined);
    get size(): number;
    /** The row with this identity. */
    get(id: I): R | undefined;
    /** The rows that these refer to, as far as they are held: how a reference is followed. */
    all(ids: readonly I[]): R[];
    /** The rows that hold these values: by an index of just these columns, or else by looking at all. */
    find(values: Partial<R>): R[];
    /** Every row, in no order. */
    [Symbol.iterator](): IterableIterator<R>;
    /** What a change did to this table. */
    events({ rows }: ReplicaChange): TypedRowEvent<I, R>[];
}
