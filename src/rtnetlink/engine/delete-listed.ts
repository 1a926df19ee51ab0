/** Deleting what a listing has, in one program. */
import { binding } from '../../addon/binding.js'
import { NetlinkError, within } from '../../base/errors.js'
import type { CallOptions } from '../../netns/call.js'
import { describeNetns, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'

/**
 * Others may delete what we were to delete, and the answer to our deletion may be lost: then it is
 * read again, so many times.
 */
const tries = 10
const goneMeanwhile = ['EADDRNOTAVAIL', 'ENOBUFS', 'ENOENT', 'ESRCH']

/** Deletes what is listed, as options of `request`; whether there was something to delete. */
export async function deleteListed(
  operation: string,
  request: string,
  { netns, signal, timeout }: CallOptions,
  list: () => Promise<object[]>,
): Promise<boolean> {
  for (let round = 1; ; round++) {
    const listed = await within(operation, list())
    const steps = listed.map((options) => ({ operation: request, place: 0, options }))
    if (steps.length === 0) return round > 1
    try {
      await submit(() => binding.run([placeOf(netns)], steps), {
        operation,
        places: [netns],
        signal,
        timeout,
      })
      return true
    } catch (error) {
      const again = error instanceof NetlinkError && goneMeanwhile.includes(error.code)
      if (!again || round === tries) throw error
    }
  }
}

/** What the kernel would say of a deletion of what it has not. */
export function noSuch(
  operation: string,
  { netns }: CallOptions,
  facts: { code: string; errno: number; syscall: string },
): NetlinkError {
  const message = `${operation}: there is none like this (${facts.code}, ${facts.syscall})`
  return new NetlinkError(message, { ...facts, operation, netns: describeNetns(netns) })
}
