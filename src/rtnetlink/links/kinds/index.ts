/** The kinds of links: what the tables say of them, and what some need besides. */
import { checkTogether } from '../../engine/together.js'
import { kindFacts } from '../../generated/facts.js'
import type { LinkKind } from '../../generated/kinds.js'
import { type KindFacts, withPresets } from './facts.js'
import { geneveRules } from './geneve.js'
import { macvlanRules } from './macvlan.js'
import type { KindRules } from './rules.js'
import { sitRules } from './sit.js'
import { tunRules } from './tun.js'
import { vxlanRules } from './vxlan.js'

const rules: Partial<Record<LinkKind, KindRules>> = {
  geneve: geneveRules,
  macvlan: macvlanRules,
  macvtap: macvlanRules,
  sit: sitRules,
  tun: tunRules,
  vxlan: vxlanRules,
}

/** What the tables say of a kind as a whole. One that has none may be on others. */
export const factsOf = (kind: string): KindFacts =>
  isDescribed(kind) ? kindFacts[kind] : { below: true }

/** Whether there is a table for it. */
export const isDescribed = (kind: string): kind is LinkKind => Object.hasOwn(kindFacts, kind)

const rulesOf = (kind: string): KindRules | undefined =>
  isDescribed(kind) ? rules[kind] : undefined

/** Of a kind that is made by ioctl: its options, by the name of the device. */
export const deviceOf = (kind: string): KindRules['device'] => rulesOf(kind)?.device

/** The kind's options as they are sent: checked together, and with the defaults that this library adds. */
export function prepared(kind: string, data: object, path: string): object {
  const facts = factsOf(kind)
  checkTogether(facts, data, path)
  const all = withPresets(facts, data)
  return rulesOf(kind)?.prepare?.(all, path) ?? all
}
