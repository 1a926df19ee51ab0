/**
 * What a Linux bridge can be told (ip-link(8) "BRIDGE Type Support"). Each member is one
 * attribute of linux/if_link.h, IFLA_BR_*, named beside it. Times are in hundredths of a second.
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
    /** Show bridged packets to iptables (NF_CALL_IPTABLES). */
    nfCallIptables?: boolean | undefined;
    /** Show bridged packets to ip6tables (NF_CALL_IP6TABLES). */
    nfCallIp6tables?: boolean | undefined;
    /** Show bridged packets to arptables (NF_CALL_ARPTABLES). */
    nfCallArptables?: boolean | undefined;
}
