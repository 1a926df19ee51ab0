import type { Address } from './address.js';
import type { LinkRef } from './link.js';
import { type WaitOptions } from './wait-in.js';
/** Where the address is, and how long to wait; detection alone takes one to two seconds. */
export interface WaitForAddressOptions extends WaitOptions {
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
export declare function waitForAddress(link: LinkRef, address: string, options?: WaitForAddressOptions): Promise<Address>;
