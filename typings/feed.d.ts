/** Tells listeners and iterators of things that happen, until it ends. */
export declare class Feed<T> {
    #private;
    /** What a listener throws becomes an uncaught exception; the others still hear. */
    publish(item: T): void;
    /** Calls `listener` with each; the function returned takes that back. */
    listen(listener: (item: T) => void): () => void;
    /**
     * Iterates over `first` and everything from now on. Keeps what is not taken yet, and drops
     * nothing. Ends with the feed, with the signal, and when its loop is left.
     */
    iterate(first?: readonly T[], signal?: AbortSignal): AsyncIterableIterator<T>;
    /** Nothing follows. Iterators end when they have handed out what they keep. */
    end(): void;
}
