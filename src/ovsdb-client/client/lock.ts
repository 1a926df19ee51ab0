import { invalidValue, OvsdbError } from '../../base/errors.js'
import type { Connection } from '../wire/connection.js'
import { type CallOptions, checkCallOptions, limited } from './call-options.js'

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
  release(options?: CallOptions): Promise<void>
}

/** The locks that one connection has asked for. */
export class LockSet {
  readonly #states = new Map<string, LockState>()

  /** Asks for one; resolves when the server has answered. */
  async ask(
    connection: Connection,
    name: string,
    steal: boolean,
    call: CallOptions,
  ): Promise<Lock> {
    if (this.#states.has(name)) {
      throw invalidValue('name', 'this connection has asked for it already', name)
    }
    const state = new LockState()
    this.#states.set(name, state)
    const release: Lock['release'] = async (options = {}) => {
      checkCallOptions(options)
      if (this.#states.get(name) !== state) return
      this.#states.delete(name)
      state.ended(new OvsdbError(`The lock ${name} was released`, { code: 'OVSDB_NOT_OWNER' }))
      if (!connection.open) return
      await connection.request('unlock', [name], limited(options))
    }
    try {
      await connection.request(steal ? 'steal' : 'lock', [name], {
        ...call,
        read: (reply) => {
          if ((reply as { locked?: unknown } | null)?.locked === true) state.locked()
        },
        abandoned: () => void release().catch(() => {}),
      })
    } catch (error) {
      if (this.#states.get(name) === state) this.#states.delete(name)
      throw error
    }
    return {
      name,
      get held() {
        return state.held
      },
      get acquired() {
        return state.acquired
      },
      get lost() {
        return state.lost
      },
      release,
    }
  }

  /** Takes `locked` and `stolen`. */
  notified(method: string, [name]: readonly unknown[]): void {
    const state = this.#states.get(String(name))
    if (method === 'locked') state?.locked()
    else if (method === 'stolen') state?.stolen()
  }

  /** The connection is gone. */
  ended(cause: OvsdbError): void {
    for (const state of this.#states.values()) state.ended(cause)
  }
}

/** What the server sends of one lock. */
class LockState {
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
