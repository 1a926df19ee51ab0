/** Waiting until the kernel has taken a namespace apart. */

import { binding } from '../../addon/binding.js'
import { onAbort } from '../../base/abort.js'
import { NetlinkError } from '../../base/errors.js'
import { Netns } from '../../netns/handle.js'
import { submit, timedOut } from '../../netns/submit.js'
import { type Watch, watch } from '../watch/watch.js'
import { setNetnsId } from './nsid.js'

const patience = 30_000

/** The numbers of the namespace and of the one that goes after it. */
const its = 0
const next = 1

/**
 * Removes the name of a namespace, and waits until the kernel has taken it apart.
 *
 * The kernel notifies namespaces that have a nsid for it when it begins (RTM_DELNSID): from then on nothing holds
 * it any more. It does not report when it has ended. But it takes namespaces apart one batch after another, and one
 * whose last hold went after a batch had begun is of a later one: so once it begins with a namespace that we made
 * and dropped for the purpose, it is done with the first. Both have their numbers in a third, where nobody else
 * gives any: a number that is missing when the watch had to read, after an overrun, says the same.
 */
export async function untilGone(
  { name, path }: { name: string; path: string },
  remove: () => Promise<void>,
  {
    signal,
    timeout = patience,
  }: { signal?: AbortSignal | undefined; timeout?: number | undefined },
): Promise<void> {
  signal?.throwIfAborted()
  const call = { operation: 'deleteNetns', subject: name, timeout }
  const stopping = new AbortController()
  const forgetSignal = onAbort(signal, () => stopping.abort(signal?.reason))
  const timer = setTimeout(() => stopping.abort(timedOut(call)), timeout)
  const made: Netns[] = []
  const make = async () => {
    const create = () => binding.createAnonymousNetns(false, [])
    const netns = new Netns(await submit(create, { ...call, signal: stopping.signal }))
    made.push(netns)
    return netns
  }
  try {
    const knowing = { netns: await make(), signal: stopping.signal }
    if (!(await hasNetns(setNetnsId({ path }, its, knowing)))) return await remove()
    const later = await make()
    await setNetnsId(later, next, knowing)
    const numbers = watch({ ...knowing, types: ['nsid'] })
    await numbers.ready.catch((error) => {
      stopping.signal.throwIfAborted()
      throw error
    })
    await remove()
    if (await begun(numbers, its)) {
      await later.close()
      if (await begun(numbers, next)) return
    }
    signal?.throwIfAborted()
    throw new NetlinkError(
      `deleteNetns ${name}: the name is gone, but after ${timeout} ms something still holds the namespace (EBUSY)`,
      { code: 'EBUSY', errno: -16, syscall: 'RTM_DELNSID', operation: 'deleteNetns', netns: name },
    )
  } finally {
    forgetSignal()
    clearTimeout(timer)
    // With its namespace the watch ends.
    for (const netns of made) await netns.close()
  }
}

/** Whether there was a namespace to number. */
async function hasNetns(numbered: Promise<object>): Promise<boolean> {
  try {
    await numbered
    return true
  } catch (error) {
    const none = error instanceof NetlinkError && ['ENOENT', 'EINVAL'].includes(error.code)
    if (none) return false
    throw error
  }
}

/** Whether the kernel reported, before the watch was ended, that it tears that one down. */
async function begun(numbers: Watch, nsid: number): Promise<boolean> {
  for (;;) {
    const { value: event } = await numbers.next()
    if (event === undefined) return false
    const over =
      event.type === 'resync'
        ? !event.nsids?.some((known) => known.nsid === nsid)
        : event.type === 'nsid' && event.change === 'deleted' && event.object.nsid === nsid
    if (over) return true
  }
}
