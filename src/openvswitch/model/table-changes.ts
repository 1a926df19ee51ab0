/** What differs from a replica in one of its tables. */

import type { ReplicaTable } from '../../ovsdb-client/replica/replica-table.js'
import type { RowEvent } from '../../ovsdb-client/replica/replica-tables.js'
import { rowKey, valueKey, wholeRow } from '../../ovsdb-client/schema/row-shape.js'
import { type Row, referencesIn, type Value } from '../../ovsdb-client/schema/values.js'
import { type Elements, elementsOf } from './elements.js'
import { type RowId, refersTo, refTo } from './view.js'

/** A row that differs from the replica's; changed in place. */
type OwnRow = Record<string, Value>

/** Rows that differ, by what is looked for; some may hold it no more. */
interface Index {
  readonly columns: readonly string[]
  readonly ids: Map<string, Set<RowId>>
}

/**
 * Rows that are new, changed or gone, and rows as they were before somebody else changed them. They are
 * found by what they hold and by what they refer to, in time of what is found.
 */
export class TableChanges {
  readonly #held: ReplicaTable
  /** `undefined` for rows that are gone. */
  readonly #rows = new Map<RowId, OwnRow | undefined>()
  /** Sets and maps that are changed an element at a time, by row and column. */
  readonly #elements = new Map<RowId, Map<string, Elements>>()
  readonly #indexes = new Map<string, Index>()
  /** Who refers to a row, by column and that row; some may do so no more. */
  readonly #referring = new Map<string, Map<RowId, Set<RowId>>>()
  readonly #before = new Map<RowId, Row | undefined>()

  constructor(held: ReplicaTable) {
    this.#held = held
  }

  /** Rows as they were, of those that changed in the database meanwhile. */
  get before(): ReadonlyMap<RowId, Row | undefined> {
    return this.#before
  }

  /** Whether a row is another than the replica's. */
  has(id: RowId): boolean {
    return this.#rows.has(id)
  }

  get(id: RowId): Row | undefined {
    return this.#rows.get(id)
  }

  *rows(): IterableIterator<Row> {
    for (const row of this.#rows.values()) if (row) yield row
  }

  /** Those with these values. */
  find(values: Row): Row[] {
    const columns = Object.keys(values).sort()
    const holds = (row: Row | undefined) =>
      columns.every((each) => valueKey(row?.[each] as Value) === valueKey(values[each] as Value))
    return this.#present(this.#index(columns).ids.get(rowKey(values, columns))).filter(holds)
  }

  /** Those whose column refers to a row. */
  referring(column: string, id: RowId): Row[] {
    const holders = this.#holders(column).get(id) ?? []
    return this.#present(Array.from(holders).filter((each) => this.#refers(each, column, id)))
  }

  /** A set or map that is changed an element at a time. */
  elements(id: RowId, column: string): Elements | undefined {
    return this.#elements.get(id)?.get(column)
  }

  /** A new row. */
  add(id: RowId, columns: Row): void {
    const row = wholeRow(this.#held.shape, id, columns) as OwnRow
    row['_uuid'] = refTo(id)
    this.#put(id, row)
  }

  update(id: RowId, columns: Row): void {
    const own = this.#own(id)
    for (const [column, value] of Object.entries(columns)) {
      if (this.#elements.get(id)?.delete(column)) define(own, column, { value })
      else own[column] = value
      this.#refer(id, column, value)
    }
    this.#moved(id, own, Object.keys(columns))
  }

  mutate(id: RowId, column: string, mutator: 'insert' | 'delete', value: Value): void {
    const own = this.#own(id)
    const columns = this.#elements.get(id) ?? new Map<string, Elements>()
    this.#elements.set(id, columns)
    let elements = columns.get(column)
    if (!elements) {
      const begun = elementsOf(own[column] as Value)
      elements = begun
      columns.set(column, begun)
      define(own, column, { get: () => begun.value })
    }
    elements[mutator](value)
    if (mutator === 'insert') this.#refer(id, column, value)
    this.#moved(id, own, [column])
  }

  drop(id: RowId): void {
    this.#rows.set(id, undefined)
    this.#elements.delete(id)
  }

  /** Keeps a row as it was before the database changed it. */
  keep(event: RowEvent): void {
    const { id } = event
    if (this.#before.has(id)) return
    const row = event.type === 'added' ? undefined : event.old
    this.#before.set(id, row)
    if (this.#rows.has(id)) return
    if (row) this.#put(id, row as OwnRow)
    else this.#rows.set(id, undefined)
  }

  /** A whole row in the place of what there was. */
  #put(id: RowId, row: OwnRow): void {
    this.#rows.set(id, row)
    for (const column of this.#referring.keys()) this.#refer(id, column, row[column])
    for (const index of this.#indexes.values()) enter(index, id, row)
  }

  #present(ids: Iterable<RowId> = []): Row[] {
    return Array.from(ids, (id) => this.#rows.get(id)).filter((row) => row !== undefined)
  }

  #refers(id: RowId, column: string, to: RowId): boolean {
    const elements = this.elements(id, column)
    return elements ? elements.has(refTo(to)) : refersTo(this.#rows.get(id)?.[column], to)
  }

  /** A row to change: a copy, the first time. */
  #own(id: RowId): OwnRow {
    const there = this.#rows.get(id)
    if (there && there !== this.#before.get(id)) return there
    const own = { ...(there ?? this.#held.get(id)) } as OwnRow
    this.#put(id, own)
    return own
  }

  #index(columns: readonly string[]): Index {
    const name = columns.join()
    let index = this.#indexes.get(name)
    if (!index) {
      index = { columns, ids: new Map() }
      for (const [id, row] of this.#rows) if (row) enter(index, id, row)
      this.#indexes.set(name, index)
    }
    return index
  }

  #moved(id: RowId, row: OwnRow, columns: readonly string[]): void {
    for (const index of this.#indexes.values()) {
      if (index.columns.some((column) => columns.includes(column))) enter(index, id, row)
    }
  }

  #holders(column: string): Map<RowId, Set<RowId>> {
    let holders = this.#referring.get(column)
    if (!holders) {
      holders = new Map()
      this.#referring.set(column, holders)
      for (const [id, row] of this.#rows) if (row) this.#refer(id, column, row[column])
    }
    return holders
  }

  #refer(holder: RowId, column: string, value: Value | undefined): void {
    const holders = this.#referring.get(column)
    if (!holders) return
    for (const id of referencesIn(value)) addTo(holders, id, holder)
  }
}

function enter({ columns, ids }: Index, id: RowId, row: Row): void {
  addTo(ids, rowKey(row, columns), id)
}

function addTo(sets: Map<string, Set<RowId>>, key: string, id: RowId): void {
  const there = sets.get(key)
  if (there) there.add(id)
  else sets.set(key, new Set([id]))
}

function define(row: OwnRow, column: string, how: { value: Value } | { get: () => Value }): void {
  const writable = 'value' in how && { writable: true }
  Object.defineProperty(row, column, { configurable: true, enumerable: true, ...writable, ...how })
}
