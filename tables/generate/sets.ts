/** What all generators ask of a table. */
import type { Kind, Option, OptionSet } from '../language.js'

/** The options of a table with those of the tables that it extends. */
export const optionsOf = (set: OptionSet): readonly Option[] => [
  ...(set.extends ?? []).flatMap(optionsOf),
  ...set.options,
]

/** The sets of kinds and of their ports. */
export const ownSets = (kinds: readonly Kind[]): OptionSet[] =>
  kinds.flatMap(({ options, port }) => (port ? [options, port] : [options]))

/** Sets, what they extend and what is inside first, each once. */
export function setsOf(sets: readonly OptionSet[]): OptionSet[] {
  const found = new Set<OptionSet>()
  const visit = (set: OptionSet) => {
    for (const base of set.extends ?? []) visit(base)
    for (const { inside } of set.options) if (inside) visit(inside)
    found.add(set)
  }
  for (const set of sets) visit(set)
  return [...found]
}

/** Those of them that are tables of the addon's: what others extend is in theirs. */
export function tabled(sets: readonly OptionSet[]): OptionSet[] {
  const all = setsOf(sets)
  const insides = new Set(
    all.flatMap(({ options }) => options.flatMap(({ inside }) => inside ?? [])),
  )
  return all.filter((set) => (sets.includes(set) || insides.has(set)) && optionsOf(set).length > 0)
}

/** With what a link of a kind can be made, its own options beside the others; stacked on `link`. */
export const exampleOf = (kind: Kind, link: string) => ({ ...around(kind, link), ...kind.example })

/** What it needs besides its own options. */
export const around = ({ stacked, peer }: Kind, link: string) => ({
  name: 'x',
  ...(stacked && { link }),
  ...(peer !== undefined && { peer: { name: 'y' } }),
})

/** A value as TypeScript has it. */
export const literal = (value: object) =>
  JSON.stringify(value)
    .replaceAll(/"(\w+)":/g, ' $1: ')
    .replaceAll('"', "'")
    .replaceAll('}', ' }')

export const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** The first line of everything that is generated. */
export const origin = (from: string) => `Generated from ${from} by \`npm run tables\`: change that.`
