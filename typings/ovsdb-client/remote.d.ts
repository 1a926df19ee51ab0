/** We connect to the server. */
export type ActiveRemote = {
    scheme: 'unix';
    path: string;
} | {
    scheme: 'tcp' | 'ssl';
    host: string;
    port: number;
};
/** The server connects to us. */
export type PassiveRemote = {
    scheme: 'punix';
    path: string;
} | {
    scheme: 'ptcp' | 'pssl';
    host: string | undefined;
    port: number;
};
export type Remote = ActiveRemote | PassiveRemote;
/** The longest path that fits struct sockaddr_un with its terminator. */
export declare const MAX_UNIX_PATH = 107;
/**
 * Reads a remote as ovsdb(7) writes it: `unix:PATH`, `tcp:HOST[:PORT]`, `ssl:HOST[:PORT]`; `punix:PATH`,
 * `ptcp:[PORT][:HOST]`, `pssl:[PORT][:HOST]`; an IPv6 address in brackets, port 6640 by default.
 *
 * @throws TypeError or RangeError naming `option`.
 */
export declare function parseRemote(remote: unknown, option?: string): Remote;
export declare function isPassive(remote: Remote): remote is PassiveRemote;
