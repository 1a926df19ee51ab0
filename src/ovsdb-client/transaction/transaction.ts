/** A transaction in the making: typed operations, each checked by the schema when it is added. */
import { checkBoolean, checkInteger } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { everyFew, mapped } from '../../base/steps.js'
import { MAX_DELAY } from '../../base/wait.js'
import { checkKnownOptions, checkOneOf, checkString } from '../check.js'
import type { Conditions, Operation } from '../schema/operations.js'
import { type Id, isId, NewRow } from '../schema/reference.js'
import type { Row, Uuid } from '../schema/values.js'
import type {
  ColumnName,
  InsertRow,
  RowOf,
  TableName,
  TablesTypes,
  TypedMutation,
  TypedWhere,
  UpdateRow,
  Written,
} from '../typed/typed-rows.js'
import type { Table, TypedSchema } from '../typed/typed-schema.js'
import { encodeMutations, encodeWhere, NOTHING } from '../typed/where.js'
import { OperationList } from './operation-list.js'

declare const result: unique symbol

/** An operation of a transaction; what `transact` resolves with holds its result in its place. */
export class Step<out R> {
  /** Its place among the operations. */
  readonly index: number
  /** For inference alone. */
  declare readonly [result]: R

  /** @internal */
  constructor(index: number) {
    this.index = index
  }
}

/** A row that the transaction inserts: a reference for its other operations. */
export class Inserted<T extends string> extends NewRow<T> {
  readonly index: number
  declare readonly [result]: Id<T>

  /** @internal */
  constructor(table: T, name: string, index: number) {
    super(table, name)
    this.index = index
  }
}

/** What a wait compares, and how. */
export interface WaitStepOptions {
  /** Default `==`. */
  until?: '==' | '!='
  /**
   * Milliseconds until the transaction fails. Default 0: it fails at once when the database is not
   * so, which `Database.transact` takes for a conflict.
   */
  timeout?: number
}

/**
 * The operations of one transaction (RFC 7047 section 5.2), in the order of the calls.
 *
 * Each call checks its arguments by the schema and throws a TypeError or RangeError whose `option`
 * is `Table.column`; nothing was sent then. Beside `==` and its kin, a condition or mutation takes
 * every operator of RFC 7047 section 5.1 that fits its column.
 */
export class Transaction<D extends TablesTypes> {
  readonly #list = new OperationList()
  readonly #schema: TypedSchema<D>
  readonly #readers: Reader[] = []

  /** @internal Made by `Database.transact`. */
  constructor(schema: TypedSchema<D>) {
    this.#schema = schema
  }

  /** What will be sent. */
  get operations(): readonly Operation[] {
    return this.#list.operations
  }

  /**
   * Inserts a row (section 5.2.1). Its result is the new row's identity; before that it is a
   * reference for other rows of this transaction, earlier ones too.
   *
   * @param uuid The identity it is to have: an extension of Open vSwitch 2.13 and later.
   */
  insert<T extends TableName<D>>(table: T, row: InsertRow<D, T>, uuid?: Id<T>): Inserted<T> {
    const encoded = this.#schema.table(table).encodeNew(row)
    if (uuid !== undefined && !isId(uuid)) throw invalidType('uuid', 'a UUID', uuid)
    const { place, name } = this.#list.insert(table, encoded, { uuid })
    this.#readers.push(identity)
    return new Inserted(table, name, place)
  }

  /** Reads rows (section 5.2.2), each with these columns; by default with all. */
  select<T extends TableName<D>, C extends ColumnName<D, T> = ColumnName<D, T>>(
    table: T,
    where: TypedWhere<D, T>,
    columns?: readonly C[],
  ): Step<Pick<RowOf<D, T>, C>[]> {
    const about = this.#schema.table(table)
    checkColumns(about, columns)
    const wanted = columns && about.existing(columns)
    return this.#add(
      {
        op: 'select',
        ...(about.exists ? { table, where: encodeWhere(about, where) } : this.#nothing()),
        // Of rows that are the same in the columns asked for, a server returns one.
        ...(wanted && { columns: [...new Set(['_uuid', ...wanted])] }),
      },
      { row: (row) => about.decodeRow(row, columns) },
    )
  }

  /** What to look for in place of rows of a table that the server does not have. */
  #nothing(): { table: string; where: Conditions } {
    return { table: this.#schema.anyTable, where: NOTHING }
  }

  /** Changes columns (section 5.2.3). Its result is how many rows it matched. */
  update<T extends TableName<D>>(
    table: T,
    where: TypedWhere<D, T>,
    row: UpdateRow<D, T>,
  ): Step<number> {
    const about = this.#schema.table(table)
    about.checkExists()
    return this.#add(
      { op: 'update', table, where: encodeWhere(about, where), row: about.encodeChange(row) },
      count,
    )
  }

  /** Changes columns by what is in them (section 5.2.4). Its result is how many rows it matched. */
  mutate<T extends TableName<D>>(
    table: T,
    where: TypedWhere<D, T>,
    mutations: readonly TypedMutation<D, T>[],
  ): Step<number> {
    const about = this.#schema.table(table)
    about.checkExists()
    const encoded = encodeMutations(about, mutations)
    return this.#add(
      { op: 'mutate', table, where: encodeWhere(about, where), mutations: encoded },
      count,
    )
  }

  /** Deletes rows (section 5.2.5). Its result is how many. */
  delete<T extends TableName<D>>(table: T, where: TypedWhere<D, T>): Step<number> {
    const about = this.#schema.table(table)
    about.checkExists()
    return this.#add({ op: 'delete', table, where: encodeWhere(about, where) }, count)
  }

  /**
   * Continues only if exactly these rows match (section 5.2.6); with `until: '!='`, only if they do not. Every row
   * gives the same columns, which are compared.
   */
  wait<T extends TableName<D>, C extends ColumnName<D, T>>(
    table: T,
    where: TypedWhere<D, T>,
    rows: readonly Pick<Written<RowOf<D, T>>, C>[],
    options: WaitStepOptions = {},
  ): Step<void> {
    const about = this.#schema.table(table)
    if (!Array.isArray(rows)) throw invalidType('rows', 'an array', rows)
    checkKnownOptions(options, ['until', 'timeout'])
    const { until = '==', timeout = 0 } = options
    checkOneOf('until', until, ['==', '!='])
    checkInteger('timeout', timeout, { min: 0, max: MAX_DELAY })
    about.checkExists()
    const encoded = rows.map((row) => about.encodeKnown(row))
    return this.#add(
      {
        op: 'wait',
        table,
        where: encodeWhere(about, where),
        columns: commonColumns(about, encoded),
        until,
        rows: encoded,
        timeout,
      },
      nothing,
    )
  }

  /**
   * Continues only if a row that was read before still has these values, on which a decision rests.
   *
   * @param columns Default: all that `row` has.
   */
  verify<T extends TableName<D>, C extends ColumnName<D, T>>(
    table: T,
    row: { readonly _uuid: Id<T> } & Pick<RowOf<D, T>, C>,
    columns: readonly C[] = Object.keys(row) as C[],
  ): Step<void> {
    checkColumns(this.#schema.table(table), columns)
    const { _uuid, ...known } = row as { _uuid: Id<T> } & Record<string, unknown>
    const expected = Object.fromEntries([
      ['_uuid', _uuid],
      ...columns.filter((name) => name !== '_uuid').map((name) => [name, known[name]]),
    ])
    return this.wait(table, _uuid, [expected as never])
  }

  /** Adds a comment to the server's log (section 5.2.9). */
  comment(comment: string): Step<void> {
    checkString('comment', comment)
    return this.#add({ op: 'comment', comment }, nothing)
  }

  /** Continues only if this client owns a lock (section 5.2.10). */
  assert(lock: string): Step<void> {
    checkString('lock', lock)
    if (!IDENTIFIER.test(lock)) throw invalidValue('lock', 'must be an identifier', lock)
    return this.#add({ op: 'assert', lock }, nothing)
  }

  /** With `durable`, requires the transaction to be on disk before the reply (section 5.2.7). */
  commit(options: { durable?: boolean } = {}): Step<void> {
    checkKnownOptions(options, ['durable'])
    checkBoolean('durable', options.durable)
    return this.#add({ op: 'commit', durable: options.durable ?? false }, nothing)
  }

  /** Aborts the transaction, which fails with `OVSDB_ABORTED` (section 5.2.8). */
  abort(): Step<never> {
    return this.#add({ op: 'abort' }, nothing)
  }

  /** @internal The typed results of the operations, in their order; may give way at each step. */
  *read(results: readonly unknown[]): Generator<void, unknown[]> {
    const read: unknown[] = []
    const isDue = everyFew()
    for (const [at, reader] of this.#readers.entries()) {
      if ('row' in reader) {
        const { rows } = results[at] as { rows: Row[] }
        read.push(yield* mapped(rows, (row) => reader.row(row)))
      } else read.push(reader.result(results[at]))
      if (isDue()) yield
    }
    return read
  }

  #add<R>(operation: Operation, reader: Reader): Step<R> {
    this.#readers.push(reader)
    return new Step(this.#list.add(operation))
  }
}

/** RFC 7047's `<id>`. */
const IDENTIFIER = /^[A-Za-z_]\w*$/

/** How an operation's result is read, or each of its rows. */
type Reader = { result(answer: unknown): unknown } | { row(row: Row): unknown }

const identity: Reader = { result: (answer) => (answer as { uuid: Uuid }).uuid[1] }
const count: Reader = { result: (answer) => (answer as { count: number }).count }
const nothing: Reader = { result: () => undefined }

function checkColumns(table: Table, columns: unknown): void {
  if (columns === undefined) return
  if (!Array.isArray(columns)) throw invalidType('columns', 'an array', columns)
  for (const name of columns) table.column(name)
}

/** The columns that every row gives; of no rows, whichever. */
function commonColumns(table: Table, rows: readonly Row[]): readonly string[] {
  const [first] = rows
  if (!first) return ['_uuid']
  const columns = Object.keys(first)
  for (const name of new Set(rows.flatMap((row) => Object.keys(row)))) {
    if (rows.every((row) => Object.hasOwn(row, name))) continue
    throw invalidValue(table.column(name).path, 'must be in every row of a wait', undefined)
  }
  return columns
}
