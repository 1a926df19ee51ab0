/** Routes: ip-route(8), linux/rtnetlink.h. */
import {
  type Description,
  type Enumeration,
  type Interface,
  type Layout,
  type Place,
  unknown,
} from '../layout.js'
import { family, ipProtocols, protocols, routeTables, scopes } from './common.js'
import { encaps } from './encap.js'
import { hopFlags } from './hop.js'

const types: Enumeration = {
  name: 'RouteType',
  doc: 'What a route does with a packet (RTN_*); by number where it has no name here.',
  names: {
    unspec: 'RTN_UNSPEC',
    unicast: 'RTN_UNICAST',
    local: 'RTN_LOCAL',
    broadcast: 'RTN_BROADCAST',
    anycast: 'RTN_ANYCAST',
    multicast: 'RTN_MULTICAST',
    blackhole: 'RTN_BLACKHOLE',
    unreachable: 'RTN_UNREACHABLE',
    prohibit: 'RTN_PROHIBIT',
    throw: 'RTN_THROW',
    nat: 'RTN_NAT',
  },
  docs: {
    unspec: 'Of a route to delete: any',
    blackhole: 'Dropped without a word',
    unreachable: 'Refused: the host is unreachable',
    prohibit: 'Refused: administratively prohibited',
    throw: 'The lookup goes on in the next table',
    nat: 'No kernel of today has such routes',
  },
}

/** Why the kernel itself removed a route (RT_DEL_REASON_*); zero is for all else. */
const deleteReasons: Enumeration = {
  name: 'RouteDeleteReasons',
  doc: 'Why the kernel removed a route',
  names: { expired: 1, 'ra-withdrawn': 2 },
  inline: true,
}

/** ICMPV6_ROUTER_PREF_*, RFC 4191. */
const preferences: Enumeration = {
  name: 'RoutePreferences',
  doc: "Against other routers'",
  names: { low: 3, medium: 0, high: 1 },
  inline: true,
}

/** Nothing is what is there when none is reported. */
const noZero = { zeroAbsent: true } as const

const metric = (name: string, constant: string, doc: string): Place => ({
  name,
  attribute: `RTAX_${constant}`,
  wire: 'u32',
  kept: noZero,
  doc,
})

const metrics: Layout = {
  name: 'RouteMetrics',
  places: [
    {
      name: 'mtu',
      attribute: 'RTAX_MTU',
      wire: 'u32',
      kept: { zeroAbsent: true, most: 65_520 },
      doc: 'Largest packet in bytes',
    },
    metric('window', 'WINDOW', 'Largest TCP window in bytes'),
    metric('rtt', 'RTT', 'First guess of the round trip, in eighths of a millisecond'),
    metric('rttvar', 'RTTVAR', 'First guess of its variance, in quarters of a millisecond'),
    metric('ssthresh', 'SSTHRESH', 'Slow start threshold, in segments'),
    metric('cwnd', 'CWND', 'Largest congestion window, in segments; only with `cwnd` in `lock`'),
    {
      name: 'advmss',
      attribute: 'RTAX_ADVMSS',
      wire: 'u32',
      kept: { zeroAbsent: true, most: 65_495 },
      doc: 'Maximum segment size announced to the other end, in bytes',
    },
    metric('reordering', 'REORDERING', 'Packets out of order that are no loss yet'),
    {
      ...metric('hoplimit', 'HOPLIMIT', 'Time to live of packets sent, 0 to 255'),
      max: 255,
    },
    metric('initcwnd', 'INITCWND', 'First congestion window, in segments'),
    metric('initrwnd', 'INITRWND', 'First receive window, in segments'),
    metric(
      'rtoMin',
      'RTO_MIN',
      'Shortest retransmission time, in milliseconds; only with `rtoMin` in `lock`',
    ),
    { ...metric('quickack', 'QUICKACK', 'Acknowledge at once'), wire: 'bool32' },
    {
      name: 'congctl',
      attribute: 'RTAX_CC_ALGO',
      wire: 'text',
      min: 1,
      max: 15,
      doc: "TCP's congestion control, such as `cubic`",
    },
    {
      ...metric('fastopenNoCookie', 'FASTOPEN_NO_COOKIE', 'TCP Fast Open without a cookie'),
      wire: 'bool32',
    },
    {
      name: 'features',
      attribute: 'RTAX_FEATURES',
      shape: 'own',
      put: 'put_features',
      take: 'take_features',
      kept: noZero,
      type: "readonly ('ecn' | 'tcp_usec_ts')[]",
      doc: '`ecn`: explicit congestion notification; `tcp_usec_ts`: TCP timestamps in microseconds, since Linux 6.7',
    },
    {
      name: 'lock',
      attribute: 'RTAX_LOCK',
      shape: 'own',
      put: 'put_lock',
      take: 'take_lock',
      kept: noZero,
      type: 'readonly string[]',
      doc: 'Metrics that the kernel must not change by what it learns',
    },
  ],
}

/** The next hop, of the route's own family or of another (RFC 5549: IPv4 by way of an IPv6 neighbour). */
const gateway: readonly Place[] = [
  {
    name: 'via',
    attribute: 'RTA_GATEWAY',
    shape: 'own',
    put: 'put_via',
    take: 'take_gateway',
    kept: noZero,
    type: 'string',
    doc: 'The gateway; of an IPv4 route it may be an IPv6 address',
    constants: 'RTA_GATEWAY, RTA_VIA',
  },
  {
    name: 'via',
    attribute: 'RTA_VIA',
    shape: 'own',
    put: 'put_via',
    take: 'take_via',
    kept: noZero,
  },
]

const realms: Place = {
  name: 'realms',
  attribute: 'RTA_FLOW',
  wire: 'u32',
  kept: noZero,
  doc: 'Classes of traffic, for tc',
}

const encap: Place = {
  name: 'encap',
  attribute: 'RTA_ENCAP',
  chooser: 'RTA_ENCAP_TYPE',
  shape: 'choice',
  choices: encaps,
  type: 'Encap',
  shown: 'EncapState',
  doc: 'The encapsulation of packets: a lightweight tunnel',
}

const hop: Layout = {
  name: 'RouteHop',
  header: 'rtnexthop',
  words: [{ field: 'rtnh_flags' }],
  places: [
    ...gateway,
    {
      name: 'dev',
      field: 'rtnh_ifindex',
      link: true,
      doc: 'The link, by name or index',
    },
    // The kernel counts it from 0.
    {
      name: 'weight',
      field: 'rtnh_hops',
      less: 1,
      doc: 'Its share, 1 to 256',
      default: '1',
    },
    ...hopFlags,
    realms,
    encap,
  ],
}

const route: Layout = {
  name: 'Route',
  header: 'rtmsg',
  familyAt: 'rtm_family',
  family: 'AF_INET',
  words: [{ field: 'rtm_flags' }],
  telling: ['via', 'src'],
  key: ['destination', 'metric', 'tos', 'from'],
  places: [
    {
      name: 'destination',
      attribute: 'RTA_DST',
      length: 'rtm_dst_len',
      all: 'default',
      masked: true,
      required: true,
      doc: '`default`, a prefix such as `192.0.2.0/24`, or an address',
    },
    {
      name: 'family',
      field: 'rtm_family',
      ...family,
      doc: 'Which `default`',
      default: 'that of `via` or `src`, or else inet',
    },
    {
      name: 'table',
      field: 'rtm_table',
      attribute: 'RTA_TABLE',
      names: routeTables,
      nonzero: true,
      doc: 'The table that it is in',
      default: 'main; local for types local, broadcast, and anycast',
      constants: 'RTA_TABLE',
    },
    {
      name: 'metric',
      attribute: 'RTA_PRIORITY',
      wire: 'u32',
      kept: { zeroAbsent: true, zeroAs6: 1024 },
      doc: 'The smaller one is preferred',
      default: '0, of IPv6 1,024',
    },
    {
      name: 'tos',
      field: 'rtm_tos',
      only: 'inet',
      quiet: true,
      doc: 'Only for this type of service, the upper 6 bits of the octet, IPv4',
    },
    {
      name: 'from',
      attribute: 'RTA_SRC',
      only: 'inet6',
      length: 'rtm_src_len',
      all: 'default',
      quiet: true,
      masked: true,
      doc: 'IPv6: only for packets from this prefix',
    },
    {
      name: 'type',
      field: 'rtm_type',
      names: types,
      doc: 'What it does with a packet',
      default: 'unicast',
    },
    {
      name: 'scope',
      field: 'rtm_scope',
      names: scopes,
      doc: 'How far away it leads, IPv4',
      default: 'link without a gateway, host for local, else global',
    },
    // Of IPv6 the kernel makes boot of none.
    {
      name: 'protocol',
      field: 'rtm_protocol',
      names: protocols,
      kept: { zeroAs6: 'RTPROT_BOOT' },
      doc: 'Who installed it',
      default: 'boot',
    },
    ...gateway.map((place) => ({ ...place, notWith: ['nexthopId', 'multipath'] })),
    {
      name: 'dev',
      attribute: 'RTA_OIF',
      wire: 'link',
      min: 1,
      notWith: ['nexthopId', 'multipath'],
      doc: 'The link, by name or index',
      docShown: 'The index of its link',
    },
    {
      name: 'src',
      attribute: 'RTA_PREFSRC',
      attribute6: 'RTA_PREFSRC',
      wire: 'ip',
      doc: 'The source address for packets sent',
    },
    {
      name: 'nexthopId',
      attribute: 'RTA_NH_ID',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      doc: 'A nexthop object',
    },
    {
      name: 'multipath',
      attribute: 'RTA_MULTIPATH',
      shape: 'records',
      notWith: ['nexthopId'],
      inside: hop,
      kept: { sole: true },
      type: 'readonly RouteHop[]',
      shown:
        "(Omit<RouteHop, 'dev' | 'onlink' | 'encap'> & HopState & { dev?: number; weight: number; encap?: EncapState })[]",
      doc: 'Several ways at once',
      docShown: 'Its paths, if it has several',
    },
    ...hopFlags.map((place) =>
      place.name === 'offload' || place.name === 'trap'
        ? {
            ...place,
            flag: `RTM_F_${place.name.toUpperCase()} | ${place.flag}`,
            ...(place.flag && { constants: place.flag }),
          }
        : place,
    ),
    {
      name: 'metrics',
      attribute: 'RTA_METRICS',
      shape: 'nest',
      inside: metrics,
      type: 'RouteMetrics',
      doc: 'Metrics of the path for TCP and IP',
    },
    {
      name: 'preference',
      only: 'inet6',
      attribute: 'RTA_PREF',
      wire: 'u8',
      names: preferences,
      doc: "IPv6: against other routers' (RFC 4191)",
      default: 'medium',
    },
    {
      name: 'expires',
      attribute: 'RTA_CACHEINFO',
      only: 'inet6',
      shape: 'own',
      put: 'put_expires',
      take: 'take_cache',
      kept: { passes: true },
      doc: 'IPv6: seconds until it expires',
      constants: 'RTA_EXPIRES',
    },
    {
      name: 'expires',
      attribute: 'RTA_EXPIRES',
      access: 'write',
      shape: 'own',
      put: 'put_expires',
      kept: { passes: true },
    },
    { ...realms, only: 'inet' },
    encap,
    {
      name: 'offloadFailed',
      flag: 'RTM_F_OFFLOAD_FAILED',
      access: 'read',
      doc: 'Hardware offload failed',
    },
    {
      name: 'cloned',
      flag: 'RTM_F_CLONED',
      access: 'read',
      doc: 'Made by a lookup, not installed',
    },
    // Properties of the packet in a lookup.
    {
      name: 'iif',
      attribute: 'RTA_IIF',
      wire: 'link',
      min: 1,
      apart: true,
      doc: 'The link it came by, by name or index, and not from here; then `from` is needed',
      docShown: 'Lookups: the incoming link, and the other options of the lookup',
    },
    {
      name: 'mark',
      attribute: 'RTA_MARK',
      wire: 'u32',
      apart: true,
      doc: 'Its mark',
      docShown: 'Lookups: the mark of the lookup',
    },
    {
      name: 'uid',
      attribute: 'RTA_UID',
      wire: 'u32',
      apart: true,
      doc: "Its socket's user",
      docShown: 'Lookups: the user of the lookup',
    },
    {
      name: 'ipProto',
      attribute: 'RTA_IP_PROTO',
      wire: 'u8',
      names: ipProtocols,
      apart: true,
      shown: false,
      doc: 'What it carries',
    },
    {
      name: 'sport',
      attribute: 'RTA_SPORT',
      wire: 'be16',
      apart: true,
      shown: false,
      doc: 'Its source port',
    },
    {
      name: 'dport',
      attribute: 'RTA_DPORT',
      wire: 'be16',
      apart: true,
      shown: false,
      doc: 'Its destination port',
    },
    {
      name: 'flowLabel',
      attribute: 'RTA_FLOWLABEL',
      number: 31,
      wire: 'be32',
      access: 'write',
      max: 0xfffff,
      apart: true,
      doc: 'Its flow label, IPv6, 0 to 1,048,575',
      since: '6.14',
    },
    { name: 'lookupTable', flag: 'RTM_F_LOOKUP_TABLE', access: 'write', apart: true },
    {
      name: 'fibMatch',
      flag: 'RTM_F_FIB_MATCH',
      access: 'write',
      apart: true,
      doc: 'Return the route that matched, instead of the result of the lookup',
    },
    {
      name: 'deleteReason',
      attribute: 'RTA_DEL_REASON',
      number: 32,
      wire: 'u32',
      access: 'read',
      quiet: true,
      names: deleteReasons,
      doc: 'In an event: why the kernel itself deleted it, because it expired or a router withdrew it; IPv6',
      since: '7.3',
    },
  ],
}

const key: Interface = {
  name: 'RouteKey',
  doc: 'Identifies a route, and selects the one to delete.',
  of: 'given',
  layouts: [route],
  only: [
    ...['destination', 'family', 'table', 'metric', 'tos', 'from', 'type', 'scope', 'protocol'],
    ...['via', 'dev', 'src', 'nexthopId', 'multipath'],
  ],
}

const options: Interface = {
  name: 'RouteOptions',
  doc: 'Options of a route.',
  checked: true,
  of: 'given',
  base: key,
  layouts: [route],
}

export const description: Description = {
  name: 'route',
  headers: ['linux/rtnetlink.h', '"rtnetlink/generated/encap.h"'],
  layouts: [route],
  interfaces: [
    {
      name: 'RouteMetrics',
      doc: 'Metrics of the path for TCP and IP (RTAX_*).',
      of: 'given',
      layouts: [metrics],
    },
    {
      name: 'RouteHop',
      doc: 'One path of a multipath route.',
      of: 'given',
      layouts: [hop],
    },
    key,
    options,
    {
      name: 'HopState',
      doc: 'Reported members of every path.',
      internal: true,
      of: 'reported',
      layouts: [hop],
      only: hopFlags.map(({ name }) => name),
    },
    {
      name: 'Route',
      doc: 'A route as the kernel reports it. Members that it does not report are absent.',
      of: 'reported',
      base: options,
      layouts: [route],
      more: [unknown],
    },
    {
      name: 'GetRouteOptions',
      doc: 'Properties of the packet to look up.',
      checked: true,
      of: 'given',
      extends: ['CallOptions'],
      layouts: [route],
      only: ['iif', 'mark', 'uid', 'ipProto', 'sport', 'dport', 'flowLabel', 'fibMatch'],
      more: [
        { name: 'from?', type: 'string | undefined', doc: 'Its source address (RTA_SRC)' },
        {
          name: 'dev?',
          type: 'LinkRef | undefined',
          doc: 'The link its socket is bound to (RTA_OIF)',
        },
        { name: 'tos?', type: 'number | undefined', doc: 'Its type of service (rtm_tos)' },
      ],
    },
  ],
}
