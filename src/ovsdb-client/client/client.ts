import { checkBoolean, isObject } from '../../base/check.js'
import { invalidType, OvsdbError } from '../../base/errors.js'
import { slices } from '../../base/slices.js'
import { checkString } from '../check.js'
import { malformed } from '../errors.js'
import type { Operation, ResultsOf } from '../schema/operations.js'
import type { DatabaseSchema } from '../schema/schema.js'
import type { Connection } from '../wire/connection.js'
import type { TakeRow } from '../wire/row-texts.js'
import {
  type CallOptions,
  checkCallOptions,
  checkOperations,
  limited,
  type SendOptions,
  timeOf,
  WAIT_TIMEOUT,
} from './call-options.js'
import { type Lock, LockSet } from './lock.js'
import {
  type ConditionalMonitor,
  type Monitor,
  type MonitorCondRequest,
  type MonitorMessage,
  type MonitorMethod,
  type MonitorRequest,
  MonitorSet,
  type OnUpdate,
  type OnUpdate2,
  type TableUpdates,
  type TableUpdates2,
} from './monitor.js'
import { readResults, writes } from './results.js'

/** What a monitor takes. */
export interface MonitorOptions extends CallOptions {
  /**
   * Called when the server ended the monitor, because the database changed its schema or is gone
   * from it; only after `setDbChangeAware(true)`, else the server closes the connection instead.
   */
  canceled?: () => void
  /**
   * Whether nothing else is taken from the server until the promise of `onUpdate` resolves, which never
   * rejects then.
   *
   * @internal
   */
  inOrder?: boolean
  /**
   * Takes rows of the reply before all of it is there; these are not in what `onUpdate` is given.
   *
   * @internal
   */
  takeRow?: TakeRow
}

const CLOSED = { code: 'OVSDB_CONNECTION_CLOSED' }

/** Who hears of one connection's notifications. */
export class Listeners {
  readonly monitors = new MonitorSet()
  readonly locks = new LockSet()

  notified(method: string, params: readonly unknown[]): void | Promise<void> {
    this.locks.notified(method, params)
    return this.monitors.notified(method, params)
  }
}

/**
 * A connection to an OVSDB server. Calls may overlap; the server takes them in the order they were
 * made. When the connection is lost, calls in flight and later ones reject with
 * `OVSDB_CONNECTION_CLOSED`, a writing transaction that was sent with `OVSDB_OUTCOME_UNKNOWN`. An idle
 * client does not keep the process alive.
 */
export class OvsdbClient implements AsyncDisposable {
  readonly #connection: Connection
  readonly #listeners: Listeners
  /** The schemas that databases have now, as far as they were asked for. */
  readonly #schemas = new Map<string, DatabaseSchema>()

  /** @internal Use `connectOvsdb`. */
  constructor(connection: Connection, listeners: Listeners) {
    this.#connection = connection
    this.#listeners = listeners
    connection.closed.then((cause) => {
      listeners.locks.ended(cause ?? new OvsdbError('The connection was closed', CLOSED))
    })
  }

  /** The remote it is connected to. */
  get remote(): string {
    return this.#connection.remote
  }

  /** Whether the connection is open. */
  get open(): boolean {
    return this.#connection.open
  }

  /**
   * Resolves when the connection is closed: with the error that ended it, or with `undefined` after
   * `close()`. Never rejects, and does not keep the process alive.
   */
  get closed(): Promise<OvsdbError | undefined> {
    return this.#connection.closed
  }

  /** Lists the names of the databases (RFC 7047 section 4.1.1). */
  async listDbs(options: CallOptions = {}): Promise<string[]> {
    const reply = await this.#call('list_dbs', [], options)
    if (!Array.isArray(reply)) throw malformed('list_dbs', 'not an array', this.remote)
    return reply
  }

  /** Returns the schema of a database (RFC 7047 section 4.1.2). */
  async getSchema(database: string, options: CallOptions = {}): Promise<DatabaseSchema> {
    checkString('database', database)
    const reply = await this.#call('get_schema', [database], options)
    if (!isObject(reply)) throw malformed('get_schema', 'not an object', this.remote)
    return reply as DatabaseSchema
  }

  /**
   * A database's schema as it is now: it is asked for once, and again after it changed.
   *
   * @param changed called when the server says that it did, or that the database is gone
   * @internal
   */
  schemaOf(
    database: string,
    options: CallOptions = {},
    changed: () => void = () => {},
  ): DatabaseSchema | Promise<DatabaseSchema> {
    return this.#schemas.get(database) ?? this.#askSchema(database, options, changed)
  }

  async #askSchema(
    database: string,
    options: CallOptions,
    changed: () => void,
  ): Promise<DatabaseSchema> {
    let isOld = false
    const canceled = () => {
      isOld = true
      this.#schemas.delete(database)
      changed()
    }
    // A server ends every monitor of a database whose schema changes; this one is of no table.
    const watched = this.monitor(database, {}, () => {}, { ...options, canceled })
    watched.catch(() => {})
    const schema = await this.getSchema(database, options)
    if (!isOld) this.#schemas.set(database, schema)
    return schema
  }

  /**
   * Executes operations as one atomic transaction (RFC 7047 section 4.1.3); resolves with one
   * result for each. Thousands of operations are written in several turns of the event loop, so they
   * are not to be changed meanwhile.
   *
   * Rejects with OvsdbTransactionError when an operation or the commit failed, and then nothing
   * took effect; with `OVSDB_OUTCOME_UNKNOWN` when the connection was lost before the reply.
   */
  async transact<const T extends readonly Operation[]>(
    database: string,
    operations: T,
    options: CallOptions = {},
  ): Promise<ResultsOf<T>> {
    checkCallOptions(options)
    checkOperations(operations)
    return this.send(database, operations, limited(options, timeOf(operations)))
  }

  /** `transact` that reports when it is written. @internal */
  async send<const T extends readonly Operation[]>(
    database: string,
    operations: T,
    options: SendOptions,
  ): Promise<ResultsOf<T>> {
    checkString('database', database)
    return this.#connection.request('transact', [database, ...operations], {
      ...options,
      changes: writes(operations),
      names: (at) => (at === 0 ? 'database' : `operations[${at - 1}]`),
      abandoned: (id) => this.#connection.notify('cancel', [id]),
      read: (reply) => slices.run(readResults(operations, reply, this.remote)),
    })
  }

  /**
   * Watches tables of a database (RFC 7047 section 4.1.5). `onUpdate` is called with the initial
   * rows before the promise resolves, then with each change in the order the server made them; a
   * transaction's own changes before its reply. What `onUpdate` throws becomes an uncaught exception.
   */
  monitor(
    database: string,
    tables: Readonly<Record<string, MonitorRequest>>,
    onUpdate: OnUpdate,
    options: MonitorOptions = {},
  ): Promise<Monitor> {
    return this.#watch('monitor', { database, tables, onUpdate, options }, (message) =>
      onUpdate(message.tables as TableUpdates),
    )
  }

  /**
   * The same with conditions, in a more compact encoding (ovsdb-server(7), section 4.1.12).
   *
   * Rejects with `OVSDB_UNKNOWN_METHOD` where the server does not know it.
   */
  monitorCond(
    database: string,
    tables: Readonly<Record<string, MonitorCondRequest>>,
    onUpdate: OnUpdate2,
    options: MonitorOptions = {},
  ): Promise<ConditionalMonitor> {
    return this.#watch('monitor_cond', { database, tables, onUpdate, options }, (message) =>
      tell(onUpdate, message),
    )
  }

  /**
   * The same, starting after a transaction that an earlier monitor reported (ovsdb-server(7), section 4.1.15), or
   * with everything if the server no longer has that transaction.
   *
   * @param since `UpdateInfo.transaction` of the last update, or `undefined`
   */
  monitorCondSince(
    database: string,
    tables: Readonly<Record<string, MonitorCondRequest>>,
    since: string | undefined,
    onUpdate: OnUpdate2,
    options: MonitorOptions = {},
  ): Promise<ConditionalMonitor> {
    if (since !== undefined) checkString('since', since)
    const watched = { database, tables, onUpdate, options, since: since ?? NO_TRANSACTION }
    return this.#watch('monitor_cond_since', watched, (message) => tell(onUpdate, message))
  }

  /**
   * Requests a lock of the server, which one connection holds at a time (RFC 7047 section 4.1.8). With `steal` it
   * is taken from whoever has it. Resolves when the server has answered: the lock is `held` or waited for.
   */
  async lock(name: string, options: CallOptions & { steal?: boolean } = {}): Promise<Lock> {
    checkString('name', name)
    checkCallOptions(options, ['steal'])
    const { steal = false, ...call } = options
    checkBoolean('steal', steal)
    return this.#listeners.locks.ask(this.#connection, name, steal, limited(call))
  }

  /**
   * Announces whether this client handles `monitor_canceled` and cancelled transactions when databases are added,
   * removed or converted; otherwise the server closes the connection then (ovsdb-server(7), section 4.1.17).
   */
  async setDbChangeAware(aware: boolean, options: CallOptions = {}): Promise<void> {
    if (typeof aware !== 'boolean') throw invalidType('aware', 'a boolean', aware)
    await this.#call('set_db_change_aware', [aware], options)
  }

  /**
   * Returns the UUID of the running server, which changes with each start (ovsdb-server(7), section 4.1.16).
   */
  async getServerId(options: CallOptions = {}): Promise<string> {
    const reply = await this.#call('get_server_id', [], options)
    if (typeof reply !== 'string') throw malformed('get_server_id', 'not a string', this.remote)
    return reply
  }

  /** Resolves when the server answers: a liveness check (RFC 7047 section 4.1.11). */
  async echo(options: CallOptions = {}): Promise<void> {
    await this.#call('echo', [], options)
  }

  /**
   * Closes the connection; calls in flight reject. Idempotent. Resolves when the connection is closed.
   */
  close(): Promise<void> {
    return this.#connection.close()
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Ends the connection for a reason that `closed` resolves with. @internal */
  fail(reason: OvsdbError): void {
    this.#connection.fail(reason)
  }

  async #watch(
    method: MonitorMethod,
    watched: {
      database: string
      tables: Readonly<Record<string, MonitorCondRequest>>
      onUpdate: unknown
      options: MonitorOptions
      since?: string
    },
    onMessage: (message: MonitorMessage) => unknown,
  ): Promise<ConditionalMonitor> {
    const { database, tables, onUpdate, options, since } = watched
    checkString('database', database)
    if (!isObject(tables)) throw invalidType('tables', 'an object', tables)
    if (typeof onUpdate !== 'function') throw invalidType('onUpdate', 'a function', onUpdate)
    checkCallOptions(options, ['canceled', 'inOrder', 'takeRow'])
    const { canceled, inOrder = false, takeRow, ...call } = options
    const deliver = (message: MonitorMessage) => {
      const returned = onMessage(message)
      return inOrder ? (returned as void | Promise<void>) : undefined
    }

    const { monitors } = this.#listeners
    const { id, sink } = monitors.add(method, deliver, canceled)
    const cancel = async (cancelOptions: CallOptions = {}) => {
      checkCallOptions(cancelOptions)
      if (monitors.delete(id)) await this.#call('monitor_cancel', [id], cancelOptions)
    }
    const params = [database, id, tables, ...(since === undefined ? [] : [since])]
    try {
      await this.#connection.request(method, params, {
        ...limited(call, WAIT_TIMEOUT),
        names: (at) => ['database', 'monitor', 'tables', 'since'][at] as string,
        // The server may already have set it up; nobody waits for its answer.
        abandoned: () => void cancel().catch(() => {}),
        takerOf: takeRow && ((result) => sink.takerOf(result, takeRow)),
        read: (reply) => {
          if (!sink.isReply(reply)) throw malformed(method, 'no rows', this.remote)
          return sink.initial(reply)
        },
      })
    } catch (error) {
      monitors.delete(id)
      throw error
    }
    return {
      cancel,
      change: async (conditions, changeOptions = {}) => {
        const requests = Object.entries(conditions).map(([table, where]) => [table, [{ where }]])
        const changed = Object.fromEntries(requests)
        await this.#call('monitor_cond_change', [id, id, changed], {
          ...changeOptions,
          names: () => 'conditions',
        })
      },
    }
  }

  async #call(
    method: string,
    params: readonly unknown[],
    { names, ...options }: CallOptions & { names?: () => string },
  ): Promise<unknown> {
    checkCallOptions(options)
    return this.#connection.request(method, params, { ...limited(options), names })
  }
}

/** What a monitor begins after that knows no transaction. */
const NO_TRANSACTION = '00000000-0000-0000-0000-000000000000'

function tell(onUpdate: OnUpdate2, { tables, ...info }: MonitorMessage): unknown {
  return onUpdate(tables as TableUpdates2, info)
}
