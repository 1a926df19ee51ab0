import { everyFew } from '../../base/steps.js'
import { atomKey, hasAtom } from '../schema/row-shape.js'
import { decodeSet, type Row, referencesIn, uuid, type Value } from '../schema/values.js'
import { Lookup } from './lookup.js'
import type { StagedMap, Staging } from './staged-map.js'
import { type ToldRow, valueIn } from './told-row.js'

/** Which rows of a table refer to a row, by one column. */
export class ReferenceIndex {
  readonly #holders: Lookup

  constructor(column: string, rows: StagedMap<Row | ToldRow>, staging: Staging | undefined) {
    this.#holders = new Lookup(function* () {
      for (const [id, row] of rows.entries()) {
        for (const to of referencesIn(valueIn(row, column))) yield [to, id]
      }
    }, staging)
  }

  /** Makes it beforehand; may give way at each step. */
  make(): Generator<void> {
    return this.#holders.make()
  }

  /** The UUIDs of those that refer to it. */
  holders(id: string): string[] {
    return this.#holders.all(id)
  }

  /**
   * May give way at each step.
   *
   * @param change of a set, what is in one of the two values only, where that is known
   */
  *moved(
    holder: string,
    old: Value | undefined,
    value: Value | undefined,
    change: Value | undefined,
    staging: Staging | undefined,
  ): Generator<void> {
    if (old === value || !this.#holders.follows(staging)) return
    const isDue = everyFew()
    if (old !== undefined && value !== undefined && change !== undefined) {
      const now = decodeSet(value)
      for (const id of referencesIn(change)) {
        if (hasAtom(now, atomKey(uuid(id)))) this.#holders.add(id, holder, staging)
        else this.#holders.remove(id, holder, staging)
        if (isDue()) yield
      }
      return
    }
    for (const id of referencesIn(old)) {
      this.#holders.remove(id, holder, staging)
      if (isDue()) yield
    }
    for (const id of referencesIn(value)) {
      this.#holders.add(id, holder, staging)
      if (isDue()) yield
    }
  }
}
