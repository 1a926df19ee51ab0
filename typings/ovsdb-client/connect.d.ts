import { OvsdbClient } from './client.js';
import { type LinkOptions } from './link-options.js';
/** How to connect to an OVSDB server. */
export interface ConnectOvsdbOptions extends LinkOptions {
    /**
     * Where the server listens: `unix:PATH`, `tcp:HOST[:PORT]` or `ssl:HOST[:PORT]` (an IPv6 address
     * in brackets, port 6640 by default). Of several the first that accepts is taken, tried in their
     * order. Or where it finds us, which is waited for until the signal: `punix:PATH`, `ptcp:[PORT][:HOST]`,
     * `pssl:[PORT][:HOST]`.
     */
    remote: string | readonly string[];
    /** Ends the attempt to connect. */
    signal?: AbortSignal;
}
/** Milliseconds an attempt to connect may take that does not say. */
export declare const CONNECT_TIMEOUT = 5000;
/**
 * Connects to an OVSDB server (RFC 7047).
 *
 * Rejects with a TypeError or RangeError for bad options, with OvsdbError `OVSDB_CONNECT_FAILED`
 * or `OVSDB_CONNECT_TIMEOUT` (of several remotes `OVSDB_CONNECT_FAILED` with an AggregateError as its
 * cause), or with the signal's reason.
 */
export declare function connectOvsdb(options: ConnectOvsdbOptions): Promise<OvsdbClient>;
/** Connects to one remote; all options are checked. `background` lets the process end meanwhile. */
export declare function openClient(remote: string, options: LinkOptions & {
    signal?: AbortSignal | undefined;
    background?: boolean;
}): Promise<OvsdbClient>;
export declare function checkRemotes(remote: string | readonly string[]): readonly string[];
