import { type Socket } from 'node:net';
/** Where a server listens. */
export type Remote = {
    scheme: 'unix';
    path: string;
} | {
    scheme: 'tcp';
    host: string;
    port: number;
};
/**
 * Reads a remote as ovsdb(7) writes it: `unix:PATH`, `tcp:HOST[:PORT]`, an IPv6 address in
 * brackets, port 6640 by default.
 *
 * @throws TypeError or RangeError naming `option`; OvsdbError `OVSDB_SSL_UNSUPPORTED` for `ssl:`.
 */
export declare function parseRemote(remote: unknown, option?: string): Remote;
/** Limits of one attempt to connect. */
export interface DialOptions {
    /** Milliseconds. */
    timeout: number;
    signal?: AbortSignal | undefined;
}
/**
 * Opens a socket to the remote; the caller owns it once the promise resolves.
 *
 * Rejects with OvsdbError `OVSDB_CONNECT_FAILED` (its cause is the system's error),
 * `OVSDB_CONNECT_TIMEOUT`, or the signal's reason.
 */
export declare function dial(remote: string, { timeout, signal }: DialOptions): Promise<Socket>;
