/** Following what becomes of a namespace: what is there, and each change of it, nothing lost. */
import { binding } from '../../addon/binding.js'
import { uncounted } from '../../addon/queue-limit.js'
import type { RawReading, Subscription } from '../../addon/types.js'
import { onAbort, unlessAborted } from '../../base/abort.js'
import { within } from '../../base/errors.js'
import { Netns } from '../../netns/handle.js'
import { type NetnsRef, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { subscribed } from './doubts.js'
import type { ChangeEvent } from './mirror.js'
import { Mirrors } from './mirrors.js'
import { othersTurn, readEvents, readIn } from './reading.js'
import type { ReadPlace, WatchType } from './watched.js'

/** What to follow. */
export interface FollowRequest {
  netns: NetnsRef | undefined
  allNsid: boolean
  types: readonly WatchType[]
  bufferSize: number
  /** The library's function. */
  operation: string
}

/** What changed at once: when it is reported, the mirrors have all of it. */
export interface Batch {
  /**
   * `start`: it has been read, and is reported as added; `overrun`: events were lost, so it was read again.
   */
  cause: 'start' | 'events' | 'overrun'
  changes: ChangeEvent[]
}

/** Milliseconds until what changes by itself is read again. */
const transientInterval = 1000

/** It begins when it is made, and has to be ended. */
export class Following {
  readonly mirrors: Mirrors
  /** Rejects when it cannot begin, and when it is ended before that. */
  readonly ready: Promise<void>
  readonly #wanted: FollowRequest
  readonly #opened: Promise<Subscription>
  readonly #first: Promise<ChangeEvent[]>
  readonly #ending = new AbortController()
  /** Interrupts the wait for events. */
  #waking = new AbortController()
  readonly #syncs: (() => void)[] = []
  #look: NodeJS.Timeout | undefined

  constructor(wanted: FollowRequest) {
    const { netns, allNsid, types, bufferSize, operation } = wanted
    this.#wanted = wanted
    this.mirrors = new Mirrors(types, allNsid)
    const open = () =>
      binding.openWatch(placeOf(netns), subscribed(types, allNsid), bufferSize, allNsid)
    this.#opened = uncounted(() => submit(open, { operation, places: [netns] }))
    // Queued right behind it, so that what is read is of the moment it began.
    this.#first = within(operation, this.mirrors.read({ netns, signal: this.#ending.signal }))
    this.ready = Promise.all([this.#opened, this.#first]).then(() => undefined)
    this.ready.catch(() => {}) // the first batch rejects likewise
  }

  /** Aborted when the handle is closed that the namespace was named by. */
  get handle(): AbortSignal | undefined {
    const { netns } = this.#wanted
    return netns instanceof Netns ? netns.closing : undefined
  }

  /** Its batches end, and nothing of it stays open. Idempotent. */
  end(): void {
    if (this.#ending.signal.aborted) return
    this.#ending.abort()
    clearTimeout(this.#look)
    this.#opened.then(binding.closeWatch, () => {})
    for (const synced of this.#syncs.splice(0)) synced()
  }

  /**
   * Resolves when the mirrors have everything that the kernel had announced when this was called, or
   * when it has ended.
   */
  sync(): Promise<void> {
    if (this.#ending.signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      this.#syncs.push(resolve)
      this.#waking.abort()
    })
  }

  /**
   * What changes, until it is ended, or the namespace's name is gone; for one reader. Waiting for the next
   * one holds the process, but `idle`.
   */
  async *batches(idle = false): AsyncGenerator<Batch, undefined, void> {
    const begun = await this.#unlessEnded(Promise.all([this.#opened, this.#first]))
    if (begun === undefined) return undefined
    const [subscription, first] = begun
    yield { cause: 'start', changes: first }
    for (;;) {
      // What has arrived when this is read is all that was announced before.
      const syncs = this.#syncs.length
      let reading = await this.#read(subscription, idle, syncs > 0)
      if (reading === undefined || reading.gone) return undefined
      if (!reading.overrun) {
        const changes = reading.events.flatMap((event) => this.mirrors.apply(event))
        if (changes.length > 0) yield { cause: 'events', changes }
        while (!this.mirrors.settled) {
          const more = await this.#readIn(subscription, (where) => this.mirrors.settle(where))
          if (more === undefined) return undefined
          if (more.length > 0) yield { cause: 'events', changes: more }
        }
      } else {
        // What had arrived before is older than what is read now. The kernel drops everything until all
        // of that was taken, so it has to be taken before the reading.
        while (!reading.drained) {
          reading = await this.#read(subscription, idle, true)
          if (reading === undefined) return undefined
        }
        const changes = await this.#readIn(subscription, (where) => this.mirrors.read(where))
        if (changes === undefined) return undefined
        yield { cause: 'overrun', changes }
      }
      if (reading.drained) for (const synced of this.#syncs.splice(0, syncs)) synced()
    }
  }

  /** From time to time, while there is something that changes by itself. */
  #lookLater(): void {
    if (!this.mirrors.transient) return
    this.#look ??= setTimeout(() => {
      this.#look = undefined
      this.mirrors.doubtTransient()
      this.#waking.abort()
    }, transientInterval).unref()
  }

  /** Undefined once it is ended. */
  async #read(
    subscription: Subscription,
    idle: boolean,
    atOnce: boolean,
  ): Promise<RawReading | undefined> {
    await othersTurn()
    const { operation } = this.#wanted
    const read = (now: boolean, signal: AbortSignal) =>
      readEvents(subscription, { operation, idle, now, signal })
    this.#waking = new AbortController()
    this.#lookLater()
    if (atOnce || this.#syncs.length > 0 || !this.mirrors.settled) {
      return this.#unlessEnded(read(true, this.#ending.signal))
    }
    const { signal } = this.#waking
    const forgetEnd = onAbort(this.#ending.signal, () => this.#waking.abort())
    try {
      return await this.#unlessEnded(read(false, signal))
    } catch (error) {
      if (!signal.aborted) throw error
      return nothing
    } finally {
      forgetEnd()
    }
  }

  /** Reads in the namespace that is followed, whatever its name leads to by now. */
  #readIn<Result>(
    subscription: Subscription,
    use: (where: ReadPlace) => Promise<Result>,
  ): Promise<Result | undefined> {
    const { netns, operation } = this.#wanted
    const { signal } = this.#ending
    if (signal.aborted) return Promise.resolve(undefined)
    const read = (where: NetnsRef | undefined) => within(operation, use({ netns: where, signal }))
    return this.#unlessEnded(readIn(subscription, netns, read))
  }

  #unlessEnded<T>(promise: Promise<T>): Promise<T | undefined> {
    return unlessAborted(this.#ending.signal, promise)
  }
}

/** What a reading has that was interrupted. */
const nothing: RawReading = { events: [], overrun: false, drained: false, gone: false }
