import { invalidValue } from '../../../base/errors.js'
import { checkPresent, type KindRules } from './rules.js'

/**
 * What an IPsec interface can be told (ip-link(8) "XFRM Type Support"). Each member is an attribute of
 * linux/if_link.h, IFLA_XFRM_*, named beside it. Those marked (fixed) cannot be changed after the link
 * was created.
 */
export interface Xfrm {
  /**
   * The number of the policies and states that are its own, 1 to 4,294,967,295, of no other such link
   * in the namespace; needed, unless `external` (IF_ID).
   */
  ifId?: number | undefined
  /** The device to send through: given by name or index, reported by index (LINK; fixed). */
  dev?: string | number | undefined
  /** The number comes with each packet, from routes, tc or BPF; since Linux 6.1 (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
}

export const xfrmRules: KindRules = {
  prepare(data: Xfrm, path) {
    if (!data.external) {
      checkPresent(data, ['ifId'], path)
      return data
    }
    for (const name of ['ifId', 'dev'] as const) {
      if (data[name] === undefined) continue
      throw invalidValue(path + name, 'cannot stand with external', data[name])
    }
    return data
  },
}
