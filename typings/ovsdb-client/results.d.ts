import type { Operation, ResultsOf } from './operations.js';
/** Whether a transaction can change anything. */
export declare function writes(operations: readonly Operation[]): boolean;
/**
 * The results of a transaction, or its failure thrown. A transaction "succeeds" on the wire with
 * the failure inside: the failed operation's result holds the error, those after it are null, and
 * a failure of the commit is one element more than there were operations (RFC 7047 section 4.1.3).
 */
export declare function readResults<T extends readonly Operation[]>(operations: T, reply: unknown, remote: string): ResultsOf<T>;
