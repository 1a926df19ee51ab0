import { checkPresent, checkStacked, type KindRules } from './rules.js'

/**
 * What a VLAN device can be told (IEEE 802.1Q, ip-link(8) "VLAN Type Support"). Each member is an
 * attribute of linux/if_link.h, IFLA_VLAN_*, or a bit of one, named beside it. Those marked
 * (fixed) cannot be changed after the link was created. Where all options of FLAGS are false, none of
 * them is reported.
 */
export interface VlanDevice {
  /** VLAN identifier, 0 to 4094; needed (ID; fixed). */
  id?: number | undefined
  /** How packets are tagged. Default 802.1Q (PROTOCOL; fixed). */
  protocol?: '802.1Q' | '802.1ad' | undefined
  /** Take the tag off received packets. Default true (FLAGS, REORDER_HDR). */
  reorderHeader?: boolean | undefined
  /** Register the VLAN with the switch by GVRP. Default false (FLAGS, GVRP). */
  gvrp?: boolean | undefined
  /** Register the VLAN with the switch by MVRP. Default false (FLAGS, MVRP). */
  mvrp?: boolean | undefined
  /** Do not follow the state of the link below. Default false (FLAGS, LOOSE_BINDING). */
  looseBinding?: boolean | undefined
  /** Have carrier as the ports of the bridge below that are in this VLAN. Default false (FLAGS, BRIDGE_BINDING). */
  bridgeBinding?: boolean | undefined
  /**
   * Priority of a received packet's tag, 0 to 7, to the kernel's priority. Entries are added to
   * those there are (INGRESS_QOS).
   */
  ingressQos?: Readonly<Record<number, number>> | undefined
  /** The kernel's priority of a packet to that of its tag, 0 to 7; likewise (EGRESS_QOS). */
  egressQos?: Readonly<Record<number, number>> | undefined
}

export const vlanRules: KindRules = {
  stacked: true,
  below: true,
  prepare(data: VlanDevice, path, link) {
    checkStacked(link)
    checkPresent(data, ['id'], path)
    return data
  },
}
