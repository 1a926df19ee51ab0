/** Taking what the kernel has announced, some at a time. */
import { setImmediate } from 'node:timers/promises'
import { binding } from '../../addon/binding.js'
import type { RawReading, Subscription } from '../../addon/types.js'
import { type NetnsRef, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'

/** Bytes of events turned into objects at a time, so that the event loop breathes. */
const readingBytes = 32 * 1024

/** In a storm one reading is there before the other is done with: others get their turn, too. */
export const othersTurn = (): Promise<void> => setImmediate()

/** Events, once there are some, or `now` those that there are. Idle, the wait does not hold the process. */
export function readEvents(
  subscription: Subscription,
  how: { operation: string; idle: boolean; now: boolean; signal: AbortSignal },
): Promise<RawReading> {
  const { operation, idle, now, signal } = how
  const read = () => binding.readWatch(subscription, readingBytes, idle, now)
  return submit(read, { operation, signal })
}

/** Reads in the namespace that is watched, whatever its name leads to by now. */
export async function readIn<Result>(
  subscription: Subscription,
  netns: NetnsRef | undefined,
  use: (where: NetnsRef | undefined) => Promise<Result>,
): Promise<Result> {
  if (placeOf(netns) === null) return use(netns)
  const fd = binding.openWatched(subscription)
  return use({ fd }).finally(() => binding.close(fd))
}
