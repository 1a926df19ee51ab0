import { onAbort } from '../abort.js'
import { OvsdbError } from '../errors.js'
import type { Diagnostics } from './diagnostics.js'
import { refused } from './errors.js'
import { stringify } from './json.js'

/** What an `Rpc` needs from its surroundings. */
export interface RpcHost {
  /** Puts the text of one message on the wire. */
  send(text: string): void
  /** The same of an answer, which the peer asked for. */
  answer(text: string): void
  /** Hears of a notification, such as `update`. */
  notified(method: string, params: readonly unknown[]): void
  /** Hears when the first request begins to wait for its reply and when the last one ends. */
  busy(isBusy: boolean): void
}

/** What one request may say beside its method and parameters. */
export interface RequestOptions<T = unknown> {
  /** Ends the wait: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Milliseconds until the wait ends. */
  timeout?: number | undefined
  /** Whether the server may do something for good: without a reply the outcome is unknown then. */
  changes?: boolean
  /**
   * Makes of the reply's `result` what the promise resolves with, or throws what it rejects with.
   * Called as soon as the reply is there, before whatever the peer sent after it is looked at.
   */
  read?: (result: unknown) => T
  /** Called with the request's id when a wait ends without a reply, before the promise rejects. */
  abandoned?: (id: number) => void
}

type Outcome = { result: unknown } | { error: unknown }

interface Waiting {
  method: string
  changes: boolean
  settle(outcome: Outcome): void
}

/**
 * JSON-RPC 1.0 between peers, as RFC 7047 section 4 uses it: requests matched to replies by id,
 * `echo` answered, notifications handed on. Does no I/O: text goes out through the host, parsed
 * messages come in through `receive`.
 */
export class Rpc {
  readonly #remote: string
  readonly #host: RpcHost
  readonly #diagnostics: Diagnostics
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 1
  /** Why no request can be made any more. */
  #lost: OvsdbError | undefined

  constructor(remote: string, host: RpcHost, diagnostics: Diagnostics) {
    this.#remote = remote
    this.#host = host
    this.#diagnostics = diagnostics
  }

  /**
   * Sends a request; resolves with the reply's `result` (`null` when the reply has none) or what
   * `read` makes of it.
   *
   * Rejects with the server's error; with the signal's reason; with `OVSDB_NO_ANSWER` when the time
   * is up; with `OVSDB_CONNECTION_CLOSED` when the connection goes; in place of these two with
   * `OVSDB_OUTCOME_UNKNOWN` when the request `changes` something. Nothing is sent when the signal is
   * aborted already or the connection gone, which is `OVSDB_CONNECTION_CLOSED` in any case.
   */
  request<T = unknown>(
    method: string,
    params: readonly unknown[],
    options: RequestOptions<T> = {},
  ): Promise<T> {
    const { signal, timeout, changes = false, abandoned } = options
    const read = options.read ?? ((result: unknown) => result as T)
    return new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted()
      if (this.#lost) throw this.#lost
      const id = this.#nextId++
      const text = stringify({ method, params, id })

      const give = (outcome: Outcome) => {
        if ('error' in outcome) return reject(outcome.error)
        try {
          resolve(read(outcome.result))
        } catch (error) {
          reject(error)
        }
      }
      const settle: Waiting['settle'] = (outcome) => {
        this.#waiting.delete(id)
        disarm()
        clearTimeout(timer)
        if (this.#waiting.size === 0) this.#host.busy(false)
        this.#diagnostics.publish('reply', () => ({ id, method, ...outcome }))
        give(outcome)
      }
      const abandon = (error: unknown) => {
        abandoned?.(id)
        this.#waiting.get(id)?.settle({ error })
      }
      this.#waiting.set(id, { method, changes, settle })
      const disarm = onAbort(signal, () => abandon(signal?.reason))
      const timer =
        timeout === undefined
          ? undefined
          : setTimeout(() => abandon(this.#expired(method, changes, timeout)), timeout)
      if (this.#waiting.size === 1) this.#host.busy(true)
      this.#diagnostics.publish('request', () => ({ id, method, params }))
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
    for (const { method, changes, settle } of [...this.#waiting.values()]) {
      const what = changes ? `${cause.message}; the outcome is unknown` : cause.message
      const code = changes ? 'OVSDB_OUTCOME_UNKNOWN' : 'OVSDB_CONNECTION_CLOSED'
      settle({ error: this.#failure(code, method, what, cause) })
    }
  }

  #expired(method: string, changes: boolean, timeout: number): OvsdbError {
    const what = `no answer within ${timeout} ms`
    return changes
      ? this.#failure('OVSDB_OUTCOME_UNKNOWN', method, `${what}; the outcome is unknown`)
      : this.#failure('OVSDB_NO_ANSWER', method, what)
  }

  #failure(code: string, operation: string, what: string, cause?: unknown): OvsdbError {
    return new OvsdbError(`${operation}: ${what}`, { code, operation, remote: this.#remote, cause })
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
    this.#host.answer(stringify(reply))
  }
}

function asParams(params: unknown): readonly unknown[] {
  return Array.isArray(params) ? params : []
}
