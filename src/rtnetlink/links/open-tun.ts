/** The queues of tun and tap devices as open files (Documentation/networking/tuntap.rst of the kernel). */
import { binding } from '../../addon/binding.js'
import {
  checkBoolean,
  checkCall,
  checkInteger,
  checkKnown,
  checkOptions,
} from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import type { Tun } from '../generated/kinds.js'
import { deviceOf, prepared } from './kinds/index.js'

export interface OpenTunOptions extends CallOptions, Pick<Tun, 'packetInfo' | 'vnetHeader'> {
  /** IP packets, or Ethernet frames, also by number; for an existing device, its own. */
  mode: 'tun' | 'tap' | 1 | 2
  /** How many descriptors, 1 to 256. Default 1. More need a device with `multiQueue`. */
  queues?: number | undefined
  /** Let others attach as well. Default: with more than one queue. A device must have been made so. */
  multiQueue?: boolean | undefined
}

/**
 * Queues of a tun or tap device. A read of a descriptor takes one packet that the kernel sent out
 * through the device, a write hands it one that comes in. They do not block: a read with nothing there
 * fails with `EAGAIN`. They are closed when a program is executed, but for a child's own `stdio`.
 *
 * The handle owns them: they are open until `close`, and must not be closed otherwise, nor used after.
 */
export class TunQueues implements AsyncDisposable {
  /** The device. */
  readonly name: string
  #fds: readonly number[]

  /** @internal */
  constructor(name: string, fds: readonly number[]) {
    this.name = name
    this.#fds = fds
  }

  /** One descriptor per queue; none once it is closed. */
  get fds(): readonly number[] {
    return this.#fds
  }

  /**
   * Detaches from the device. A device that is not persistent is deleted when its last descriptor is closed.
   * Idempotent.
   */
  async close(): Promise<void> {
    const fds = this.#fds
    this.#fds = []
    for (const fd of fds) binding.close(fd)
  }

  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}

/**
 * Attaches to a tun or tap device. A device that does not exist is created, and exists until its last descriptor is
 * closed; `createTun` makes one that stays. It is down at first: see `setLink`. Needs leave to open /dev/net/tun,
 * and CAP_NET_ADMIN unless the device is the user's own.
 *
 * @throws NetlinkError `EINVAL` of TUNSETIFF when there is a link of another kind, mode or `multiQueue`,
 * `EBUSY` when a device of one queue is taken; `ENOENT` or `EACCES` of `open`.
 */
export async function openTun(name: string, options: OpenTunOptions): Promise<TunQueues> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'mode', 'queues', 'multiQueue', 'packetInfo', 'vnetHeader'])
  const { netns, signal, timeout, queues = 1, multiQueue = queues > 1, ...rest } = given
  checkCall({ signal, timeout })
  if (typeof name !== 'string') throw invalidType('name', "a link's name", name)
  checkInteger('queues', queues, { min: 1, max: 256 })
  checkBoolean('multiQueue', multiQueue)
  const device = deviceOf('tun')?.(name, prepared('tun', { ...rest, multiQueue }, '')) as object
  const fds = await submit(() => binding.openTun(placeOf(netns), device, queues), {
    operation: 'openTun',
    subject: name,
    places: [netns],
    signal,
    timeout,
  })
  return new TunQueues(name, fds)
}
