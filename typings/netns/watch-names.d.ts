import { type NamesSubscription } from '../binding.js';
import { Iteration } from '../iteration.js';
import { type NetnsEntry } from './netns.js';
/** What names to watch. */
export interface WatchNetnsOptions {
    /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
    folder?: string | undefined;
    /** Begin with a `resync` event that has all names there are. Default false. */
    initial?: boolean | undefined;
    /** Ends the iteration. */
    signal?: AbortSignal | undefined;
}
/** A name came, went, or leads elsewhere: to a namespace, having been stale, or to another one. */
export interface NetnsChangeEvent {
    /** That it is about a name. */
    type: 'netns';
    /** What became of it. */
    change: 'added' | 'changed' | 'deleted';
    /** As it is now; of one that went, as it was last. */
    object: NetnsEntry;
    /** As it was before, of one that changed. */
    before?: NetnsEntry;
}
/** Some changes were missed: what there is now. */
export interface NetnsResyncEvent {
    /** That it is about all names. */
    type: 'resync';
    /** Asked for with `initial`. */
    reason: 'start';
    /** All names there are, sorted. */
    names: NetnsEntry[];
}
/** What a watch of names tells. */
export type NetnsEvent = NetnsChangeEvent | NetnsResyncEvent;
/**
 * Watches the names of namespaces in a folder, whether there is such a folder already or not. A name
 * without an `inode` is stale, or is just being made: then it changes next.
 *
 * It begins at once, before the first iteration. At each sign of a change the folder is listed anew
 * and what differs is told: no change is lost, however late it is asked for, but the steps in
 * between may be, such as a name that came and went, or one made anew whose namespace was given the
 * number of the one before. The iteration ends when the signal is aborted
 * and when the watch is closed. An open watch does not hold the process open; a pending `next()`
 * does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when what the folder lies in does not exist.
 */
export declare function watchNetns(options?: WatchNetnsOptions): NetnsWatch;
/** A watch of names under way: see `watchNetns`. */
export declare class NetnsWatch extends Iteration<NetnsEvent> {
    /** @internal */
    constructor(folder: string, initial: boolean, signal: AbortSignal | undefined);
}
/**
 * Calls `look` at once and at each sign of a change, until it returns true or `stop` is aborted. The sign is
 * waited for before the folder is looked at, not after: what changes meanwhile is told by the waiting, which
 * holds the process, but `idle`.
 */
export declare function atEachSign(subscription: NamesSubscription, { operation, idle, stop }: {
    operation: string;
    idle: boolean;
    stop: AbortSignal;
}, look: () => Promise<boolean>): Promise<void>;
