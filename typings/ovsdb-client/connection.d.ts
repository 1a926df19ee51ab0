import { OvsdbError } from '../errors.js';
import type { NetnsRef } from '../netns/ref.js';
import { type RequestOptions } from './rpc.js';
import type { TlsSource } from './tls-options.js';
/** What shapes one connection. */
export interface ConnectionOptions {
    /** Milliseconds an attempt to connect may take. */
    connectTimeout: number;
    /** Milliseconds of silence before a probe; 0 for none. Default 5000 on tcp, 2500 on unix. */
    inactivityProbe?: number | undefined;
    /** Milliseconds that bytes may wait without any being taken off; 0 for ever. Default 30000. */
    writeTimeout?: number | undefined;
    /** Bytes of the longest message that is taken. Default `MAX_MESSAGE`. */
    maxMessageSize?: number | undefined;
    /** For `ssl:` and `pssl:` remotes. */
    tls?: TlsSource | undefined;
    /** Where the socket is opened. */
    netns?: NetnsRef | undefined;
    /** Whether diagnostics channels are told no values. */
    redact?: boolean | undefined;
    /** Whether the attempt to connect may let the process end. */
    background?: boolean | undefined;
    signal?: AbortSignal | undefined;
    /** Hears of the peer's notifications, in their order. Must not throw. */
    notified(method: string, params: readonly unknown[]): void;
}
/**
 * One socket with JSON-RPC on it, from connected to closed; it never comes back. It keeps the
 * process alive only while a request waits for its reply.
 */
export declare class Connection {
    #private;
    readonly remote: string;
    /**
     * Resolves when the socket is closed: with what went wrong, or with `undefined` after `close()`.
     * Never rejects.
     */
    readonly closed: Promise<OvsdbError | undefined>;
    /** Connects. Rejects as `dial` does. */
    static open(remote: string, options: ConnectionOptions): Promise<Connection>;
    private constructor();
    /** Whether requests can be made. */
    get open(): boolean;
    /** Makes a request; see `Rpc.request`. */
    request<T = unknown>(method: string, params: readonly unknown[], options?: RequestOptions<T>): Promise<T>;
    /** Sends a notification. */
    notify(method: string, params: readonly unknown[]): void;
    /** Closes the socket; what waits is rejected. Idempotent. Resolves when it is closed. */
    close(): Promise<void>;
    /** Ends the connection for a reason that `closed` resolves with. */
    fail(reason: OvsdbError): void;
}
