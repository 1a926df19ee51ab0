/** Waiting until the kernel has taken a namespace apart. */
import { onAbort } from '../abort.js'
import { binding } from '../binding.js'
import { NetlinkError } from '../errors.js'
import { getNetnsId, setNetnsId } from '../rtnetlink/nsid.js'
import { type Watch, watch } from '../rtnetlink/watch.js'
import { submit } from '../submit.js'

const patience = 30_000

/**
 * Removes the name of a namespace, and waits until the kernel has taken it apart.
 *
 * To a namespace that has a number for it, ours, the kernel tells when it begins (RTM_DELNSID): from
 * then on nothing holds it any more. It does not tell when it has ended. But it takes namespaces apart
 * one batch after another, and one whose last hold went after a batch had begun is of a later one: so
 * once it begins with a namespace that we made and dropped for the purpose, it is done with the
 * first.
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
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  const forgetSignal = onAbort(signal, stop)
  const timer = setTimeout(stop, timeout)
  const numbers = watch({ types: ['nsid'], signal: stopping.signal })
  try {
    const nsid = await numberOf(path)
    await numbers.ready
    await remove()
    if (nsid === undefined) return
    if ((await begun(numbers, nsid)) && (await laterBatch(numbers))) return
    signal?.throwIfAborted()
    throw new NetlinkError(
      `deleteNetns ${name}: the name is gone, but after ${timeout} ms something still holds the namespace (EBUSY)`,
      { code: 'EBUSY', errno: -16, syscall: 'RTM_DELNSID', operation: 'deleteNetns', netns: name },
    )
  } finally {
    forgetSignal()
    clearTimeout(timer)
    await numbers.close()
  }
}

/** Ours for it; undefined when no namespace is there. */
async function numberOf(path: string): Promise<number | undefined> {
  try {
    return (await getNetnsId({ path })) ?? (await setNetnsId({ path }))
  } catch (error) {
    const none = error instanceof NetlinkError && ['ENOENT', 'EINVAL'].includes(error.code)
    if (none) return undefined
    throw error
  }
}

/** Whether the kernel told, before the watch was ended, that it takes it apart. */
async function begun(numbers: Watch, nsid: number): Promise<boolean> {
  for (;;) {
    const { value: event } = await numbers.next()
    if (event === undefined) return false
    const changes = event.type === 'resync' ? event.changes : [event]
    const its = changes.filter(({ type, object }) => type === 'nsid' && object.nsid === nsid)
    if (its.some(({ change }) => change === 'deleted')) return true
  }
}

async function laterBatch(numbers: Watch): Promise<boolean> {
  const call = { operation: 'deleteNetns' }
  const { fd } = await submit(() => binding.createAnonymousNetns(false), call)
  const nsid = await setNetnsId({ fd }).finally(() => binding.close(fd))
  return begun(numbers, nsid)
}
