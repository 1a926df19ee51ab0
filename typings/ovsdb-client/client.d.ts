import { OvsdbError } from '../errors.js';
import { Connection } from './connection.js';
import { type Monitor, type MonitorRequest, MonitorSet, type OnUpdate } from './monitor.js';
import type { Operation, ResultsOf } from './operations.js';
import type { DatabaseSchema } from './schema.js';
/** How to connect to an OVSDB server. */
export interface ConnectOvsdbOptions {
    /**
     * Where the server listens: `unix:PATH` or `tcp:HOST[:PORT]` (an IPv6 address in brackets, port
     * 6640 by default). Of several the first that accepts is taken, tried in their order.
     */
    remote: string | readonly string[];
    /** Milliseconds each attempt to connect may take. Default 5000. */
    connectTimeout?: number;
    /**
     * Milliseconds of silence after which the server is probed; after as much again the connection
     * counts as lost. 0 for never. Default 5000 on tcp, 30000 on unix: no call waits
     * for ever.
     */
    inactivityProbe?: number;
    /** Ends the attempt to connect. */
    signal?: AbortSignal;
}
/** What every call takes. */
export interface CallOptions {
    /**
     * Ends the wait for the reply; the promise rejects with the signal's reason. A transaction is
     * also cancelled at the server, which may have committed it by then.
     */
    signal?: AbortSignal;
}
/**
 * Connects to an OVSDB server (RFC 7047).
 *
 * Rejects with a TypeError or RangeError for bad options, with OvsdbError `OVSDB_CONNECT_FAILED`
 * or `OVSDB_CONNECT_TIMEOUT` (of several remotes `OVSDB_CONNECT_FAILED` with an AggregateError as its
 * cause), `OVSDB_SSL_UNSUPPORTED`, or with the signal's reason.
 */
export declare function connectOvsdb(options: ConnectOvsdbOptions): Promise<OvsdbClient>;
/**
 * A connection to an OVSDB server. Calls may overlap; the server takes them in the order they were
 * made. When the connection is lost, calls in flight and later ones reject with
 * `OVSDB_CONNECTION_CLOSED`, a writing transaction in flight with `OVSDB_OUTCOME_UNKNOWN`. An idle
 * client does not keep the process alive.
 */
export declare class OvsdbClient implements AsyncDisposable {
    #private;
    /** @internal Use `connectOvsdb`. */
    constructor(connection: Connection, monitors: MonitorSet);
    /** The remote it is connected to. */
    get remote(): string;
    /**
     * Resolves when the connection is closed: with the error that ended it, or with `undefined` after
     * `close()`. Never rejects, and does not keep the
     * process alive.
     */
    get closed(): Promise<OvsdbError | undefined>;
    /** The names of the databases (RFC 7047 section 4.1.1). */
    listDbs(options?: CallOptions): Promise<string[]>;
    /** A database's schema (RFC 7047 section 4.1.2). */
    getSchema(database: string, options?: CallOptions): Promise<DatabaseSchema>;
    /**
     * Executes operations as one atomic transaction (RFC 7047 section 4.1.3); resolves with one
     * result for each.
     *
     * Rejects with OvsdbTransactionError when an operation or the commit failed, and then nothing
     * took effect; with `OVSDB_OUTCOME_UNKNOWN` when the connection was lost before the reply.
     */
    transact<const T extends readonly Operation[]>(database: string, operations: T, options?: CallOptions): Promise<ResultsOf<T>>;
    /**
     * Watches tables of a database (RFC 7047 section 4.1.5). `onUpdate` is called with the initial
     * rows before the promise resolves, then with each change in the order the server made them; a
     * transaction's own changes before its reply. What `onUpdate` throws becomes an uncaught exception.
     */
    monitor(database: string, tables: Readonly<Record<string, MonitorRequest>>, onUpdate: OnUpdate, options?: CallOptions): Promise<Monitor>;
    /** Resolves when the server answered: a sign of life (RFC 7047 section 4.1.11). */
    echo(options?: CallOptions): Promise<void>;
    /** Closes the connection; calls in flight reject. Idempotent. Resolves when it is closed. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
}
