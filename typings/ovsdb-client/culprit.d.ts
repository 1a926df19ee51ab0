/** Whose fault a failed transaction is, as far as the server's words or the operation tell. */
import type { ServerError } from './errors.js';
import type { Operation } from './operations.js';
/** The table and columns that a transaction failed on; only what is known. */
export interface Culprit {
    table?: string;
    columns?: readonly string[];
}
/** What the server's words tell, else what the operation does: one that sets one column failed on it. */
export declare function culpritOf(operation: Operation | undefined, { details }: ServerError): Culprit;
