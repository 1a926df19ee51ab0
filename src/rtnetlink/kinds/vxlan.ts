/**
 * What a VXLAN link can be told (RFC 7348, ip-link(8) "VXLAN Type Support"). Each member is
 * one attribute of linux/if_link.h, IFLA_VXLAN_*, named beside it.
 *
 * A boolean that is absent leaves the kernel's default. Those marked (fixed) cannot be
 * changed after the link was created.
 */
export interface Vxlan {
  /** VXLAN network identifier, 0 to 16,777,215 (ID; fixed). */
  vni?: number
  /** The other end of the tunnel, a unicast IPv4 or IPv6 address (GROUP, GROUP6). */
  remote?: string
  /** The multicast group to flood to, instead of `remote`; needs `dev` (GROUP, GROUP6). */
  group?: string
  /** The address to send from (LOCAL, LOCAL6). */
  local?: string
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number
  /** UDP port to send to and listen on. Default 4789, IANA's; the kernel's own is 8472 (PORT; fixed). */
  dstPort?: number
  /** UDP ports to send from, lowest and highest (PORT_RANGE; fixed). */
  srcPortRange?: readonly [lowest: number, highest: number]
  /** Time to live of the outer packet, 0 for the route's (TTL). */
  ttl?: number
  /** Take the time to live from the inner packet (TTL_INHERIT). */
  ttlInherit?: boolean
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number
  /** The outer packet's don't-fragment bit (DF). */
  df?: 'unset' | 'set' | 'inherit'
  /** IPv6 flow label of the outer packet, 0 to 1,048,575 (LABEL). */
  flowLabel?: number
  /** Where the flow label comes from; since Linux 6.7 (LABEL_POLICY). */
  labelPolicy?: 'fixed' | 'inherit'
  /** Learn the remote of a MAC from what comes in. Default true (LEARNING). */
  learning?: boolean
  /** Seconds a learned entry lives. Default 300 (AGEING). */
  ageing?: number
  /** Most entries of the forwarding database; 0 is no limit (LIMIT; fixed). */
  limit?: number
  /** Answer ARP and neighbour discovery from the forwarding database (PROXY; fixed). */
  proxy?: boolean
  /** Route short circuit (RSC; fixed). */
  rsc?: boolean
  /** Report unknown MACs by netlink (L2MISS; fixed). */
  l2miss?: boolean
  /** Report unknown IPs by netlink (L3MISS; fixed). */
  l3miss?: boolean
  /** UDP checksums over IPv4 (UDP_CSUM; fixed). */
  udpCsum?: boolean
  /** Send zero checksums over IPv6 (UDP_ZERO_CSUM6_TX; fixed). */
  udpZeroCsum6Tx?: boolean
  /** Accept zero checksums over IPv6 (UDP_ZERO_CSUM6_RX; fixed). */
  udpZeroCsum6Rx?: boolean
  /** Remote checksum offload when sending (REMCSUM_TX; fixed). */
  remCsumTx?: boolean
  /** Remote checksum offload when receiving (REMCSUM_RX; fixed). */
  remCsumRx?: boolean
  /** No partial checksums in remote checksum offload (REMCSUM_NOPARTIAL; fixed). */
  remCsumNoPartial?: boolean
  /** VNI and remote come with each packet, from routes, tc or Open vSwitch (COLLECT_METADATA; fixed). */
  external?: boolean
  /** Group policy extension (GBP; fixed). */
  gbp?: boolean
  /** Generic protocol extension (GPE; fixed). */
  gpe?: boolean
  /** Accept only the VNIs of the filter; needs `external` (VNIFILTER; fixed). */
  vniFilter?: boolean
  /** Deliver locally what is sent to a local VXLAN of the same port; since Linux 6.5 (LOCALBYPASS). */
  localBypass?: boolean
  /** Route multicast packets by the routing table; since Linux 6.17 (MC_ROUTE; fixed). */
  mcRoute?: boolean
}
