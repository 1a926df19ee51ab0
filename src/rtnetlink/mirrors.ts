/** What a watch knows of every namespace that it watches. */
import { NetlinkError } from '../errors.js'
import { uncounted } from '../queue-limit.js'
import { type ChangeEvent, type Lists, Mirror, type RawEvent } from './mirror.js'
import { listNetnsIds, type NetnsId, ownNetnsId } from './nsid.js'
import type { WatchType, Where } from './watched.js'

/** Of the namespace that is watched: home. With `allNsid` also of all that have a number there. */
export class Mirrors {
  readonly #types: readonly WatchType[]
  readonly #home: Mirror
  /** By number; undefined without `allNsid`. */
  readonly #others: Map<number, Mirror> | undefined
  /** Home's number for itself, with which its events come once it has one. */
  #own: number | undefined
  /** Numbers of namespaces that have to be read. */
  readonly #doubtful = new Set<number>()

  private constructor(
    types: readonly WatchType[],
    home: Mirror,
    others?: Map<number, Mirror>,
    own?: number,
  ) {
    this.#types = types
    this.#home = home
    this.#others = others
    this.#own = own
  }

  static async read(
    types: readonly WatchType[],
    where: Where,
    { allNsid }: { allNsid: boolean },
  ): Promise<Mirrors> {
    const reading = Mirror.read(types, where)
    if (!allNsid) return new Mirrors(types, await reading)
    const [home, ids, own] = await Promise.all([
      reading,
      uncounted(() => listNetnsIds(where)),
      uncounted(() => ownNetnsId(where)),
    ])
    const numbers = ids.map(({ nsid }) => nsid).filter((nsid) => nsid !== own)
    const others = await Promise.all(numbers.map((nsid) => readOther(types, where, nsid)))
    const readable = others.flatMap((other, at): [number, Mirror][] =>
      other === undefined ? [] : [[numbers[at] as number, other]],
    )
    return new Mirrors(types, home, new Map(readable), own)
  }

  /** Takes an event in, and returns what it changed; what it leaves in doubt, `settle` reads. */
  apply(event: RawEvent): ChangeEvent[] {
    const { nsid } = event
    if (nsid === undefined || nsid === this.#own) {
      return [...this.#notice(event), ...this.#home.apply(event)]
    }
    const other = this.#others?.get(nsid)
    if (other === undefined) this.#doubtful.add(nsid)
    return other?.apply(event) ?? []
  }

  /**
   * What becomes of another namespace with its number. That the kernel took a number away it may
   * tell after it gave the number to the next, so that counts which reading it finds.
   */
  #notice({ type, deleted, object }: RawEvent): ChangeEvent[] {
    if (type !== 'nsid' || this.#others === undefined) return []
    const { nsid } = object as NetnsId
    this.#doubtful.add(nsid)
    return deleted ? this.#replace(nsid, undefined) : []
  }

  /** Whether events have left nothing in doubt. */
  get settled(): boolean {
    return this.#home.doubtful.length + this.#doubtful.size === 0
  }

  /** Reads what events have left in doubt, and returns what differs. */
  async settle(where: Where): Promise<ChangeEvent[]> {
    const changes: ChangeEvent[] = []
    const { doubtful } = this.#home
    if (doubtful.length > 0) changes.push(...this.#home.take(await Mirror.read(doubtful, where)))
    if (this.#doubtful.size === 0) return changes
    this.#own = await uncounted(() => ownNetnsId(where))
    for (const nsid of this.#doubtful) {
      // A number of our own, and events have come with it before we knew.
      if (nsid === this.#own)
        changes.push(...this.#home.take(await Mirror.read(this.#types, where)))
      else changes.push(...this.#replace(nsid, await readOther(this.#types, where, nsid)))
    }
    this.#doubtful.clear()
    return changes
  }

  #replace(nsid: number, now: Mirror | undefined): ChangeEvent[] {
    const none = Mirror.empty(this.#types, nsid)
    const before = this.#others?.get(nsid) ?? none
    if (now === undefined) this.#others?.delete(nsid)
    else this.#others?.set(nsid, now)
    return (now ?? none).changesSince(before)
  }

  changesSince(earlier: Mirrors): ChangeEvent[] {
    const changes = this.#home.changesSince(earlier.#home)
    for (const nsid of new Set([...earlier.#numbers, ...this.#numbers])) {
      const none = Mirror.empty(this.#types, nsid)
      const now = this.#others?.get(nsid) ?? none
      changes.push(...now.changesSince(earlier.#others?.get(nsid) ?? none))
    }
    return changes
  }

  get #numbers(): Iterable<number> {
    return this.#others?.keys() ?? []
  }

  get lists(): Lists & { namespaces?: (Lists & { nsid: number })[] } {
    if (this.#others === undefined) return this.#home.lists
    const namespaces = [...this.#others].map(([nsid, { lists }]) => ({ nsid, ...lists }))
    return { ...this.#home.lists, namespaces }
  }
}

/** Undefined when the namespace is gone, or its owner does not let us read it. */
async function readOther(
  types: readonly WatchType[],
  where: Where,
  targetNsid: number,
): Promise<Mirror | undefined> {
  try {
    return await Mirror.read(types, { ...where, targetNsid })
  } catch (error) {
    if (error instanceof NetlinkError && error.option === 'targetNsid') return undefined
    throw error
  }
}
