/** A replica's rows in the types of its schema. */
import type { Replica } from './replica.js';
import type { ReplicaTable } from './replica-table.js';
import type { RowOf, TableName, TablesTypes, Written } from './typed-rows.js';
import type { Table, TypedSchema } from './typed-schema.js';
import type { Row } from './values.js';
/** A row as a replica has it: `_version`, which changes with each transaction, is not held. */
export type ReplicaRow<D extends TablesTypes, T extends TableName<D>> = Omit<RowOf<D, T>, '_version'>;
/** The same tables as its replica's, with typed rows. Nothing is held twice. */
export declare class TypedReplica<D extends TablesTypes> {
    #private;
    readonly replica: Replica;
    readonly schema: TypedSchema<D>;
    /** @internal Use `Replica.typed`. */
    constructor(replica: Replica, schema: TypedSchema<D>);
    /** @throws RangeError when the schema does not have it, or the replica does not hold it. */
    table<T extends TableName<D>>(name: T): TypedReplicaTable<D, T>;
}
/** A table of a replica, with typed rows. A row that did not change is the same object each time. */
export declare class TypedReplicaTable<D extends TablesTypes, T extends TableName<D>> implements Iterable<ReplicaRow<D, T>> {
    #private;
    /** @internal */
    constructor(table: ReplicaTable, types: Table);
    get size(): number;
    /** The row with this identity, such as a reference of another row. */
    get(id: string): ReplicaRow<D, T> | undefined;
    /** The rows that hold these values; see `ReplicaTable.find`. */
    find(values: Partial<Written<ReplicaRow<D, T>>>): ReplicaRow<D, T>[];
    [Symbol.iterator](): IterableIterator<ReplicaRow<D, T>>;
    /** A row of an event, typed. */
    decode(row: Row): ReplicaRow<D, T>;
}
