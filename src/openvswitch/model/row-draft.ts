/** A database as the verbs of one transaction see it, and the operations that they make of it. */

import type { Replica } from '../../ovsdb-client/replica/replica.js'
import type { Mutation, Operation } from '../../ovsdb-client/schema/operations.js'
import { isId } from '../../ovsdb-client/schema/reference.js'
import { isRoot, type Reference, strongReferences } from '../../ovsdb-client/schema/roots.js'
import { rowKey } from '../../ovsdb-client/schema/row-shape.js'
import { type Row, type RowRef, uuid, type Value } from '../../ovsdb-client/schema/values.js'
import type { Author } from '../../ovsdb-client/transaction/author.js'
import { OperationList } from '../../ovsdb-client/transaction/operation-list.js'
import type { TableName, TablesTypes } from '../../ovsdb-client/typed/typed-rows.js'
import type { TypedSchema } from '../../ovsdb-client/typed/typed-schema.js'
import { Overlay } from './overlay.js'
import { idOf, type RowId, refTo } from './view.js'

/**
 * What the replica holds, changed by what the verbs wrote so far, so that each sees the work of
 * those before it. It lives for one attempt to commit.
 *
 * What a verb's decision rests on is confirmed by a guard: when the database moved since, the
 * transaction fails and is drafted again. That a name is free needs none: the schema's index on it
 * refuses a second one. A change is a `mutate` of what changes, never a whole set, here as on the wire,
 * so that it costs the same however many ports there are.
 */
export class RowDraft<D extends TablesTypes> extends Overlay<TableName<D>> {
  /** Our types on the schema that the server has. */
  readonly types: TypedSchema<D>
  readonly #list = new OperationList()
  /** Rows that the caller found by `row`, by the names that stand for them. */
  readonly #found = new Map<string, RowRef>()

  constructor(replica: Replica, schema: TypedSchema<D>) {
    super(replica)
    this.types = schema.on(replica.schema)
  }

  /** The same for a verb: what is written from now on, and what that rests on, is its own. */
  by(verb: Author): this {
    this.#list.author = verb
    return this
  }

  /** Whose work the server refused; `undefined` if its message does not say. */
  culprit(error: unknown): Author | undefined {
    return this.#list.culprit(error)
  }

  /** Whether something of what a verb wrote is there, going by which rows are. */
  remains(verb: Author, isThere: (table: TableName<D>, id: RowId) => boolean): boolean {
    for (const { operation, row, refers } of this.#list.of(verb)) {
      if (operation.op === 'delete') return true
      // That a row refers to others is nothing without these.
      if (row === undefined || refers || !('table' in operation)) continue
      if (isThere(operation.table as TableName<D>, row)) return true
    }
    return false
  }

  /** What is to be sent. */
  get operations(): readonly Operation[] {
    return this.#list.operations
  }

  /** The UUID that a row has once the operations are committed. */
  stored(id: RowId, results: readonly unknown[]): string {
    return this.#list.stored(id, results)
  }

  /**
   * @param as the new row's `uuid-name`
   * @param wanted the UUID that it is to have
   */
  insert(table: TableName<D>, columns: Row, as?: RowId, wanted?: string): RowId {
    const row = this.#resolved(columns)
    this.#checkColumns(table, Object.keys(row))
    const { name } = this.#list.insert(table, row, { name: as, uuid: wanted })
    this.changesOf(table).add(name, row)
    return name
  }

  update(table: TableName<D>, id: RowId, columns: Row): void {
    const row = this.#resolved(columns)
    this.#checkColumns(table, Object.keys(row))
    const rest = this.isNew(id) ? this.#amended(table, id, row) : row
    if (rest) this.#write(table, id, (where) => ({ op: 'update', table, where, row: rest }))
    this.changesOf(table).update(id, row)
  }

  mutate(table: TableName<D>, id: RowId, ...mutations: Mutation[]): void {
    const resolved = mutations.map(
      ([column, mutator, value]): Mutation => [column, mutator, this.#substitute(value)],
    )
    this.#checkColumns(
      table,
      resolved.map(([column]) => column),
    )
    this.#write(table, id, (where) => ({ op: 'mutate', table, where, mutations: resolved }))
    const changes = this.changesOf(table)
    for (const [column, mutator, value] of resolved) {
      changes.mutate(id, column, mutator as 'insert' | 'delete', value)
    }
  }

  /** A set of a row is to have a new row. */
  refer(table: TableName<D>, id: RowId, column: string, made: RowId): void {
    this.verify(table, id)
    this.#list.refer(table, refTo(id), column, refTo(made))
    this.changesOf(table).mutate(id, column, 'insert', refTo(made))
  }

  delete(table: TableName<D>, id: RowId): void {
    this.#write(table, id, (where) => ({ op: 'delete', table, where }))
    this.drop(table, id)
  }

  /** A row that nothing refers to any more: ovsdb-server deletes it by itself. */
  drop(table: TableName<D>, id: RowId): void {
    this.changesOf(table).drop(id)
  }

  note(comment: string): void {
    this.#list.add({ op: 'comment', comment })
  }

  /** A stored row must be there still, with these columns as they are held. */
  verify(table: TableName<D>, id: RowId, columns: readonly string[] = []): void {
    if (!isId(id)) return
    this.#list.guard(`${table} ${id} ${columns}`, () => {
      const held = this.before(table, id) as Row
      const names = ['_uuid', ...columns.filter((column) => this.held(table).isTold(column))]
      return {
        table,
        where: [['_uuid', '==', uuid(id)]],
        columns: names,
        rows: [only(held, names)],
      }
    })
  }

  /** A stored row must still refer to another, whatever else it refers to. */
  verifyMember(table: TableName<D>, id: RowId, column: string, member: RowId): void {
    if (!isId(id) || !isId(member)) return
    this.#list.guard(`${table} ${id} ${column} ${member}`, () => ({
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
  verifyHaving(table: TableName<D>, values: Row): void {
    const columns = Object.keys(values)
    // The server has no rows that could come to have them.
    if (!columns.every((column) => this.held(table).isTold(column))) return
    this.#list.guard(`${table} ${columns} ${rowKey(values, columns)}`, () => ({
      table,
      where: columns.map((column) => [column, '==', values[column] as Value] as const),
      columns: ['_uuid'],
      rows: this.findBefore(table, values).map((row) => only(row, ['_uuid'])),
    }))
  }

  /** The rows of a table must be the same ones, with these columns as they are held. */
  verifyAll(table: TableName<D>, columns: readonly string[]): void {
    const names = ['_uuid', ...columns]
    this.#list.guard(`${table} * ${columns}`, () => ({
      table,
      where: [],
      columns: names,
      rows: this.rowsBefore(table).map((row) => only(row, names)),
    }))
  }

  /** The columns that are known of a table. */
  columnsOf(table: TableName<D>): readonly string[] {
    return this.held(table).columns
  }

  /** Whether this transaction makes a row. */
  isNew(id: RowId): boolean {
    return this.#list.inserts(id)
  }

  /**
   * Whether a row stays when this is committed: a root, or one that such a row refers to, not weakly.
   * Others ovsdb-server deletes at once.
   */
  stays(table: TableName<D>, id: RowId, seen: ReadonlySet<RowId> = new Set()): boolean {
    const { schema } = this.replica
    if (!schema || isRoot(schema, table)) return true
    const references = strongReferences(schema, table) as readonly Reference<TableName<D>>[]
    return references.some(({ table: holder, column }) =>
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

  /** @throws RangeError for a table or column that the server does not have. */
  #checkColumns(table: TableName<D>, columns: readonly string[]): void {
    const about = this.types.table(table)
    about.checkExists()
    for (const column of columns) about.writable(column)
  }

  /** What can be set on insert only belongs to the insert; the rest, if there is any, is returned. */
  #amended(table: TableName<D>, id: RowId, row: Row): Row | undefined {
    const about = this.types.table(table)
    const isFixed = ([column]: [string, Value]) => !about.column(column).mutable
    const columns = Object.entries(row)
    const fixed = columns.filter(isFixed)
    if (fixed.length === 0) return row
    this.#list.amend(id, Object.fromEntries(fixed))
    if (fixed.length === columns.length) return undefined
    return Object.fromEntries(columns.filter((each) => !isFixed(each)))
  }

  #write(
    table: TableName<D>,
    id: RowId,
    operation: (where: [[column: string, operator: '==', value: RowRef]]) => Operation,
  ): void {
    this.verify(table, id)
    this.#list.add(operation([['_uuid', '==', refTo(id)]]))
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

/** A row with these columns alone. */
function only(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((name) => [name, row[name] as Value]))
}
