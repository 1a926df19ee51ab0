/** Every namespace that has a name, in memory, and always current. */
import type { NetlinkError } from '../errors.js';
import { LiveCopy } from './live-copy.js';
import { type WantedOfAll } from './members.js';
import type { ChangeEvent } from './mirror.js';
import { NetnsReplica } from './replica.js';
/** What changed at once in one of the namespaces. When listeners are called the replica has all of it. */
export interface NamespacesChange {
    /** The namespace's name. */
    netns: string;
    /**
     * As in `ReplicaChange`; `initial` too when a namespace has come, and `gone` when it has gone: then each
     * of its objects is told as deleted.
     */
    cause: 'initial' | 'update' | 'resync' | 'gone';
    /** Each step, in order. */
    changes: readonly ChangeEvent[];
}
/** All named namespaces in memory: see `replicateAll`. */
export declare class NamespacesReplica extends LiveCopy<NamespacesChange> {
    #private;
    /** @internal Use `replicateAll`. */
    constructor(wanted: WantedOfAll, signal: AbortSignal | undefined);
    /**
     * The namespaces that have been read, by their names. The replica of one that has gone is closed, and
     * stays as it was last; one that was made anew under the same name has another one.
     */
    get namespaces(): ReadonlyMap<string, NetnsReplica>;
    /** Those that cannot be entered, by their names, and why: EPERM or EACCES. */
    get unreadable(): ReadonlyMap<string, NetlinkError>;
    /** @internal */
    everything(): NamespacesChange[];
    /** @internal */
    protected catchUp(): Promise<void>;
}
