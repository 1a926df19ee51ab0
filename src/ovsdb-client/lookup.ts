import { StagedMap, type Staging } from './staged-map.js'

/**
 * Values by keys, of which most have one. Made when it is first asked for, and kept up to date from then
 * on: many an index never is.
 */
export class Lookup {
  readonly #fill: (add: (key: string, value: string) => void) => void
  #map: StagedMap<string | Set<string>> | undefined
  /** A staging of which it has missed changes. */
  #missed: Staging | undefined

  /**
   * @param fill adds everything there is
   * @param missed a staging that may have begun before this was there
   */
  constructor(
    fill: (add: (key: string, value: string) => void) => void,
    missed: Staging | undefined,
  ) {
    this.#fill = fill
    this.#missed = missed
  }

  /** Whether it is to hear of changes, of a staging or seen at once. */
  follows(staging: Staging | undefined): boolean {
    return this.#within(staging) !== undefined
  }

  all(key: string): string[] {
    const there = this.#made().get(key)
    if (there === undefined) return []
    return there instanceof Set ? [...there] : [there]
  }

  add(key: string, value: string, staging: Staging | undefined): void {
    const map = this.#within(staging)
    if (map) put(map, key, value, staging)
  }

  remove(key: string, value: string, staging: Staging | undefined): void {
    const map = this.#within(staging)
    const there = map?.next(key, staging)
    if (there instanceof Set) {
      const left = own(map as StagedMap<string | Set<string>>, key, there, staging)
      left.delete(value)
      map?.set(key, left.size === 0 ? undefined : left, staging)
    } else if (there === value) map?.set(key, undefined, staging)
  }

  /** What is to be changed, if it is made and has all of the staging so far. */
  #within(staging: Staging | undefined): StagedMap<string | Set<string>> | undefined {
    if (this.#missed?.isShown) this.#map = undefined
    if (!this.#map) this.#missed = staging
    return this.#map && (staging === undefined || staging !== this.#missed) ? this.#map : undefined
  }

  #made(): StagedMap<string | Set<string>> {
    if (this.#missed?.isShown) this.#map = undefined
    if (this.#map) return this.#map
    if (!this.#missed?.isHidden) this.#missed = undefined
    const map = new StagedMap<string | Set<string>>()
    this.#fill((key, value) => put(map, key, value, undefined))
    this.#map = map
    return map
  }
}

function put(
  map: StagedMap<string | Set<string>>,
  key: string,
  value: string,
  staging: Staging | undefined,
): void {
  const there = map.next(key, staging)
  if (there === undefined) map.set(key, value, staging)
  else if (there instanceof Set) map.set(key, own(map, key, there, staging).add(value), staging)
  else if (there !== value) map.set(key, new Set([there, value]), staging)
}

/** A set that may be changed: nobody is to see what is staged. */
function own(
  map: StagedMap<string | Set<string>>,
  key: string,
  there: Set<string>,
  staging: Staging | undefined,
): Set<string> {
  return staging && !map.isOf(key, staging) ? new Set(there) : there
}
