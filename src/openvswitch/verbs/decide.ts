/** Reading in the middle of a transaction, and deciding by what was read. */
import { invalidType, invalidValue } from '../../base/errors.js'
import type { Column } from '../../ovsdb-client/schema/column.js'
import { NewRow } from '../../ovsdb-client/schema/reference.js'
import {
  type Atom,
  decodeMap,
  decodeSet,
  isMap,
  type Row,
  type Value,
} from '../../ovsdb-client/schema/values.js'
import type { RowOf } from '../../ovsdb-client/typed/typed-rows.js'
import type { Draft } from '../model/draft.js'
import { checkRecord, findRecord, guardRecord, type RecordId } from '../model/records.js'
import { idOf } from '../model/view.js'
import type { ColumnOf } from '../options/column-types.js'
import { type Condition, encodeConditions } from '../options/conditions.js'
import type { Open_vSwitchTables } from '../schema.js'
import type { TableName, Types } from '../types.js'
import { part, type Verb } from './verb.js'

/**
 * Reads the database as the preceding verbs of the transaction leave it. What is read is guarded: when somebody
 * changes it before the commit, nothing is committed and the transaction is built again. So read as few columns as
 * will do. Statistics are not known here. A row that the transaction made has a `NewRow` where others have a UUID.
 */
export class OvsReader {
  readonly #draft: Draft

  /** @internal */
  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** A row with these columns, by default with all; `undefined` when there is none. */
  get<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(
    table: T,
    record: RecordId<T>,
    columns?: readonly C[],
  ): Pick<RowOf<Open_vSwitchTables, T>, C> | undefined {
    checkRecord(record)
    const names = this.#names(table, columns)
    guardRecord(this.#draft, table, record)
    const row = findRecord(this.#draft, 'get', table, record)
    if (!row) return undefined
    this.#draft.verify(table, idOf(row), names.filter(isStored))
    return this.#typed(table, row, names)
  }

  /** Returns whether the row exists. */
  exists<T extends TableName>(table: T, record: RecordId<T>): boolean {
    return this.get(table, record, []) !== undefined
  }

  /** Every row of a table with these columns, by default with all. */
  list<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(
    table: T,
    columns?: readonly C[],
  ): Pick<RowOf<Open_vSwitchTables, T>, C>[] {
    return this.find(table, [], columns)
  }

  /** The rows that meet conditions, with these columns, by default with all. */
  find<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(
    table: T,
    conditions: readonly Condition<T>[],
    columns?: readonly C[],
  ): Pick<RowOf<Open_vSwitchTables, T>, C>[] {
    const names = this.#names(table, columns)
    const { columns: tested, met } = encodeConditions(this.#draft.types, table, conditions)
    this.#names(table, tested)
    this.#draft.verifyAll(table, tested.filter(isStored))
    const rows = [...this.#draft.rows(table)].filter(met)
    for (const row of rows) this.#draft.verify(table, idOf(row), names.filter(isStored))
    return rows.map((row) => this.#typed(table, row, names))
  }

  /** The columns that are read, each held. */
  #names(table: TableName, columns: readonly string[] | undefined): readonly string[] {
    const about = this.#draft.types.table(table)
    const held = this.#draft.columnsOf(table)
    if (columns === undefined) return ['_uuid', ...held]
    for (const name of columns) {
      const { path } = about.column(name)
      if (name === '_uuid' || held.includes(name)) continue
      throw invalidValue(path, 'is not known inside a transaction', name)
    }
    return columns
  }

  #typed<R>(table: TableName, row: Row, names: readonly string[]): R {
    const about = this.#draft.types.table(table)
    const entries = names.map((name) => {
      const column = about.column(name)
      const value = row[name] as Value
      const made = referencesNew(value)
      return [name, made ? decodeNew(column, table, value) : column.decode(value)]
    })
    return Object.fromEntries(entries)
  }
}

function isStored(name: string): boolean {
  return name !== '_uuid'
}

function isNew(atom: Atom): atom is ['named-uuid', string] {
  return typeof atom === 'object' && atom[0] === 'named-uuid'
}

function referencesNew(value: Value): boolean {
  return isMap(value) ? value[1].some((pair) => pair.some(isNew)) : decodeSet(value).some(isNew)
}

/** A value that refers to rows of this transaction. */
function decodeNew({ name, type, shape }: Column, table: TableName, value: Value): unknown {
  const refTable = name === '_uuid' ? table : (type.value ?? type.key).refTable
  const typed = (atom: Atom) =>
    isNew(atom) ? new NewRow(refTable ?? '', atom[1]) : typeof atom === 'object' ? atom[1] : atom
  if (isMap(value)) {
    const entries = [...decodeMap(value)].map(([key, item]) => [typed(key), typed(item)] as const)
    return shape === 'record' ? Object.fromEntries(entries) : new Map(entries)
  }
  const atoms = decodeSet(value).map(typed)
  return shape === 'set' ? atoms : atoms[0]
}

/**
 * Decides by what there is which verbs a transaction has in this place.
 *
 * @param begin makes the transaction that collects them
 */
export function decide<Tx extends { readonly verbs: readonly Verb<unknown>[] }>(
  build: (tx: Tx, now: OvsReader) => void,
  begin: (types: Types) => Tx,
): Verb {
  if (typeof build !== 'function') throw invalidType('build', 'a function', build)
  const decided = new WeakMap<Draft, readonly Verb<unknown>[]>()
  return {
    *run(draft) {
      const tx = begin(draft.types)
      const returned: unknown = build(tx, new OvsReader(draft))
      if (returned instanceof Promise) {
        returned.catch(() => {})
        throw invalidType('build', 'a synchronous function', build)
      }
      for (const verb of tx.verbs) yield* part(verb, draft)
      decided.set(draft, tx.verbs)
      return () => {}
    },
    finish(draft) {
      for (const verb of decided.get(draft) ?? []) verb.finish?.(draft)
    },
  }
}
