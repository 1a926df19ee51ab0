// Generated from tables/objects/ by `npm run tables`: change that.

import type { Given } from '../engine/object.js'

/** How far an address is valid; a number for those that have no name (rtm_scope). */
export type AddressScope =
  | 'global'
  | 'site'
  | 'link'
  | 'host'
  | 'nowhere'
  | number

/** What an address can be told beside itself. */
export interface AddressOptions {
  /**
   * The other end of a point-to-point link, with its prefix length: `10.0.0.2/32` (IFA_ADDRESS).
   */
  peer?: string | undefined
  /**
   * Broadcast address, IPv4; `+` for that of the prefix, whose host bits are ones, `-` for zeros,
   * where the prefix has 30 bits at most. Default none, as `ip address add` (IFA_BROADCAST).
   */
  broadcast?: string | undefined
  /** A name for it, beginning with the link's, at most 15 bytes; IPv4 only (IFA_LABEL). */
  label?: string | undefined
  /** How far it is valid. Default global; host for loopback addresses must be said (ifa_scope). */
  scope?: AddressScope | undefined
  /** Metric of the prefix route (IFA_RT_PRIORITY). */
  metric?: number | undefined
  /** Where it came from, a number of rtnetlink's; since Linux 5.18 (IFA_PROTO). */
  protocol?: number | undefined
  /** Seconds until it goes. Default never (IFA_CACHEINFO). */
  validLifetime?: number | undefined
  /**
   * Seconds until it is used for new connections no more, at most `validLifetime` (IFA_CACHEINFO).
   */
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

/** An address as the kernel reports it. */
export interface Address extends Given<AddressOptions> {
  /** The index of the link that bears it (ifa_index). */
  index: number
  /** IPv4 or IPv6 (ifa_family). */
  family: 'inet' | 'inet6'
  /** With its prefix length: `192.0.2.1/24` (IFA_LOCAL, ifa_prefixlen). */
  address: string
  /** How far it is valid (ifa_scope). */
  scope: AddressScope
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad: boolean
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic: boolean
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home: boolean
  /** IPv6: make temporary addresses of it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress: boolean
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute: boolean
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
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

