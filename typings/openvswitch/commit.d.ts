import type { Operation } from '../ovsdb-client/operations.js';
import type { OvsdbSession } from '../ovsdb-client/session.js';
import type { Deadline } from './deadline.js';
import type { InfoReader } from './info.js';
import { Report } from './report.js';
import type { Verb } from './verb.js';
/** A committed transaction. */
export interface Committed<T> {
    /** The next_cfg it wrote: it is applied when cur_cfg has come as far. */
    config: number | bigint;
    /** What it made, as it is now. */
    report(): Report;
    /** The results of its verbs, read out of a report. */
    results(report: Report): T[];
}
/**
 * ovs-vswitchd takes note of every change to next_cfg, and of some others only together with one,
 * so each transaction makes one (ovs-vswitchd.conf.db(5), Open_vSwitch:next_cfg).
 */
export declare const NEXT_CONFIG: readonly Operation[];
/** A verb's condition is not met: it is to be asked again when the database has changed. */
export declare class Unmet extends Error {
}
/**
 * Commits verbs as one transaction: drafts it by the replica and sends it. When the database moved
 * meanwhile it begins again, a bounded number of times.
 *
 * Rejects with the verb's own error, with the server's (an OvsdbTransactionError), with
 * `OVS_CONTENTION` when the database kept moving, with `OVS_NOT_INITIALIZED`, or when the time is up
 * with `OVSDB_NO_ANSWER` or `OVSDB_OUTCOME_UNKNOWN`.
 */
export declare function commit<T>(session: OvsdbSession, reader: InfoReader, verbs: readonly Verb<T>[], deadline: Deadline): Promise<Committed<T>>;
/** The next_cfg that a transaction wrote, by the last of its answers. */
export declare function configOf(answers: readonly unknown[]): number | bigint;
