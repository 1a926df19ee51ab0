import { checkSignal } from '../check.js'
import { invalidType, OvsdbError } from '../errors.js'
import { checkKnownOptions, checkString, checkTimeout } from './check.js'
import { Connection } from './connection.js'
import { malformed } from './errors.js'
import {
  type Monitor,
  type MonitorRequest,
  MonitorSet,
  type OnUpdate,
  type TableUpdates,
} from './monitor.js'
import type { Operation, ResultsOf } from './operations.js'
import { readResults, writes } from './results.js'
import type { DatabaseSchema } from './schema.js'
import { parseRemote } from './transport.js'

/** How to connect to an OVSDB server. */
export interface ConnectOvsdbOptions {
  /**
   * Where the server listens: `unix:PATH` or `tcp:HOST[:PORT]` (an IPv6 address in brackets, port
   * 6640 by default). Of several the first that accepts is taken, tried in their order.
   */
  remote: string | readonly string[]
  /** Milliseconds each attempt to connect may take. Default 5000. */
  connectTimeout?: number
  /**
   * Milliseconds of silence after which the server is probed; after as much again the connection
   * counts as lost. 0 for never. Default 5000 on tcp, 30000 on unix: no call waits
   * for ever.
   */
  inactivityProbe?: number
  /** Ends the attempt to connect. */
  signal?: AbortSignal
}

/** What every call takes. */
export interface CallOptions {
  /**
   * Ends the wait for the reply; the promise rejects with the signal's reason. A transaction is
   * also cancelled at the server, which may have committed it by then.
   */
  signal?: AbortSignal
}

const DEFAULT_CONNECT_TIMEOUT = 5000

/**
 * Connects to an OVSDB server (RFC 7047).
 *
 * Rejects with a TypeError or RangeError for bad options, with OvsdbError `OVSDB_CONNECT_FAILED`
 * or `OVSDB_CONNECT_TIMEOUT` (of several remotes `OVSDB_CONNECT_FAILED` with an AggregateError as its
 * cause), `OVSDB_SSL_UNSUPPORTED`, or with the signal's reason.
 */
export async function connectOvsdb(options: ConnectOvsdbOptions): Promise<OvsdbClient> {
  const remotes = checkConnectOptions(options)
  const { inactivityProbe, signal, connectTimeout = DEFAULT_CONNECT_TIMEOUT } = options

  const failures: unknown[] = []
  for (const remote of remotes) {
    const monitors = new MonitorSet()
    try {
      const connection = await Connection.open(remote, {
        connectTimeout,
        inactivityProbe,
        signal,
        notified: (method, params) => monitors.notified(method, params),
      })
      return new OvsdbClient(connection, monitors)
    } catch (error) {
      signal?.throwIfAborted()
      failures.push(error)
    }
  }
  if (failures.length === 1) throw failures[0]
  throw new OvsdbError(`None of ${remotes.join(', ')} accepted a connection`, {
    code: 'OVSDB_CONNECT_FAILED',
    operation: 'connect',
    cause: new AggregateError(failures),
  })
}

function checkConnectOptions(options: ConnectOvsdbOptions): readonly string[] {
  checkKnownOptions(options, ['remote', 'connectTimeout', 'inactivityProbe', 'signal'])
  const { remote, connectTimeout, inactivityProbe, signal } = options
  const remotes = Array.isArray(remote) ? remote : [remote]
  if (remotes.length === 0) throw invalidType('remote', 'at least one remote', remote)
  for (const each of remotes) parseRemote(each)
  checkTimeout('connectTimeout', connectTimeout)
  if (inactivityProbe !== 0) checkTimeout('inactivityProbe', inactivityProbe)
  checkSignal(signal)
  return remotes
}

/**
 * A connection to an OVSDB server. Calls may overlap; the server takes them in the order they were
 * made. When the connection is lost, calls in flight and later ones reject with
 * `OVSDB_CONNECTION_CLOSED`, a writing transaction in flight with `OVSDB_OUTCOME_UNKNOWN`. An idle
 * client does not keep the process alive.
 */
export class OvsdbClient implements AsyncDisposable {
  readonly #connection: Connection
  readonly #monitors: MonitorSet

  /** @internal Use `connectOvsdb`. */
  constructor(connection: Connection, monitors: MonitorSet) {
    this.#connection = connection
    this.#monitors = monitors
  }

  /** The remote it is connected to. */
  get remote(): string {
    return this.#connection.remote
  }

  /**
   * Resolves when the connection is closed: with the error that ended it, or with `undefined` after
   * `close()`. Never rejects, and does not keep the
   * process alive.
   */
  get closed(): Promise<OvsdbError | undefined> {
    return this.#connection.closed
  }

  /** The names of the databases (RFC 7047 section 4.1.1). */
  async listDbs(options: CallOptions = {}): Promise<string[]> {
    const reply = await this.#call('list_dbs', [], options)
    if (!Array.isArray(reply)) throw malformed('list_dbs', 'not an array', this.remote)
    return reply
  }

  /** A database's schema (RFC 7047 section 4.1.2). */
  async getSchema(database: string, options: CallOptions = {}): Promise<DatabaseSchema> {
    checkString('database', database)
    const reply = await this.#call('get_schema', [database], options)
    if (!isObject(reply)) throw malformed('get_schema', 'not an object', this.remote)
    return reply as DatabaseSchema
  }

  /**
   * Executes operations as one atomic transaction (RFC 7047 section 4.1.3); resolves with one
   * result for each.
   *
   * Rejects with OvsdbTransactionError when an operation or the commit failed, and then nothing
   * took effect; with `OVSDB_OUTCOME_UNKNOWN` when the connection was lost before the reply.
   */
  async transact<const T extends readonly Operation[]>(
    database: string,
    operations: T,
    options: CallOptions = {},
  ): Promise<ResultsOf<T>> {
    checkString('database', database)
    if (!Array.isArray(operations)) throw invalidType('operations', 'an array', operations)
    checkCallOptions(options)
    const reply = await this.#connection.request('transact', [database, ...operations], {
      signal: options.signal,
      ...(writes(operations) && { lostCode: 'OVSDB_OUTCOME_UNKNOWN' }),
      abandoned: (id) => this.#connection.notify('cancel', [id]),
    })
    return readResults(operations, reply, this.remote)
  }

  /**
   * Watches tables of a database (RFC 7047 section 4.1.5). `onUpdate` is called with the initial
   * rows before the promise resolves, then with each change in the order the server made them; a
   * transaction's own changes before its reply. What `onUpdate` throws becomes an uncaught exception.
   */
  async monitor(
    database: string,
    tables: Readonly<Record<string, MonitorRequest>>,
    onUpdate: OnUpdate,
    options: CallOptions = {},
  ): Promise<Monitor> {
    checkString('database', database)
    if (!isObject(tables)) throw invalidType('tables', 'an object', tables)
    if (typeof onUpdate !== 'function') throw invalidType('onUpdate', 'a function', onUpdate)
    checkCallOptions(options)

    const { id, sink } = this.#monitors.add(onUpdate)
    try {
      const reply = await this.#connection.request('monitor', [database, id, tables], {
        signal: options.signal,
        // The server may already have set it up; nobody waits for its answer.
        abandoned: () => void this.#cancelMonitor(id, {}).catch(() => {}),
      })
      if (!isObject(reply)) throw malformed('monitor', 'not an object', this.remote)
      sink.initial(reply as TableUpdates)
    } catch (error) {
      this.#monitors.delete(id)
      throw error
    }
    return { cancel: (cancelOptions = {}) => this.#cancelMonitor(id, cancelOptions) }
  }

  /** Resolves when the server answered: a sign of life (RFC 7047 section 4.1.11). */
  async echo(options: CallOptions = {}): Promise<void> {
    await this.#call('echo', [], options)
  }

  /** Closes the connection; calls in flight reject. Idempotent. Resolves when it is closed. */
  close(): Promise<void> {
    return this.#connection.close()
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #cancelMonitor(id: string, options: CallOptions): Promise<void> {
    if (this.#monitors.delete(id)) await this.#call('monitor_cancel', [id], options)
  }

  #call(method: string, params: readonly unknown[], options: CallOptions): Promise<unknown> {
    checkCallOptions(options)
    return this.#connection.request(method, params, { signal: options.signal })
  }
}

function checkCallOptions(options: CallOptions): void {
  checkKnownOptions(options, ['signal'])
  checkSignal(options.signal)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
