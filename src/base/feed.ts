import { onAbort } from './abort.js'
import { guarded } from './guarded.js'

/** Notifies listeners and iterators of things that happen, until it ends. */
export class Feed<T> {
  readonly #listeners = new Set<(item: T) => void>()
  readonly #iterators = new Set<FeedIterator<T>>()
  #ended = false

  /** Whether there is any listener. */
  get isHeard(): boolean {
    return this.#listeners.size > 0 || this.#iterators.size > 0
  }

  /** What a listener throws becomes an uncaught exception; the others still hear. */
  publish(item: T): void {
    for (const listener of this.#listeners) guarded(() => listener(item))
    for (const iterator of this.#iterators) iterator.push(item)
  }

  /** Calls `listener` with each; the function returned takes that back. */
  listen(listener: (item: T) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Iterates over `first`, which may still be in the making, and everything from now on. Keeps what is
   * not taken yet, and drops nothing. Ends with the feed, with the signal, and when its loop is left.
   */
  iterate(first: readonly (T | Promise<T>)[] = [], signal?: AbortSignal): AsyncIterableIterator<T> {
    const iterator = new FeedIterator<T>(first, () => {
      this.#iterators.delete(iterator)
      disarm()
    })
    const disarm = onAbort(signal, () => iterator.end())
    this.#iterators.add(iterator)
    if (this.#ended || signal?.aborted) iterator.end()
    return iterator
  }

  /** Nothing follows. Iterators end when they have handed out what they keep. */
  end(): void {
    this.#ended = true
    for (const iterator of this.#iterators) iterator.end()
    this.#listeners.clear()
  }
}

class FeedIterator<T> implements AsyncIterableIterator<T> {
  readonly #released: () => void
  readonly #waiting: ((result: IteratorResult<T>) => void)[] = []
  #kept: (T | Promise<T>)[]
  /** How many of them are taken. */
  #taken = 0
  #ended = false

  constructor(first: readonly (T | Promise<T>)[], released: () => void) {
    this.#kept = [...first]
    this.#released = released
  }

  push(item: T): void {
    const next = this.#waiting.shift()
    if (next) next({ value: item, done: false })
    else this.#kept.push(item)
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.#released()
    for (const next of this.#waiting.splice(0)) next({ value: undefined, done: true })
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#kept.length > 0) {
      const kept = this.#kept[this.#taken++] as T | Promise<T>
      if (this.#taken === this.#kept.length) this.#drop()
      if (kept instanceof Promise) return kept.then((value) => ({ value, done: false }))
      return Promise.resolve({ value: kept, done: false })
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true })
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  return(): Promise<IteratorResult<T>> {
    this.#drop()
    this.end()
    return Promise.resolve({ value: undefined, done: true })
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return this
  }

  #drop(): void {
    this.#kept = []
    this.#taken = 0
  }
}
