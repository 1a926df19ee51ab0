/** The conditions of ovs-vsctl's `find` and `wait-until`. */
import type { ColumnType } from '../ovsdb-client/column-type.js';
import { type Row, type Value } from '../ovsdb-client/values.js';
import type { ColumnOf, ElementOf, KeyOf, ValueAt } from './settings.js';
import type { Types } from './verb.js';
import type { TableName } from './view.js';
/**
 * How a column, or the value of a key, compares with what is given. `{...}` compare sets: `{<=}` and
 * `{in}` are true when everything there is among what is given, `{>=}` when everything given is
 * there, `{not-in}` when nothing is. Only these are ever true of a key that is not there.
 */
export type Operator = ('=' | '!=' | '<' | '>' | '<=' | '>=') | ('{=}' | '{!=}' | '{<}' | '{>}' | '{<=}' | '{>=}' | '{in}' | '{not-in}');
/** A condition on a column, or on `column:key` of a map. */
export type Condition<T extends TableName> = {
    [C in ColumnOf<T>]: readonly [column: C, operator: Operator, value: ElementOf<T, C>];
}[ColumnOf<T>] | {
    [K in KeyOf<T>]: readonly [key: K, operator: Operator, value: ValueAt<T, K>];
}[KeyOf<T>];
/** Conditions, checked by the schema, as what tells whether a row meets all of them. */
export declare function encodeConditions(types: Types, table: TableName, conditions: unknown): {
    /** The columns that they are about. */
    columns: string[];
    met(row: Row): boolean;
};
/** `column` or `column:key`. */
export declare function splitKey(target: string): [column: string, key: string | undefined];
/** A map's key, as the schema has it, from what it is called in `column:key`. */
export declare function keyOf({ key }: ColumnType, text: string): unknown;
/** One value of a kind. */
export declare function alone(base: ColumnType['key']): ColumnType;
/** A column's value; of a set, also one element of it. */
export declare function encodeElements(type: ColumnType, value: unknown, path: string): Value;
