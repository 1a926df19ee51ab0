import type { Geneve } from '../../generated/kinds.js'
import { checkFamilies, type KindRules } from './rules.js'

export const geneveRules: KindRules = {
  prepare({ ttlInherit, ...others }: Geneve, path) {
    checkFamilies(others, path)
    // Given as false, which is the default, it makes the kernel pass over `ttl`.
    return ttlInherit === false ? others : { ...others, ttlInherit }
  },
}
