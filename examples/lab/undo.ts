/** What was made and how it is removed again: last made, first removed. */
export class Undo {
  readonly #steps: { what: string; remove: () => Promise<unknown> }[] = []

  add(what: string, remove: () => Promise<unknown>): void {
    this.#steps.push({ what, remove })
  }

  /** Removes everything, whatever fails on the way, and reports what failed. */
  async run(): Promise<Error[]> {
    const failures: Error[] = []
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step.remove()
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause)
        failures.push(new Error(`${step.what} could not be removed: ${why}`, { cause }))
      }
    }
    return failures
  }
}
