/** What is to be done with a kind's options beside what the tables say. Each kind has its own in its file. */
import { invalidValue } from '../../../base/errors.js'

export interface KindRules {
  /**
   * Refuses what the kernel would accept, or mangle, although it cannot be meant, and returns the
   * options with the defaults that this library adds. `path` stands before their names in the API.
   */
  prepare?(data: object, path: string): object
  /** They are made by ioctl: these are its options. */
  device?(name: string, data: object): object
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
