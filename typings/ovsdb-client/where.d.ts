import type { Condition, Mutation } from './operations.js';
import type { Table } from './typed-schema.js';
import { type Value } from './values.js';
/**
 * Which rows an operation is about: one by its identity, or those that meet every condition.
 *
 * @throws TypeError or RangeError naming table and column.
 */
export declare function encodeWhere(table: Table, where: unknown): (Condition | boolean)[];
/** No row: what is asked for by this is found nowhere, on every server. */
export declare const NOTHING: readonly Condition[];
/** Whether a value meets a condition (RFC 7047 section 5.1). */
export declare function holds(value: Value, [, operator, argument]: Condition): boolean;
/** @throws TypeError or RangeError naming table and column. */
export declare function encodeMutations(table: Table, mutations: unknown): Mutation[];
