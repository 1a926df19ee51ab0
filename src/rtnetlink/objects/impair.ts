/** Bad networks, made on purpose: what leaves a link is delayed, lost, and more. tc-netem(8), tc-tbf(8). */

import { checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidValue, NetlinkError, notSupported, within } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { describeNetns } from '../../netns/ref.js'
import type { NetemOptions, TbfOptions } from '../generated/objects.js'
import { getLink } from '../links/get-link.js'
import { deleteQdisc, getQdisc, replaceQdisc } from './qdisc.js'

/** The impairment of packets that leave a link. Shares are from 0, none, to 1, all. */
export interface Impairment {
  /** Milliseconds that they leave later; to a nanosecond. Default 0. */
  delay?: number | undefined
  /** Milliseconds by which the delay varies, up and down. Default 0. */
  jitter?: number | undefined
  /** How it varies. Default `uniform`. */
  distribution?: NetemOptions['distribution']
  /** The share that is lost. Default 0. */
  loss?: number | undefined
  /** The share that is sent twice. Default 0. */
  duplicate?: number | undefined
  /** The share of which a bit is changed. Default 0. */
  corrupt?: number | undefined
  /** The share that does not wait, and so overtakes others; needs `delay`. Default 0. */
  reorder?: number | undefined
  /** Bits a second that leave at most. Default as fast as the link takes it. */
  rate?: number | undefined
  /**
   * How many packets can wait; more are lost. Default 1000: for a long delay at a high rate it has to be more, what
   * the rate makes of the delay.
   */
  limit?: number | undefined
}

/** An impairment, and where the link is. */
export interface ImpairOptions extends CallOptions, Impairment {}

export const impairments = [
  ...(['delay', 'jitter', 'distribution', 'loss', 'duplicate'] as const),
  ...(['corrupt', 'reorder', 'rate', 'limit'] as const),
]

/**
 * Impairs the outgoing traffic of a link, by name or index: `impair('eth0', { delay: 40, loss: 0.01 })`. Another
 * call puts its impairment in the place of what was there. Impair incoming packets at the other end of the wire. It
 * is a netem in place of the link's root qdisc; on a kernel without it, and with `rate` alone, a tbf. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel has neither, or no netem and more than `rate` was requested;
 * `ENODEV` without such a link.
 */
export async function impair(link: LinkRef, options: ImpairOptions): Promise<void> {
  checkLink(link)
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, ...impairments])
  const { netns, signal, timeout, ...impairment } = given
  const call = { netns, signal, timeout }
  const netem = netemOf(impairment)
  try {
    await within('impair', replaceQdisc(link, { netem, ...call }), nameOf)
  } catch (error) {
    if (!isUnknownKind(error)) throw error
    if (!isRateAlone(impairment)) throw unsupported('no netem', given, error)
    await limitRate(link, impairment.rate, given)
  }
}

/** What a netem does to impair so. */
export function netemOf(impairment: Impairment): NetemOptions {
  const { corrupt, reorder, delay, rate } = impairment
  if (reorder !== undefined && reorder > 0 && !(delay !== undefined && delay > 0)) {
    throw invalidValue('reorder', 'needs delay', reorder)
  }
  if (rate === 0) throw invalidValue('rate', 'expected more than 0', rate)
  return { ...impairment, ...{ corrupt: asChance(corrupt), reorder: asChance(reorder) } }
}

/** What a tbf can do, too. */
export const isRateAlone = (impairment: Impairment): impairment is { rate: number } =>
  impairment.rate !== undefined &&
  impairments.every((name) => name === 'rate' || impairment[name] === undefined)

/** The tbf that limits a link of this MTU to a rate. */
export const tbfOf = (rate: number, mtu: number): TbfOptions => ({
  ...{ rate, latency, burst: Math.max(Math.ceil(rate / 8 / ticks), mtu + header) },
})

const asChance = (probability: number | undefined) =>
  probability === undefined ? undefined : { probability }

/** The impairment that an option of the qdisc is. */
export const nameOf = (option: string) => option.replace(/^(?:netem|tbf)\.([a-zA-Z]+).*/, '$1')

/** The kernel looks for the kind before it looks at its options. */
export const isUnknownKind = (error: unknown): error is NetlinkError =>
  error instanceof NetlinkError && error.code === 'ENOENT' && error.syscall === 'RTM_NEWQDISC'

const unsupported = (what: string, { netns }: CallOptions, cause: NetlinkError) =>
  notSupported('impair', `the kernel has ${what}`, {
    ...{ syscall: 'RTM_NEWQDISC', netns: describeNetns(netns), cause },
  })

/** How long a packet may wait for the rate, in milliseconds. */
const latency = 50
/** What may leave at once: what the rate makes of this part of a second, for kernels whose clock ticks as rarely. */
const ticks = 100
/** Bytes of a packet beyond the size that the link takes: an Ethernet header, with VLANs. */
const header = 26

async function limitRate(link: LinkRef, rate: number, options: CallOptions): Promise<void> {
  const { netns, signal, timeout } = options
  const call = { netns, signal, timeout }
  const { mtu } = await getLink(link, call)
  try {
    await within('impair', replaceQdisc(link, { tbf: tbfOf(rate, mtu), ...call }), nameOf)
  } catch (error) {
    throw isUnknownKind(error) ? unsupported('neither netem nor tbf', options, error) : error
  }
}

/**
 * Ends the impairment of a link: deletes its root qdisc if that is a netem or tbf, and does nothing otherwise.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export async function clearImpairment(link: LinkRef, options?: CallOptions): Promise<void> {
  checkLink(link)
  const given = checkOptions(options)
  checkKnown(given, callKeys)
  const root = await rootOf(link, given)
  if (root?.kind !== 'netem' && root?.kind !== 'tbf') return
  await deleteQdisc(link, { ...given, kind: root.kind, ifExists: true })
}

async function rootOf(link: LinkRef, options: CallOptions) {
  try {
    return await getQdisc(link, options)
  } catch (error) {
    if (error instanceof NetlinkError && error.code === 'ENOENT') return undefined
    throw error
  }
}
