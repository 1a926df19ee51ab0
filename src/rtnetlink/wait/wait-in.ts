/** Waiting until something is so in a namespace: by its changes, of which none is missed. */
import { checkMilliseconds, checkSignal } from '../../base/check.js'
import { NetlinkError, within } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { describeNetns, type NetnsRef, placeOf } from '../../netns/ref.js'
import type { Link } from '../generated/link.js'
import { Following } from '../watch/follow.js'
import { NetnsReplica } from '../watch/replica.js'
import { defaultBufferSize } from '../watch/watch.js'
import type { WatchType } from '../watch/watched.js'

/** Where something is waited for, and how long. */
export interface WaitOptions {
  /** The network namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /** Milliseconds until the condition must be met, 0 to 86,400,000. Default 5000. */
  timeout?: number | undefined
  /** Ends the wait; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined
}

/** What is waited for. */
export interface Waiting<T> {
  /** The library's function, and what it was called with. */
  operation: string
  subject: string | number
  /** What has to be known. */
  types: readonly WatchType[]
  /** Returns it once it is so; is called again after each change. Throws what `fail` makes. */
  look(replica: NetnsReplica, fail: Fail): T | undefined
  /** What is not so yet, for the error. */
  lacks(): string
}

/** The error of a wait that is in vain. */
export type Fail = (code: string, errno: number, why: string, option?: string) => NetlinkError

export function checkWaitOptions({ netns, timeout, signal }: WaitOptions): void {
  placeOf(netns)
  if (timeout !== undefined) checkMilliseconds('timeout', timeout, 86_400_000)
  checkSignal(signal)
}

/** Resolves with what `look` finds. */
export async function waitIn<T extends object>(
  { operation, subject, types, look, lacks }: Waiting<T>,
  { netns, timeout = 5000, signal }: WaitOptions,
): Promise<T> {
  signal?.throwIfAborted()
  const fail: Fail = (code, errno, why, option) =>
    new NetlinkError(
      `${operation} ${subject}: ${why} (${code})${option === undefined ? '' : `, option ${option}`}`,
      { code, errno, operation, link: String(subject), netns: describeNetns(netns), option },
    )
  const wanted = { netns, allNsid: false, types, bufferSize: defaultBufferSize, operation }
  const replica = new NetnsReplica(new Following(wanted), netns)
  try {
    const found = replica.waitFor((known) => look(known, fail), { timeout, signal })
    return (await within(operation, found)) as T
  } catch (error) {
    // Those of the replica itself; what the kernel refused has a system call.
    const own = error instanceof NetlinkError && error.syscall === undefined ? error.code : ''
    if (own === 'ETIMEDOUT') throw fail(own, -110, `${lacks()} after ${timeout} ms`)
    if (own === 'ENOENT') throw fail(own, -2, 'the network namespace is gone', 'netns')
    throw error
  } finally {
    await replica.close()
  }
}

/** The link that a wait is about, once it has been seen: from then on its index identifies it. */
export class SameLink {
  readonly #ref: LinkRef
  #index: number | undefined

  constructor(ref: LinkRef) {
    this.#ref = ref
  }

  /** Undefined while it has not come yet. Throws `ENODEV` when it has gone. */
  in({ links }: NetnsReplica, fail: Fail): Link | undefined {
    const link = this.#index === undefined ? links.get(this.#ref) : links.get(this.#index)
    if (link === undefined && this.#index !== undefined) {
      throw fail('ENODEV', -19, 'the link is gone', 'link')
    }
    this.#index = link?.index
    return link
  }

  /** The same of a link that has to be there already. */
  present(replica: NetnsReplica, fail: Fail): Link {
    const link = this.in(replica, fail)
    if (link === undefined) throw fail('ENODEV', -19, 'there is no such link', 'link')
    return link
  }
}
