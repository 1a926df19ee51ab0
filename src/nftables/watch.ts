/** What becomes of tables, commit by commit, as `nft monitor` shows it. */
import { binding } from '../addon/binding.js'
import { uncounted } from '../addon/queue-limit.js'
import type { RawReading, Subscription } from '../addon/types.js'
import { onAbort, unlessAborted } from '../base/abort.js'
import { checkBoolean, checkKnown, checkOptions } from '../base/check.js'
import { within } from '../base/errors.js'
import { Iteration } from '../base/iteration.js'
import { Netns } from '../netns/handle.js'
import { type NetnsRef, placeOf } from '../netns/ref.js'
import { submit } from '../netns/submit.js'
import type { NftGeneration } from '../rtnetlink/generated/objects.js'
import { othersTurn, readEvents, readIn } from '../rtnetlink/watch/reading.js'
import { checkedWatch } from '../rtnetlink/watch/watch.js'
import type { NftablesChange } from './change-event.js'
import { compile } from './compile.js'
import type { TableRef } from './definition.js'
import type { TableFamily } from './family.js'
import { definitionOf, type Table } from './read.js'
import { KnownRuleset, type RawChange } from './ruleset.js'
import { type Ruleset, readRuleset } from './state.js'

/** Somebody changed the ruleset: what one batch did, all of which took effect at once. */
export interface NftablesCommit {
  /** That it is a change of the ruleset. */
  type: 'commit'
  /** The number of the ruleset's state since then, which every commit increments. */
  generation: number
  /** The process that sent the batch. Its id is that of the initial PID namespace. */
  process: { pid: number; name: string }
  /** What came, changed and went, in the kernel's order. Never empty. */
  changes: NftablesChange[]
}

/** The complete state, read again. */
export interface NftablesResync {
  /** That it is no single commit. */
  type: 'resync'
  /** `start`, with `initial`; `overrun`: changes came faster than they were taken. */
  reason: 'start' | 'overrun'
  /** The number of the ruleset's state that was read. */
  generation: number
  /** What differs from what the watch had reported before. Empty at the start. */
  changes: NftablesChange[]
  /** All tables that are watched, as `readTable` reports them. */
  tables: Table[]
}

/** What a watch of nftables reports. */
export type NftablesEvent = NftablesCommit | NftablesResync

/** What to watch of nftables. */
export interface WatchNftablesOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /** Only this table, whether it is there or not. Default: all tables of all families. */
  table?: TableRef | undefined
  /** Begin with a `resync` event that has all tables. Default false. */
  initial?: boolean | undefined
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
}

const kinds = ['Table', 'Chain', 'Rule', 'Set', 'Elements', 'Object', 'Flowtable']
const types = [...kinds.flatMap((kind) => [`nft${kind}Set`, `nft${kind}Deleted`]), 'nftGeneration']

/**
 * Watches the nftables ruleset of a namespace. Each event is a commit: what one batch of `replaceTable`, `nft` or another
 * program changed at once, in the words of definitions, with the process that did it.
 *
 * ```ts
 * for await (const event of watchNftables({ netns: 'box', signal })) {
 *   for (const { type, change, object } of event.changes) console.log(change, type, object)
 * }
 * ```
 *
 * It begins at once, before the first iteration: a change made by a later call is not missed. Events wait in the
 * kernel until they are read. When its buffer overflows, the watch reads everything again and reports the changes
 * in a `resync` event; nothing is lost but the steps in between. The kernel does not announce what rules add to a
 * `dynamic` set, elements that expire, what is counted, and what goes because its owner's socket or its link went:
 * a watch learns of these with the next `resync`. A chain that is renamed, and one that gets or loses some of its
 * devices, makes it read the ruleset, and commits that follow at once may be part of that one then.
 *
 * The iteration ends as that of `watch` does. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; `EPERM` without CAP_NET_ADMIN.
 */
export function watchNftables(options?: WatchNftablesOptions): NftablesWatch {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'table', 'initial', 'bufferSize', 'signal'])
  const { initial = false } = given
  const { netns, bufferSize, signal } = checkedWatch(given)
  checkBoolean('initial', initial)
  const table = given.table === undefined ? undefined : checkTable(given.table)
  return new NftablesWatch({ netns, table, initial, bufferSize }, signal)
}

/** A table by all that identifies it. */
export interface WatchedTable {
  family: TableFamily
  name: string
}

/** A table that an option named `table` is. */
export function checkTable(given: TableRef): WatchedTable {
  const { family, name } = checkOptions(given, 'table')
  const { table } = compile({ family, name } as TableRef)
  return { family: table.family as TableFamily, name: table.name }
}

interface Wanted {
  netns: NetnsRef | undefined
  table: WatchedTable | undefined
  initial: boolean
  bufferSize: number
}

const operation = 'watchNftables'

/** An open watch of nftables: see `watchNftables`. */
export class NftablesWatch extends Iteration<NftablesEvent> {
  /** @internal */
  constructor(wanted: Wanted, signal: AbortSignal | undefined) {
    const { netns, bufferSize } = wanted
    const ending = new AbortController()
    const open = () => binding.openWatch(placeOf(netns), types, bufferSize, false)
    const opened = uncounted(() => submit(open, { operation, places: [netns] }))
    // Queued right behind it, so that what is read is of the moment it began.
    const first = read(netns, wanted, ending.signal)
    const ready = Promise.all([opened, first])
    super(signal, ready, (stop) => {
      const handle = netns instanceof Netns ? netns.closing : undefined
      const forgetHandle = onAbort(handle, () => void this.close())
      const end = () => {
        forgetHandle()
        ending.abort()
        opened.then(binding.closeWatch, () => {})
      }
      stop.addEventListener('abort', end, { once: true })
      return told(ready, wanted, stop)
    })
  }
}

const read = (netns: NetnsRef | undefined, { table }: Wanted, signal: AbortSignal) =>
  within(operation, readRuleset({ operation, netns, signal, ofWatch: true }, table))

async function* told(
  ready: Promise<[Subscription, Ruleset]>,
  wanted: Wanted,
  stop: AbortSignal,
): AsyncGenerator<NftablesEvent, undefined, void> {
  const begun = await unlessAborted(stop, ready)
  if (begun === undefined) return undefined
  const [subscription, first] = begun
  const { netns, table } = wanted
  const ruleset = new KnownRuleset(
    first,
    ({ family, name }) => table === undefined || (family === table.family && name === table.name),
  )
  if (wanted.initial) yield resync('start', first, [])
  const take = async (now: boolean): Promise<RawReading | undefined> => {
    await othersTurn()
    const how = { operation, idle: false, now, signal: stop }
    return stop.aborted ? undefined : unlessAborted(stop, readEvents(subscription, how))
  }
  const readAnew = () =>
    unlessAborted(
      stop,
      readIn(subscription, netns, (where) => read(where, wanted, stop)),
    )
  /** Events of a commit that has not ended. */
  let pending: RawChange[] = []
  for (;;) {
    let reading = await take(false)
    if (reading === undefined || reading.gone) return undefined
    let isLost = reading.overrun
    for (const { type, object } of isLost ? [] : (reading.events as RawChange[])) {
      if (type !== 'nftGeneration') {
        pending.push({ type, object })
        continue
      }
      const [generation, events] = [object as NftGeneration, pending]
      pending = []
      const after = (generation.id - ruleset.generation) | 0
      // What was read already has it.
      if (after <= 0) continue
      isLost = after > 1
      if (isLost) break
      const changes = ruleset.apply(events, generation.id)
      if (ruleset.doubtful) {
        const now = await readAnew()
        if (now === undefined) return undefined
        changes.push(...ruleset.adopt(now))
      }
      if (changes.length > 0) yield commit(generation, changes)
      if (stop.aborted) return undefined
    }
    if (!isLost) continue
    // What had arrived before is older than what is read now. The kernel drops everything until all
    // of that was taken, so it has to be taken before the reading.
    pending = []
    while (!reading.drained) {
      reading = await take(true)
      if (reading === undefined) return undefined
    }
    const now = await readAnew()
    if (now === undefined) return undefined
    yield resync('overrun', now, ruleset.adopt(now))
  }
}

const commit = (
  { id, pid = 0, processName = '' }: NftGeneration,
  changes: NftablesChange[],
): NftablesCommit => ({
  ...{ type: 'commit', generation: id },
  ...{ process: { pid, name: processName }, changes },
})

const resync = (
  reason: NftablesResync['reason'],
  { generation, states }: Ruleset,
  changes: NftablesChange[],
): NftablesResync => ({
  ...{ type: 'resync', reason, generation, changes },
  tables: states.map(definitionOf),
})
