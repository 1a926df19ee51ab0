import { setImmediate as turn } from 'node:timers/promises'

/** Processor time of this process, and in milliseconds that of its longest turn of the event loop. */
export async function ownWork(
  work: () => Promise<unknown>,
): Promise<{ seconds: number; loop: { p99: number; max: number } }> {
  const turns: number[] = []
  let isOver = false
  globalThis.gc?.()
  await turn()
  const began = process.cpuUsage()
  let last = began
  const look = () => {
    const { user, system } = process.cpuUsage(last)
    last = process.cpuUsage()
    turns.push((user + system) / 1000)
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  await work()
  // To look at the clock costs something as well, and while the server works there is nothing else.
  const seconds = turns.filter((each) => each > IDLE).reduce((sum, each) => sum + each, 0) / 1000
  isOver = true
  const sorted = turns.sort((a, b) => a - b)
  return {
    seconds,
    loop: { p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0, max: sorted.at(-1) ?? 0 },
  }
}

/** Milliseconds of a turn in which nothing was done. */
const IDLE = 0.02
