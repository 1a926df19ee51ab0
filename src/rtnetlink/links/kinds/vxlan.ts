import type { Vxlan } from '../../generated/kinds.js'
import { checkFamilies, type KindRules } from './rules.js'

export const vxlanRules: KindRules = { prepare }

function prepare(data: Vxlan, path: string): Vxlan {
  checkFamilies(data, path)
  // There is no remote to learn where each packet brings its own.
  const { external, dstPort = 4789, learning = external === true ? false : undefined } = data
  const all = { ...data, dstPort, learning }
  // Given as false, it makes the kernel take its bits of the header as used, which the reserved ones must not be.
  if (all.reservedBits !== undefined && all.remCsumRx === false) delete all.remCsumRx
  return all
}
