import { OvsdbTransactionError } from '../errors.js'
import type { Insert, Operation, ResultOf, Wait } from '../schema/operations.js'
import type { Row, RowRef } from '../schema/values.js'
import { type Author, authorAtFault, type Entry, rowOf } from './author.js'
import { guardOf } from './optimistic.js'

/** References that a column of a row gets: more of them join the operation. */
interface Joint {
  readonly column: string
  readonly refs: RowRef[]
}

/**
 * The operations of one transaction, in the order in which they were asked for; guards go before them
 * all, for what they confirm is as it was before. Each is known by its place, and each row that is
 * inserted by its name, until the results are there.
 */
export class OperationList {
  /** Who wants what is asked for from now on. */
  author: Author | undefined
  readonly #guards = new Map<string, Entry>()
  readonly #entries: Entry[] = []
  /** The places of the inserts, by the names of their rows. */
  readonly #inserts = new Map<string, number>()
  readonly #joints = new Map<string, Joint>()

  /** What is to be sent. */
  get operations(): readonly Operation[] {
    return [...this.#guards.values(), ...this.#entries].map(({ operation }) => operation)
  }

  /** @returns its place among those that are no guards */
  add(operation: Operation): number {
    return this.#add(operation, false)
  }

  /**
   * @param own the row's UUID, if not of the server's choice, and its name here (`uuid-name`)
   * @returns its place and its name
   */
  insert(
    table: string,
    row: Row,
    own: { uuid?: string | undefined; name?: string | undefined } = {},
  ): { place: number; name: string } {
    const { uuid, name = `row${this.#inserts.size}` } = own
    const wanted = uuid === undefined ? {} : { uuid }
    const place = this.add({ op: 'insert', table, row, 'uuid-name': name, ...wanted })
    this.#inserts.set(name, place)
    return { place, name }
  }

  /** Whether a row is inserted here. */
  inserts(name: string): boolean {
    return this.#inserts.has(name)
  }

  /** Gives a row that is inserted here other values from the beginning. */
  amend(name: string, columns: Row): void {
    const place = this.#inserts.get(name) as number
    const entry = this.#entries[place] as Entry & { operation: Insert }
    const row = { ...entry.operation.row, ...columns }
    this.#entries[place] = { ...entry, operation: { ...entry.operation, row } }
  }

  /** A set of a row gets a reference. However many are asked for one after the other, they are one operation. */
  refer(table: string, row: RowRef, column: string, to: RowRef): void {
    const joint = this.#joints.get(row[1])
    if (joint?.column === column) {
      joint.refs.push(to)
      return
    }
    const refs = [to]
    const mutations = [[column, 'insert', ['set', refs]]] as const
    this.#add({ op: 'mutate', table, where: [['_uuid', '==', row]], mutations }, true)
    this.#joints.set(row[1], { column, refs })
  }

  /**
   * These rows and no others match, with these values, before anything is done: else nothing is.
   *
   * @param key what is confirmed, which is needed once
   */
  guard(key: string, wait: () => Pick<Wait, 'table' | 'where' | 'columns' | 'rows'>): void {
    if (this.#guards.has(key)) return
    this.#guards.set(key, this.#entry(guardOf(wait()), false))
  }

  /** What somebody wants. */
  *of(author: Author): Generator<Entry> {
    for (const entry of this.#entries) if (entry.author === author) yield entry
  }

  /** The UUID that a row has once all is done: that of one that is inserted here is in the results. */
  stored(id: string, results: readonly unknown[]): string {
    const place = this.#inserts.get(id)
    if (place === undefined) return id
    return (results[this.#guards.size + place] as ResultOf<Insert>).uuid[1]
  }

  /** Who wanted what the server refused; `undefined` where that is not known. */
  culprit(error: unknown): Author | undefined {
    if (!(error instanceof OvsdbTransactionError)) return undefined
    const entry = [...this.#guards.values(), ...this.#entries][error.index]
    if (entry) return entry.author
    return authorAtFault(error, this.#entries, (id) => this.stored(id, error.results))
  }

  #add(operation: Operation, refers: boolean): number {
    const entry = this.#entry(operation, refers)
    if (entry.row !== undefined) this.#joints.delete(entry.row)
    return this.#entries.push(entry) - 1
  }

  #entry(operation: Operation, refers: boolean): Entry {
    return { operation, row: rowOf(operation), author: this.author, refers }
  }
}
