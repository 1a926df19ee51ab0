/** An iteration over what happens, that others than its loop can end. */
import { onAbort } from './abort.js'

export class Iteration<Event> implements AsyncIterableIterator<Event>, AsyncDisposable {
  /**
   * Resolves when the watch has started: later changes are reported. Rejects as the first iteration does, and when
   * it was ended before that.
   */
  readonly ready: Promise<void>
  readonly #closing = new AbortController()
  readonly #forgetSignal: () => void
  readonly #events: AsyncGenerator<Event, undefined, void>

  /**
   * `begin` makes the events; they are to end when the signal that it is given is aborted.
   *
   * @internal
   */
  protected constructor(
    signal: AbortSignal | undefined,
    ready: Promise<unknown>,
    begin: (stop: AbortSignal) => AsyncGenerator<Event, undefined, void>,
  ) {
    this.ready = ready.then(() => undefined)
    this.ready.catch(() => {}) // reported by the first iteration
    this.#forgetSignal = onAbort(signal, () => this.#end())
    this.#events = untilEnded(begin(this.#closing.signal), () => this.#end())
    if (signal?.aborted) this.#end()
  }

  /** Returns the next event. Calls may overlap; they are answered in order. */
  next(): Promise<IteratorResult<Event, undefined>> {
    return this.#events.next()
  }

  /** Ends the watch, as leaving the loop does. */
  async return(): Promise<IteratorResult<Event, undefined>> {
    this.#end()
    return this.#events.return(undefined)
  }

  /** Ends the watch; a pending `next()` resolves as done. Idempotent. */
  async close(): Promise<void> {
    await this.return()
  }

  /** Itself: it is iterated once. */
  [Symbol.asyncIterator](): this {
    return this
  }

  /** Ends the iteration. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #end(): void {
    this.#forgetSignal()
    this.#closing.abort()
  }
}

/** The events, and the word that they have ended, in whatever way. */
async function* untilEnded<Event>(
  events: AsyncGenerator<Event, undefined, void>,
  ended: () => void,
): AsyncGenerator<Event, undefined, void> {
  try {
    return yield* events
  } finally {
    ended()
  }
}
