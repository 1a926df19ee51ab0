import type { Operation } from './operations.js';
/** What every call takes. */
export interface CallOptions {
    /**
     * Ends the wait for the reply; the promise rejects with the signal's reason. What was not written
     * yet is not sent any more. A transaction that was is also cancelled at the server (RFC 7047 section
     * 4.1.4), which may have committed it by then.
     */
    signal?: AbortSignal | undefined;
    /**
     * Milliseconds until the wait ends as with `signal`, with `OVSDB_NO_ANSWER`, or, of a transaction
     * that writes and was sent, with `OVSDB_OUTCOME_UNKNOWN`. 0 and Infinity mean no limit. Default:
     * 10 s; 30 s for what waits for more than an answer, which is a first copy (`replicate` and the
     * monitors) and a condition (`waitFor`, `waitUntil`). A transaction has the timeouts of its `wait`s
     * beside that.
     */
    timeout?: number | undefined;
}
/** What a call takes whose caller wants to know whether anything was sent. @internal */
export interface SendOptions extends CallOptions {
    /** Called when the first byte goes to the network. Before that nothing comes of a call that ends. */
    written?: () => void;
}
/** Milliseconds for a call that waits for an answer. */
export declare const CALL_TIMEOUT = 10000;
/** Milliseconds for a call that waits for more than that. */
export declare const WAIT_TIMEOUT = 30000;
/** For calls that somebody else ends. */
export declare const UNLIMITED: {
    readonly timeout: number;
};
/** The same options with the limit that the call has: Infinity for none. */
export declare function limited<Options extends CallOptions>(options: Options, byDefault?: number): Options & {
    timeout: number;
};
/** A limit as it is given: 0 is none. */
export declare function limitOf(timeout: number | undefined, byDefault: number): number;
export declare function checkOperations(operations: unknown): asserts operations is readonly Operation[];
/** How long a transaction may take that does not say: what it lets the server wait is no silence. */
export declare function timeOf(operations: readonly Operation[]): number;
/** What every call takes, and what one takes beside it. */
export declare function checkCallOptions(options: CallOptions, more?: readonly string[]): void;
