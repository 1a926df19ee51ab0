import type { KindRules } from './rules.js'

/** A veth has no options of its own but its other end, which is told as `peer` (veth(4)). */
export type Veth = Record<never, never>

export const vethRules: KindRules = { peer: true }
