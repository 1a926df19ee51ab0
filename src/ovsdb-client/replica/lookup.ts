import { everyFew } from '../../base/steps.js'
import { StagedMap, type Staging } from './staged-map.js'

/**
 * Values by keys, of which most have one. Made when it is first asked for, and kept up to date from then
 * on: many an index never is.
 */
export class Lookup {
  readonly #all: () => Iterable<readonly [key: string, value: string]>
  #map: StagedMap<string | Set<string>> | undefined
  /** A staging of which it has missed changes. */
  #missed: Staging | undefined
  /** What `make` is at, until a change comes between. */
  #making: object | undefined

  /**
   * @param all everything there is
   * @param missed a staging that may have begun before this was there
   */
  constructor(
    all: () => Iterable<readonly [key: string, value: string]>,
    missed: Staging | undefined,
  ) {
    this.#all = all
    this.#missed = missed
  }

  /** Makes it, and may give way at each step; when something changes meanwhile, it is left for later. */
  *make(): Generator<void> {
    if (this.#present) return
    if (!this.#missed?.isHidden) this.#missed = undefined
    const map = new StagedMap<string | Set<string>>()
    this.#making = map
    const isDue = everyFew()
    for (const [key, value] of this.#all()) {
      put(map, key, value, undefined)
      if (!isDue()) continue
      yield
      if (this.#making !== map) return
    }
    this.#map = map
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
    if (!this.#present) {
      this.#missed = staging
      this.#making = undefined
    }
    return this.#map && (staging === undefined || staging !== this.#missed) ? this.#map : undefined
  }

  #made(): StagedMap<string | Set<string>> {
    if (!this.#present) for (const _ of this.make());
    return this.#map as StagedMap<string | Set<string>>
  }

  /** Whether it is made, and has all that is seen. */
  get #present(): boolean {
    if (this.#missed?.isShown) this.#map = undefined
    return this.#map !== undefined
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
