import type { NetnsRef } from '../netns/ref.js'

/** What every call on rtnetlink takes. */
export interface CallOptions {
  /** The network namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /**
   * Drops the call while it waits in its queue; the promise is then rejected with the signal's
   * reason and nothing was done. Once with the kernel, a call ends with the kernel's verdict.
   */
  signal?: AbortSignal | undefined
  /**
   * Milliseconds the call may wait in its queue, 0 to 2,147,483,647; then it is dropped, nothing was
   * done, and the promise is rejected with `ETIMEDOUT`. Once with the kernel, a call ends with the
   * kernel's verdict. Default: no limit.
   */
  timeout?: number | undefined
}

/** The keys of `CallOptions`. */
export const callKeys = ['netns', 'signal', 'timeout'] as const
