import type { OvsdbClient } from '../ovsdb-client/client.js';
import { type Row, type RowRef } from '../ovsdb-client/values.js';
/** The bridges and ports that a transaction's verbs are about. */
export interface Names {
    bridges: readonly string[];
    ports: readonly string[];
}
/** A bridge as it was read, or as this transaction makes it. */
export interface BridgeState {
    readonly name: string;
    readonly ref: RowRef;
    /** Its configuration, for comparison. */
    row: Row;
}
/** A port as it was read, or as this transaction makes it. */
export interface PortState {
    readonly name: string;
    readonly ref: RowRef;
    readonly bridge: {
        readonly name: string;
        readonly ref: RowRef;
    };
    /** The interface of the same name, as every port but a bond has one. */
    readonly iface: {
        readonly ref: RowRef;
        readonly row: Row;
    } | undefined;
    readonly row: Row;
}
/** What the database held when it was read; no entry for what was not there. */
export interface Snapshot {
    bridges: Map<string, BridgeState>;
    ports: Map<string, PortState>;
}
/**
 * Reads what is stored under these names, and nothing else: a bridge may have thousands of ports.
 * It takes two steps when a port exists, to find the bridge it is on, so it is a hint that the
 * transaction's own guards must confirm.
 */
export declare function readSnapshot(client: OvsdbClient, { bridges, ports }: Names, signal: AbortSignal): Promise<Snapshot>;
