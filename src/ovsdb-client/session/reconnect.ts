import {
  next,
  RECONNECT,
  type ReconnectEvent,
  type ReconnectState,
} from '../client/session-states.js'

/** How attempts to connect are spaced. */
export interface Backoff {
  /** Milliseconds before the first repetition. Default 100. */
  min?: number
  /** Milliseconds that they never exceed. Default 8000. */
  max?: number
  /** Which part of each pause is left to chance, 0 to 1. Default 0.5. */
  jitter?: number
}

export interface ReconnectOptions extends Backoff {
  /** How many attempts in a row need no pause: one for each remote. Default 1. */
  free?: number
  /** From 0 up to 1. Default Math.random. */
  random?: () => number
}

/**
 * Decides when to connect again. Pauses double from `min` to `max`; a part of each is left to chance,
 * so that the clients of a server that comes back do not come all at once. A link that lasted
 * longer than the pause before it was a good one, and the count begins anew.
 *
 * Pure: it does no I/O and its clock is passed in (milliseconds, never going back), so that time can
 * be played in a test. Modelled on the ideas of Open vSwitch's lib/reconnect.h.
 */
export class Reconnect {
  readonly #min: number
  readonly #max: number
  readonly #jitter: number
  readonly #free: number
  readonly #random: () => number
  #state: ReconnectState = 'backoff'
  /** The last pause, before chance took its part; 0 while attempts are free. */
  #pause = 0
  #freeLeft: number
  /** When the next attempt is due, in `backoff`; since when the link is in use, in `active`. */
  #time: number

  constructor(now: number, options: ReconnectOptions = {}) {
    const { min = 100, max = 8000, jitter = 0.5, free = 1, random = Math.random } = options
    this.#min = min
    this.#max = max
    this.#jitter = jitter
    this.#free = free
    this.#random = random
    this.#freeLeft = free
    this.#time = now
  }

  get state(): ReconnectState {
    return this.#state
  }

  /** Milliseconds until the next attempt is due; never, unless in `backoff`. */
  dueIn(now: number): number {
    if (this.#state !== 'backoff') return Number.POSITIVE_INFINITY
    return Math.max(0, this.#time - now)
  }

  /** An attempt begins. */
  connecting(): void {
    const before = this.#state
    this.#become('attempt')
    if (before === 'backoff' && this.#state === 'connecting') {
      this.#freeLeft = Math.max(0, this.#freeLeft - 1)
    }
  }

  /** The attempt succeeded. */
  connected(now: number): void {
    const before = this.#state
    this.#become('connected')
    if (before === 'connecting') this.#time = now
  }

  /** The attempt failed, or the link is lost. */
  disconnected(now: number): void {
    const before = this.#state
    this.#become('lost')
    if (this.#state === 'stopped') return
    if (before === 'active' && now - this.#time >= Math.max(this.#pause, this.#min)) {
      this.#pause = 0
      this.#freeLeft = this.#free
    }
    this.#time = now + this.#nextPause()
  }

  /** The next attempt needs no pause. */
  hurry(): void {
    this.#pause = 0
    this.#freeLeft = Math.max(1, this.#freeLeft)
    if (this.#state === 'backoff') this.#time = Number.NEGATIVE_INFINITY
  }

  /** No more attempts. */
  stop(): void {
    this.#become('stopped')
  }

  #become(event: ReconnectEvent): void {
    this.#state = next(RECONNECT, this.#state, event)
  }

  #nextPause(): number {
    if (this.#freeLeft > 0) return 0
    this.#pause = Math.min(this.#max, Math.max(this.#min, this.#pause * 2))
    return this.#pause * (1 - this.#jitter * this.#random())
  }
}
