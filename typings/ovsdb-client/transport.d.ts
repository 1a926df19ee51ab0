import { type Socket } from 'node:net';
import type { NetnsRef } from '../netns/ref.js';
import type { TlsSource } from './tls-options.js';
/** Limits and surroundings of one attempt to connect. */
export interface DialOptions {
    /** Milliseconds, the TLS handshake included; a server that is to connect to us is waited for without end. */
    timeout: number;
    signal?: AbortSignal | undefined;
    /** For `ssl:` and `pssl:`. */
    tls?: TlsSource | undefined;
    /** The namespace of a socket of tcp or ssl; a unix socket is a file, and in none. */
    netns?: NetnsRef | undefined;
    /** Whether the process may end meanwhile. */
    background?: boolean | undefined;
}
/**
 * Opens a socket to the remote, or waits until the server opens one to us; the caller owns it once the
 * promise resolves.
 *
 * Rejects with OvsdbError `OVSDB_CONNECT_FAILED` (its cause is the system's error, or that of TLS),
 * `OVSDB_CONNECT_TIMEOUT`, with NetlinkError when the namespace cannot be entered, or with the
 * signal's reason.
 */
export declare function dial(remote: string, options: DialOptions): Promise<Socket>;
