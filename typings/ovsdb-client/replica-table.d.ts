import { type RowShape } from './row-shape.js';
import { type Row, type Value } from './values.js';
/**
 * A table of a replica: every row that is monitored, with every column that is, defaults filled in
 * and `_uuid` beside them. Rows are never changed: a row that changes is a new object, so what was
 * read stays as it was.
 */
export declare class ReplicaTable implements Iterable<Row> {
    #private;
    readonly name: string;
    /** @internal */
    constructor(name: string);
    get size(): number;
    /** The columns that are held, without `_uuid`. */
    get columns(): readonly string[];
    /** The row with this UUID. */
    get(id: string): Row | undefined;
    /** Every row, in no order. */
    [Symbol.iterator](): IterableIterator<Row>;
    /**
     * An index over columns, made when it is first used and kept up to date from then on; the same columns
     * give the same index.
     *
     * @throws RangeError for a column that is not held.
     */
    index(columns: readonly string[]): TableIndex;
    /** The rows that hold these values: by an index of just these columns, or else by looking at all. */
    find(values: Readonly<Record<string, Value>>): Row[];
    /**
     * The rows whose column refers to the row with this UUID, as an element or as a key or value of a
     * map. By an index, which is made when it is first asked for and then kept up to date.
     *
     * @throws RangeError for a column that is not held.
     */
    referring(column: string, id: string): Row[];
    /** The table that a column refers to, and the UUIDs in a row's value of it. @internal */
    referencesOf(row: Row, column: string): {
        table: string | undefined;
        ids: string[];
    };
    /** @internal */
    get shape(): RowShape;
    /** Whether the server has a column. @internal */
    isTold(column: string): boolean;
    /** The value that all rows have in a column that the server does not have; else `undefined`. @internal */
    untold(column: string): Value | undefined;
    /** The schema has changed, or was not known before. Indexes of columns that went are dropped. @internal */
    reshape(shape: RowShape, schemaIndexes: readonly (readonly string[])[], told: ReadonlySet<string>): void;
    /** @internal */
    entries(): IterableIterator<[string, Row]>;
    /** @param changes of sets, what is in one of the two rows only, where that is known. @internal */
    put(id: string, row: Row, changes?: Row): void;
    /** @internal */
    drop(id: string): void;
}
/** Rows by the values of some columns. */
export declare class TableIndex {
    #private;
    readonly columns: readonly string[];
    /** @internal */
    constructor(columns: readonly string[], all: ReadonlyMap<string, Row>);
    /** The one row with these values, in the order of `columns`; any one where there are several. */
    get(...values: readonly Value[]): Row | undefined;
    /** All rows with these values, in the order of `columns`. */
    all(...values: readonly Value[]): Row[];
    /** @internal */
    moved(old: Row | undefined, row: Row | undefined): void;
}
