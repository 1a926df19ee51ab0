/** A column's values: typed as the generator says, and RFC 7047's `<value>` on the wire. */
import { type BigintUse, type ColumnType, type Shape } from './column-type.js';
import type { ColumnSchema } from './schema.js';
import { type Value } from './values.js';
/** What is known of a column beside the server's definition of it. */
export interface ColumnPromise {
    /** The definition that its typed form was generated from. Default: the same. */
    promised?: ColumnSchema | undefined;
    /** Whether the server has it; else its definition is what was promised. Default true. */
    exists?: boolean;
    bigint?: BigintUse;
}
/** Converts and checks the values of one column: typed as was promised, limited as the server says. */
export declare class Column {
    /** As the schema has it. */
    readonly name: string;
    /** `Table.column`, as errors name it. */
    readonly path: string;
    /** The schema's type, with its limits. */
    readonly type: ColumnType;
    /** Its typed form. */
    readonly shape: Shape;
    /** Whether it can be changed after the insert. */
    readonly mutable: boolean;
    /** Whether it is gone when the server starts again. */
    readonly ephemeral: boolean;
    /** Whether the server has it. */
    readonly exists: boolean;
    /** @internal */
    constructor(table: string, name: string, schema: ColumnSchema, { promised, exists, bigint }?: ColumnPromise);
    /** What a row has that does not say it. */
    get default(): Value;
    /**
     * A typed value on the wire.
     *
     * @throws TypeError or RangeError whose `option` is `Table.column`, for what the schema does not
     *   allow.
     */
    encode(value: unknown): Value;
    /**
     * A typed value from the wire; the default when it was left out, as servers may.
     *
     * @throws OvsdbError `OVSDB_PROTOCOL_ERROR` for a value of another type than the schema's; RangeError
     *   for an integer that a number cannot hold, in a column that was not generated as bigint.
     */
    decode(value: Value | undefined): unknown;
    /** Whether an insert must give it, because the schema does not allow its default. */
    get required(): boolean;
}
/** A typed value of some type on the wire; `path` names it in errors. */
export declare function encodeAs(type: ColumnType, value: unknown, path: string): Value;
