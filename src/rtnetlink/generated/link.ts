// Generated from tables/link.ts by `npm run tables`: change that.
import type { LinkRef } from '../../base/link-ref.js'
import type { RawAttribute } from '../links/raw.js'
import type { Vf, VfSettings } from './objects.js'
import type { XdpMode, XdpSettings } from '../links/xdp.js'
import type { KindOptions, LinkPortOptions } from './kinds.js'

/**
 * IPv6 settings of a link (IFLA_AF_SPEC, AF_INET6). Absent if the link has no IPv6. Each member is
 * an attribute IFLA_INET6_* of linux/if_link.h, named beside it.
 */
export interface LinkInet6 {
  /**
   * How the link-local address, and those from router advertisements, are generated. A change
   * applies to addresses generated later; with `up: true` it is set first (ADDR_GEN_MODE).
   */
  addrGenMode?: 'eui64' | 'none' | 'stable_secret' | 'random' | number | undefined
  /**
   * The lower 64 bits of addresses from router advertisements, as `::1`; `::` for none. Not for
   * routers, nor for links without such addresses (TOKEN).
   */
  token?: string | undefined
}

/**
 * A link's XDP program as the kernel reports it. Each member is an attribute IFLA_XDP_* of
 * linux/if_link.h, or a bit of one, named beside it.
 */
export interface Xdp {
  /** Where it runs; `multi`: there is one in more than one place (ATTACHED). */
  mode: XdpMode | 'multi'
  /** Its id, as in bpftool(8), unless there are several programs (PROG_ID). */
  programId?: number | undefined
  /** (DRV_PROG_ID) */
  nativeProgramId?: number | undefined
  /** (SKB_PROG_ID) */
  genericProgramId?: number | undefined
  /** (HW_PROG_ID) */
  offloadProgramId?: number | undefined
}

/** Options of any link, at creation and later. */
export interface LinkSettings {
  /** Bring the link up, or take it down (IFF_UP). */
  up?: boolean | undefined
  /** Its Ethernet address (IFLA_ADDRESS). */
  mac?: string | undefined
  /** Largest packet in bytes, without the Ethernet header (IFLA_MTU). */
  mtu?: number | undefined
  /** The bridge, bond or other link that it is a port of; null for none (IFLA_MASTER). */
  master?: LinkRef | null | undefined
  /** Its link group, 0 to 4,294,967,295 (IFLA_GROUP). */
  group?: number | undefined
  /** A text of at most 255 bytes (IFLA_IFALIAS). */
  alias?: string | undefined
  /** Packets that its queue holds (IFLA_TXQLEN). */
  txQueueLength?: number | undefined
  /** Use ARP and neighbour discovery (not IFF_NOARP). */
  arp?: boolean | undefined
  /** Take all packets (IFF_PROMISC). */
  promisc?: boolean | undefined
  /** Take all multicast packets (IFF_ALLMULTI). */
  allMulticast?: boolean | undefined
  /** Supports multicast (IFF_MULTICAST). */
  multicast?: boolean | undefined
  /** Its Ethernet broadcast address (IFLA_BROADCAST). */
  broadcast?: string | undefined
  /** Carrier, for kinds that let it be set (IFLA_CARRIER). */
  carrier?: boolean | undefined
  /** Hold it down for a protocol (IFLA_PROTO_DOWN). */
  protoDown?: boolean | undefined
  /**
   * Who holds it down, a bit each, as the administrator numbers them: `mask` says which bits are
   * set to those of `value`, all without it (IFLA_PROTO_DOWN_REASON).
   */
  protoDownReason?: { value: number; mask?: number | undefined } | undefined
  /** How its operational state follows its carrier, RFC 2863 (IFLA_LINKMODE). */
  linkMode?: 'default' | 'dormant' | number | undefined
  /** Bytes of a packet for segmentation offload (IFLA_GSO_MAX_SIZE). */
  gsoMaxSize?: number | undefined
  /** Segments of such a packet (IFLA_GSO_MAX_SEGS). */
  gsoMaxSegs?: number | undefined
  /** Bytes of a packet put together on receipt (IFLA_GRO_MAX_SIZE). */
  groMaxSize?: number | undefined
  /** `gsoMaxSize` for IPv4; since Linux 6.3 (IFLA_GSO_IPV4_MAX_SIZE). */
  gsoIpv4MaxSize?: number | undefined
  /** `groMaxSize` for IPv4; since Linux 6.3 (IFLA_GRO_IPV4_MAX_SIZE). */
  groIpv4MaxSize?: number | undefined
  /** How it does IPv6 (IFLA_AF_SPEC). */
  inet6?: LinkInet6 | undefined
  /**
   * Settings of a network card's virtual functions; of each, only what is given (IFLA_VFINFO_LIST).
   */
  vfs?: readonly VfSettings[] | undefined
  /** Its XDP program; null detaches it. `mayExist` does not compare it (IFLA_XDP). */
  xdp?: XdpSettings | null | undefined
}

/**
 * A link as the kernel reports it. Members that the kernel does not report are absent. The options
 * of its kind are under the kind's name, its port options under `bridgePort`, `bondPort` or
 * `vrfPort`.
 */
export interface Link extends Omit<LinkSettings, 'master' | 'protoDownReason' | 'vfs' | 'xdp'>, Partial<KindOptions>, Partial<LinkPortOptions> {
  /** Its number, from 1, in its namespace (ifi_index). */
  index: number
  /** Its name in its namespace (IFLA_IFNAME). */
  name: string
  /** The kind of virtual link, such as `vxlan`; absent for a physical one (IFLA_INFO_KIND). */
  kind?: string
  /** The options of a kind that this library does not describe (IFLA_INFO_DATA). */
  raw?: readonly RawAttribute[]
  /** The kind of the link it is a port of, such as `bridge` (IFLA_INFO_SLAVE_KIND). */
  portKind?: string
  /** Alternative names, 1 to 127 bytes each (IFLA_PROP_LIST; IFLA_ALT_IFNAME). */
  altNames?: readonly string[]
  /** The index of its lower link, or of its peer, in the namespace of `linkNetnsId` (IFLA_LINK). */
  link?: number
  /**
   * The namespace of `link`, as this namespace numbers it; absent when it is this one, and of an
   * ipvtap, of which the kernel does not report it (IFLA_LINK_NETNSID).
   */
  linkNetnsId?: number
  /** RFC 2863's state (IFLA_OPERSTATE). */
  operState?: 'unknown' | 'notpresent' | 'down' | 'lowerlayerdown' | 'testing' | 'dormant' | 'up' | number
  /** Up, and able to pass packets (IFF_RUNNING). */
  running: boolean
  /** It has a carrier (IFF_LOWER_UP). */
  lowerUp: boolean
  /** It leads back to its own host (IFF_LOOPBACK). */
  loopback: boolean
  /** It has one other end (IFF_POINTOPOINT). */
  pointToPoint: boolean
  /** ARPHRD_*: 1 is Ethernet, 772 loopback (ifi_type, linux/if_arp.h). */
  hardwareType: number
  /** The Ethernet address it came with (IFLA_PERM_ADDRESS). */
  permanentMac?: string
  /** The device below it, such as a PCI function (IFLA_PARENT_DEV_NAME). */
  parentDev?: string
  /** The bus of `parentDev`, such as `pci` (IFLA_PARENT_DEV_BUS_NAME). */
  parentBus?: string
  /** The smallest MTU it takes, in bytes (IFLA_MIN_MTU). */
  minMtu?: number
  /** The largest MTU it takes, in bytes; 0 for no limit (IFLA_MAX_MTU). */
  maxMtu?: number
  /** Its queueing discipline (IFLA_QDISC). */
  qdisc?: string
  /** Transmit queues (IFLA_NUM_TX_QUEUES). */
  txQueues?: number
  /** Receive queues (IFLA_NUM_RX_QUEUES). */
  rxQueues?: number
  /** How often its carrier came or went (IFLA_CARRIER_CHANGES). */
  carrierChanges?: number
  /** How often it came (IFLA_CARRIER_UP_COUNT). */
  carrierUpCount?: number
  /** How often it went (IFLA_CARRIER_DOWN_COUNT). */
  carrierDownCount?: number
  /** Number of users of promiscuous mode (IFLA_PROMISCUITY). */
  promiscuity?: number
  /** Number of users of all-multicast mode (IFLA_ALLMULTI). */
  allMulticastCount?: number
  /** Bytes that its device segments at most (IFLA_TSO_MAX_SIZE). */
  tsoMaxSize?: number
  /** Largest number of segments of its device (IFLA_TSO_MAX_SEGS). */
  tsoMaxSegs?: number
  /** It cannot be moved to another namespace (IFLA_NETNS_IMMUTABLE). */
  netnsImmutable?: boolean
  /** Bytes kept free before a packet (IFLA_HEADROOM). */
  headroom?: number
  /** Bytes of tailroom that packets need (IFLA_TAILROOM). */
  tailroom?: number
  /** How far ahead its device paces packets, in nanoseconds (IFLA_MAX_PACING_OFFLOAD_HORIZON). */
  pacingOffloadHorizon?: number
  /**
   * Number of virtual functions, if they were requested and the link is a network card
   * (IFLA_NUM_VF).
   */
  vfCount?: number
  /** Counters, if they were requested. */
  statistics?: LinkStatistics
  /** Attributes this library does not know, by number. */
  unknown?: Record<string, Uint8Array>
  /** It was brought up (IFF_UP). */
  up: boolean
  /** Largest packet in bytes, without the Ethernet header (IFLA_MTU). */
  mtu: number
  /** The index of the link that it is a port of (IFLA_MASTER). */
  master?: number
  /** Who holds it down, a bit each (IFLA_PROTO_DOWN_REASON). */
  protoDownReason?: { value: number }
  /**
   * Its virtual functions, if they were requested and the driver reports them (IFLA_VFINFO_LIST).
   */
  vfs?: Vf[]
  /** Its XDP program (IFLA_XDP). */
  xdp?: Xdp
}

/** Options of a link that can be set only at creation, or later by other functions. */
export interface LinkCreation {
  /** Alternative names, 1 to 127 bytes each (IFLA_PROP_LIST; IFLA_ALT_IFNAME). */
  altNames?: readonly string[] | undefined
  /** Transmit queues (IFLA_NUM_TX_QUEUES; fixed). */
  txQueues?: number | undefined
  /** Receive queues (IFLA_NUM_RX_QUEUES; fixed). */
  rxQueues?: number | undefined
}

/** rtnl_link_stats64. An older kernel's has fewer. */
export type LinkStatistics = Record<
  | 'rxPackets'
  | 'txPackets'
  | 'rxBytes'
  | 'txBytes'
  | 'rxErrors'
  | 'txErrors'
  | 'rxDropped'
  | 'txDropped'
  | 'multicast'
  | 'collisions',
  bigint
> &
  Record<string, bigint>

