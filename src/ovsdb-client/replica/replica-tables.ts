import { isObject } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import { each, everyFew } from '../../base/steps.js'
import type { AnyUpdates } from '../client/best-monitor.js'
import type { MonitorCondRequest, RowUpdate, RowUpdate2, Where } from '../client/monitor.js'
import {
  checkedRow,
  isPlain,
  misfit,
  modifiedRow,
  type RowShape,
  sameAfter,
  sameRow,
  shapeOf,
  wholeRow,
} from '../schema/row-shape.js'
import { type DatabaseSchema, ownOf, type TableSchema } from '../schema/schema.js'
import type { Row } from '../schema/values.js'
import type { TypedSchema } from '../typed/typed-schema.js'
import { holds } from '../typed/where.js'
import { ReplicaTable, type TableLookups } from './replica-table.js'
import { Staging } from './staged-map.js'
import { ToldRow, toldIn } from './told-row.js'

/** What a replica holds of a table. */
export interface ReplicaTableOptions {
  /** Default: every column. */
  columns?: readonly string[]
  /** Which rows; see `Where`. Default: every row. */
  where?: Where
}

/** What became of one row. */
export type RowEvent =
  | { type: 'added'; table: string; id: string; row: Row }
  | { type: 'modified'; table: string; id: string; row: Row; old: Row }
  | { type: 'removed'; table: string; id: string; old: Row }

/** What becomes of one row, which may not be made yet. */
type Change = RowEvent | { type: 'added'; table: string; id: string; row: ToldRow }

/** An update that can be shown. */
export interface PreparedUpdate {
  /** How many rows it changes. */
  readonly length: number
  /** What became of them; to be asked once it is shown. */
  events(): readonly RowEvent[]
  /** From now on the tables have it. To be called at once. */
  show(): void
  /** What is due afterwards; may give way at each step, and changes nothing that is seen. */
  settle(): Generator<void>
}

/** Rows that were taken ahead of their update. */
interface RowsAhead {
  /** What they are to be seen with. */
  staging: Staging
  tables: Set<ReplicaTable>
  length: number
}

const AT_ONCE = 256

/** What a replica is to hold: see `ReplicaOptions`. */
export interface TablesToHold {
  tables?: Readonly<Record<string, ReplicaTableOptions>> | undefined
  except?: readonly string[] | undefined
  types?: TypedSchema | undefined
  lookups?: Readonly<Record<string, TableLookups>> | undefined
}

/** The tables of a replica, and what the server's updates make of them. Does no I/O. */
export class ReplicaTables {
  readonly #tables = new Map<string, ReplicaTable>()
  /** By the tables' names; `undefined` for all tables, those of a later schema too. */
  readonly #wanted: Map<string, ReplicaTableOptions> | undefined
  readonly #except: ReadonlySet<string>
  readonly #lookups: NonNullable<TablesToHold['lookups']>
  /** What is held whether the server has it or not. */
  readonly #promised: DatabaseSchema['tables']
  #schema: DatabaseSchema | undefined
  #ahead: RowsAhead | undefined
  /** An update of fewer rows is put in place in one go. */
  atOnce = AT_ONCE

  constructor({ tables, except, types, lookups = {} }: TablesToHold) {
    this.#wanted = tables && new Map(Object.entries(tables))
    this.#except = new Set(except)
    this.#lookups = lookups
    this.#promised = types?.definition.tables ?? {}
  }

  get names(): readonly string[] {
    return [...this.#tables.keys()]
  }

  get schema(): DatabaseSchema | undefined {
    return this.#schema
  }

  get(name: string): ReplicaTable | undefined {
    return this.#tables.get(name)
  }

  /** A table that is held as soon as the server has it; `undefined` when it was not asked for. */
  promised(name: string): ReplicaTable | undefined {
    const table = this.#tables.get(name)
    if (table || this.#wanted) return table
    const empty = new ReplicaTable(name)
    this.#tables.set(name, empty)
    return empty
  }

  /**
   * Tables and columns that the schema does not have, and nobody promised, are the caller's mistake at
   * first; later they have gone, and so have their rows.
   */
  reshape(schema: DatabaseSchema): void {
    const isFirst = this.#schema === undefined
    const names = this.#wanted
      ? this.#wanted.keys()
      : new Set([schema.tables, this.#promised].flatMap((tables) => Object.keys(tables)))
    for (const name of [...names, ...this.#tables.keys()]) {
      const { columns } = this.#wanted?.get(name) ?? {}
      const known = this.#known(schema, name)
      if (isFirst) checkInSchema(schema.name, name, known, columns)
      const table = this.#tables.get(name) ?? new ReplicaTable(name)
      const held = (columns ?? Object.keys(known ?? {})).filter(
        (column) => !this.#except.has(`${name}.${column}`),
      )
      const told = ownOf(schema.tables, name)
      table.reshape(
        known ? shapeOf({ columns: known }, held) : new Map(),
        told?.indexes ?? [],
        new Set(Object.keys(told?.columns ?? {})),
      )
      this.#tables.set(name, table)
      const lookups = ownOf(this.#lookups, name)
      // Rows that come are looked at anyway.
      if (lookups && table.size === 0) for (const _ of table.makeIndexes(lookups));
    }
    this.#schema = schema
  }

  /** A table's columns: the server's, and those that were promised. */
  #known({ tables }: DatabaseSchema, name: string): TableSchema['columns'] | undefined {
    const [told, promised] = [ownOf(tables, name), ownOf(this.#promised, name)]
    return told || promised ? { ...promised?.columns, ...told?.columns } : undefined
  }

  /** What the server is to send. */
  requests(): Record<string, MonitorCondRequest> {
    const requests: Record<string, MonitorCondRequest> = {}
    for (const [name, table] of this.#tables) {
      if (!ownOf(this.#schema?.tables ?? {}, name)) continue
      const where = this.#wanted?.get(name)?.where
      const columns = table.columns.filter((column) => table.isTold(column))
      requests[name] = { columns, ...(where && { where: decided(where, table) }) }
    }
    return requests
  }

  /** Changes which rows are wanted; the function returned takes that back. */
  want(table: string, where: Where): () => void {
    const wanted = this.#wanted
    const before = wanted?.get(table)
    if (!wanted || !before) {
      throw invalidValue('table', 'must be one that the replica was opened with', table)
    }
    wanted.set(table, { ...before, where })
    return () => wanted.set(table, before)
  }

  /**
   * Takes a row of an update of which not all is there, for the next `prepare`.
   *
   * @param text what the row's update was parsed from, by JSON.parse
   * @returns whether it is taken: it must be new, in a table that has none
   */
  takeRow(name: string, id: string, update: RowUpdate | RowUpdate2, text: string): boolean {
    const table = this.#tables.get(name)
    if (!table || table.size > 0) return false
    const row = foldedRow(table, update, text)
    if (!row) return false
    this.#ahead ??= { staging: new Staging(), tables: new Set(), length: 0 }
    for (const _ of table.put(id, row, {}, this.#ahead.staging));
    row.fold()
    this.#ahead.tables.add(table)
    this.#ahead.length++
    return true
  }

  /** The update of which rows were taken does not come. */
  forget(): void {
    this.#ahead?.staging.drop()
    this.#ahead = undefined
  }

  /**
   * Makes an update ready, and may give way at each step: until `show()` nothing of it is seen, then all.
   * Nothing may be changed meanwhile.
   *
   * @param isWhole whether the update is complete, so that whatever it lacks is gone
   * @param isHeard whether somebody wants the rows, so that they are to be made
   * @throws OvsdbError `OVSDB_PROTOCOL_ERROR` when it does not fit what is held; nothing is changed then
   */
  *prepare(told: AnyUpdates, isWhole: boolean, isHeard = true): Generator<void, PreparedUpdate> {
    const ahead = this.#ahead
    this.#ahead = undefined
    const staging = ahead?.staging ?? new Staging()
    let isReady = false
    try {
      const update = yield* this.#prepare(told, isWhole, isHeard, staging, ahead)
      isReady = true
      return update
    } finally {
      if (!isReady) staging.drop()
    }
  }

  *#prepare(
    told: AnyUpdates,
    isWhole: boolean,
    isHeard: boolean,
    staging: Staging,
    ahead: RowsAhead | undefined,
  ): Generator<void, PreparedUpdate> {
    const changes: Change[] = []
    if (isWhole) yield* this.#vanished(told, changes)
    yield* this.#told(told, isHeard, changes)
    const put = (change: Change, staging?: Staging): Generator<void> => {
      const row = change.type === 'removed' ? undefined : change.row
      const difference = changesIn(told[change.table]?.[change.id])
      const table = this.#tables.get(change.table) as ReplicaTable
      return table.put(change.id, row, difference, staging)
    }
    const length = changes.length + (ahead?.length ?? 0)
    const events = () => this.#events(changes, ahead?.tables)
    if (!ahead && length < this.atOnce) {
      const show = () => {
        for (const change of changes) for (const _ of put(change));
      }
      return { length, events, show, *settle() {} }
    }
    const isDue = everyFew()
    for (const change of changes) {
      yield* put(change, staging)
      if (isDue()) yield
    }
    return { length, events, show: () => staging.show(), settle: () => staging.settle() }
  }

  /** Every row of now, as added; may give way at each step. */
  everything(): Generator<void, RowEvent[]> {
    return together(Array.from(this.#tables.values(), everyRowOf))
  }

  /** Adds what became of each row of the update. */
  *#told(told: AnyUpdates, isHeard: boolean, changes: Change[]): Generator<void> {
    const isDue = everyFew()
    for (const [name, updates] of Object.entries(asRecord(told, 'an update'))) {
      const table = this.#tables.get(name)
      if (!table) throw misfit(`table ${name} was not asked for`)
      for (const id of Object.keys(asRecord(updates, `the update of table ${name}`))) {
        const update = asRecord(updates[id], `the update of row ${id}`)
        const unread = isHeard || table.has(id) ? undefined : toldRow(table, id, update)
        const change: Change | undefined = unread
          ? { type: 'added', table: name, id, row: unread }
          : yield* eventOf(table, id, update)
        if (change) changes.push(change)
        if (isDue()) yield
      }
    }
  }

  /** Adds what became of each row that was not. */
  *#vanished(told: AnyUpdates, changes: Change[]): Generator<void> {
    const isDue = everyFew()
    for (const [table, rows] of this.#tables) {
      const there = asRecord(told, 'an update')[table] ?? {}
      for (const id of rows.ids()) {
        if (!Object.hasOwn(there, id)) {
          changes.push({ type: 'removed', table, id, old: rows.get(id) as Row })
        }
        if (isDue()) yield
      }
    }
  }

  /** What is said of changes that were shown; in some tables all rows are new. */
  #events(changes: readonly Change[], newly: ReadonlySet<ReplicaTable> = new Set()): RowEvent[] {
    const isElsewhere = ({ table }: Change) => !newly.has(this.#tables.get(table) as ReplicaTable)
    const others = newly.size === 0 ? changes : changes.filter(isElsewhere)
    return [...newly]
      .flatMap((each) => [...everyRowOf(each)])
      .concat(others.map((change) => this.#event(change)))
  }

  /** What is said of a change that was shown. */
  #event(change: Change): RowEvent {
    if (!('row' in change) || !(change.row instanceof ToldRow)) return change as RowEvent
    const { table, id } = change
    return { type: 'added', table, id, row: this.#tables.get(table)?.get(id) as Row }
  }
}

/** Every row that a table has now, as added. */
function everyRowOf(table: ReplicaTable): Iterable<RowEvent> {
  return added(table.name, table.entries())
}

function* added(table: string, rows: Iterable<[string, Row]>): Generator<RowEvent, void> {
  for (const [id, row] of rows) yield { type: 'added', table, id, row }
}

function* together(parts: readonly Iterable<RowEvent>[]): Generator<void, RowEvent[]> {
  const all: RowEvent[] = []
  for (const part of parts) yield* each(part, (event) => all.push(event))
  return all
}

/** What a row's update says that differs, where it says so. */
function changesIn(update: RowUpdate | RowUpdate2 | undefined): Row | undefined {
  return update && 'modify' in update ? update.modify : undefined
}

/** What one row's update comes to; nothing when the row stays as it is. May give way at each step. */
function* eventOf(
  table: ReplicaTable,
  id: string,
  update: RowUpdate | RowUpdate2,
): Generator<void, RowEvent | undefined> {
  const old = table.get(id)
  const row = yield* rowAfter(table, id, old, update)
  const about = table.name
  if (!row) return old && { type: 'removed', table: about, id, old }
  if (!old) return { type: 'added', table: about, id, row }
  if (isSame(table.shape, old, row, update)) return undefined
  return { type: 'modified', table: about, id, row, old }
}

function isSame(shape: RowShape, old: Row, row: Row, update: RowUpdate | RowUpdate2): boolean {
  if ('modify' in update) return sameAfter(shape, old, row, update.modify)
  // One from before a column went has more than the shape.
  return Object.keys(old).length === Object.keys(row).length && sameRow(shape, old, row)
}

/** The row as an update leaves it, in any of the dialects. May give way at each step. */
function* rowAfter(
  { name, shape }: ReplicaTable,
  id: string,
  old: Row | undefined,
  update: RowUpdate | RowUpdate2,
): Generator<void, Row | undefined> {
  if ('modify' in update) {
    if (!old) throw misfit(`${name} has no row ${id} to modify`)
    return yield* modifiedRow(shape, old, asRecord(update.modify, `row ${id}`))
  }
  const told = wholeIn(shape, id, update)
  return told && wholeRow(shape, id, told)
}

/** A row that there is from now on, for whoever reads it. */
function toldRow(
  { shape }: ReplicaTable,
  id: string,
  update: RowUpdate | RowUpdate2,
): ToldRow | undefined {
  const told = 'modify' in update ? undefined : wholeIn(shape, id, update)
  return told && new ToldRow(shape, told)
}

/** The same as its text; nothing of one that is not as it should be, or that JSON.parse does not do justice to. */
function foldedRow(
  { shape }: ReplicaTable,
  update: RowUpdate | RowUpdate2,
  text: string,
): ToldRow | undefined {
  const told = 'modify' in update ? undefined : toldIn(update)
  return isObject(told) && isPlain(shape, told) ? new ToldRow(shape, told, text) : undefined
}

/** What an update has of all columns. */
function wholeIn(shape: RowShape, id: string, update: RowUpdate | RowUpdate2): Row | undefined {
  const told = toldIn(update)
  return told === undefined ? undefined : checkedRow(shape, asRecord(told, `row ${id}`))
}

/** Something as an object, if it is one. */
function asRecord<T extends object>(told: T | undefined, what: string): T {
  if (typeof told === 'object' && told !== null && !Array.isArray(told)) return told
  throw misfit(`${what} is no object`)
}

/** The same conditions, decided where they are on a column that the server does not have, but had. */
function decided(where: Where, table: ReplicaTable): Where {
  return where.map((condition) => {
    if (typeof condition === 'boolean') return condition
    const there = table.untold(condition[0])
    return there === undefined ? condition : holds(there, condition)
  })
}

function checkInSchema(
  database: string,
  name: string,
  known: TableSchema['columns'] | undefined,
  columns: readonly string[] = [],
): void {
  if (!known) throw invalidValue(`tables.${name}`, `must be a table of ${database}`, name)
  for (const column of columns) {
    if (Object.hasOwn(known, column)) continue
    throw invalidValue(`tables.${name}.columns`, `must be columns of ${database}'s ${name}`, column)
  }
}
