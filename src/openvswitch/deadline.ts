import { onAbort } from '../abort.js'

/**
 * The time that one call has, for all its steps together, and the caller's signal: `signal` aborts
 * with either. It keeps the process alive until it is over. `end()` is due in any case.
 */
export class Deadline {
  readonly #controller = new AbortController()
  readonly #expiry = new Error('the time is up')
  /** Milliseconds. */
  readonly timeout: number
  #timer: NodeJS.Timeout | undefined
  /** When the time is up. */
  #end = 0
  readonly #disarm: () => void

  constructor(timeout: number, caller: AbortSignal | undefined) {
    caller?.throwIfAborted()
    this.timeout = timeout
    this.#arm(timeout)
    this.#disarm = onAbort(caller, () => this.#controller.abort(caller?.reason))
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** The outcome of a step that obeys `signal`; when the time ran out during it, what that means. */
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
    this.#timer = setTimeout(() => this.#controller.abort(this.#expiry), left)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#disarm()
  }
}
