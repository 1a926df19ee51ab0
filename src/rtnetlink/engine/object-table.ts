/** Objects of one type in memory, with indexes. */
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { Link } from '../generated/link.js'

/** Members of an object that it can be found by: none that is an object itself. */
export type FindableBy<T> = {
  [Name in keyof T as Extract<T[Name], object> extends never ? Name : never]?: T[Name] | undefined
}

type Key = string | number

/**
 * The objects of one type, each as the kernel reports it. They are never changed: an object that
 * changes is a new one, so what was read stays as it was.
 */
export class ObjectTable<T extends object> implements Iterable<T> {
  readonly #byKey = new Map<Key, readonly T[]>()
  readonly #indexes = new Map<string, Index<T>>()
  #size = 0

  /** The number of objects. */
  get size(): number {
    return this.#size
  }

  /** Every object. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (const objects of this.#byKey.values()) yield* objects
  }

  /**
   * Returns the objects whose members have these values, as reported; `undefined` matches a member that is not
   * reported. The first search by a set of members makes an index, which is kept up to date from then on.
   *
   * @throws TypeError for a value that is an object.
   */
  where(values: FindableBy<T>): T[] {
    return [...this.#found(values)]
  }

  /** Returns one of the objects that `where` returns, if any. */
  find(values: FindableBy<T>): T | undefined {
    for (const object of this.#found(values)) return object
    return undefined
  }

  /** Those with this key. @internal */
  of(key: Key): readonly T[] {
    return this.#byKey.get(key) ?? []
  }

  /** Every key. @internal */
  keys(): Iterable<Key> {
    return this.#byKey.keys()
  }

  /** From now on just these have this key. @internal */
  put(key: Key, objects: readonly T[]): void {
    const before = this.of(key)
    if (objects.length === 0) this.#byKey.delete(key)
    else this.#byKey.set(key, objects)
    this.#size += objects.length - before.length
    for (const index of this.#indexes.values()) {
      for (const object of before) index.remove(object)
      for (const object of objects) index.add(object)
    }
  }

  #found(values: FindableBy<T>): Iterable<T> {
    const names = Object.keys(values).sort()
    return names.length === 0 ? this : this.#index(names).of(values)
  }

  #index(names: readonly string[]): Index<T> {
    const id = names.join()
    const existing = this.#indexes.get(id)
    if (existing !== undefined) return existing
    const index = new Index<T>(names)
    for (const object of this) index.add(object)
    this.#indexes.set(id, index)
    return index
  }
}

/** The links. */
export class LinkTable extends ObjectTable<Link> {
  /** Returns a link by its index, its name, or one of its alternative names. */
  get(link: LinkRef): Link | undefined {
    if (typeof link === 'number') return this.of(link)[0]
    const named = this.find({ name: link })
    if (named !== undefined) return named
    for (const each of this) if (each.altNames?.includes(link)) return each
    return undefined
  }
}

/** Objects by the values of some members. */
class Index<T extends object> {
  readonly #names: readonly string[]
  readonly #objects = new Map<string, Set<T>>()

  constructor(names: readonly string[]) {
    this.#names = names
  }

  of(values: object): Iterable<T> {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'object') {
        throw invalidType(name, 'a string, a number, a boolean or a bigint', value)
      }
    }
    return this.#objects.get(this.#valuesOf(values)) ?? []
  }

  add(object: T): void {
    const values = this.#valuesOf(object)
    const those = this.#objects.get(values)
    if (those === undefined) this.#objects.set(values, new Set([object]))
    else those.add(object)
  }

  remove(object: T): void {
    const values = this.#valuesOf(object)
    const those = this.#objects.get(values)
    those?.delete(object)
    if (those?.size === 0) this.#objects.delete(values)
  }

  #valuesOf(object: object): string {
    const text = (name: string) => {
      const value = (object as Record<string, unknown>)[name]
      return typeof value === 'string' ? JSON.stringify(value) : String(value)
    }
    return this.#names.map(text).join()
  }
}
