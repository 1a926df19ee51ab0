import { type Socket } from 'node:net';
import type { NetnsRef } from '../netns/ref.js';
import { type TlsOptions } from './tls.js';
/** Where a server listens. */
export type Remote = {
    scheme: 'unix';
    path: string;
} | {
    scheme: 'tcp' | 'ssl';
    host: string;
    port: number;
};
/**
 * Reads a remote as ovsdb(7) writes it: `unix:PATH`, `tcp:HOST[:PORT]` or `ssl:HOST[:PORT]`, an IPv6
 * address in brackets, port 6640 by default.
 *
 * @throws TypeError or RangeError naming `option`.
 */
export declare function parseRemote(remote: unknown, option?: string): Remote;
/** Limits and surroundings of one attempt to connect. */
export interface DialOptions {
    /** Milliseconds, the TLS handshake included. */
    timeout: number;
    signal?: AbortSignal | undefined;
    /** For `ssl:`. */
    tls?: TlsOptions | undefined;
    /** The namespace of a tcp or ssl socket; a unix socket is a file, and in none. */
    netns?: NetnsRef | undefined;
    /** Whether the process may end meanwhile. */
    background?: boolean | undefined;
}
/**
 * Opens a socket to the remote; the caller owns it once the promise resolves.
 *
 * Rejects with OvsdbError `OVSDB_CONNECT_FAILED` (its cause is the system's error, or that of TLS),
 * `OVSDB_CONNECT_TIMEOUT`, with NetlinkError when the namespace cannot be entered, or with the
 * signal's reason.
 */
export declare function dial(remote: string, options: DialOptions): Promise<Socket>;
