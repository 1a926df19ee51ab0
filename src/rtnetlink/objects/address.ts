/** IP addresses of links: ip-address(8), linux/if_addr.h. */

import { binding } from '../../addon/binding.js'
import type { RawStep } from '../../addon/types.js'
import { checkCall, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys, checkTarget, type TargetOptions } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import type { Created, MayExist, Wanted } from '../engine/existing.js'
import {
  change,
  type Family,
  type HandedBack,
  type IfExists,
  type Lookup,
  type Recreate,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import { ofLink } from '../engine/of-link.js'
import type { Address, AddressOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

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
 * Adds an address, `IP/PREFIX`, to a link, by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the link has it already, unless `mayExist` and the existing one matches
 * (lifetimes aside, which run); `ENODEV` without such a link.
 */
export function addAddress(
  link: string | number,
  address: string,
  options?: HandedBack<AddressOptions, Address> & CallOptions & MayExist,
): Promise<Created> {
  return put('addAddress', 'newAddress', link, address, options)
}

/**
 * Adds an address, or sets the options of the existing one. For IPv4, the kernel changes only `metric`, `protocol`
 * and lifetimes; of IPv6 neither the prefix length nor `autoJoin`. Needs CAP_NET_ADMIN.
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
    complete: (rest) => joined(rest, { link, address: checkAddress(address) }),
  })
}

/**
 * Lists the addresses of a link, by name or index, or of all links of a namespace, both families.
 *
 * @throws NetlinkError `ENODEV` without such a link; with `targetNsid`, `EINVAL` when no namespace has
 * that number, `EACCES` without the capability.
 */
export function listAddresses(
  link?: LinkRef,
  options?: Omit<ListAddressesOptions, 'link'>,
): Promise<Address[]>
export function listAddresses(options?: ListAddressesOptions): Promise<Address[]>
export async function listAddresses(
  first?: LinkRef | ListAddressesOptions,
  more?: Omit<ListAddressesOptions, 'link'>,
): Promise<Address[]> {
  const given = ofLink(first, more)
  checkKnown(given, [...callKeys, 'targetNsid', 'link', 'family'])
  const { netns, signal, timeout, ...filter } = given
  checkCall({ signal, timeout })
  checkTarget(filter.targetNsid)
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

const addressOptions: readonly string[] = [...optionsIn.AddressOptions, 'family']
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
    complete: (rest) => joined(rest, { link, address: checkAddress(address) }),
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
    return { operation: 'newAddress', place, options: joined(Object.fromEntries(told), { link }) }
  })
}

/** How addresses of a link are found, and compared with what there is. `path` is the list's. */
export function wantedAddresses(
  link: string,
  place: number,
  addresses: readonly NewAddress[],
  path: string,
): Wanted[] {
  return addressSteps(link, place, addresses, path).map((asked, at) => {
    const whole = `${path}[${at}]`
    const one = addresses[at] as NewAddress
    const options = { link }
    return {
      read: {
        operation: 'listAddresses',
        ...{ place, options, asked: { ...asked, given: addressOptionsOf(one) } },
      },
      name: (option) => (option === '' || typeof one === 'string' ? whole : `${whole}.${option}`),
    }
  })
}

/** Options of an address of a new link. */
export const addressOptionsOf = (given: NewAddress) =>
  typeof given === 'string' ? { address: given } : given

function checkAddress(address: unknown, option = 'address'): string {
  if (typeof address !== 'string') throw invalidType(option, 'IP/PREFIX', address)
  return address
}
