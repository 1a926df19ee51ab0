import type { Condition, Mutation } from './operations.js';
import type { Table } from './typed-schema.js';
/**
 * Which rows an operation is about: one by its identity, or those that meet every condition.
 *
 * @throws TypeError or RangeError naming table and column.
 */
export declare function encodeWhere(table: Table, where: unknown): (Condition | boolean)[];
/** @throws TypeError or RangeError naming table and column. */
export declare function encodeMutations(table: Table, mutations: unknown): Mutation[];
