import { type NetnsRef } from '../netns/ref.js';
import type { Following } from './follow.js';
import { LiveCopy } from './live-copy.js';
import type { ChangeEvent } from './mirror.js';
import type { LinkTable, ObjectTable } from './object-table.js';
import type { Watched, WatchType } from './watched.js';
/** What changed at once. When listeners are called the replica has all of it. */
export interface ReplicaChange {
    /**
     * `initial`: what was there at first. `update`: what happened. `resync`: changes came faster than they
     * were taken, so everything was read again, and this is what differs.
     */
    cause: 'initial' | 'update' | 'resync';
    /** Each step, in order. */
    changes: readonly ChangeEvent[];
}
/** A namespace in memory: see `replicate`. */
export declare class NetnsReplica extends LiveCopy<ReplicaChange> {
    #private;
    /** @internal Use `replicate`. */
    constructor(following: Following, netns: NetnsRef | undefined, signal?: AbortSignal);
    /**
     * The objects of a type. It stays the same table, whatever happens.
     *
     * @throws RangeError when the type is not held.
     */
    table(type: 'link'): LinkTable;
    table<Type extends WatchType>(type: Type): ObjectTable<Watched[Type]>;
    /** The links. */
    get links(): LinkTable;
    /** The addresses. */
    get addresses(): ObjectTable<Watched['address']>;
    /** The neighbours, but those that the kernel does not announce: see `watch`. */
    get neighbors(): ObjectTable<Watched['neighbor']>;
    /** The forwarding entries. */
    get fdb(): ObjectTable<Watched['fdb']>;
    /** The multicast entries. */
    get mdb(): ObjectTable<Watched['mdb']>;
    /** The routes, of all tables. */
    get routes(): ObjectTable<Watched['route']>;
    /** The policy rules. */
    get rules(): ObjectTable<Watched['rule']>;
    /** The nexthops. */
    get nexthops(): ObjectTable<Watched['nexthop']>;
    /** The numbers that the namespace has for others. */
    get nsids(): ObjectTable<Watched['nsid']>;
    /** @internal */
    everything(): ReplicaChange[];
    /** @internal */
    protected catchUp(): Promise<void>;
}
