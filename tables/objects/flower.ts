/** The filter flower: what is in packets' headers, each with a mask. tc-flower(8), linux/pkt_cls.h. */
import {
  type Enumeration,
  givenIn,
  type Interface,
  type Layout,
  type Place,
  reportedOf,
} from '../layout.js'
import { actions, tunnelOptions } from './action.js'
import { ipProtocols } from './common.js'
import { etherTypes } from './traffic.js'

const prefix = 'TCA_FLOWER_KEY_'

type More = Partial<Place>

/** What has no mask. */
const key = (name: string, attribute: string, wire: Place['wire'], doc: string, more: More = {}) =>
  ({ name, attribute: `${prefix}${attribute}`, wire, doc, ...more }) as Place

/** What has one. */
const masked = (
  name: string,
  attribute: string,
  wire: Place['wire'],
  doc: string,
  more: More = {},
): Place => key(name, attribute, wire, doc, { mask: `${prefix}${attribute}_MASK`, ...more })

/** An address of IPv4 or IPv6. */
const address = (name: string, before: string, end: string, doc: string): Place =>
  masked(name, `${before}IPV4_${end}`, 'ip', doc, {
    attribute6: `${prefix}${before}IPV6_${end}`,
    mask6: `${prefix}${before}IPV6_${end}_MASK`,
    type: 'string',
  })

const mac = (name: string, attribute: string, doc: string) =>
  masked(name, attribute, 'mac', doc, { type: 'string' })

const range = (name: string, end: string, doc: string): Place =>
  key(name, `PORT_${end}_MIN`, 'be16', doc, { range: `${prefix}PORT_${end}_MAX` })

/** The ports of a protocol, which `ipProto` has to name. */
const ports = (protocol: string): readonly Place[] =>
  (['src', 'dst'] as const).map((end) =>
    masked(
      `${protocol}${end === 'src' ? 'Src' : 'Dst'}`,
      `${protocol.toUpperCase()}_${end.toUpperCase()}`,
      'be16',
      `The ${end === 'src' ? 'source' : 'destination'} port of ${protocol.toUpperCase()}; with \`ipProto\``,
    ),
  )

const operations: Enumeration = {
  name: 'ArpOperation',
  doc: 'Fields of an ARP packet (RFC 826).',
  names: { request: 1, reply: 2 },
  numbers: true,
}

const label: Layout = {
  name: 'MplsEntry',
  places: [
    {
      name: 'depth',
      attribute: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH',
      wire: 'u8',
      min: 1,
      max: 7,
      required: true,
      doc: 'Which label of the stack, 1 the outermost, to 7',
    },
    {
      name: 'label',
      attribute: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL',
      wire: 'u32',
      max: 1_048_575,
      doc: 'The label, 20 bits',
    },
    {
      name: 'tc',
      attribute: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_TC',
      wire: 'u8',
      max: 7,
      doc: 'The traffic class, 0 to 7',
    },
    {
      name: 'bos',
      attribute: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS',
      wire: 'u8',
      max: 1,
      doc: '1 at the bottom of the stack',
    },
    { name: 'ttl', attribute: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL', wire: 'u8', doc: 'The TTL' },
  ],
}

const stack: Layout = {
  name: 'MplsStack',
  places: [
    {
      name: 'mplsStack',
      attribute: 'TCA_FLOWER_KEY_MPLS_OPTS_LSE',
      shape: 'nests',
      inside: label,
      type: 'readonly MplsEntry[]',
      shown: 'MplsEntry[]',
      doc: 'Several labels, instead of one',
    },
  ],
}

const gtp: Layout = {
  name: 'EncGtp',
  places: [
    {
      name: 'pduType',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE',
      wire: 'u8',
      required: true,
      doc: 'The type of the PDU session',
    },
    {
      name: 'qfi',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_GTP_QFI',
      wire: 'u8',
      required: true,
      doc: 'Its QoS flow',
    },
  ],
}

const keys: Layout = {
  name: 'EncKeyOptions',
  places: [
    ...tunnelOptions.places,
    {
      name: 'gtp',
      attribute: 'TCA_FLOWER_KEY_ENC_OPTS_GTP',
      shape: 'nest',
      inside: gtp,
      type: 'EncGtp',
      doc: "GTP's",
    },
  ],
}

const encOptions = (name: string, attribute: string, doc: string): Place => ({
  name,
  attribute: `${prefix}${attribute}`,
  shape: 'nest',
  inside: keys,
  type: 'EncKeyOptions',
  doc,
})

const bit = (name: string) => ({ [name]: `TCA_FLOWER_KEY_CT_FLAGS_${name.toUpperCase()}` })

/** How filters are offloaded. */
export const offloaded: readonly Place[] = [
  { name: 'skipHw', flag: 'TCA_CLS_FLAGS_SKIP_HW', doc: 'Not in hardware' },
  { name: 'skipSw', flag: 'TCA_CLS_FLAGS_SKIP_SW', doc: 'In hardware alone' },
  { name: 'inHw', flag: 'TCA_CLS_FLAGS_IN_HW', access: 'read', doc: 'It is in hardware' },
]

/** Which class a packet is of. */
export const classOf = (attribute: string): Place => ({
  name: 'classId',
  attribute,
  wire: 'handle',
  doc: "The class that packets are of, such as '1:10'",
})

export const flower: Layout = {
  name: 'Flower',
  words: [{ attribute: 'TCA_FLOWER_FLAGS' }],
  nests: [{ attribute: 'TCA_FLOWER_KEY_MPLS_OPTS', shape: 'nest', inside: stack }],
  places: [
    key(
      'ethType',
      'ETH_TYPE',
      'be16',
      'What the packet carries; behind a tag where `protocol` is one',
      {
        names: etherTypes,
        default: "the filter's `protocol`",
        // Of packets with a tag the kernel reports what is behind it.
        kept: { passes: true },
      },
    ),
    mac('dstMac', 'ETH_DST', 'The destination: an Ethernet address, or ADDRESS/MASK'),
    mac('srcMac', 'ETH_SRC', 'The source'),
    key('vlanId', 'VLAN_ID', 'u16', 'The VLAN; `protocol` is 802.1Q or 802.1ad', { max: 4095 }),
    key('vlanPriority', 'VLAN_PRIO', 'u8', 'The priority in its tag, 0 to 7', { max: 7 }),
    key('vlanEthType', 'VLAN_ETH_TYPE', 'be16', 'What is behind the tag', { names: etherTypes }),
    key('cvlanId', 'CVLAN_ID', 'u16', 'The inner VLAN', { max: 4095 }),
    key('cvlanPriority', 'CVLAN_PRIO', 'u8', 'The priority in its tag, 0 to 7', { max: 7 }),
    key('cvlanEthType', 'CVLAN_ETH_TYPE', 'be16', 'What is behind the inner tag', {
      names: etherTypes,
    }),
    key('vlanCount', 'NUM_OF_VLANS', 'u8', 'How many tags there are; since Linux 5.19', {}),
    key('pppoeSession', 'PPPOE_SID', 'be16', 'The session of PPPoE; since Linux 6.0', {}),
    key('pppProtocol', 'PPP_PROTO', 'be16', 'What PPP carries; since Linux 6.0', {}),
    key('ipProto', 'IP_PROTO', 'u8', 'What IP carries; with `ethType`', { names: ipProtocols }),
    address('srcIp', '', 'SRC', 'The source: an address, a prefix, or ADDRESS/MASK'),
    address('dstIp', '', 'DST', 'The destination'),
    masked('ipTos', 'IP_TOS', 'u8', 'The TOS, or the traffic class; with `ethType`'),
    masked('ipTtl', 'IP_TTL', 'u8', 'The TTL, or the hop limit; with `ethType`'),
    ...ports('tcp'),
    ...ports('udp'),
    ...ports('sctp'),
    range('srcPorts', 'SRC', 'The range that the source port is in; with `ipProto`'),
    range('dstPorts', 'DST', 'The range that the destination port is in; with `ipProto`'),
    masked('tcpFlags', 'TCP_FLAGS', 'be16', 'The flags of TCP, 12 bits; with `ipProto`', {
      max: 4095,
    }),
    masked('icmpType', 'ICMPV4_TYPE', 'u8', 'The type of ICMP; with `ipProto`'),
    masked('icmpCode', 'ICMPV4_CODE', 'u8', 'Its code'),
    masked('icmp6Type', 'ICMPV6_TYPE', 'u8', 'The type of ICMPv6; with `ipProto`'),
    masked('icmp6Code', 'ICMPV6_CODE', 'u8', 'Its code'),
    masked('fragment', 'FLAGS', 'be32', 'Whether it is a fragment, and the first', {
      bits: {
        any: 'TCA_FLOWER_KEY_FLAGS_IS_FRAGMENT',
        first: 'TCA_FLOWER_KEY_FLAGS_FRAG_IS_FIRST',
      },
    }),
    masked('arpOperation', 'ARP_OP', 'u8', 'What an ARP packet says; with `ethType`', {
      names: operations,
    }),
    masked('arpSrcIp', 'ARP_SIP', 'ip', "The sender's address", { type: 'string' }),
    masked('arpDstIp', 'ARP_TIP', 'ip', "The target's address", { type: 'string' }),
    mac('arpSrcMac', 'ARP_SHA', "The sender's Ethernet address"),
    mac('arpDstMac', 'ARP_THA', "The target's Ethernet address"),
    key('mplsLabel', 'MPLS_LABEL', 'u32', 'The outermost label, 20 bits; with `ethType`', {
      max: 1_048_575,
    }),
    key('mplsTc', 'MPLS_TC', 'u8', 'Its traffic class, 0 to 7', { max: 7 }),
    key('mplsBos', 'MPLS_BOS', 'u8', '1 where it is the only label', { max: 1 }),
    key('mplsTtl', 'MPLS_TTL', 'u8', 'Its TTL'),
    key('l2tpv3Session', 'L2TPV3_SID', 'be32', 'The session of L2TPv3; since Linux 6.1'),
    key('encKeyId', 'ENC_KEY_ID', 'be32', 'Of a tunnel that it came by: the VNI, or the key'),
    address('encSrcIp', 'ENC_', 'SRC', 'From where it came'),
    address('encDstIp', 'ENC_', 'DST', 'To where'),
    masked('encSrcPort', 'ENC_UDP_SRC_PORT', 'be16', 'The UDP port from which it came'),
    masked('encDstPort', 'ENC_UDP_DST_PORT', 'be16', 'The UDP port to which it came'),
    masked('encTos', 'ENC_IP_TOS', 'u8', 'The TOS that it came with'),
    masked('encTtl', 'ENC_IP_TTL', 'u8', 'The TTL that it came with'),
    encOptions('encOptions', 'ENC_OPTS', 'What the tunnel carried besides'),
    encOptions('encOptionsMask', 'ENC_OPTS_MASK', 'Which bits of that count. Default all'),
    masked('ctState', 'CT_STATE', 'u16', 'What connection tracking knows of it, after `ct`', {
      bits: {
        ...bit('new'),
        ...bit('established'),
        ...bit('related'),
        ...bit('tracked'),
        ...bit('invalid'),
        ...bit('reply'),
      },
    }),
    masked('ctZone', 'CT_ZONE', 'u16', 'The zone'),
    masked('ctMark', 'CT_MARK', 'u32', "The connection's mark"),
    masked('ctLabels', 'CT_LABELS', 'text', "The connection's labels: 32 hexadecimal digits", {
      max: 16,
      type: 'string',
    }),
    masked('hash', 'HASH', 'u32', 'The hash that `skbedit` or a program gave it'),
    {
      name: 'indev',
      attribute: 'TCA_FLOWER_INDEV',
      wire: 'name',
      doc: 'The link that it arrived by, which has to be in the same namespace',
    },
    classOf('TCA_FLOWER_CLASSID'),
    ...offloaded,
    {
      name: 'inHwCount',
      attribute: 'TCA_FLOWER_IN_HW_COUNT',
      wire: 'u32',
      access: 'read',
      quiet: true,
      doc: 'In how many devices it is',
    },
    actions('TCA_FLOWER_ACT'),
  ],
}

const options = givenIn(
  'FlowerOptions',
  'Header fields of packets: tc-flower(8). Every given field must match.',
  flower,
  stack,
)

export const flowerInterfaces: readonly Interface[] = [
  givenIn('MplsEntry', 'A label of a stack.', label),
  givenIn('EncGtp', "What GTP's header has besides.", gtp),
  givenIn('EncKeyOptions', 'What a tunnel carried beside the packet.', keys),
  options,
  reportedOf('Flower', flower, stack),
]
