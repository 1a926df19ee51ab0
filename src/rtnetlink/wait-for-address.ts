import { onAbort } from '../abort.js'
import { checkKnown, checkLink, checkMilliseconds, checkOptions, checkSignal } from '../check.js'
import { invalidType, NetlinkError, within } from '../errors.js'
import { describeNetns, type NetnsRef } from '../netns/ref.js'
import { type Address, listAddresses } from './address.js'
import { callKeys } from './call.js'
import { getLink, type Link, type LinkRef, listLinks } from './link.js'
import { reportedValue } from './matching.js'
import { watch } from './watch.js'

/** Where the address is, and how long to wait. */
export interface WaitForAddressOptions {
  /** The network namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /** Milliseconds until it must be usable. Default 5000; detection alone takes one to two seconds. */
  timeout?: number | undefined
  /** Ends the wait; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined
}

/**
 * Waits until an address can be used: until the link has it and, of an IPv6 address, duplicate
 * address detection (RFC 4862, section 5.4) has ended. Resolves with the address.
 *
 * @param address With or without its prefix length.
 * @throws NetlinkError `ETIMEDOUT` when it is not usable in time: without carrier, detection never
 * ends; `EADDRINUSE` when another host has it; `ENODEV` when there is no such link, or no longer; `ENOENT`
 * when the namespace is gone.
 */
export async function waitForAddress(
  link: LinkRef,
  address: string,
  options?: WaitForAddressOptions,
): Promise<Address> {
  const given = checkOptions(options)
  checkKnown(given, callKeys)
  const { netns, timeout = 5000, signal } = given
  checkLink(link)
  const isMeant = matchingAddress(address)
  checkMilliseconds('timeout', timeout, 86_400_000)
  checkSignal(signal)
  signal?.throwIfAborted()
  const { index } = await within('waitForAddress', getLink(link, { netns, signal }))
  const fail = (code: string, errno: number, why: string, option?: 'link' | 'netns') =>
    new NetlinkError(
      `waitForAddress ${link}: ${why} (${code})${option === undefined ? '' : `, option ${option}`}`,
      {
        code,
        errno,
        operation: 'waitForAddress',
        link: String(link),
        netns: describeNetns(netns),
        option,
      },
    )

  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeout)
  const forgetSignal = onAbort(signal, () => stop.abort())
  let last = 'is not there'
  try {
    for await (const { links, addresses } of changes(netns, stop.signal)) {
      if (links?.every((each) => each.index !== index)) {
        throw fail('ENODEV', -19, 'the link is gone', 'link')
      }
      const found = addresses?.find((each) => each.index === index && isMeant(each))
      if (found === undefined) continue
      if (found.dadFailed) throw fail('EADDRINUSE', -98, `${address} belongs to another host`)
      if (!found.tentative) return found
      last = 'is still tentative'
    }
  } finally {
    clearTimeout(timer)
    forgetSignal()
  }
  signal?.throwIfAborted()
  if (!stop.signal.aborted) throw fail('ENOENT', -2, 'the network namespace is gone', 'netns')
  throw fail('ETIMEDOUT', -110, `${address} ${last} after ${timeout} ms`)
}

/** What there is, again after each change, until stopped: the addresses, or the links where one is gone. */
async function* changes(
  netns: NetnsRef | undefined,
  signal: AbortSignal,
): AsyncGenerator<{ links?: readonly Link[]; addresses?: readonly Address[] }> {
  const watching = watch({ netns, types: ['link', 'address'], initial: true, signal })
  for await (const event of watching) {
    if (event.type === 'resync') yield event
    else if (event.type === 'address') yield { addresses: await listAddresses({ netns }) }
    else if (event.change === 'deleted') yield { links: await listLinks({ netns }) }
  }
}

/** By all of it, or, without a prefix length, by the address alone; in any spelling. */
function matchingAddress(address: unknown): (its: Address) => boolean {
  if (typeof address !== 'string') throw invalidType('address', 'an IP address', address)
  const whole = address.includes('/')
  const length = address.includes(':') ? 128 : 32
  const asked = reportedValue('newAddress', 'address', whole ? address : `${address}/${length}`)
  if (whole) return (its) => its.address === asked
  return (its) => hostOf(its.address) === hostOf(asked as string)
}

const hostOf = (address: string) => address.split('/')[0]
