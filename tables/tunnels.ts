/** Options that tunnels of several families of attributes have under the same names. */
import type { Option } from './language.js'

/** A UDP header around it all. */
export const inUdp: readonly Option[] = [
  {
    name: 'encapType',
    attribute: 'ENCAP_TYPE',
    wire: 'u16',
    names: { none: 'TUNNEL_ENCAP_NONE', fou: 'TUNNEL_ENCAP_FOU', gue: 'TUNNEL_ENCAP_GUE' },
    doc: 'A UDP header around it all: foo over UDP, or generic UDP encapsulation',
  },
  {
    name: 'encapCsum',
    attribute: 'ENCAP_FLAGS',
    wire: 'bit16',
    bit: { CSUM: 'TUNNEL_ENCAP_FLAG_CSUM' },
    doc: 'Its UDP checksum over IPv4',
  },
  {
    name: 'encapCsum6',
    attribute: 'ENCAP_FLAGS',
    wire: 'bit16',
    bit: { CSUM6: 'TUNNEL_ENCAP_FLAG_CSUM6' },
    doc: 'Its UDP checksum over IPv6',
    default: 'true of tunnels over IPv6',
  },
  {
    name: 'encapRemCsum',
    attribute: 'ENCAP_FLAGS',
    wire: 'bit16',
    bit: { REMCSUM: 'TUNNEL_ENCAP_FLAG_REMCSUM' },
    doc: 'Its remote checksum offload',
  },
  {
    name: 'encapSrcPort',
    attribute: 'ENCAP_SPORT',
    wire: 'be16',
    doc: 'Its UDP port to send from, 0 for one chosen by flow',
  },
  {
    name: 'encapDstPort',
    attribute: 'ENCAP_DPORT',
    wire: 'be16',
    doc: 'Its UDP port to send to',
  },
]

/** Bits of a tunnel over IPv6 (linux/ip6_tunnel.h). */
export const ip6Flags: readonly Option[] = [
  {
    name: 'noEncapLimit',
    attribute: 'FLAGS',
    wire: 'bit32',
    bit: { IGN_ENCAP_LIMIT: 'IP6_TNL_F_IGN_ENCAP_LIMIT' },
    doc: 'Send no such limit. The options of FLAGS are set together',
  },
  {
    name: 'tclassInherit',
    attribute: 'FLAGS',
    wire: 'bit32',
    bit: { USE_ORIG_TCLASS: 'IP6_TNL_F_USE_ORIG_TCLASS' },
    doc: 'Take the traffic class from the inner packet',
  },
  {
    name: 'flowLabelInherit',
    attribute: 'FLAGS',
    wire: 'bit32',
    bit: { USE_ORIG_FLOWLABEL: 'IP6_TNL_F_USE_ORIG_FLOWLABEL' },
    doc: 'Take the flow label from the inner packet',
  },
  {
    name: 'dscpInherit',
    attribute: 'FLAGS',
    wire: 'bit32',
    bit: { RCV_DSCP_COPY: 'IP6_TNL_F_RCV_DSCP_COPY' },
    doc: "Give a received packet the outer one's DSCP",
  },
  {
    name: 'fwMarkInherit',
    attribute: 'FLAGS',
    wire: 'bit32',
    bit: { USE_ORIG_FWMARK: 'IP6_TNL_F_USE_ORIG_FWMARK' },
    doc: 'Take the firewall mark from the inner packet',
  },
  {
    name: 'allowLocalRemote',
    attribute: 'FLAGS',
    wire: 'bit32',
    bit: { ALLOW_LOCAL_REMOTE: 'IP6_TNL_F_ALLOW_LOCAL_REMOTE' },
    doc: 'The remote may be an address of this host',
    since: '4.20',
  },
]

/** What tunnels over IPv4 have, but for their ends. */
export const over4 = (ttl: string): readonly Option[] => [
  {
    name: 'ttl',
    attribute: 'TTL',
    wire: 'u8',
    doc: "Time to live of the outer packet; 0 takes the inner packet's",
    default: ttl,
  },
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
    doc: 'Path MTU discovery, which cannot be off where a `ttl` is given',
    default: 'true',
  },
]

export const ends4: readonly Option[] = [
  { name: 'local', attribute: 'LOCAL', wire: 'ip', doc: 'The IPv4 address to send from' },
  { name: 'remote', attribute: 'REMOTE', wire: 'ip', doc: 'The other end, an IPv4 address' },
]

export const ends6: readonly Option[] = [
  { name: 'local', attribute6: 'LOCAL', wire: 'ip', doc: 'The IPv6 address to send from' },
  { name: 'remote', attribute6: 'REMOTE', wire: 'ip', doc: 'The other end, an IPv6 address' },
]

export const dev: Option = {
  name: 'dev',
  attribute: 'LINK',
  wire: 'link',
  doc: 'The device to send through: given by name or index, reported by index',
}

export const fwMark: Option = {
  name: 'fwMark',
  attribute: 'FWMARK',
  wire: 'u32',
  doc: 'Firewall mark of the outer packet',
}
