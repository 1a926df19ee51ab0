/** Which system call is to fail: the file that cpp/testing/faults.cpp has mapped. */
import { openSync, readSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { setImmediate } from 'node:timers/promises'

/** The errors that the plan makes, by name. */
export type Errno = keyof typeof constants.errno

const offsets = { error: 32, nth: 36, times: 40, failed: 48 } as const
const size = 52

/** A plan's file that plans nothing. */
export const noPlan = Buffer.alloc(size)

/**
 * Has another act while work is held before its `nth` request: what the work came to; nothing when it has no such
 * request.
 */
export async function heldBefore<Result>(
  plan: Plan,
  nth: number,
  work: () => Promise<Result>,
  act: () => unknown,
): Promise<{ result: Result } | undefined> {
  plan.make('hold', 'EAGAIN', nth)
  let over = false
  const done = work().finally(() => {
    over = true
  })
  while (plan.failed === 0 && !over) await setImmediate()
  if (plan.failed === 0) return undefined
  act()
  plan.end()
  return { result: await done }
}

/** For a process that was started with OVS_NETLINK_FAULTS. */
export class Plan {
  readonly #file = openSync(process.env['OVS_NETLINK_FAULTS'] as string, 'r+')

  /** The `nth` call from now on fails, and those after it until `times` of them have. */
  make(call: string, error: Errno, nth = 1, times = 1): void {
    const bytes = Buffer.alloc(size)
    bytes.write(call)
    bytes.writeInt32LE(constants.errno[error], offsets.error)
    bytes.writeInt32LE(nth, offsets.nth)
    bytes.writeInt32LE(times, offsets.times)
    writeSync(this.#file, bytes, 0, size, 0)
  }

  /** How many calls did until now. */
  get failed(): number {
    const bytes = Buffer.alloc(size)
    readSync(this.#file, bytes, 0, size, 0)
    return bytes.readInt32LE(offsets.failed)
  }

  /** Nothing fails any more, and what is held goes on. How many calls failed. */
  end(): number {
    const { failed } = this
    writeSync(this.#file, noPlan, 0, size, 0)
    return failed
  }
}
