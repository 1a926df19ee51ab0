/** What several objects have in common. */
import type { Enumeration } from '../layout.js'

/** How it is given: by its name, or by its number. It is reported by its name. */
export const families: Enumeration = {
  name: 'IpFamilies',
  doc: 'IPv4 or IPv6',
  names: { inet: 'AF_INET', inet6: 'AF_INET6' },
  inline: true,
}

/** A family that is always reported by its name: the kernel has no other here. */
export const family = {
  type: 'Family',
  names: families,
  shown: "'inet' | 'inet6'",
  docShown: 'IPv4 or IPv6',
} as const

export const scopes: Enumeration = {
  name: 'AddressScope',
  doc: 'How far an address is valid; a number for those that have no name (rtm_scope).',
  names: {
    global: 'RT_SCOPE_UNIVERSE',
    site: 'RT_SCOPE_SITE',
    link: 'RT_SCOPE_LINK',
    host: 'RT_SCOPE_HOST',
    nowhere: 'RT_SCOPE_NOWHERE',
  },
  numbers: true,
}

export const protocols: Enumeration = {
  name: 'Protocol',
  doc: "Who installed something (RTPROT_*), by a name of iproute2's or by its number, 0 to 255.",
  names: {
    unspec: 'RTPROT_UNSPEC',
    redirect: 'RTPROT_REDIRECT',
    kernel: 'RTPROT_KERNEL',
    boot: 'RTPROT_BOOT',
    static: 'RTPROT_STATIC',
    gated: 'RTPROT_GATED',
    ra: 'RTPROT_RA',
    mrt: 'RTPROT_MRT',
    zebra: 'RTPROT_ZEBRA',
    bird: 'RTPROT_BIRD',
    dnrouted: 'RTPROT_DNROUTED',
    xorp: 'RTPROT_XORP',
    ntk: 'RTPROT_NTK',
    dhcp: 'RTPROT_DHCP',
    keepalived: 'RTPROT_KEEPALIVED',
    babel: 'RTPROT_BABEL',
    bgp: 'RTPROT_BGP',
    isis: 'RTPROT_ISIS',
    ospf: 'RTPROT_OSPF',
    rip: 'RTPROT_RIP',
    eigrp: 'RTPROT_EIGRP',
    ovn: '84 /* RTPROT_OVN, since Linux 6.15 */',
  },
  numbers: true,
}

export const ipProtocols: Enumeration = {
  name: 'IpProtocol',
  doc: 'The IP protocol, by name or number (netinet/in.h, IPPROTO_*).',
  names: {
    icmp: 'IPPROTO_ICMP',
    tcp: 'IPPROTO_TCP',
    udp: 'IPPROTO_UDP',
    'ipv6-icmp': 'IPPROTO_ICMPV6',
    sctp: 'IPPROTO_SCTP',
  },
  numbers: true,
}

export const routeTables: Enumeration = {
  name: 'RouteTable',
  doc: 'A routing table: 255, 254, 253 have names; others are a number from 1 to 4,294,967,295.',
  names: { local: 'RT_TABLE_LOCAL', main: 'RT_TABLE_MAIN', default: 'RT_TABLE_DEFAULT' },
  numbers: true,
}
