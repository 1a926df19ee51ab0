import { median, type Result, summarise } from './statistics.js'
import { type Bound, type ContestantName, peers } from './workloads/workload.js'

/** A bound, what was measured, and whether that keeps it. */
export interface Verdict {
  text: string
  met: boolean
}

/** Milliseconds; of all runs the worst. */
export const loopBounds = { p99: 3, max: 10 }

/** What `against` promises of a workload, judged. Empty when nothing is promised. */
export function verdicts({ workload, runs }: Result, against: ContestantName): Verdict[] {
  const library = summarise(runs.get('library') ?? [])
  const other = summarise(runs.get(against) ?? [])
  const bounds = (workload.bounds ?? []).filter((bound) => bound.against === against)
  const promised: Bound[] = peers.includes(against) ? [{ against, atLeast: 1 }] : []
  const memory = library.bytes / other.bytes
  const frugal = peers.includes(against) && !Number.isNaN(memory)
  const smaller = judged(`${memory.toFixed(2)} of its memory, at most 1`, memory <= 1)
  const times = [...bounds, ...promised].map(({ atMost, atLeast, atMostMore }) => {
    const slower = library.median / other.median
    if (atMostMore !== undefined) {
      const more = (library.median - other.median) / 1000
      return judged(`${round(more)} ms more, at most ${atMostMore}`, more <= atMostMore)
    }
    return atMost === undefined
      ? judged(`${faster(1 / slower)} the speed, at least ${atLeast}`, 1 / slower >= (atLeast ?? 0))
      : judged(`${slower.toFixed(2)} of its time, at most ${round(atMost)}`, slower <= atMost)
  })
  return frugal ? [...times, smaller] : times
}

/** Of the whole, where a bound is set. */
export function totalVerdicts({ workload, runs }: Result): Verdict[] {
  const { atMost } = workload
  if (atMost === undefined) return []
  const seconds = median((runs.get('library') ?? []).map((run) => run.seconds))
  return [judged(`${seconds.toFixed(2)} s in all, at most ${atMost}`, seconds <= atMost)]
}

/** Of the event loop while the library worked, where it was watched. */
export function loopVerdicts({ runs }: Result): Verdict[] {
  const loops = (runs.get('library') ?? []).flatMap(({ loop }) => loop ?? [])
  if (loops.length === 0) return []
  const measured = {
    p99: median(loops.map(({ p99 }) => p99)),
    max: median(loops.map(({ max }) => max)),
  }
  return (['p99', 'max'] as const).map((key) =>
    judged(
      `loop ${key} ${measured[key].toFixed(1)} ms, below ${loopBounds[key]}`,
      measured[key] < loopBounds[key],
    ),
  )
}

const judged = (text: string, met: boolean): Verdict => ({
  text: `${text}: ${met ? 'met' : 'NOT MET'}`,
  met,
})

const faster = (times: number) => `${times < 10 ? times.toFixed(2) : times.toFixed(0)} times`
const round = (number: number) => Number(number.toFixed(2))
