import type { AtomicType, ColumnSchema } from './schema.js';
import { type Atom } from './values.js';
/** One element's type: RFC 7047's `<base-type>`. */
export interface BaseType {
    /** RFC 7047's `<atomic-type>`. */
    readonly type: AtomicType;
    /** The only values there may be. */
    readonly enum: readonly Atom[] | undefined;
    /** Of an integer or a real: the value; of a string: its length in characters. */
    readonly min: number | bigint;
    /** Likewise. */
    readonly max: number | bigint;
    /** Of a UUID: the table that it refers to. */
    readonly refTable: string | undefined;
    /** Whether a reference goes when its row is deleted. */
    readonly weak: boolean;
    /** Whether an integer is a bigint in its typed form. */
    readonly bigint: BigintUse;
}
/** Whether an integer's typed form is a bigint: always, never, or when a number cannot hold it. */
export type BigintUse = boolean | 'when large';
/** RFC 7047's `<type>`. */
export interface ColumnType {
    /** An element, or a map's key. */
    readonly key: BaseType;
    /** There in a map. */
    readonly value: BaseType | undefined;
    /** How many elements there may be. */
    readonly min: number;
    /** Infinity for any number. */
    readonly max: number;
}
/** The typed form of a column: what the generator writes and what conversion makes. */
export type Shape = 'scalar' | 'optional' | 'set' | 'record' | 'map';
export declare function shapeOf({ key, value, min, max }: ColumnType): Shape;
/**
 * Reads the `<type>` of a column.
 *
 * @param path `Table.column`, for errors.
 * @throws RangeError for what RFC 7047 does not have.
 */
export declare function readColumnType(type: ColumnSchema['type'], path: string, bigint?: BigintUse): ColumnType;
