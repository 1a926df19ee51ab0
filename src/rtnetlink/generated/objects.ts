// Generated from tables/objects/ by `npm run tables`: change that.

import type { CallOptions } from '../../netns/call.js'
import type { Family } from '../engine/object.js'
import type { Given } from '../engine/object.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { BridgeQuerier } from './kinds.js'

/** How far an address is valid; a number for those that have no name (rtm_scope). */
export type AddressScope =
  | 'global'
  | 'site'
  | 'link'
  | 'host'
  | 'nowhere'
  | number

/** A routing table: 255, 254, 253 have names; others are a number from 1 to 4,294,967,295. */
export type RouteTable =
  | 'local'
  | 'main'
  | 'default'
  | number

/** What a route does with a packet (RTN_*); by number where it has no name here. */
export type RouteType =
  /** Of a route to delete: any. */
  | 'unspec'
  | 'unicast'
  | 'local'
  | 'broadcast'
  | 'anycast'
  | 'multicast'
  /** Dropped without a word. */
  | 'blackhole'
  /** Refused: the host is unreachable. */
  | 'unreachable'
  /** Refused: administratively prohibited. */
  | 'prohibit'
  /** The lookup goes on in the next table. */
  | 'throw'
  /** No kernel of today has such routes. */
  | 'nat'
  | number

/** Who installed something (RTPROT_*), by a name of iproute2's or by its number, 0 to 255. */
export type Protocol =
  | 'unspec'
  | 'redirect'
  | 'kernel'
  | 'boot'
  | 'static'
  | 'gated'
  | 'ra'
  | 'mrt'
  | 'zebra'
  | 'bird'
  | 'dnrouted'
  | 'xorp'
  | 'ntk'
  | 'dhcp'
  | 'keepalived'
  | 'babel'
  | 'bgp'
  | 'isis'
  | 'ospf'
  | 'rip'
  | 'eigrp'
  | 'ovn'
  | number

/** What IP carries, by name or number (netinet/in.h, IPPROTO_*). */
export type IpProtocol =
  | 'icmp'
  | 'tcp'
  | 'udp'
  | 'ipv6-icmp'
  | 'sctp'
  | number

/** What a rule does with the packets it is for (FR_ACT_*); by number where it has no name here. */
export type RuleAction =
  | 'table'
  | 'goto'
  | 'nop'
  | 'blackhole'
  | 'unreachable'
  | 'prohibit'
  | number

/**
 * A neighbour's state (NUD_*). What is permanent or noarp stays as it is; the others come and go.
 * By number where several hold, or the kernel's has no name here.
 */
export type NeighborState =
  | 'none'
  | 'incomplete'
  | 'reachable'
  | 'stale'
  | 'delay'
  | 'probe'
  | 'noarp'
  | 'permanent'
  | 'failed'
  | number

/** The state of a VLAN in the spanning tree (BRIDGE_VLANDB_ENTRY_STATE). */
export type VlanState =
  | 'disabled'
  | 'listening'
  | 'learning'
  | 'forwarding'
  | 'blocking'
  | number

/**
 * How a bridge tells whether an address is heard, as one with several ways to a host needs to know.
 * Each member is an attribute NFEA_* of linux/neighbour.h, named beside it.
 */
export interface FdbActivity {
  /**
   * `active`: it tells; `inactive`: and the address counts as silent from now on. Default off
   * (ACTIVITY_NOTIFY).
   */
  notify?: 'off' | 'active' | 'inactive' | number | undefined
  /** Replacing the entry does not count as a packet. Default false; not reported (DONT_REFRESH). */
  noRefresh?: boolean | undefined
}

/** What an address can be told beside itself. */
export interface AddressOptions {
  /**
   * The other end of a point-to-point link, with its prefix length: `10.0.0.2/32` (IFA_ADDRESS).
   */
  peer?: string | undefined
  /**
   * Broadcast address, IPv4; `+` for that of the prefix, whose host bits are ones, `-` for zeros,
   * where the prefix has 30 bits at most. Default none, as `ip address add` (IFA_BROADCAST).
   */
  broadcast?: string | undefined
  /** A name for it, beginning with the link's, at most 15 bytes; IPv4 only (IFA_LABEL). */
  label?: string | undefined
  /** How far it is valid. Default global; host for loopback addresses must be said (ifa_scope). */
  scope?: AddressScope | undefined
  /** Metric of the prefix route (IFA_RT_PRIORITY). */
  metric?: number | undefined
  /** Where it came from, a number of rtnetlink's; since Linux 5.18 (IFA_PROTO). */
  protocol?: number | undefined
  /** Seconds until it goes. Default never (IFA_CACHEINFO). */
  validLifetime?: number | undefined
  /**
   * Seconds until it is used for new connections no more, at most `validLifetime` (IFA_CACHEINFO).
   */
  preferredLifetime?: number | undefined
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad?: boolean | undefined
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic?: boolean | undefined
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home?: boolean | undefined
  /** IPv6: make temporary addresses of it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress?: boolean | undefined
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute?: boolean | undefined
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
  autoJoin?: boolean | undefined
}

/** An address as the kernel reports it. */
export interface Address extends Given<AddressOptions> {
  /** The index of the link that bears it (ifa_index). */
  index: number
  /** IPv4 or IPv6 (ifa_family). */
  family: 'inet' | 'inet6'
  /** With its prefix length: `192.0.2.1/24` (IFA_LOCAL, ifa_prefixlen). */
  address: string
  /** How far it is valid (ifa_scope). */
  scope: AddressScope
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad: boolean
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic: boolean
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home: boolean
  /** IPv6: make temporary addresses of it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress: boolean
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute: boolean
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
  autoJoin: boolean
  /** It does not go by itself (IFA_F_PERMANENT). */
  permanent: boolean
  /** Duplicate address detection has not ended; without carrier it never does (IFA_F_TENTATIVE). */
  tentative: boolean
  /** Duplicate address detection found another owner (IFA_F_DADFAILED). */
  dadFailed: boolean
  /** Past its preferred lifetime (IFA_F_DEPRECATED). */
  deprecated: boolean
  /** IPv4: another address of its subnet came first. IPv6: temporary (IFA_F_SECONDARY). */
  secondary: boolean
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** What TCP and IP are told of the way (RTAX_*). */
export interface RouteMetrics {
  /** Largest packet in bytes (RTAX_MTU). */
  mtu?: number | undefined
  /** Largest TCP window in bytes (RTAX_WINDOW). */
  window?: number | undefined
  /** First guess of the round trip, in eighths of a millisecond (RTAX_RTT). */
  rtt?: number | undefined
  /** First guess of its variance, in quarters of a millisecond (RTAX_RTTVAR). */
  rttvar?: number | undefined
  /** Slow start threshold, in segments (RTAX_SSTHRESH). */
  ssthresh?: number | undefined
  /** Largest congestion window, in segments; only with `cwnd` in `lock` (RTAX_CWND). */
  cwnd?: number | undefined
  /** Maximum segment size told to the other end, in bytes (RTAX_ADVMSS). */
  advmss?: number | undefined
  /** Packets out of order that are no loss yet (RTAX_REORDERING). */
  reordering?: number | undefined
  /** Time to live of packets sent, 0 to 255 (RTAX_HOPLIMIT). */
  hoplimit?: number | undefined
  /** First congestion window, in segments (RTAX_INITCWND). */
  initcwnd?: number | undefined
  /** First receive window, in segments (RTAX_INITRWND). */
  initrwnd?: number | undefined
  /** Shortest retransmission time, in milliseconds; only with `rtoMin` in `lock` (RTAX_RTO_MIN). */
  rtoMin?: number | undefined
  /** Acknowledge at once (RTAX_QUICKACK). */
  quickack?: boolean | undefined
  /** TCP's congestion control, such as `cubic` (RTAX_CC_ALGO). */
  congctl?: string | undefined
  /** TCP Fast Open without a cookie (RTAX_FASTOPEN_NO_COOKIE). */
  fastopenNoCookie?: boolean | undefined
  /**
   * `ecn`: explicit congestion notification; `tcp_usec_ts`: TCP timestamps in microseconds, since
   * Linux 6.7 (RTAX_FEATURES).
   */
  features?: readonly ('ecn' | 'tcp_usec_ts')[] | undefined
  /** Metrics that the kernel must not change by what it learns (RTAX_LOCK). */
  lock?: readonly string[] | undefined
}

/** One way of a multipath route. */
export interface RouteHop {
  /** The gateway; of an IPv4 route it may be an IPv6 address (RTA_GATEWAY, RTA_VIA). */
  via?: string | undefined
  /** The link, by name or index (rtnh_ifindex). */
  dev?: LinkRef | undefined
  /** Its share, 1 to 256. Default 1 (rtnh_hops). */
  weight?: number | undefined
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined
  /** What packets are wrapped in: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined
}

/** What tells one route from another, and selects which one a delete means. */
export interface RouteKey {
  /** `default`, a prefix such as `192.0.2.0/24`, or an address (RTA_DST). */
  destination: string
  /** Which `default`. Default that of `via` or `src`, or else inet (rtm_family). */
  family?: Family | undefined
  /**
   * The table that it is in. Default main; local for types local, broadcast, and anycast
   * (RTA_TABLE).
   */
  table?: RouteTable | undefined
  /** The smaller one is preferred. Default 0, of IPv6 1,024 (RTA_PRIORITY). */
  metric?: number | undefined
  /** Only for this type of service, the upper 6 bits of the octet, IPv4 (rtm_tos). */
  tos?: number | undefined
  /** IPv6: only for packets from this prefix (RTA_SRC). */
  from?: string | undefined
  /** What it does with a packet. Default unicast (rtm_type). */
  type?: RouteType | undefined
  /**
   * How far away it leads, IPv4. Default link without a gateway, host for local, else global
   * (rtm_scope).
   */
  scope?: AddressScope | undefined
  /** Who installed it. Default boot (rtm_protocol). */
  protocol?: Protocol | undefined
  /** The gateway; of an IPv4 route it may be an IPv6 address (RTA_GATEWAY, RTA_VIA). */
  via?: string | undefined
  /** The link, by name or index (RTA_OIF). */
  dev?: LinkRef | undefined
  /** The source address for packets sent (RTA_PREFSRC). */
  src?: string | undefined
  /** A nexthop object, instead of `via` and `dev` (RTA_NH_ID). */
  nexthopId?: number | undefined
  /** Several ways at once, instead of `via` and `dev` (RTA_MULTIPATH). */
  multipath?: readonly RouteHop[] | undefined
}

/** What a route can be told. */
export interface RouteOptions extends RouteKey {
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** What TCP and IP are told of the way (RTA_METRICS). */
  metrics?: RouteMetrics | undefined
  /** IPv6: against other routers' (RFC 4191). Default medium (RTA_PREF). */
  preference?: 'low' | 'medium' | 'high' | number | undefined
  /** IPv6: seconds until it goes (RTA_EXPIRES). */
  expires?: number | undefined
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined
  /** What packets are wrapped in: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined
}

/** What is reported of every way. */
interface HopState {
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink: boolean
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean
}

/** A route as the kernel reports it. What it does not report is absent. */
export interface Route extends Given<Omit<RouteOptions, 'family' | 'dev' | 'multipath' | 'encap'>> {
  /** IPv4 or IPv6 (rtm_family). */
  family: 'inet' | 'inet6'
  /** The table that it is in (RTA_TABLE). */
  table: RouteTable
  /** What it does with a packet (rtm_type). */
  type: RouteType
  /** How far away it leads, IPv4 (rtm_scope). */
  scope: AddressScope
  /** Who installed it (rtm_protocol). */
  protocol: Protocol
  /** The index of its link (RTA_OIF). */
  dev?: number
  /** Its ways, where it has several (RTA_MULTIPATH). */
  multipath?: (Omit<RouteHop, 'dev' | 'onlink' | 'encap'> & HopState & { dev?: number; weight: number; encap?: EncapState })[]
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink: boolean
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean
  /** What packets are wrapped in: a lightweight tunnel (RTA_ENCAP). */
  encap?: EncapState
  /** Hardware could not take it (RTM_F_OFFLOAD_FAILED). */
  offloadFailed: boolean
  /** Made by a lookup, not installed (RTM_F_CLONED). */
  cloned: boolean
  /** Of a lookup: the link it came by, and what else was asked for (RTA_IIF). */
  iif?: number
  /** Of a lookup: the mark that was asked for (RTA_MARK). */
  mark?: number
  /** Of a lookup: the user that was asked for (RTA_UID). */
  uid?: number
  /**
   * In an event: why the kernel itself deleted it, its time being up or a router having said so;
   * IPv6; since Linux 7.3 (RTA_DEL_REASON).
   */
  deleteReason?: 'expired' | 'ra-withdrawn' | number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** What the packet would be like. */
export interface GetRouteOptions extends CallOptions {
  /** The link it came by, by name or index, and not from here; then `from` is needed (RTA_IIF). */
  iif?: LinkRef | undefined
  /** Its mark (RTA_MARK). */
  mark?: number | undefined
  /** Its socket's user (RTA_UID). */
  uid?: number | undefined
  /** What it carries (RTA_IP_PROTO). */
  ipProto?: IpProtocol | undefined
  /** Its source port (RTA_SPORT). */
  sport?: number | undefined
  /** Its destination port (RTA_DPORT). */
  dport?: number | undefined
  /** Its flow label, IPv6, 0 to 1,048,575; since Linux 6.14 (RTA_FLOWLABEL). */
  flowLabel?: number | undefined
  /** Return the route that matched, instead of what the lookup made of it (RTM_F_FIB_MATCH). */
  fibMatch?: boolean | undefined
  /** Its source address (RTA_SRC). */
  from?: string | undefined
  /** The link its socket is bound to (RTA_OIF). */
  dev?: LinkRef | undefined
  /** Its type of service (rtm_tos). */
  tos?: number | undefined
}

/** One of these; a route's tunnel is of one kind. */
export interface Encap {
  mpls?: MplsEncap | undefined
  ip?: IpEncap | undefined
  ip6?: Ip6Encap | undefined
  seg6?: Seg6Encap | undefined
  seg6local?: Seg6LocalEncap | undefined
  rpl?: RplEncap | undefined
  ioam6?: Ioam6Encap | undefined
  xfrm?: XfrmEncap | undefined
  bpf?: BpfEncap | undefined
}

/** Labels to put before the packet (RFC 3032); needs the module `mpls_iptunnel`. */
export interface MplsEncap {
  /** The outermost first, each 0 to 1,048,575; at most 30 (MPLS_IPTUNNEL_DST). */
  labels: readonly number[]
  /** Time to live of the labels, 1 to 255. Default the packet's (MPLS_IPTUNNEL_TTL). */
  ttl?: number | undefined
}

/** Options of the tunnel's header, of one kind (LWTUNNEL_IP_OPTS). Erspan's are left out. */
export interface TunnelHeaderOptions {
  /**
   * Vxlan's group policy: 32 bits, of which the lower 16 are the group (LWTUNNEL_IP_OPTS_VXLAN).
   */
  vxlan?: { gbp: number } | undefined
}

/** The same as they are reported. */
export interface TunnelHeaderState extends TunnelHeaderOptions {
  /**
   * Geneve's (RFC 8926). They are refused when given: Linux 6.15 and later, 6.18.44 among them,
   * dies of them and leaves all of rtnetlink locked (LWTUNNEL_IP_OPTS_GENEVE).
   */
  geneve?: { class: number; type: number; data: Uint8Array }[]
}

/** What tunnels over IPv4 and IPv6 have in common. */
interface TunnelFlags {
  /** The tunnel's id: a VNI, a GRE key; 64 bits. Default 0 (LWTUNNEL_IP_ID). */
  id?: number | bigint | undefined
  /** Send a checksum (TUNNEL_CSUM). */
  csum?: boolean | undefined
  /** Send `id` as a key (TUNNEL_KEY). */
  key?: boolean | undefined
  /** Send sequence numbers (TUNNEL_SEQ). */
  seq?: boolean | undefined
  /** Options of the tunnel's header (LWTUNNEL_IP_OPTS). */
  options?: TunnelHeaderOptions | undefined
}

/** For a link with `external`, such as vxlan, geneve or gre: what it sends with, over IPv4. */
export interface IpEncap extends TunnelFlags {
  /** The tunnel's other end (LWTUNNEL_IP_DST). */
  dst?: string | undefined
  /** This end. Default the route's to `dst` (LWTUNNEL_IP_SRC). */
  src?: string | undefined
  /** 0 for the link's own (LWTUNNEL_IP_TTL). */
  ttl?: number | undefined
  /** Type of service (LWTUNNEL_IP_TOS). */
  tos?: number | undefined
}

/** The same over IPv6. */
export interface Ip6Encap extends TunnelFlags {
  /** The tunnel's other end (LWTUNNEL_IP6_DST). */
  dst?: string | undefined
  /** This end (LWTUNNEL_IP6_SRC). */
  src?: string | undefined
  /** 0 for the link's own (LWTUNNEL_IP6_HOPLIMIT). */
  hopLimit?: number | undefined
  /** The traffic class (LWTUNNEL_IP6_TC). */
  tc?: number | undefined
}

/** Segments on the way (RFC 8754). */
export interface Segments {
  /** IPv6 addresses in the order they are visited, at most 64. */
  segments: readonly string[]
  /** The number of the key to sign with, one that the kernel has (`ip sr hmac`). */
  hmac?: number | undefined
}

/** Sends packets along segments (SEG6_IPTUNNEL_SRH). */
export interface Seg6Encap extends Segments {
  /**
   * `inline` puts the header into an IPv6 packet, `encap` wraps the packet and `l2encap` the frame;
   * with `.red` the first segment is left out of the header (Linux 6.0).
   */
  mode: 'inline' | 'encap' | 'l2encap' | 'encap.red' | 'l2encap.red'
}

/** What is done at the last segments. */
interface Seg6Flavors {
  /** The last segment but one takes the header off (SEG6_LOCAL_FLV_OP_PSP). */
  psp?: boolean | undefined
  /** The last segment takes the header off (SEG6_LOCAL_FLV_OP_USP). */
  usp?: boolean | undefined
  /** The last segment unwraps the packet (SEG6_LOCAL_FLV_OP_USD). */
  usd?: boolean | undefined
  /** Compressed segments; since Linux 6.1 (SEG6_LOCAL_FLV_OP_NEXT_CSID). */
  nextCsid?: boolean | undefined
  /** Of `nextCsid`: bits of the locator block (SEG6_LOCAL_FLV_LCBLOCK_BITS). */
  blockBits?: number | undefined
  /** Of `nextCsid`: bits of the node and function (SEG6_LOCAL_FLV_LCNODE_FN_BITS). */
  functionBits?: number | undefined
}

/** What becomes of packets to a segment that is this machine's own (RFC 8986). */
export interface Seg6LocalEncap {
  /** What is done; not every kernel has each (SEG6_LOCAL_ACTION). */
  action: 'End' | 'End.X' | 'End.T' | 'End.DX2' | 'End.DX6' | 'End.DX4' | 'End.DT6' | 'End.DT4' | 'End.DT46' | 'End.B6' | 'End.B6.Encaps' | 'End.BM' | 'End.S' | 'End.AS' | 'End.AM' | 'End.BPF' | number
  /** The table to look the next hop up in (SEG6_LOCAL_TABLE). */
  table?: number | undefined
  /** The table of the VRF to do so in; since Linux 5.11 (SEG6_LOCAL_VRFTABLE). */
  vrfTable?: number | undefined
  /** The next hop (SEG6_LOCAL_NH4). */
  nh4?: string | undefined
  /** The IPv6 router to send to, of the actions that send to one (SEG6_LOCAL_NH6). */
  nh6?: string | undefined
  /** The link that the packet came by, by name or index (SEG6_LOCAL_IIF). */
  iif?: LinkRef | undefined
  /** The link to send by, of the actions that send by one (SEG6_LOCAL_OIF). */
  oif?: LinkRef | undefined
  /**
   * The segments that End.B6 and End.B6.Encaps add. End.B6 wants `::` as the last one, for the
   * packet's own destination (SEG6_LOCAL_SRH).
   */
  srh?: Segments | undefined
  /** Count packets; reported as `counters`; since Linux 5.13 (SEG6_LOCAL_COUNTERS). */
  count?: boolean | undefined
  /** Of End and End.X: what is done at the last segments (SEG6_LOCAL_FLAVORS). */
  flavors?: Seg6Flavors | undefined
}

/**
 * A source route for low-power networks (RFC 6554); the kernel has to have
 * CONFIG_IPV6_RPL_LWTUNNEL.
 */
export interface RplEncap {
  /** IPv6 addresses in the order they are visited, at most 127 (RPL_IPTUNNEL_SRH). */
  segments: readonly string[]
}

/** A trace to fill in. */
interface Ioam6Trace {
  /** Which data each node writes: 24 bits, the first the highest, as IOAM-Trace-Type has them. */
  type: number
  /**
   * The namespace of node and data, 0 to 65,535, one that the kernel has (`ip ioam`). Default 0.
   */
  namespace?: number | undefined
  /** Room for the data, in bytes: a multiple of 4, at most 244. */
  size: number
}

/**
 * What nodes on the way are to write into the packet (RFC 9197); the kernel has to have
 * CONFIG_IPV6_IOAM6_LWTUNNEL.
 */
export interface Ioam6Encap {
  /**
   * `inline` puts the trace into the packet, `encap` wraps the packet, `auto` does the first to
   * packets of this machine's own and else the second. Default `inline` (IOAM6_IPTUNNEL_MODE).
   */
  mode?: 'inline' | 'encap' | 'auto' | number | undefined
  /** The wrapped packet's destination, which `encap` and `auto` need (IOAM6_IPTUNNEL_DST). */
  dst?: string | undefined
  /** Its source. Default the route's to `dst`; since Linux 6.12 (IOAM6_IPTUNNEL_SRC). */
  src?: string | undefined
  /**
   * Of so many packets, `freqK`, 1 to 1,000,000. Default 1; since Linux 6.2
   * (IOAM6_IPTUNNEL_FREQ_N).
   */
  freqN?: number | undefined
  /** So many get a trace, 1 to `freqN`. Default 1; since Linux 6.2 (IOAM6_IPTUNNEL_FREQ_K). */
  freqK?: number | undefined
  /** The trace to fill in (IOAM6_IPTUNNEL_TRACE). */
  trace: Ioam6Trace
}

/** IPsec by an xfrm link with `external`; since Linux 6.1. */
export interface XfrmEncap {
  /** The interface id of the policies and states to use, from 1 (LWT_XFRM_IF_ID). */
  ifId: number
  /** The link that packets leave by (LWT_XFRM_LINK). */
  link?: LinkRef | undefined
}

/** A program of a `BpfEncap`. */
export interface EncapProgram {
  /**
   * Its descriptor, as bpf(2) returns it, which must stay open until the call has ended
   * (LWT_BPF_PROG_FD).
   */
  fd: number
  /** What it is reported as, 1 to 255 bytes (LWT_BPF_PROG_NAME). */
  name: string
}

/** Programs that packets of the route go through. */
export interface BpfEncap {
  /** For packets that come in; of type BPF_PROG_TYPE_LWT_IN (LWT_BPF_IN). */
  in?: EncapProgram | undefined
  /** For packets that go out; of type BPF_PROG_TYPE_LWT_OUT (LWT_BPF_OUT). */
  out?: EncapProgram | undefined
  /**
   * For packets about to be sent, which it may change; of type BPF_PROG_TYPE_LWT_XMIT
   * (LWT_BPF_XMIT).
   */
  xmit?: EncapProgram | undefined
  /**
   * Bytes kept free before a packet for `xmit`, at most 256; not reported. Default 0
   * (LWT_BPF_XMIT_HEADROOM).
   */
  headroom?: number | undefined
}

/** As the kernel reports it: links by their index, ids as bigint, programs by their names. */
export interface EncapState {
  mpls?: MplsEncap
  ip?: Omit<IpEncap, 'id' | 'options'> & { id: bigint; options?: TunnelHeaderState }
  ip6?: Omit<Ip6Encap, 'id' | 'options'> & { id: bigint; options?: TunnelHeaderState }
  seg6?: Seg6Encap
  seg6local?: Omit<Seg6LocalEncap, 'iif' | 'oif' | 'count'> & { iif?: number; oif?: number; counters?: Record<'packets' | 'bytes' | 'errors', bigint> }
  rpl?: RplEncap
  ioam6?: Ioam6Encap
  xfrm?: Omit<XfrmEncap, 'link'> & { link?: number }
  bpf?: Partial<Record<'in' | 'out' | 'xmit', Omit<EncapProgram, 'fd'>>>
  /** A kind that this library does not know, by its number (LWTUNNEL_ENCAP_*). */
  unknown?: Record<string, Uint8Array>
}

/** What a resilient group can be told (NHA_RES_GROUP). */
interface NexthopResilient {
  /** How many buckets it has (NHA_RES_GROUP_BUCKETS). */
  buckets?: number | undefined
  /**
   * How long a bucket must be idle to be moved, in hundredths of a second
   * (NHA_RES_GROUP_IDLE_TIMER).
   */
  idleTimer?: number | undefined
  /**
   * How long the group may be unbalanced, in hundredths of a second; 0 for ever
   * (NHA_RES_GROUP_UNBALANCED_TIMER).
   */
  unbalancedTimer?: number | undefined
}

/** The same as it is reported. */
interface NexthopResilientState {
  /** How many buckets it has (NHA_RES_GROUP_BUCKETS). */
  buckets: number
  /**
   * How long a bucket must be idle to be moved, in hundredths of a second
   * (NHA_RES_GROUP_IDLE_TIMER).
   */
  idleTimer: number
  /**
   * How long the group may be unbalanced, in hundredths of a second; 0 for ever
   * (NHA_RES_GROUP_UNBALANCED_TIMER).
   */
  unbalancedTimer: number
  /** Hundredths of a second that it has been unbalanced for (NHA_RES_GROUP_UNBALANCED_TIME). */
  unbalancedTime: bigint
}

/** What a nexthop can be told. */
export interface NexthopOptions {
  /** Its number, 1 to 4,294,967,295, in its namespace (NHA_ID). */
  id: number
  /** IPv4 or IPv6. A group has none. Default that of `via`, or else inet (nh_family). */
  family?: Family | undefined
  /** The gateway (NHA_GATEWAY). */
  via?: string | undefined
  /** The link, by name or index (NHA_OIF). */
  dev?: LinkRef | undefined
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** Packets are dropped (NHA_BLACKHOLE). */
  blackhole?: boolean | undefined
  /** For forwarding entries of vxlan, whose host `via` is (NHA_FDB). */
  fdb?: boolean | undefined
  /**
   * With `fdb` and `via`: the UDP port to send to. Default the link's; since Linux 7.3
   * (NHA_DST_PORT).
   */
  dstPort?: number | undefined
  /**
   * Several nexthops at once, each with its share, 1 to 65,536, default 1; more than 256 since
   * Linux 6.12 (NHA_GROUP).
   */
  group?: readonly { id: number; weight?: number | undefined }[] | undefined
  /** How a group spreads flows. Default `mpath`: by their hash alone (NHA_GROUP_TYPE). */
  groupType?: 'mpath' | 'resilient' | number | undefined
  /** Of a resilient group: its buckets and timers (NHA_RES_GROUP). */
  resilient?: NexthopResilient | undefined
  /** Have hardware count a group's packets; since Linux 6.9 (NHA_HW_STATS_ENABLE). */
  hwStats?: boolean | undefined
  /** Who installed it. Default boot (nh_protocol). */
  protocol?: Protocol | undefined
  /** What packets are wrapped in: a lightweight tunnel (NHA_ENCAP). */
  encap?: Encap | undefined
}

/** A nexthop as the kernel reports it. */
export interface Nexthop extends Given<Omit<NexthopOptions, 'family' | 'dev' | 'group' | 'resilient' | 'encap'>> {
  /** IPv4 or IPv6. A group has none (nh_family). */
  family?: 'inet' | 'inet6'
  /** The index of its link (NHA_OIF). */
  dev?: number
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink: boolean
  /** Its members, with their shares (NHA_GROUP). */
  group?: { id: number; weight: number }[]
  /** Of a resilient group: its buckets and timers (NHA_RES_GROUP). */
  resilient?: NexthopResilientState
  /** Who installed it (nh_protocol). */
  protocol: Protocol
  /** What packets are wrapped in: a lightweight tunnel (NHA_ENCAP). */
  encap?: EncapState
  /** How far away it leads, IPv4 (nh_scope). */
  scope: AddressScope
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean
  /** Hardware counts its packets (NHA_HW_STATS_USED). */
  hwStatsUsed?: boolean
  /**
   * Of a group, when they were asked for: the packets that each member took, and of these, with
   * `hwStats`, those that hardware sent (NHA_GROUP_STATS).
   */
  statistics?: { id: number; packets: bigint; hwPackets?: bigint }[]
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A part of the flows of a resilient group, and where they go (NHA_RES_BUCKET). */
export interface NexthopBucket {
  /** The group (NHA_ID). */
  id: number
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean
  /** Which of its buckets, from 0 (NHA_RES_BUCKET_INDEX). */
  index: number
  /** The member of the group that its packets take (NHA_RES_BUCKET_NH_ID). */
  nexthopId: number
  /** Hundredths of a second since a packet took it (NHA_RES_BUCKET_IDLE_TIME). */
  idleTime: bigint
}

/** Which buckets to list. */
export interface ListNexthopBucketsOptions extends CallOptions {
  /** Only those of this group (NHA_ID). */
  id?: number | undefined
  /** Only those whose packets leave by this link, by name or index (NHA_OIF). */
  dev?: LinkRef | undefined
  /** Only those whose packets leave by a port of this link, by name or index (NHA_MASTER). */
  master?: LinkRef | undefined
  /** Only those whose packets take this member (NHA_RES_BUCKET_NH_ID). */
  nexthopId?: number | undefined
}

/** What a rule can be told. What it does not say matches every packet. */
export interface RuleOptions {
  /** IPv4 or IPv6. Default that of `from` or `to`, or else inet (family). */
  family?: Family | undefined
  /** Rules are asked by it, the smallest first. Default before all but 0 (FRA_PRIORITY). */
  priority?: number | undefined
  /** Source: a prefix, an address, or `all` (FRA_SRC). */
  from?: string | undefined
  /** Destination: a prefix, an address, or `all` (FRA_DST). */
  to?: string | undefined
  /** The name of the link that it came by; there need be none yet (FRA_IIFNAME). */
  iif?: string | undefined
  /** The name of the link that its socket is bound to (FRA_OIFNAME). */
  oif?: string | undefined
  /** Its mark, in the bits of `fwmask` (FRA_FWMARK). */
  fwmark?: number | undefined
  /** Which bits of the mark count. Default all bits (FRA_FWMASK). */
  fwmask?: number | undefined
  /** Type of service (tos). */
  tos?: number | undefined
  /** Differentiated services code point, 0 to 63; since Linux 6.12 (FRA_DSCP). */
  dscp?: number | undefined
  /** Bits of `dscp` that count; since Linux 6.15 (FRA_DSCP_MASK). */
  dscpMask?: number | undefined
  /** IPv6 flow label, 20 bits; since Linux 6.14 (FRA_FLOWLABEL). */
  flowLabel?: number | undefined
  /** Bits of `flowLabel` that count; since Linux 6.14 (FRA_FLOWLABEL_MASK). */
  flowLabelMask?: number | undefined
  /** What it carries (FRA_IP_PROTO). */
  ipProto?: IpProtocol | undefined
  /** Source port, or `[lowest, highest]` (FRA_SPORT_RANGE). */
  sport?: number | readonly [number, number] | undefined
  /** Destination port, or `[lowest, highest]` (FRA_DPORT_RANGE). */
  dport?: number | readonly [number, number] | undefined
  /** Bits of `sport` that count; since Linux 6.15 (FRA_SPORT_MASK). */
  sportMask?: number | undefined
  /** Bits of `dport` that count; since Linux 6.15 (FRA_DPORT_MASK). */
  dportMask?: number | undefined
  /** The user its socket belongs to, or `[lowest, highest]` (FRA_UID_RANGE). */
  uidRange?: number | readonly [number, number] | undefined
  /** The tunnel it came by: a bigint, such as a VNI (FRA_TUN_ID). */
  tunId?: bigint | number | undefined
  /** For all packets but these (FIB_RULE_INVERT). */
  invert?: boolean | undefined
  /** Ask the table of the VRF that the packet belongs to, instead of `table` (FRA_L3MDEV). */
  l3mdev?: boolean | undefined
  /** The table to ask. Default main (FRA_TABLE). */
  table?: RouteTable | undefined
  /** What it does. Default table; goto with `goto` (action). */
  action?: RuleAction | undefined
  /** The priority of the rule to go on with (FRA_GOTO). */
  goto?: number | undefined
  /** Routes with a prefix of this length or shorter do not count (FRA_SUPPRESS_PREFIXLEN). */
  suppressPrefixLength?: number | undefined
  /** Routes by links of this group do not count (FRA_SUPPRESS_IFGROUP). */
  suppressIfGroup?: number | undefined
  /** Classes of traffic, for tc (FRA_FLOW). */
  realms?: number | undefined
  /** Who installed it. Default boot (FRA_PROTOCOL). */
  protocol?: Protocol | undefined
}

/** A rule as the kernel reports it. */
export interface Rule extends Given<Omit<RuleOptions, 'family' | 'sport' | 'dport' | 'uidRange' | 'tunId'>> {
  /** IPv4 or IPv6 (family). */
  family: 'inet' | 'inet6'
  /** The source ports, `[lowest, highest]` (FRA_SPORT_RANGE). */
  sport?: [number, number]
  /** The destination ports, `[lowest, highest]` (FRA_DPORT_RANGE). */
  dport?: [number, number]
  /** The users, `[lowest, highest]` (FRA_UID_RANGE). */
  uidRange?: [number, number]
  /** The tunnel it came by: a bigint, such as a VNI (FRA_TUN_ID). */
  tunId?: bigint
  /** For all packets but these (FIB_RULE_INVERT). */
  invert: boolean
  /** What it does (action). */
  action: RuleAction
  /** It cannot be deleted (FIB_RULE_PERMANENT). */
  permanent: boolean
  /** The rule that `goto` tells is not there (FIB_RULE_UNRESOLVED). */
  unresolved: boolean
  /** There is no link of the name that `iif` tells (FIB_RULE_IIF_DETACHED). */
  iifDetached: boolean
  /** There is no link of the name that `oif` tells (FIB_RULE_OIF_DETACHED). */
  oifDetached: boolean
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** What a neighbour can be told. */
export interface NeighborOptions {
  /** Its IP address, IPv4 or IPv6 (NDA_DST). */
  dst: string
  /** Its Ethernet address. Not for `proxy` (NDA_LLADDR). */
  mac?: string | undefined
  /** Its state. Default `permanent`; `none` with `proxy`, `managed` or `use` (ndm_state). */
  state?: NeighborState | undefined
  /**
   * Answer for this address on the link; of entries like this there is a list apart (NTF_PROXY).
   */
  proxy?: boolean | undefined
  /** It is a router (NTF_ROUTER). */
  router?: boolean | undefined
  /** Learnt by a control plane; the kernel does not collect it (NTF_EXT_LEARNED). */
  externLearn?: boolean | undefined
  /** The kernel resolves it, and keeps it resolved; since Linux 5.16 (NTF_EXT_MANAGED). */
  managed?: boolean | undefined
  /**
   * The kernel neither removes it nor lets it fail by itself; since Linux 6.17
   * (NTF_EXT_EXT_VALIDATED).
   */
  externValidated?: boolean | undefined
  /** Resolve it now, as if a packet were sent (NTF_USE). */
  use?: boolean | undefined
  /** Who put it there (NDA_PROTOCOL). */
  protocol?: Protocol | undefined
}

/** A neighbour as the kernel reports it. */
export interface Neighbor extends Given<Omit<NeighborOptions, 'use'>> {
  /** The index of its link (ndm_ifindex). */
  index: number
  /** IPv4 or IPv6 (ndm_family). */
  family: 'inet' | 'inet6'
  /** Its state (ndm_state). */
  state: NeighborState
  /**
   * Answer for this address on the link; of entries like this there is a list apart (NTF_PROXY).
   */
  proxy: boolean
  /** It is a router (NTF_ROUTER). */
  router: boolean
  /** Learnt by a control plane; the kernel does not collect it (NTF_EXT_LEARNED). */
  externLearn: boolean
  /** The kernel resolves it, and keeps it resolved; since Linux 5.16 (NTF_EXT_MANAGED). */
  managed: boolean
  /**
   * The kernel neither removes it nor lets it fail by itself; since Linux 6.17
   * (NTF_EXT_EXT_VALIDATED).
   */
  externValidated: boolean
  /** Hardware knows it too (NTF_OFFLOADED). */
  offloaded: boolean
  /** Probes sent without an answer (NDA_PROBES). */
  probes?: number
  /** Hundredths of a second since each, and who holds it (NDA_CACHEINFO). */
  cache?: { confirmed: number; used: number; updated: number; references: number }
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Which forwarding entry of a link. */
export interface FdbKey {
  /** The Ethernet address. On vxlan all zeros is every address without an entry (NDA_LLADDR). */
  mac: string
  /** The entry of a bridge port's bridge. Default false (NTF_MASTER). */
  master?: boolean | undefined
  /**
   * The entry of the link itself, not with `master`, which is another one. Default true unless
   * `master` is (NTF_SELF).
   */
  self?: boolean | undefined
  /** The VLAN, 1 to 4,094, on a bridge that filters VLANs (NDA_VLAN). */
  vlan?: number | undefined
  /** Vxlan: the host behind which the address is, IPv4 or IPv6 (NDA_DST). */
  dst?: string | undefined
  /** Vxlan: the VNI to send with. Default the link's (NDA_VNI). */
  vni?: number | undefined
  /** Vxlan with `external`: the VNI whose entry it is (NDA_SRC_VNI). */
  srcVni?: number | undefined
  /** Vxlan: the UDP port to send to. Default the link's `dstPort` (NDA_PORT). */
  port?: number | undefined
  /** Vxlan: the link to send by, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined
  /** Vxlan: a nexthop group with `fdb`, instead of `dst` (NDA_NH_ID). */
  nexthopId?: number | undefined
}

/** What a forwarding entry can be told. */
export interface FdbOptions extends FdbKey {
  /**
   * `permanent`: it stays, and on a bridge the address is the bridge's own; `static`: it stays;
   * `dynamic`: it ages. Default `permanent`, as bridge(8) (ndm_state).
   */
  state?: 'permanent' | 'static' | 'dynamic' | number | undefined
  /** Learnt by a control plane (NTF_EXT_LEARNED). */
  externLearn?: boolean | undefined
  /** Bridge: it does not move to another port (NTF_STICKY). */
  sticky?: boolean | undefined
  /** Vxlan: behind it is a router, for route short-circuiting (NTF_ROUTER). */
  router?: boolean | undefined
  /** It was used just now (NTF_USE). */
  use?: boolean | undefined
  /** Who put it there; only vxlan keeps it (NDA_PROTOCOL). */
  protocol?: Protocol | undefined
  /**
   * Bridge, of an entry that stays: whether a watch is told when packets come from the address
   * after a silence of the ageing time, and when they have stopped; since Linux 5.14
   * (NDA_FDB_EXT_ATTRS).
   */
  activity?: FdbActivity | undefined
}

/** A forwarding entry as the kernel reports it. */
export interface Fdb extends Given<Omit<FdbOptions, 'master' | 'via' | 'state' | 'use' | 'activity'>> {
  /** The index of the link (ndm_ifindex). */
  index: number
  /** The entry of the link itself (NTF_SELF). */
  self: boolean
  /** The index of the link to send by (NDA_IFINDEX). */
  via?: number
  /** As it was told, or `stale`: learnt, and not used of late (ndm_state). */
  state: 'permanent' | 'static' | 'dynamic' | 'stale' | number
  /** Learnt by a control plane (NTF_EXT_LEARNED). */
  externLearn: boolean
  /** Bridge: it does not move to another port (NTF_STICKY). */
  sticky: boolean
  /** Vxlan: behind it is a router, for route short-circuiting (NTF_ROUTER). */
  router: boolean
  /**
   * Whether the address is heard, where the bridge tells of it; since Linux 5.14
   * (NDA_FDB_EXT_ATTRS).
   */
  activity?: { notify: 'off' | 'active' | 'inactive' | number }
  /** Hardware knows it too (NTF_OFFLOADED). */
  offloaded: boolean
  /** The port is locked, and the address not yet let in; since Linux 6.2 (NTF_EXT_LOCKED). */
  locked: boolean
  /** The index of the bridge whose entry it is (NDA_MASTER). */
  bridge?: number
  /** The namespace of a vxlan's tunnel, as this one numbers it (NDA_LINK_NETNSID). */
  linkNetnsId?: number
  /** Hundredths of a second since each (NDA_CACHEINFO). */
  cache?: { confirmed: number; used: number; updated: number; references: number }
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** What of the entries of a link to delete; what is not told does not matter. */
export interface FlushFdbOptions extends CallOptions {
  /** Those of a bridge port's bridge. Default false (NTF_MASTER). */
  master?: boolean | undefined
  /** Those of the link itself: of a bridge all. Default true unless `master` is (NTF_SELF). */
  self?: boolean | undefined
  /** Bridge: of this port, by name or index (NDA_IFINDEX). */
  bridgePort?: LinkRef | undefined
  /** Bridge: of this VLAN, 1 to 4,094 (NDA_VLAN). */
  vlan?: number | undefined
  /** Vxlan: only those that send to this host (NDA_DST). */
  dst?: string | undefined
  /** Only those that send to this UDP port (NDA_PORT). */
  port?: number | undefined
  /** Only those that send with this VNI (NDA_VNI). */
  vni?: number | undefined
  /** Only those of this VNI, on a vxlan with `external` (NDA_SRC_VNI). */
  srcVni?: number | undefined
  /** Only those that send by this link, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined
  /** Only those of this nexthop group (NDA_NH_ID). */
  nexthopId?: number | undefined
  /**
   * True: only those with the flag; false: only those without (NTF_EXT_LEARNED,
   * NDA_NDM_FLAGS_MASK).
   */
  externLearn?: boolean | undefined
  /** Only those that do not move to another port, or only the others (NTF_STICKY). */
  sticky?: boolean | undefined
  /** Only those behind which is a router, or only the others (NTF_ROUTER). */
  router?: boolean | undefined
  /** Only those that hardware knows too, or only the others (NTF_OFFLOADED). */
  offloaded?: boolean | undefined
  /** Bridge: put there by somebody, not learnt (NTF_USE). */
  addedByUser?: boolean | undefined
  /** Only those in this state (NDA_NDM_STATE_MASK); `static` and `dynamic` are not permanent. */
  state?: 'permanent' | 'static' | 'dynamic' | number | undefined
}

/** Which multicast entry of a bridge or vxlan link. */
export interface MdbKey {
  /**
   * The group: an IP address, or an Ethernet address. On vxlan all zeros is every group without an
   * entry (addr.u).
   */
  group: string
  /**
   * The port of the bridge, by name or index. Default: the link itself, which means the bridge's
   * own host (ifindex).
   */
  port?: LinkRef | undefined
  /** The VLAN, 1 to 4,094, on a bridge that filters VLANs. Default every VLAN of the port (vid). */
  vid?: number | undefined
  /** Only packets from this address (MDBE_ATTR_SOURCE). */
  source?: string | undefined
  /** Vxlan: the host to send to (MDBE_ATTR_DST). */
  dst?: string | undefined
  /** Vxlan: the UDP port to send to. Default the link's (MDBE_ATTR_DST_PORT). */
  dstPort?: number | undefined
  /** Vxlan: the VNI to send with. Default the link's (MDBE_ATTR_VNI). */
  vni?: number | undefined
  /** Vxlan with `external`: the VNI whose entry it is (MDBE_ATTR_SRC_VNI). */
  srcVni?: number | undefined
  /** Vxlan: the link to send by, by name or index (MDBE_ATTR_IFINDEX). */
  via?: LinkRef | undefined
}

/** What a multicast entry can be told. */
export interface MdbOptions extends MdbKey {
  /** `temp` ages, `permanent` stays; vxlan has only these. Default `temp`, as bridge(8) (state). */
  state?: 'temp' | 'permanent' | number | undefined
  /**
   * What `sourceList` means: all but those, or only those. A bridge of IGMPv2, or for IPv6 of
   * MLDv1, ignores both: the call fails with `ENOTSUP` (`mcastIgmpVersion`, `mcastMldVersion`).
   * Default `exclude`; since Linux 6.2 (MDBE_ATTR_GROUP_MODE).
   */
  filterMode?: 'exclude' | 'include' | number | undefined
  /** Sources; since Linux 6.2 (MDBE_ATTR_SRC_LIST). */
  sourceList?: readonly string[] | undefined
  /** Who put it there. Default static; since Linux 6.2 (MDBE_ATTR_RTPROT). */
  protocol?: Protocol | undefined
}

/** A multicast entry as the kernel reports it. */
export interface Mdb extends Given<Omit<MdbOptions, 'port' | 'via'>> {
  /** The index of the bridge or vxlan link (ifindex). */
  index: number
  /** The index of the port; that of the link itself for its own host (ifindex). */
  port: number
  /** `temp` ages, `permanent` stays; vxlan has only these (state). */
  state: 'temp' | 'permanent' | number
  /** Hardware knows it too (MDB_FLAGS_OFFLOAD). */
  offload: boolean
  /** The port leaves the group at once (MDB_FLAGS_FAST_LEAVE). */
  fastLeave: boolean
  /** Added because of an entry for all sources (MDB_FLAGS_STAR_EXCL). */
  addedByStarExclude: boolean
  /** Packets from this source do not go there (MDB_FLAGS_BLOCKED). */
  blocked: boolean
  /**
   * Hardware could not take it, with the bridge's `mdbOffloadFailNotify`; since Linux 6.16
   * (MDB_FLAGS_OFFLOAD_FAILED).
   */
  offloadFailed: boolean
  /** Hundredths of a second until it goes (MDBA_MDB_EATTR_TIMER). */
  timer?: number
  /** The index of the link to send by (MDBA_MDB_EATTR_IFINDEX). */
  via?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** One VLAN, or all from `vid` to `end`. */
export interface VlanRange {
  /** 1 to 4,094 (vid). */
  vid: number
  /** The last one, included. Default `vid` alone. */
  end?: number | undefined
}

/** What VLANs can be told. */
export interface VlanOptions extends VlanRange {
  /**
   * Packets that come without a tag belong to it; one VLAN of a link at most. Default false
   * (BRIDGE_VLAN_INFO_PVID).
   */
  pvid?: boolean | undefined
  /** Packets leave without a tag. Default false (BRIDGE_VLAN_INFO_UNTAGGED). */
  untagged?: boolean | undefined
  /** The VLAN's spanning tree state on a port (BRIDGE_VLANDB_ENTRY_STATE). */
  state?: VlanState | undefined
  /**
   * Is there a multicast router: 0 never, 1 the bridge finds out, 2 always
   * (BRIDGE_VLANDB_ENTRY_MCAST_ROUTER).
   */
  mcastRouter?: number | undefined
  /**
   * Most multicast groups on a port, 0 for no limit; since Linux 6.3
   * (BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS).
   */
  mcastMaxGroups?: number | undefined
  /**
   * Answer ARP and neighbour discovery from the bridge's tables; since Linux 6.4
   * (BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS).
   */
  neighSuppress?: boolean | undefined
  /**
   * Of a port with `neighVlanSuppress`: with `neighSuppress`, send gratuitous ARP and unsolicited
   * neighbour advertisements on all the same; since Linux 7.2
   * (BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT).
   */
  neighForwardGrat?: boolean | undefined
  /**
   * The VNI that a port's VLAN is carried by, with `vlanTunnel` on the port, in place of the one it
   * has. Of a range the first one's; the others follow. Null for none
   * (BRIDGE_VLANDB_ENTRY_TUNNEL_INFO).
   */
  vni?: number | null | undefined
}

/** VLANs as the kernel reports them: neighbouring ones that are alike make one entry. */
export interface Vlan extends Given<Omit<VlanOptions, 'vni'>> {
  /** The index of the link (ifindex). */
  index: number
  /** Packets that come without a tag belong to it (BRIDGE_VLAN_INFO_PVID). */
  pvid: boolean
  /** Packets leave without a tag (BRIDGE_VLAN_INFO_UNTAGGED). */
  untagged: boolean
  /**
   * Multicast groups that a port has in it; of a range in the first one; since Linux 6.3
   * (BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS).
   */
  mcastGroups?: number
  /** Counters, when they were asked for; then each VLAN is an entry (BRIDGE_VLANDB_ENTRY_STATS). */
  statistics?: Record<'rxBytes' | 'rxPackets' | 'txBytes' | 'txPackets', bigint>
  /** The VNI that a port's VLAN is carried by (BRIDGE_VLANDB_ENTRY_TUNNEL_INFO). */
  vni?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Each member is one attribute, named beside it. Times are in hundredths of a second. */
export interface GlobalVlanOptions extends VlanRange {
  /** Follow who wants which group (BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING). */
  mcastSnooping?: boolean | undefined
  /** Ask for members oneself (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER). */
  mcastQuerier?: boolean | undefined
  /** 2 or 3 (BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION). */
  mcastIgmpVersion?: number | undefined
  /** 1 or 2 (BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION). */
  mcastMldVersion?: number | undefined
  /** Queries before a group counts as left (BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT). */
  mcastLastMemberCount?: number | undefined
  /** Between these (BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL). */
  mcastLastMemberInterval?: bigint | undefined
  /** Queries at the start (BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT). */
  mcastStartupQueryCount?: number | undefined
  /** Between these (BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL). */
  mcastStartupQueryInterval?: bigint | undefined
  /** How long a member is remembered (BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL). */
  mcastMembershipInterval?: bigint | undefined
  /** How long another querier is waited for (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL). */
  mcastQuerierInterval?: bigint | undefined
  /** Between queries (BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL). */
  mcastQueryInterval?: bigint | undefined
  /** How long members may take to answer (BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL). */
  mcastQueryResponseInterval?: bigint | undefined
  /**
   * The spanning tree that it belongs to, with `mst` on the bridge; since Linux 5.18
   * (BRIDGE_VLANDB_GOPTS_MSTI).
   */
  msti?: number | undefined
}

/** As the kernel reports them: neighbouring VLANs that are alike make one. */
export interface GlobalVlan extends Given<GlobalVlanOptions> {
  /** The index of the bridge (ifindex). */
  index: number
  /**
   * The indexes of ports with a multicast router behind them
   * (BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS).
   */
  mcastRouterPorts?: number[]
  /** Who asks for members (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE). */
  mcastQuerierState?: BridgeQuerier
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** One VNI, or all from `vni` to `end`. */
export interface VniRange {
  /** 1 to 16,777,215 (VXLAN_VNIFILTER_ENTRY_START). */
  vni: number
  /** The last one, included. Default `vni` alone (VXLAN_VNIFILTER_ENTRY_END). */
  end?: number | undefined
}

/** What VNIs can be told. */
export interface VniOptions extends VniRange {
  /**
   * The host that packets of these VNIs are sent to, unless a forwarding entry knows better
   * (VXLAN_VNIFILTER_ENTRY_GROUP, VXLAN_VNIFILTER_ENTRY_GROUP6).
   */
  remote?: string | undefined
  /**
   * A multicast group instead; the link needs `dev`, the device to join it on
   * (VXLAN_VNIFILTER_ENTRY_GROUP, VXLAN_VNIFILTER_ENTRY_GROUP6).
   */
  group?: string | undefined
}

/** Counters of a VNI (VNIFILTER_ENTRY_STATS_*). */
export interface VniStatistics {
  /** Bytes received (VNIFILTER_ENTRY_STATS_RX_BYTES). */
  rxBytes: bigint
  /** Packets received (VNIFILTER_ENTRY_STATS_RX_PKTS). */
  rxPackets: bigint
  /** Packets received and dropped (VNIFILTER_ENTRY_STATS_RX_DROPS). */
  rxDropped: bigint
  /** Packets received with errors (VNIFILTER_ENTRY_STATS_RX_ERRORS). */
  rxErrors: bigint
  /** Bytes sent (VNIFILTER_ENTRY_STATS_TX_BYTES). */
  txBytes: bigint
  /** Packets sent (VNIFILTER_ENTRY_STATS_TX_PKTS). */
  txPackets: bigint
  /** Packets dropped instead of sent (VNIFILTER_ENTRY_STATS_TX_DROPS). */
  txDropped: bigint
  /** Packets that could not be sent (VNIFILTER_ENTRY_STATS_TX_ERRORS). */
  txErrors: bigint
}

/** VNIs as the kernel reports them: neighbouring ones that are alike make one entry. */
export interface Vni extends Given<VniOptions> {
  /** The index of the link (ifindex). */
  index: number
  /**
   * Counters, when they were asked for; then each VNI is an entry (VXLAN_VNIFILTER_ENTRY_STATS).
   */
  statistics?: VniStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A namespace as another one knows it. */
export interface NetnsId {
  /** The number, 0 to 2,147,483,647 (NETNSA_NSID). */
  nsid: number
  /**
   * With `targetNsid`: the number that this namespace has for the same; absent when it has none
   * (NETNSA_CURRENT_NSID).
   */
  currentNsid?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** The VLAN that a virtual function is in, without knowing of it. */
export interface VfVlan {
  /** 1 to 4094; 0 for none. */
  id: number
  /** Its priority, IEEE 802.1p, from 0 to 7. Default 0. */
  qos?: number | undefined
  /** The kind of tag. Default `802.1Q` (IFLA_VF_VLAN; with it IFLA_VF_VLAN_LIST). */
  protocol?: '802.1Q' | '802.1ad' | undefined
}

/** How much a virtual function sends, in megabits a second. */
export interface VfTxRate {
  /** At most so much; 0 for no limit (IFLA_VF_TX_RATE). */
  max: number
  /** At least so much; 0 for none. Default what it is (IFLA_VF_RATE). */
  min?: number | undefined
}

/** A virtual function's settings. Which of them there are is for the card's driver to say. */
export interface VfSettings {
  /** Its Ethernet address (IFLA_VF_MAC). */
  mac?: string | undefined
  /** Its VLAN: all of it is set at once (IFLA_VF_VLAN). */
  vlan?: VfVlan | undefined
  /** The limits of what it sends (IFLA_VF_TX_RATE). */
  txRate?: VfTxRate | undefined
  /** It sends with no address but its own (IFLA_VF_SPOOFCHK). */
  spoofCheck?: boolean | undefined
  /** It may ask how the card spreads packets over its queues (IFLA_VF_RSS_QUERY_EN). */
  queryRss?: boolean | undefined
  /** The carrier it sees: the card's own, always, or never (IFLA_VF_LINK_STATE). */
  state?: 'auto' | 'enable' | 'disable' | undefined
  /** It may do what affects others, such as take all packets (IFLA_VF_TRUST). */
  trust?: boolean | undefined
  /**
   * InfiniBand: its node's GUID, eight bytes as `00:02:c9:03:00:00:00:01` (IFLA_VF_IB_NODE_GUID).
   */
  nodeGuid?: string | undefined
  /** InfiniBand: its port's GUID (IFLA_VF_IB_PORT_GUID). */
  portGuid?: string | undefined
  /** Which one: its number on the card, from 0. */
  index: number
}

/**
 * A virtual function as the card's driver reports it. A setting that the driver does not know is
 * absent, and so is `vlan` where there is none.
 */
export interface Vf extends VfSettings {
  /** Its address: an Ethernet one, or InfiniBand's of 20 bytes (IFLA_VF_MAC). */
  mac: string
  /** Both limits; 0 for none (IFLA_VF_TX_RATE). */
  txRate: VfTxRate & { min: number }
  /** The carrier it sees: the card's own, always, or never (IFLA_VF_LINK_STATE). */
  state: 'auto' | 'enable' | 'disable'
  /** Counters, when they were asked for; 0 where the driver has none (IFLA_VF_STATS). */
  statistics?: VfStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** IFLA_VF_STATS_*: what the virtual function sent and received. An older kernel has fewer. */
export type VfStatistics = Record<
  | 'rxPackets'
  | 'txPackets'
  | 'rxBytes'
  | 'txBytes'
  | 'broadcast'
  | 'multicast',
  bigint
> &
  Record<string, bigint>

