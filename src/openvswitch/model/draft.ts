/** The database as the verbs of one transaction see it, and the operations that they make of it. */

import { OvsdbTransactionError } from '../../ovsdb-client/errors.js'
import type { RowEvent } from '../../ovsdb-client/replica/replica-tables.js'
import { readColumnType } from '../../ovsdb-client/schema/column-type.js'
import { isId } from '../../ovsdb-client/schema/reference.js'
import { valueKey, wholeRow } from '../../ovsdb-client/schema/row-shape.js'
import type { DatabaseSchema } from '../../ovsdb-client/schema/schema.js'
import {
  type Atom,
  type Row,
  type RowRef,
  referencesIn,
  uuid,
  type Value,
} from '../../ovsdb-client/schema/values.js'
import type {
  Insert,
  Mutation,
  Operation,
  ResultOf,
  Wait,
} from '../../ovsdb-client/transaction/operations.js'
import { guardOf } from '../../ovsdb-client/transaction/optimistic.js'
import { Open_vSwitchSchema } from '../schema.js'
import type { Types } from '../types.js'
import { type Author, culpritOf, type Write } from './culprit.js'
import { type Elements, elementsOf } from './elements.js'
import { idOf, type RowId, refTo, type TableName, View } from './view.js'

/** A bridge or port that a verb made or found in place, to be reported once it is applied. */
export interface Made {
  kind: 'bridge' | 'port'
  name: string
  /** Whether it was made; else it was found, or got the interfaces. */
  isNew: boolean
  /** The row in Port; of a bridge, of its local port. */
  port: RowId
  interfaces: readonly MadeInterface[]
}

export interface MadeInterface {
  id: RowId
  isNew: boolean
  /** The MAC address that was asked for. */
  mac?: string | undefined
}

/** A row that differs from the replica's; the draft's own, and changed in place. */
type OwnRow = Record<string, Value>

/** Rows that differ from the replica's, by what is looked for; some may hold it no more. */
interface OwnIndex {
  readonly columns: readonly string[]
  readonly ids: Map<string, Set<RowId>>
}

/** What a transaction did to a table. */
class Changes {
  /** `undefined` for rows that are gone. */
  readonly rows = new Map<RowId, OwnRow | undefined>()
  /** Sets and maps that are changed an element at a time, by row and column. */
  readonly elements = new Map<RowId, Map<string, Elements>>()
  readonly indexes = new Map<string, OwnIndex>()
  /** Who refers to a row, by column and that row; some may do so no more. */
  readonly referring = new Map<string, Map<RowId, Set<RowId>>>()
  /** Rows as they were when the draft was begun, of those that changed in the database since. */
  readonly before = new Map<RowId, Row | undefined>()
}

/**
 * What the replica holds, changed by what the verbs wrote so far, so that each sees the work of
 * those before it. It lives for one attempt to commit.
 *
 * What a verb's decision rests on is confirmed by a guard, a `wait` with timeout 0: when the database
 * moved since, the transaction fails and is drafted again. That a name is free needs none: the
 * schema's index on it refuses a second one. A change is a `mutate` of what changes, never a whole
 * set, here as on the wire, so that it costs the same however many ports there are.
 *
 * While it is `pinned` the replica may go on: the draft sees it as it was.
 */
export class Draft extends View {
  /** Our types on the schema that the server has. */
  readonly types: Types = Open_vSwitchSchema.on(this.replica.schema)
  /** What the verbs made or found in place, in their order. */
  readonly made: Made[] = []
  readonly #writes: Write[] = []
  readonly #guards = new Map<string, { operation: Operation; verb: Author | undefined }>()
  #verb: Author | undefined
  #unpin: (() => void) | undefined
  readonly #changes = new Map<TableName, Changes>()
  /** Which write inserts a row. */
  readonly #inserts = new Map<RowId, number>()
  /** Where the next new row joins a row's last write, because that refers to new ones in a set. */
  readonly #referring = new Map<RowId, { column: string; refs: RowRef[] }>()
  /** Rows that the caller found by `row`, by the names that stand for them. */
  readonly #found = new Map<string, RowRef>()

  /** Holds on to the replica as it is now, until `unpin`. */
  pin(): void {
    this.#unpin ??= this.replica.on('change', ({ rows }) => {
      for (const event of rows) this.#keep(event)
    })
  }

  unpin(): void {
    this.#unpin?.()
    this.#unpin = undefined
  }

  /** Runs a verb. What it writes and rests on is its own. */
  by<T>(verb: { run(draft: Draft): T }): T {
    this.#verb = verb
    return verb.run(this)
  }

  /** Whose work the server refused; `undefined` where its words do not tell. */
  culprit(error: unknown): Author | undefined {
    if (!(error instanceof OvsdbTransactionError)) return undefined
    const { index } = error
    const [guards, writes] = [this.#guards.size, this.#writes.length]
    if (index < guards) return [...this.#guards.values()][index]?.verb
    if (index < guards + writes) return this.#writes[index - guards]?.verb
    return culpritOf(error, this.#writes, (id) => this.stored(id, error.results))
  }

  /** Whether something of what a verb wrote is there, going by which rows are. */
  remains(verb: Author, isThere: (table: TableName, id: RowId) => boolean): boolean {
    return this.#writes
      .filter((write) => write.verb === verb)
      .some(({ operation, refs }) => {
        if (operation.op === 'delete') return true
        if (operation.op === 'insert')
          return isThere(operation.table as TableName, operation['uuid-name'] as RowId)
        if (operation.op !== 'update' && operation.op !== 'mutate') return false
        // That a row refers to others is nothing without these.
        const [[, , row]] = operation.where as [[string, string, RowRef]]
        return !refs && isThere(operation.table as TableName, row[1])
      })
  }

  /** Whether what a verb made or found is still there: a later one may have deleted it. */
  isKept({ port }: Made): boolean {
    return this.row('Port', port) !== undefined
  }

  /** Guards first: nothing is done when one of them does not hold. */
  get operations(): Operation[] {
    return [...this.#guards.values(), ...this.#writes].map(({ operation }) => operation)
  }

  override row(table: TableName, id: RowId): Row | undefined {
    const rows = this.#changes.get(table)?.rows
    return rows?.has(id) ? rows.get(id) : super.row(table, id)
  }

  override *rows(table: TableName): IterableIterator<Row> {
    const rows = this.#changes.get(table)?.rows
    for (const row of super.rows(table)) if (!rows?.has(idOf(row))) yield row
    for (const row of rows?.values() ?? []) if (row) yield row
  }

  override find(table: TableName, values: Row): Row[] {
    const found = super.find(table, values)
    const changes = this.#changes.get(table)
    if (!changes) return found
    const columns = Object.keys(values).sort()
    const own = this.#index(changes, columns).ids.get(keyOf(values, columns)) ?? []
    const holds = (row: Row | undefined) =>
      row !== undefined &&
      columns.every((each) => valueKey(row[each] as Value) === valueKey(values[each] as Value))
    return [
      ...found.filter((row) => !changes.rows.has(idOf(row))),
      ...Array.from(own, (id) => changes.rows.get(id)).filter((row) => holds(row)),
    ] as Row[]
  }

  override referring(table: TableName, column: string, id: RowId): Row[] {
    const found = super.referring(table, column, id)
    const changes = this.#changes.get(table)
    if (!changes) return found
    const own = this.#holders(changes, column).get(id) ?? []
    return [
      ...found.filter((row) => !changes.rows.has(idOf(row))),
      ...Array.from(own)
        .filter((holder) => this.refers(table, holder, column, id))
        .map((holder) => changes.rows.get(holder) as Row),
    ]
  }

  override refers(table: TableName, id: RowId, column: string, to: RowId): boolean {
    const elements = this.#changes.get(table)?.elements.get(id)?.get(column)
    return elements ? elements.has(refTo(to)) : super.refers(table, id, column, to)
  }

  override count(table: TableName, id: RowId, column: string): number {
    const elements = this.#changes.get(table)?.elements.get(id)?.get(column)
    return elements ? elements.size : super.count(table, id, column)
  }

  override pair(table: TableName, id: RowId, column: string, key: Atom): Atom | undefined {
    const elements = this.#changes.get(table)?.elements.get(id)?.get(column)
    return elements ? elements.at(key) : super.pair(table, id, column, key)
  }

  /**
   * @param as the new row's `uuid-name`
   * @param wanted the UUID that it is to have
   */
  insert(
    table: TableName,
    columns: Row,
    as: RowId = `row${this.#inserts.size}`,
    wanted?: string,
  ): RowId {
    const row = this.#resolved(columns)
    this.#checkColumns(table, Object.keys(row))
    this.#inserts.set(as, this.#writes.length)
    const own = wanted === undefined ? {} : { uuid: wanted }
    this.#add({ op: 'insert', table, row, 'uuid-name': as, ...own })
    const whole = wholeRow(this.held(table).shape, as, row) as OwnRow
    whole['_uuid'] = refTo(as)
    this.#put(table, as, whole)
    return as
  }

  update(table: TableName, id: RowId, columns: Row): void {
    const row = this.#resolved(columns)
    this.#checkColumns(table, Object.keys(row))
    this.#update(table, id, row)
    const changes = this.#changesOf(table)
    const own = this.#own(changes, table, id)
    for (const [column, value] of Object.entries(row)) {
      if (changes.elements.get(id)?.delete(column)) define(own, column, { value })
      else own[column] = value
      this.#refer(changes, id, column, value)
    }
    this.#moved(changes, id, own, Object.keys(row))
  }

  mutate(table: TableName, id: RowId, ...mutations: Mutation[]): void {
    const resolved = mutations.map(
      ([column, mutator, value]): Mutation => [column, mutator, this.#substitute(value)],
    )
    this.#checkColumns(
      table,
      resolved.map(([column]) => column),
    )
    this.#write(table, id, (where) => ({ op: 'mutate', table, where, mutations: resolved }))
    for (const [column, mutator, value] of resolved) {
      this.#mutated(table, id, column, mutator as 'insert' | 'delete', value)
    }
  }

  /** A set of a row is to have a new row. However many are added one after the other, they are one write. */
  refer(table: TableName, id: RowId, column: string, made: RowId): void {
    const ref = refTo(made)
    const last = this.#referring.get(id)
    if (last?.column === column) last.refs.push(ref)
    else {
      const refs = [ref]
      const mutations: Mutation[] = [[column, 'insert', ['set', refs]]]
      this.#write(table, id, (where) => ({ op: 'mutate', table, where, mutations }), true)
      this.#referring.set(id, { column, refs })
    }
    this.#mutated(table, id, column, 'insert', ref)
  }

  delete(table: TableName, id: RowId): void {
    this.#write(table, id, (where) => ({ op: 'delete', table, where }))
    this.drop(table, id)
  }

  /** A row that nothing refers to any more: ovsdb-server deletes it by itself. */
  drop(table: TableName, id: RowId): void {
    const changes = this.#changesOf(table)
    changes.rows.set(id, undefined)
    changes.elements.delete(id)
  }

  note(comment: string): void {
    this.#add({ op: 'comment', comment })
  }

  /** A stored row must be there still, with these columns as they are held. */
  verify(table: TableName, id: RowId, columns: readonly string[] = []): void {
    if (!isId(id)) return
    this.#guard(`${table} ${id} ${columns}`, () => {
      const held = this.#before(table, id) as Row
      const names = ['_uuid', ...columns.filter((column) => this.held(table).isTold(column))]
      return {
        table,
        where: [['_uuid', '==', uuid(id)]],
        columns: names,
        rows: [Object.fromEntries(names.map((name) => [name, held[name] as Value]))],
      }
    })
  }

  /** A stored row must still refer to another, whatever else it refers to. */
  verifyMember(table: TableName, id: RowId, column: string, member: RowId): void {
    if (!isId(id) || !isId(member)) return
    this.#guard(`${table} ${id} ${column} ${member}`, () => ({
      table,
      where: [
        ['_uuid', '==', uuid(id)],
        [column, 'includes', uuid(member)],
      ],
      columns: ['_uuid'],
      rows: [{ _uuid: uuid(id) }],
    }))
  }

  /** No other rows than there are may have these values. */
  verifyHaving(table: TableName, values: Row): void {
    const columns = Object.keys(values)
    // The server has no rows that could come to have them.
    if (!columns.every((column) => this.held(table).isTold(column))) return
    this.#guard(`${table} ${columns} ${keyOf(values, columns)}`, () => {
      const before = this.#changes.get(table)?.before ?? new Map<RowId, Row | undefined>()
      const now = super.find(table, values).filter((row) => !before.has(idOf(row)))
      const then = [...before.values()].filter(
        (row) => row !== undefined && keyOf(row, columns) === keyOf(values, columns),
      ) as Row[]
      return {
        table,
        where: columns.map((column) => [column, '==', values[column] as Value] as const),
        columns: ['_uuid'],
        rows: [...now, ...then].map((row) => ({ _uuid: row['_uuid'] as Value })),
      }
    })
  }

  /** The rows of a table must be the same ones, with these columns as they are held. */
  verifyAll(table: TableName, columns: readonly string[]): void {
    const names = ['_uuid', ...columns]
    this.#guard(`${table} * ${columns}`, () => {
      const before = this.#changes.get(table)?.before ?? new Map<RowId, Row | undefined>()
      const now = [...super.rows(table)].filter((row) => !before.has(idOf(row)))
      const rows = [...now, ...before.values()].filter((row) => row !== undefined) as Row[]
      return {
        table,
        where: [],
        columns: names,
        rows: rows.map((row) =>
          Object.fromEntries(names.map((name) => [name, row[name] as Value])),
        ),
      }
    })
  }

  /** The columns that are known of a table. */
  columnsOf(table: TableName): readonly string[] {
    return this.held(table).columns
  }

  /** Whether this transaction makes a row. */
  isNew(id: RowId): boolean {
    return this.#inserts.has(id)
  }

  /**
   * Whether a row stays when this is committed: a root, or one that such a row refers to, not weakly.
   * Others ovsdb-server deletes at once (RFC 7047 section 3.2, isRoot).
   */
  stays(table: TableName, id: RowId, seen: ReadonlySet<RowId> = new Set()): boolean {
    const { schema } = this.replica
    if (!schema || isRoot(schema, table)) return true
    return strongReferences(schema, table).some(([holder, column]) =>
      this.referring(holder, column, id).some(
        (row) => !seen.has(idOf(row)) && this.stays(holder, idOf(row), new Set([...seen, id])),
      ),
    )
  }

  /** The row that a name stands for. */
  override resolve(name: string): RowId {
    return this.#found.get(name)?.[1] ?? name
  }

  /** From now on this name stands for a row, in values too. */
  alias(name: string, id: RowId): void {
    this.#found.set(name, refTo(id))
  }

  /** The UUID that a row has once the operations are committed. */
  stored(id: RowId, results: readonly unknown[]): string {
    const at = this.#inserts.get(id)
    if (at === undefined) return id
    return (results[this.#guards.size + at] as ResultOf<Insert>).uuid[1]
  }

  /** @throws RangeError for a table or column that the server does not have. */
  #checkColumns(table: TableName, columns: readonly string[]): void {
    const about = Open_vSwitchSchema.on(this.replica.schema).table(table)
    about.checkExists()
    for (const column of columns) about.writable(column)
  }

  /** What can be set on insert only belongs to the insert, when that is of this transaction. */
  #update(table: TableName, id: RowId, row: Row): void {
    const insert = this.#writes[this.#inserts.get(id) ?? -1]
    const about = Open_vSwitchSchema.on(this.replica.schema).table(table)
    const isFixed = (column: string) => !about.column(column).mutable
    const fixed = insert ? Object.entries(row).filter(([column]) => isFixed(column)) : []
    if (insert && fixed.length > 0) {
      const { operation } = insert as { operation: Insert }
      const whole = { ...operation.row, ...Object.fromEntries(fixed) }
      this.#writes[this.#inserts.get(id) as number] = {
        ...insert,
        operation: { ...operation, row: whole },
      }
    }
    const rest = Object.fromEntries(
      Object.entries(row).filter(([column]) => !insert || !isFixed(column)),
    )
    if (Object.keys(rest).length === 0 && fixed.length > 0) return
    this.#write(table, id, (where) => ({ op: 'update', table, where, row: rest }))
  }

  #write(
    table: TableName,
    id: RowId,
    operation: (where: [[column: string, operator: '==', value: RowRef]]) => Operation,
    refs = false,
  ): void {
    this.verify(table, id)
    this.#referring.delete(id)
    this.#add(operation([['_uuid', '==', refTo(id)]]), refs)
  }

  #add(operation: Operation, refs = false): void {
    this.#writes.push({ operation, verb: this.#verb, refs })
  }

  #mutated(
    table: TableName,
    id: RowId,
    column: string,
    mutator: 'insert' | 'delete',
    value: Value,
  ): void {
    const changes = this.#changesOf(table)
    const own = this.#own(changes, table, id)
    const columns = changes.elements.get(id) ?? new Map<string, Elements>()
    changes.elements.set(id, columns)
    let elements = columns.get(column)
    if (!elements) {
      const begun = elementsOf(own[column] as Value)
      elements = begun
      columns.set(column, begun)
      define(own, column, { get: () => begun.value })
    }
    elements[mutator](value)
    if (mutator === 'insert') this.#refer(changes, id, column, value)
    this.#moved(changes, id, own, [column])
  }

  #changesOf(table: TableName): Changes {
    let changes = this.#changes.get(table)
    if (!changes) {
      changes = new Changes()
      this.#changes.set(table, changes)
    }
    return changes
  }

  /** A row to change: a copy, the first time. */
  #own(changes: Changes, table: TableName, id: RowId): OwnRow {
    const there = changes.rows.get(id)
    if (there && there !== changes.before.get(id)) return there
    const own = { ...(there ?? super.row(table, id)) } as OwnRow
    this.#put(table, id, own)
    return own
  }

  #put(table: TableName, id: RowId, row: OwnRow): void {
    const changes = this.#changesOf(table)
    changes.rows.set(id, row)
    for (const column of changes.referring.keys()) {
      this.#refer(changes, id, column, row[column] as Value)
    }
    for (const index of changes.indexes.values()) enter(index, id, row)
  }

  /** A row as it was when this was begun. */
  #before(table: TableName, id: RowId): Row | undefined {
    const before = this.#changes.get(table)?.before
    return before?.has(id) ? before.get(id) : super.row(table, id)
  }

  #keep(event: RowEvent): void {
    const table = event.table as TableName
    const changes = this.#changesOf(table)
    const { id } = event
    if (changes.before.has(id)) return
    const row = event.type === 'added' ? undefined : event.old
    changes.before.set(id, row)
    if (changes.rows.has(id)) return
    if (row) this.#put(table, id, row as OwnRow)
    else changes.rows.set(id, undefined)
  }

  #index(changes: Changes, columns: readonly string[]): OwnIndex {
    const name = columns.join()
    let index = changes.indexes.get(name)
    if (!index) {
      index = { columns, ids: new Map() }
      for (const [id, row] of changes.rows) if (row) enter(index, id, row)
      changes.indexes.set(name, index)
    }
    return index
  }

  #moved(changes: Changes, id: RowId, row: OwnRow, columns: readonly string[]): void {
    for (const index of changes.indexes.values()) {
      if (index.columns.some((column) => columns.includes(column))) enter(index, id, row)
    }
  }

  #holders(changes: Changes, column: string): Map<RowId, Set<RowId>> {
    let holders = changes.referring.get(column)
    if (!holders) {
      holders = new Map()
      changes.referring.set(column, holders)
      for (const [id, row] of changes.rows) {
        if (row) this.#refer(changes, id, column, row[column] as Value)
      }
    }
    return holders
  }

  #refer(changes: Changes, holder: RowId, column: string, value: Value): void {
    const holders = changes.referring.get(column)
    if (!holders) return
    for (const id of referencesIn(value)) addTo(holders, id, holder)
  }

  #guard(key: string, wait: () => Pick<Wait, 'table' | 'where' | 'columns' | 'rows'>): void {
    if (!this.#guards.has(key)) {
      this.#guards.set(key, { operation: guardOf(wait()), verb: this.#verb })
    }
  }

  #resolved(columns: Row): Row {
    if (this.#found.size === 0) return columns
    return Object.fromEntries(
      Object.entries(columns).map(([name, value]) => [name, this.#substitute(value)]),
    )
  }

  /** A value with the rows in it that aliases stand for. */
  #substitute<V extends Value>(value: V): V {
    if (this.#found.size === 0 || !Array.isArray(value)) return value
    if (value[0] === 'named-uuid') return (this.#found.get(value[1] as string) ?? value) as V
    return value.map((each) =>
      Array.isArray(each) ? this.#substitute(each as never) : each,
    ) as never
  }
}

/** The columns that refer to rows of a table and keep them, of each schema and table. */
const references = new WeakMap<DatabaseSchema, Map<string, [TableName, string][]>>()

function strongReferences(schema: DatabaseSchema, table: TableName): [TableName, string][] {
  const known = references.get(schema) ?? new Map<string, [TableName, string][]>()
  references.set(schema, known)
  let found = known.get(table)
  if (!found) {
    found = Object.entries(schema.tables).flatMap(([holder, { columns }]) =>
      Object.entries(columns)
        .filter(([name, column]) => {
          const { key, value } = readColumnType(column.type, `${holder}.${name}`)
          return [key, value].some((base) => base?.refTable === table && !base.weak)
        })
        .map(([name]): [TableName, string] => [holder as TableName, name]),
    )
    known.set(table, found)
  }
  return found
}

/** Where no table says that it is one, all are (RFC 7047 section 3.2). */
function isRoot({ tables }: DatabaseSchema, table: TableName): boolean {
  return tables[table]?.isRoot === true || !Object.values(tables).some((each) => each.isRoot)
}

/** Values of columns as one key. */
function keyOf(row: Row, columns: readonly string[]): string {
  return columns.map((column) => valueKey(row[column] as Value)).join()
}

function enter({ columns, ids }: OwnIndex, id: RowId, row: Row): void {
  addTo(ids, keyOf(row, columns), id)
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
