import { NewRow } from '../ovsdb-client/reference.js';
import type { Row } from '../ovsdb-client/values.js';
import type { Draft } from './draft.js';
import { type TableName, type View } from './view.js';
/**
 * A row: its name, where its table has names, or the name of the bridge or port that has it; its
 * UUID, or the first four or more of its characters; `.` for a table's only row; or, in a transaction,
 * a row that it made.
 */
export type RecordId<T extends string = string> = string | NewRow<T>;
export declare function checkRecord(record: unknown): void;
/** Which row a record is, or that it is none, must be so still. */
export declare function guardRecord(draft: Draft, table: TableName, record: RecordId): void;
/** The row, if there is one. */
export declare function findRecord(view: View, operation: string, table: TableName, record: RecordId): Row | undefined;
export declare function existingRecord(view: View, operation: string, table: TableName, record: RecordId): Row;
