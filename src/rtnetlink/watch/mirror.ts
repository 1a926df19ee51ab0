/** What a watch knows of one namespace, so that it can report what differs. */

import { uncounted } from '../../addon/queue-limit.js'
import { NetlinkError } from '../../base/errors.js'
import { LinkTable, ObjectTable } from '../engine/object-table.js'
import type { Link } from '../generated/link.js'
import type { Fdb } from '../generated/objects.js'
import { getLink } from '../links/get-link.js'
import { Doubts, portsOfOther, type RawEvent, type Tables } from './doubts.js'
import {
  alike,
  kinds,
  listed,
  type Part,
  type Plural,
  type ReadPlace,
  type Watched,
  type WatchType,
} from './watched.js'

/** One object came, changed, or went. */
export type ChangeEvent = {
  [Type in WatchType]: {
    type: Type
    change: 'added' | 'changed' | 'deleted'
    /** As it is now; of one that went, as it was last. */
    object: Watched[Type]
    /** As it was before, of one that changed. */
    before?: Watched[Type]
    /**
     * With `allNsid`: the namespace that it is in, by the number that the one watched has for it;
     * absent when it is in that one itself.
     */
    nsid?: number
  }
}[WatchType]

/** The objects of the watched types. */
export type Lists = { [Type in WatchType as Plural<Type>]?: Watched[Type][] }

type Object = Watched[WatchType]

/** What was read of a type, or of a part of it. */
type Reading = [type: WatchType, part: Part | undefined, objects: readonly Object[]]

export class Mirror {
  readonly tables: Tables
  readonly #nsid: number | undefined
  readonly #doubts = new Doubts()
  /** Types that have to be read, to which further events are of no use. */
  readonly #unclear = new Set<WatchType>()
  /** Links that will change by themselves, and the kernel will not announce it. */
  readonly #transient = new Set<number>()

  /** Of a namespace of which nothing is known yet. */
  constructor(types: readonly WatchType[], nsid?: number) {
    this.#nsid = nsid
    this.tables = new Map(
      types.map((type) => [type, type === 'link' ? linkTable() : new ObjectTable<Object>()]),
    )
  }

  /** Reads everything; `adopt` takes it in. */
  async read(where: ReadPlace): Promise<Reading[]> {
    this.#doubts.take()
    return readAll(
      [...this.tables.keys()].map((type) => [type, undefined]),
      where,
    )
  }

  /** Takes an event in, and returns what it changed; what it leaves in doubt, `settle` reads. */
  apply(event: RawEvent): ChangeEvent[] {
    this.#doubts.raise(event, this.tables)
    return this.#take(event)
  }

  /** Whether events have left nothing in doubt. */
  get settled(): boolean {
    return !this.#doubts.any
  }

  /** Whether something will change that the kernel does not announce: it has to be doubted from time to time. */
  get transient(): boolean {
    return this.#transient.size > 0
  }

  /** Leaves in doubt what may have changed by itself. */
  doubtTransient(): void {
    for (const index of this.#transient) this.#doubts.add('link', { index })
  }

  /** Reads what is in doubt, which may leave more in doubt, and returns what differs. */
  async settle(where: ReadPlace): Promise<ChangeEvent[]> {
    return this.adopt(await readAll(this.#doubts.take(), where))
  }

  /** Knows from now on what was read; returns what differs. */
  adopt(readings: readonly Reading[]): ChangeEvent[] {
    const gone: ChangeEvent[] = []
    const come: ChangeEvent[] = []
    for (const [type, part, objects] of readings) {
      if (part === undefined) this.#unclear.delete(type)
      const table = this.#table(type)
      const fresh = groups(objects, kinds[type].key)
      const known = part === undefined ? [...table] : table.where(part)
      for (const key of new Set([...known.map(kinds[type].key), ...fresh.keys()])) {
        const now = fresh.get(key) ?? []
        if (now.length === 0 && this.#mayBeElsewhere(type, part, table.of(key))) continue
        // What is new takes the place of what is no more, in their order.
        const [lost, found] = without(table.of(key), now)
        table.put(key, now)
        for (const object of lost.slice(found.length)) {
          gone.push(this.#change(type, 'deleted', object))
        }
        for (const [at, object] of found.entries()) {
          if (type === 'link' && part !== undefined) this.#doubtPorts(lost[at], object)
          come.push(this.#changed(type, lost[at], object))
        }
      }
    }
    return [...gone, ...come]
  }

  /** Everything that is known, each as having come, or gone. */
  all(change: 'added' | 'deleted'): ChangeEvent[] {
    return [...this.tables].flatMap(([type, table]) =>
      Array.from(table, (object) => this.#change(type, change, object)),
    )
  }

  /** All that was known is gone. */
  clear(): ChangeEvent[] {
    return this.adopt([...this.tables.keys()].map((type) => [type, undefined, []]))
  }

  get lists(): Lists {
    const lists = [...this.tables].map(([type, table]) => [kinds[type].plural, [...table]])
    return Object.fromEntries(lists)
  }

  #table(type: WatchType): ObjectTable<Object> {
    return this.tables.get(type) as ObjectTable<Object>
  }

  #take(event: RawEvent): ChangeEvent[] {
    if (event.type === 'bridgeNews') return this.#hearBridge(event)
    const type = event.type as WatchType
    const table = this.tables.get(type)
    if (table === undefined || this.#unclear.has(type)) return []
    const kind = kinds[type]
    const objects = kind.objects?.(event.object) ?? [event.object as Object]
    return objects.flatMap((object) =>
      kind.isUnannounced?.(object) ? [] : this.#takeOne(type, object, event.deleted),
    )
  }

  #takeOne(type: WatchType, now: Object, deleted: boolean): ChangeEvent[] {
    const kind = kinds[type]
    if (!deleted && kind.isUncertain?.(now)) {
      this.#doubtWhole(type, now)
      return []
    }
    const table = this.#table(type)
    const key = kind.key(now)
    const known = table.of(key)
    const at = (kind.which ?? whichOf)(known, now, deleted)
    if (at === undefined) {
      this.#doubtWhole(type, now)
      return []
    }
    const before = known[at]
    if (deleted) {
      if (before === undefined) return []
      table.put(key, known.toSpliced(at, 1))
      return [this.#change(type, 'deleted', withReason(before, now))]
    }
    const others = known.toSpliced(Math.max(at, 0), at < 0 ? 0 : 1)
    if (kind.changesOthers?.(now, others)) this.#doubtWhole(type, now)
    table.put(key, before === undefined ? [...known, now] : known.with(at, now))
    return before !== undefined && alike(before, now) ? [] : [this.#changed(type, before, now)]
  }

  /**
   * A bridge reports by itself the changes of its ports' bridge options, and nothing else of the ports.
   */
  #hearBridge({ object, deleted }: RawEvent): ChangeEvent[] {
    const links = this.tables.get('link') as ObjectTable<Link> | undefined
    const { index, master, bridgePort } = object as Partial<Link> & { index: number }
    const before = links?.of(index)[0]
    if (links === undefined || before === undefined || bridgePort === undefined || deleted)
      return []
    if (before.master !== master || before.bridgePort === undefined) {
      this.#doubts.add('link', { index })
      return []
    }
    const now: Link = { ...before, bridgePort }
    if (alike(before, now)) return []
    links.put(index, [now])
    // What the spanning tree makes of the bridge is not announced at all.
    this.#doubts.add('link', { index: before.master as number })
    return [this.#changed('link', before, now)]
  }

  /** A bridge was read before its event arrives, which then shows nothing new. */
  #doubtPorts(before: Object | undefined, now: Object): void {
    const links = this.#table('link') as unknown as ObjectTable<Link>
    for (const { index } of portsOfOther(links, before as Link | undefined, now as Link)) {
      this.#doubts.add('link', { index })
    }
  }

  /** An event does not say enough. */
  #doubtWhole(type: WatchType, object: Object): void {
    if (type === 'fdb') {
      this.#doubts.add(type, { index: (object as Fdb).index })
      return
    }
    this.#doubts.add(type, 'all')
    this.#unclear.add(type)
  }

  /**
   * An address of a bridge's that a port has no more without a word: is already the name of the bridge itself, or
   * another port of it.
   */
  #mayBeElsewhere(type: WatchType, part: Part | undefined, known: readonly Object[]): boolean {
    if (type !== 'fdb' || part === undefined || 'bridge' in part) return false
    const { bridge } = known[0] as Fdb
    if (bridge === undefined) return false
    this.#doubts.add(type, { bridge })
    return true
  }

  /** A change of the topology ends by a timer of the bridge's, and with it the shorter ageing time. */
  #noteTransient({ index, bridge }: Link, isGone: boolean): void {
    if (!isGone && bridge?.topologyChange) this.#transient.add(index)
    else this.#transient.delete(index)
  }

  /** Came, or took the place of another. */
  #changed(type: WatchType, before: Object | undefined, now: Object): ChangeEvent {
    return this.#change(type, before === undefined ? 'added' : 'changed', now, before)
  }

  #change(
    type: WatchType,
    change: ChangeEvent['change'],
    object: Object,
    before?: Object,
  ): ChangeEvent {
    if (type === 'link') this.#noteTransient(object as Link, change === 'deleted')
    const nsid = this.#nsid
    const optional = { ...(before && { before }), ...(nsid !== undefined && { nsid }) }
    return { type, change, object, ...optional } as ChangeEvent
  }
}

const linkTable = () => new LinkTable() as unknown as ObjectTable<Object>

/** One that is alike, or else the first. */
function whichOf(known: readonly Object[], now: Object): number {
  const same = known.findIndex((each) => alike(each, now))
  return same < 0 && known.length > 0 ? 0 : same
}

/** As it was known, and why it went. */
function withReason(known: Object, event: Object): Object {
  const { deleteReason } = event as { deleteReason?: unknown }
  return deleteReason === undefined ? known : ({ ...known, deleteReason } as Object)
}

async function readAll(
  what: readonly [WatchType, Part | undefined][],
  where: ReadPlace,
): Promise<Reading[]> {
  const readings = what.map(
    async ([type, part]): Promise<Reading> => [
      ...([type, part] as const),
      await consistently(() => listed(type, where, part), where.signal),
    ],
  )
  const [, ...all] = await Promise.all([quiet(where), ...readings])
  return all
}

/**
 * The kernel announces some changes before it has made them all, such as that a link is down before its
 * routes are gone, under a lock that most listings do not take. To read one link takes it: what is read
 * after that, and is queued behind it, has all of the change.
 */
async function quiet({ netns, signal }: ReadPlace): Promise<void> {
  try {
    await uncounted(() => getLink(1, { netns, signal }))
  } catch (error) {
    if (!(error instanceof NetlinkError) || error.code !== 'ENODEV') throw error
  }
}

/** Lists until a listing comes out consistent, however often what is listed changes meanwhile. */
export async function consistently<T>(list: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await uncounted(list)
    } catch (error) {
      const changed = error instanceof NetlinkError && error.code === 'EINTR'
      if (!changed || signal.aborted) throw error
    }
  }
}

function groups<T>(objects: readonly T[], key: (object: T) => string | number) {
  const all = new Map<string | number, T[]>()
  for (const object of objects) {
    const its = key(object)
    const others = all.get(its)
    if (others === undefined) all.set(its, [object])
    else others.push(object)
  }
  return all
}

/** Both lists without what they have in common. */
function without<T extends Object>(one: readonly T[], other: readonly T[]): [T[], T[]] {
  const rest = [...other]
  const left = one.filter((object) => {
    const at = rest.findIndex((each) => alike(each, object))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [left, rest]
}
