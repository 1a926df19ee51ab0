/** A schema at work: its tables, and their rows to and from the wire. */
import { Column } from './column.js';
import { type DatabaseSchema, type TableSchema } from './schema.js';
import type { TableName, TablesTypes } from './typed-rows.js';
import type { Row } from './values.js';
/** Two sides of something: what the types promise, and what the server has. */
interface Sides<T> {
    promised: T | undefined;
    server: T | undefined;
}
/** One table of a typed schema: the columns that its types promise and those that the server has. */
export declare class Table {
    #private;
    /** As the schema has it. */
    readonly name: string;
    /** By name, `_uuid` and `_version` first. */
    readonly columns: ReadonlyMap<string, Column>;
    /** Whether the server has it. */
    readonly exists: boolean;
    /** @internal */
    constructor(name: string, { promised, server }: Sides<TableSchema>, bigint: ReadonlySet<string>, version: string);
    /** @throws RangeError when there is none of this name. */
    column(name: string): Column;
    /** Of some columns, or of all, those that the server can be asked for. */
    existing(columns?: Iterable<string>): string[];
    /** Throws when rows of it cannot be written, because the server does not have it. */
    checkExists(): void;
    /**
     * A column that can be written, on insert at least.
     *
     * @param option what the caller knows it as, for errors
     */
    writable(name: string, option?: string): Column;
    /** A column that may be changed. */
    changeable(name: string): Column;
    /**
     * What is known of a row, to compare it by: the columns that the server has. Of others nothing but
     * their default can be known.
     */
    encodeKnown(row: unknown): Row;
    /** The row of an `insert`: no column is missing whose default the schema does not allow. */
    encodeNew(row: unknown): Row;
    /** The row of an `update`: no column that was set for good on insert. */
    encodeChange(row: unknown): Row;
    /** A typed row from the wire; columns that the server left out, or does not have, have their default. */
    decodeRow(row: Row, columns?: Iterable<string>): Record<string, unknown>;
}
/**
 * A database's schema with the types of its rows, as `ovs-netlink-codegen` writes it.
 *
 * `D` are the generated types; nothing of it is left at run time. They are a promise about columns
 * that exist: what a server's schema has is decided by `on`.
 */
export declare class TypedSchema<D extends TablesTypes = TablesTypes> {
    #private;
    /** The schema that the types were made of. */
    readonly definition: DatabaseSchema;
    /** For inference alone. */
    readonly types?: D;
    constructor(schema: DatabaseSchema, { bigint }?: TypedSchemaOptions, server?: DatabaseSchema);
    /** The database. */
    get name(): string;
    /**
     * These types on a server with that schema: its limits hold, its tables and columns are known
     * beside those that the types have, and what it does not have reads as its default and is refused when
     * it is written. Without one, they are as they were generated.
     */
    on(server: DatabaseSchema | undefined): TypedSchema<D>;
    /** A table that the server has, whichever. */
    get anyTable(): string;
    /** @throws RangeError when there is none of this name. */
    table(name: TableName<D>): Table;
}
/** How columns are typed. */
export interface TypedSchemaOptions {
    /** The columns, as `Table.column`, whose integers are bigints. */
    bigint?: readonly string[];
}
export {};
