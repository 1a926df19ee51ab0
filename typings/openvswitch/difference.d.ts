import { type Row } from '../ovsdb-client/values.js';
/**
 * How a row differs from the columns that were asked for, as a phrase; `undefined` when it is what
 * was asked for.
 */
export declare function difference(wanted: Row, existing: Row): string | undefined;
