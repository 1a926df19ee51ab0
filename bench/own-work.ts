import { setImmediate as turn } from 'node:timers/promises'

/**
 * Processor time of this process, and in milliseconds how long a turn of the event loop holds it: the
 * turn's processor time, in which V8's helper threads are counted, or its duration, in which other
 * programs are; whichever is less.
 */
export async function ownWork(
  work: () => Promise<unknown>,
): Promise<{ seconds: number; loop: { p99: number; max: number } }> {
  const used: number[] = []
  const turns: number[] = []
  let isOver = false
  globalThis.gc?.()
  await turn()
  const began = process.cpuUsage()
  let last = began
  let lastAt = performance.now()
  const look = () => {
    const { user, system } = process.cpuUsage(last)
    last = process.cpuUsage()
    const now = performance.now()
    used.push((user + system) / 1000)
    turns.push(Math.min((user + system) / 1000, now - lastAt))
    lastAt = now
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  await work()
  // To look at the clock costs something as well, and while the server works there is nothing else.
  const seconds = used.filter((each) => each > IDLE).reduce((sum, each) => sum + each, 0) / 1000
  isOver = true
  const sorted = turns.sort((a, b) => a - b)
  return {
    seconds,
    loop: { p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0, max: sorted.at(-1) ?? 0 },
  }
}

/** Milliseconds of a turn in which nothing was done. */
const IDLE = 0.02
