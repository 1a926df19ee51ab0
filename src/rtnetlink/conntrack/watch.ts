/** Changes of connections, as `conntrack -E` prints them. */
import { checkKnown, checkOptions, checkSome } from '../../base/check.js'
import type { NetnsRef } from '../../netns/ref.js'
import type { Conntrack, ConntrackFilter } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'
import { EventWatch } from '../watch/events.js'
import { checkedWatch } from '../watch/watch.js'
import { filtered } from './filter.js'

/** A connection began, changed, or ended. */
export interface ConntrackEvent {
  /** That it is about a connection. */
  type: 'conntrack'
  /** What became of it. */
  change: 'added' | 'changed' | 'deleted'
  /**
   * What the kernel reports of it: for one that ended, what it has carried, and not how long it would have been
   * kept.
   */
  object: Conntrack
}

/** Selects the connections to watch: those that match every option. */
export interface WatchConntrackOptions extends ConntrackFilter {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /** Only these events. Default: all. */
  changes?: readonly ConntrackEvent['change'][] | undefined
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
}

const types: Readonly<Record<ConntrackEvent['change'], string>> = {
  added: 'conntrackAdded',
  changed: 'conntrackChanged',
  deleted: 'conntrackDeleted',
}
const possible = Object.keys(types) as ConntrackEvent['change'][]
const changeOf = new Map(possible.map((change) => [types[change], change]))

/**
 * Watches the connections that a namespace tracks. It begins at once, before the first iteration. Unlike `watch` it
 * does not know what there is: events come as the kernel reports them, and where they came faster than they were
 * taken, an `overrun` says so; `listConntrack` has what there is then. Of connections that began before anybody
 * listened the kernel reports nothing unless net.netfilter.nf_conntrack_events is 1. Needs CAP_NET_ADMIN.
 *
 * The iteration ends as that of `watch` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace.
 */
export function watchConntrack(options?: WatchConntrackOptions): EventWatch<ConntrackEvent> {
  const given = checkOptions(options)
  const own = ['netns', 'changes', 'bufferSize', 'signal']
  checkKnown(given, [...own, ...optionsIn.ConntrackFilter])
  const { netns: _, bufferSize: __, signal: ___, changes, ...filter } = given
  const where = checkedWatch(given)
  const { matches } = filtered(filter)
  return new EventWatch<ConntrackEvent>({
    ...{ ...where, operation: 'watchConntrack' },
    types: checkSome('changes', changes, possible).map((change) => types[change]),
    told: ({ type, object }) => {
      const change = changeOf.get(type)
      const connection = object as Conntrack
      if (change === undefined || !matches(connection)) return undefined
      return { type: 'conntrack', change, object: connection }
    },
  })
}
