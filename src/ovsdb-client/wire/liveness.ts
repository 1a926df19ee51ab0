/** What is due on a connection, and after how many milliseconds to ask again. */
export interface Due {
  action: 'wait' | 'probe' | 'give up'
  after: number
}

/**
 * Decides when a silent peer is probed and when it is given up: a probe after `interval`
 * milliseconds without a byte from it, the end after as much again. Any byte counts as life.
 *
 * Pure: its clock is passed in, so that time can be played in a test.
 */
export class Liveness {
  readonly #interval: number
  #since: number
  #probed = false

  constructor(interval: number, now: number) {
    this.#interval = interval
    this.#since = now
  }

  /** Bytes arrived. */
  heard(now: number): void {
    this.#since = now
    this.#probed = false
  }

  /** What to do now. A probe is asked for once; the caller sends it. */
  due(now: number): Due {
    const left = this.#since + this.#interval - now
    if (left > 0) return { action: 'wait', after: left }
    if (this.#probed) return { action: 'give up', after: 0 }
    this.#probed = true
    this.#since = now
    return { action: 'probe', after: this.#interval }
  }
}
