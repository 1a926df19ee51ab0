import type { Kind, OptionSet } from '../language.js'
import { inUdp, ip6Flags } from '../tunnels.js'

export const anyGre: OptionSet = {
  name: 'AnyGre',
  internal: true,
  doc: 'Options of all GRE tunnels (RFC 2784 and 2890, ip-link(8) "IPIP, SIT Type Support" and the sections after it).',
  prefix: 'IFLA_GRE_',
  header: 'linux/if_tunnel.h',
  // A key counts only where the flags have it.
  presets: { iKeyed: { with: 'iKey', value: true }, oKeyed: { with: 'oKey', value: true } },
  options: [
    {
      name: 'dev',
      attribute: 'LINK',
      wire: 'link',
      doc: 'The device to send through: given by name or index, reported by index',
    },
    {
      name: 'iKeyed',
      attribute: 'IFLAGS',
      wire: 'beBit16',
      bit: { GRE_KEY: 0x2000 },
      doc: 'Received packets have a key',
      default: 'true where `iKey` is given',
    },
    {
      name: 'iSequence',
      attribute: 'IFLAGS',
      wire: 'beBit16',
      bit: { GRE_SEQ: 0x1000 },
      doc: 'Drop received packets that are out of order',
    },
    {
      name: 'iChecksum',
      attribute: 'IFLAGS',
      wire: 'beBit16',
      bit: { GRE_CSUM: 0x8000 },
      doc: 'Received packets must have a checksum',
    },
    {
      name: 'oKeyed',
      attribute: 'OFLAGS',
      wire: 'beBit16',
      bit: { GRE_KEY: 0x2000 },
      doc: 'Sent packets have a key',
      default: 'true where `oKey` is given',
    },
    {
      name: 'oSequence',
      attribute: 'OFLAGS',
      wire: 'beBit16',
      bit: { GRE_SEQ: 0x1000 },
      doc: 'Number sent packets',
    },
    {
      name: 'oChecksum',
      attribute: 'OFLAGS',
      wire: 'beBit16',
      bit: { GRE_CSUM: 0x8000 },
      doc: 'Sent packets have a checksum',
    },
    { name: 'iKey', attribute: 'IKEY', wire: 'be32', doc: 'Key of received packets' },
    { name: 'oKey', attribute: 'OKEY', wire: 'be32', doc: 'Key of sent packets' },
    {
      name: 'ttl',
      attribute: 'TTL',
      wire: 'u8',
      doc: "Time to live of the outer packet; 0 takes the inner packet's",
      default: '0 over IPv4, 64 over IPv6',
    },
    { name: 'fwMark', attribute: 'FWMARK', wire: 'u32', doc: 'Firewall mark of the outer packet' },
    ...inUdp,
    {
      name: 'external',
      attribute: 'COLLECT_METADATA',
      wire: 'flag',
      access: 'create',
      doc: 'Routes, tc or Open vSwitch set key and remote for each packet',
    },
  ],
}

export const gre: OptionSet = {
  name: 'Gre',
  doc: 'A GRE tunnel over IPv4: `gre` carries IP packets, `gretap` Ethernet frames.',
  prefix: 'IFLA_GRE_',
  header: 'linux/if_tunnel.h',
  extends: [anyGre],
  options: [
    {
      name: 'local',
      attribute: 'LOCAL',
      wire: 'ip',
      doc: "The address to send from, of the tunnel's own family",
    },
    { name: 'remote', attribute: 'REMOTE', wire: 'ip', doc: 'The other end, of the same family' },
    {
      name: 'tos',
      attribute: 'TOS',
      wire: 'u8',
      doc: "Type of service of the outer packet; 1 inherits the inner one's",
    },
    {
      name: 'pmtuDiscovery',
      attribute: 'PMTUDISC',
      wire: 'bool',
      doc: 'Path MTU discovery',
      default: 'true',
    },
    {
      name: 'ignoreDf',
      attribute: 'IGNORE_DF',
      wire: 'bool',
      doc: 'Fragment although the inner packet forbids it; not with `pmtuDiscovery`',
    },
  ],
}

export const ip6gre: OptionSet = {
  name: 'Ip6gre',
  doc: 'A GRE tunnel over IPv6: `ip6gre` carries IP packets, `ip6gretap` Ethernet frames.',
  // As ip-link(8) has it: the kernel's own defaults let no packet be encapsulated again.
  presets: { ttl: 64, encapLimit: 4, encapCsum6: true },
  prefix: 'IFLA_GRE_',
  header: 'linux/if_tunnel.h',
  extends: [anyGre],
  options: [
    {
      name: 'local',
      attribute6: 'LOCAL',
      wire: 'ip',
      doc: "The address to send from, of the tunnel's own family",
    },
    { name: 'remote', attribute6: 'REMOTE', wire: 'ip', doc: 'The other end, of the same family' },
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
  ],
}

export const anyErspan: OptionSet = {
  name: 'AnyErspan',
  internal: true,
  doc: 'Options of mirroring tunnels (ip-link(8) "erspan").',
  prefix: 'IFLA_GRE_',
  header: 'linux/if_tunnel.h',
  options: [
    {
      name: 'version',
      attribute: 'ERSPAN_VER',
      wire: 'u8',
      access: 'create',
      max: 2,
      doc: 'Version of the header, 0 to 2; 1 and 2 have the options below',
    },
    {
      name: 'sessionIndex',
      attribute: 'ERSPAN_INDEX',
      wire: 'u32',
      max: 0xfffff,
      doc: 'With version 1, the mirrored port, 0 to 1,048,575',
    },
    {
      name: 'direction',
      attribute: 'ERSPAN_DIR',
      wire: 'u8',
      names: { ingress: 0, egress: 1 },
      doc: "With version 2, which of a port's packets are mirrored",
    },
    {
      name: 'hardwareId',
      attribute: 'ERSPAN_HWID',
      wire: 'u16',
      max: 0x3f,
      doc: 'With version 2, the mirroring engine, 0 to 63',
    },
  ],
}

export const erspan: OptionSet = {
  name: 'Erspan',
  doc: 'A tunnel of mirrored packets over IPv4.',
  prefix: 'IFLA_GRE_',
  header: 'linux/if_tunnel.h',
  extends: [gre, anyErspan],
  options: [],
}

export const ip6erspan: OptionSet = {
  name: 'Ip6erspan',
  doc: 'A tunnel of mirrored packets over IPv6.',
  prefix: 'IFLA_GRE_',
  header: 'linux/if_tunnel.h',
  extends: [ip6gre, anyErspan],
  options: [],
}

/** What the kernel creates no ERSPAN tunnel without: keys and sequence numbers, each way. */
const session = { iKey: 30, oKey: 30, iSequence: true, oSequence: true, version: 1 }

export const kinds: readonly Kind[] = [
  {
    kind: 'gre',
    identity: 'remote',
    notEthernet: true,
    example: { local: '192.0.2.1', remote: '192.0.2.2' },
    options: gre,
    headers: ['linux/if_tunnel.h', 'linux/ip6_tunnel.h'],
    tunnel: true,
    changesWhole: true,
    create: 'Creates a GRE tunnel of IP packets over IPv4',
  },
  {
    kind: 'gretap',
    identity: 'remote',
    example: { local: '192.0.2.1', remote: '192.0.2.2' },
    options: gre,
    headers: ['linux/if_tunnel.h', 'linux/ip6_tunnel.h'],
    tunnel: true,
    changesWhole: true,
    create: 'Creates a GRE tunnel of Ethernet frames over IPv4',
  },
  {
    kind: 'erspan',
    identity: 'remote',
    example: { local: '192.0.2.1', remote: '192.0.2.2', ...session },
    options: erspan,
    headers: ['linux/if_tunnel.h', 'linux/ip6_tunnel.h'],
    tunnel: true,
    changesWhole: true,
    create: 'Creates a tunnel of mirrored packets over IPv4',
  },
  {
    kind: 'ip6gre',
    identity: 'remote',
    notEthernet: true,
    example: { local: '2001:db8::1', remote: '2001:db8::2' },
    options: ip6gre,
    headers: ['linux/if_tunnel.h', 'linux/ip6_tunnel.h'],
    tunnel: true,
    changesWhole: true,
    create: 'Creates a GRE tunnel of IP packets over IPv6',
  },
  {
    kind: 'ip6gretap',
    identity: 'remote',
    example: { local: '2001:db8::1', remote: '2001:db8::2' },
    options: ip6gre,
    headers: ['linux/if_tunnel.h', 'linux/ip6_tunnel.h'],
    tunnel: true,
    changesWhole: true,
    create: 'Creates a GRE tunnel of Ethernet frames over IPv6',
  },
  {
    kind: 'ip6erspan',
    identity: 'remote',
    example: { local: '2001:db8::1', remote: '2001:db8::2', ...session },
    options: ip6erspan,
    headers: ['linux/if_tunnel.h', 'linux/ip6_tunnel.h'],
    tunnel: true,
    changesWhole: true,
    create: 'Creates a tunnel of mirrored packets over IPv6',
  },
]
