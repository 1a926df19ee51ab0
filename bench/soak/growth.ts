/** Whether something grew in the course of a soak. */

import { median } from '../statistics.js'
import { loopBounds } from '../verdicts.js'

/** What there is after a round, when nothing is under way. */
export interface Sample {
  /** Bytes, after a garbage collection. */
  heap: number
  rss: number
  fds: number
  threads: number
  /** Those with a name. One without a name is held by a descriptor. */
  namespaces: number
  links: number
  /** Calls whose promise has not been settled. */
  unsettled: number
  /** Milliseconds between turns of the event loop in the round. */
  loop: { p99: number; max: number }
}

/** Bytes that are no growth: V8 and the allocator keep more or less for themselves. */
const allowance = { heap: 1_000_000, rss: 8_000_000 }

/** What grew, or was beyond its bound, in words. `samples` are those after the warm-up. */
export function complaints(samples: readonly Sample[]): string[] {
  return [...grown(samples), ...late(samples)]
}

function grown(samples: readonly Sample[]): string[] {
  const third = Math.max(1, Math.floor(samples.length / 3))
  const bytes = (['heap', 'rss'] as const).flatMap((key) => {
    // Not the least: V8 and the kernel's reclaim now and then take a third away for a round.
    const usual = (part: readonly Sample[]) => median(part.map((sample) => sample[key]))
    const before = usual(samples.slice(0, third))
    const after = usual(samples.slice(-third))
    const more = after - before
    return more <= allowance[key] ? [] : [`${key} grew by ${mega(more)} from ${mega(before)}`]
  })
  const counts = (['fds', 'threads', 'namespaces', 'links', 'unsettled'] as const).flatMap(
    (key) => {
      const [before = 0, after = 0] = [samples[0]?.[key], samples.at(-1)?.[key]]
      return after <= before ? [] : [`${key} grew from ${before} to ${after}`]
    },
  )
  const pending = samples.at(-1)?.unsettled ?? 0
  return [...bytes, ...counts, ...(pending > 0 ? [`${pending} promises were never settled`] : [])]
}

/** Of all rounds the median: on a machine that others use, one round tells of them. */
function late(samples: readonly Sample[]): string[] {
  return (['p99', 'max'] as const).flatMap((key) => {
    const measured = median(samples.map(({ loop }) => loop[key]))
    const bound = loopBounds[key]
    return measured < bound
      ? []
      : [`event loop: ${key} ${measured.toFixed(1)} ms, not below ${bound} ms`]
  })
}

const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
