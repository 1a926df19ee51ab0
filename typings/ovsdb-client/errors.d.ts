import { OvsdbError } from '../errors.js';
import type { Operation } from './operations.js';
/** A server's error in its own words: RFC 7047's `<error>`, or what came in its place. */
export interface ServerError {
    error: string;
    details?: string;
}
/** Reads RFC 7047's `<error>`. Servers also send a bare string (RFC 7047 section 4.1.11). */
export declare function readServerError(value: unknown): ServerError;
/** The stable code for a server's error string. */
export declare function codeOf(error: string): string;
/** The error for a request that the server answered with an error. */
export declare function refused(operation: string, value: unknown, remote: string): OvsdbError;
/** A server's error as one phrase for a message. */
export declare function phrase({ error, details }: ServerError): string;
/** The error for a reply that is not shaped as RFC 7047 says. */
export declare function malformed(operation: string, what: string, remote: string): OvsdbError;
/** A transaction that the server refused or could not commit; nothing of it took effect. */
export declare class OvsdbTransactionError extends OvsdbError {
    #private;
    /**
     * Which of the operations failed, counted from 0; equal to the number of operations when each
     * succeeded and the commit failed.
     */
    readonly index: number;
    /** The table at fault, where the operation or the server's words tell it. */
    readonly table?: string;
    /** The columns at fault, likewise; more than one when they make an index together. */
    readonly columns?: readonly string[];
    /** What the operations before the failed one gave (RFC 7047 section 5.2). None of it took effect. */
    readonly results: readonly object[];
    constructor(index: number, operations: readonly Operation[], failure: ServerError, remote: string, results?: readonly object[]);
    /** The same failure of the operation at another place. @internal */
    at(index: number, operations: readonly Operation[], results: readonly object[]): OvsdbTransactionError;
}
