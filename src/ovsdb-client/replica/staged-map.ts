import { everyFew } from '../../base/steps.js'

/** Changes of any number of maps that are made ready unseen, bit by bit, and then seen all at once. */
export class Staging {
  #state: 'hidden' | 'shown' | 'dropped' = 'hidden'
  /** What is to be put in order afterwards. */
  readonly #maps = new Map<StagedMap<unknown>, string[]>()

  get isHidden(): boolean {
    return this.#state === 'hidden'
  }

  get isShown(): boolean {
    return this.#state === 'shown'
  }

  /** From now on the maps have what they were prepared to have. */
  show(): void {
    this.#state = 'shown'
    for (const map of this.#maps.keys()) map.shown(this)
  }

  /** They stay as they are. */
  drop(): void {
    this.#state = 'dropped'
    for (const _ of this.settle());
  }

  /** Frees what was kept to decide what is seen; may give way at each step, and changes nothing that is. */
  *settle(): Generator<void> {
    const isDue = everyFew()
    for (const [map, keys] of this.#maps) {
      for (const key of keys) {
        map.settle(key, this)
        if (isDue()) yield
      }
    }
    this.#maps.clear()
  }

  /** @internal */
  keysOf(map: StagedMap<unknown>): string[] {
    let keys = this.#maps.get(map)
    if (!keys) {
      keys = []
      this.#maps.set(map, keys)
    }
    return keys
  }
}

/** What an entry is before and after a staging is shown. */
class Staged<V> {
  readonly staging: Staging
  before: V | undefined
  after: V | undefined

  constructor(staging: Staging, before: V | undefined) {
    this.staging = staging
    this.before = before
  }

  replace(value: V, same: V): void {
    if (this.before === value) this.before = same
    if (this.after === value) this.after = same
  }

  get seen(): V | undefined {
    return this.staging.isShown ? this.after : this.before
  }
}

/** A map by strings whose changes may be staged, by one `Staging` at a time. */
export class StagedMap<V> {
  #entries = new Map<string, V | Staged<V>>()
  /** Where there is nothing yet, what is to be there needs no more than a place of its own. */
  #fresh: { staging: Staging; entries: Map<string, V> } | undefined
  #size = 0
  /** What a staging that is not shown adds to that. */
  #growth = 0

  get size(): number {
    return this.#size
  }

  get(key: string): V | undefined {
    const there = this.#entries.get(key)
    return there instanceof Staged ? there.seen : there
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  *entries(): IterableIterator<[string, V]> {
    for (const [key, there] of this.#entries) {
      const value = there instanceof Staged ? there.seen : there
      if (value !== undefined) yield [key, value]
    }
  }

  /** What an entry is when a staging is shown. */
  next(key: string, staging: Staging | undefined): V | undefined {
    if (this.#fresh && this.#fresh.staging === staging) return this.#fresh.entries.get(key)
    const there = this.#entries.get(key)
    return there instanceof Staged && there.staging === staging ? there.after : this.get(key)
  }

  /** Whether an entry is of this staging's making, so that nobody has seen it. */
  isOf(key: string, staging: Staging): boolean {
    if (this.#fresh?.staging === staging) return this.#fresh.entries.has(key)
    const there = this.#entries.get(key)
    return there instanceof Staged && there.staging === staging
  }

  /** Changes an entry at once, or when a staging is shown; `undefined` takes it away. */
  set(key: string, value: V | undefined, staging?: Staging): void {
    if (!staging) {
      this.#size += Number(value !== undefined) - Number(this.has(key))
      this.#put(key, value)
      return
    }
    const keys = staging.keysOf(this as StagedMap<unknown>)
    if (keys.length === 0 && this.#fresh?.staging !== staging) {
      this.#growth = 0
      this.#fresh = this.#entries.size === 0 ? { staging, entries: new Map() } : undefined
    }
    if (this.#fresh) {
      if (value === undefined) this.#fresh.entries.delete(key)
      else this.#fresh.entries.set(key, value)
      return
    }
    const there = this.#entries.get(key)
    this.#growth += Number(value !== undefined) - Number(this.next(key, staging) !== undefined)
    if (there instanceof Staged && there.staging === staging) there.after = value
    else {
      const staged = new Staged<V>(staging, this.get(key))
      staged.after = value
      this.#entries.set(key, staged)
      keys.push(key)
    }
  }

  /** Puts what is the same in the place of a value, wherever that is. */
  replace(key: string, value: V, same: V): void {
    const there = this.#entries.get(key)
    if (there === value) this.#entries.set(key, same)
    else if (there instanceof Staged) there.replace(value, same)
  }

  /** @internal */
  shown(staging: Staging): void {
    if (this.#fresh?.staging === staging) {
      this.#entries = this.#fresh.entries
      this.#fresh = undefined
      this.#size = this.#entries.size
    } else this.#size += this.#growth
  }

  /** @internal */
  settle(key: string, staging: Staging): void {
    const there = this.#entries.get(key)
    if (there instanceof Staged && there.staging === staging) this.#put(key, there.seen)
  }

  #put(key: string, value: V | undefined): void {
    if (value === undefined) this.#entries.delete(key)
    else this.#entries.set(key, value)
  }
}
