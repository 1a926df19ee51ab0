/** Hands things from several who make them to one who takes them; each waits until its own was taken. */
export class Channel<T> {
  readonly #kept: { item: T; taken: () => void }[] = []
  #wake: () => void = () => {}
  #ended = false
  #error: unknown

  /** Resolves when it was taken, or when nobody takes any more. */
  put(item: T): Promise<void> {
    if (this.#ended) return Promise.resolve()
    return new Promise((taken) => {
      this.#kept.push({ item, taken })
      this.#wake()
    })
  }

  /** The oldest; undefined once it has ended. For one at a time. Rejects with the error that it ended with. */
  async take(): Promise<T | undefined> {
    while (this.#kept.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    if (this.#error !== undefined) throw this.#error
    const next = this.#kept.shift()
    next?.taken()
    return next?.item
  }

  /** What is kept is dropped. Idempotent. */
  end(error?: unknown): void {
    if (this.#ended) return
    this.#ended = true
    this.#error = error
    for (const { taken } of this.#kept.splice(0)) taken()
    this.#wake()
  }
}
