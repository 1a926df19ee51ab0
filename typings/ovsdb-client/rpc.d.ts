import { OvsdbError } from '../errors.js';
import type { Diagnostics } from './diagnostics.js';
/** What an `Rpc` needs from its surroundings. */
export interface RpcHost {
    /** Puts the text of one message on the wire. */
    send(text: string): void;
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
    /** Milliseconds until the wait ends. */
    timeout?: number | undefined;
    /** Whether the server may do something for good: without a reply the outcome is unknown then. */
    changes?: boolean;
    /**
     * Makes of the reply's `result` what the promise resolves with, or throws what it rejects with.
     * Called as soon as the reply is there, before whatever the peer sent after it is looked at.
     */
    read?: (result: unknown) => T;
    /** Called with the request's id when a wait ends without a reply, before the promise rejects. */
    abandoned?: (id: number) => void;
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
     * Rejects with the server's error; with the signal's reason; with `OVSDB_NO_ANSWER` when the time
     * is up; with `OVSDB_CONNECTION_CLOSED` when the connection goes; in place of these two with
     * `OVSDB_OUTCOME_UNKNOWN` when the request `changes` something. Nothing is sent when the signal is
     * aborted already or the connection gone, which is `OVSDB_CONNECTION_CLOSED` in any case.
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
