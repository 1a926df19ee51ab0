import { Lookup } from './lookup.js'
import { atomKey, hasAtom } from './row-shape.js'
import type { StagedMap, Staging } from './staged-map.js'
import { decodeSet, type Row, referencesIn, uuid, type Value } from './values.js'

/** Which rows of a table refer to a row, by one column. */
export class ReferenceIndex {
  readonly #holders: Lookup<string>

  constructor(column: string, rows: StagedMap<Row>, staging: Staging | undefined) {
    this.#holders = new Lookup((add) => {
      for (const [id, row] of rows.entries()) {
        for (const to of referencesIn(row[column])) add(to, id)
      }
    }, staging)
  }

  /** The UUIDs of those that refer to it. */
  holders(id: string): string[] {
    return this.#holders.all(id)
  }

  /** @param change of a set, what is in one of the two values only, where that is known */
  moved(
    holder: string,
    old: Value | undefined,
    value: Value | undefined,
    change: Value | undefined,
    staging: Staging | undefined,
  ): void {
    if (old === value) return
    if (old !== undefined && value !== undefined && change !== undefined) {
      const now = decodeSet(value)
      for (const id of referencesIn(change)) {
        if (hasAtom(now, atomKey(uuid(id)))) this.#holders.add(id, holder, staging)
        else this.#holders.remove(id, holder, staging)
      }
      return
    }
    for (const id of referencesIn(old)) this.#holders.remove(id, holder, staging)
    for (const id of referencesIn(value)) this.#holders.add(id, holder, staging)
  }
}
