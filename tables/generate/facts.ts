/** What JavaScript knows of each kind: how its links are made, and what its options need of each other. */
import type { Kind, OptionSet, Preset } from '../language.js'
import { booleansIn, conditionsOf } from './conditions.js'
import { typeOf } from './interfaces.js'
import { literal, optionsOf, origin } from './sets.js'

/** With those of the tables that it extends. */
const presetsOf = (set: OptionSet): Record<string, Preset> =>
  Object.assign({}, ...(set.extends ?? []).map(presetsOf), set.presets)

/** What a kind's rules are made from: what its options need of each other. */
function factsOf(described: Kind): string {
  const { kind, options, peer, stacked, tunnel, notEthernet, later } = described
  const { mtuLater, mtuApart, identity, changesWhole } = described
  const all = optionsOf(options)
  const conditions = conditionsOf(all)
  const presets = presetsOf(options)
  const withOthers = Object.values(presets).flatMap((preset) =>
    typeof preset === 'object' ? [preset.with] : [],
  )
  const families = (options.oneFamily ?? []).map((name) => `'${name}'`)
  const booleans = booleansIn(all, conditions, typeOf, withOthers).map((name) => `'${name}'`)
  const lines = Object.entries(conditions).map(([name, its]) => `      ${name}: ${literal(its)},`)
  const words = [
    ...(peer === undefined ? [] : ['peer: true']),
    ...(stacked ? ['stacked: true'] : []),
    ...(stacked || tunnel ? ['below: true'] : []),
    ...(notEthernet ? ['notEthernet: true'] : []),
    ...(later ? ['later: true'] : []),
    ...(mtuLater ? ['mtuLater: true'] : []),
    ...(mtuApart ? ['mtuApart: true'] : []),
    ...(identity ? [`identity: '${identity}'`] : []),
    ...(changesWhole ? ['changesWhole: true'] : []),
    ...(lines.length === 0 ? [] : [`conditions: {\n${lines.join('\n')}\n    }`]),
    ...(Object.keys(presets).length === 0 ? [] : [`presets: ${literal(presets)}`]),
    ...(families.length === 0 ? [] : [`oneFamily: [${families.join(', ')}]`]),
    ...(booleans.length === 0 ? [] : [`booleans: [${booleans.join(', ')}]`]),
  ]
  if (words.join().length < 70 && lines.length === 0)
    return `  ${kind}: {${words.length === 0 ? '' : ` ${words.join(', ')} `}},`
  return `  ${kind}: {\n${words.map((word) => `    ${word},`).join('\n')}\n  },`
}

/** The whole module. */
export const facts = (kinds: readonly Kind[]): string => `// ${origin('tables/links/')}
import type { KindFacts } from '../links/kinds/facts.js'
import type { LinkKind } from './kinds.js'

/** What the tables say of each kind as a whole. */
export const kindFacts: Record<LinkKind, KindFacts> = {
${kinds.map(factsOf).join('\n')}
}
`
