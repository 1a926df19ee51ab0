import type { Row } from './values.js'

/** Which columns of a table to watch, and which kinds of change (RFC 7047 section 4.1.5). */
export interface MonitorRequest {
  /** Default: every column. */
  columns?: readonly string[]
  /** Each kind is watched unless it is `false` here. */
  select?: { initial?: boolean; insert?: boolean; delete?: boolean; modify?: boolean }
}

/**
 * What happened to a row: `new` alone for an insert and for a row that was there at the start,
 * `old` alone for a delete, both for a change; there `old` holds only the columns that changed.
 */
export interface RowUpdate {
  old?: Row
  new?: Row
}

/** Changes by table and by the row's UUID. */
export type TableUpdates = Readonly<Record<string, Readonly<Record<string, RowUpdate>>>>

/** Receives changes: first the initial rows, then each of the server's updates in its order. */
export type OnUpdate = (tables: TableUpdates) => void

/** A running monitor. */
export interface Monitor {
  /** Ends it: after the promise resolves `onUpdate` is not called again. Idempotent. */
  cancel(options?: { signal?: AbortSignal }): Promise<void>
}

/** Hands the `update` notifications of one connection to the monitors they belong to. */
export class MonitorSet {
  readonly #sinks = new Map<string, UpdateSink>()
  #nextId = 1

  /** Registers a monitor before it is requested: its first update may come with the reply. */
  add(onUpdate: OnUpdate): { id: string; sink: UpdateSink } {
    const id = `monitor-${this.#nextId++}`
    const sink = new UpdateSink(onUpdate)
    this.#sinks.set(id, sink)
    return { id, sink }
  }

  delete(id: string): boolean {
    return this.#sinks.delete(id)
  }

  notified(method: string, params: readonly unknown[]): void {
    const [id, tables] = params
    if (method !== 'update' || typeof id !== 'string' || !isObject(tables)) return
    this.#sinks.get(id)?.updated(tables as TableUpdates)
  }
}

/** Keeps updates back until the initial rows were delivered. */
class UpdateSink {
  readonly #onUpdate: OnUpdate
  #early: TableUpdates[] | undefined = []

  constructor(onUpdate: OnUpdate) {
    this.#onUpdate = onUpdate
  }

  initial(tables: TableUpdates): void {
    const early = this.#early ?? []
    this.#early = undefined
    for (const each of [tables, ...early]) this.#deliver(each)
  }

  updated(tables: TableUpdates): void {
    if (this.#early) this.#early.push(tables)
    else this.#deliver(tables)
  }

  /** The caller's mistake must surface, but not tear down the connection it happened on. */
  #deliver(tables: TableUpdates): void {
    try {
      this.#onUpdate(tables)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
