/** Runs test programs side by side, prints each result as it comes, and counts. */
import { availableParallelism } from 'node:os'
import { execute, limits } from './execute.mjs'
import { describe } from './report.mjs'
import { checkSkips } from './skips.mjs'

/**
 * @param {import('./execute.mjs').Job[]} jobs
 * @param {object} options
 * @param {import('./skips.mjs').ExpectedSkips} options.expectedSkips
 * @param {(text: string) => void} options.print
 * @param {typeof limits} [options.limit]
 * @param {AbortSignal} [options.signal] kills what runs
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} tests; a problem outside
 *   any test, such as a hook that failed or a process that did not end, is one more failed
 */
export async function runTests(jobs, { expectedSkips, print, limit = limits, signal }) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const queue = [...jobs]
  const work = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const result = await execute(job, limit, signal)
      if (signal?.aborted) return
      const skips = checkSkips(result, expectedSkips)
      for (const { outcome } of result.tests) counts[outcome]++
      counts.failed += result.problems.length + skips.failures.length
      print(describe(result, skips))
    }
  }
  // Few: each file may start switches of its own, and some measure time.
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
  return counts
}

/** The line every run ends with. @param {Awaited<ReturnType<typeof runTests>>} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
