/** Writes the TypeScript module of a schema: the types of its rows, and the schema for run time. */
import type { DatabaseSchema } from '../schema.js';
/** How to write it. */
export interface GenerateOptions {
    /**
     * Which integer columns are bigint: `Table.column`, where `*` stands for any table or any column,
     * such as `*.statistics`; `*` alone for all. The others are numbers.
     */
    bigint?: readonly string[];
    /** Where the module finds this library. Default `ovs-netlink/ovsdb-client`. */
    from?: string;
    /** TypeScript, or JavaScript and its declarations, which are two modules. Default `ts`. */
    form?: Form;
}
export type Form = 'ts' | 'js' | 'd.ts';
/**
 * The module's text, with tables and columns in the order of their names: servers keep none. Its types are called after the tables, `BridgeRow`, and after the database,
 * `Open_vSwitchTables` and `Open_vSwitchSchema`.
 *
 * @throws RangeError for a pattern of `bigint` that no column matches, and for a schema that is none.
 */
export declare function generate(given: DatabaseSchema, options?: GenerateOptions): string;
