/** Connections that the kernel tracks, by netfilter's netlink: conntrack(8), linux/netfilter/nfnetlink_conntrack.h. */
import {
  type Description,
  type Enumeration,
  type Event,
  givenIn,
  type Interface,
  type Layout,
  type Place,
  unknown,
} from '../layout.js'
import { family, ipProtocols } from '../objects/common.js'

const header = 'nfgenmsg'

const ofFamily: Place = {
  name: 'family',
  field: 'nfgen_family',
  always: true,
  ...family,
  doc: 'IPv4 or IPv6',
  default: "that of the tuple's addresses",
}

const zone: Place = {
  name: 'zone',
  attribute: 'CTA_ZONE',
  wire: 'be16',
  kept: { zeroAbsent: true },
  doc: 'The zone of both directions: connections in different zones are independent',
  default: '0, which is not reported',
}

const address = (name: string, which: string, doc: string): Place => ({
  name,
  attribute: `CTA_IP_V4_${which}`,
  attribute6: `CTA_IP_V6_${which}`,
  wire: 'ip',
  zeros: true,
  doc,
})

const addresses: Layout = {
  name: 'ConntrackAddresses',
  places: [address('src', 'SRC', 'The source address'), address('dst', 'DST', 'The destination')],
}

/** ICMP and ICMPv6 have attributes of their own for the same. */
const icmp = (name: string, which: string, doc: string): readonly Place[] => {
  const its = name.slice('icmp'.length).toLowerCase()
  const take = its === 'id' ? 'take_be16' : 'take_byte'
  const shared = { name, shape: 'own', put: `put_icmp_${its}`, take, type: 'number' } as const
  return [
    {
      ...shared,
      attribute: `CTA_PROTO_ICMP_${which}`,
      constants: `CTA_PROTO_ICMP_${which}, CTA_PROTO_ICMPV6_${which}`,
      doc,
    },
    { ...shared, attribute: `CTA_PROTO_ICMPV6_${which}` },
  ]
}

const protocol: Layout = {
  name: 'ConntrackProtocol',
  places: [
    {
      name: 'ipProto',
      attribute: 'CTA_PROTO_NUM',
      wire: 'u8',
      names: ipProtocols,
      doc: 'The IP protocol, by name or number',
    },
    {
      name: 'sport',
      attribute: 'CTA_PROTO_SRC_PORT',
      wire: 'be16',
      doc: 'The source port; of GRE its key',
    },
    {
      name: 'dport',
      attribute: 'CTA_PROTO_DST_PORT',
      wire: 'be16',
      doc: 'The destination port; of GRE its key',
    },
    ...icmp('icmpId', 'ID', 'Of ICMP and ICMPv6: the identifier, as of an echo'),
    ...icmp('icmpType', 'TYPE', 'Of ICMP and ICMPv6: the type'),
    ...icmp('icmpCode', 'CODE', 'Of ICMP and ICMPv6: the code'),
  ],
}

const tuple: Layout = {
  name: 'ConntrackTuple',
  places: [
    {
      name: 'zone',
      attribute: 'CTA_TUPLE_ZONE',
      wire: 'be16',
      doc: 'The zone, where that is one of this direction alone',
    },
  ],
  nests: [
    { attribute: 'CTA_TUPLE_IP', shape: 'nest', inside: addresses },
    { attribute: 'CTA_TUPLE_PROTO', shape: 'nest', inside: protocol },
  ],
}

const tupleAt = (name: string, attribute: string, doc: string): Place => ({
  name,
  attribute,
  shape: 'nest',
  inside: tuple,
  type: 'ConntrackTupleOptions',
  shown: 'ConntrackTuple',
  doc,
})

const original: Place = {
  ...tupleAt('original', 'CTA_TUPLE_ORIG', 'The packets of whoever began'),
  required: true,
}

const status = (name: string, bit: string, doc: string, access?: 'read'): Place => ({
  name,
  flag: bit,
  doc,
  ...(access && { access }),
})

/** The bits of CTA_STATUS. */
const settableStatus = [
  status('seenReply', 'IPS_SEEN_REPLY', 'There have been packets both ways; it cannot be unset'),
  status(
    'assured',
    'IPS_ASSURED',
    'It is not dropped early, where the table is full; it cannot be unset',
  ),
  status('fixedTimeout', 'IPS_FIXED_TIMEOUT', 'Packets do not put off when it expires'),
]
const statuses = [
  ...settableStatus,
  status('confirmed', 'IPS_CONFIRMED', 'Its first packet has left'),
  status('expected', 'IPS_EXPECTED', 'A helper expected it', 'read'),
  status('srcNat', 'IPS_SRC_NAT', 'The source of its packets is translated', 'read'),
  status('dstNat', 'IPS_DST_NAT', 'The destination of its packets is translated', 'read'),
  status('seqAdjust', 'IPS_SEQ_ADJUST', 'Sequence numbers of TCP are adjusted', 'read'),
  status('srcNatDone', 'IPS_SRC_NAT_DONE', 'Whether to translate the source is settled', 'read'),
  status('dstNatDone', 'IPS_DST_NAT_DONE', 'So it is for the destination', 'read'),
  status('dying', 'IPS_DYING', 'It is about to go', 'read'),
  status('template', 'IPS_TEMPLATE', 'It is a template for others', 'read'),
  status(
    'ownHelper',
    'IPS_HELPER',
    'Its helper was given to it, and not found by its port',
    'read',
  ),
  status('offload', 'IPS_OFFLOAD', 'A flow table forwards it: it cannot be deleted', 'read'),
  status('hwOffload', 'IPS_HW_OFFLOAD', 'Hardware forwards it', 'read'),
]

const counters: Layout = {
  name: 'ConntrackCounters',
  places: [
    { name: 'packets', attribute: 'CTA_COUNTERS_PACKETS', wire: 'be64', doc: 'Packets' },
    { name: 'bytes', attribute: 'CTA_COUNTERS_BYTES', wire: 'be64', doc: 'Their bytes' },
  ],
  passed: ['CTA_COUNTERS_PAD'],
}

const countersAt = (name: string, attribute: string, doc: string): Place => ({
  name,
  attribute,
  shape: 'nest',
  inside: counters,
  access: 'read',
  type: 'ConntrackCounters',
  doc: `${doc}; absent unless net.netfilter.nf_conntrack_acct is on`,
})

const time = (name: string, attribute: string, doc: string, newer?: object): Place => ({
  name,
  attribute,
  wire: 'own',
  take: 'take_conntrack_time',
  access: 'read',
  type: 'number',
  doc: `${doc}, in milliseconds since 1970, as \`Date.now()\` has it`,
  ...newer,
})

const times: Layout = {
  name: 'ConntrackTimes',
  places: [
    time('started', 'CTA_TIMESTAMP_START', 'When it began'),
    time('stopped', 'CTA_TIMESTAMP_STOP', 'When it ended'),
  ],
  passed: ['CTA_TIMESTAMP_PAD'],
}

const tcpStates: Enumeration = {
  name: 'ConntrackTcpState',
  doc: 'A state of a TCP connection (TCP_CONNTRACK_*).',
  names: {
    none: 'TCP_CONNTRACK_NONE',
    synSent: 'TCP_CONNTRACK_SYN_SENT',
    synReceived: 'TCP_CONNTRACK_SYN_RECV',
    established: 'TCP_CONNTRACK_ESTABLISHED',
    finWait: 'TCP_CONNTRACK_FIN_WAIT',
    closeWait: 'TCP_CONNTRACK_CLOSE_WAIT',
    lastAck: 'TCP_CONNTRACK_LAST_ACK',
    timeWait: 'TCP_CONNTRACK_TIME_WAIT',
    close: 'TCP_CONNTRACK_CLOSE',
    synSent2: 'TCP_CONNTRACK_SYN_SENT2',
  },
}

const tcpFlag = (name: string, flag: string, doc: string): Place => ({ name, flag, doc })

const tcpFlags: Layout = {
  name: 'ConntrackTcpFlags',
  header: 'nf_ct_tcp_flags',
  words: [{ field: 'flags', given: 'mask' }],
  places: [
    tcpFlag('windowScale', 'IP_CT_TCP_FLAG_WINDOW_SCALE', 'It scales windows'),
    tcpFlag('sackPermitted', 'IP_CT_TCP_FLAG_SACK_PERM', 'It permits selective acknowledgements'),
    tcpFlag('closeInit', 'IP_CT_TCP_FLAG_CLOSE_INIT', 'It was the first to close'),
    tcpFlag('beLiberal', 'IP_CT_TCP_FLAG_BE_LIBERAL', 'Packets out of the window are let be'),
    tcpFlag(
      'unacknowledged',
      'IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED',
      'Some of its data is not acknowledged',
    ),
    tcpFlag('maxAckSet', 'IP_CT_TCP_FLAG_MAXACK_SET', 'It has acknowledged something'),
    tcpFlag(
      'challengeAck',
      'IP_CT_EXP_CHALLENGE_ACK',
      'It is expected to acknowledge a packet that is out of order (RFC 5961)',
    ),
    tcpFlag('simultaneousOpen', 'IP_CT_TCP_SIMULTANEOUS_OPEN', 'Both ends began at a time'),
  ],
}

const flagsOf = (which: string, attribute: string): Place => ({
  name: `${which}Flags`,
  attribute,
  shape: 'struct',
  inside: tcpFlags,
  type: 'ConntrackTcpFlagOptions',
  shown: 'ConntrackTcpFlags',
  doc: `What is known of the sender of \`${which}\``,
})

const scaleOf = (which: string, attribute: string): Place => ({
  name: `${which}WindowScale`,
  attribute,
  wire: 'u8',
  max: 14,
  doc: `By how many bits the windows of the sender of \`${which}\` are shifted`,
})

const tcp: Layout = {
  name: 'ConntrackTcp',
  places: [
    {
      name: 'state',
      attribute: 'CTA_PROTOINFO_TCP_STATE',
      wire: 'u8',
      names: tcpStates,
      doc: 'How far it is',
    },
    scaleOf('original', 'CTA_PROTOINFO_TCP_WSCALE_ORIGINAL'),
    scaleOf('reply', 'CTA_PROTOINFO_TCP_WSCALE_REPLY'),
    flagsOf('original', 'CTA_PROTOINFO_TCP_FLAGS_ORIGINAL'),
    flagsOf('reply', 'CTA_PROTOINFO_TCP_FLAGS_REPLY'),
  ],
}

/** As linux/netfilter/nf_conntrack_sctp.h has them, which brings others' headers along. */
const sctpStates: Enumeration = {
  name: 'ConntrackSctpState',
  doc: 'A state of an SCTP association (SCTP_CONNTRACK_*).',
  names: {
    none: 0,
    closed: 1,
    cookieWait: 2,
    cookieEchoed: 3,
    established: 4,
    shutdownSent: 5,
    shutdownReceived: 6,
    shutdownAckSent: 7,
    heartbeatSent: 8,
  },
}

const sctp: Layout = {
  name: 'ConntrackSctp',
  places: [
    {
      name: 'state',
      attribute: 'CTA_PROTOINFO_SCTP_STATE',
      wire: 'u8',
      names: sctpStates,
      doc: 'How far it is',
    },
    {
      name: 'originalTag',
      attribute: 'CTA_PROTOINFO_SCTP_VTAG_ORIGINAL',
      wire: 'be32',
      doc: 'Verification tag of `original`',
    },
    {
      name: 'replyTag',
      attribute: 'CTA_PROTOINFO_SCTP_VTAG_REPLY',
      wire: 'be32',
      doc: 'Verification tag of `reply`',
    },
  ],
}

const dccp: Layout = {
  name: 'ConntrackDccp',
  places: [
    {
      name: 'state',
      attribute: 'CTA_PROTOINFO_DCCP_STATE',
      wire: 'u8',
      doc: "How far it is, by the kernel's number",
    },
    {
      name: 'role',
      attribute: 'CTA_PROTOINFO_DCCP_ROLE',
      wire: 'u8',
      doc: 'Whether `original` is of the client, 0, or of the server, 1',
    },
    {
      name: 'handshakeSeq',
      attribute: 'CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ',
      wire: 'be64',
      doc: 'Sequence number of the handshake',
    },
  ],
  passed: ['CTA_PROTOINFO_DCCP_PAD'],
}

const ofProtocol = (name: string, attribute: string, inside: Layout, doc: string): Place => ({
  name,
  attribute,
  shape: 'nest',
  inside,
  type: `${inside.name}Options`,
  shown: inside.name,
  doc,
})

const protocolInfo: Layout = {
  name: 'ConntrackProtocolInfo',
  places: [
    ofProtocol('tcp', 'CTA_PROTOINFO_TCP', tcp, 'Of TCP'),
    ofProtocol('sctp', 'CTA_PROTOINFO_SCTP', sctp, 'Of SCTP'),
    ofProtocol('dccp', 'CTA_PROTOINFO_DCCP', dccp, 'Of DCCP, before Linux 6.17'),
  ],
}

const help: Layout = {
  name: 'ConntrackHelp',
  places: [
    {
      name: 'helper',
      attribute: 'CTA_HELP_NAME',
      shape: 'own',
      put: 'put_helper',
      take: 'take_helper',
      type: 'string',
      doc: 'The helper that reads along, such as `ftp`',
    },
  ],
  passed: ['CTA_HELP_INFO'],
}

const security: Layout = {
  name: 'ConntrackSecurity',
  places: [
    {
      name: 'securityContext',
      attribute: 'CTA_SECCTX_NAME',
      wire: 'text',
      access: 'read',
      doc: 'Its security context',
    },
  ],
}

const proxied = (name: string, attribute: string, doc: string): Place => ({
  ...{ name, attribute, wire: 'be32', access: 'read', quiet: true, doc },
})

const synproxy: Layout = {
  name: 'ConntrackSynproxy',
  places: [
    proxied('isn', 'CTA_SYNPROXY_ISN', 'The first sequence number that the proxy chose'),
    proxied('its', 'CTA_SYNPROXY_ITS', 'The first time stamp'),
    proxied('timestampOffset', 'CTA_SYNPROXY_TSOFF', 'What is added to time stamps'),
  ],
}

const natPorts: Layout = {
  name: 'ConntrackNatPorts',
  places: [
    {
      name: 'port',
      attribute: 'CTA_PROTONAT_PORT_MIN',
      wire: 'be16',
      doc: 'The port, or the first of several',
    },
    {
      name: 'lastPort',
      attribute: 'CTA_PROTONAT_PORT_MAX',
      wire: 'be16',
      doc: 'The last one',
      default: '`port`',
    },
  ],
}

const nat: Layout = {
  name: 'ConntrackNat',
  places: [
    {
      name: 'address',
      attribute: 'CTA_NAT_V4_MINIP',
      attribute6: 'CTA_NAT_V6_MINIP',
      wire: 'ip',
      doc: 'The address, or the first of several',
    },
    {
      name: 'lastAddress',
      attribute: 'CTA_NAT_V4_MAXIP',
      attribute6: 'CTA_NAT_V6_MAXIP',
      wire: 'ip',
      doc: 'The last one',
      default: '`address`',
    },
  ],
  nests: [{ attribute: 'CTA_NAT_PROTO', shape: 'nest', inside: natPorts }],
}

const natAt = (name: string, attribute: string, what: string): Place => ({
  name,
  attribute,
  shape: 'nest',
  inside: nat,
  access: 'write',
  type: 'ConntrackNatOptions',
  doc: `Of a new one: what the ${what} of its packets becomes. It is reported as what \`reply\` has`,
})

const mark: Place = {
  name: 'mark',
  attribute: 'CTA_MARK',
  wire: 'be32',
  kept: { zeroAbsent: true },
  doc: 'Its mark',
}

const conntrack: Layout = {
  name: 'Conntrack',
  header,
  familyAt: 'nfgen_family',
  words: [{ attribute: 'CTA_STATUS', order: 'big' }],
  places: [
    ofFamily,
    original,
    {
      ...tupleAt('reply', 'CTA_TUPLE_REPLY', 'The packets that answer'),
      always: true,
      default: '`original`, the other way round',
    },
    tupleAt('master', 'CTA_TUPLE_MASTER', '`original` of the connection to which it belongs'),
    zone,
    {
      name: 'expires',
      attribute: 'CTA_TIMEOUT',
      wire: 'be32',
      kept: { passes: true },
      doc: 'Seconds until it expires, unless packets arrive before',
    },
    mark,
    {
      name: 'markMask',
      attribute: 'CTA_MARK_MASK',
      wire: 'be32',
      access: 'write',
      doc: 'The bits of `mark` that are set; the others stay',
      default: 'all',
    },
    ...statuses,
    {
      name: 'labels',
      attribute: 'CTA_LABELS',
      shape: 'own',
      put: 'put_ct_labels',
      take: 'take_ct_labels',
      type: 'Uint8Array',
      doc: 'Its labels: 16 bytes, a bit each; the kernel keeps them where a rule of netfilter uses labels',
    },
    natAt('snat', 'CTA_NAT_SRC', 'source'),
    natAt('dnat', 'CTA_NAT_DST', 'destination'),
    countersAt('originalCounters', 'CTA_COUNTERS_ORIG', 'What `original` has carried'),
    countersAt('replyCounters', 'CTA_COUNTERS_REPLY', 'What `reply` has carried'),
    {
      name: 'synproxy',
      attribute: 'CTA_SYNPROXY',
      shape: 'nest',
      inside: synproxy,
      access: 'read',
      quiet: true,
      type: 'ConntrackSynproxy',
      doc: 'Where a proxy answers the first packets of TCP: what it sent to the client',
    },
    {
      name: 'id',
      attribute: 'CTA_ID',
      wire: 'be32',
      doc: 'A number derived from its tuple and its address in memory: a later connection has another one, unless it is at the same address',
    },
    {
      name: 'uses',
      attribute: 'CTA_USE',
      wire: 'be32',
      access: 'read',
      doc: 'Number of references to it in the kernel',
    },
    time('eventTime', 'CTA_TIMESTAMP_EVENT', 'Of an event: when it was', {
      number: 27,
      since: '6.14',
    }),
  ],
  nests: [
    { attribute: 'CTA_PROTOINFO', shape: 'nest', inside: protocolInfo },
    { attribute: 'CTA_HELP', shape: 'nest', inside: help },
    { attribute: 'CTA_TIMESTAMP', shape: 'nest', inside: times },
    { attribute: 'CTA_SECCTX', shape: 'nest', inside: security },
  ],
  key: ['family', 'original', 'zone'],
  // The obsolete number of what CTA_SECCTX has the words of.
  passed: ['CTA_SECMARK'],
}

/** Which parts of tuples the kernel compares: bits that its headers keep to themselves. */
const parts: Layout = {
  name: 'ConntrackParts',
  places: [
    {
      name: 'originalParts',
      attribute: 'CTA_FILTER_ORIG_FLAGS',
      wire: 'u32',
      access: 'write',
      apart: true,
    },
    {
      name: 'replyParts',
      attribute: 'CTA_FILTER_REPLY_FLAGS',
      wire: 'u32',
      access: 'write',
      apart: true,
    },
  ],
}

const filter: Layout = {
  name: 'ConntrackFilter',
  header,
  familyAt: 'nfgen_family',
  words: [{ attribute: 'CTA_STATUS', order: 'big', mask: 'CTA_STATUS_MASK' }],
  places: [
    { ...ofFamily, doc: 'Only those of IPv4, or of IPv6', default: 'both' },
    {
      ...tupleAt(
        'original',
        'CTA_TUPLE_ORIG',
        'Only connections whose `original` matches all of this; an address may be a prefix, such as `10.0.0.0/8`',
      ),
      access: 'write',
    },
    {
      ...tupleAt(
        'reply',
        'CTA_TUPLE_REPLY',
        'Only connections whose `reply` matches all of this, likewise',
      ),
      access: 'write',
    },
    { ...zone, doc: 'Only those of this zone', default: 'any' },
    { ...mark, doc: 'Only those with this mark' },
    {
      name: 'markMask',
      attribute: 'CTA_MARK_MASK',
      wire: 'be32',
      access: 'write',
      min: 1,
      needs: 'mark',
      doc: 'The bits of marks that are compared',
      default: 'all',
    },
    ...statuses.map(({ access: _, ...each }) => each),
  ],
  nests: [{ attribute: 'CTA_FILTER', shape: 'nest', inside: parts }],
}

const count: Layout = {
  name: 'ConntrackCount',
  header,
  places: [
    {
      name: 'entries',
      attribute: 'CTA_STATS_GLOBAL_ENTRIES',
      wire: 'be32',
      access: 'read',
      always: true,
      doc: 'How many there are',
    },
    {
      name: 'max',
      attribute: 'CTA_STATS_GLOBAL_MAX_ENTRIES',
      wire: 'be32',
      access: 'read',
      doc: 'How many there can be: packets of more are dropped; since Linux 4.18',
    },
  ],
}

const shown = (layout: Layout, doc: string): Interface => ({
  name: layout.name,
  doc,
  of: 'reported',
  layouts: [layout],
  more: [unknown],
})

/** What a tuple has, in the nests of its message. */
const wholeTuple = (name: string, doc: string, of: Interface['of']): Interface => ({
  name,
  doc,
  of,
  layouts: [addresses, protocol, tuple],
  ...(of === 'reported' && { more: [unknown] }),
})

const all = [conntrack, protocolInfo, help, times, security]
const changeable = ['expires', 'mark', 'markMask', 'seenReply', 'assured', 'fixedTimeout', 'labels']

const event = (name: string, group: string, command: string, matters?: string): Event => ({
  name,
  groups: [`NFNLGRP_CONNTRACK_${group}`],
  command: `IPCTNL_MSG_CT_${command}`,
  layout: conntrack,
  ...(matters !== undefined && { matters }),
})

export const description: Description = {
  name: 'conntrack',
  headers: [
    ...['linux/netfilter/nf_conntrack_common.h', 'linux/netfilter/nf_conntrack_tcp.h'],
    ...['linux/netfilter/nfnetlink.h', 'linux/netfilter/nfnetlink_conntrack.h'],
    '"rtnetlink/conntrack.h"',
  ],
  layouts: [conntrack, filter, count],
  interfaces: [
    wholeTuple('ConntrackTupleOptions', 'Packets of a connection, one way.', 'given'),
    wholeTuple('ConntrackTuple', 'Packets of a connection, one way.', 'reported'),
    givenIn('ConntrackTcpFlagOptions', 'TCP flags of one end of a connection.', tcpFlags),
    shown(tcpFlags, 'What is known of an end of a TCP connection.'),
    givenIn('ConntrackTcpOptions', 'Options of a TCP connection.', tcp),
    shown(tcp, 'How far a connection of TCP is.'),
    givenIn('ConntrackSctpOptions', 'Options of an SCTP association.', sctp),
    shown(sctp, 'How far an association of SCTP is.'),
    givenIn('ConntrackDccpOptions', 'Options of a DCCP connection.', dccp),
    shown(dccp, 'How far a connection of DCCP is.'),
    {
      ...givenIn('ConntrackNatOptions', 'What an address and a port are translated to.', nat),
      layouts: [nat, natPorts],
    },
    shown(counters, 'What a connection has carried, one way.'),
    shown(synproxy, 'What a TCP proxy has sent to a client.'),
    {
      ...givenIn('ConntrackKey', 'Identifies a connection.', conntrack),
      checked: true,
      only: ['family', 'original', 'zone', 'id'],
    },
    {
      ...givenIn('ConntrackOptions', 'Options of a new connection.', conntrack),
      checked: true,
      layouts: all,
      without: ['id', 'labels'],
    },
    {
      ...givenIn('ConntrackSettings', 'Options of an existing connection.', conntrack),
      checked: true,
      layouts: all,
      only: [...changeable, 'helper', 'tcp', 'sctp', 'dccp'],
    },
    { ...shown(conntrack, 'A connection that the kernel tracks.'), layouts: all },
    {
      ...givenIn('ConntrackFilter', 'Selects connections: those that match every option.', filter),
      checked: true,
    },
    shown(count, 'How many connections there are.'),
  ],
  family: { protocol: 'netfilter', name: 'conntrack', subsystem: 'NFNL_SUBSYS_CTNETLINK' },
  requests: [
    {
      name: 'newConntrack',
      command: 'IPCTNL_MSG_CT_NEW',
      layout: conntrack,
      flags: 'NLM_F_CREATE | NLM_F_EXCL',
    },
    { name: 'setConntrack', command: 'IPCTNL_MSG_CT_NEW', layout: conntrack },
    { name: 'getConntrack', command: 'IPCTNL_MSG_CT_GET', layout: conntrack, reply: 'one' },
    {
      name: 'listConntrack',
      command: 'IPCTNL_MSG_CT_GET',
      layout: filter,
      reply: 'many',
      replies: conntrack,
    },
    { name: 'deleteConntrack', command: 'IPCTNL_MSG_CT_DELETE', layout: conntrack, deletes: true },
    { name: 'countConntrack', command: 'IPCTNL_MSG_CT_GET_STATS', layout: count, reply: 'one' },
  ],
  events: [
    event('conntrackAdded', 'NEW', 'NEW', 'is_new_conntrack'),
    event('conntrackChanged', 'UPDATE', 'NEW', 'is_known_conntrack'),
    event('conntrackDeleted', 'DESTROY', 'DELETE'),
  ],
}
