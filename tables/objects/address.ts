/** IP addresses of links: ip-address(8), linux/if_addr.h. */
import { type Description, type Interface, type Layout, linkAt, unknown } from '../layout.js'
import { family, scopes } from './common.js'

const address: Layout = {
  name: 'Address',
  header: 'ifaddrmsg',
  familyAt: 'ifa_family',
  words: [{ field: 'ifa_flags', attribute: 'IFA_FLAGS' }],
  key: ['index', 'address'],
  places: [
    ...linkAt('ifa_index', 'The index of the link that bears it'),
    { name: 'family', field: 'ifa_family', ...family, apart: true },
    {
      name: 'address',
      attribute: 'IFA_LOCAL',
      length: 'ifa_prefixlen',
      access: 'write',
      kept: { host: true, families: 'kInet | kInet6' },
      apart: true,
      shown: 'string',
      always: true,
      doc: 'With its prefix length: `192.0.2.1/24`',
      constants: 'IFA_LOCAL, ifa_prefixlen',
    },
    {
      name: 'peer',
      attribute: 'IFA_ADDRESS',
      length: 'ifa_prefixlen',
      access: 'write',
      kept: { families: 'kInet' },
      shown: 'string',
      doc: 'The other end of a point-to-point link, with its prefix length: `10.0.0.2/32`',
    },
    {
      name: 'broadcast',
      attribute: 'IFA_BROADCAST',
      wire: 'ip',
      kept: { families: 'kInet' },
      doc: 'Broadcast address, IPv4; `+` for that of the prefix, whose host bits are ones, `-` for zeros, where the prefix has 30 bits at most',
      default: 'none, as `ip address add`',
    },
    {
      name: 'label',
      attribute: 'IFA_LABEL',
      wire: 'text',
      min: 1,
      max: 15,
      kept: { families: 'kInet' },
      doc: "A name for it, beginning with the link's, at most 15 bytes; IPv4 only",
    },
    {
      name: 'scope',
      field: 'ifa_scope',
      names: scopes,
      kept: { families: 'kInet | kInet6' },
      doc: 'How far it is valid',
      default: 'global; host for loopback addresses must be said',
    },
    {
      name: 'metric',
      attribute: 'IFA_RT_PRIORITY',
      wire: 'u32',
      kept: { zeroAbsent: true },
      doc: 'Metric of the prefix route',
    },
    {
      name: 'protocol',
      attribute: 'IFA_PROTO',
      number: 11,
      wire: 'u8',
      kept: { zeroAbsent: true },
      doc: "Where it came from, a number of rtnetlink's",
      since: '5.18',
    },
    {
      name: 'validLifetime',
      attribute: 'IFA_CACHEINFO',
      shape: 'own',
      kept: { passes: true },
      doc: 'Seconds until it goes',
      default: 'never',
    },
    {
      name: 'preferredLifetime',
      attribute: 'IFA_CACHEINFO',
      shape: 'own',
      kept: { passes: true },
      doc: 'Seconds until it is no longer used for new connections, at most `validLifetime`',
    },
    {
      name: 'noDad',
      flag: 'IFA_F_NODAD',
      doc: 'IPv6: no duplicate address detection, usable at once',
    },
    {
      name: 'optimistic',
      flag: 'IFA_F_OPTIMISTIC',
      // Until it is known whether somebody else has the address.
      kept: { passes: true, families: 'kInet' },
      doc: 'IPv6: usable while duplicate address detection runs',
    },
    { name: 'home', flag: 'IFA_F_HOMEADDRESS', doc: 'IPv6: a home address, RFC 6275' },
    {
      name: 'manageTempAddress',
      flag: 'IFA_F_MANAGETEMPADDR',
      doc: 'IPv6: generate temporary addresses from it, RFC 8981',
    },
    {
      name: 'noPrefixRoute',
      flag: 'IFA_F_NOPREFIXROUTE',
      kept: { families: 'kInet' },
      doc: 'No route for the prefix',
    },
    {
      name: 'autoJoin',
      flag: 'IFA_F_MCAUTOJOIN',
      kept: { families: 'kInet | kInet6' },
      doc: 'Join the multicast group',
    },
    {
      name: 'permanent',
      flag: 'IFA_F_PERMANENT',
      access: 'read',
      doc: 'It does not expire',
    },
    {
      name: 'tentative',
      flag: 'IFA_F_TENTATIVE',
      access: 'read',
      doc: 'Duplicate address detection has not ended; without carrier it never does',
    },
    {
      name: 'dadFailed',
      flag: 'IFA_F_DADFAILED',
      access: 'read',
      doc: 'Duplicate address detection found another owner',
    },
    {
      name: 'deprecated',
      flag: 'IFA_F_DEPRECATED',
      access: 'read',
      doc: 'Past its preferred lifetime',
    },
    {
      name: 'secondary',
      flag: 'IFA_F_SECONDARY',
      access: 'read',
      doc: 'IPv4: another address of its subnet came first. IPv6: temporary',
    },
    {
      name: 'targetNsid',
      attribute: 'IFA_TARGET_NETNSID',
      wire: 's32',
      access: 'write',
      apart: true,
    },
  ],
}

/** A lookup wants the address alone. */
const lookup: Layout = {
  name: 'AddressLookup',
  header: 'ifaddrmsg',
  familyAt: 'ifa_family',
  telling: ['address'],
  places: [
    { name: 'link', field: 'ifa_index', link: true, access: 'write' },
    { name: 'address', attribute: 'IFA_ADDRESS', attribute6: 'IFA_ADDRESS', wire: 'ip' },
  ],
}

const options: Interface = {
  name: 'AddressOptions',
  doc: 'Options of an address.',
  checked: true,
  of: 'given',
  layouts: [address],
}

const shown: Interface = {
  name: 'Address',
  doc: 'An address as the kernel reports it.',
  of: 'reported',
  base: options,
  layouts: [address],
  more: [unknown],
}

export const description: Description = {
  name: 'address',
  headers: ['linux/if_addr.h', 'linux/rtnetlink.h'],
  layouts: [address, lookup],
  interfaces: [options, shown],
}
