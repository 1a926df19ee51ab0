import type { Operation } from './operations.js';
/**
 * A transaction between two readings of the rows that it updates or mutates. The server counts the
 * rows that matched, whether their values differ afterwards or not; only reading them tells, and in
 * one transaction nobody else comes between. What inserts changes something anyway, and is not read.
 */
export declare class Observation {
    #private;
    /** What is sent. */
    readonly operations: readonly Operation[];
    constructor(own: readonly Operation[]);
    /** The results of its own operations. */
    own(results: readonly unknown[]): readonly unknown[];
    /** Whether it changed anything, by what was sent and what was answered. */
    changed(results: readonly unknown[]): boolean;
    /** The same error with the place that the failed operation has among its own. */
    translated(error: unknown): unknown;
}
