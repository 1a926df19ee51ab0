import { type NetnsRef } from '../netns/ref.js';
import { NetnsReplica } from './replica.js';
import type { WatchType } from './watched.js';
/** What to replicate. */
export interface ReplicateOptions {
    /** The namespace. Default: the process's own. */
    netns?: NetnsRef | undefined;
    /** What to hold. Default: everything that can be watched. */
    types?: readonly WatchType[] | undefined;
    /** As that of `watch`. */
    bufferSize?: number | undefined;
    /** Closes it. */
    signal?: AbortSignal | undefined;
}
/**
 * Keeps what is in a namespace in memory: its links, addresses, routes and so on, always as some moment
 * of the namespace, with each change as an event. What `watch` describes of lost events and of what the
 * kernel does not announce holds here, too; after an overrun it reads everything again by itself.
 *
 * ```ts
 * await using replica = replicate({ netns: 'vm1', types: ['link', 'address'] })
 * await replica.ready
 * replica.links.get('eth0')?.operState
 * const link = await replica.waitFor(({ links }) => links.find({ name: 'eth0', operState: 'up' }))
 * ```
 *
 * It begins at once: a change made by a later call is not missed. It is closed by `close()`, with the
 * signal, and when the namespace goes, as a watch ends. An open replica does not hold the process open; what
 * waits for it does.
 */
export declare function replicate(options?: ReplicateOptions): NetnsReplica;
