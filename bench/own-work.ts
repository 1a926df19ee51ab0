import { openSync, readSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'

/**
 * Processor time of this process, and in milliseconds how long a turn of the event loop keeps its thread at
 * work: V8's garbage collector is in it as far as that thread does its work, and other programs are not.
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
  let ran = ranFor()
  const look = () => {
    const { user, system } = process.cpuUsage(last)
    last = process.cpuUsage()
    used.push((user + system) / 1000)
    const now = ranFor()
    turns.push(now - ran)
    ran = now
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

const schedstat = openSync('/proc/self/schedstat', 'r')
const line = Buffer.alloc(64)

/** Milliseconds that this thread, the process's first, has run; up to now once `cpuUsage` has been asked. */
function ranFor(): number {
  const length = readSync(schedstat, line, 0, line.length, 0)
  return Number.parseInt(line.toString('latin1', 0, length), 10) / 1e6
}
