/**
 * What a Linux bridge can be told (ip-link(8) "BRIDGE Type Support"). Each member is one
 * attribute of linux/if_link.h, IFLA_BR_*, named beside it. Times are in hundredths of a second.
 */
export interface Bridge {
  /** 200 to 3000 (FORWARD_DELAY). */
  forwardDelay?: number
  /** 100 to 1000 (HELLO_TIME). */
  helloTime?: number
  /** 600 to 4000 (MAX_AGE). */
  maxAge?: number
  /** How long a learned MAC lives; 0 forgets at once (AGEING_TIME). */
  ageingTime?: number
  /** Spanning tree protocol (STP_STATE). */
  stp?: boolean
  /** Priority in the spanning tree, 0 to 65,535 (PRIORITY). */
  priority?: number
  /** Link-local group addresses to forward, a bit each (GROUP_FWD_MASK). */
  groupForwardMask?: number
  /** The spanning tree's multicast address (GROUP_ADDR). */
  groupAddress?: string
  /** Keep VLANs apart (VLAN_FILTERING). */
  vlanFiltering?: boolean
  /** (VLAN_PROTOCOL) */
  vlanProtocol?: '802.1Q' | '802.1ad'
  /** VLAN of untagged packets, 0 for none (VLAN_DEFAULT_PVID). */
  vlanDefaultPvid?: number
  /** Count per VLAN (VLAN_STATS_ENABLED). */
  vlanStats?: boolean
  /** Count per VLAN and port; only while no port has a VLAN (VLAN_STATS_PER_PORT). */
  vlanStatsPerPort?: boolean
  /** 0 never, 1 learned, 2 always (MCAST_ROUTER). */
  mcastRouter?: number
  /** Multicast snooping (MCAST_SNOOPING). */
  mcastSnooping?: boolean
  /** Send multicast queries (MCAST_QUERIER). */
  mcastQuerier?: boolean
  /** Show bridged packets to iptables (NF_CALL_IPTABLES). */
  nfCallIptables?: boolean
  /** Show bridged packets to ip6tables (NF_CALL_IP6TABLES). */
  nfCallIp6tables?: boolean
  /** Show bridged packets to arptables (NF_CALL_ARPTABLES). */
  nfCallArptables?: boolean
}
