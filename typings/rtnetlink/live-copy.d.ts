/** How long to wait, for what a replica waits for. */
export interface WaitForOptions {
    /** Milliseconds until it must have come to that, 0 to 2,147,483,647. Default: no limit. */
    timeout?: number | undefined;
    /** Ends the wait; the promise is then rejected with the signal's reason. */
    signal?: AbortSignal | undefined;
}
/** `syncing`: it has not been read yet; `current`: it has all that was announced; `closed`: it stays as it is. */
export type NetnsReplicaState = 'syncing' | 'current' | 'closed';
/** The part of a replica that does not depend on what it holds. */
export declare abstract class LiveCopy<Change> implements AsyncDisposable {
    #private;
    /**
     * Resolves when everything has been read. Rejects when that fails, and when the replica was closed
     * before that.
     */
    readonly ready: Promise<void>;
    /**
     * Resolves when it is closed: with `undefined` after `close()`, with the signal, and when the
     * namespace is gone, or else with the error for which it ended. Never rejects.
     */
    readonly closed: Promise<Error | undefined>;
    /** `netns`: how errors call the namespace. @internal */
    protected constructor(operation: string, netns: string | undefined);
    /** What it is at. */
    get state(): NetnsReplicaState;
    /**
     * Calls `listener` after each change; the function returned takes that back. What it throws
     * becomes an uncaught exception.
     */
    on(event: 'change', listener: (change: Change) => void): () => void;
    /**
     * Iterates over each change from now on, and drops none, however slowly they are taken. With
     * `initial` all that is there comes first, as added. Ends when the replica is closed, with the signal,
     * and when its loop is left. A pending `next()` holds the process.
     */
    changes(options?: {
        initial?: boolean | undefined;
        signal?: AbortSignal | undefined;
    }): AsyncIterableIterator<Change>;
    /**
     * Resolves with what `predicate` returns as soon as that is true or anything like it: it is called once
     * everything has been read, and after each change. Until then the process is held.
     *
     * @throws NetlinkError `ETIMEDOUT` when the time is up; `ENOENT` when the namespace is gone; `ECANCELED`
     * when the replica is closed. What `predicate` throws, the promise is rejected with.
     */
    waitFor<T>(predicate: (replica: this) => T, options?: WaitForOptions): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
    /**
     * Resolves when it has everything that the kernel had announced when this was called: each change that
     * was made, by anybody, before.
     */
    sync(): Promise<void>;
    /** Ends it; what it holds stays readable. Idempotent. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
    /** Everything that is there, as changes. @internal */
    abstract everything(): Change[];
    /** What `sync` waits for. @internal */
    protected abstract catchUp(): Promise<void>;
    /** It is closed when `run` is settled, or one of the signals is aborted; then `end` is called. @internal */
    protected follow(run: Promise<void>, end: () => void, signals: readonly (AbortSignal | undefined)[]): void;
    /** Tells of something that it holds already; until it has everything, nobody's wait is asked. @internal */
    protected publish(change: Change): void;
    /** It holds everything that was there at first. @internal */
    protected becomeCurrent(): void;
    /** Whether it holds everything that was there at first. @internal */
    protected get hasRead(): boolean;
}
