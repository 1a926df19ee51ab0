import type { Operation, ResultsOf } from '../ovsdb-client/operations.js';
import { type Row, type RowRef } from '../ovsdb-client/values.js';
import type { BridgeState, PortState, Snapshot } from './snapshot.js';
/** What a verb made or found in place, to be reported once it is applied. */
export type Made = {
    kind: 'bridge';
    name: string;
    bridge: RowRef;
} | {
    kind: 'port';
    name: string;
    onBridge: string;
    port: RowRef;
    iface: RowRef;
    /** The MAC address that was asked for. */
    mac: string | undefined;
};
/**
 * A transaction in the making: the operations so far, and what the database will hold after them,
 * so that each verb sees the work of those before it.
 *
 * Whatever was read and is built upon is confirmed by a `wait` with timeout 0, which fails the
 * transaction when the database has moved since. That a name is free needs no guard: the schema's
 * index on it refuses a second one.
 */
export declare class Plan {
    #private;
    readonly operations: Operation[];
    constructor(snapshot: Snapshot);
    bridge(name: string): BridgeState | undefined;
    port(name: string): PortState | undefined;
    /** A bridge with its local port, an internal interface of the same name. */
    addBridge(name: string, columns: Row): RowRef;
    /** The bridge, and with it its ports: what nothing refers to, ovsdb-server drops. */
    deleteBridge(bridge: BridgeState): void;
    updateBridge(bridge: BridgeState, columns: Row): void;
    /** A port with its one interface; returns both rows. */
    addPort(bridge: BridgeState, name: string, columns: {
        port: Row;
        iface: Row;
    }): {
        port: RowRef;
        iface: RowRef;
    };
    deletePort(port: PortState): void;
    /** The port must still be on the bridge where it was found. */
    guardPort({ ref, bridge }: PortState): void;
    /** Whether what a verb made or found is still there at the end: a later verb may delete it. */
    keeps(made: Made): boolean;
    /** The reference by which a row is known after the commit. */
    stored(ref: RowRef, results: ResultsOf<readonly Operation[]>): RowRef;
    guardBridge({ name, ref }: BridgeState): void;
}
