import { OvsdbError } from '../errors.js';
/** What an `Rpc` needs from its surroundings. */
export interface RpcHost {
    /** Puts the text of one message on the wire. */
    send(text: string): void;
    /** Hears of a notification, such as `update`. */
    notified(method: string, params: readonly unknown[]): void;
    /** Hears when the first request begins to wait for its reply and when the last one ends. */
    busy(isBusy: boolean): void;
}
/** What one request may say beside its method and parameters. */
export interface RequestOptions {
    /** Ends the wait: the promise rejects with the signal's reason. */
    signal?: AbortSignal | undefined;
    /** The code to reject with when the connection is lost before the reply. */
    lostCode?: string;
    /** Called with the request's id when `signal` ends a wait, before the promise rejects. */
    abandoned?: (id: number) => void;
}
/**
 * JSON-RPC 1.0 between peers, as RFC 7047 section 4 uses it: requests matched to replies by id,
 * `echo` answered, notifications handed on. Does no I/O: text goes out through the host, parsed
 * messages come in through `receive`.
 */
export declare class Rpc {
    #private;
    constructor(remote: string, host: RpcHost);
    /**
     * Sends a request; resolves with the reply's `result` (`null` when the reply has none).
     *
     * Rejects with the server's error, with the signal's reason, or with `lostCode` (default
     * `OVSDB_CONNECTION_CLOSED`) when the connection goes. Nothing is sent when the signal is
     * aborted already or the connection gone.
     */
    request(method: string, params: readonly unknown[], options?: RequestOptions): Promise<unknown>;
    /** Sends a notification: a request without reply. */
    notify(method: string, params: readonly unknown[]): void;
    /** Asks for a sign of life. Any byte is one, so nobody waits for this reply. */
    probe(): void;
    /** Takes one message from the peer. */
    receive(message: unknown): void;
    /** Rejects what waits: no reply will come. Later requests reject with `cause` too. */
    lose(cause: OvsdbError): void;
}
