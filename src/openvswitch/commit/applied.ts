import { onAbort } from '../../base/abort.js'
import { OvsdbError } from '../../base/errors.js'
import type { Replica } from '../../ovsdb-client/replica/replica.js'
import { decodeOptional } from '../../ovsdb-client/schema/values.js'

const CONNECTION_CLOSED = { code: 'OVSDB_CONNECTION_CLOSED' }

interface Waiter {
  config: number | bigint
  settle(error?: unknown): void
}

/**
 * Reports when ovs-vswitchd has applied a configuration: when Open_vSwitch:cur_cfg has come as far as the next_cfg
 * that was written. One replica serves all who wait, links that come and go included. Waiting does not keep the
 * process alive.
 */
export class AppliedConfig {
  readonly #replica: Replica
  readonly #waiters = new Set<Waiter>()

  constructor(replica: Replica) {
    this.#replica = replica
    replica.on('change', ({ rows }) => {
      if (rows.some(({ table }) => table === 'Open_vSwitch')) this.#release()
    })
    void replica.closed.then((cause) => {
      const error = cause ?? new OvsdbError('The connection is closed', CONNECTION_CLOSED)
      for (const waiter of this.#waiters) waiter.settle(error)
    })
  }

  /**
   * Resolves when `config` is applied. Rejects with the signal's reason, or with
   * `OVSDB_CONNECTION_CLOSED` when the replica is closed.
   */
  reached(config: number | bigint, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (this.#isReached(config)) return resolve()
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
    })
  }

  #release(): void {
    for (const waiter of this.#waiters) if (this.#isReached(waiter.config)) waiter.settle()
  }

  #isReached(config: number | bigint): boolean {
    const [root] = this.#replica.table('Open_vSwitch')
    const current = decodeOptional(root?.['cur_cfg']) as number | bigint | undefined
    return current !== undefined && config <= current
  }
}
