/** What came, in its order: what takes several turns of the event loop holds up all that is behind it. */
export class Inbox {
  readonly #busy: (isBusy: boolean) => void
  #waiting: (() => void | Promise<void>)[] = []
  #isBusy = false
  #isEnded = false

  /** @param busy hears when something begins to take several turns, and when nothing does any more */
  constructor(busy: (isBusy: boolean) => void) {
    this.#busy = busy
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Does something about what came, in its turn. It must not throw, and its promise not reject. */
  take(work: () => void | Promise<void>): void {
    this.#waiting.push(work)
    if (!this.#isBusy) this.#next()
  }

  /** What waits is dropped, and nothing waits any more. */
  end(): void {
    this.#waiting = []
    this.#isBusy = false
    this.#isEnded = true
  }

  #next(): void {
    for (let work = this.#waiting.shift(); work; work = this.#waiting.shift()) {
      const underway = work()
      if (!underway || this.#isEnded) continue
      if (!this.#isBusy) this.#become(true)
      void underway.then(() => {
        if (!this.#isEnded) this.#next()
      })
      return
    }
    if (this.#isBusy) this.#become(false)
  }

  #become(isBusy: boolean): void {
    this.#isBusy = isBusy
    this.#busy(isBusy)
  }
}
