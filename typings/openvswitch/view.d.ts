/** The database as the verbs see it: rows, found by what they hold and by what they refer to. */
import type { Replica } from '../ovsdb-client/replica.js';
import type { ReplicaTable } from '../ovsdb-client/replica-table.js';
import { type Atom, type Row, type RowRef, type Value } from '../ovsdb-client/values.js';
import type { Open_vSwitchTables } from './schema.js';
/** A table of Open vSwitch's schema. */
export type TableName = keyof Open_vSwitchTables & string;
/** A row's UUID, or the `uuid-name` of one that this transaction inserts. */
export type RowId = string;
/** A replica's rows. Whatever it is asked costs what it returns, however many rows there are. */
export declare class View {
    readonly replica: Replica;
    constructor(replica: Replica);
    row(table: TableName, id: RowId): Row | undefined;
    rows(table: TableName): Iterable<Row>;
    /** The rows with these values. */
    find(table: TableName, values: Row): Row[];
    /** The rows whose column refers to a row. */
    referring(table: TableName, column: string, id: RowId): Row[];
    /** Whether a row's column refers to a row. */
    refers(table: TableName, id: RowId, column: string, to: RowId): boolean;
    /** How many elements, or pairs, a row's column has. */
    count(table: TableName, id: RowId, column: string): number;
    /** The value of a key in a map. */
    pair(table: TableName, id: RowId, column: string, key: Atom): Atom | undefined;
    /** The row with this name, in a table where the schema lets no two have the same. */
    named(table: 'Bridge' | 'Port' | 'Interface', name: string): Row | undefined;
    /** The row that a name stands for. */
    resolve(name: string): RowId;
    protected held(table: TableName): ReplicaTable;
}
export declare function refersTo(value: Value | undefined, to: RowId): boolean;
/** A reference to a row, stored or new. */
export declare function refTo(id: RowId): RowRef;
export declare function idOf(row: Row): RowId;
/** The rows that a column refers to. */
export declare function idsIn(row: Row, column: string): RowId[];
export declare function textOf(row: Row, column: string): string;
