import { onAbort } from '../../base/abort.js'
import { isObject } from '../../base/check.js'
import { OvsdbError } from '../../base/errors.js'
import { slices } from '../../base/slices.js'
import { refused } from '../errors.js'
import { checkSendable } from '../text.js'
import type { Diagnostics } from './diagnostics.js'
import { stringify, stringifyArray } from './json.js'
import type { RowTaker } from './row-texts.js'

/** What an `Rpc` needs from its surroundings. */
export interface RpcHost {
  /**
   * Puts the text of one message on the wire, which may still be in the making, and calls `written` when
   * its first byte goes there. The function returned takes it back as long as none has.
   */
  send(text: string | Promise<string>, written?: () => void): () => void
  /** The same of an answer, which the peer asked for. */
  answer(text: string): void
  /** Hears of a notification, such as `update`; nothing else is taken in before its promise resolves. */
  notified(method: string, params: readonly unknown[]): void | Promise<void>
  /** Hears when the first request begins to wait for its reply and when the last one ends. */
  busy(isBusy: boolean): void
}

/** What one request may say beside its method and parameters. */
export interface RequestOptions<T = unknown> {
  /** Ends the wait: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Milliseconds until the wait ends; Infinity for no limit. */
  timeout?: number | undefined
  /** What the caller knows each of the parameters as, for errors. Default: `params[0]` and so on. */
  names?: ((at: number) => string) | undefined
  /** Whether the server may do something for good: without a reply the outcome is unknown then. */
  changes?: boolean
  /**
   * Makes of the reply's `result` what the promise resolves with, or throws what it rejects with.
   * Called as soon as the reply is there; what the peer sent after it is looked at when this is done.
   */
  read?: (result: unknown) => T | Promise<T>
  /** Who takes rows of a long reply before all of it is there, by as much of its `result` as is. */
  takerOf?: ((result: unknown) => RowTaker | undefined) | undefined
  /** Called when the first byte goes to the network. Before that nothing comes of a call that ends. */
  written?: (() => void) | undefined
  /** Called with the id of a written request when a wait ends without a reply, before the promise rejects. */
  abandoned?: (id: number) => void
}

/** The link ended before any of a request was written: the server knows nothing of it. */
export class UnsentError extends OvsdbError {}

type Outcome = { result: unknown } | { error: unknown }

interface Waiting {
  method: string
  changes: boolean
  written: boolean
  takerOf: RequestOptions['takerOf']
  /** Its promise, if there is one, resolves when the outcome has been read. */
  settle(outcome: Outcome): void | Promise<void>
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
   * Rejects with a RangeError for text that cannot be sent; with the server's error; with the signal's
   * reason; with `OVSDB_NO_ANSWER` when the time is up; with `OVSDB_CONNECTION_CLOSED` when the
   * connection goes. When a request that `changes` something was written, these two are
   * `OVSDB_OUTCOME_UNKNOWN`. One that was not written is dropped with its wait; when the connection goes
   * it is an `UnsentError`.
   */
  request<T = unknown>(
    method: string,
    params: readonly unknown[],
    options: RequestOptions<T> = {},
  ): Promise<T> {
    const { signal, timeout, changes = false, abandoned } = options
    const { takerOf } = options
    const waiting: Waiting = { method, changes, written: false, takerOf, settle: () => {} }
    const read = options.read ?? ((result: unknown) => result as T)
    return new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted()
      if (this.#lost) throw this.#lost
      const id = this.#nextId++
      const making = textOf({ method, params, id }, options.names ?? ((at) => `params[${at}]`))
      const text = slices.run(making)

      const give = (outcome: Outcome): void | Promise<void> => {
        if ('error' in outcome) return reject(outcome.error)
        try {
          const made = read(outcome.result)
          resolve(made)
          if (made instanceof Promise) return made.then(nothing, nothing)
        } catch (error) {
          reject(error)
        }
      }
      waiting.settle = (outcome) => {
        this.#waiting.delete(id)
        making.return('')
        disarm()
        clearTimeout(timer)
        if (this.#waiting.size === 0) this.#host.busy(false)
        this.#diagnostics.publish('reply', () => ({ id, method, ...outcome }))
        return give(outcome)
      }
      const abandon = (error: unknown) => {
        if (waiting.written) abandoned?.(id)
        else withdraw()
        waiting.settle({ error })
      }
      this.#waiting.set(id, waiting)
      const disarm = onAbort(signal, () => abandon(signal?.reason))
      const timer =
        timeout === undefined || timeout === Number.POSITIVE_INFINITY
          ? undefined
          : setTimeout(() => abandon(this.#expired(waiting, timeout)), timeout)
      if (this.#waiting.size === 1) this.#host.busy(true)
      this.#diagnostics.publish('request', () => ({ id, method, params }))
      const withdraw = this.#host.send(text, () => {
        waiting.written = true
        options.written?.()
      })
      if (text instanceof Promise) {
        text.catch((error) => {
          if (this.#waiting.has(id)) abandon(error)
        })
      }
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

  /** Takes one message from the peer. The next one may be taken when the promise, if there is one, resolves. */
  receive(message: unknown): void | Promise<void> {
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      throw new OvsdbError('The peer violated the protocol: a message is not an object', {
        code: 'OVSDB_PROTOCOL_ERROR',
        remote: this.#remote,
      })
    }
    const { method, params, id, result, error } = message as Record<string, unknown>
    if (typeof method !== 'string') return this.#replied(id, result, error)
    if (id === null || id === undefined) return this.#host.notified(method, asParams(params))
    this.#asked(method, params, id)
  }

  /** Who takes the rows of a message of which so much is there. Whoever listens to replies hears of all. */
  takerOf(message: unknown): RowTaker | undefined {
    if (!isObject(message) || this.#diagnostics.hears('reply')) return undefined
    const { id, result } = message as { id?: unknown; result?: unknown }
    return typeof id === 'number' ? this.#waiting.get(id)?.takerOf?.(result) : undefined
  }

  /** Rejects what waits: no reply will come. Later requests reject with `cause` too. */
  lose(cause: OvsdbError): void {
    this.#lost ??= cause
    for (const waiting of [...this.#waiting.values()]) {
      const error = this.#unanswered(waiting, 'OVSDB_CONNECTION_CLOSED', cause.message, cause)
      waiting.settle({ error })
    }
  }

  #expired(waiting: Waiting, timeout: number): OvsdbError {
    return this.#unanswered(waiting, 'OVSDB_NO_ANSWER', `no answer within ${timeout} ms`)
  }

  /** What it means that no answer will come: `code`, unless something may have been done. */
  #unanswered(
    { method, changes, written }: Waiting,
    code: string,
    why: string,
    cause?: unknown,
  ): OvsdbError {
    const facts = { code, operation: method, remote: this.#remote, cause }
    if (!written) return new UnsentError(`${method}: ${why}; nothing was sent`, facts)
    if (!changes) return new OvsdbError(`${method}: ${why}`, facts)
    return new OvsdbError(`${method}: ${why}; the outcome is unknown`, {
      ...facts,
      code: 'OVSDB_OUTCOME_UNKNOWN',
    })
  }

  #replied(id: unknown, result: unknown, error: unknown): void | Promise<void> {
    // A reply that nobody waits for belongs to a call that its signal ended.
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined
    if (!waiting) return
    if (error !== null && error !== undefined) {
      return waiting.settle({ error: refused(waiting.method, error, this.#remote) })
    }
    return waiting.settle({ result: result ?? null })
  }

  #asked(method: string, params: unknown, id: unknown): void {
    const reply =
      method === 'echo'
        ? { result: asParams(params), error: null, id }
        : { result: null, error: { error: 'unknown method', details: method }, id }
    this.#host.answer(stringify(reply))
  }
}

/** The text of a request; may give way at each step. */
function* textOf(
  { method, params, id }: { method: string; params: readonly unknown[]; id: number },
  names: (at: number) => string,
): Generator<void, string> {
  const text =
    params.length < MANY
      ? stringify({ method, params, id })
      : `{"method":${stringify(method)},"params":${yield* stringifyArray(params)},"id":${id}}`
  checkSendable(text, params, names)
  return text
}

/** Fewer parameters are written at once. */
const MANY = 32

function nothing(): void {}

function asParams(params: unknown): readonly unknown[] {
  return Array.isArray(params) ? params : []
}
