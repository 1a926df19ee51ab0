import { settle } from './settle.js'
import type { Range, Workload } from './workloads/workload.js'

/** How often a workload is done before it is measured, unless it says. */
export const warmUps = 5

/** The longest that one of these is. */
export const warmUpCount = (count: number) => Math.min(count, 1000)

/**
 * Does a workload as `run` does it until V8 has compiled it, as it long has in a program that does it
 * for hours: meanwhile it takes a processor that the kernel and the event loop could use. It begins
 * anew when a function meets options of other shapes, as here when the kernel is given time to settle:
 * so that is done each time as well.
 */
export async function warmUp(
  workload: Workload,
  count: number,
  run: (range: Range) => Promise<unknown>,
): Promise<void> {
  for (let round = 1; round <= (workload.warmUps ?? warmUps); round++) {
    const range = { first: round * count, count: warmUpCount(count) }
    await workload.prepare?.(range, undefined)
    await run(range)
    await workload.undo?.(range)
    await settle()
  }
}
