import { invalidValue } from '../../../base/errors.js'
import { checkFamilies, checkPresent, type KindRules } from './rules.js'

/**
 * What a GENEVE link can be told (RFC 8926, ip-link(8) "GENEVE Type Support"). Each member is an
 * attribute of linux/if_link.h, IFLA_GENEVE_*, named beside it. Those marked (fixed) cannot be
 * changed after the link was created.
 */
export interface Geneve {
  /** Virtual network identifier, 0 to 16,777,215; needed unless `external` (ID; fixed). */
  vni?: number | undefined
  /** The other end of the tunnel, a unicast IPv4 or IPv6 address; needed unless `external` (REMOTE, REMOTE6). */
  remote?: string | undefined
  /** The address to send from; of the family of `remote`; since Linux 7.2 (LOCAL, LOCAL6; fixed). */
  local?: string | undefined
  /** UDP port to send to and listen on. Default 6081 (PORT; fixed). */
  dstPort?: number | undefined
  /** UDP ports to send from, lowest and highest; since Linux 6.15 (PORT_RANGE; fixed). */
  srcPortRange?: readonly [lowest: number, highest: number] | undefined
  /** Time to live of the outer packet, 0 for the route's (TTL). */
  ttl?: number | undefined
  /** Take the time to live from the inner packet (TTL_INHERIT). */
  ttlInherit?: boolean | undefined
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined
  /** The outer packet's don't-fragment bit (DF). */
  df?: 'unset' | 'set' | 'inherit' | undefined
  /** IPv6 flow label of the outer packet, 0 to 1,048,575 (LABEL). */
  flowLabel?: number | undefined
  /** UDP checksums over IPv4 (UDP_CSUM; fixed). */
  udpCsum?: boolean | undefined
  /** Send zero checksums over IPv6 (UDP_ZERO_CSUM6_TX; fixed). */
  udpZeroCsum6Tx?: boolean | undefined
  /** Accept zero checksums over IPv6 (UDP_ZERO_CSUM6_RX; fixed). */
  udpZeroCsum6Rx?: boolean | undefined
  /** VNI and remote come with each packet, from routes, tc or Open vSwitch (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
  /** Carry any protocol, not Ethernet frames alone; since Linux 5.18 (INNER_PROTO_INHERIT; fixed). */
  innerProtoInherit?: boolean | undefined
  /** Tell the other end, in an option, how to put packets of tunnels inside together; since Linux 7.0 (GRO_HINT; fixed). */
  groHint?: boolean | undefined
}

export const geneveRules: KindRules = {
  below: true,
  prepare({ ttlInherit, ...others }: Geneve, path) {
    // Told that it is not inherited, as it is by default, the kernel does not look at `ttl`.
    const data: Geneve = ttlInherit === false ? others : { ...others, ttlInherit }
    if (data.external !== true) {
      checkPresent(data, ['vni', 'remote'], path)
      checkFamilies(data, path)
      return data
    }
    for (const name of ['vni', 'remote', 'ttl', 'tos', 'flowLabel'] as const) {
      if (data[name] === undefined) continue
      throw invalidValue(path + name, 'cannot stand with external', data[name])
    }
    return data
  },
}
