import { checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { callKeys } from '../../netns/call.js'
import { reportedValue } from '../engine/matching.js'
import type { Address } from '../generated/objects.js'
import { checkWaitOptions, SameLink, type WaitOptions, waitIn } from './wait-in.js'

/** Where the address is, and how long to wait; detection alone takes one to two seconds. */
export interface WaitForAddressOptions extends WaitOptions {}

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
  checkLink(link)
  const isMeant = matchingAddress(address)
  checkWaitOptions(given)
  const its = new SameLink(link)
  let last = 'is not there'
  return waitIn(
    {
      operation: 'waitForAddress',
      subject: link,
      types: ['link', 'address'],
      look: (replica, fail) => {
        const { index } = its.present(replica, fail)
        const found = replica.addresses.where({ index }).find(isMeant)
        last = found === undefined ? 'is not there' : 'is still tentative'
        if (found?.dadFailed) throw fail('EADDRINUSE', -98, `${address} belongs to another host`)
        return found?.tentative ? undefined : found
      },
      lacks: () => `${address} ${last}`,
    },
    given,
  )
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
