/** Options that are columns: tables of them, and how they are checked by the schema. */
import { type Row } from '../ovsdb-client/values.js';
import type { Types } from './verb.js';
import type { TableName } from './view.js';
/**
 * Options by their names: the column that each is, or `column:key` for a key of one. The schema says
 * what each may be; `check` what it does not say.
 */
export type OptionColumns<O> = {
    readonly [K in keyof Required<O>]: {
        readonly column: string;
        readonly check?: (option: string, value: unknown) => void;
        /** What is stored, where it is not what was given. */
        readonly stored?: (value: never) => unknown;
    };
};
/**
 * The columns that options ask for. `null` empties one that may be empty.
 *
 * @throws TypeError or RangeError naming the option.
 */
export declare function encodeOptionColumns<O extends object>(types: Types, table: TableName, rules: OptionColumns<O>, options: O): Row;
