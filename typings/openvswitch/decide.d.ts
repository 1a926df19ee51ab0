import type { RowOf } from '../ovsdb-client/typed-rows.js';
import { type Condition } from './conditions.js';
import type { Draft } from './draft.js';
import { type RecordId } from './records.js';
import type { Open_vSwitchTables } from './schema.js';
import type { ColumnOf } from './settings.js';
import type { OvsTransaction } from './transaction.js';
import type { Types, Verb } from './verb.js';
import { type TableName } from './view.js';
/**
 * The database as the verbs of a transaction before this one leave it. What is read is guarded: when
 * somebody changes it before the transaction is committed, nothing is done and all is built anew. So
 * read as few columns as will do. Statistics are not known here. A row that the transaction made has
 * a `NewRow` where others have a UUID.
 */
export declare class OvsReader {
    #private;
    /** @internal */
    constructor(draft: Draft);
    /** A row with these columns, by default with all; `undefined` when there is none. */
    get<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, record: RecordId<T>, columns?: readonly C[]): Pick<RowOf<Open_vSwitchTables, T>, C> | undefined;
    /** Whether there is such a row. */
    exists<T extends TableName>(table: T, record: RecordId<T>): boolean;
    /** Every row of a table with these columns, by default with all. */
    list<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, columns?: readonly C[]): Pick<RowOf<Open_vSwitchTables, T>, C>[];
    /** The rows that meet conditions, with these columns, by default with all. */
    find<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, conditions: readonly Condition<T>[], columns?: readonly C[]): Pick<RowOf<Open_vSwitchTables, T>, C>[];
}
/**
 * Decides by what there is which verbs a transaction has in this place.
 *
 * @param begin makes the transaction that collects them
 */
export declare function decide(build: (tx: OvsTransaction, now: OvsReader) => void, begin: (types: Types) => OvsTransaction): Verb;
