/** What the addon's table of a kind does not tell. Each kind has its own in its file. */
import { invalidType, invalidValue } from '../../errors.js'

export interface KindRules {
  /**
   * Refuses what the kernel would accept, or mangle, although it cannot be meant, and returns the
   * options with the defaults that this library adds. `path` stands before their names in the API.
   * `link` is what the new link is stacked on.
   */
  prepare?(data: object, path: string, link: unknown): object
  /** Links of this kind come in pairs. */
  peer?: true
  /** They are made by ioctl: these are its options. */
  device?(name: string, data: object): object
  /** The kernel takes what a change leaves out as unset: the rest must be told with it. */
  changesWhole?: true
}

/** Options that the kind cannot do without. */
export function checkPresent<Data extends object>(
  data: Data,
  names: readonly (keyof Data & string)[],
  path: string,
): void {
  for (const name of names) {
    if (data[name] === undefined) throw invalidValue(path + name, 'is needed', undefined)
  }
}

/** A kind that is stacked on another link, `link`. */
export function checkStacked(link: unknown): void {
  if (typeof link === 'string' || typeof link === 'number') return
  throw invalidType('link', 'the name or index of the link it is stacked on', link)
}
