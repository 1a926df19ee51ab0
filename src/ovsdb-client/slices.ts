/** Milliseconds that work in slices holds the event loop at once. */
const SLICE = 4

/**
 * Lets long work give way to the event loop: it goes on while its slice lasts, and then in another
 * turn. All work that has one of these shares the slice of a turn.
 */
export class Slices {
  #end: number | undefined
  #next: Promise<void> | undefined

  /** Whether this turn's slice is used up. */
  get over(): boolean {
    const now = performance.now()
    if (this.#end === undefined) {
      this.#end = now + SLICE
      setImmediate(() => {
        this.#end = undefined
      })
    }
    return now >= this.#end
  }

  /** Resolves in a turn that has a slice left. */
  async give(): Promise<void> {
    while (this.over) {
      this.#next ??= new Promise((resolve) => {
        setImmediate(() => {
          this.#next = undefined
          resolve()
        })
      })
      await this.#next
    }
  }
}
