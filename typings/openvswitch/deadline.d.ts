/**
 * The time that one call has, for all its steps together, and the caller's signal: it is over with
 * either. It keeps the process alive until then. `end()` is due in any case.
 *
 * A signal of its own is made for the steps that ask for it: most calls, of which there may be very
 * many at once, have none.
 */
export declare class Deadline {
    #private;
    /** Milliseconds; Infinity for no limit. */
    readonly timeout: number;
    constructor(timeout: number, caller: AbortSignal | undefined);
    get isOver(): boolean;
    /** What a step is to reject with once it is over. */
    get reason(): unknown;
    /** Aborts when it is over. */
    get signal(): AbortSignal;
    /** The options of a call that ends with it alone. */
    get call(): {
        signal: AbortSignal;
        timeout: number;
    };
    /** Calls `listener` when it is over; the function returned takes that back. */
    listen(listener: () => void): () => void;
    /** The outcome of a step that ends with it; when the time ran out during it, what that means. */
    during<T>(step: Promise<T>, meaning: () => Error): Promise<T>;
    /** A step with a time of its own: this one stands still meanwhile. */
    standing<T>(step: Promise<T>): Promise<T>;
    end(): void;
}
