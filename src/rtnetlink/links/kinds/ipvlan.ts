import { checkStacked, type KindRules } from './rules.js'

/**
 * What an ipvlan or ipvtap can be told (ip-link(8) "IPVLAN and IPVTAP Type Support"). Each member
 * is an attribute of linux/if_link.h, IFLA_IPVLAN_*, or a bit of one, named beside it.
 */
export interface Ipvlan {
  /** At which layer packets are switched; all on one lower link have the same. Default l3 (MODE). */
  mode?: 'l2' | 'l3' | 'l3s' | undefined
  /** Links on one lower link do not reach each other. Set together with `vepa` (FLAGS, PRIVATE). */
  private?: boolean | undefined
  /** They reach each other by a switch that turns packets around. Set together with `private` (FLAGS, VEPA). */
  vepa?: boolean | undefined
}

export const ipvlanRules: KindRules = {
  stacked: true,
  below: true,
  prepare(data: Ipvlan, _path, link) {
    checkStacked(link)
    return data
  },
}
