import { binding } from '../addon/binding.js'
import { errnoName } from '../addon/errno.js'
import {
  checkInteger,
  checkKnown,
  checkLink,
  checkMilliseconds,
  checkOptions,
  checkSignal,
} from '../base/check.js'
import { invalidValue } from '../base/errors.js'
import type { LinkRef } from '../base/link-ref.js'
import { type NetnsRef, placeOf } from './ref.js'
import { submit } from './submit.js'

/** How to ping. */
export interface PingOptions {
  /** Where to send from. Default: the process's own namespace. */
  netns?: NetnsRef | undefined
  /** How many echo requests to send, 1 to 1,000,000. Default 3. */
  count?: number | undefined
  /** Milliseconds between requests. Default 1000. */
  interval?: number | undefined
  /** How many milliseconds after the last request a reply may still come. Default 1000. */
  timeout?: number | undefined
  /** Bytes of payload, 0 to 65,000. Default 56, as ping(8)'s. */
  size?: number | undefined
  /** Time to live, or hop limit, 1 to 255. Default: the namespace's (64). */
  ttl?: number | undefined
  /** The address to send from, one of the namespace's. Default: by its routes. */
  source?: string | undefined
  /**
   * The link to send by, and to hear from, by name or index, whatever the routes say: addresses that each
   * link has its own of (fe80::/10, RFC 4007) need one. The same as `%LINK` after an IPv6 `host`.
   * Default: by the routes.
   */
  dev?: LinkRef | undefined
  /** Ends the ping; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined
}

/** An echo that came back. */
export interface PingReply {
  /** The request it answers, counted from 1. */
  sequence: number
  /** Round trip time in milliseconds. */
  rtt: number
  /** The reply's time to live when it arrived; 0 if unknown. */
  ttl: number
}

/** What became of all the requests. */
export interface PingResult {
  /** Requests that were sent. */
  transmitted: number
  /** Requests that were answered. */
  received: number
  /** The share of requests that no reply came to: 0 to 1. */
  loss: number
  /** Round trip times in milliseconds; absent when nothing was received. */
  rtt?: { min: number; avg: number; max: number; mdev: number }
  /** Replies to requests that had been answered already. */
  duplicates: number
  /** ICMP errors that came back, and requests the kernel refused to send. */
  errors: number
  /** The latest of those, such as `EHOSTUNREACH`. */
  lastError?: string
  /** The answers, in the order they came. */
  replies: PingReply[]
}

const known = ['netns', 'count', 'interval', 'timeout', 'size', 'ttl', 'source', 'dev', 'signal']

/**
 * Sends ICMP echo requests (RFC 792, RFC 4443) and waits for the replies, without a process and without blocking
 * the event loop. Resolves as soon as all are answered, and also when none is: look at `received`. Needs
 * CAP_NET_RAW, or a group in net.ipv4.ping_group_range.
 *
 * @param host An IPv4 or IPv6 address, an IPv6 one also with its link: `fe80::1%eth0`.
 * @throws NetlinkError `ENETUNREACH` when there is no route at all; `ENODEV` without the link; `EPERM`
 * without the right.
 */
export async function ping(host: string, options?: PingOptions): Promise<PingResult> {
  const given = checkOptions(options)
  checkKnown(given, known)
  const { netns, signal, source, ttl } = given
  const to = target(host, given.dev)
  const { count = 3, interval = 1000, timeout = 1000, size = 56 } = given
  checkSignal(signal)
  const raw = {
    source,
    dev: to.dev,
    devOption: to.option,
    count: checkInteger('count', count, { min: 1, max: 1_000_000 }),
    interval: checkMilliseconds('interval', interval, 3_600_000),
    timeout: checkMilliseconds('timeout', timeout, 3_600_000),
    size: checkInteger('size', size, { min: 0, max: 65_000 }),
    ttl: ttl === undefined ? 0 : checkInteger('ttl', ttl, { min: 1, max: 255 }),
  }
  const place = placeOf(netns)
  const result = await submit(() => binding.ping(place, to.host, raw), {
    operation: 'ping',
    subject: host,
    places: [netns],
    signal,
  })
  const { transmitted, duplicates, errors, lastError, replies } = result
  const rtt = summary(replies.map((reply) => reply.rtt))
  return {
    transmitted,
    received: replies.length,
    loss: 1 - replies.length / transmitted,
    ...(rtt && { rtt }),
    duplicates,
    errors,
    ...(lastError !== 0 && { lastError: errnoName(lastError) }),
    replies,
  }
}

/** The link stands in an option, or after the address (RFC 4007, section 11). */
function target(host: string, dev: LinkRef | undefined) {
  if (dev !== undefined) checkLink(dev, 'dev')
  const zone = typeof host === 'string' && host.includes(':') ? host.indexOf('%') : -1
  if (zone < 0) return { host, dev, option: 'dev' }
  if (dev !== undefined) throw invalidValue('dev', 'is already given by the zone of host', dev)
  const link = host.slice(zone + 1)
  return {
    host: host.slice(0, zone),
    dev: /^[1-9]\d*$/.test(link) ? Number(link) : link,
    option: 'host',
  }
}

/** mdev is the standard deviation, as ping(8) prints it. */
function summary(times: number[]): PingResult['rtt'] {
  if (times.length === 0) return undefined
  const avg = times.reduce((sum, time) => sum + time, 0) / times.length
  const variance = times.reduce((sum, time) => sum + (time - avg) ** 2, 0) / times.length
  // Not Math.min(...times): there may be more of them than a call takes arguments.
  const min = times.reduce((least, time) => Math.min(least, time))
  const max = times.reduce((most, time) => Math.max(most, time))
  return { min, avg, max, mdev: Math.sqrt(variance) }
}
