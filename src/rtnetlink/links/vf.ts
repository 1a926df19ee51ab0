/** Virtual functions of a network card (SR-IOV): ip-link(8) `vf`, linux/if_link.h IFLA_VF_*. */

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
  /** At least so much; 0 for none. Default: what it is (IFLA_VF_RATE). */
  min?: number | undefined
}

/** A virtual function's settings. Which of them there are is for the card's driver to say. */
export interface VfSettings {
  /** Which one: its number on the card, from 0. */
  index: number
  /** Its Ethernet address (IFLA_VF_MAC). */
  mac?: string | undefined
  /** Its VLAN: all of it is told at once. */
  vlan?: VfVlan | undefined
  /** The limits of what it sends. */
  txRate?: VfTxRate | undefined
  /** It sends with no address but its own (IFLA_VF_SPOOFCHK). */
  spoofCheck?: boolean | undefined
  /** It may ask how the card spreads packets over its queues (IFLA_VF_RSS_QUERY_EN). */
  queryRss?: boolean | undefined
  /** The carrier it sees: the card's own, always, or never (IFLA_VF_LINK_STATE). */
  state?: 'auto' | 'enable' | 'disable' | undefined
  /** It may do what affects others, such as take all packets (IFLA_VF_TRUST). */
  trust?: boolean | undefined
  /** InfiniBand: its node's GUID, eight bytes as `00:02:c9:03:00:00:00:01` (IFLA_VF_IB_NODE_GUID). */
  nodeGuid?: string | undefined
  /** InfiniBand: its port's GUID (IFLA_VF_IB_PORT_GUID). */
  portGuid?: string | undefined
}

/**
 * A virtual function as the card's driver reports it. A setting that the driver does not know is
 * absent, and so is `vlan` where there is none.
 */
export interface Vf extends VfSettings {
  /** Its address: an Ethernet one, or InfiniBand's of 20 bytes. */
  mac: string
  /** Both limits; 0 for none. */
  txRate: VfTxRate & { min: number }
  state: 'auto' | 'enable' | 'disable'
  /** Counters, when they were asked for; 0 where the driver has none (IFLA_VF_STATS). */
  statistics?: VfStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
}

/** IFLA_VF_STATS_*: what the virtual function sent and received. An older kernel has fewer. */
export type VfStatistics = Record<
  'rxPackets' | 'txPackets' | 'rxBytes' | 'txBytes' | 'broadcast' | 'multicast',
  bigint
> &
  Record<string, bigint>
