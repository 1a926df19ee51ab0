/** Watching a namespace: what the kernel reports of changes, and how nothing of it is lost. */
import { onAbort } from '../../base/abort.js'
import {
  checkBoolean,
  checkInteger,
  checkKnown,
  checkOptions,
  checkSignal,
  checkSome,
} from '../../base/check.js'
import { Iteration } from '../../base/iteration.js'
import { type NetnsRef, placeOf } from '../../netns/ref.js'
import { Following, type FollowRequest } from './follow.js'
import type { ChangeEvent, Lists } from './mirror.js'
import { kinds, type WatchType, watchTypes } from './watched.js'

/** The complete state, read again. */
export type ResyncEvent = {
  type: 'resync'
  /** `start`, with `initial`; `overrun`: changes came faster than they were taken. */
  reason: 'start' | 'overrun'
  /** What differs from what the watch had reported before. */
  changes: ChangeEvent[]
  /** With `allNsid`: what is in the other namespaces, by their numbers. */
  namespaces?: ({ nsid: number } & Lists)[]
} & Lists

/** An event of a watch. */
export type WatchEvent = ChangeEvent | ResyncEvent

/** What to watch, and how. */
export interface WatchOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /**
   * Watch every namespace that has a number in this one (see `setNetnsId`), through one socket, and report their
   * objects with their `nsid` (NETLINK_LISTEN_ALL_NSID). Needs CAP_NET_BROADCAST in this one, and in each of the
   * others CAP_NET_BROADCAST and CAP_NET_ADMIN: namespaces whose owner does not grant them are left out. Default
   * false.
   */
  allNsid?: boolean | undefined
  /**
   * What to watch. Default: everything; with `allNsid`, which nothing else can be watched with:
   * `link`, `address` and `nsid`.
   */
  types?: readonly WatchType[] | undefined
  /** Begin with a `resync` event that has everything there is. Default false. */
  initial?: boolean | undefined
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
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
 * It begins at once, before the first iteration: a change made by a later call is not missed. Events wait in the
 * kernel until they are read. When its buffer overflows, the watch reads everything again and reports what changed
 * in a `resync` event; nothing is lost but the steps in between. Much of what the kernel does it does not announce;
 * where something else that it announces shows that, the watch reads what is in doubt: routes, nexthops, multicast
 * and forwarding entries that go with a link or an address, the other end of a pair, ports of a bridge, rules whose
 * link came or went, and routes when an event does not say which one of several with the same destination, table
 * and metric it replaced. VLANs of bridges and ports (since Linux 5.6) are reported one by one, not as ranges, and
 * without `mcastGroups`.
 *
 * What nothing shows, a watch learns with the link's next change: alias, alternative names, group and the kind's
 * options of a link that is down; `promiscuity`, `headroom`; what a bridge counts and hears (`fdbLearnedCount`,
 * `mcastGroups`, `mcastQuerierState`, the spanning tree's figures between changes of a port's state). While a
 * bridge is in a change of the topology, the watch reads it once a second: the kernel announces neither its end nor
 * the ageing time that is then in force again. A link's own list of multicast addresses, which is part of `fdb`, is
 * kept since Linux 6.13, but for what `ip maddress` adds. Neighbours in state `noarp` that the kernel itself
 * creates, for multicast and broadcast addresses, are left out.
 *
 * With `allNsid` a namespace that gets its number while the watch runs is read then, and its objects are reported
 * as added; those of one that is gone are reported as deleted. What changes in another namespace before `ready` has
 * resolved is part of what is there at the start.
 *
 * The iteration ends when the signal is aborted, when the watch is closed, and when the namespace
 * goes: its name is deleted, the process ends, or the handle is closed that it was named by. One
 * that was named by a descriptor the watch keeps alive. An open watch does not hold the process open;
 * a pending `next()` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; with
 * `allNsid`, `EPERM` without CAP_NET_BROADCAST.
 */
export function watch(options?: WatchOptions): Watch {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'allNsid', 'types', 'initial', 'bufferSize', 'signal'])
  const { allNsid = false, initial = false } = given
  const { netns, bufferSize, signal } = checkedWatch(given)
  checkBoolean('allNsid', allNsid)
  checkBoolean('initial', initial)
  const types = checkTypes(given.types, allNsid)
  return new Watch({ netns, allNsid, types, initial, bufferSize, operation: 'watch' }, signal)
}

export const defaultBufferSize = 4 << 20

/** Checks where a watch of one namespace listens, how much it holds, and what ends it. */
export function checkedWatch({
  netns,
  bufferSize = defaultBufferSize,
  signal,
}: Pick<WatchOptions, 'netns' | 'bufferSize' | 'signal'>) {
  placeOf(netns)
  checkSignal(signal)
  checkBufferSize(bufferSize)
  return { netns, bufferSize, signal }
}

export function checkBufferSize(bufferSize: number): void {
  checkInteger('bufferSize', bufferSize, { min: 4096, max: 1 << 30 })
}

export function checkTypes(given: unknown, allNsid: boolean): readonly WatchType[] {
  const possible = watchTypes.filter((type) => !allNsid || kinds[type].byNsid)
  return checkSome('types', given, possible, (wrong) =>
    watchTypes.includes(wrong as WatchType)
      ? 'with allNsid, where the kernel lists nothing else, '
      : '',
  )
}

/** An open watch: see `watch`. */
export class Watch extends Iteration<WatchEvent> {
  /** @internal */
  constructor(wanted: FollowRequest & { initial: boolean }, signal: AbortSignal | undefined) {
    const following = new Following(wanted)
    super(signal, following.ready, (stop) => {
      const forgetHandle = onAbort(following.handle, () => void this.close())
      const end = () => {
        forgetHandle()
        following.end()
      }
      stop.addEventListener('abort', end, { once: true })
      return told(following, wanted.initial, stop)
    })
  }
}

async function* told(
  following: Following,
  initial: boolean,
  stop: AbortSignal,
): AsyncGenerator<WatchEvent, undefined, void> {
  for await (const { cause, changes } of following.batches()) {
    if (cause === 'start' && initial) yield resync(following, 'start', [])
    if (cause === 'overrun') yield resync(following, 'overrun', changes)
    if (cause !== 'events') continue
    for (const change of changes) {
      if (stop.aborted) return undefined
      yield change
    }
  }
  return undefined
}

export const resync = (
  { mirrors }: Following,
  reason: ResyncEvent['reason'],
  changes: ChangeEvent[],
): ResyncEvent => ({ ...{ type: 'resync', reason, changes }, ...mirrors.lists })
