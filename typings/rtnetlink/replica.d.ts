import { NetlinkError } from '../errors.js';
import { type NetnsRef } from '../netns/ref.js';
import { type WaitOptions } from '../wait.js';
import type { Following } from './follow.js';
import type { ChangeEvent } from './mirror.js';
import type { LinkTable, ObjectTable } from './object-table.js';
import type { Watched, WatchType } from './watched.js';
/** How long to wait, for what a replica waits for. */
export interface WaitForOptions {
    /** Milliseconds until it must have come to that, 0 to 2,147,483,647. Default: no limit. */
    timeout?: number | undefined;
    /** Ends the wait; the promise is then rejected with the signal's reason. */
    signal?: AbortSignal | undefined;
}
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
/** `syncing`: it has not been read yet; `current`: it has all that was announced; `closed`: it stays as it is. */
export type NetnsReplicaState = 'syncing' | 'current' | 'closed';
/** A namespace in memory: see `replicate`. */
export declare class NetnsReplica implements AsyncDisposable {
    #private;
    /**
     * Resolves when everything has been read. Rejects when that fails, and when the replica was closed
     * before that.
     */
    readonly ready: Promise<void>;
    /**
     * Resolves when it is closed: with `undefined` after `close()`, with the signal, and when the
     * namespace is gone, or else with the error for which it ended. Never rejects.
     */
    readonly closed: Promise<Error | undefined>;
    /** @internal Use `replicate`. */
    constructor(following: Following, netns: NetnsRef | undefined, signal?: AbortSignal);
    /** What it is at. */
    get state(): NetnsReplicaState;
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
    /**
     * Calls `listener` after each change; the function returned takes that back. What it throws
     * becomes an uncaught exception.
     */
    on(event: 'change', listener: (change: ReplicaChange) => void): () => void;
    /**
     * Iterates over each change from now on, and drops none, however slowly they are taken. With
     * `initial` all that is there comes first, as added. Ends when the replica is closed, with the signal,
     * and when its loop is left. A pending `next()` holds the process.
     */
    changes(options?: {
        initial?: boolean | undefined;
        signal?: AbortSignal | undefined;
    }): AsyncIterableIterator<ReplicaChange>;
    /**
     * Resolves with what `predicate` returns as soon as that is true or anything like it: it is called once
     * everything has been read, and after each change. Until then the process is held.
     *
     * @throws NetlinkError `ETIMEDOUT` when the time is up; `ENOENT` when the namespace is gone; `ECANCELED`
     * when the replica is closed. What `predicate` throws, the promise is rejected with.
     */
    waitFor<T>(predicate: (replica: this) => T, options?: WaitForOptions): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
    /**
     * Resolves when it has everything that the kernel had announced when this was called: each change that
     * was made, by anybody, before.
     */
    sync(): Promise<void>;
    /** Ends it; what it holds stays readable. Idempotent. */
    close(): Promise<void>;
    /** The same as `close()`. */
    [Symbol.asyncDispose](): Promise<void>;
}
/** What a batch of changes comes of, in the words of a replica. */
export declare const causes: {
    readonly start: "initial";
    readonly events: "update";
    readonly overrun: "resync";
};
/** Why a replica is of no more use. */
export declare function ended(code: 'ENOENT' | 'ECANCELED', netns: string | undefined): NetlinkError;
export declare function checkWait(options: WaitForOptions | undefined): WaitOptions;
/**
 * Resolves with what `look` finds: it is called now, and whenever `listen` says so. Rejects with what `end`
 * returns, once that is an error.
 */
export declare function awaited<T>(look: () => T | undefined, listen: (check: () => void) => (() => void)[], end: () => Error | undefined, options: WaitOptions, netns: string | undefined): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
/** The same iteration, whose pending `next()` holds the process. */
export declare function heldIterator<T>(inner: AsyncIterableIterator<T>): AsyncIterableIterator<T>;
