import type { AnyUpdates } from './best-monitor.js';
import type { MonitorCondRequest, Where } from './monitor.js';
import type { ReplicaTableOptions } from './replica.js';
import { ReplicaTable } from './replica-table.js';
import { type DatabaseSchema } from './schema.js';
import type { TypedSchema } from './typed-schema.js';
import type { Row } from './values.js';
/** What became of one row. */
export type RowEvent = {
    type: 'added';
    table: string;
    id: string;
    row: Row;
} | {
    type: 'modified';
    table: string;
    id: string;
    row: Row;
    old: Row;
} | {
    type: 'removed';
    table: string;
    id: string;
    old: Row;
};
/** What a replica is to hold: see `ReplicaOptions`. */
export interface Wanted {
    tables?: Readonly<Record<string, ReplicaTableOptions>> | undefined;
    except?: readonly string[] | undefined;
    types?: TypedSchema | undefined;
}
/** The tables of a replica, and what the server's updates make of them. Does no I/O. */
export declare class ReplicaTables {
    #private;
    constructor({ tables, except, types }: Wanted);
    get names(): readonly string[];
    get schema(): DatabaseSchema | undefined;
    get(name: string): ReplicaTable | undefined;
    /** A table that is held as soon as the server has it; `undefined` when it was not asked for. */
    promised(name: string): ReplicaTable | undefined;
    /**
     * Tables and columns that the schema does not have, and nobody promised, are the caller's mistake at
     * first; later they have gone, and so have their rows.
     */
    reshape(schema: DatabaseSchema): void;
    /** What the server is to tell. */
    requests(): Record<string, MonitorCondRequest>;
    /** Changes which rows are wanted; the function returned takes that back. */
    want(table: string, where: Where): () => void;
    /**
     * Takes an update: all of it, or, when it does not fit what is held, nothing.
     *
     * @param isWhole whether everything was told, so that whatever was not is gone
     * @throws OvsdbError `OVSDB_PROTOCOL_ERROR` when it does not fit
     */
    update(told: AnyUpdates, isWhole: boolean): RowEvent[];
    /** Every row, as added. */
    everything(): RowEvent[];
}
