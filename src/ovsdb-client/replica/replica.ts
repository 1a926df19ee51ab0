import { checkSignal } from '../../base/check.js'
import { invalidType, invalidValue, OvsdbError } from '../../base/errors.js'
import { Feed } from '../../base/feed.js'
import { slices } from '../../base/slices.js'
import { remaining, waiting } from '../../base/wait.js'
import { checkKnownOptions, checkLimit } from '../check.js'
import { type AnyUpdates, openBestMonitor } from '../client/best-monitor.js'
import {
  type CallOptions,
  checkCallOptions,
  checkOperations,
  limited,
  timeOf,
  UNLIMITED,
  WAIT_TIMEOUT,
} from '../client/call-options.js'
import type { OvsdbClient } from '../client/client.js'
import type { Follower } from '../client/follower.js'
import type { ConditionalMonitor, RowUpdate2, UpdateInfo, Where } from '../client/monitor.js'
import { next, REPLICA, type ReplicaEvent, type ReplicaState } from '../client/session-states.js'
import type { Operation, ResultsOf } from '../schema/operations.js'
import type { DatabaseSchema } from '../schema/schema.js'
import type { Row } from '../schema/values.js'
import type { TablesTypes } from '../typed/typed-rows.js'
import { TypedSchema } from '../typed/typed-schema.js'
import type { ReplicaTable, TableLookups } from './replica-table.js'
import {
  type ReplicaTableOptions,
  ReplicaTables,
  type RowEvent,
  type TablesToHold,
} from './replica-tables.js'
import { TypedReplica } from './typed-replica.js'

/** What a replica rests on: an `OvsdbSession`. */
interface Followed {
  readonly database: string
  follow(follower: Follower): void
  unfollow(follower: Follower): void
  holds(client: OvsdbClient, schema: DatabaseSchema): boolean
  transact<const T extends readonly Operation[]>(
    operations: T,
    options?: CallOptions,
  ): Promise<ResultsOf<T>>
}

/** What a replica holds. */
export interface ReplicaOptions extends CallOptions {
  /** By the tables' names. Default: every table of the database, those of a later schema too. */
  tables?: Readonly<Record<string, ReplicaTableOptions>>
  /** Columns that are not held, each as `Table.column`. Default: none. */
  except?: readonly string[]
  /**
   * Generated types that promise tables and columns. What the server does not have of them is held all the same:
   * tables without rows, columns with their default. Else it is an error to ask for them.
   */
  types?: TypedSchema
  /**
   * Indexes that are made at once, while rows come, instead of when they are first asked for.
   *
   * @internal
   */
  lookups?: Readonly<Record<string, TableLookups>>
}

/**
 * What one update of the server changed: one or more whole transactions. When listeners hear of it
 * the replica has all of it.
 */
export interface ReplicaChange {
  /**
   * `initial`: what was there at first. `update`: what happened. `resync`: what differs since the
   * link was lost, however many transactions that were.
   */
  cause: 'initial' | 'update' | 'resync'
  /** Each row at most once. */
  rows: readonly RowEvent[]
}

const ZERO = /^[0-]*$/

/**
 * A replica of tables of a database in memory, always consistent with one moment of the database: each update
 * becomes visible as a whole. When the connection is lost, the replica keeps what it has and then catches up, from
 * the last transaction it knows if the server still has that, otherwise by reading everything again; in either case
 * exactly the difference is reported, including rows that are gone.
 */
export class Replica implements AsyncDisposable {
  /**
   * Resolves when it is closed: with `undefined` after `close()` of it or its session, or with the
   * error for which the server refused it. Never rejects.
   */
  readonly closed: Promise<OvsdbError | undefined>
  readonly #session: Followed
  readonly #tables: ReplicaTables
  readonly #feed = new Feed<ReplicaChange>()
  readonly #states = new Feed<ReplicaState>()
  readonly #follower: Follower
  #state: ReplicaState = 'syncing'
  /** What the tables are as of; only if the server reports it. */
  #transaction: string | undefined
  /** The monitor in use, and the number of attempts to have one: of the last alone something counts. */
  #monitor: ConditionalMonitor | undefined
  #client: OvsdbClient | undefined
  #generation = 0
  /** How many conditions the server has not confirmed: what is held may be of the old ones yet. */
  #unconfirmed = 0
  #failure: OvsdbError | undefined
  #resolveClosed: (error: OvsdbError | undefined) => void = () => {}

  /** @internal Use `OvsdbSession.replicate`. */
  static async open(session: Followed, options: ReplicaOptions): Promise<Replica> {
    checkReplicaOptions(options)
    const { tables, except, types, lookups, ...call } = options
    const replica = new Replica(session, { tables, except, types, lookups })
    try {
      session.follow(replica.#follower)
      await replica.current(limited(call, WAIT_TIMEOUT))
    } catch (error) {
      await replica.close()
      throw error
    }
    return replica
  }

  private constructor(session: Followed, wanted: TablesToHold) {
    this.#session = session
    this.#tables = new ReplicaTables(wanted)
    this.#follower = {
      attach: (client, schema) => this.#attach(client, schema),
      detach: () => this.#detach(),
      sessionClosed: () => this.#end(undefined),
    }
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve
    })
  }

  get state(): ReplicaState {
    return this.#state
  }

  /** Iterates over the current state and each later one; ends when the replica is closed. */
  states(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<ReplicaState> {
    return this.#states.iterate([this.#state], options.signal)
  }

  /** The names of the tables in the replica. */
  get tables(): readonly string[] {
    return this.#tables.names
  }

  /**
   * Returns a table of the replica. It stays the same object, whatever becomes of links and schemas.
   *
   * @throws RangeError when it is not held.
   */
  table(name: string): ReplicaTable {
    const table = this.#tables.get(name)
    if (!table) throw invalidValue('name', 'must be a table that the replica holds', name)
    return table
  }

  /** The schema of the tables; `undefined` until the replica is complete. */
  get schema(): DatabaseSchema | undefined {
    return this.#tables.schema
  }

  /** The schema that the server has now, once it is current. @internal */
  schemaNow(options: CallOptions): DatabaseSchema | Promise<DatabaseSchema> {
    const now = () => this.schema as DatabaseSchema
    return this.#state === 'current' ? now() : this.current(options).then(now)
  }

  /**
   * A table that is held, or would be if the server had it.
   *
   * @throws RangeError when it was not asked for.
   * @internal
   */
  promised(name: string): ReplicaTable {
    return this.#tables.promised(name) ?? this.table(name)
  }

  /** The same replica with typed rows. */
  typed<D extends TablesTypes>(schema: TypedSchema<D>): TypedReplica<D, Replica> {
    return new TypedReplica(this, schema)
  }

  /** Returns the rows to which a column of a row refers, if the replica holds them. */
  follow(table: string, row: Row, column: string): Row[] {
    const { table: target, ids } = this.table(table).referencesOf(row, column)
    const rows = target === undefined ? undefined : this.#tables.get(target)
    return ids.map((id) => rows?.get(id)).filter((each) => each !== undefined)
  }

  /**
   * Calls `listener` after each change; the returned function unsubscribes it. What it throws becomes an uncaught
   * exception.
   */
  on(event: 'change', listener: (change: ReplicaChange) => void): () => void {
    if (event !== 'change') throw invalidValue('event', "must be 'change'", event)
    if (typeof listener !== 'function') throw invalidType('listener', 'a function', listener)
    return this.#feed.listen(listener)
  }

  /**
   * Iterates over each later change, and drops none, however slowly you read. With `initial` all rows that are
   * there come first, as added. Ends when the replica is closed, with the signal, and when its loop is left.
   */
  changes(
    options: { initial?: boolean; signal?: AbortSignal } = {},
  ): AsyncIterableIterator<ReplicaChange> {
    const { initial = false, signal } = options
    return this.#feed.iterate(initial ? [this.#initial()] : [], signal)
  }

  /** All rows of now, as added; made in slices. */
  #initial(): ReplicaChange | Promise<ReplicaChange> {
    const change = (rows: RowEvent[]): ReplicaChange => ({ cause: 'initial', rows })
    const rows = slices.run(this.#tables.everything())
    return rows instanceof Promise ? rows.then(change) : change(rows)
  }

  /**
   * Resolves with the result of `predicate` as soon as it is truthy: `predicate` is called now, and after each
   * change. Rejects with what it throws, with the signal's reason, with `OVSDB_NO_ANSWER` when the time is up, or
   * with `OVSDB_CONNECTION_CLOSED` when the replica is closed.
   */
  async waitFor<T>(
    predicate: (replica: this) => T,
    options: CallOptions = {},
  ): Promise<Exclude<T, false | 0 | '' | null | undefined>> {
    type Found = Exclude<T, false | 0 | '' | null | undefined>
    if (typeof predicate !== 'function') throw invalidType('predicate', 'a function', predicate)
    return this.#until(
      (check) => this.#feed.listen(check),
      () => predicate(this) as Found,
      options,
      WAIT_TIMEOUT,
    )
  }

  /** Resolves when the replica is `current`. Rejects as `waitFor`. */
  async current(options: CallOptions = {}): Promise<void> {
    await this.#until(
      (check) => this.#states.listen(check),
      () => this.#state === 'current',
      options,
    )
  }

  /** The same as `OvsdbSession.transact`, once the replica is current. */
  async transact<const T extends readonly Operation[]>(
    operations: T,
    options: CallOptions = {},
  ): Promise<ResultsOf<T>> {
    checkCallOptions(options)
    checkOperations(operations)
    const call = limited(options, timeOf(operations))
    const since = performance.now()
    if (this.#state !== 'current') await this.current(call)
    return this.#session.transact(operations, remaining(call, since))
  }

  /** Resolves when the replica has everything that the server had committed before the call. */
  async sync(options: CallOptions = {}): Promise<void> {
    // The server sends what is due to a monitor ahead of any reply.
    await this.transact([], options)
  }

  /**
   * Changes the condition that selects the rows of a table. Rows that come or go by it are there, and were
   * reported, when the promise resolves. When the link is lost meanwhile, it rejects, and the condition holds for
   * the next link.
   */
  async setCondition(table: string, where: Where, options: CallOptions = {}): Promise<void> {
    checkCallOptions(options)
    if (!Array.isArray(where)) throw invalidType('where', 'an array of conditions', where)
    const takeBack = this.#tables.want(table, where)
    this.#unconfirmed++
    if (!this.#monitor) {
      // What is on its way was asked for with the old condition.
      const { schema } = this.#tables
      if (this.#client && schema) void this.#attach(this.#client, schema)
      return this.current(options)
    }
    const generation = this.#generation
    try {
      await this.#monitor.change({ [table]: where }, options)
    } catch (error) {
      const isRefused = error instanceof OvsdbError && error.error !== undefined
      if (!isRefused || generation !== this.#generation) throw error
      takeBack()
      this.#unconfirmed--
      throw error
    }
    if (generation === this.#generation) this.#unconfirmed--
  }

  /** Closes the replica; its rows stay readable. Idempotent. */
  async close(): Promise<void> {
    const monitor = this.#monitor
    this.#end(undefined)
    await monitor?.cancel().catch(() => {})
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Has the server send the tables. */
  async #attach(client: OvsdbClient, schema: DatabaseSchema): Promise<void> {
    if (this.#state === 'closed') return
    const generation = this.#renew()
    const isPresent = () => generation === this.#generation && this.#state !== 'closed'
    const previous = this.#monitor
    this.#monitor = undefined
    this.#client = client
    this.#become('asked')
    try {
      // A monitor that the server ended by itself is not known to it any more; that is no matter.
      if (previous) void previous.cancel().catch(() => {})
      if (schema !== this.#tables.schema) {
        this.#tables.reshape(schema)
        this.#transaction = undefined
      }
      const monitor = await openBestMonitor(client, {
        database: this.#session.database,
        requests: this.#tables.requests(),
        since: this.#resumable(),
        onUpdate: (tables, info) => this.#take(client, tables, info, isPresent),
        options: {
          ...UNLIMITED,
          canceled: () => {
            if (isPresent()) this.#become('canceled')
          },
          // Who listens wants all rows made.
          takeRow: (table, id, update, text) =>
            isPresent() &&
            !this.#feed.isHeard &&
            this.#tables.takeRow(table, id, update as RowUpdate2, text),
        },
      })
      if (isPresent()) this.#monitor = monitor
      else void monitor.cancel().catch(() => {})
    } catch (error) {
      // Of a schema that changed meanwhile nothing is said: it is attached again.
      if (isPresent() && client.open && this.#session.holds(client, schema)) {
        this.#end(error as OvsdbError)
      }
    }
  }

  /** Takes an update, in slices; one that is no longer of the present link or conditions is left. */
  #take(
    client: OvsdbClient,
    tables: AnyUpdates,
    info: UpdateInfo,
    isPresent: () => boolean,
  ): void | Promise<void> {
    const failed = (error: unknown) => {
      if (!isPresent()) return
      // What is held cannot be trusted: read everything anew.
      this.#transaction = undefined
      client.fail(error as OvsdbError)
    }
    try {
      const underway = slices.run(this.#updated(tables, info, isPresent))
      return underway instanceof Promise ? underway.catch(failed) : underway
    } catch (error) {
      failed(error)
    }
  }

  /** From now on nothing counts that was asked for before. */
  #renew(): number {
    this.#tables.forget()
    return ++this.#generation
  }

  #detach(): void {
    this.#renew()
    this.#monitor = undefined
    this.#client = undefined
    this.#become('lost')
  }

  #end(error: OvsdbError | undefined): void {
    if (this.#state === 'closed') return
    this.#session.unfollow(this.#follower)
    this.#renew()
    this.#failure = error
    this.#resolveClosed(error)
    this.#become('closed')
    this.#states.end()
    this.#feed.end()
  }

  /** The transaction that what is held is as of, if it is just what the server is asked for. */
  #resumable(): string | undefined {
    return this.#unconfirmed === 0 ? this.#transaction : undefined
  }

  *#updated(
    told: AnyUpdates,
    { initial, resumed = false, transaction }: UpdateInfo,
    isPresent: () => boolean,
  ): Generator<void, void> {
    const update = yield* whilst(
      isPresent,
      this.#tables.prepare(told, initial && !resumed, this.#feed.isHeard),
    )
    if (!update) return
    update.show()
    if (initial) this.#unconfirmed = 0
    this.#transaction =
      transaction === undefined || ZERO.test(transaction) ? undefined : transaction
    const cause = initial ? (this.#state === 'syncing' ? 'initial' : 'resync') : 'update'
    if (initial) this.#become('told')
    if (this.#feed.isHeard && (update.length > 0 || cause === 'initial')) {
      this.#feed.publish({ cause, rows: update.events() })
    }
    yield* update.settle()
  }

  #become(event: ReplicaEvent): void {
    const state = next(REPLICA, this.#state, event)
    if (state === this.#state) return
    this.#state = state
    this.#states.publish(state)
  }

  /** Waits until `look` finds something; it is asked now and whenever `listen` says so. */
  async #until<T>(
    listen: (check: () => void) => () => void,
    look: () => T,
    options: CallOptions,
    time?: number,
  ): Promise<T> {
    checkCallOptions(options)
    options.signal?.throwIfAborted()
    const found = look()
    if (found) return found
    if (this.#state === 'closed') throw this.#closedError()
    return waiting(limited(options, time), tooLate, (resolve, reject) => {
      const check = () => {
        try {
          const found = look()
          if (found) resolve(found)
          else if (this.#state === 'closed') reject(this.#closedError())
        } catch (error) {
          reject(error)
        }
      }
      return [this.#states.listen(check), listen(check)]
    })
  }

  #closedError(): OvsdbError {
    const closed = { code: 'OVSDB_CONNECTION_CLOSED', cause: this.#failure }
    return this.#failure ?? new OvsdbError('The replica is closed', closed)
  }
}

/** Work that goes on for as long as something holds; else it ends with nothing. */
function* whilst<T>(
  holds: () => boolean,
  work: Generator<void, T>,
): Generator<void, T | undefined> {
  try {
    while (holds()) {
      const step = work.next()
      if (step.done) return step.value
      yield
    }
    return undefined
  } finally {
    work.return(undefined as T)
  }
}

function tooLate(timeout: number): OvsdbError {
  return new OvsdbError(`The condition was not met within ${timeout} ms`, {
    code: 'OVSDB_NO_ANSWER',
  })
}

function checkReplicaOptions(options: ReplicaOptions): void {
  checkKnownOptions(options, ['tables', 'except', 'types', 'lookups', 'signal', 'timeout'])
  checkSignal(options.signal)
  checkLimit('timeout', options.timeout)
  if (options.except !== undefined && !Array.isArray(options.except)) {
    throw invalidType('except', 'an array', options.except)
  }
  if (options.types !== undefined && !(options.types instanceof TypedSchema)) {
    throw invalidType('types', 'a TypedSchema', options.types)
  }
  if (options.tables === undefined) return
  checkKnownOptions(options.tables, Object.keys(options.tables), 'tables')
  for (const [name, table] of Object.entries(options.tables)) {
    checkKnownOptions(table, ['columns', 'where'], `tables.${name}`)
    for (const option of ['columns', 'where'] as const) {
      if (table[option] !== undefined && !Array.isArray(table[option])) {
        throw invalidType(`tables.${name}.${option}`, 'an array', table[option])
      }
    }
  }
}
