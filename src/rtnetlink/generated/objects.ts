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

/** The IP protocol, by name or number (netinet/in.h, IPPROTO_*). */
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
 * A neighbour's state (NUD_*). Permanent and noarp do not change by themselves; the other states
 * do. A number if several states hold, or if the kernel's state has no name here.
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

/** How packets are counted for a rate (TC_LINKLAYER_*). */
export type RateLinkLayer =
  | 'ethernet'
  | 'atm'
  | number

/** By which priorities packets are sorted (CAKE_DIFFSERV_*). */
export type CakeDiffserv =
  | 'diffserv3'
  | 'diffserv4'
  | 'diffserv8'
  | 'besteffort'
  | 'precedence'
  | number

/** What counts as a flow for fairness (CAKE_FLOW_*). */
export type CakeFlowMode =
  | 'flowblind'
  | 'srchost'
  | 'dsthost'
  | 'hosts'
  | 'flows'
  | 'dual-srchost'
  | 'dual-dsthost'
  | 'triple-isolate'
  | number

/** In which cells the link sends packets (CAKE_ATM_*). */
export type CakeCells =
  | 'none'
  | 'atm'
  | 'ptm'
  | number

/** Which acknowledgements of TCP are left out (CAKE_ACK_*). */
export type CakeAckFilter =
  | 'none'
  | 'filter'
  | 'aggressive'
  | number

/** What a packet carries (ETH_P_*), in the words of tc. */
export type EtherType =
  | 'all'
  | 'ip'
  | 'ipv6'
  | 'arp'
  | '802.1Q'
  | '802.1ad'
  | 'mpls_uc'
  | 'mpls_mc'
  | 'ppp_ses'
  | 'lldp'
  | number

/** How packets are chosen (PGACT_*). */
export type GactRandomness =
  | 'netrand'
  | 'determ'
  | number

/**
 * Whether the packet itself goes, or a copy, and whether by leaving the link or as if it had
 * arrived there (TCA_EGRESS_REDIR ...).
 */
export type MirredAction =
  | 'egress redirect'
  | 'egress mirror'
  | 'ingress redirect'
  | 'ingress mirror'
  | number

/** What is done to tags, or to the Ethernet header (TCA_VLAN_ACT_*). */
export type VlanActionKind =
  | 'pop'
  | 'push'
  | 'modify'
  | 'pop_eth'
  | 'push_eth'
  | number

/**
 * Whether a packet gets what a tunnel is to send it with, or loses what it came with
 * (TCA_TUNNEL_KEY_ACT_*).
 */
export type TunnelKeyAction =
  | 'set'
  | 'release'
  | number

/** For whom a packet is (PACKET_*). */
export type PacketType =
  | 'host'
  | 'broadcast'
  | 'multicast'
  | 'otherhost'
  | number

/** Fields of an ARP packet (RFC 826). */
export type ArpOperation =
  | 'request'
  | 'reply'
  | number

/** A state of a TCP connection (TCP_CONNTRACK_*). */
export type ConntrackTcpState =
  | 'none'
  | 'synSent'
  | 'synReceived'
  | 'established'
  | 'finWait'
  | 'closeWait'
  | 'lastAck'
  | 'timeWait'
  | 'close'
  | 'synSent2'
  | number

/** A state of an SCTP association (SCTP_CONNTRACK_*). */
export type ConntrackSctpState =
  | 'none'
  | 'closed'
  | 'cookieWait'
  | 'cookieEchoed'
  | 'established'
  | 'shutdownSent'
  | 'shutdownReceived'
  | 'shutdownAckSent'
  | 'heartbeatSent'
  | number

/** Whether headers and payloads of received packets go to buffers of their own. */
export type TcpDataSplit =
  | 'unknown'
  | 'disabled'
  | 'enabled'
  | number

/** Megabits a second. */
export type LinkSpeed =
  | 'unknown'
  | number

/** Whether a link sends and receives at a time. */
export type Duplex =
  | 'half'
  | 'full'
  | 'unknown'
  | number

/** Which end's clock the link uses: the requested setting. */
export type ClockRole =
  | 'unsupported'
  | 'unknown'
  | 'masterPreferred'
  | 'slavePreferred'
  | 'masterForce'
  | 'slaveForce'
  | number

/** Which end's clock the link uses. */
export type ClockState =
  | 'unsupported'
  | 'unknown'
  | 'master'
  | 'slave'
  | 'error'
  | number

/** How a PHY matches the rates of its two sides. */
export type RateMatching =
  | 'none'
  | 'pause'
  | 'crs'
  | 'openLoop'
  | number

/** The connector. */
export type DevicePort =
  | 'tp'
  | 'aui'
  | 'mii'
  | 'fibre'
  | 'bnc'
  | 'da'
  | 'none'
  | 'other'
  | number

/** Whether the pairs of the cable cross. */
export type Mdix =
  | 'unknown'
  | 'off'
  | 'on'
  | 'auto'
  | number

/** Where the transceiver is. */
export type Transceiver =
  | 'internal'
  | 'external'
  | number

/** Why there is no link (ETHTOOL_LINK_EXT_STATE_*). */
export type NoLinkReason =
  | 'autoneg'
  | 'linkTraining'
  | 'logicalMismatch'
  | 'badSignal'
  | 'noCable'
  | 'cableIssue'
  | 'eepromIssue'
  | 'calibration'
  | 'powerBudget'
  | 'overheat'
  | 'module'
  | number

/** The verdict on a packet (NF_*, NFT_*). */
export type NftVerdictCode =
  | 'drop'
  | 'accept'
  | 'stolen'
  | 'queue'
  | 'return'
  | 'goto'
  | 'jump'
  | 'break'
  | 'continue'
  | number

/** An operation on bits (NFT_BITWISE_*). */
export type NftBitwiseOperation =
  | 'mask'
  | 'shiftLeft'
  | 'shiftRight'
  | 'and'
  | 'or'
  | 'xor'
  | number

/** A change of byte order. */
export type NftByteOrderOperation =
  | 'ntoh'
  | 'hton'
  | number

/** A comparison (NFT_CMP_*). */
export type NftCompareOperation =
  | 'eq'
  | 'ne'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | number

/** Whether it is in a range. */
export type NftRangeOperation =
  | 'eq'
  | 'ne'
  | number

/** The header that an offset counts from (NFT_PAYLOAD_*). */
export type NftPayloadBase =
  | 'link'
  | 'network'
  | 'transport'
  | 'inner'
  | 'tunnel'
  | number

/** The checksum that is kept right. */
export type NftChecksumType =
  | 'none'
  | 'inet'
  | 'sctp'
  | number

/** Whose option it is. */
export type NftExtensionHeaderOperation =
  | 'ipv6'
  | 'tcpOption'
  | 'ipv4'
  | 'sctp'
  | 'dccp'
  | number

/** What the kernel knows of a packet (NFT_META_*). */
export type NftMetaKey =
  | 'length'
  | 'protocol'
  | 'priority'
  | 'mark'
  | 'iif'
  | 'oif'
  | 'iifname'
  | 'oifname'
  | 'iiftype'
  | 'oiftype'
  | 'skuid'
  | 'skgid'
  | 'nftrace'
  | 'rtclassid'
  | 'secmark'
  | 'nfproto'
  | 'l4proto'
  | 'ibrname'
  | 'obrname'
  | 'pkttype'
  | 'cpu'
  | 'iifgroup'
  | 'oifgroup'
  | 'cgroup'
  | 'random'
  | 'ipsec'
  | 'iifkind'
  | 'oifkind'
  | 'ibrpvid'
  | 'ibrvproto'
  | 'time'
  | 'day'
  | 'hour'
  | 'sdif'
  | 'sdifname'
  | 'broute'
  | 'ibrhwaddr'
  | number

/** What the route of a packet has (NFT_RT_*). */
export type NftRtKey =
  | 'classid'
  | 'nexthop4'
  | 'nexthop6'
  | 'mtu'
  | 'ipsec'
  | number

/** What is known of the connection (NFT_CT_*). */
export type NftCtKey =
  | 'state'
  | 'direction'
  | 'status'
  | 'mark'
  | 'secmark'
  | 'expiration'
  | 'helper'
  | 'l3proto'
  | 'saddr'
  | 'daddr'
  | 'protocol'
  | 'protoSrc'
  | 'protoDst'
  | 'labels'
  | 'packets'
  | 'bytes'
  | 'avgpkt'
  | 'zone'
  | 'event'
  | 'ipSaddr'
  | 'ipDaddr'
  | 'ip6Saddr'
  | 'ip6Daddr'
  | 'id'
  | number

/** What is looked up in the routes (NFT_FIB_RESULT_*). */
export type NftFibResult =
  | 'oif'
  | 'oifname'
  | 'type'
  | number

/** What is known of the socket (NFT_SOCKET_*). */
export type NftSocketKey =
  | 'transparent'
  | 'mark'
  | 'wildcard'
  | 'cgroupv2'
  | number

/** Of registers, or of the connection. */
export type NftHashType =
  | 'jenkins'
  | 'symmetric'
  | number

/** One after the other, or by chance. */
export type NftNumgenType =
  | 'incremental'
  | 'random'
  | number

/** What is counted. */
export type NftLimitType =
  | 'packets'
  | 'bytes'
  | number

/** How important it is. */
export type NftLogLevel =
  | 'emerg'
  | 'alert'
  | 'crit'
  | 'err'
  | 'warning'
  | 'notice'
  | 'info'
  | 'debug'
  | 'audit'
  | number

/** How a packet is refused (NFT_REJECT_*). */
export type NftRejectType =
  | 'icmp'
  | 'tcpReset'
  | 'icmpx'
  | number

/** What is translated. */
export type NftNatType =
  | 'snat'
  | 'dnat'
  | number

/** The packets that a table sees (NFPROTO_*); `inet`: both IPv4 and IPv6. */
export type NftFamily =
  | 'inet'
  | 'ip'
  | 'arp'
  | 'netdev'
  | 'bridge'
  | 'ip6'
  | number

/** What is known of the tunnel. */
export type NftTunnelMatchKey =
  | 'path'
  | 'id'
  | number

/** What is known of IPsec (NFT_XFRM_KEY_*). */
export type NftXfrmKey =
  | 'daddr4'
  | 'daddr6'
  | 'saddr4'
  | 'saddr6'
  | 'reqid'
  | 'spi'
  | number

/** What becomes of the element. */
export type NftDynsetOperation =
  | 'add'
  | 'update'
  | 'delete'
  | number

/** The verdict on packets that no rule decides about (NF_*). */
export type NftPolicy =
  | 'drop'
  | 'accept'
  | number

/** What the kernel chooses the form of a set by (NFT_SET_POL_*). */
export type NftSetPolicy =
  | 'performance'
  | 'memory'
  | number

/** What a report of a traced packet is about (NFT_TRACETYPE_*). */
export type NftTraceType =
  | 'policy'
  | 'return'
  | 'rule'
  | number

/**
 * How a bridge reports activity of an address, for setups with several paths to a host. Each member
 * is an attribute NFEA_* of linux/neighbour.h, named beside it.
 */
export interface FdbActivity {
  /**
   * `active`: reports activity; `inactive`: also marks the address as inactive now. Default off
   * (ACTIVITY_NOTIFY).
   */
  notify?: 'off' | 'active' | 'inactive' | number | undefined
  /** Replacing the entry does not count as a packet. Default false; not reported (DONT_REFRESH). */
  noRefresh?: boolean | undefined
}

/** What happens to a packet after an action, in the terms of tc-actions(8) (TC_ACT_*). */
export type ActionControl = 'pass' | 'ok' | 'drop' | 'shot' | 'pipe' | 'continue' | 'reclassify' | 'trap' | 'stolen' | `goto chain ${number}` | `jump ${number}`

/** Options of an address. */
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
   * Seconds until it is no longer used for new connections, at most `validLifetime`
   * (IFA_CACHEINFO).
   */
  preferredLifetime?: number | undefined
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad?: boolean | undefined
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic?: boolean | undefined
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home?: boolean | undefined
  /** IPv6: generate temporary addresses from it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
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
  /** IPv6: generate temporary addresses from it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress: boolean
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute: boolean
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
  autoJoin: boolean
  /** It does not expire (IFA_F_PERMANENT). */
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

/** Metrics of the path for TCP and IP (RTAX_*). */
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
  /** Maximum segment size announced to the other end, in bytes (RTAX_ADVMSS). */
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

/** One path of a multipath route. */
export interface RouteHop {
  /** The gateway; of an IPv4 route it may be an IPv6 address (RTA_GATEWAY, RTA_VIA). */
  via?: string | undefined
  /** The link, by name or index (rtnh_ifindex). */
  dev?: LinkRef | undefined
  /** Its share, 1 to 256. Default 1 (rtnh_hops). */
  weight?: number | undefined
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined
  /** The encapsulation of packets: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined
}

/** Identifies a route, and selects the one to delete. */
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
  /**
   * The gateway; of an IPv4 route it may be an IPv6 address; not with `nexthopId` or `multipath`
   * (RTA_GATEWAY, RTA_VIA).
   */
  via?: string | undefined
  /** The link, by name or index; not with `nexthopId` or `multipath` (RTA_OIF). */
  dev?: LinkRef | undefined
  /** The source address for packets sent (RTA_PREFSRC). */
  src?: string | undefined
  /** A nexthop object (RTA_NH_ID). */
  nexthopId?: number | undefined
  /** Several ways at once; not with `nexthopId` (RTA_MULTIPATH). */
  multipath?: readonly RouteHop[] | undefined
}

/** Options of a route. */
export interface RouteOptions extends RouteKey {
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** Metrics of the path for TCP and IP (RTA_METRICS). */
  metrics?: RouteMetrics | undefined
  /** IPv6: against other routers' (RFC 4191). Default medium (RTA_PREF). */
  preference?: 'low' | 'medium' | 'high' | number | undefined
  /** IPv6: seconds until it expires (RTA_EXPIRES). */
  expires?: number | undefined
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined
  /** The encapsulation of packets: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined
}

/** Reported members of every path. */
interface HopState {
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
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

/** A route as the kernel reports it. Members that it does not report are absent. */
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
  /** Its paths, if it has several (RTA_MULTIPATH). */
  multipath?: (Omit<RouteHop, 'dev' | 'onlink' | 'encap'> & HopState & { dev?: number; weight: number; encap?: EncapState })[]
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink: boolean
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean
  /** The encapsulation of packets: a lightweight tunnel (RTA_ENCAP). */
  encap?: EncapState
  /** Hardware offload failed (RTM_F_OFFLOAD_FAILED). */
  offloadFailed: boolean
  /** Made by a lookup, not installed (RTM_F_CLONED). */
  cloned: boolean
  /** Lookups: the incoming link, and the other options of the lookup (RTA_IIF). */
  iif?: number
  /** Lookups: the mark of the lookup (RTA_MARK). */
  mark?: number
  /** Lookups: the user of the lookup (RTA_UID). */
  uid?: number
  /**
   * In an event: why the kernel itself deleted it, because it expired or a router withdrew it;
   * IPv6; since Linux 7.3 (RTA_DEL_REASON).
   */
  deleteReason?: 'expired' | 'ra-withdrawn' | number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Properties of the packet to look up. */
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
  /** Return the route that matched, instead of the result of the lookup (RTM_F_FIB_MATCH). */
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

/** What happens to packets to a segment that is this machine's own (RFC 8986). */
export interface Seg6LocalEncap {
  /** The action; not every kernel has each one (SEG6_LOCAL_ACTION). */
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
  /** A type that this library does not know, by its number (LWTUNNEL_ENCAP_*). */
  unknown?: Record<string, Uint8Array>
}

/** Options of a resilient group (NHA_RES_GROUP). */
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

/** Options of a nexthop. */
export interface NexthopOptions {
  /** Its number, 1 to 4,294,967,295, in its namespace (NHA_ID). */
  id: number
  /** IPv4 or IPv6. A group has none. Default that of `via`, or else inet (nh_family). */
  family?: Family | undefined
  /** The gateway; not with `group` (NHA_GATEWAY). */
  via?: string | undefined
  /** The link, by name or index; not with `group` or `fdb` (NHA_OIF). */
  dev?: LinkRef | undefined
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink?: boolean | undefined
  /** Packets are dropped; not with `via` or `dev` or `group` or `fdb` (NHA_BLACKHOLE). */
  blackhole?: boolean | undefined
  /** For forwarding entries of vxlan, whose host `via` is (NHA_FDB). */
  fdb?: boolean | undefined
  /**
   * The UDP port to send to; needs `fdb` and `via`. Default the link's; since Linux 7.3
   * (NHA_DST_PORT).
   */
  dstPort?: number | undefined
  /**
   * Several nexthops at once, each with its share, 1 to 65,536, default 1; more than 256 since
   * Linux 6.12 (NHA_GROUP).
   */
  group?: readonly { id: number; weight?: number | undefined }[] | undefined
  /**
   * How a group spreads flows; needs `group`. Default `mpath`: by their hash alone
   * (NHA_GROUP_TYPE).
   */
  groupType?: 'mpath' | 'resilient' | number | undefined
  /** Of a resilient group: its buckets and timers (NHA_RES_GROUP). */
  resilient?: NexthopResilient | undefined
  /** Have hardware count a group's packets; since Linux 6.9 (NHA_HW_STATS_ENABLE). */
  hwStats?: boolean | undefined
  /** Who installed it. Default boot (nh_protocol). */
  protocol?: Protocol | undefined
  /** The encapsulation of packets: a lightweight tunnel (NHA_ENCAP). */
  encap?: Encap | undefined
}

/** A nexthop as the kernel reports it. */
export interface Nexthop extends Given<Omit<NexthopOptions, 'family' | 'dev' | 'group' | 'resilient' | 'encap'>> {
  /** IPv4 or IPv6. A group has none (nh_family). */
  family?: 'inet' | 'inet6'
  /** The index of its link (NHA_OIF). */
  dev?: number
  /** The gateway is on the link, regardless of its addresses (RTNH_F_ONLINK). */
  onlink: boolean
  /** Its members, with their shares (NHA_GROUP). */
  group?: { id: number; weight: number }[]
  /** Of a resilient group: its buckets and timers (NHA_RES_GROUP). */
  resilient?: NexthopResilientState
  /** Who installed it (nh_protocol). */
  protocol: Protocol
  /** The encapsulation of packets: a lightweight tunnel (NHA_ENCAP). */
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
   * Groups, if requested: the packets of each member, and with `hwStats` those of them that
   * hardware sent (NHA_GROUP_STATS).
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

/** Options of a rule. Selectors that are absent match every packet. */
export interface RuleOptions {
  /** IPv4 or IPv6. Default that of `from` or `to`, or else inet (family). */
  family?: Family | undefined
  /** The order of evaluation, the smallest first. Default before all but 0 (FRA_PRIORITY). */
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
  /** The table to ask; not with `l3mdev`. Default main (FRA_TABLE). */
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
  /** The rule that `goto` names does not exist (FIB_RULE_UNRESOLVED). */
  unresolved: boolean
  /** No link has the name in `iif` (FIB_RULE_IIF_DETACHED). */
  iifDetached: boolean
  /** No link has the name in `oif` (FIB_RULE_OIF_DETACHED). */
  oifDetached: boolean
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Options of a neighbour. */
export interface NeighborOptions {
  /** Its IP address, IPv4 or IPv6 (NDA_DST). */
  dst: string
  /** Its Ethernet address. Not for `proxy` (NDA_LLADDR). */
  mac?: string | undefined
  /**
   * Its state. Default `permanent`; `none` with `managed` or `use`. Of `proxy` the kernel reports
   * `none`, and keeps the entry when the link loses its carrier (ndm_state).
   */
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
   * The kernel neither removes it nor marks it as failed by itself; since Linux 6.17
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
   * The kernel neither removes it nor marks it as failed by itself; since Linux 6.17
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
  /** Vxlan: the host of the address (VTEP), IPv4 or IPv6 (NDA_DST). */
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

/** Options of a forwarding entry. */
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
  /** Vxlan: a router has the address, for route short-circuiting (NTF_ROUTER). */
  router?: boolean | undefined
  /** It was used just now (NTF_USE). */
  use?: boolean | undefined
  /** Who put it there; only vxlan keeps it (NDA_PROTOCOL). */
  protocol?: Protocol | undefined
  /**
   * Bridge, permanent entries: whether watches report that packets arrive from the address after it
   * was inactive for the ageing time, and that they have stopped; since Linux 5.14
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
  /** As it was set, or `stale`: learnt, and not used recently (ndm_state). */
  state: 'permanent' | 'static' | 'dynamic' | 'stale' | number
  /** Learnt by a control plane (NTF_EXT_LEARNED). */
  externLearn: boolean
  /** Bridge: it does not move to another port (NTF_STICKY). */
  sticky: boolean
  /** Vxlan: a router has the address, for route short-circuiting (NTF_ROUTER). */
  router: boolean
  /**
   * Whether the address is active, if the bridge reports it; since Linux 5.14 (NDA_FDB_EXT_ATTRS).
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

/** Selects the entries of a link to delete; options that are absent match every entry. */
export interface FlushFdbOptions extends CallOptions {
  /** Those of a bridge port's bridge. Default false (NTF_MASTER). */
  master?: boolean | undefined
  /** Those of the link itself: of a bridge all. Default true unless `master` is (NTF_SELF). */
  self?: boolean | undefined
  /** Bridge: of this port, by name or index (NDA_IFINDEX). */
  bridgePort?: LinkRef | undefined
  /** Bridge: of this VLAN, 1 to 4,094 (NDA_VLAN). */
  vlan?: number | undefined
  /** Vxlan: only entries that send to this host (NDA_DST). */
  dst?: string | undefined
  /** Only entries that send to this UDP port (NDA_PORT). */
  port?: number | undefined
  /** Only entries that send with this VNI (NDA_VNI). */
  vni?: number | undefined
  /** Only entries of this VNI, on a vxlan with `external` (NDA_SRC_VNI). */
  srcVni?: number | undefined
  /** Only entries that send on this link, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined
  /** Only entries of this nexthop group (NDA_NH_ID). */
  nexthopId?: number | undefined
  /**
   * True: only those with the flag; false: only those without (NTF_EXT_LEARNED,
   * NDA_NDM_FLAGS_MASK).
   */
  externLearn?: boolean | undefined
  /** Only entries that do not move to another port, or only the others (NTF_STICKY). */
  sticky?: boolean | undefined
  /** Only entries of routers, or only the others (NTF_ROUTER). */
  router?: boolean | undefined
  /** Only entries that are also in hardware, or only the others (NTF_OFFLOADED). */
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

/** Options of a multicast entry. */
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
   * Hardware offload failed; with the bridge's `mdbOffloadFailNotify`; since Linux 6.16
   * (MDB_FLAGS_OFFLOAD_FAILED).
   */
  offloadFailed: boolean
  /** Hundredths of a second until it expires (MDBA_MDB_EATTR_TIMER). */
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

/** Options of VLANs. */
export interface VlanOptions extends VlanRange {
  /**
   * Untagged packets that arrive belong to this VLAN (PVID); one VLAN of a link at most. Default
   * false (BRIDGE_VLAN_INFO_PVID).
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

/** VLANs as the kernel reports them: adjacent equal ones are merged into one entry. */
export interface Vlan extends Given<Omit<VlanOptions, 'vni'>> {
  /** The index of the link (ifindex). */
  index: number
  /** Untagged packets that arrive belong to this VLAN (PVID) (BRIDGE_VLAN_INFO_PVID). */
  pvid: boolean
  /** Packets leave without a tag (BRIDGE_VLAN_INFO_UNTAGGED). */
  untagged: boolean
  /**
   * Multicast groups that a port has in it; of a range in the first one; since Linux 6.3
   * (BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS).
   */
  mcastGroups?: number
  /** The VNI that a port's VLAN is carried by (BRIDGE_VLANDB_ENTRY_TUNNEL_INFO). */
  vni?: number
  /** Counters, if they were requested; then each VLAN is an entry (BRIDGE_VLANDB_ENTRY_STATS). */
  statistics?: Record<'rxBytes' | 'rxPackets' | 'txBytes' | 'txPackets', bigint>
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Each member is one attribute, named beside it. Times are in hundredths of a second. */
export interface GlobalVlanOptions extends VlanRange {
  /** Track group memberships (snooping) (BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING). */
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

/** As the kernel reports them: adjacent equal VLANs are merged into one. */
export interface GlobalVlan extends Given<GlobalVlanOptions> {
  /** The index of the bridge (ifindex). */
  index: number
  /** The ifindexes of ports with a multicast router (BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS). */
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

/** Options of VNIs. */
export interface VniOptions extends VniRange {
  /**
   * The host to which packets of these VNIs are sent without a matching forwarding entry
   * (VXLAN_VNIFILTER_ENTRY_GROUP, VXLAN_VNIFILTER_ENTRY_GROUP6).
   */
  remote?: string | undefined
  /**
   * A multicast group instead; the link needs `dev`, the device to join it on; not with `remote`
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

/** VNIs as the kernel reports them: adjacent equal ones are merged into one entry. */
export interface Vni extends Given<VniOptions> {
  /** The index of the link (ifindex). */
  index: number
  /** Counters, if they were requested; then each VNI is an entry (VXLAN_VNIFILTER_ENTRY_STATS). */
  statistics?: VniStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** One way of an MPLS route. */
export interface MplsHop {
  /**
   * The labels in its place, the outermost first. Without them the label is taken off (RTA_NEWDST).
   */
  as?: readonly number[] | undefined
  /** The neighbour to send to, an IPv4 or IPv6 address (RTA_VIA). */
  via?: string | undefined
  /** The link, by name or index (rtnh_ifindex). */
  dev?: LinkRef | undefined
}

/** Reported members of every path. */
interface MplsHopState {
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean
}

/** Options of an MPLS route. */
export interface MplsRouteOptions {
  /** The label of incoming packets, 16 to 1,048,575, below `net.mpls.platform_labels` (RTA_DST). */
  label: number
  /** Who installed it. Default boot (rtm_protocol). */
  protocol?: Protocol | undefined
  /**
   * The labels in its place, the outermost first. Without them the label is taken off (RTA_NEWDST).
   */
  as?: readonly number[] | undefined
  /** The neighbour to send to, an IPv4 or IPv6 address (RTA_VIA). */
  via?: string | undefined
  /** The link to send by, by name or index (RTA_OIF). */
  dev?: LinkRef | undefined
  /**
   * Several paths, over which flows are spread, instead of `as`, `via` and `dev` (RTA_MULTIPATH).
   */
  multipath?: readonly MplsHop[] | undefined
  /**
   * Whether the remaining TTL is written into the packet when the last label is removed. Default
   * `net.mpls.ip_ttl_propagate` (RTA_TTL_PROPAGATE).
   */
  ttlPropagate?: boolean | undefined
}

/** An MPLS route. */
export interface MplsRoute extends Given<Omit<MplsRouteOptions, 'dev' | 'multipath'>> {
  /** Who installed it (rtm_protocol). */
  protocol: Protocol
  /** The index of its link (RTA_OIF). */
  dev?: number
  /** Its paths, if it has several (RTA_MULTIPATH). */
  multipath?: (Omit<MplsHop, 'dev'> & MplsHopState & { dev?: number })[]
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Options of a port in one of the spanning trees. */
export interface MstOptions {
  /** The spanning tree, 0 to 4,094: `msti` of `setGlobalVlan` (IFLA_BRIDGE_MST_ENTRY_MSTI). */
  msti: number
  /** The port's state in it (IFLA_BRIDGE_MST_ENTRY_STATE). */
  state: VlanState
}

/** A port's state in one of the spanning trees of its bridge. */
export interface Mst {
  /** The index of the port (ifi_index). */
  index: number
  /** The spanning tree, 0 to 4,094: `msti` of `setGlobalVlan` (IFLA_BRIDGE_MST_ENTRY_MSTI). */
  msti: number
  /** The port's state in it (IFLA_BRIDGE_MST_ENTRY_STATE). */
  state: VlanState
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A namespace as another one numbers it. */
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

/** A virtual function's settings. The card's driver decides which of them it supports. */
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
  /** Counters, if they were requested; 0 if the driver has none (IFLA_VF_STATS). */
  statistics?: VfStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/**
 * What went through a qdisc, a class or an action, and what did not (TCA_STATS2,
 * linux/gen_stats.h).
 */
export interface TrafficStatistics {
  /** Bytes that were sent. */
  bytes: bigint
  /** Packets that were sent. */
  packets: bigint
  /** Packets that were dropped. */
  drops: number
  /** How often packets had to wait, or exceeded a rate. */
  overlimits: number
  /** How often the link could not take a packet. */
  requeues: number
  /** Packets that wait. */
  queued: number
  /** Bytes that wait. */
  backlog: number
}

/** How much the fate of a packet depends on the previous packet (TCA_NETEM_CORR). */
export interface NetemCorrelation {
  /** Of the delays, 0 to 1 (delay_corr). */
  delay?: number | undefined
  /** Of the losses, 0 to 1 (loss_corr). */
  loss?: number | undefined
  /** Of the duplicates, 0 to 1 (dup_corr). */
  duplicate?: number | undefined
}

/** How often something happens (TCA_NETEM_CORRUPT, TCA_NETEM_REORDER). */
export interface NetemChance {
  /** How likely it is, 0 to 1 (probability). */
  probability?: number | undefined
  /** How much it depends on the packet before, 0 to 1 (correlation). */
  correlation?: number | undefined
}

/** Losses by four states (NETEM_LOSS_GI). */
export interface NetemState {
  /** From packets that pass to a burst of losses, 0 to 1 (p13). */
  p13: number
  /** From a burst of losses to packets that pass, 0 to 1 (p31). */
  p31: number
  /** From a burst of losses to packets that pass within it, 0 to 1 (p32). */
  p32?: number | undefined
  /** Back from these to losses, 0 to 1. Default 1 (p23). */
  p23?: number | undefined
  /** A single loss among packets that pass, 0 to 1 (p14). */
  p14?: number | undefined
}

/** Losses by two states (NETEM_LOSS_GE). */
export interface NetemGilbertElliott {
  /** From the good state to the bad one, 0 to 1 (p). */
  p: number
  /** From the bad state to the good one, 0 to 1 (r). */
  r: number
  /**
   * That a packet passes in the bad state, 0 to 1: the rest of what tc calls 1-h. Default 0: all
   * are lost (h).
   */
  h?: number | undefined
  /** That a packet is lost in the good state, 0 to 1: 1-k of tc (k1). */
  k1?: number | undefined
}

/** How losses follow each other (TCA_NETEM_LOSS). */
export interface NetemLossModel {
  /** Four states, by their transition probabilities (NETEM_LOSS_GI). */
  state?: NetemState | undefined
  /** A good and a bad state, by Gilbert and Elliott (NETEM_LOSS_GE). */
  gilbertElliott?: NetemGilbertElliott | undefined
}

/** Packets leave in slots (TCA_NETEM_SLOT). */
export interface NetemSlot {
  /** The shortest time between slots, in milliseconds (min_delay). */
  minDelay?: number | undefined
  /** The longest one, in milliseconds; default the shortest (max_delay). */
  maxDelay?: number | undefined
  /** Packets that a slot takes. Default any number (max_packets). */
  maxPackets?: number | undefined
  /** Bytes that a slot takes. Default any number (max_bytes). */
  maxBytes?: number | undefined
  /** With `slotDistribution`: the mean time between slots, in milliseconds (dist_delay). */
  distributionDelay?: number | undefined
  /** With `slotDistribution`: how far that varies, in milliseconds (dist_jitter). */
  distributionJitter?: number | undefined
}

/** What netem does to packets: tc-netem(8). */
export interface NetemOptions {
  /** How much later packets leave, in milliseconds; to a nanosecond (TCA_NETEM_LATENCY64). */
  delay?: number | undefined
  /** How far the delay varies, in milliseconds (TCA_NETEM_JITTER64). */
  jitter?: number | undefined
  /**
   * How the delay varies: by name, or as values of -32,768 to 32,767, of which 8,192 are one
   * `jitter`. Default uniform (TCA_NETEM_DELAY_DIST).
   */
  distribution?: 'uniform' | 'normal' | 'pareto' | 'paretonormal' | readonly number[] | undefined
  /** How much the fate of a packet depends on the previous packet (TCA_NETEM_CORR). */
  correlation?: NetemCorrelation | undefined
  /** The share of packets that is lost, 0 to 1 (loss). */
  loss?: number | undefined
  /** How losses follow each other, instead of `loss`: one of the two (TCA_NETEM_LOSS). */
  lossModel?: NetemLossModel | undefined
  /** The share of packets that is sent twice, 0 to 1 (duplicate). */
  duplicate?: number | undefined
  /** Packets of which a bit is changed (TCA_NETEM_CORRUPT). */
  corrupt?: NetemChance | undefined
  /** Packets that do not wait for the delay, and so overtake others (TCA_NETEM_REORDER). */
  reorder?: NetemChance | undefined
  /** Only each so-many-th packet can overtake others. Default 1 with `reorder` (gap). */
  gap?: number | undefined
  /** Bits a second that packets leave with at most (TCA_NETEM_RATE). */
  rate?: number | undefined
  /**
   * Bytes that each packet takes besides its own; negative: that it does not take; needs `rate`
   * (TCA_NETEM_RATE).
   */
  packetOverhead?: number | undefined
  /** Bytes of a cell, of which packets take whole ones; needs `rate` (TCA_NETEM_RATE). */
  cellSize?: number | undefined
  /** Bytes that each cell takes besides its own; needs `rate` (TCA_NETEM_RATE). */
  cellOverhead?: number | undefined
  /** Mark packets (ECN) that would be lost, where both ends can (TCA_NETEM_ECN). */
  ecn?: boolean | undefined
  /** Packets leave in slots, as from a radio link (TCA_NETEM_SLOT). */
  slot?: NetemSlot | undefined
  /** How the times between slots vary, as `distribution` (TCA_NETEM_SLOT_DIST). */
  slotDistribution?: 'uniform' | 'normal' | 'pareto' | 'paretonormal' | readonly number[] | undefined
  /** How many packets can wait. Default 1000 (limit). */
  limit?: number | undefined
  /**
   * The seed of its random numbers. Default a random one; since Linux 6.6 (TCA_NETEM_PRNG_SEED).
   */
  seed?: number | bigint | undefined
}

/** A token bucket: tc-tbf(8). */
export interface TbfOptions {
  /** Bits a second (TCA_TBF_RATE64). */
  rate: number
  /**
   * Burst in bytes; at least the rate times a tick of the kernel, and one packet. The kernel stores
   * it as a time, in steps of 64 ns (TCA_TBF_BURST).
   */
  burst: number
  /** Bytes that can wait; it or `latency` is needed (limit). */
  limit?: number | undefined
  /**
   * The longest wait of a packet in milliseconds, instead of `limit`, which is derived from it
   * (TCA_TBF_UNSPEC).
   */
  latency?: number | undefined
  /**
   * Bits a second that a burst leaves with; needs `peakBurst`. Default as fast as the link takes it
   * (TCA_TBF_PRATE64).
   */
  peakRate?: number | undefined
  /**
   * Bytes that can leave at once faster than `peakRate`: at least the size of packets. It is kept
   * as a time, in steps of 64 ns (TCA_TBF_PBURST).
   */
  peakBurst?: number | undefined
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined
  /**
   * How packet sizes are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined
}

/** What all classes of an htb have in common: tc-htb(8). */
export interface HtbOptions {
  /**
   * The class of packets that no filter gives one: the second number of its handle, 0x30 for
   * '1:30'. Default 0: they pass as they come (defcls).
   */
  defaultClass?: number | undefined
  /**
   * Which part of its rate a class sends at a time, when they lend each other. Default 10
   * (rate2quantum).
   */
  rateToQuantum?: number | undefined
  /**
   * Packets without a class that can wait. Default the link's `txQueueLen` (TCA_HTB_DIRECT_QLEN).
   */
  directQueueLength?: number | undefined
  /** Have hardware do it (TCA_HTB_OFFLOAD). */
  offload?: boolean | undefined
}

/** Fair queues with pacing: tc-fq(8). */
export interface FqOptions {
  /** How many packets can wait (TCA_FQ_PLIMIT). */
  limit?: number | undefined
  /** How many of one flow (TCA_FQ_FLOW_PLIMIT). */
  flowLimit?: number | undefined
  /** Bytes that a flow sends at a time (TCA_FQ_QUANTUM). */
  quantum?: number | undefined
  /** Bytes that a new flow sends first (TCA_FQ_INITIAL_QUANTUM). */
  initialQuantum?: number | undefined
  /** Respect the rate that a socket requested (TCA_FQ_RATE_ENABLE). */
  pacing?: boolean | undefined
  /** Bits a second of each flow at most (TCA_FQ_FLOW_MAX_RATE). */
  maxRate?: number | undefined
  /** The logarithm, base 2, of the number of its lists of flows (TCA_FQ_BUCKETS_LOG). */
  bucketsLog?: number | undefined
  /** Milliseconds of idleness after which a flow is new (TCA_FQ_FLOW_REFILL_DELAY). */
  refillDelay?: number | undefined
  /** Bits of the hash of packets without a socket (TCA_FQ_ORPHAN_MASK). */
  orphanMask?: number | undefined
  /** Bits a second below which each packet is paced (TCA_FQ_LOW_RATE_THRESHOLD). */
  lowRateThreshold?: number | undefined
  /** Milliseconds of waiting from which on packets are marked (ECN) (TCA_FQ_CE_THRESHOLD). */
  ceThreshold?: number | undefined
  /** Nanoseconds by which its timers may be late (TCA_FQ_TIMER_SLACK). */
  timerSlack?: number | undefined
  /** The longest delay in milliseconds that a packet may request (TCA_FQ_HORIZON). */
  horizon?: number | undefined
  /**
   * Drop packets that request more, instead of delaying them by `horizon` (TCA_FQ_HORIZON_DROP).
   */
  horizonDrop?: boolean | undefined
}

/** Fair queues with CoDel: tc-fq_codel(8). */
export interface FqCodelOptions {
  /** How many packets can wait (TCA_FQ_CODEL_LIMIT). */
  limit?: number | undefined
  /**
   * Into how many queues flows are spread: said when it is made, and not later
   * (TCA_FQ_CODEL_FLOWS).
   */
  flows?: number | undefined
  /** Milliseconds that packets may always wait; kept in steps of 1.024 µs (TCA_FQ_CODEL_TARGET). */
  target?: number | undefined
  /**
   * Milliseconds of which the shortest wait counts; kept in steps of 1.024 µs
   * (TCA_FQ_CODEL_INTERVAL).
   */
  interval?: number | undefined
  /** Bytes that a queue sends at a time (TCA_FQ_CODEL_QUANTUM). */
  quantum?: number | undefined
  /** Mark packets instead of dropping them (TCA_FQ_CODEL_ECN). */
  ecn?: boolean | undefined
  /**
   * Milliseconds of waiting from which on all packets are marked; kept in steps of 1.024 µs
   * (TCA_FQ_CODEL_CE_THRESHOLD).
   */
  ceThreshold?: number | undefined
  /**
   * The value that the bits of `ceThresholdMask` of a DS field must have for `ceThreshold`
   * (TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR).
   */
  ceThresholdSelector?: number | undefined
  /** Which bits of the DS field those are (TCA_FQ_CODEL_CE_THRESHOLD_MASK). */
  ceThresholdMask?: number | undefined
  /** Packets that are dropped at once when too many wait (TCA_FQ_CODEL_DROP_BATCH_SIZE). */
  dropBatch?: number | undefined
  /** Bytes of memory that waiting packets can take (TCA_FQ_CODEL_MEMORY_LIMIT). */
  memoryLimit?: number | undefined
}

/** Cake: tc-cake(8). */
export interface CakeOptions {
  /** Bits a second; 0 is no limit. Default 0 (TCA_CAKE_BASE_RATE64). */
  bandwidth?: number | undefined
  /** Find the bandwidth by what arrives (TCA_CAKE_AUTORATE). */
  autorate?: boolean | undefined
  /** By which priorities packets are sorted (TCA_CAKE_DIFFSERV_MODE). */
  diffserv?: CakeDiffserv | undefined
  /** What counts as a flow for fairness (TCA_CAKE_FLOW_MODE). */
  flowMode?: CakeFlowMode | undefined
  /** Milliseconds that packets usually take there and back (TCA_CAKE_RTT). */
  rtt?: number | undefined
  /** Milliseconds that packets may always wait (TCA_CAKE_TARGET). */
  target?: number | undefined
  /** In which cells the link sends packets (TCA_CAKE_ATM). */
  cells?: CakeCells | undefined
  /** Bytes that each packet takes besides its own (TCA_CAKE_OVERHEAD). */
  overhead?: number | undefined
  /** Bytes that the smallest packet takes (TCA_CAKE_MPU). */
  mpu?: number | undefined
  /** Bytes of memory that waiting packets can take (TCA_CAKE_MEMORY). */
  memoryLimit?: number | undefined
  /** See through NAT which host is which (TCA_CAKE_NAT). */
  nat?: boolean | undefined
  /** Clear the DS field of what leaves (TCA_CAKE_WASH). */
  wash?: boolean | undefined
  /** It shapes what arrives: what it drops counts, too (TCA_CAKE_INGRESS). */
  ingress?: boolean | undefined
  /** Which acknowledgements of TCP are left out (TCA_CAKE_ACK_FILTER). */
  ackFilter?: CakeAckFilter | undefined
  /** Cut packets of several segments into those (TCA_CAKE_SPLIT_GSO). */
  splitGso?: boolean | undefined
  /** Bits of the mark that choose the priority (TCA_CAKE_FWMARK). */
  fwmark?: number | undefined
  /**
   * Packets take the bytes that they have with their Ethernet header, and no overhead. Default true
   * without overhead (TCA_CAKE_RAW).
   */
  raw?: boolean | undefined
}

/** Priorities: tc-prio(8). */
export interface PrioOptions {
  /** How many classes there are, 2 to 16. Default 3 (bands). */
  bands?: number | undefined
  /**
   * For each of the 16 priorities of packets (TC_PRIO_*) the band, from 0, the most urgent. Default
   * 1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1 (TCA_UNSPEC).
   */
  priorityMap?: readonly number[] | undefined
}

/** Stochastic fair queues: tc-sfq(8). */
export interface SfqOptions {
  /** Bytes that a flow sends at a time (v0.quantum). */
  quantum?: number | undefined
  /** Seconds after which flows are hashed again; 0 for never. Default 0 (v0.perturb_period). */
  perturb?: number | undefined
  /** How many packets can wait (v0.limit). */
  limit?: number | undefined
  /** Into how many queues flows are spread, a power of 2 (v0.divisor). */
  divisor?: number | undefined
  /** The largest number of flows: at most the number of packets that can wait (v0.flows). */
  flows?: number | undefined
  /** How many packets of one flow can wait (depth). */
  depth?: number | undefined
  /** Drop the oldest packet of a flow, not the newest (1). */
  headDrop?: boolean | undefined
}

/** A plain queue: tc-pfifo(8), tc-bfifo(8). */
export interface QueueOptions {
  /** How many packets can wait (limit). */
  limit?: number | undefined
}

/**
 * Options of a qdisc: its kind, or the options of one kind. Times are in milliseconds, rates in
 * bits per second, and shares from 0 to 1.
 */
export interface QdiscOptions {
  /**
   * Its kind, as the kernel names it: netem, tbf, htb, fq, fq_codel, cake, prio, sfq, pfifo, bfifo,
   * noqueue, ingress, clsact, mq and others. Default that of which there are options (TCA_KIND).
   */
  kind?: string | undefined
  /**
   * Where it is: `root`, what leaves the link; `ingress` or `clsact`, what arrives; or a class,
   * such as '1:10'. Default root; of the kinds ingress and clsact themselves (tcm_parent).
   */
  parent?: string | undefined
  /**
   * Its handle: '1:', two hexadecimal numbers of which the second is 0. Default one from '8001:' on
   * (tcm_handle).
   */
  handle?: string | undefined
  /** What a bad network does to packets: delay, loss, and more (TCA_OPTIONS). */
  netem?: NetemOptions | undefined
  /** A rate, and no faster (TCA_OPTIONS). */
  tbf?: TbfOptions | undefined
  /** Classes with rates of their own, which can lend them (TCA_OPTIONS). */
  htb?: HtbOptions | undefined
  /** Flows take turns, each at the rate that its socket asked for (TCA_OPTIONS). */
  fq?: FqOptions | undefined
  /** Flows take turns, and none waits for long (TCA_OPTIONS). */
  fq_codel?: FqCodelOptions | undefined
  /** The same with a bandwidth, hosts and priorities (TCA_OPTIONS). */
  cake?: CakeOptions | undefined
  /** Urgent packets first (TCA_OPTIONS). */
  prio?: PrioOptions | undefined
  /** Flows take turns (TCA_OPTIONS). */
  sfq?: SfqOptions | undefined
  /** A queue of so many packets (TCA_OPTIONS). */
  pfifo?: QueueOptions | undefined
  /** A queue of so many bytes (TCA_OPTIONS). */
  bfifo?: QueueOptions | undefined
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined
  /**
   * The block whose filters it shares for what arrives, of ingress and clsact (TCA_INGRESS_BLOCK).
   */
  ingressBlock?: number | undefined
  /** The block whose filters it shares for what leaves, of clsact (TCA_EGRESS_BLOCK). */
  egressBlock?: number | undefined
}

/** What `NetemOptions` were given, as the kernel reports it. */
export interface Netem extends Given<Omit<NetemOptions, 'distribution' | 'slotDistribution' | 'seed'>> {
  /** How many packets can wait (limit). */
  limit: number
  /** The seed of its random numbers; since Linux 6.6 (TCA_NETEM_PRNG_SEED). */
  seed?: bigint
}

/** What `TbfOptions` were given, as the kernel reports it. */
export interface Tbf extends Given<Omit<TbfOptions, 'latency'>> {
  /** Bytes that can wait; it or `latency` is needed (limit). */
  limit: number
  /** How packet sizes are counted: as they are, or in cells of 53 bytes (rate.linklayer). */
  linkLayer: RateLinkLayer
}

/** What `HtbOptions` were given, as the kernel reports it. */
export interface Htb extends Given<HtbOptions> {
  /** Which part of its rate a class sends at a time, when they lend each other (rate2quantum). */
  rateToQuantum: number
  /** Packets that had no class (direct_pkts). */
  directPackets?: number
}

/** What `CakeOptions` were given, as the kernel reports it. */
export interface Cake extends Given<CakeOptions> {}

/** A qdisc as the kernel reports it. */
export interface Qdisc extends Given<Omit<QdiscOptions, 'netem' | 'tbf' | 'htb' | 'cake'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number
  /**
   * Its kind, as the kernel names it: netem, tbf, htb, fq, fq_codel, cake, prio, sfq, pfifo, bfifo,
   * noqueue, ingress, clsact, mq and others (TCA_KIND).
   */
  kind: string
  /** What a bad network does to packets: delay, loss, and more (TCA_OPTIONS). */
  netem?: Netem
  /** A rate, and no faster (TCA_OPTIONS). */
  tbf?: Tbf
  /** Classes with rates of their own, which can lend them (TCA_OPTIONS). */
  htb?: Htb
  /** The same with a bandwidth, hosts and priorities (TCA_OPTIONS). */
  cake?: Cake
  /** Hardware does it (TCA_HW_OFFLOAD). */
  offloaded?: boolean
  /** Its counters, if they were requested (TCA_STATS2). */
  statistics?: TrafficStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A class of an htb: tc-htb(8). */
export interface HtbClassOptions {
  /** Bits a second that it can always send (TCA_HTB_RATE64). */
  rate: number
  /**
   * Bits a second with what others lend it. Default its `rate`: nothing is lent to it
   * (TCA_HTB_CEIL64).
   */
  ceil?: number | undefined
  /**
   * Bytes that can leave at once at `rate`. It is kept as a time, in steps of 64 ns. Default 1600
   * (TCA_HTB_UNSPEC).
   */
  burst?: number | undefined
  /**
   * Bytes that can leave at once at `ceil`. It is kept as a time, in steps of 64 ns. Default 1600
   * (TCA_HTB_UNSPEC).
   */
  ceilBurst?: number | undefined
  /**
   * Bytes that it sends at a time while others lend it. Default the part of its rate that
   * `rateToQuantum` of the qdisc says (quantum).
   */
  quantum?: number | undefined
  /** Who is lent to first: 0 to 7, the smallest first. Default 0 (prio). */
  priority?: number | undefined
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined
  /**
   * How packet sizes are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined
}

/** What `HtbClassOptions` were given, as the kernel reports it. */
export interface HtbClass extends Given<HtbClassOptions> {
  /** Who is lent to first: 0 to 7, the smallest first (prio). */
  priority: number
  /** How packet sizes are counted: as they are, or in cells of 53 bytes (rate.linklayer). */
  linkLayer: RateLinkLayer
  /**
   * Its level, as the kernel counts it: 7 at the root, less below, 0 of one without classes
   * (level).
   */
  level?: number
}

/** Options of a class. Rates are in bits per second. */
export interface TrafficClassOptions {
  /** The kind of its qdisc. Default that of which there are options (TCA_KIND). */
  kind?: string | undefined
  /**
   * Its class id: '1:10', two hexadecimal numbers of which the first is its qdisc's (tcm_handle).
   */
  classId: string
  /** The class that it is a part of; `root`, of none. Default root (tcm_parent). */
  parent?: string | undefined
  /** A rate, and what others lend (TCA_OPTIONS). */
  htb?: HtbClassOptions | undefined
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined
}

/** A class as the kernel reports it. */
export interface TrafficClass extends Given<Omit<TrafficClassOptions, 'htb'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number
  /** The kind of its qdisc (TCA_KIND). */
  kind: string
  /** The handle of the qdisc at which its packets wait (tcm_info). */
  leaf?: string
  /** A rate, and what others lend (TCA_OPTIONS). */
  htb?: HtbClass
  /** Its counters, if they were requested (TCA_STATS2). */
  statistics?: TrafficStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A number of which only some bits count. */
export interface MaskedNumber {
  /** The bits. */
  value: number
  /** Which of them count. */
  mask: number
}

/** What is written into a packet: up to 32 bits. */
export interface PeditKey {
  /** From which header on `offset` counts. */
  header: 'network' | 'eth' | 'ip4' | 'ip6' | 'tcp' | 'udp'
  /** Whether the bits are set, or added to the present value. Default set. */
  command?: 'set' | 'add' | undefined
  /** Where: bytes, a multiple of 4; it may be negative. */
  offset: number
  /** The 32 bits there, as in the packet, the first the highest, and none outside of `mask`. */
  value: number
  /** Which of them are written. Default all. */
  mask?: number | undefined
}

/** A random verdict on some packets (TCA_GACT_PROB). */
export interface GactChanceOptions {
  /**
   * Whether one in `every` is chosen at random, or each that is the last of so many. Default
   * netrand (ptype).
   */
  type?: GactRandomness | undefined
  /** Of how many one is chosen (pval). */
  every: number
  /** What happens to the packet afterwards. Default pass (paction). */
  control?: ActionControl | undefined
}

/** What `GactChanceOptions` were given, as the kernel reports it. */
export interface GactChance extends Given<GactChanceOptions> {
  /** Whether one in `every` is chosen at random, or each that is the last of so many (ptype). */
  type: GactRandomness
  /** What happens to the packet afterwards (paction). */
  control: ActionControl
}

/** A verdict (linux/tc_act/tc_gact.h). */
export interface GactOptions {
  /** What happens to the packet afterwards. Default pass (action). */
  control?: ActionControl | undefined
  /** What happens to some packets instead (TCA_GACT_PROB). */
  chance?: GactChanceOptions | undefined
}

/** What `GactOptions` were given, as the kernel reports it. */
export interface Gact extends Given<Omit<GactOptions, 'chance'>> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number
  /** What happens to some packets instead (TCA_GACT_PROB). */
  chance?: GactChance
}

/** To another link: tc-mirred(8). */
export interface MirredOptions {
  /**
   * What happens to the packet afterwards. Default stolen where it is redirected, pipe where it is
   * mirrored (action).
   */
  control?: ActionControl | undefined
  /** What becomes of it. Default egress redirect (eaction). */
  action?: MirredAction | undefined
  /** The destination: a link, by name or index (ifindex). */
  link?: LinkRef | undefined
}

/** What `MirredOptions` were given, as the kernel reports it. */
export interface Mirred extends Given<Omit<MirredOptions, 'link'>> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number
  /** What becomes of it (eaction). */
  action: MirredAction
  /** The ifindex of the destination; absent when that link is gone (ifindex). */
  link?: number
}

/** A rate that is not exceeded: tc-police(8). */
export interface PoliceOptions {
  /** Bits a second that conform (TCA_POLICE_RATE). */
  rate?: number | undefined
  /** Burst in bytes. The kernel stores it as a time, in steps of 64 ns (TCA_POLICE_UNSPEC). */
  burst?: number | undefined
  /**
   * Bits a second that conform within a burst, too; packets up to `mtu` go at once
   * (TCA_POLICE_PEAKRATE).
   */
  peakRate?: number | undefined
  /** Packets a second that conform, instead of `rate`; since Linux 5.13 (TCA_POLICE_PKTRATE64). */
  packetRate?: number | undefined
  /** Burst in packets (TCA_POLICE_PKTBURST64). */
  packetBurst?: number | undefined
  /**
   * Bytes of the largest packet that conforms. What a link leaves to hardware is 64 KiB large.
   * Default any, where tc has 2040 bytes (TCA_POLICE_UNSPEC).
   */
  mtu?: number | undefined
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined
  /**
   * How packet sizes are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined
  /** What happens to a packet that does not conform. Default drop (action). */
  exceed?: ActionControl | undefined
  /** What happens to a packet that conforms. Default pass (TCA_POLICE_RESULT). */
  conform?: ActionControl | undefined
  /** Bits a second that an estimator of the link may have measured (TCA_POLICE_AVRATE). */
  averageRate?: number | undefined
}

/** What `PoliceOptions` were given, as the kernel reports it. */
export interface Police extends Given<PoliceOptions> {
  /** What happens to a packet that does not conform (action). */
  exceed: ActionControl
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number
}

/** VLAN tags: tc-vlan(8). */
export interface VlanActionOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined
  /** What is done (v_action). */
  action: VlanActionKind
  /** The VLAN (TCA_VLAN_PUSH_VLAN_ID). */
  vid?: number | undefined
  /** Which sort of tag: 802.1Q or 802.1ad. Default 802.1Q (TCA_VLAN_PUSH_VLAN_PROTOCOL). */
  protocol?: EtherType | undefined
  /** The priority in the tag, 0 to 7 (TCA_VLAN_PUSH_VLAN_PRIORITY). */
  priority?: number | undefined
  /** The destination of a header that is pushed (TCA_VLAN_PUSH_ETH_DST). */
  dstMac?: string | undefined
  /** Its source (TCA_VLAN_PUSH_ETH_SRC). */
  srcMac?: string | undefined
}

/** What `VlanActionOptions` were given, as the kernel reports it. */
export interface VlanAction extends Given<VlanActionOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number
}

/** An option of Geneve's header. */
export interface EncGeneve {
  /** Who defines the option's type (TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS). */
  class: number
  /** Its type (TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE). */
  type: number
  /** What it holds: 4 to 128 bytes, a multiple of 4 (TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA). */
  data: Uint8Array
}

/** What vxlan's header has besides. */
export interface EncVxlan {
  /**
   * The group policy: 32 bits, of which the lower 16 are the group
   * (TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP).
   */
  gbp: number
}

/** What erspan's header has besides. */
export interface EncErspan {
  /** 1 or 2 (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER). */
  version: number
  /** Of version 1: where the packet was taken (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX). */
  index?: number | undefined
  /**
   * Of version 2: 0 for packets that came, 1 for those that left
   * (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR).
   */
  direction?: number | undefined
  /** Of version 2: which device (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID). */
  hwid?: number | undefined
}

/** What a tunnel carries beside packets. */
export interface EncOptions {
  /** Geneve's (RFC 8926) (TCA_FLOWER_KEY_ENC_OPTS_GENEVE). */
  geneve?: readonly EncGeneve[] | undefined
  /** Vxlan's (TCA_FLOWER_KEY_ENC_OPTS_VXLAN). */
  vxlan?: EncVxlan | undefined
  /** Erspan's (TCA_FLOWER_KEY_ENC_OPTS_ERSPAN). */
  erspan?: EncErspan | undefined
}

/** What a tunnel sends with: tc-tunnel_key(8). */
export interface TunnelKeyOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined
  /** What is done (t_action). */
  action: TunnelKeyAction
  /** The VNI, or the key (TCA_TUNNEL_KEY_ENC_KEY_ID). */
  keyId?: number | undefined
  /**
   * From where: an address of this machine; `set` needs it (TCA_TUNNEL_KEY_ENC_IPV4_SRC,
   * TCA_TUNNEL_KEY_ENC_IPV6_SRC).
   */
  src?: string | undefined
  /** To where; `set` needs it (TCA_TUNNEL_KEY_ENC_IPV4_DST, TCA_TUNNEL_KEY_ENC_IPV6_DST). */
  dst?: string | undefined
  /** The UDP port (TCA_TUNNEL_KEY_ENC_DST_PORT). */
  dstPort?: number | undefined
  /** The TOS (TCA_TUNNEL_KEY_ENC_TOS). */
  tos?: number | undefined
  /** The TTL (TCA_TUNNEL_KEY_ENC_TTL). */
  ttl?: number | undefined
  /** Send no UDP checksum. Default false (TCA_TUNNEL_KEY_NO_CSUM). */
  noChecksum?: boolean | undefined
  /** What the tunnel sends besides (TCA_TUNNEL_KEY_ENC_OPTS). */
  options?: EncOptions | undefined
}

/** What `TunnelKeyOptions` were given, as the kernel reports it. */
export interface TunnelKey extends Given<TunnelKeyOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number
}

/** What the kernel knows of a packet: tc-skbedit(8). */
export interface SkbeditOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined
  /** The class, such as '1:10'; priorities of sockets are ':0' to ':f' (TCA_SKBEDIT_PRIORITY). */
  priority?: string | undefined
  /** The mark, or those of its bits that a mask has (TCA_SKBEDIT_MARK). */
  mark?: number | MaskedNumber | undefined
  /** The queue of the link, from 0 (TCA_SKBEDIT_QUEUE_MAPPING). */
  queue?: number | undefined
  /** For whom it is (TCA_SKBEDIT_PTYPE). */
  packetType?: PacketType | undefined
  /** Take the priority out of the TOS (TCA_SKBEDIT_FLAGS). */
  inheritDsfield?: boolean | undefined
}

/** What `SkbeditOptions` were given, as the kernel reports it. */
export interface Skbedit extends Given<SkbeditOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number
}

/** What is in a packet: tc-pedit(8). */
export interface PeditOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (TCA_PEDIT_PARMS_EX). */
  control?: ActionControl | undefined
  /** What is written, one after another (TCA_PEDIT_PARMS_EX). */
  keys: readonly PeditKey[]
}

/** What `PeditOptions` were given, as the kernel reports it. */
export interface Pedit extends Given<Omit<PeditOptions, 'keys'>> {
  /** What is written, one after another (TCA_PEDIT_PARMS_EX). */
  keys: PeditKey[]
  /** Its number among the actions of its kind: tc's `index` (TCA_PEDIT_PARMS_EX). */
  id: number
}

/** Checksums: tc-csum(8). */
export interface CsumOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined
  /** Recompute the checksum of: The header of IPv4 (TCA_CSUM_UPDATE_FLAG_IPV4HDR). */
  ipv4?: boolean | undefined
  /** Recompute the checksum of: ICMP, and ICMPv6 (TCA_CSUM_UPDATE_FLAG_ICMP). */
  icmp?: boolean | undefined
  /** Recompute the checksum of: IGMP (TCA_CSUM_UPDATE_FLAG_IGMP). */
  igmp?: boolean | undefined
  /** Recompute the checksum of: TCP (TCA_CSUM_UPDATE_FLAG_TCP). */
  tcp?: boolean | undefined
  /** Recompute the checksum of: UDP (TCA_CSUM_UPDATE_FLAG_UDP). */
  udp?: boolean | undefined
  /** Recompute the checksum of: UDP-Lite (TCA_CSUM_UPDATE_FLAG_UDPLITE). */
  udplite?: boolean | undefined
  /** Recompute the checksum of: SCTP (TCA_CSUM_UPDATE_FLAG_SCTP). */
  sctp?: boolean | undefined
}

/** What `CsumOptions` were given, as the kernel reports it. */
export interface Csum extends Given<CsumOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number
  /** Recompute the checksum of: The header of IPv4 (TCA_CSUM_UPDATE_FLAG_IPV4HDR). */
  ipv4: boolean
  /** Recompute the checksum of: ICMP, and ICMPv6 (TCA_CSUM_UPDATE_FLAG_ICMP). */
  icmp: boolean
  /** Recompute the checksum of: IGMP (TCA_CSUM_UPDATE_FLAG_IGMP). */
  igmp: boolean
  /** Recompute the checksum of: TCP (TCA_CSUM_UPDATE_FLAG_TCP). */
  tcp: boolean
  /** Recompute the checksum of: UDP (TCA_CSUM_UPDATE_FLAG_UDP). */
  udp: boolean
  /** Recompute the checksum of: UDP-Lite (TCA_CSUM_UPDATE_FLAG_UDPLITE). */
  udplite: boolean
  /** Recompute the checksum of: SCTP (TCA_CSUM_UPDATE_FLAG_SCTP). */
  sctp: boolean
}

/** Connection tracking: tc-ct(8). */
export interface CtOptions {
  /** What happens to the packet afterwards. Default pipe: the next action (action). */
  control?: ActionControl | undefined
  /** Keep the connection (TCA_CT_ACTION, TCA_CT_ACT_COMMIT). */
  commit?: boolean | undefined
  /** Anew, whatever direction it was kept with (TCA_CT_ACTION, TCA_CT_ACT_FORCE). */
  force?: boolean | undefined
  /** Forget what is known of the packet (TCA_CT_ACTION, TCA_CT_ACT_CLEAR). */
  clear?: boolean | undefined
  /**
   * Translate by what the connection has, or as `natSrc` and `natDst` say (TCA_CT_ACTION,
   * TCA_CT_ACT_NAT).
   */
  nat?: boolean | undefined
  /** Translate the source (TCA_CT_ACTION, TCA_CT_ACT_NAT_SRC). */
  natSrc?: boolean | undefined
  /** Translate the destination (TCA_CT_ACTION, TCA_CT_ACT_NAT_DST). */
  natDst?: boolean | undefined
  /** The zone (TCA_CT_ZONE). */
  zone?: number | undefined
  /** The connection's mark (TCA_CT_MARK). */
  mark?: number | MaskedNumber | undefined
  /**
   * The connection's labels: 32 hexadecimal digits, and optionally a mask of as many after a /
   * (TCA_CT_LABELS).
   */
  labels?: string | undefined
  /** The first address of the range (TCA_CT_NAT_IPV4_MIN, TCA_CT_NAT_IPV6_MIN). */
  natMin?: string | undefined
  /** The last. Default the first (TCA_CT_NAT_IPV4_MAX, TCA_CT_NAT_IPV6_MAX). */
  natMax?: string | undefined
  /** The first port of the range (TCA_CT_NAT_PORT_MIN). */
  natPortMin?: number | undefined
  /** The last. Default the first (TCA_CT_NAT_PORT_MAX). */
  natPortMax?: number | undefined
}

/** What `CtOptions` were given, as the kernel reports it. */
export interface Ct extends Given<CtOptions> {
  /** What happens to the packet afterwards (action). */
  control: ActionControl
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number
}

/** One action of a filter: its kind, or the options of one. */
export interface ActionOptions {
  /**
   * Its kind, as the kernel names it: gact, mirred, police, vlan, tunnel_key, skbedit, pedit, csum,
   * ct and others. Default that of which there are options (TCA_ACT_KIND).
   */
  kind?: string | undefined
  /** A verdict: drop, pass, or on to another chain (TCA_ACT_OPTIONS). */
  gact?: GactOptions | undefined
  /** To another link, or a copy there (TCA_ACT_OPTIONS). */
  mirred?: MirredOptions | undefined
  /** No more than a rate (TCA_ACT_OPTIONS). */
  police?: PoliceOptions | undefined
  /** VLAN tags (TCA_ACT_OPTIONS). */
  vlan?: VlanActionOptions | undefined
  /** What a tunnel with `external` sends it with (TCA_ACT_OPTIONS). */
  tunnel_key?: TunnelKeyOptions | undefined
  /** Its priority, mark, queue and what it is (TCA_ACT_OPTIONS). */
  skbedit?: SkbeditOptions | undefined
  /** What is in the packet (TCA_ACT_OPTIONS). */
  pedit?: PeditOptions | undefined
  /** Checksums anew (TCA_ACT_OPTIONS). */
  csum?: CsumOptions | undefined
  /** Connection tracking (TCA_ACT_OPTIONS). */
  ct?: CtOptions | undefined
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_ACT_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined
  /** 1 to 16 bytes that the kernel keeps with it (TCA_ACT_COOKIE). */
  cookie?: Uint8Array | undefined
  /** Count for all processors together (TCA_ACT_FLAGS, TCA_ACT_FLAGS_NO_PERCPU_STATS). */
  noPercpuStats?: boolean | undefined
  /**
   * The hardware's counters at the time of the request (TCA_ACT_HW_STATS,
   * TCA_ACT_HW_STATS_IMMEDIATE).
   */
  hwStatsImmediate?: boolean | undefined
  /** Hardware's counters as they were a while ago (TCA_ACT_HW_STATS, TCA_ACT_HW_STATS_DELAYED). */
  hwStatsDelayed?: boolean | undefined
}

/** What `ActionOptions` were given, as the kernel reports it. */
export interface Action extends Given<Omit<ActionOptions, 'gact' | 'mirred' | 'police' | 'vlan' | 'tunnel_key' | 'skbedit' | 'pedit' | 'csum' | 'ct'>> {
  /**
   * Its kind, as the kernel names it: gact, mirred, police, vlan, tunnel_key, skbedit, pedit, csum,
   * ct and others (TCA_ACT_KIND).
   */
  kind: string
  /** A verdict: drop, pass, or on to another chain (TCA_ACT_OPTIONS). */
  gact?: Gact
  /** To another link, or a copy there (TCA_ACT_OPTIONS). */
  mirred?: Mirred
  /** No more than a rate (TCA_ACT_OPTIONS). */
  police?: Police
  /** VLAN tags (TCA_ACT_OPTIONS). */
  vlan?: VlanAction
  /** What a tunnel with `external` sends it with (TCA_ACT_OPTIONS). */
  tunnel_key?: TunnelKey
  /** Its priority, mark, queue and what it is (TCA_ACT_OPTIONS). */
  skbedit?: Skbedit
  /** What is in the packet (TCA_ACT_OPTIONS). */
  pedit?: Pedit
  /** Checksums anew (TCA_ACT_OPTIONS). */
  csum?: Csum
  /** Connection tracking (TCA_ACT_OPTIONS). */
  ct?: Ct
  /** In how many devices it is (TCA_ACT_IN_HW_COUNT). */
  inHwCount?: number
  /** Its counters, if they were requested (TCA_ACT_STATS). */
  statistics?: TrafficStatistics
}

/** A label of a stack. */
export interface MplsEntry {
  /** Which label of the stack, 1 the outermost, to 7 (TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH). */
  depth: number
  /** The label, 20 bits (TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL). */
  label?: number | undefined
  /** The traffic class, 0 to 7 (TCA_FLOWER_KEY_MPLS_OPT_LSE_TC). */
  tc?: number | undefined
  /** 1 at the bottom of the stack (TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS). */
  bos?: number | undefined
  /** The TTL (TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL). */
  ttl?: number | undefined
}

/** What GTP's header has besides. */
export interface EncGtp {
  /** The type of the PDU session (TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE). */
  pduType: number
  /** Its QoS flow (TCA_FLOWER_KEY_ENC_OPT_GTP_QFI). */
  qfi: number
}

/** What a tunnel carried beside the packet. */
export interface EncKeyOptions {
  /** Geneve's (RFC 8926) (TCA_FLOWER_KEY_ENC_OPTS_GENEVE). */
  geneve?: readonly EncGeneve[] | undefined
  /** Vxlan's (TCA_FLOWER_KEY_ENC_OPTS_VXLAN). */
  vxlan?: EncVxlan | undefined
  /** Erspan's (TCA_FLOWER_KEY_ENC_OPTS_ERSPAN). */
  erspan?: EncErspan | undefined
  /** GTP's (TCA_FLOWER_KEY_ENC_OPTS_GTP). */
  gtp?: EncGtp | undefined
}

/** Header fields of packets: tc-flower(8). Every given field must match. */
export interface FlowerOptions {
  /**
   * What the packet carries; behind a tag where `protocol` is one. Default the filter's `protocol`
   * (TCA_FLOWER_KEY_ETH_TYPE).
   */
  ethType?: EtherType | undefined
  /** The destination: an Ethernet address, or ADDRESS/MASK (TCA_FLOWER_KEY_ETH_DST). */
  dstMac?: string | undefined
  /** The source (TCA_FLOWER_KEY_ETH_SRC). */
  srcMac?: string | undefined
  /** The VLAN; `protocol` is 802.1Q or 802.1ad (TCA_FLOWER_KEY_VLAN_ID). */
  vlanId?: number | undefined
  /** The priority in its tag, 0 to 7 (TCA_FLOWER_KEY_VLAN_PRIO). */
  vlanPriority?: number | undefined
  /** What is behind the tag (TCA_FLOWER_KEY_VLAN_ETH_TYPE). */
  vlanEthType?: EtherType | undefined
  /** The inner VLAN (TCA_FLOWER_KEY_CVLAN_ID). */
  cvlanId?: number | undefined
  /** The priority in its tag, 0 to 7 (TCA_FLOWER_KEY_CVLAN_PRIO). */
  cvlanPriority?: number | undefined
  /** What is behind the inner tag (TCA_FLOWER_KEY_CVLAN_ETH_TYPE). */
  cvlanEthType?: EtherType | undefined
  /** How many tags there are; since Linux 5.19 (TCA_FLOWER_KEY_NUM_OF_VLANS). */
  vlanCount?: number | undefined
  /** The session of PPPoE; since Linux 6.0 (TCA_FLOWER_KEY_PPPOE_SID). */
  pppoeSession?: number | undefined
  /** What PPP carries; since Linux 6.0 (TCA_FLOWER_KEY_PPP_PROTO). */
  pppProtocol?: number | undefined
  /** What IP carries; with `ethType` (TCA_FLOWER_KEY_IP_PROTO). */
  ipProto?: IpProtocol | undefined
  /**
   * The source: an address, a prefix, or ADDRESS/MASK (TCA_FLOWER_KEY_IPV4_SRC,
   * TCA_FLOWER_KEY_IPV6_SRC).
   */
  srcIp?: string | undefined
  /** The destination (TCA_FLOWER_KEY_IPV4_DST, TCA_FLOWER_KEY_IPV6_DST). */
  dstIp?: string | undefined
  /** The TOS, or the traffic class; with `ethType` (TCA_FLOWER_KEY_IP_TOS). */
  ipTos?: number | MaskedNumber | undefined
  /** The TTL, or the hop limit; with `ethType` (TCA_FLOWER_KEY_IP_TTL). */
  ipTtl?: number | MaskedNumber | undefined
  /** The source port of TCP; with `ipProto` (TCA_FLOWER_KEY_TCP_SRC). */
  tcpSrc?: number | MaskedNumber | undefined
  /** The destination port of TCP; with `ipProto` (TCA_FLOWER_KEY_TCP_DST). */
  tcpDst?: number | MaskedNumber | undefined
  /** The source port of UDP; with `ipProto` (TCA_FLOWER_KEY_UDP_SRC). */
  udpSrc?: number | MaskedNumber | undefined
  /** The destination port of UDP; with `ipProto` (TCA_FLOWER_KEY_UDP_DST). */
  udpDst?: number | MaskedNumber | undefined
  /** The source port of SCTP; with `ipProto` (TCA_FLOWER_KEY_SCTP_SRC). */
  sctpSrc?: number | MaskedNumber | undefined
  /** The destination port of SCTP; with `ipProto` (TCA_FLOWER_KEY_SCTP_DST). */
  sctpDst?: number | MaskedNumber | undefined
  /** The range that the source port is in; with `ipProto` (TCA_FLOWER_KEY_PORT_SRC_MIN). */
  srcPorts?: readonly [lowest: number, highest: number] | undefined
  /** The range that the destination port is in; with `ipProto` (TCA_FLOWER_KEY_PORT_DST_MIN). */
  dstPorts?: readonly [lowest: number, highest: number] | undefined
  /** The flags of TCP, 12 bits; with `ipProto` (TCA_FLOWER_KEY_TCP_FLAGS). */
  tcpFlags?: number | MaskedNumber | undefined
  /** The type of ICMP; with `ipProto` (TCA_FLOWER_KEY_ICMPV4_TYPE). */
  icmpType?: number | MaskedNumber | undefined
  /** Its code (TCA_FLOWER_KEY_ICMPV4_CODE). */
  icmpCode?: number | MaskedNumber | undefined
  /** The type of ICMPv6; with `ipProto` (TCA_FLOWER_KEY_ICMPV6_TYPE). */
  icmp6Type?: number | MaskedNumber | undefined
  /** Its code (TCA_FLOWER_KEY_ICMPV6_CODE). */
  icmp6Code?: number | MaskedNumber | undefined
  /** Whether it is a fragment, and the first (TCA_FLOWER_KEY_FLAGS). */
  fragment?: { any?: boolean | undefined; first?: boolean | undefined } | undefined
  /** What an ARP packet says; with `ethType` (TCA_FLOWER_KEY_ARP_OP). */
  arpOperation?: ArpOperation | MaskedNumber | undefined
  /** The sender's address (TCA_FLOWER_KEY_ARP_SIP). */
  arpSrcIp?: string | undefined
  /** The target's address (TCA_FLOWER_KEY_ARP_TIP). */
  arpDstIp?: string | undefined
  /** The sender's Ethernet address (TCA_FLOWER_KEY_ARP_SHA). */
  arpSrcMac?: string | undefined
  /** The target's Ethernet address (TCA_FLOWER_KEY_ARP_THA). */
  arpDstMac?: string | undefined
  /** The outermost label, 20 bits; with `ethType` (TCA_FLOWER_KEY_MPLS_LABEL). */
  mplsLabel?: number | undefined
  /** Its traffic class, 0 to 7 (TCA_FLOWER_KEY_MPLS_TC). */
  mplsTc?: number | undefined
  /** 1 where it is the only label (TCA_FLOWER_KEY_MPLS_BOS). */
  mplsBos?: number | undefined
  /** Its TTL (TCA_FLOWER_KEY_MPLS_TTL). */
  mplsTtl?: number | undefined
  /** The session of L2TPv3; since Linux 6.1 (TCA_FLOWER_KEY_L2TPV3_SID). */
  l2tpv3Session?: number | undefined
  /** Of a tunnel that it came by: the VNI, or the key (TCA_FLOWER_KEY_ENC_KEY_ID). */
  encKeyId?: number | undefined
  /** From where it came (TCA_FLOWER_KEY_ENC_IPV4_SRC, TCA_FLOWER_KEY_ENC_IPV6_SRC). */
  encSrcIp?: string | undefined
  /** To where (TCA_FLOWER_KEY_ENC_IPV4_DST, TCA_FLOWER_KEY_ENC_IPV6_DST). */
  encDstIp?: string | undefined
  /** The UDP port from which it came (TCA_FLOWER_KEY_ENC_UDP_SRC_PORT). */
  encSrcPort?: number | MaskedNumber | undefined
  /** The UDP port to which it came (TCA_FLOWER_KEY_ENC_UDP_DST_PORT). */
  encDstPort?: number | MaskedNumber | undefined
  /** The TOS that it came with (TCA_FLOWER_KEY_ENC_IP_TOS). */
  encTos?: number | MaskedNumber | undefined
  /** The TTL that it came with (TCA_FLOWER_KEY_ENC_IP_TTL). */
  encTtl?: number | MaskedNumber | undefined
  /** What the tunnel carried besides (TCA_FLOWER_KEY_ENC_OPTS). */
  encOptions?: EncKeyOptions | undefined
  /** Which bits of that count. Default all (TCA_FLOWER_KEY_ENC_OPTS_MASK). */
  encOptionsMask?: EncKeyOptions | undefined
  /** What connection tracking knows of it, after `ct` (TCA_FLOWER_KEY_CT_STATE). */
  ctState?: { new?: boolean | undefined; established?: boolean | undefined; related?: boolean | undefined; tracked?: boolean | undefined; invalid?: boolean | undefined; reply?: boolean | undefined } | undefined
  /** The zone (TCA_FLOWER_KEY_CT_ZONE). */
  ctZone?: number | MaskedNumber | undefined
  /** The connection's mark (TCA_FLOWER_KEY_CT_MARK). */
  ctMark?: number | MaskedNumber | undefined
  /** The connection's labels: 32 hexadecimal digits (TCA_FLOWER_KEY_CT_LABELS). */
  ctLabels?: string | undefined
  /** The hash that `skbedit` or a program gave it (TCA_FLOWER_KEY_HASH). */
  hash?: number | MaskedNumber | undefined
  /** The link that it arrived by, which has to be in the same namespace (TCA_FLOWER_INDEV). */
  indev?: string | undefined
  /** The class that packets are of, such as '1:10' (TCA_FLOWER_CLASSID). */
  classId?: string | undefined
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined
  /** Actions on packets that match, in this order: up to 32 (TCA_FLOWER_ACT). */
  actions?: readonly ActionOptions[] | undefined
  /** Several labels, instead of one (TCA_FLOWER_KEY_MPLS_OPTS_LSE). */
  mplsStack?: readonly MplsEntry[] | undefined
}

/** What `FlowerOptions` were given, as the kernel reports it. */
export interface Flower extends Given<Omit<FlowerOptions, 'actions' | 'mplsStack'>> {
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean
  /** In how many devices it is (TCA_FLOWER_IN_HW_COUNT). */
  inHwCount?: number
  /** Actions on packets that match, in this order: up to 32 (TCA_FLOWER_ACT). */
  actions?: Action[]
  /** Several labels, instead of one (TCA_FLOWER_KEY_MPLS_OPTS_LSE). */
  mplsStack?: MplsEntry[]
}

/** Every packet: tc-matchall(8). */
export interface MatchallOptions {
  /** The class that packets are of, such as '1:10' (TCA_MATCHALL_CLASSID). */
  classId?: string | undefined
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined
  /** Actions on packets that match, in this order: up to 32 (TCA_MATCHALL_ACT). */
  actions?: readonly ActionOptions[] | undefined
}

/** What `MatchallOptions` were given, as the kernel reports it. */
export interface Matchall extends Given<Omit<MatchallOptions, 'actions'>> {
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean
  /** Actions on packets that match, in this order: up to 32 (TCA_MATCHALL_ACT). */
  actions?: Action[]
}

/** The packet's mark, which is the filter's `handle`: tc-fw(8). */
export interface FwOptions {
  /** Which bits of the mark count. Default all (TCA_FW_MASK). */
  mask?: number | undefined
  /** The link that it arrived by (TCA_FW_INDEV). */
  indev?: string | undefined
  /** The class that packets are of, such as '1:10' (TCA_FW_CLASSID). */
  classId?: string | undefined
  /** Actions on packets that match, in this order: up to 32 (TCA_FW_ACT). */
  actions?: readonly ActionOptions[] | undefined
}

/** What `FwOptions` were given, as the kernel reports it. */
export interface Fw extends Given<Omit<FwOptions, 'actions'>> {
  /** Actions on packets that match, in this order: up to 32 (TCA_FW_ACT). */
  actions?: Action[]
}

/** A program: tc-bpf(8). */
export interface BpfFilterOptions {
  /**
   * A descriptor of the program, as bpf(2) returns it, which must stay open until the call has
   * ended (TCA_BPF_FD).
   */
  fd?: number | undefined
  /** Its name in listings: 1 to 255 bytes (TCA_BPF_NAME). */
  name?: string | undefined
  /** The program decides itself what happens to a packet (TCA_BPF_FLAG_ACT_DIRECT). */
  directAction?: boolean | undefined
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined
  /** The class that packets are of, such as '1:10' (TCA_BPF_CLASSID). */
  classId?: string | undefined
  /** Actions on packets that match, in this order: up to 32 (TCA_BPF_ACT). */
  actions?: readonly ActionOptions[] | undefined
}

/** What `BpfFilterOptions` were given, as the kernel reports it. */
export interface BpfFilter extends Given<Omit<BpfFilterOptions, 'fd' | 'actions'>> {
  /** The program decides itself what happens to a packet (TCA_BPF_FLAG_ACT_DIRECT). */
  directAction: boolean
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean
  /** The program's number in the kernel (TCA_BPF_ID). */
  id?: number
  /** A hash of the program, 8 bytes (TCA_BPF_TAG). */
  tag?: Uint8Array
  /** Actions on packets that match, in this order: up to 32 (TCA_BPF_ACT). */
  actions?: Action[]
}

/** A value that 32 bits of a packet must have. */
export interface U32Match {
  /** The bits, as in the packet, the first the highest. */
  value: number
  /** Which of them count. */
  mask: number
  /**
   * Where: bytes from the network header, which is IP's; a multiple of 4, and it may be negative.
   */
  offset: number
  /** From the header that the table before found (`nexthdr+` of tc). Default false. */
  fromNext?: boolean | undefined
}

/** How a u32 filter leads on (tc_u32_sel): `offset` and `hashkey` of tc. */
export interface U32Next {
  /** Bytes to the next header. Default 0. */
  plus?: number | undefined
  /** The offset of 16 bits that hold a further offset. Default 0. */
  at?: number | undefined
  /** Which of these count. Default none. */
  mask?: number | undefined
  /** By how many bits they are moved to the right. Default 0. */
  shift?: number | undefined
  /** Later offsets count from there. Default false. */
  eat?: boolean | undefined
  /** Where the 32 bits are that choose a row. Default 0. */
  hashAt?: number | undefined
  /** Which of these choose. Default none. */
  hashMask?: number | undefined
}

/** A value that the mark of a packet must have. */
export interface U32Mark {
  /** The bits (val). */
  value: number
  /** Which of them count (mask). */
  mask: number
}

/** Any bits of a packet: tc-u32(8). */
export interface U32Options {
  /**
   * Values that words of the packet must have: up to 128, all of which must match. Default any
   * packet (TCA_U32_SEL).
   */
  match?: readonly U32Match[] | undefined
  /**
   * Of one that leads to another table: where the next header begins, and by which bits the row is
   * chosen (TCA_U32_SEL).
   */
  next?: U32Next | undefined
  /** It is a table of so many rows, a power of 2 up to 256, and no filter (TCA_U32_DIVISOR). */
  divisor?: number | undefined
  /**
   * The row of a table that it is in: the table's `handle`, and 4096 times the row's number.
   * Default the one that the kernel makes for its priority (TCA_U32_HASH).
   */
  table?: number | undefined
  /** The table that it leads to, by that one's `handle` (TCA_U32_LINK). */
  link?: number | undefined
  /** What the mark has to be (TCA_U32_MARK). */
  mark?: U32Mark | undefined
  /** The link that it arrived by (TCA_U32_INDEV). */
  indev?: string | undefined
  /** The class that packets are of, such as '1:10' (TCA_U32_CLASSID). */
  classId?: string | undefined
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined
  /** Actions on packets that match, in this order: up to 32 (TCA_U32_ACT). */
  actions?: readonly ActionOptions[] | undefined
}

/** What `U32Options` were given, as the kernel reports it. */
export interface U32 extends Given<Omit<U32Options, 'match' | 'actions'>> {
  /**
   * Values that words of the packet must have: up to 128, all of which must match (TCA_U32_SEL).
   */
  match?: U32Match[]
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean
  /** Actions on packets that match, in this order: up to 32 (TCA_U32_ACT). */
  actions?: Action[]
}

/** Options of a filter: its place, and its kind or the options of one kind. */
export interface FilterOptions {
  /**
   * Its kind, as the kernel names it: matchall, flower, fw, u32, bpf and others. Default that of
   * which there are options (TCA_KIND).
   */
  kind?: string | undefined
  /**
   * Where it is: `root`, the link's root qdisc; `ingress`, what arrives at a qdisc ingress or
   * clsact, or `egress`, what leaves by a clsact; or another qdisc or class, such as '1:' or
   * '1:10'. Default root (tcm_parent).
   */
  parent?: string | undefined
  /** Which packets it looks at. Default all (tcm_info). */
  protocol?: EtherType | undefined
  /**
   * The smallest is looked at first: 1 to 65,535; filters of one priority are of one kind and
   * protocol. Default one before those that there are (tcm_info).
   */
  priority?: number | undefined
  /**
   * Its handle among the filters of its priority. Of fw it is the mark; of u32 three numbers:
   * 0x80000800 is what tc calls 800::800. Default one that is free (tcm_handle).
   */
  handle?: number | undefined
  /** The chain that it is in, up to 268,435,455. Default 0, where packets begin (TCA_CHAIN). */
  chain?: number | undefined
  /** Every packet (TCA_OPTIONS). */
  matchall?: MatchallOptions | undefined
  /** What is in headers (TCA_OPTIONS). */
  flower?: FlowerOptions | undefined
  /** The packet's mark (TCA_OPTIONS). */
  fw?: FwOptions | undefined
  /** Any bits of the packet (TCA_OPTIONS). */
  u32?: U32Options | undefined
  /** A program (TCA_OPTIONS). */
  bpf?: BpfFilterOptions | undefined
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined
}

/** A filter as the kernel reports it. */
export interface Filter extends Given<Omit<FilterOptions, 'matchall' | 'flower' | 'fw' | 'u32' | 'bpf'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number
  /** Its kind, as the kernel names it: matchall, flower, fw, u32, bpf and others (TCA_KIND). */
  kind: string
  /** Which packets it looks at (tcm_info). */
  protocol: EtherType
  /**
   * The smallest is looked at first: 1 to 65,535; filters of one priority are of one kind and
   * protocol (tcm_info).
   */
  priority: number
  /**
   * Its handle among the filters of its priority. Of fw it is the mark; of u32 three numbers:
   * 0x80000800 is what tc calls 800::800 (tcm_handle).
   */
  handle: number
  /** Every packet (TCA_OPTIONS). */
  matchall?: Matchall
  /** What is in headers (TCA_OPTIONS). */
  flower?: Flower
  /** The packet's mark (TCA_OPTIONS). */
  fw?: Fw
  /** Any bits of the packet (TCA_OPTIONS). */
  u32?: U32
  /** A program (TCA_OPTIONS). */
  bpf?: BpfFilter
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Which chain of filters. */
export interface ChainOptions {
  /**
   * Where it is: `root`, the link's root qdisc; `ingress`, what arrives at a qdisc ingress or
   * clsact, or `egress`, what leaves by a clsact; or another qdisc or class, such as '1:' or
   * '1:10'. Default root (tcm_parent).
   */
  parent?: string | undefined
  /** Its number, up to 268,435,455 (TCA_CHAIN). */
  chain: number
}

/** A chain of filters as the kernel reports it. */
export interface Chain extends Given<ChainOptions> {
  /** The link that it is of (tcm_ifindex). */
  index: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Packets of a connection, one way. */
export interface ConntrackTupleOptions {
  /** The source address (CTA_IP_V4_SRC, CTA_IP_V6_SRC). */
  src?: string | undefined
  /** The destination (CTA_IP_V4_DST, CTA_IP_V6_DST). */
  dst?: string | undefined
  /** The IP protocol, by name or number (CTA_PROTO_NUM). */
  ipProto?: IpProtocol | undefined
  /** The source port; of GRE its key (CTA_PROTO_SRC_PORT). */
  sport?: number | undefined
  /** The destination port; of GRE its key (CTA_PROTO_DST_PORT). */
  dport?: number | undefined
  /** Of ICMP and ICMPv6: the identifier, as of an echo (CTA_PROTO_ICMP_ID, CTA_PROTO_ICMPV6_ID). */
  icmpId?: number | undefined
  /** Of ICMP and ICMPv6: the type (CTA_PROTO_ICMP_TYPE, CTA_PROTO_ICMPV6_TYPE). */
  icmpType?: number | undefined
  /** Of ICMP and ICMPv6: the code (CTA_PROTO_ICMP_CODE, CTA_PROTO_ICMPV6_CODE). */
  icmpCode?: number | undefined
  /** The zone, where that is one of this direction alone (CTA_TUPLE_ZONE). */
  zone?: number | undefined
}

/** Packets of a connection, one way. */
export interface ConntrackTuple {
  /** The source address (CTA_IP_V4_SRC, CTA_IP_V6_SRC). */
  src?: string
  /** The destination (CTA_IP_V4_DST, CTA_IP_V6_DST). */
  dst?: string
  /** The IP protocol, by name or number (CTA_PROTO_NUM). */
  ipProto?: IpProtocol
  /** The source port; of GRE its key (CTA_PROTO_SRC_PORT). */
  sport?: number
  /** The destination port; of GRE its key (CTA_PROTO_DST_PORT). */
  dport?: number
  /** Of ICMP and ICMPv6: the identifier, as of an echo (CTA_PROTO_ICMP_ID, CTA_PROTO_ICMPV6_ID). */
  icmpId?: number
  /** Of ICMP and ICMPv6: the type (CTA_PROTO_ICMP_TYPE, CTA_PROTO_ICMPV6_TYPE). */
  icmpType?: number
  /** Of ICMP and ICMPv6: the code (CTA_PROTO_ICMP_CODE, CTA_PROTO_ICMPV6_CODE). */
  icmpCode?: number
  /** The zone, where that is one of this direction alone (CTA_TUPLE_ZONE). */
  zone?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** TCP flags of one end of a connection. */
export interface ConntrackTcpFlagOptions {
  /** It scales windows (IP_CT_TCP_FLAG_WINDOW_SCALE). */
  windowScale?: boolean | undefined
  /** It permits selective acknowledgements (IP_CT_TCP_FLAG_SACK_PERM). */
  sackPermitted?: boolean | undefined
  /** It was the first to close (IP_CT_TCP_FLAG_CLOSE_INIT). */
  closeInit?: boolean | undefined
  /** Packets out of the window are let be (IP_CT_TCP_FLAG_BE_LIBERAL). */
  beLiberal?: boolean | undefined
  /** Some of its data is not acknowledged (IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED). */
  unacknowledged?: boolean | undefined
  /** It has acknowledged something (IP_CT_TCP_FLAG_MAXACK_SET). */
  maxAckSet?: boolean | undefined
  /**
   * It is expected to acknowledge a packet that is out of order (RFC 5961)
   * (IP_CT_EXP_CHALLENGE_ACK).
   */
  challengeAck?: boolean | undefined
  /** Both ends began at a time (IP_CT_TCP_SIMULTANEOUS_OPEN). */
  simultaneousOpen?: boolean | undefined
}

/** What is known of an end of a TCP connection. */
export interface ConntrackTcpFlags {
  /** It scales windows (IP_CT_TCP_FLAG_WINDOW_SCALE). */
  windowScale: boolean
  /** It permits selective acknowledgements (IP_CT_TCP_FLAG_SACK_PERM). */
  sackPermitted: boolean
  /** It was the first to close (IP_CT_TCP_FLAG_CLOSE_INIT). */
  closeInit: boolean
  /** Packets out of the window are let be (IP_CT_TCP_FLAG_BE_LIBERAL). */
  beLiberal: boolean
  /** Some of its data is not acknowledged (IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED). */
  unacknowledged: boolean
  /** It has acknowledged something (IP_CT_TCP_FLAG_MAXACK_SET). */
  maxAckSet: boolean
  /**
   * It is expected to acknowledge a packet that is out of order (RFC 5961)
   * (IP_CT_EXP_CHALLENGE_ACK).
   */
  challengeAck: boolean
  /** Both ends began at a time (IP_CT_TCP_SIMULTANEOUS_OPEN). */
  simultaneousOpen: boolean
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Options of a TCP connection. */
export interface ConntrackTcpOptions {
  /** How far it is (CTA_PROTOINFO_TCP_STATE). */
  state?: ConntrackTcpState | undefined
  /**
   * By how many bits the windows of the sender of `original` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_ORIGINAL).
   */
  originalWindowScale?: number | undefined
  /**
   * By how many bits the windows of the sender of `reply` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_REPLY).
   */
  replyWindowScale?: number | undefined
  /** What is known of the sender of `original` (CTA_PROTOINFO_TCP_FLAGS_ORIGINAL). */
  originalFlags?: ConntrackTcpFlagOptions | undefined
  /** What is known of the sender of `reply` (CTA_PROTOINFO_TCP_FLAGS_REPLY). */
  replyFlags?: ConntrackTcpFlagOptions | undefined
}

/** How far a connection of TCP is. */
export interface ConntrackTcp {
  /** How far it is (CTA_PROTOINFO_TCP_STATE). */
  state?: ConntrackTcpState
  /**
   * By how many bits the windows of the sender of `original` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_ORIGINAL).
   */
  originalWindowScale?: number
  /**
   * By how many bits the windows of the sender of `reply` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_REPLY).
   */
  replyWindowScale?: number
  /** What is known of the sender of `original` (CTA_PROTOINFO_TCP_FLAGS_ORIGINAL). */
  originalFlags?: ConntrackTcpFlags
  /** What is known of the sender of `reply` (CTA_PROTOINFO_TCP_FLAGS_REPLY). */
  replyFlags?: ConntrackTcpFlags
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Options of an SCTP association. */
export interface ConntrackSctpOptions {
  /** How far it is (CTA_PROTOINFO_SCTP_STATE). */
  state?: ConntrackSctpState | undefined
  /** Verification tag of `original` (CTA_PROTOINFO_SCTP_VTAG_ORIGINAL). */
  originalTag?: number | undefined
  /** Verification tag of `reply` (CTA_PROTOINFO_SCTP_VTAG_REPLY). */
  replyTag?: number | undefined
}

/** How far an association of SCTP is. */
export interface ConntrackSctp {
  /** How far it is (CTA_PROTOINFO_SCTP_STATE). */
  state?: ConntrackSctpState
  /** Verification tag of `original` (CTA_PROTOINFO_SCTP_VTAG_ORIGINAL). */
  originalTag?: number
  /** Verification tag of `reply` (CTA_PROTOINFO_SCTP_VTAG_REPLY). */
  replyTag?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Options of a DCCP connection. */
export interface ConntrackDccpOptions {
  /** How far it is, by the kernel's number (CTA_PROTOINFO_DCCP_STATE). */
  state?: number | undefined
  /** Whether `original` is of the client, 0, or of the server, 1 (CTA_PROTOINFO_DCCP_ROLE). */
  role?: number | undefined
  /** Sequence number of the handshake (CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ). */
  handshakeSeq?: bigint | undefined
}

/** How far a connection of DCCP is. */
export interface ConntrackDccp {
  /** How far it is, by the kernel's number (CTA_PROTOINFO_DCCP_STATE). */
  state?: number
  /** Whether `original` is of the client, 0, or of the server, 1 (CTA_PROTOINFO_DCCP_ROLE). */
  role?: number
  /** Sequence number of the handshake (CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ). */
  handshakeSeq?: bigint
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** What an address and a port are translated to. */
export interface ConntrackNatOptions {
  /** The address, or the first of several (CTA_NAT_V4_MINIP, CTA_NAT_V6_MINIP). */
  address?: string | undefined
  /** The last one. Default `address` (CTA_NAT_V4_MAXIP, CTA_NAT_V6_MAXIP). */
  lastAddress?: string | undefined
  /** The port, or the first of several (CTA_PROTONAT_PORT_MIN). */
  port?: number | undefined
  /** The last one. Default `port` (CTA_PROTONAT_PORT_MAX). */
  lastPort?: number | undefined
}

/** What a connection has carried, one way. */
export interface ConntrackCounters {
  /** Packets (CTA_COUNTERS_PACKETS). */
  packets?: bigint
  /** Their bytes (CTA_COUNTERS_BYTES). */
  bytes?: bigint
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** What a TCP proxy has sent to a client. */
export interface ConntrackSynproxy {
  /** The first sequence number that the proxy chose (CTA_SYNPROXY_ISN). */
  isn?: number
  /** The first time stamp (CTA_SYNPROXY_ITS). */
  its?: number
  /** What is added to time stamps (CTA_SYNPROXY_TSOFF). */
  timestampOffset?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Identifies a connection. */
export interface ConntrackKey {
  /** IPv4 or IPv6. Default that of the tuple's addresses (nfgen_family). */
  family?: Family | undefined
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTupleOptions
  /**
   * The zone of both directions: connections in different zones are independent. Default 0, which
   * is not reported (CTA_ZONE).
   */
  zone?: number | undefined
  /**
   * A number derived from its tuple and its address in memory: a later connection has another one,
   * unless it is at the same address (CTA_ID).
   */
  id?: number | undefined
}

/** Options of a new connection. */
export interface ConntrackOptions {
  /** IPv4 or IPv6. Default that of the tuple's addresses (nfgen_family). */
  family?: Family | undefined
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTupleOptions
  /** The packets that answer. Default `original`, the other way round (CTA_TUPLE_REPLY). */
  reply?: ConntrackTupleOptions | undefined
  /** `original` of the connection to which it belongs (CTA_TUPLE_MASTER). */
  master?: ConntrackTupleOptions | undefined
  /**
   * The zone of both directions: connections in different zones are independent. Default 0, which
   * is not reported (CTA_ZONE).
   */
  zone?: number | undefined
  /** Seconds until it expires, unless packets arrive before (CTA_TIMEOUT). */
  expires?: number | undefined
  /** Its mark (CTA_MARK). */
  mark?: number | undefined
  /** The bits of `mark` that are set; the others stay. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed?: boolean | undefined
  /**
   * Of a new one: what the source of its packets becomes. It is reported as what `reply` has
   * (CTA_NAT_SRC).
   */
  snat?: ConntrackNatOptions | undefined
  /**
   * Of a new one: what the destination of its packets becomes. It is reported as what `reply` has
   * (CTA_NAT_DST).
   */
  dnat?: ConntrackNatOptions | undefined
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcpOptions | undefined
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctpOptions | undefined
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccpOptions | undefined
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string | undefined
}

/** Options of an existing connection. */
export interface ConntrackSettings {
  /** Seconds until it expires, unless packets arrive before (CTA_TIMEOUT). */
  expires?: number | undefined
  /** Its mark (CTA_MARK). */
  mark?: number | undefined
  /** The bits of `mark` that are set; the others stay. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined
  /**
   * Its labels: 16 bytes, a bit each; the kernel keeps them where a rule of netfilter uses labels
   * (CTA_LABELS).
   */
  labels?: Uint8Array | undefined
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string | undefined
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcpOptions | undefined
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctpOptions | undefined
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccpOptions | undefined
}

/** A connection that the kernel tracks. */
export interface Conntrack {
  /** IPv4 or IPv6 (nfgen_family). */
  family: 'inet' | 'inet6'
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTuple
  /** The packets that answer (CTA_TUPLE_REPLY). */
  reply: ConntrackTuple
  /** `original` of the connection to which it belongs (CTA_TUPLE_MASTER). */
  master?: ConntrackTuple
  /** The zone of both directions: connections in different zones are independent (CTA_ZONE). */
  zone?: number
  /** Seconds until it expires, unless packets arrive before (CTA_TIMEOUT). */
  expires?: number
  /** Its mark (CTA_MARK). */
  mark?: number
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply: boolean
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured: boolean
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout: boolean
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed: boolean
  /** A helper expected it (IPS_EXPECTED). */
  expected: boolean
  /** The source of its packets is translated (IPS_SRC_NAT). */
  srcNat: boolean
  /** The destination of its packets is translated (IPS_DST_NAT). */
  dstNat: boolean
  /** Sequence numbers of TCP are adjusted (IPS_SEQ_ADJUST). */
  seqAdjust: boolean
  /** Whether to translate the source is settled (IPS_SRC_NAT_DONE). */
  srcNatDone: boolean
  /** So it is for the destination (IPS_DST_NAT_DONE). */
  dstNatDone: boolean
  /** It is about to go (IPS_DYING). */
  dying: boolean
  /** It is a template for others (IPS_TEMPLATE). */
  template: boolean
  /** Its helper was given to it, and not found by its port (IPS_HELPER). */
  ownHelper: boolean
  /** A flow table forwards it: it cannot be deleted (IPS_OFFLOAD). */
  offload: boolean
  /** Hardware forwards it (IPS_HW_OFFLOAD). */
  hwOffload: boolean
  /**
   * Its labels: 16 bytes, a bit each; the kernel keeps them where a rule of netfilter uses labels
   * (CTA_LABELS).
   */
  labels?: Uint8Array
  /**
   * What `original` has carried; absent unless net.netfilter.nf_conntrack_acct is on
   * (CTA_COUNTERS_ORIG).
   */
  originalCounters?: ConntrackCounters
  /**
   * What `reply` has carried; absent unless net.netfilter.nf_conntrack_acct is on
   * (CTA_COUNTERS_REPLY).
   */
  replyCounters?: ConntrackCounters
  /** Where a proxy answers the first packets of TCP: what it sent to the client (CTA_SYNPROXY). */
  synproxy?: ConntrackSynproxy
  /**
   * A number derived from its tuple and its address in memory: a later connection has another one,
   * unless it is at the same address (CTA_ID).
   */
  id?: number
  /** Number of references to it in the kernel (CTA_USE). */
  uses?: number
  /**
   * Of an event: when it was, in milliseconds since 1970, as `Date.now()` has it; since Linux 6.14
   * (CTA_TIMESTAMP_EVENT).
   */
  eventTime?: number
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcp
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctp
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccp
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string
  /** When it began, in milliseconds since 1970, as `Date.now()` has it (CTA_TIMESTAMP_START). */
  started?: number
  /** When it ended, in milliseconds since 1970, as `Date.now()` has it (CTA_TIMESTAMP_STOP). */
  stopped?: number
  /** Its security context (CTA_SECCTX_NAME). */
  securityContext?: string
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Selects connections: those that match every option. */
export interface ConntrackFilter {
  /** Only those of IPv4, or of IPv6. Default both (nfgen_family). */
  family?: Family | undefined
  /**
   * Only connections whose `original` matches all of this; an address may be a prefix, such as
   * `10.0.0.0/8` (CTA_TUPLE_ORIG).
   */
  original?: ConntrackTupleOptions | undefined
  /** Only connections whose `reply` matches all of this, likewise (CTA_TUPLE_REPLY). */
  reply?: ConntrackTupleOptions | undefined
  /** Only those of this zone. Default any (CTA_ZONE). */
  zone?: number | undefined
  /** Only those with this mark (CTA_MARK). */
  mark?: number | undefined
  /** The bits of marks that are compared; needs `mark`. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed?: boolean | undefined
  /** A helper expected it (IPS_EXPECTED). */
  expected?: boolean | undefined
  /** The source of its packets is translated (IPS_SRC_NAT). */
  srcNat?: boolean | undefined
  /** The destination of its packets is translated (IPS_DST_NAT). */
  dstNat?: boolean | undefined
  /** Sequence numbers of TCP are adjusted (IPS_SEQ_ADJUST). */
  seqAdjust?: boolean | undefined
  /** Whether to translate the source is settled (IPS_SRC_NAT_DONE). */
  srcNatDone?: boolean | undefined
  /** So it is for the destination (IPS_DST_NAT_DONE). */
  dstNatDone?: boolean | undefined
  /** It is about to go (IPS_DYING). */
  dying?: boolean | undefined
  /** It is a template for others (IPS_TEMPLATE). */
  template?: boolean | undefined
  /** Its helper was given to it, and not found by its port (IPS_HELPER). */
  ownHelper?: boolean | undefined
  /** A flow table forwards it: it cannot be deleted (IPS_OFFLOAD). */
  offload?: boolean | undefined
  /** Hardware forwards it (IPS_HW_OFFLOAD). */
  hwOffload?: boolean | undefined
}

/** How many connections there are. */
export interface ConntrackCount {
  /** How many there are (CTA_STATS_GLOBAL_ENTRIES). */
  entries: number
  /**
   * How many there can be: packets of more are dropped; since Linux 4.18
   * (CTA_STATS_GLOBAL_MAX_ENTRIES).
   */
  max?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** How many queues a link's driver has at work: what is given is changed. */
export interface ChannelSettings {
  /** Queues with an interrupt that receive only (ETHTOOL_A_CHANNELS_RX_COUNT). */
  rx?: number | undefined
  /** Queues with an interrupt that transmit only (ETHTOOL_A_CHANNELS_TX_COUNT). */
  tx?: number | undefined
  /** Interrupts for anything else (ETHTOOL_A_CHANNELS_OTHER_COUNT). */
  other?: number | undefined
  /** Queues that do both (ETHTOOL_A_CHANNELS_COMBINED_COUNT). */
  combined?: number | undefined
}

/** How many queues a link's driver has at work. What it does not have is absent. */
export interface Channels {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number
  /** Queues with an interrupt that receive only (ETHTOOL_A_CHANNELS_RX_COUNT). */
  rx?: number
  /** The largest `rx` (ETHTOOL_A_CHANNELS_RX_MAX). */
  rxMax?: number
  /** Queues with an interrupt that transmit only (ETHTOOL_A_CHANNELS_TX_COUNT). */
  tx?: number
  /** The largest `tx` (ETHTOOL_A_CHANNELS_TX_MAX). */
  txMax?: number
  /** Interrupts for anything else (ETHTOOL_A_CHANNELS_OTHER_COUNT). */
  other?: number
  /** The largest `other` (ETHTOOL_A_CHANNELS_OTHER_MAX). */
  otherMax?: number
  /** Queues that do both (ETHTOOL_A_CHANNELS_COMBINED_COUNT). */
  combined?: number
  /** The largest `combined` (ETHTOOL_A_CHANNELS_COMBINED_MAX). */
  combinedMax?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** How long the queues of a link's driver are: what is given is changed. */
export interface RingSettings {
  /** Packets that wait to be received (ETHTOOL_A_RINGS_RX). */
  rx?: number | undefined
  /** Small packets that do (ETHTOOL_A_RINGS_RX_MINI). */
  rxMini?: number | undefined
  /** Large packets that do (ETHTOOL_A_RINGS_RX_JUMBO). */
  rxJumbo?: number | undefined
  /** Packets that wait to be transmitted (ETHTOOL_A_RINGS_TX). */
  tx?: number | undefined
  /** Bytes of a buffer of the receiving ring (ETHTOOL_A_RINGS_RX_BUF_LEN). */
  rxBufLen?: number | undefined
  /**
   * Whether headers and payloads of received packets go to buffers of their own
   * (ETHTOOL_A_RINGS_TCP_DATA_SPLIT).
   */
  tcpDataSplit?: TcpDataSplit | undefined
  /** Bytes of a completion event (ETHTOOL_A_RINGS_CQE_SIZE). */
  cqeSize?: number | undefined
  /** Whether descriptors are written to the device itself (ETHTOOL_A_RINGS_TX_PUSH). */
  txPush?: boolean | undefined
  /** Whether receive descriptors are; since Linux 6.3 (ETHTOOL_A_RINGS_RX_PUSH). */
  rxPush?: boolean | undefined
  /**
   * Bytes of a packet that are written there with it; since Linux 6.4
   * (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN).
   */
  txPushBufLen?: number | undefined
  /**
   * Bytes of a packet above which headers are split off; since Linux 6.14
   * (ETHTOOL_A_RINGS_HDS_THRESH).
   */
  hdsThresh?: number | undefined
}

/** How long the queues of a link's driver are. What it does not have is absent. */
export interface Rings {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number
  /** Packets that wait to be received (ETHTOOL_A_RINGS_RX). */
  rx?: number
  /** The largest `rx` (ETHTOOL_A_RINGS_RX_MAX). */
  rxMax?: number
  /** Small packets that do (ETHTOOL_A_RINGS_RX_MINI). */
  rxMini?: number
  /** The largest `rxMini` (ETHTOOL_A_RINGS_RX_MINI_MAX). */
  rxMiniMax?: number
  /** Large packets that do (ETHTOOL_A_RINGS_RX_JUMBO). */
  rxJumbo?: number
  /** The largest `rxJumbo` (ETHTOOL_A_RINGS_RX_JUMBO_MAX). */
  rxJumboMax?: number
  /** Packets that wait to be transmitted (ETHTOOL_A_RINGS_TX). */
  tx?: number
  /** The largest `tx` (ETHTOOL_A_RINGS_TX_MAX). */
  txMax?: number
  /** Bytes of a buffer of the receiving ring (ETHTOOL_A_RINGS_RX_BUF_LEN). */
  rxBufLen?: number
  /**
   * Whether headers and payloads of received packets go to buffers of their own
   * (ETHTOOL_A_RINGS_TCP_DATA_SPLIT).
   */
  tcpDataSplit?: TcpDataSplit
  /** Bytes of a completion event (ETHTOOL_A_RINGS_CQE_SIZE). */
  cqeSize?: number
  /** Whether descriptors are written to the device itself (ETHTOOL_A_RINGS_TX_PUSH). */
  txPush?: boolean
  /** Whether receive descriptors are; since Linux 6.3 (ETHTOOL_A_RINGS_RX_PUSH). */
  rxPush?: boolean
  /**
   * Bytes of a packet that are written there with it; since Linux 6.4
   * (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN).
   */
  txPushBufLen?: number
  /** The largest `txPushBufLen`; since Linux 6.4 (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN_MAX). */
  txPushBufLenMax?: number
  /**
   * Bytes of a packet above which headers are split off; since Linux 6.14
   * (ETHTOOL_A_RINGS_HDS_THRESH).
   */
  hdsThresh?: number
  /** The largest `hdsThresh`; since Linux 6.14 (ETHTOOL_A_RINGS_HDS_THRESH_MAX). */
  hdsThreshMax?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** How many packets, or how much time, make an interrupt: what is given is changed. */
export interface CoalescingSettings {
  /** Microseconds from a received packet to the interrupt (ETHTOOL_A_COALESCE_RX_USECS). */
  rxUsecs?: number | undefined
  /** Received packets until the interrupt (ETHTOOL_A_COALESCE_RX_MAX_FRAMES). */
  rxFrames?: number | undefined
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_RX_USECS_IRQ). */
  rxUsecsIrq?: number | undefined
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ). */
  rxFramesIrq?: number | undefined
  /** Microseconds from a transmitted packet to the interrupt (ETHTOOL_A_COALESCE_TX_USECS). */
  txUsecs?: number | undefined
  /** Transmitted packets until the interrupt (ETHTOOL_A_COALESCE_TX_MAX_FRAMES). */
  txFrames?: number | undefined
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_TX_USECS_IRQ). */
  txUsecsIrq?: number | undefined
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ). */
  txFramesIrq?: number | undefined
  /** Microseconds between updates of counters (ETHTOOL_A_COALESCE_STATS_BLOCK_USECS). */
  statsBlockUsecs?: number | undefined
  /** Whether the driver adapts the receiving side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX). */
  adaptiveRx?: boolean | undefined
  /** Whether the driver adapts the transmitting side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX). */
  adaptiveTx?: boolean | undefined
  /** Packets a second below which the rate is low (ETHTOOL_A_COALESCE_PKT_RATE_LOW). */
  pktRateLow?: number | undefined
  /** `rxUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_USECS_LOW). */
  rxUsecsLow?: number | undefined
  /**
   * `rxFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW).
   */
  rxFramesLow?: number | undefined
  /** `txUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_USECS_LOW). */
  txUsecsLow?: number | undefined
  /**
   * `txFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW).
   */
  txFramesLow?: number | undefined
  /** Packets a second above which the rate is high (ETHTOOL_A_COALESCE_PKT_RATE_HIGH). */
  pktRateHigh?: number | undefined
  /** `rxUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_USECS_HIGH). */
  rxUsecsHigh?: number | undefined
  /**
   * `rxFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH).
   */
  rxFramesHigh?: number | undefined
  /** `txUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_USECS_HIGH). */
  txUsecsHigh?: number | undefined
  /**
   * `txFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH).
   */
  txFramesHigh?: number | undefined
  /** Seconds between samples of the rate (ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL). */
  sampleInterval?: number | undefined
  /**
   * Whether a completion restarts the transmitting side's timer
   * (ETHTOOL_A_COALESCE_USE_CQE_MODE_TX).
   */
  cqeModeTx?: boolean | undefined
  /**
   * Whether a completion restarts the receiving side's timer (ETHTOOL_A_COALESCE_USE_CQE_MODE_RX).
   */
  cqeModeRx?: boolean | undefined
  /**
   * Bytes that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES).
   */
  txAggrMaxBytes?: number | undefined
  /**
   * Packets that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES).
   */
  txAggrMaxFrames?: number | undefined
  /**
   * Microseconds that the first of them waits; since Linux 6.3
   * (ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS).
   */
  txAggrUsecs?: number | undefined
}

/** How many packets, or how much time, make an interrupt. What it does not have is absent. */
export interface Coalescing {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number
  /** Microseconds from a received packet to the interrupt (ETHTOOL_A_COALESCE_RX_USECS). */
  rxUsecs?: number
  /** Received packets until the interrupt (ETHTOOL_A_COALESCE_RX_MAX_FRAMES). */
  rxFrames?: number
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_RX_USECS_IRQ). */
  rxUsecsIrq?: number
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ). */
  rxFramesIrq?: number
  /** Microseconds from a transmitted packet to the interrupt (ETHTOOL_A_COALESCE_TX_USECS). */
  txUsecs?: number
  /** Transmitted packets until the interrupt (ETHTOOL_A_COALESCE_TX_MAX_FRAMES). */
  txFrames?: number
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_TX_USECS_IRQ). */
  txUsecsIrq?: number
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ). */
  txFramesIrq?: number
  /** Microseconds between updates of counters (ETHTOOL_A_COALESCE_STATS_BLOCK_USECS). */
  statsBlockUsecs?: number
  /** Whether the driver adapts the receiving side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX). */
  adaptiveRx?: boolean
  /** Whether the driver adapts the transmitting side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX). */
  adaptiveTx?: boolean
  /** Packets a second below which the rate is low (ETHTOOL_A_COALESCE_PKT_RATE_LOW). */
  pktRateLow?: number
  /** `rxUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_USECS_LOW). */
  rxUsecsLow?: number
  /**
   * `rxFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW).
   */
  rxFramesLow?: number
  /** `txUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_USECS_LOW). */
  txUsecsLow?: number
  /**
   * `txFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW).
   */
  txFramesLow?: number
  /** Packets a second above which the rate is high (ETHTOOL_A_COALESCE_PKT_RATE_HIGH). */
  pktRateHigh?: number
  /** `rxUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_USECS_HIGH). */
  rxUsecsHigh?: number
  /**
   * `rxFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH).
   */
  rxFramesHigh?: number
  /** `txUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_USECS_HIGH). */
  txUsecsHigh?: number
  /**
   * `txFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH).
   */
  txFramesHigh?: number
  /** Seconds between samples of the rate (ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL). */
  sampleInterval?: number
  /**
   * Whether a completion restarts the transmitting side's timer
   * (ETHTOOL_A_COALESCE_USE_CQE_MODE_TX).
   */
  cqeModeTx?: boolean
  /**
   * Whether a completion restarts the receiving side's timer (ETHTOOL_A_COALESCE_USE_CQE_MODE_RX).
   */
  cqeModeRx?: boolean
  /**
   * Bytes that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES).
   */
  txAggrMaxBytes?: number
  /**
   * Packets that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES).
   */
  txAggrMaxFrames?: number
  /**
   * Microseconds that the first of them waits; since Linux 6.3
   * (ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS).
   */
  txAggrUsecs?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Pause frames of Ethernet: what is given is changed. */
export interface PauseSettings {
  /** Whether the two ends agree on it (ETHTOOL_A_PAUSE_AUTONEG). */
  autoneg?: boolean | undefined
  /** Whether received pause frames are heeded (ETHTOOL_A_PAUSE_RX). */
  rx?: boolean | undefined
  /** Whether pause frames are sent (ETHTOOL_A_PAUSE_TX). */
  tx?: boolean | undefined
}

/** Pause frames of Ethernet. What it does not have is absent. */
export interface Pause {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number
  /** Whether the two ends agree on it (ETHTOOL_A_PAUSE_AUTONEG). */
  autoneg?: boolean
  /** Whether received pause frames are heeded (ETHTOOL_A_PAUSE_RX). */
  rx?: boolean
  /** Whether pause frames are sent (ETHTOOL_A_PAUSE_TX). */
  tx?: boolean
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A link's speed, duplex and modes: what is given is changed. */
export interface LinkModeSettings {
  /** Whether the two ends agree on speed and duplex (ETHTOOL_A_LINKMODES_AUTONEG). */
  autoneg?: boolean | undefined
  /**
   * Link modes by the kernel's names, such as `1000baseT/Full`: whether each is advertised; those
   * that are given are changed (ETHTOOL_A_LINKMODES_OURS).
   */
  modes?: Record<string, boolean> | undefined
  /** Megabits a second (ETHTOOL_A_LINKMODES_SPEED). */
  speed?: LinkSpeed | undefined
  /** Half or full duplex (ETHTOOL_A_LINKMODES_DUPLEX). */
  duplex?: Duplex | undefined
  /** Whose clock it goes by (ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG). */
  clock?: ClockRole | undefined
  /** Lanes that carry the link (ETHTOOL_A_LINKMODES_LANES). */
  lanes?: number | undefined
}

/** A link's speed, duplex and modes. What it does not have is absent. */
export interface LinkModes {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number
  /** Whether the two ends agree on speed and duplex (ETHTOOL_A_LINKMODES_AUTONEG). */
  autoneg?: boolean
  /** The link modes that it supports, and whether each is advertised (ETHTOOL_A_LINKMODES_OURS). */
  modes?: Record<string, boolean>
  /** Those that the other end advertises (ETHTOOL_A_LINKMODES_PEER). */
  peerModes?: string[]
  /** Megabits a second (ETHTOOL_A_LINKMODES_SPEED). */
  speed?: LinkSpeed
  /** Half or full duplex (ETHTOOL_A_LINKMODES_DUPLEX). */
  duplex?: Duplex
  /** Whose clock it goes by (ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG). */
  clock?: ClockRole
  /** Whose clock it goes by now (ETHTOOL_A_LINKMODES_MASTER_SLAVE_STATE). */
  clockState?: ClockState
  /** Lanes that carry the link (ETHTOOL_A_LINKMODES_LANES). */
  lanes?: number
  /** How the PHY matches the rates of its two sides (ETHTOOL_A_LINKMODES_RATE_MATCHING). */
  rateMatching?: RateMatching
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A link's connector: what is given is changed. */
export interface LinkInfoSettings {
  /** The connector (ETHTOOL_A_LINKINFO_PORT). */
  port?: DevicePort | undefined
  /** The PHY's address (ETHTOOL_A_LINKINFO_PHYADDR). */
  phyAddress?: number | undefined
  /** Whether they are to cross (ETHTOOL_A_LINKINFO_TP_MDIX_CTRL). */
  mdixControl?: Mdix | undefined
}

/** A link's connector. What it does not have is absent. */
export interface LinkInfo {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number
  /** The connector (ETHTOOL_A_LINKINFO_PORT). */
  port?: DevicePort
  /** The PHY's address (ETHTOOL_A_LINKINFO_PHYADDR). */
  phyAddress?: number
  /** Whether the pairs of the cable cross (ETHTOOL_A_LINKINFO_TP_MDIX). */
  mdix?: Mdix
  /** Whether they are to cross (ETHTOOL_A_LINKINFO_TP_MDIX_CTRL). */
  mdixControl?: Mdix
  /** Where the transceiver is (ETHTOOL_A_LINKINFO_TRANSCEIVER). */
  transceiver?: Transceiver
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Whether there is a link, and why not. What it does not have is absent. */
export interface LinkState {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number
  /** Whether there is a link: as a rule, the carrier (ETHTOOL_A_LINKSTATE_LINK). */
  detected?: boolean
  /** The signal's quality (ETHTOOL_A_LINKSTATE_SQI). */
  sqi?: number
  /** The best `sqi` (ETHTOOL_A_LINKSTATE_SQI_MAX). */
  sqiMax?: number
  /** Why there is no link (ETHTOOL_A_LINKSTATE_EXT_STATE). */
  reason?: NoLinkReason
  /**
   * More of that, by the kernel's number (ETHTOOL_LINK_EXT_SUBSTATE_*)
   * (ETHTOOL_A_LINKSTATE_EXT_SUBSTATE).
   */
  reasonDetail?: number
  /** How often the link went down; since Linux 6.4 (ETHTOOL_A_LINKSTATE_EXT_DOWN_CNT). */
  downCount?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Packets whose length is in a range. */
export interface PacketSizes {
  /** Bytes of the shortest of them (ETHTOOL_A_STATS_GRP_HIST_BKT_LOW). */
  least: number
  /** Bytes of the longest; 0: any (ETHTOOL_A_STATS_GRP_HIST_BKT_HI). */
  most: number
  /** How many there were (ETHTOOL_A_STATS_GRP_HIST_VAL). */
  packets: bigint
}

/** The standard counters of a link's driver. A group without any counter is absent. */
export interface StandardStatistics {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number
  /** IEEE 802.3's of the PHY. */
  ethPhy?: EthPhyStatistics
  /** IEEE 802.3's of the MAC. */
  ethMac?: EthMacStatistics
  /** IEEE 802.3's of MAC control. */
  ethCtrl?: EthCtrlStatistics
  /** RMON's. */
  rmon?: RmonStatistics
  /** Packets received by their length, of `rmon` (ETHTOOL_A_STATS_GRP_HIST_RX). */
  rxSizes?: PacketSizes[]
  /** Packets sent by their length, of `rmon` (ETHTOOL_A_STATS_GRP_HIST_TX). */
  txSizes?: PacketSizes[]
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Identifies a port. */
export interface FouPortKey {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number
  /**
   * Packets over IPv4 or over IPv6. Default that of `local` or `peer`, or else inet (FOU_ATTR_AF).
   */
  family?: 'inet' | 'inet6' | number | undefined
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string | undefined
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string | undefined
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number | undefined
  /**
   * Only packets that arrive on this link, by name or index; needs `local`; since Linux 5.2
   * (FOU_ATTR_IFINDEX).
   */
  dev?: LinkRef | undefined
}

/** Options of a UDP port for tunnels. */
export interface FouPortOptions {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number
  /**
   * Packets over IPv4 or over IPv6. Default that of `local` or `peer`, or else inet (FOU_ATTR_AF).
   */
  family?: 'inet' | 'inet6' | number | undefined
  /**
   * `fou`: the packet itself; `gue`: a header that says what it is (Generic UDP Encapsulation).
   * Default `fou` (FOU_ATTR_TYPE).
   */
  type?: 'fou' | 'gue' | number | undefined
  /**
   * With `fou`: which protocol the packets are of, by name or number; needed there
   * (FOU_ATTR_IPPROTO).
   */
  ipProto?: IpProtocol | undefined
  /**
   * With `gue`: do not leave checksums to the card after a remote checksum offload
   * (FOU_ATTR_REMCSUM_NOPARTIAL).
   */
  remCsumNoPartial?: boolean | undefined
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string | undefined
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string | undefined
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number | undefined
  /**
   * Only packets that arrive on this link, by name or index; needs `local`; since Linux 5.2
   * (FOU_ATTR_IFINDEX).
   */
  dev?: LinkRef | undefined
}

/** A port for tunnels in UDP. */
export interface FouPort {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number
  /** Packets over IPv4 or over IPv6 (FOU_ATTR_AF). */
  family: 'inet' | 'inet6' | number
  /**
   * `fou`: the packet itself; `gue`: a header that says what it is (Generic UDP Encapsulation)
   * (FOU_ATTR_TYPE).
   */
  type: 'fou' | 'gue' | number
  /**
   * With `fou`: which protocol the packets are of, by name or number; needed there
   * (FOU_ATTR_IPPROTO).
   */
  ipProto?: IpProtocol
  /**
   * With `gue`: do not leave checksums to the card after a remote checksum offload
   * (FOU_ATTR_REMCSUM_NOPARTIAL).
   */
  remCsumNoPartial?: boolean
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number
  /** The index of the link (FOU_ATTR_IFINDEX). */
  dev?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** A verdict. */
export interface NftVerdict {
  /** What becomes of the packet (NFTA_VERDICT_CODE). */
  code?: NftVerdictCode | undefined
  /** Of jump and goto: where to (NFTA_VERDICT_CHAIN). */
  chain?: string | undefined
  /** Likewise: the `id` of a chain of the batch (NFTA_VERDICT_CHAIN_ID). */
  chainId?: number | undefined
}

/** A value, or a verdict. */
export interface NftData {
  /** Bytes, as hexadecimal digits (NFTA_DATA_VALUE). */
  value?: string | undefined
  /** A verdict (NFTA_DATA_VERDICT). */
  verdict?: NftVerdict | undefined
}

/** Writes a value into a register, or ends with a verdict. */
export interface NftImmediate {
  /** The register that it writes (NFTA_IMMEDIATE_DREG). */
  dreg?: number | undefined
  /** What is written (NFTA_IMMEDIATE_DATA). */
  data?: NftData | undefined
}

/** Changes bits: (source & mask) ^ xor. */
export interface NftBitwise {
  /** The register that it reads (NFTA_BITWISE_SREG). */
  sreg?: number | undefined
  /** The register that it writes (NFTA_BITWISE_DREG). */
  dreg?: number | undefined
  /** Bytes (NFTA_BITWISE_LEN). */
  length?: number | undefined
  /** The bits that stay (NFTA_BITWISE_MASK). */
  mask?: NftData | undefined
  /** The bits that are inverted (NFTA_BITWISE_XOR). */
  xor?: NftData | undefined
  /** What is done (NFTA_BITWISE_OP). */
  op?: NftBitwiseOperation | undefined
  /** Of shifts: by how many bits (NFTA_BITWISE_DATA). */
  data?: NftData | undefined
  /** The register that it reads; since Linux 6.13 (NFTA_BITWISE_SREG2). */
  sreg2?: number | undefined
}

/** Changes the order of bytes. */
export interface NftByteorder {
  /** The register that it reads (NFTA_BYTEORDER_SREG). */
  sreg?: number | undefined
  /** The register that it writes (NFTA_BYTEORDER_DREG). */
  dreg?: number | undefined
  /** From which order to which (NFTA_BYTEORDER_OP). */
  op?: NftByteOrderOperation | undefined
  /** Bytes (NFTA_BYTEORDER_LEN). */
  length?: number | undefined
  /** Bytes of each number (NFTA_BYTEORDER_SIZE). */
  size?: number | undefined
}

/** Goes on if a register compares so. */
export interface NftCmp {
  /** The register that it reads (NFTA_CMP_SREG). */
  sreg?: number | undefined
  /** How (NFTA_CMP_OP). */
  op?: NftCompareOperation | undefined
  /** With what (NFTA_CMP_DATA). */
  data?: NftData | undefined
}

/** Goes on if a register is in a range, or not in it. */
export interface NftRange {
  /** The register that it reads (NFTA_RANGE_SREG). */
  sreg?: number | undefined
  /** Whether it is to be in it (NFTA_RANGE_OP). */
  op?: NftRangeOperation | undefined
  /** The lowest value (NFTA_RANGE_FROM_DATA). */
  from?: NftData | undefined
  /** The highest one (NFTA_RANGE_TO_DATA). */
  to?: NftData | undefined
}

/** Goes on if a set has what is in a register. */
export interface NftLookup {
  /** The set (NFTA_LOOKUP_SET). */
  set?: string | undefined
  /** The register that it reads (NFTA_LOOKUP_SREG). */
  sreg?: number | undefined
  /** The register that it writes (NFTA_LOOKUP_DREG). */
  dreg?: number | undefined
  /** The `id` of a set of the batch (NFTA_LOOKUP_SET_ID). */
  setId?: number | undefined
  /** 1: if it does not have it (NFTA_LOOKUP_FLAGS). */
  flags?: number | undefined
}

/** Reads bytes of a packet, or writes them. */
export interface NftPayload {
  /** The register that it writes (NFTA_PAYLOAD_DREG). */
  dreg?: number | undefined
  /** The header that `offset` counts from (NFTA_PAYLOAD_BASE). */
  base?: NftPayloadBase | undefined
  /** Bytes (NFTA_PAYLOAD_OFFSET). */
  offset?: number | undefined
  /** Bytes (NFTA_PAYLOAD_LEN). */
  length?: number | undefined
  /** The register that it reads (NFTA_PAYLOAD_SREG). */
  sreg?: number | undefined
  /** The checksum that is kept right (NFTA_PAYLOAD_CSUM_TYPE). */
  checksum?: NftChecksumType | undefined
  /** Where it is (NFTA_PAYLOAD_CSUM_OFFSET). */
  checksumOffset?: number | undefined
  /** 1: that of the transport, too (NFTA_PAYLOAD_CSUM_FLAGS). */
  checksumFlags?: number | undefined
}

/** Reads an extension header, or an option of TCP. */
export interface NftExthdr {
  /** The register that it writes (NFTA_EXTHDR_DREG). */
  dreg?: number | undefined
  /** Which one (NFTA_EXTHDR_TYPE). */
  type?: number | undefined
  /** Bytes (NFTA_EXTHDR_OFFSET). */
  offset?: number | undefined
  /** Bytes (NFTA_EXTHDR_LEN). */
  length?: number | undefined
  /** 1: whether it is there (NFTA_EXTHDR_FLAGS). */
  flags?: number | undefined
  /** Whose it is (NFTA_EXTHDR_OP). */
  op?: NftExtensionHeaderOperation | undefined
  /** The register that it reads (NFTA_EXTHDR_SREG). */
  sreg?: number | undefined
}

/** Reads what the kernel knows of a packet, or sets it. */
export interface NftMeta {
  /** The register that it writes (NFTA_META_DREG). */
  dreg?: number | undefined
  /** What (NFTA_META_KEY). */
  key?: NftMetaKey | undefined
  /** The register that it reads (NFTA_META_SREG). */
  sreg?: number | undefined
}

/** Reads what the route of a packet has. */
export interface NftRt {
  /** The register that it writes (NFTA_RT_DREG). */
  dreg?: number | undefined
  /** What (NFTA_RT_KEY). */
  key?: NftRtKey | undefined
}

/** Reads what is known of the connection, or sets it. */
export interface NftCt {
  /** The register that it writes (NFTA_CT_DREG). */
  dreg?: number | undefined
  /** What (NFTA_CT_KEY). */
  key?: NftCtKey | undefined
  /** 0: of who began; 1: of who answers (NFTA_CT_DIRECTION). */
  direction?: number | undefined
  /** The register that it reads (NFTA_CT_SREG). */
  sreg?: number | undefined
}

/** Looks an address up in the routes. */
export interface NftFib {
  /** The register that it writes (NFTA_FIB_DREG). */
  dreg?: number | undefined
  /** What of the route (NFTA_FIB_RESULT). */
  result?: NftFibResult | undefined
  /** What is looked up: NFTA_FIB_F_* (NFTA_FIB_FLAGS). */
  flags?: number | undefined
}

/** Reads what is known of the socket that a packet is for. */
export interface NftSocket {
  /** What (NFTA_SOCKET_KEY). */
  key?: NftSocketKey | undefined
  /** The register that it writes (NFTA_SOCKET_DREG). */
  dreg?: number | undefined
  /** Of cgroupv2: how deep (NFTA_SOCKET_LEVEL). */
  level?: number | undefined
}

/** A hash, modulo a number. */
export interface NftHash {
  /** The register that it reads (NFTA_HASH_SREG). */
  sreg?: number | undefined
  /** The register that it writes (NFTA_HASH_DREG). */
  dreg?: number | undefined
  /** Bytes (NFTA_HASH_LEN). */
  length?: number | undefined
  /** Of how many values (NFTA_HASH_MODULUS). */
  modulus?: number | undefined
  /** What it begins with (NFTA_HASH_SEED). */
  seed?: number | undefined
  /** What is added (NFTA_HASH_OFFSET). */
  offset?: number | undefined
  /** Of what (NFTA_HASH_TYPE). */
  type?: NftHashType | undefined
}

/** A number, one after the other or by chance. */
export interface NftNumgen {
  /** The register that it writes (NFTA_NG_DREG). */
  dreg?: number | undefined
  /** Of how many values (NFTA_NG_MODULUS). */
  modulus?: number | undefined
  /** How (NFTA_NG_TYPE). */
  type?: NftNumgenType | undefined
  /** What is added (NFTA_NG_OFFSET). */
  offset?: number | undefined
}

/** Goes on at most so often. */
export interface NftLimit {
  /** How many in `unit` (NFTA_LIMIT_RATE). */
  rate?: bigint | undefined
  /** Seconds (NFTA_LIMIT_UNIT). */
  unit?: bigint | undefined
  /** How many more at once (NFTA_LIMIT_BURST). */
  burst?: number | undefined
  /** What is counted (NFTA_LIMIT_TYPE). */
  type?: NftLimitType | undefined
  /** 1: what is over the limit (NFTA_LIMIT_FLAGS). */
  flags?: number | undefined
}

/** Goes on while there are at most so many connections. */
export interface NftConnlimit {
  /** How many (NFTA_CONNLIMIT_COUNT). */
  count?: number | undefined
  /** 1: while there are more (NFTA_CONNLIMIT_FLAGS). */
  flags?: number | undefined
}

/** Goes on until so many bytes have passed. */
export interface NftQuota {
  /** How many (NFTA_QUOTA_BYTES). */
  bytes?: bigint | undefined
  /** 1: once they have (NFTA_QUOTA_FLAGS). */
  flags?: number | undefined
  /** How many have (NFTA_QUOTA_CONSUMED). */
  consumed?: bigint | undefined
}

/** Counts. */
export interface NftCounter {
  /** Bytes (NFTA_COUNTER_BYTES). */
  bytes?: bigint | undefined
  /** Packets (NFTA_COUNTER_PACKETS). */
  packets?: bigint | undefined
}

/** Remembers when a packet came last. */
export interface NftLast {
  /** Whether one came (NFTA_LAST_SET). */
  set?: number | undefined
  /** How long ago: milliseconds (NFTA_LAST_MSECS). */
  ago?: bigint | undefined
}

/** Logs the packet. */
export interface NftLog {
  /** Of nflog: the group (NFTA_LOG_GROUP). */
  group?: number | undefined
  /** What a line begins with (NFTA_LOG_PREFIX). */
  prefix?: string | undefined
  /** Of nflog: how many bytes of the packet (NFTA_LOG_SNAPLEN). */
  snapLength?: number | undefined
  /** Of nflog: how many are sent together (NFTA_LOG_QTHRESHOLD). */
  threshold?: number | undefined
  /** How important it is (NFTA_LOG_LEVEL). */
  level?: NftLogLevel | undefined
  /** What of it: NF_LOG_* (NFTA_LOG_FLAGS). */
  flags?: number | undefined
}

/** Hands the packet to a program. */
export interface NftQueue {
  /** The first queue (NFTA_QUEUE_NUM). */
  number?: number | undefined
  /** How many queues (NFTA_QUEUE_TOTAL). */
  total?: number | undefined
  /** 1: pass where no program listens; 2: a queue for each processor (NFTA_QUEUE_FLAGS). */
  flags?: number | undefined
  /** The register that it reads (NFTA_QUEUE_SREG_QNUM). */
  sreg?: number | undefined
}

/** Refuses the packet, and says so to its sender. */
export interface NftReject {
  /** How (NFTA_REJECT_TYPE). */
  type?: NftRejectType | undefined
  /** The code of ICMP (NFTA_REJECT_ICMP_CODE). */
  code?: number | undefined
}

/** Translates an address. */
export interface NftNat {
  /** Which (NFTA_NAT_TYPE). */
  type?: NftNatType | undefined
  /** Of which protocol the addresses are (NFTA_NAT_FAMILY). */
  family?: NftFamily | undefined
  /** The register with the lowest address (NFTA_NAT_REG_ADDR_MIN). */
  addressMin?: number | undefined
  /** The register with the highest one (NFTA_NAT_REG_ADDR_MAX). */
  addressMax?: number | undefined
  /** The register with the lowest port (NFTA_NAT_REG_PROTO_MIN). */
  portMin?: number | undefined
  /** The register with the highest one (NFTA_NAT_REG_PROTO_MAX). */
  portMax?: number | undefined
  /** Bits: NF_NAT_RANGE_* (NFTA_NAT_FLAGS). */
  flags?: number | undefined
}

/** Translates the source to the address of the link that the packet leaves by. */
export interface NftMasq {
  /** Bits: NF_NAT_RANGE_* (NFTA_MASQ_FLAGS). */
  flags?: number | undefined
  /** The register with the lowest port (NFTA_MASQ_REG_PROTO_MIN). */
  portMin?: number | undefined
  /** The register with the highest one (NFTA_MASQ_REG_PROTO_MAX). */
  portMax?: number | undefined
}

/** Translates the destination to this machine. */
export interface NftRedir {
  /** The register with the lowest port (NFTA_REDIR_REG_PROTO_MIN). */
  portMin?: number | undefined
  /** The register with the highest one (NFTA_REDIR_REG_PROTO_MAX). */
  portMax?: number | undefined
  /** Bits: NF_NAT_RANGE_* (NFTA_REDIR_FLAGS). */
  flags?: number | undefined
}

/** Hands the packet to a socket of this machine, as it is. */
export interface NftTproxy {
  /** Of which protocol the addresses are (NFTA_TPROXY_FAMILY). */
  family?: NftFamily | undefined
  /** The register with the address (NFTA_TPROXY_REG_ADDR). */
  address?: number | undefined
  /** The register with the port (NFTA_TPROXY_REG_PORT). */
  port?: number | undefined
}

/** Sends a copy elsewhere. */
export interface NftDup {
  /** The register with the address of the next hop (NFTA_DUP_SREG_ADDR). */
  address?: number | undefined
  /** The register with the index of the link (NFTA_DUP_SREG_DEV). */
  device?: number | undefined
}

/** Sends the packet out of another link. */
export interface NftFwd {
  /** The register with the index of the link (NFTA_FWD_SREG_DEV). */
  device?: number | undefined
  /** The register with the address of the next hop (NFTA_FWD_SREG_ADDR). */
  address?: number | undefined
  /** Of which protocol that is (NFTA_FWD_NFPROTO). */
  family?: NftFamily | undefined
}

/** Uses an object, such as a counter of this name. */
export interface NftObjref {
  /** What it is (NFT_OBJECT_*) (NFTA_OBJREF_IMM_TYPE). */
  type?: number | undefined
  /** Its name (NFTA_OBJREF_IMM_NAME). */
  name?: string | undefined
  /** The register that it reads (NFTA_OBJREF_SET_SREG). */
  sreg?: number | undefined
  /** The map that says which (NFTA_OBJREF_SET_NAME). */
  set?: string | undefined
  /** The `id` of a map of the batch (NFTA_OBJREF_SET_ID). */
  setId?: number | undefined
}

/** Has a flow table forward what follows of the connection. */
export interface NftFlowOffload {
  /** The flow table (NFTA_FLOW_TABLE_NAME). */
  table?: string | undefined
}

/** Does not track the connection. */
export interface NftNotrack {}

/** Answers the first packets of TCP. */
export interface NftSynproxy {
  /** The largest segment (NFTA_SYNPROXY_MSS). */
  mss?: number | undefined
  /** By how many bits windows are shifted (NFTA_SYNPROXY_WSCALE). */
  windowScale?: number | undefined
  /** NF_SYNPROXY_OPT_* (NFTA_SYNPROXY_FLAGS). */
  flags?: number | undefined
}

/** Guesses the operating system of the sender. */
export interface NftOsf {
  /** The register that it writes (NFTA_OSF_DREG). */
  dreg?: number | undefined
  /** How the TTL counts (NFTA_OSF_TTL). */
  ttl?: number | undefined
  /** 1: its version, too (NFTA_OSF_FLAGS). */
  flags?: number | undefined
}

/** Reads what the tunnel said that a packet came from. */
export interface NftTunnel {
  /** What (NFTA_TUNNEL_KEY). */
  key?: NftTunnelMatchKey | undefined
  /** The register that it writes (NFTA_TUNNEL_DREG). */
  dreg?: number | undefined
  /** 0: any; 1: received; 2: to be sent (NFTA_TUNNEL_MODE). */
  mode?: number | undefined
}

/** Reads what is known of IPsec. */
export interface NftXfrm {
  /** The register that it writes (NFTA_XFRM_DREG). */
  dreg?: number | undefined
  /** What (NFTA_XFRM_KEY). */
  key?: NftXfrmKey | undefined
  /** 0: in; 1: out (NFTA_XFRM_DIR). */
  direction?: number | undefined
  /** Which of several (NFTA_XFRM_SPNUM). */
  spnum?: number | undefined
}

/** Adds an element to a set. */
export interface NftDynset {
  /** The set (NFTA_DYNSET_SET_NAME). */
  set?: string | undefined
  /** The `id` of a set of the batch (NFTA_DYNSET_SET_ID). */
  setId?: number | undefined
  /** What becomes of the element (NFTA_DYNSET_OP). */
  op?: NftDynsetOperation | undefined
  /** The register that it reads (NFTA_DYNSET_SREG_KEY). */
  sregKey?: number | undefined
  /** The register that it reads (NFTA_DYNSET_SREG_DATA). */
  sregData?: number | undefined
  /** When it expires: milliseconds (NFTA_DYNSET_TIMEOUT). */
  timeout?: bigint | undefined
  /** What it has, such as a counter (NFTA_DYNSET_EXPRESSIONS). */
  expressions?: readonly NftState[] | undefined
  /** 1: inverted; 2: it has expressions (NFTA_DYNSET_FLAGS). */
  flags?: number | undefined
}

/** What keeps a state: the options of one kind. */
export interface NftState {
  /** Its kind, as the kernel names it. Default that of which there are options (NFTA_EXPR_NAME). */
  kind?: string | undefined
  /** Goes on at most so often (NFTA_EXPR_DATA). */
  limit?: NftLimit | undefined
  /** Goes on while there are at most so many connections (NFTA_EXPR_DATA). */
  connlimit?: NftConnlimit | undefined
  /** Goes on until so many bytes have passed (NFTA_EXPR_DATA). */
  quota?: NftQuota | undefined
  /** Counts (NFTA_EXPR_DATA). */
  counter?: NftCounter | undefined
  /** Remembers when a packet came last (NFTA_EXPR_DATA). */
  last?: NftLast | undefined
  /** Of one that has no options here: its attributes, as hexadecimal digits (NFTA_EXPR_DATA). */
  raw?: string | undefined
}

/** One expression of a rule: the options of one kind. */
export interface NftExpression {
  /** Its kind, as the kernel names it. Default that of which there are options (NFTA_EXPR_NAME). */
  kind?: string | undefined
  /** Writes a value into a register, or ends with a verdict (NFTA_EXPR_DATA). */
  immediate?: NftImmediate | undefined
  /** Changes bits: (source & mask) ^ xor (NFTA_EXPR_DATA). */
  bitwise?: NftBitwise | undefined
  /** Changes the order of bytes (NFTA_EXPR_DATA). */
  byteorder?: NftByteorder | undefined
  /** Goes on if a register compares so (NFTA_EXPR_DATA). */
  cmp?: NftCmp | undefined
  /** Goes on if a register is in a range, or not in it (NFTA_EXPR_DATA). */
  range?: NftRange | undefined
  /** Goes on if a set has what is in a register (NFTA_EXPR_DATA). */
  lookup?: NftLookup | undefined
  /** Reads bytes of a packet, or writes them (NFTA_EXPR_DATA). */
  payload?: NftPayload | undefined
  /** Reads an extension header, or an option of TCP (NFTA_EXPR_DATA). */
  exthdr?: NftExthdr | undefined
  /** Reads what the kernel knows of a packet, or sets it (NFTA_EXPR_DATA). */
  meta?: NftMeta | undefined
  /** Reads what the route of a packet has (NFTA_EXPR_DATA). */
  rt?: NftRt | undefined
  /** Reads what is known of the connection, or sets it (NFTA_EXPR_DATA). */
  ct?: NftCt | undefined
  /** Looks an address up in the routes (NFTA_EXPR_DATA). */
  fib?: NftFib | undefined
  /** Reads what is known of the socket that a packet is for (NFTA_EXPR_DATA). */
  socket?: NftSocket | undefined
  /** A hash, modulo a number (NFTA_EXPR_DATA). */
  hash?: NftHash | undefined
  /** A number, one after the other or by chance (NFTA_EXPR_DATA). */
  numgen?: NftNumgen | undefined
  /** Goes on at most so often (NFTA_EXPR_DATA). */
  limit?: NftLimit | undefined
  /** Goes on while there are at most so many connections (NFTA_EXPR_DATA). */
  connlimit?: NftConnlimit | undefined
  /** Goes on until so many bytes have passed (NFTA_EXPR_DATA). */
  quota?: NftQuota | undefined
  /** Counts (NFTA_EXPR_DATA). */
  counter?: NftCounter | undefined
  /** Remembers when a packet came last (NFTA_EXPR_DATA). */
  last?: NftLast | undefined
  /** Logs the packet (NFTA_EXPR_DATA). */
  log?: NftLog | undefined
  /** Hands the packet to a program (NFTA_EXPR_DATA). */
  queue?: NftQueue | undefined
  /** Refuses the packet, and says so to its sender (NFTA_EXPR_DATA). */
  reject?: NftReject | undefined
  /** Translates an address (NFTA_EXPR_DATA). */
  nat?: NftNat | undefined
  /**
   * Translates the source to the address of the link that the packet leaves by (NFTA_EXPR_DATA).
   */
  masq?: NftMasq | undefined
  /** Translates the destination to this machine (NFTA_EXPR_DATA). */
  redir?: NftRedir | undefined
  /** Hands the packet to a socket of this machine, as it is (NFTA_EXPR_DATA). */
  tproxy?: NftTproxy | undefined
  /** Sends a copy elsewhere (NFTA_EXPR_DATA). */
  dup?: NftDup | undefined
  /** Sends the packet out of another link (NFTA_EXPR_DATA). */
  fwd?: NftFwd | undefined
  /** Uses an object, such as a counter of this name (NFTA_EXPR_DATA). */
  objref?: NftObjref | undefined
  /** Has a flow table forward what follows of the connection (NFTA_EXPR_DATA). */
  flow_offload?: NftFlowOffload | undefined
  /** Does not track the connection (NFTA_EXPR_DATA). */
  notrack?: NftNotrack | undefined
  /** Answers the first packets of TCP (NFTA_EXPR_DATA). */
  synproxy?: NftSynproxy | undefined
  /** Guesses the operating system of the sender (NFTA_EXPR_DATA). */
  osf?: NftOsf | undefined
  /** Reads what the tunnel said that a packet came from (NFTA_EXPR_DATA). */
  tunnel?: NftTunnel | undefined
  /** Reads what is known of IPsec (NFTA_EXPR_DATA). */
  xfrm?: NftXfrm | undefined
  /** Adds an element to a set (NFTA_EXPR_DATA). */
  dynset?: NftDynset | undefined
  /** Of one that has no options here: its attributes, as hexadecimal digits (NFTA_EXPR_DATA). */
  raw?: string | undefined
}

/** What reads along with a connection. */
export interface NftCtHelper {
  /** The helper, such as `ftp` (NFTA_CT_HELPER_NAME). */
  name?: string | undefined
  /** For IPv4 or IPv6 (NFTA_CT_HELPER_L3PROTO). */
  l3proto?: NftFamily | undefined
  /** For TCP or UDP (NFTA_CT_HELPER_L4PROTO). */
  l4proto?: IpProtocol | undefined
}

/** How long a connection stays in each state. */
export interface NftCtPolicy {
  /** Seconds: of TCP in SYN_SENT, of UDP without a reply (CTA_TIMEOUT_TCP_SYN_SENT). */
  state1?: number | undefined
  /** Seconds: of TCP in SYN_RECV, of UDP with a reply (CTA_TIMEOUT_TCP_SYN_RECV). */
  state2?: number | undefined
  /** Seconds: of TCP in ESTABLISHED (CTA_TIMEOUT_TCP_ESTABLISHED). */
  state3?: number | undefined
  /** Seconds: of TCP in FIN_WAIT (CTA_TIMEOUT_TCP_FIN_WAIT). */
  state4?: number | undefined
  /** Seconds: of TCP in CLOSE_WAIT (CTA_TIMEOUT_TCP_CLOSE_WAIT). */
  state5?: number | undefined
  /** Seconds: of TCP in LAST_ACK (CTA_TIMEOUT_TCP_LAST_ACK). */
  state6?: number | undefined
  /** Seconds: of TCP in TIME_WAIT (CTA_TIMEOUT_TCP_TIME_WAIT). */
  state7?: number | undefined
  /** Seconds: of TCP in CLOSE (CTA_TIMEOUT_TCP_CLOSE). */
  state8?: number | undefined
  /** Seconds: of TCP in SYN_SENT2 (CTA_TIMEOUT_TCP_SYN_SENT2). */
  state9?: number | undefined
  /** Seconds: of TCP with retransmissions (CTA_TIMEOUT_TCP_RETRANS). */
  state10?: number | undefined
  /** Seconds: of TCP with what is not acknowledged (CTA_TIMEOUT_TCP_UNACK). */
  state11?: number | undefined
}

/** Timeouts of connections. */
export interface NftCtTimeout {
  /** For IPv4, IPv6 or both (NFTA_CT_TIMEOUT_L3PROTO). */
  l3proto?: NftFamily | undefined
  /** For which protocol (NFTA_CT_TIMEOUT_L4PROTO). */
  l4proto?: IpProtocol | undefined
  /** How long it stays in each state (NFTA_CT_TIMEOUT_DATA). */
  policy?: NftCtPolicy | undefined
}

/** A connection that is expected beside another one. */
export interface NftCtExpectation {
  /** For IPv4, IPv6 or both (NFTA_CT_EXPECT_L3PROTO). */
  l3proto?: NftFamily | undefined
  /** For which protocol (NFTA_CT_EXPECT_L4PROTO). */
  l4proto?: IpProtocol | undefined
  /** The destination port of what is expected (NFTA_CT_EXPECT_DPORT). */
  dport?: number | undefined
  /** How long it is expected: milliseconds (NFTA_CT_EXPECT_TIMEOUT). */
  timeout?: number | undefined
  /** How many are expected at once (NFTA_CT_EXPECT_SIZE). */
  size?: number | undefined
}

/** One of these. */
export interface NftObjectData {
  /** A counter. */
  counter?: NftCounter | undefined
  /** A quota. */
  quota?: NftQuota | undefined
  /** A ctHelper. */
  ctHelper?: NftCtHelper | undefined
  /** A limit. */
  limit?: NftLimit | undefined
  /** A ctTimeout. */
  ctTimeout?: NftCtTimeout | undefined
  /** A ctExpectation. */
  ctExpectation?: NftCtExpectation | undefined
  /** A connlimit. */
  connlimit?: NftConnlimit | undefined
  /** A synproxy. */
  synproxy?: NftSynproxy | undefined
}

/** Where a base chain, or a flow table, sees packets. */
export interface NftHook {
  /** Where: the number of the hook (NFTA_HOOK_HOOKNUM). */
  hook: number
  /** Chains of one hook go by this, the lowest first (NFTA_HOOK_PRIORITY). */
  priority: number
  /** Of netdev, and of ingress: the link (NFTA_HOOK_DEV). */
  device?: string | undefined
  /** Likewise: several links (NFTA_HOOK_DEVS). */
  devices?: readonly string[] | undefined
}

/** Where a flow table sees packets. */
export interface NftFlowHook {
  /** Where: 0, ingress (NFTA_FLOWTABLE_HOOK_NUM). */
  hook?: number | undefined
  /** Those of one hook go by this, the lowest first (NFTA_FLOWTABLE_HOOK_PRIORITY). */
  priority?: number | undefined
  /** The links whose packets it forwards (NFTA_FLOWTABLE_HOOK_DEVS). */
  devices?: readonly string[] | undefined
}

/** Packets, and their bytes. */
export interface NftChainCounters {
  /** Packets (NFTA_COUNTER_PACKETS). */
  packets?: bigint | undefined
  /** Their bytes (NFTA_COUNTER_BYTES). */
  bytes?: bigint | undefined
}

/** What iptables keeps with its rules. */
export interface NftRuleCompat {
  /** The protocol (NFTA_RULE_COMPAT_PROTO). */
  protocol?: number | undefined
  /** Whether it is inverted (NFTA_RULE_COMPAT_FLAGS). */
  flags?: number | undefined
}

/** One part of a concatenation. */
export interface NftSetField {
  /** Its bytes (NFTA_SET_FIELD_LEN). */
  length?: number | undefined
}

/** The expected size of a set, and its parts. */
export interface NftSetDescription {
  /** How many elements it can have (NFTA_SET_DESC_SIZE). */
  size?: number | undefined
  /** Of concatenations: their parts (NFTA_SET_DESC_CONCAT). */
  fields?: readonly NftSetField[] | undefined
}

/** An element of a set, or of a map. */
export interface NftElement {
  /** What is looked for (NFTA_SET_ELEM_KEY). */
  key?: NftData | undefined
  /** Of a range of concatenations: its other end (NFTA_SET_ELEM_KEY_END). */
  keyEnd?: NftData | undefined
  /** Of a map: the value (NFTA_SET_ELEM_DATA). */
  data?: NftData | undefined
  /** The first key after a range (NFT_SET_ELEM_INTERVAL_END). */
  intervalEnd?: boolean | undefined
  /** What has no element has this (NFT_SET_ELEM_CATCHALL). */
  catchAll?: boolean | undefined
  /** When it expires: milliseconds (NFTA_SET_ELEM_TIMEOUT). */
  timeout?: bigint | undefined
  /** Milliseconds until it does (NFTA_SET_ELEM_EXPIRATION). */
  expires?: bigint | undefined
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_SET_ELEM_USERDATA). */
  userdata?: string | undefined
  /** What it has, such as a counter (NFTA_SET_ELEM_EXPRESSIONS). */
  expressions?: readonly NftState[] | undefined
  /** Of a map of objects: its name (NFTA_SET_ELEM_OBJREF). */
  object?: string | undefined
}

/** A table. */
export interface NftTableOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily
  /** Its name (NFTA_TABLE_NAME). */
  name: string
  /** Its chains see no packets (NFT_TABLE_F_DORMANT). */
  dormant?: boolean | undefined
  /**
   * It is deleted with the socket that created it, and nobody else may change it
   * (NFT_TABLE_F_OWNER).
   */
  owned?: boolean | undefined
  /** Owned, it outlives the socket; since Linux 6.9 (0x4). */
  persistent?: boolean | undefined
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_TABLE_USERDATA). */
  userdata?: string | undefined
}

/** What `NftTableOptions` were given, as the kernel reports it. */
export interface NftTable extends Given<NftTableOptions> {
  /** Its chains see no packets (NFT_TABLE_F_DORMANT). */
  dormant: boolean
  /**
   * It is deleted with the socket that created it, and nobody else may change it
   * (NFT_TABLE_F_OWNER).
   */
  owned: boolean
  /** Owned, it outlives the socket; since Linux 6.9 (0x4). */
  persistent: boolean
  /** How many chains, sets, objects and flow tables it has (NFTA_TABLE_USE). */
  uses?: number
  /** The number by which the kernel knows it (NFTA_TABLE_HANDLE). */
  handle: bigint
  /** Of one with an owner: the port of its socket (NFTA_TABLE_OWNER). */
  owner?: number
}

/** A chain. */
export interface NftChainOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily
  /** Its table (NFTA_CHAIN_TABLE). */
  table?: string | undefined
  /** Its name (NFTA_CHAIN_NAME). */
  name?: string | undefined
  /** The number by which the kernel knows it (NFTA_CHAIN_HANDLE). */
  handle?: bigint | undefined
  /** Of a base chain: where it sees packets (NFTA_CHAIN_HOOK). */
  hook?: NftHook | undefined
  /** What becomes of packets at its end (NFTA_CHAIN_POLICY). */
  policy?: NftPolicy | undefined
  /** Of a base chain: filter, nat or route (NFTA_CHAIN_TYPE). */
  type?: string | undefined
  /** It sees packets by itself (NFT_CHAIN_BASE). */
  base?: boolean | undefined
  /** Hardware executes it (NFT_CHAIN_HW_OFFLOAD). */
  offload?: boolean | undefined
  /** It is deleted with the rule that jumps to it (NFT_CHAIN_BINDING). */
  binding?: boolean | undefined
  /** A number for others of the batch (NFTA_CHAIN_ID). */
  id?: number | undefined
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_CHAIN_USERDATA). */
  userdata?: string | undefined
}

/** What `NftChainOptions` were given, as the kernel reports it. */
export interface NftChain extends Given<Omit<NftChainOptions, 'id'>> {
  /** How many rules and jumps it has (NFTA_CHAIN_USE). */
  uses?: number
  /** What its policy decided about (NFTA_CHAIN_COUNTERS). */
  counters?: NftChainCounters
  /** It sees packets by itself (NFT_CHAIN_BASE). */
  base: boolean
  /** Hardware executes it (NFT_CHAIN_HW_OFFLOAD). */
  offload: boolean
  /** It is deleted with the rule that jumps to it (NFT_CHAIN_BINDING). */
  binding: boolean
}

/** A rule. */
export interface NftRuleOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily
  /** Its table (NFTA_RULE_TABLE). */
  table?: string | undefined
  /** Its chain (NFTA_RULE_CHAIN). */
  chain?: string | undefined
  /** The number by which the kernel knows it (NFTA_RULE_HANDLE). */
  handle?: bigint | undefined
  /** What it does, in this order (NFTA_RULE_EXPRESSIONS). */
  expressions?: readonly NftExpression[] | undefined
  /** Of iptables' rules: the protocol (NFTA_RULE_COMPAT). */
  compat?: NftRuleCompat | undefined
  /** The handle of the rule that it stands behind (NFTA_RULE_POSITION). */
  position?: bigint | undefined
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_RULE_USERDATA). */
  userdata?: string | undefined
  /** A number for others of the batch (NFTA_RULE_ID). */
  id?: number | undefined
  /** The `id` of the rule that it stands behind (NFTA_RULE_POSITION_ID). */
  positionId?: number | undefined
  /** The `id` of its chain (NFTA_RULE_CHAIN_ID). */
  chainId?: number | undefined
}

/** What `NftRuleOptions` were given, as the kernel reports it. */
export interface NftRule extends Given<Omit<NftRuleOptions, 'expressions' | 'id' | 'positionId' | 'chainId'>> {
  /** What it does, in this order (NFTA_RULE_EXPRESSIONS). */
  expressions?: NftExpression[]
}

/** A set, or a map. */
export interface NftSetOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily
  /** Its table (NFTA_SET_TABLE). */
  table?: string | undefined
  /** Its name (NFTA_SET_NAME). */
  name?: string | undefined
  /** It goes with its rule (NFT_SET_ANONYMOUS). */
  anonymous?: boolean | undefined
  /** It does not change while it is used (NFT_SET_CONSTANT). */
  constant?: boolean | undefined
  /** Its elements are ranges (NFT_SET_INTERVAL). */
  interval?: boolean | undefined
  /** Its elements have values (NFT_SET_MAP). */
  map?: boolean | undefined
  /** Its elements may expire (NFT_SET_TIMEOUT). */
  expires?: boolean | undefined
  /** Rules may add elements (NFT_SET_EVAL). */
  dynamic?: boolean | undefined
  /** The values are objects, such as counters (NFT_SET_OBJECT). */
  objects?: boolean | undefined
  /** Its elements have several parts (NFT_SET_CONCAT). */
  concatenated?: boolean | undefined
  /** Its elements have expressions (0x100). */
  withExpressions?: boolean | undefined
  /** The type of its elements, by nft's number (NFTA_SET_KEY_TYPE). */
  keyType?: number | undefined
  /** Their bytes (NFTA_SET_KEY_LEN). */
  keyLength?: number | undefined
  /** Of a map: the type of its values, by nft's number (NFTA_SET_DATA_TYPE). */
  dataType?: number | undefined
  /** Their bytes (NFTA_SET_DATA_LEN). */
  dataLength?: number | undefined
  /** What its form is chosen by (NFTA_SET_POLICY). */
  policy?: NftSetPolicy | undefined
  /** Its expected size, and its parts (NFTA_SET_DESC). */
  description?: NftSetDescription | undefined
  /** A number for others of the batch (NFTA_SET_ID). */
  id?: number | undefined
  /** When elements expire, unless they say: milliseconds (NFTA_SET_TIMEOUT). */
  timeout?: bigint | undefined
  /** How often expired ones are removed: ms (NFTA_SET_GC_INTERVAL). */
  gcInterval?: number | undefined
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_SET_USERDATA). */
  userdata?: string | undefined
  /** Of a map of objects: what they are (NFTA_SET_OBJ_TYPE). */
  objectType?: number | undefined
  /** The number by which the kernel knows it (NFTA_SET_HANDLE). */
  handle?: bigint | undefined
  /** What each element has, such as a counter (NFTA_SET_EXPRESSIONS). */
  expressions?: readonly NftState[] | undefined
}

/** What `NftSetOptions` were given, as the kernel reports it. */
export interface NftSet extends Given<Omit<NftSetOptions, 'id' | 'expressions'>> {
  /** It goes with its rule (NFT_SET_ANONYMOUS). */
  anonymous: boolean
  /** It does not change while it is used (NFT_SET_CONSTANT). */
  constant: boolean
  /** Its elements are ranges (NFT_SET_INTERVAL). */
  interval: boolean
  /** Its elements have values (NFT_SET_MAP). */
  map: boolean
  /** Its elements may expire (NFT_SET_TIMEOUT). */
  expires: boolean
  /** Rules may add elements (NFT_SET_EVAL). */
  dynamic: boolean
  /** The values are objects, such as counters (NFT_SET_OBJECT). */
  objects: boolean
  /** Its elements have several parts (NFT_SET_CONCAT). */
  concatenated: boolean
  /** Its elements have expressions (0x100). */
  withExpressions: boolean
  /** What each element has, such as a counter (NFTA_SET_EXPRESSIONS). */
  expressions?: NftState[]
  /** The same, where it is one (NFTA_SET_EXPR). */
  expression?: NftState
  /** How many elements it has; since Linux 6.17; since Linux 6.17 (NFTA_SET_COUNT). */
  count?: number
  /** Which form the kernel chose; since Linux 6.17; since Linux 6.17 (NFTA_SET_TYPE). */
  form?: string
}

/** Elements of a set. */
export interface NftElementsOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily
  /** Its table (NFTA_SET_ELEM_LIST_TABLE). */
  table?: string | undefined
  /** Their set (NFTA_SET_ELEM_LIST_SET). */
  set?: string | undefined
  /** The elements (NFTA_SET_ELEM_LIST_ELEMENTS). */
  elements?: readonly NftElement[] | undefined
  /** The `id` of their set (NFTA_SET_ELEM_LIST_SET_ID). */
  setId?: number | undefined
}

/** What `NftElementsOptions` were given, as the kernel reports it. */
export interface NftElements extends Given<Omit<NftElementsOptions, 'elements' | 'setId'>> {
  /** The elements (NFTA_SET_ELEM_LIST_ELEMENTS). */
  elements?: NftElement[]
}

/** An object with a state, such as a counter. */
export interface NftObjectOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily
  /** Its table (NFTA_OBJ_TABLE). */
  table?: string | undefined
  /** Its name (NFTA_OBJ_NAME). */
  name?: string | undefined
  /** What is to be deleted, by its number (NFT_OBJECT_*) (NFTA_OBJ_TYPE). */
  type?: number | undefined
  /** What it is (NFTA_OBJ_DATA). */
  data?: NftObjectData | undefined
  /** The number by which the kernel knows it (NFTA_OBJ_HANDLE). */
  handle?: bigint | undefined
  /** Bytes that the kernel keeps with it, as hexadecimal digits (NFTA_OBJ_USERDATA). */
  userdata?: string | undefined
}

/** What `NftObjectOptions` were given, as the kernel reports it. */
export interface NftObject extends Given<Omit<NftObjectOptions, 'type'>> {
  /** What refers to it (NFTA_OBJ_USE). */
  uses?: number
}

/** A flow table. */
export interface NftFlowtableOptions {
  /** What packets it sees (nfgen_family). */
  family: NftFamily
  /** Its table (NFTA_FLOWTABLE_TABLE). */
  table?: string | undefined
  /** Its name (NFTA_FLOWTABLE_NAME). */
  name?: string | undefined
  /** Where it sees packets (NFTA_FLOWTABLE_HOOK). */
  hook?: NftFlowHook | undefined
  /** The number by which the kernel knows it (NFTA_FLOWTABLE_HANDLE). */
  handle?: bigint | undefined
  /** Hardware forwards (NFT_FLOWTABLE_HW_OFFLOAD). */
  offload?: boolean | undefined
  /** It counts for connection tracking (NFT_FLOWTABLE_COUNTER). */
  counter?: boolean | undefined
}

/** What `NftFlowtableOptions` were given, as the kernel reports it. */
export interface NftFlowtable extends Given<NftFlowtableOptions> {
  /** What refers to it (NFTA_FLOWTABLE_USE). */
  uses?: number
  /** Hardware forwards (NFT_FLOWTABLE_HW_OFFLOAD). */
  offload: boolean
  /** It counts for connection tracking (NFT_FLOWTABLE_COUNTER). */
  counter: boolean
}

/** Which state of all rules it is. */
export interface NftGeneration {
  /** A number that every change of the rules increments (NFTA_GEN_ID). */
  id: number
  /** Who changed them: the process (NFTA_GEN_PROC_PID). */
  pid?: number
  /** Its name (NFTA_GEN_PROC_NAME). */
  processName?: string
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** What became of a traced packet at a rule, or at the end of a chain. */
export interface NftTrace {
  /** What packets it sees (nfgen_family). */
  family: NftFamily
  /** Its table (NFTA_TRACE_TABLE). */
  table?: string
  /** The chain (NFTA_TRACE_CHAIN). */
  chain?: string
  /** The handle of the rule (NFTA_TRACE_RULE_HANDLE). */
  rule?: bigint
  /** What it is about (NFTA_TRACE_TYPE). */
  type?: NftTraceType
  /** Of rules and returns: the verdict (NFTA_TRACE_VERDICT). */
  verdict?: NftVerdict
  /** A number of the packet (NFTA_TRACE_ID). */
  id?: number
  /** The first bytes of the header of the link (NFTA_TRACE_LL_HEADER). */
  linkHeader?: string
  /** Likewise, of the network (NFTA_TRACE_NETWORK_HEADER). */
  networkHeader?: string
  /** Likewise, of the transport (NFTA_TRACE_TRANSPORT_HEADER). */
  transportHeader?: string
  /** The index of the link that it came by (NFTA_TRACE_IIF). */
  iif?: number
  /** What that is (ARPHRD_*) (NFTA_TRACE_IIFTYPE). */
  iiftype?: number
  /** The index of the link that it leaves by (NFTA_TRACE_OIF). */
  oif?: number
  /** What that is (ARPHRD_*) (NFTA_TRACE_OIFTYPE). */
  oiftype?: number
  /** Its mark, unless that is 0 (NFTA_TRACE_MARK). */
  mark?: number
  /** Which protocol it is of (NFPROTO_*) (NFTA_TRACE_NFPROTO). */
  nfproto?: number
  /** Of policies: which (NFTA_TRACE_POLICY). */
  policy?: NftPolicy
  /** The id of its connection; since Linux 6.16 (NFTA_TRACE_CT_ID). */
  ctId?: number
  /**
   * Its direction in that: 0, original, or 1, reply; since Linux 6.16 (NFTA_TRACE_CT_DIRECTION).
   */
  ctDirection?: number
  /** Bits of its status (IPS_*); since Linux 6.16 (NFTA_TRACE_CT_STATUS). */
  ctStatus?: number
  /** Bits of its state; since Linux 6.16 (NFTA_TRACE_CT_STATE). */
  ctState?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Options of a peer of a WireGuard tunnel. */
export interface WireguardPeerSettings {
  /** Its public key, by which it is known: 32 bytes in base64 (WGPEER_A_PUBLIC_KEY). */
  publicKey: string
  /**
   * A key that both ends have besides, 32 bytes in base64; zeros for none (WGPEER_A_PRESHARED_KEY).
   */
  presharedKey?: string | undefined
  /** Remove it (WGPEER_F_REMOVE_ME). */
  remove?: boolean | undefined
  /** Do nothing where there is no such peer yet, instead of adding it (WGPEER_F_UPDATE_ONLY). */
  updateOnly?: boolean | undefined
  /**
   * Take away all other `allowedIps` first. Default whether `allowedIps` are given
   * (WGPEER_F_REPLACE_ALLOWEDIPS).
   */
  replaceAllowedIps?: boolean | undefined
  /**
   * Where to send to, such as `192.0.2.1:51820` or `[2001:db8::1]:51820`. The kernel updates it to
   * the source of received packets (WGPEER_A_ENDPOINT).
   */
  endpoint?: string | undefined
  /**
   * Seconds between packets that keep a NAT open; 0 for none
   * (WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL).
   */
  persistentKeepalive?: number | undefined
  /**
   * Prefixes whose packets go to it and are taken from it. No two peers have one: the last that is
   * given it (WGPEER_A_ALLOWEDIPS).
   */
  allowedIps?: readonly string[] | undefined
}

/** A peer of a WireGuard tunnel. */
export interface WireguardPeer {
  /** Its public key, by which it is known: 32 bytes in base64 (WGPEER_A_PUBLIC_KEY). */
  publicKey: string
  /**
   * A key that both ends have besides, 32 bytes in base64; zeros for none (WGPEER_A_PRESHARED_KEY).
   */
  presharedKey?: string
  /**
   * Where to send to, such as `192.0.2.1:51820` or `[2001:db8::1]:51820`. The kernel updates it to
   * the source of received packets (WGPEER_A_ENDPOINT).
   */
  endpoint?: string
  /**
   * Seconds between packets that keep a NAT open; 0 for none
   * (WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL).
   */
  persistentKeepalive?: number
  /**
   * Prefixes whose packets go to it and are taken from it. No two peers have one: the last that is
   * given it (WGPEER_A_ALLOWEDIPS).
   */
  allowedIps?: readonly string[]
  /**
   * The time of the last handshake, in milliseconds since 1970, as in `Date.now()`; absent before
   * the first one (WGPEER_A_LAST_HANDSHAKE_TIME).
   */
  lastHandshake?: number
  /** Bytes received from it (WGPEER_A_RX_BYTES). */
  rxBytes?: bigint
  /** Bytes sent to it (WGPEER_A_TX_BYTES). */
  txBytes?: bigint
  /** Version of the protocol; there is 1 (WGPEER_A_PROTOCOL_VERSION). */
  protocolVersion?: number
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** Options of a WireGuard tunnel. */
export interface WireguardSettings {
  /**
   * Its private key, 32 bytes in base64; zeros for none. No error message contains it
   * (WGDEVICE_A_PRIVATE_KEY).
   */
  privateKey?: string | undefined
  /**
   * UDP port to listen on and send from; 0 for one that is free, when it is up
   * (WGDEVICE_A_LISTEN_PORT).
   */
  listenPort?: number | undefined
  /** Mark of the packets it sends, for rules; 0 for none (WGDEVICE_A_FWMARK). */
  fwMark?: number | undefined
  /** Remove all other peers first. Default false (WGDEVICE_F_REPLACE_PEERS). */
  replacePeers?: boolean | undefined
  /** Its peers: those that are given are added or changed (WGDEVICE_A_PEERS). */
  peers?: readonly WireguardPeerSettings[] | undefined
}

/** The keys and peers of a WireGuard tunnel. */
export interface WireguardState {
  /** The link's index (WGDEVICE_A_IFINDEX). */
  index: number
  /** The link's name (WGDEVICE_A_IFNAME). */
  name: string
  /**
   * Its private key, 32 bytes in base64; zeros for none. No error message contains it
   * (WGDEVICE_A_PRIVATE_KEY).
   */
  privateKey?: string
  /** The public key of `privateKey` (WGDEVICE_A_PUBLIC_KEY). */
  publicKey?: string
  /**
   * UDP port to listen on and send from; 0 for one that is free, when it is up
   * (WGDEVICE_A_LISTEN_PORT).
   */
  listenPort?: number
  /** Mark of the packets it sends, for rules; 0 for none (WGDEVICE_A_FWMARK). */
  fwMark?: number
  /** Its peers (WGDEVICE_A_PEERS). */
  peers: WireguardPeer[]
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

/**
 * IEEE 802.3's counters of the PHY (ETHTOOL_A_STATS_ETH_PHY_*). What the driver does not count is
 * absent.
 */
export type EthPhyStatistics = { [Counter in
  | 'symbolErrorDuringCarrier']?: bigint }

/**
 * IEEE 802.3's counters of the MAC (ETHTOOL_A_STATS_ETH_MAC_*). What the driver does not count is
 * absent.
 */
export type EthMacStatistics = { [Counter in
  | 'framesTransmittedOK'
  | 'singleCollisionFrames'
  | 'multipleCollisionFrames'
  | 'framesReceivedOK'
  | 'frameCheckSequenceErrors'
  | 'alignmentErrors'
  | 'octetsTransmittedOK'
  | 'framesWithDeferredXmissions'
  | 'lateCollisions'
  | 'framesAbortedDueToXSColls'
  | 'framesLostDueToIntMACXmitError'
  | 'carrierSenseErrors'
  | 'octetsReceivedOK'
  | 'framesLostDueToIntMACRcvError'
  | 'multicastFramesXmittedOK'
  | 'broadcastFramesXmittedOK'
  | 'framesWithExcessiveDeferral'
  | 'multicastFramesReceivedOK'
  | 'broadcastFramesReceivedOK'
  | 'inRangeLengthErrors'
  | 'outOfRangeLengthField'
  | 'frameTooLongErrors']?: bigint }

/**
 * IEEE 802.3's counters of MAC control, such as pause frames (ETHTOOL_A_STATS_ETH_CTRL_*). What the
 * driver does not count is absent.
 */
export type EthCtrlStatistics = { [Counter in
  | 'macControlFramesTransmitted'
  | 'macControlFramesReceived'
  | 'unsupportedOpcodesReceived']?: bigint }

/**
 * RMON's counters of packets received, of RFC 2819 (ETHTOOL_A_STATS_RMON_*). What the driver does
 * not count is absent.
 */
export type RmonStatistics = { [Counter in
  | 'etherStatsUndersizePkts'
  | 'etherStatsOversizePkts'
  | 'etherStatsFragments'
  | 'etherStatsJabbers']?: bigint }

