/** What a watch knows of one namespace, so that it can tell what differs. */
import type { RawReading } from '../binding.js'
import { NetlinkError } from '../errors.js'
import { uncounted } from '../queue-limit.js'
import {
  alike,
  kinds,
  type Plural,
  takes,
  type Watched,
  type WatchType,
  type Where,
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

/** What there is, of the types that are watched. */
export type Lists = { [Type in WatchType as Plural<Type>]?: Watched[Type][] }

/** What the kernel told: cpp/addon/jobs.h. */
export type RawEvent = RawReading['events'][number]

/** By key; of most kinds there is one of each. */
type Objects = Map<string | number, Watched[WatchType][]>

export class Mirror {
  readonly #nsid: number | undefined
  readonly #objects: Map<WatchType, Objects>
  /** Types that have to be read; to those that are unclear, further events are of no use. */
  readonly #doubtful = new Set<WatchType>()
  readonly #unclear = new Set<string>()

  private constructor(nsid: number | undefined, objects: Map<WatchType, Objects>) {
    this.#nsid = nsid
    this.#objects = objects
  }

  /** Of a namespace of which nothing is known, or that is gone. */
  static empty(types: readonly WatchType[], nsid: number): Mirror {
    return new Mirror(nsid, new Map(types.map((type) => [type, new Map()])))
  }

  static async read(types: readonly WatchType[], where: Where): Promise<Mirror> {
    const lists = await Promise.all(
      types.map(async (type): Promise<[WatchType, Objects]> => {
        const kind = kinds[type]
        const objects: Objects = new Map()
        for (const object of await consistently(() => kind.list(where), where.signal)) {
          const key = kind.key(object)
          objects.set(key, [...(objects.get(key) ?? []), object])
        }
        return [type, objects]
      }),
    )
    return new Mirror(where.targetNsid, new Map(lists))
  }

  /** Takes an event in, and returns what it changed; what it leaves in doubt, `settle` reads. */
  apply({ type, deleted, object }: RawEvent): ChangeEvent[] {
    if (takes(type)) this.#doubtDropped()
    const known = this.#objects.get(type as WatchType)
    if (known === undefined || this.#unclear.has(type)) return []
    const kind = kinds[type as WatchType]
    const objects = kind.objects?.(object) ?? [object as Watched[WatchType]]
    const changes: ChangeEvent[] = []
    for (const now of objects) {
      const key = kind.key(now)
      const before = known.get(key) ?? []
      const same = before.findIndex((each) => alike(each, now))
      if (before.length > 0 && same < 0 && kind.several) {
        this.#doubtful.add(type as WatchType)
        this.#unclear.add(type)
        return changes
      }
      if (deleted && before.length > 0) {
        const rest = before.toSpliced(Math.max(same, 0), 1)
        if (rest.length === 0) known.delete(key)
        else known.set(key, rest)
        changes.push(this.#change(type, 'deleted', now))
      } else if (!deleted) {
        known.set(key, same < 0 ? [now] : before.with(same, now))
        if (same < 0) changes.push(this.#changed(type, before[0], now))
      }
    }
    return changes
  }

  #doubtDropped(): void {
    for (const type of this.#objects.keys()) {
      if (kinds[type].droppedSilently) this.#doubtful.add(type)
    }
  }

  /** What events have left in doubt since the last time. */
  get doubtful(): readonly WatchType[] {
    return [...this.#doubtful]
  }

  /** Knows from now on what the other one does, of its types; returns what differs. */
  take(other: Mirror): ChangeEvent[] {
    const changes = other.changesSince(this)
    for (const [type, objects] of other.#objects) {
      this.#objects.set(type, objects)
      this.#doubtful.delete(type)
      this.#unclear.delete(type)
    }
    return changes
  }

  changesSince(earlier: Mirror): ChangeEvent[] {
    const gone: ChangeEvent[] = []
    const come: ChangeEvent[] = []
    for (const [type, objects] of this.#objects) {
      const known = earlier.#objects.get(type) as Objects
      for (const key of new Set([...known.keys(), ...objects.keys()])) {
        // What is new takes the place of what is no more, in their order.
        const [before, now] = without(known.get(key) ?? [], objects.get(key) ?? [])
        for (const object of before.slice(now.length)) {
          gone.push(this.#change(type, 'deleted', object))
        }
        for (const [at, object] of now.entries()) {
          come.push(this.#changed(type, before[at], object))
        }
      }
    }
    return [...gone, ...come]
  }

  get lists(): Lists {
    const lists = [...this.#objects].map(([type, objects]) => [
      kinds[type].plural,
      [...objects.values()].flat(),
    ])
    return Object.fromEntries(lists)
  }

  /** Came, or took the place of another. */
  #changed(
    type: string,
    before: Watched[WatchType] | undefined,
    now: Watched[WatchType],
  ): ChangeEvent {
    return this.#change(type, before === undefined ? 'added' : 'changed', now, before)
  }

  #change(
    type: string,
    change: ChangeEvent['change'],
    object: Watched[WatchType],
    before?: Watched[WatchType],
  ): ChangeEvent {
    const nsid = this.#nsid
    const optional = { ...(before && { before }), ...(nsid !== undefined && { nsid }) }
    return { type, change, object, ...optional } as ChangeEvent
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

/** Both lists without what they have in common. */
function without<T extends Watched[WatchType]>(one: readonly T[], other: readonly T[]): [T[], T[]] {
  const rest = [...other]
  const left = one.filter((object) => {
    const at = rest.findIndex((each) => alike(each, object))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [left, rest]
}
