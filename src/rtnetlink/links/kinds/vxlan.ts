import { invalidValue } from '../../../base/errors.js'
import { checkFamilies, type KindRules } from './rules.js'

/**
 * What a VXLAN link can be told (RFC 7348, ip-link(8) "VXLAN Type Support"). Each member is
 * one attribute of linux/if_link.h, IFLA_VXLAN_*, named beside it.
 *
 * A boolean that is absent leaves the kernel's default. Those marked (fixed) cannot be
 * changed after the link was created.
 */
export interface Vxlan {
  /** VXLAN network identifier, 0 to 16,777,215 (ID; fixed). */
  vni?: number | undefined
  /** The other end of the tunnel, a unicast IPv4 or IPv6 address (GROUP, GROUP6). */
  remote?: string | undefined
  /** The multicast group to flood to, instead of `remote`; needs `dev` (GROUP, GROUP6). */
  group?: string | undefined
  /** The address to send from (LOCAL, LOCAL6). */
  local?: string | undefined
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /** UDP port to send to and listen on. Default 4789, IANA's; the kernel's own is 8472 (PORT; fixed). */
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
  df?: 'unset' | 'set' | 'inherit' | undefined
  /** IPv6 flow label of the outer packet, 0 to 1,048,575 (LABEL). */
  flowLabel?: number | undefined
  /** Where the flow label comes from; since Linux 6.8 (LABEL_POLICY). */
  labelPolicy?: 'fixed' | 'inherit' | undefined
  /** Learn the remote of a MAC from what comes in. Default true, with `external` false (LEARNING). */
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
  /** VNI and remote come with each packet, from routes, tc or Open vSwitch (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
  /** Group policy extension (GBP; fixed). */
  gbp?: boolean | undefined
  /** Generic protocol extension (GPE; fixed). */
  gpe?: boolean | undefined
  /** Accept only the VNIs of the filter; needs `external` (VNIFILTER; fixed). */
  vniFilter?: boolean | undefined
  /** Deliver locally what is sent to a local VXLAN of the same port; since Linux 6.5 (LOCALBYPASS). */
  localBypass?: boolean | undefined
  /**
   * Which bits of the VXLAN header must be 0 in what comes in, the header's 64 bits as a number;
   * since Linux 6.14 (RESERVED_BITS; fixed).
   */
  reservedBits?: bigint | undefined
  /** Route multicast packets by the routing table; since Linux 6.17, not reported (MC_ROUTE; fixed). */
  mcRoute?: boolean | undefined
}

export const vxlanRules: KindRules = { prepare, below: true }

function prepare(data: Vxlan, path: string): Vxlan {
  const { vni, remote, group, dev, external, vniFilter, gpe, gbp } = data
  const refuse = (option: keyof Vxlan, why: string) => {
    throw invalidValue(path + option, why, data[option])
  }
  if (group !== undefined && remote !== undefined) refuse('group', 'cannot stand with remote')
  if (group !== undefined && dev === undefined)
    refuse('group', 'needs dev, the device to join it on')
  if (external === true && vni !== undefined) refuse('vni', 'cannot stand with external')
  if (external !== true && vni === undefined) refuse('vni', 'is needed unless external is true')
  if (vniFilter === true && external !== true) refuse('vniFilter', 'needs external')
  if (gpe === true && gbp === true) refuse('gpe', 'cannot stand with gbp')
  checkFamilies(data, path)
  // There is no remote to learn where each packet brings its own.
  const { learning = external === true ? false : undefined } = data
  const { dstPort = 4789 } = data
  const all = { ...data, dstPort, learning }
  // Told to be off, the kernel takes its bits of the header as used, which the reserved ones must not be.
  if (all.reservedBits !== undefined && all.remCsumRx === false) delete all.remCsumRx
  return all
}
