import type { Operation } from './operations.js';
import { type Id, NewRow } from './reference.js';
import type { ColumnName, InsertRow, RowOf, TableName, TablesTypes, TypedMutation, TypedWhere, UpdateRow, Written } from './typed-rows.js';
import type { TypedSchema } from './typed-schema.js';
declare const result: unique symbol;
/** An operation of a transaction; what `transact` resolves with holds its result in its place. */
export declare class Step<out R> {
    /** Its place among the operations. */
    readonly index: number;
    /** For inference alone. */
    readonly [result]: R;
    /** @internal */
    constructor(index: number);
}
/** A row that the transaction inserts: a reference for its other operations. */
export declare class Inserted<T extends string> extends NewRow<T> {
    readonly index: number;
    readonly [result]: Id<T>;
    /** @internal */
    constructor(table: T, name: string, index: number);
}
/** What a wait compares, and how. */
export interface WaitOptions {
    /** Default `==`. */
    until?: '==' | '!=';
    /**
     * Milliseconds until the transaction fails. Default 0: it fails at once when the database is not
     * so, which `Database.transact` takes for a conflict.
     */
    timeout?: number;
}
/**
 * The operations of one transaction (RFC 7047 section 5.2), in the order of the calls.
 *
 * Each call checks its arguments by the schema and throws a TypeError or RangeError whose `option`
 * is `Table.column`; nothing was sent then. Beside `==` and its kin, a condition or mutation takes
 * every operator of RFC 7047 section 5.1 that fits its column.
 */
export declare class Transaction<D extends TablesTypes> {
    #private;
    /** What will be sent. */
    readonly operations: Operation[];
    /** @internal Made by `Database.transact`. */
    constructor(schema: TypedSchema<D>);
    /**
     * Inserts a row (section 5.2.1). Its result is the new row's identity; before that it is a
     * reference for other rows of this transaction, earlier ones too.
     *
     * @param uuid The identity it is to have: an extension of Open vSwitch 2.13 and later.
     */
    insert<T extends TableName<D>>(table: T, row: InsertRow<D, T>, uuid?: Id<T>): Inserted<T>;
    /** Reads rows (section 5.2.2), each with these columns; by default with all. */
    select<T extends TableName<D>, C extends ColumnName<D, T> = ColumnName<D, T>>(table: T, where: TypedWhere<D, T>, columns?: readonly C[]): Step<Pick<RowOf<D, T>, C>[]>;
    /** Changes columns (section 5.2.3). Its result is how many rows it matched. */
    update<T extends TableName<D>>(table: T, where: TypedWhere<D, T>, row: UpdateRow<D, T>): Step<number>;
    /** Changes columns by what is in them (section 5.2.4). Its result is how many rows it matched. */
    mutate<T extends TableName<D>>(table: T, where: TypedWhere<D, T>, mutations: readonly TypedMutation<D, T>[]): Step<number>;
    /** Deletes rows (section 5.2.5). Its result is how many. */
    delete<T extends TableName<D>>(table: T, where: TypedWhere<D, T>): Step<number>;
    /**
     * Goes on only when these rows, and no others, match (section 5.2.6); with `until: '!='` only
     * when they do not. Every row gives the same columns, which are compared.
     */
    wait<T extends TableName<D>, C extends ColumnName<D, T>>(table: T, where: TypedWhere<D, T>, rows: readonly Pick<Written<RowOf<D, T>>, C>[], options?: WaitOptions): Step<void>;
    /**
     * Goes on only when a row that was read before still has these values: what a decision rests on.
     *
     * @param columns Default: all that `row` has.
     */
    verify<T extends TableName<D>, C extends ColumnName<D, T>>(table: T, row: {
        readonly _uuid: Id<T>;
    } & Pick<RowOf<D, T>, C>, columns?: readonly C[]): Step<void>;
    /** A note for the server's log of transactions (section 5.2.9). */
    comment(comment: string): Step<void>;
    /** Goes on only when this client owns a lock (section 5.2.10). */
    assert(lock: string): Step<void>;
    /** Asks that the transaction be on disk before its reply, when `durable` (section 5.2.7). */
    commit(options?: {
        durable?: boolean;
    }): Step<void>;
    /** Undoes all: the transaction fails with `OVSDB_ABORTED` (section 5.2.8). */
    abort(): Step<never>;
    /** @internal The typed results of the operations, in their order. */
    read(results: readonly unknown[]): unknown[];
}
export {};
