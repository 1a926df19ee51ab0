import type { Gre, Ip6gre } from '../../generated/kinds.js'
import type { KindRules } from './rules.js'

export const greRules: KindRules = { prepare }

export const ip6greRules: KindRules = {
  // What ip-link(8) tells the kernel, whose own defaults let no packet be encapsulated again.
  prepare: (data: Ip6gre) => ({ ttl: 64, encapLimit: 4, encapCsum6: true, ...prepare(data) }),
}

/** A key counts only where the flags tell of it. */
function prepare(data: Gre | Ip6gre): Gre | Ip6gre {
  return {
    ...(data.iKey !== undefined && { iKeyed: true }),
    ...(data.oKey !== undefined && { oKeyed: true }),
    ...Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
  }
}
