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

/** What IP carries, by name or number (netinet/in.h, IPPROTO_*). */
export type IpProtocol =
  | 'icmp'
  | 'tcp'
  | 'udp'
  | 'ipv6-icmp'
  | 'sctp'
  | number

/** A routing table: 255, 254, 253 have names; others are a number from 1 to 4,294,967,295. */
export type RouteTable =
  | 'local'
  | 'main'
  | 'default'
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
  notify?: 'off' | 'active' | 'inactive' | undefined
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

