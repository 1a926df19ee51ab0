/** A limit for programs that call faster than the kernel works. */

import { checkInteger } from '../base/check.js'
import { binding } from './binding.js'

/**
 * Limits how many calls on links, addresses, other rtnetlink objects and namespaces may be queued or running at a
 * time, in all namespaces together. A call beyond is rejected with `ERR_QUEUE_FULL`, and nothing of it was done;
 * those that wait already are not touched. The limit is that of one thread of JavaScript: the main one and each
 * worker have their own.
 *
 * A call that waits takes some 4 KB. What a watch reads does not count, a running ping does.
 *
 * @param most 1 to 4,294,967,295; `undefined` takes the limit away. Default: no limit.
 * @throws `ERR_INVALID_ARG_TYPE` or `ERR_INVALID_ARG_VALUE`.
 */
export function setQueueLimit(most: number | undefined): void {
  if (most !== undefined) checkInteger('most', most, { min: 1, max: 0xffffffff })
  binding.limitQueues(most)
}

/** The calls that `use` makes before it first waits do not count: they are part of another one. */
export function uncounted<Result>(use: () => Result): Result {
  binding.countCalls(false)
  try {
    return use()
  } finally {
    binding.countCalls(true)
  }
}
