export declare class Iteration<Event> implements AsyncIterableIterator<Event>, AsyncDisposable {
    #private;
    /**
     * Resolves when it has begun to take notice. Rejects as the first iteration does, and when it was
     * ended before that.
     */
    readonly ready: Promise<void>;
    /**
     * `begin` makes the events; they are to end when the signal that it is given is aborted.
     *
     * @internal
     */
    protected constructor(signal: AbortSignal | undefined, ready: Promise<unknown>, begin: (stop: AbortSignal) => AsyncGenerator<Event, undefined, void>);
    /** The next event. Calls may overlap; they are answered in order. */
    next(): Promise<IteratorResult<Event, undefined>>;
    /** Ends it, as leaving the loop does. */
    return(): Promise<IteratorResult<Event, undefined>>;
    /** Ends it; a pending `next()` resolves as done. Idempotent. */
    close(): Promise<void>;
    /** Itself: it is iterated once. */
    [Symbol.asyncIterator](): this;
    /** Ends the iteration. */
    [Symbol.asyncDispose](): Promise<void>;
}
