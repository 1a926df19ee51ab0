/** Hands things from several who make them to one who takes them; each waits until its own was taken. */
export declare class Channel<T> {
    #private;
    /** Resolves when it was taken, or when nobody takes any more. */
    put(item: T): Promise<void>;
    /** The oldest; undefined once it has ended. For one at a time. Rejects with the error that it ended with. */
    take(): Promise<T | undefined>;
    /** What is kept is dropped. Idempotent. */
    end(error?: unknown): void;
}
