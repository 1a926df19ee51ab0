import { atomKey, hasAtom } from './row-shape.js'
import { decodeSet, referencesIn, uuid, type Value } from './values.js'

/** Which rows of a table refer to a row, by one column. */
export class ReferenceIndex {
  /** Holders by what they refer to; one alone where there is one, as of most there is. */
  readonly #holders = new Map<string, string | Set<string>>()

  /** The UUIDs of those that refer to it. */
  holders(id: string): string[] {
    const holders = this.#holders.get(id)
    if (holders === undefined) return []
    return typeof holders === 'string' ? [holders] : [...holders]
  }

  /** @param change of a set, what is in one of the two values only, where that is known */
  moved(
    holder: string,
    old: Value | undefined,
    value: Value | undefined,
    change?: Value | undefined,
  ): void {
    if (old === value) return
    if (old !== undefined && value !== undefined && change !== undefined) {
      const now = decodeSet(value)
      for (const id of referencesIn(change)) {
        if (hasAtom(now, atomKey(uuid(id)))) this.#add(id, holder)
        else this.#remove(id, holder)
      }
      return
    }
    for (const id of referencesIn(old)) this.#remove(id, holder)
    for (const id of referencesIn(value)) this.#add(id, holder)
  }

  #add(id: string, holder: string): void {
    const there = this.#holders.get(id)
    if (there === undefined) this.#holders.set(id, holder)
    else if (typeof there !== 'string') there.add(holder)
    else if (there !== holder) this.#holders.set(id, new Set([there, holder]))
  }

  #remove(id: string, holder: string): void {
    const there = this.#holders.get(id)
    if (there === undefined || (typeof there === 'string' && there !== holder)) return
    if (typeof there !== 'string') {
      there.delete(holder)
      if (there.size > 0) return
    }
    this.#holders.delete(id)
  }
}
