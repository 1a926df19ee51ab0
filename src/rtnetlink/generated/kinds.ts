// Generated from tables/links/ by `npm run tables`: change that.

/**
 * Options of a tunnel of bare packets in UDP, such as MPLS in UDP (RFC 7510,
 * Documentation/networking/bareudp.rst of the kernel). Each member is an attribute IFLA_BAREUDP_*
 * of linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
export interface Bareudp {
  /** UDP port to send to and listen on; needed (PORT; fixed). */
  dstPort?: number | undefined
  /**
   * The protocol of the carried packets, by name or by the number of their Ethernet type; needed
   * (ETHERTYPE; fixed).
   */
  etherType?: 'ip' | 'ipv6' | 'mpls_uc' | 'mpls_mc' | number | undefined
  /** Lowest UDP port to send from, which follows from the packet (SRCPORT_MIN; fixed). */
  srcPortMin?: number | undefined
  /** With `ip` carry IPv6 packets, too; with `mpls_uc` those to many (MULTIPROTO_MODE; fixed). */
  multiProto?: boolean | undefined
}

/**
 * The aggregator that a bond with 802.3ad uses. Each member is an attribute IFLA_BOND_AD_INFO_* of
 * linux/if_link.h, named beside it.
 */
export interface BondAdInfo {
  /** The aggregator in use (AGGREGATOR). */
  aggregatorId?: number
  /** Its ports (NUM_PORTS). */
  ports?: number
  /** Our key (ACTOR_KEY). */
  actorKey?: number
  /** The partner's key (PARTNER_KEY). */
  partnerKey?: number
  /** The partner's Ethernet address (PARTNER_MAC). */
  partnerMac?: string
}

/**
 * Options of a bond (ip-link(8) "BOND Type Support", Documentation/networking/bonding.rst of the
 * kernel). Times are in milliseconds. Many can only be changed while the bond is down or has no
 * ports, or only in some modes; the kernel refuses them otherwise. Each member is an attribute
 * IFLA_BOND_* of linux/if_link.h, named beside it. Those marked (reported) cannot be set.
 */
export interface Bond {
  /** How ports share the work. Default balance-rr (MODE). */
  mode?: 'balance-rr' | 'active-backup' | 'balance-xor' | 'broadcast' | '802.3ad' | 'balance-tlb' | 'balance-alb' | number | undefined
  /** The port in use, by name or index, of a mode that uses one (ACTIVE_SLAVE). */
  activePort?: string | number | undefined
  /** Between looks at the ports' carrier; 0 does not look. Default 0 (MIIMON). */
  miimon?: number | undefined
  /** From a port's carrier to its use, a multiple of `miimon` (UPDELAY). */
  upDelay?: number | undefined
  /** From the loss of carrier to disuse, likewise (DOWNDELAY). */
  downDelay?: number | undefined
  /** Between notifications to the neighbours after a failover (PEER_NOTIF_DELAY). */
  peerNotifyDelay?: number | undefined
  /**
   * Read the carrier from the driver's flag. Default true (USE_CARRIER; always true since Linux
   * 6.18).
   */
  useCarrier?: boolean | undefined
  /** Between ARP requests to `arpIpTargets`; 0 sends none (ARP_INTERVAL). */
  arpInterval?: number | undefined
  /** IPv4 addresses, at most 16, that must answer (ARP_IP_TARGET). */
  arpIpTargets?: readonly string[] | undefined
  /** IPv6 addresses, at most 16, that must answer; since Linux 5.18 (NS_IP6_TARGET). */
  nsIp6Targets?: readonly string[] | undefined
  /** Which answers are checked (ARP_VALIDATE). */
  arpValidate?: 'none' | 'active' | 'backup' | 'all' | 'filter' | 'filter_active' | 'filter_backup' | number | undefined
  /** Whether one target must answer or all (ARP_ALL_TARGETS). */
  arpAllTargets?: 'any' | 'all' | number | undefined
  /** Answers that may be missing, 1 to 255. Default 2; since Linux 5.17 (MISSED_MAX). */
  arpMissedMax?: number | undefined
  /** The port to prefer, by name or index (PRIMARY). */
  primary?: string | number | undefined
  /** When it is taken again after a failure (PRIMARY_RESELECT). */
  primaryReselect?: 'always' | 'better' | 'failure' | number | undefined
  /** Whose Ethernet address the bond has (FAIL_OVER_MAC). */
  failOverMac?: 'none' | 'active' | 'follow' | number | undefined
  /** The hash policy that selects the port of a packet (XMIT_HASH_POLICY). */
  xmitHashPolicy?: 'layer2' | 'layer3+4' | 'layer2+3' | 'encap2+3' | 'encap3+4' | 'vlan+srcmac' | number | undefined
  /** IGMP reports after a failover, 0 to 255 (RESEND_IGMP). */
  resendIgmp?: number | undefined
  /** Notifications to the neighbours after a failover, 0 to 255 (NUM_PEER_NOTIF). */
  peerNotifications?: number | undefined
  /** Take packets that arrive on ports that are not in use (ALL_SLAVES_ACTIVE). */
  allPortsActive?: boolean | undefined
  /** Ports with carrier that the bond needs to have one (MIN_LINKS). */
  minLinks?: number | undefined
  /** Seconds between learning packets (LP_INTERVAL). */
  lpInterval?: number | undefined
  /** With balance-rr, packets before the next port's turn; 0 is random (PACKETS_PER_SLAVE). */
  packetsPerPort?: number | undefined
  /** How often the partner should send LACP packets (AD_LACP_RATE). */
  lacpRate?: 'slow' | 'fast' | number | undefined
  /** Send LACP packets unasked. Default true; since Linux 5.15 (AD_LACP_ACTIVE). */
  lacpActive?: boolean | undefined
  /**
   * With 802.3ad, no port carries packets before a partner has answered. Default false; since Linux
   * 7.2 (LACP_STRICT).
   */
  lacpStrict?: boolean | undefined
  /** How one of several aggregators is chosen; `actor_port_prio` since Linux 6.18 (AD_SELECT). */
  adSelect?: 'stable' | 'bandwidth' | 'count' | 'actor_port_prio' | number | undefined
  /** With 802.3ad, 1 to 65,535 (AD_ACTOR_SYS_PRIO). */
  adActorSystemPriority?: number | undefined
  /** With 802.3ad, 0 to 1023 (AD_USER_PORT_KEY). */
  adUserPortKey?: number | undefined
  /** With 802.3ad, an Ethernet address (AD_ACTOR_SYSTEM). */
  adActorSystem?: string | undefined
  /** With 802.3ad, the aggregator in use (AD_INFO; reported). */
  adInfo?: BondAdInfo | undefined
  /** Shift load between ports by how it changes (TLB_DYNAMIC_LB). */
  tlbDynamicLb?: boolean | undefined
  /**
   * With 802.3ad, collecting and distributing are one state; since Linux 6.9, and 6.1 of Debian
   * (COUPLED_CONTROL).
   */
  coupledControl?: boolean | undefined
  /**
   * With 802.3ad, send ARP and neighbour discovery on all ports; since Linux 6.17
   * (BROADCAST_NEIGH).
   */
  broadcastNeighbor?: boolean | undefined
}

/**
 * Options of a port of a bond. Each member is an attribute IFLA_BOND_SLAVE_* of linux/if_link.h,
 * named beside it. Those marked (reported) cannot be set.
 */
export interface BondPort {
  /** In use, or waiting (STATE; reported). */
  state?: 'active' | 'backup' | number | undefined
  /** Its carrier (MII_STATUS; reported). */
  miiStatus?: 'up' | 'going-down' | 'down' | 'going-back' | number | undefined
  /** How often it lost its carrier (LINK_FAILURE_COUNT; reported). */
  linkFailures?: number | undefined
  /** The Ethernet address it has outside the bond (PERM_HWADDR; reported). */
  permanentMac?: string | undefined
  /** The transmit queue that leads to it, 0 for none (QUEUE_ID). */
  queueId?: number | undefined
  /** The higher, the sooner it is taken; since Linux 6.0 (PRIO). */
  priority?: number | undefined
  /** (AD_AGGREGATOR_ID; reported) */
  adAggregatorId?: number | undefined
  /** (AD_ACTOR_OPER_PORT_STATE; reported) */
  adActorOperState?: number | undefined
  /** (AD_PARTNER_OPER_PORT_STATE; reported) */
  adPartnerOperState?: number | undefined
  /** With 802.3ad; since Linux 6.18 (ACTOR_PORT_PRIO). */
  adActorPriority?: number | undefined
}

/**
 * Who sends multicast queries on a bridge, or in a VLAN of it. Each member is an attribute
 * BRIDGE_QUERIER_* of linux/if_bridge.h, named beside it.
 */
export interface BridgeQuerier {
  /** The IPv4 querier's address (IP_ADDRESS). */
  ip?: string
  /** The ifindex of the port that leads to it (IP_PORT). */
  port?: number
  /** Hundredths of a second until it is forgotten (IP_OTHER_TIMER). */
  timer?: bigint
  /** The IPv6 querier's address (IPV6_ADDRESS). */
  ip6?: string
  /** The ifindex of the port that leads to it (IPV6_PORT). */
  port6?: number
  /** Hundredths of a second until it is forgotten (IPV6_OTHER_TIMER). */
  timer6?: bigint
}

/**
 * Options of a Linux bridge (ip-link(8) "BRIDGE Type Support"). Times are in hundredths of a
 * second. Each member is an attribute IFLA_BR_* of linux/if_link.h, or a bit of one, named beside
 * it. Those marked (reported) cannot be set.
 */
export interface Bridge {
  /** 200 to 3000 (FORWARD_DELAY). */
  forwardDelay?: number | undefined
  /** 100 to 1000 (HELLO_TIME). */
  helloTime?: number | undefined
  /** 600 to 4000 (MAX_AGE). */
  maxAge?: number | undefined
  /** How long a learned MAC lives; 0 forgets at once (AGEING_TIME). */
  ageingTime?: number | undefined
  /** Spanning tree protocol (STP_STATE). */
  stp?: boolean | undefined
  /**
   * Who runs it: `user`, a program; `kernel`; `auto`, a program if /sbin/bridge-stp takes the
   * bridge, in the first namespace alone. Only while `stp` is off. Default auto; since Linux 7.1
   * (STP_MODE).
   */
  stpMode?: 'auto' | 'user' | 'kernel' | number | undefined
  /** Priority in the spanning tree, 0 to 65,535 (PRIORITY). */
  priority?: number | undefined
  /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
  groupForwardMask?: number | undefined
  /** The spanning tree's multicast address (GROUP_ADDR). */
  groupAddress?: string | undefined
  /**
   * The root of the spanning tree, priority and MAC: `8000.02:00:00:00:00:01` (ROOT_ID; reported).
   */
  rootId?: string | undefined
  /** This bridge, likewise (BRIDGE_ID; reported). */
  bridgeId?: string | undefined
  /** The port towards the root (ROOT_PORT; reported). */
  rootPort?: number | undefined
  /** Cost of the path to the root (ROOT_PATH_COST; reported). */
  rootPathCost?: number | undefined
  /** (TOPOLOGY_CHANGE; reported) */
  topologyChange?: boolean | undefined
  /** (TOPOLOGY_CHANGE_DETECTED; reported) */
  topologyChangeDetected?: boolean | undefined
  /** Time that is left of the timer, with `statistics` (HELLO_TIMER; reported). */
  helloTimer?: bigint | undefined
  /** Time that is left of the timer, with `statistics` (TCN_TIMER; reported). */
  tcnTimer?: bigint | undefined
  /** Time that is left of the timer, with `statistics` (TOPOLOGY_CHANGE_TIMER; reported). */
  topologyChangeTimer?: bigint | undefined
  /** Time that is left of the timer, with `statistics` (GC_TIMER; reported). */
  gcTimer?: bigint | undefined
  /** Keep VLANs apart (VLAN_FILTERING). */
  vlanFiltering?: boolean | undefined
  /** (VLAN_PROTOCOL) */
  vlanProtocol?: '802.1Q' | '802.1ad' | number | undefined
  /** VLAN of untagged packets, 0 for none (VLAN_DEFAULT_PVID). */
  vlanDefaultPvid?: number | undefined
  /** Count per VLAN (VLAN_STATS_ENABLED). */
  vlanStats?: boolean | undefined
  /** Count per VLAN and port; only while no port has a VLAN (VLAN_STATS_PER_PORT). */
  vlanStatsPerPort?: boolean | undefined
  /** 0 never, 1 learned, 2 always (MCAST_ROUTER). */
  mcastRouter?: number | undefined
  /** Multicast snooping (MCAST_SNOOPING). */
  mcastSnooping?: boolean | undefined
  /** Send multicast queries (MCAST_QUERIER). */
  mcastQuerier?: boolean | undefined
  /** Send queries from the bridge's own address, not from 0.0.0.0 (MCAST_QUERY_USE_IFADDR). */
  mcastQueryUseIfaddr?: boolean | undefined
  /** (MCAST_HASH_ELASTICITY; reported; always 16 since Linux 5.0) */
  mcastHashElasticity?: number | undefined
  /** Most multicast groups (MCAST_HASH_MAX). */
  mcastHashMax?: number | undefined
  /** Queries before a group counts as left (MCAST_LAST_MEMBER_CNT). */
  mcastLastMemberCount?: number | undefined
  /** Queries at the start (MCAST_STARTUP_QUERY_CNT). */
  mcastStartupQueryCount?: number | undefined
  /** Between the queries before a group counts as left (MCAST_LAST_MEMBER_INTVL). */
  mcastLastMemberInterval?: bigint | undefined
  /** How long a member is remembered (MCAST_MEMBERSHIP_INTVL). */
  mcastMembershipInterval?: bigint | undefined
  /** How long another querier is waited for (MCAST_QUERIER_INTVL). */
  mcastQuerierInterval?: bigint | undefined
  /** Between queries (MCAST_QUERY_INTVL). */
  mcastQueryInterval?: bigint | undefined
  /** How long members may take to answer (MCAST_QUERY_RESPONSE_INTVL). */
  mcastQueryResponseInterval?: bigint | undefined
  /** Between the queries at the start (MCAST_STARTUP_QUERY_INTVL). */
  mcastStartupQueryInterval?: bigint | undefined
  /** Count multicast packets (MCAST_STATS_ENABLED). */
  mcastStats?: boolean | undefined
  /** 2 or 3 (MCAST_IGMP_VERSION). */
  mcastIgmpVersion?: number | undefined
  /** 1 or 2 (MCAST_MLD_VERSION). */
  mcastMldVersion?: number | undefined
  /** How many MACs were learned; since Linux 6.7 (FDB_N_LEARNED; reported). */
  fdbLearnedCount?: number | undefined
  /** Most MACs to learn, 0 for no limit; since Linux 6.7 (FDB_MAX_LEARNED). */
  fdbMaxLearned?: number | undefined
  /** Do not learn from link-local packets; since Linux 5.0 (MULTI_BOOLOPT, NO_LL_LEARN). */
  noLinkLocalLearn?: boolean | undefined
  /** Snoop each VLAN by itself; since Linux 5.15 (MULTI_BOOLOPT, MCAST_VLAN_SNOOPING). */
  mcastVlanSnooping?: boolean | undefined
  /**
   * Multiple spanning trees; only while no port has a VLAN; since Linux 5.18 (MULTI_BOOLOPT,
   * MST_ENABLE).
   */
  mst?: boolean | undefined
  /**
   * Report multicast entries that hardware did not take; since Linux 6.16 (MULTI_BOOLOPT,
   * MDB_OFFLOAD_FAIL_NOTIFICATION).
   */
  mdbOffloadFailNotify?: boolean | undefined
  /**
   * Keep the bridge's own addresses in VLAN 0 alone; since Linux 6.18 (MULTI_BOOLOPT,
   * FDB_LOCAL_VLAN_0).
   */
  fdbLocalVlan0?: boolean | undefined
  /** Who sends multicast queries, if another does (MCAST_QUERIER_STATE; reported). */
  mcastQuerierState?: BridgeQuerier | undefined
  /** Forget all that was learned; not reported (FDB_FLUSH). */
  fdbFlush?: boolean | undefined
  /** Show bridged packets to iptables (NF_CALL_IPTABLES). */
  nfCallIptables?: boolean | undefined
  /** Show bridged packets to ip6tables (NF_CALL_IP6TABLES). */
  nfCallIp6tables?: boolean | undefined
  /** Show bridged packets to arptables (NF_CALL_ARPTABLES). */
  nfCallArptables?: boolean | undefined
}

/**
 * Options of a port of a bridge (bridge(8) "bridge link set", ip-link(8) "bridge_slave"). Each
 * member is an attribute IFLA_BRPORT_* of linux/if_link.h, named beside it. Those marked (reported)
 * cannot be set.
 */
export interface BridgePort {
  /** In the spanning tree; the kernel's or a program's to change (STATE). */
  state?: 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking' | number | undefined
  /** In the spanning tree, 0 to 63 (PRIORITY). */
  priority?: number | undefined
  /** In the spanning tree, 1 to 65,535 (COST). */
  cost?: number | undefined
  /** Send packets out of the port they came in by (MODE). */
  hairpin?: boolean | undefined
  /** Disable the port when a spanning tree packet arrives (BPDU guard) (GUARD). */
  guard?: boolean | undefined
  /** Prevent the port from becoming the root port (PROTECT). */
  rootBlock?: boolean | undefined
  /** Stop a multicast group at once when it is left (FAST_LEAVE). */
  mcastFastLeave?: boolean | undefined
  /** Learn MAC addresses from received packets. Default true (LEARNING). */
  learning?: boolean | undefined
  /** Send unicast packets of unknown destination. Default true (UNICAST_FLOOD). */
  flood?: boolean | undefined
  /** Send multicast packets of unknown group. Default true (MCAST_FLOOD). */
  mcastFlood?: boolean | undefined
  /** Send broadcast packets. Default true (BCAST_FLOOD). */
  bcastFlood?: boolean | undefined
  /** Send multicast packets as unicast, to each member (MCAST_TO_UCAST). */
  mcastToUnicast?: boolean | undefined
  /** Answer ARP for neighbours (PROXYARP). */
  proxyArp?: boolean | undefined
  /** The same, as IEEE 802.11 and Hotspot 2.0 require it (PROXYARP_WIFI). */
  proxyArpWifi?: boolean | undefined
  /** Take what the hardware learned; not reported (LEARNING_SYNC). */
  learningSync?: boolean | undefined
  /** Answer ARP and neighbour discovery instead of sending it on (NEIGH_SUPPRESS). */
  neighSuppress?: boolean | undefined
  /** The same per VLAN; since Linux 6.4 (NEIGH_VLAN_SUPPRESS). */
  neighVlanSuppress?: boolean | undefined
  /**
   * With `neighSuppress`, send gratuitous ARP and unsolicited neighbour advertisements on all the
   * same; not with `neighVlanSuppress`, where VLANs have this. Default false; since Linux 7.2
   * (NEIGH_FORWARD_GRAT).
   */
  neighForwardGrat?: boolean | undefined
  /** Map VLANs to tunnels (VLAN_TUNNEL). */
  vlanTunnel?: boolean | undefined
  /** Reach only ports that are not isolated (ISOLATED). */
  isolated?: boolean | undefined
  /** Take packets only from MACs in the forwarding database; since Linux 5.18 (LOCKED). */
  locked?: boolean | undefined
  /** With `locked`, note the MACs that were refused; since Linux 6.2 (MAB). */
  mab?: boolean | undefined
  /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
  groupForwardMask?: number | undefined
  /**
   * Whether a multicast router is attached: 0 never, 1 if seen, 2 always, 3 seen for now
   * (MULTICAST_ROUTER).
   */
  mcastRouter?: number | undefined
  /** How many multicast groups it has; since Linux 6.3 (MCAST_N_GROUPS; reported). */
  mcastGroups?: number | undefined
  /** How many it may have, 0 for no limit; since Linux 6.3 (MCAST_MAX_GROUPS). */
  mcastMaxGroups?: number | undefined
  /** Hosts that are tracked by themselves (MCAST_EHT_HOSTS_LIMIT). */
  mcastEhtHostsLimit?: number | undefined
  /** How many there are (MCAST_EHT_HOSTS_CNT; reported). */
  mcastEhtHosts?: number | undefined
  /**
   * The port that takes over without carrier: given by name or index, reported by index
   * (BACKUP_PORT).
   */
  backupPort?: string | number | undefined
  /** The nexthop that its packets then get; since Linux 6.6 (BACKUP_NHID). */
  backupNexthop?: number | undefined
  /** Forget what was learned on it; not reported (FLUSH). */
  fdbFlush?: boolean | undefined
  /** The root bridge that the port learned, priority and MAC (ROOT_ID; reported). */
  rootId?: string | undefined
  /** The designated bridge, likewise (BRIDGE_ID; reported). */
  bridgeId?: string | undefined
  /** (DESIGNATED_PORT; reported) */
  designatedPort?: number | undefined
  /** (DESIGNATED_COST; reported) */
  designatedCost?: number | undefined
  /** Priority and number as the spanning tree has them (ID; reported). */
  id?: number | undefined
  /** Its number among the bridge's ports (NO; reported). */
  number?: number | undefined
  /** (TOPOLOGY_CHANGE_ACK; reported) */
  topologyChangeAck?: boolean | undefined
  /** (CONFIG_PENDING; reported) */
  configPending?: boolean | undefined
  /**
   * Time that is left, in hundredths of a second, with `statistics` (MESSAGE_AGE_TIMER; reported).
   */
  messageAgeTimer?: bigint | undefined
  /** The same (FORWARD_DELAY_TIMER; reported). */
  forwardDelayTimer?: bigint | undefined
  /** The same (HOLD_TIMER; reported). */
  holdTimer?: bigint | undefined
  /** Media redundancy (MRP_RING_OPEN; reported). */
  mrpRingOpen?: boolean | undefined
  /** Media redundancy (MRP_IN_OPEN; reported). */
  mrpInOpen?: boolean | undefined
}

/** A dummy has no options of its own: it takes packets and drops them (ip-link(8)). */
export type Dummy = Record<never, never>

/**
 * Options of all GRE tunnels (RFC 2784 and 2890, ip-link(8) "IPIP, SIT Type Support" and the
 * sections after it). Each member is an attribute IFLA_GRE_* of linux/if_tunnel.h, or a bit of one,
 * named beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface AnyGre {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /** Received packets have a key. Default true where `iKey` is given (IFLAGS, GRE_KEY). */
  iKeyed?: boolean | undefined
  /** Drop received packets that are out of order (IFLAGS, GRE_SEQ). */
  iSequence?: boolean | undefined
  /** Received packets must have a checksum (IFLAGS, GRE_CSUM). */
  iChecksum?: boolean | undefined
  /** Sent packets have a key. Default true where `oKey` is given (OFLAGS, GRE_KEY). */
  oKeyed?: boolean | undefined
  /** Number sent packets (OFLAGS, GRE_SEQ). */
  oSequence?: boolean | undefined
  /** Sent packets have a checksum (OFLAGS, GRE_CSUM). */
  oChecksum?: boolean | undefined
  /** Key of received packets (IKEY). */
  iKey?: number | undefined
  /** Key of sent packets (OKEY). */
  oKey?: number | undefined
  /**
   * Time to live of the outer packet; 0 takes the inner packet's. Default 0 over IPv4, 64 over IPv6
   * (TTL).
   */
  ttl?: number | undefined
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined
  /** Routes, tc or Open vSwitch set key and remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
}

/**
 * A GRE tunnel over IPv4: `gre` carries IP packets, `gretap` Ethernet frames. Each member is an
 * attribute IFLA_GRE_* of linux/if_tunnel.h, named beside it. Those marked (fixed) cannot be
 * changed after the link was created.
 */
export interface Gre extends AnyGre {
  /** The address to send from, of the tunnel's own family (LOCAL). */
  local?: string | undefined
  /** The other end, of the same family (REMOTE). */
  remote?: string | undefined
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined
  /** Path MTU discovery. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined
  /** Fragment although the inner packet forbids it; not with `pmtuDiscovery` (IGNORE_DF). */
  ignoreDf?: boolean | undefined
}

/**
 * Options of mirroring tunnels (ip-link(8) "erspan"). Each member is an attribute IFLA_GRE_* of
 * linux/if_tunnel.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
interface AnyErspan {
  /** Version of the header, 0 to 2; 1 and 2 have the options below (ERSPAN_VER; fixed). */
  version?: number | undefined
  /** With version 1, the mirrored port, 0 to 1,048,575 (ERSPAN_INDEX). */
  sessionIndex?: number | undefined
  /** With version 2, which of a port's packets are mirrored (ERSPAN_DIR). */
  direction?: 'ingress' | 'egress' | number | undefined
  /** With version 2, the mirroring engine, 0 to 63 (ERSPAN_HWID). */
  hardwareId?: number | undefined
}

/** A tunnel of mirrored packets over IPv4. */
export interface Erspan extends Gre, AnyErspan {}

/**
 * Options of a GENEVE link (RFC 8926, ip-link(8) "GENEVE Type Support"). Each member is an
 * attribute IFLA_GENEVE_* of linux/if_link.h, named beside it. Those marked (fixed) cannot be
 * changed after the link was created.
 */
export interface Geneve {
  /**
   * Virtual network identifier, 0 to 16,777,215; needed unless `external`; not with `external` (ID;
   * fixed).
   */
  vni?: number | undefined
  /**
   * The other end of the tunnel, a unicast IPv4 or IPv6 address; needed unless `external`; not with
   * `external` (REMOTE, REMOTE6).
   */
  remote?: string | undefined
  /**
   * The address to send from; of the family of `remote`; since Linux 7.2 (LOCAL, LOCAL6; fixed).
   */
  local?: string | undefined
  /** UDP port to send to and listen on. Default 6081 (PORT; fixed). */
  dstPort?: number | undefined
  /** UDP ports to send from, lowest and highest; since Linux 6.15 (PORT_RANGE; fixed). */
  srcPortRange?: readonly [lowest: number, highest: number] | undefined
  /** Time to live of the outer packet, 0 for the route's; not with `external` (TTL). */
  ttl?: number | undefined
  /** Take the time to live from the inner packet (TTL_INHERIT). */
  ttlInherit?: boolean | undefined
  /** Type of service of the outer packet; 1 inherits the inner one's; not with `external` (TOS). */
  tos?: number | undefined
  /** The outer packet's don't-fragment bit (DF). */
  df?: 'unset' | 'set' | 'inherit' | number | undefined
  /** IPv6 flow label of the outer packet, 0 to 1,048,575; not with `external` (LABEL). */
  flowLabel?: number | undefined
  /** UDP checksums over IPv4 (UDP_CSUM; fixed). */
  udpCsum?: boolean | undefined
  /** Send zero checksums over IPv6 (UDP_ZERO_CSUM6_TX; fixed). */
  udpZeroCsum6Tx?: boolean | undefined
  /** Accept zero checksums over IPv6 (UDP_ZERO_CSUM6_RX; fixed). */
  udpZeroCsum6Rx?: boolean | undefined
  /** Routes, tc or Open vSwitch set VNI and remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
  /**
   * Carry any protocol, not Ethernet frames alone; since Linux 5.18 (INNER_PROTO_INHERIT; fixed).
   */
  innerProtoInherit?: boolean | undefined
  /**
   * Send the hint for GRO of inner tunnels to the other end, in an option; since Linux 7.0
   * (GRO_HINT; fixed).
   */
  groHint?: boolean | undefined
}

/**
 * Options of a ring or a pair of networks without a single point of failure: HSR and PRP of IEC
 * 62439-3 (ip-link(8) "HSR Type Support"). Each member is an attribute IFLA_HSR_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created, those marked (reported) cannot be set.
 */
export interface Hsr {
  /**
   * The first of the two links to send by: given by name or index, reported by index; needed
   * (SLAVE1; fixed).
   */
  slave1?: string | number | undefined
  /** The second one; needed (SLAVE2; fixed). */
  slave2?: string | number | undefined
  /**
   * A link to nodes without HSR support, which become nodes of the ring; since Linux 6.10
   * (INTERLINK; fixed).
   */
  interlink?: string | number | undefined
  /**
   * `hsr` sends around a ring in both directions, `prp` by two networks. Default `hsr` (PROTOCOL;
   * fixed).
   */
  protocol?: 'hsr' | 'prp' | number | undefined
  /**
   * Version of HSR, 0 or 1; not of PRP. Default 0 (VERSION; fixed; not reported by every kernel).
   */
  version?: number | undefined
  /**
   * Where frames go by which nodes find each other: `01:15:4e:00:01` and a byte of choice. Default
   * `01:15:4e:00:01:00` (SUPERVISION_ADDR; fixed).
   */
  supervisionAddress?: string | undefined
  /** Number of the next frame, with `statistics` (SEQ_NR; reported). */
  sequence?: number | undefined
}

/**
 * An intermediate functional block has no options of its own: traffic is redirected to it by tc.
 */
export type Ifb = Record<never, never>

/**
 * A GRE tunnel over IPv6: `ip6gre` carries IP packets, `ip6gretap` Ethernet frames. Each member is
 * an attribute IFLA_GRE_* of linux/if_tunnel.h, or a bit of one, named beside it. Those marked
 * (fixed) cannot be changed after the link was created.
 */
export interface Ip6gre extends AnyGre {
  /** The address to send from, of the tunnel's own family (LOCAL). */
  local?: string | undefined
  /** The other end, of the same family (REMOTE). */
  remote?: string | undefined
  /**
   * Traffic class and flow label of the outer packet, as in its header: 0 to 0xfffffff (FLOWINFO).
   */
  flowInfo?: number | undefined
  /** Encapsulations that are allowed within this one. Default 4 (ENCAP_LIMIT). */
  encapLimit?: number | undefined
  /** Send no such limit. The options of FLAGS are set together (FLAGS, IGN_ENCAP_LIMIT). */
  noEncapLimit?: boolean | undefined
  /** Take the traffic class from the inner packet (FLAGS, USE_ORIG_TCLASS). */
  tclassInherit?: boolean | undefined
  /** Take the flow label from the inner packet (FLAGS, USE_ORIG_FLOWLABEL). */
  flowLabelInherit?: boolean | undefined
  /** Give a received packet the outer one's DSCP (FLAGS, RCV_DSCP_COPY). */
  dscpInherit?: boolean | undefined
  /** Take the firewall mark from the inner packet (FLAGS, USE_ORIG_FWMARK). */
  fwMarkInherit?: boolean | undefined
  /** The remote may be an address of this host; since Linux 4.20 (FLAGS, ALLOW_LOCAL_REMOTE). */
  allowLocalRemote?: boolean | undefined
}

/** A tunnel of mirrored packets over IPv6. */
export interface Ip6erspan extends Ip6gre, AnyErspan {}

/**
 * Options of a tunnel of IPv6 or IPv4 packets over IPv6 (RFC 2473, ip-link(8) "IP6TNL Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
export interface Ip6tnl {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /** The IPv6 address to send from (LOCAL). */
  local?: string | undefined
  /** The other end, an IPv6 address (REMOTE). */
  remote?: string | undefined
  /** Hop limit of the outer packet; 0 takes the inner packet's. Default 64 (TTL). */
  ttl?: number | undefined
  /**
   * Traffic class and flow label of the outer packet, as in its header: 0 to 0xfffffff (FLOWINFO).
   */
  flowInfo?: number | undefined
  /** Encapsulations that are allowed within this one. Default 4 (ENCAP_LIMIT). */
  encapLimit?: number | undefined
  /** Send no such limit. The options of FLAGS are set together (FLAGS, IGN_ENCAP_LIMIT). */
  noEncapLimit?: boolean | undefined
  /** Take the traffic class from the inner packet (FLAGS, USE_ORIG_TCLASS). */
  tclassInherit?: boolean | undefined
  /** Take the flow label from the inner packet (FLAGS, USE_ORIG_FLOWLABEL). */
  flowLabelInherit?: boolean | undefined
  /** Give a received packet the outer one's DSCP (FLAGS, RCV_DSCP_COPY). */
  dscpInherit?: boolean | undefined
  /** Take the firewall mark from the inner packet (FLAGS, USE_ORIG_FWMARK). */
  fwMarkInherit?: boolean | undefined
  /** The remote may be an address of this host; since Linux 4.20 (FLAGS, ALLOW_LOCAL_REMOTE). */
  allowLocalRemote?: boolean | undefined
  /** Which packets it carries. Default any (PROTO). */
  mode?: 'any' | 'ipip6' | 'ip6ip6' | number | undefined
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined
  /** Routes or tc set the remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
}

/**
 * Options of a tunnel of IPv4 or MPLS packets over IPv4 (RFC 2003, ip-link(8) "IPIP, SIT Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
export interface Ipip {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined
  /** Time to live of the outer packet; 0 takes the inner packet's. Default 0 (TTL). */
  ttl?: number | undefined
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined
  /** Path MTU discovery, which cannot be off where a `ttl` is given. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined
  /** Which packets it carries. Default ipip (PROTO). */
  mode?: 'any' | 'ipip' | 'mplsip' | number | undefined
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined
  /** Routes or tc set the remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
}

/**
 * Options of an ipvlan or ipvtap (ip-link(8) "IPVLAN and IPVTAP Type Support"). Each member is an
 * attribute IFLA_IPVLAN_* of linux/if_link.h, or a bit of one, named beside it.
 */
export interface Ipvlan {
  /**
   * At which layer packets are switched; all on one lower link have the same. Default l3 (MODE).
   */
  mode?: 'l2' | 'l3' | 'l3s' | number | undefined
  /** Links on one lower link do not reach each other. Set together with `vepa` (FLAGS, PRIVATE). */
  private?: boolean | undefined
  /**
   * They reach each other by a switch that turns packets around. Set together with `private`
   * (FLAGS, VEPA).
   */
  vepa?: boolean | undefined
}

/**
 * Options of MACsec, which encrypts and signs what a link carries (IEEE 802.1AE, ip-macsec(8)). Its
 * keys and the channels of others are not among them. Each member is an attribute IFLA_MACSEC_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
export interface Macsec {
  /**
   * Secure channel identifier: the 48 bits of a MAC address and the 16 of a port, such as
   * `0x0200000000010001n`. Default the MAC address of `link`, and `port` (SCI; fixed).
   */
  sci?: bigint | undefined
  /**
   * The lower 16 bits of `sci`; reported as part of `sci`; not with `sci`. Default 1; not reported
   * (PORT).
   */
  port?: number | undefined
  /**
   * Cipher suite; those with `xpn` number packets with 64 bits. Default `gcm-aes-128`
   * (CIPHER_SUITE; fixed).
   */
  cipher?: 'gcm-aes-128' | 'gcm-aes-256' | 'gcm-aes-xpn-128' | 'gcm-aes-xpn-256' | bigint | undefined
  /** Length of the integrity check value in bytes, 8 to 16. Default 16 (ICV_LEN; fixed). */
  icvLength?: number | undefined
  /** Association number of the key to send with, 0 to 3. Default 0 (ENCODING_SA). */
  encodingSa?: number | undefined
  /** Encrypt, not only sign. Default false (ENCRYPT). */
  encrypt?: boolean | undefined
  /** Sign. Default true (PROTECT). */
  protect?: boolean | undefined
  /**
   * Send the identifier in each packet. It cannot be false where `sci` is given. Default true
   * (INC_SCI).
   */
  sendSci?: boolean | undefined
  /**
   * Say that the identifier is the MAC address with port 1, instead of sending it: with `sendSci:
   * false`. Default false (ES).
   */
  endStation?: boolean | undefined
  /**
   * Single copy broadcast, as of passive optical networks: with `sendSci: false`. Default false
   * (SCB).
   */
  scb?: boolean | undefined
  /**
   * Drop packets that arrive twice, or later than `window` allows (replay protection); needs
   * `window`. Default false (REPLAY_PROTECT).
   */
  replayProtect?: boolean | undefined
  /**
   * How many packets one may be late, reported with `replayProtect`; up to 1,073,741,824 with `xpn`
   * (WINDOW).
   */
  window?: number | undefined
  /**
   * How to treat received packets whose signature is invalid: accept them, accept and count them,
   * or drop them. Default `strict` (VALIDATION).
   */
  validation?: 'disabled' | 'check' | 'strict' | number | undefined
  /** Which part of the card below does the work. Default `off`; since Linux 6.3 (OFFLOAD). */
  offload?: 'off' | 'phy' | 'mac' | number | undefined
}

/**
 * Options of a macvlan or macvtap (ip-link(8) "MACVLAN and MACVTAP Type Support"). Each member is
 * an attribute IFLA_MACVLAN_* of linux/if_link.h, or a bit of one, named beside it. Those marked
 * (reported) cannot be set.
 */
export interface Macvlan {
  /**
   * How links on the same lower link reach each other: not at all, by a hairpin switch, or
   * directly; `passthru` takes over the lower link, `source` accepts only packets from the
   * addresses in `macList`. Default vepa (MODE).
   */
  mode?: 'private' | 'vepa' | 'bridge' | 'passthru' | 'source' | number | undefined
  /**
   * With `passthru`, leave the lower link's promiscuity alone. Set together with `noDst` (FLAGS,
   * NOPROMISC).
   */
  noPromisc?: boolean | undefined
  /**
   * With `source`, do not look for other links of the destination. Set together with `noPromisc`
   * (FLAGS, NODST).
   */
  noDst?: boolean | undefined
  /**
   * How `macList` or `listedMac` changes the list. Default set, where `macList` is given; not
   * reported (MACADDR_MODE).
   */
  macListMode?: 'add' | 'delete' | 'flush' | 'set' | number | undefined
  /** The address to add or delete; not reported (MACADDR). */
  listedMac?: string | undefined
  /** With `source`, the addresses to take packets from (MACADDR_DATA). */
  macList?: readonly string[] | undefined
  /** How many there are (MACADDR_COUNT; reported). */
  macCount?: number | undefined
  /** Broadcast packets that may wait. Default 1000; since Linux 5.11 (BC_QUEUE_LEN). */
  bcQueueLength?: number | undefined
  /** The same, the largest value of all links on the lower link (BC_QUEUE_LEN_USED; reported). */
  bcQueueLengthUsed?: number | undefined
  /** Multicast receivers above which packets are queued, -1 never; since Linux 6.4 (BC_CUTOFF). */
  bcCutoff?: number | undefined
}

/**
 * Options of a netkit pair: a pair of links as veth, with BPF programs of its own; since Linux 6.7.
 * Each member is an attribute IFLA_NETKIT_* of linux/if_link.h, named beside it. Those marked
 * (fixed) cannot be changed after the link was created, those marked (reported) cannot be set.
 */
export interface Netkit {
  /** Ethernet frames, or IP packets. Default l3 (MODE; fixed). */
  mode?: 'l2' | 'l3' | number | undefined
  /** What this end does with packets without a program. Default pass (POLICY). */
  policy?: 'pass' | 'blackhole' | number | undefined
  /** What the peer does. Default pass (PEER_POLICY). */
  peerPolicy?: 'pass' | 'blackhole' | number | undefined
  /**
   * Whether marks and priorities of packets are cleared; since Linux 6.13, and late 6.12 (SCRUB;
   * fixed).
   */
  scrub?: 'none' | 'default' | number | undefined
  /** The same for the peer (PEER_SCRUB; fixed). */
  peerScrub?: 'none' | 'default' | number | undefined
  /** Bytes of room before each packet; since Linux 6.14 (HEADROOM; fixed). */
  headroom?: number | undefined
  /** Bytes of tailroom of each packet; since Linux 6.14 (TAILROOM; fixed). */
  tailroom?: number | undefined
  /**
   * Whether the link has a peer, or is a single one that another program created to lease queues of
   * a network card; since Linux 7.1 (PAIRING; reported).
   */
  pairing?: 'pair' | 'single' | number | undefined
  /** This is the end that the pair was created by (PRIMARY; reported). */
  primary?: boolean | undefined
}

/**
 * A monitor of netlink has no options of its own: packet sockets see on it what netlink of the
 * namespace carries.
 */
export type Nlmon = Record<never, never>

/**
 * Options of a tunnel of IPv6, IPv4 or MPLS packets over IPv4 (RFC 4213, ip-link(8) "IPIP, SIT Type
 * Support"). Each member is an attribute IFLA_IPTUN_* of linux/if_tunnel.h, or a bit of one, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
export interface Sit {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined
  /** Time to live of the outer packet; 0 takes the inner packet's. Default 64 (TTL). */
  ttl?: number | undefined
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined
  /** Path MTU discovery, which cannot be off where a `ttl` is given. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined
  /** Which packets it carries. Default ip6ip (PROTO). */
  mode?: 'any' | 'ipip' | 'ip6ip' | 'mplsip' | number | undefined
  /**
   * Find the other end by the Intra-Site Automatic Tunnel Addressing Protocol, RFC 5214 (FLAGS,
   * ISATAP).
   */
  isatap?: boolean | undefined
  /**
   * The IPv6 prefix of the site, RFC 5969, whose addresses have the IPv4 address of the other end
   * in them. Default 2002::, of 6to4 (6RD_PREFIX).
   */
  sixRdPrefix?: string | undefined
  /** How many of its bits count, set together with `sixRdPrefix`. Default 16 (6RD_PREFIXLEN). */
  sixRdPrefixLength?: number | undefined
  /**
   * The IPv4 prefix that all ends of the site have, whose bits the IPv6 address leaves out
   * (6RD_RELAY_PREFIX).
   */
  sixRdRelayPrefix?: string | undefined
  /**
   * How many of its bits count, set together with `sixRdRelayPrefix`. Default 0
   * (6RD_RELAY_PREFIXLEN).
   */
  sixRdRelayPrefixLength?: number | undefined
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | number | undefined
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined
  /** Routes or tc set the remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
}

/**
 * Options of a tun or tap device, which is created by ioctl, through /dev/net/tun
 * (Documentation/networking/tuntap.rst of the kernel). Each member is an attribute IFLA_TUN_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created, those marked (reported) cannot be set.
 */
export interface Tun {
  /** IP packets, or Ethernet frames. As an option also by number, 1 and 2; needed (TYPE; fixed). */
  mode?: 'tun' | 'tap' | number | undefined
  /** The user, by number, who may attach to it without CAP_NET_ADMIN (OWNER; fixed). */
  owner?: number | undefined
  /** The group, by number, that may (GROUP; fixed). */
  group?: number | undefined
  /** Four bytes of flags and protocol before each packet. Default false (PI; fixed). */
  packetInfo?: boolean | undefined
  /** A virtio_net_hdr before each packet. Default false (VNET_HDR; fixed). */
  vnetHeader?: boolean | undefined
  /** The device is persistent, as are all that this library creates (PERSIST; reported). */
  persist?: boolean | undefined
  /** Several programs or threads may attach at once. Default false (MULTI_QUEUE; fixed). */
  multiQueue?: boolean | undefined
  /** How many are attached, with `multiQueue` (NUM_QUEUES; reported). */
  queues?: number | undefined
  /** How many of them are disabled (NUM_DISABLED_QUEUES; reported). */
  disabledQueues?: number | undefined
}

/**
 * A virtual CAN device has no options of its own: what is sent to it, all programs that listen on
 * it receive (Documentation/networking/can.rst of the kernel).
 */
export type Vcan = Record<never, never>

/** A veth has no options of its own but its other end, `peer` (veth(4)). */
export type Veth = Record<never, never>

/**
 * Options of a VLAN device (IEEE 802.1Q, ip-link(8) "VLAN Type Support"). Where all options of
 * FLAGS are false, none of them is reported. Each member is an attribute IFLA_VLAN_* of
 * linux/if_link.h, or a bit of one, named beside it. Those marked (fixed) cannot be changed after
 * the link was created.
 */
export interface VlanDevice {
  /** VLAN identifier, 0 to 4094; needed (ID; fixed). */
  id?: number | undefined
  /** How packets are tagged. Default 802.1Q (PROTOCOL; fixed). */
  protocol?: '802.1Q' | '802.1ad' | number | undefined
  /** Take the tag off received packets. Default true (FLAGS, REORDER_HDR). */
  reorderHeader?: boolean | undefined
  /** Register the VLAN with the switch by GVRP. Default false (FLAGS, GVRP). */
  gvrp?: boolean | undefined
  /** Register the VLAN with the switch by MVRP. Default false (FLAGS, MVRP). */
  mvrp?: boolean | undefined
  /** Do not follow the state of the link below. Default false (FLAGS, LOOSE_BINDING). */
  looseBinding?: boolean | undefined
  /**
   * Have carrier as the ports of the bridge below that are in this VLAN. Default false (FLAGS,
   * BRIDGE_BINDING).
   */
  bridgeBinding?: boolean | undefined
  /**
   * Priority of a received packet's tag, 0 to 7, to the kernel's priority. Entries are added to
   * those there are (INGRESS_QOS).
   */
  ingressQos?: Readonly<Record<number, number>> | undefined
  /** The kernel's priority of a packet to that of its tag, 0 to 7; likewise (EGRESS_QOS). */
  egressQos?: Readonly<Record<number, number>> | undefined
}

/**
 * Options of a VRF (ip-link(8) "VRF Type Support"). Each member is an attribute IFLA_VRF_* of
 * linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the link was
 * created.
 */
export interface Vrf {
  /** The routing table of its ports, 1 to 4,294,967,295; needed (TABLE; fixed). */
  table?: number | undefined
}

/**
 * What is reported of a port of a VRF. Each member is an attribute IFLA_VRF_PORT_* of
 * linux/if_link.h, named beside it.
 */
export interface VrfPort {
  /** Its routing table (TABLE). */
  table?: number | undefined
}

/**
 * Options of a tunnel into IPsec over IPv4 (ip-link(8) "VTI Type Support"). `xfrm` is what came
 * after it. Each member is an attribute IFLA_VTI_* of linux/if_tunnel.h, named beside it.
 */
export interface Vti {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /** The IPv4 address to send from (LOCAL). */
  local?: string | undefined
  /** The other end, an IPv4 address (REMOTE). */
  remote?: string | undefined
  /** Mark of received packets, by which IPsec finds their states (IKEY). */
  iKey?: number | undefined
  /** Mark of sent packets, by which IPsec finds their policies (OKEY). */
  oKey?: number | undefined
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined
}

/**
 * Options of a tunnel into IPsec over IPv6 (ip-link(8) "VTI Type Support"). `xfrm` is what came
 * after it. Each member is an attribute IFLA_VTI_* of linux/if_tunnel.h, named beside it.
 */
export interface Vti6 {
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /** The IPv6 address to send from (LOCAL). */
  local?: string | undefined
  /** The other end, an IPv6 address (REMOTE). */
  remote?: string | undefined
  /** Mark of received packets, by which IPsec finds their states (IKEY). */
  iKey?: number | undefined
  /** Mark of sent packets, by which IPsec finds their policies (OKEY). */
  oKey?: number | undefined
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined
}

/**
 * Options of a VXLAN link (RFC 7348, ip-link(8) "VXLAN Type Support"). A boolean that is absent
 * leaves the kernel's default. Each member is an attribute IFLA_VXLAN_* of linux/if_link.h, named
 * beside it. Those marked (fixed) cannot be changed after the link was created.
 */
export interface Vxlan {
  /**
   * VXLAN network identifier, 0 to 16,777,215; needed unless `external`; not with `external` (ID;
   * fixed).
   */
  vni?: number | undefined
  /** The other end of the tunnel, a unicast IPv4 or IPv6 address (GROUP, GROUP6). */
  remote?: string | undefined
  /**
   * The multicast group to flood to, joined on `dev`; needs `dev`; not with `remote` (GROUP,
   * GROUP6).
   */
  group?: string | undefined
  /** The address to send from (LOCAL, LOCAL6). */
  local?: string | undefined
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /**
   * UDP port to send to and listen on. Default 4789, IANA's; the kernel's own is 8472 (PORT;
   * fixed).
   */
  dstPort?: number | undefined
  /** UDP ports to send from, lowest and highest (PORT_RANGE; fixed). */
  srcPortRange?: readonly [lowest: number, highest: number] | undefined
  /** Time to live of the outer packet, 0 for the route's (TTL). */
  ttl?: number | undefined
  /** Take the time to live from the inner packet (TTL_INHERIT; fixed). */
  ttlInherit?: boolean | undefined
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined
  /** The outer packet's don't-fragment bit (DF). */
  df?: 'unset' | 'set' | 'inherit' | number | undefined
  /** IPv6 flow label of the outer packet, 0 to 1,048,575 (LABEL). */
  flowLabel?: number | undefined
  /** The source of the flow label; since Linux 6.8 (LABEL_POLICY). */
  labelPolicy?: 'fixed' | 'inherit' | number | undefined
  /**
   * Learn the remote of a MAC address from received packets. Default true, with `external` false
   * (LEARNING).
   */
  learning?: boolean | undefined
  /** Seconds a learned entry lives. Default 300 (AGEING). */
  ageing?: number | undefined
  /** Most entries of the forwarding database; 0 is no limit (LIMIT; fixed). */
  limit?: number | undefined
  /** Answer ARP and neighbour discovery from the forwarding database (PROXY; fixed). */
  proxy?: boolean | undefined
  /** Route short circuit (RSC; fixed). */
  rsc?: boolean | undefined
  /** Report unknown MACs by netlink (L2MISS; fixed). */
  l2miss?: boolean | undefined
  /** Report unknown IPs by netlink (L3MISS; fixed). */
  l3miss?: boolean | undefined
  /** UDP checksums over IPv4 (UDP_CSUM; fixed). */
  udpCsum?: boolean | undefined
  /** Send zero checksums over IPv6 (UDP_ZERO_CSUM6_TX; fixed). */
  udpZeroCsum6Tx?: boolean | undefined
  /** Accept zero checksums over IPv6 (UDP_ZERO_CSUM6_RX; fixed). */
  udpZeroCsum6Rx?: boolean | undefined
  /** Remote checksum offload when sending (REMCSUM_TX; fixed). */
  remCsumTx?: boolean | undefined
  /** Remote checksum offload when receiving (REMCSUM_RX; fixed). */
  remCsumRx?: boolean | undefined
  /** No partial checksums in remote checksum offload (REMCSUM_NOPARTIAL; fixed). */
  remCsumNoPartial?: boolean | undefined
  /** Routes, tc or Open vSwitch set VNI and remote for each packet (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
  /** Group policy extension (GBP; fixed). */
  gbp?: boolean | undefined
  /** Generic protocol extension; not with `gbp` (GPE; fixed). */
  gpe?: boolean | undefined
  /** Accept only the VNIs of the filter; needs `external` (VNIFILTER; fixed). */
  vniFilter?: boolean | undefined
  /**
   * Deliver locally what is sent to a local VXLAN of the same port; since Linux 6.5 (LOCALBYPASS).
   */
  localBypass?: boolean | undefined
  /**
   * The bits of the VXLAN header that must be 0 in received packets, the header's 64 bits as a
   * number; since Linux 6.14 (RESERVED_BITS; fixed).
   */
  reservedBits?: bigint | undefined
  /**
   * Route multicast packets by the routing table; since Linux 6.17 (MC_ROUTE; fixed; not reported).
   */
  mcRoute?: boolean | undefined
}

/**
 * A WireGuard tunnel has no options of a link: `createWireguard` and `setWireguard` set keys and
 * peers, `getWireguard` reads them.
 */
export type Wireguard = Record<never, never>

/**
 * Options of an IPsec interface (ip-link(8) "XFRM Type Support"). Each member is an attribute
 * IFLA_XFRM_* of linux/if_link.h, named beside it. Those marked (fixed) cannot be changed after the
 * link was created.
 */
export interface Xfrm {
  /**
   * The number of the policies and states that are its own, 1 to 4,294,967,295, of no other such
   * link in the namespace; needed unless `external`; not with `external` (IF_ID).
   */
  ifId?: number | undefined
  /**
   * The device to send through: given by name or index, reported by index; not with `external`
   * (LINK; fixed).
   */
  dev?: string | number | undefined
  /** Routes, tc or BPF set the id for each packet; since Linux 6.1 (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
}

/** The options that each kind of link has of its own, under the kind's name. */
export interface KindOptions {
  bareudp: Bareudp
  bond: Bond
  bridge: Bridge
  dummy: Dummy
  erspan: Erspan
  geneve: Geneve
  gre: Gre
  gretap: Gre
  hsr: Hsr
  ifb: Ifb
  ip6erspan: Ip6erspan
  ip6gre: Ip6gre
  ip6gretap: Ip6gre
  ip6tnl: Ip6tnl
  ipip: Ipip
  ipvlan: Ipvlan
  ipvtap: Ipvlan
  macsec: Macsec
  macvlan: Macvlan
  macvtap: Macvlan
  netkit: Netkit
  nlmon: Nlmon
  sit: Sit
  tun: Tun
  vcan: Vcan
  veth: Veth
  vlan: VlanDevice
  vrf: Vrf
  vti: Vti
  vti6: Vti6
  vxlan: Vxlan
  wireguard: Wireguard
  xfrm: Xfrm
}

/** A kind of virtual link, as the kernel calls it (IFLA_INFO_KIND). */
export type LinkKind = keyof KindOptions

/** Kinds that are stacked on another link. */
export type StackedKind = 'ipvlan' | 'ipvtap' | 'macsec' | 'macvlan' | 'macvtap' | 'vlan'

/** Kinds that send what they carry by others, to another host. */
export type TunnelKind = 'bareudp' | 'erspan' | 'geneve' | 'gre' | 'gretap' | 'ip6erspan' | 'ip6gre' | 'ip6gretap' | 'ip6tnl' | 'ipip' | 'sit' | 'vti' | 'vti6' | 'vxlan' | 'wireguard'

/** Kinds whose links come in pairs. */
export type PairedKind = 'netkit' | 'veth'

/** The options of a port, by the kind of the link it is a port of. */
export interface LinkPortOptions {
  bondPort: BondPort
  bridgePort: BridgePort
  vrfPort: VrfPort
}

