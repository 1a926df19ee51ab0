/**
 * What a bond can be told (ip-link(8) "BOND Type Support", Documentation/networking/bonding.rst of
 * the kernel). Each member is an attribute of linux/if_link.h, IFLA_BOND_*, named beside it. Times
 * are in milliseconds. Many can only be changed while the bond is down or has no ports, or stand
 * with some modes only: the kernel tells. Those marked (reported) cannot be set.
 */
export interface Bond {
  /** How ports share the work. Default balance-rr (MODE). */
  mode?:
    | 'balance-rr'
    | 'active-backup'
    | 'balance-xor'
    | 'broadcast'
    | '802.3ad'
    | 'balance-tlb'
    | 'balance-alb'
    | undefined
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
  /** Tell carrier by the driver's flag. Default true (USE_CARRIER; always true since Linux 6.18). */
  useCarrier?: boolean | undefined
  /** Between ARP requests to `arpIpTargets`; 0 sends none (ARP_INTERVAL). */
  arpInterval?: number | undefined
  /** IPv4 addresses, at most 16, that must answer (ARP_IP_TARGET). */
  arpIpTargets?: readonly string[] | undefined
  /** IPv6 addresses, at most 16, that must answer; since Linux 5.18 (NS_IP6_TARGET). */
  nsIp6Targets?: readonly string[] | undefined
  /** Which answers are checked (ARP_VALIDATE). */
  arpValidate?:
    | 'none'
    | 'active'
    | 'backup'
    | 'all'
    | 'filter'
    | 'filter_active'
    | 'filter_backup'
    | undefined
  /** Whether one target must answer or all (ARP_ALL_TARGETS). */
  arpAllTargets?: 'any' | 'all' | undefined
  /** Answers that may be missing, 1 to 255. Default 2; since Linux 5.17 (MISSED_MAX). */
  arpMissedMax?: number | undefined
  /** The port to prefer, by name or index (PRIMARY). */
  primary?: string | number | undefined
  /** When it is taken again after a failure (PRIMARY_RESELECT). */
  primaryReselect?: 'always' | 'better' | 'failure' | undefined
  /** Whose Ethernet address the bond has (FAIL_OVER_MAC). */
  failOverMac?: 'none' | 'active' | 'follow' | undefined
  /** What chooses the port of a packet (XMIT_HASH_POLICY). */
  xmitHashPolicy?:
    | 'layer2'
    | 'layer3+4'
    | 'layer2+3'
    | 'encap2+3'
    | 'encap3+4'
    | 'vlan+srcmac'
    | undefined
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
  /** How often the partner is asked to send LACP packets (AD_LACP_RATE). */
  lacpRate?: 'slow' | 'fast' | undefined
  /** Send LACP packets unasked. Default true; since Linux 5.15 (AD_LACP_ACTIVE). */
  lacpActive?: boolean | undefined
  /** With 802.3ad, no port carries packets before a partner has answered. Default false; since Linux 7.2 (LACP_STRICT). */
  lacpStrict?: boolean | undefined
  /** How one of several aggregators is chosen; `actor_port_prio` since Linux 6.18 (AD_SELECT). */
  adSelect?: 'stable' | 'bandwidth' | 'count' | 'actor_port_prio' | undefined
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
  /** With 802.3ad, collecting and distributing are one state; since Linux 6.9, and 6.1 of Debian (COUPLED_CONTROL). */
  coupledControl?: boolean | undefined
  /** With 802.3ad, send ARP and neighbour discovery on all ports; since Linux 6.17 (BROADCAST_NEIGH). */
  broadcastNeighbor?: boolean | undefined
}

/** IFLA_BOND_AD_INFO_*. */
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

/** What a port of a bond can be told. Each member is an attribute IFLA_BOND_SLAVE_*. */
export interface BondPort {
  /** In use, or waiting (STATE; reported). */
  state?: 'active' | 'backup' | undefined
  /** Its carrier (MII_STATUS; reported). */
  miiStatus?: 'up' | 'going-down' | 'down' | 'going-back' | undefined
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
