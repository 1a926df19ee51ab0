/**
 * What a Linux bridge can be told (ip-link(8) "BRIDGE Type Support"). Each member is one
 * attribute of linux/if_link.h, IFLA_BR_*, named beside it. Times are in hundredths of a second.
 * Those marked (reported) cannot be set.
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
   * Who runs it: `user`, a program; `kernel`; `auto`, a program if /sbin/bridge-stp takes the bridge,
   * in the first namespace alone. Only while `stp` is off. Default auto; since Linux 7.1 (STP_MODE).
   */
  stpMode?: 'auto' | 'user' | 'kernel' | undefined
  /** Priority in the spanning tree, 0 to 65,535 (PRIORITY). */
  priority?: number | undefined
  /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
  groupForwardMask?: number | undefined
  /** The spanning tree's multicast address (GROUP_ADDR). */
  groupAddress?: string | undefined
  /** The root of the spanning tree, priority and MAC: `8000.02:00:00:00:00:01` (ROOT_ID; reported). */
  rootId?: string | undefined
  /** This bridge, likewise (BRIDGE_ID; reported). */
  bridgeId?: string | undefined
  /** The port towards the root (ROOT_PORT; reported). */
  rootPort?: number | undefined
  /** Cost of the way to the root (ROOT_PATH_COST; reported). */
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
  vlanProtocol?: '802.1Q' | '802.1ad' | undefined
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
  /** (MCAST_HASH_ELASTICITY; reported, and always 16 since Linux 5.0) */
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
  /** Multiple spanning trees; only while no port has a VLAN; since Linux 5.18 (MULTI_BOOLOPT, MST_ENABLE). */
  mst?: boolean | undefined
  /** Report multicast entries that hardware did not take; since Linux 6.16 (MULTI_BOOLOPT, MDB_OFFLOAD_FAIL_NOTIFICATION). */
  mdbOffloadFailNotify?: boolean | undefined
  /** Keep the bridge's own addresses in VLAN 0 alone; since Linux 6.18 (MULTI_BOOLOPT, FDB_LOCAL_VLAN_0). */
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

/** BRIDGE_QUERIER_*: address, the port it is behind, and for how long it is waited for. */
export interface BridgeQuerier {
  /** The IPv4 querier's address (IP_ADDRESS). */
  ip?: string
  /** The index of the port it is behind (IP_PORT). */
  port?: number
  /** Hundredths of a second until it is forgotten (IP_OTHER_TIMER). */
  timer?: bigint
  /** The IPv6 querier's address (IPV6_ADDRESS). */
  ip6?: string
  /** The index of the port it is behind (IPV6_PORT). */
  port6?: number
  /** Hundredths of a second until it is forgotten (IPV6_OTHER_TIMER). */
  timer6?: bigint
}

/**
 * What a port of a bridge can be told (bridge(8) "bridge link set", ip-link(8) "bridge_slave"). Each
 * member is one attribute of linux/if_link.h, IFLA_BRPORT_*, named beside it. Those marked
 * (reported) cannot be set.
 */
export interface BridgePort {
  /** In the spanning tree; the kernel's or a program's to change (STATE). */
  state?: 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking' | undefined
  /** In the spanning tree, 0 to 63 (PRIORITY). */
  priority?: number | undefined
  /** In the spanning tree, 1 to 65,535 (COST). */
  cost?: number | undefined
  /** Send packets out of the port they came in by (MODE). */
  hairpin?: boolean | undefined
  /** Take the port down when a spanning tree packet comes in (GUARD). */
  guard?: boolean | undefined
  /** Do not let it become the way to the root (PROTECT). */
  rootBlock?: boolean | undefined
  /** Stop a multicast group at once when it is left (FAST_LEAVE). */
  mcastFastLeave?: boolean | undefined
  /** Learn MACs from what comes in. Default true (LEARNING). */
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
  /** The same, as IEEE 802.11 and Hotspot 2.0 want it (PROXYARP_WIFI). */
  proxyArpWifi?: boolean | undefined
  /** Take what the hardware learned; not reported (LEARNING_SYNC). */
  learningSync?: boolean | undefined
  /** Answer ARP and neighbour discovery instead of sending it on (NEIGH_SUPPRESS). */
  neighSuppress?: boolean | undefined
  /** The same per VLAN; since Linux 6.4 (NEIGH_VLAN_SUPPRESS). */
  neighVlanSuppress?: boolean | undefined
  /**
   * With `neighSuppress`, send gratuitous ARP and unsolicited neighbour advertisements on all the same;
   * not with `neighVlanSuppress`, where VLANs have this. Default false; since Linux 7.2 (NEIGH_FORWARD_GRAT).
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
  /** A multicast router is behind it: 0 never, 1 if seen, 2 always, 3 seen for now (MULTICAST_ROUTER). */
  mcastRouter?: number | undefined
  /** How many multicast groups it has; since Linux 6.3 (MCAST_N_GROUPS; reported). */
  mcastGroups?: number | undefined
  /** How many it may have, 0 for no limit; since Linux 6.3 (MCAST_MAX_GROUPS). */
  mcastMaxGroups?: number | undefined
  /** Hosts that are tracked by themselves (MCAST_EHT_HOSTS_LIMIT). */
  mcastEhtHostsLimit?: number | undefined
  /** How many there are (MCAST_EHT_HOSTS_CNT; reported). */
  mcastEhtHosts?: number | undefined
  /** The port that takes over without carrier: given by name or index, reported by index (BACKUP_PORT). */
  backupPort?: string | number | undefined
  /** The nexthop that its packets then get; since Linux 6.6 (BACKUP_NHID). */
  backupNexthop?: number | undefined
  /** Forget what was learned on it; not reported (FLUSH). */
  fdbFlush?: boolean | undefined
  /** The root that it hears of, priority and MAC (ROOT_ID; reported). */
  rootId?: string | undefined
  /** The bridge that it hears of, likewise (BRIDGE_ID; reported). */
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
  /** Time that is left, in hundredths of a second, with `statistics` (MESSAGE_AGE_TIMER; reported). */
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
