import { OvsdbError } from '../errors.js';
import { type CallOptions, type SendOptions } from './call-options.js';
import type { Connection } from './connection.js';
import { type Lock, LockSet } from './lock.js';
import { type ConditionalMonitor, type Monitor, type MonitorCondRequest, type MonitorRequest, MonitorSet, type OnUpdate, type OnUpdate2 } from './monitor.js';
import type { Operation, ResultsOf } from './operations.js';
import type { DatabaseSchema } from './schema.js';
/** What a monitor takes. */
export interface MonitorOptions extends CallOptions {
    /**
     * Called when the server ended the monitor, because the database changed its schema or is gone
     * from it; only after `setDbChangeAware(true)`, else the server closes the connection instead.
     */
    canceled?: () => void;
}
/** Who hears of one connection's notifications. */
export declare class Listeners {
    readonly monitors: MonitorSet;
    readonly locks: LockSet;
    notified(method: string, params: readonly unknown[]): void;
}
/**
 * A connection to an OVSDB server. Calls may overlap; the server takes them in the order they were
 * made. When the connection is lost, calls in flight and later ones reject with
 * `OVSDB_CONNECTION_CLOSED`, a writing transaction that was sent with `OVSDB_OUTCOME_UNKNOWN`. An idle
 * client does not keep the process alive.
 */
export declare class OvsdbClient implements AsyncDisposable {
    #private;
    /** @internal Use `connectOvsdb`. */
    constructor(connection: Connection, listeners: Listeners);
    /** The remote it is connected to. */
    get remote(): string;
    /** Whether calls can be made. */
    get open(): boolean;
    /**
     * Resolves when the connection is closed: with the error that ended it, or with `undefined` after
     * `close()`. Never rejects, and does not keep the process alive.
     */
    get closed(): Promise<OvsdbError | undefined>;
    /** The names of the databases (RFC 7047 section 4.1.1). */
    listDbs(options?: CallOptions): Promise<string[]>;
    /** A database's schema (RFC 7047 section 4.1.2). */
    getSchema(database: string, options?: CallOptions): Promise<DatabaseSchema>;
    /**
     * A database's schema as it is now: it is asked for once, and again after it changed.
     *
     * @param changed called when the server says that it did, or that the database is gone
     * @internal
     */
    schemaOf(database: string, options?: CallOptions, changed?: () => void): DatabaseSchema | Promise<DatabaseSchema>;
    /**
     * Executes operations as one atomic transaction (RFC 7047 section 4.1.3); resolves with one
     * result for each.
     *
     * Rejects with OvsdbTransactionError when an operation or the commit failed, and then nothing
     * took effect; with `OVSDB_OUTCOME_UNKNOWN` when the connection was lost before the reply.
     */
    transact<const T extends readonly Operation[]>(database: string, operations: T, options?: CallOptions): Promise<ResultsOf<T>>;
    /** `transact` that tells when it is written. @internal */
    send<const T extends readonly Operation[]>(database: string, operations: T, options: SendOptions): Promise<ResultsOf<T>>;
    /**
     * Watches tables of a database (RFC 7047 section 4.1.5). `onUpdate` is called with the initial
     * rows before the promise resolves, then with each change in the order the server made them; a
     * transaction's own changes before its reply. What `onUpdate` throws becomes an uncaught exception.
     */
    monitor(database: string, tables: Readonly<Record<string, MonitorRequest>>, onUpdate: OnUpdate, options?: MonitorOptions): Promise<Monitor>;
    /**
     * The same with conditions, and told more tersely (ovsdb-server(7), section 4.1.12).
     *
     * Rejects with `OVSDB_UNKNOWN_METHOD` where the server does not know it.
     */
    monitorCond(database: string, tables: Readonly<Record<string, MonitorCondRequest>>, onUpdate: OnUpdate2, options?: MonitorOptions): Promise<ConditionalMonitor>;
    /**
     * The same beginning after a transaction that is known from an earlier monitor
     * (ovsdb-server(7), section 4.1.15); where the server does not remember it, with everything.
     *
     * @param since `UpdateInfo.transaction` of the last update, or `undefined`
     */
    monitorCondSince(database: string, tables: Readonly<Record<string, MonitorCondRequest>>, since: string | undefined, onUpdate: OnUpdate2, options?: MonitorOptions): Promise<ConditionalMonitor>;
    /**
     * Asks for a lock of the server; one connection has it at a time (RFC 7047 section 4.1.8). With
     * `steal` it is taken from whoever has it. Resolves when the server has answered: the lock is `held`
     * or waited for.
     */
    lock(name: string, options?: CallOptions & {
        steal?: boolean;
    }): Promise<Lock>;
    /**
     * Tells the server whether this client hears of databases that come, go or change their schema by
     * `monitor_canceled` and cancelled transactions; else the server closes the connection then
     * (ovsdb-server(7), section 4.1.17).
     */
    setDbChangeAware(aware: boolean, options?: CallOptions): Promise<void>;
    /** The UUID of the running server; another after each start (ovsdb-server(7), section 4.1.16). */
    getServerId(options?: CallOptions): Promise<string>;
    /** Resolves when the server answered: a sign of life (RFC 7047 section 4.1.11). */
    echo(options?: CallOptions): Promise<void>;
    /** Closes the connection; calls in flight reject. Idempotent. Resolves when it is closed. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
    /** Ends the connection for a reason that `closed` resolves with. @internal */
    fail(reason: OvsdbError): void;
}
