/** Limits that calls have by themselves, without the time that they take. */

/** From here on, in milliseconds, a delay is the limit of a call that names none. */
const LONG = 9_000
const SHORT = 40

/** Runs `work` where every long delay that is begun is a short one. */
export async function withShortLimits<T>(work: () => Promise<T>): Promise<T> {
  const real = globalThis.setTimeout
  const short = (callback: () => void, delay?: number) =>
    real(callback, delay !== undefined && delay >= LONG ? SHORT : delay)
  globalThis.setTimeout = short as typeof real
  try {
    return await work()
  } finally {
    globalThis.setTimeout = real
  }
}
