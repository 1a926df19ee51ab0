import { StagedMap, type Staging } from './staged-map.js'

/**
 * Values by keys, of which most have one. Made when it is first asked for, and kept up to date from then
 * on: many an index never is.
 */
export class Lookup<V extends object | string> {
  readonly #fill: (add: (key: string, value: V) => void) => void
  #map: StagedMap<V | Set<V>> | undefined
  /** A staging of which it has missed changes. */
  #missed: Staging | undefined

  /**
   * @param fill adds everything there is
   * @param missed a staging that may have begun before this was there
   */
  constructor(fill: (add: (key: string, value: V) => void) => void, missed: Staging | undefined) {
    this.#fill = fill
    this.#missed = missed
  }

  all(key: string): V[] {
    const there = this.#made().get(key)
    if (there === undefined) return []
    return there instanceof Set ? [...there] : [there]
  }

  add(key: string, value: V, staging: Staging | undefined): void {
    const map = this.#within(staging)
    if (map) put(map, key, value, staging)
  }

  remove(key: string, value: V, staging: Staging | undefined): void {
    const map = this.#within(staging)
    const there = map?.next(key, staging)
    if (there instanceof Set) {
      const left = own(map as StagedMap<V | Set<V>>, key, there, staging)
      left.delete(value)
      map?.set(key, left.size === 0 ? undefined : left, staging)
    } else if (there === value) map?.set(key, undefined, staging)
  }

  /** What is to be changed, if it is made and has all of the staging so far. */
  #within(staging: Staging | undefined): StagedMap<V | Set<V>> | undefined {
    if (this.#missed?.isShown) this.#map = undefined
    if (!this.#map) this.#missed = staging
    return this.#map && (staging === undefined || staging !== this.#missed) ? this.#map : undefined
  }

  #made(): StagedMap<V | Set<V>> {
    if (this.#missed?.isShown) this.#map = undefined
    if (this.#map) return this.#map
    if (!this.#missed?.isHidden) this.#missed = undefined
    const map = new StagedMap<V | Set<V>>()
    this.#fill((key, value) => put(map, key, value, undefined))
    this.#map = map
    return map
  }
}

function put<V extends object | string>(
  map: StagedMap<V | Set<V>>,
  key: string,
  value: V,
  staging: Staging | undefined,
): void {
  const there = map.next(key, staging)
  if (there === undefined) map.set(key, value, staging)
  else if (there instanceof Set) map.set(key, own(map, key, there, staging).add(value), staging)
  else if (there !== value) map.set(key, new Set([there, value]), staging)
}

/** A set that may be changed: nobody is to see what is staged. */
function own<V extends object | string>(
  map: StagedMap<V | Set<V>>,
  key: string,
  there: Set<V>,
  staging: Staging | undefined,
): Set<V> {
  return staging && !map.isOf(key, staging) ? new Set(there) : there
}
