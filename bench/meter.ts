/** What a piece of work costs this process, wherever its data come from. Needs --expose-gc. */
export class Meter {
  readonly #before = resident()

  /** `bytes`: by how much what it makes leaves the process larger than when the meter was made. */
  async cost<T>(work: () => T): Promise<{ seconds: number; bytes?: number; made: Awaited<T> }> {
    const began = process.cpuUsage()
    const made = await work()
    const { user, system } = process.cpuUsage(began)
    const bytes = resident() - this.#before
    // Handed back, so that it is there when memory is looked at.
    return { seconds: (user + system) / 1e6, ...(made !== undefined && { bytes }), made }
  }
}

/** Bytes, without garbage, but with what V8 has not given back. */
function resident(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss()
}
