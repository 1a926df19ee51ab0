import { type Id } from '../ovsdb-client/reference.js';
import { type RecordId } from './records.js';
import { type IfExists, type Verb } from './verb.js';
import { type TableName } from './view.js';
/** For `create`. */
export interface CreateRowOptions {
    /** The UUID that the row is to have. Default: one of the server's choice. */
    uuid?: string;
}
export declare function set(table: TableName, record: RecordId, settings: object, options?: IfExists): Verb;
export declare function add(table: TableName, record: RecordId, column: string, value: unknown, options?: IfExists): Verb;
export declare function remove(table: TableName, record: RecordId, column: string, value: unknown, options?: IfExists): Verb;
export declare function clear(table: TableName, record: RecordId, columns: string | readonly string[], options?: IfExists): Verb;
/** @param as the name of the new row in its transaction */
export declare function create<T extends TableName>(table: T, settings: object, options?: CreateRowOptions, as?: string): Verb<Id<T>>;
export declare function destroy(table: TableName, record: RecordId | readonly RecordId[], options?: IfExists): Verb;
export declare function destroyAll(table: TableName): Verb;
export declare function waitUntil(table: TableName, record: RecordId, conditions?: unknown): Verb;
export declare function comment(text: string): Verb;
/** A name for a row that is there, for the rest of its transaction. */
export declare function find(table: TableName, record: RecordId, as: string): Verb;
