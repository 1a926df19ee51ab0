/**
 * What a Linux bridge can be told (ip-link(8) "BRIDGE Type Support"). Each member is one
 * attribute of linux/if_link.h, IFLA_BR_*, named beside it. Times are in hundredths of a second.
 * Those marked (reported) cannot be set.
 */
export interface Bridge {
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
    /** Priority in the spanning tree, 0 to 65,535 (PRIORITY). */
    priority?: number | undefined;
    /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
    groupForwardMask?: number | undefined;
    /** The spanning tree's multicast address (GROUP_ADDR). */
    groupAddress?: string | undefined;
    /** The root of the spanning tree, priority and MAC: `8000.02:00:00:00:00:01` (ROOT_ID; reported). */
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
    /** Time that is left of the timer (HELLO_TIMER; reported). */
    helloTimer?: bigint | undefined;
    /** Time that is left of the timer (TCN_TIMER; reported). */
    tcnTimer?: bigint | undefined;
    /** Time that is left of the timer (TOPOLOGY_CHANGE_TIMER; reported). */
    topologyChangeTimer?: bigint | undefined;
    /** Time that is left of the timer (GC_TIMER; reported). */
    gcTimer?: bigint | undefined;
    /** Keep VLANs apart (VLAN_FILTERING). */
    vlanFiltering?: boolean | undefined;
    /** (VLAN_PROTOCOL) */
    vlanProtocol?: '802.1Q' | '802.1ad' | undefined;
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
    /** (MCAST_HASH_ELASTICITY; reported, and always 16 since Linux 5.0) */
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
    /** Show bridged packets to iptables (NF_CALL_IPTABLES). */
    nfCallIptables?: boolean | undefined;
    /** Show bridged packets to ip6tables (NF_CALL_IP6TABLES). */
    nfCallIp6tables?: boolean | undefined;
    /** Show bridged packets to arptables (NF_CALL_ARPTABLES). */
    nfCallArptables?: boolean | undefined;
}
