/** Packet sockets: whole frames of one link, past the kernel's own protocols (packet(7)). */
import { binding } from '../addon/binding.js'
import type { PacketHandle, RawFrame } from '../addon/types.js'
import { checkCall, checkInteger, checkKnown, checkLink, checkOptions } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type { LinkRef } from '../base/link-ref.js'
import { type CallOptions, callKeys } from './call.js'
import { placeOf } from './ref.js'
import { submit } from './submit.js'

/** Protocols of Ethernet that have names here (ETH_P_*). */
const protocols = { all: 0x0003, ip: 0x0800, arp: 0x0806, ipv6: 0x86dd, lldp: 0x88cc }

/** Which frames. */
export interface PacketSocketOptions extends CallOptions {
  /**
   * The protocol whose frames are received, by name or number (ETH_P_*); `all` has those that this host sends
   * on the link, too. 0: the socket only sends. Default `all`.
   */
  protocol?: keyof typeof protocols | number | undefined
  /** The most bytes of a frame that are kept, 64 to 262,144. Default 65,536. */
  snapLength?: number | undefined
}

/** A frame that was on the link. */
export interface Frame {
  /** It, from its Ethernet header on; at most `snapLength` bytes. */
  bytes: Buffer
  /** How many bytes it had. */
  size: number
  /** This host sent it. */
  outgoing: boolean
  /** When, in milliseconds since 1970, with fractions. */
  time: number
}

/** How many frames are taken from the kernel in one go. */
const atOnce = 64

/**
 * Receives the frames of a link, as an async iterable, and sends frames. It hears of what comes once it is open, in
 * the kernel's buffer of some 200 KB; what that has no room for is counted in `dropped`. To leave a loop over it
 * does not close it.
 */
export class PacketSocket implements AsyncIterableIterator<Frame>, AsyncDisposable {
  readonly #handle: PacketHandle
  readonly #link: LinkRef
  readonly #snapLength: number
  readonly #closing = new AbortController()
  #kept: RawFrame[] = []
  #turn: Promise<unknown> = Promise.resolve()
  #dropped = 0

  /** @internal */
  constructor(handle: PacketHandle, link: LinkRef, snapLength: number) {
    this.#handle = handle
    this.#link = link
    this.#snapLength = snapLength
  }

  /** The number of frames that the kernel dropped for lack of space, as far as is known. */
  get dropped(): number {
    return this.#dropped
  }

  /**
   * Sends a frame, its Ethernet header included.
   *
   * @throws NetlinkError `ENETDOWN` when the link is down, `EMSGSIZE` when the frame is longer than its MTU
   * allows, `ENOBUFS` or `EAGAIN` when there is no room.
   */
  async send(frame: Uint8Array, options?: Pick<CallOptions, 'signal' | 'timeout'>): Promise<void> {
    const given = checkOptions(options)
    checkKnown(given, ['signal', 'timeout'])
    checkCall(given)
    if (!(frame instanceof Uint8Array)) throw invalidType('frame', 'a Uint8Array', frame)
    if (this.#closing.signal.aborted) throw invalidValue('frame', 'the socket is closed', frame)
    await submit(() => binding.sendFrame(this.#handle, frame), {
      ...{ operation: 'send', subject: this.#link, ...given },
      optionName: () => 'frame',
    })
  }

  /**
   * Returns the next frame. Calls are answered in their order.
   *
   * @throws NetlinkError `ENETDOWN` once when the link went down or away; a link that comes up again is heard.
   */
  next(): Promise<IteratorResult<Frame, undefined>> {
    const turn = this.#turn.then(() => this.#take())
    this.#turn = turn.catch(() => {})
    return turn
  }

  async #take(): Promise<IteratorResult<Frame, undefined>> {
    const { signal } = this.#closing
    while (this.#kept.length === 0 && !signal.aborted) {
      try {
        const receive = () => binding.receiveFrames(this.#handle, atOnce, this.#snapLength)
        const { frames, dropped } = await submit(receive, {
          ...{ operation: 'receive', subject: this.#link, signal },
        })
        this.#kept = frames
        this.#dropped += dropped
      } catch (error) {
        if (!signal.aborted) throw error
      }
    }
    const value = this.#kept.shift()
    return value === undefined || signal.aborted
      ? { value: undefined, done: true }
      : { value, done: false }
  }

  /** Called when you leave a loop over it: the socket stays open. */
  async return(): Promise<IteratorResult<Frame, undefined>> {
    return { value: undefined, done: true }
  }

  /** Itself. */
  [Symbol.asyncIterator](): this {
    return this
  }

  /** Ends every iteration. Idempotent. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return
    this.#closing.abort()
    binding.closePackets(this.#handle)
  }

  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}

/**
 * Opens a packet socket on a link, for programs that have no address yet, such as DHCP clients, and for protocols
 * of their own frames. Needs CAP_NET_RAW in the user namespace that owns the network namespace.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `EPERM` without the capability.
 */
export async function openPacketSocket(
  link: LinkRef,
  options?: PacketSocketOptions,
): Promise<PacketSocket> {
  const given = checkOptions(options)
  checkKnown(given, ['protocol', 'snapLength', ...callKeys])
  const { netns, signal, timeout, snapLength = 65_536 } = given
  checkLink(link)
  checkCall(given)
  checkInteger('snapLength', snapLength, { min: 64, max: 262_144 })
  const protocol = checkProtocol(given.protocol)
  const place = placeOf(netns)
  const handle = await submit(() => binding.openPackets(place, link, protocol), {
    ...{ operation: 'openPacketSocket', subject: link, places: [netns], signal, timeout },
  })
  return new PacketSocket(handle, link, snapLength)
}

function checkProtocol(protocol: unknown = 'all'): number {
  if (typeof protocol === 'number') {
    return checkInteger('protocol', protocol, { min: 0, max: 0xffff })
  }
  const names = Object.keys(protocols)
  if (typeof protocol !== 'string') {
    throw invalidType('protocol', `${names.join(', ')} or a number`, protocol)
  }
  if (!names.includes(protocol)) {
    throw invalidValue('protocol', `expected ${names.join(', ')} or a number`, protocol)
  }
  return protocols[protocol as keyof typeof protocols]
}
