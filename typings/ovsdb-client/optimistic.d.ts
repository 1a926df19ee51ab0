import { OvsdbTransactionError } from './errors.js';
import type { Operation } from './operations.js';
/** A transaction that was built on what there was, and can be sent. */
export interface Attempt<R> {
    readonly operations: readonly Operation[];
    send(): Promise<R>;
}
/** When a refused transaction is built again. */
export interface Persistence {
    /** How often it is built, at most. */
    attempts: number;
    /** What it may be refused for because of what others did meanwhile. */
    isConflict(error: OvsdbTransactionError, operations: readonly Operation[]): boolean | Promise<boolean>;
    /** The error when the last attempt met a conflict, too. */
    exhausted(error: OvsdbTransactionError, attempts: number): unknown;
}
/**
 * Builds a transaction and sends it; when others were faster, again, on what there is then. Nothing is
 * sent again but what the server refused, and thus did not do.
 */
export declare function optimistically<R>({ attempts, isConflict, exhausted }: Persistence, build: (attempt: number) => Promise<Attempt<R>>): Promise<R>;
/** A guard that did not hold: somebody was faster. A wait with a timeout was waited for in vain. */
export declare function isGuardBroken(error: OvsdbTransactionError, operations: readonly Operation[]): boolean;
