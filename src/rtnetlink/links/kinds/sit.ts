import type { Sit } from '../../generated/kinds.js'
import type { KindRules } from './rules.js'

/** What a link has that is not given another one. */
const defaultTtl = 64

export const sitRules: KindRules = {
  // Whatever `ttl` is given turns path MTU discovery on: the default, as it is reported, is not given.
  prepare({ ttl, ...others }: Sit) {
    return others.pmtuDiscovery === false && ttl === defaultTtl ? others : { ...others, ttl }
  },
}
