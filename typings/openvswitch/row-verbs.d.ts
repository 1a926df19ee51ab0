import { type Id } from '../ovsdb-client/reference.js';
import { type RecordId } from './records.js';
import { type IfExists, type Types, type Verb } from './verb.js';
import { type TableName } from './view.js';
/** For `create`. */
export interface CreateRowOptions {
    /** The UUID that the row is to have. Default: one of the server's choice. */
    uuid?: string | undefined;
}
export declare function set(types: Types, table: TableName, record: RecordId, settings: object, options?: IfExists): Verb;
export declare function add(types: Types, table: TableName, record: RecordId, column: string, value: unknown, options?: IfExists): Verb;
export declare function remove(types: Types, table: TableName, record: RecordId, column: string, value: unknown, options?: IfExists): Verb;
export declare function clear(types: Types, table: TableName, record: RecordId, columns: string | readonly string[], options?: IfExists): Verb;
/** @param as the name of the new row in its transaction */
export declare function create<T extends TableName>(types: Types, table: T, settings: object, options?: CreateRowOptions, as?: string): Verb<Id<T>>;
export declare function destroy(types: Types, table: TableName, record: RecordId | readonly RecordId[], options?: IfExists): Verb;
export declare function destroyAll(types: Types, table: TableName): Verb;
export declare function waitUntil(types: Types, table: TableName, record: RecordId, conditions?: unknown, options?: {
    timeout?: number | undefined;
}): Verb;
export declare function comment(text: string): Verb;
/** A name for a row that is there, for the rest of its transaction. */
export declare function find(types: Types, table: TableName, record: RecordId, as: string): Verb;
