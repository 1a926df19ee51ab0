import { checkInteger } from '../base/check.js'
import type { NetnsRef } from './ref.js'

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

/** For what the kernel reads of other namespaces, too. */
export interface TargetOptions {
  /**
   * Read another namespace instead, without entering it: the one that this one knows by this number,
   * 0 to 2,147,483,647 (see `setNetnsId`; a link's `linkNetnsId`). Needs CAP_NET_ADMIN in the user
   * namespace that owns the other one.
   */
  targetNsid?: number | undefined
}

export function checkTarget(targetNsid: unknown): void {
  if (targetNsid !== undefined) checkInteger('targetNsid', targetNsid, { min: 0, max: 0x7fffffff })
}

/** The keys of `CallOptions`. */
export const callKeys = ['netns', 'signal', 'timeout'] as const
