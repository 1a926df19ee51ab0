import type { Measurement } from './measure.js'
import type { ContestantName, Workload } from './workloads/workload.js'

/** All runs of a workload, in the order of its contestants. */
export interface Result {
  workload: Workload
  runs: Map<ContestantName, Measurement[]>
}

/** Microseconds an operation. */
export interface Summary {
  median: number
  least: number
  most: number
  /** That an operation leaves in memory, the median; NaN where nothing was told. */
  bytes: number
}

export function summarise(runs: readonly Measurement[]): Summary {
  const times = runs
    .map(({ seconds, operations }) => (seconds / operations) * 1e6)
    .sort((a, b) => a - b)
  const bytes = runs.flatMap(({ bytes, operations }) =>
    bytes === undefined ? [] : bytes / operations,
  )
  return {
    median: middle(times),
    least: times[0] as number,
    most: times.at(-1) as number,
    bytes: median(bytes),
  }
}

/** Of sorted numbers. */
function middle(sorted: readonly number[]): number {
  const at = (sorted.length - 1) / 2
  return ((sorted[Math.floor(at)] as number) + (sorted[Math.ceil(at)] as number)) / 2
}

export function median(numbers: readonly number[]): number {
  return middle([...numbers].sort((a, b) => a - b))
}
