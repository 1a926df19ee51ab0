import { setMaxListeners } from 'node:events'

// Not AbortSignal.any: on Node 20 the signal that it makes is forgotten with a timeout's signal that
// nothing else refers to, and never aborts.

/** Resolves when the signal is aborted, at once when it is already. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    onAbort(signal, resolve)
    if (signal.aborted) resolve()
  })
}

/**
 * Calls `listener` when the signal aborts; the function returned takes that back. Many calls may
 * wait with one signal, so Node's warning of many listeners, which suspects a leak, is off for it.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return () => {}
  setMaxListeners(0, signal)
  signal.addEventListener('abort', listener)
  return () => signal.removeEventListener('abort', listener)
}

/** What `work` comes to; undefined where it fails once the signal is aborted. */
export async function unlessAborted<T>(
  signal: AbortSignal,
  work: Promise<T>,
): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}
