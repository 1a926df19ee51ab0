import type { Kind, OptionSet } from '../language.js'

const bareudp: OptionSet = {
  name: 'Bareudp',
  doc: 'Options of a tunnel of bare packets in UDP, such as MPLS in UDP (RFC 7510, Documentation/networking/bareudp.rst of the kernel).',
  prefix: 'IFLA_BAREUDP_',
  options: [
    {
      name: 'dstPort',
      attribute: 'PORT',
      wire: 'be16',
      access: 'create',
      needed: true,
      doc: 'UDP port to send to and listen on',
    },
    {
      name: 'etherType',
      attribute: 'ETHERTYPE',
      wire: 'be16',
      access: 'create',
      needed: true,
      names: {
        ip: 'ETH_P_IP',
        ipv6: 'ETH_P_IPV6',
        mpls_uc: 'ETH_P_MPLS_UC',
        mpls_mc: 'ETH_P_MPLS_MC',
      },
      numbers: true,
      doc: 'The protocol of the carried packets, by name or by the number of their Ethernet type',
    },
    {
      name: 'srcPortMin',
      attribute: 'SRCPORT_MIN',
      wire: 'u16',
      access: 'create',
      doc: 'Lowest UDP port to send from, which follows from the packet',
    },
    {
      name: 'multiProto',
      attribute: 'MULTIPROTO_MODE',
      wire: 'flag',
      access: 'create',
      doc: 'With `ip` carry IPv6 packets, too; with `mpls_uc` those to many',
    },
  ],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'bareudp',
    identity: 'dstPort',
    notEthernet: true,
    options: bareudp,
    headers: ['linux/if_ether.h', 'linux/if_link.h'],
    example: { dstPort: 6635, etherType: 'mpls_uc' },
    tunnel: true,
    create:
      'Creates a tunnel of bare packets in UDP. Routes or tc set the destination of each packet; since Linux 5.7',
    taken: 'the name, or the port, is',
  },
]
