import { onAbort } from '../abort.js'

/**
 * The time that one call has, for all its steps together, and the caller's signal: `signal` aborts
 * with either. It keeps the process alive until it is over. `end()` is due in any case.
 */
export class Deadline {
  readonly #controller = new AbortController()
  readonly #expiry = new Error('the time is up')
  readonly #timer: NodeJS.Timeout
  readonly #disarm: () => void

  /** @param timeout milliseconds */
  constructor(timeout: number, caller: AbortSignal | undefined) {
    caller?.throwIfAborted()
    this.#timer = setTimeout(() => this.#controller.abort(this.#expiry), timeout)
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

  end(): void {
    clearTimeout(this.#timer)
    this.#disarm()
  }
}
