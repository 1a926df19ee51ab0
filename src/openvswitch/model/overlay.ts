import type { RowEvent } from '../../ovsdb-client/replica/replica-tables.js'
import { rowKey } from '../../ovsdb-client/schema/row-shape.js'
import type { Atom, Row } from '../../ovsdb-client/schema/values.js'
import type { TableName } from '../types.js'
import { TableChanges } from './table-changes.js'
import { idOf, type RowId, refTo, View } from './view.js'

/**
 * A replica's rows with changes of our own over them. While it is pinned the replica may go on: what is
 * seen here stays as it was.
 */
export class Overlay<T extends string = TableName> extends View<T> {
  #unpin: (() => void) | undefined
  readonly #changes = new Map<T, TableChanges>()

  /** Holds on to the replica as it is now, until `unpin`. Each change costs what is kept. */
  pin(): void {
    this.#unpin ??= this.replica.on('change', ({ rows }) => {
      for (const event of rows) this.#keep(event)
    })
  }

  unpin(): void {
    this.#unpin?.()
    this.#unpin = undefined
  }

  override row(table: T, id: RowId): Row | undefined {
    const changes = this.#changes.get(table)
    return changes?.has(id) ? changes.get(id) : super.row(table, id)
  }

  /** When the replica goes on meanwhile, a row that it changes may come twice. */
  override *rows(table: T): IterableIterator<Row> {
    for (const row of super.rows(table)) {
      if (!this.#changes.get(table)?.has(idOf(row))) yield row
    }
    yield* this.#changes.get(table)?.rows() ?? []
  }

  override find(table: T, values: Row): Row[] {
    return this.#with(table, super.find(table, values), (changes) => changes.find(values))
  }

  override referring(table: T, column: string, id: RowId): Row[] {
    return this.#with(table, super.referring(table, column, id), (changes) =>
      changes.referring(column, id),
    )
  }

  override refers(table: T, id: RowId, column: string, to: RowId): boolean {
    const elements = this.#changes.get(table)?.elements(id, column)
    return elements ? elements.has(refTo(to)) : super.refers(table, id, column, to)
  }

  override count(table: T, id: RowId, column: string): number {
    const elements = this.#changes.get(table)?.elements(id, column)
    return elements ? elements.size : super.count(table, id, column)
  }

  override pair(table: T, id: RowId, column: string, key: Atom): Atom | undefined {
    const elements = this.#changes.get(table)?.elements(id, column)
    return elements ? elements.at(key) : super.pair(table, id, column, key)
  }

  /** A row without our changes. */
  protected before(table: T, id: RowId): Row | undefined {
    const before = this.#changes.get(table)?.before
    return before?.has(id) ? before.get(id) : super.row(table, id)
  }

  /** Every row of a table without our changes. */
  protected rowsBefore(table: T): Row[] {
    const before = this.#changes.get(table)?.before ?? new Map<RowId, Row | undefined>()
    const now = [...super.rows(table)].filter((row) => !before.has(idOf(row)))
    return [...now, ...before.values()].filter((row) => row !== undefined)
  }

  /** The rows with these values without our changes. */
  protected findBefore(table: T, values: Row): Row[] {
    const before = this.#changes.get(table)?.before ?? new Map<RowId, Row | undefined>()
    const columns = Object.keys(values)
    const wanted = rowKey(values, columns)
    const now = super.find(table, values).filter((row) => !before.has(idOf(row)))
    const then = [...before.values()].filter((row) => row && rowKey(row, columns) === wanted)
    return [...now, ...(then as Row[])]
  }

  /** What is changed of a table. */
  protected changesOf(table: T): TableChanges {
    let changes = this.#changes.get(table)
    if (!changes) {
      changes = new TableChanges(this.held(table))
      this.#changes.set(table, changes)
    }
    return changes
  }

  #keep(event: RowEvent): void {
    this.changesOf(event.table as T).keep(event)
  }

  /** The replica's rows that are as they were, and those that our changes have. */
  #with(table: T, held: Row[], changed: (changes: TableChanges) => Row[]): Row[] {
    const changes = this.#changes.get(table)
    if (!changes) return held
    return [...held.filter((row) => !changes.has(idOf(row))), ...changed(changes)]
  }
}
