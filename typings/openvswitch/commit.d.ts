import type { OvsdbClient } from '../ovsdb-client/client.js';
import type { Deadline } from './deadline.js';
import { type Made } from './plan.js';
import type { Verb } from './verbs.js';
/** A committed transaction. */
export interface Committed {
    /** The next_cfg it wrote: it is applied when cur_cfg has come as far. */
    config: number | bigint;
    /** What the verbs made or found in place, in their order, by the UUIDs that the rows have now. */
    made: readonly Made[];
}
/**
 * Commits verbs as one transaction: reads what they are about, plans, sends. When the database
 * moved in between it begins again, a bounded number of times.
 *
 * Rejects with the verb's own error, with the server's (an OvsdbTransactionError), with
 * `OVS_CONTENTION` when the database kept moving, with `OVS_NOT_INITIALIZED`, or when the time is up
 * with `OVSDB_NO_ANSWER` or `OVSDB_OUTCOME_UNKNOWN`.
 */
export declare function commit(client: OvsdbClient, verbs: readonly Verb[], deadline: Deadline): Promise<Committed>;
