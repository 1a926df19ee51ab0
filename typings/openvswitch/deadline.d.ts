/**
 * The time that one call has, for all its steps together, and the caller's signal: `signal` aborts
 * with either. It keeps the process alive until it is over. `end()` is due in any case.
 */
export declare class Deadline {
    #private;
    /** @param timeout milliseconds */
    constructor(timeout: number, caller: AbortSignal | undefined);
    get signal(): AbortSignal;
    /** The outcome of a step that obeys `signal`; when the time ran out during it, what that means. */
    during<T>(step: Promise<T>, meaning: () => Error): Promise<T>;
    end(): void;
}
