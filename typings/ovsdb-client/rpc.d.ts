import { OvsdbError } from '../errors.js';
import type { Diagnostics } from './diagnostics.js';
/** What an `Rpc` needs from its surroundings. */
export interface RpcHost {
    /**
     * Puts the text of one message on the wire, and calls `written` when its first byte goes there. The
     * function returned takes it back as long as none has.
     */
    send(text: string, written?: () => void): () => void;
    /** The same of an answer, which the peer asked for. */
    answer(text: string): void;
    /** Hears of a notification, such as `update`. */
    notified(method: string, params: readonly unknown[]): void;
    /** Hears when the first request begins to wait for its reply and when the last one ends. */
    busy(isBusy: boolean): void;
}
/** What one request may say beside its method and parameters. */
export interface RequestOptions<T = unknown> {
    /** Ends the wait: the promise rejects with the signal's reason. */
    signal?: AbortSignal | undefined;
    /** Milliseconds until the wait ends; Infinity for no limit. */
    timeout?: number | undefined;
    /** What the caller knows each of the parameters as, for errors. Default: `params[0]` and so on. */
    names?: ((at: number) => string) | undefined;
    /** Whether the server may do something for good: without a reply the outcome is unknown then. */
    changes?: boolean;
    /**
     * Makes of the reply's `result` what the promise resolves with, or throws what it rejects with.
     * Called as soon as the reply is there, before whatever the peer sent after it is looked at.
     */
    read?: (result: unknown) => T;
    /** Called when the first byte goes to the network. Before that nothing comes of a call that ends. */
    written?: (() => void) | undefined;
    /** Called with the id of a written request when a wait ends without a reply, before the promise rejects. */
    abandoned?: (id: number) => void;
}
/** The link ended before any of a request was written: the server knows nothing of it. */
export declare class UnsentError extends OvsdbError {
}
/**
 * JSON-RPC 1.0 between peers, as RFC 7047 section 4 uses it: requests matched to replies by id,
 * `echo` answered, notifications handed on. Does no I/O: text goes out through the host, parsed
 * messages come in through `receive`.
 */
export declare class Rpc {
    #private;
    constructor(remote: string, host: RpcHost, diagnostics: Diagnostics);
    /**
     * Sends a request; resolves with the reply's `result` (`null` when the reply has none) or what
     * `read` makes of it.
     *
     * Rejects with a RangeError for text that cannot be sent; with the server's error; with the signal's reason; with `OVSDB_NO_ANSWER` when the time
     * is up; with `OVSDB_CONNECTION_CLOSED` when the connection goes. When a request that `changes`
     * something was written, these two are `OVSDB_OUTCOME_UNKNOWN`. One that was not written is dropped
     * with its wait; when the connection goes it is an `UnsentError`.
     */
    request<T = unknown>(method: string, params: readonly unknown[], options?: RequestOptions<T>): Promise<T>;
    /** Sends a notification: a request without reply. */
    notify(method: string, params: readonly unknown[]): void;
    /** Asks for a sign of life. Any byte is one, so nobody waits for this reply. */
    probe(): void;
    /** Takes one message from the peer. */
    receive(message: unknown): void;
    /** Rejects what waits: no reply will come. Later requests reject with `cause` too. */
    lose(cause: OvsdbError): void;
}
