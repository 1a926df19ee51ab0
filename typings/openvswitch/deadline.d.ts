/**
 * The time that one call has, for all its steps together, and the caller's signal: `signal` aborts
 * with either. It keeps the process alive until it is over. `end()` is due in any case.
 */
export declare class Deadline {
    #private;
    /** Milliseconds. */
    readonly timeout: number;
    constructor(timeout: number, caller: AbortSignal | undefined);
    get signal(): AbortSignal;
    /** The outcome of a step that obeys `signal`; when the time ran out during it, what that means. */
    during<T>(step: Promise<T>, meaning: () => Error): Promise<T>;
    /** A step with a time of its own: this one stands still meanwhile. */
    standing<T>(step: Promise<T>): Promise<T>;
    end(): void;
}
