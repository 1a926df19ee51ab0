import { InvalidArgument, Iteration, NetlinkDifference, NetlinkError, NetlinkErrorInit, NetlinkLimits, Netns, NetnsRef, OvsFailure, OvsVerb, OvsdbError, OvsdbErrorInit } from "./shared/common.js";
import { AppliedPort, BondMember, BondOptions, BridgeInfo, BridgeOptions, ChangeOptions, Condition, ConnectOvsOptions, ConnectionOptions, CreateRowOptions, DeletePortOptions, FailMode, FakeBridgeOptions, IfExists, InterfaceInfo, InterfaceOptions, InterfaceTypeName, MayExist, MirrorOptions, Ovs, OvsEvent, OvsTransaction, OvsWatch, OvsWatched, PatchEnd, PortInfo, PortOptions, QosOptions, RecordId, SslOptions, TransactionResult, VxlanPortOptions, WatchOvsOptions, connectOvs } from "./shared/openvswitch.js";
import { Socket } from "node:dgram";
import { Server, Socket as Socket$1 } from "node:net";
import { ChildProcess, SpawnOptions } from "node:child_process";
import { OvsdbTransactionError } from "./shared/ovsdb-client.js";

// src/addon/queue-limit.d.ts
/** A limit for programs that call faster than the kernel works. */
/**
 * How many calls on links, addresses, other objects of rtnetlink, and namespaces may wait or be at
 * work at a time, all namespaces taken together. A call beyond is rejected with `ERR_QUEUE_FULL`, and
 * nothing of it was done; those that wait already are not touched. The limit is that of one thread
 * of JavaScript: the main one and each worker have their own.
 *
 * A call that waits takes some 4 KB. What a watch reads does not count, a running ping does.
 *
 * @param most 1 to 4,294,967,295; `undefined` takes the limit away. Default: no limit.
 * @throws `ERR_INVALID_ARG_TYPE` or `ERR_INVALID_ARG_VALUE`.
 */
declare function setQueueLimit(most: number | undefined): void;
/** A link, by its name, one of its alternative names, or its index. */
type LinkRef = string | number;
/** The options of kinds that this library does not describe. */
/** An attribute of a kind's own (inside IFLA_INFO_DATA), by its number in the kernel's headers. */
interface RawAttribute {
  /** 0 to 16,383. */
  type: number;
  /**
   * Its bytes, as they are or as hexadecimal digits, two for each; or the attributes inside of it. Numbers are in the
   * machine's byte order, unless the kernel says otherwise. Absent for a flag, which has none. Reported as bytes, or,
   * where the kernel says that there are attributes inside (NLA_F_NESTED), as those.
   */
  value?: Uint8Array | string | readonly RawAttribute[] | undefined;
}
/** What every call on rtnetlink takes. */
interface CallOptions {
  /** The network namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /**
   * Drops the call while it waits in its queue; the promise is then rejected with the signal's
   * reason and nothing was done. Once with the kernel, a call ends with the kernel's verdict.
   */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds the call may wait in its queue, 0 to 2,147,483,647; then it is dropped, nothing was
   * done, and the promise is rejected with `ETIMEDOUT`. Once with the kernel, a call ends with the
   * kernel's verdict. Default: no limit.
   */
  timeout?: number | undefined;
}
/** For what the kernel reads of other namespaces, too. */
interface TargetOptions {
  /**
   * Read another namespace instead, without entering it: the one that this one knows by this number,
   * 0 to 2,147,483,647 (see `setNetnsId`; a link's `linkNetnsId`). Needs CAP_NET_ADMIN in the user
   * namespace that owns the other one.
   */
  targetNsid?: number | undefined;
}
/** For functions that create. */
interface MayExist$1 {
  /**
   * Succeed when there is one already that is what was asked for: in each option that was given;
   * others do not matter. Where it differs, the call fails with `EEXIST`, which lists the options
   * with both values in `differences`. Nothing is changed either way. Default false.
   */
  mayExist?: boolean | undefined;
}
/** What functions that create return, alone or beside what they made. */
interface Created {
  /**
   * Whether the call made it. False where it was there already, as `mayExist` allows: then it is
   * somebody else's, and not to be deleted when what follows fails.
   */
  created: boolean;
}
/** For functions that delete. */
interface IfExists$1 {
  /** Succeed when there is none. Default false. */
  ifExists?: boolean | undefined;
}
/**
 * Options, or the same object as it was reported: what a list, a get or a watch returned can be
 * handed back. What of it is no option is passed over; an `index` that is another link's is refused.
 */
type HandedBack<Options, Reported> = { [Key in keyof Options]: Key extends keyof Reported ? Options[Key] | Reported[Key] : Options[Key] } & { [Key in Exclude<keyof Reported, keyof Options>]?: unknown };
/** What is given has a value. */
type Given<Options> = { [Name in keyof Options]: Exclude<Options[Name], undefined> };
/** For functions that replace. */
interface MustExist {
  /** Fail with `ENOENT` when there is none, instead of adding it. Default false. */
  mustExist?: boolean | undefined;
}
/** For functions that replace what the kernel does not change in all. */
interface Recreate {
  /**
   * Where the kernel cannot change what is there to what was asked for, delete it and add it anew: what
   * depends on it, such as routes, may go with it. Default false: the call fails with `ENOTSUP` and the
   * option, and changes nothing.
   */
  recreate?: boolean | undefined;
}
/** IPv4 or IPv6, by its name or its number (AF_INET, AF_INET6). */
type Family = 'inet' | 'inet6' | 2 | 10;
/**
 * Options of a tunnel of bare packets in UDP, such as MPLS in UDP (RFC 7510,
 * Documentation/networking/bareudp.rst of the kernel). Each member is an attribute IFLA_BAREUDP_*
 * of linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface Bareudp {
  /** UDP port to send to and listen on; needed (PORT; fixed). */
  dstPort?: number | undefined;
  /**
   * What packets are carried, by name or by the number of their Ethernet type; needed (ETHERTYPE;
   * fixed).
   */
  etherType?: 'ip' | 'ipv6' | 'mpls_uc' | 'mpls_mc' | number | undefined;
  /** Lowest UDP port to send from, which follows from the packet (SRCPORT_MIN; fixed). */
  srcPortMin?: number | undefined;
  /** With `ip` carry IPv6 packets, too; with `mpls_uc` those to many (MULTIPROTO_MODE; fixed). */
  multiProto?: boolean | undefined;
}
/**
 * The aggregator that a bond with 802.3ad uses. Each member is an attribute IFLA_BOND_AD_INFO_* of
 * linux/if_link.h, named beside it.
 */
interface BondAdInfo {
  /** The aggregator in use (AGGREGATOR). */
  aggregatorId?: number;
  /** Its ports (NUM_PORTS). */
  ports?: number;
  /** Our key (ACTOR_KEY). */
  actorKey?: number;
  /** The partner's key (PARTNER_KEY). */
  partnerKey?: number;
  /** The partner's Ethernet address (PARTNER_MAC). */
  partnerMac?: string;
}
/**
 * Options of a bond (ip-link(8) "BOND Type Support", Documentation/networking/bonding.rst of the
 * kernel). Times are in milliseconds. Many can only be changed while the bond is down or has no
 * ports, or go with some modes only, which the kernel says. Each member is an attribute IFLA_BOND_*
 * of linux/if_link.h, named beside it. Those marked (reported) cannot be set.
 */
interface Bond {
  /** How ports share the work. Default balance-rr (MODE). */
  mode?: 'balance-rr' | 'active-backup' | 'balance-xor' | 'broadcast' | '802.3ad' | 'balance-tlb' | 'balance-alb' | number | undefined;
  /** The port in use, by name or index, of a mode that uses one (ACTIVE_SLAVE). */
  activePort?: string | number | undefined;
  /** Between looks at the ports' carrier; 0 does not look. Default 0 (MIIMON). */
  miimon?: number | undefined;
  /** From a port's carrier to its use, a multiple of `miimon` (UPDELAY). */
  upDelay?: number | undefined;
  /** From the loss of carrier to disuse, likewise (DOWNDELAY). */
  downDelay?: number | undefined;
  /** Between notifications to the neighbours after a failover (PEER_NOTIF_DELAY). */
  peerNotifyDelay?: number | undefined;
  /**
   * Tell carrier by the driver's flag. Default true (USE_CARRIER; always true since Linux 6.18).
   */
  useCarrier?: boolean | undefined;
  /** Between ARP requests to `arpIpTargets`; 0 sends none (ARP_INTERVAL). */
  arpInterval?: number | undefined;
  /** IPv4 addresses, at most 16, that must answer (ARP_IP_TARGET). */
  arpIpTargets?: readonly string[] | undefined;
  /** IPv6 addresses, at most 16, that must answer; since Linux 5.18 (NS_IP6_TARGET). */
  nsIp6Targets?: readonly string[] | undefined;
  /** Which answers are checked (ARP_VALIDATE). */
  arpValidate?: 'none' | 'active' | 'backup' | 'all' | 'filter' | 'filter_active' | 'filter_backup' | number | undefined;
  /** Whether one target must answer or all (ARP_ALL_TARGETS). */
  arpAllTargets?: 'any' | 'all' | number | undefined;
  /** Answers that may be missing, 1 to 255. Default 2; since Linux 5.17 (MISSED_MAX). */
  arpMissedMax?: number | undefined;
  /** The port to prefer, by name or index (PRIMARY). */
  primary?: string | number | undefined;
  /** When it is taken again after a failure (PRIMARY_RESELECT). */
  primaryReselect?: 'always' | 'better' | 'failure' | number | undefined;
  /** Whose Ethernet address the bond has (FAIL_OVER_MAC). */
  failOverMac?: 'none' | 'active' | 'follow' | number | undefined;
  /** What chooses the port of a packet (XMIT_HASH_POLICY). */
  xmitHashPolicy?: 'layer2' | 'layer3+4' | 'layer2+3' | 'encap2+3' | 'encap3+4' | 'vlan+srcmac' | number | undefined;
  /** IGMP reports after a failover, 0 to 255 (RESEND_IGMP). */
  resendIgmp?: number | undefined;
  /** Notifications to the neighbours after a failover, 0 to 255 (NUM_PEER_NOTIF). */
  peerNotifications?: number | undefined;
  /** Take packets that arrive on ports that are not in use (ALL_SLAVES_ACTIVE). */
  allPortsActive?: boolean | undefined;
  /** Ports with carrier that the bond needs to have one (MIN_LINKS). */
  minLinks?: number | undefined;
  /** Seconds between learning packets (LP_INTERVAL). */
  lpInterval?: number | undefined;
  /** With balance-rr, packets before the next port's turn; 0 is random (PACKETS_PER_SLAVE). */
  packetsPerPort?: number | undefined;
  /** How often the partner is asked to send LACP packets (AD_LACP_RATE). */
  lacpRate?: 'slow' | 'fast' | number | undefined;
  /** Send LACP packets unasked. Default true; since Linux 5.15 (AD_LACP_ACTIVE). */
  lacpActive?: boolean | undefined;
  /**
   * With 802.3ad, no port carries packets before a partner has answered. Default false; since Linux
   * 7.2 (LACP_STRICT).
   */
  lacpStrict?: boolean | undefined;
  /** How one of several aggregators is chosen; `actor_port_prio` since Linux 6.18 (AD_SELECT). */
  adSelect?: 'stable' | 'bandwidth' | 'count' | 'actor_port_prio' | number | undefined;
  /** With 802.3ad, 1 to 65,535 (AD_ACTOR_SYS_PRIO). */
  adActorSystemPriority?: number | undefined;
  /** With 802.3ad, 0 to 1023 (AD_USER_PORT_KEY). */
  adUserPortKey?: number | undefined;
  /** With 802.3ad, an Ethernet address (AD_ACTOR_SYSTEM). */
  adActorSystem?: string | undefined;
  /** With 802.3ad, the aggregator in use (AD_INFO; reported). */
  adInfo?: BondAdInfo | undefined;
  /** Shift load between ports by how it changes (TLB_DYNAMIC_LB). */
  tlbDynamicLb?: boolean | undefined;
  /**
   * With 802.3ad, collecting and distributing are one state; since Linux 6.9, and 6.1 of Debian
   * (COUPLED_CONTROL).
   */
  coupledControl?: boolean | undefined;
  /**
   * With 802.3ad, send ARP and neighbour discovery on all ports; since Linux 6.17
   * (BROADCAST_NEIGH).
   */
  broadcastNeighbor?: boolean | undefined;
}
/**
 * Options of a port of a bond. Each member is an attribute IFLA_BOND_SLAVE_* of linux/if_link.h,
 * named beside it. Those marked (reported) cannot be set.
 */
interface BondPort {
  /** In use, or waiting (STATE; reported). */
  state?: 'active' | 'backup' | number | undefined;
  /** Its carrier (MII_STATUS; reported). */
  miiStatus?: 'up' | 'going-down' | 'down' | 'going-back' | number | undefined;
  /** How often it lost its carrier (LINK_FAILURE_COUNT; reported). */
  linkFailures?: number | undefined;
  /** The Ethernet address it has outside the bond (PERM_HWADDR; reported). */
  permanentMac?: string | undefined;
  /** The transmit queue that leads to it, 0 for none (QUEUE_ID). */
  queueId?: number | undefined;
  /** The higher, the sooner it is taken; since Linux 6.0 (PRIO). */
  priority?: number | undefined;
  /** (AD_AGGREGATOR_ID; reported) */
  adAggregatorId?: number | undefined;
  /** (AD_ACTOR_OPER_PORT_STATE; reported) */
  adActorOperState?: number | undefined;
  /** (AD_PARTNER_OPER_PORT_STATE; reported) */
  adPartnerOperState?: number | undefined;
  /** With 802.3ad; since Linux 6.18 (ACTOR_PORT_PRIO). */
  adActorPriority?: number | undefined;
}
/**
 * Who sends multicast queries on a bridge, or in a VLAN of it. Each member is an attribute
 * BRIDGE_QUERIER_* of linux/if_bridge.h, named beside it.
 */
interface BridgeQuerier {
  /** The IPv4 querier's address (IP_ADDRESS). */
  ip?: string;
  /** The index of the port it is behind (IP_PORT). */
  port?: number;
  /** Hundredths of a second until it is forgotten (IP_OTHER_TIMER). */
  timer?: bigint;
  /** The IPv6 querier's address (IPV6_ADDRESS). */
  ip6?: string;
  /** The index of the port it is behind (IPV6_PORT). */
  port6?: number;
  /** Hundredths of a second until it is forgotten (IPV6_OTHER_TIMER). */
  timer6?: bigint;
}
/**
 * Options of a Linux bridge (ip-link(8) "BRIDGE Type Support"). Times are in hundredths of a
 * second. Each member is an attribute IFLA_BR_* of linux/if_link.h, or a bit of one, named beside
 * it. Those marked (reported) cannot be set.
 */
interface Bridge {
  /** 200 to 3000 (FORWARD_DELAY). */
  forwardDelay?: number | undefined;
  /** 100 to 1000 (HELLO_TIME). */
  helloTime?: number | undefined;
  /** 600 to 4000 (MAX_AGE). */
  maxAge?: number | undefined;
  /** How long a learned MAC lives; 0 forgets at once (AGEING_TIME). */
  ageingTime?: number | undefined;
  /** Spanning tree protocol (STP_STATE). */
  stp?: boolean | undefined;
  /**
   * Who runs it: `user`, a program; `kernel`; `auto`, a program if /sbin/bridge-stp takes the
   * bridge, in the first namespace alone. Only while `stp` is off. Default auto; since Linux 7.1
   * (STP_MODE).
   */
  stpMode?: 'auto' | 'user' | 'kernel' | number | undefined;
  /** Priority in the spanning tree, 0 to 65,535 (PRIORITY). */
  priority?: number | undefined;
  /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
  groupForwardMask?: number | undefined;
  /** The spanning tree's multicast address (GROUP_ADDR). */
  groupAddress?: string | undefined;
  /**
   * The root of the spanning tree, priority and MAC: `8000.02:00:00:00:00:01` (ROOT_ID; reported).
   */
  rootId?: string | undefined;
  /** This bridge, likewise (BRIDGE_ID; reported). */
  bridgeId?: string | undefined;
  /** The port towards the root (ROOT_PORT; reported). */
  rootPort?: number | undefined;
  /** Cost of the way to the root (ROOT_PATH_COST; reported). */
  rootPathCost?: number | undefined;
  /** (TOPOLOGY_CHANGE; reported) */
  topologyChange?: boolean | undefined;
  /** (TOPOLOGY_CHANGE_DETECTED; reported) */
  topologyChangeDetected?: boolean | undefined;
  /** Time that is left of the timer, with `statistics` (HELLO_TIMER; reported). */
  helloTimer?: bigint | undefined;
  /** Time that is left of the timer, with `statistics` (TCN_TIMER; reported). */
  tcnTimer?: bigint | undefined;
  /** Time that is left of the timer, with `statistics` (TOPOLOGY_CHANGE_TIMER; reported). */
  topologyChangeTimer?: bigint | undefined;
  /** Time that is left of the timer, with `statistics` (GC_TIMER; reported). */
  gcTimer?: bigint | undefined;
  /** Keep VLANs apart (VLAN_FILTERING). */
  vlanFiltering?: boolean | undefined;
  /** (VLAN_PROTOCOL) */
  vlanProtocol?: '802.1Q' | '802.1ad' | number | undefined;
  /** VLAN of untagged packets, 0 for none (VLAN_DEFAULT_PVID). */
  vlanDefaultPvid?: number | undefined;
  /** Count per VLAN (VLAN_STATS_ENABLED). */
  vlanStats?: boolean | undefined;
  /** Count per VLAN and port; only while no port has a VLAN (VLAN_STATS_PER_PORT). */
  vlanStatsPerPort?: boolean | undefined;
  /** 0 never, 1 learned, 2 always (MCAST_ROUTER). */
  mcastRouter?: number | undefined;
  /** Multicast snooping (MCAST_SNOOPING). */
  mcastSnooping?: boolean | undefined;
  /** Send multicast queries (MCAST_QUERIER). */
  mcastQuerier?: boolean | undefined;
  /** Send queries from the bridge's own address, not from 0.0.0.0 (MCAST_QUERY_USE_IFADDR). */
  mcastQueryUseIfaddr?: boolean | undefined;
  /** (MCAST_HASH_ELASTICITY; reported; always 16 since Linux 5.0) */
  mcastHashElasticity?: number | undefined;
  /** Most multicast groups (MCAST_HASH_MAX). */
  mcastHashMax?: number | undefined;
  /** Queries before a group counts as left (MCAST_LAST_MEMBER_CNT). */
  mcastLastMemberCount?: number | undefined;
  /** Queries at the start (MCAST_STARTUP_QUERY_CNT). */
  mcastStartupQueryCount?: number | undefined;
  /** Between the queries before a group counts as left (MCAST_LAST_MEMBER_INTVL). */
  mcastLastMemberInterval?: bigint | undefined;
  /** How long a member is remembered (MCAST_MEMBERSHIP_INTVL). */
  mcastMembershipInterval?: bigint | undefined;
  /** How long another querier is waited for (MCAST_QUERIER_INTVL). */
  mcastQuerierInterval?: bigint | undefined;
  /** Between queries (MCAST_QUERY_INTVL). */
  mcastQueryInterval?: bigint | undefined;
  /** How long members may take to answer (MCAST_QUERY_RESPONSE_INTVL). */
  mcastQueryResponseInterval?: bigint | undefined;
  /** Between the queries at the start (MCAST_STARTUP_QUERY_INTVL). */
  mcastStartupQueryInterval?: bigint | undefined;
  /** Count multicast packets (MCAST_STATS_ENABLED). */
  mcastStats?: boolean | undefined;
  /** 2 or 3 (MCAST_IGMP_VERSION). */
  mcastIgmpVersion?: number | undefined;
  /** 1 or 2 (MCAST_MLD_VERSION). */
  mcastMldVersion?: number | undefined;
  /** How many MACs were learned; since Linux 6.7 (FDB_N_LEARNED; reported). */
  fdbLearnedCount?: number | undefined;
  /** Most MACs to learn, 0 for no limit; since Linux 6.7 (FDB_MAX_LEARNED). */
  fdbMaxLearned?: number | undefined;
  /** Do not learn from link-local packets; since Linux 5.0 (MULTI_BOOLOPT, NO_LL_LEARN). */
  noLinkLocalLearn?: boolean | undefined;
  /** Snoop each VLAN by itself; since Linux 5.15 (MULTI_BOOLOPT, MCAST_VLAN_SNOOPING). */
  mcastVlanSnooping?: boolean | undefined;
  /**
   * Multiple spanning trees; only while no port has a VLAN; since Linux 5.18 (MULTI_BOOLOPT,
   * MST_ENABLE).
   */
  mst?: boolean | undefined;
  /**
   * Report multicast entries that hardware did not take; since Linux 6.16 (MULTI_BOOLOPT,
   * MDB_OFFLOAD_FAIL_NOTIFICATION).
   */
  mdbOffloadFailNotify?: boolean | undefined;
  /**
   * Keep the bridge's own addresses in VLAN 0 alone; since Linux 6.18 (MULTI_BOOLOPT,
   * FDB_LOCAL_VLAN_0).
   */
  fdbLocalVlan0?: boolean | undefined;
  /** Who sends multicast queries, if another does (MCAST_QUERIER_STATE; reported). */
  mcastQuerierState?: BridgeQuerier | undefined;
  /** Forget all that was learned; not reported (FDB_FLUSH). */
  fdbFlush?: boolean | undefined;
  /** Show bridged packets to iptables (NF_CALL_IPTABLES). */
  nfCallIptables?: boolean | undefined;
  /** Show bridged packets to ip6tables (NF_CALL_IP6TABLES). */
  nfCallIp6tables?: boolean | undefined;
  /** Show bridged packets to arptables (NF_CALL_ARPTABLES). */
  nfCallArptables?: boolean | undefined;
}
/**
 * Options of a port of a bridge (bridge(8) "bridge link set", ip-link(8) "bridge_slave"). Each
 * member is an attribute IFLA_BRPORT_* of linux/if_link.h, named beside it. Those marked (reported)
 * cannot be set.
 */
interface BridgePort {
  /** In the spanning tree; the kernel's or a program's to change (STATE). */
  state?: 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking' | number | undefined;
  /** In the spanning tree, 0 to 63 (PRIORITY). */
  priority?: number | undefined;
  /** In the spanning tree, 1 to 65,535 (COST). */
  cost?: number | undefined;
  /** Send packets out of the port they came in by (MODE). */
  hairpin?: boolean | undefined;
  /** Take the port down when a spanning tree packet comes in (GUARD). */
  guard?: boolean | undefined;
  /** Do not let it become the way to the root (PROTECT). */
  rootBlock?: boolean | undefined;
  /** Stop a multicast group at once when it is left (FAST_LEAVE). */
  mcastFastLeave?: boolean | undefined;
  /** Learn MACs from what comes in. Default true (LEARNING). */
  learning?: boolean | undefined;
  /** Send unicast packets of unknown destination. Default true (UNICAST_FLOOD). */
  flood?: boolean | undefined;
  /** Send multicast packets of unknown group. Default true (MCAST_FLOOD). */
  mcastFlood?: boolean | undefined;
  /** Send broadcast packets. Default true (BCAST_FLOOD). */
  bcastFlood?: boolean | undefined;
  /** Send multicast packets as unicast, to each member (MCAST_TO_UCAST). */
  mcastToUnicast?: boolean | undefined;
  /** Answer ARP for neighbours (PROXYARP). */
  proxyArp?: boolean | undefined;
  /** The same, as IEEE 802.11 and Hotspot 2.0 want it (PROXYARP_WIFI). */
  proxyArpWifi?: boolean | undefined;
  /** Take what the hardware learned; not reported (LEARNING_SYNC). */
  learningSync?: boolean | undefined;
  /** Answer ARP and neighbour discovery instead of sending it on (NEIGH_SUPPRESS). */
  neighSuppress?: boolean | undefined;
  /** The same per VLAN; since Linux 6.4 (NEIGH_VLAN_SUPPRESS). */
  neighVlanSuppress?: boolean | undefined;
  /**
   * With `neighSuppress`, send gratuitous ARP and unsolicited neighbour advertisements on all the
   * same; not with `neighVlanSuppress`, where VLANs have this. Default false; since Linux 7.2
   * (NEIGH_FORWARD_GRAT).
   */
  neighForwardGrat?: boolean | undefined;
  /** Map VLANs to tunnels (VLAN_TUNNEL). */
  vlanTunnel?: boolean | undefined;
  /** Reach only ports that are not isolated (ISOLATED). */
  isolated?: boolean | undefined;
  /** Take packets only from MACs in the forwarding database; since Linux 5.18 (LOCKED). */
  locked?: boolean | undefined;
  /** With `locked`, note the MACs that were refused; since Linux 6.2 (MAB). */
  mab?: boolean | undefined;
  /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
  groupForwardMask?: number | undefined;
  /**
   * A multicast router is behind it: 0 never, 1 if seen, 2 always, 3 seen for now
   * (MULTICAST_ROUTER).
   */
  mcastRouter?: number | undefined;
  /** How many multicast groups it has; since Linux 6.3 (MCAST_N_GROUPS; reported). */
  mcastGroups?: number | undefined;
  /** How many it may have, 0 for no limit; since Linux 6.3 (MCAST_MAX_GROUPS). */
  mcastMaxGroups?: number | undefined;
  /** Hosts that are tracked by themselves (MCAST_EHT_HOSTS_LIMIT). */
  mcastEhtHostsLimit?: number | undefined;
  /** How many there are (MCAST_EHT_HOSTS_CNT; reported). */
  mcastEhtHosts?: number | undefined;
  /**
   * The port that takes over without carrier: given by name or index, reported by index
   * (BACKUP_PORT).
   */
  backupPort?: string | number | undefined;
  /** The nexthop that its packets then get; since Linux 6.6 (BACKUP_NHID). */
  backupNexthop?: number | undefined;
  /** Forget what was learned on it; not reported (FLUSH). */
  fdbFlush?: boolean | undefined;
  /** The root that it hears of, priority and MAC (ROOT_ID; reported). */
  rootId?: string | undefined;
  /** The bridge that it hears of, likewise (BRIDGE_ID; reported). */
  bridgeId?: string | undefined;
  /** (DESIGNATED_PORT; reported) */
  designatedPort?: number | undefined;
  /** (DESIGNATED_COST; reported) */
  designatedCost?: number | undefined;
  /** Priority and number as the spanning tree has them (ID; reported). */
  id?: number | undefined;
  /** Its number among the bridge's ports (NO; reported). */
  number?: number | undefined;
  /** (TOPOLOGY_CHANGE_ACK; reported) */
  topologyChangeAck?: boolean | undefined;
  /** (CONFIG_PENDING; reported) */
  configPending?: boolean | undefined;
  /**
   * Time that is left, in hundredths of a second, with `statistics` (MESSAGE_AGE_TIMER; reported).
   */
  messageAgeTimer?: bigint | undefined;
  /** The same (FORWARD_DELAY_TIMER; reported). */
  forwardDelayTimer?: bigint | undefined;
  /** The same (HOLD_TIMER; reported). */
  holdTimer?: bigint | undefined;
  /** Media redundancy (MRP_RING_OPEN; reported). */
  mrpRingOpen?: boolean | undefined;
  /** Media redundancy (MRP_IN_OPEN; reported). */
  mrpInOpen?: boolean | undefined;
}
/** A dummy has no options of its own: it takes packets and drops them (ip-link(8)). */
type Dummy = Record<never, never>;
/**
 * Options of all GRE tunnels (RFC 2784 and 2890, ip-link(8) "IPIP, SIT Type Support" and the
 * sections after it). Each member is an attribute IFLA_GRE_* of linux/if_tunnel.h, or a bit of one,
 * named beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface AnyGre {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** Received packets have a key. Default true where `iKey` is given (IFLAGS, GRE_KEY). */
  iKeyed?: boolean | undefined;
  /** Received packets must come in order (IFLAGS, GRE_SEQ). */
  iSequence?: boolean | undefined;
  /** Received packets must have a checksum (IFLAGS, GRE_CSUM). */
  iChecksum?: boolean | undefined;
  /** Sent packets have a key. Default true where `oKey` is given (OFLAGS, GRE_KEY). */
  oKeyed?: boolean | undefined;
  /** Number sent packets (OFLAGS, GRE_SEQ). */
  oSequence?: boolean | undefined;
  /** Sent packets have a checksum (OFLAGS, GRE_CSUM). */
  oChecksum?: boolean | undefined;
  /** Key of received packets (IKEY). */
  iKey?: number | undefined;
  /** Key of sent packets (OKEY). */
  oKey?: number | undefined;
  /**
   * Time to live of the outer packet; 0 takes the inner packet's. Default 0 over IPv4, 64 over IPv6
   * (TTL).
   */
  ttl?: number | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined;
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined;
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined;
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined;
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined;
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined;
  /**
   * Key and remote come with each packet, from routes, tc or Open vSwitch (COLLECT_METADATA;
   * fixed).
   */
  external?: boolean | undefined;
}
/**
 * A GRE tunnel over IPv4: `gre` carries IP packets, `gretap` Ethernet frames. Each member is an
 * attribute IFLA_GRE_* of linux/if_tunnel.h, named beside it. Those marked (fixed) cannot be
 * changed after the link was created.
 */
interface Gre extends AnyGre {
  /** The address to send from, of the tunnel's own family (LOCAL). */
  local?: string | undefined;
  /** The other end, of the same family (REMOTE). */
  remote?: string | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined;
  /** Path MTU discovery. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined;
  /** Fragment although the inner packet forbids it; not with `pmtuDiscovery` (IGNORE_DF). */
  ignoreDf?: boolean | undefined;
}
/**
 * What mirroring tunnels have besides (ip-link(8) "erspan"). Each member is an attribute IFLA_GRE_*
 * of linux/if_tunnel.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface AnyErspan {
  /** Version of the header, 0 to 2; 1 and 2 have the options below (ERSPAN_VER; fixed). */
  version?: number | undefined;
  /** With version 1, the mirrored port, 0 to 1,048,575 (ERSPAN_INDEX). */
  sessionIndex?: number | undefined;
  /** With version 2, which of a port's packets are mirrored (ERSPAN_DIR). */
  direction?: 'ingress' | 'egress' | number | undefined;
  /** With version 2, the mirroring engine, 0 to 63 (ERSPAN_HWID). */
  hardwareId?: number | undefined;
}
/** A tunnel of mirrored packets over IPv4. */
interface Erspan extends Gre, AnyErspan {}
/**
 * Options of a GENEVE link (RFC 8926, ip-link(8) "GENEVE Type Support"). Each member is an
 * attribute IFLA_GENEVE_* of linux/if_link.h, named beside it. Those marked (fixed) cannot be
 * changed after the link was created.
 */
interface Geneve {
  /**
   * Virtual network identifier, 0 to 16,777,215; needed unless `external`; not with `external` (ID;
   * fixed).
   */
  vni?: number | undefined;
  /**
   * The other end of the tunnel, a unicast IPv4 or IPv6 address; needed unless `external`; not with
   * `external` (REMOTE, REMOTE6).
   */
  remote?: string | undefined;
  /**
   * The address to send from; of the family of `remote`; since Linux 7.2 (LOCAL, LOCAL6; fixed).
   */
  local?: string | undefined;
  /** UDP port to send to and listen on. Default 6081 (PORT; fixed). */
  dstPort?: number | undefined;
  /** UDP ports to send from, lowest and highest; since Linux 6.15 (PORT_RANGE; fixed). */
  srcPortRange?: readonly [lowest: number, highest: number] | undefined;
  /** Time to live of the outer packet, 0 for the route's; not with `external` (TTL). */
  ttl?: number | undefined;
  /** Take the time to live from the inner packet (TTL_INHERIT). */
  ttlInherit?: boolean | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's; not with `external` (TOS). */
  tos?: number | undefined;
  /** The outer packet's don't-fragment bit (DF). */
  df?: 'unset' | 'set' | 'inherit' | number | undefined;
  /** IPv6 flow label of the outer packet, 0 to 1,048,575; not with `external` (LABEL). */
  flowLabel?: number | undefined;
  /** UDP checksums over IPv4 (UDP_CSUM; fixed). */
  udpCsum?: boolean | undefined;
  /** Send zero checksums over IPv6 (UDP_ZERO_CSUM6_TX; fixed). */
  udpZeroCsum6Tx?: boolean | undefined;
  /** Accept zero checksums over IPv6 (UDP_ZERO_CSUM6_RX; fixed). */
  udpZeroCsum6Rx?: boolean | undefined;
  /**
   * VNI and remote come with each packet, from routes, tc or Open vSwitch (COLLECT_METADATA;
   * fixed).
   */
  external?: boolean | undefined;
  /**
   * Carry any protocol, not Ethernet frames alone; since Linux 5.18 (INNER_PROTO_INHERIT; fixed).
   */
  innerProtoInherit?: boolean | undefined;
  /**
   * Tell the other end, in an option, how to put packets of tunnels inside together; since Linux
   * 7.0 (GRO_HINT; fixed).
   */
  groHint?: boolean | undefined;
}
/**
 * Options of a ring or a pair of networks without a single point of failure: HSR and PRP of IEC
 * 62439-3 (ip-link(8) "HSR Type Support"). Each member is an attribute IFLA_HSR_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created, those marked (reported) cannot be set.
 */
interface Hsr {
  /**
   * The first of the two links to send by: given by name or index, reported by index; needed
   * (SLAVE1; fixed).
   */
  slave1?: string | number | undefined;
  /** The second one; needed (SLAVE2; fixed). */
  slave2?: string | number | undefined;
  /**
   * A link to nodes that do not know HSR, which become nodes of the ring; since Linux 6.10
   * (INTERLINK; fixed).
   */
  interlink?: string | number | undefined;
  /**
   * `hsr` sends around a ring in both directions, `prp` by two networks. Default `hsr` (PROTOCOL;
   * fixed).
   */
  protocol?: 'hsr' | 'prp' | number | undefined;
  /**
   * Version of HSR, 0 or 1; not of PRP. Default 0 (VERSION; fixed; not reported by every kernel).
   */
  version?: number | undefined;
  /**
   * Where frames go by which nodes find each other: `01:15:4e:00:01` and a byte of choice. Default
   * `01:15:4e:00:01:00` (SUPERVISION_ADDR; fixed).
   */
  supervisionAddress?: string | undefined;
  /** Number of the next frame, with `statistics` (SEQ_NR; reported). */
  sequence?: number | undefined;
}
/**
 * An intermediate functional block has no options of its own: traffic is redirected to it by tc.
 */
type Ifb = Record<never, never>;
/**
 * A GRE tunnel over IPv6: `ip6gre` carries IP packets, `ip6gretap` Ethernet frames. Each member is
 * an attribute IFLA_GRE_* of linux/if_tunnel.h, or a bit of one, named beside it. Those marked
 * (fixed) cannot be changed after the link was created.
 */
interface Ip6gre extends AnyGre {
  /** The address to send from, of the tunnel's own family (LOCAL). */
  local?: string | undefined;
  /** The other end, of the same family (REMOTE). */
  remote?: string | undefined;
  /**
   * Traffic class and flow label of the outer packet, as in its header: 0 to 0xfffffff (FLOWINFO).
   */
  flowInfo?: number | undefined;
  /** Encapsulations that are allowed within this one. Default 4 (ENCAP_LIMIT). */
  encapLimit?: number | undefined;
  /** Send no such limit. The options of FLAGS are set together (FLAGS, IGN_ENCAP_LIMIT). */
  noEncapLimit?: boolean | undefined;
  /** Take the traffic class from the inner packet (FLAGS, USE_ORIG_TCLASS). */
  tclassInherit?: boolean | undefined;
  /** Take the flow label from the inner packet (FLAGS, USE_ORIG_FLOWLABEL). */
  flowLabelInherit?: boolean | undefined;
  /** Give a received packet the outer one's DSCP (FLAGS, RCV_DSCP_COPY). */
  dscpInherit?: boolean | undefined;
  /** Take the firewall mark from the inner packet (FLAGS, USE_ORIG_FWMARK). */
  fwMarkInherit?: boolean | undefined;
  /** The remote may be an address of this host; since Linux 4.20 (FLAGS, ALLOW_LOCAL_REMOTE). */
  allowLocalRemote?: boolean | undefined;
}
/** A tunnel of mirrored packets over IPv6. */
interface Ip6erspan extends Ip6gre, AnyErspan {}
/**
 * Options of a tunnel of IPv6 or IPv4 packets over IPv6 (RFC 2473, ip-link(8) "IP6TNL Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface Ip6tnl {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv6 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv6 address (REMOTE). */
  remote?: string | undefined;
  /** Hop limit of the outer packet; 0 takes the inner packet's. Default 64 (TTL). */
  ttl?: number | undefined;
  /**
   * Traffic class and flow label of the outer packet, as in its header: 0 to 0xfffffff (FLOWINFO).
   */
  flowInfo?: number | undefined;
  /** Encapsulations that are allowed within this one. Default 4 (ENCAP_LIMIT). */
  encapLimit?: number | undefined;
  /** Send no such limit. The options of FLAGS are set together (FLAGS, IGN_ENCAP_LIMIT). */
  noEncapLimit?: boolean | undefined;
  /** Take the traffic class from the inner packet (FLAGS, USE_ORIG_TCLASS). */
  tclassInherit?: boolean | undefined;
  /** Take the flow label from the inner packet (FLAGS, USE_ORIG_FLOWLABEL). */
  flowLabelInherit?: boolean | undefined;
  /** Give a received packet the outer one's DSCP (FLAGS, RCV_DSCP_COPY). */
  dscpInherit?: boolean | undefined;
  /** Take the firewall mark from the inner packet (FLAGS, USE_ORIG_FWMARK). */
  fwMarkInherit?: boolean | undefined;
  /** The remote may be an address of this host; since Linux 4.20 (FLAGS, ALLOW_LOCAL_REMOTE). */
  allowLocalRemote?: boolean | undefined;
  /** Which packets it carries. Default any (PROTO). */
  mode?: 'any' | 'ipip6' | 'ip6ip6' | number | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined;
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined;
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined;
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined;
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined;
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined;
  /** The remote comes with each packet, from routes or tc (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
}
/**
 * Options of a tunnel of IPv4 or MPLS packets over IPv4 (RFC 2003, ip-link(8) "IPIP, SIT Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface Ipip {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined;
  /** Time to live of the outer packet; 0 takes the inner packet's. Default 0 (TTL). */
  ttl?: number | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined;
  /** Path MTU discovery, which cannot be off where a `ttl` is given. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
  /** Which packets it carries. Default ipip (PROTO). */
  mode?: 'any' | 'ipip' | 'mplsip' | number | undefined;
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined;
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined;
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined;
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined;
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined;
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined;
  /** The remote comes with each packet, from routes or tc (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
}
/**
 * Options of an ipvlan or ipvtap (ip-link(8) "IPVLAN and IPVTAP Type Support"). Each member is an
 * attribute IFLA_IPVLAN_* of linux/if_link.h, or a bit of one, named beside it.
 */
interface Ipvlan {
  /**
   * At which layer packets are switched; all on one lower link have the same. Default l3 (MODE).
   */
  mode?: 'l2' | 'l3' | 'l3s' | number | undefined;
  /** Links on one lower link do not reach each other. Set together with `vepa` (FLAGS, PRIVATE). */
  private?: boolean | undefined;
  /**
   * They reach each other by a switch that turns packets around. Set together with `private`
   * (FLAGS, VEPA).
   */
  vepa?: boolean | undefined;
}
/**
 * Options of MACsec, which encrypts and signs what a link carries (IEEE 802.1AE, ip-macsec(8)). Its
 * keys and the channels of others are not among them. Each member is an attribute IFLA_MACSEC_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface Macsec {
  /**
   * Secure channel identifier: the 48 bits of a MAC address and the 16 of a port, such as
   * `0x0200000000010001n`. Default the MAC address of `link`, and `port` (SCI; fixed).
   */
  sci?: bigint | undefined;
  /**
   * The lower 16 bits of `sci`, which has it where it is reported; not with `sci`. Default 1; not
   * reported (PORT).
   */
  port?: number | undefined;
  /**
   * Cipher suite; those with `xpn` number packets with 64 bits. Default `gcm-aes-128`
   * (CIPHER_SUITE; fixed).
   */
  cipher?: 'gcm-aes-128' | 'gcm-aes-256' | 'gcm-aes-xpn-128' | 'gcm-aes-xpn-256' | bigint | undefined;
  /** Length of the integrity check value in bytes, 8 to 16. Default 16 (ICV_LEN; fixed). */
  icvLength?: number | undefined;
  /** Association number of the key to send with, 0 to 3. Default 0 (ENCODING_SA). */
  encodingSa?: number | undefined;
  /** Encrypt, not only sign. Default false (ENCRYPT). */
  encrypt?: boolean | undefined;
  /** Sign. Default true (PROTECT). */
  protect?: boolean | undefined;
  /**
   * Send the identifier in each packet. It cannot be false where `sci` is given. Default true
   * (INC_SCI).
   */
  sendSci?: boolean | undefined;
  /**
   * Say that the identifier is the MAC address with port 1, instead of sending it: with `sendSci:
   * false`. Default false (ES).
   */
  endStation?: boolean | undefined;
  /**
   * Single copy broadcast, as of passive optical networks: with `sendSci: false`. Default false
   * (SCB).
   */
  scb?: boolean | undefined;
  /**
   * Drop what comes twice, or later than `window` says; needs `window`. Default false
   * (REPLAY_PROTECT).
   */
  replayProtect?: boolean | undefined;
  /**
   * How many packets one may be late, reported with `replayProtect`; up to 1,073,741,824 with `xpn`
   * (WINDOW).
   */
  window?: number | undefined;
  /**
   * What to do with packets of others that are not signed right: take them, count them besides, or
   * drop them. Default `strict` (VALIDATION).
   */
  validation?: 'disabled' | 'check' | 'strict' | number | undefined;
  /** Which part of the card below does the work. Default `off`; since Linux 6.3 (OFFLOAD). */
  offload?: 'off' | 'phy' | 'mac' | number | undefined;
}
/**
 * Options of a macvlan or macvtap (ip-link(8) "MACVLAN and MACVTAP Type Support"). Each member is
 * an attribute IFLA_MACVLAN_* of linux/if_link.h, or a bit of one, named beside it. Those marked
 * (reported) cannot be set.
 */
interface Macvlan {
  /**
   * How links on one lower link reach each other: not at all, by a switch that turns packets
   * around, directly; `passthru` takes the lower link over, `source` takes only what comes from
   * `macList`. Default vepa (MODE).
   */
  mode?: 'private' | 'vepa' | 'bridge' | 'passthru' | 'source' | number | undefined;
  /**
   * With `passthru`, leave the lower link's promiscuity alone. Set together with `noDst` (FLAGS,
   * NOPROMISC).
   */
  noPromisc?: boolean | undefined;
  /**
   * With `source`, do not look for other links of the destination. Set together with `noPromisc`
   * (FLAGS, NODST).
   */
  noDst?: boolean | undefined;
  /**
   * What is done with `macList` or `listedMac`. Default set, where `macList` is given; not reported
   * (MACADDR_MODE).
   */
  macListMode?: 'add' | 'delete' | 'flush' | 'set' | number | undefined;
  /** The address to add or delete; not reported (MACADDR). */
  listedMac?: string | undefined;
  /** With `source`, the addresses to take packets from (MACADDR_DATA). */
  macList?: readonly string[] | undefined;
  /** How many there are (MACADDR_COUNT; reported). */
  macCount?: number | undefined;
  /** Broadcast packets that may wait. Default 1000; since Linux 5.11 (BC_QUEUE_LEN). */
  bcQueueLength?: number | undefined;
  /** The same, the most that any link on the lower link asked for (BC_QUEUE_LEN_USED; reported). */
  bcQueueLengthUsed?: number | undefined;
  /** Multicast receivers above which packets are queued, -1 never; since Linux 6.4 (BC_CUTOFF). */
  bcCutoff?: number | undefined;
}
/**
 * Options of a netkit pair: a pair of links as veth, with BPF programs of its own; since Linux 6.7.
 * Each member is an attribute IFLA_NETKIT_* of linux/if_link.h, named beside it. Those marked
 * (fixed) cannot be changed after the link was created, those marked (reported) cannot be set.
 */
interface Netkit {
  /** Ethernet frames, or IP packets. Default l3 (MODE; fixed). */
  mode?: 'l2' | 'l3' | number | undefined;
  /** What this end does with packets while it has no program. Default pass (POLICY). */
  policy?: 'pass' | 'blackhole' | number | undefined;
  /** What the peer does. Default pass (PEER_POLICY). */
  peerPolicy?: 'pass' | 'blackhole' | number | undefined;
  /**
   * Whether marks and priorities of packets are cleared; since Linux 6.13, and late 6.12 (SCRUB;
   * fixed).
   */
  scrub?: 'none' | 'default' | number | undefined;
  /** The same for the peer (PEER_SCRUB; fixed). */
  peerScrub?: 'none' | 'default' | number | undefined;
  /** Bytes of room before each packet; since Linux 6.14 (HEADROOM; fixed). */
  headroom?: number | undefined;
  /** Bytes of room behind each packet; since Linux 6.14 (TAILROOM; fixed). */
  tailroom?: number | undefined;
  /**
   * It has a peer, or is one of those alone, made by others, that a card lends queues to; since
   * Linux 7.1 (PAIRING; reported).
   */
  pairing?: 'pair' | 'single' | number | undefined;
  /** This is the end that the pair was created by (PRIMARY; reported). */
  primary?: boolean | undefined;
}
/**
 * A monitor of netlink has no options of its own: packet sockets see on it what netlink of the
 * namespace carries.
 */
type Nlmon = Record<never, never>;
/**
 * Options of a tunnel of IPv6, IPv4 or MPLS packets over IPv4 (RFC 4213, ip-link(8) "IPIP, SIT Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface Sit {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined;
  /** Time to live of the outer packet; 0 takes the inner packet's. Default 64 (TTL). */
  ttl?: number | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined;
  /** Path MTU discovery, which cannot be off where a `ttl` is given. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
  /** Which packets it carries. Default ip6ip (PROTO). */
  mode?: 'any' | 'ipip' | 'ip6ip' | 'mplsip' | number | undefined;
  /**
   * Find the other end by the Intra-Site Automatic Tunnel Addressing Protocol, RFC 5214 (FLAGS,
   * ISATAP).
   */
  isatap?: boolean | undefined;
  /**
   * The IPv6 prefix of the site, RFC 5969, whose addresses have the IPv4 address of the other end
   * in them. Default 2002::, of 6to4 (6RD_PREFIX).
   */
  sixRdPrefix?: string | undefined;
  /** How many of its bits count, set together with `sixRdPrefix`. Default 16 (6RD_PREFIXLEN). */
  sixRdPrefixLength?: number | undefined;
  /**
   * The IPv4 prefix that all ends of the site have, whose bits the IPv6 address leaves out
   * (6RD_RELAY_PREFIX).
   */
  sixRdRelayPrefix?: string | undefined;
  /**
   * How many of its bits count, set together with `sixRdRelayPrefix`. Default 0
   * (6RD_RELAY_PREFIXLEN).
   */
  sixRdRelayPrefixLength?: number | undefined;
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined;
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined;
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined;
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined;
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined;
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined;
  /** The remote comes with each packet, from routes or tc (COLLECT_METADATA; fixed). */
  external?: boolean | undefined;
}
/**
 * Options of a tun or tap device, which is created by ioctl, through /dev/net/tun
 * (Documentation/networking/tuntap.rst of the kernel). Each member is an attribute IFLA_TUN_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created, those marked (reported) cannot be set.
 */
interface Tun {
  /** IP packets, or Ethernet frames. As an option also by number, 1 and 2; needed (TYPE; fixed). */
  mode?: 'tun' | 'tap' | number | undefined;
  /** The user, by number, who may attach to it without CAP_NET_ADMIN (OWNER; fixed). */
  owner?: number | undefined;
  /** The group, by number, that may (GROUP; fixed). */
  group?: number | undefined;
  /** Four bytes of flags and protocol before each packet. Default false (PI; fixed). */
  packetInfo?: boolean | undefined;
  /** A virtio_net_hdr before each packet. Default false (VNET_HDR; fixed). */
  vnetHeader?: boolean | undefined;
  /** It stays when nobody is attached, as all do that this library makes (PERSIST; reported). */
  persist?: boolean | undefined;
  /** Several programs or threads may attach at once. Default false (MULTI_QUEUE; fixed). */
  multiQueue?: boolean | undefined;
  /** How many are attached, with `multiQueue` (NUM_QUEUES; reported). */
  queues?: number | undefined;
  /** How many of them are disabled (NUM_DISABLED_QUEUES; reported). */
  disabledQueues?: number | undefined;
}
/**
 * A virtual CAN device has no options of its own: what is sent to it, all programs that listen on
 * it receive (Documentation/networking/can.rst of the kernel).
 */
type Vcan = Record<never, never>;
/** A veth has no options of its own but its other end, `peer` (veth(4)). */
type Veth = Record<never, never>;
/**
 * Options of a VLAN device (IEEE 802.1Q, ip-link(8) "VLAN Type Support"). Where all options of
 * FLAGS are false, none of them is reported. Each member is an attribute IFLA_VLAN_* of
 * linux/if_link.h, or a bit of one, named beside it. Those marked (fixed) cannot be changed after
 * the link was created.
 */
interface VlanDevice {
  /** VLAN identifier, 0 to 4094; needed (ID; fixed). */
  id?: number | undefined;
  /** How packets are tagged. Default 802.1Q (PROTOCOL; fixed). */
  protocol?: '802.1Q' | '802.1ad' | number | undefined;
  /** Take the tag off received packets. Default true (FLAGS, REORDER_HDR). */
  reorderHeader?: boolean | undefined;
  /** Register the VLAN with the switch by GVRP. Default false (FLAGS, GVRP). */
  gvrp?: boolean | undefined;
  /** Register the VLAN with the switch by MVRP. Default false (FLAGS, MVRP). */
  mvrp?: boolean | undefined;
  /** Do not follow the state of the link below. Default false (FLAGS, LOOSE_BINDING). */
  looseBinding?: boolean | undefined;
  /**
   * Have carrier as the ports of the bridge below that are in this VLAN. Default false (FLAGS,
   * BRIDGE_BINDING).
   */
  bridgeBinding?: boolean | undefined;
  /**
   * Priority of a received packet's tag, 0 to 7, to the kernel's priority. Entries are added to
   * those there are (INGRESS_QOS).
   */
  ingressQos?: Readonly<Record<number, number>> | undefined;
  /** The kernel's priority of a packet to that of its tag, 0 to 7; likewise (EGRESS_QOS). */
  egressQos?: Readonly<Record<number, number>> | undefined;
}
/**
 * Options of a VRF (ip-link(8) "VRF Type Support"). Each member is an attribute IFLA_VRF_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface Vrf {
  /** The routing table of its ports, 1 to 4,294,967,295; needed (TABLE; fixed). */
  table?: number | undefined;
}
/**
 * What is reported of a port of a VRF. Each member is an attribute IFLA_VRF_PORT_* of
 * linux/if_link.h, named beside it.
 */
interface VrfPort {
  /** Its routing table (TABLE). */
  table?: number | undefined;
}
/**
 * Options of a tunnel into IPsec over IPv4 (ip-link(8) "VTI Type Support"). `xfrm` is what came
 * after it. Each member is an attribute IFLA_VTI_* of linux/if_tunnel.h, named beside it.
 */
interface Vti {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined;
  /** Mark of received packets, by which IPsec finds their states (IKEY). */
  iKey?: number | undefined;
  /** Mark of sent packets, by which IPsec finds their policies (OKEY). */
  oKey?: number | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
}
/**
 * Options of a tunnel into IPsec over IPv6 (ip-link(8) "VTI Type Support"). `xfrm` is what came
 * after it. Each member is an attribute IFLA_VTI_* of linux/if_tunnel.h, named beside it.
 */
interface Vti6 {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /** The IPv6 address to send from (LOCAL). */
  local?: string | undefined;
  /** The other end, an IPv6 address (REMOTE). */
  remote?: string | undefined;
  /** Mark of received packets, by which IPsec finds their states (IKEY). */
  iKey?: number | undefined;
  /** Mark of sent packets, by which IPsec finds their policies (OKEY). */
  oKey?: number | undefined;
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined;
}
/**
 * Options of a VXLAN link (RFC 7348, ip-link(8) "VXLAN Type Support"). A boolean that is absent
 * leaves the kernel's default. Each member is an attribute IFLA_VXLAN_* of linux/if_link.h, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface Vxlan {
  /**
   * VXLAN network identifier, 0 to 16,777,215; needed unless `external`; not with `external` (ID;
   * fixed).
   */
  vni?: number | undefined;
  /** The other end of the tunnel, a unicast IPv4 or IPv6 address (GROUP, GROUP6). */
  remote?: string | undefined;
  /**
   * The multicast group to flood to, joined on `dev`; needs `dev`; not with `remote` (GROUP,
   * GROUP6).
   */
  group?: string | undefined;
  /** The address to send from (LOCAL, LOCAL6). */
  local?: string | undefined;
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined;
  /**
   * UDP port to send to and listen on. Default 4789, IANA's; the kernel's own is 8472 (PORT;
   * fixed).
   */
  dstPort?: number | undefined;
  /** UDP ports to send from, lowest and highest (PORT_RANGE; fixed). */
  srcPortRange?: readonly [lowest: number, highest: number] | undefined;
  /** Time to live of the outer packet, 0 for the route's (TTL). */
  ttl?: number | undefined;
  /** Take the time to live from the inner packet (TTL_INHERIT; fixed). */
  ttlInherit?: boolean | undefined;
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined;
  /** The outer packet's don't-fragment bit (DF). */
  df?: 'unset' | 'set' | 'inherit' | number | undefined;
  /** IPv6 flow label of the outer packet, 0 to 1,048,575 (LABEL). */
  flowLabel?: number | undefined;
  /** Where the flow label comes from; since Linux 6.8 (LABEL_POLICY). */
  labelPolicy?: 'fixed' | 'inherit' | number | undefined;
  /**
   * Learn the remote of a MAC from what comes in. Default true, with `external` false (LEARNING).
   */
  learning?: boolean | undefined;
  /** Seconds a learned entry lives. Default 300 (AGEING). */
  ageing?: number | undefined;
  /** Most entries of the forwarding database; 0 is no limit (LIMIT; fixed). */
  limit?: number | undefined;
  /** Answer ARP and neighbour discovery from the forwarding database (PROXY; fixed). */
  proxy?: boolean | undefined;
  /** Route short circuit (RSC; fixed). */
  rsc?: boolean | undefined;
  /** Report unknown MACs by netlink (L2MISS; fixed). */
  l2miss?: boolean | undefined;
  /** Report unknown IPs by netlink (L3MISS; fixed). */
  l3miss?: boolean | undefined;
  /** UDP checksums over IPv4 (UDP_CSUM; fixed). */
  udpCsum?: boolean | undefined;
  /** Send zero checksums over IPv6 (UDP_ZERO_CSUM6_TX; fixed). */
  udpZeroCsum6Tx?: boolean | undefined;
  /** Accept zero checksums over IPv6 (UDP_ZERO_CSUM6_RX; fixed). */
  udpZeroCsum6Rx?: boolean | undefined;
  /** Remote checksum offload when sending (REMCSUM_TX; fixed). */
  remCsumTx?: boolean | undefined;
  /** Remote checksum offload when receiving (REMCSUM_RX; fixed). */
  remCsumRx?: boolean | undefined;
  /** No partial checksums in remote checksum offload (REMCSUM_NOPARTIAL; fixed). */
  remCsumNoPartial?: boolean | undefined;
  /**
   * VNI and remote come with each packet, from routes, tc or Open vSwitch (COLLECT_METADATA;
   * fixed).
   */
  external?: boolean | undefined;
  /** Group policy extension (GBP; fixed). */
  gbp?: boolean | undefined;
  /** Generic protocol extension; not with `gbp` (GPE; fixed). */
  gpe?: boolean | undefined;
  /** Accept only the VNIs of the filter; needs `external` (VNIFILTER; fixed). */
  vniFilter?: boolean | undefined;
  /**
   * Deliver locally what is sent to a local VXLAN of the same port; since Linux 6.5 (LOCALBYPASS).
   */
  localBypass?: boolean | undefined;
  /**
   * Which bits of the VXLAN header must be 0 in what comes in, the header's 64 bits as a number;
   * since Linux 6.14 (RESERVED_BITS; fixed).
   */
  reservedBits?: bigint | undefined;
  /**
   * Route multicast packets by the routing table; since Linux 6.17 (MC_ROUTE; fixed; not reported).
   */
  mcRoute?: boolean | undefined;
}
/**
 * A WireGuard tunnel has no options of a link: `createWireguard` and `setWireguard` set keys and
 * peers, `getWireguard` reads them.
 */
type Wireguard = Record<never, never>;
/**
 * Options of an IPsec interface (ip-link(8) "XFRM Type Support"). Each member is an attribute
 * IFLA_XFRM_* of linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the
 * link was created.
 */
interface Xfrm {
  /**
   * The number of the policies and states that are its own, 1 to 4,294,967,295, of no other such
   * link in the namespace; needed unless `external`; not with `external` (IF_ID).
   */
  ifId?: number | undefined;
  /**
   * The device to send through: given by name or index, reported by index; not with `external`
   * (LINK; fixed).
   */
  dev?: string | number | undefined;
  /**
   * The number comes with each packet, from routes, tc or BPF; since Linux 6.1 (COLLECT_METADATA;
   * fixed).
   */
  external?: boolean | undefined;
}
/** The options that each kind of link has of its own, under the kind's name. */
interface KindOptions {
  bareudp: Bareudp;
  bond: Bond;
  bridge: Bridge;
  dummy: Dummy;
  erspan: Erspan;
  geneve: Geneve;
  gre: Gre;
  gretap: Gre;
  hsr: Hsr;
  ifb: Ifb;
  ip6erspan: Ip6erspan;
  ip6gre: Ip6gre;
  ip6gretap: Ip6gre;
  ip6tnl: Ip6tnl;
  ipip: Ipip;
  ipvlan: Ipvlan;
  ipvtap: Ipvlan;
  macsec: Macsec;
  macvlan: Macvlan;
  macvtap: Macvlan;
  netkit: Netkit;
  nlmon: Nlmon;
  sit: Sit;
  tun: Tun;
  vcan: Vcan;
  veth: Veth;
  vlan: VlanDevice;
  vrf: Vrf;
  vti: Vti;
  vti6: Vti6;
  vxlan: Vxlan;
  wireguard: Wireguard;
  xfrm: Xfrm;
}
/** A kind of virtual link, as the kernel calls it (IFLA_INFO_KIND). */
type LinkKind = keyof KindOptions;
/** Kinds that are stacked on another link. */
type StackedKind = 'ipvlan' | 'ipvtap' | 'macsec' | 'macvlan' | 'macvtap' | 'vlan';
/** Kinds that send what they carry by others, to another host. */
type TunnelKind = 'bareudp' | 'erspan' | 'geneve' | 'gre' | 'gretap' | 'ip6erspan' | 'ip6gre' | 'ip6gretap' | 'ip6tnl' | 'ipip' | 'sit' | 'vti' | 'vti6' | 'vxlan' | 'wireguard';
/** Kinds whose links come in pairs. */
type PairedKind = 'netkit' | 'veth';
/** The options of a port, by the kind of the link it is a port of. */
interface LinkPortOptions {
  bondPort: BondPort;
  bridgePort: BridgePort;
  vrfPort: VrfPort;
}
/** How far an address is valid; a number for those that have no name (rtm_scope). */
type AddressScope = 'global' | 'site' | 'link' | 'host' | 'nowhere' | number;
/** A routing table: 255, 254, 253 have names; others are a number from 1 to 4,294,967,295. */
type RouteTable = 'local' | 'main' | 'default' | number;
/** What a route does with a packet (RTN_*); by number where it has no name here. */
type RouteType = /** Of a route to delete: any. */'unspec' | 'unicast' | 'local' | 'broadcast' | 'anycast' | 'multicast' /** Dropped without a word. */ | 'blackhole' /** Refused: the host is unreachable. */ | 'unreachable' /** Refused: administratively prohibited. */ | 'prohibit' /** The lookup goes on in the next table. */ | 'throw' /** No kernel of today has such routes. */ | 'nat' | number;
/** Who installed something (RTPROT_*), by a name of iproute2's or by its number, 0 to 255. */
type Protocol = 'unspec' | 'redirect' | 'kernel' | 'boot' | 'static' | 'gated' | 'ra' | 'mrt' | 'zebra' | 'bird' | 'dnrouted' | 'xorp' | 'ntk' | 'dhcp' | 'keepalived' | 'babel' | 'bgp' | 'isis' | 'ospf' | 'rip' | 'eigrp' | 'ovn' | number;
/** What IP carries, by name or number (netinet/in.h, IPPROTO_*). */
type IpProtocol = 'icmp' | 'tcp' | 'udp' | 'ipv6-icmp' | 'sctp' | number;
/** What a rule does with the packets it is for (FR_ACT_*); by number where it has no name here. */
type RuleAction = 'table' | 'goto' | 'nop' | 'blackhole' | 'unreachable' | 'prohibit' | number;
/**
 * A neighbour's state (NUD_*). What is permanent or noarp stays as it is; the others come and go.
 * By number where several hold, or the kernel's has no name here.
 */
type NeighborState = 'none' | 'incomplete' | 'reachable' | 'stale' | 'delay' | 'probe' | 'noarp' | 'permanent' | 'failed' | number;
/** The state of a VLAN in the spanning tree (BRIDGE_VLANDB_ENTRY_STATE). */
type VlanState = 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking' | number;
/** How packets are counted for a rate (TC_LINKLAYER_*). */
type RateLinkLayer = 'ethernet' | 'atm' | number;
/** By which priorities packets are sorted (CAKE_DIFFSERV_*). */
type CakeDiffserv = 'diffserv3' | 'diffserv4' | 'diffserv8' | 'besteffort' | 'precedence' | number;
/** What is a flow, to be treated fairly (CAKE_FLOW_*). */
type CakeFlowMode = 'flowblind' | 'srchost' | 'dsthost' | 'hosts' | 'flows' | 'dual-srchost' | 'dual-dsthost' | 'triple-isolate' | number;
/** In which cells the link sends packets (CAKE_ATM_*). */
type CakeCells = 'none' | 'atm' | 'ptm' | number;
/** Which acknowledgements of TCP are left out (CAKE_ACK_*). */
type CakeAckFilter = 'none' | 'filter' | 'aggressive' | number;
/** What a packet carries (ETH_P_*), in the words of tc. */
type EtherType = 'all' | 'ip' | 'ipv6' | 'arp' | '802.1Q' | '802.1ad' | 'mpls_uc' | 'mpls_mc' | 'ppp_ses' | 'lldp' | number;
/** How packets are chosen (PGACT_*). */
type GactRandomness = 'netrand' | 'determ' | number;
/**
 * Whether the packet itself goes, or a copy, and whether by leaving the link or as if it had
 * arrived there (TCA_EGRESS_REDIR ...).
 */
type MirredAction = 'egress redirect' | 'egress mirror' | 'ingress redirect' | 'ingress mirror' | number;
/** What is done to tags, or to the Ethernet header (TCA_VLAN_ACT_*). */
type VlanActionKind = 'pop' | 'push' | 'modify' | 'pop_eth' | 'push_eth' | number;
/**
 * Whether a packet gets what a tunnel is to send it with, or loses what it came with
 * (TCA_TUNNEL_KEY_ACT_*).
 */
type TunnelKeyAction = 'set' | 'release' | number;
/** For whom a packet is (PACKET_*). */
type PacketType = 'host' | 'broadcast' | 'multicast' | 'otherhost' | number;
/** What an ARP packet says (RFC 826). */
type ArpOperation = 'request' | 'reply' | number;
/** A state of a TCP connection (TCP_CONNTRACK_*). */
type ConntrackTcpState = 'none' | 'synSent' | 'synReceived' | 'established' | 'finWait' | 'closeWait' | 'lastAck' | 'timeWait' | 'close' | 'synSent2' | number;
/** A state of an SCTP association (SCTP_CONNTRACK_*). */
type ConntrackSctpState = 'none' | 'closed' | 'cookieWait' | 'cookieEchoed' | 'established' | 'shutdownSent' | 'shutdownReceived' | 'shutdownAckSent' | 'heartbeatSent' | number;
/** Whether headers and payloads of received packets go to buffers of their own. */
type TcpDataSplit = 'unknown' | 'disabled' | 'enabled' | number;
/** Megabits a second. */
type LinkSpeed = 'unknown' | number;
/** Whether a link sends and receives at a time. */
type Duplex = 'half' | 'full' | 'unknown' | number;
/** Whose clock the link goes by: what is asked for. */
type ClockRole = 'unsupported' | 'unknown' | 'masterPreferred' | 'slavePreferred' | 'masterForce' | 'slaveForce' | number;
/** Whose clock the link goes by. */
type ClockState = 'unsupported' | 'unknown' | 'master' | 'slave' | 'error' | number;
/** How a PHY matches the rates of its two sides. */
type RateMatching = 'none' | 'pause' | 'crs' | 'openLoop' | number;
/** The connector. */
type DevicePort = 'tp' | 'aui' | 'mii' | 'fibre' | 'bnc' | 'da' | 'none' | 'other' | number;
/** Whether the pairs of the cable cross. */
type Mdix = 'unknown' | 'off' | 'on' | 'auto' | number;
/** Where the transceiver is. */
type Transceiver = 'internal' | 'external' | number;
/** Why there is no link (ETHTOOL_LINK_EXT_STATE_*). */
type NoLinkReason = 'autoneg' | 'linkTraining' | 'logicalMismatch' | 'badSignal' | 'noCable' | 'cableIssue' | 'eepromIssue' | 'calibration' | 'powerBudget' | 'overheat' | 'module' | number;
/**
 * How a bridge tells whether an address is heard, as one with several ways to a host needs to know.
 * Each member is an attribute NFEA_* of linux/neighbour.h, named beside it.
 */
interface FdbActivity {
  /**
   * `active`: it tells; `inactive`: and the address counts as silent from now on. Default off
   * (ACTIVITY_NOTIFY).
   */
  notify?: 'off' | 'active' | 'inactive' | number | undefined;
  /** Replacing the entry does not count as a packet. Default false; not reported (DONT_REFRESH). */
  noRefresh?: boolean | undefined;
}
/** What becomes of a packet behind an action, in the words of tc-actions(8) (TC_ACT_*). */
type ActionControl = 'pass' | 'ok' | 'drop' | 'shot' | 'pipe' | 'continue' | 'reclassify' | 'trap' | 'stolen' | `goto chain ${number}` | `jump ${number}`;
/** What an address can be told beside itself. */
interface AddressOptions {
  /**
   * The other end of a point-to-point link, with its prefix length: `10.0.0.2/32` (IFA_ADDRESS).
   */
  peer?: string | undefined;
  /**
   * Broadcast address, IPv4; `+` for that of the prefix, whose host bits are ones, `-` for zeros,
   * where the prefix has 30 bits at most. Default none, as `ip address add` (IFA_BROADCAST).
   */
  broadcast?: string | undefined;
  /** A name for it, beginning with the link's, at most 15 bytes; IPv4 only (IFA_LABEL). */
  label?: string | undefined;
  /** How far it is valid. Default global; host for loopback addresses must be said (ifa_scope). */
  scope?: AddressScope | undefined;
  /** Metric of the prefix route (IFA_RT_PRIORITY). */
  metric?: number | undefined;
  /** Where it came from, a number of rtnetlink's; since Linux 5.18 (IFA_PROTO). */
  protocol?: number | undefined;
  /** Seconds until it goes. Default never (IFA_CACHEINFO). */
  validLifetime?: number | undefined;
  /**
   * Seconds until it is used for new connections no more, at most `validLifetime` (IFA_CACHEINFO).
   */
  preferredLifetime?: number | undefined;
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad?: boolean | undefined;
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic?: boolean | undefined;
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home?: boolean | undefined;
  /** IPv6: make temporary addresses of it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress?: boolean | undefined;
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute?: boolean | undefined;
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
  autoJoin?: boolean | undefined;
}
/** An address as the kernel reports it. */
interface Address extends Given<AddressOptions> {
  /** The index of the link that bears it (ifa_index). */
  index: number;
  /** IPv4 or IPv6 (ifa_family). */
  family: 'inet' | 'inet6';
  /** With its prefix length: `192.0.2.1/24` (IFA_LOCAL, ifa_prefixlen). */
  address: string;
  /** How far it is valid (ifa_scope). */
  scope: AddressScope;
  /** IPv6: no duplicate address detection, usable at once (IFA_F_NODAD). */
  noDad: boolean;
  /** IPv6: usable while duplicate address detection runs (IFA_F_OPTIMISTIC). */
  optimistic: boolean;
  /** IPv6: a home address, RFC 6275 (IFA_F_HOMEADDRESS). */
  home: boolean;
  /** IPv6: make temporary addresses of it, RFC 8981 (IFA_F_MANAGETEMPADDR). */
  manageTempAddress: boolean;
  /** No route for the prefix (IFA_F_NOPREFIXROUTE). */
  noPrefixRoute: boolean;
  /** Join the multicast group (IFA_F_MCAUTOJOIN). */
  autoJoin: boolean;
  /** It does not go by itself (IFA_F_PERMANENT). */
  permanent: boolean;
  /** Duplicate address detection has not ended; without carrier it never does (IFA_F_TENTATIVE). */
  tentative: boolean;
  /** Duplicate address detection found another owner (IFA_F_DADFAILED). */
  dadFailed: boolean;
  /** Past its preferred lifetime (IFA_F_DEPRECATED). */
  deprecated: boolean;
  /** IPv4: another address of its subnet came first. IPv6: temporary (IFA_F_SECONDARY). */
  secondary: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What TCP and IP are told of the way (RTAX_*). */
interface RouteMetrics {
  /** Largest packet in bytes (RTAX_MTU). */
  mtu?: number | undefined;
  /** Largest TCP window in bytes (RTAX_WINDOW). */
  window?: number | undefined;
  /** First guess of the round trip, in eighths of a millisecond (RTAX_RTT). */
  rtt?: number | undefined;
  /** First guess of its variance, in quarters of a millisecond (RTAX_RTTVAR). */
  rttvar?: number | undefined;
  /** Slow start threshold, in segments (RTAX_SSTHRESH). */
  ssthresh?: number | undefined;
  /** Largest congestion window, in segments; only with `cwnd` in `lock` (RTAX_CWND). */
  cwnd?: number | undefined;
  /** Maximum segment size told to the other end, in bytes (RTAX_ADVMSS). */
  advmss?: number | undefined;
  /** Packets out of order that are no loss yet (RTAX_REORDERING). */
  reordering?: number | undefined;
  /** Time to live of packets sent, 0 to 255 (RTAX_HOPLIMIT). */
  hoplimit?: number | undefined;
  /** First congestion window, in segments (RTAX_INITCWND). */
  initcwnd?: number | undefined;
  /** First receive window, in segments (RTAX_INITRWND). */
  initrwnd?: number | undefined;
  /** Shortest retransmission time, in milliseconds; only with `rtoMin` in `lock` (RTAX_RTO_MIN). */
  rtoMin?: number | undefined;
  /** Acknowledge at once (RTAX_QUICKACK). */
  quickack?: boolean | undefined;
  /** TCP's congestion control, such as `cubic` (RTAX_CC_ALGO). */
  congctl?: string | undefined;
  /** TCP Fast Open without a cookie (RTAX_FASTOPEN_NO_COOKIE). */
  fastopenNoCookie?: boolean | undefined;
  /**
   * `ecn`: explicit congestion notification; `tcp_usec_ts`: TCP timestamps in microseconds, since
   * Linux 6.7 (RTAX_FEATURES).
   */
  features?: readonly ('ecn' | 'tcp_usec_ts')[] | undefined;
  /** Metrics that the kernel must not change by what it learns (RTAX_LOCK). */
  lock?: readonly string[] | undefined;
}
/** One way of a multipath route. */
interface RouteHop {
  /** The gateway; of an IPv4 route it may be an IPv6 address (RTA_GATEWAY, RTA_VIA). */
  via?: string | undefined;
  /** The link, by name or index (rtnh_ifindex). */
  dev?: LinkRef | undefined;
  /** Its share, 1 to 256. Default 1 (rtnh_hops). */
  weight?: number | undefined;
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined;
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined;
  /** What packets are wrapped in: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined;
}
/** What tells one route from another, and selects which one a delete means. */
interface RouteKey {
  /** `default`, a prefix such as `192.0.2.0/24`, or an address (RTA_DST). */
  destination: string;
  /** Which `default`. Default that of `via` or `src`, or else inet (rtm_family). */
  family?: Family | undefined;
  /**
   * The table that it is in. Default main; local for types local, broadcast, and anycast
   * (RTA_TABLE).
   */
  table?: RouteTable | undefined;
  /** The smaller one is preferred. Default 0, of IPv6 1,024 (RTA_PRIORITY). */
  metric?: number | undefined;
  /** Only for this type of service, the upper 6 bits of the octet, IPv4 (rtm_tos). */
  tos?: number | undefined;
  /** IPv6: only for packets from this prefix (RTA_SRC). */
  from?: string | undefined;
  /** What it does with a packet. Default unicast (rtm_type). */
  type?: RouteType | undefined;
  /**
   * How far away it leads, IPv4. Default link without a gateway, host for local, else global
   * (rtm_scope).
   */
  scope?: AddressScope | undefined;
  /** Who installed it. Default boot (rtm_protocol). */
  protocol?: Protocol | undefined;
  /**
   * The gateway; of an IPv4 route it may be an IPv6 address; not with `nexthopId` or `multipath`
   * (RTA_GATEWAY, RTA_VIA).
   */
  via?: string | undefined;
  /** The link, by name or index; not with `nexthopId` or `multipath` (RTA_OIF). */
  dev?: LinkRef | undefined;
  /** The source address for packets sent (RTA_PREFSRC). */
  src?: string | undefined;
  /** A nexthop object (RTA_NH_ID). */
  nexthopId?: number | undefined;
  /** Several ways at once; not with `nexthopId` (RTA_MULTIPATH). */
  multipath?: readonly RouteHop[] | undefined;
}
/** What a route can be told. */
interface RouteOptions extends RouteKey {
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined;
  /** What TCP and IP are told of the way (RTA_METRICS). */
  metrics?: RouteMetrics | undefined;
  /** IPv6: against other routers' (RFC 4191). Default medium (RTA_PREF). */
  preference?: 'low' | 'medium' | 'high' | number | undefined;
  /** IPv6: seconds until it goes (RTA_EXPIRES). */
  expires?: number | undefined;
  /** Classes of traffic, for tc (RTA_FLOW). */
  realms?: number | undefined;
  /** What packets are wrapped in: a lightweight tunnel (RTA_ENCAP). */
  encap?: Encap | undefined;
}
/** What is reported of every way. */
interface HopState {
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink: boolean;
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean;
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean;
}
/** A route as the kernel reports it. What it does not report is absent. */
interface Route extends Given<Omit<RouteOptions, 'family' | 'dev' | 'multipath' | 'encap'>> {
  /** IPv4 or IPv6 (rtm_family). */
  family: 'inet' | 'inet6';
  /** The table that it is in (RTA_TABLE). */
  table: RouteTable;
  /** What it does with a packet (rtm_type). */
  type: RouteType;
  /** How far away it leads, IPv4 (rtm_scope). */
  scope: AddressScope;
  /** Who installed it (rtm_protocol). */
  protocol: Protocol;
  /** The index of its link (RTA_OIF). */
  dev?: number;
  /** Its ways, where it has several (RTA_MULTIPATH). */
  multipath?: (Omit<RouteHop, 'dev' | 'onlink' | 'encap'> & HopState & {
    dev?: number;
    weight: number;
    encap?: EncapState;
  })[];
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink: boolean;
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean;
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean;
  /** What packets are wrapped in: a lightweight tunnel (RTA_ENCAP). */
  encap?: EncapState;
  /** Hardware could not take it (RTM_F_OFFLOAD_FAILED). */
  offloadFailed: boolean;
  /** Made by a lookup, not installed (RTM_F_CLONED). */
  cloned: boolean;
  /** Of a lookup: the link it came by, and what else was asked for (RTA_IIF). */
  iif?: number;
  /** Of a lookup: the mark that was asked for (RTA_MARK). */
  mark?: number;
  /** Of a lookup: the user that was asked for (RTA_UID). */
  uid?: number;
  /**
   * In an event: why the kernel itself deleted it, its time being up or a router having said so;
   * IPv6; since Linux 7.3 (RTA_DEL_REASON).
   */
  deleteReason?: 'expired' | 'ra-withdrawn' | number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What the packet would be like. */
interface GetRouteOptions extends CallOptions {
  /** The link it came by, by name or index, and not from here; then `from` is needed (RTA_IIF). */
  iif?: LinkRef | undefined;
  /** Its mark (RTA_MARK). */
  mark?: number | undefined;
  /** Its socket's user (RTA_UID). */
  uid?: number | undefined;
  /** What it carries (RTA_IP_PROTO). */
  ipProto?: IpProtocol | undefined;
  /** Its source port (RTA_SPORT). */
  sport?: number | undefined;
  /** Its destination port (RTA_DPORT). */
  dport?: number | undefined;
  /** Its flow label, IPv6, 0 to 1,048,575; since Linux 6.14 (RTA_FLOWLABEL). */
  flowLabel?: number | undefined;
  /** Return the route that matched, instead of what the lookup made of it (RTM_F_FIB_MATCH). */
  fibMatch?: boolean | undefined;
  /** Its source address (RTA_SRC). */
  from?: string | undefined;
  /** The link its socket is bound to (RTA_OIF). */
  dev?: LinkRef | undefined;
  /** Its type of service (rtm_tos). */
  tos?: number | undefined;
}
/** One of these; a route's tunnel is of one kind. */
interface Encap {
  mpls?: MplsEncap | undefined;
  ip?: IpEncap | undefined;
  ip6?: Ip6Encap | undefined;
  seg6?: Seg6Encap | undefined;
  seg6local?: Seg6LocalEncap | undefined;
  rpl?: RplEncap | undefined;
  ioam6?: Ioam6Encap | undefined;
  xfrm?: XfrmEncap | undefined;
  bpf?: BpfEncap | undefined;
}
/** Labels to put before the packet (RFC 3032); needs the module `mpls_iptunnel`. */
interface MplsEncap {
  /** The outermost first, each 0 to 1,048,575; at most 30 (MPLS_IPTUNNEL_DST). */
  labels: readonly number[];
  /** Time to live of the labels, 1 to 255. Default the packet's (MPLS_IPTUNNEL_TTL). */
  ttl?: number | undefined;
}
/** Options of the tunnel's header, of one kind (LWTUNNEL_IP_OPTS). Erspan's are left out. */
interface TunnelHeaderOptions {
  /**
   * Vxlan's group policy: 32 bits, of which the lower 16 are the group (LWTUNNEL_IP_OPTS_VXLAN).
   */
  vxlan?: {
    gbp: number;
  } | undefined;
}
/** The same as they are reported. */
interface TunnelHeaderState extends TunnelHeaderOptions {
  /**
   * Geneve's (RFC 8926). They are refused when given: Linux 6.15 and later, 6.18.44 among them,
   * dies of them and leaves all of rtnetlink locked (LWTUNNEL_IP_OPTS_GENEVE).
   */
  geneve?: {
    class: number;
    type: number;
    data: Uint8Array;
  }[];
}
/** What tunnels over IPv4 and IPv6 have in common. */
interface TunnelFlags {
  /** The tunnel's id: a VNI, a GRE key; 64 bits. Default 0 (LWTUNNEL_IP_ID). */
  id?: number | bigint | undefined;
  /** Send a checksum (TUNNEL_CSUM). */
  csum?: boolean | undefined;
  /** Send `id` as a key (TUNNEL_KEY). */
  key?: boolean | undefined;
  /** Send sequence numbers (TUNNEL_SEQ). */
  seq?: boolean | undefined;
  /** Options of the tunnel's header (LWTUNNEL_IP_OPTS). */
  options?: TunnelHeaderOptions | undefined;
}
/** For a link with `external`, such as vxlan, geneve or gre: what it sends with, over IPv4. */
interface IpEncap extends TunnelFlags {
  /** The tunnel's other end (LWTUNNEL_IP_DST). */
  dst?: string | undefined;
  /** This end. Default the route's to `dst` (LWTUNNEL_IP_SRC). */
  src?: string | undefined;
  /** 0 for the link's own (LWTUNNEL_IP_TTL). */
  ttl?: number | undefined;
  /** Type of service (LWTUNNEL_IP_TOS). */
  tos?: number | undefined;
}
/** The same over IPv6. */
interface Ip6Encap extends TunnelFlags {
  /** The tunnel's other end (LWTUNNEL_IP6_DST). */
  dst?: string | undefined;
  /** This end (LWTUNNEL_IP6_SRC). */
  src?: string | undefined;
  /** 0 for the link's own (LWTUNNEL_IP6_HOPLIMIT). */
  hopLimit?: number | undefined;
  /** The traffic class (LWTUNNEL_IP6_TC). */
  tc?: number | undefined;
}
/** Segments on the way (RFC 8754). */
interface Segments {
  /** IPv6 addresses in the order they are visited, at most 64. */
  segments: readonly string[];
  /** The number of the key to sign with, one that the kernel has (`ip sr hmac`). */
  hmac?: number | undefined;
}
/** Sends packets along segments (SEG6_IPTUNNEL_SRH). */
interface Seg6Encap extends Segments {
  /**
   * `inline` puts the header into an IPv6 packet, `encap` wraps the packet and `l2encap` the frame;
   * with `.red` the first segment is left out of the header (Linux 6.0).
   */
  mode: 'inline' | 'encap' | 'l2encap' | 'encap.red' | 'l2encap.red';
}
/** What is done at the last segments. */
interface Seg6Flavors {
  /** The last segment but one takes the header off (SEG6_LOCAL_FLV_OP_PSP). */
  psp?: boolean | undefined;
  /** The last segment takes the header off (SEG6_LOCAL_FLV_OP_USP). */
  usp?: boolean | undefined;
  /** The last segment unwraps the packet (SEG6_LOCAL_FLV_OP_USD). */
  usd?: boolean | undefined;
  /** Compressed segments; since Linux 6.1 (SEG6_LOCAL_FLV_OP_NEXT_CSID). */
  nextCsid?: boolean | undefined;
  /** Of `nextCsid`: bits of the locator block (SEG6_LOCAL_FLV_LCBLOCK_BITS). */
  blockBits?: number | undefined;
  /** Of `nextCsid`: bits of the node and function (SEG6_LOCAL_FLV_LCNODE_FN_BITS). */
  functionBits?: number | undefined;
}
/** What becomes of packets to a segment that is this machine's own (RFC 8986). */
interface Seg6LocalEncap {
  /** What is done; not every kernel has each (SEG6_LOCAL_ACTION). */
  action: 'End' | 'End.X' | 'End.T' | 'End.DX2' | 'End.DX6' | 'End.DX4' | 'End.DT6' | 'End.DT4' | 'End.DT46' | 'End.B6' | 'End.B6.Encaps' | 'End.BM' | 'End.S' | 'End.AS' | 'End.AM' | 'End.BPF' | number;
  /** The table to look the next hop up in (SEG6_LOCAL_TABLE). */
  table?: number | undefined;
  /** The table of the VRF to do so in; since Linux 5.11 (SEG6_LOCAL_VRFTABLE). */
  vrfTable?: number | undefined;
  /** The next hop (SEG6_LOCAL_NH4). */
  nh4?: string | undefined;
  /** The IPv6 router to send to, of the actions that send to one (SEG6_LOCAL_NH6). */
  nh6?: string | undefined;
  /** The link that the packet came by, by name or index (SEG6_LOCAL_IIF). */
  iif?: LinkRef | undefined;
  /** The link to send by, of the actions that send by one (SEG6_LOCAL_OIF). */
  oif?: LinkRef | undefined;
  /**
   * The segments that End.B6 and End.B6.Encaps add. End.B6 wants `::` as the last one, for the
   * packet's own destination (SEG6_LOCAL_SRH).
   */
  srh?: Segments | undefined;
  /** Count packets; reported as `counters`; since Linux 5.13 (SEG6_LOCAL_COUNTERS). */
  count?: boolean | undefined;
  /** Of End and End.X: what is done at the last segments (SEG6_LOCAL_FLAVORS). */
  flavors?: Seg6Flavors | undefined;
}
/**
 * A source route for low-power networks (RFC 6554); the kernel has to have
 * CONFIG_IPV6_RPL_LWTUNNEL.
 */
interface RplEncap {
  /** IPv6 addresses in the order they are visited, at most 127 (RPL_IPTUNNEL_SRH). */
  segments: readonly string[];
}
/** A trace to fill in. */
interface Ioam6Trace {
  /** Which data each node writes: 24 bits, the first the highest, as IOAM-Trace-Type has them. */
  type: number;
  /**
   * The namespace of node and data, 0 to 65,535, one that the kernel has (`ip ioam`). Default 0.
   */
  namespace?: number | undefined;
  /** Room for the data, in bytes: a multiple of 4, at most 244. */
  size: number;
}
/**
 * What nodes on the way are to write into the packet (RFC 9197); the kernel has to have
 * CONFIG_IPV6_IOAM6_LWTUNNEL.
 */
interface Ioam6Encap {
  /**
   * `inline` puts the trace into the packet, `encap` wraps the packet, `auto` does the first to
   * packets of this machine's own and else the second. Default `inline` (IOAM6_IPTUNNEL_MODE).
   */
  mode?: 'inline' | 'encap' | 'auto' | number | undefined;
  /** The wrapped packet's destination, which `encap` and `auto` need (IOAM6_IPTUNNEL_DST). */
  dst?: string | undefined;
  /** Its source. Default the route's to `dst`; since Linux 6.12 (IOAM6_IPTUNNEL_SRC). */
  src?: string | undefined;
  /**
   * Of so many packets, `freqK`, 1 to 1,000,000. Default 1; since Linux 6.2
   * (IOAM6_IPTUNNEL_FREQ_N).
   */
  freqN?: number | undefined;
  /** So many get a trace, 1 to `freqN`. Default 1; since Linux 6.2 (IOAM6_IPTUNNEL_FREQ_K). */
  freqK?: number | undefined;
  /** The trace to fill in (IOAM6_IPTUNNEL_TRACE). */
  trace: Ioam6Trace;
}
/** IPsec by an xfrm link with `external`; since Linux 6.1. */
interface XfrmEncap {
  /** The interface id of the policies and states to use, from 1 (LWT_XFRM_IF_ID). */
  ifId: number;
  /** The link that packets leave by (LWT_XFRM_LINK). */
  link?: LinkRef | undefined;
}
/** A program of a `BpfEncap`. */
interface EncapProgram {
  /**
   * Its descriptor, as bpf(2) returns it, which must stay open until the call has ended
   * (LWT_BPF_PROG_FD).
   */
  fd: number;
  /** What it is reported as, 1 to 255 bytes (LWT_BPF_PROG_NAME). */
  name: string;
}
/** Programs that packets of the route go through. */
interface BpfEncap {
  /** For packets that come in; of type BPF_PROG_TYPE_LWT_IN (LWT_BPF_IN). */
  in?: EncapProgram | undefined;
  /** For packets that go out; of type BPF_PROG_TYPE_LWT_OUT (LWT_BPF_OUT). */
  out?: EncapProgram | undefined;
  /**
   * For packets about to be sent, which it may change; of type BPF_PROG_TYPE_LWT_XMIT
   * (LWT_BPF_XMIT).
   */
  xmit?: EncapProgram | undefined;
  /**
   * Bytes kept free before a packet for `xmit`, at most 256; not reported. Default 0
   * (LWT_BPF_XMIT_HEADROOM).
   */
  headroom?: number | undefined;
}
/** As the kernel reports it: links by their index, ids as bigint, programs by their names. */
interface EncapState {
  mpls?: MplsEncap;
  ip?: Omit<IpEncap, 'id' | 'options'> & {
    id: bigint;
    options?: TunnelHeaderState;
  };
  ip6?: Omit<Ip6Encap, 'id' | 'options'> & {
    id: bigint;
    options?: TunnelHeaderState;
  };
  seg6?: Seg6Encap;
  seg6local?: Omit<Seg6LocalEncap, 'iif' | 'oif' | 'count'> & {
    iif?: number;
    oif?: number;
    counters?: Record<'packets' | 'bytes' | 'errors', bigint>;
  };
  rpl?: RplEncap;
  ioam6?: Ioam6Encap;
  xfrm?: Omit<XfrmEncap, 'link'> & {
    link?: number;
  };
  bpf?: Partial<Record<'in' | 'out' | 'xmit', Omit<EncapProgram, 'fd'>>>;
  /** A kind that this library does not know, by its number (LWTUNNEL_ENCAP_*). */
  unknown?: Record<string, Uint8Array>;
}
/** What a resilient group can be told (NHA_RES_GROUP). */
interface NexthopResilient {
  /** How many buckets it has (NHA_RES_GROUP_BUCKETS). */
  buckets?: number | undefined;
  /**
   * How long a bucket must be idle to be moved, in hundredths of a second
   * (NHA_RES_GROUP_IDLE_TIMER).
   */
  idleTimer?: number | undefined;
  /**
   * How long the group may be unbalanced, in hundredths of a second; 0 for ever
   * (NHA_RES_GROUP_UNBALANCED_TIMER).
   */
  unbalancedTimer?: number | undefined;
}
/** The same as it is reported. */
interface NexthopResilientState {
  /** How many buckets it has (NHA_RES_GROUP_BUCKETS). */
  buckets: number;
  /**
   * How long a bucket must be idle to be moved, in hundredths of a second
   * (NHA_RES_GROUP_IDLE_TIMER).
   */
  idleTimer: number;
  /**
   * How long the group may be unbalanced, in hundredths of a second; 0 for ever
   * (NHA_RES_GROUP_UNBALANCED_TIMER).
   */
  unbalancedTimer: number;
  /** Hundredths of a second that it has been unbalanced for (NHA_RES_GROUP_UNBALANCED_TIME). */
  unbalancedTime: bigint;
}
/** What a nexthop can be told. */
interface NexthopOptions {
  /** Its number, 1 to 4,294,967,295, in its namespace (NHA_ID). */
  id: number;
  /** IPv4 or IPv6. A group has none. Default that of `via`, or else inet (nh_family). */
  family?: Family | undefined;
  /** The gateway; not with `group` (NHA_GATEWAY). */
  via?: string | undefined;
  /** The link, by name or index; not with `group` or `fdb` (NHA_OIF). */
  dev?: LinkRef | undefined;
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink?: boolean | undefined;
  /** Packets are dropped; not with `via` or `dev` or `group` or `fdb` (NHA_BLACKHOLE). */
  blackhole?: boolean | undefined;
  /** For forwarding entries of vxlan, whose host `via` is (NHA_FDB). */
  fdb?: boolean | undefined;
  /**
   * The UDP port to send to; needs `fdb` and `via`. Default the link's; since Linux 7.3
   * (NHA_DST_PORT).
   */
  dstPort?: number | undefined;
  /**
   * Several nexthops at once, each with its share, 1 to 65,536, default 1; more than 256 since
   * Linux 6.12 (NHA_GROUP).
   */
  group?: readonly {
    id: number;
    weight?: number | undefined;
  }[] | undefined;
  /**
   * How a group spreads flows; needs `group`. Default `mpath`: by their hash alone
   * (NHA_GROUP_TYPE).
   */
  groupType?: 'mpath' | 'resilient' | number | undefined;
  /** Of a resilient group: its buckets and timers (NHA_RES_GROUP). */
  resilient?: NexthopResilient | undefined;
  /** Have hardware count a group's packets; since Linux 6.9 (NHA_HW_STATS_ENABLE). */
  hwStats?: boolean | undefined;
  /** Who installed it. Default boot (nh_protocol). */
  protocol?: Protocol | undefined;
  /** What packets are wrapped in: a lightweight tunnel (NHA_ENCAP). */
  encap?: Encap | undefined;
}
/** A nexthop as the kernel reports it. */
interface Nexthop extends Given<Omit<NexthopOptions, 'family' | 'dev' | 'group' | 'resilient' | 'encap'>> {
  /** IPv4 or IPv6. A group has none (nh_family). */
  family?: 'inet' | 'inet6';
  /** The index of its link (NHA_OIF). */
  dev?: number;
  /** The gateway is on the link, whatever the addresses say (RTNH_F_ONLINK). */
  onlink: boolean;
  /** Its members, with their shares (NHA_GROUP). */
  group?: {
    id: number;
    weight: number;
  }[];
  /** Of a resilient group: its buckets and timers (NHA_RES_GROUP). */
  resilient?: NexthopResilientState;
  /** Who installed it (nh_protocol). */
  protocol: Protocol;
  /** What packets are wrapped in: a lightweight tunnel (NHA_ENCAP). */
  encap?: EncapState;
  /** How far away it leads, IPv4 (nh_scope). */
  scope: AddressScope;
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean;
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean;
  /** Hardware counts its packets (NHA_HW_STATS_USED). */
  hwStatsUsed?: boolean;
  /**
   * Of a group, when they were asked for: the packets that each member took, and of these, with
   * `hwStats`, those that hardware sent (NHA_GROUP_STATS).
   */
  statistics?: {
    id: number;
    packets: bigint;
    hwPackets?: bigint;
  }[];
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A part of the flows of a resilient group, and where they go (NHA_RES_BUCKET). */
interface NexthopBucket {
  /** The group (NHA_ID). */
  id: number;
  /** Hardware does it (RTNH_F_OFFLOAD). */
  offload: boolean;
  /** Hardware hands its packets up (RTNH_F_TRAP). */
  trap: boolean;
  /** Which of its buckets, from 0 (NHA_RES_BUCKET_INDEX). */
  index: number;
  /** The member of the group that its packets take (NHA_RES_BUCKET_NH_ID). */
  nexthopId: number;
  /** Hundredths of a second since a packet took it (NHA_RES_BUCKET_IDLE_TIME). */
  idleTime: bigint;
}
/** Which buckets to list. */
interface ListNexthopBucketsOptions extends CallOptions {
  /** Only those of this group (NHA_ID). */
  id?: number | undefined;
  /** Only those whose packets leave by this link, by name or index (NHA_OIF). */
  dev?: LinkRef | undefined;
  /** Only those whose packets leave by a port of this link, by name or index (NHA_MASTER). */
  master?: LinkRef | undefined;
  /** Only those whose packets take this member (NHA_RES_BUCKET_NH_ID). */
  nexthopId?: number | undefined;
}
/** What a rule can be told. What it does not say matches every packet. */
interface RuleOptions {
  /** IPv4 or IPv6. Default that of `from` or `to`, or else inet (family). */
  family?: Family | undefined;
  /** Rules are asked by it, the smallest first. Default before all but 0 (FRA_PRIORITY). */
  priority?: number | undefined;
  /** Source: a prefix, an address, or `all` (FRA_SRC). */
  from?: string | undefined;
  /** Destination: a prefix, an address, or `all` (FRA_DST). */
  to?: string | undefined;
  /** The name of the link that it came by; there need be none yet (FRA_IIFNAME). */
  iif?: string | undefined;
  /** The name of the link that its socket is bound to (FRA_OIFNAME). */
  oif?: string | undefined;
  /** Its mark, in the bits of `fwmask` (FRA_FWMARK). */
  fwmark?: number | undefined;
  /** Which bits of the mark count. Default all bits (FRA_FWMASK). */
  fwmask?: number | undefined;
  /** Type of service (tos). */
  tos?: number | undefined;
  /** Differentiated services code point, 0 to 63; since Linux 6.12 (FRA_DSCP). */
  dscp?: number | undefined;
  /** Bits of `dscp` that count; since Linux 6.15 (FRA_DSCP_MASK). */
  dscpMask?: number | undefined;
  /** IPv6 flow label, 20 bits; since Linux 6.14 (FRA_FLOWLABEL). */
  flowLabel?: number | undefined;
  /** Bits of `flowLabel` that count; since Linux 6.14 (FRA_FLOWLABEL_MASK). */
  flowLabelMask?: number | undefined;
  /** What it carries (FRA_IP_PROTO). */
  ipProto?: IpProtocol | undefined;
  /** Source port, or `[lowest, highest]` (FRA_SPORT_RANGE). */
  sport?: number | readonly [number, number] | undefined;
  /** Destination port, or `[lowest, highest]` (FRA_DPORT_RANGE). */
  dport?: number | readonly [number, number] | undefined;
  /** Bits of `sport` that count; since Linux 6.15 (FRA_SPORT_MASK). */
  sportMask?: number | undefined;
  /** Bits of `dport` that count; since Linux 6.15 (FRA_DPORT_MASK). */
  dportMask?: number | undefined;
  /** The user its socket belongs to, or `[lowest, highest]` (FRA_UID_RANGE). */
  uidRange?: number | readonly [number, number] | undefined;
  /** The tunnel it came by: a bigint, such as a VNI (FRA_TUN_ID). */
  tunId?: bigint | number | undefined;
  /** For all packets but these (FIB_RULE_INVERT). */
  invert?: boolean | undefined;
  /** Ask the table of the VRF that the packet belongs to, instead of `table` (FRA_L3MDEV). */
  l3mdev?: boolean | undefined;
  /** The table to ask; not with `l3mdev`. Default main (FRA_TABLE). */
  table?: RouteTable | undefined;
  /** What it does. Default table; goto with `goto` (action). */
  action?: RuleAction | undefined;
  /** The priority of the rule to go on with (FRA_GOTO). */
  goto?: number | undefined;
  /** Routes with a prefix of this length or shorter do not count (FRA_SUPPRESS_PREFIXLEN). */
  suppressPrefixLength?: number | undefined;
  /** Routes by links of this group do not count (FRA_SUPPRESS_IFGROUP). */
  suppressIfGroup?: number | undefined;
  /** Classes of traffic, for tc (FRA_FLOW). */
  realms?: number | undefined;
  /** Who installed it. Default boot (FRA_PROTOCOL). */
  protocol?: Protocol | undefined;
}
/** A rule as the kernel reports it. */
interface Rule extends Given<Omit<RuleOptions, 'family' | 'sport' | 'dport' | 'uidRange' | 'tunId'>> {
  /** IPv4 or IPv6 (family). */
  family: 'inet' | 'inet6';
  /** The source ports, `[lowest, highest]` (FRA_SPORT_RANGE). */
  sport?: [number, number];
  /** The destination ports, `[lowest, highest]` (FRA_DPORT_RANGE). */
  dport?: [number, number];
  /** The users, `[lowest, highest]` (FRA_UID_RANGE). */
  uidRange?: [number, number];
  /** The tunnel it came by: a bigint, such as a VNI (FRA_TUN_ID). */
  tunId?: bigint;
  /** For all packets but these (FIB_RULE_INVERT). */
  invert: boolean;
  /** What it does (action). */
  action: RuleAction;
  /** It cannot be deleted (FIB_RULE_PERMANENT). */
  permanent: boolean;
  /** The rule that `goto` tells is not there (FIB_RULE_UNRESOLVED). */
  unresolved: boolean;
  /** There is no link of the name that `iif` tells (FIB_RULE_IIF_DETACHED). */
  iifDetached: boolean;
  /** There is no link of the name that `oif` tells (FIB_RULE_OIF_DETACHED). */
  oifDetached: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What a neighbour can be told. */
interface NeighborOptions {
  /** Its IP address, IPv4 or IPv6 (NDA_DST). */
  dst: string;
  /** Its Ethernet address. Not for `proxy` (NDA_LLADDR). */
  mac?: string | undefined;
  /** Its state. Default `permanent`; `none` with `proxy`, `managed` or `use` (ndm_state). */
  state?: NeighborState | undefined;
  /**
   * Answer for this address on the link; of entries like this there is a list apart (NTF_PROXY).
   */
  proxy?: boolean | undefined;
  /** It is a router (NTF_ROUTER). */
  router?: boolean | undefined;
  /** Learnt by a control plane; the kernel does not collect it (NTF_EXT_LEARNED). */
  externLearn?: boolean | undefined;
  /** The kernel resolves it, and keeps it resolved; since Linux 5.16 (NTF_EXT_MANAGED). */
  managed?: boolean | undefined;
  /**
   * The kernel neither removes it nor lets it fail by itself; since Linux 6.17
   * (NTF_EXT_EXT_VALIDATED).
   */
  externValidated?: boolean | undefined;
  /** Resolve it now, as if a packet were sent (NTF_USE). */
  use?: boolean | undefined;
  /** Who put it there (NDA_PROTOCOL). */
  protocol?: Protocol | undefined;
}
/** A neighbour as the kernel reports it. */
interface Neighbor extends Given<Omit<NeighborOptions, 'use'>> {
  /** The index of its link (ndm_ifindex). */
  index: number;
  /** IPv4 or IPv6 (ndm_family). */
  family: 'inet' | 'inet6';
  /** Its state (ndm_state). */
  state: NeighborState;
  /**
   * Answer for this address on the link; of entries like this there is a list apart (NTF_PROXY).
   */
  proxy: boolean;
  /** It is a router (NTF_ROUTER). */
  router: boolean;
  /** Learnt by a control plane; the kernel does not collect it (NTF_EXT_LEARNED). */
  externLearn: boolean;
  /** The kernel resolves it, and keeps it resolved; since Linux 5.16 (NTF_EXT_MANAGED). */
  managed: boolean;
  /**
   * The kernel neither removes it nor lets it fail by itself; since Linux 6.17
   * (NTF_EXT_EXT_VALIDATED).
   */
  externValidated: boolean;
  /** Hardware knows it too (NTF_OFFLOADED). */
  offloaded: boolean;
  /** Probes sent without an answer (NDA_PROBES). */
  probes?: number;
  /** Hundredths of a second since each, and who holds it (NDA_CACHEINFO). */
  cache?: {
    confirmed: number;
    used: number;
    updated: number;
    references: number;
  };
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Which forwarding entry of a link. */
interface FdbKey {
  /** The Ethernet address. On vxlan all zeros is every address without an entry (NDA_LLADDR). */
  mac: string;
  /** The entry of a bridge port's bridge. Default false (NTF_MASTER). */
  master?: boolean | undefined;
  /**
   * The entry of the link itself, not with `master`, which is another one. Default true unless
   * `master` is (NTF_SELF).
   */
  self?: boolean | undefined;
  /** The VLAN, 1 to 4,094, on a bridge that filters VLANs (NDA_VLAN). */
  vlan?: number | undefined;
  /** Vxlan: the host behind which the address is, IPv4 or IPv6 (NDA_DST). */
  dst?: string | undefined;
  /** Vxlan: the VNI to send with. Default the link's (NDA_VNI). */
  vni?: number | undefined;
  /** Vxlan with `external`: the VNI whose entry it is (NDA_SRC_VNI). */
  srcVni?: number | undefined;
  /** Vxlan: the UDP port to send to. Default the link's `dstPort` (NDA_PORT). */
  port?: number | undefined;
  /** Vxlan: the link to send by, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined;
  /** Vxlan: a nexthop group with `fdb`, instead of `dst` (NDA_NH_ID). */
  nexthopId?: number | undefined;
}
/** What a forwarding entry can be told. */
interface FdbOptions extends FdbKey {
  /**
   * `permanent`: it stays, and on a bridge the address is the bridge's own; `static`: it stays;
   * `dynamic`: it ages. Default `permanent`, as bridge(8) (ndm_state).
   */
  state?: 'permanent' | 'static' | 'dynamic' | number | undefined;
  /** Learnt by a control plane (NTF_EXT_LEARNED). */
  externLearn?: boolean | undefined;
  /** Bridge: it does not move to another port (NTF_STICKY). */
  sticky?: boolean | undefined;
  /** Vxlan: behind it is a router, for route short-circuiting (NTF_ROUTER). */
  router?: boolean | undefined;
  /** It was used just now (NTF_USE). */
  use?: boolean | undefined;
  /** Who put it there; only vxlan keeps it (NDA_PROTOCOL). */
  protocol?: Protocol | undefined;
  /**
   * Bridge, of an entry that stays: whether a watch is told when packets come from the address
   * after a silence of the ageing time, and when they have stopped; since Linux 5.14
   * (NDA_FDB_EXT_ATTRS).
   */
  activity?: FdbActivity | undefined;
}
/** A forwarding entry as the kernel reports it. */
interface Fdb extends Given<Omit<FdbOptions, 'master' | 'via' | 'state' | 'use' | 'activity'>> {
  /** The index of the link (ndm_ifindex). */
  index: number;
  /** The entry of the link itself (NTF_SELF). */
  self: boolean;
  /** The index of the link to send by (NDA_IFINDEX). */
  via?: number;
  /** As it was told, or `stale`: learnt, and not used of late (ndm_state). */
  state: 'permanent' | 'static' | 'dynamic' | 'stale' | number;
  /** Learnt by a control plane (NTF_EXT_LEARNED). */
  externLearn: boolean;
  /** Bridge: it does not move to another port (NTF_STICKY). */
  sticky: boolean;
  /** Vxlan: behind it is a router, for route short-circuiting (NTF_ROUTER). */
  router: boolean;
  /**
   * Whether the address is heard, where the bridge tells of it; since Linux 5.14
   * (NDA_FDB_EXT_ATTRS).
   */
  activity?: {
    notify: 'off' | 'active' | 'inactive' | number;
  };
  /** Hardware knows it too (NTF_OFFLOADED). */
  offloaded: boolean;
  /** The port is locked, and the address not yet let in; since Linux 6.2 (NTF_EXT_LOCKED). */
  locked: boolean;
  /** The index of the bridge whose entry it is (NDA_MASTER). */
  bridge?: number;
  /** The namespace of a vxlan's tunnel, as this one numbers it (NDA_LINK_NETNSID). */
  linkNetnsId?: number;
  /** Hundredths of a second since each (NDA_CACHEINFO). */
  cache?: {
    confirmed: number;
    used: number;
    updated: number;
    references: number;
  };
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What of the entries of a link to delete; what is not told does not matter. */
interface FlushFdbOptions extends CallOptions {
  /** Those of a bridge port's bridge. Default false (NTF_MASTER). */
  master?: boolean | undefined;
  /** Those of the link itself: of a bridge all. Default true unless `master` is (NTF_SELF). */
  self?: boolean | undefined;
  /** Bridge: of this port, by name or index (NDA_IFINDEX). */
  bridgePort?: LinkRef | undefined;
  /** Bridge: of this VLAN, 1 to 4,094 (NDA_VLAN). */
  vlan?: number | undefined;
  /** Vxlan: only those that send to this host (NDA_DST). */
  dst?: string | undefined;
  /** Only those that send to this UDP port (NDA_PORT). */
  port?: number | undefined;
  /** Only those that send with this VNI (NDA_VNI). */
  vni?: number | undefined;
  /** Only those of this VNI, on a vxlan with `external` (NDA_SRC_VNI). */
  srcVni?: number | undefined;
  /** Only those that send by this link, by name or index (NDA_IFINDEX). */
  via?: LinkRef | undefined;
  /** Only those of this nexthop group (NDA_NH_ID). */
  nexthopId?: number | undefined;
  /**
   * True: only those with the flag; false: only those without (NTF_EXT_LEARNED,
   * NDA_NDM_FLAGS_MASK).
   */
  externLearn?: boolean | undefined;
  /** Only those that do not move to another port, or only the others (NTF_STICKY). */
  sticky?: boolean | undefined;
  /** Only those behind which is a router, or only the others (NTF_ROUTER). */
  router?: boolean | undefined;
  /** Only those that hardware knows too, or only the others (NTF_OFFLOADED). */
  offloaded?: boolean | undefined;
  /** Bridge: put there by somebody, not learnt (NTF_USE). */
  addedByUser?: boolean | undefined;
  /** Only those in this state (NDA_NDM_STATE_MASK); `static` and `dynamic` are not permanent. */
  state?: 'permanent' | 'static' | 'dynamic' | number | undefined;
}
/** Which multicast entry of a bridge or vxlan link. */
interface MdbKey {
  /**
   * The group: an IP address, or an Ethernet address. On vxlan all zeros is every group without an
   * entry (addr.u).
   */
  group: string;
  /**
   * The port of the bridge, by name or index. Default: the link itself, which means the bridge's
   * own host (ifindex).
   */
  port?: LinkRef | undefined;
  /** The VLAN, 1 to 4,094, on a bridge that filters VLANs. Default every VLAN of the port (vid). */
  vid?: number | undefined;
  /** Only packets from this address (MDBE_ATTR_SOURCE). */
  source?: string | undefined;
  /** Vxlan: the host to send to (MDBE_ATTR_DST). */
  dst?: string | undefined;
  /** Vxlan: the UDP port to send to. Default the link's (MDBE_ATTR_DST_PORT). */
  dstPort?: number | undefined;
  /** Vxlan: the VNI to send with. Default the link's (MDBE_ATTR_VNI). */
  vni?: number | undefined;
  /** Vxlan with `external`: the VNI whose entry it is (MDBE_ATTR_SRC_VNI). */
  srcVni?: number | undefined;
  /** Vxlan: the link to send by, by name or index (MDBE_ATTR_IFINDEX). */
  via?: LinkRef | undefined;
}
/** What a multicast entry can be told. */
interface MdbOptions extends MdbKey {
  /** `temp` ages, `permanent` stays; vxlan has only these. Default `temp`, as bridge(8) (state). */
  state?: 'temp' | 'permanent' | number | undefined;
  /**
   * What `sourceList` means: all but those, or only those. A bridge of IGMPv2, or for IPv6 of
   * MLDv1, ignores both: the call fails with `ENOTSUP` (`mcastIgmpVersion`, `mcastMldVersion`).
   * Default `exclude`; since Linux 6.2 (MDBE_ATTR_GROUP_MODE).
   */
  filterMode?: 'exclude' | 'include' | number | undefined;
  /** Sources; since Linux 6.2 (MDBE_ATTR_SRC_LIST). */
  sourceList?: readonly string[] | undefined;
  /** Who put it there. Default static; since Linux 6.2 (MDBE_ATTR_RTPROT). */
  protocol?: Protocol | undefined;
}
/** A multicast entry as the kernel reports it. */
interface Mdb extends Given<Omit<MdbOptions, 'port' | 'via'>> {
  /** The index of the bridge or vxlan link (ifindex). */
  index: number;
  /** The index of the port; that of the link itself for its own host (ifindex). */
  port: number;
  /** `temp` ages, `permanent` stays; vxlan has only these (state). */
  state: 'temp' | 'permanent' | number;
  /** Hardware knows it too (MDB_FLAGS_OFFLOAD). */
  offload: boolean;
  /** The port leaves the group at once (MDB_FLAGS_FAST_LEAVE). */
  fastLeave: boolean;
  /** Added because of an entry for all sources (MDB_FLAGS_STAR_EXCL). */
  addedByStarExclude: boolean;
  /** Packets from this source do not go there (MDB_FLAGS_BLOCKED). */
  blocked: boolean;
  /**
   * Hardware could not take it, with the bridge's `mdbOffloadFailNotify`; since Linux 6.16
   * (MDB_FLAGS_OFFLOAD_FAILED).
   */
  offloadFailed: boolean;
  /** Hundredths of a second until it goes (MDBA_MDB_EATTR_TIMER). */
  timer?: number;
  /** The index of the link to send by (MDBA_MDB_EATTR_IFINDEX). */
  via?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** One VLAN, or all from `vid` to `end`. */
interface VlanRange {
  /** 1 to 4,094 (vid). */
  vid: number;
  /** The last one, included. Default `vid` alone. */
  end?: number | undefined;
}
/** What VLANs can be told. */
interface VlanOptions extends VlanRange {
  /**
   * Packets that come without a tag belong to it; one VLAN of a link at most. Default false
   * (BRIDGE_VLAN_INFO_PVID).
   */
  pvid?: boolean | undefined;
  /** Packets leave without a tag. Default false (BRIDGE_VLAN_INFO_UNTAGGED). */
  untagged?: boolean | undefined;
  /** The VLAN's spanning tree state on a port (BRIDGE_VLANDB_ENTRY_STATE). */
  state?: VlanState | undefined;
  /**
   * Is there a multicast router: 0 never, 1 the bridge finds out, 2 always
   * (BRIDGE_VLANDB_ENTRY_MCAST_ROUTER).
   */
  mcastRouter?: number | undefined;
  /**
   * Most multicast groups on a port, 0 for no limit; since Linux 6.3
   * (BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS).
   */
  mcastMaxGroups?: number | undefined;
  /**
   * Answer ARP and neighbour discovery from the bridge's tables; since Linux 6.4
   * (BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS).
   */
  neighSuppress?: boolean | undefined;
  /**
   * Of a port with `neighVlanSuppress`: with `neighSuppress`, send gratuitous ARP and unsolicited
   * neighbour advertisements on all the same; since Linux 7.2
   * (BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT).
   */
  neighForwardGrat?: boolean | undefined;
  /**
   * The VNI that a port's VLAN is carried by, with `vlanTunnel` on the port, in place of the one it
   * has. Of a range the first one's; the others follow. Null for none
   * (BRIDGE_VLANDB_ENTRY_TUNNEL_INFO).
   */
  vni?: number | null | undefined;
}
/** VLANs as the kernel reports them: neighbouring ones that are alike make one entry. */
interface Vlan extends Given<Omit<VlanOptions, 'vni'>> {
  /** The index of the link (ifindex). */
  index: number;
  /** Packets that come without a tag belong to it (BRIDGE_VLAN_INFO_PVID). */
  pvid: boolean;
  /** Packets leave without a tag (BRIDGE_VLAN_INFO_UNTAGGED). */
  untagged: boolean;
  /**
   * Multicast groups that a port has in it; of a range in the first one; since Linux 6.3
   * (BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS).
   */
  mcastGroups?: number;
  /** The VNI that a port's VLAN is carried by (BRIDGE_VLANDB_ENTRY_TUNNEL_INFO). */
  vni?: number;
  /** Counters, when they were asked for; then each VLAN is an entry (BRIDGE_VLANDB_ENTRY_STATS). */
  statistics?: Record<'rxBytes' | 'rxPackets' | 'txBytes' | 'txPackets', bigint>;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Each member is one attribute, named beside it. Times are in hundredths of a second. */
interface GlobalVlanOptions extends VlanRange {
  /** Follow who wants which group (BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING). */
  mcastSnooping?: boolean | undefined;
  /** Ask for members oneself (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER). */
  mcastQuerier?: boolean | undefined;
  /** 2 or 3 (BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION). */
  mcastIgmpVersion?: number | undefined;
  /** 1 or 2 (BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION). */
  mcastMldVersion?: number | undefined;
  /** Queries before a group counts as left (BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT). */
  mcastLastMemberCount?: number | undefined;
  /** Between these (BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL). */
  mcastLastMemberInterval?: bigint | undefined;
  /** Queries at the start (BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT). */
  mcastStartupQueryCount?: number | undefined;
  /** Between these (BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL). */
  mcastStartupQueryInterval?: bigint | undefined;
  /** How long a member is remembered (BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL). */
  mcastMembershipInterval?: bigint | undefined;
  /** How long another querier is waited for (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL). */
  mcastQuerierInterval?: bigint | undefined;
  /** Between queries (BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL). */
  mcastQueryInterval?: bigint | undefined;
  /** How long members may take to answer (BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL). */
  mcastQueryResponseInterval?: bigint | undefined;
  /**
   * The spanning tree that it belongs to, with `mst` on the bridge; since Linux 5.18
   * (BRIDGE_VLANDB_GOPTS_MSTI).
   */
  msti?: number | undefined;
}
/** As the kernel reports them: neighbouring VLANs that are alike make one. */
interface GlobalVlan extends Given<GlobalVlanOptions> {
  /** The index of the bridge (ifindex). */
  index: number;
  /**
   * The indexes of ports with a multicast router behind them
   * (BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS).
   */
  mcastRouterPorts?: number[];
  /** Who asks for members (BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE). */
  mcastQuerierState?: BridgeQuerier;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** One VNI, or all from `vni` to `end`. */
interface VniRange {
  /** 1 to 16,777,215 (VXLAN_VNIFILTER_ENTRY_START). */
  vni: number;
  /** The last one, included. Default `vni` alone (VXLAN_VNIFILTER_ENTRY_END). */
  end?: number | undefined;
}
/** What VNIs can be told. */
interface VniOptions extends VniRange {
  /**
   * The host that packets of these VNIs are sent to, unless a forwarding entry knows better
   * (VXLAN_VNIFILTER_ENTRY_GROUP, VXLAN_VNIFILTER_ENTRY_GROUP6).
   */
  remote?: string | undefined;
  /**
   * A multicast group instead; the link needs `dev`, the device to join it on; not with `remote`
   * (VXLAN_VNIFILTER_ENTRY_GROUP, VXLAN_VNIFILTER_ENTRY_GROUP6).
   */
  group?: string | undefined;
}
/** Counters of a VNI (VNIFILTER_ENTRY_STATS_*). */
interface VniStatistics {
  /** Bytes received (VNIFILTER_ENTRY_STATS_RX_BYTES). */
  rxBytes: bigint;
  /** Packets received (VNIFILTER_ENTRY_STATS_RX_PKTS). */
  rxPackets: bigint;
  /** Packets received and dropped (VNIFILTER_ENTRY_STATS_RX_DROPS). */
  rxDropped: bigint;
  /** Packets received with errors (VNIFILTER_ENTRY_STATS_RX_ERRORS). */
  rxErrors: bigint;
  /** Bytes sent (VNIFILTER_ENTRY_STATS_TX_BYTES). */
  txBytes: bigint;
  /** Packets sent (VNIFILTER_ENTRY_STATS_TX_PKTS). */
  txPackets: bigint;
  /** Packets dropped instead of sent (VNIFILTER_ENTRY_STATS_TX_DROPS). */
  txDropped: bigint;
  /** Packets that could not be sent (VNIFILTER_ENTRY_STATS_TX_ERRORS). */
  txErrors: bigint;
}
/** VNIs as the kernel reports them: neighbouring ones that are alike make one entry. */
interface Vni extends Given<VniOptions> {
  /** The index of the link (ifindex). */
  index: number;
  /**
   * Counters, when they were asked for; then each VNI is an entry (VXLAN_VNIFILTER_ENTRY_STATS).
   */
  statistics?: VniStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** One way of an MPLS route. */
interface MplsHop {
  /**
   * The labels in its place, the outermost first. Without them the label is taken off (RTA_NEWDST).
   */
  as?: readonly number[] | undefined;
  /** The neighbour to send to, an IPv4 or IPv6 address (RTA_VIA). */
  via?: string | undefined;
  /** The link, by name or index (rtnh_ifindex). */
  dev?: LinkRef | undefined;
}
/** What is reported of every way. */
interface MplsHopState {
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
}
/** What an MPLS route can be told. */
interface MplsRouteOptions {
  /**
   * The label that packets come with, 16 to 1,048,575, below `net.mpls.platform_labels` (RTA_DST).
   */
  label: number;
  /** Who installed it. Default boot (rtm_protocol). */
  protocol?: Protocol | undefined;
  /**
   * The labels in its place, the outermost first. Without them the label is taken off (RTA_NEWDST).
   */
  as?: readonly number[] | undefined;
  /** The neighbour to send to, an IPv4 or IPv6 address (RTA_VIA). */
  via?: string | undefined;
  /** The link to send by, by name or index (RTA_OIF). */
  dev?: LinkRef | undefined;
  /**
   * Several ways, over which flows are spread, instead of `as`, `via` and `dev` (RTA_MULTIPATH).
   */
  multipath?: readonly MplsHop[] | undefined;
  /**
   * Whether what is left of the time to live goes into the packet when the last label is taken off.
   * Default `net.mpls.ip_ttl_propagate` (RTA_TTL_PROPAGATE).
   */
  ttlPropagate?: boolean | undefined;
}
/** An MPLS route. */
interface MplsRoute extends Given<Omit<MplsRouteOptions, 'dev' | 'multipath'>> {
  /** Who installed it (rtm_protocol). */
  protocol: Protocol;
  /** The index of its link (RTA_OIF). */
  dev?: number;
  /** Its ways, where it has several (RTA_MULTIPATH). */
  multipath?: (Omit<MplsHop, 'dev'> & MplsHopState & {
    dev?: number;
  })[];
  /** Its link is down (RTNH_F_DEAD). */
  dead: boolean;
  /** Its link has no carrier (RTNH_F_LINKDOWN). */
  linkDown: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What a port can be told of one of the spanning trees. */
interface MstOptions {
  /** The spanning tree, 0 to 4,094: `msti` of `setGlobalVlan` (IFLA_BRIDGE_MST_ENTRY_MSTI). */
  msti: number;
  /** The port's state in it (IFLA_BRIDGE_MST_ENTRY_STATE). */
  state: VlanState;
}
/** A port's state in one of the spanning trees of its bridge. */
interface Mst {
  /** The index of the port (ifi_index). */
  index: number;
  /** The spanning tree, 0 to 4,094: `msti` of `setGlobalVlan` (IFLA_BRIDGE_MST_ENTRY_MSTI). */
  msti: number;
  /** The port's state in it (IFLA_BRIDGE_MST_ENTRY_STATE). */
  state: VlanState;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A namespace as another one knows it. */
interface NetnsId {
  /** The number, 0 to 2,147,483,647 (NETNSA_NSID). */
  nsid: number;
  /**
   * With `targetNsid`: the number that this namespace has for the same; absent when it has none
   * (NETNSA_CURRENT_NSID).
   */
  currentNsid?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** The VLAN that a virtual function is in, without knowing of it. */
interface VfVlan {
  /** 1 to 4094; 0 for none. */
  id: number;
  /** Its priority, IEEE 802.1p, from 0 to 7. Default 0. */
  qos?: number | undefined;
  /** The kind of tag. Default `802.1Q` (IFLA_VF_VLAN; with it IFLA_VF_VLAN_LIST). */
  protocol?: '802.1Q' | '802.1ad' | undefined;
}
/** How much a virtual function sends, in megabits a second. */
interface VfTxRate {
  /** At most so much; 0 for no limit (IFLA_VF_TX_RATE). */
  max: number;
  /** At least so much; 0 for none. Default what it is (IFLA_VF_RATE). */
  min?: number | undefined;
}
/** A virtual function's settings. Which of them there are is for the card's driver to say. */
interface VfSettings {
  /** Its Ethernet address (IFLA_VF_MAC). */
  mac?: string | undefined;
  /** Its VLAN: all of it is set at once (IFLA_VF_VLAN). */
  vlan?: VfVlan | undefined;
  /** The limits of what it sends (IFLA_VF_TX_RATE). */
  txRate?: VfTxRate | undefined;
  /** It sends with no address but its own (IFLA_VF_SPOOFCHK). */
  spoofCheck?: boolean | undefined;
  /** It may ask how the card spreads packets over its queues (IFLA_VF_RSS_QUERY_EN). */
  queryRss?: boolean | undefined;
  /** The carrier it sees: the card's own, always, or never (IFLA_VF_LINK_STATE). */
  state?: 'auto' | 'enable' | 'disable' | undefined;
  /** It may do what affects others, such as take all packets (IFLA_VF_TRUST). */
  trust?: boolean | undefined;
  /**
   * InfiniBand: its node's GUID, eight bytes as `00:02:c9:03:00:00:00:01` (IFLA_VF_IB_NODE_GUID).
   */
  nodeGuid?: string | undefined;
  /** InfiniBand: its port's GUID (IFLA_VF_IB_PORT_GUID). */
  portGuid?: string | undefined;
  /** Which one: its number on the card, from 0. */
  index: number;
}
/**
 * A virtual function as the card's driver reports it. A setting that the driver does not know is
 * absent, and so is `vlan` where there is none.
 */
interface Vf extends VfSettings {
  /** Its address: an Ethernet one, or InfiniBand's of 20 bytes (IFLA_VF_MAC). */
  mac: string;
  /** Both limits; 0 for none (IFLA_VF_TX_RATE). */
  txRate: VfTxRate & {
    min: number;
  };
  /** The carrier it sees: the card's own, always, or never (IFLA_VF_LINK_STATE). */
  state: 'auto' | 'enable' | 'disable';
  /** Counters, when they were asked for; 0 where the driver has none (IFLA_VF_STATS). */
  statistics?: VfStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/**
 * What went through a qdisc, a class or an action, and what did not (TCA_STATS2,
 * linux/gen_stats.h).
 */
interface TrafficStatistics {
  /** Bytes that were sent. */
  bytes: bigint;
  /** Packets that were sent. */
  packets: bigint;
  /** Packets that were dropped. */
  drops: number;
  /** How often packets had to wait, or exceeded a rate. */
  overlimits: number;
  /** How often the link could not take a packet. */
  requeues: number;
  /** Packets that wait. */
  queued: number;
  /** Bytes that wait. */
  backlog: number;
}
/** How much what becomes of a packet depends on the packet before (TCA_NETEM_CORR). */
interface NetemCorrelation {
  /** Of the delays, 0 to 1 (delay_corr). */
  delay?: number | undefined;
  /** Of the losses, 0 to 1 (loss_corr). */
  loss?: number | undefined;
  /** Of the duplicates, 0 to 1 (dup_corr). */
  duplicate?: number | undefined;
}
/** How often something happens (TCA_NETEM_CORRUPT, TCA_NETEM_REORDER). */
interface NetemChance {
  /** How likely it is, 0 to 1 (probability). */
  probability?: number | undefined;
  /** How much it depends on the packet before, 0 to 1 (correlation). */
  correlation?: number | undefined;
}
/** Losses by four states (NETEM_LOSS_GI). */
interface NetemState {
  /** From packets that pass to a burst of losses, 0 to 1 (p13). */
  p13: number;
  /** From a burst of losses to packets that pass, 0 to 1 (p31). */
  p31: number;
  /** From a burst of losses to packets that pass within it, 0 to 1 (p32). */
  p32?: number | undefined;
  /** Back from these to losses, 0 to 1. Default 1 (p23). */
  p23?: number | undefined;
  /** A single loss among packets that pass, 0 to 1 (p14). */
  p14?: number | undefined;
}
/** Losses by two states (NETEM_LOSS_GE). */
interface NetemGilbertElliott {
  /** From the good state to the bad one, 0 to 1 (p). */
  p: number;
  /** From the bad state to the good one, 0 to 1 (r). */
  r: number;
  /**
   * That a packet passes in the bad state, 0 to 1: the rest of what tc calls 1-h. Default 0: all
   * are lost (h).
   */
  h?: number | undefined;
  /** That a packet is lost in the good state, 0 to 1: 1-k of tc (k1). */
  k1?: number | undefined;
}
/** How losses follow each other (TCA_NETEM_LOSS). */
interface NetemLossModel {
  /** Four states, by the probabilities of the ways between them (NETEM_LOSS_GI). */
  state?: NetemState | undefined;
  /** A good and a bad state, by Gilbert and Elliott (NETEM_LOSS_GE). */
  gilbertElliott?: NetemGilbertElliott | undefined;
}
/** Packets leave in slots (TCA_NETEM_SLOT). */
interface NetemSlot {
  /** The shortest time between slots, in milliseconds (min_delay). */
  minDelay?: number | undefined;
  /** The longest one, in milliseconds; default the shortest (max_delay). */
  maxDelay?: number | undefined;
  /** Packets that a slot takes. Default any number (max_packets). */
  maxPackets?: number | undefined;
  /** Bytes that a slot takes. Default any number (max_bytes). */
  maxBytes?: number | undefined;
  /** With `slotDistribution`: the mean time between slots, in milliseconds (dist_delay). */
  distributionDelay?: number | undefined;
  /** With `slotDistribution`: how far that varies, in milliseconds (dist_jitter). */
  distributionJitter?: number | undefined;
}
/** What netem does to packets: tc-netem(8). */
interface NetemOptions {
  /** How much later packets leave, in milliseconds; to a nanosecond (TCA_NETEM_LATENCY64). */
  delay?: number | undefined;
  /** How far the delay varies, in milliseconds (TCA_NETEM_JITTER64). */
  jitter?: number | undefined;
  /**
   * How the delay varies: by name, or as values of -32,768 to 32,767, of which 8,192 are one
   * `jitter`. Default uniform (TCA_NETEM_DELAY_DIST).
   */
  distribution?: 'uniform' | 'normal' | 'pareto' | 'paretonormal' | readonly number[] | undefined;
  /** How much what becomes of a packet depends on the packet before (TCA_NETEM_CORR). */
  correlation?: NetemCorrelation | undefined;
  /** The share of packets that is lost, 0 to 1 (loss). */
  loss?: number | undefined;
  /** How losses follow each other, instead of `loss`: one of the two (TCA_NETEM_LOSS). */
  lossModel?: NetemLossModel | undefined;
  /** The share of packets that is sent twice, 0 to 1 (duplicate). */
  duplicate?: number | undefined;
  /** Packets of which a bit is changed (TCA_NETEM_CORRUPT). */
  corrupt?: NetemChance | undefined;
  /** Packets that do not wait for the delay, and so overtake others (TCA_NETEM_REORDER). */
  reorder?: NetemChance | undefined;
  /** Only each so-many-th packet can overtake others. Default 1 with `reorder` (gap). */
  gap?: number | undefined;
  /** Bits a second that packets leave with at most (TCA_NETEM_RATE). */
  rate?: number | undefined;
  /**
   * Bytes that each packet takes besides its own; negative: that it does not take; needs `rate`
   * (TCA_NETEM_RATE).
   */
  packetOverhead?: number | undefined;
  /** Bytes of a cell, of which packets take whole ones; needs `rate` (TCA_NETEM_RATE). */
  cellSize?: number | undefined;
  /** Bytes that each cell takes besides its own; needs `rate` (TCA_NETEM_RATE). */
  cellOverhead?: number | undefined;
  /** Mark packets (ECN) that would be lost, where both ends can (TCA_NETEM_ECN). */
  ecn?: boolean | undefined;
  /** Packets leave in slots, as from a radio link (TCA_NETEM_SLOT). */
  slot?: NetemSlot | undefined;
  /** How the times between slots vary, as `distribution` (TCA_NETEM_SLOT_DIST). */
  slotDistribution?: 'uniform' | 'normal' | 'pareto' | 'paretonormal' | readonly number[] | undefined;
  /** How many packets can wait. Default 1000 (limit). */
  limit?: number | undefined;
  /**
   * What its random numbers begin with. Default a random one; since Linux 6.6
   * (TCA_NETEM_PRNG_SEED).
   */
  seed?: number | bigint | undefined;
}
/** A token bucket: tc-tbf(8). */
interface TbfOptions {
  /** Bits a second (TCA_TBF_RATE64). */
  rate: number;
  /**
   * Bytes that can leave at once; at least what the rate makes of a tick of the kernel, and one
   * packet. It is kept as a time, in steps of 64 ns (TCA_TBF_BURST).
   */
  burst: number;
  /** Bytes that can wait; it or `latency` is needed (limit). */
  limit?: number | undefined;
  /**
   * Milliseconds that a packet can wait, instead of `limit`, which is made of it (TCA_TBF_UNSPEC).
   */
  latency?: number | undefined;
  /**
   * Bits a second that a burst leaves with; needs `peakBurst`. Default as fast as the link takes it
   * (TCA_TBF_PRATE64).
   */
  peakRate?: number | undefined;
  /**
   * Bytes that can leave at once faster than `peakRate`: at least the size of packets. It is kept
   * as a time, in steps of 64 ns (TCA_TBF_PBURST).
   */
  peakBurst?: number | undefined;
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined;
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined;
  /**
   * How packets are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined;
}
/** What all classes of an htb have in common: tc-htb(8). */
interface HtbOptions {
  /**
   * The class of packets that no filter gives one: the second number of its handle, 0x30 for
   * '1:30'. Default 0: they pass as they come (defcls).
   */
  defaultClass?: number | undefined;
  /**
   * Which part of its rate a class sends at a time, when they lend each other. Default 10
   * (rate2quantum).
   */
  rateToQuantum?: number | undefined;
  /**
   * Packets without a class that can wait. Default the link's `txQueueLen` (TCA_HTB_DIRECT_QLEN).
   */
  directQueueLength?: number | undefined;
  /** Have hardware do it (TCA_HTB_OFFLOAD). */
  offload?: boolean | undefined;
}
/** Fair queues with pacing: tc-fq(8). */
interface FqOptions {
  /** How many packets can wait (TCA_FQ_PLIMIT). */
  limit?: number | undefined;
  /** How many of one flow (TCA_FQ_FLOW_PLIMIT). */
  flowLimit?: number | undefined;
  /** Bytes that a flow sends at a time (TCA_FQ_QUANTUM). */
  quantum?: number | undefined;
  /** Bytes that a new flow sends first (TCA_FQ_INITIAL_QUANTUM). */
  initialQuantum?: number | undefined;
  /** Keep the rate that a socket asked for (TCA_FQ_RATE_ENABLE). */
  pacing?: boolean | undefined;
  /** Bits a second of each flow at most (TCA_FQ_FLOW_MAX_RATE). */
  maxRate?: number | undefined;
  /** The logarithm, base 2, of the number of its lists of flows (TCA_FQ_BUCKETS_LOG). */
  bucketsLog?: number | undefined;
  /** Milliseconds of idleness after which a flow is new (TCA_FQ_FLOW_REFILL_DELAY). */
  refillDelay?: number | undefined;
  /** Bits of the hash of packets without a socket (TCA_FQ_ORPHAN_MASK). */
  orphanMask?: number | undefined;
  /** Bits a second below which each packet is paced (TCA_FQ_LOW_RATE_THRESHOLD). */
  lowRateThreshold?: number | undefined;
  /** Milliseconds of waiting from which on packets are marked (ECN) (TCA_FQ_CE_THRESHOLD). */
  ceThreshold?: number | undefined;
  /** Nanoseconds by which its timers may be late (TCA_FQ_TIMER_SLACK). */
  timerSlack?: number | undefined;
  /** Milliseconds that a packet may ask to wait (TCA_FQ_HORIZON). */
  horizon?: number | undefined;
  /** Drop packets that ask for more, instead of waiting as long as that (TCA_FQ_HORIZON_DROP). */
  horizonDrop?: boolean | undefined;
}
/** Fair queues with CoDel: tc-fq_codel(8). */
interface FqCodelOptions {
  /** How many packets can wait (TCA_FQ_CODEL_LIMIT). */
  limit?: number | undefined;
  /**
   * Into how many queues flows are spread: said when it is made, and not later
   * (TCA_FQ_CODEL_FLOWS).
   */
  flows?: number | undefined;
  /** Milliseconds that packets may always wait; kept in steps of 1.024 µs (TCA_FQ_CODEL_TARGET). */
  target?: number | undefined;
  /**
   * Milliseconds of which the shortest wait counts; kept in steps of 1.024 µs
   * (TCA_FQ_CODEL_INTERVAL).
   */
  interval?: number | undefined;
  /** Bytes that a queue sends at a time (TCA_FQ_CODEL_QUANTUM). */
  quantum?: number | undefined;
  /** Mark packets instead of dropping them (TCA_FQ_CODEL_ECN). */
  ecn?: boolean | undefined;
  /**
   * Milliseconds of waiting from which on all packets are marked; kept in steps of 1.024 µs
   * (TCA_FQ_CODEL_CE_THRESHOLD).
   */
  ceThreshold?: number | undefined;
  /**
   * What the bits of `ceThresholdMask` of a DS field have to be for `ceThreshold`
   * (TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR).
   */
  ceThresholdSelector?: number | undefined;
  /** Which bits of the DS field those are (TCA_FQ_CODEL_CE_THRESHOLD_MASK). */
  ceThresholdMask?: number | undefined;
  /** Packets that are dropped at once when too many wait (TCA_FQ_CODEL_DROP_BATCH_SIZE). */
  dropBatch?: number | undefined;
  /** Bytes of memory that waiting packets can take (TCA_FQ_CODEL_MEMORY_LIMIT). */
  memoryLimit?: number | undefined;
}
/** Cake: tc-cake(8). */
interface CakeOptions {
  /** Bits a second; 0 is no limit. Default 0 (TCA_CAKE_BASE_RATE64). */
  bandwidth?: number | undefined;
  /** Find the bandwidth by what arrives (TCA_CAKE_AUTORATE). */
  autorate?: boolean | undefined;
  /** By which priorities packets are sorted (TCA_CAKE_DIFFSERV_MODE). */
  diffserv?: CakeDiffserv | undefined;
  /** What is a flow, to be treated fairly (TCA_CAKE_FLOW_MODE). */
  flowMode?: CakeFlowMode | undefined;
  /** Milliseconds that packets usually take there and back (TCA_CAKE_RTT). */
  rtt?: number | undefined;
  /** Milliseconds that packets may always wait (TCA_CAKE_TARGET). */
  target?: number | undefined;
  /** In which cells the link sends packets (TCA_CAKE_ATM). */
  cells?: CakeCells | undefined;
  /** Bytes that each packet takes besides its own (TCA_CAKE_OVERHEAD). */
  overhead?: number | undefined;
  /** Bytes that the smallest packet takes (TCA_CAKE_MPU). */
  mpu?: number | undefined;
  /** Bytes of memory that waiting packets can take (TCA_CAKE_MEMORY). */
  memoryLimit?: number | undefined;
  /** See through NAT which host is which (TCA_CAKE_NAT). */
  nat?: boolean | undefined;
  /** Clear the DS field of what leaves (TCA_CAKE_WASH). */
  wash?: boolean | undefined;
  /** It shapes what arrives: what it drops counts, too (TCA_CAKE_INGRESS). */
  ingress?: boolean | undefined;
  /** Which acknowledgements of TCP are left out (TCA_CAKE_ACK_FILTER). */
  ackFilter?: CakeAckFilter | undefined;
  /** Cut packets of several segments into those (TCA_CAKE_SPLIT_GSO). */
  splitGso?: boolean | undefined;
  /** Bits of the mark that choose the priority (TCA_CAKE_FWMARK). */
  fwmark?: number | undefined;
  /**
   * Packets take the bytes that they have with their Ethernet header, and no overhead. Default true
   * without overhead (TCA_CAKE_RAW).
   */
  raw?: boolean | undefined;
}
/** Priorities: tc-prio(8). */
interface PrioOptions {
  /** How many classes there are, 2 to 16. Default 3 (bands). */
  bands?: number | undefined;
  /**
   * For each of the 16 priorities of packets (TC_PRIO_*) the band, from 0, the most urgent. Default
   * 1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1 (TCA_UNSPEC).
   */
  priorityMap?: readonly number[] | undefined;
}
/** Stochastic fair queues: tc-sfq(8). */
interface SfqOptions {
  /** Bytes that a flow sends at a time (v0.quantum). */
  quantum?: number | undefined;
  /** Seconds after which flows are spread anew; 0 for never. Default 0 (v0.perturb_period). */
  perturb?: number | undefined;
  /** How many packets can wait (v0.limit). */
  limit?: number | undefined;
  /** Into how many queues flows are spread, a power of 2 (v0.divisor). */
  divisor?: number | undefined;
  /** How many flows there can be: no more than packets that can wait (v0.flows). */
  flows?: number | undefined;
  /** How many packets of one flow can wait (depth). */
  depth?: number | undefined;
  /** Drop the oldest packet of a flow, not the newest (1). */
  headDrop?: boolean | undefined;
}
/** A plain queue: tc-pfifo(8), tc-bfifo(8). */
interface QueueOptions {
  /** How many packets can wait (limit). */
  limit?: number | undefined;
}
/**
 * What a qdisc can be told: the kind, or the options of one. Times are in milliseconds, rates in
 * bits a second, and shares from 0 to 1.
 */
interface QdiscOptions {
  /**
   * What it is, as the kernel calls it: netem, tbf, htb, fq, fq_codel, cake, prio, sfq, pfifo,
   * bfifo, noqueue, ingress, clsact, mq and others. Default that of which there are options
   * (TCA_KIND).
   */
  kind?: string | undefined;
  /**
   * Where it is: `root`, what leaves the link; `ingress` or `clsact`, what arrives; or a class,
   * such as '1:10'. Default root; of the kinds ingress and clsact themselves (tcm_parent).
   */
  parent?: string | undefined;
  /**
   * What it is called by: '1:', two hexadecimal numbers of which the second is 0. Default one from
   * '8001:' on (tcm_handle).
   */
  handle?: string | undefined;
  /** What a bad network does to packets: delay, loss, and more (TCA_OPTIONS). */
  netem?: NetemOptions | undefined;
  /** A rate, and no faster (TCA_OPTIONS). */
  tbf?: TbfOptions | undefined;
  /** Classes with rates of their own, which can lend them (TCA_OPTIONS). */
  htb?: HtbOptions | undefined;
  /** Flows take turns, each at the rate that its socket asked for (TCA_OPTIONS). */
  fq?: FqOptions | undefined;
  /** Flows take turns, and none waits for long (TCA_OPTIONS). */
  fq_codel?: FqCodelOptions | undefined;
  /** The same with a bandwidth, hosts and priorities (TCA_OPTIONS). */
  cake?: CakeOptions | undefined;
  /** Urgent packets first (TCA_OPTIONS). */
  prio?: PrioOptions | undefined;
  /** Flows take turns (TCA_OPTIONS). */
  sfq?: SfqOptions | undefined;
  /** A queue of so many packets (TCA_OPTIONS). */
  pfifo?: QueueOptions | undefined;
  /** A queue of so many bytes (TCA_OPTIONS). */
  bfifo?: QueueOptions | undefined;
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined;
  /**
   * The block whose filters it shares for what arrives, of ingress and clsact (TCA_INGRESS_BLOCK).
   */
  ingressBlock?: number | undefined;
  /** The block whose filters it shares for what leaves, of clsact (TCA_EGRESS_BLOCK). */
  egressBlock?: number | undefined;
}
/** What `NetemOptions` were given, as the kernel reports it. */
interface Netem extends Given<Omit<NetemOptions, 'distribution' | 'slotDistribution' | 'seed'>> {
  /** How many packets can wait (limit). */
  limit: number;
  /** What its random numbers begin with; since Linux 6.6 (TCA_NETEM_PRNG_SEED). */
  seed?: bigint;
}
/** What `TbfOptions` were given, as the kernel reports it. */
interface Tbf extends Given<Omit<TbfOptions, 'latency'>> {
  /** Bytes that can wait; it or `latency` is needed (limit). */
  limit: number;
  /** How packets are counted: as they are, or in cells of 53 bytes (rate.linklayer). */
  linkLayer: RateLinkLayer;
}
/** What `HtbOptions` were given, as the kernel reports it. */
interface Htb extends Given<HtbOptions> {
  /** Which part of its rate a class sends at a time, when they lend each other (rate2quantum). */
  rateToQuantum: number;
  /** Packets that had no class (direct_pkts). */
  directPackets?: number;
}
/** What `CakeOptions` were given, as the kernel reports it. */
interface Cake extends Given<CakeOptions> {}
/** A qdisc as the kernel reports it. */
interface Qdisc extends Given<Omit<QdiscOptions, 'netem' | 'tbf' | 'htb' | 'cake'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number;
  /**
   * What it is, as the kernel calls it: netem, tbf, htb, fq, fq_codel, cake, prio, sfq, pfifo,
   * bfifo, noqueue, ingress, clsact, mq and others (TCA_KIND).
   */
  kind: string;
  /** What a bad network does to packets: delay, loss, and more (TCA_OPTIONS). */
  netem?: Netem;
  /** A rate, and no faster (TCA_OPTIONS). */
  tbf?: Tbf;
  /** Classes with rates of their own, which can lend them (TCA_OPTIONS). */
  htb?: Htb;
  /** The same with a bandwidth, hosts and priorities (TCA_OPTIONS). */
  cake?: Cake;
  /** Hardware does it (TCA_HW_OFFLOAD). */
  offloaded?: boolean;
  /** What went through it, when it was asked for (TCA_STATS2). */
  statistics?: TrafficStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A class of an htb: tc-htb(8). */
interface HtbClassOptions {
  /** Bits a second that it can always send (TCA_HTB_RATE64). */
  rate: number;
  /**
   * Bits a second with what others lend it. Default its `rate`: nothing is lent to it
   * (TCA_HTB_CEIL64).
   */
  ceil?: number | undefined;
  /**
   * Bytes that can leave at once at `rate`. It is kept as a time, in steps of 64 ns. Default 1600
   * (TCA_HTB_UNSPEC).
   */
  burst?: number | undefined;
  /**
   * Bytes that can leave at once at `ceil`. It is kept as a time, in steps of 64 ns. Default 1600
   * (TCA_HTB_UNSPEC).
   */
  ceilBurst?: number | undefined;
  /**
   * Bytes that it sends at a time while others lend it. Default the part of its rate that
   * `rateToQuantum` of the qdisc says (quantum).
   */
  quantum?: number | undefined;
  /** Who is lent to first: 0 to 7, the smallest first. Default 0 (prio). */
  priority?: number | undefined;
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined;
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined;
  /**
   * How packets are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined;
}
/** What `HtbClassOptions` were given, as the kernel reports it. */
interface HtbClass extends Given<HtbClassOptions> {
  /** Who is lent to first: 0 to 7, the smallest first (prio). */
  priority: number;
  /** How packets are counted: as they are, or in cells of 53 bytes (rate.linklayer). */
  linkLayer: RateLinkLayer;
  /**
   * Its level, as the kernel counts it: 7 at the root, less below, 0 of one without classes
   * (level).
   */
  level?: number;
}
/** What a class can be told. Rates are in bits a second. */
interface TrafficClassOptions {
  /** The kind of its qdisc. Default that of which there are options (TCA_KIND). */
  kind?: string | undefined;
  /**
   * What it is called by: '1:10', two hexadecimal numbers of which the first is its qdisc's
   * (tcm_handle).
   */
  classId: string;
  /** The class that it is a part of; `root`, of none. Default root (tcm_parent). */
  parent?: string | undefined;
  /** A rate, and what others lend (TCA_OPTIONS). */
  htb?: HtbClassOptions | undefined;
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined;
}
/** A class as the kernel reports it. */
interface TrafficClass extends Given<Omit<TrafficClassOptions, 'htb'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number;
  /** The kind of its qdisc (TCA_KIND). */
  kind: string;
  /** The handle of the qdisc at which its packets wait (tcm_info). */
  leaf?: string;
  /** A rate, and what others lend (TCA_OPTIONS). */
  htb?: HtbClass;
  /** What went through it, when it was asked for (TCA_STATS2). */
  statistics?: TrafficStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A number of which only some bits count. */
interface MaskedNumber {
  /** The bits. */
  value: number;
  /** Which of them count. */
  mask: number;
}
/** What is written into a packet: up to 32 bits. */
interface PeditKey {
  /** From which header on `offset` counts. */
  header: 'network' | 'eth' | 'ip4' | 'ip6' | 'tcp' | 'udp';
  /** Whether the bits are set, or added to those that are there. Default set. */
  command?: 'set' | 'add' | undefined;
  /** Where: bytes, a multiple of 4; it may be negative. */
  offset: number;
  /** The 32 bits there, as in the packet, the first the highest, and none outside of `mask`. */
  value: number;
  /** Which of them are written. Default all. */
  mask?: number | undefined;
}
/** What becomes of some packets by chance (TCA_GACT_PROB). */
interface GactChanceOptions {
  /**
   * Whether one in `every` is chosen at random, or each that is the last of so many. Default
   * netrand (ptype).
   */
  type?: GactRandomness | undefined;
  /** Of how many one is chosen (pval). */
  every: number;
  /** What becomes of the packet then. Default pass (paction). */
  control?: ActionControl | undefined;
}
/** What `GactChanceOptions` were given, as the kernel reports it. */
interface GactChance extends Given<GactChanceOptions> {
  /** Whether one in `every` is chosen at random, or each that is the last of so many (ptype). */
  type: GactRandomness;
  /** What becomes of the packet then (paction). */
  control: ActionControl;
}
/** A verdict (linux/tc_act/tc_gact.h). */
interface GactOptions {
  /** What becomes of the packet then. Default pass (action). */
  control?: ActionControl | undefined;
  /** What becomes of some packets instead (TCA_GACT_PROB). */
  chance?: GactChanceOptions | undefined;
}
/** What `GactOptions` were given, as the kernel reports it. */
interface Gact extends Given<Omit<GactOptions, 'chance'>> {
  /** What becomes of the packet then (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
  /** What becomes of some packets instead (TCA_GACT_PROB). */
  chance?: GactChance;
}
/** To another link: tc-mirred(8). */
interface MirredOptions {
  /**
   * What becomes of the packet then. Default stolen where it is redirected, pipe where it is
   * mirrored (action).
   */
  control?: ActionControl | undefined;
  /** What becomes of it. Default egress redirect (eaction). */
  action?: MirredAction | undefined;
  /** Where it goes: a link, by name or index (ifindex). */
  link?: LinkRef | undefined;
}
/** What `MirredOptions` were given, as the kernel reports it. */
interface Mirred extends Given<Omit<MirredOptions, 'link'>> {
  /** What becomes of the packet then (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
  /** What becomes of it (eaction). */
  action: MirredAction;
  /** Where it goes, by its index; absent when that is gone (ifindex). */
  link?: number;
}
/** A rate that is not exceeded: tc-police(8). */
interface PoliceOptions {
  /** Bits a second that conform (TCA_POLICE_RATE). */
  rate?: number | undefined;
  /** Bytes that can come at once. It is kept as a time, in steps of 64 ns (TCA_POLICE_UNSPEC). */
  burst?: number | undefined;
  /**
   * Bits a second that conform within a burst, too; packets up to `mtu` go at once
   * (TCA_POLICE_PEAKRATE).
   */
  peakRate?: number | undefined;
  /** Packets a second that conform, instead of `rate`; since Linux 5.13 (TCA_POLICE_PKTRATE64). */
  packetRate?: number | undefined;
  /** Packets that can come at once (TCA_POLICE_PKTBURST64). */
  packetBurst?: number | undefined;
  /**
   * Bytes of the largest packet that conforms. What a link leaves to hardware is 64 KiB large.
   * Default any, where tc has 2040 bytes (TCA_POLICE_UNSPEC).
   */
  mtu?: number | undefined;
  /** Bytes that each packet takes besides its own. Default 0 (rate.overhead). */
  overhead?: number | undefined;
  /** Bytes that the smallest packet takes. Default 0 (rate.mpu). */
  mpu?: number | undefined;
  /**
   * How packets are counted: as they are, or in cells of 53 bytes. Default ethernet
   * (rate.linklayer).
   */
  linkLayer?: RateLinkLayer | undefined;
  /** What becomes of a packet that does not conform. Default drop (action). */
  exceed?: ActionControl | undefined;
  /** What becomes of one that does. Default pass (TCA_POLICE_RESULT). */
  conform?: ActionControl | undefined;
  /** Bits a second that an estimator of the link may have measured (TCA_POLICE_AVRATE). */
  averageRate?: number | undefined;
}
/** What `PoliceOptions` were given, as the kernel reports it. */
interface Police extends Given<PoliceOptions> {
  /** What becomes of a packet that does not conform (action). */
  exceed: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** VLAN tags: tc-vlan(8). */
interface VlanActionOptions {
  /** What becomes of the packet then. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** What is done (v_action). */
  action: VlanActionKind;
  /** The VLAN (TCA_VLAN_PUSH_VLAN_ID). */
  vid?: number | undefined;
  /** Which sort of tag: 802.1Q or 802.1ad. Default 802.1Q (TCA_VLAN_PUSH_VLAN_PROTOCOL). */
  protocol?: EtherType | undefined;
  /** The priority in the tag, 0 to 7 (TCA_VLAN_PUSH_VLAN_PRIORITY). */
  priority?: number | undefined;
  /** The destination of a header that is pushed (TCA_VLAN_PUSH_ETH_DST). */
  dstMac?: string | undefined;
  /** Its source (TCA_VLAN_PUSH_ETH_SRC). */
  srcMac?: string | undefined;
}
/** What `VlanActionOptions` were given, as the kernel reports it. */
interface VlanAction extends Given<VlanActionOptions> {
  /** What becomes of the packet then (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** An option of Geneve's header. */
interface EncGeneve {
  /** Who defines the option's type (TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS). */
  class: number;
  /** Its type (TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE). */
  type: number;
  /** What it holds: 4 to 128 bytes, a multiple of 4 (TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA). */
  data: Uint8Array;
}
/** What vxlan's header has besides. */
interface EncVxlan {
  /**
   * The group policy: 32 bits, of which the lower 16 are the group
   * (TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP).
   */
  gbp: number;
}
/** What erspan's header has besides. */
interface EncErspan {
  /** 1 or 2 (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER). */
  version: number;
  /** Of version 1: where the packet was taken (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX). */
  index?: number | undefined;
  /**
   * Of version 2: 0 for packets that came, 1 for those that left
   * (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR).
   */
  direction?: number | undefined;
  /** Of version 2: which device (TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID). */
  hwid?: number | undefined;
}
/** What a tunnel carries beside packets. */
interface EncOptions {
  /** Geneve's (RFC 8926) (TCA_FLOWER_KEY_ENC_OPTS_GENEVE). */
  geneve?: readonly EncGeneve[] | undefined;
  /** Vxlan's (TCA_FLOWER_KEY_ENC_OPTS_VXLAN). */
  vxlan?: EncVxlan | undefined;
  /** Erspan's (TCA_FLOWER_KEY_ENC_OPTS_ERSPAN). */
  erspan?: EncErspan | undefined;
}
/** What a tunnel sends with: tc-tunnel_key(8). */
interface TunnelKeyOptions {
  /** What becomes of the packet then. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** What is done (t_action). */
  action: TunnelKeyAction;
  /** The VNI, or the key (TCA_TUNNEL_KEY_ENC_KEY_ID). */
  keyId?: number | undefined;
  /**
   * From where: an address of this machine; `set` needs it (TCA_TUNNEL_KEY_ENC_IPV4_SRC,
   * TCA_TUNNEL_KEY_ENC_IPV6_SRC).
   */
  src?: string | undefined;
  /** To where; `set` needs it (TCA_TUNNEL_KEY_ENC_IPV4_DST, TCA_TUNNEL_KEY_ENC_IPV6_DST). */
  dst?: string | undefined;
  /** The UDP port (TCA_TUNNEL_KEY_ENC_DST_PORT). */
  dstPort?: number | undefined;
  /** The TOS (TCA_TUNNEL_KEY_ENC_TOS). */
  tos?: number | undefined;
  /** The TTL (TCA_TUNNEL_KEY_ENC_TTL). */
  ttl?: number | undefined;
  /** Send no UDP checksum. Default false (TCA_TUNNEL_KEY_NO_CSUM). */
  noChecksum?: boolean | undefined;
  /** What the tunnel sends besides (TCA_TUNNEL_KEY_ENC_OPTS). */
  options?: EncOptions | undefined;
}
/** What `TunnelKeyOptions` were given, as the kernel reports it. */
interface TunnelKey extends Given<TunnelKeyOptions> {
  /** What becomes of the packet then (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** What the kernel knows of a packet: tc-skbedit(8). */
interface SkbeditOptions {
  /** What becomes of the packet then. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** The class, such as '1:10'; priorities of sockets are ':0' to ':f' (TCA_SKBEDIT_PRIORITY). */
  priority?: string | undefined;
  /** The mark, or those of its bits that a mask has (TCA_SKBEDIT_MARK). */
  mark?: number | MaskedNumber | undefined;
  /** The queue of the link, from 0 (TCA_SKBEDIT_QUEUE_MAPPING). */
  queue?: number | undefined;
  /** For whom it is (TCA_SKBEDIT_PTYPE). */
  packetType?: PacketType | undefined;
  /** Take the priority out of the TOS (TCA_SKBEDIT_FLAGS). */
  inheritDsfield?: boolean | undefined;
}
/** What `SkbeditOptions` were given, as the kernel reports it. */
interface Skbedit extends Given<SkbeditOptions> {
  /** What becomes of the packet then (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** What is in a packet: tc-pedit(8). */
interface PeditOptions {
  /** What becomes of the packet then. Default pipe: the next action (TCA_PEDIT_PARMS_EX). */
  control?: ActionControl | undefined;
  /** What is written, one after another (TCA_PEDIT_PARMS_EX). */
  keys: readonly PeditKey[];
}
/** What `PeditOptions` were given, as the kernel reports it. */
interface Pedit extends Given<Omit<PeditOptions, 'keys'>> {
  /** What is written, one after another (TCA_PEDIT_PARMS_EX). */
  keys: PeditKey[];
  /** Its number among the actions of its kind: tc's `index` (TCA_PEDIT_PARMS_EX). */
  id: number;
}
/** Checksums: tc-csum(8). */
interface CsumOptions {
  /** What becomes of the packet then. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** Compute the checksum anew of: The header of IPv4 (TCA_CSUM_UPDATE_FLAG_IPV4HDR). */
  ipv4?: boolean | undefined;
  /** Compute the checksum anew of: ICMP, and ICMPv6 (TCA_CSUM_UPDATE_FLAG_ICMP). */
  icmp?: boolean | undefined;
  /** Compute the checksum anew of: IGMP (TCA_CSUM_UPDATE_FLAG_IGMP). */
  igmp?: boolean | undefined;
  /** Compute the checksum anew of: TCP (TCA_CSUM_UPDATE_FLAG_TCP). */
  tcp?: boolean | undefined;
  /** Compute the checksum anew of: UDP (TCA_CSUM_UPDATE_FLAG_UDP). */
  udp?: boolean | undefined;
  /** Compute the checksum anew of: UDP-Lite (TCA_CSUM_UPDATE_FLAG_UDPLITE). */
  udplite?: boolean | undefined;
  /** Compute the checksum anew of: SCTP (TCA_CSUM_UPDATE_FLAG_SCTP). */
  sctp?: boolean | undefined;
}
/** What `CsumOptions` were given, as the kernel reports it. */
interface Csum extends Given<CsumOptions> {
  /** What becomes of the packet then (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
  /** Compute the checksum anew of: The header of IPv4 (TCA_CSUM_UPDATE_FLAG_IPV4HDR). */
  ipv4: boolean;
  /** Compute the checksum anew of: ICMP, and ICMPv6 (TCA_CSUM_UPDATE_FLAG_ICMP). */
  icmp: boolean;
  /** Compute the checksum anew of: IGMP (TCA_CSUM_UPDATE_FLAG_IGMP). */
  igmp: boolean;
  /** Compute the checksum anew of: TCP (TCA_CSUM_UPDATE_FLAG_TCP). */
  tcp: boolean;
  /** Compute the checksum anew of: UDP (TCA_CSUM_UPDATE_FLAG_UDP). */
  udp: boolean;
  /** Compute the checksum anew of: UDP-Lite (TCA_CSUM_UPDATE_FLAG_UDPLITE). */
  udplite: boolean;
  /** Compute the checksum anew of: SCTP (TCA_CSUM_UPDATE_FLAG_SCTP). */
  sctp: boolean;
}
/** Connection tracking: tc-ct(8). */
interface CtOptions {
  /** What becomes of the packet then. Default pipe: the next action (action). */
  control?: ActionControl | undefined;
  /** Keep the connection (TCA_CT_ACTION, TCA_CT_ACT_COMMIT). */
  commit?: boolean | undefined;
  /** Anew, whatever direction it was kept with (TCA_CT_ACTION, TCA_CT_ACT_FORCE). */
  force?: boolean | undefined;
  /** Forget what is known of the packet (TCA_CT_ACTION, TCA_CT_ACT_CLEAR). */
  clear?: boolean | undefined;
  /**
   * Translate by what the connection has, or as `natSrc` and `natDst` say (TCA_CT_ACTION,
   * TCA_CT_ACT_NAT).
   */
  nat?: boolean | undefined;
  /** Translate the source (TCA_CT_ACTION, TCA_CT_ACT_NAT_SRC). */
  natSrc?: boolean | undefined;
  /** Translate the destination (TCA_CT_ACTION, TCA_CT_ACT_NAT_DST). */
  natDst?: boolean | undefined;
  /** The zone (TCA_CT_ZONE). */
  zone?: number | undefined;
  /** The connection's mark (TCA_CT_MARK). */
  mark?: number | MaskedNumber | undefined;
  /**
   * The connection's labels: 32 hexadecimal digits, and as many of a mask behind a /
   * (TCA_CT_LABELS).
   */
  labels?: string | undefined;
  /** The first address that it gets (TCA_CT_NAT_IPV4_MIN, TCA_CT_NAT_IPV6_MIN). */
  natMin?: string | undefined;
  /** The last. Default the first (TCA_CT_NAT_IPV4_MAX, TCA_CT_NAT_IPV6_MAX). */
  natMax?: string | undefined;
  /** The first port that it gets (TCA_CT_NAT_PORT_MIN). */
  natPortMin?: number | undefined;
  /** The last. Default the first (TCA_CT_NAT_PORT_MAX). */
  natPortMax?: number | undefined;
}
/** What `CtOptions` were given, as the kernel reports it. */
interface Ct extends Given<CtOptions> {
  /** What becomes of the packet then (action). */
  control: ActionControl;
  /** Its number among the actions of its kind: tc's `index` (index). */
  id: number;
}
/** One action of a filter: its kind, or the options of one. */
interface ActionOptions {
  /**
   * What it is, as the kernel calls it: gact, mirred, police, vlan, tunnel_key, skbedit, pedit,
   * csum, ct and others. Default that of which there are options (TCA_ACT_KIND).
   */
  kind?: string | undefined;
  /** A verdict: drop, pass, or on to another chain (TCA_ACT_OPTIONS). */
  gact?: GactOptions | undefined;
  /** To another link, or a copy there (TCA_ACT_OPTIONS). */
  mirred?: MirredOptions | undefined;
  /** No more than a rate (TCA_ACT_OPTIONS). */
  police?: PoliceOptions | undefined;
  /** VLAN tags (TCA_ACT_OPTIONS). */
  vlan?: VlanActionOptions | undefined;
  /** What a tunnel with `external` sends it with (TCA_ACT_OPTIONS). */
  tunnel_key?: TunnelKeyOptions | undefined;
  /** Its priority, mark, queue and what it is (TCA_ACT_OPTIONS). */
  skbedit?: SkbeditOptions | undefined;
  /** What is in the packet (TCA_ACT_OPTIONS). */
  pedit?: PeditOptions | undefined;
  /** Checksums anew (TCA_ACT_OPTIONS). */
  csum?: CsumOptions | undefined;
  /** Connection tracking (TCA_ACT_OPTIONS). */
  ct?: CtOptions | undefined;
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_ACT_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined;
  /** 1 to 16 bytes that the kernel keeps with it (TCA_ACT_COOKIE). */
  cookie?: Uint8Array | undefined;
  /** Count for all processors together (TCA_ACT_FLAGS, TCA_ACT_FLAGS_NO_PERCPU_STATS). */
  noPercpuStats?: boolean | undefined;
  /**
   * Hardware's counters as they are when they are asked for (TCA_ACT_HW_STATS,
   * TCA_ACT_HW_STATS_IMMEDIATE).
   */
  hwStatsImmediate?: boolean | undefined;
  /** Hardware's counters as they were a while ago (TCA_ACT_HW_STATS, TCA_ACT_HW_STATS_DELAYED). */
  hwStatsDelayed?: boolean | undefined;
}
/** What `ActionOptions` were given, as the kernel reports it. */
interface Action extends Given<Omit<ActionOptions, 'gact' | 'mirred' | 'police' | 'vlan' | 'tunnel_key' | 'skbedit' | 'pedit' | 'csum' | 'ct'>> {
  /**
   * What it is, as the kernel calls it: gact, mirred, police, vlan, tunnel_key, skbedit, pedit,
   * csum, ct and others (TCA_ACT_KIND).
   */
  kind: string;
  /** A verdict: drop, pass, or on to another chain (TCA_ACT_OPTIONS). */
  gact?: Gact;
  /** To another link, or a copy there (TCA_ACT_OPTIONS). */
  mirred?: Mirred;
  /** No more than a rate (TCA_ACT_OPTIONS). */
  police?: Police;
  /** VLAN tags (TCA_ACT_OPTIONS). */
  vlan?: VlanAction;
  /** What a tunnel with `external` sends it with (TCA_ACT_OPTIONS). */
  tunnel_key?: TunnelKey;
  /** Its priority, mark, queue and what it is (TCA_ACT_OPTIONS). */
  skbedit?: Skbedit;
  /** What is in the packet (TCA_ACT_OPTIONS). */
  pedit?: Pedit;
  /** Checksums anew (TCA_ACT_OPTIONS). */
  csum?: Csum;
  /** Connection tracking (TCA_ACT_OPTIONS). */
  ct?: Ct;
  /** In how many devices it is (TCA_ACT_IN_HW_COUNT). */
  inHwCount?: number;
  /** What went through it, when it was asked for (TCA_ACT_STATS). */
  statistics?: TrafficStatistics;
}
/** A label of a stack. */
interface MplsEntry {
  /** Which label of the stack, 1 the outermost, to 7 (TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH). */
  depth: number;
  /** The label, 20 bits (TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL). */
  label?: number | undefined;
  /** The traffic class, 0 to 7 (TCA_FLOWER_KEY_MPLS_OPT_LSE_TC). */
  tc?: number | undefined;
  /** 1 at the bottom of the stack (TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS). */
  bos?: number | undefined;
  /** The TTL (TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL). */
  ttl?: number | undefined;
}
/** What GTP's header has besides. */
interface EncGtp {
  /** The type of the PDU session (TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE). */
  pduType: number;
  /** Its QoS flow (TCA_FLOWER_KEY_ENC_OPT_GTP_QFI). */
  qfi: number;
}
/** What a tunnel carried beside the packet. */
interface EncKeyOptions {
  /** Geneve's (RFC 8926) (TCA_FLOWER_KEY_ENC_OPTS_GENEVE). */
  geneve?: readonly EncGeneve[] | undefined;
  /** Vxlan's (TCA_FLOWER_KEY_ENC_OPTS_VXLAN). */
  vxlan?: EncVxlan | undefined;
  /** Erspan's (TCA_FLOWER_KEY_ENC_OPTS_ERSPAN). */
  erspan?: EncErspan | undefined;
  /** GTP's (TCA_FLOWER_KEY_ENC_OPTS_GTP). */
  gtp?: EncGtp | undefined;
}
/** What packets have in their headers: tc-flower(8). All that is given has to fit. */
interface FlowerOptions {
  /**
   * What the packet carries; behind a tag where `protocol` is one. Default the filter's `protocol`
   * (TCA_FLOWER_KEY_ETH_TYPE).
   */
  ethType?: EtherType | undefined;
  /** The destination: an Ethernet address, or ADDRESS/MASK (TCA_FLOWER_KEY_ETH_DST). */
  dstMac?: string | undefined;
  /** The source (TCA_FLOWER_KEY_ETH_SRC). */
  srcMac?: string | undefined;
  /** The VLAN; `protocol` is 802.1Q or 802.1ad (TCA_FLOWER_KEY_VLAN_ID). */
  vlanId?: number | undefined;
  /** The priority in its tag, 0 to 7 (TCA_FLOWER_KEY_VLAN_PRIO). */
  vlanPriority?: number | undefined;
  /** What is behind the tag (TCA_FLOWER_KEY_VLAN_ETH_TYPE). */
  vlanEthType?: EtherType | undefined;
  /** The inner VLAN (TCA_FLOWER_KEY_CVLAN_ID). */
  cvlanId?: number | undefined;
  /** The priority in its tag, 0 to 7 (TCA_FLOWER_KEY_CVLAN_PRIO). */
  cvlanPriority?: number | undefined;
  /** What is behind the inner tag (TCA_FLOWER_KEY_CVLAN_ETH_TYPE). */
  cvlanEthType?: EtherType | undefined;
  /** How many tags there are; since Linux 5.19 (TCA_FLOWER_KEY_NUM_OF_VLANS). */
  vlanCount?: number | undefined;
  /** The session of PPPoE; since Linux 6.0 (TCA_FLOWER_KEY_PPPOE_SID). */
  pppoeSession?: number | undefined;
  /** What PPP carries; since Linux 6.0 (TCA_FLOWER_KEY_PPP_PROTO). */
  pppProtocol?: number | undefined;
  /** What IP carries; with `ethType` (TCA_FLOWER_KEY_IP_PROTO). */
  ipProto?: IpProtocol | undefined;
  /**
   * The source: an address, a prefix, or ADDRESS/MASK (TCA_FLOWER_KEY_IPV4_SRC,
   * TCA_FLOWER_KEY_IPV6_SRC).
   */
  srcIp?: string | undefined;
  /** The destination (TCA_FLOWER_KEY_IPV4_DST, TCA_FLOWER_KEY_IPV6_DST). */
  dstIp?: string | undefined;
  /** The TOS, or the traffic class; with `ethType` (TCA_FLOWER_KEY_IP_TOS). */
  ipTos?: number | MaskedNumber | undefined;
  /** The TTL, or the hop limit; with `ethType` (TCA_FLOWER_KEY_IP_TTL). */
  ipTtl?: number | MaskedNumber | undefined;
  /** The source port of TCP; with `ipProto` (TCA_FLOWER_KEY_TCP_SRC). */
  tcpSrc?: number | MaskedNumber | undefined;
  /** The destination port of TCP; with `ipProto` (TCA_FLOWER_KEY_TCP_DST). */
  tcpDst?: number | MaskedNumber | undefined;
  /** The source port of UDP; with `ipProto` (TCA_FLOWER_KEY_UDP_SRC). */
  udpSrc?: number | MaskedNumber | undefined;
  /** The destination port of UDP; with `ipProto` (TCA_FLOWER_KEY_UDP_DST). */
  udpDst?: number | MaskedNumber | undefined;
  /** The source port of SCTP; with `ipProto` (TCA_FLOWER_KEY_SCTP_SRC). */
  sctpSrc?: number | MaskedNumber | undefined;
  /** The destination port of SCTP; with `ipProto` (TCA_FLOWER_KEY_SCTP_DST). */
  sctpDst?: number | MaskedNumber | undefined;
  /** The range that the source port is in; with `ipProto` (TCA_FLOWER_KEY_PORT_SRC_MIN). */
  srcPorts?: readonly [lowest: number, highest: number] | undefined;
  /** The range that the destination port is in; with `ipProto` (TCA_FLOWER_KEY_PORT_DST_MIN). */
  dstPorts?: readonly [lowest: number, highest: number] | undefined;
  /** The flags of TCP, 12 bits; with `ipProto` (TCA_FLOWER_KEY_TCP_FLAGS). */
  tcpFlags?: number | MaskedNumber | undefined;
  /** The type of ICMP; with `ipProto` (TCA_FLOWER_KEY_ICMPV4_TYPE). */
  icmpType?: number | MaskedNumber | undefined;
  /** Its code (TCA_FLOWER_KEY_ICMPV4_CODE). */
  icmpCode?: number | MaskedNumber | undefined;
  /** The type of ICMPv6; with `ipProto` (TCA_FLOWER_KEY_ICMPV6_TYPE). */
  icmp6Type?: number | MaskedNumber | undefined;
  /** Its code (TCA_FLOWER_KEY_ICMPV6_CODE). */
  icmp6Code?: number | MaskedNumber | undefined;
  /** Whether it is a fragment, and the first (TCA_FLOWER_KEY_FLAGS). */
  fragment?: {
    any?: boolean | undefined;
    first?: boolean | undefined;
  } | undefined;
  /** What an ARP packet says; with `ethType` (TCA_FLOWER_KEY_ARP_OP). */
  arpOperation?: ArpOperation | MaskedNumber | undefined;
  /** The sender's address (TCA_FLOWER_KEY_ARP_SIP). */
  arpSrcIp?: string | undefined;
  /** The target's address (TCA_FLOWER_KEY_ARP_TIP). */
  arpDstIp?: string | undefined;
  /** The sender's Ethernet address (TCA_FLOWER_KEY_ARP_SHA). */
  arpSrcMac?: string | undefined;
  /** The target's Ethernet address (TCA_FLOWER_KEY_ARP_THA). */
  arpDstMac?: string | undefined;
  /** The outermost label, 20 bits; with `ethType` (TCA_FLOWER_KEY_MPLS_LABEL). */
  mplsLabel?: number | undefined;
  /** Its traffic class, 0 to 7 (TCA_FLOWER_KEY_MPLS_TC). */
  mplsTc?: number | undefined;
  /** 1 where it is the only label (TCA_FLOWER_KEY_MPLS_BOS). */
  mplsBos?: number | undefined;
  /** Its TTL (TCA_FLOWER_KEY_MPLS_TTL). */
  mplsTtl?: number | undefined;
  /** The session of L2TPv3; since Linux 6.1 (TCA_FLOWER_KEY_L2TPV3_SID). */
  l2tpv3Session?: number | undefined;
  /** Of a tunnel that it came by: the VNI, or the key (TCA_FLOWER_KEY_ENC_KEY_ID). */
  encKeyId?: number | undefined;
  /** From where it came (TCA_FLOWER_KEY_ENC_IPV4_SRC, TCA_FLOWER_KEY_ENC_IPV6_SRC). */
  encSrcIp?: string | undefined;
  /** To where (TCA_FLOWER_KEY_ENC_IPV4_DST, TCA_FLOWER_KEY_ENC_IPV6_DST). */
  encDstIp?: string | undefined;
  /** The UDP port from which it came (TCA_FLOWER_KEY_ENC_UDP_SRC_PORT). */
  encSrcPort?: number | MaskedNumber | undefined;
  /** The UDP port to which it came (TCA_FLOWER_KEY_ENC_UDP_DST_PORT). */
  encDstPort?: number | MaskedNumber | undefined;
  /** The TOS that it came with (TCA_FLOWER_KEY_ENC_IP_TOS). */
  encTos?: number | MaskedNumber | undefined;
  /** The TTL that it came with (TCA_FLOWER_KEY_ENC_IP_TTL). */
  encTtl?: number | MaskedNumber | undefined;
  /** What the tunnel carried besides (TCA_FLOWER_KEY_ENC_OPTS). */
  encOptions?: EncKeyOptions | undefined;
  /** Which bits of that count. Default all (TCA_FLOWER_KEY_ENC_OPTS_MASK). */
  encOptionsMask?: EncKeyOptions | undefined;
  /** What connection tracking knows of it, after `ct` (TCA_FLOWER_KEY_CT_STATE). */
  ctState?: {
    new?: boolean | undefined;
    established?: boolean | undefined;
    related?: boolean | undefined;
    tracked?: boolean | undefined;
    invalid?: boolean | undefined;
    reply?: boolean | undefined;
  } | undefined;
  /** The zone (TCA_FLOWER_KEY_CT_ZONE). */
  ctZone?: number | MaskedNumber | undefined;
  /** The connection's mark (TCA_FLOWER_KEY_CT_MARK). */
  ctMark?: number | MaskedNumber | undefined;
  /** The connection's labels: 32 hexadecimal digits (TCA_FLOWER_KEY_CT_LABELS). */
  ctLabels?: string | undefined;
  /** The hash that `skbedit` or a program gave it (TCA_FLOWER_KEY_HASH). */
  hash?: number | MaskedNumber | undefined;
  /** The link that it arrived by, which has to be in the same namespace (TCA_FLOWER_INDEV). */
  indev?: string | undefined;
  /** The class that packets are of, such as '1:10' (TCA_FLOWER_CLASSID). */
  classId?: string | undefined;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_FLOWER_ACT). */
  actions?: readonly ActionOptions[] | undefined;
  /** Several labels, instead of one (TCA_FLOWER_KEY_MPLS_OPTS_LSE). */
  mplsStack?: readonly MplsEntry[] | undefined;
}
/** What `FlowerOptions` were given, as the kernel reports it. */
interface Flower extends Given<Omit<FlowerOptions, 'actions' | 'mplsStack'>> {
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean;
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean;
  /** In how many devices it is (TCA_FLOWER_IN_HW_COUNT). */
  inHwCount?: number;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_FLOWER_ACT). */
  actions?: Action[];
  /** Several labels, instead of one (TCA_FLOWER_KEY_MPLS_OPTS_LSE). */
  mplsStack?: MplsEntry[];
}
/** Every packet: tc-matchall(8). */
interface MatchallOptions {
  /** The class that packets are of, such as '1:10' (TCA_MATCHALL_CLASSID). */
  classId?: string | undefined;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_MATCHALL_ACT). */
  actions?: readonly ActionOptions[] | undefined;
}
/** What `MatchallOptions` were given, as the kernel reports it. */
interface Matchall extends Given<Omit<MatchallOptions, 'actions'>> {
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean;
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_MATCHALL_ACT). */
  actions?: Action[];
}
/** The packet's mark, which is the filter's `handle`: tc-fw(8). */
interface FwOptions {
  /** Which bits of the mark count. Default all (TCA_FW_MASK). */
  mask?: number | undefined;
  /** The link that it arrived by (TCA_FW_INDEV). */
  indev?: string | undefined;
  /** The class that packets are of, such as '1:10' (TCA_FW_CLASSID). */
  classId?: string | undefined;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_FW_ACT). */
  actions?: readonly ActionOptions[] | undefined;
}
/** What `FwOptions` were given, as the kernel reports it. */
interface Fw extends Given<Omit<FwOptions, 'actions'>> {
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_FW_ACT). */
  actions?: Action[];
}
/** A program: tc-bpf(8). */
interface BpfFilterOptions {
  /**
   * A descriptor of the program, as bpf(2) returns it, which must stay open until the call has
   * ended (TCA_BPF_FD).
   */
  fd?: number | undefined;
  /** What it is called where it is listed: 1 to 255 bytes (TCA_BPF_NAME). */
  name?: string | undefined;
  /** The program says itself what becomes of a packet (TCA_BPF_FLAG_ACT_DIRECT). */
  directAction?: boolean | undefined;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined;
  /** The class that packets are of, such as '1:10' (TCA_BPF_CLASSID). */
  classId?: string | undefined;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_BPF_ACT). */
  actions?: readonly ActionOptions[] | undefined;
}
/** What `BpfFilterOptions` were given, as the kernel reports it. */
interface BpfFilter extends Given<Omit<BpfFilterOptions, 'fd' | 'actions'>> {
  /** The program says itself what becomes of a packet (TCA_BPF_FLAG_ACT_DIRECT). */
  directAction: boolean;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean;
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean;
  /** The program's number in the kernel (TCA_BPF_ID). */
  id?: number;
  /** A hash of the program, 8 bytes (TCA_BPF_TAG). */
  tag?: Uint8Array;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_BPF_ACT). */
  actions?: Action[];
}
/** What 32 bits of a packet have to be. */
interface U32Match {
  /** The bits, as in the packet, the first the highest. */
  value: number;
  /** Which of them count. */
  mask: number;
  /**
   * Where: bytes from the network header, which is IP's; a multiple of 4, and it may be negative.
   */
  offset: number;
  /** From the header that the table before found (`nexthdr+` of tc). Default false. */
  fromNext?: boolean | undefined;
}
/** How a u32 filter leads on (tc_u32_sel): `offset` and `hashkey` of tc. */
interface U32Next {
  /** Bytes to the next header. Default 0. */
  plus?: number | undefined;
  /** Where 16 bits are that say how many more. Default 0. */
  at?: number | undefined;
  /** Which of these count. Default none. */
  mask?: number | undefined;
  /** By how many bits they are moved to the right. Default 0. */
  shift?: number | undefined;
  /** Later offsets count from there. Default false. */
  eat?: boolean | undefined;
  /** Where the 32 bits are that choose a row. Default 0. */
  hashAt?: number | undefined;
  /** Which of these choose. Default none. */
  hashMask?: number | undefined;
}
/** What the mark of a packet has to be. */
interface U32Mark {
  /** The bits (val). */
  value: number;
  /** Which of them count (mask). */
  mask: number;
}
/** Any bits of a packet: tc-u32(8). */
interface U32Options {
  /** What 32 bits of the packet have to be: all of up to 128. Default any packet (TCA_U32_SEL). */
  match?: readonly U32Match[] | undefined;
  /**
   * Of one that leads to another table: where the next header begins, and by which bits the row is
   * chosen (TCA_U32_SEL).
   */
  next?: U32Next | undefined;
  /** It is a table of so many rows, a power of 2 up to 256, and no filter (TCA_U32_DIVISOR). */
  divisor?: number | undefined;
  /**
   * The row of a table that it is in: the table's `handle`, and 4096 times the row's number.
   * Default the one that the kernel makes for its priority (TCA_U32_HASH).
   */
  table?: number | undefined;
  /** The table that it leads to, by that one's `handle` (TCA_U32_LINK). */
  link?: number | undefined;
  /** What the mark has to be (TCA_U32_MARK). */
  mark?: U32Mark | undefined;
  /** The link that it arrived by (TCA_U32_INDEV). */
  indev?: string | undefined;
  /** The class that packets are of, such as '1:10' (TCA_U32_CLASSID). */
  classId?: string | undefined;
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw?: boolean | undefined;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw?: boolean | undefined;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_U32_ACT). */
  actions?: readonly ActionOptions[] | undefined;
}
/** What `U32Options` were given, as the kernel reports it. */
interface U32 extends Given<Omit<U32Options, 'match' | 'actions'>> {
  /** What 32 bits of the packet have to be: all of up to 128 (TCA_U32_SEL). */
  match?: U32Match[];
  /** Not in hardware (TCA_CLS_FLAGS_SKIP_HW). */
  skipHw: boolean;
  /** In hardware alone (TCA_CLS_FLAGS_SKIP_SW). */
  skipSw: boolean;
  /** It is in hardware (TCA_CLS_FLAGS_IN_HW). */
  inHw: boolean;
  /** What becomes of packets that match, in this order: up to 32 actions (TCA_U32_ACT). */
  actions?: Action[];
}
/** What a filter can be told: where it is, and the kind, or the options of one. */
interface FilterOptions {
  /**
   * What it is, as the kernel calls it: matchall, flower, fw, u32, bpf and others. Default that of
   * which there are options (TCA_KIND).
   */
  kind?: string | undefined;
  /**
   * Where it is: `root`, the link's root qdisc; `ingress`, what arrives at a qdisc ingress or
   * clsact, or `egress`, what leaves by a clsact; or another qdisc or class, such as '1:' or
   * '1:10'. Default root (tcm_parent).
   */
  parent?: string | undefined;
  /** Which packets it looks at. Default all (tcm_info). */
  protocol?: EtherType | undefined;
  /**
   * The smallest is looked at first: 1 to 65,535; filters of one priority are of one kind and
   * protocol. Default one before those that there are (tcm_info).
   */
  priority?: number | undefined;
  /**
   * What it is called by among those of its priority. Of fw it is the mark; of u32 three numbers:
   * 0x80000800 is what tc calls 800::800. Default one that is free (tcm_handle).
   */
  handle?: number | undefined;
  /** The chain that it is in, up to 268,435,455. Default 0, where packets begin (TCA_CHAIN). */
  chain?: number | undefined;
  /** Every packet (TCA_OPTIONS). */
  matchall?: MatchallOptions | undefined;
  /** What is in headers (TCA_OPTIONS). */
  flower?: FlowerOptions | undefined;
  /** The packet's mark (TCA_OPTIONS). */
  fw?: FwOptions | undefined;
  /** Any bits of the packet (TCA_OPTIONS). */
  u32?: U32Options | undefined;
  /** A program (TCA_OPTIONS). */
  bpf?: BpfFilterOptions | undefined;
  /**
   * Of a kind that this library has no table for: what is in its options, as bytes of the kernel
   * (TCA_OPTIONS).
   */
  rawOptions?: Uint8Array | undefined;
}
/** A filter as the kernel reports it. */
interface Filter extends Given<Omit<FilterOptions, 'matchall' | 'flower' | 'fw' | 'u32' | 'bpf'>> {
  /** The link that it is of (tcm_ifindex). */
  index: number;
  /** What it is, as the kernel calls it: matchall, flower, fw, u32, bpf and others (TCA_KIND). */
  kind: string;
  /** Which packets it looks at (tcm_info). */
  protocol: EtherType;
  /**
   * The smallest is looked at first: 1 to 65,535; filters of one priority are of one kind and
   * protocol (tcm_info).
   */
  priority: number;
  /**
   * What it is called by among those of its priority. Of fw it is the mark; of u32 three numbers:
   * 0x80000800 is what tc calls 800::800 (tcm_handle).
   */
  handle: number;
  /** Every packet (TCA_OPTIONS). */
  matchall?: Matchall;
  /** What is in headers (TCA_OPTIONS). */
  flower?: Flower;
  /** The packet's mark (TCA_OPTIONS). */
  fw?: Fw;
  /** Any bits of the packet (TCA_OPTIONS). */
  u32?: U32;
  /** A program (TCA_OPTIONS). */
  bpf?: BpfFilter;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Which chain of filters. */
interface ChainOptions {
  /**
   * Where it is: `root`, the link's root qdisc; `ingress`, what arrives at a qdisc ingress or
   * clsact, or `egress`, what leaves by a clsact; or another qdisc or class, such as '1:' or
   * '1:10'. Default root (tcm_parent).
   */
  parent?: string | undefined;
  /** Its number, up to 268,435,455 (TCA_CHAIN). */
  chain: number;
}
/** A chain of filters as the kernel reports it. */
interface Chain extends Given<ChainOptions> {
  /** The link that it is of (tcm_ifindex). */
  index: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Packets of a connection, one way. */
interface ConntrackTupleOptions {
  /** The source address (CTA_IP_V4_SRC, CTA_IP_V6_SRC). */
  src?: string | undefined;
  /** The destination (CTA_IP_V4_DST, CTA_IP_V6_DST). */
  dst?: string | undefined;
  /** What IP carries, by name or number (CTA_PROTO_NUM). */
  ipProto?: IpProtocol | undefined;
  /** The source port; of GRE its key (CTA_PROTO_SRC_PORT). */
  sport?: number | undefined;
  /** The destination port; of GRE its key (CTA_PROTO_DST_PORT). */
  dport?: number | undefined;
  /** Of ICMP and ICMPv6: the identifier, as of an echo (CTA_PROTO_ICMP_ID, CTA_PROTO_ICMPV6_ID). */
  icmpId?: number | undefined;
  /** Of ICMP and ICMPv6: the type (CTA_PROTO_ICMP_TYPE, CTA_PROTO_ICMPV6_TYPE). */
  icmpType?: number | undefined;
  /** Of ICMP and ICMPv6: the code (CTA_PROTO_ICMP_CODE, CTA_PROTO_ICMPV6_CODE). */
  icmpCode?: number | undefined;
  /** The zone, where that is one of this direction alone (CTA_TUPLE_ZONE). */
  zone?: number | undefined;
}
/** Packets of a connection, one way. */
interface ConntrackTuple {
  /** The source address (CTA_IP_V4_SRC, CTA_IP_V6_SRC). */
  src?: string;
  /** The destination (CTA_IP_V4_DST, CTA_IP_V6_DST). */
  dst?: string;
  /** What IP carries, by name or number (CTA_PROTO_NUM). */
  ipProto?: IpProtocol;
  /** The source port; of GRE its key (CTA_PROTO_SRC_PORT). */
  sport?: number;
  /** The destination port; of GRE its key (CTA_PROTO_DST_PORT). */
  dport?: number;
  /** Of ICMP and ICMPv6: the identifier, as of an echo (CTA_PROTO_ICMP_ID, CTA_PROTO_ICMPV6_ID). */
  icmpId?: number;
  /** Of ICMP and ICMPv6: the type (CTA_PROTO_ICMP_TYPE, CTA_PROTO_ICMPV6_TYPE). */
  icmpType?: number;
  /** Of ICMP and ICMPv6: the code (CTA_PROTO_ICMP_CODE, CTA_PROTO_ICMPV6_CODE). */
  icmpCode?: number;
  /** The zone, where that is one of this direction alone (CTA_TUPLE_ZONE). */
  zone?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What an end of a TCP connection is said to have. */
interface ConntrackTcpFlagOptions {
  /** It scales windows (IP_CT_TCP_FLAG_WINDOW_SCALE). */
  windowScale?: boolean | undefined;
  /** It permits selective acknowledgements (IP_CT_TCP_FLAG_SACK_PERM). */
  sackPermitted?: boolean | undefined;
  /** It was the first to close (IP_CT_TCP_FLAG_CLOSE_INIT). */
  closeInit?: boolean | undefined;
  /** Packets out of the window are let be (IP_CT_TCP_FLAG_BE_LIBERAL). */
  beLiberal?: boolean | undefined;
  /** Some of its data is not acknowledged (IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED). */
  unacknowledged?: boolean | undefined;
  /** It has acknowledged something (IP_CT_TCP_FLAG_MAXACK_SET). */
  maxAckSet?: boolean | undefined;
  /**
   * It is expected to acknowledge a packet that is out of order (RFC 5961)
   * (IP_CT_EXP_CHALLENGE_ACK).
   */
  challengeAck?: boolean | undefined;
  /** Both ends began at a time (IP_CT_TCP_SIMULTANEOUS_OPEN). */
  simultaneousOpen?: boolean | undefined;
}
/** What is known of an end of a TCP connection. */
interface ConntrackTcpFlags {
  /** It scales windows (IP_CT_TCP_FLAG_WINDOW_SCALE). */
  windowScale: boolean;
  /** It permits selective acknowledgements (IP_CT_TCP_FLAG_SACK_PERM). */
  sackPermitted: boolean;
  /** It was the first to close (IP_CT_TCP_FLAG_CLOSE_INIT). */
  closeInit: boolean;
  /** Packets out of the window are let be (IP_CT_TCP_FLAG_BE_LIBERAL). */
  beLiberal: boolean;
  /** Some of its data is not acknowledged (IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED). */
  unacknowledged: boolean;
  /** It has acknowledged something (IP_CT_TCP_FLAG_MAXACK_SET). */
  maxAckSet: boolean;
  /**
   * It is expected to acknowledge a packet that is out of order (RFC 5961)
   * (IP_CT_EXP_CHALLENGE_ACK).
   */
  challengeAck: boolean;
  /** Both ends began at a time (IP_CT_TCP_SIMULTANEOUS_OPEN). */
  simultaneousOpen: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What a connection of TCP can be told. */
interface ConntrackTcpOptions {
  /** How far it is (CTA_PROTOINFO_TCP_STATE). */
  state?: ConntrackTcpState | undefined;
  /**
   * By how many bits the windows of the sender of `original` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_ORIGINAL).
   */
  originalWindowScale?: number | undefined;
  /**
   * By how many bits the windows of the sender of `reply` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_REPLY).
   */
  replyWindowScale?: number | undefined;
  /** What is known of the sender of `original` (CTA_PROTOINFO_TCP_FLAGS_ORIGINAL). */
  originalFlags?: ConntrackTcpFlagOptions | undefined;
  /** What is known of the sender of `reply` (CTA_PROTOINFO_TCP_FLAGS_REPLY). */
  replyFlags?: ConntrackTcpFlagOptions | undefined;
}
/** How far a connection of TCP is. */
interface ConntrackTcp {
  /** How far it is (CTA_PROTOINFO_TCP_STATE). */
  state?: ConntrackTcpState;
  /**
   * By how many bits the windows of the sender of `original` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_ORIGINAL).
   */
  originalWindowScale?: number;
  /**
   * By how many bits the windows of the sender of `reply` are shifted
   * (CTA_PROTOINFO_TCP_WSCALE_REPLY).
   */
  replyWindowScale?: number;
  /** What is known of the sender of `original` (CTA_PROTOINFO_TCP_FLAGS_ORIGINAL). */
  originalFlags?: ConntrackTcpFlags;
  /** What is known of the sender of `reply` (CTA_PROTOINFO_TCP_FLAGS_REPLY). */
  replyFlags?: ConntrackTcpFlags;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What an association of SCTP can be told. */
interface ConntrackSctpOptions {
  /** How far it is (CTA_PROTOINFO_SCTP_STATE). */
  state?: ConntrackSctpState | undefined;
  /** Verification tag of `original` (CTA_PROTOINFO_SCTP_VTAG_ORIGINAL). */
  originalTag?: number | undefined;
  /** Verification tag of `reply` (CTA_PROTOINFO_SCTP_VTAG_REPLY). */
  replyTag?: number | undefined;
}
/** How far an association of SCTP is. */
interface ConntrackSctp {
  /** How far it is (CTA_PROTOINFO_SCTP_STATE). */
  state?: ConntrackSctpState;
  /** Verification tag of `original` (CTA_PROTOINFO_SCTP_VTAG_ORIGINAL). */
  originalTag?: number;
  /** Verification tag of `reply` (CTA_PROTOINFO_SCTP_VTAG_REPLY). */
  replyTag?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What a connection of DCCP can be told. */
interface ConntrackDccpOptions {
  /** How far it is, by the kernel's number (CTA_PROTOINFO_DCCP_STATE). */
  state?: number | undefined;
  /** Whether `original` is of the client, 0, or of the server, 1 (CTA_PROTOINFO_DCCP_ROLE). */
  role?: number | undefined;
  /** Sequence number of the handshake (CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ). */
  handshakeSeq?: bigint | undefined;
}
/** How far a connection of DCCP is. */
interface ConntrackDccp {
  /** How far it is, by the kernel's number (CTA_PROTOINFO_DCCP_STATE). */
  state?: number;
  /** Whether `original` is of the client, 0, or of the server, 1 (CTA_PROTOINFO_DCCP_ROLE). */
  role?: number;
  /** Sequence number of the handshake (CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ). */
  handshakeSeq?: bigint;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What an address and a port become. */
interface ConntrackNatOptions {
  /** The address, or the first of several (CTA_NAT_V4_MINIP, CTA_NAT_V6_MINIP). */
  address?: string | undefined;
  /** The last one. Default `address` (CTA_NAT_V4_MAXIP, CTA_NAT_V6_MAXIP). */
  lastAddress?: string | undefined;
  /** The port, or the first of several (CTA_PROTONAT_PORT_MIN). */
  port?: number | undefined;
  /** The last one. Default `port` (CTA_PROTONAT_PORT_MAX). */
  lastPort?: number | undefined;
}
/** What a connection has carried, one way. */
interface ConntrackCounters {
  /** Packets (CTA_COUNTERS_PACKETS). */
  packets?: bigint;
  /** Their bytes (CTA_COUNTERS_BYTES). */
  bytes?: bigint;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What a proxy of TCP has told a client. */
interface ConntrackSynproxy {
  /** The first sequence number that the proxy chose (CTA_SYNPROXY_ISN). */
  isn?: number;
  /** The first time stamp (CTA_SYNPROXY_ITS). */
  its?: number;
  /** What is added to time stamps (CTA_SYNPROXY_TSOFF). */
  timestampOffset?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What tells one connection from another. */
interface ConntrackKey {
  /** IPv4 or IPv6. Default that of the tuple's addresses (nfgen_family). */
  family?: Family | undefined;
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTupleOptions;
  /**
   * The zone of both directions: connections of different zones do not know each other. Default 0,
   * which is not reported (CTA_ZONE).
   */
  zone?: number | undefined;
  /**
   * A number made of its packets and its place in memory: a later connection has another one,
   * unless it takes the same place (CTA_ID).
   */
  id?: number | undefined;
}
/** What a connection can be told when it is added. */
interface ConntrackOptions {
  /** IPv4 or IPv6. Default that of the tuple's addresses (nfgen_family). */
  family?: Family | undefined;
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTupleOptions;
  /** The packets that answer. Default `original`, the other way round (CTA_TUPLE_REPLY). */
  reply?: ConntrackTupleOptions | undefined;
  /** `original` of the connection to which it belongs (CTA_TUPLE_MASTER). */
  master?: ConntrackTupleOptions | undefined;
  /**
   * The zone of both directions: connections of different zones do not know each other. Default 0,
   * which is not reported (CTA_ZONE).
   */
  zone?: number | undefined;
  /** Seconds until it goes, unless packets come before (CTA_TIMEOUT). */
  expires?: number | undefined;
  /** Its mark (CTA_MARK). */
  mark?: number | undefined;
  /** The bits of `mark` that are set; the others stay. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined;
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined;
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined;
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined;
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed?: boolean | undefined;
  /**
   * Of a new one: what the source of its packets becomes. It is reported as what `reply` has
   * (CTA_NAT_SRC).
   */
  snat?: ConntrackNatOptions | undefined;
  /**
   * Of a new one: what the destination of its packets becomes. It is reported as what `reply` has
   * (CTA_NAT_DST).
   */
  dnat?: ConntrackNatOptions | undefined;
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcpOptions | undefined;
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctpOptions | undefined;
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccpOptions | undefined;
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string | undefined;
}
/** What a connection can be told later. */
interface ConntrackSettings {
  /** Seconds until it goes, unless packets come before (CTA_TIMEOUT). */
  expires?: number | undefined;
  /** Its mark (CTA_MARK). */
  mark?: number | undefined;
  /** The bits of `mark` that are set; the others stay. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined;
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined;
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined;
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined;
  /**
   * Its labels: 16 bytes, a bit each; the kernel keeps them where a rule of netfilter uses labels
   * (CTA_LABELS).
   */
  labels?: Uint8Array | undefined;
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string | undefined;
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcpOptions | undefined;
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctpOptions | undefined;
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccpOptions | undefined;
}
/** A connection that the kernel tracks. */
interface Conntrack {
  /** IPv4 or IPv6 (nfgen_family). */
  family: 'inet' | 'inet6';
  /** The packets of whoever began (CTA_TUPLE_ORIG). */
  original: ConntrackTuple;
  /** The packets that answer (CTA_TUPLE_REPLY). */
  reply: ConntrackTuple;
  /** `original` of the connection to which it belongs (CTA_TUPLE_MASTER). */
  master?: ConntrackTuple;
  /**
   * The zone of both directions: connections of different zones do not know each other (CTA_ZONE).
   */
  zone?: number;
  /** Seconds until it goes, unless packets come before (CTA_TIMEOUT). */
  expires?: number;
  /** Its mark (CTA_MARK). */
  mark?: number;
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply: boolean;
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured: boolean;
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout: boolean;
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed: boolean;
  /** A helper expected it (IPS_EXPECTED). */
  expected: boolean;
  /** The source of its packets is translated (IPS_SRC_NAT). */
  srcNat: boolean;
  /** The destination of its packets is translated (IPS_DST_NAT). */
  dstNat: boolean;
  /** Sequence numbers of TCP are adjusted (IPS_SEQ_ADJUST). */
  seqAdjust: boolean;
  /** Whether to translate the source is settled (IPS_SRC_NAT_DONE). */
  srcNatDone: boolean;
  /** So it is for the destination (IPS_DST_NAT_DONE). */
  dstNatDone: boolean;
  /** It is about to go (IPS_DYING). */
  dying: boolean;
  /** It is a template for others (IPS_TEMPLATE). */
  template: boolean;
  /** Its helper was given to it, and not found by its port (IPS_HELPER). */
  ownHelper: boolean;
  /** A flow table forwards it: it cannot be deleted (IPS_OFFLOAD). */
  offload: boolean;
  /** Hardware forwards it (IPS_HW_OFFLOAD). */
  hwOffload: boolean;
  /**
   * Its labels: 16 bytes, a bit each; the kernel keeps them where a rule of netfilter uses labels
   * (CTA_LABELS).
   */
  labels?: Uint8Array;
  /**
   * What `original` has carried; absent unless net.netfilter.nf_conntrack_acct is on
   * (CTA_COUNTERS_ORIG).
   */
  originalCounters?: ConntrackCounters;
  /**
   * What `reply` has carried; absent unless net.netfilter.nf_conntrack_acct is on
   * (CTA_COUNTERS_REPLY).
   */
  replyCounters?: ConntrackCounters;
  /** Where a proxy answers the first packets of TCP: what it told the client (CTA_SYNPROXY). */
  synproxy?: ConntrackSynproxy;
  /**
   * A number made of its packets and its place in memory: a later connection has another one,
   * unless it takes the same place (CTA_ID).
   */
  id?: number;
  /** What refers to it in the kernel (CTA_USE). */
  uses?: number;
  /**
   * Of an event: when it was, in milliseconds since 1970, as `Date.now()` has it; since Linux 6.14
   * (CTA_TIMESTAMP_EVENT).
   */
  eventTime?: number;
  /** Of TCP (CTA_PROTOINFO_TCP). */
  tcp?: ConntrackTcp;
  /** Of SCTP (CTA_PROTOINFO_SCTP). */
  sctp?: ConntrackSctp;
  /** Of DCCP, before Linux 6.17 (CTA_PROTOINFO_DCCP). */
  dccp?: ConntrackDccp;
  /** The helper that reads along, such as `ftp` (CTA_HELP_NAME). */
  helper?: string;
  /** When it began, in milliseconds since 1970, as `Date.now()` has it (CTA_TIMESTAMP_START). */
  started?: number;
  /** When it ended, in milliseconds since 1970, as `Date.now()` has it (CTA_TIMESTAMP_STOP). */
  stopped?: number;
  /** Its security context (CTA_SECCTX_NAME). */
  securityContext?: string;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Which connections: those that have all of it. */
interface ConntrackFilter {
  /** Only those of IPv4, or of IPv6. Default both (nfgen_family). */
  family?: Family | undefined;
  /**
   * Only those whose `original` has all of this; an address may be a prefix, such as `10.0.0.0/8`
   * (CTA_TUPLE_ORIG).
   */
  original?: ConntrackTupleOptions | undefined;
  /** Only those whose `reply` has all of this, likewise (CTA_TUPLE_REPLY). */
  reply?: ConntrackTupleOptions | undefined;
  /** Only those of this zone. Default any (CTA_ZONE). */
  zone?: number | undefined;
  /** Only those with this mark (CTA_MARK). */
  mark?: number | undefined;
  /** The bits of marks that are compared; needs `mark`. Default all (CTA_MARK_MASK). */
  markMask?: number | undefined;
  /** There have been packets both ways; it cannot be unset (IPS_SEEN_REPLY). */
  seenReply?: boolean | undefined;
  /** It is not dropped early, where the table is full; it cannot be unset (IPS_ASSURED). */
  assured?: boolean | undefined;
  /** Packets do not put off when it expires (IPS_FIXED_TIMEOUT). */
  fixedTimeout?: boolean | undefined;
  /** Its first packet has left (IPS_CONFIRMED). */
  confirmed?: boolean | undefined;
  /** A helper expected it (IPS_EXPECTED). */
  expected?: boolean | undefined;
  /** The source of its packets is translated (IPS_SRC_NAT). */
  srcNat?: boolean | undefined;
  /** The destination of its packets is translated (IPS_DST_NAT). */
  dstNat?: boolean | undefined;
  /** Sequence numbers of TCP are adjusted (IPS_SEQ_ADJUST). */
  seqAdjust?: boolean | undefined;
  /** Whether to translate the source is settled (IPS_SRC_NAT_DONE). */
  srcNatDone?: boolean | undefined;
  /** So it is for the destination (IPS_DST_NAT_DONE). */
  dstNatDone?: boolean | undefined;
  /** It is about to go (IPS_DYING). */
  dying?: boolean | undefined;
  /** It is a template for others (IPS_TEMPLATE). */
  template?: boolean | undefined;
  /** Its helper was given to it, and not found by its port (IPS_HELPER). */
  ownHelper?: boolean | undefined;
  /** A flow table forwards it: it cannot be deleted (IPS_OFFLOAD). */
  offload?: boolean | undefined;
  /** Hardware forwards it (IPS_HW_OFFLOAD). */
  hwOffload?: boolean | undefined;
}
/** How many connections there are. */
interface ConntrackCount {
  /** How many there are (CTA_STATS_GLOBAL_ENTRIES). */
  entries: number;
  /**
   * How many there can be: packets of more are dropped; since Linux 4.18
   * (CTA_STATS_GLOBAL_MAX_ENTRIES).
   */
  max?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** How many queues a link's driver has at work: what is given is changed. */
interface ChannelSettings {
  /** Queues with an interrupt that receive only (ETHTOOL_A_CHANNELS_RX_COUNT). */
  rx?: number | undefined;
  /** Queues with an interrupt that transmit only (ETHTOOL_A_CHANNELS_TX_COUNT). */
  tx?: number | undefined;
  /** Interrupts for anything else (ETHTOOL_A_CHANNELS_OTHER_COUNT). */
  other?: number | undefined;
  /** Queues that do both (ETHTOOL_A_CHANNELS_COMBINED_COUNT). */
  combined?: number | undefined;
}
/** How many queues a link's driver has at work. What it does not have is absent. */
interface Channels {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Queues with an interrupt that receive only (ETHTOOL_A_CHANNELS_RX_COUNT). */
  rx?: number;
  /** The largest `rx` (ETHTOOL_A_CHANNELS_RX_MAX). */
  rxMax?: number;
  /** Queues with an interrupt that transmit only (ETHTOOL_A_CHANNELS_TX_COUNT). */
  tx?: number;
  /** The largest `tx` (ETHTOOL_A_CHANNELS_TX_MAX). */
  txMax?: number;
  /** Interrupts for anything else (ETHTOOL_A_CHANNELS_OTHER_COUNT). */
  other?: number;
  /** The largest `other` (ETHTOOL_A_CHANNELS_OTHER_MAX). */
  otherMax?: number;
  /** Queues that do both (ETHTOOL_A_CHANNELS_COMBINED_COUNT). */
  combined?: number;
  /** The largest `combined` (ETHTOOL_A_CHANNELS_COMBINED_MAX). */
  combinedMax?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** How long the queues of a link's driver are: what is given is changed. */
interface RingSettings {
  /** Packets that wait to be received (ETHTOOL_A_RINGS_RX). */
  rx?: number | undefined;
  /** Small packets that do (ETHTOOL_A_RINGS_RX_MINI). */
  rxMini?: number | undefined;
  /** Large packets that do (ETHTOOL_A_RINGS_RX_JUMBO). */
  rxJumbo?: number | undefined;
  /** Packets that wait to be transmitted (ETHTOOL_A_RINGS_TX). */
  tx?: number | undefined;
  /** Bytes of a buffer of the receiving ring (ETHTOOL_A_RINGS_RX_BUF_LEN). */
  rxBufLen?: number | undefined;
  /**
   * Whether headers and payloads of received packets go to buffers of their own
   * (ETHTOOL_A_RINGS_TCP_DATA_SPLIT).
   */
  tcpDataSplit?: TcpDataSplit | undefined;
  /** Bytes of a completion event (ETHTOOL_A_RINGS_CQE_SIZE). */
  cqeSize?: number | undefined;
  /** Whether descriptors are written to the device itself (ETHTOOL_A_RINGS_TX_PUSH). */
  txPush?: boolean | undefined;
  /** Whether receive descriptors are; since Linux 6.3 (ETHTOOL_A_RINGS_RX_PUSH). */
  rxPush?: boolean | undefined;
  /**
   * Bytes of a packet that are written there with it; since Linux 6.4
   * (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN).
   */
  txPushBufLen?: number | undefined;
  /**
   * Bytes of a packet above which headers are split off; since Linux 6.14
   * (ETHTOOL_A_RINGS_HDS_THRESH).
   */
  hdsThresh?: number | undefined;
}
/** How long the queues of a link's driver are. What it does not have is absent. */
interface Rings {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Packets that wait to be received (ETHTOOL_A_RINGS_RX). */
  rx?: number;
  /** The largest `rx` (ETHTOOL_A_RINGS_RX_MAX). */
  rxMax?: number;
  /** Small packets that do (ETHTOOL_A_RINGS_RX_MINI). */
  rxMini?: number;
  /** The largest `rxMini` (ETHTOOL_A_RINGS_RX_MINI_MAX). */
  rxMiniMax?: number;
  /** Large packets that do (ETHTOOL_A_RINGS_RX_JUMBO). */
  rxJumbo?: number;
  /** The largest `rxJumbo` (ETHTOOL_A_RINGS_RX_JUMBO_MAX). */
  rxJumboMax?: number;
  /** Packets that wait to be transmitted (ETHTOOL_A_RINGS_TX). */
  tx?: number;
  /** The largest `tx` (ETHTOOL_A_RINGS_TX_MAX). */
  txMax?: number;
  /** Bytes of a buffer of the receiving ring (ETHTOOL_A_RINGS_RX_BUF_LEN). */
  rxBufLen?: number;
  /**
   * Whether headers and payloads of received packets go to buffers of their own
   * (ETHTOOL_A_RINGS_TCP_DATA_SPLIT).
   */
  tcpDataSplit?: TcpDataSplit;
  /** Bytes of a completion event (ETHTOOL_A_RINGS_CQE_SIZE). */
  cqeSize?: number;
  /** Whether descriptors are written to the device itself (ETHTOOL_A_RINGS_TX_PUSH). */
  txPush?: boolean;
  /** Whether receive descriptors are; since Linux 6.3 (ETHTOOL_A_RINGS_RX_PUSH). */
  rxPush?: boolean;
  /**
   * Bytes of a packet that are written there with it; since Linux 6.4
   * (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN).
   */
  txPushBufLen?: number;
  /** The largest `txPushBufLen`; since Linux 6.4 (ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN_MAX). */
  txPushBufLenMax?: number;
  /**
   * Bytes of a packet above which headers are split off; since Linux 6.14
   * (ETHTOOL_A_RINGS_HDS_THRESH).
   */
  hdsThresh?: number;
  /** The largest `hdsThresh`; since Linux 6.14 (ETHTOOL_A_RINGS_HDS_THRESH_MAX). */
  hdsThreshMax?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** How many packets, or how much time, make an interrupt: what is given is changed. */
interface CoalescingSettings {
  /** Microseconds from a received packet to the interrupt (ETHTOOL_A_COALESCE_RX_USECS). */
  rxUsecs?: number | undefined;
  /** Received packets until the interrupt (ETHTOOL_A_COALESCE_RX_MAX_FRAMES). */
  rxFrames?: number | undefined;
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_RX_USECS_IRQ). */
  rxUsecsIrq?: number | undefined;
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ). */
  rxFramesIrq?: number | undefined;
  /** Microseconds from a transmitted packet to the interrupt (ETHTOOL_A_COALESCE_TX_USECS). */
  txUsecs?: number | undefined;
  /** Transmitted packets until the interrupt (ETHTOOL_A_COALESCE_TX_MAX_FRAMES). */
  txFrames?: number | undefined;
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_TX_USECS_IRQ). */
  txUsecsIrq?: number | undefined;
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ). */
  txFramesIrq?: number | undefined;
  /** Microseconds between updates of counters (ETHTOOL_A_COALESCE_STATS_BLOCK_USECS). */
  statsBlockUsecs?: number | undefined;
  /** Whether the driver adapts the receiving side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX). */
  adaptiveRx?: boolean | undefined;
  /** Whether the driver adapts the transmitting side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX). */
  adaptiveTx?: boolean | undefined;
  /** Packets a second below which the rate is low (ETHTOOL_A_COALESCE_PKT_RATE_LOW). */
  pktRateLow?: number | undefined;
  /** `rxUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_USECS_LOW). */
  rxUsecsLow?: number | undefined;
  /**
   * `rxFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW).
   */
  rxFramesLow?: number | undefined;
  /** `txUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_USECS_LOW). */
  txUsecsLow?: number | undefined;
  /**
   * `txFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW).
   */
  txFramesLow?: number | undefined;
  /** Packets a second above which the rate is high (ETHTOOL_A_COALESCE_PKT_RATE_HIGH). */
  pktRateHigh?: number | undefined;
  /** `rxUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_USECS_HIGH). */
  rxUsecsHigh?: number | undefined;
  /**
   * `rxFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH).
   */
  rxFramesHigh?: number | undefined;
  /** `txUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_USECS_HIGH). */
  txUsecsHigh?: number | undefined;
  /**
   * `txFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH).
   */
  txFramesHigh?: number | undefined;
  /** Seconds between samples of the rate (ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL). */
  sampleInterval?: number | undefined;
  /**
   * Whether a completion restarts the transmitting side's timer
   * (ETHTOOL_A_COALESCE_USE_CQE_MODE_TX).
   */
  cqeModeTx?: boolean | undefined;
  /**
   * Whether a completion restarts the receiving side's timer (ETHTOOL_A_COALESCE_USE_CQE_MODE_RX).
   */
  cqeModeRx?: boolean | undefined;
  /**
   * Bytes that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES).
   */
  txAggrMaxBytes?: number | undefined;
  /**
   * Packets that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES).
   */
  txAggrMaxFrames?: number | undefined;
  /**
   * Microseconds that the first of them waits; since Linux 6.3
   * (ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS).
   */
  txAggrUsecs?: number | undefined;
}
/** How many packets, or how much time, make an interrupt. What it does not have is absent. */
interface Coalescing {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Microseconds from a received packet to the interrupt (ETHTOOL_A_COALESCE_RX_USECS). */
  rxUsecs?: number;
  /** Received packets until the interrupt (ETHTOOL_A_COALESCE_RX_MAX_FRAMES). */
  rxFrames?: number;
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_RX_USECS_IRQ). */
  rxUsecsIrq?: number;
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ). */
  rxFramesIrq?: number;
  /** Microseconds from a transmitted packet to the interrupt (ETHTOOL_A_COALESCE_TX_USECS). */
  txUsecs?: number;
  /** Transmitted packets until the interrupt (ETHTOOL_A_COALESCE_TX_MAX_FRAMES). */
  txFrames?: number;
  /** Such microseconds while an interrupt is served (ETHTOOL_A_COALESCE_TX_USECS_IRQ). */
  txUsecsIrq?: number;
  /** Such packets while an interrupt is served (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ). */
  txFramesIrq?: number;
  /** Microseconds between updates of counters (ETHTOOL_A_COALESCE_STATS_BLOCK_USECS). */
  statsBlockUsecs?: number;
  /** Whether the driver adapts the receiving side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX). */
  adaptiveRx?: boolean;
  /** Whether the driver adapts the transmitting side (ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX). */
  adaptiveTx?: boolean;
  /** Packets a second below which the rate is low (ETHTOOL_A_COALESCE_PKT_RATE_LOW). */
  pktRateLow?: number;
  /** `rxUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_USECS_LOW). */
  rxUsecsLow?: number;
  /**
   * `rxFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW).
   */
  rxFramesLow?: number;
  /** `txUsecs` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_USECS_LOW). */
  txUsecsLow?: number;
  /**
   * `txFrames` where fewer packets than `pktRateLow` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW).
   */
  txFramesLow?: number;
  /** Packets a second above which the rate is high (ETHTOOL_A_COALESCE_PKT_RATE_HIGH). */
  pktRateHigh?: number;
  /** `rxUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_USECS_HIGH). */
  rxUsecsHigh?: number;
  /**
   * `rxFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH).
   */
  rxFramesHigh?: number;
  /** `txUsecs` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_USECS_HIGH). */
  txUsecsHigh?: number;
  /**
   * `txFrames` where more packets than `pktRateHigh` come (ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH).
   */
  txFramesHigh?: number;
  /** Seconds between samples of the rate (ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL). */
  sampleInterval?: number;
  /**
   * Whether a completion restarts the transmitting side's timer
   * (ETHTOOL_A_COALESCE_USE_CQE_MODE_TX).
   */
  cqeModeTx?: boolean;
  /**
   * Whether a completion restarts the receiving side's timer (ETHTOOL_A_COALESCE_USE_CQE_MODE_RX).
   */
  cqeModeRx?: boolean;
  /**
   * Bytes that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES).
   */
  txAggrMaxBytes?: number;
  /**
   * Packets that are sent as one, at most; since Linux 6.3 (ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES).
   */
  txAggrMaxFrames?: number;
  /**
   * Microseconds that the first of them waits; since Linux 6.3
   * (ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS).
   */
  txAggrUsecs?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Pause frames of Ethernet: what is given is changed. */
interface PauseSettings {
  /** Whether the two ends agree on it (ETHTOOL_A_PAUSE_AUTONEG). */
  autoneg?: boolean | undefined;
  /** Whether received pause frames are heeded (ETHTOOL_A_PAUSE_RX). */
  rx?: boolean | undefined;
  /** Whether pause frames are sent (ETHTOOL_A_PAUSE_TX). */
  tx?: boolean | undefined;
}
/** Pause frames of Ethernet. What it does not have is absent. */
interface Pause {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Whether the two ends agree on it (ETHTOOL_A_PAUSE_AUTONEG). */
  autoneg?: boolean;
  /** Whether received pause frames are heeded (ETHTOOL_A_PAUSE_RX). */
  rx?: boolean;
  /** Whether pause frames are sent (ETHTOOL_A_PAUSE_TX). */
  tx?: boolean;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A link's speed, duplex and modes: what is given is changed. */
interface LinkModeSettings {
  /** Whether the two ends agree on speed and duplex (ETHTOOL_A_LINKMODES_AUTONEG). */
  autoneg?: boolean | undefined;
  /**
   * Link modes by the kernel's names, such as `1000baseT/Full`: whether each is advertised; those
   * that are given are changed (ETHTOOL_A_LINKMODES_OURS).
   */
  modes?: Record<string, boolean> | undefined;
  /** Megabits a second (ETHTOOL_A_LINKMODES_SPEED). */
  speed?: LinkSpeed | undefined;
  /** Half or full duplex (ETHTOOL_A_LINKMODES_DUPLEX). */
  duplex?: Duplex | undefined;
  /** Whose clock it goes by (ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG). */
  clock?: ClockRole | undefined;
  /** Lanes that carry the link (ETHTOOL_A_LINKMODES_LANES). */
  lanes?: number | undefined;
}
/** A link's speed, duplex and modes. What it does not have is absent. */
interface LinkModes {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Whether the two ends agree on speed and duplex (ETHTOOL_A_LINKMODES_AUTONEG). */
  autoneg?: boolean;
  /** The link modes that it supports, and whether each is advertised (ETHTOOL_A_LINKMODES_OURS). */
  modes?: Record<string, boolean>;
  /** Those that the other end advertises (ETHTOOL_A_LINKMODES_PEER). */
  peerModes?: string[];
  /** Megabits a second (ETHTOOL_A_LINKMODES_SPEED). */
  speed?: LinkSpeed;
  /** Half or full duplex (ETHTOOL_A_LINKMODES_DUPLEX). */
  duplex?: Duplex;
  /** Whose clock it goes by (ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG). */
  clock?: ClockRole;
  /** Whose clock it goes by now (ETHTOOL_A_LINKMODES_MASTER_SLAVE_STATE). */
  clockState?: ClockState;
  /** Lanes that carry the link (ETHTOOL_A_LINKMODES_LANES). */
  lanes?: number;
  /** How the PHY matches the rates of its two sides (ETHTOOL_A_LINKMODES_RATE_MATCHING). */
  rateMatching?: RateMatching;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** A link's connector: what is given is changed. */
interface LinkInfoSettings {
  /** The connector (ETHTOOL_A_LINKINFO_PORT). */
  port?: DevicePort | undefined;
  /** The PHY's address (ETHTOOL_A_LINKINFO_PHYADDR). */
  phyAddress?: number | undefined;
  /** Whether they are to cross (ETHTOOL_A_LINKINFO_TP_MDIX_CTRL). */
  mdixControl?: Mdix | undefined;
}
/** A link's connector. What it does not have is absent. */
interface LinkInfo {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** The connector (ETHTOOL_A_LINKINFO_PORT). */
  port?: DevicePort;
  /** The PHY's address (ETHTOOL_A_LINKINFO_PHYADDR). */
  phyAddress?: number;
  /** Whether the pairs of the cable cross (ETHTOOL_A_LINKINFO_TP_MDIX). */
  mdix?: Mdix;
  /** Whether they are to cross (ETHTOOL_A_LINKINFO_TP_MDIX_CTRL). */
  mdixControl?: Mdix;
  /** Where the transceiver is (ETHTOOL_A_LINKINFO_TRANSCEIVER). */
  transceiver?: Transceiver;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Whether there is a link, and why not. What it does not have is absent. */
interface LinkState {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** Whether there is a link: as a rule, the carrier (ETHTOOL_A_LINKSTATE_LINK). */
  detected?: boolean;
  /** The signal's quality (ETHTOOL_A_LINKSTATE_SQI). */
  sqi?: number;
  /** The best `sqi` (ETHTOOL_A_LINKSTATE_SQI_MAX). */
  sqiMax?: number;
  /** Why there is no link (ETHTOOL_A_LINKSTATE_EXT_STATE). */
  reason?: NoLinkReason;
  /**
   * More of that, by the kernel's number (ETHTOOL_LINK_EXT_SUBSTATE_*)
   * (ETHTOOL_A_LINKSTATE_EXT_SUBSTATE).
   */
  reasonDetail?: number;
  /** How often the link went down; since Linux 6.4 (ETHTOOL_A_LINKSTATE_EXT_DOWN_CNT). */
  downCount?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** Packets whose length is in a range. */
interface PacketSizes {
  /** Bytes of the shortest of them (ETHTOOL_A_STATS_GRP_HIST_BKT_LOW). */
  least: number;
  /** Bytes of the longest; 0: any (ETHTOOL_A_STATS_GRP_HIST_BKT_HI). */
  most: number;
  /** How many there were (ETHTOOL_A_STATS_GRP_HIST_VAL). */
  packets: bigint;
}
/**
 * What a link's driver counts of what standards name. A group of which it counts nothing is absent.
 */
interface StandardStatistics {
  /** The link's index (ETHTOOL_A_HEADER_DEV_INDEX). */
  index: number;
  /** IEEE 802.3's of the PHY. */
  ethPhy?: EthPhyStatistics;
  /** IEEE 802.3's of the MAC. */
  ethMac?: EthMacStatistics;
  /** IEEE 802.3's of MAC control. */
  ethCtrl?: EthCtrlStatistics;
  /** RMON's. */
  rmon?: RmonStatistics;
  /** Packets received by their length, of `rmon` (ETHTOOL_A_STATS_GRP_HIST_RX). */
  rxSizes?: PacketSizes[];
  /** Packets sent by their length, of `rmon` (ETHTOOL_A_STATS_GRP_HIST_TX). */
  txSizes?: PacketSizes[];
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What tells one port from another. */
interface FouPortKey {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number;
  /**
   * Packets over IPv4 or over IPv6. Default that of `local` or `peer`, or else inet (FOU_ATTR_AF).
   */
  family?: 'inet' | 'inet6' | number | undefined;
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string | undefined;
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string | undefined;
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number | undefined;
  /**
   * Only packets that come by this link, by name or index; needs `local`; since Linux 5.2
   * (FOU_ATTR_IFINDEX).
   */
  dev?: LinkRef | undefined;
}
/** What a port for tunnels in UDP can be told. */
interface FouPortOptions {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number;
  /**
   * Packets over IPv4 or over IPv6. Default that of `local` or `peer`, or else inet (FOU_ATTR_AF).
   */
  family?: 'inet' | 'inet6' | number | undefined;
  /**
   * `fou`: the packet itself; `gue`: a header that says what it is (Generic UDP Encapsulation).
   * Default `fou` (FOU_ATTR_TYPE).
   */
  type?: 'fou' | 'gue' | number | undefined;
  /**
   * With `fou`: which protocol the packets are of, by name or number; needed there
   * (FOU_ATTR_IPPROTO).
   */
  ipProto?: IpProtocol | undefined;
  /**
   * With `gue`: do not leave checksums to the card after a remote checksum offload
   * (FOU_ATTR_REMCSUM_NOPARTIAL).
   */
  remCsumNoPartial?: boolean | undefined;
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string | undefined;
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string | undefined;
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number | undefined;
  /**
   * Only packets that come by this link, by name or index; needs `local`; since Linux 5.2
   * (FOU_ATTR_IFINDEX).
   */
  dev?: LinkRef | undefined;
}
/** A port for tunnels in UDP. */
interface FouPort {
  /** The UDP port (FOU_ATTR_PORT). */
  port: number;
  /** Packets over IPv4 or over IPv6 (FOU_ATTR_AF). */
  family: 'inet' | 'inet6' | number;
  /**
   * `fou`: the packet itself; `gue`: a header that says what it is (Generic UDP Encapsulation)
   * (FOU_ATTR_TYPE).
   */
  type: 'fou' | 'gue' | number;
  /**
   * With `fou`: which protocol the packets are of, by name or number; needed there
   * (FOU_ATTR_IPPROTO).
   */
  ipProto?: IpProtocol;
  /**
   * With `gue`: do not leave checksums to the card after a remote checksum offload
   * (FOU_ATTR_REMCSUM_NOPARTIAL).
   */
  remCsumNoPartial?: boolean;
  /** Only packets to this address; since Linux 5.2 (FOU_ATTR_LOCAL_V4, FOU_ATTR_LOCAL_V6). */
  local?: string;
  /**
   * Only packets from this address, and `peerPort`, which it needs; since Linux 5.2
   * (FOU_ATTR_PEER_V4, FOU_ATTR_PEER_V6).
   */
  peer?: string;
  /** The UDP port of `peer` (FOU_ATTR_PEER_PORT). */
  peerPort?: number;
  /** The index of the link (FOU_ATTR_IFINDEX). */
  dev?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What a peer of a WireGuard tunnel can be told. */
interface WireguardPeerSettings {
  /** Its public key, by which it is known: 32 bytes in base64 (WGPEER_A_PUBLIC_KEY). */
  publicKey: string;
  /**
   * A key that both ends have besides, 32 bytes in base64; zeros for none (WGPEER_A_PRESHARED_KEY).
   */
  presharedKey?: string | undefined;
  /** Remove it (WGPEER_F_REMOVE_ME). */
  remove?: boolean | undefined;
  /** Do nothing where there is no such peer yet, instead of adding it (WGPEER_F_UPDATE_ONLY). */
  updateOnly?: boolean | undefined;
  /**
   * Take away all other `allowedIps` first. Default whether `allowedIps` are given
   * (WGPEER_F_REPLACE_ALLOWEDIPS).
   */
  replaceAllowedIps?: boolean | undefined;
  /**
   * Where to send to, such as `192.0.2.1:51820` or `[2001:db8::1]:51820`. It follows the packets
   * that come (WGPEER_A_ENDPOINT).
   */
  endpoint?: string | undefined;
  /**
   * Seconds between packets that keep a NAT open; 0 for none
   * (WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL).
   */
  persistentKeepalive?: number | undefined;
  /**
   * Prefixes whose packets go to it and are taken from it. No two peers have one: the last that is
   * given it (WGPEER_A_ALLOWEDIPS).
   */
  allowedIps?: readonly string[] | undefined;
}
/** A peer of a WireGuard tunnel. */
interface WireguardPeer {
  /** Its public key, by which it is known: 32 bytes in base64 (WGPEER_A_PUBLIC_KEY). */
  publicKey: string;
  /**
   * A key that both ends have besides, 32 bytes in base64; zeros for none (WGPEER_A_PRESHARED_KEY).
   */
  presharedKey?: string;
  /**
   * Where to send to, such as `192.0.2.1:51820` or `[2001:db8::1]:51820`. It follows the packets
   * that come (WGPEER_A_ENDPOINT).
   */
  endpoint?: string;
  /**
   * Seconds between packets that keep a NAT open; 0 for none
   * (WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL).
   */
  persistentKeepalive?: number;
  /**
   * Prefixes whose packets go to it and are taken from it. No two peers have one: the last that is
   * given it (WGPEER_A_ALLOWEDIPS).
   */
  allowedIps?: readonly string[];
  /**
   * When keys were agreed on last, in milliseconds since 1970, as `Date.now()` has it; absent
   * before the first time (WGPEER_A_LAST_HANDSHAKE_TIME).
   */
  lastHandshake?: number;
  /** Bytes received from it (WGPEER_A_RX_BYTES). */
  rxBytes?: bigint;
  /** Bytes sent to it (WGPEER_A_TX_BYTES). */
  txBytes?: bigint;
  /** Version of the protocol; there is 1 (WGPEER_A_PROTOCOL_VERSION). */
  protocolVersion?: number;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** What a WireGuard tunnel can be told. */
interface WireguardSettings {
  /**
   * Its private key, 32 bytes in base64; zeros for none. No error has it in its words
   * (WGDEVICE_A_PRIVATE_KEY).
   */
  privateKey?: string | undefined;
  /**
   * UDP port to listen on and send from; 0 for one that is free, when it is up
   * (WGDEVICE_A_LISTEN_PORT).
   */
  listenPort?: number | undefined;
  /** Mark of the packets it sends, for rules; 0 for none (WGDEVICE_A_FWMARK). */
  fwMark?: number | undefined;
  /** Remove all other peers first. Default false (WGDEVICE_F_REPLACE_PEERS). */
  replacePeers?: boolean | undefined;
  /** Its peers: those that are given are added or changed (WGDEVICE_A_PEERS). */
  peers?: readonly WireguardPeerSettings[] | undefined;
}
/** The keys and peers of a WireGuard tunnel. */
interface WireguardState {
  /** The link's index (WGDEVICE_A_IFINDEX). */
  index: number;
  /** The link's name (WGDEVICE_A_IFNAME). */
  name: string;
  /**
   * Its private key, 32 bytes in base64; zeros for none. No error has it in its words
   * (WGDEVICE_A_PRIVATE_KEY).
   */
  privateKey?: string;
  /** The public key that goes with it (WGDEVICE_A_PUBLIC_KEY). */
  publicKey?: string;
  /**
   * UDP port to listen on and send from; 0 for one that is free, when it is up
   * (WGDEVICE_A_LISTEN_PORT).
   */
  listenPort?: number;
  /** Mark of the packets it sends, for rules; 0 for none (WGDEVICE_A_FWMARK). */
  fwMark?: number;
  /** Its peers (WGDEVICE_A_PEERS). */
  peers: WireguardPeer[];
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
}
/** IFLA_VF_STATS_*: what the virtual function sent and received. An older kernel has fewer. */
type VfStatistics = Record<'rxPackets' | 'txPackets' | 'rxBytes' | 'txBytes' | 'broadcast' | 'multicast', bigint> & Record<string, bigint>;
/**
 * IEEE 802.3's counters of the PHY (ETHTOOL_A_STATS_ETH_PHY_*). What the driver does not count is
 * absent.
 */
type EthPhyStatistics = { [Counter in 'symbolErrorDuringCarrier']?: bigint };
/**
 * IEEE 802.3's counters of the MAC (ETHTOOL_A_STATS_ETH_MAC_*). What the driver does not count is
 * absent.
 */
type EthMacStatistics = { [Counter in 'framesTransmittedOK' | 'singleCollisionFrames' | 'multipleCollisionFrames' | 'framesReceivedOK' | 'frameCheckSequenceErrors' | 'alignmentErrors' | 'octetsTransmittedOK' | 'framesWithDeferredXmissions' | 'lateCollisions' | 'framesAbortedDueToXSColls' | 'framesLostDueToIntMACXmitError' | 'carrierSenseErrors' | 'octetsReceivedOK' | 'framesLostDueToIntMACRcvError' | 'multicastFramesXmittedOK' | 'broadcastFramesXmittedOK' | 'framesWithExcessiveDeferral' | 'multicastFramesReceivedOK' | 'broadcastFramesReceivedOK' | 'inRangeLengthErrors' | 'outOfRangeLengthField' | 'frameTooLongErrors']?: bigint };
/**
 * IEEE 802.3's counters of MAC control, such as pause frames (ETHTOOL_A_STATS_ETH_CTRL_*). What the
 * driver does not count is absent.
 */
type EthCtrlStatistics = { [Counter in 'macControlFramesTransmitted' | 'macControlFramesReceived' | 'unsupportedOpcodesReceived']?: bigint };
/**
 * RMON's counters of packets received, of RFC 2819 (ETHTOOL_A_STATS_RMON_*). What the driver does
 * not count is absent.
 */
type RmonStatistics = { [Counter in 'etherStatsUndersizePkts' | 'etherStatsOversizePkts' | 'etherStatsFragments' | 'etherStatsJabbers']?: bigint };
/** The XDP program of a link: ip-link(8) "xdp", linux/if_link.h IFLA_XDP_*. */
/**
 * Where an XDP program runs: in the driver, in the kernel's general path, or on the device. By name
 * alone: the kernel is asked by bits (XDP_FLAGS_*_MODE) and reports by other numbers (XDP_ATTACHED_*),
 * so that a number would have two meanings.
 */
type XdpMode = 'native' | 'generic' | 'offload';
/** A change of a link's XDP program. */
interface XdpSettings {
  /**
   * A descriptor of the program, as bpf(2) returns it, which must stay open until the call has ended;
   * null takes the program off (FD).
   */
  fd: number | null;
  /**
   * Where it runs. Default: native if the driver can, otherwise generic; to take a program off it must
   * be the mode that the program was given (FLAGS).
   */
  mode?: XdpMode | undefined;
  /**
   * Only in the place of the program that this descriptor is of, or, null, where there is none: `EEXIST`
   * otherwise; since Linux 5.7 (EXPECTED_FD).
   */
  expectedFd?: number | null | undefined;
  /** `EBUSY` where there is a program. Default false: it is replaced (FLAGS). */
  ifNoExist?: boolean | undefined;
}
/**
 * What a link has of IPv6 (IFLA_AF_SPEC, AF_INET6). Absent where the kernel has none for it. Each
 * member is an attribute IFLA_INET6_* of linux/if_link.h, named beside it.
 */
interface LinkInet6 {
  /**
   * How its link-local address, and those from router advertisements, are made. A change counts for
   * those made later; with `up: true` it is set first (ADDR_GEN_MODE).
   */
  addrGenMode?: 'eui64' | 'none' | 'stable_secret' | 'random' | number | undefined;
  /**
   * The lower 64 bits of addresses from router advertisements, as `::1`; `::` for none. Not for
   * routers, nor for links without such addresses (TOKEN).
   */
  token?: string | undefined;
}
/**
 * A link's XDP program as the kernel reports it. Each member is an attribute IFLA_XDP_* of
 * linux/if_link.h, or a bit of one, named beside it.
 */
interface Xdp {
  /** Where it runs; `multi`: there is one in more than one place (ATTACHED). */
  mode: XdpMode | 'multi';
  /** Its number, as bpftool(8) has it, unless there are several (PROG_ID). */
  programId?: number | undefined;
  /** (DRV_PROG_ID) */
  nativeProgramId?: number | undefined;
  /** (SKB_PROG_ID) */
  genericProgramId?: number | undefined;
  /** (HW_PROG_ID) */
  offloadProgramId?: number | undefined;
}
/** What can be set on any link, at creation and later. */
interface LinkSettings {
  /** Bring it up, or take it down (IFF_UP). */
  up?: boolean | undefined;
  /** Its Ethernet address (IFLA_ADDRESS). */
  mac?: string | undefined;
  /** Largest packet in bytes, without the Ethernet header (IFLA_MTU). */
  mtu?: number | undefined;
  /** The bridge, bond or other link that it is a port of; null for none (IFLA_MASTER). */
  master?: LinkRef | null | undefined;
  /** Its link group, 0 to 4,294,967,295 (IFLA_GROUP). */
  group?: number | undefined;
  /** A text of at most 255 bytes (IFLA_IFALIAS). */
  alias?: string | undefined;
  /** Packets that its queue holds (IFLA_TXQLEN). */
  txQueueLength?: number | undefined;
  /** Use ARP and neighbour discovery (not IFF_NOARP). */
  arp?: boolean | undefined;
  /** Take all packets (IFF_PROMISC). */
  promisc?: boolean | undefined;
  /** Take all multicast packets (IFF_ALLMULTI). */
  allMulticast?: boolean | undefined;
  /** Supports multicast (IFF_MULTICAST). */
  multicast?: boolean | undefined;
  /** Its Ethernet broadcast address (IFLA_BROADCAST). */
  broadcast?: string | undefined;
  /** Carrier, for kinds that let it be set (IFLA_CARRIER). */
  carrier?: boolean | undefined;
  /** Hold it down for a protocol (IFLA_PROTO_DOWN). */
  protoDown?: boolean | undefined;
  /**
   * Who holds it down, a bit each, as the administrator numbers them: `mask` says which bits are
   * set to those of `value`, all without it (IFLA_PROTO_DOWN_REASON).
   */
  protoDownReason?: {
    value: number;
    mask?: number | undefined;
  } | undefined;
  /** How its operational state follows its carrier, RFC 2863 (IFLA_LINKMODE). */
  linkMode?: 'default' | 'dormant' | number | undefined;
  /** Bytes of a packet for segmentation offload (IFLA_GSO_MAX_SIZE). */
  gsoMaxSize?: number | undefined;
  /** Segments of such a packet (IFLA_GSO_MAX_SEGS). */
  gsoMaxSegs?: number | undefined;
  /** Bytes of a packet put together on receipt (IFLA_GRO_MAX_SIZE). */
  groMaxSize?: number | undefined;
  /** `gsoMaxSize` for IPv4; since Linux 6.3 (IFLA_GSO_IPV4_MAX_SIZE). */
  gsoIpv4MaxSize?: number | undefined;
  /** `groMaxSize` for IPv4; since Linux 6.3 (IFLA_GRO_IPV4_MAX_SIZE). */
  groIpv4MaxSize?: number | undefined;
  /** How it does IPv6 (IFLA_AF_SPEC). */
  inet6?: LinkInet6 | undefined;
  /**
   * Settings of a network card's virtual functions; of each, only what is given (IFLA_VFINFO_LIST).
   */
  vfs?: readonly VfSettings[] | undefined;
  /** Its XDP program; null takes it off. `mayExist` does not compare it (IFLA_XDP). */
  xdp?: XdpSettings | null | undefined;
}
/**
 * A link as the kernel reports it. What the kernel does not report is absent. The options of its
 * kind are under the kind's name, those it has as a port under `bridgePort`, `bondPort` or
 * `vrfPort`.
 */
interface Link extends Omit<LinkSettings, 'master' | 'protoDownReason' | 'vfs' | 'xdp'>, Partial<KindOptions>, Partial<LinkPortOptions> {
  /** Its number, from 1, in its namespace (ifi_index). */
  index: number;
  /** Its name in its namespace (IFLA_IFNAME). */
  name: string;
  /** The kind of virtual link, such as `vxlan`; absent for a physical one (IFLA_INFO_KIND). */
  kind?: string;
  /** The options of a kind that this library does not describe (IFLA_INFO_DATA). */
  raw?: readonly RawAttribute[];
  /** The kind of the link it is a port of, such as `bridge` (IFLA_INFO_SLAVE_KIND). */
  portKind?: string;
  /** Other names that it goes by, 1 to 127 bytes each (IFLA_PROP_LIST; IFLA_ALT_IFNAME). */
  altNames?: readonly string[];
  /** The index of its lower link, or of its peer, in the namespace of `linkNetnsId` (IFLA_LINK). */
  link?: number;
  /**
   * The namespace of `link`, as this namespace numbers it; absent when it is this one, and of an
   * ipvtap, of which the kernel does not report it (IFLA_LINK_NETNSID).
   */
  linkNetnsId?: number;
  /** RFC 2863's state (IFLA_OPERSTATE). */
  operState?: 'unknown' | 'notpresent' | 'down' | 'lowerlayerdown' | 'testing' | 'dormant' | 'up' | number;
  /** Up, and able to pass packets (IFF_RUNNING). */
  running: boolean;
  /** It has a carrier (IFF_LOWER_UP). */
  lowerUp: boolean;
  /** It leads back to its own host (IFF_LOOPBACK). */
  loopback: boolean;
  /** It has one other end (IFF_POINTOPOINT). */
  pointToPoint: boolean;
  /** ARPHRD_*: 1 is Ethernet, 772 loopback (ifi_type, linux/if_arp.h). */
  hardwareType: number;
  /** The Ethernet address it came with (IFLA_PERM_ADDRESS). */
  permanentMac?: string;
  /** The device below it, such as a PCI function (IFLA_PARENT_DEV_NAME). */
  parentDev?: string;
  /** The bus of `parentDev`, such as `pci` (IFLA_PARENT_DEV_BUS_NAME). */
  parentBus?: string;
  /** The smallest MTU it takes, in bytes (IFLA_MIN_MTU). */
  minMtu?: number;
  /** The largest MTU it takes, in bytes; 0 for no limit (IFLA_MAX_MTU). */
  maxMtu?: number;
  /** Its queueing discipline (IFLA_QDISC). */
  qdisc?: string;
  /** Transmit queues (IFLA_NUM_TX_QUEUES). */
  txQueues?: number;
  /** Receive queues (IFLA_NUM_RX_QUEUES). */
  rxQueues?: number;
  /** How often its carrier came or went (IFLA_CARRIER_CHANGES). */
  carrierChanges?: number;
  /** How often it came (IFLA_CARRIER_UP_COUNT). */
  carrierUpCount?: number;
  /** How often it went (IFLA_CARRIER_DOWN_COUNT). */
  carrierDownCount?: number;
  /** How many want it to take all packets (IFLA_PROMISCUITY). */
  promiscuity?: number;
  /** How many want all multicast packets (IFLA_ALLMULTI). */
  allMulticastCount?: number;
  /** Bytes that its device segments at most (IFLA_TSO_MAX_SIZE). */
  tsoMaxSize?: number;
  /** Segments that its device makes at most (IFLA_TSO_MAX_SEGS). */
  tsoMaxSegs?: number;
  /** It cannot be moved to another namespace (IFLA_NETNS_IMMUTABLE). */
  netnsImmutable?: boolean;
  /** Bytes kept free before a packet (IFLA_HEADROOM). */
  headroom?: number;
  /** Bytes kept free behind a packet (IFLA_TAILROOM). */
  tailroom?: number;
  /** How far ahead its device paces packets, in nanoseconds (IFLA_MAX_PACING_OFFLOAD_HORIZON). */
  pacingOffloadHorizon?: number;
  /** How many virtual functions it has, when they were asked for and it is a card (IFLA_NUM_VF). */
  vfCount?: number;
  /** Counters, when they were asked for. */
  statistics?: LinkStatistics;
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>;
  /** It was brought up (IFF_UP). */
  up: boolean;
  /** Largest packet in bytes, without the Ethernet header (IFLA_MTU). */
  mtu: number;
  /** The index of the link that it is a port of (IFLA_MASTER). */
  master?: number;
  /** Who holds it down, a bit each (IFLA_PROTO_DOWN_REASON). */
  protoDownReason?: {
    value: number;
  };
  /**
   * Its virtual functions, when they were asked for and its driver reports them (IFLA_VFINFO_LIST).
   */
  vfs?: Vf[];
  /** Its XDP program (IFLA_XDP). */
  xdp?: Xdp;
}
/** What can be set on a link at its creation alone, or later by functions of its own. */
interface LinkCreation {
  /** Other names that it goes by, 1 to 127 bytes each (IFLA_PROP_LIST; IFLA_ALT_IFNAME). */
  altNames?: readonly string[] | undefined;
  /** Transmit queues (IFLA_NUM_TX_QUEUES; fixed). */
  txQueues?: number | undefined;
  /** Receive queues (IFLA_NUM_RX_QUEUES; fixed). */
  rxQueues?: number | undefined;
}
/** rtnl_link_stats64. An older kernel's has fewer. */
type LinkStatistics = Record<'rxPackets' | 'txPackets' | 'rxBytes' | 'txBytes' | 'rxErrors' | 'txErrors' | 'rxDropped' | 'txDropped' | 'multicast' | 'collisions', bigint> & Record<string, bigint>;
/** What exists on a machine, as far as it was asked for and could be read. */
interface Description {
  /** The process's own namespace first, the others by name. */
  namespaces: DescribedNetns[];
  /** The Open vSwitch servers, in the order that they were asked for. */
  switches: DescribedSwitch[];
}
/** A network namespace with its links. */
interface DescribedNetns {
  /** The namespace's number, as `ls -l /proc/PID/ns/net` has it: what tells it from others. */
  inode: number;
  /** The names that it has as `ip netns` knows them, sorted; none, one, or several. */
  names: string[];
  /** Whether it is the one that this process is in. */
  own: boolean;
  /** Its links, by index; none when it could not be read. */
  links: DescribedLink[];
  /** Why it could not be read. */
  error?: DescribedError;
}
/** A link as the kernel reports it, with its addresses and what it is joined to. */
interface DescribedLink extends Link {
  /** Its addresses, as `listAddresses` has them. */
  addresses: Address[];
  /** Of a link that comes in a pair, such as a veth: the other one, in whatever namespace. */
  peer?: LinkEnd;
  /** Of a link that is stacked on another, as a vlan or vxlan is: that one. */
  lower?: LinkEnd;
  /**
   * Of a vxlan link with a `remote`: the link at the tunnel's far end, when just one of the described
   * links has its VNI and port, and its `local` and `remote` the other way round.
   */
  farEnd?: LinkEnd;
}
/** Another link. */
interface LinkEnd {
  /** Its index in its namespace. */
  index: number;
  /** The number of its namespace; absent when that is none of the described ones. */
  inode?: number;
  /** Its name; absent when its namespace is not described. */
  name?: string;
}
/** An Open vSwitch, by the server that has its database. */
interface DescribedSwitch {
  /** Where the server is, such as `unix:/run/openvswitch/db.sock`; absent when that is not known. */
  remote?: string;
  /** Its bridges, fake ones among them, by name; none when it could not be read. */
  bridges: DescribedBridge[];
  /** Why it could not be read; most often there is none: `OVSDB_CONNECT_FAILED`. */
  error?: DescribedError;
}
/** A bridge of Open vSwitch with its ports. */
interface DescribedBridge extends BridgeInfo {
  /** The interface of its local port, which has its name. */
  local?: DescribedInterface;
  /** Its other ports, by name. */
  ports: DescribedPort[];
}
/** A port of such a bridge. */
interface DescribedPort extends Omit<PortInfo, 'interfaces'> {
  /** Its interfaces; more than one makes it a bond. */
  interfaces: DescribedInterface[];
}
/** An interface of such a port. */
interface DescribedInterface extends InterfaceInfo {
  /**
   * The link that it is, wherever that was moved: the one of its name among those described; where
   * several have that, the one with its Ethernet address. Absent when that is not just one.
   */
  link?: LinkEnd;
}
/** Why something could not be read. */
interface DescribedError {
  /** As errors of this library have it, such as `EPERM`. */
  code: string;
  /** For people. */
  message: string;
}
/** What to describe, and how long to wait for it. */
interface DescribeOptions {
  /**
   * The namespaces. Default: the process's own, and all that have a name in `folder`, but for those
   * that go away meanwhile. One that is given has to be there.
   */
  netns?: readonly NetnsRef[] | undefined;
  /** The folder of names. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined;
  /**
   * The Open vSwitches: connections, which stay open, or remotes such as
   * `unix:/run/openvswitch/db.sock`; none for `[]`. Default: the local one, as ovs-vsctl finds it.
   */
  ovs?: Ovs | string | readonly (Ovs | string)[] | undefined;
  /** Report counters of links, and timers that run, as `getLink` does. Default false. */
  statistics?: boolean | undefined;
  /** Milliseconds that each Open vSwitch may take to be reached and read. Default 10,000. */
  timeout?: number | undefined;
  /** Ends it: the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}
/**
 * What exists on this machine: network namespaces, their links with addresses, peers, masters and
 * tunnels, and the bridges and ports of Open vSwitch. Everything is read at once and nothing is
 * changed. The namespaces are held open meanwhile, so that none goes away half read. `renderTree` and
 * `renderMermaid` draw it.
 *
 * What cannot be read is told in its place, as `error`: a namespace that we may not enter, which
 * needs CAP_SYS_ADMIN, and an Open vSwitch that cannot be reached or does not answer.
 *
 * @throws NetlinkError `ENOENT` when there is no namespace that `netns` names.
 */
declare function describe(options?: DescribeOptions): Promise<Description>;
/**
 * A description as a Mermaid flowchart: a box for each namespace and each Open vSwitch, in them links
 * and bridges; a line joins a port to its bridge and the ends of a pair, a dotted one leads to the
 * lower link, a thick one along a tunnel. Loopback devices are left out. All names are escaped.
 */
declare function renderMermaid(description: Description): string;
/**
 * A description as a tree of text, one line a thing: namespaces with their links, ports of a link
 * below it; Open vSwitches with their bridges and ports. Characters that a terminal would obey are
 * spelled out.
 */
declare function renderTree(description: Description): string;
/**
 * What a sysctl is set to: its text as `sysctl -w` has it; a number; `true` for 1 and `false` for 0; or, of
 * one that has several values, a list of numbers, such as `[4096, 131072, 6291456]`.
 */
type SysctlValue = string | number | boolean | readonly number[];
/**
 * Sysctls and what they are set to. A name is spelled with dots or with slashes, as sysctl(8) takes it: what
 * separates its first two parts separates them all, and the other character stands in names of links for
 * itself: `net.ipv4.conf.eth0/100.forwarding` and `net/ipv4/conf/eth0.100/forwarding` are the same, that of the
 * link eth0.100. Only those below `net` belong to a network namespace.
 */
type Sysctls = Readonly<Record<string, SysctlValue>>;
/** A sysctl that there is. */
interface Sysctl {
  /** Its name, spelled with dots. */
  name: string;
  /**
   * Its value; several are separated by tabs. Absent where there is none to read, as of
   * `net.ipv4.route.flush`, which can only be written.
   */
  value?: string;
  /** Whether the kernel lets it be set at all; what a caller may set, its rights say. */
  writable: boolean;
}
/** Which sysctls to list. */
interface ListSysctlsOptions extends CallOptions {
  /** Only those whose names begin with these parts, such as `net.ipv6.conf.eth0`. Default `net`: all. */
  under?: string | undefined;
}
/**
 * The value of a sysctl, as text; several values are separated by tabs.
 *
 * @param name Spelled with dots or slashes: see `Sysctls`.
 * @throws NetlinkError `ENOENT` when there is no such sysctl; `EACCES` when it can only be written; `EIO` when
 * it has no value yet.
 */
declare function getSysctl(name: string, options?: CallOptions): Promise<string>;
/**
 * Sets a sysctl, or several: all of them in their order, or none. When one is refused, those before it are
 * set back, and so is what the kernel changed with them, such as the `forwarding` of every link with
 * `net.ipv4.ip_forward`. IPv6 addresses that it drops with `disable_ipv6` do not come back. Of values that are
 * times the kernel makes whole ticks: `getSysctl` returns what it made of them. Needs CAP_NET_ADMIN in the user
 * namespace that owns the network namespace, or to be its root.
 *
 * @param name Spelled with dots or slashes: see `Sysctls`.
 * @throws NetlinkError `ENOENT` when there is no such sysctl; `EACCES` when it is read-only, or without the
 * right; `EINVAL` when the kernel does not take the value; `EROFS` when /proc/sys is mounted read-only.
 */
declare function setSysctl(name: string, value: SysctlValue, options?: CallOptions): Promise<void>;
/**
 * The same of several.
 *
 * @param values What each is set to, by its name.
 */
declare function setSysctl(values: Sysctls, options?: CallOptions): Promise<void>;
/** The sysctls of a namespace that can be seen, sorted by their names spelled with slashes. */
declare function listSysctls(options?: ListSysctlsOptions): Promise<Sysctl[]>;
/** What every call on names of namespaces takes. */
interface NetnsOptions {
  /**
   * The folder of names, which must exist or be one level below one that does. Default
   * /run/netns, `ip netns`'s own. A namespace in another folder is given to other
   * functions as its `Netns` or as `{ path }`.
   */
  folder?: string | undefined;
  /** Drops the call while it waits in its queue; the promise is rejected with its reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds the call may wait in its queue; then it is rejected with `ETIMEDOUT`. */
  timeout?: number | undefined;
}
/** How to create a namespace. */
interface CreateNetnsOptions extends NetnsOptions {
  /** Bring its loopback device up. Default false, as `ip netns add`, and the kernel, leave it. */
  loopback?: boolean | undefined;
  /**
   * Sysctls to set before anybody can find the namespace, and before its loopback device comes up: all
   * of them, or there is no namespace.
   */
  sysctls?: Sysctls | undefined;
  /**
   * Succeed when the name leads to a namespace already, whose loopback device is as `loopback` says
   * and whose sysctls are as `sysctls` says, if those are given; where it is not, the call fails with
   * `EEXIST` and the `differences`. Default false.
   */
  mayExist?: boolean | undefined;
}
/** One name in the folder of namespaces. */
interface NetnsEntry {
  /** The name of the file. */
  name: string;
  /** The file, folder and all. */
  path: string;
  /** The namespace's number; absent when no network namespace is bound to the name: it is stale, or just being made. */
  inode?: number;
}
/**
 * Creates a network namespace: with a name, one that `ip netns` sees and that stays until
 * `deleteNetns`; without, one that lives as long as the handle is open or a process is in it.
 * Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist`; `EPERM` without the
 * capability; of a sysctl what `setSysctl` throws, with the option, such as
 * `sysctls.net.ipv4.ip_forward`.
 */
declare function createNetns(name: string, options?: CreateNetnsOptions): Promise<Netns>;
declare function createNetns(name?: undefined, options?: Pick<CreateNetnsOptions, 'loopback' | 'sysctls' | 'signal' | 'timeout'>): Promise<Netns>;
/**
 * Gives a namespace a name, one that `ip netns` sees, as `ip netns attach` does for a process's: that
 * of a process, of a handle, or one that has a name already. It then lives until all its names are
 * deleted and nothing else holds it. Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` when there is no such namespace.
 */
declare function attachNetns(name: string, netns: NetnsRef, options?: NetnsOptions): Promise<Netns>;
/**
 * Opens a namespace and holds it until the handle is closed: it cannot vanish meanwhile.
 *
 * @throws NetlinkError `ENOENT` when there is none; `EINVAL` when what is there is no network
 * namespace, as a stale name is.
 */
declare function openNetns(netns: NetnsRef, options?: Pick<NetnsOptions, 'signal' | 'timeout'>): Promise<Netns>;
/** The names in the folder, sorted. A folder that does not exist has none. */
declare function listNetns(options?: NetnsOptions): Promise<NetnsEntry[]>;
/** Protocols of Ethernet that have names here (ETH_P_*). */
declare const protocols: {
  all: number;
  ip: number;
  arp: number;
  ipv6: number;
  lldp: number;
};
/** Which frames. */
interface PacketSocketOptions extends CallOptions {
  /**
   * The protocol whose frames are received, by name or number (ETH_P_*); `all` has those that this host sends
   * on the link, too. 0: the socket only sends. Default `all`.
   */
  protocol?: keyof typeof protocols | number | undefined;
  /** The most bytes of a frame that are kept, 64 to 262,144. Default 65,536. */
  snapLength?: number | undefined;
}
/** A frame that was on the link. */
interface Frame {
  /** It, from its Ethernet header on; at most `snapLength` bytes. */
  bytes: Buffer;
  /** How many bytes it had. */
  size: number;
  /** This host sent it. */
  outgoing: boolean;
  /** When, in milliseconds since 1970, with fractions. */
  time: number;
}
/**
 * Frames of a link as they are received, as an async iterable, and sent. It hears of what comes once it is
 * open, in the kernel's buffer of some 200 KB; what that has no room for is counted in `dropped`. To leave a loop
 * over it does not close it.
 */
declare class PacketSocket implements AsyncIterableIterator<Frame>, AsyncDisposable {
  #private;
  /** How many frames the kernel had no room for, as far as is known. */
  get dropped(): number;
  /**
   * Sends a frame, its Ethernet header included.
   *
   * @throws NetlinkError `ENETDOWN` when the link is down, `EMSGSIZE` when the frame is longer than its MTU
   * allows, `ENOBUFS` or `EAGAIN` when there is no room.
   */
  send(frame: Uint8Array, options?: Pick<CallOptions, 'signal' | 'timeout'>): Promise<void>;
  /**
   * The next frame. Calls are answered in their order.
   *
   * @throws NetlinkError `ENETDOWN` once when the link went down or away; a link that comes up again is heard.
   */
  next(): Promise<IteratorResult<Frame, undefined>>;
  /** A loop over it was left: it can be gone on with. */
  return(): Promise<IteratorResult<Frame, undefined>>;
  /** Itself. */
  [Symbol.asyncIterator](): this;
  /** Ends every iteration. Idempotent. */
  close(): Promise<void>;
  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/**
 * Opens a packet socket on a link: for what has no address yet, as DHCP clients, and for what has to be said by
 * frames. Needs CAP_NET_RAW in the user namespace that owns the network namespace.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `EPERM` without the capability.
 */
declare function openPacketSocket(link: LinkRef, options?: PacketSocketOptions): Promise<PacketSocket>;
/** How to ping. */
interface PingOptions {
  /** Where to send from. Default: the process's own namespace. */
  netns?: NetnsRef | undefined;
  /** How many echo requests to send, 1 to 1,000,000. Default 3. */
  count?: number | undefined;
  /** Milliseconds between requests. Default 1000. */
  interval?: number | undefined;
  /** How many milliseconds after the last request a reply may still come. Default 1000. */
  timeout?: number | undefined;
  /** Bytes of payload, 0 to 65,000. Default 56, as ping(8)'s. */
  size?: number | undefined;
  /** Time to live, or hop limit, 1 to 255. Default: the namespace's (64). */
  ttl?: number | undefined;
  /** The address to send from, one of the namespace's. Default: by its routes. */
  source?: string | undefined;
  /**
   * The link to send by, and to hear from, by name or index, whatever the routes say: addresses that each
   * link has its own of (fe80::/10, RFC 4007) need one. The same as `%LINK` after an IPv6 `host`.
   * Default: by the routes.
   */
  dev?: LinkRef | undefined;
  /** Ends the ping; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}
/** An echo that came back. */
interface PingReply {
  /** The request it answers, counted from 1. */
  sequence: number;
  /** Round trip time in milliseconds. */
  rtt: number;
  /** The reply's time to live when it arrived; 0 if unknown. */
  ttl: number;
}
/** What became of all the requests. */
interface PingResult {
  /** Requests that were sent. */
  transmitted: number;
  /** Requests that were answered. */
  received: number;
  /** The share of requests that no reply came to: 0 to 1. */
  loss: number;
  /** Round trip times in milliseconds; absent when nothing was received. */
  rtt?: {
    min: number;
    avg: number;
    max: number;
    mdev: number;
  };
  /** Replies to requests that had been answered already. */
  duplicates: number;
  /** ICMP errors that came back, and requests the kernel refused to send. */
  errors: number;
  /** The latest of those, such as `EHOSTUNREACH`. */
  lastError?: string;
  /** The answers, in the order they came. */
  replies: PingReply[];
}
/**
 * Sends ICMP echo requests (RFC 792, RFC 4443) and waits for the replies, without a process
 * and without holding up the event loop. Resolves as soon as all are answered, and also when
 * none is: look at `received`. Needs CAP_NET_RAW, or a group in net.ipv4.ping_group_range.
 *
 * @param host An IPv4 or IPv6 address, an IPv6 one also with its link: `fe80::1%eth0`.
 * @throws NetlinkError `ENETUNREACH` when there is no route at all; `ENODEV` without the link; `EPERM`
 * without the right.
 */
declare function ping(host: string, options?: PingOptions): Promise<PingResult>;
/**
 * The processes in a namespace, the process's own without `netns`, by their numbers. One that comes
 * or goes meanwhile may be among them or not; those that we may not look at (ptrace(2)) are passed
 * over. A process is where its first thread is.
 *
 * @throws NetlinkError `ENOENT` when there is no such namespace.
 */
declare function listNetnsPids(options?: CallOptions): Promise<number[]>;
/**
 * The names of the namespace that a process, the calling one without `pid`, is in: none, one, or
 * several.
 *
 * @throws NetlinkError `ESRCH` when there is no such process; `EACCES` when we may not look at it
 * (ptrace(2)).
 */
declare function identifyNetns(pid?: number, options?: NetnsOptions): Promise<NetnsEntry[]>;
/** What sockets have in common. */
interface SocketOptions extends CallOptions {
  /**
   * The link to send by, and to hear from, by its name, whatever the routes say (SO_BINDTODEVICE). Default: by
   * the routes.
   */
  dev?: string | undefined;
}
/** Where to connect to. */
interface ConnectTcpOptions extends SocketOptions {
  /**
   * An address, an IPv6 one also with its link, `fe80::1%eth0`; or a name, which is looked up in the process's
   * own namespace, and each of whose addresses is tried in turn. Default 127.0.0.1.
   */
  host?: string | undefined;
  /** 1 to 65,535. */
  port: number;
  /** The address to connect from. Default: by the routes. */
  localAddress?: string | undefined;
  /** The port to connect from. Default: one that is free. */
  localPort?: number | undefined;
  /** The socket stays open for writing when the other side has ended. Default false, as node:net has it. */
  allowHalfOpen?: boolean | undefined;
  /** Milliseconds for all of it. Default: the kernel's, some two minutes. */
  timeout?: number | undefined;
  /** Gives it up; the promise is then rejected with its reason. */
  signal?: AbortSignal | undefined;
}
/** Where to listen. */
interface ListenTcpOptions extends SocketOptions {
  /** An address, as of `connectTcp`. Default: every one, `::`, or 0.0.0.0 where there is no IPv6. */
  host?: string | undefined;
  /** 0 to 65,535; 0 for one that is free. */
  port: number;
  /** How many connections may wait to be accepted. Default 511, as node:net has it. */
  backlog?: number | undefined;
  /** Of `::`, no IPv4 (IPV6_V6ONLY). Default false. */
  ipv6Only?: boolean | undefined;
  /** Others may listen there, too (SO_REUSEPORT). Default false. */
  reusePort?: boolean | undefined;
  /** As of `connectTcp`, of the sockets that the server accepts. */
  allowHalfOpen?: boolean | undefined;
}
/** Where datagrams are received. */
interface BindUdpOptions extends SocketOptions {
  /** An address, as of `connectTcp`. Default: every one, `::`, or 0.0.0.0 where there is no IPv6. */
  address?: string | undefined;
  /** 0 to 65,535. Default 0: one that is free. */
  port?: number | undefined;
  /** Of `::`, no IPv4 (IPV6_V6ONLY). Default false. */
  ipv6Only?: boolean | undefined;
  /** Others may receive there, too (SO_REUSEPORT). Default false. */
  reusePort?: boolean | undefined;
}
/**
 * Connects by TCP in a namespace; a `Socket` of node:net, connected, that stays in it.
 *
 * @throws NetlinkError as node:net's errors are: `ECONNREFUSED` of `connect` where nobody listens, `ETIMEDOUT`,
 * `EHOSTUNREACH` ...; with the option, such as `host`.
 */
declare function connectTcp(options: ConnectTcpOptions): Promise<Socket$1>;
/**
 * Listens for TCP connections in a namespace; a `Server` of node:net that listens. The sockets that it accepts
 * are in the namespace, too: `listener`, or its event `connection`, has them. Node looks up the links of addresses
 * such as fe80::1 in the process's own namespace, and so may fail to report one (`server.address()`).
 *
 * @throws NetlinkError `EADDRINUSE`, or `EACCES` without CAP_NET_BIND_SERVICE, with the option `port`;
 * `EADDRNOTAVAIL` with `host`.
 */
declare function listenTcp(options: ListenTcpOptions, listener?: (socket: Socket$1) => void): Promise<Server>;
/**
 * A `Socket` of node:dgram that is bound in a namespace, and stays in it. It is of type `udp6` where its address
 * is one of IPv6, which `::`, the default, is: that one sends and receives IPv4 by addresses such as
 * `::ffff:192.0.2.1`.
 *
 * @throws NetlinkError `EADDRINUSE`, or `EACCES` without CAP_NET_BIND_SERVICE, with the option `port`;
 * `EADDRNOTAVAIL` with `address`; `ENOTSUP` on Deno, which makes no socket of node:dgram of a descriptor.
 */
declare function bindUdp(options?: BindUdpOptions): Promise<Socket>;
/** How to start a program: as `child_process.spawn`, and where. */
interface SpawnNetnsOptions extends SpawnOptions {
  /** The network namespace that the process is born in. Default: the process's own. */
  netns?: NetnsRef | undefined;
}
/**
 * `child_process.spawn`, with the child born in a network namespace. It is given nothing but
 * the namespace: /sys still shows the devices of ours. Needs CAP_SYS_ADMIN for a namespace
 * other than our own. A command that cannot be found is told by the child's 'error' event,
 * as by `child_process.spawn`.
 *
 * @throws NetlinkError at once when the namespace cannot be entered: `ENOENT`, `EPERM`.
 */
declare function spawn(command: string, args?: readonly string[], options?: SpawnNetnsOptions): ChildProcess;
/** What names to watch. */
interface WatchNetnsOptions {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined;
  /** Begin with a `resync` event that has all names there are. Default false. */
  initial?: boolean | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/** A name came, went, or leads elsewhere: to a namespace, having been stale, or to another one. */
interface NetnsChangeEvent {
  /** That it is about a name. */
  type: 'netns';
  /** What became of it. */
  change: 'added' | 'changed' | 'deleted';
  /** As it is now; of one that went, as it was last. */
  object: NetnsEntry;
  /** As it was before, of one that changed. */
  before?: NetnsEntry;
}
/** Some changes were missed: what there is now. */
interface NetnsResyncEvent {
  /** That it is about all names. */
  type: 'resync';
  /** Asked for with `initial`. */
  reason: 'start';
  /** All names there are, sorted. */
  names: NetnsEntry[];
}
/** What a watch of names tells. */
type NetnsEvent = NetnsChangeEvent | NetnsResyncEvent;
/**
 * Watches the names of namespaces in a folder, whether there is such a folder already or not. A name
 * without an `inode` is stale, or is just being made: then it changes next.
 *
 * It begins at once, before the first iteration. At each sign of a change the folder is listed anew
 * and what differs is told: no change is lost, however late it is asked for, but the steps in
 * between may be, such as a name that came and went, or one made anew whose namespace was given the
 * number of the one before. The iteration ends when the signal is aborted
 * and when the watch is closed. An open watch does not hold the process open; a pending `next()`
 * does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when what the folder lies in does not exist.
 */
declare function watchNetns(options?: WatchNetnsOptions): NetnsWatch;
/** A watch of names under way: see `watchNetns`. */
declare class NetnsWatch extends Iteration<NetnsEvent> {}
/** An address of a new link: `IP/PREFIX` alone, with options, or as it was reported of another link. */
type NewAddress = string | (HandedBack<AddressOptions, Address> & {
  address: string;
});
/** Which addresses to list. */
interface ListAddressesOptions extends CallOptions, TargetOptions {
  /** Only this link's, by name or index. */
  link?: string | number | undefined;
  /** Only this family's. Default both. */
  family?: Family | undefined;
}
/**
 * Adds an address, `IP/PREFIX`, to a link given by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the link has it already, unless `mayExist` and it is what was
 * asked for (lifetimes aside, which run); `ENODEV` without such a link.
 */
declare function addAddress(link: string | number, address: string, options?: HandedBack<AddressOptions, Address> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds an address, or sets the options of the one that is there. Of IPv4 the kernel changes no more
 * than `metric`, `protocol` and lifetimes; of IPv6 neither the prefix length nor `autoJoin`. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` with the option that the kernel cannot change, unless `recreate`;
 * nothing was changed then.
 */
declare function replaceAddress(link: string | number, address: string, options?: HandedBack<AddressOptions, Address> & CallOptions & Recreate): Promise<void>;
/**
 * Deletes an address of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EADDRNOTAVAIL` when the link does not have it, unless `ifExists`.
 */
declare function deleteAddress(link: string | number, address: string, options?: HandedBack<Pick<AddressOptions, 'peer'>, Address> & CallOptions & IfExists$1): Promise<void>;
/**
 * The addresses of a namespace, or of one link of it, both families.
 *
 * @throws NetlinkError `ENODEV` without such a link; with `targetNsid`, `EINVAL` when no namespace has
 * that number, `EACCES` without the capability.
 */
declare function listAddresses(options?: ListAddressesOptions): Promise<Address[]>;
interface ListNeighborsOptions extends CallOptions {
  /** Only this link's, by name or index. The kernel filters. */
  link?: LinkRef | undefined;
  /** Only those of the ports of this link. The kernel filters. */
  master?: LinkRef | undefined;
  /** Only this family's. Default both. The kernel filters. */
  family?: Family | undefined;
  /** The entries with `proxy`, instead of the others. Default false. */
  proxy?: boolean | undefined;
  /** Only those in this state, or in one of these. */
  state?: NeighborState | number | readonly (NeighborState | number)[] | undefined;
  /** Only those that this one put there. */
  protocol?: Protocol | undefined;
}
/**
 * Adds a neighbour of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address is known there, unless `mayExist` and it is what was
 * asked for; `ENODEV` without such a link.
 */
declare function addNeighbor(link: LinkRef, options: HandedBack<NeighborOptions, Neighbor> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a neighbour, or sets the one that is there. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
declare function replaceNeighbor(link: LinkRef, options: HandedBack<NeighborOptions, Neighbor> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes a neighbour of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
declare function deleteNeighbor(link: LinkRef, options: HandedBack<Pick<NeighborOptions, 'dst' | 'proxy'>, Neighbor> & CallOptions & IfExists$1): Promise<void>;
/**
 * One neighbour of a link, or, with `proxy`, one entry that the link answers for.
 *
 * @throws NetlinkError `ENOENT` when there is none; `ENODEV` without such a link.
 */
declare function getNeighbor(link: LinkRef, options: HandedBack<Pick<NeighborOptions, 'dst' | 'proxy'>, Neighbor> & CallOptions): Promise<Neighbor>;
/**
 * The neighbours of a link, by name or index, or, without one, of all links of a namespace, both
 * families. `listNeighbors({ link })` is the same.
 */
declare function listNeighbors(link?: LinkRef, options?: Omit<ListNeighborsOptions, 'link'>): Promise<Neighbor[]>;
declare function listNeighbors(options?: ListNeighborsOptions): Promise<Neighbor[]>;
interface ListNexthopsOptions extends CallOptions {
  /** Only this family's. */
  family?: Family | undefined;
  /** Only those by this link. */
  dev?: LinkRef | undefined;
  /** Only those by the ports of this link. */
  master?: LinkRef | undefined;
  /** Only groups. Default false. */
  groups?: boolean | undefined;
  /** Only those for forwarding entries. Default false. */
  fdb?: boolean | undefined;
  /** Only those that this one installed. */
  protocol?: Protocol | undefined;
  /** Report `statistics` of groups; since Linux 6.9. Default false. */
  statistics?: boolean | undefined;
}
/** What of a nexthop to report. */
interface GetNexthopOptions extends CallOptions {
  /** Report `statistics` of a group; since Linux 6.9. Default false. */
  statistics?: boolean | undefined;
}
/** A nexthop to add. */
type NewNexthop = HandedBack<Omit<NexthopOptions, 'id'> & {
  /** Its number. Default: one that is free, which the kernel chooses (NHA_ID). */id?: number | undefined;
}, Nexthop>;
/** A nexthop that there is now. */
interface AddedNexthop {
  /** Its number. */
  id: number;
  /** Whether the call made it; false where `mayExist` found it. */
  created: boolean;
}
/**
 * Adds a nexthop, and returns its id, which the kernel chooses where none is given. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the id is taken, unless `mayExist`, which needs one, and it is what was
 * asked for; `ENETUNREACH` when the gateway is not reachable.
 */
declare function addNexthop(options: NewNexthop & CallOptions & MayExist$1): Promise<AddedNexthop>;
/**
 * Adds a nexthop, or replaces the one with its id, in all routes that use it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
declare function replaceNexthop(options: HandedBack<NexthopOptions, Nexthop> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes a nexthop, and with it the routes that use it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
declare function deleteNexthop(id: number, options?: CallOptions & IfExists$1): Promise<void>;
/**
 * One nexthop, by its id.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getNexthop(id: number, options?: GetNexthopOptions): Promise<Nexthop>;
/** The nexthops of a namespace, by id. The kernel filters, but for `fdb` and `protocol`. */
declare function listNexthops(options?: ListNexthopsOptions): Promise<Nexthop[]>;
/**
 * The buckets of the resilient groups of a namespace; since Linux 5.13. The kernel filters.
 *
 * @throws NetlinkError `ENOENT` when there is no nexthop `id`, `EINVAL` when it is not such a group.
 */
declare function listNexthopBuckets(options?: ListNexthopBucketsOptions): Promise<NexthopBucket[]>;
interface ListRoutesOptions extends CallOptions {
  /** Only this family's. Default both. */
  family?: Family | undefined;
  /** Only this table's. Default all. */
  table?: RouteTable | undefined;
  /** Only those by this link, by name or index. */
  dev?: LinkRef | undefined;
  /** Only those installed by this one. Default all. */
  protocol?: Protocol | undefined;
  /** Only those of this type. Default all. */
  type?: RouteType | undefined;
}
/**
 * Adds a route. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the destination has one with that metric in that table, unless
 * `mayExist` and it is what was asked for (`expires` aside, which passes); `ENETUNREACH` when the gateway is not reachable; `ENODEV` without such a link.
 */
declare function addRoute(options: HandedBack<RouteOptions, Route> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a route, or replaces the one that the destination has with that metric. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
declare function replaceRoute(options: HandedBack<RouteOptions, Route> & CallOptions & MustExist): Promise<void>;
/**
 * Adds a route before those that the destination has with that metric; of IPv6 as `appendRoute`. Needs
 * CAP_NET_ADMIN.
 */
declare function prependRoute(options: HandedBack<RouteOptions, Route> & CallOptions): Promise<void>;
/**
 * Adds a route behind those that the destination has; of IPv6 it becomes one more of their ways.
 * Needs CAP_NET_ADMIN.
 */
declare function appendRoute(options: HandedBack<RouteOptions, Route> & CallOptions): Promise<void>;
/**
 * Deletes the first route that is as told; what is not given does not matter (an option that is `undefined` is
 * refused), but for `table`, which
 * is main then, and `tos` and `from`, which are none. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ESRCH` when there is none, unless `ifExists`.
 */
declare function deleteRoute(options: HandedBack<Given<RouteOptions>, Route> & CallOptions & IfExists$1): Promise<void>;
/** The routes of a namespace, of all tables and both families. The kernel filters. */
declare function listRoutes(options?: ListRoutesOptions): Promise<Route[]>;
/**
 * The route that a packet to an address would take.
 *
 * @throws NetlinkError `ENETUNREACH` when there is none; `EHOSTUNREACH`, `EACCES`, `EINVAL` when it
 * is unreachable, prohibit, blackhole.
 */
declare function getRoute(destination: string, options?: GetRouteOptions): Promise<Route>;
/**
 * Adds a policy rule. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is the very same, unless `mayExist`; `ENOTSUP` when the kernel is too old for
 * an option, which it would ignore: the rule is deleted again.
 */
declare function addRule(options: HandedBack<RuleOptions, Rule> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Deletes the first policy rule that is as told; what is not given does not matter (an option that is
 * `undefined` is refused). Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `ENOTSUP` when the kernel would
 * take another rule for it: of two that differ in `invert` or `goto` alone it deletes the first.
 */
declare function deleteRule(options: HandedBack<Given<RuleOptions>, Rule> & CallOptions & IfExists$1): Promise<void>;
/** Which rules: those that have all of these options. Default all. */
interface ListRulesOptions extends CallOptions, Omit<RuleOptions, 'priority'> {
  /** Only this family's. Default both. */
  family?: RuleOptions['family'];
  /** Only those of this priority, or of one of `[lowest, highest]`. */
  priority?: number | readonly [number, number] | undefined;
}
/**
 * The policy rules of a namespace, both families, in the order they are asked. The kernel filters by
 * the family; what else is asked for is compared here.
 */
declare function listRules(options?: ListRulesOptions): Promise<Rule[]>;
/** An option that is told has a value: were one lost on the way, more would be deleted than was meant. */
type Selecting<Options extends CallOptions> = CallOptions & Given<Omit<Options, keyof CallOptions>>;
/**
 * Deletes all addresses of a link, by name or index, or those of one family. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function flushAddresses(link: LinkRef, options?: Pick<ListAddressesOptions, 'family'> & CallOptions): Promise<void>;
/**
 * Deletes neighbours: those that `listNeighbors` lists, but, as ip-neighbour(8) does, not those that
 * are permanent or noarp, unless `state` or `proxy` asks for them. Needs CAP_NET_ADMIN.
 */
declare function flushNeighbors(options?: Selecting<ListNeighborsOptions>): Promise<void>;
/** Deletes routes: those that `listRoutes` lists; a table at least must be told. Needs CAP_NET_ADMIN. */
declare function flushRoutes(options: Selecting<ListRoutesOptions> & {
  table: RouteTable;
}): Promise<void>;
/** Which rules to delete: those that have all of these options. */
type FlushRulesOptions = Selecting<ListRulesOptions>;
/**
 * Deletes policy rules: those that `listRules` lists, but not those that the kernel made itself, which
 * ask the tables there are, unless `protocol` asks for them. Needs CAP_NET_ADMIN.
 */
declare function flushRules(options?: FlushRulesOptions): Promise<void>;
/**
 * Deletes nexthops: those that `listNexthops` lists, groups before their members, and with them the
 * routes that use them. Needs CAP_NET_ADMIN.
 */
declare function flushNexthops(options?: Selecting<ListNexthopsOptions>): Promise<void>;
/**
 * Adds a connection, as if the kernel had seen its packets: as who takes over from another host does. `original`
 * needs `src`, `dst`, `ipProto` and what the protocol has besides, ports or `icmpType`, `icmpCode` and `icmpId`;
 * `expires` is needed, too. Labels are set by `setConntrack`: of a new one the kernel ignores them. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one with these packets, unless `mayExist` and it is what was asked for;
 * `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
declare function addConntrack(options: HandedBack<ConntrackOptions, Conntrack> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Changes what is given of a connection. Flags can be set, and not unset. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none; `EBUSY` with the flag that cannot be unset; `ENOSPC` with
 * `labels` where no rule uses labels.
 */
declare function setConntrack(options: HandedBack<ConntrackKey & ConntrackSettings, Conntrack> & CallOptions): Promise<void>;
/**
 * A connection, by its packets, and its `id` if it is given. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getConntrack(options: HandedBack<ConntrackKey, Conntrack> & CallOptions): Promise<Conntrack>;
/** Which connections to list, and where. */
interface ListConntrackOptions extends CallOptions, ConntrackFilter {}
/**
 * The connections that a namespace tracks. The kernel compares what it can, and is asked again here: addresses in
 * any spelling, and prefixes. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
declare function listConntrack(options?: ListConntrackOptions): Promise<Conntrack[]>;
/**
 * How many connections a namespace tracks. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel tracks no connections (its module is `nf_conntrack_netlink`).
 */
declare function countConntrack(options?: CallOptions): Promise<ConntrackCount>;
/**
 * Deletes a connection, by its packets; with the `id` that it was reported with, no later one that has
 * another. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EBUSY` when a flow table forwards it.
 */
declare function deleteConntrack(options: HandedBack<ConntrackKey, Conntrack> & CallOptions & IfExists$1): Promise<void>;
/** Which connections to delete. */
interface FlushConntrackOptions extends Selecting<ListConntrackOptions> {
  /** All of them: without it something has to tell which. */
  all?: true;
}
/**
 * Deletes connections: those that `listConntrack` lists, but for those that a flow table forwards; with `all: true`
 * every one. Needs CAP_NET_ADMIN.
 */
declare function flushConntrack(options: FlushConntrackOptions): Promise<void>;
/** Events came faster than they were taken, and the kernel dropped some: what there is has to be listed anew. */
interface OverrunEvent {
  /** That it is about no object. */
  type: 'overrun';
}
/** Events under way: see `watchConntrack` and `watchDrivers`. */
declare class EventWatch<Event> extends Iteration<Event | OverrunEvent> {}
/** A connection began, changed, or ended. */
interface ConntrackEvent {
  /** That it is about a connection. */
  type: 'conntrack';
  /** What became of it. */
  change: 'added' | 'changed' | 'deleted';
  /** What the kernel tells of it: of one that ended what it has carried, and not how long it would have been kept. */
  object: Conntrack;
}
/** What to watch of connections: those that have all that is told. */
interface WatchConntrackOptions extends ConntrackFilter {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** Only these events. Default: all. */
  changes?: readonly ConntrackEvent['change'][] | undefined;
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * Watches connections of a namespace. It begins at once, before the first iteration. Unlike `watch` it does not
 * know what there is: events come as the kernel tells them, and where they came faster than they were taken, an
 * `overrun` says so; `listConntrack` has what there is then. Of connections that began before anybody listened
 * the kernel tells nothing, unless net.netfilter.nf_conntrack_events is 1. Needs CAP_NET_ADMIN.
 *
 * The iteration ends as that of `watch` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace.
 */
declare function watchConntrack(options?: WatchConntrackOptions): EventWatch<ConntrackEvent>;
/** Members of an object that it can be found by: none that is an object itself. */
type FindableBy<T> = { [Name in keyof T as Extract<T[Name], object> extends never ? Name : never]?: T[Name] | undefined };
/**
 * The objects of one type, each as the kernel reports it. They are never changed: an object that
 * changes is a new one, so what was read stays as it was.
 */
declare class ObjectTable<T extends object> implements Iterable<T> {
  #private;
  /** How many there are. */
  get size(): number;
  /** Every object. */
  [Symbol.iterator](): IterableIterator<T>;
  /**
   * The objects whose members have these values, as they are reported; `undefined` is that of a
   * member that is not reported. The first search by a set of members makes an index, which is kept up
   * to date from then on.
   *
   * @throws TypeError for a value that is an object.
   */
  where(values: FindableBy<T>): T[];
  /** One of those that `where` returns, if any. */
  find(values: FindableBy<T>): T | undefined;
}
/** The links. */
declare class LinkTable extends ObjectTable<Link> {
  /** A link by its index, its name, or one of its alternative names. */
  get(link: LinkRef): Link | undefined;
}
/** A link's driver. A text that it does not tell is empty. */
interface DriverInfo {
  /** Its name. */
  driver: string;
  /** Its version, or the kernel's. */
  version: string;
  /** That of the firmware. */
  firmwareVersion: string;
  /** That of the expansion ROM. */
  expansionRomVersion: string;
  /** Where the device is, such as `0000:00:1f.6`. */
  busInfo: string;
  /** Whether it counts: `getDriverStatistics` has what. */
  statistics: boolean;
  /** Whether it can test itself. */
  selfTest: boolean;
  /** Whether its EEPROM can be read. */
  eeprom: boolean;
  /** Whether its registers can. */
  registers: boolean;
  /** Whether it has flags of its own. */
  privateFlags: boolean;
}
/**
 * A link's driver, as `ethtool -i`.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver says nothing.
 */
declare function getDriverInfo(link: LinkRef, options?: CallOptions): Promise<DriverInfo>;
/**
 * What a link's driver counts, by the names that it has for it, as `ethtool -S`. Empty where it counts nothing but
 * what `getLink` has with `statistics`.
 *
 * @throws NetlinkError `ENODEV` when there is no such link.
 */
declare function getDriverStatistics(link: LinkRef, options?: CallOptions): Promise<Record<string, bigint>>;
/** Counters that standards name, by who names them. */
type StatisticsGroup = 'ethPhy' | 'ethMac' | 'ethCtrl' | 'rmon';
/** What counters to read. */
interface StandardStatisticsOptions {
  /** Only these groups. Default: all. */
  groups?: readonly StatisticsGroup[] | undefined;
}
/**
 * What a link's driver counts of what IEEE 802.3 and RMON name, as `ethtool -S LINK --groups`: what network cards
 * have, and no virtual link.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver counts nothing of these groups,
 * or the kernel knows none (before Linux 5.13).
 */
declare function getStandardStatistics(link: LinkRef, options?: StandardStatisticsOptions & CallOptions): Promise<StandardStatistics>;
/** A feature of a link's driver. */
interface Feature {
  /** Whether it is on. */
  active: boolean;
  /** Whether it is on as soon as it can be: another feature may be in its way. */
  wanted: boolean;
  /** Whether the driver does not let it be changed. */
  fixed: boolean;
}
/** A link's features, by the kernel's names, such as `tx-checksum-ip-generic`: as `ethtool -k` lists them. */
type Features = Record<string, Feature>;
/**
 * Features that are to be on or off, by the kernel's names; or as they were reported: then `wanted` is set of
 * those that are not fixed. `checksums` is all by which a driver fills in the checksums of what the link
 * transmits and that it lets be changed (`tx-checksum-...`).
 */
type FeatureSettings = Readonly<Record<string, boolean | Feature | undefined>>;
/** What became of a change of features. */
interface ChangedFeatures {
  /** All that is not as it was, what the driver changed besides among it: what each is now. */
  changed: Record<string, boolean>;
  /** What the driver did not take, as other features do not go with it: what was asked of each. */
  refused: Record<string, boolean>;
}
/**
 * What a link's driver does for the kernel, as `ethtool -k`: each feature by the kernel's name.
 *
 * @throws NetlinkError `ENODEV` when there is no such link.
 */
declare function getFeatures(link: LinkRef, options?: CallOptions): Promise<Features>;
/**
 * Has a link's driver do this and not that for the kernel, as `ethtool -K`. What there is not, and what is
 * fixed and not so, fails the call, which then changes nothing; what is only not possible beside the other
 * features is reported as refused. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` with the option, `features.NAME`, when the
 * kernel has no such feature, or the driver does not let it be changed.
 */
declare function setFeatures(link: LinkRef, features: FeatureSettings, options?: CallOptions): Promise<ChangedFeatures>;
/**
 * How many queues a link's driver has at work, as `ethtool -l`.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getChannels(link: LinkRef, options?: CallOptions): Promise<Channels>;
/**
 * Sets how many queues a link's driver has at work, as `ethtool -L`: all that is given, or nothing.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting;
 * `EINVAL` with the option of which the driver has fewer.
 */
declare function setChannels(link: LinkRef, options: HandedBack<ChannelSettings, Channels> & CallOptions): Promise<void>;
/**
 * How long the queues of a link's driver are, as `ethtool -g`.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getRings(link: LinkRef, options?: CallOptions): Promise<Rings>;
/**
 * Sets how long the queues of a link's driver are, as `ethtool -G`: all that is given, or nothing. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting;
 * `EINVAL` with the option that is above what the driver takes; `ENOTSUP` with the option that it rounds.
 */
declare function setRings(link: LinkRef, options: HandedBack<RingSettings, Rings> & CallOptions): Promise<void>;
/**
 * How many packets, or how much time, make an interrupt, as `ethtool -c`.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report it.
 */
declare function getCoalescing(link: LinkRef, options?: CallOptions): Promise<Coalescing>;
/**
 * Sets how many packets, or how much time, make an interrupt, as `ethtool -C`: all that is given, or
 * nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting, and
 * with the option of which it made something else; `EINVAL` with the option that it does not have.
 */
declare function setCoalescing(link: LinkRef, options: HandedBack<CoalescingSettings, Coalescing> & CallOptions): Promise<void>;
/**
 * A link's pause frames, as `ethtool -a`.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getPause(link: LinkRef, options?: CallOptions): Promise<Pause>;
/**
 * Sets a link's pause frames, as `ethtool -A`: all that is given, or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
declare function setPause(link: LinkRef, options: HandedBack<PauseSettings, Pause> & CallOptions): Promise<void>;
/**
 * A link's speed, duplex and modes, as `ethtool` shows them.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getLinkModes(link: LinkRef, options?: CallOptions): Promise<LinkModes>;
/**
 * Sets a link's speed, duplex and modes, as `ethtool -s`: all that is given, or nothing. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
declare function setLinkModes(link: LinkRef, options: HandedBack<LinkModeSettings, LinkModes> & CallOptions): Promise<void>;
/**
 * A link's connector and transceiver, as `ethtool` shows them.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
declare function getLinkInfo(link: LinkRef, options?: CallOptions): Promise<LinkInfo>;
/**
 * Sets a link's connector, as `ethtool -s`: all that is given, or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
declare function setLinkInfo(link: LinkRef, options: HandedBack<LinkInfoSettings, LinkInfo> & CallOptions): Promise<void>;
/**
 * Whether a link is detected, and why not, as `ethtool` shows it.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report it.
 */
declare function getLinkState(link: LinkRef, options?: CallOptions): Promise<LinkState>;
/** What links' drivers have at work, by what it is called when it changes. */
interface DriverSettings {
  /** As `getFeatures` has them. */
  features: Features;
  /** As `getChannels`. */
  channels: Channels;
  /** As `getRings`. */
  rings: Rings;
  /** As `getCoalescing`. */
  coalescing: Coalescing;
  /** As `getPause`. */
  pause: Pause;
  /** As `getLinkModes`. */
  linkModes: LinkModes;
  /** As `getLinkInfo`. */
  linkInfo: LinkInfo;
}
/** Somebody changed what a link's driver has at work, or, of features, the kernel did. */
type DriverEvent = { [Type in keyof DriverSettings]: {
  /** What was changed. */type: Type; /** The index of the link. */
  index: number; /** All of it, as it is. */
  object: DriverSettings[Type];
} }[keyof DriverSettings];
/** What to watch of links' drivers. */
interface WatchDriversOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** Only these settings. Default: all. */
  types?: readonly (keyof DriverSettings)[] | undefined;
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * Watches what links' drivers in a namespace have at work, as `ethtool --monitor`. It begins at once, before the
 * first iteration. Unlike `watch` it does not know what there is: events come as the kernel tells them, and where they
 * came faster than they were taken, an `overrun` says so. Of features and link modes the kernel tells that they
 * changed: what they are is read when the event is asked for.
 *
 * The iteration ends as that of `watch` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; `ENOTSUP` when the kernel has
 * no such events (before Linux 5.6).
 */
declare function watchDrivers(options?: WatchDriversOptions): EventWatch<DriverEvent>;
/** What an EVPN device is told. */
interface EvpnOptions {
  /** The bridge, by name. */
  bridge: string;
  /** The vxlan link, by name: a port of it. */
  vxlan: string;
  /** The address that its packets are sent from. Default: the kernel chooses. */
  local?: string | undefined;
  /** The UDP port, 1 to 65,535. Default 4789. */
  dstPort?: number | undefined;
  /** Answer ARP and neighbour discovery of hosts that are known, instead of flooding it. Default true. */
  neighSuppress?: boolean | undefined;
  /** The VNI of each VLAN, such as `{ 10: 10010, 20: 10020 }`: no two have one. */
  vlans: Readonly<Record<number, number>>;
}
/** An EVPN device as it is. */
interface Evpn {
  /** The bridge. */
  bridge: string;
  /** The vxlan link. */
  vxlan: string;
  /** The address that its packets are sent from; absent where the kernel chooses. */
  local?: string;
  /** The UDP port. */
  dstPort: number;
  /** Whether it answers ARP and neighbour discovery of hosts that are known. */
  neighSuppress: boolean;
  /** The VNI of each VLAN. */
  vlans: Record<number, number>;
}
/**
 * Makes a bridge with VLANs and a vxlan link as its port, which carries each VLAN in a VNI of its own: a device with
 * `external` and `vniFilter`, its VNIs, and the VLANs with their VNIs, up and not learning, all of it or nothing. Who
 * is where `addFdb` tells, with `srcVni`. `deleteLinks([vxlan, bridge])` deletes it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` with `bridge` or `vxlan` when there is such a link, unless `mayExist` and all of it is
 * as asked for; `ENOTSUP` when the kernel has no VLANs of bridges, or no VNI filter (before Linux 5.18).
 */
declare function createEvpn(options: EvpnOptions & CallOptions & MayExist$1): Promise<Created>;
/**
 * Changes an EVPN device to what it is told: VLANs and VNIs that are not told go, others come, and those that stay are
 * not touched. All or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` with `vxlan` when it is no such device, with
 * `bridge` when it is a port of another, and with `dstPort` when it has another.
 */
declare function setEvpn(options: EvpnOptions & CallOptions): Promise<void>;
/**
 * An EVPN device as it is, by its vxlan link: what `createEvpn` and `setEvpn` were told of it. VLANs without a VNI are
 * not part of it.
 *
 * @param vxlan Its name.
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is no such device.
 */
declare function getEvpn(vxlan: string, options?: CallOptions): Promise<Evpn>;
/** A link whose kind is known. */
type LinkOf<Kind extends LinkKind> = Link & {
  kind: Kind;
} & Pick<KindOptions, Kind>;
/** A VXLAN link. */
interface VxlanLink extends LinkOf<'vxlan'> {
  /** Its options; those named are always reported. */
  vxlan: Vxlan & {
    vni: number;
    dstPort: number;
    dev?: number;
  };
}
/** One end of a veth pair. */
type VethLink = LinkOf<'veth'>;
/** A bridge. */
type BridgeLink = LinkOf<'bridge'>;
/** What of a link to report. */
interface GetLinkOptions extends CallOptions, TargetOptions {
  /** Report `statistics`, and timers that run, such as those of a bridge. Default false. */
  statistics?: boolean | undefined;
  /** Report `vfs`, with `statistics` with their counters, and `vfCount`. Default false. */
  vfs?: boolean | undefined;
}
/** Which links. */
interface LinkFilter {
  /** Only links of this kind. */
  kind?: string | undefined;
  /** Only the ports of this link, by name or index. */
  master?: LinkRef | undefined;
  /** Only those that are up, or only those that are down. */
  up?: boolean | undefined;
  /** Only those of this link group. */
  group?: number | undefined;
}
/** Which links to list. */
interface ListLinksOptions extends GetLinkOptions, LinkFilter {}
/**
 * A route by a new link, with which it goes. One that was reported may be of another link: it leads by this
 * one.
 */
type NewRoute = HandedBack<Omit<RouteOptions, 'dev' | 'multipath' | 'nexthopId'>, Route>;
/** For functions that make or change a link. */
interface LinkOffloads {
  /**
   * What its driver does for the kernel, by the kernel's names (`ethtool -k`): `{ 'tx-checksum-ip-generic': false
   * }`. `{ checksums: false }` is what a link needs whose other end is a packet socket's, as that of a port of
   * Open vSwitch's userspace datapath: its packets leave with their checksums filled in, and as segments
   * of its `mtu`. What the driver does not take, or does not let be changed, fails the call. Not
   * reported with the link: see `getFeatures`.
   */
  offloads?: FeatureSettings | undefined;
}
/** For functions that make or change a link. */
interface LinkSysctls {
  /**
   * Sysctls of its own, set in their order after all else but before it is brought up. Names are as
   * `setSysctl` has them, with `IFNAME` in the place of the link's name, as CNI and Docker spell them:
   * `{ 'net.ipv6.conf.IFNAME.disable_ipv6': true, 'net.ipv4.conf.IFNAME.rp_filter': 0 }`. `mayExist` compares them with
   * what the kernel made of them, which of a time is whole ticks.
   */
  sysctls?: Sysctls | undefined;
}
/** What a new link, or a new link's peer, can be told. */
interface NewLink extends Omit<LinkSettings, 'master' | 'vfs'>, LinkOffloads, LinkSysctls, LinkCreation, Partial<{ [Key in keyof LinkPortOptions]: LinkPortOptions[Key] | undefined }> {
  /** 1 to 15 bytes, without '/', ':', '%' and white space. */
  name: string;
  /**
   * Its index, 1 to 2,147,483,647; not of a tun. Of a peer only with one of the first end. Default: the
   * next that is free (ifi_index).
   */
  index?: number | undefined;
  /** The bridge, bond or other link that it becomes a port of. */
  master?: LinkRef | undefined;
  /** Its addresses, `IP/PREFIX` each, added in this order. */
  addresses?: readonly NewAddress[] | undefined;
  /**
   * Routes by it, added in this order after its addresses and options: the kernel takes them where it is
   * `up`. They go with it, also when a later step fails.
   */
  routes?: readonly NewRoute[] | undefined;
}
/** The other end of a pair, or one as it was reported. */
type NewPeer = HandedBack<NewLink, Link> & PeerPlace;
interface PeerPlace {
  /**
   * Where it is created, not moved. Default: where the first end is, unlike that of every other `netns`;
   * `{ self: true }` is the process's own.
   */
  netns?: NetnsRef | undefined;
}
/** The options that stand around those of a kind. */
/** What a new link of some kind is told besides, whether the kind's options stand apart or not. */
type Around<Kind extends LinkKind> = NewLink & CallOptions & MayExist$1 & (Kind extends PairedKind ? {
  /** The other end. */peer: NewPeer;
} : unknown) & (Kind extends StackedKind ? {
  /** The link it is stacked on (IFLA_LINK). */link: LinkRef;
} : unknown) & (Kind extends StackedKind | TunnelKind ? {
  /**
   * The namespace of the link that it is stacked on, or that a tunnel's packets are sent and
   * received in: it is made from there, not moved. `{ self: true }` is the process's own.
   * Needs CAP_NET_ADMIN in both; not with `mayExist`. Default: `netns`.
   */
  linkNetns?: NetnsRef | undefined;
  /**
   * The same by this namespace's number for it (IFLA_LINK_NETNSID), as it is reported; `link`, if
   * there is one, by index then.
   */
  linkNetnsId?: number | undefined;
} : unknown);
/** A link of some kind, with its options under its name, or as it was reported. */
type CreateAs<Kind extends LinkKind> = HandedBack<Around<Kind>, Link> & {
  kind: Kind;
} & { [Key in Kind]?: KindOptions[Key] | undefined };
/**
 * A link as it was reported, of a kind that can be created; of a pair with its `peer`, which may be
 * one that was reported, too.
 */
type ReportedLink = Link & CallOptions & MayExist$1 & Pick<NewLink, 'addresses' | 'routes'> & {
  /** The other end, of a pair. */peer?: NewPeer | undefined; /** See `createVxlan`, `createVlan`. */
  linkNetns?: NetnsRef | undefined;
};
/** What `createLink` takes: the kind, and the kind's own options under its name. */
type CreateLinkOptions = { [Kind in LinkKind]: CreateAs<Kind> }[LinkKind] | OtherLinkOptions | ReportedLink;
/** What a link of a kind that this library does not describe can be told. */
type OtherLink = NewLink & CallOptions & MayExist$1 & {
  /** Its own options. A kind that needs none is made with an empty list. */raw: readonly RawAttribute[]; /** The link that it is on (IFLA_LINK), if there is one. */
  link?: LinkRef | undefined; /** See `createVxlan`, `createVlan`. */
  linkNetns?: NetnsRef | undefined; /** See `createVxlan`, `createVlan`. */
  linkNetnsId?: number | undefined;
};
/** A link of a kind that this library does not describe: `kind` as the kernel calls it (IFLA_INFO_KIND), up to 55 bytes. */
type OtherLinkOptions = HandedBack<OtherLink, Link> & {
  kind: string;
};
/**
 * What `createVxlan` and its like take: the kind's own options beside the others; or, with `kind`, what
 * `createLink` takes.
 */
type CreateOptions<Kind extends LinkKind> = (Omit<Around<Kind>, keyof KindOptions[Kind]> & KindOptions[Kind] & {
  kind?: undefined;
}) | CreateAs<Kind>;
/** `group` is the multicast group; for a link group use `createLink`. */
type CreateVxlanOptions = CreateOptions<'vxlan'>;
/** How to create a bridge. */
type CreateBridgeOptions = CreateOptions<'bridge'>;
/** How to create a veth pair. */
type CreateVethOptions = CreateOptions<'veth'>;
/**
 * Creates a link of any kind, its addresses, and its peer, and returns it as the kernel reports
 * it. When a step fails, what was done is undone. Needs CAP_NET_ADMIN.
 *
 * A link that was reported makes one like it, with its index; what is only reported is passed over.
 * Of a pair its other end is told as `peer`.
 *
 * Of a kind that this library does not describe, whose options it cannot check or name, `raw` has the attributes;
 * what the kernel passes over of them goes unnoticed.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist` and it is what was asked for,
 * with its peer and addresses; `ENOTSUP` when the running kernel does not know the kind, or, with
 * the option, ignores one it does not know or makes another value of one; and whatever the kernel says of an option.
 */
declare function createLink(options: CreateLinkOptions): Promise<Link & Created>;
/** Both ends of a new pair. */
interface Pair<Kind extends PairedKind> extends Created {
  /** The end where the call was made. */
  link: LinkOf<Kind>;
  /** The other end, as its own namespace reports it. */
  peer: LinkOf<Kind>;
}
/**
 * Creates a tunnel of bare packets in UDP. Where they go, each packet says, by routes or tc; since
 * Linux 5.7. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the port, is taken.
 */
declare const createBareudp: (options: CreateOptions<"bareudp">) => Promise<Link & {
  kind: "bareudp";
} & Pick<KindOptions, "bareudp"> & Created>;
/** Creates a bond of several links. A port must be down when it is added. Needs CAP_NET_ADMIN. */
declare const createBond: (options: CreateOptions<"bond">) => Promise<Link & {
  kind: "bond";
} & Pick<KindOptions, "bond"> & Created>;
/** Creates a Linux bridge. Needs CAP_NET_ADMIN. */
declare const createBridge: (options: CreateOptions<"bridge">) => Promise<Link & {
  kind: "bridge";
} & Pick<KindOptions, "bridge"> & Created>;
/** Creates a dummy, which drops what is sent to it. Needs CAP_NET_ADMIN. */
declare const createDummy: (options: CreateOptions<"dummy">) => Promise<Link & {
  kind: "dummy";
} & Pick<KindOptions, "dummy"> & Created>;
/** Creates a tunnel of mirrored packets over IPv4. Needs CAP_NET_ADMIN. */
declare const createErspan: (options: CreateOptions<"erspan">) => Promise<Link & {
  kind: "erspan";
} & Pick<KindOptions, "erspan"> & Created>;
/**
 * Creates a GENEVE tunnel end (RFC 8926). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI and remote on that port, is taken.
 */
declare const createGeneve: (options: CreateOptions<"geneve">) => Promise<Link & {
  kind: "geneve";
} & Pick<KindOptions, "geneve"> & Created>;
/** Creates a GRE tunnel of IP packets over IPv4. Needs CAP_NET_ADMIN. */
declare const createGre: (options: CreateOptions<"gre">) => Promise<Link & {
  kind: "gre";
} & Pick<KindOptions, "gre"> & Created>;
/** Creates a GRE tunnel of Ethernet frames over IPv4. Needs CAP_NET_ADMIN. */
declare const createGretap: (options: CreateOptions<"gretap">) => Promise<Link & {
  kind: "gretap";
} & Pick<KindOptions, "gretap"> & Created>;
/**
 * Creates a link that sends each frame by two others, its ports, and takes the first to come. Needs
 * CAP_NET_ADMIN.
 */
declare const createHsr: (options: CreateOptions<"hsr">) => Promise<Link & {
  kind: "hsr";
} & Pick<KindOptions, "hsr"> & Created>;
/** Creates an intermediate functional block, to which tc redirects traffic. Needs CAP_NET_ADMIN. */
declare const createIfb: (options: CreateOptions<"ifb">) => Promise<Link & {
  kind: "ifb";
} & Pick<KindOptions, "ifb"> & Created>;
/** Creates a tunnel of mirrored packets over IPv6. Needs CAP_NET_ADMIN. */
declare const createIp6erspan: (options: CreateOptions<"ip6erspan">) => Promise<Link & {
  kind: "ip6erspan";
} & Pick<KindOptions, "ip6erspan"> & Created>;
/** Creates a GRE tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN. */
declare const createIp6gre: (options: CreateOptions<"ip6gre">) => Promise<Link & {
  kind: "ip6gre";
} & Pick<KindOptions, "ip6gre"> & Created>;
/** Creates a GRE tunnel of Ethernet frames over IPv6. Needs CAP_NET_ADMIN. */
declare const createIp6gretap: (options: CreateOptions<"ip6gretap">) => Promise<Link & {
  kind: "ip6gretap";
} & Pick<KindOptions, "ip6gretap"> & Created>;
/**
 * Creates a tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
declare const createIp6tnl: (options: CreateOptions<"ip6tnl">) => Promise<Link & {
  kind: "ip6tnl";
} & Pick<KindOptions, "ip6tnl"> & Created>;
/**
 * Creates a tunnel of IPv4 packets over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
declare const createIpip: (options: CreateOptions<"ipip">) => Promise<Link & {
  kind: "ipip";
} & Pick<KindOptions, "ipip"> & Created>;
/**
 * Creates an ipvlan: a link with IP addresses of its own and the other link's MAC. Needs
 * CAP_NET_ADMIN.
 */
declare const createIpvlan: (options: CreateOptions<"ipvlan">) => Promise<Link & {
  kind: "ipvlan";
} & Pick<KindOptions, "ipvlan"> & Created>;
/** Creates an ipvtap: an ipvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
declare const createIpvtap: (options: CreateOptions<"ipvtap">) => Promise<Link & {
  kind: "ipvtap";
} & Pick<KindOptions, "ipvtap"> & Created>;
/**
 * Creates a link that encrypts and signs what it sends by another, and checks what comes. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EBUSY` when `link` is a port, or has such a link with that `sci`.
 */
declare const createMacsec: (options: CreateOptions<"macsec">) => Promise<Link & {
  kind: "macsec";
} & Pick<KindOptions, "macsec"> & Created>;
/** Creates a macvlan: a link with a MAC of its own on another link. Needs CAP_NET_ADMIN. */
declare const createMacvlan: (options: CreateOptions<"macvlan">) => Promise<Link & {
  kind: "macvlan";
} & Pick<KindOptions, "macvlan"> & Created>;
/** Creates a macvtap: a macvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
declare const createMacvtap: (options: CreateOptions<"macvtap">) => Promise<Link & {
  kind: "macvtap";
} & Pick<KindOptions, "macvtap"> & Created>;
/**
 * Creates a netkit pair, each end where it will live; since Linux 6.7. Needs CAP_NET_ADMIN in both
 * namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
declare const createNetkit: (options: CreateOptions<"netkit">) => Promise<Pair<"netkit">>;
/**
 * Creates a monitor of netlink, for packet sockets to see what netlink carries. Needs
 * CAP_NET_ADMIN.
 */
declare const createNlmon: (options: CreateOptions<"nlmon">) => Promise<Link & {
  kind: "nlmon";
} & Pick<KindOptions, "nlmon"> & Created>;
/**
 * Creates a tunnel of IPv6 packets over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
declare const createSit: (options: CreateOptions<"sit">) => Promise<Link & {
  kind: "sit";
} & Pick<KindOptions, "sit"> & Created>;
/**
 * Creates a persistent tun or tap device, to which a program attaches later, as `ip tuntap` does.
 * Needs CAP_NET_ADMIN, and leave to open /dev/net/tun.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` or `EACCES` of `open` when there
 * is no /dev/net/tun for us.
 */
declare const createTun: (options: CreateOptions<"tun">) => Promise<Link & {
  kind: "tun";
} & Pick<KindOptions, "tun"> & Created>;
/**
 * Creates a virtual CAN device, on which programs of this host exchange CAN frames. Needs
 * CAP_NET_ADMIN.
 */
declare const createVcan: (options: CreateOptions<"vcan">) => Promise<Link & {
  kind: "vcan";
} & Pick<KindOptions, "vcan"> & Created>;
/**
 * Creates a veth pair, each end where it will live. Needs CAP_NET_ADMIN in both namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
declare const createVeth: (options: CreateOptions<"veth">) => Promise<Pair<"veth">>;
/**
 * Creates a VLAN device on another link (IEEE 802.1Q). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VLAN on that link, is taken.
 */
declare const createVlan: (options: CreateOptions<"vlan">) => Promise<Link & {
  kind: "vlan";
} & Pick<KindOptions, "vlan"> & Created>;
/** Creates a VRF: its ports have a routing table of their own. Needs CAP_NET_ADMIN. */
declare const createVrf: (options: CreateOptions<"vrf">) => Promise<Link & {
  kind: "vrf";
} & Pick<KindOptions, "vrf"> & Created>;
/**
 * Creates a tunnel into IPsec over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends with these keys, is taken.
 */
declare const createVti: (options: CreateOptions<"vti">) => Promise<Link & {
  kind: "vti";
} & Pick<KindOptions, "vti"> & Created>;
/**
 * Creates a tunnel into IPsec over IPv6. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends with these keys, is taken.
 */
declare const createVti6: (options: CreateOptions<"vti6">) => Promise<Link & {
  kind: "vti6";
} & Pick<KindOptions, "vti6"> & Created>;
/**
 * Creates a VXLAN tunnel end (RFC 7348). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI on that port, is taken.
 */
declare const createVxlan: (options: CreateOptions<"vxlan">) => Promise<VxlanLink & Created>;
/**
 * Creates an IPsec interface: what is sent through it meets the policies of its number. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the number, is taken.
 */
declare const createXfrm: (options: CreateOptions<"xfrm">) => Promise<Link & {
  kind: "xfrm";
} & Pick<KindOptions, "xfrm"> & Created>;
/**
 * Gives a link another name, by which it is found as well. Of these there may be any number, of 1
 * to 127 bytes each. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when a link of the namespace has it, unless `mayExist` and it is this
 * one; `ENODEV` when there is no link.
 */
declare function addAltName(link: LinkRef, altName: string, options?: CallOptions & MayExist$1): Promise<Created>;
/**
 * Takes another name of a link's away. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has no such name, unless `ifExists`; `ENODEV` when there
 * is no link.
 */
declare function deleteAltName(link: LinkRef, altName: string, options?: CallOptions & IfExists$1): Promise<void>;
/** How to announce an address. */
interface AnnounceOptions extends CallOptions {
  /** How many times, 1 to 1000. Default 1. */
  count?: number | undefined;
  /** Milliseconds from one to the next. Default 1000. */
  interval?: number | undefined;
  /** Of IPv6: say that it is a router's. Default false. */
  router?: boolean | undefined;
}
/**
 * Announces an address on a link, as the kernel does with the sysctls `arp_notify` and `ndisc_notify`: of IPv4 by
 * gratuitous ARP (RFC 5227), of IPv6 by an unsolicited neighbour advertisement (RFC 4861). Who knows the
 * address by another Ethernet address takes that of the link. Whether the link has the address does not matter.
 * The signal ends it between two; what was sent stays sent. Needs CAP_NET_RAW.
 *
 * @param address IPv4 or IPv6, without a prefix.
 * @throws NetlinkError `ENODEV` without the link, `ENETDOWN` when it is down, `ENOTSUP` when it has no Ethernet
 * address, each with the option `link`; `EPERM` without the capability.
 */
declare function announce(link: LinkRef, address: string, options?: AnnounceOptions): Promise<void>;
/**
 * Deletes a link, and with it its peer or what is stacked on it. The kernel takes some 17 ms, but
 * hardly more for many: deletes that wait behind each other are done as one, as `deleteLinks` does
 * it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none, unless `ifExists`.
 */
declare function deleteLink(link: LinkRef, options?: CallOptions & IfExists$1): Promise<void>;
/**
 * Deletes many links at once: as one link group, for one grace period of the kernel's between
 * them. Meanwhile they bear a group number of their own. Needs CAP_NET_ADMIN.
 *
 * @param links Names and indexes, or which: all that have every property named, such as
 * `{ kind: 'veth' }`, but never the loopback device. Those are listed first; one that is gone by the
 * time it would be deleted is no error.
 * @throws AggregateError of a NetlinkError for each link that was not deleted, all others being
 * gone; `ENODEV` is none with `ifExists`.
 */
declare function deleteLinks(links: readonly LinkRef[] | LinkFilter, options?: CallOptions & IfExists$1): Promise<void>;
/**
 * One link, by name or index.
 *
 * @throws NetlinkError `ENODEV` when there is none; with `targetNsid`, `EINVAL` when no namespace has
 * that number, `EACCES` without the capability.
 */
declare function getLink(link: LinkRef, options?: GetLinkOptions): Promise<Link>;
/**
 * The links of a namespace, by index. Kind and master are compared by the kernel, which then sends
 * no others; what else is asked for is compared here.
 *
 * @throws NetlinkError with `targetNsid`, `EINVAL` when no namespace has that number, `EACCES` without
 * the capability.
 */
declare function listLinks(options?: ListLinksOptions): Promise<Link[]>;
interface OpenTunOptions extends CallOptions, Pick<Tun, 'packetInfo' | 'vnetHeader'> {
  /** IP packets, or Ethernet frames, also by number; of a device that there is, its own. */
  mode: 'tun' | 'tap' | 1 | 2;
  /** How many descriptors, 1 to 256. Default 1. More need a device with `multiQueue`. */
  queues?: number | undefined;
  /** Let others attach as well. Default: with more than one queue. A device must have been made so. */
  multiQueue?: boolean | undefined;
}
/**
 * Queues of a tun or tap device. A read of a descriptor takes one packet that the kernel sent out
 * through the device, a write hands it one that comes in. They do not block: a read with nothing there
 * fails with `EAGAIN`. They are closed when a program is executed, but for a child's own `stdio`.
 *
 * The handle owns them: they are open until `close`, and must not be closed otherwise, nor used after.
 */
declare class TunQueues implements AsyncDisposable {
  #private;
  /** The device. */
  readonly name: string;
  /** One descriptor a queue; none once it is closed. */
  get fds(): readonly number[];
  /** Detaches. A device that is not persistent goes with its last descriptor. Idempotent. */
  close(): Promise<void>;
  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/**
 * Attaches to a tun or tap device. One that there is not is made, and lives until its last descriptor is
 * closed; `createTun` makes one that stays. It is down at first: see `setLink`. Needs leave to open
 * /dev/net/tun, and CAP_NET_ADMIN unless the device is the user's own.
 *
 * @throws NetlinkError `EINVAL` of TUNSETIFF when there is a link of another kind, mode or `multiQueue`,
 * `EBUSY` when a device of one queue is taken; `ENOENT` or `EACCES` of `open`.
 */
declare function openTun(name: string, options: OpenTunOptions): Promise<TunQueues>;
/** The options of its kind, and of the port that it is. */
type OwnOptions = { [Key in keyof (KindOptions & LinkPortOptions)]?: (KindOptions & LinkPortOptions)[Key] | undefined };
/**
 * An option with the name of a kind, such as `vxlan`, changes the options of a link of that kind;
 * `bridgePort` and `bondPort` change those of a port.
 */
interface SetLinkOptions extends LinkSettings, OwnOptions, LinkOffloads, LinkSysctls, CallOptions {
  /** Its new name; of a link that is up since Linux 6.2, `EBUSY` before. */
  name?: string | undefined;
}
/** Options, or a link as it was reported, perhaps with some of it changed. */
type LinkChanges = HandedBack<Omit<SetLinkOptions, keyof CallOptions>, Link> & CallOptions;
/**
 * Changes a link, given by name or index: all that is told, or nothing. The kernel takes the changes one
 * after another; when it refuses one, or one is not so afterwards, earlier ones are set back. Needs
 * CAP_NET_ADMIN.
 *
 * A link as it was reported, which `index` and other members that are only reported tell, is compared
 * with the link first: only what differs is told. Of what cannot be changed, such as a VNI, a difference
 * is refused with `ENOTSUP`; what is only reported does not matter, but for `index`, which must be the
 * link's own. Its XDP program, which is reported by number, stays.
 *
 * @throws NetlinkError `ENODEV` when there is none; `ENOTSUP` with the option when the running kernel
 * ignores it, or makes another value of it; what the kernel says of a change, with the option at fault.
 */
declare function setLink(link: LinkRef, options: LinkChanges): Promise<void>;
/**
 * Moves a link to another namespace and returns it as it is there. The kernel takes it down,
 * drops its addresses, and gives it another index if its own is taken there. It waits some 17 ms
 * for that: a link created where it will live costs nothing of the kind. Needs CAP_NET_ADMIN in both.
 *
 * @throws NetlinkError `EEXIST` when a link there has the name, `EBUSY` when one has the index.
 */
declare function moveLink(link: LinkRef, options: CallOptions & {
  /** The other namespace. */to: NetnsRef; /** Its name there. Default: the one it has. */
  name?: string | undefined; /** Its index there. Default: the one it has, or another if that is taken (IFLA_NEW_IFINDEX). */
  index?: number | undefined;
}): Promise<Link>;
/** How to delete a name, and whether to wait for what it named. */
interface DeleteNetnsOptions extends NetnsOptions {
  /** Succeed when there is no such name. Default false. */
  ifExists?: boolean | undefined;
  /**
   * Wait until the namespace itself is gone, with the links in it and their peers; the kernel tells
   * when. It needs CAP_NET_ADMIN, because the kernel tells that where the namespace has a number (see
   * `setNetnsId`), which is given in one made for the purpose, and takes two of the kernel's rounds of
   * clearing up, each some grace periods of 17 ms. The signal ends the wait, too. `timeout` is then
   * the milliseconds that all of it may take, default 30,000; when something still holds the
   * namespace at the end of them, the call fails with `EBUSY`, and the name is gone. Default false.
   */
  wait?: boolean | undefined;
}
/**
 * Removes a name. The namespace goes once no process, descriptor or link in transit holds it;
 * the kernel does that later, by itself, and with it the links inside: `wait` waits for that. Needs
 * CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such name, unless `ifExists`; with `wait`, `EBUSY` when
 * the name is gone and something still holds the namespace.
 */
declare function deleteNetns(name: string, options?: DeleteNetnsOptions): Promise<void>;
/**
 * Gives a namespace, `other`, a number in this one, or in the one that `netns` tells; without one
 * the kernel chooses. Returns the number, and whether the call gave it. Once given, it stays. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when `other` has a number, unless `mayExist` and it is this one, and when
 * another namespace has it: then the option is `nsid`.
 */
declare function setNetnsId(other: NetnsRef, nsid?: number, options?: CallOptions & MayExist$1): Promise<NetnsId & Created>;
/**
 * The number that a namespace, `other`, has in this one, or in the one that `netns` tells; undefined
 * when it has none.
 */
declare function getNetnsId(other: NetnsRef, options?: CallOptions): Promise<number | undefined>;
/**
 * The namespaces that this one, or the one that `netns` tells, has numbers for.
 *
 * @throws NetlinkError with `targetNsid`, `EINVAL` when no namespace has that number, `EACCES` without
 * the capability.
 */
declare function listNetnsIds(options?: CallOptions & TargetOptions): Promise<NetnsId[]>;
/**
 * Adds a chain of filters, which those of others lead to by `goto chain`: `addChain('eth0', { parent: 'ingress', chain: 5 })`.
 * A filter makes its chain by itself, and takes it along when it goes; one that was added stays. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one, unless `mayExist`; `EINVAL` without a qdisc there.
 */
declare function addChain(link: LinkRef, options: HandedBack<ChainOptions, Chain> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Deletes a chain, with its filters. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` when there is none, or no qdisc there, unless `ifExists`.
 */
declare function deleteChain(link: LinkRef, options: HandedBack<ChainOptions, Chain> & CallOptions & IfExists$1): Promise<void>;
/** The chains at one place of a link, by default the root, those that filters made among them. */
declare function listChains(link: LinkRef, options?: Pick<ChainOptions, 'parent'> & CallOptions): Promise<Chain[]>;
/**
 * Adds a forwarding entry to a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address has one there, unless `mayExist` and it is what was
 * asked for; `ENODEV` without such a link.
 */
declare function addFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a forwarding entry beside those that the address has: vxlan sends to all hosts of one
 * that is a multicast address or all zeros. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the very same is there, unless `mayExist`, and when another
 * address than those has an entry: it cannot have two.
 */
declare function appendFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a forwarding entry, or replaces the one that the address has. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`; `ENOTSUP` of a group's address, or of
 * zeros, at a vxlan link, which can have several hosts: `appendFdb` and `deleteFdb` are for those.
 */
declare function replaceFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes a forwarding entry of a link; of a vxlan's address with several hosts the one that
 * `dst` tells, or, without it, all. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `ENOTSUP` for `srcVni` on a vxlan that is
 * not `external`, which would delete the address's entry whatever the VNI.
 */
declare function deleteFdb(link: LinkRef, options: HandedBack<FdbKey, Fdb> & CallOptions & IfExists$1): Promise<void>;
/**
 * The forwarding entry of one address, by one lookup of the kernel's: of a bridge, with `vlan` where
 * it filters VLANs, whichever port it is behind; of a port with `master`, its bridge's; of a vxlan, with
 * `srcVni` where it is `external`, the first one of several.
 *
 * @throws NetlinkError `ENOENT` when there is none; `ENOTSUP` when the kernel cannot look up on links
 * of this kind; `ENODEV` without such a link.
 */
declare function getFdb(link: LinkRef, options: HandedBack<Pick<FdbKey, 'mac' | 'master' | 'self' | 'vlan' | 'srcVni'>, Fdb> & CallOptions): Promise<Fdb>;
/**
 * The forwarding entries of a link, by name or index, or, without one, of all links. The kernel
 * filters.
 */
declare function listFdb(link?: LinkRef, options?: CallOptions & {
  /** Only those of this bridge and its ports, by name or index. */bridge?: LinkRef | undefined;
}): Promise<Fdb[]>;
/**
 * Deletes, in one request, all forwarding entries of a link that are as told: of a bridge and its
 * ports since Linux 5.19, of vxlan since 6.7. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel cannot flush, or not links of this kind; `EINVAL`
 * with the `option` that it does not know there. Nothing was deleted then.
 */
declare function flushFdb(link: LinkRef, options?: FlushFdbOptions): Promise<void>;
/** Which filters to list, and what of them. */
interface ListFiltersOptions extends CallOptions, Pick<FilterOptions, 'parent' | 'chain' | 'protocol' | 'priority' | 'kind'> {
  /** Report `statistics` of their actions. Default false. */
  statistics?: boolean | undefined;
}
/** Which filter of a link: where it is, and what it is called by there. */
interface WhichFilter extends Pick<FilterOptions, 'parent' | 'chain' | 'protocol' | 'handle' | 'kind'> {
  /** Its priority: of 0 there is none. */
  priority: number;
}
/** Which filter, and what of it to report. */
interface GetFilterOptions extends CallOptions, WhichFilter {
  /** Its name among those of its priority. */
  handle: number;
  /** Report `statistics` of its actions. Default false. */
  statistics?: boolean | undefined;
}
/** What `addFilter` made, and what it is called by. */
interface AddedFilter extends Created {
  /** Its priority. */
  priority: number;
  /** Its name among those of its priority. */
  handle: number;
}
type GivenFilter = HandedBack<FilterOptions, Filter> & CallOptions;
/**
 * Adds a filter to a link, by name or index, and returns the priority and the handle that it got:
 * `addFilter('eth0', { parent: 'ingress', matchall: { actions: [{ mirred: { link: 'ifb0' } }] } })`. Without a `handle`
 * it is one more, whatever there is at its `priority`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one of that `handle`, or of a kind of which there can be one alone, unless
 * `mayExist` and it is what was asked for; `EINVAL` without a qdisc there; `ENOENT` when the kernel has no such kind of
 * filter or action; `ENOTSUP` with the option that the kernel ignores, such as a port without `ipProto`.
 */
declare function addFilter(link: LinkRef, options: GivenFilter & MayExist$1): Promise<AddedFilter>;
/**
 * Puts a filter in the place of the one of its `priority` and `handle`, or adds it where there is none; it is of the
 * same kind. What is not given gets its default. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError as `addFilter`, but for `EEXIST` of the same handle.
 */
declare function replaceFilter(link: LinkRef, options: GivenFilter & {
  priority: number;
}): Promise<void>;
/**
 * Deletes a filter: the one with this `priority` and `handle`, or, without a handle, all of the priority. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EINVAL` without a qdisc there, or when it is of
 * another `kind` or `protocol`.
 */
declare function deleteFilter(link: LinkRef, options: HandedBack<WhichFilter, Filter> & CallOptions & IfExists$1): Promise<void>;
/**
 * One filter, by its `priority` and `handle`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getFilter(link: LinkRef, options: GetFilterOptions): Promise<Filter>;
/**
 * The filters of a link: of all its qdiscs and classes, or those at `parent`. Of u32 its tables are among them. What
 * else is asked for is compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function listFilters(link: LinkRef, options?: ListFiltersOptions): Promise<Filter[]>;
/**
 * Deletes the filters at one place of a link, of one chain. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` without a qdisc there; `ENODEV` without such a link.
 */
declare function flushFilters(link: LinkRef, options?: Pick<FilterOptions, 'parent' | 'chain'> & CallOptions): Promise<void>;
/**
 * Has the kernel take what comes to a UDP port as packets in UDP: those of links with `encapType`, and of any
 * host's. It is not for tunnels that only send. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EADDRINUSE` with `port` when something listens there, such a port, too; `ENOTSUP` when the kernel
 * has no such ports (its module is `fou`).
 */
declare function addFouPort(options: HandedBack<FouPortOptions, FouPort> & CallOptions): Promise<void>;
/**
 * Has the kernel take such packets no more. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` when there is none, unless `ifExists`.
 */
declare function deleteFouPort(options: HandedBack<FouPortKey, FouPort> & CallOptions & IfExists$1): Promise<void>;
/** The ports of a namespace. None where the kernel has no such ports. */
declare function listFouPorts(options?: CallOptions): Promise<FouPort[]>;
/** What becomes of packets that leave a link. Shares are from 0, none, to 1, all. */
interface Impairment {
  /** Milliseconds that they leave later; to a nanosecond. Default 0. */
  delay?: number | undefined;
  /** Milliseconds by which the delay varies, up and down. Default 0. */
  jitter?: number | undefined;
  /** How it varies. Default `uniform`. */
  distribution?: NetemOptions['distribution'];
  /** The share that is lost. Default 0. */
  loss?: number | undefined;
  /** The share that is sent twice. Default 0. */
  duplicate?: number | undefined;
  /** The share of which a bit is changed. Default 0. */
  corrupt?: number | undefined;
  /** The share that does not wait, and so overtakes others; needs `delay`. Default 0. */
  reorder?: number | undefined;
  /** Bits a second that leave at most. Default as fast as the link takes it. */
  rate?: number | undefined;
  /**
   * How many packets can wait; more are lost. Default 1000: for a long delay at a high rate it has to be more, what
   * the rate makes of the delay.
   */
  limit?: number | undefined;
}
/** An impairment, and where the link is. */
interface ImpairOptions extends CallOptions, Impairment {}
/**
 * Impairs what leaves a link, by name or index: `impair('eth0', { delay: 40, loss: 0.01 })`. Another call puts its
 * impairment in the place of what was there. What arrives is impaired at the other end of the wire. It is a
 * netem in place of the link's root qdisc; where the kernel has none, and `rate` alone is asked for, a tbf. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel has neither, or no netem and more than `rate` was asked for; `ENODEV`
 * without such a link.
 */
declare function impair(link: LinkRef, options: ImpairOptions): Promise<void>;
/**
 * Ends the impairment of a link: deletes a netem or tbf that is its root qdisc; where there is another one, or none,
 * nothing happens. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function clearImpairment(link: LinkRef, options?: CallOptions): Promise<void>;
interface ListMdbOptions extends CallOptions {
  /** Only those of this port of the bridge, by name or index. */
  port?: LinkRef | undefined;
  /** Only those of this VLAN. */
  vid?: number | undefined;
}
/** What of the entries of a link to delete; what is not told does not matter. */
interface FlushMdbOptions extends CallOptions, Omit<MdbKey, 'group' | 'source'> {
  /** Only entries that stay, or only others. Default both. */
  permanent?: boolean | undefined;
  /** Only those that this one put there. */
  protocol?: Protocol | undefined;
}
/**
 * Adds a multicast entry to a bridge or vxlan link, by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the group has that entry, unless `mayExist` and it is what was
 * asked for; `EINVAL` when the link is down, when
 * the bridge does not snoop, or when it cannot be a multicast group; `ENOTSUP` when the kernel has
 * none for such a link.
 */
declare function addMdb(link: LinkRef, options: HandedBack<MdbOptions, Mdb> & CallOptions & MayExist$1): Promise<Created>;
/** Adds a multicast entry, or replaces the one there is; since Linux 6.2. Needs CAP_NET_ADMIN. */
declare function replaceMdb(link: LinkRef, options: HandedBack<MdbOptions, Mdb> & CallOptions): Promise<void>;
/**
 * Deletes a multicast entry of a bridge or vxlan link; without `vid`, on a bridge that filters VLANs, those of
 * all VLANs of the port. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; of several VLANs, when the last one that the
 * kernel looks at has none.
 */
declare function deleteMdb(link: LinkRef, options: HandedBack<MdbKey, Mdb> & CallOptions & IfExists$1): Promise<void>;
/**
 * Deletes all multicast entries of a bridge or vxlan link, by name or index, that are as told; since
 * Linux 6.8. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel cannot; nothing was deleted then.
 */
declare function flushMdb(link: LinkRef, options?: FlushMdbOptions): Promise<void>;
/**
 * The entries of one group, one for each of its ports or hosts, by one lookup of the kernel's; since
 * Linux 6.7.
 *
 * @throws NetlinkError `ENOENT` when there are none; `ENOTSUP` when the kernel cannot.
 */
declare function getMdb(link: LinkRef, options: HandedBack<Pick<MdbKey, 'group' | 'vid' | 'source' | 'srcVni'>, Mdb> & CallOptions): Promise<Mdb[]>;
/**
 * The multicast entries of a bridge or vxlan link, by name or index, or, without one, of all.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function listMdb(link?: LinkRef, options?: ListMdbOptions): Promise<Mdb[]>;
/**
 * Adds a route for packets with a label. The kernel takes such packets by links whose sysctl
 * `net.mpls.conf.LINK.input` is 1, and labels below `net.mpls.platform_labels`, which is 0 at first. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the label has one, unless `mayExist` and it is what was asked for; `EINVAL` with
 * `label` when it is none of those that are taken; `ENOTSUP` when the kernel has no MPLS (its module is `mpls_router`).
 */
declare function addMplsRoute(options: HandedBack<MplsRouteOptions, MplsRoute> & CallOptions & MayExist$1): Promise<Created>;
/**
 * Adds a route for packets with a label, or replaces the one that it has. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
declare function replaceMplsRoute(options: HandedBack<MplsRouteOptions, MplsRoute> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes the route of a label; what else of it is given does not matter. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ESRCH` when there is none, unless `ifExists`.
 */
declare function deleteMplsRoute(options: HandedBack<Pick<MplsRouteOptions, 'label'>, MplsRoute> & CallOptions & IfExists$1): Promise<void>;
/** The MPLS routes of a namespace, by label. None where the kernel has no MPLS. */
declare function listMplsRoutes(options?: CallOptions): Promise<MplsRoute[]>;
/**
 * Sets the state of a bridge's port, by name or index, in one of the bridge's spanning trees: that of each VLAN of the
 * port that has this `msti`. The kernel keeps none of a tree in which the port has no VLAN. That in tree 0 is the port's
 * own, which `setLink` sets as well. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EBUSY` when the bridge has no `mst`; `EINVAL` when the link is no port of one.
 */
declare function setMst(port: LinkRef, options: HandedBack<MstOptions, Mst> & CallOptions): Promise<void>;
/** The states of all ports of bridges with `mst`, in each spanning tree that they have VLANs in. */
declare function listMsts(options?: CallOptions): Promise<Mst[]>;
/** Which qdiscs to list, and what of them. */
interface ListQdiscsOptions extends CallOptions, Pick<QdiscOptions, 'kind' | 'parent'> {
  /** Only this link's, by name or index. */
  link?: LinkRef | undefined;
  /** Also those that classes have while nobody gives them another one. Default false. */
  invisible?: boolean | undefined;
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined;
}
/** Which qdisc of a link: the one at `parent`, or the one with this `handle`. */
type WhichQdisc = Pick<QdiscOptions, 'parent' | 'handle' | 'kind'>;
/** What of a qdisc to report. */
interface GetQdiscOptions extends CallOptions, WhichQdisc {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined;
}
type GivenQdisc = HandedBack<QdiscOptions, Qdisc> & CallOptions;
/**
 * Adds a qdisc to a link, by name or index: `addQdisc('eth0', { netem: { delay: 100 } })`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one at that place, unless `mayExist` and it is what was asked for; what
 * the kernel put there by itself does not count. `ENOENT` when the kernel has no such kind.
 */
declare function addQdisc(link: LinkRef, options: GivenQdisc & MayExist$1): Promise<Created>;
/**
 * Adds a qdisc, or puts it in the place of the one that is there; of the same kind, and without another `handle`, that
 * one is changed, and keeps its classes and the packets that wait. What is not given of a netem, tbf, htb or prio
 * gets its default; of the others it stays as it is. Needs CAP_NET_ADMIN.
 */
declare function replaceQdisc(link: LinkRef, options: GivenQdisc): Promise<void>;
/**
 * Changes a qdisc that there is, as `replaceQdisc` does; one of another kind takes its place, too. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function changeQdisc(link: LinkRef, options: GivenQdisc): Promise<void>;
/**
 * Deletes a qdisc, with its classes and filters: the one at `parent`, by default the root. What the kernel has by
 * itself takes its place. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none but the kernel's own, unless `ifExists`; `EINVAL` when it has another
 * `handle` or `kind`.
 */
declare function deleteQdisc(link: LinkRef, options?: HandedBack<WhichQdisc, Qdisc> & CallOptions & IfExists$1): Promise<void>;
/**
 * One qdisc: the one at `parent`, by default the root, or the one with this `handle`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getQdisc(link: LinkRef, options?: GetQdiscOptions): Promise<Qdisc>;
/**
 * The qdiscs of a namespace, or of one link of it, those that the kernel put there by itself among them. The
 * kernel lists all; what is asked for is compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function listQdiscs(options?: ListQdiscsOptions): Promise<Qdisc[]>;
/** Which classes to list, and what of them. */
interface ListClassesOptions extends CallOptions, Pick<TrafficClassOptions, 'kind' | 'parent'> {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined;
}
/** What of a class to report. */
interface GetClassOptions extends CallOptions {
  /** Report `statistics`. Default false. */
  statistics?: boolean | undefined;
}
type GivenClass = HandedBack<TrafficClassOptions, TrafficClass> & CallOptions;
/**
 * Adds a class to a qdisc of a link, by name or index:
 * `addClass('eth0', { classId: '1:10', htb: { rate: 10_000_000 } })`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one of that name, unless `mayExist` and it is what was asked for; `ENOENT`
 * without such a qdisc, `EOPNOTSUPP` when it has no classes that can be made.
 */
declare function addClass(link: LinkRef, options: GivenClass & MayExist$1): Promise<Created>;
/** Adds a class, or changes the one that there is: what is not given gets its default. Needs CAP_NET_ADMIN. */
declare function replaceClass(link: LinkRef, options: GivenClass): Promise<void>;
/**
 * Changes a class that there is: what is not given gets its default. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function changeClass(link: LinkRef, options: GivenClass): Promise<void>;
/**
 * Deletes a class: `deleteClass('eth0', '1:10')`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`; `EBUSY` when it has classes or filters of its own.
 */
declare function deleteClass(link: LinkRef, classId: string, options?: CallOptions & IfExists$1): Promise<void>;
/**
 * One class, by its name: `getClass('eth0', '1:10')`.
 *
 * @throws NetlinkError `ENOENT` when there is none.
 */
declare function getClass(link: LinkRef, classId: string, options?: GetClassOptions): Promise<TrafficClass>;
/**
 * The classes of a link, of all of its qdiscs. What is asked for is compared here.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
declare function listClasses(link: LinkRef, options?: ListClassesOptions): Promise<TrafficClass[]>;
/** What a VLAN that is there can be told. */
type VlanSettings = Omit<VlanOptions, 'pvid' | 'untagged'>;
/**
 * Adds VLANs to a bridge, or to a port of one, by name or index; of those that are there the
 * options are set, `pvid` and `untagged` also where they are not given: see `setVlan`. All or nothing:
 * a call that fails leaves what was there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel knows no VLANs of bridges, or ignores an option; `EINVAL` when the link is
 * neither a bridge nor a port of one.
 */
declare function addVlan(link: LinkRef, options: HandedBack<VlanOptions, Vlan> & CallOptions): Promise<void>;
/**
 * Sets options of VLANs that a bridge, or a port of one, has; what is not told stays, `pvid` and
 * `untagged` always. All or nothing, as `addVlan`. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has not all of them, `ENOTSUP` when the kernel knows no
 * VLANs of bridges; `EINVAL` when the link is neither a bridge nor a port of one. Whether a change that
 * asks for nothing is refused is up to the kernel.
 */
declare function setVlan(link: LinkRef, options: HandedBack<VlanSettings, Vlan> & CallOptions): Promise<void>;
/** Deletes VLANs of a bridge, or of a port of one, those that there are. Needs CAP_NET_ADMIN. */
declare function deleteVlan(link: LinkRef, options: HandedBack<VlanRange, Vlan> & CallOptions): Promise<void>;
/** The VLANs of a bridge or of a port, by name or index, or, without one, of all. */
declare function listVlans(link?: LinkRef, options?: CallOptions & {
  /** Report counters. Default false. */statistics?: boolean | undefined;
}): Promise<Vlan[]>;
/**
 * Sets options that VLANs of a bridge, given by name or index, have whatever their ports; what is not
 * told stays. The bridge itself has to have the VLANs. Those of multicast count with `mcastVlanSnooping`
 * on the bridge. All or nothing: a call that fails leaves what was there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the bridge has not all of the VLANs; `EINVAL` when the link is no
 * bridge; `ENOTSUP` when the kernel knows no VLANs of bridges.
 */
declare function setGlobalVlan(bridge: LinkRef, options: HandedBack<GlobalVlanOptions, GlobalVlan> & CallOptions): Promise<void>;
/** What the VLANs of a bridge, by name or index, or, without one, of all bridges have as a whole. */
declare function listGlobalVlans(bridge?: LinkRef, options?: CallOptions): Promise<GlobalVlan[]>;
/**
 * Has a vxlan link take VNIs. Of those it takes already, the host or group is set. All or
 * nothing: a call that fails leaves what was there before. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the link has no `vniFilter`; `EEXIST` when another link
 * on that port takes one of them.
 */
declare function addVni(link: LinkRef, options: HandedBack<VniOptions, Vni> & CallOptions): Promise<void>;
/**
 * Has a vxlan link take VNIs no more: all of them, or none. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when it does not take one of them; with `ifExists` those that it takes
 * are deleted.
 */
declare function deleteVni(link: LinkRef, options: HandedBack<VniRange, Vni> & CallOptions & IfExists$1): Promise<void>;
/**
 * The VNIs that a link, by name or index, takes, or, without one, all links with `vniFilter` do.
 *
 * @throws NetlinkError `EINVAL` when the link has no `vniFilter`.
 */
declare function listVnis(link?: LinkRef, options?: CallOptions & {
  /** Report counters. Default false. */statistics?: boolean | undefined;
}): Promise<Vni[]>;
/** How long to wait, for what a replica waits for. */
interface WaitForOptions {
  /** Milliseconds until it must have come to that, 0 to 2,147,483,647. Default: no limit. */
  timeout?: number | undefined;
  /** Ends the wait; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}
/** `syncing`: it has not been read yet; `current`: it has all that was announced; `closed`: it stays as it is. */
type NetnsReplicaState = 'syncing' | 'current' | 'closed';
/** The part of a replica that does not depend on what it holds. */
declare abstract class LiveCopy<Change> implements AsyncDisposable {
  #private;
  /**
   * Resolves when everything has been read. Rejects when that fails, and when the replica was closed
   * before that.
   */
  readonly ready: Promise<void>;
  /**
   * Resolves when it is closed: with `undefined` after `close()`, with the signal, and when the
   * namespace is gone, or else with the error for which it ended. Never rejects.
   */
  readonly closed: Promise<Error | undefined>;
  /** What it is at. */
  get state(): NetnsReplicaState;
  /**
   * Calls `listener` after each change; the function returned takes that back. What it throws
   * becomes an uncaught exception.
   */
  on(event: 'change', listener: (change: Change) => void): () => void;
  /**
   * Iterates over each change from now on, and drops none, however slowly they are taken. With
   * `initial` all that is there comes first, as added. Ends when the replica is closed, with the signal,
   * and when its loop is left. A pending `next()` holds the process.
   */
  changes(options?: {
    initial?: boolean | undefined;
    signal?: AbortSignal | undefined;
  }): AsyncIterableIterator<Change>;
  /**
   * Resolves with what `predicate` returns as soon as that is true or anything like it: it is called once
   * everything has been read, and after each change. Until then the process is held.
   *
   * @throws NetlinkError `ETIMEDOUT` when the time is up; `ENOENT` when the namespace is gone; `ECANCELED`
   * when the replica is closed. What `predicate` throws, the promise is rejected with.
   */
  waitFor<T>(predicate: (replica: this) => T, options?: WaitForOptions): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
  /**
   * Resolves when it has everything that the kernel had announced when this was called: each change that
   * was made, by anybody, before.
   */
  sync(): Promise<void>;
  /** Ends it; what it holds stays readable. Idempotent. */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}
/** What can be watched, and what a watch knows of it. */
interface Watched {
  link: Link;
  address: Address;
  neighbor: Neighbor;
  fdb: Fdb;
  mdb: Mdb;
  /** Each VLAN by itself, without `end` and `mcastGroups`. */
  vlan: Vlan;
  /** Each VNI by itself, without `end`. */
  vni: Vni;
  route: Route;
  rule: Rule;
  nexthop: Nexthop;
  /** Those that somebody made, which have a `handle`. */
  qdisc: Qdisc;
  trafficClass: TrafficClass;
  /** Of filters of links, not of blocks that several share; without `statistics`. */
  filter: Filter;
  nsid: NetnsId;
}
/** A type of object that can be watched. */
type WatchType = keyof Watched;
type Plural<Type extends string> = Type extends 'address' | 'trafficClass' ? `${Type}es` : Type extends 'fdb' | 'mdb' ? Type : `${Type}s`;
/** One object came, changed, or went. */
type ChangeEvent = { [Type in WatchType]: {
  type: Type;
  change: 'added' | 'changed' | 'deleted'; /** As it is now; of one that went, as it was last. */
  object: Watched[Type]; /** As it was before, of one that changed. */
  before?: Watched[Type];
  /**
   * With `allNsid`: the namespace that it is in, by the number that the one watched has for it;
   * absent when it is in that one itself.
   */
  nsid?: number;
} }[WatchType];
/** What there is, of the types that are watched. */
type Lists = { [Type in WatchType as Plural<Type>]?: Watched[Type][] };
/** What changed at once. When listeners are called the replica has all of it. */
interface ReplicaChange {
  /**
   * `initial`: what was there at first. `update`: what happened. `resync`: changes came faster than they
   * were taken, so everything was read again, and this is what differs.
   */
  cause: 'initial' | 'update' | 'resync';
  /** Each step, in order. */
  changes: readonly ChangeEvent[];
}
/** A namespace in memory: see `replicate`. */
declare class NetnsReplica extends LiveCopy<ReplicaChange> {
  #private;
  /**
   * The objects of a type. It stays the same table, whatever happens.
   *
   * @throws RangeError when the type is not held.
   */
  table(type: 'link'): LinkTable;
  table<Type extends WatchType>(type: Type): ObjectTable<Watched[Type]>;
  /** The links. */
  get links(): LinkTable;
  /** The addresses. */
  get addresses(): ObjectTable<Watched['address']>;
  /** The neighbours, but those that the kernel does not announce: see `watch`. */
  get neighbors(): ObjectTable<Watched['neighbor']>;
  /** The forwarding entries. */
  get fdb(): ObjectTable<Watched['fdb']>;
  /** The multicast entries. */
  get mdb(): ObjectTable<Watched['mdb']>;
  /** The VLANs of bridges and their ports, each by itself. */
  get vlans(): ObjectTable<Watched['vlan']>;
  /** The VNIs that vxlan links with `vniFilter` take, each by itself. */
  get vnis(): ObjectTable<Watched['vni']>;
  /** The qdiscs that somebody made. */
  get qdiscs(): ObjectTable<Watched['qdisc']>;
  /** The classes of qdiscs. */
  get trafficClasses(): ObjectTable<Watched['trafficClass']>;
  /** The filters of links. */
  get filters(): ObjectTable<Watched['filter']>;
  /** The routes, of all tables. */
  get routes(): ObjectTable<Watched['route']>;
  /** The policy rules. */
  get rules(): ObjectTable<Watched['rule']>;
  /** The nexthops. */
  get nexthops(): ObjectTable<Watched['nexthop']>;
  /** The numbers that the namespace has for others. */
  get nsids(): ObjectTable<Watched['nsid']>;
}
/** Where something is waited for, and how long. */
interface WaitOptions {
  /** The network namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** Milliseconds until it must have come to that, 0 to 86,400,000. Default 5000. */
  timeout?: number | undefined;
  /** Ends the wait; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}
/** Where the address is, and how long to wait; detection alone takes one to two seconds. */
interface WaitForAddressOptions extends WaitOptions {}
/**
 * Waits until an address can be used: until the link has it and, of an IPv6 address, duplicate
 * address detection (RFC 4862, section 5.4) has ended. Resolves with the address.
 *
 * @param address With or without its prefix length.
 * @throws NetlinkError `ETIMEDOUT` when it is not usable in time: without carrier, detection never
 * ends; `EADDRINUSE` when another host has it; `ENODEV` when there is no such link, or no longer; `ENOENT`
 * when the namespace is gone.
 */
declare function waitForAddress(link: LinkRef, address: string, options?: WaitForAddressOptions): Promise<Address>;
/** What a link has to be like; what is not given does not matter. */
interface WaitForLinkOptions extends WaitOptions {
  /** Whether it is up (IFF_UP). */
  up?: boolean | undefined;
  /** Whether it has a carrier (IFF_LOWER_UP). */
  carrier?: boolean | undefined;
  /** RFC 2863's state, by name or number. */
  operState?: Link['operState'] | number;
  /** The link that it is a port of, by name or index; null for none. */
  master?: LinkRef | null | undefined;
  /** That there is none, or no longer; then nothing else is asked for. Default false. */
  gone?: boolean | undefined;
}
/**
 * Waits until there is a link, and it is as told. Resolves with it; with `gone`, with the link as it was
 * last, or undefined when there was none. A link that is there is that link whatever it is then called.
 *
 * @throws NetlinkError `ETIMEDOUT` when it does not come to that in time; `ENODEV` as soon as the link,
 * which was there, is gone; `ENOENT` when the namespace is.
 */
declare function waitForLink(link: LinkRef, options: WaitForLinkOptions & {
  gone: true;
}): Promise<Link | undefined>;
declare function waitForLink(link: LinkRef, options?: WaitForLinkOptions): Promise<Link>;
/** Which route, and how long to wait. */
interface WaitForRouteOptions extends RouteKey, WaitOptions {
  /** That there is none, or no longer. Default false. */
  gone?: boolean | undefined;
}
/**
 * Waits until there is a route with all that is told of it, in any spelling. Resolves with it; with `gone`
 * until there is none, and with the one that there was last, if any.
 *
 * @throws NetlinkError `ETIMEDOUT` when it does not come to that in time; `ENOENT` when the namespace is
 * gone.
 */
declare function waitForRoute(options: WaitForRouteOptions & {
  gone: true;
}): Promise<Route | undefined>;
declare function waitForRoute(options: WaitForRouteOptions): Promise<Route>;
/** In which state the neighbour has to be, and how long to wait. */
interface WaitForNeighborOptions extends WaitOptions {
  /** Default: any in which packets can be sent to it: all but `none`, `incomplete` and `failed`. */
  state?: NeighborState | readonly NeighborState[] | undefined;
}
/**
 * Waits until a link knows how to reach a neighbour. Resolves with the neighbour. It resolves nothing by
 * itself: traffic does, or `addNeighbor` with `use`.
 *
 * @throws NetlinkError `ETIMEDOUT` when it does not come to that in time; `ENODEV` when there is no such
 * link, or no longer; `ENOENT` when the namespace is gone.
 */
declare function waitForNeighbor(link: LinkRef, dst: string, options?: WaitForNeighborOptions): Promise<Neighbor>;
/** What changed at once in one of the namespaces. When listeners are called the replica has all of it. */
interface NamespacesChange {
  /** The namespace's name. */
  netns: string;
  /**
   * As in `ReplicaChange`; `initial` too when a namespace has come, and `gone` when it has gone: then each
   * of its objects is told as deleted.
   */
  cause: 'initial' | 'update' | 'resync' | 'gone';
  /** Each step, in order. */
  changes: readonly ChangeEvent[];
}
/** All named namespaces in memory: see `replicateAll`. */
declare class NamespacesReplica extends LiveCopy<NamespacesChange> {
  #private;
  /**
   * The namespaces that have been read, by their names. The replica of one that has gone is closed, and
   * stays as it was last; one that was made anew under the same name has another one.
   */
  get namespaces(): ReadonlyMap<string, NetnsReplica>;
  /** Those that cannot be entered, by their names, and why: EPERM or EACCES. */
  get unreadable(): ReadonlyMap<string, NetlinkError>;
}
/** What to replicate. */
interface ReplicateOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /** What to hold. Default: everything that can be watched. */
  types?: readonly WatchType[] | undefined;
  /** As that of `watch`. */
  bufferSize?: number | undefined;
  /** Closes it. */
  signal?: AbortSignal | undefined;
}
/**
 * Keeps what is in a namespace in memory: its links, addresses, routes and so on, always as some moment
 * of the namespace, with each change as an event. What `watch` describes of lost events and of what the
 * kernel does not announce holds here, too; after an overrun it reads everything again by itself.
 *
 * ```ts
 * await using replica = replicate({ netns: 'vm1', types: ['link', 'address'] })
 * await replica.ready
 * replica.links.get('eth0')?.operState
 * const link = await replica.waitFor(({ links }) => links.find({ name: 'eth0', operState: 'up' }))
 * ```
 *
 * It begins at once: a change made by a later call is not missed. It is closed by `close()`, with the
 * signal, and when the namespace goes, as a watch ends. An open replica does not hold the process open; what
 * waits for it does.
 */
declare function replicate(options?: ReplicateOptions): NetnsReplica;
/** What to replicate of every named namespace. */
interface ReplicateAllOptions extends Omit<ReplicateOptions, 'netns'> {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined;
}
/**
 * Keeps what is in every namespace that has a name in memory, as `replicate` does of one. Namespaces that come
 * are joined; of one that goes, each object is told as deleted. A namespace that was deleted and made anew
 * under the same name is gone, and another one has come.
 *
 * ```ts
 * await using all = replicateAll({ types: ['link'] })
 * await all.waitFor(({ namespaces }) => namespaces.get('vm1')?.links.find({ name: 'eth0', operState: 'up' }))
 * all.on('change', ({ netns, cause, changes }) => console.log(netns, cause, changes.length))
 * ```
 *
 * The changes of one namespace are told in their order; those of several are not ordered among each other.
 * It is closed by `close()` and with the signal. An open replica does not hold the process open; what waits for it
 * does. A namespace takes four file descriptors, all of them together four, one inotify instance among them.
 * It is held until its name is seen to be gone.
 *
 * A namespace that goes while it is opened is passed over, and one that cannot be entered is in `unreadable`.
 * Whatever else fails, such as `EMFILE`, closes it: `ready` and what waits reject with that.
 */
declare function replicateAll(options?: ReplicateAllOptions): NamespacesReplica;
/** Everything that is there, read anew. */
type ResyncEvent = {
  type: 'resync'; /** `start`, asked for with `initial`; `overrun`: changes came faster than they were taken. */
  reason: 'start' | 'overrun'; /** What differs from what the watch had told before. */
  changes: ChangeEvent[]; /** With `allNsid`: what is in the other namespaces, by their numbers. */
  namespaces?: ({
    nsid: number;
  } & Lists)[];
} & Lists;
/** What a watch tells. */
type WatchEvent = ChangeEvent | ResyncEvent;
/** What to watch, and how. */
interface WatchOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined;
  /**
   * Watch every namespace that has a number in this one (see `setNetnsId`), through one socket, and
   * tell of their objects with their `nsid` (NETLINK_LISTEN_ALL_NSID). Needs CAP_NET_BROADCAST in
   * this one, and in each of the others CAP_NET_BROADCAST and CAP_NET_ADMIN: namespaces whose owner
   * does not grant them are left out. Default false.
   */
  allNsid?: boolean | undefined;
  /**
   * What to watch. Default: everything; with `allNsid`, which nothing else can be watched with:
   * `link`, `address` and `nsid`.
   */
  types?: readonly WatchType[] | undefined;
  /** Begin with a `resync` event that has everything there is. Default false. */
  initial?: boolean | undefined;
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
}
/**
 * Watches a namespace. Iterate over what is returned:
 *
 * ```ts
 * for await (const event of watch({ netns: 'vm1', signal })) {
 *   if (event.type === 'resync') replaceAll(event.links)
 *   else console.log(event.type, event.change, event.object)
 * }
 * ```
 *
 * It begins at once, before the first iteration: a change made by a later call is not missed.
 * Events wait in the kernel until they are asked for. When its buffer overflows, the watch reads
 * everything anew and tells what changed by a `resync` event; nothing is lost but the steps in
 * between. Much of what the kernel does it does not announce; where something else that it announces
 * shows that, the watch reads what is in doubt: routes, nexthops, multicast and forwarding entries that go
 * with a link or an address, the other end of a pair, ports of a bridge, rules whose link came or went, and
 * routes when an event does not tell which one of several with the same destination, table and metric it
 * replaced. VLANs of bridges and ports (since Linux 5.6) are told one by one, not as ranges, and without
 * `mcastGroups`.
 *
 * What nothing shows, a watch learns with the link's next change: alias, alternative names, group and the
 * kind's options of a link that is down; `promiscuity`, `headroom`; what a bridge counts and hears
 * (`fdbLearnedCount`, `mcastGroups`, `mcastQuerierState`, the spanning tree's figures between changes of a
 * port's state). While a bridge is in a change of the topology, the watch reads it once a second: the kernel
 * announces neither its end nor the ageing time that is then in force again. A link's own list of multicast addresses, which is part of `fdb`, is kept since Linux 6.13,
 * but for what `ip maddress` adds. Neighbours in state `noarp` that the kernel makes by itself, of multicast
 * and broadcast addresses, are left out.
 *
 * With `allNsid` a namespace that gets its number while the watch runs is read then, and its objects
 * are told as added; those of one that is gone are told as deleted. What changes in another namespace
 * before `ready` has resolved is part of what is there at the start.
 *
 * The iteration ends when the signal is aborted, when the watch is closed, and when the namespace
 * goes: its name is deleted, the process ends, or the handle is closed that it was named by. One
 * that was named by a descriptor the watch keeps alive. An open watch does not hold the process open;
 * a pending `next()` does.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; with
 * `allNsid`, `EPERM` without CAP_NET_BROADCAST.
 */
declare function watch(options?: WatchOptions): Watch;
/** A watch under way: see `watch`. */
declare class Watch extends Iteration<WatchEvent> {}
/** A namespace came under its name, or is gone from it. */
interface NamespaceEvent {
  /** That it is about a namespace. */
  type: 'netns';
  /** What became of it: its objects are told as added behind this, and as deleted before this. */
  change: 'added' | 'deleted';
  /** Its name, and the number that it has. */
  object: NetnsEntry;
  /** The namespace's name, as in every other event. */
  netns: string;
  /** Why it cannot be entered, EPERM or EACCES: then nothing else is told of it. */
  error?: NetlinkError;
}
/** What a watch of all namespaces tells: the events of `watch`, each with the name of its namespace. */
type WatchAllEvent = (ChangeEvent & {
  netns: string;
}) | (ResyncEvent & {
  netns: string;
}) | NamespaceEvent;
/** What to watch in every named namespace, and how. */
interface WatchAllOptions extends Pick<WatchOptions, 'types' | 'bufferSize' | 'signal'> {
  /** The folder of names; what it lies in must exist. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined;
  /** Begin with a `resync` event for each namespace, that has everything there is in it. Default false. */
  initial?: boolean | undefined;
}
/**
 * Watches every namespace that has a name, as `watch` does one: what that says of lost events and of what the
 * kernel does not announce holds here, for each namespace. Its events have the name in `netns`.
 *
 * ```ts
 * for await (const event of watchAll({ types: ['link'], signal })) {
 *   if (event.type === 'link') console.log(event.netns, event.change, event.object.name)
 *   if (event.type === 'netns') console.log(event.netns, event.change)
 * }
 * ```
 *
 * A namespace that comes is told by an event of type `netns`, and what is in it as added; of one that goes
 * everything is told as deleted, and then the namespace. One that was deleted and made anew under the same name
 * is another one. Events of one namespace are in their order; those of several are not ordered among each other.
 * Of each namespace one reading is kept, and the rest waits in the kernel until it is asked for.
 *
 * The iteration ends when the signal is aborted and when the watch is closed. An open watch does not hold the
 * process open; a pending `next()` does. A namespace takes four file descriptors, all of them together four,
 * one inotify instance among them. It is held until its name is seen to be gone.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when what the folder lies in does not exist; `EMFILE`
 * from any. A namespace that goes while it is opened is passed over.
 */
declare function watchAll(options?: WatchAllOptions): WatchAll;
/** A watch of all namespaces under way: see `watchAll`. */
declare class WatchAll extends Iteration<WatchAllEvent> {}
/** What a new WireGuard tunnel can be told: its keys and peers beside what every link can be. */
type CreateWireguardOptions = CreateOptions<'wireguard'> & NewSettings;
type NewSettings = Omit<WireguardSettings, 'replacePeers'>;
/**
 * Creates a WireGuard tunnel with its keys and peers, its addresses and routes: all of it or nothing. Needs
 * CAP_NET_ADMIN. `mayExist` is for a tunnel without keys and peers.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOTSUP` when the kernel has no WireGuard; `EADDRINUSE` with
 * `listenPort` when something else listens there and it is `up`.
 */
declare const createWireguard: (options: CreateWireguardOptions) => Promise<LinkOf<'wireguard'> & Created>;
/** A pair of keys: `privateKey` for one's own end, `publicKey` for the peers. */
interface WireguardKeys {
  /** 32 bytes in base64, as `wg genkey` makes them. */
  privateKey: string;
  /** That which goes with it, as `wg pubkey` has it. */
  publicKey: string;
}
/** Makes a pair of keys. */
declare function generateWireguardKeys(): WireguardKeys;
/** Makes a key that two peers can share besides, as `wg genpsk` does. */
declare function generateWireguardPresharedKey(): string;
/** The public key that goes with a private one. */
declare function wireguardPublicKey(privateKey: string): string;
/**
 * The keys and peers of a WireGuard tunnel. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is none of WireGuard's.
 */
declare function getWireguard(link: LinkRef, options?: CallOptions): Promise<WireguardState>;
/**
 * Sets keys and peers of a WireGuard tunnel, as `wg set`: what is given is set, the rest stays. Needs CAP_NET_ADMIN.
 * What was reported can be handed back. The kernel takes the peers one after another: those before one that it
 * refuses are changed.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is none of WireGuard's; `EADDRINUSE`
 * with `listenPort` when something else listens there.
 */
declare function setWireguard(link: LinkRef, options: HandedBack<WireguardSettings, WireguardState> & CallOptions): Promise<void>;
export { type Action, type ActionControl, type ActionOptions, type AddedFilter, type AddedNexthop, type Address, type AddressOptions, type AddressScope, type AnnounceOptions, type AppliedPort, type ArpOperation, type Bareudp, type BindUdpOptions, type Bond, type BondAdInfo, type BondMember, type BondOptions, type BondPort, type BpfEncap, type BpfFilter, type BpfFilterOptions, type Bridge, type BridgeInfo, type BridgeLink, type BridgeOptions, type BridgePort, type BridgeQuerier, type Cake, type CakeAckFilter, type CakeCells, type CakeDiffserv, type CakeFlowMode, type CakeOptions, type CallOptions, type Chain, type ChainOptions, type ChangeEvent, type ChangeOptions, type ChangedFeatures, type ChannelSettings, type Channels, type ClockRole, type ClockState, type Coalescing, type CoalescingSettings, type Condition, type ConnectOvsOptions, type ConnectTcpOptions, type ConnectionOptions, type Conntrack, type ConntrackCount, type ConntrackCounters, type ConntrackDccp, type ConntrackDccpOptions, type ConntrackEvent, type ConntrackFilter, type ConntrackKey, type ConntrackNatOptions, type ConntrackOptions, type ConntrackSctp, type ConntrackSctpOptions, type ConntrackSctpState, type ConntrackSettings, type ConntrackSynproxy, type ConntrackTcp, type ConntrackTcpFlagOptions, type ConntrackTcpFlags, type ConntrackTcpOptions, type ConntrackTcpState, type ConntrackTuple, type ConntrackTupleOptions, type CreateBridgeOptions, type CreateLinkOptions, type CreateNetnsOptions, type CreateOptions, type CreateRowOptions, type CreateVethOptions, type CreateVxlanOptions, type CreateWireguardOptions, type Created, type Csum, type CsumOptions, type Ct, type CtOptions, type DeleteNetnsOptions, type DeletePortOptions, type DescribeOptions, type DescribedBridge, type DescribedError, type DescribedInterface, type DescribedLink, type DescribedNetns, type DescribedPort, type DescribedSwitch, type Description, type DevicePort, type DriverEvent, type DriverInfo, type DriverSettings, type Dummy, type Duplex, type EncErspan, type EncGeneve, type EncGtp, type EncKeyOptions, type EncOptions, type EncVxlan, type Encap, type EncapProgram, type EncapState, type Erspan, type EthCtrlStatistics, type EthMacStatistics, type EthPhyStatistics, type EtherType, EventWatch, type Evpn, type EvpnOptions, type FailMode, type FakeBridgeOptions, type Family, type Fdb, type FdbActivity, type FdbKey, type FdbOptions, type Feature, type FeatureSettings, type Features, type Filter, type FilterOptions, type FindableBy, type Flower, type FlowerOptions, type FlushConntrackOptions, type FlushFdbOptions, type FlushMdbOptions, type FlushRulesOptions, type FouPort, type FouPortKey, type FouPortOptions, type FqCodelOptions, type FqOptions, type Frame, type Fw, type FwOptions, type Gact, type GactChance, type GactChanceOptions, type GactOptions, type GactRandomness, type Geneve, type GetClassOptions, type GetFilterOptions, type GetLinkOptions, type GetNexthopOptions, type GetQdiscOptions, type GetRouteOptions, type Given, type GlobalVlan, type GlobalVlanOptions, type Gre, type HandedBack, type Hsr, type Htb, type HtbClass, type HtbClassOptions, type HtbOptions, type IfExists, type Ifb, type ImpairOptions, type Impairment, type InterfaceInfo, type InterfaceOptions, type InterfaceTypeName, type InvalidArgument, type Ioam6Encap, type Ip6Encap, type Ip6erspan, type Ip6gre, type Ip6tnl, type IpEncap, type IpProtocol, type Ipip, type Ipvlan, type KindOptions, type Link, type LinkChanges, type LinkEnd, type LinkFilter, type LinkInet6, type LinkInfo, type LinkInfoSettings, type LinkKind, type LinkModeSettings, type LinkModes, type LinkOf, type LinkPortOptions, type LinkRef, type LinkSettings, type LinkSpeed, type LinkState, type LinkStatistics, LinkTable, type ListAddressesOptions, type ListClassesOptions, type ListConntrackOptions, type ListFiltersOptions, type ListLinksOptions, type ListMdbOptions, type ListNeighborsOptions, type ListNexthopBucketsOptions, type ListNexthopsOptions, type ListQdiscsOptions, type ListRoutesOptions, type ListRulesOptions, type ListSysctlsOptions, type ListenTcpOptions, type Lists, type Macsec, type Macvlan, type MaskedNumber, type Matchall, type MatchallOptions, type MayExist, type Mdb, type MdbKey, type MdbOptions, type Mdix, type Mirred, type MirredAction, type MirredOptions, type MirrorOptions, type MplsEncap, type MplsEntry, type MplsHop, type MplsRoute, type MplsRouteOptions, type Mst, type MstOptions, type MustExist, type NamespaceEvent, type NamespacesChange, NamespacesReplica, type Neighbor, type NeighborOptions, type NeighborState, type Netem, type NetemChance, type NetemCorrelation, type NetemGilbertElliott, type NetemLossModel, type NetemOptions, type NetemSlot, type NetemState, type Netkit, type NetlinkDifference, NetlinkError, type NetlinkErrorInit, type NetlinkLimits, Netns, type NetnsChangeEvent, type NetnsEntry, type NetnsEvent, type NetnsId, type NetnsOptions, type NetnsRef, NetnsReplica, type NetnsReplicaState, type NetnsResyncEvent, NetnsWatch, type NewAddress, type NewLink, type NewNexthop, type NewPeer, type NewRoute, type Nexthop, type NexthopBucket, type NexthopOptions, type Nlmon, type NoLinkReason, ObjectTable, type OpenTunOptions, type OtherLinkOptions, type OverrunEvent, type Ovs, type OvsEvent, type OvsFailure, type OvsTransaction, type OvsVerb, type OvsWatch, type OvsWatched, OvsdbError, type OvsdbErrorInit, OvsdbTransactionError, type PacketSizes, PacketSocket, type PacketSocketOptions, type PacketType, type Pair, type PairedKind, type PatchEnd, type Pause, type PauseSettings, type Pedit, type PeditKey, type PeditOptions, type PingOptions, type PingReply, type PingResult, type Police, type PoliceOptions, type PortInfo, type PortOptions, type PrioOptions, type Protocol, type Qdisc, type QdiscOptions, type QosOptions, type QueueOptions, type RateLinkLayer, type RateMatching, type RawAttribute, type RecordId, type Recreate, type ReplicaChange, type ReplicateAllOptions, type ReplicateOptions, type ReportedLink, type ResyncEvent, type RingSettings, type Rings, type RmonStatistics, type Route, type RouteHop, type RouteKey, type RouteMetrics, type RouteOptions, type RouteTable, type RouteType, type RplEncap, type Rule, type RuleAction, type RuleOptions, type Seg6Encap, type Seg6LocalEncap, type Segments, type SetLinkOptions, type SfqOptions, type Sit, type Skbedit, type SkbeditOptions, type SpawnNetnsOptions, type SslOptions, type StackedKind, type StandardStatistics, type StandardStatisticsOptions, type StatisticsGroup, type Sysctl, type SysctlValue, type Sysctls, type TargetOptions, type Tbf, type TbfOptions, type TcpDataSplit, type TrafficClass, type TrafficClassOptions, type TrafficStatistics, type TransactionResult, type Transceiver, type Tun, TunQueues, type TunnelHeaderOptions, type TunnelHeaderState, type TunnelKey, type TunnelKeyAction, type TunnelKeyOptions, type TunnelKind, type U32, type U32Mark, type U32Match, type U32Next, type U32Options, type Vcan, type Veth, type VethLink, type Vf, type VfSettings, type VfStatistics, type VfTxRate, type VfVlan, type Vlan, type VlanAction, type VlanActionKind, type VlanActionOptions, type VlanDevice, type VlanOptions, type VlanRange, type VlanSettings, type VlanState, type Vni, type VniOptions, type VniRange, type VniStatistics, type Vrf, type VrfPort, type Vti, type Vti6, type Vxlan, type VxlanLink, type VxlanPortOptions, type WaitForAddressOptions, type WaitForLinkOptions, type WaitForNeighborOptions, type WaitForOptions, type WaitForRouteOptions, type WaitOptions, Watch, WatchAll, type WatchAllEvent, type WatchAllOptions, type WatchConntrackOptions, type WatchDriversOptions, type WatchEvent, type WatchNetnsOptions, type WatchOptions, type WatchOvsOptions, type WatchType, type Watched, type WhichFilter, type WhichQdisc, type Wireguard, type WireguardKeys, type WireguardPeer, type WireguardPeerSettings, type WireguardSettings, type WireguardState, type Xdp, type XdpMode, type XdpSettings, type Xfrm, type XfrmEncap, addAddress, addAltName, addChain, addClass, addConntrack, addFdb, addFilter, addFouPort, addMdb, addMplsRoute, addNeighbor, addNexthop, addQdisc, addRoute, addRule, addVlan, addVni, announce, appendFdb, appendRoute, attachNetns, bindUdp, changeClass, changeQdisc, clearImpairment, connectOvs, connectTcp, countConntrack, createBareudp, createBond, createBridge, createDummy, createErspan, createEvpn, createGeneve, createGre, createGretap, createHsr, createIfb, createIp6erspan, createIp6gre, createIp6gretap, createIp6tnl, createIpip, createIpvlan, createIpvtap, createLink, createMacsec, createMacvlan, createMacvtap, createNetkit, createNetns, createNlmon, createSit, createTun, createVcan, createVeth, createVlan, createVrf, createVti, createVti6, createVxlan, createWireguard, createXfrm, deleteAddress, deleteAltName, deleteChain, deleteClass, deleteConntrack, deleteFdb, deleteFilter, deleteFouPort, deleteLink, deleteLinks, deleteMdb, deleteMplsRoute, deleteNeighbor, deleteNetns, deleteNexthop, deleteQdisc, deleteRoute, deleteRule, deleteVlan, deleteVni, describe, flushAddresses, flushConntrack, flushFdb, flushFilters, flushMdb, flushNeighbors, flushNexthops, flushRoutes, flushRules, generateWireguardKeys, generateWireguardPresharedKey, getChannels, getClass, getCoalescing, getConntrack, getDriverInfo, getDriverStatistics, getEvpn, getFdb, getFeatures, getFilter, getLink, getLinkInfo, getLinkModes, getLinkState, getMdb, getNeighbor, getNetnsId, getNexthop, getPause, getQdisc, getRings, getRoute, getStandardStatistics, getSysctl, getWireguard, identifyNetns, impair, listAddresses, listChains, listClasses, listConntrack, listFdb, listFilters, listFouPorts, listGlobalVlans, listLinks, listMdb, listMplsRoutes, listMsts, listNeighbors, listNetns, listNetnsIds, listNetnsPids, listNexthopBuckets, listNexthops, listQdiscs, listRoutes, listRules, listSysctls, listVlans, listVnis, listenTcp, moveLink, openNetns, openPacketSocket, openTun, ping, prependRoute, renderMermaid, renderTree, replaceAddress, replaceClass, replaceFdb, replaceFilter, replaceMdb, replaceMplsRoute, replaceNeighbor, replaceNexthop, replaceQdisc, replaceRoute, replicate, replicateAll, setChannels, setCoalescing, setConntrack, setEvpn, setFeatures, setGlobalVlan, setLink, setLinkInfo, setLinkModes, setMst, setNetnsId, setPause, setQueueLimit, setRings, setSysctl, setVlan, setWireguard, spawn, waitForAddress, waitForLink, waitForNeighbor, waitForRoute, watch, watchAll, watchConntrack, watchDrivers, watchNetns, wireguardPublicKey };