/** Waits as every call has them: with a signal, a time, and an end with their owner. */
import { onAbort } from './abort.js'

/** The longest delay that setTimeout keeps, in milliseconds. */
export const MAX_DELAY = 2 ** 31 - 1

/** What ends a wait. */
export interface TimeLimits {
  signal?: AbortSignal | undefined
  /** Milliseconds; Infinity for no limit. */
  timeout?: number | undefined
}

/**
 * A promise that somebody else settles, unless its signal or its time comes first. It keeps the
 * process alive.
 *
 * @param late makes the error for its time being up
 * @param begin gets what settles it, and returns what is to be undone when it is settled
 */
export function waiting<T>(
  { signal, timeout }: TimeLimits,
  late: (timeout: number) => Error,
  begin: (resolve: (value: T | Promise<T>) => void, reject: (error: unknown) => void) => Undo[],
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal?.throwIfAborted()
    const settle = () => {
      clearTimeout(timer)
      for (const undo of undos) undo()
    }
    const give = (error: unknown) => {
      settle()
      reject(error)
    }
    // Without a limit the timer only keeps the process alive.
    const timer =
      timeout !== undefined && timeout !== Number.POSITIVE_INFINITY
        ? setTimeout(() => give(late(timeout)), timeout)
        : setInterval(() => {}, MAX_DELAY)
    const begun = begin((value) => {
      settle()
      resolve(value)
    }, give)
    const undos = [onAbort(signal, () => give(signal?.reason)), ...begun]
  })
}

type Undo = () => void

/** The same options for a part of a call that began at `since`: only the time that is left. */
export function remaining<Options extends TimeLimits>(options: Options, since: number): Options {
  const { timeout } = options
  if (timeout === undefined) return options
  return { ...options, timeout: Math.max(1, timeout - (performance.now() - since)) }
}

/** The same promise, which holds the process until it is settled. */
export async function held<T>(promise: Promise<T>): Promise<T> {
  const timer = setInterval(() => {}, MAX_DELAY)
  try {
    return await promise
  } finally {
    clearInterval(timer)
  }
}
