import { OvsdbError } from '../errors.js';
import type { CallOptions, OvsdbClient } from '../ovsdb-client/client.js';
import type { BridgeOptions, FailMode } from './bridge-options.js';
import type { AppliedPort, BridgeInfo, InterfaceInfo, PortInfo } from './info.js';
import type { PortOptions } from './port-options.js';
import { OvsTransaction } from './transaction.js';
import * as verbs from './verbs.js';
/** What every change takes. */
export interface ChangeOptions {
    /**
     * Resolve when ovs-vswitchd has applied the change; with `false` already when it is committed.
     * Default true.
     */
    wait?: boolean;
    /** Milliseconds the whole call may take. Default 10000. */
    timeout?: number;
    /** Ends the wait: the promise rejects with the signal's reason. The change may be committed. */
    signal?: AbortSignal;
}
/** What a transaction's `addBridge` and `addPort` made or found in place, each in call order. */
export interface TransactionResult {
    /** Bridges that verbs of it made or found, by name. */
    bridges: BridgeInfo[];
    /** Ports that verbs of it made or found, by name. */
    ports: PortInfo[];
}
/**
 * The verbs of ovs-vsctl(8) on one connection to an Open vSwitch database.
 *
 * **Outcome of a change.** Resolved means applied by ovs-vswitchd. When one of these rejects, the
 * change is or may be in the database and stays there, as with ovs-vsctl: ovs-vswitchd takes it up
 * when it can, and deleting is a call of its own.
 *
 * - `OVS_APPLY_FAILED`: committed, but ovs-vswitchd could not set up an interface; its own text is in
 *   `details`. Also when another client deleted it at once.
 * - `OVS_APPLY_TIMEOUT`: committed, but ovs-vswitchd did not apply it in time.
 * - `OVSDB_OUTCOME_UNKNOWN`: the connection was lost, or the server fell silent, in between.
 *
 * With any other error nothing was changed:
 *
 * - `OVS_ALREADY_EXISTS`, `OVS_NOT_FOUND`: as the message says.
 * - `OVS_DIFFERS`: with `mayExist`, what exists is not what was asked for; `details` has the difference.
 * - `OVS_NOT_ALLOWED`: a bridge's local port goes only with its bridge.
 * - `OVS_CONTENTION`: the database kept moving under the change.
 * - `OVS_NOT_INITIALIZED`: the database has no Open_vSwitch row.
 * - `OVSDB_NO_ANSWER`, `OVSDB_CONNECTION_CLOSED`: the server is silent, or gone.
 * - An OvsdbTransactionError: the server refused, in its own words.
 * - A TypeError or RangeError: bad input, which is never sent.
 *
 * Calls may overlap. Changes that are made together are applied together, so many calls awaited at
 * once take little longer than one. An idle connection does not keep the process alive.
 */
export declare class Ovs implements AsyncDisposable {
    #private;
    /** The connection itself, for whatever has no verb here. */
    readonly client: OvsdbClient;
    /** @internal Use `connectOvs`. */
    constructor(client: OvsdbClient);
    /** Resolves when the connection is closed: with its error, or `undefined` after `close()`. */
    get closed(): Promise<OvsdbError | undefined>;
    /**
     * Makes a bridge with its local port, an internal interface of the same name, as
     * `ovs-vsctl add-br`.
     *
     * @param name 1 to 15 bytes: the local port is a network device.
     */
    addBridge(name: string, options?: BridgeOptions & verbs.MayExist & ChangeOptions): Promise<BridgeInfo>;
    /** Deletes a bridge and its ports, as `ovs-vsctl del-br`. */
    deleteBridge(name: string, options?: verbs.IfExists & ChangeOptions): Promise<void>;
    /** Sets Bridge:fail_mode, as `ovs-vsctl set-fail-mode`; `null` unsets it. */
    setFailMode(bridge: string, failMode: FailMode | null, options?: ChangeOptions): Promise<void>;
    /**
     * Adds a port to a bridge, as `ovs-vsctl add-port`, and resolves with the number it got.
     *
     * @param name 1 to 15 bytes when the port is a network device (`system`, `internal`).
     */
    addPort(bridge: string, name: string, options?: PortOptions & verbs.MayExist & ChangeOptions & {
        wait?: true;
    }): Promise<AppliedPort>;
    addPort(bridge: string, name: string, options: PortOptions & verbs.MayExist & ChangeOptions): Promise<PortInfo>;
    /** Takes a port off a bridge and deletes it, as `ovs-vsctl del-port`. */
    deletePort(bridge: string, name: string, options?: verbs.IfExists & ChangeOptions): Promise<void>;
    /**
     * Commits all that `build` calls on its argument as one atomic transaction: either all of it
     * takes effect or nothing does, and each verb sees the work of those before it. `build` must be
     * synchronous; when it throws nothing is sent.
     */
    transaction(build: (tx: OvsTransaction) => void, options?: ChangeOptions): Promise<TransactionResult>;
    /** Resolves when ovs-vswitchd has applied all that is committed by now. */
    sync(options?: Omit<ChangeOptions, 'wait'>): Promise<void>;
    /** Every bridge, sorted by name. */
    listBridges(options?: CallOptions): Promise<BridgeInfo[]>;
    /** One bridge. Rejects with `OVS_NOT_FOUND`. */
    getBridge(name: string, options?: CallOptions): Promise<BridgeInfo>;
    /** The ports of a bridge but its local one, sorted by name. Rejects with `OVS_NOT_FOUND`. */
    listPorts(bridge: string, options?: CallOptions): Promise<PortInfo[]>;
    /** One interface, a bridge's local one included. Rejects with `OVS_NOT_FOUND`. */
    getInterface(name: string, options?: CallOptions): Promise<InterfaceInfo>;
    /** Closes the connection; calls in flight reject. Idempotent. Resolves when it is closed. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
}
