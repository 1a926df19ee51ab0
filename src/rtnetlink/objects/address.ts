/** IP addresses of links: ip-address(8), linux/if_addr.h. */

import { binding } from '../../addon/binding.js'
import type { RawStep } from '../../addon/types.js'
import { checkCall, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys, checkTarget, type TargetOptions } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import type { Created, MayExist } from '../engine/existing.js'
import {
  change,
  type Family,
  type Given,
  type HandedBack,
  type IfExists,
  type Lookup,
  optionsOf,
  type Recreate,
  reportedIn,
  rowsOf,
} from '../engine/object.js'

/** What an address can be told beside itself. */
export interface AddressOptions {
  /** The other end of a point-to-point link, with its prefix length: `10.0.0.2/32` (IFA_ADDRESS). */
  peer?: string | undefined
  /**
   * Broadcast address, IPv4; `+` for that of the prefix, whose host bits are ones, `-` for zeros, where the
   * prefix has 30 bits at most. Default: none, as `ip address add` (IFA_BROADCAST).
   */
  broadcast?: string | undefined
  /** A name for it, beginning with the link's, at most 15 bytes; IPv4 only (IFA_LABEL). */
  label?: string | undefined
  /** Default global; host for loopback addresses must be said (ifa_scope). */
  scope?: AddressScope | undefined
  /** Metric of the prefix route (IFA_RT_PRIORITY). */
  metric?: number | undefined
  /** Where it came from, a number of rtnetlink's; since Linux 5.18 (IFA_PROTO). */
  protocol?: number | undefined
  /** Seconds until it goes. Default: never (IFA_CACHEINFO). */
  validLifetime?: number | undefined
  /** Seconds until it is used for new connections no more, at most `validLifetime` (IFA_CACHEINFO). */
  preferredLifetime?: number | undefined
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad?: boolean | undefined
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic?: boolean | undefined
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home?: boolean | undefined
  /** IPv6: make temporary addresses of it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress?: boolean | undefined
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute?: boolean | undefined
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
  autoJoin?: boolean | undefined
}

/** How far an address is valid; a number for those that have no name (rtm_scope). */
export type AddressScope = 'global' | 'site' | 'link' | 'host' | 'nowhere' | number

/** An address as the kernel reports it. */
export interface Address extends Given<AddressOptions> {
  /** The index of the link that bears it (ifa_index). */
  index: number
  /** IPv4 or IPv6 (ifa_family). */
  family: 'inet' | 'inet6'
  /** With its prefix length: `192.0.2.1/24` (IFA_LOCAL, ifa_prefixlen). */
  address: string
  scope: AddressScope
  noDad: boolean
  optimistic: boolean
  home: boolean
  manageTempAddress: boolean
  noPrefixRoute: boolean
  autoJoin: boolean
  /** It does not go by itself (IFA_F_PERMANENT). */
  permanent: boolean
  /** Duplicate address detection has not ended; without carrier it never does (IFA_F_TENTATIVE). */
  tentative: boolean
  /** Duplicate address detection found another owner (IFA_F_DADFAILED). */
  dadFailed: boolean
  /** Past its preferred lifetime (IFA_F_DEPRECATED). */
  deprecated: boolean
  /** IPv4: another address of its subnet came first. IPv6: temporary (IFA_F_SECONDARY). */
  secondary: boolean
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** An address of a new link: `IP/PREFIX` alone, with options, or as it was reported of another link. */
export type NewAddress = string | (HandedBack<AddressOptions, Address> & { address: string })

/** Which addresses to list. */
export interface ListAddressesOptions extends CallOptions, TargetOptions {
  /** Only this link's, by name or index. */
  link?: string | number | undefined
  /** Only this family's. Default both. */
  family?: Family | undefined
}

/**
 * Adds an address, `IP/PREFIX`, to a link given by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the link has it already, unless `mayExist` and it is what was
 * asked for (lifetimes aside, which run); `ENODEV` without such a link.
 */
export function addAddress(
  link: string | number,
  address: string,
  options?: HandedBack<AddressOptions, Address> & CallOptions & MayExist,
): Promise<Created> {
  return put('addAddress', 'newAddress', link, address, options)
}

/**
 * Adds an address, or sets the options of the one that is there. Of IPv4 the kernel changes no more
 * than `metric`, `protocol` and lifetimes; of IPv6 neither the prefix length nor `autoJoin`. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` with the option that the kernel cannot change, unless `recreate`;
 * nothing was changed then.
 */
export async function replaceAddress(
  link: string | number,
  address: string,
  options?: HandedBack<AddressOptions, Address> & CallOptions & Recreate,
): Promise<void> {
  await put('replaceAddress', 'replaceAddress', link, address, options)
}

/**
 * Deletes an address of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EADDRNOTAVAIL` when the link does not have it, unless `ifExists`.
 */
export async function deleteAddress(
  link: string | number,
  address: string,
  options?: HandedBack<Pick<AddressOptions, 'peer'>, Address> & CallOptions & IfExists,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteAddress',
    request: 'deleteAddress',
    options,
    known: ['peer', 'family'],
    reported,
    said: { address },
    link,
    missing: 'EADDRNOTAVAIL',
    complete: (rest) => ({ ...rest, link, address: checkAddress(address) }),
  })
}

/**
 * The addresses of a namespace, or of one link of it, both families.
 *
 * @throws NetlinkError `ENODEV` without such a link; with `targetNsid`, `EINVAL` when no namespace has
 * that number, `EACCES` without the capability.
 */
export async function listAddresses(options?: ListAddressesOptions): Promise<Address[]> {
  const given = checkOptions(options)
  checkKnown(given, [...callKeys, 'targetNsid', 'link', 'family'])
  const { netns, signal, timeout, ...filter } = given
  checkCall({ signal, timeout })
  checkTarget(filter.targetNsid)
  if (filter.link !== undefined) checkLink(filter.link)
  const places = [netns]
  const [addresses] = await submit(
    () =>
      binding.run([placeOf(netns)], [{ operation: 'listAddresses', place: 0, options: filter }]),
    {
      operation: 'listAddresses',
      subject: filter.link,
      ...{ places, signal, timeout },
      targetNsid: filter.targetNsid,
    },
  )
  return addresses as Address[]
}

const addressOptions = optionsOf('address', ['link', 'address', 'targetNsid'])
const reported = reportedIn(rowsOf('address'), [], ['address'])

async function put(
  operation: string,
  request: string,
  link: LinkRef,
  address: string,
  options: (HandedBack<AddressOptions, Address> & CallOptions & MayExist & Recreate) | undefined,
): Promise<Created> {
  checkLink(link)
  return change({
    operation,
    request,
    options,
    known: addressOptions,
    reported,
    said: { address },
    link,
    lookup: request === 'newAddress' ? lookup(link, address) : undefined,
    anew: request === 'replaceAddress',
    defaults: () => [],
    complete: (rest) => ({ ...rest, link, address: checkAddress(address) }),
  })
}

const lookup = (link: LinkRef, address: string): Lookup<AddressOptions> => ({
  request: 'listAddresses',
  filter: () => ({ link }),
  given: (options) => ({ ...options, address }),
})

/** The steps that give a link its addresses, in a program that knows it by name. `path` is the
 * list's, in errors. */
export function addressSteps(
  link: string,
  place: number,
  addresses: readonly NewAddress[],
  path: string,
): RawStep[] {
  return addresses.map((given, at) => {
    const options = addressOptionsOf(given)
    checkOptions(options, `${path}[${at}]`)
    const isKnown = (name: string) => reported.all.has(name) || addressOptions.includes(name)
    checkKnown(options, isKnown, `${path}[${at}].`)
    checkAddress(options.address, `${path}[${at}].address`)
    const told = Object.entries(options).filter(
      ([name]) => name === 'address' || addressOptions.includes(name),
    )
    return { operation: 'newAddress', place, options: { ...Object.fromEntries(told), link } }
  })
}

/** What an address of a new link is told. */
export const addressOptionsOf = (given: NewAddress) =>
  typeof given === 'string' ? { address: given } : given

function checkAddress(address: unknown, option = 'address'): string {
  if (typeof address !== 'string') throw invalidType(option, 'IP/PREFIX', address)
  return address
}
