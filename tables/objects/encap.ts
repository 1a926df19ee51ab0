/**
 * Lightweight tunnels: what a route, one of its ways, or a nexthop wraps packets in. ip-route(8),
 * encap; linux/lwtunnel.h.
 */
import type {
  Choices,
  Description,
  Enumeration,
  Interface,
  Layout,
  Member,
  Place,
} from '../layout.js'
import { unknown } from '../layout.js'

// IP in a tunnel whose link takes the rest from the route (`external`).

/**
 * Geneve's are read and never sent: kernels from 6.15 on (6.18.44 does) die in ip_tun_parse_opts() of a
 * fortified memcpy() to room that is not counted yet, and leave the lock behind that all of rtnetlink
 * waits for. Erspan's are left out.
 */
const geneve: Layout = {
  name: 'GeneveHeader',
  places: [
    { name: 'class', attribute: 'LWTUNNEL_IP_OPT_GENEVE_CLASS', wire: 'be16' },
    { name: 'type', attribute: 'LWTUNNEL_IP_OPT_GENEVE_TYPE', wire: 'u8' },
    {
      name: 'data',
      attribute: 'LWTUNNEL_IP_OPT_GENEVE_DATA',
      shape: 'own',
      take: 'take_bytes',
    },
  ],
}

const vxlan: Layout = {
  name: 'VxlanHeader',
  places: [{ name: 'gbp', attribute: 'LWTUNNEL_IP_OPT_VXLAN_GBP', wire: 'u32' }],
}

const tunnelHeader: Layout = {
  name: 'TunnelHeader',
  places: [
    {
      name: 'vxlan',
      attribute: 'LWTUNNEL_IP_OPTS_VXLAN',
      shape: 'nest',
      inside: vxlan,
      type: '{ gbp: number }',
      doc: "Vxlan's group policy: 32 bits, of which the lower 16 are the group",
    },
    {
      name: 'geneve',
      attribute: 'LWTUNNEL_IP_OPTS_GENEVE',
      access: 'read',
      shape: 'nests',
      inside: geneve,
      put: 'refuse_geneve',
      take: 'take_geneve',
      shown: '{ class: number; type: number; data: Uint8Array }[]',
      doc: "Geneve's (RFC 8926). They are refused when given: Linux 6.15 and later, 6.18.44 among them, dies of them and leaves all of rtnetlink locked",
    },
  ],
}

const ttl = "0 for the link's own"

/** The bits of the flags that a route can set. */
const flagsIn = (attribute: string): readonly Place[] => [
  {
    name: 'csum',
    attribute,
    wire: 'beBit16',
    bit: { TUNNEL_CSUM: 0x01 },
    doc: 'Send a checksum',
    constants: 'TUNNEL_CSUM',
  },
  {
    name: 'key',
    attribute,
    wire: 'beBit16',
    bit: { TUNNEL_KEY: 0x04 },
    doc: 'Send `id` as a key',
    constants: 'TUNNEL_KEY',
  },
  {
    name: 'seq',
    attribute,
    wire: 'beBit16',
    bit: { TUNNEL_SEQ: 0x08 },
    doc: 'Send sequence numbers',
    constants: 'TUNNEL_SEQ',
  },
]

const id: Place = {
  name: 'id',
  attribute: 'LWTUNNEL_IP_ID',
  wire: 'be64',
  type: 'number | bigint',
  doc: "The tunnel's id: a VNI, a GRE key; 64 bits",
  default: '0',
}

const options: Place = {
  name: 'options',
  attribute: 'LWTUNNEL_IP_OPTS',
  shape: 'nest',
  inside: tunnelHeader,
  type: 'TunnelHeaderOptions',
  doc: "Options of the tunnel's header",
}

const ip: Layout = {
  name: 'IpEncap',
  places: [
    id,
    {
      name: 'dst',
      attribute: 'LWTUNNEL_IP_DST',
      wire: 'ip',
      doc: "The tunnel's other end",
    },
    {
      name: 'src',
      attribute: 'LWTUNNEL_IP_SRC',
      wire: 'ip',
      doc: 'This end',
      default: "the route's to `dst`",
    },
    { name: 'ttl', attribute: 'LWTUNNEL_IP_TTL', wire: 'u8', doc: ttl },
    { name: 'tos', attribute: 'LWTUNNEL_IP_TOS', wire: 'u8', doc: 'Type of service' },
    ...flagsIn('LWTUNNEL_IP_FLAGS'),
    options,
  ],
}

const ip6: Layout = {
  name: 'Ip6Encap',
  places: [
    { ...id, attribute: 'LWTUNNEL_IP6_ID' },
    {
      name: 'dst',
      attribute6: 'LWTUNNEL_IP6_DST',
      wire: 'ip',
      doc: "The tunnel's other end",
    },
    { name: 'src', attribute6: 'LWTUNNEL_IP6_SRC', wire: 'ip', doc: 'This end' },
    { name: 'hopLimit', attribute: 'LWTUNNEL_IP6_HOPLIMIT', wire: 'u8', doc: ttl },
    { name: 'tc', attribute: 'LWTUNNEL_IP6_TC', wire: 'u8', doc: 'The traffic class' },
    ...flagsIn('LWTUNNEL_IP6_FLAGS'),
    { ...options, attribute: 'LWTUNNEL_IP6_OPTS' },
  ],
}

/** A stack of labels, each in 32 big-endian bits (RFC 3032). */
const mpls: Layout = {
  name: 'MplsEncap',
  places: [
    {
      name: 'labels',
      attribute: 'MPLS_IPTUNNEL_DST',
      shape: 'own',
      put: 'put_labels',
      take: 'take_labels',
      type: 'readonly number[]',
      required: true,
      doc: 'The outermost first, each 0 to 1,048,575; at most 30',
    },
    {
      name: 'ttl',
      attribute: 'MPLS_IPTUNNEL_TTL',
      wire: 'u8',
      doc: 'Time to live of the labels, 1 to 255',
      default: "the packet's",
    },
  ],
}

const xfrm: Layout = {
  name: 'XfrmEncap',
  places: [
    {
      name: 'ifId',
      attribute: 'LWT_XFRM_IF_ID',
      number: 1,
      wire: 'u32',
      min: 1,
      required: true,
      doc: 'The interface id of the policies and states to use, from 1',
    },
    {
      name: 'link',
      attribute: 'LWT_XFRM_LINK',
      number: 2,
      wire: 'link',
      min: 1,
      doc: 'The link that packets leave by',
    },
  ],
}

/** Programs are passed by a descriptor and a name; only the name is reported. */
const program: Layout = {
  name: 'EncapProgram',
  places: [
    {
      name: 'fd',
      attribute: 'LWT_BPF_PROG_FD',
      wire: 'u32',
      access: 'write',
      max: 'INT32_MAX',
      required: true,
      doc: 'Its descriptor, as bpf(2) returns it, which must stay open until the call has ended',
    },
    {
      name: 'name',
      attribute: 'LWT_BPF_PROG_NAME',
      shape: 'own',
      put: 'put_program_name',
      take: 'take_program_name',
      type: 'string',
      required: true,
      doc: 'What it is reported as, 1 to 255 bytes',
    },
  ],
}

const hook = (name: string, doc: string): Place => ({
  name,
  attribute: `LWT_BPF_${name.toUpperCase()}`,
  shape: 'nest',
  inside: program,
  type: 'EncapProgram',
  doc,
})

const bpf: Layout = {
  name: 'BpfEncap',
  places: [
    hook('in', 'For packets that come in; of type BPF_PROG_TYPE_LWT_IN'),
    hook('out', 'For packets that go out; of type BPF_PROG_TYPE_LWT_OUT'),
    hook(
      'xmit',
      'For packets about to be sent, which it may change; of type BPF_PROG_TYPE_LWT_XMIT',
    ),
    {
      name: 'headroom',
      attribute: 'LWT_BPF_XMIT_HEADROOM',
      wire: 'u32',
      access: 'write',
      max: 'LWT_BPF_MAX_HEADROOM',
      doc: 'Bytes kept free before a packet for `xmit`, at most 256; not reported',
      default: '0',
    },
  ],
}

// What IPv6 carries in headers of its own behind the packet's.

/** As put_seg6() and take_seg6() have them: the header is one attribute. */
const segments: Layout = {
  name: 'Segments',
  places: [
    {
      name: 'segments',
      shape: 'own',
      type: 'readonly string[]',
      required: true,
      doc: 'IPv6 addresses in the order they are visited, at most 64',
    },
    {
      name: 'hmac',
      shape: 'own',
      doc: 'The number of the key to sign with, one that the kernel has (`ip sr hmac`)',
    },
  ],
}

const seg6: Layout = {
  name: 'Seg6Encap',
  places: [
    {
      name: 'mode',
      shape: 'own',
      type: "'inline' | 'encap' | 'l2encap' | 'encap.red' | 'l2encap.red'",
      required: true,
      doc: '`inline` puts the header into an IPv6 packet, `encap` wraps the packet and `l2encap` the frame; with `.red` the first segment is left out of the header (Linux 6.0)',
    },
  ],
}

const counters: Layout = {
  name: 'Seg6Counters',
  places: [
    { name: 'packets', attribute: 'SEG6_LOCAL_CNT_PACKETS', wire: 'u64' },
    { name: 'bytes', attribute: 'SEG6_LOCAL_CNT_BYTES', wire: 'u64' },
    { name: 'errors', attribute: 'SEG6_LOCAL_CNT_ERRORS', wire: 'u64' },
  ],
}

const flavor = (name: string, constant: string, doc: string): Place => ({
  name,
  attribute: 'SEG6_LOCAL_FLV_OPERATION',
  wire: 'bit32',
  bit: { [constant]: `1U << ${constant}` },
  doc,
  constants: constant,
})

const flavors: Layout = {
  name: 'Seg6Flavors',
  places: [
    flavor('psp', 'SEG6_LOCAL_FLV_OP_PSP', 'The last segment but one takes the header off'),
    flavor('usp', 'SEG6_LOCAL_FLV_OP_USP', 'The last segment takes the header off'),
    flavor('usd', 'SEG6_LOCAL_FLV_OP_USD', 'The last segment unwraps the packet'),
    flavor('nextCsid', 'SEG6_LOCAL_FLV_OP_NEXT_CSID', 'Compressed segments; since Linux 6.1'),
    {
      name: 'blockBits',
      attribute: 'SEG6_LOCAL_FLV_LCBLOCK_BITS',
      wire: 'u8',
      doc: 'Of `nextCsid`: bits of the locator block',
    },
    {
      name: 'functionBits',
      attribute: 'SEG6_LOCAL_FLV_LCNODE_FN_BITS',
      wire: 'u8',
      doc: 'Of `nextCsid`: bits of the node and function',
    },
  ],
}

const actions: Enumeration = {
  name: 'Seg6Actions',
  doc: 'What happens to packets to a segment',
  names: {
    End: 'SEG6_LOCAL_ACTION_END',
    'End.X': 'SEG6_LOCAL_ACTION_END_X',
    'End.T': 'SEG6_LOCAL_ACTION_END_T',
    'End.DX2': 'SEG6_LOCAL_ACTION_END_DX2',
    'End.DX6': 'SEG6_LOCAL_ACTION_END_DX6',
    'End.DX4': 'SEG6_LOCAL_ACTION_END_DX4',
    'End.DT6': 'SEG6_LOCAL_ACTION_END_DT6',
    'End.DT4': 'SEG6_LOCAL_ACTION_END_DT4',
    'End.DT46': 'SEG6_LOCAL_ACTION_END_DT46',
    'End.B6': 'SEG6_LOCAL_ACTION_END_B6',
    'End.B6.Encaps': 'SEG6_LOCAL_ACTION_END_B6_ENCAP',
    'End.BM': 'SEG6_LOCAL_ACTION_END_BM',
    'End.S': 'SEG6_LOCAL_ACTION_END_S',
    'End.AS': 'SEG6_LOCAL_ACTION_END_AS',
    'End.AM': 'SEG6_LOCAL_ACTION_END_AM',
    'End.BPF': 'SEG6_LOCAL_ACTION_END_BPF',
  },
  inline: true,
}

const seg6local: Layout = {
  name: 'Seg6LocalEncap',
  places: [
    {
      name: 'action',
      attribute: 'SEG6_LOCAL_ACTION',
      wire: 'u32',
      names: actions,
      required: true,
      doc: 'The action; not every kernel has each one',
    },
    {
      name: 'table',
      attribute: 'SEG6_LOCAL_TABLE',
      wire: 'u32',
      doc: 'The table to look the next hop up in',
    },
    {
      name: 'vrfTable',
      attribute: 'SEG6_LOCAL_VRFTABLE',
      wire: 'u32',
      doc: 'The table of the VRF to do so in',
      since: '5.11',
    },
    { name: 'nh4', attribute: 'SEG6_LOCAL_NH4', wire: 'ip', doc: 'The next hop' },
    {
      name: 'nh6',
      attribute6: 'SEG6_LOCAL_NH6',
      wire: 'ip',
      doc: 'The IPv6 router to send to, of the actions that send to one',
    },
    {
      name: 'iif',
      attribute: 'SEG6_LOCAL_IIF',
      wire: 'link',
      min: 1,
      doc: 'The link that the packet came by, by name or index',
    },
    {
      name: 'oif',
      attribute: 'SEG6_LOCAL_OIF',
      wire: 'link',
      min: 1,
      doc: 'The link to send by, of the actions that send by one',
    },
    {
      name: 'srh',
      attribute: 'SEG6_LOCAL_SRH',
      shape: 'own',
      put: 'put_srh',
      take: 'take_srh',
      type: 'Segments',
      doc: "The segments that End.B6 and End.B6.Encaps add. End.B6 wants `::` as the last one, for the packet's own destination",
    },
    {
      name: 'count',
      attribute: 'SEG6_LOCAL_COUNTERS',
      access: 'write',
      shape: 'own',
      put: 'put_count',
      type: 'boolean',
      doc: 'Count packets; reported as `counters`',
      since: '5.13',
    },
    {
      name: 'counters',
      attribute: 'SEG6_LOCAL_COUNTERS',
      access: 'read',
      shape: 'nest',
      inside: counters,
      put: 'put_counters',
    },
    {
      name: 'flavors',
      attribute: 'SEG6_LOCAL_FLAVORS',
      shape: 'nest',
      inside: flavors,
      type: 'Seg6Flavors',
      doc: 'Of End and End.X: what is done at the last segments',
    },
  ],
}

const rpl: Layout = {
  name: 'RplEncap',
  places: [
    {
      name: 'segments',
      attribute: 'RPL_IPTUNNEL_SRH',
      shape: 'own',
      put: 'put_rpl',
      take: 'take_rpl',
      type: 'readonly string[]',
      required: true,
      doc: 'IPv6 addresses in the order they are visited, at most 127',
    },
  ],
}

const trace: Layout = {
  name: 'Ioam6Trace',
  header: 'ioam6_trace_hdr',
  places: [
    {
      name: 'type',
      field: 'type_be32',
      put: 'put_trace_type',
      take: 'take_trace_type',
      required: true,
      doc: 'Which data each node writes: 24 bits, the first the highest, as IOAM-Trace-Type has them',
      constants: '',
    },
    {
      name: 'namespace',
      field: 'namespace_id',
      order: 'big',
      doc: 'The namespace of node and data, 0 to 65,535, one that the kernel has (`ip ioam`)',
      default: '0',
      constants: '',
    },
    {
      // In units of four bytes.
      name: 'size',
      at: 3,
      width: 1,
      put: 'put_trace_size',
      take: 'take_trace_size',
      required: true,
      doc: 'Room for the data, in bytes: a multiple of 4, at most 244',
    },
  ],
}

const ioam6Modes: Enumeration = {
  name: 'Ioam6Modes',
  doc: 'Where the trace goes',
  names: {
    inline: 'IOAM6_IPTUNNEL_MODE_INLINE',
    encap: 'IOAM6_IPTUNNEL_MODE_ENCAP',
    auto: 'IOAM6_IPTUNNEL_MODE_AUTO',
  },
  inline: true,
}

const ioam6: Layout = {
  name: 'Ioam6Encap',
  places: [
    {
      name: 'mode',
      attribute: 'IOAM6_IPTUNNEL_MODE',
      wire: 'u8',
      names: ioam6Modes,
      doc: "`inline` puts the trace into the packet, `encap` wraps the packet, `auto` does the first to packets of this machine's own and else the second",
      default: '`inline`',
    },
    {
      name: 'dst',
      attribute6: 'IOAM6_IPTUNNEL_DST',
      wire: 'ip',
      doc: "The wrapped packet's destination, which `encap` and `auto` need",
    },
    {
      name: 'src',
      attribute6: 'IOAM6_IPTUNNEL_SRC',
      number6: 6,
      wire: 'ip',
      doc: 'Its source',
      default: "the route's to `dst`",
      since: '6.12',
    },
    {
      name: 'freqN',
      attribute: 'IOAM6_IPTUNNEL_FREQ_N',
      number: 5,
      wire: 'u32',
      min: 1,
      max: 1000000,
      doc: 'Of so many packets, `freqK`, 1 to 1,000,000',
      default: '1',
      since: '6.2',
    },
    {
      name: 'freqK',
      attribute: 'IOAM6_IPTUNNEL_FREQ_K',
      number: 4,
      wire: 'u32',
      min: 1,
      max: 1000000,
      doc: 'So many get a trace, 1 to `freqN`',
      default: '1',
      since: '6.2',
    },
    {
      name: 'trace',
      attribute: 'IOAM6_IPTUNNEL_TRACE',
      shape: 'struct',
      inside: trace,
      type: 'Ioam6Trace',
      required: true,
      doc: 'The trace to fill in',
    },
  ],
}

/** The encapsulations, by LWTUNNEL_ENCAP_*. */
export const encaps: Choices = {
  name: 'Encap',
  kinds: [
    { name: 'mpls', type: 'LWTUNNEL_ENCAP_MPLS', inside: mpls },
    { name: 'ip', type: 'LWTUNNEL_ENCAP_IP', inside: ip },
    { name: 'ip6', type: 'LWTUNNEL_ENCAP_IP6', inside: ip6 },
    { name: 'seg6', type: 'LWTUNNEL_ENCAP_SEG6', put: 'put_seg6', take: 'take_seg6' },
    { name: 'seg6local', type: 'LWTUNNEL_ENCAP_SEG6_LOCAL', inside: seg6local },
    { name: 'bpf', type: 'LWTUNNEL_ENCAP_BPF', inside: bpf },
    { name: 'rpl', type: 'LWTUNNEL_ENCAP_RPL', inside: rpl },
    { name: 'ioam6', type: 'LWTUNNEL_ENCAP_IOAM6', inside: ioam6 },
    { name: 'xfrm', type: '10 /* LWTUNNEL_ENCAP_XFRM, since Linux 6.1 */', inside: xfrm },
  ],
}

const interfaceOf = (layout: Layout, doc: string, more: Partial<Interface> = {}): Interface => ({
  name: layout.name,
  doc,
  of: 'given',
  layouts: [layout],
  ...more,
})

const shared: Interface = {
  name: 'TunnelFlags',
  doc: 'What tunnels over IPv4 and IPv6 have in common.',
  internal: true,
  of: 'given',
  layouts: [ip],
  only: ['id', 'csum', 'key', 'seq', 'options'],
}

const segmentsGiven = interfaceOf(segments, 'Segments on the way (RFC 8754).')

/** As it is reported, by kind: links by their index, ids as bigint, programs by their names. */
const shown: Readonly<Record<string, string>> = {
  mpls: 'MplsEncap',
  ip: "Omit<IpEncap, 'id' | 'options'> & { id: bigint; options?: TunnelHeaderState }",
  ip6: "Omit<Ip6Encap, 'id' | 'options'> & { id: bigint; options?: TunnelHeaderState }",
  seg6: 'Seg6Encap',
  seg6local:
    "Omit<Seg6LocalEncap, 'iif' | 'oif' | 'count'> & { iif?: number; oif?: number; counters?: Record<'packets' | 'bytes' | 'errors', bigint> }",
  rpl: 'RplEncap',
  ioam6: 'Ioam6Encap',
  xfrm: "Omit<XfrmEncap, 'link'> & { link?: number }",
  bpf: "Partial<Record<'in' | 'out' | 'xmit', Omit<EncapProgram, 'fd'>>>",
}

const kinds: readonly (readonly [name: string, type: string])[] = Object.keys(shown).map((name) => [
  name,
  `${name.charAt(0).toUpperCase()}${name.slice(1)}Encap`.replace('Seg6local', 'Seg6Local'),
])

const members = (types: readonly (readonly [name: string, type: string])[]): Member[] =>
  types.map(([name, type]) => ({ name: `${name}?`, type }))

export const description: Description = {
  name: 'encap',
  headers: [
    ...['linux/ioam6.h', 'linux/ioam6_iptunnel.h', 'linux/lwtunnel.h', 'linux/mpls_iptunnel.h'],
    ...['linux/rpl_iptunnel.h', 'linux/seg6_local.h'],
  ],
  layouts: [],
  choices: [encaps],
  interfaces: [
    {
      name: 'Encap',
      doc: "One of these; a route's tunnel is of one kind.",
      of: 'given',
      layouts: [],
      more: members(kinds.map(([name, type]) => [name, `${type} | undefined`])),
    },
    interfaceOf(
      mpls,
      'Labels to put before the packet (RFC 3032); needs the module `mpls_iptunnel`.',
    ),
    interfaceOf(
      tunnelHeader,
      "Options of the tunnel's header, of one kind (LWTUNNEL_IP_OPTS). Erspan's are left out.",
      { name: 'TunnelHeaderOptions' },
    ),
    {
      name: 'TunnelHeaderState',
      doc: 'The same as they are reported.',
      of: 'reported',
      extends: ['TunnelHeaderOptions'],
      layouts: [tunnelHeader],
      only: ['geneve'],
    },
    shared,
    interfaceOf(
      ip,
      'For a link with `external`, such as vxlan, geneve or gre: what it sends with, over IPv4.',
      { base: shared },
    ),
    interfaceOf(ip6, 'The same over IPv6.', { base: shared }),
    segmentsGiven,
    interfaceOf(seg6, 'Sends packets along segments (SEG6_IPTUNNEL_SRH).', { base: segmentsGiven }),
    interfaceOf(flavors, 'What is done at the last segments.', { internal: true }),
    interfaceOf(
      seg6local,
      "What happens to packets to a segment that is this machine's own (RFC 8986).",
    ),
    interfaceOf(
      rpl,
      'A source route for low-power networks (RFC 6554); the kernel has to have CONFIG_IPV6_RPL_LWTUNNEL.',
    ),
    interfaceOf(trace, 'A trace to fill in.', { internal: true }),
    interfaceOf(
      ioam6,
      'What nodes on the way are to write into the packet (RFC 9197); the kernel has to have CONFIG_IPV6_IOAM6_LWTUNNEL.',
    ),
    interfaceOf(xfrm, 'IPsec by an xfrm link with `external`; since Linux 6.1.'),
    interfaceOf(program, 'A program of a `BpfEncap`.'),
    interfaceOf(bpf, 'Programs that packets of the route go through.'),
    {
      name: 'EncapState',
      doc: 'As the kernel reports it: links by their index, ids as bigint, programs by their names.',
      of: 'reported',
      layouts: [],
      more: [
        ...members(Object.entries(shown)),
        {
          ...unknown,
          doc: 'A type that this library does not know, by its number (LWTUNNEL_ENCAP_*)',
        },
      ],
    },
  ],
}
