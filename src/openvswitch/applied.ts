import { onAbort } from '../abort.js'
import { OvsdbError } from '../errors.js'
import type { OvsdbClient } from '../ovsdb-client/client.js'
import type { TableUpdates } from '../ovsdb-client/monitor.js'
import { decodeOptional } from '../ovsdb-client/values.js'
import { DATABASE } from './errors.js'

const CONNECTION_CLOSED = { code: 'OVSDB_CONNECTION_CLOSED' }

interface Waiter {
  config: number | bigint
  settle(error?: unknown): void
}

/**
 * Tells when ovs-vswitchd has applied a configuration: when Open_vSwitch:cur_cfg has come as far as
 * the next_cfg that was written. One monitor, opened on first need, serves all who wait on one
 * connection. Waiting does not keep the process alive.
 */
export class AppliedConfig {
  readonly #client: OvsdbClient
  readonly #waiters = new Set<Waiter>()
  #current: number | bigint = -1
  #monitor: Promise<unknown> | undefined

  constructor(client: OvsdbClient) {
    this.#client = client
  }

  /**
   * Resolves when `config` is applied. Rejects with the signal's reason, or with
   * `OVSDB_CONNECTION_CLOSED` when the connection is lost.
   */
  reached(config: number | bigint, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const waiter: Waiter = {
        config,
        settle: (error) => {
          this.#waiters.delete(waiter)
          disarm()
          if (error === undefined) resolve()
          else reject(error)
        },
      }
      const disarm = onAbort(signal, () => waiter.settle(signal.reason))
      this.#waiters.add(waiter)
      this.#watch()
      this.#release()
    })
  }

  #watch(): void {
    this.#monitor ??= this.#client
      .monitor(DATABASE, { Open_vSwitch: { columns: ['cur_cfg'] } }, (tables) =>
        this.#updated(tables),
      )
      .then(() => this.#client.closed)
      .then((cause) => {
        throw cause ?? new OvsdbError('The connection was closed', CONNECTION_CLOSED)
      })
      .catch((error: unknown) => {
        this.#monitor = undefined
        for (const waiter of this.#waiters) waiter.settle(error)
      })
  }

  #updated(tables: TableUpdates): void {
    for (const { new: row } of Object.values(tables['Open_vSwitch'] ?? {})) {
      const current = decodeOptional(row?.['cur_cfg'])
      if (typeof current === 'number' || typeof current === 'bigint') this.#current = current
    }
    this.#release()
  }

  #release(): void {
    for (const waiter of this.#waiters) if (waiter.config <= this.#current) waiter.settle()
  }
}
