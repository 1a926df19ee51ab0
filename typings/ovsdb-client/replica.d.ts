import { OvsdbError } from '../errors.js';
import { type CallOptions } from './call-options.js';
import type { Where } from './monitor.js';
import type { Operation, ResultsOf } from './operations.js';
import type { ReplicaTable } from './replica-table.js';
import { type RowEvent } from './replica-tables.js';
import type { DatabaseSchema } from './schema.js';
import type { OvsdbSession } from './session.js';
import { type ReplicaState } from './session-states.js';
import { TypedReplica } from './typed-replica.js';
import type { TablesTypes } from './typed-rows.js';
import { TypedSchema } from './typed-schema.js';
import type { Row } from './values.js';
/** What a replica holds of a table. */
export interface ReplicaTableOptions {
    /** Default: every column. */
    columns?: readonly string[];
    /** Which rows; see `Where`. Default: every row. */
    where?: Where;
}
/** What a replica holds. */
export interface ReplicaOptions extends CallOptions {
    /** By the tables' names. Default: every table of the database, those of a later schema too. */
    tables?: Readonly<Record<string, ReplicaTableOptions>>;
    /** Columns that are not held, each as `Table.column`. Default: none. */
    except?: readonly string[];
    /**
     * Generated types that promise tables and columns. What the server does not have of them is held all the same:
     * tables without rows, columns with their default. Else it is an error to ask for them.
     */
    types?: TypedSchema;
}
/**
 * What one update of the server changed: one or more whole transactions. When listeners hear of it
 * the replica has all of it.
 */
export interface ReplicaChange {
    /**
     * `initial`: what was there at first. `update`: what happened. `resync`: what differs since the
     * link was lost, however many transactions that were.
     */
    cause: 'initial' | 'update' | 'resync';
    /** Each row at most once. */
    rows: readonly RowEvent[];
}
/**
 * Tables of a database in memory, always as some moment of the database: what one update changes is
 * seen at once, whole. When the link is lost the replica keeps what it has and then catches up, from
 * the last transaction it knows where the server remembers that, else by reading everything anew; in
 * either case exactly the difference is told, rows that vanished included.
 */
export declare class Replica implements AsyncDisposable {
    #private;
    /**
     * Resolves when it is closed: with `undefined` after `close()` of it or its session, or with the
     * error for which the server refused it. Never rejects.
     */
    readonly closed: Promise<OvsdbError | undefined>;
    /** @internal Use `OvsdbSession.replicate`. */
    static open(session: OvsdbSession, options: ReplicaOptions): Promise<Replica>;
    private constructor();
    get state(): ReplicaState;
    /** Its state now, and each change from now on; ends when it is closed. */
    states(options?: {
        signal?: AbortSignal;
    }): AsyncIterableIterator<ReplicaState>;
    /** The names of the tables that it holds. */
    get tables(): readonly string[];
    /**
     * A table. It stays the same object, whatever becomes of links and schemas.
     *
     * @throws RangeError when it is not held.
     */
    table(name: string): ReplicaTable;
    /** The schema that it holds the tables by; `undefined` before it was complete. */
    get schema(): DatabaseSchema | undefined;
    /** The schema that the server has now, once it is current. @internal */
    schemaNow(options: CallOptions): DatabaseSchema | Promise<DatabaseSchema>;
    /**
     * A table that is held, or would be if the server had it.
     *
     * @throws RangeError when it was not asked for.
     * @internal
     */
    promised(name: string): ReplicaTable;
    /** The same with typed rows. */
    typed<D extends TablesTypes>(schema: TypedSchema<D>): TypedReplica<D>;
    /** The rows that a column of a row refers to, as far as they are held. */
    follow(table: string, row: Row, column: string): Row[];
    /**
     * Calls `listener` after each change; the function returned takes that back. What it throws
     * becomes an uncaught exception.
     */
    on(event: 'change', listener: (change: ReplicaChange) => void): () => void;
    /**
     * Iterates over each change from now on, and drops none, however slowly they are taken. With
     * `initial` all rows that are there come first, as added. Ends when the replica is closed, with
     * the signal, and when its loop is left.
     */
    changes(options?: {
        initial?: boolean;
        signal?: AbortSignal;
    }): AsyncIterableIterator<ReplicaChange>;
    /**
     * Resolves with what `predicate` returns as soon as that is true or anything like it: it is asked
     * now, and after each change. Rejects with what it throws, with the signal's reason, with
     * `OVSDB_NO_ANSWER` when the time is up, or with `OVSDB_CONNECTION_CLOSED` when the replica is closed.
     */
    waitFor<T>(predicate: (replica: this) => T, options?: CallOptions): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
    /** Resolves when it is `current`. Rejects as `waitFor`. */
    current(options?: CallOptions): Promise<void>;
    /** The same as `OvsdbSession.transact`, once the replica is current. */
    transact<const T extends readonly Operation[]>(operations: T, options?: CallOptions): Promise<ResultsOf<T>>;
    /** Resolves when it has everything that the server had committed when this was called. */
    sync(options?: CallOptions): Promise<void>;
    /**
     * Changes which rows of a table are held. Rows that come or go by it are there, and were told,
     * when the promise resolves. When the link is lost meanwhile, it rejects, and the condition holds
     * for the next link.
     */
    setCondition(table: string, where: Where, options?: CallOptions): Promise<void>;
    /** Ends it; its rows stay readable. Idempotent. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
}
