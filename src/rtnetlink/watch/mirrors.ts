/** What a watch knows of every namespace that it watches. */

import { uncounted } from '../../addon/queue-limit.js'
import { NetlinkError } from '../../base/errors.js'
import type { NetnsId } from '../generated/objects.js'
import { listNetnsIds, ownNetnsId } from '../namespaces/nsid.js'
import type { RawEvent } from './doubts.js'
import { type ChangeEvent, type Lists, Mirror } from './mirror.js'
import type { ReadPlace, WatchType } from './watched.js'

/** Of the namespace that is watched: home. With `allNsid` also of all that have a number there. */
export class Mirrors {
  readonly home: Mirror
  readonly #types: readonly WatchType[]
  /** By number; undefined without `allNsid`. */
  readonly #others: Map<number, Mirror> | undefined
  /** Home's number for itself, with which its events come once it has one. */
  #own: number | undefined
  /** Numbers of namespaces that have to be read. */
  readonly #doubtful = new Set<number>()

  constructor(types: readonly WatchType[], allNsid: boolean) {
    this.#types = types
    this.home = new Mirror(types)
    this.#others = allNsid ? new Map() : undefined
  }

  /** Reads everything, and returns what differs. */
  async read(where: ReadPlace): Promise<ChangeEvent[]> {
    const reading = this.home.read(where)
    if (this.#others === undefined) return this.home.adopt(await reading)
    const [home, ids, own] = await Promise.all([
      reading,
      uncounted(() => listNetnsIds(where)),
      uncounted(() => ownNetnsId(where)),
    ])
    this.#own = own
    const present = ids.map(({ nsid }) => nsid).filter((nsid) => nsid !== own)
    const numbers = [...new Set([...this.#others.keys(), ...present])]
    const others = await Promise.all(
      numbers.map((nsid) => (present.includes(nsid) ? this.#readOther(nsid, where) : undefined)),
    )
    const changes = this.home.adopt(home)
    for (const [at, nsid] of numbers.entries()) changes.push(...this.#replace(nsid, others[at]))
    return changes
  }

  /** Takes an event in, and returns what it changed; what it leaves in doubt, `settle` reads. */
  apply(event: RawEvent): ChangeEvent[] {
    const { nsid } = event
    if (nsid === undefined || nsid === this.#own) {
      return [...this.#notice(event), ...this.home.apply(event)]
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

  /** Whether something will change that the kernel does not announce. */
  get transient(): boolean {
    return this.#all().some((mirror) => mirror.transient)
  }

  /** Leaves in doubt what may have changed by itself. */
  doubtTransient(): void {
    for (const mirror of this.#all()) mirror.doubtTransient()
  }

  #all(): Mirror[] {
    return [this.home, ...(this.#others?.values() ?? [])]
  }

  /** Whether events have left nothing in doubt. */
  get settled(): boolean {
    return this.#doubtful.size === 0 && this.#all().every((mirror) => mirror.settled)
  }

  /** Reads what is in doubt, which may leave more in doubt, and returns what differs. */
  async settle(where: ReadPlace): Promise<ChangeEvent[]> {
    const changes = this.home.settled ? [] : await this.home.settle(where)
    for (const [nsid, other] of this.#others ?? []) {
      if (other.settled || this.#doubtful.has(nsid)) continue
      const settled = await ifReadable(other.settle({ ...where, targetNsid: nsid }))
      changes.push(...(settled ?? this.#replace(nsid, undefined)))
    }
    if (this.#doubtful.size === 0) return changes
    this.#own = await uncounted(() => ownNetnsId(where))
    for (const nsid of this.#doubtful) {
      // A number of our own, and events have come with it before we knew.
      if (nsid === this.#own) changes.push(...this.home.adopt(await this.home.read(where)))
      else changes.push(...this.#replace(nsid, await this.#readOther(nsid, where)))
    }
    this.#doubtful.clear()
    return changes
  }

  /** Undefined when the namespace is gone, or its owner does not let us read it. */
  #readOther(
    nsid: number,
    where: ReadPlace,
  ): Promise<Awaited<ReturnType<Mirror['read']>> | undefined> {
    return ifReadable(new Mirror(this.#types, nsid).read({ ...where, targetNsid: nsid }))
  }

  #replace(nsid: number, now: Awaited<ReturnType<Mirror['read']>> | undefined): ChangeEvent[] {
    const mirror = this.#others?.get(nsid) ?? new Mirror(this.#types, nsid)
    if (now === undefined) {
      this.#others?.delete(nsid)
      return mirror.clear()
    }
    this.#others?.set(nsid, mirror)
    return mirror.adopt(now)
  }

  get lists(): Lists & { namespaces?: (Lists & { nsid: number })[] } {
    if (this.#others === undefined) return this.home.lists
    const namespaces = [...this.#others].map(([nsid, { lists }]) => ({ nsid, ...lists }))
    return { ...this.home.lists, namespaces }
  }
}

async function ifReadable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof NetlinkError && error.option === 'targetNsid') return undefined
    throw error
  }
}
