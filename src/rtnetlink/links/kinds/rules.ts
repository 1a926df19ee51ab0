/** What the addon's table of a kind does not tell. Each kind has its own in its file. */
import { checkLink } from '../../../base/check.js'
import { invalidType, invalidValue } from '../../../base/errors.js'

export interface KindRules {
  /**
   * Refuses what the kernel would accept, or mangle, although it cannot be meant, and returns the
   * options with the defaults that this library adds. `path` stands before their names in the API.
   * `link` is what the new link is stacked on.
   */
  prepare?(data: object, path: string, link: unknown): object
  /** Links of this kind come in pairs. */
  peer?: true
  /** They are stacked on another link, `link`. */
  stacked?: true
  /** They are on another link, or send by others, which may be in another namespace. */
  below?: true
  /**
   * All of its options can be told later, too; at the creation some are refused although they are only as
   * they are then.
   */
  later?: true
  /** They are made by ioctl: these are its options. */
  device?(name: string, data: object): object
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

/** Both ends of a tunnel are of one family: the kernel would take no notice of one of them. */
export function checkFamilies(
  { local, remote, group }: { local?: unknown; remote?: unknown; group?: unknown },
  path: string,
): void {
  const other = remote ?? group
  if (typeof local !== 'string' || typeof other !== 'string') return
  if (local.includes(':') === other.includes(':')) return
  throw invalidValue(`${path}local`, `must be of the family of ${other}`, local)
}

/** A kind that is stacked on another link, `link`. */
export function checkStacked(link: unknown): void {
  if (link === undefined) throw invalidType('link', 'the link it is stacked on', link)
  checkLink(link)
}
