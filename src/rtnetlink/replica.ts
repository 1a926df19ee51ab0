/** What is in a namespace, in memory, and always current. */
import { onAbort } from '../abort.js'
import { checkMilliseconds, checkOptions, checkSignal } from '../check.js'
import { invalidType, invalidValue, NetlinkError } from '../errors.js'
import { Feed } from '../feed.js'
import { describeNetns, type NetnsRef } from '../netns/ref.js'
import { held, type WaitOptions, waiting } from '../wait.js'
import type { Following } from './follow.js'
import type { ChangeEvent } from './mirror.js'
import type { LinkTable, ObjectTable } from './object-table.js'
import type { Watched, WatchType } from './watched.js'

/** How long to wait, for what a replica waits for. */
export interface WaitForOptions {
  /** Milliseconds until it must have come to that, 0 to 2,147,483,647. Default: no limit. */
  timeout?: number | undefined
  /** Ends the wait; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal | undefined
}

/** What changed at once. When listeners are called the replica has all of it. */
export interface ReplicaChange {
  /**
   * `initial`: what was there at first. `update`: what happened. `resync`: changes came faster than they
   * were taken, so everything was read again, and this is what differs.
   */
  cause: 'initial' | 'update' | 'resync'
  /** Each step, in order. */
  changes: readonly ChangeEvent[]
}

/** `syncing`: it has not been read yet; `current`: it has all that was announced; `closed`: it stays as it is. */
export type NetnsReplicaState = 'syncing' | 'current' | 'closed'

/** A namespace in memory: see `replicate`. */
export class NetnsReplica implements AsyncDisposable {
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
  readonly #following: Following
  readonly #netns: NetnsRef | undefined
  readonly #feed = new Feed<ReplicaChange>()
  readonly #ended = new AbortController()
  readonly #forget: (() => void)[]
  #state: NetnsReplicaState = 'syncing'
  #hasRead = false
  #error: Error | undefined

  /** @internal Use `replicate`. */
  constructor(following: Following, netns: NetnsRef | undefined, signal?: AbortSignal) {
    this.#following = following
    this.#netns = netns
    const close = () => void this.close()
    this.#forget = [onAbort(following.handle, close), onAbort(signal, close)]
    this.closed = this.#run()
    this.ready = this.waitFor(() => true).then(() => undefined)
    this.ready.catch(() => {}) // also what `closed` resolves with
    if (signal?.aborted) close()
  }

  /** What it is at. */
  get state(): NetnsReplicaState {
    return this.#state
  }

  /**
   * The objects of a type. It stays the same table, whatever happens.
   *
   * @throws RangeError when the type is not held.
   */
  table(type: 'link'): LinkTable
  table<Type extends WatchType>(type: Type): ObjectTable<Watched[Type]>
  table(type: WatchType): unknown {
    const table = this.#following.mirrors.home.tables.get(type)
    if (table === undefined) throw invalidValue('type', 'is not held by the replica', type)
    return table
  }

  /** The links. */
  get links(): LinkTable {
    return this.table('link')
  }

  /** The addresses. */
  get addresses(): ObjectTable<Watched['address']> {
    return this.table('address')
  }

  /** The neighbours, but those that the kernel does not announce: see `watch`. */
  get neighbors(): ObjectTable<Watched['neighbor']> {
    return this.table('neighbor')
  }

  /** The forwarding entries. */
  get fdb(): ObjectTable<Watched['fdb']> {
    return this.table('fdb')
  }

  /** The multicast entries. */
  get mdb(): ObjectTable<Watched['mdb']> {
    return this.table('mdb')
  }

  /** The routes, of all tables. */
  get routes(): ObjectTable<Watched['route']> {
    return this.table('route')
  }

  /** The policy rules. */
  get rules(): ObjectTable<Watched['rule']> {
    return this.table('rule')
  }

  /** The nexthops. */
  get nexthops(): ObjectTable<Watched['nexthop']> {
    return this.table('nexthop')
  }

  /** The numbers that the namespace has for others. */
  get nsids(): ObjectTable<Watched['nsid']> {
    return this.table('nsid')
  }

  /**
   * Calls `listener` after each change; the function returned takes that back. What it throws
   * becomes an uncaught exception.
   */
  on(event: 'change', listener: (change: ReplicaChange) => void): () => void {
    if (event !== 'change') throw invalidValue('event', "must be 'change'", event)
    if (typeof listener !== 'function') throw invalidType('listener', 'a function', listener)
    return this.#feed.listen(listener)
  }

  /**
   * Iterates over each change from now on, and drops none, however slowly they are taken. With
   * `initial` all that is there comes first, as added. Ends when the replica is closed, with the signal,
   * and when its loop is left. A pending `next()` holds the process.
   */
  changes(options?: {
    initial?: boolean | undefined
    signal?: AbortSignal | undefined
  }): AsyncIterableIterator<ReplicaChange> {
    const { initial = false, signal } = checkOptions(options)
    checkSignal(signal)
    const first: ReplicaChange[] =
      initial && this.#hasRead ? [{ cause: 'initial', changes: this.#everything() }] : []
    return heldIterator(this.#feed.iterate(first, signal))
  }

  /**
   * Resolves with what `predicate` returns as soon as that is true or anything like it: it is called once
   * everything has been read, and after each change. Until then the process is held.
   *
   * @throws NetlinkError `ETIMEDOUT` when the time is up; `ENOENT` when the namespace is gone; `ECANCELED`
   * when the replica is closed. What `predicate` throws, the promise is rejected with.
   */
  async waitFor<T>(
    predicate: (replica: this) => T,
    options?: WaitForOptions,
  ): Promise<Exclude<T, false | 0 | '' | null | undefined>> {
    if (typeof predicate !== 'function') throw invalidType('predicate', 'a function', predicate)
    const wait = checkWait(options)
    return awaited(
      () => (this.#hasRead ? predicate(this) : undefined),
      (check) => [this.#feed.listen(check), onAbort(this.#ended.signal, check)],
      () => (this.#state === 'closed' ? this.#end() : undefined),
      wait,
      describeNetns(this.#netns),
    )
  }

  /**
   * Resolves when it has everything that the kernel had announced when this was called: each change that
   * was made, by anybody, before.
   */
  async sync(): Promise<void> {
    await this.ready
    if (this.#state === 'closed') throw this.#end()
    await held(this.#following.sync())
  }

  /** Ends it; what it holds stays readable. Idempotent. */
  async close(): Promise<void> {
    this.#finish('ECANCELED')
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #run(): Promise<Error | undefined> {
    try {
      for await (const { cause, changes } of this.#following.batches(true)) {
        if (this.#state === 'closed') break
        this.#state = 'current'
        this.#hasRead = true
        this.#feed.publish({ cause: causes[cause], changes })
      }
      this.#finish('ENOENT')
      return undefined
    } catch (error) {
      this.#finish('ENOENT', error as Error)
      return error as Error
    }
  }

  #finish(why: 'ENOENT' | 'ECANCELED', error?: Error): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.#error = error ?? ended(why, describeNetns(this.#netns))
    this.#following.end()
    for (const forget of this.#forget) forget()
    this.#ended.abort()
    this.#feed.end()
  }

  #end(): Error {
    return this.#error as Error
  }

  #everything(): ChangeEvent[] {
    return [...this.#following.mirrors.home.tables].flatMap(([type, table]) =>
      Array.from(table, (object) => ({ type, change: 'added', object }) as ChangeEvent),
    )
  }
}

/** What a batch of changes comes of, in the words of a replica. */
export const causes = { start: 'initial', events: 'update', overrun: 'resync' } as const

/** Why a replica is of no more use. */
export function ended(code: 'ENOENT' | 'ECANCELED', netns: string | undefined): NetlinkError {
  const isGone = code === 'ENOENT'
  const why = isGone ? 'the network namespace is gone' : 'the replica is closed'
  const where = netns === undefined ? '' : ` in ${netns}`
  return new NetlinkError(`replicate${where}: ${why} (${code})`, {
    ...{ code, errno: isGone ? -2 : -125, operation: 'replicate', netns },
    option: isGone ? 'netns' : undefined,
  })
}

export function checkWait(options: WaitForOptions | undefined): WaitOptions {
  const { signal, timeout } = checkOptions(options)
  checkSignal(signal)
  if (timeout !== undefined) checkMilliseconds('timeout', timeout, 2 ** 31 - 1)
  return { signal, timeout }
}

/**
 * Resolves with what `look` finds: it is called now, and whenever `listen` says so. Rejects with what `end`
 * returns, once that is an error.
 */
export async function awaited<T>(
  look: () => T | undefined,
  listen: (check: () => void) => (() => void)[],
  end: () => Error | undefined,
  options: WaitOptions,
  netns: string | undefined,
): Promise<Exclude<T, false | 0 | '' | null | undefined>> {
  type Found = Exclude<T, false | 0 | '' | null | undefined>
  options.signal?.throwIfAborted()
  const found = look()
  if (found) return found as Found
  const over = end()
  if (over !== undefined) throw over
  const late = (timeout: number) =>
    new NetlinkError(`waitFor: it did not come to that within ${timeout} ms (ETIMEDOUT)`, {
      ...{ code: 'ETIMEDOUT', errno: -110, operation: 'waitFor', netns },
    })
  return waiting<Found>(options, late, (resolve, reject) =>
    listen(() => {
      try {
        const found = look()
        const over = end()
        if (found) resolve(found as Found)
        else if (over !== undefined) reject(over)
      } catch (error) {
        reject(error)
      }
    }),
  )
}

/** The same iteration, whose pending `next()` holds the process. */
export function heldIterator<T>(inner: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  return {
    next: () => held(inner.next()),
    return: () => (inner.return as NonNullable<typeof inner.return>)(),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
