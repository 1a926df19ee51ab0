/** Announcing whose an address is: after it has moved, others know it by an old Ethernet address. */
import { isIP } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import {
  checkBoolean,
  checkCall,
  checkInteger,
  checkKnown,
  checkLink,
  checkMilliseconds,
  checkOptions,
} from '../../base/check.js'
import { invalidType, invalidValue, NetlinkError, within } from '../../base/errors.js'
import { addressBytes, arpAnnouncement, neighborAdvertisement } from '../../base/frames.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { openPacketSocket } from '../../netns/packets.js'
import { getLink } from './get-link.js'

/** How to announce an address. */
export interface AnnounceOptions extends CallOptions {
  /** How many times, 1 to 1000. Default 1. */
  count?: number | undefined
  /** Milliseconds from one to the next. Default 1000. */
  interval?: number | undefined
  /** Of IPv6: say that it is a router's. Default false. */
  router?: boolean | undefined
}

/**
 * Announces an address on a link, as the kernel does with the sysctls `arp_notify` and `ndisc_notify`: an IPv4
 * address by gratuitous ARP (RFC 5227), an IPv6 address by an unsolicited neighbour advertisement (RFC 4861). Who
 * knows the address by another Ethernet address takes that of the link. The link need not have the address. The
 * signal ends it between two; what was sent stays sent. Needs CAP_NET_RAW.
 *
 * @param address IPv4 or IPv6, without a prefix.
 * @throws NetlinkError `ENODEV` without the link, `ENETDOWN` when it is down, `ENOTSUP` when it has no Ethernet
 * address, each with the option `link`; `EPERM` without the capability.
 */
export async function announce(
  link: LinkRef,
  address: string,
  options?: AnnounceOptions,
): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, ['count', 'interval', 'router', ...callKeys])
  const { netns, signal, timeout, count = 1, interval = 1000, router = false } = given
  checkLink(link)
  checkCall(given)
  checkInteger('count', count, { min: 1, max: 1000 })
  checkMilliseconds('interval', interval, 3_600_000)
  checkBoolean('router', router)
  if (typeof address !== 'string') throw invalidType('address', 'an address', address)
  const bytes = isIP(address) ? addressBytes(address) : undefined
  if (bytes === undefined || address.includes('%')) {
    throw invalidValue('address', 'expected an IPv4 or IPv6 address', address)
  }
  const where = { netns, signal, timeout }
  // It only sends: of its frames it hears none.
  const opening = within('announce', openPacketSocket(link, { ...where, protocol: 0 }))
  const [{ mac = '' }, socket] = await both(within('announce', getLink(link, where)), opening)
  try {
    if (!/^([\da-f]{2}:){5}[\da-f]{2}$/.test(mac) || /^[0:]*$/.test(mac)) {
      const message = `announce ${link}: it has no Ethernet address (ENOTSUP)`
      throw new NetlinkError(message, { code: 'ENOTSUP', operation: 'announce', option: 'link' })
    }
    const own = Buffer.from(mac.replaceAll(':', ''), 'hex')
    const frame =
      bytes.length === 4 ? arpAnnouncement(own, bytes) : neighborAdvertisement(own, bytes, router)
    for (let sent = 0; sent < count; sent++) {
      if (sent > 0) await pause(interval, signal)
      await within('announce', socket.send(frame, { signal, timeout }), () => 'link')
    }
  } finally {
    await socket.close()
  }
}

/** What is open when the other fails is closed. */
async function both<Read, Opened extends { close(): Promise<void> }>(
  reading: Promise<Read>,
  opening: Promise<Opened>,
): Promise<[Read, Opened]> {
  const [read, opened] = await Promise.allSettled([reading, opening])
  if (opened.status === 'rejected') throw opened.reason
  if (read.status === 'fulfilled') return [read.value, opened.value]
  await opened.value.close()
  throw read.reason
}

/** Rejects with the signal's own reason. */
async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(milliseconds, undefined, { signal })
  } catch {
    signal?.throwIfAborted()
  }
}
