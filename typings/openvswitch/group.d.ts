import { type Committed, type Link } from './commit.js';
import type { Deadline } from './deadline.js';
import type { Verb } from './verb.js';
/**
 * Commits changes. Those that are asked for in one turn of the event loop go as one transaction: it
 * is one piece of work for ovs-vswitchd, which looks at every port each time. Each keeps an outcome of
 * its own: one that cannot be done, or all of them when the server refuses, are committed alone.
 */
export declare class Committer {
    #private;
    constructor(link: Link);
    /** Rejects as `commit` in commit.ts. */
    commit<T>(verbs: readonly Verb<T>[], deadline: Deadline): Promise<Committed<T>>;
}
