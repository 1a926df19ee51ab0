import { onAbort } from '../abort.js'
import { OvsdbError } from '../errors.js'
import { refused } from './errors.js'
import { stringify } from './json.js'

/** What an `Rpc` needs from its surroundings. */
export interface RpcHost {
  /** Puts the text of one message on the wire. */
  send(text: string): void
  /** Hears of a notification, such as `update`. */
  notified(method: string, params: readonly unknown[]): void
  /** Hears when the first request begins to wait for its reply and when the last one ends. */
  busy(isBusy: boolean): void
}

/** What one request may say beside its method and parameters. */
export interface RequestOptions {
  /** Ends the wait: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** The code to reject with when the connection is lost before the reply. */
  lostCode?: string
  /** Called with the request's id when `signal` ends a wait, before the promise rejects. */
  abandoned?: (id: number) => void
}

interface Waiting {
  method: string
  lostCode: string
  settle(outcome: { result: unknown } | { error: unknown }): void
}

/**
 * JSON-RPC 1.0 between peers, as RFC 7047 section 4 uses it: requests matched to replies by id,
 * `echo` answered, notifications handed on. Does no I/O: text goes out through the host, parsed
 * messages come in through `receive`.
 */
export class Rpc {
  readonly #remote: string
  readonly #host: RpcHost
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 1
  /** Why no request can be made any more. */
  #lost: OvsdbError | undefined

  constructor(remote: string, host: RpcHost) {
    this.#remote = remote
    this.#host = host
  }

  /**
   * Sends a request; resolves with the reply's `result` (`null` when the reply has none).
   *
   * Rejects with the server's error, with the signal's reason, or with `lostCode` (default
   * `OVSDB_CONNECTION_CLOSED`) when the connection goes. Nothing is sent when the signal is
   * aborted already or the connection gone.
   */
  request(method: string, params: readonly unknown[], options: RequestOptions = {}) {
    const { signal, lostCode = 'OVSDB_CONNECTION_CLOSED', abandoned } = options
    return new Promise<unknown>((resolve, reject) => {
      signal?.throwIfAborted()
      if (this.#lost) throw this.#lost
      const id = this.#nextId++
      const text = stringify({ method, params, id })

      const aborted = () => {
        abandoned?.(id)
        this.#waiting.get(id)?.settle({ error: signal?.reason })
      }
      const settle: Waiting['settle'] = (outcome) => {
        this.#waiting.delete(id)
        disarm()
        if (this.#waiting.size === 0) this.#host.busy(false)
        if ('error' in outcome) reject(outcome.error)
        else resolve(outcome.result)
      }
      this.#waiting.set(id, { method, lostCode, settle })
      const disarm = onAbort(signal, aborted)
      if (this.#waiting.size === 1) this.#host.busy(true)
      this.#host.send(text)
    })
  }

  /** Sends a notification: a request without reply. */
  notify(method: string, params: readonly unknown[]): void {
    if (!this.#lost) this.#host.send(stringify({ method, params, id: null }))
  }

  /** Asks for a sign of life. Any byte is one, so nobody waits for this reply. */
  probe(): void {
    this.#host.send(stringify({ method: 'echo', params: [], id: 'echo' }))
  }

  /** Takes one message from the peer. */
  receive(message: unknown): void {
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      throw new OvsdbError('The peer broke the protocol: a message is not an object', {
        code: 'OVSDB_PROTOCOL_ERROR',
        remote: this.#remote,
      })
    }
    const { method, params, id, result, error } = message as Record<string, unknown>
    if (typeof method !== 'string') this.#replied(id, result, error)
    else if (id === null || id === undefined) this.#host.notified(method, asParams(params))
    else this.#asked(method, params, id)
  }

  /** Rejects what waits: no reply will come. Later requests reject with `cause` too. */
  lose(cause: OvsdbError): void {
    this.#lost ??= cause
    for (const { method, lostCode, settle } of [...this.#waiting.values()]) {
      const what =
        lostCode === cause.code ? cause.message : `${cause.message}; the outcome is unknown`
      settle({
        error: new OvsdbError(`${method}: ${what}`, {
          code: lostCode,
          operation: method,
          remote: this.#remote,
          cause,
        }),
      })
    }
  }

  #replied(id: unknown, result: unknown, error: unknown): void {
    // A reply that nobody waits for belongs to a call that its signal ended.
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined
    if (!waiting) return
    if (error !== null && error !== undefined) {
      waiting.settle({ error: refused(waiting.method, error, this.#remote) })
    } else waiting.settle({ result: result ?? null })
  }

  #asked(method: string, params: unknown, id: unknown): void {
    const reply =
      method === 'echo'
        ? { result: asParams(params), error: null, id }
        : { result: null, error: { error: 'unknown method', details: method }, id }
    this.#host.send(stringify(reply))
  }
}

function asParams(params: unknown): readonly unknown[] {
  return Array.isArray(params) ? params : []
}
