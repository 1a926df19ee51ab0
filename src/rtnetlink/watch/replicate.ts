import { checkKnown, checkOptions } from '../../base/check.js'
import type { NetnsRef } from '../../netns/ref.js'
import { Following } from './follow.js'
import { wantedOfAll } from './members.js'
import { NetnsReplica } from './replica.js'
import { NamespacesReplica } from './replica-all.js'
import { checkedWatch, checkTypes } from './watch.js'
import type { WatchType } from './watched.js'

/** What to replicate. */
export interface ReplicateOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /** What to hold. Default: everything that can be watched. */
  types?: readonly WatchType[] | undefined
  /** As that of `watch`. */
  bufferSize?: number | undefined
  /** Closes it. */
  signal?: AbortSignal | undefined
}

/**
 * Keeps a replica of a namespace in memory: links, addresses, routes and so on, always consistent with one moment
 * of the namespace, and reports each change as an event. What `watch` describes of lost events and of what the
 * kernel does not announce holds here, too; after an overrun it reads everything again automatically.
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
export function replicate(options?: ReplicateOptions): NetnsReplica {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'types', 'bufferSize', 'signal'])
  const { netns, bufferSize, signal } = checkedWatch(given)
  const types = checkTypes(given.types, false)
  const wanted = { netns, allNsid: false, types, bufferSize, operation: 'replicate' }
  return new NetnsReplica(new Following(wanted), netns, signal)
}

/** What to replicate of every named namespace. */
export interface ReplicateAllOptions extends Omit<ReplicateOptions, 'netns'> {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined
}

/**
 * Keeps a replica of every named namespace in memory, as `replicate` does for one. Namespaces that come are joined;
 * when one goes, each of its objects is reported as deleted. A namespace that was deleted and created again under
 * the same name is reported as gone, and the new one as another.
 *
 * ```ts
 * await using all = replicateAll({ types: ['link'] })
 * await all.waitFor(({ namespaces }) => namespaces.get('vm1')?.links.find({ name: 'eth0', operState: 'up' }))
 * all.on('change', ({ netns, cause, changes }) => console.log(netns, cause, changes.length))
 * ```
 *
 * The changes of one namespace are reported in their order; those of several are not ordered among each other. It
 * is closed by `close()` and with the signal. An open replica does not hold the process open; what waits for it
 * does. A namespace takes four file descriptors, all of them together four, one inotify instance among them. It is
 * held until its name is seen to be gone.
 *
 * A namespace that goes while it is opened is passed over, and one that cannot be entered is in `unreadable`.
 * Whatever else fails, such as `EMFILE`, closes it: `ready` and what waits reject with that.
 */
export function replicateAll(options?: ReplicateAllOptions): NamespacesReplica {
  const given = checkOptions(options)
  checkKnown(given, ['folder', 'types', 'bufferSize', 'signal'])
  return new NamespacesReplica(wantedOfAll('replicateAll', given), given.signal)
}
