/** Watching names of namespaces come and go: ip-netns(8), monitor. */

import { binding } from '../addon/binding.js'
import type { NamesSubscription } from '../addon/types.js'
import { onAbort } from '../base/abort.js'
import { checkBoolean, checkKnown, checkOptions, checkSignal } from '../base/check.js'
import { Iteration } from '../base/iteration.js'
import { listNetns, type NetnsEntry } from './netns.js'
import { checkPath, defaultFolder } from './ref.js'
import { submit } from './submit.js'

/** What names to watch. */
export interface WatchNetnsOptions {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined
  /** Begin with a `resync` event that has all names there are. Default false. */
  initial?: boolean | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
}

/** A name came, went, or leads elsewhere: to a namespace, having been stale, or to another one. */
export interface NetnsChangeEvent {
  /** That it is about a name. */
  type: 'netns'
  /** What became of it. */
  change: 'added' | 'changed' | 'deleted'
  /** As it is now; of one that went, as it was last. */
  object: NetnsEntry
  /** As it was before, of one that changed. */
  before?: NetnsEntry
}

/** Some changes were missed: what there is now. */
export interface NetnsResyncEvent {
  /** That it is about all names. */
  type: 'resync'
  /** Asked for with `initial`. */
  reason: 'start'
  /** All names there are, sorted. */
  names: NetnsEntry[]
}

/** An event of a watch of names. */
export type NetnsEvent = NetnsChangeEvent | NetnsResyncEvent

/**
 * Watches the names of namespaces in a folder, which need not exist yet. A name without an `inode` is stale, or is
 * just being made: then it changes next.
 *
 * It begins at once, before the first iteration. At each sign of a change the folder is listed anew and what
 * differs is reported: no change is lost, however late it is asked for, but the steps in between may be, such as a
 * name that came and went, or one made anew whose namespace was given the number of the one before. The iteration
 * ends when the signal is aborted and when the watch is closed. An open watch does not hold the process open; a
 * pending `next()` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when what the folder lies in does not exist.
 */
export function watchNetns(options?: WatchNetnsOptions): NetnsWatch {
  const given = checkOptions(options)
  checkKnown(given, ['folder', 'initial', 'signal'])
  const { folder = defaultFolder, initial, signal } = given
  checkBoolean('initial', initial)
  checkSignal(signal)
  return new NetnsWatch(checkPath(folder, 'folder'), initial === true, signal)
}

/** An open watch of names: see `watchNetns`. */
export class NetnsWatch extends Iteration<NetnsEvent> {
  /** @internal */
  constructor(folder: string, initial: boolean, signal: AbortSignal | undefined) {
    const opened = submit(() => binding.openNames(folder), { operation: 'watchNetns' })
    // Queued right behind it: what changes from here on is reported.
    const first = listNetns({ folder })
    const ready = Promise.all([opened, first])
    super(signal, ready, (stop) => {
      stop.addEventListener('abort', () => opened.then(binding.closeNames, () => {}), {
        once: true,
      })
      return told(ready, folder, initial, stop)
    })
  }
}

async function* told(
  ready: Promise<[NamesSubscription, NetnsEntry[]]>,
  folder: string,
  initial: boolean,
  stop: AbortSignal,
): AsyncGenerator<NetnsEvent, undefined, void> {
  const [subscription, first] = await ready
  let known = first
  if (initial) yield { type: 'resync', reason: 'start', names: known }
  for (;;) {
    const now = await nextListing(subscription, folder, known, stop)
    if (now === undefined) return undefined
    const changes = differences(known, now)
    known = now
    for (const change of changes) {
      if (stop.aborted) return undefined
      yield change
    }
  }
}

/** A listing that differs from what is known; undefined once the watch is to stop. */
async function nextListing(
  subscription: NamesSubscription,
  folder: string,
  known: readonly NetnsEntry[],
  stop: AbortSignal,
): Promise<NetnsEntry[] | undefined> {
  let found: NetnsEntry[] | undefined
  await atEachSign(subscription, { operation: 'watchNetns', idle: false, stop }, async () => {
    const now = await listNetns({ folder })
    if (differences(known, now).length > 0) found = now
    return found !== undefined
  })
  return stop.aborted ? undefined : found
}

/**
 * Calls `look` at once and at each sign of a change, until it returns true or `stop` is aborted. The sign is
 * waited for before the folder is looked at, not after: what changes meanwhile is told by the waiting, which
 * holds the process, but `idle`.
 */
export async function atEachSign(
  subscription: NamesSubscription,
  { operation, idle, stop }: { operation: string; idle: boolean; stop: AbortSignal },
  look: () => Promise<boolean>,
): Promise<void> {
  while (!stop.aborted) {
    const enough = new AbortController()
    const forgetStop = onAbort(stop, () => enough.abort())
    const call = { operation, signal: enough.signal }
    const changed = submit(() => binding.awaitNames(subscription, idle), call).catch((error) => {
      if (!enough.signal.aborted) throw error
    })
    try {
      if ((await look()) || stop.aborted) return
      await changed
    } finally {
      enough.abort()
      forgetStop()
      await changed
    }
  }
}

/** Those that went first. */
function differences(known: readonly NetnsEntry[], now: readonly NetnsEntry[]): NetnsChangeEvent[] {
  const before = new Map(known.map((entry) => [entry.name, entry]))
  const names = new Set(now.map(({ name }) => name))
  const gone = known.filter(({ name }) => !names.has(name))
  return [
    ...gone.map((object): NetnsChangeEvent => ({ type: 'netns', change: 'deleted', object })),
    ...now.flatMap((object): NetnsChangeEvent[] => {
      const was = before.get(object.name)
      if (was === undefined) return [{ type: 'netns', change: 'added', object }]
      if (was.inode === object.inode) return []
      return [{ type: 'netns', change: 'changed', object, before: was }]
    }),
  ]
}
