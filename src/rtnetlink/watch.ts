/** Watching a namespace: what the kernel tells of changes, and how nothing of it is lost. */
import { setImmediate } from 'node:timers/promises'
import { onAbort } from '../abort.js'
import { binding, type RawReading, type Subscription } from '../binding.js'
import { checkBoolean, checkInteger, checkKnown, checkOptions, checkSignal } from '../check.js'
import { invalidType, invalidValue } from '../errors.js'
import { Iteration } from '../iteration.js'
import { Netns } from '../netns/handle.js'
import { type NetnsRef, placeOf } from '../netns/ref.js'
import { uncounted } from '../queue-limit.js'
import { submit } from '../submit.js'
import type { ChangeEvent, Lists } from './mirror.js'
import { Mirrors } from './mirrors.js'
import { kinds, subscribed, type WatchType, type Where, watchTypes } from './watched.js'

/** Everything that is there, read anew. */
export type ResyncEvent = {
  type: 'resync'
  /** `start`, asked for with `initial`; `overrun`: changes came faster than they were taken. */
  reason: 'start' | 'overrun'
  /** What differs from what the watch had told before. */
  changes: ChangeEvent[]
  /** With `allNsid`: what is in the other namespaces, by their numbers. */
  namespaces?: ({ nsid: number } & Lists)[]
} & Lists

/** What a watch tells. */
export type WatchEvent = ChangeEvent | ResyncEvent

/** What to watch, and how. */
export interface WatchOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /**
   * Watch every namespace that has a number in this one (see `setNetnsId`), through one socket, and
   * tell of their objects with their `nsid` (NETLINK_LISTEN_ALL_NSID). Needs CAP_NET_BROADCAST in
   * this one, and in each of the others CAP_NET_BROADCAST and CAP_NET_ADMIN: namespaces whose owner
   * does not grant them are left out. Default false.
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

/** Bytes of events turned into objects at a time, so that the event loop breathes. */
const readingBytes = 32 * 1024

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
 * learns with the link's next change; routes, nexthops and multicast entries that go silently with a
 * link or an address are read anew at such a change, and routes when an event does not tell which one
 * of several with the same destination, table and metric it replaced.
 *
 * With `allNsid` a namespace that gets its number while the watch runs is read then, and its objects
 * are told as added; those of one that is gone are told as deleted. What changes in another namespace
 * before `ready` has resolved is part of what is there at the start.
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
  const { netns, allNsid = false, initial = false, signal, bufferSize = 4 << 20 } = given
  placeOf(netns)
  checkBoolean('allNsid', allNsid)
  checkBoolean('initial', initial)
  checkSignal(signal)
  checkInteger('bufferSize', bufferSize, { min: 4096, max: 1 << 30 })
  const types = checkTypes(given.types, allNsid)
  return new Watch({ netns, allNsid, types, initial, bufferSize }, signal)
}

function checkTypes(given: readonly WatchType[] | undefined, allNsid: boolean): WatchType[] {
  const possible = watchTypes.filter((type) => !allNsid || kinds[type].byNsid)
  if (given === undefined) return possible
  if (!Array.isArray(given)) throw invalidType('types', 'an array', given)
  const wrong = given.find((type) => !possible.includes(type))
  if (wrong === undefined && given.length > 0) return [...new Set(given)]
  const why = watchTypes.includes(wrong)
    ? 'with allNsid, where the kernel lists nothing else, '
    : ''
  throw invalidValue('types', `expected ${why}some of ${possible.join(', ')}`, wrong)
}

interface Wanted {
  netns: NetnsRef | undefined
  allNsid: boolean
  types: readonly WatchType[]
  initial: boolean
  bufferSize: number
}

/** A watch under way: see `watch`. */
export class Watch extends Iteration<WatchEvent> {
  /** @internal */
  constructor(wanted: Wanted, signal: AbortSignal | undefined) {
    const { netns, allNsid, types, bufferSize } = wanted
    const open = () =>
      binding.openWatch(placeOf(netns), subscribed(types, allNsid), bufferSize, allNsid)
    const opened = uncounted(() => submit(open, { operation: 'watch', places: [netns] }))
    // Queued right behind it, so that the mirror is of the moment the watch began.
    const stopping = new AbortController()
    const first = Mirrors.read(types, { netns, signal: stopping.signal }, { allNsid })
    const ready = Promise.all([opened, first])
    super(signal, ready, (stop) => {
      const handle = netns instanceof Netns ? netns.closing : undefined
      const forgetHandle = onAbort(handle, () => void this.close())
      const end = () => {
        forgetHandle()
        stopping.abort()
        opened.then(binding.closeWatch, () => {})
      }
      stop.addEventListener('abort', end, { once: true })
      return told(ready, wanted, stop)
    })
  }
}

async function* told(
  ready: Promise<[Subscription, Mirrors]>,
  { netns, allNsid, types, initial }: Wanted,
  stop: AbortSignal,
): AsyncGenerator<WatchEvent, undefined, void> {
  const begun = await untilStopped(ready, stop)
  if (begun === undefined) return undefined
  const [subscription, first] = begun
  let mirrors = first
  const resync = (reason: ResyncEvent['reason'], changes: ChangeEvent[]): ResyncEvent => ({
    ...{ type: 'resync', reason, changes },
    ...mirrors.lists,
  })
  const read = <Result>(use: (where: Where) => Promise<Result>): Promise<Result | undefined> =>
    untilStopped(inside(subscription, netns, stop, use), stop)
  if (initial) yield resync('start', [])
  for (;;) {
    let reading = await nextReading(subscription, stop)
    if (reading === undefined || reading.gone) return undefined
    if (!reading.overrun) {
      for (const event of reading.events) {
        for (const change of mirrors.apply(event)) {
          if (stop.aborted) return undefined
          yield change
        }
      }
      if (mirrors.settled) continue
      const changes = await read((where) => mirrors.settle(where))
      if (changes === undefined) return undefined
      yield* changes
      continue
    }
    // What had arrived before is older than what is read now. The kernel drops everything until
    // all of that was taken, so it has to be taken before the reading.
    while (!reading.drained) {
      reading = await nextReading(subscription, stop)
      if (reading === undefined) return undefined
    }
    const now = await read((where) => Mirrors.read(types, where, { allNsid }))
    if (now === undefined) return undefined
    const changes = now.changesSince(mirrors)
    mirrors = now
    yield resync('overrun', changes)
  }
}

/** Undefined once the watch is to stop. */
async function nextReading(
  subscription: Subscription,
  stop: AbortSignal,
): Promise<RawReading | undefined> {
  // In a storm one reading is there before the other is done with: others get their turn, too.
  await setImmediate()
  const queue = () => binding.readWatch(subscription, readingBytes)
  return untilStopped(submit(queue, { operation: 'watch', signal: stop }), stop)
}

/** Undefined, too, where stopping makes it fail. */
async function untilStopped<T>(promise: Promise<T>, stop: AbortSignal): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    if (stop.aborted) return undefined
    throw error
  }
}

/** Reads in the namespace that is watched, whatever its name leads to by now. */
async function inside<Result>(
  subscription: Subscription,
  netns: NetnsRef | undefined,
  signal: AbortSignal,
  use: (where: Where) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted()
  if (placeOf(netns) === null) return use({ netns, signal })
  const fd = binding.openWatched(subscription)
  try {
    return await use({ netns: { fd }, signal })
  } finally {
    binding.close(fd)
  }
}
