import type { Geneve } from '../../generated/kinds.js'
import type { KindRules } from './rules.js'

export const geneveRules: KindRules = {
  // Given as false, which is the default, it makes the kernel pass over `ttl`.
  prepare: ({ ttlInherit, ...others }: Geneve) =>
    ttlInherit === false ? others : { ...others, ttlInherit },
}
