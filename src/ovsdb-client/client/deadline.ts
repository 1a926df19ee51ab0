import { onAbort } from '../../base/abort.js'
import { MAX_DELAY } from '../../base/wait.js'
import { UNLIMITED } from './call-options.js'

/**
 * The time that one call has, for all its steps together, and the caller's signal: it is over with
 * either. It keeps the process alive until then. `end()` is due in any case.
 *
 * A signal of its own is made for the steps that ask for it: most calls, of which there may be very
 * many at once, have none.
 */
export class Deadline {
  readonly #expiry = new Error('the time is up')
  /** Milliseconds; Infinity for no limit. */
  readonly timeout: number
  #timer: NodeJS.Timeout | undefined
  /** When the time is up. */
  #end = 0
  readonly #disarm: () => void
  readonly #listeners = new Set<() => void>()
  #controller: AbortController | undefined
  /** Why it is over, once it is. */
  #reason: { why: unknown } | undefined

  constructor(timeout: number, caller: AbortSignal | undefined) {
    caller?.throwIfAborted()
    this.timeout = timeout
    this.#arm(timeout)
    this.#disarm = onAbort(caller, () => this.#over(caller?.reason))
  }

  get isOver(): boolean {
    return this.#reason !== undefined
  }

  /** What a step is to reject with once it is over. */
  get reason(): unknown {
    return this.#reason?.why
  }

  /** Aborts when it is over. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#reason) this.#controller.abort(this.#reason.why)
    return this.#controller.signal
  }

  /** The options of a call that ends with it alone. */
  get call(): { signal: AbortSignal; timeout: number } {
    return { ...UNLIMITED, signal: this.signal }
  }

  /** Calls `listener` when it is over; the function returned takes that back. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The outcome of a step that ends with it; when the time ran out during it, what that means. */
  async during<T>(step: Promise<T>, meaning: () => Error): Promise<T> {
    try {
      return await step
    } catch (error) {
      throw error === this.#expiry ? meaning() : error
    }
  }

  /** A step with a time of its own: this one stands still meanwhile. */
  async standing<T>(step: Promise<T>): Promise<T> {
    const left = this.#end - performance.now()
    clearTimeout(this.#timer)
    try {
      return await step
    } finally {
      this.#arm(Math.max(1, left))
    }
  }

  #arm(left: number): void {
    this.#end = performance.now() + left
    this.#timer =
      left === Number.POSITIVE_INFINITY
        ? setInterval(() => {}, MAX_DELAY)
        : setTimeout(() => this.#over(this.#expiry), left)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#disarm()
  }

  #over(why: unknown): void {
    if (this.#reason) return
    this.#reason = { why }
    for (const listener of [...this.#listeners]) listener()
    this.#controller?.abort(why)
  }
}
