import { Iteration } from '../iteration.js';
import { type NetnsRef } from '../netns/ref.js';
import { type Address } from './address.js';
import { type Fdb } from './fdb.js';
import { type Link } from './link.js';
import { type Neighbor } from './neighbor.js';
import { type Nexthop } from './nexthop.js';
import { type NetnsId } from './nsid.js';
import { type Route } from './route.js';
import { type Rule } from './rule.js';
/** What can be watched, and what a watch knows of it. */
export interface Watched {
    link: Link;
    address: Address;
    neighbor: Neighbor;
    fdb: Fdb;
    route: Route;
    rule: Rule;
    nexthop: Nexthop;
    nsid: NetnsId;
}
export type WatchType = keyof Watched;
/** One object came, changed, or went. */
export type ChangeEvent = {
    [Type in WatchType]: {
        type: Type;
        change: 'added' | 'changed' | 'deleted';
        /** As it is now; of one that went, as it was last. */
        object: Watched[Type];
        /** As it was before, of one that changed. */
        before?: Watched[Type];
    };
}[WatchType];
/** Everything that is there, read anew. */
export type ResyncEvent = {
    type: 'resync';
    /** `start`, asked for with `initial`; `overrun`: changes came faster than they were taken. */
    reason: 'start' | 'overrun';
    /** What differs from what the watch had told before. */
    changes: ChangeEvent[];
} & {
    [Type in WatchType as Plural<Type>]?: Watched[Type][];
};
export type WatchEvent = ChangeEvent | ResyncEvent;
type Plural<Type extends string> = Type extends 'address' ? 'addresses' : Type extends 'fdb' ? 'fdb' : `${Type}s`;
export interface WatchOptions {
    /** The namespace. Default: the process's own. */
    netns?: NetnsRef | undefined;
    /** What to watch. Default: everything. */
    types?: readonly WatchType[] | undefined;
    /** Begin with a `resync` event that has everything there is. Default false. */
    initial?: boolean | undefined;
    /**
     * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
     * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
     */
    bufferSize?: number | undefined;
    /** Ends the iteration. */
    signal?: AbortSignal | undefined;
}
/**
 * Watches a namespace. Iterate over what is returned:
 *
 * ```ts
 * for await (const event of watch({ netns: 'vm1', signal })) {
 *   if (event.type === 'resync') replaceAll(event.links)
 *   else console.log(event.type, event.change, event.object)
 * }
 * ```
 *
 * It begins at once, before the first iteration: a change made by a later call is not missed.
 * Events wait in the kernel until they are asked for. When its buffer overflows, the watch reads
 * everything anew and tells what changed by a `resync` event; nothing is lost but the steps in
 * between. What the kernel itself does not announce, as the alias of a link that is down, a watch
 * learns with the link's next change; routes and nexthops that go silently with a link or an address
 * are read anew at such a change. The iteration ends when the signal is aborted, when the watch is
 * closed, and when the namespace goes: its name is deleted, or the process ends it was named by. An
 * open watch does not hold the process open; a pending `next()` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace.
 */
export declare function watch(options?: WatchOptions): Watch;
/** A watch under way: see `watch`. */
export declare class Watch extends Iteration<WatchEvent> {
    /** @internal */
    constructor(options: WatchOptions & {
        types: WatchType[];
        bufferSize: number;
    });
}
export {};
