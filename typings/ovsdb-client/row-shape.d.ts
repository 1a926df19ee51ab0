import { OvsdbError } from '../errors.js';
import type { TableSchema } from './schema.js';
import { type Atom, type OvsdbMap, type Row, type Value } from './values.js';
/** What must be known of a column to apply changes to its value. */
export interface ColumnShape {
    /** How `modify` tells a change: the new value, or what differs of the set or map. */
    kind: 'value' | 'set' | 'map';
    /** What a row has that does not say it (RFC 7047 section 5.2.1). */
    default: Value;
    /** The table that it refers to, if it does: as keys or elements, else as values. */
    refersTo?: string | undefined;
}
/** The columns that are held of a table. */
export type RowShape = ReadonlyMap<string, ColumnShape>;
/** The shape of some columns of a table; of all when none are named. */
export declare function shapeOf(table: TableSchema, columns?: readonly string[]): RowShape;
/** A row as the server tells it, with every column of the shape. */
export declare function wholeRow(shape: RowShape, id: string, told: Row): Row;
/** The error for changes that do not fit what is held: it cannot be trusted any more. */
export declare function misfit(what: string): OvsdbError;
/** A row with a `modify` of update2 applied (ovsdb-server(7), section 4.1.14). */
export declare function modifiedRow(shape: RowShape, row: Row, changes: Row): Row;
/** Whether a set has an element; in time that does not grow with the set. */
export declare function hasAtom(atoms: readonly Atom[], key: string): boolean;
/** Whether a `modify` changed nothing: one of a set or map always does, but for an empty one. */
export declare function sameAfter(shape: RowShape, old: Row, row: Row, changes: Row): boolean;
/** Whether two rows hold the same, in whichever order sets and maps tell it. */
export declare function sameRow(shape: RowShape, a: Row, b: Row): boolean;
/** A text that is the same for equal values and no others, also when several are put together. */
export declare function valueKey(value: Value): string;
/** The same for an element. */
export declare function atomKey(atom: Atom): string;
/** A map's pairs; none of what is no map. */
export declare function pairsOf(value: Value | undefined): OvsdbMap[1];
