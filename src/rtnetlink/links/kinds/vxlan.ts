import type { Vxlan } from '../../generated/kinds.js'
import type { KindRules } from './rules.js'

export const vxlanRules: KindRules = {
  prepare(data: Vxlan) {
    if (data.reservedBits === undefined || data.remCsumRx !== false) return data
    // Given as false, it makes the kernel take its bits of the header as used, which the reserved ones must not be.
    const { remCsumRx: _, ...others } = data
    return others
  },
}
