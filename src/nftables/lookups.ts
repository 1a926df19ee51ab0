/** Looking a key up: in a set or a map, with a name or without. */
import { invalidType } from '../base/errors.js'
import type { Build } from './build.js'
import { type Key, type Loadable, loadAll, loadables, requireAll } from './parts.js'
import { addAnonymous, type Contents, contentsOf, type Data } from './sets.js'

/** A value that a map has for a key, which is looked up for each packet. */
export interface Mapped {
  /** What is looked up. */
  key: Key
  /** The name of a map of the table; or pairs of a key and its value, which may have ranges and prefixes as keys. */
  map: string | readonly (readonly [key: unknown, value: unknown])[]
}

/** Where a key is looked up: in a set with a name, or in one that the rule brings along. */
interface Where {
  named?: string
  contents?: Contents | undefined
  data?: Data | undefined
  /** The first register of the key. */
  at?: number
  /** The register for the value; 0 for a verdict. */
  dreg?: number
  not?: boolean
}

/** Parts of keys as a set has them: bits of a field are moved to the right but for a key of its own alone. */
export const keyTypes = (parts: readonly Loadable[]) =>
  parts.map(({ type, inPlace }) => (parts.length > 1 ? type : inPlace))

/** Adds the lookup of a key, once the packet is known to have it. */
export function addLookup(build: Build, parts: readonly Loadable[], where: Where): void {
  requireAll(build, parts)
  addRequired(build, parts, where)
}

/** The same where earlier registers are in use already: what makes sure of something uses the first. */
export function addRequired(build: Build, parts: readonly Loadable[], where: Where): void {
  const { dreg, not } = where
  const found = foundBy(build, parts, where)
  build.add({
    lookup: { ...found, ...(dreg !== undefined && { dreg }), ...(not && { flags: 1 }) },
  })
}

/** Uses the object that a map has for the key, once the packet is known to have it. */
export function addReference(build: Build, parts: readonly Loadable[], where: Where): void {
  requireAll(build, parts)
  build.add({ objref: foundBy(build, parts, where) })
}

/** Loads a key; where it is looked up, as an expression has it. */
function foundBy(build: Build, parts: readonly Loadable[], where: Where) {
  const { named, contents, data, at = 1 } = where
  const ordered = named === undefined ? contents?.ranged : build.named.get(named)?.ranged
  const aligned = named !== undefined || parts.length > 1
  loadAll(build, parts, { dreg: at, ordered: ordered ?? false, aligned })
  const found = contents === undefined ? { set: named } : addAnonymous(build, contents, data)
  return { ...found, sreg: at }
}

/** A key and where it is looked up, checked: `given` is a name, or what a set without one has. */
export function lookupOf(
  key: unknown,
  given: unknown,
  { data, option, what }: { data?: Data | undefined; option: string; what: 'map' | 'set' },
): { parts: readonly Loadable[]; where: Where } {
  const parts = loadables(key, `${option}.key`)
  if (typeof given === 'string') return { parts, where: { named: given } }
  const path = `${option}.${what}`
  if (!Array.isArray(given) || given.length === 0) {
    throw invalidType(path, `a ${what}'s name, or a list of what is in it`, given)
  }
  const contents = contentsOf(keyTypes(parts), given, { data, option: path })
  return { parts, where: { contents, data } }
}
