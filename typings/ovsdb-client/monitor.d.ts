import type { CallOptions } from './call-options.js';
import type { Condition } from './operations.js';
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
 * Which rows of a table: those for which any of the conditions holds; `false` means none of them,
 * `true` all (ovsdb-server(7), section 4.1.12).
 */
export type Where = readonly (Condition | boolean)[];
/** What `monitorCond` watches of a table (ovsdb-server(7), section 4.1.12). */
export interface MonitorCondRequest extends MonitorRequest {
    /** Default: every row. */
    where?: Where;
}
/**
 * What happened to a row: `new` alone for an insert and for a row that was there at the start,
 * `old` alone for a delete, both for a change; there `old` holds only the columns that changed.
 */
export interface RowUpdate {
    old?: Row;
    new?: Row;
}
/**
 * What happened to a row, as monitors with conditions tell it (ovsdb-server(7), section 4.1.14).
 * `initial` and `insert` leave out columns that have their default. `modify` has the columns that
 * changed: the new value where a column holds at most one, else the difference of the sets or maps.
 */
export type RowUpdate2 = {
    initial: Row;
} | {
    insert: Row;
} | {
    modify: Row;
} | {
    delete: null;
};
type ByRow<Update> = Readonly<Record<string, Readonly<Record<string, Update>>>>;
/** Changes by table and by the row's UUID. */
export type TableUpdates = ByRow<RowUpdate>;
/** Changes by table and by the row's UUID, as monitors with conditions tell them. */
export type TableUpdates2 = ByRow<RowUpdate2>;
/** Receives changes: first the initial rows, then each of the server's updates in its order. */
export type OnUpdate = (tables: TableUpdates) => void;
/** What an update says beside its rows. */
export interface UpdateInfo {
    /** Whether this is the content of the monitor's reply: the rows that are there. */
    initial: boolean;
    /** Of `monitorCondSince`: the content is only what changed since the transaction asked for. */
    resumed?: boolean;
    /** Of `monitorCondSince`: the transaction that the rows are as of, to resume from. */
    transaction?: string;
}
/** Receives changes of a monitor with conditions. */
export type OnUpdate2 = (tables: TableUpdates2, info: UpdateInfo) => void;
/** A running monitor. */
export interface Monitor {
    /** Ends it: after the promise resolves `onUpdate` is not called again. Idempotent. */
    cancel(options?: CallOptions): Promise<void>;
}
/** A running monitor with conditions. */
export interface ConditionalMonitor extends Monitor {
    /**
     * Replaces the conditions of some tables (ovsdb-server(7), section 4.1.13). Rows that come or go
     * by it are delivered before the promise resolves.
     */
    change(conditions: Readonly<Record<string, Where>>, options?: CallOptions): Promise<void>;
}
/** One of the server's answers or notifications about a monitor. */
export interface MonitorMessage extends UpdateInfo {
    tables: unknown;
}
/** How each method of monitoring is spoken. */
export declare const DIALECTS: {
    readonly monitor: {
        readonly notification: "update";
        readonly reply: (result: unknown) => {
            tables: unknown;
            initial: true;
        };
        readonly update: ([tables]: readonly unknown[]) => {
            tables: unknown;
            initial: false;
        };
    };
    readonly monitor_cond: {
        readonly notification: "update2";
        readonly reply: (result: unknown) => {
            tables: unknown;
            initial: true;
        };
        readonly update: ([tables]: readonly unknown[]) => {
            tables: unknown;
            initial: false;
        };
    };
    readonly monitor_cond_since: {
        readonly notification: "update3";
        readonly reply: (result: unknown) => {
            tables: any;
            initial: true;
            resumed: boolean;
            transaction: string;
        };
        readonly update: ([transaction, tables]: readonly unknown[]) => {
            tables: unknown;
            initial: false;
            transaction: string;
        };
    };
};
export type MonitorMethod = keyof typeof DIALECTS;
/** Hands the notifications of one connection to the monitors they belong to. */
export declare class MonitorSet {
    #private;
    /**
     * Registers a monitor before it is requested: its first update may come with the reply.
     *
     * @param canceled called when the server ended the monitor: its database changed its schema or went
     */
    add(method: MonitorMethod, deliver: (message: MonitorMessage) => void, canceled?: () => void): {
        id: string;
        sink: UpdateSink;
    };
    delete(id: string): boolean;
    notified(method: string, [id, ...params]: readonly unknown[]): void;
}
/** Keeps updates back until the initial rows were delivered. */
declare class UpdateSink {
    #private;
    readonly notification: string;
    readonly canceled: () => void;
    constructor(method: MonitorMethod, deliver: (message: MonitorMessage) => void, canceled: () => void);
    /** Takes the reply; returns whether it is one. */
    initial(result: unknown): boolean;
    updated(params: readonly unknown[]): void;
}
export {};
