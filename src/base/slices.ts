/** Milliseconds that work in slices holds the event loop at once. */
const SLICE = 2

/**
 * Lets long work give way to the event loop: it goes on while its slice lasts, and then in another
 * turn. Whoever waits first goes on first.
 */
export class Slices {
  /** Milliseconds. With none, work goes on by one step a turn. */
  length: number
  #end: number | undefined
  readonly #waiting: (() => void)[] = []
  /** Whether a later turn lets them go on. */
  #isDue = false

  constructor(length = SLICE) {
    this.length = length
  }

  /** Whether this turn's slice is used up. */
  get over(): boolean {
    const now = performance.now()
    if (this.#end === undefined) {
      this.#end = now + this.length
      setImmediate(() => {
        this.#end = undefined
      })
    }
    return now >= this.#end
  }

  /** Resolves in a later turn that has a slice left. */
  give(): Promise<void> {
    return new Promise((resolve) => this.#wait(resolve))
  }

  /** Does a piece of work in a turn that has a slice left: in this one, or after what waits already. */
  do<T>(work: () => T): T | Promise<T> {
    if (this.#waiting.length === 0 && !this.over) return work()
    return new Promise((resolve, reject) => {
      this.#wait(() => {
        try {
          resolve(work())
        } catch (error) {
          reject(error)
        }
      })
    })
  }

  /** Does work that yields wherever it may give way; what fits into this turn's slice, at once. */
  run<T>(work: Iterator<void, T>): T | Promise<T> {
    const step = this.#advance(work)
    return step.done ? step.value : this.#finish(work)
  }

  async #finish<T>(work: Iterator<void, T>): Promise<T> {
    for (;;) {
      await this.give()
      const step = this.#advance(work)
      if (step.done) return step.value
    }
  }

  #advance<T>(work: Iterator<void, T>): IteratorResult<void, T> {
    for (;;) {
      const step = work.next()
      if (step.done || this.over) return step
    }
  }

  #wait(go: () => void): void {
    this.#waiting.push(go)
    if (this.#isDue) return
    this.#isDue = true
    setImmediate(this.#goOn)
  }

  readonly #goOn = (): void => {
    let left = this.#waiting.length
    // The slice begins with the first, which goes on in any case.
    void this.over
    do this.#waiting.shift()?.()
    while (--left > 0 && !this.over)
    this.#isDue = this.#waiting.length > 0
    if (this.#isDue) setImmediate(this.#goOn)
  }
}

/** The slices of this thread: all that works in them shares a turn's. */
export const slices = new Slices()
