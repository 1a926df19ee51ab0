/** Watching every namespace that has a name. */
import { Channel } from '../../base/channel.js'
import { checkBoolean, checkKnown, checkOptions } from '../../base/check.js'
import type { NetlinkError } from '../../base/errors.js'
import { Iteration } from '../../base/iteration.js'
import { held } from '../../base/wait.js'
import type { NetnsEntry } from '../../netns/netns.js'
import type { Following } from './follow.js'
import { Members, type WantedOfAll, wantedOfAll } from './members.js'
import type { ChangeEvent } from './mirror.js'
import { type ResyncEvent, resync, type WatchOptions } from './watch.js'

/** A namespace came under its name, or is gone from it. */
export interface NamespaceEvent {
  /** That it is about a namespace. */
  type: 'netns'
  /**
   * What became of it: its objects are reported as added after this event, and as deleted before it.
   */
  change: 'added' | 'deleted'
  /** Its name, and the number that it has. */
  object: NetnsEntry
  /** The namespace's name, as in every other event. */
  netns: string
  /** Why it cannot be entered, EPERM or EACCES: then nothing else is reported of it. */
  error?: NetlinkError
}

/**
 * The events of a watch of all namespaces: those of `watch`, each with the name of its namespace.
 */
export type WatchAllEvent =
  | (ChangeEvent & { netns: string })
  | (ResyncEvent & { netns: string })
  | NamespaceEvent

/** What to watch in every named namespace, and how. */
export interface WatchAllOptions extends Pick<WatchOptions, 'types' | 'bufferSize' | 'signal'> {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined
  /** Begin with a `resync` event for each namespace, that has everything there is in it. Default false. */
  initial?: boolean | undefined
}

/**
 * Watches every named namespace as `watch` does for one; its rules about lost events and unannounced changes hold
 * for each namespace. Its events have the name in `netns`.
 *
 * ```ts
 * for await (const event of watchAll({ types: ['link'], signal })) {
 *   if (event.type === 'link') console.log(event.netns, event.change, event.object.name)
 *   if (event.type === 'netns') console.log(event.netns, event.change)
 * }
 * ```
 *
 * A namespace that appears is reported by an event of type `netns`, and its contents as added; when one goes, its
 * contents are reported as deleted, and then the namespace. One that was deleted and created again under the same
 * name is another one. Events of one namespace are in their order; those of several are not ordered among each
 * other. For each namespace one batch of events is kept, and the rest waits in the kernel until it is read.
 *
 * The iteration ends when the signal is aborted and when the watch is closed. An open watch does not hold the
 * process open; a pending `next()` does. A namespace takes four file descriptors, all of them together four,
 * one inotify instance among them. It is held until its name is seen to be gone.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when what the folder lies in does not exist; `EMFILE`
 * from any. A namespace that goes while it is opened is passed over.
 */
export function watchAll(options?: WatchAllOptions): WatchAll {
  const given = checkOptions(options)
  checkKnown(given, ['folder', 'types', 'initial', 'bufferSize', 'signal'])
  const { initial = false, signal } = given
  checkBoolean('initial', initial)
  return new WatchAll(wantedOfAll('watchAll', given), initial, signal)
}

type Told = Channel<WatchAllEvent[]>

/** An open watch of all namespaces: see `watchAll`. */
export class WatchAll extends Iteration<WatchAllEvent> {
  /** @internal */
  constructor(wanted: WantedOfAll, initial: boolean, signal: AbortSignal | undefined) {
    const channel: Told = new Channel()
    const stopping = new AbortController()
    const members = new Members(wanted, {
      use: (entry, following, atStart) =>
        tell(channel, entry, following, { atStart, initial, stop: stopping.signal }),
      unreadable: (object, error, atStart) =>
        error === undefined
          ? channel.put([named('deleted', object)])
          : atStart && !initial
            ? Promise.resolve()
            : channel.put([{ ...named('added', object), error }]),
    })
    members.over.then(
      () => channel.end(),
      (error) => channel.end(error),
    )
    super(signal, members.ready, (stop) => {
      const end = () => {
        stopping.abort()
        channel.end()
        members.end()
      }
      stop.addEventListener('abort', end, { once: true })
      return taken(channel, stop)
    })
  }
}

async function tell(
  channel: Told,
  entry: NetnsEntry,
  following: Following,
  { atStart, initial, stop }: { atStart: boolean; initial: boolean; stop: AbortSignal },
): Promise<void> {
  const netns = entry.name
  const put = (events: readonly (ChangeEvent | ResyncEvent)[]) =>
    events.length === 0
      ? undefined
      : channel.put(events.map((event) => ({ ...event, netns }) as WatchAllEvent))
  if (!atStart) await channel.put([named('added', entry)])
  for await (const { cause, changes } of following.batches(true)) {
    if (cause === 'overrun') await put([resync(following, 'overrun', changes)])
    else if (cause === 'events' || !atStart) await put(changes)
    else if (initial) await put([resync(following, 'start', [])])
  }
  if (stop.aborted) return
  await put(following.mirrors.home.all('deleted'))
  await channel.put([named('deleted', entry)])
}

const named = (change: NamespaceEvent['change'], object: NetnsEntry): NamespaceEvent => ({
  ...{ type: 'netns', change, object, netns: object.name },
})

async function* taken(
  channel: Told,
  stop: AbortSignal,
): AsyncGenerator<WatchAllEvent, undefined, void> {
  for (;;) {
    const events = await held(channel.take())
    if (events === undefined) return undefined
    for (const event of events) {
      if (stop.aborted) return undefined
      yield event
    }
  }
}
