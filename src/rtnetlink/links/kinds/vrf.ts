import { checkPresent, type KindRules } from './rules.js'

/** What a VRF can be told (ip-link(8) "VRF Type Support"). */
export interface Vrf {
  /** The routing table of its ports, 1 to 4,294,967,295; needed, and cannot be changed (IFLA_VRF_TABLE). */
  table?: number | undefined
}

/** What is reported of a port of a VRF. */
export interface VrfPort {
  /** Its routing table (IFLA_VRF_PORT_TABLE; reported). */
  table?: number | undefined
}

export const vrfRules: KindRules = {
  prepare(data: Vrf, path) {
    checkPresent(data, ['table'], path)
    return data
  },
}
