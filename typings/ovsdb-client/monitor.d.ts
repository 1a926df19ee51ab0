import type { Row } from './values.js';
/** Which columns of a table to watch, and which kinds of change (RFC 7047 section 4.1.5). */
export interface MonitorRequest {
    /** Default: every column. */
    columns?: readonly string[];
    /** Each kind is watched unless it is `false` here. */
    select?: {
        initial?: boolean;
        insert?: boolean;
        delete?: boolean;
        modify?: boolean;
    };
}
/**
 * What happened to a row: `new` alone for an insert and for a row that was there at the start,
 * `old` alone for a delete, both for a change; there `old` holds only the columns that changed.
 */
export interface RowUpdate {
    old?: Row;
    new?: Row;
}
/** Changes by table and by the row's UUID. */
export type TableUpdates = Readonly<Record<string, Readonly<Record<string, RowUpdate>>>>;
/** Receives changes: first the initial rows, then each of the server's updates in its order. */
export type OnUpdate = (tables: TableUpdates) => void;
/** A running monitor. */
export interface Monitor {
    /** Ends it: after the promise resolves `onUpdate` is not called again. Idempotent. */
    cancel(options?: {
        signal?: AbortSignal;
    }): Promise<void>;
}
/** Hands the `update` notifications of one connection to the monitors they belong to. */
export declare class MonitorSet {
    #private;
    /** Registers a monitor before it is requested: its first update may come with the reply. */
    add(onUpdate: OnUpdate): {
        id: string;
        sink: UpdateSink;
    };
    delete(id: string): boolean;
    notified(method: string, params: readonly unknown[]): void;
}
/** Keeps updates back until the initial rows were delivered. */
declare class UpdateSink {
    #private;
    constructor(onUpdate: OnUpdate);
    initial(tables: TableUpdates): void;
    updated(tables: TableUpdates): void;
}
export {};
