/** What a schema says of tables and columns beyond their types, in words: doc comments. */
import type { Column } from '../column.js';
import type { TableSchema } from '../schema.js';
/** Of a table: how many rows, what keeps them, what is unique. */
export declare function describeTable(name: string, schema: TableSchema): string[];
/** Of a column: the limits of its elements, how many there are, and how long it is kept. */
export declare function describeColumn(column: Column): string[];
