import { OvsdbError } from '../errors.js';
import { type CallOptions, type SendOptions } from './call-options.js';
import type { OvsdbClient } from './client.js';
import { Database } from './database.js';
import { type LinkOptions } from './link-options.js';
import type { Operation, ResultsOf } from './operations.js';
import { type Backoff } from './reconnect.js';
import { Replica, type ReplicaOptions } from './replica.js';
import type { DatabaseSchema } from './schema.js';
import { type SessionState } from './session-states.js';
import type { TablesTypes } from './typed-rows.js';
import type { TypedSchema } from './typed-schema.js';
/** How to keep in touch with a database. */
export interface SessionOptions extends LinkOptions {
    /**
     * The servers that have the database: `unix:PATH`, `tcp:HOST[:PORT]`, `ssl:HOST[:PORT]`. They are
     * tried in turn, for ever. Or, alone, where a server finds us, as a switch does its manager:
     * `punix:PATH`, `ptcp:[PORT][:HOST]`, `pssl:[PORT][:HOST]`.
     */
    remote: string | readonly string[];
    /** The database's name, such as `OVN_Southbound`. */
    database: string;
    /**
     * Of a clustered database use the leader alone: what it says is never old, and writes take no
     * detour. Without, any server that is in touch with its cluster will do. Default true.
     */
    leaderOnly?: boolean;
    /** Try several remotes in an order left to chance, so that clients spread. Default true. */
    shuffle?: boolean;
    /** The pauses between attempts. Each remote is tried once without. */
    backoff?: Backoff;
    /** Closes the session. */
    signal?: AbortSignal;
}
/** What a session is at. */
export interface SessionStatus {
    readonly state: SessionState;
    /** The server that it is about; absent in `backoff` and when `closed`. */
    readonly remote?: string;
    /** In `backoff`: why the last attempt failed, or the link was lost. */
    readonly error?: OvsdbError;
}
/** Something that each link must be made ready for before calls go there: a replica. */
export interface Follower {
    /**
     * A server will do. Makes its requests at once, so that they are ahead of any other call, and
     * resolves when they are answered; never rejects. Called again, with the same client, when the
     * database changed its schema.
     */
    attach(client: OvsdbClient, schema: DatabaseSchema): Promise<void>;
    /** The link is lost. */
    detach(): void;
    /** The session is closed. */
    sessionClosed(): void;
}
/**
 * Keeps a link to one database on one of several servers: connects, finds out whether the server
 * will do, and begins again elsewhere when it is lost or will do no longer. Returns at once; calls
 * wait until the link is `ready`, or until their own `timeout` or `signal`.
 *
 * @throws TypeError or RangeError for bad options.
 */
export declare function openSession(options: SessionOptions): OvsdbSession;
/**
 * A database, whichever server it is found on. Calls may overlap; they are sent in the order they
 * were made. What was sent is never sent again: when the link is lost before the reply, a
 * transaction that writes rejects with `OVSDB_OUTCOME_UNKNOWN`, any other with
 * `OVSDB_CONNECTION_CLOSED`. What was not sent waits for the next link, unless its call ends. A session keeps the process alive only while a call waits.
 */
export declare class OvsdbSession implements AsyncDisposable {
    #private;
    /** The database's name. */
    readonly database: string;
    /** Resolves after `close()`. Never rejects. */
    readonly closed: Promise<void>;
    /** @internal Use `openSession`. */
    constructor(options: SessionOptions);
    /** What it is at now. */
    get status(): SessionStatus;
    /** What it is at now, and each change from now on; ends when the session is closed. */
    statuses(options?: {
        signal?: AbortSignal;
    }): AsyncIterableIterator<SessionStatus>;
    /** The database's schema as the last server told it; `undefined` before the first. */
    get schema(): DatabaseSchema | undefined;
    /** The schema that the server has now, once there is a link. @internal */
    schemaNow(options: CallOptions): DatabaseSchema | Promise<DatabaseSchema>;
    /**
     * Resolves with the present link when it is `ready`, for calls that have no method here.
     *
     * Rejects with `OVSDB_CONNECT_TIMEOUT` when it is not within `timeout`, its cause being why the
     * last attempt failed; with `OVSDB_CONNECTION_CLOSED` when the session is closed.
     */
    ready(options?: CallOptions): Promise<OvsdbClient>;
    /**
     * Executes operations as one atomic transaction (RFC 7047 section 4.1.3), once; resolves with one
     * result for each, when every replica of this session has its changes.
     *
     * Rejects as `OvsdbClient.transact` and `ready` do.
     */
    transact<const T extends readonly Operation[]>(operations: T, options?: CallOptions): Promise<ResultsOf<T>>;
    /** `transact` that tells when it is written, and ends with its own limit alone. @internal */
    send<const T extends readonly Operation[]>(operations: T, { written, ...options }: SendOptions): Promise<ResultsOf<T>>;
    /**
     * The same database with typed rows, and transactions that are built.
     *
     * @throws RangeError for another database's schema.
     */
    typed<D extends TablesTypes>(schema: TypedSchema<D>): Database<D>;
    /**
     * Keeps tables of the database in memory. Resolves when they are complete.
     *
     * Rejects with RangeError for a table or column that the schema does not have, or as `ready`.
     */
    replicate(options?: ReplicaOptions): Promise<Replica>;
    /**
     * Makes a call when the link is ready; `timeout`, without a default here, counts from now. The calls
     * that wait are made in their order. One that the link left unsent is made again on the next.
     *
     * @internal
     */
    use<T>(call: (client: OvsdbClient, options: CallOptions) => Promise<T>, options?: CallOptions): Promise<T>;
    /**
     * Uses other servers from now on. A link to one of them stays; another is ended, as `reconnect` does.
     *
     * @throws TypeError or RangeError for what is no remote.
     */
    setRemotes(remote: string | readonly string[]): void;
    /**
     * Ends the link, or the attempt or pause that is under way, and connects at once. What was sent and not
     * answered ends as with any link that is lost; what was not sent goes with the next.
     */
    reconnect(): void;
    /** @internal */
    follow(follower: Follower): void;
    /** Whether this is the link, and the schema that it was last made ready for. @internal */
    holds(client: OvsdbClient, schema: DatabaseSchema): boolean;
    /** @internal */
    unfollow(follower: Follower): void;
    /** Closes the link; calls in flight, and those that wait, reject. Idempotent. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
}
