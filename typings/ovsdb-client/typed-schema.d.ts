import { Column } from './column.js';
import type { DatabaseSchema, TableSchema } from './schema.js';
import type { TableName, TablesTypes } from './typed-rows.js';
import type { Row } from './values.js';
/** One table of a typed schema. */
export declare class Table {
    #private;
    readonly name: string;
    /** By name, `_uuid` and `_version` first. */
    readonly columns: ReadonlyMap<string, Column>;
    constructor(name: string, schema: TableSchema, bigint: ReadonlySet<string>);
    /** @throws RangeError when there is none of this name. */
    column(name: string): Column;
    /** A row on the wire: the columns that were given, each checked. */
    encodeRow(row: unknown): Row;
    /** The row of an `insert`: no column is missing whose default the schema does not allow. */
    encodeNew(row: unknown): Row;
    /** The row of an `update`: no column that was set for good on insert. */
    encodeChange(row: unknown): Row;
    /** A column that may be changed. */
    changeable(name: string): Column;
    /** A typed row from the wire; columns that the server left out have their default. */
    decodeRow(row: Row, columns?: Iterable<string>): Record<string, unknown>;
}
/**
 * A database's schema with the types of its rows, as `ovs-netlink-codegen` writes it.
 *
 * `D` are the generated types; nothing of it is left at run time.
 */
export declare class TypedSchema<D extends TablesTypes = TablesTypes> {
    #private;
    /** The schema that the types were made of. */
    readonly definition: DatabaseSchema;
    /** For inference alone. */
    readonly types?: D;
    constructor(schema: DatabaseSchema, { bigint }?: TypedSchemaOptions);
    /** The database. */
    get name(): string;
    /** @throws RangeError when there is none of this name. */
    table(name: TableName<D>): Table;
}
/** How columns are typed. */
export interface TypedSchemaOptions {
    /** The columns, as `Table.column`, whose integers are bigints. */
    bigint?: readonly string[];
}
