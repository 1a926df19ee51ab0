/** A typed database: transactions whose outcomes are kept apart, built again after a conflict. */
import { checkInteger } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import { slices } from '../../base/slices.js'
import { remaining } from '../../base/wait.js'
import { type CallOptions, checkCallOptions, limited } from '../client/call-options.js'
import { OvsdbClient } from '../client/client.js'
import type { Operation, ResultsOf } from '../schema/operations.js'
import type { Id } from '../schema/reference.js'
import type { DatabaseSchema } from '../schema/schema.js'
import { isBySchema } from '../schema/schema-refusal.js'
import type { ColumnName, RowOf, TableName, TablesTypes, TypedWhere } from '../typed/typed-rows.js'
import type { TypedSchema } from '../typed/typed-schema.js'
import { Observation } from './observation.js'
import { ATTEMPTS, optimistically } from './optimistic.js'
import { Inserted, Step, Transaction } from './transaction.js'

/** What a `Database` asks of what leads to the server: an `OvsdbSession` or a `Replica` is one. */
export interface Transactor {
  /** Sends operations as one transaction, as `OvsdbSession.transact` does. */
  transact<const T extends readonly Operation[]>(
    operations: T,
    options?: CallOptions,
  ): Promise<ResultsOf<T>>
  /**
   * The schema that the server has now. Without it, the generated types are taken for that.
   *
   * @internal
   */
  schemaNow?(options: CallOptions): DatabaseSchema | Promise<DatabaseSchema>
}

/** How to commit a transaction, beside what every call takes. */
export interface TransactOptions extends CallOptions {
  /**
   * How often the transaction is built and sent, at most, while it meets conflicts. Default 8; 1 for
   * never again.
   */
  attempts?: number
}

/** What `build` returned, with the results of the operations in their places. */
export type Settled<V> =
  V extends Inserted<infer T>
    ? Id<T>
    : V extends Step<infer R>
      ? R
      : V extends readonly unknown[] | Record<string, unknown>
        ? { -readonly [K in keyof V]: Settled<V[K]> }
        : V

/** A transaction that the server took. */
export interface Committed<V> {
  /**
   * `done`: rows were inserted, changed or deleted. `unchanged`: there was nothing to write, no row
   * matched what was to be written, or each had these values already.
   */
  outcome: 'done' | 'unchanged'
  /** What `build` returned, with the results of the operations in their places. */
  value: Settled<V>
  /** How often it was built. */
  attempts: number
}

/**
 * One database of a server, typed by its schema. The server's own schema is the truth: types are a
 * promise about columns that exist. Those that it does not have read as their default, and are refused
 * when they are written; others that it has are read, too.
 *
 * ```ts
 * const db = new Database(client, Open_vSwitchSchema)
 * const { value } = await db.transact((tx) => tx.select('Bridge', [['name', '==', 'br0']]))
 * ```
 */
export class Database<D extends TablesTypes> {
  readonly schema: TypedSchema<D>
  readonly #transact: Transactor['transact']
  readonly #schemaNow: (
    options: CallOptions,
  ) => DatabaseSchema | undefined | Promise<DatabaseSchema>

  /**
   * @param link A connection, or what survives one: a session, which waits for a server that will
   *   do, or a replica, which has a transaction's changes when its promise resolves.
   */
  constructor(link: OvsdbClient | Transactor, schema: TypedSchema<D>) {
    this.schema = schema
    const isClient = link instanceof OvsdbClient
    this.#transact = isClient
      ? (operations, options) => link.transact(schema.name, operations, options)
      : (operations, options) => link.transact(operations, options)
    this.#schemaNow = isClient
      ? (options) => link.schemaOf(schema.name, options)
      : (options) => link.schemaNow?.(options)
  }

  /**
   * Commits the operations that `build` adds to a transaction, all or nothing (RFC 7047 section 4.1.3).
   *
   * When a guard of it does not hold (`verify`, or a `wait` without a timeout), somebody else
   * changed what it rests on: that is a conflict, the server did nothing, and `build` runs again on
   * an empty transaction, at most `attempts` times. So `build` must read what it decides by each
   * time, and do nothing that may not be done twice. Nothing else is ever sent again.
   *
   * Resolves with `done` or `unchanged`. Rejects, having changed nothing, with
   *
   * - `OVSDB_CONFLICT`: a conflict in every attempt; `cause` has the last.
   * - `OVSDB_NOT_OWNER`: an `assert`ed lock is not ours.
   * - `OVSDB_CONSTRAINT_VIOLATION`, `OVSDB_REFERENTIAL_INTEGRITY_VIOLATION` and others as an OvsdbTransactionError,
   *   with the `table` and `columns` at fault where the server names them.
   * - `OVSDB_ABORTED`: by `tx.abort()`.
   * - a TypeError or RangeError for what the schema does not allow, before anything is sent; and
   *   whatever `build` throws.
   *
   * Rejects with `OVSDB_OUTCOME_UNKNOWN` when the connection was lost after it was sent: it may be
   * committed or not. It is not sent again.
   */
  async transact<V>(
    build: (tx: Transaction<D>) => V | Promise<V>,
    options: TransactOptions = {},
  ): Promise<Committed<V>> {
    if (typeof build !== 'function') throw invalidType('build', 'a function', build)
    const { attempts = ATTEMPTS, ...call } = options
    checkInteger('attempts', attempts, { min: 1, max: Number.MAX_SAFE_INTEGER })
    checkCallOptions(call)
    const left = timeLeft(call)
    let types: TypedSchema<D> | undefined
    const isOutdated = async () => (await this.#bound(left())) !== types
    return optimistically({ attempts, isOutdated, code: 'OVSDB_CONFLICT' }, async (attempt) => {
      const built = await this.#build(build, left)
      const { tx } = built
      types = built.types
      const { operations } = tx
      const send = async (): Promise<Committed<V>> => {
        const { results, changed } = await this.#commit(operations, left())
        return {
          outcome: changed ? 'done' : 'unchanged',
          value: settle(built.value, await slices.run(tx.read(results))) as Settled<V>,
          attempts: attempt,
        }
      }
      return { operations, send }
    })
  }

  /** Returns the rows that match (RFC 7047 section 5.2.2), with these columns, by default all. */
  async select<T extends TableName<D>, C extends ColumnName<D, T> = ColumnName<D, T>>(
    table: T,
    where: TypedWhere<D, T> = [],
    columns?: readonly C[],
    options: CallOptions = {},
  ): Promise<Pick<RowOf<D, T>, C>[]> {
    const { value } = await this.transact((tx) => tx.select(table, where, columns), options)
    return value as Pick<RowOf<D, T>, C>[]
  }

  /** Builds a transaction by the schema that is known; when that refuses it, by what the server has. */
  async #build<V>(build: (tx: Transaction<D>) => V | Promise<V>, left: () => CallOptions) {
    for (;;) {
      const schema = this.#bound(left())
      const types = schema instanceof Promise ? await schema : schema
      const tx = new Transaction(types)
      try {
        return { types, tx, value: await build(tx) }
      } catch (error) {
        if (!isBySchema(error) || !(await this.#isOutdated(types, left))) throw error
      }
    }
  }

  /** Whether the server has another schema: what it says of that is ahead of any answer. */
  async #isOutdated(types: TypedSchema<D>, left: () => CallOptions): Promise<boolean> {
    try {
      await this.#transact([], left())
      return (await this.#bound(left())) !== types
    } catch {
      return false
    }
  }

  /** The types on the schema that the server has now. */
  #bound(options: CallOptions): TypedSchema<D> | Promise<TypedSchema<D>> {
    const now = this.#schemaNow(options)
    if (now instanceof Promise) return now.then((schema) => this.schema.on(schema))
    return this.schema.on(now)
  }

  async #commit(operations: readonly Operation[], options: CallOptions) {
    if (operations.length === 0) return { results: [], changed: false }
    const observation = new Observation(operations)
    try {
      const results = await this.#transact(observation.operations, options)
      const changed = await slices.run(observation.changed(results))
      return { results: observation.own(results), changed }
    } catch (error) {
      throw observation.translated(error)
    }
  }
}

/** What is left of a call's time for its next step; without a time each step has what it has by default. */
function timeLeft(options: CallOptions): () => CallOptions {
  const call = options.timeout === undefined ? options : limited(options)
  const since = performance.now()
  return () => remaining(call, since)
}

/** `value` with results in the places of operations. */
function settle(value: unknown, results: readonly unknown[]): unknown {
  if (value instanceof Step || value instanceof Inserted) return results[value.index]
  if (Array.isArray(value)) return value.map((each) => settle(each, results))
  if (typeof value !== 'object' || value === null) return value
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, settle(each, results)]),
  )
}
