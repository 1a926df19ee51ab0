/** A lock of the server, as one connection holds it or waits for it (RFC 7047 section 4.1.8). */
export interface Lock {
  readonly name: string
  /** Whether it is held now. */
  readonly held: boolean
  /** Resolves when it is held. Rejects when it is released before, or when the connection goes. */
  readonly acquired: Promise<void>
  /**
   * Resolves when it is not held any more: somebody stole it, it was released, or the connection
   * went. Never rejects. The server passes a stolen lock back in its turn, which is a new `acquired`.
   */
  readonly lost: Promise<void>
  /** Gives it up, or the place in its queue. Idempotent. */
  release(options?: { signal?: AbortSignal; timeout?: number }): Promise<void>
}

/** What the server tells of one lock. */
export class LockState {
  #held = false
  #acquired = deferred()
  #lost = deferred()

  get held(): boolean {
    return this.#held
  }

  get acquired(): Promise<void> {
    return this.#acquired.promise
  }

  get lost(): Promise<void> {
    return this.#lost.promise
  }

  /** The server gave it to this connection. */
  locked(): void {
    if (this.#held) return
    this.#held = true
    this.#lost = deferred()
    this.#acquired.resolve()
  }

  /** The server took it away; this connection is back in its queue. */
  stolen(): void {
    if (!this.#held) return
    this.#held = false
    this.#acquired = deferred()
    this.#lost.resolve()
  }

  /** It is given up, or gone with the connection. */
  ended(cause: Error): void {
    this.#held = false
    this.#acquired.reject(cause)
    this.#lost.resolve()
  }
}

interface Deferred {
  promise: Promise<void>
  resolve(): void
  reject(error: Error): void
}

function deferred(): Deferred {
  const made = {} as Deferred
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }))
  // Nobody need ask for it.
  made.promise.catch(() => {})
  return made
}
