import type { Kind, Option, OptionSet } from '../language.js'
import { dev, ends4, ends6, fwMark, inUdp, ip6Flags, over4 } from '../tunnels.js'

const external: Option = {
  name: 'external',
  attribute: 'COLLECT_METADATA',
  wire: 'flag',
  access: 'create',
  doc: 'Routes or tc set the remote for each packet',
}

/** What is carried. */
const mode = (names: Option['names'], otherwise: string): Option => ({
  name: 'mode',
  attribute: 'PROTO',
  wire: 'u8',
  ...(names && { names }),
  doc: 'Which packets it carries',
  default: otherwise,
})

const set = (name: string, doc: string): Pick<OptionSet, 'name' | 'doc' | 'prefix' | 'header'> => ({
  name,
  doc,
  prefix: 'IFLA_IPTUN_',
  header: 'linux/if_tunnel.h',
})

const ipip: OptionSet = {
  ...set(
    'Ipip',
    'Options of a tunnel of IPv4 or MPLS packets over IPv4 (RFC 2003, ip-link(8) "IPIP, SIT Type Support").',
  ),
  options: [
    ...[dev, ...ends4, ...over4('0'), fwMark],
    mode({ any: 0, ipip: 'IPPROTO_IPIP', mplsip: 'IPPROTO_MPLS' }, 'ipip'),
    ...[...inUdp, external],
  ],
}

const sit: OptionSet = {
  ...set(
    'Sit',
    'Options of a tunnel of IPv6, IPv4 or MPLS packets over IPv4 (RFC 4213, ip-link(8) "IPIP, SIT Type Support").',
  ),
  options: [
    ...[dev, ...ends4, ...over4('64'), fwMark],
    mode({ any: 0, ipip: 'IPPROTO_IPIP', ip6ip: 'IPPROTO_IPV6', mplsip: 'IPPROTO_MPLS' }, 'ip6ip'),
    {
      name: 'isatap',
      attribute: 'FLAGS',
      wire: 'bit16',
      bit: { ISATAP: 'SIT_ISATAP' },
      doc: 'Find the other end by the Intra-Site Automatic Tunnel Addressing Protocol, RFC 5214',
    },
    {
      name: 'sixRdPrefix',
      attribute6: '6RD_PREFIX',
      wire: 'ip',
      doc: 'The IPv6 prefix of the site, RFC 5969, whose addresses have the IPv4 address of the other end in them',
      default: '2002::, of 6to4',
    },
    {
      name: 'sixRdPrefixLength',
      attribute: '6RD_PREFIXLEN',
      wire: 'u16',
      doc: 'How many of its bits count, set together with `sixRdPrefix`',
      default: '16',
    },
    {
      name: 'sixRdRelayPrefix',
      attribute: '6RD_RELAY_PREFIX',
      wire: 'ip',
      doc: 'The IPv4 prefix that all ends of the site have, whose bits the IPv6 address leaves out',
    },
    {
      name: 'sixRdRelayPrefixLength',
      attribute: '6RD_RELAY_PREFIXLEN',
      wire: 'u16',
      doc: 'How many of its bits count, set together with `sixRdRelayPrefix`',
      default: '0',
    },
    ...[...inUdp, external],
  ],
}

const ip6tnl: OptionSet = {
  ...set(
    'Ip6tnl',
    'Options of a tunnel of IPv6 or IPv4 packets over IPv6 (RFC 2473, ip-link(8) "IP6TNL Type Support").',
  ),
  // As ip-link(8) has it: the kernel's own defaults let no packet be encapsulated again.
  presets: { ttl: 64, encapLimit: 4, encapCsum6: true },
  options: [
    ...[dev, ...ends6],
    {
      name: 'ttl',
      attribute: 'TTL',
      wire: 'u8',
      doc: "Hop limit of the outer packet; 0 takes the inner packet's",
      default: '64',
    },
    {
      name: 'flowInfo',
      attribute: 'FLOWINFO',
      wire: 'be32',
      max: 0x0fffffff,
      doc: 'Traffic class and flow label of the outer packet, as in its header: 0 to 0xfffffff',
    },
    {
      name: 'encapLimit',
      attribute: 'ENCAP_LIMIT',
      wire: 'u8',
      doc: 'Encapsulations that are allowed within this one',
      default: '4',
    },
    ...ip6Flags,
    mode({ any: 0, ipip6: 'IPPROTO_IPIP', ip6ip6: 'IPPROTO_IPV6' }, 'any'),
    ...[fwMark, ...inUdp, external],
  ],
}

const headers = ['linux/if_tunnel.h', 'linux/in.h', 'linux/ip6_tunnel.h']
const example4 = { local: '192.0.2.1', remote: '192.0.2.2' }

export const kinds: readonly Kind[] = [
  {
    kind: 'ipip',
    identity: 'remote',
    notEthernet: true,
    options: ipip,
    headers,
    example: example4,
    tunnel: true,
    changesWhole: true,
    create: 'Creates a tunnel of IPv4 packets over IPv4',
    taken: 'the name, or the pair of ends, is',
  },
  {
    kind: 'sit',
    identity: 'remote',
    notEthernet: true,
    options: sit,
    headers,
    example: example4,
    tunnel: true,
    changesWhole: true,
    create: 'Creates a tunnel of IPv6 packets over IPv4',
    taken: 'the name, or the pair of ends, is',
  },
  {
    kind: 'ip6tnl',
    identity: 'remote',
    notEthernet: true,
    options: ip6tnl,
    headers,
    example: { local: '2001:db8::1', remote: '2001:db8::2' },
    tunnel: true,
    changesWhole: true,
    create: 'Creates a tunnel of IP packets over IPv6',
    taken: 'the name, or the pair of ends, is',
  },
]
