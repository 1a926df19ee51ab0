/** What all generators ask of a table. */
import type { Kind, Option, OptionSet } from '../language.js'

/** The options of a table with those of the tables that it extends. */
export const optionsOf = (set: OptionSet): readonly Option[] => [
  ...(set.extends ?? []).flatMap(optionsOf),
  ...set.options,
]

/** The tables of all kinds, what they extend and what is inside first, each once. */
export function setsOf(kinds: readonly Kind[]): OptionSet[] {
  const found = new Set<OptionSet>()
  const visit = (set: OptionSet) => {
    for (const base of set.extends ?? []) visit(base)
    for (const { inside } of set.options) if (inside) visit(inside)
    found.add(set)
  }
  for (const { options, port } of kinds) for (const set of [options, port]) if (set) visit(set)
  return [...found]
}

export const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** The first line of everything that is generated. */
export const origin = (from: string) => `Generated from ${from} by \`npm run tables\`: change that.`
