import { isObject } from '../../base/check.js'
import { guarded } from '../../base/guarded.js'
import type { Condition } from '../schema/operations.js'
import type { Row } from '../schema/values.js'
import type { RowTaker, TakeRow } from '../wire/row-texts.js'
import type { CallOptions } from './call-options.js'

/** Which columns of a table to watch, and which kinds of change (RFC 7047 section 4.1.5). */
export interface MonitorRequest {
  /** Default: every column. */
  columns?: readonly string[]
  /** Each kind is watched unless it is `false` here. */
  select?: { initial?: boolean; insert?: boolean; delete?: boolean; modify?: boolean }
}

/**
 * Which rows of a table: those for which any of the conditions holds; `false` means none of them,
 * `true` all (ovsdb-server(7), section 4.1.12).
 */
export type Where = readonly (Condition | boolean)[]

/** What `monitorCond` watches of a table (ovsdb-server(7), section 4.1.12). */
export interface MonitorCondRequest extends MonitorRequest {
  /** Default: every row. */
  where?: Where
}

/**
 * What happened to a row: `new` alone for an insert and for a row that was there at the start,
 * `old` alone for a delete, both for a change; there `old` holds only the columns that changed.
 */
export interface RowUpdate {
  old?: Row
  new?: Row
}

/**
 * What happened to a row, as monitors with conditions report it (ovsdb-server(7), section 4.1.14). `initial` and
 * `insert` leave out columns that have their default. `modify` has the columns that changed: the new value where a
 * column holds at most one, else the difference of the sets or maps.
 */
export type RowUpdate2 = { initial: Row } | { insert: Row } | { modify: Row } | { delete: null }

type ByRow<Update> = Readonly<Record<string, Readonly<Record<string, Update>>>>

/** Changes by table and by the row's UUID. */
export type TableUpdates = ByRow<RowUpdate>
/** Changes by table and by the row's UUID, as monitors with conditions report them. */
export type TableUpdates2 = ByRow<RowUpdate2>

/** Receives changes: first the initial rows, then each of the server's updates in its order. */
export type OnUpdate = (tables: TableUpdates) => void

/** What an update says beside its rows. */
export interface UpdateInfo {
  /** Whether this is the content of the monitor's reply: the rows that are there. */
  initial: boolean
  /** For `monitorCondSince`: the content is only what changed since the given transaction. */
  resumed?: boolean
  /** Of `monitorCondSince`: the transaction that the rows are as of, to resume from. */
  transaction?: string
}

/** Receives changes of a monitor with conditions. */
export type OnUpdate2 = (tables: TableUpdates2, info: UpdateInfo) => void

/** A running monitor. */
export interface Monitor {
  /** Ends it: after the promise resolves `onUpdate` is not called again. Idempotent. */
  cancel(options?: CallOptions): Promise<void>
}

/** A running monitor with conditions. */
export interface ConditionalMonitor extends Monitor {
  /**
   * Replaces the conditions of some tables (ovsdb-server(7), section 4.1.13). Rows that come or go
   * by it are delivered before the promise resolves.
   */
  change(conditions: Readonly<Record<string, Where>>, options?: CallOptions): Promise<void>
}

/** One of the server's answers or notifications about a monitor. */
export interface MonitorMessage extends UpdateInfo {
  tables: unknown
}

/** How each method of monitoring is spoken. */
export const DIALECTS = {
  monitor: {
    notification: 'update',
    reply: (result) => ({ tables: result, initial: true }),
    update: ([tables]) => ({ tables, initial: false }),
  },
  monitor_cond: {
    notification: 'update2',
    reply: (result) => ({ tables: result, initial: true }),
    update: ([tables]) => ({ tables, initial: false }),
  },
  monitor_cond_since: {
    notification: 'update3',
    reply: (result) => {
      const [found, transaction, tables] = Array.isArray(result) ? result : []
      return { tables, initial: true, resumed: found === true, transaction: String(transaction) }
    },
    update: ([transaction, tables]) => ({
      tables,
      initial: false,
      transaction: String(transaction),
    }),
  },
} as const satisfies Record<
  string,
  {
    /** The method of its notifications. */
    notification: string
    reply(result: unknown): MonitorMessage
    /** Reads a notification's parameters, without the monitor's name. */
    update(params: readonly unknown[]): MonitorMessage
  }
>

export type MonitorMethod = keyof typeof DIALECTS

/** Takes a message; until its promise resolves nothing that came later is looked at. */
type Deliver = (message: MonitorMessage) => void | Promise<void>

/** Hands the notifications of one connection to the monitors they belong to. */
export class MonitorSet {
  readonly #sinks = new Map<string, UpdateSink>()
  #nextId = 1

  /**
   * Registers a monitor before it is requested: its first update may come with the reply.
   *
   * @param canceled called when the server ended the monitor: its database changed its schema or went
   */
  add(
    method: MonitorMethod,
    deliver: Deliver,
    canceled: () => void = () => {},
  ): { id: string; sink: UpdateSink } {
    const id = `monitor-${this.#nextId++}`
    const sink = new UpdateSink(method, deliver, canceled)
    this.#sinks.set(id, sink)
    return { id, sink }
  }

  delete(id: string): boolean {
    return this.#sinks.delete(id)
  }

  notified(method: string, [id, ...params]: readonly unknown[]): void | Promise<void> {
    const sink = typeof id === 'string' ? this.#sinks.get(id) : undefined
    if (!sink) return
    if (method === sink.notification) return sink.updated(params)
    if (method === 'monitor_canceled') {
      this.#sinks.delete(id as string)
      guarded(sink.canceled)
    }
  }
}

/** Keeps updates back until the initial rows were delivered. */
class UpdateSink {
  readonly notification: string
  readonly canceled: () => void
  readonly #dialect: (typeof DIALECTS)[MonitorMethod]
  readonly #deliver: Deliver
  #early: MonitorMessage[] | undefined = []

  constructor(method: MonitorMethod, deliver: Deliver, canceled: () => void) {
    this.#dialect = DIALECTS[method]
    this.#deliver = deliver
    this.notification = this.#dialect.notification
    this.canceled = canceled
  }

  /** Whether a reply is one. */
  isReply(result: unknown): boolean {
    return isObject(this.#dialect.reply(result).tables)
  }

  /** Who takes rows of a reply of which so much is there. */
  takerOf(result: unknown, take: TakeRow): RowTaker | undefined {
    const { tables } = this.#dialect.reply(result)
    return isObject(tables) ? { tables, take } : undefined
  }

  /** Takes the reply. */
  initial(result: unknown): void | Promise<void> {
    const early = this.#early ?? []
    this.#early = undefined
    return this.#inOrder([this.#dialect.reply(result), ...early])
  }

  updated(params: readonly unknown[]): void | Promise<void> {
    const message = this.#dialect.update(params)
    if (!isObject(message.tables)) return
    if (!this.#early) return this.#inOrder([message])
    this.#early.push(message)
  }

  #inOrder([message, ...others]: readonly MonitorMessage[]): void | Promise<void> {
    if (!message) return
    const underway = guarded(() => this.#deliver(message))
    return underway ? underway.then(() => this.#inOrder(others)) : this.#inOrder(others)
  }
}
