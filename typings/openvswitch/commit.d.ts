import type { Operation } from '../ovsdb-client/operations.js';
import type { OvsdbSession } from '../ovsdb-client/session.js';
import type { Slices } from '../ovsdb-client/slices.js';
import type { Deadline } from './deadline.js';
import { Draft, type Made } from './draft.js';
import type { InfoReader } from './info.js';
import { Report } from './report.js';
import type { Verb } from './verb.js';
/** Where changes are committed. */
export interface Link {
    readonly session: OvsdbSession;
    readonly reader: InfoReader;
    readonly slices: Slices;
}
/** A committed transaction. */
export interface Committed<T> {
    /** The next_cfg it wrote: it is applied when cur_cfg has come as far. */
    config: number | bigint;
    /** What it made, as it is now. */
    report(): Report;
    /** The results of its verbs, read out of a report. */
    results(report: Report): T[];
}
/** Verbs that ran in a draft. */
export interface Drafted<T> {
    readonly draft: Draft;
    readonly verbs: readonly Verb<T>[];
    readonly results: ReturnType<Verb<T>['run']>[];
    readonly made: readonly Made[];
}
/**
 * ovs-vswitchd takes note of every change to next_cfg, and of some others only together with one,
 * so each transaction makes one (ovs-vswitchd.conf.db(5), Open_vSwitch:next_cfg).
 */
export declare const NEXT_CONFIG: readonly Operation[];
/** A verb's condition is not met: it is to be asked again when the database has changed. */
export declare class Unmet extends Error {
    /** What waits, and how many milliseconds it does, at most. */
    readonly waits: {
        readonly timeout: number | undefined;
    };
    constructor(waits: {
        readonly timeout: number | undefined;
    });
}
/**
 * Commits verbs as one transaction: drafts it by the replica and sends it. When the database moved
 * meanwhile it begins again, a bounded number of times.
 *
 * Rejects with the verb's own error, with the server's (an OvsdbTransactionError), with
 * `OVS_CONTENTION` when the database kept moving, with `OVS_NOT_INITIALIZED`, or when the time is up
 * with `OVSDB_NO_ANSWER` or `OVSDB_OUTCOME_UNKNOWN`.
 *
 * @param begun called when it is on its way, or waits for something: what follows may begin
 */
export declare function commit<T>(link: Link, verbs: readonly Verb<T>[], deadline: Deadline, begun?: () => void): Promise<Committed<T>>;
/**
 * Runs verbs in a draft, in slices. The draft sees the database all the while as it was.
 *
 * Rejects with what a verb throws, and which it is; with the signal's reason.
 */
export declare function drafted<T>({ slices }: Link, draft: Draft, verbs: readonly Verb<T>[], signal?: AbortSignal): Promise<Drafted<T>>;
/** What a verb was refused for that the server's schema has not decided yet. */
export declare function refusalOf(verbs: readonly Verb<unknown>[]): Error | undefined;
/** What verbs did, once the server took it. */
export declare function committed<T>(reader: InfoReader, { draft, verbs, results, made }: Drafted<T>, answers: readonly unknown[]): Committed<T>;
/** The next_cfg that a transaction wrote, by the last of its answers. */
export declare function configOf(answers: readonly unknown[]): number | bigint;
