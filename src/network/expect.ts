/** What has to work once a network stands. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ping } from '../netns/ping.js'
import type { Parts } from './define.js'
import { NetworkError } from './errors.js'
import { refOf } from './world.js'

/** Between two tries, in milliseconds. */
const pause = 50

/** Resolves when all of it has been seen; each has its own time for that. */
export async function checkExpectations(
  { expect, namespaces }: Pick<Parts, 'expect' | 'namespaces'>,
  signal: AbortSignal | undefined,
  isMeant: (path: string) => boolean = () => true,
): Promise<void> {
  await Promise.all(
    expect.map(async ({ from, ping: address, within }, at) => {
      if (!isMeant(`expect[${at}]`)) return
      const netns = refOf({ namespaces }, from)
      const end = performance.now() + within
      for (;;) {
        const left = Math.max(1, end - performance.now())
        const timeout = Math.min(1000, left)
        const heard = await ping(address, { netns, count: 1, timeout, signal }).then(
          ({ received }) => (received > 0 ? undefined : 'no reply'),
          (error: Error) => {
            signal?.throwIfAborted()
            return error.message
          },
        )
        if (heard === undefined) return
        if (performance.now() >= end) throw unheard(at, from, address, within, heard)
        await sleep(Math.min(pause, left), undefined, { signal })
      }
    }),
  )
}

function unheard(
  at: number,
  from: string | undefined,
  address: string,
  within: number,
  why: string,
): NetworkError {
  const path = `expect[${at}]`
  const where = from === undefined ? '' : ` from ${from}`
  return new NetworkError(
    `${path}: ping ${address}${where} was not answered within ${within} ms: ${why} (NETWORK_UNVERIFIED)`,
    { code: 'NETWORK_UNVERIFIED', path },
  )
}
