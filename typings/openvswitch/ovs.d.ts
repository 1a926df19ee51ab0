import type { Id } from '../ovsdb-client/reference.js';
import type { Replica } from '../ovsdb-client/replica.js';
import type { OvsdbSession } from '../ovsdb-client/session.js';
import { type BridgeInfo, type PortInfo } from './info.js';
import { ReadVerbs } from './read-verbs.js';
import type { CreateRowOptions } from './row-verbs.js';
import type { NewRowSettings } from './settings.js';
import { OvsTransaction } from './transaction.js';
import { type Types, type Verb, type VerbName } from './verb.js';
import type { TableName } from './view.js';
/** What every change takes. */
export interface ChangeOptions {
    /**
     * Resolve when ovs-vswitchd has applied the change; with `false` already when it is committed.
     * Default true.
     */
    wait?: boolean | undefined;
    /**
     * What becomes of a change of which ovs-vswitchd could not set up a part: `keep` leaves it in the
     * database, as ovs-vsctl does; `remove` takes every bridge, port and interface away again that the
     * call made, those that work, too. `remaining` of the error says what else it did. Default `keep`.
     */
    onFailure?: 'keep' | 'remove' | undefined;
    /**
     * Milliseconds the whole call may take; 0 and Infinity mean no limit. Default: the connection's
     * `changeTimeout`.
     */
    timeout?: number | undefined;
    /** Ends the wait: the promise rejects with the signal's reason. The change may be committed. */
    signal?: AbortSignal | undefined;
}
/** What a transaction's verbs made or found in place, each in call order. */
export interface TransactionResult {
    /** Bridges that verbs of it made or found, by name. */
    bridges: BridgeInfo[];
    /** Ports that verbs of it made or found, by name. */
    ports: PortInfo[];
    /** The UUIDs of the rows that its `create` made. */
    rows: string[];
}
/** How long calls may take that say nothing of it, in milliseconds. */
interface Timeouts {
    changeTimeout?: number | undefined;
    readTimeout?: number | undefined;
}
/**
 * The verbs of ovs-vsctl(8) on one Open vSwitch database. When the connection is lost it is made
 * again: calls wait for it as long as their `timeout` allows, and what was committed is still waited
 * for.
 *
 * **Outcome of a change.** Resolved means applied by ovs-vswitchd. When one of these rejects, the
 * change is or may be in the database and stays there, as with ovs-vsctl: ovs-vswitchd takes it up
 * when it can, and deleting is a call of its own.
 *
 * - `OVS_APPLY_FAILED`: committed, but ovs-vswitchd could not set up an interface; `failures` has each
 *   with ovs-vswitchd's words, `details` the first of these. With `onFailure: 'remove'` the change is
 *   taken back. Also when another client deleted it at once.
 * - `OVS_APPLY_TIMEOUT`: committed, but ovs-vswitchd did not apply it in time.
 * - `OVSDB_OUTCOME_UNKNOWN`: the connection was lost, or the server fell silent, between the request
 *   and its reply; or `close()` came while ovs-vswitchd was waited for.
 *
 * With any other error nothing was changed; `verb` says which of the verbs it is about:
 *
 * - `OVS_ALREADY_EXISTS`, `OVS_NOT_FOUND`: as the message says.
 * - `OVS_DIFFERS`: with `mayExist`, what exists is not what was asked for; `details` has the difference.
 * - `OVS_NOT_ALLOWED`: what is asked for cannot be, such as deleting a bridge's local port alone.
 * - `OVS_UNMET`: what `waitUntil` waits for did not come in time.
 * - `OVS_CONTENTION`: the database kept moving under the change.
 * - `OVS_NOT_INITIALIZED`: the database has no Open_vSwitch row.
 * - `OVSDB_NO_ANSWER`, `OVSDB_CONNECTION_CLOSED`: the server is silent or gone; `close()` was called.
 * - An OvsdbTransactionError: the server refused, in its own words.
 * - A TypeError or RangeError: bad input, which is never sent.
 *
 * Calls may overlap. Changes that are made together are applied together, so many calls awaited at
 * once take little longer than one. An idle connection does not keep the process alive.
 */
export declare class Ovs extends ReadVerbs implements AsyncDisposable {
    #private;
    /** Resolves when it is closed. Never rejects. */
    readonly closed: Promise<void>;
    /** @internal Use `connectOvs`. */
    constructor(session: OvsdbSession, replica: Replica, { changeTimeout, readTimeout }?: Timeouts);
    /**
     * Commits all that `build` calls on its argument as one atomic transaction: either all of it
     * takes effect or nothing does, and each verb sees the work of those before it. `build` must be
     * synchronous; when it throws nothing is sent.
     */
    transaction(build: (tx: OvsTransaction) => void, options?: ChangeOptions): Promise<TransactionResult>;
    /** Resolves when ovs-vswitchd has applied all that is committed by now. */
    sync(options?: Pick<ChangeOptions, 'timeout' | 'signal'>): Promise<void>;
    /**
     * Makes a row, as `ovs-vsctl create`, and resolves with its UUID. What nothing refers to would vanish
     * at once, so this is for rows of Flow_Sample_Collector_Set, QoS and Queue; others are refused with
     * `OVS_NOT_ALLOWED`, and made in a `transaction`, with what refers to them.
     */
    create<T extends TableName>(table: T, settings: NewRowSettings<T>, options?: CreateRowOptions & ChangeOptions): Promise<Id<T>>;
    /** Closes the connection; calls in flight reject. Idempotent. Resolves when it is closed. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
    /** @internal */
    protected perform<O extends object, T>(about: VerbName, options: (O & ChangeOptions) | undefined, make: (own: O, types: Types) => Verb<T>): Promise<T>;
}
export {};
