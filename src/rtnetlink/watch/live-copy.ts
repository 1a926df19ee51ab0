/** What every replica does, of one namespace or of all: it reports changes, and waits for them. */
import { onAbort } from '../../base/abort.js'
import { checkMilliseconds, checkOptions, checkSignal } from '../../base/check.js'
import { invalidType, invalidValue, NetlinkError } from '../../base/errors.js'
import { Feed } from '../../base/feed.js'
import { held, waiting } from '../../base/wait.js'

/** How long to wait, for what a replica waits for. */
export interface WaitForOptions {
  /** Milliseconds until the condition must be met, 0 to 2,147,483,647. Default: no limit. */
  timeout?: number | undefined
  /** Ends the wait; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined
}

/** `syncing`: it has not been read yet; `current`: it has all that was announced; `closed`: it stays as it is. */
export type NetnsReplicaState = 'syncing' | 'current' | 'closed'

/** The part of a replica that does not depend on what it holds. */
export abstract class LiveCopy<Change> implements AsyncDisposable {
  /**
   * Resolves when everything has been read. Rejects when that fails, and when the replica was closed
   * before that.
   */
  readonly ready: Promise<void>
  /**
   * Resolves when it is closed: with `undefined` after `close()`, with the signal, and when the
   * namespace is gone, or else with the error for which it ended. Never rejects.
   */
  readonly closed: Promise<Error | undefined>
  readonly #operation: string
  readonly #netns: string | undefined
  readonly #feed = new Feed<Change>()
  /** Makes waiting calls check again. */
  readonly #checks = new Feed<void>()
  readonly #ended = new AbortController()
  #resolveClosed: (error: Error | undefined) => void = () => {}
  #undo: (() => void)[] = []
  #state: NetnsReplicaState = 'syncing'
  #hasRead = false
  #error: Error | undefined

  /** `netns`: how errors call the namespace. @internal */
  protected constructor(operation: string, netns: string | undefined) {
    this.#operation = operation
    this.#netns = netns
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve
    })
    this.ready = this.waitFor(() => true).then(() => undefined)
    this.ready.catch(() => {}) // also what `closed` resolves with
  }

  /** The current state. */
  get state(): NetnsReplicaState {
    return this.#state
  }

  /**
   * Calls `listener` after each change; the returned function unsubscribes it. What it throws becomes an uncaught
   * exception.
   */
  on(event: 'change', listener: (change: Change) => void): () => void {
    if (event !== 'change') throw invalidValue('event', "must be 'change'", event)
    if (typeof listener !== 'function') throw invalidType('listener', 'a function', listener)
    return this.#feed.listen(listener)
  }

  /**
   * Iterates over each later change, and drops none, however slowly you read. With `initial` all that is there
   * comes first, as added. Ends when the replica is closed, with the signal, and when its loop is left. A pending
   * `next()` holds the process.
   */
  changes(options?: {
    initial?: boolean | undefined
    signal?: AbortSignal | undefined
  }): AsyncIterableIterator<Change> {
    const { initial = false, signal } = checkOptions(options)
    checkSignal(signal)
    const first = initial ? this.everything() : []
    return heldIterator(this.#feed.iterate(first, signal))
  }

  /**
   * Resolves with the result of `predicate` as soon as it is truthy: `predicate` is called once everything has been
   * read, and after each change. Until then the process is held.
   *
   * @throws NetlinkError `ETIMEDOUT` when the time is up; `ENOENT` when the namespace is gone; `ECANCELED`
   * when the replica is closed. What `predicate` throws, the promise is rejected with.
   */
  async waitFor<T>(
    predicate: (replica: this) => T,
    options?: WaitForOptions,
  ): Promise<Exclude<T, false | 0 | '' | null | undefined>> {
    type Found = Exclude<T, false | 0 | '' | null | undefined>
    if (typeof predicate !== 'function') throw invalidType('predicate', 'a function', predicate)
    const { signal, timeout } = checkOptions(options)
    checkSignal(signal)
    if (timeout !== undefined) checkMilliseconds('timeout', timeout, 2 ** 31 - 1)
    signal?.throwIfAborted()
    const look = () => (this.#hasRead ? predicate(this) : undefined)
    const found = look()
    if (found) return found as Found
    if (this.#state === 'closed') throw this.#error
    const late = (timeout: number) =>
      new NetlinkError(`waitFor: the condition was not met within ${timeout} ms (ETIMEDOUT)`, {
        ...{ code: 'ETIMEDOUT', errno: -110, operation: 'waitFor', netns: this.#netns },
      })
    return waiting<Found>({ signal, timeout }, late, (resolve, reject) => {
      const check = () => {
        try {
          const found = look()
          if (found) resolve(found as Found)
          else if (this.#state === 'closed') reject(this.#error)
        } catch (error) {
          reject(error)
        }
      }
      return [this.#checks.listen(check), onAbort(this.#ended.signal, check)]
    })
  }

  /**
   * Resolves when the replica has everything that the kernel had announced before the call: each change that
   * anybody had made by then.
   */
  async sync(): Promise<void> {
    await this.ready
    if (this.#state === 'closed') throw this.#error
    await held(this.catchUp())
  }

  /** Closes the replica; what it holds stays readable. Idempotent. */
  async close(): Promise<void> {
    this.#finish('ECANCELED')
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Everything that is there, as changes. @internal */
  abstract everything(): Change[]

  /** What `sync` waits for. @internal */
  protected abstract catchUp(): Promise<void>

  /** It is closed when `run` is settled, or one of the signals is aborted; then `end` is called. @internal */
  protected follow(
    run: Promise<void>,
    end: () => void,
    signals: readonly (AbortSignal | undefined)[],
  ): void {
    const close = () => void this.close()
    this.#undo = [end, ...signals.map((signal) => onAbort(signal, close))]
    const over = run.then(
      () => this.#finish('ENOENT'),
      (error) => this.#finish('ENOENT', error as Error),
    )
    void over.then(this.#resolveClosed)
    if (signals.some((signal) => signal?.aborted)) close()
  }

  /**
   * Reports something that it holds already; until it has everything, no wait is checked. @internal
   */
  protected publish(change: Change): void {
    this.#feed.publish(change)
    if (this.#hasRead) this.#checks.publish()
  }

  /** It holds everything that was there at first. @internal */
  protected becomeCurrent(): void {
    if (this.#state !== 'syncing') return
    this.#state = 'current'
    this.#hasRead = true
    this.#checks.publish()
  }

  /** Whether it holds everything that was there at first. @internal */
  protected get hasRead(): boolean {
    return this.#hasRead
  }

  #finish(why: 'ENOENT' | 'ECANCELED', error?: Error): Error | undefined {
    if (this.#state === 'closed') return error
    this.#state = 'closed'
    this.#error = error ?? ended(why, this.#operation, this.#netns)
    for (const undo of this.#undo) undo()
    this.#ended.abort()
    this.#feed.end()
    this.#checks.end()
    return error
  }
}

/** Why a replica is of no more use. */
function ended(
  code: 'ENOENT' | 'ECANCELED',
  operation: string,
  netns: string | undefined,
): NetlinkError {
  const isGone = code === 'ENOENT'
  const why = isGone ? 'the network namespace is gone' : 'the replica is closed'
  const where = netns === undefined ? '' : ` in ${netns}`
  return new NetlinkError(`${operation}${where}: ${why} (${code})`, {
    ...{ code, errno: isGone ? -2 : -125, operation, netns },
    option: isGone ? 'netns' : undefined,
  })
}

/** The same iteration, whose pending `next()` holds the process. */
function heldIterator<T>(inner: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  return {
    next: () => held(inner.next()),
    return: () => (inner.return as NonNullable<typeof inner.return>)(),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
