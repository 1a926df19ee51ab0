import type { OvsdbClient } from './client.js';
import type { Monitor } from './monitor.js';
/** A row of `_Server`'s table Database: one database as the server has it (ovsdb-server(5)). */
export interface ServerDatabase {
    model: 'standalone' | 'clustered' | 'relay';
    /** Whether a clustered database is in touch with most of its cluster. */
    connected: boolean;
    /** Whether this server leads the cluster. */
    leader: boolean;
    /** The cluster. */
    cid?: string | undefined;
    /** How much of the cluster's log this server has. */
    index?: bigint | undefined;
    /** Whether it has a schema: not until a server has joined its cluster, or a relay reached its source. */
    joined: boolean;
}
/**
 * Follows one database in the server's own database `_Server`. `told` hears of its row, or of
 * `undefined` when the server does not have it, before the promise resolves and whenever it changes.
 *
 * Resolves with the monitor, or with `undefined` when the server has no `_Server`, as before
 * Open vSwitch 2.9 or elsewhere.
 */
export declare function followDatabase(client: OvsdbClient, database: string, told: (row: ServerDatabase | undefined) => void): Promise<Monitor | undefined>;
/**
 * Decides whether a server's database can be used, and remembers how far the cluster's log was seen:
 * a server that is behind it would show the past.
 */
export declare class ServerGuard {
    #private;
    constructor(leaderOnly: boolean);
    /** Why it cannot be used; `undefined` when it can. Another cluster's log is another story. */
    objection(row: ServerDatabase | undefined): {
        code: string;
        why: string;
    } | undefined;
}
