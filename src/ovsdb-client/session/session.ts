import { setTimeout as sleep } from 'node:timers/promises'
import { onAbort } from '../../base/abort.js'
import { checkBoolean, checkSignal } from '../../base/check.js'
import { invalidType, invalidValue, OvsdbError } from '../../base/errors.js'
import { Feed } from '../../base/feed.js'
import { remaining, waiting } from '../../base/wait.js'
import { checkKnownOptions, checkString, checkTimeout } from '../check.js'
import {
  type CallOptions,
  checkCallOptions,
  checkOperations,
  limited,
  type SendOptions,
  timeOf,
  UNLIMITED,
} from '../client/call-options.js'
import type { OvsdbClient } from '../client/client.js'
import { checkRemotes, openClient } from '../client/connect.js'
import type { Follower } from '../client/follower.js'
import { next, SESSION, type SessionEvent, type SessionState } from '../client/session-states.js'
import { Replica, type ReplicaOptions } from '../replica/replica.js'
import type { Operation, ResultsOf } from '../schema/operations.js'
import type { DatabaseSchema } from '../schema/schema.js'
import { Database } from '../transaction/database.js'
import type { TablesTypes } from '../typed/typed-rows.js'
import type { TypedSchema } from '../typed/typed-schema.js'
import { checkLinkOptions, LINK_OPTIONS, type LinkOptions } from '../wire/link-options.js'
import { isPassive, parseRemote } from '../wire/remote.js'
import { UnsentError } from '../wire/rpc.js'
import { type Backoff, Reconnect } from './reconnect.js'
import { followDatabase, type ServerDatabase, ServerGuard } from './server-database.js'

/** How to keep in touch with a database. */
export interface SessionOptions extends LinkOptions {
  /**
   * The servers that have the database: `unix:PATH`, `tcp:HOST[:PORT]`, `ssl:HOST[:PORT]`. They are
   * tried in turn, for ever. Or, alone, where a server finds us, as a switch does its manager:
   * `punix:PATH`, `ptcp:[PORT][:HOST]`, `pssl:[PORT][:HOST]`.
   */
  remote: string | readonly string[]
  /** The database's name, such as `OVN_Southbound`. */
  database: string
  /**
   * Of a clustered database use the leader alone: what it says is never old, and writes take no
   * detour. Without, any server that is in touch with its cluster will do. Default true.
   */
  leaderOnly?: boolean
  /** Try several remotes in an order left to chance, so that clients spread. Default true. */
  shuffle?: boolean
  /** The pauses between attempts. Each remote is tried once without. */
  backoff?: Backoff
  /** Closes the session. */
  signal?: AbortSignal
}

/** What a session is at. */
export interface SessionStatus {
  readonly state: SessionState
  /** The server that it is about; absent in `backoff` and when `closed`. */
  readonly remote?: string
  /** In `backoff`: why the last attempt failed, or the link was lost. */
  readonly error?: OvsdbError
}

/**
 * Opens a session with one database on one of several servers: it connects, checks that the server is usable, and
 * reconnects elsewhere when the connection is lost or the server is no longer usable. Returns at once; calls wait
 * until the link is `ready`, or until their own `timeout` or `signal`.
 *
 * @throws TypeError or RangeError for bad options.
 */
export function openSession(options: SessionOptions): OvsdbSession {
  checkSessionOptions(options)
  return new OvsdbSession(options)
}

/**
 * A session with a database, on any of its servers. Calls may overlap; they are sent in the order they were made.
 * What was sent is never sent again: when the link is lost before the reply, a transaction that writes rejects with
 * `OVSDB_OUTCOME_UNKNOWN`, any other with `OVSDB_CONNECTION_CLOSED`. What was not sent waits for the next link,
 * unless its call ends. A session keeps the process alive only while a call waits.
 */
export class OvsdbSession implements AsyncDisposable {
  /** The database's name. */
  readonly database: string
  /** Resolves after `close()`. Never rejects. */
  readonly closed: Promise<void>
  #remotes: readonly string[] = []
  readonly #shuffle: boolean
  readonly #backoff: Backoff | undefined
  readonly #link: LinkOptions
  readonly #guard: ServerGuard
  #reconnect: Reconnect
  /** Ends the pause, or the attempt, that is under way. */
  #turn = new AbortController()
  /** The link, from the socket on. */
  #socket: OvsdbClient | undefined
  readonly #over = new AbortController()
  readonly #feed = new Feed<SessionStatus>()
  readonly #followers = new Set<Follower>()
  /** Calls that wait for a link, by their turn. */
  readonly #waiting = new Map<number, (client: OvsdbClient) => void>()
  #turns = 0
  #status: SessionStatus = { state: 'backoff' }
  /** Why the last attempt or link came to an end. */
  #error: OvsdbError | undefined
  /** The link that calls go to, once it is `ready`. */
  #client: OvsdbClient | undefined
  /** The link, once its server was found to do. */
  #candidate: OvsdbClient | undefined
  #schema: { parsed: DatabaseSchema; text: string } | undefined

  /** @internal Use `openSession`. */
  constructor(options: SessionOptions) {
    const {
      remote,
      database,
      leaderOnly = true,
      shuffle = true,
      backoff,
      signal,
      ...link
    } = options
    this.database = database
    this.#shuffle = shuffle
    this.#backoff = backoff
    this.#link = link
    this.#guard = new ServerGuard(leaderOnly)
    this.#reconnect = this.#towards(remote)
    const disarm = onAbort(signal, () => this.close())
    this.closed = this.#run().finally(disarm)
    if (signal?.aborted) this.close()
  }

  /** The current state. */
  get status(): SessionStatus {
    return this.#status
  }

  /** Iterates over the current state and each later one; ends when the session is closed. */
  statuses(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<SessionStatus> {
    return this.#feed.iterate([this.#status], options.signal)
  }

  /** The database's schema as the last server reported it; `undefined` before the first. */
  get schema(): DatabaseSchema | undefined {
    return this.#schema?.parsed
  }

  /** The schema that the server has now, once there is a link. @internal */
  schemaNow(options: CallOptions): DatabaseSchema | Promise<DatabaseSchema> {
    const now = () => this.schema as DatabaseSchema
    return this.#client?.open ? now() : this.ready(options).then(now)
  }

  /**
   * Resolves with the current connection when it is `ready`, for calls that have no method here.
   *
   * Rejects with `OVSDB_CONNECT_TIMEOUT` when it is not within `timeout`, its cause being why the
   * last attempt failed; with `OVSDB_CONNECTION_CLOSED` when the session is closed.
   */
  async ready(options: CallOptions = {}): Promise<OvsdbClient> {
    checkCallOptions(options)
    return this.use((client) => Promise.resolve(client), limited(options))
  }

  /**
   * Executes operations as one atomic transaction (RFC 7047 section 4.1.3), once; resolves with one
   * result for each, when every replica of this session has its changes.
   *
   * Rejects as `OvsdbClient.transact` and `ready` do.
   */
  async transact<const T extends readonly Operation[]>(
    operations: T,
    options: CallOptions = {},
  ): Promise<ResultsOf<T>> {
    checkCallOptions(options)
    checkOperations(operations)
    return this.send(operations, limited(options, timeOf(operations)))
  }

  /** `transact` that reports when it is written, and ends with its own limit alone. @internal */
  send<const T extends readonly Operation[]>(
    operations: T,
    { written, ...options }: SendOptions,
  ): Promise<ResultsOf<T>> {
    return this.use(async (client, call) => {
      const results = await client.send(this.database, operations, { ...call, written })
      if (client.open && client !== this.#client) await this.#resynced(client, call)
      return results
    }, options)
  }

  /**
   * Resolves when the replicas have again what the server has, after it changed its schema; or when the
   * link or the call's time ends, for what was committed is.
   */
  async #resynced(client: OvsdbClient, call: CallOptions): Promise<void> {
    await waiting<void>(
      call,
      () => new OvsdbError('late', { code: 'OVSDB_NO_ANSWER' }),
      (resolve) => {
        const check = () => {
          if (client === this.#client || !client.open) resolve(undefined)
        }
        void client.closed.then(check)
        return [this.#feed.listen(check)]
      },
    ).catch(() => {})
  }

  /**
   * The same database with typed rows and built transactions.
   *
   * @throws RangeError for another database's schema.
   */
  typed<D extends TablesTypes>(schema: TypedSchema<D>): Database<D> {
    if (schema.name !== this.database) {
      throw invalidValue('schema', `must be of ${this.database}`, schema.name)
    }
    return new Database(this, schema)
  }

  /**
   * Keeps a replica of tables of the database in memory. Resolves when they are complete.
   *
   * Rejects with RangeError for a table or column that the schema does not have, or as `ready`.
   */
  replicate(options: ReplicaOptions = {}): Promise<Replica> {
    return Replica.open(this, options)
  }

  /**
   * Makes a call when the link is ready; `timeout`, without a default here, counts from now. The calls
   * that wait are made in their order. One that the link left unsent is made again on the next.
   *
   * @internal
   */
  async use<T>(
    call: (client: OvsdbClient, options: CallOptions) => Promise<T>,
    options: CallOptions = {},
  ): Promise<T> {
    const since = performance.now()
    const turn = this.#turns++
    for (let left = options; ; left = remaining(options, since)) {
      options.signal?.throwIfAborted()
      this.#throwIfClosed()
      const start = (client: OvsdbClient) => call(client, remaining(options, since))
      const made = this.#client?.open
        ? call(this.#client, left)
        : waiting<T>(
            left,
            () => this.#notReady(options.timeout),
            (resolve, reject) => {
              this.#waiting.set(turn, (client) => resolve(start(client)))
              return [
                () => this.#waiting.delete(turn),
                onAbort(this.#over.signal, () => reject(this.#over.signal.reason)),
              ]
            },
          )
      try {
        return await made
      } catch (error) {
        const isLost = error instanceof UnsentError && error.code === 'OVSDB_CONNECTION_CLOSED'
        if (!isLost) throw error
      }
    }
  }

  /**
   * Changes the servers that the session uses. A link to one of them stays; another is ended, as `reconnect` does.
   *
   * @throws TypeError or RangeError for an invalid remote.
   */
  setRemotes(remote: string | readonly string[]): void {
    checkSessionRemotes(remote)
    this.#throwIfClosed()
    this.#reconnect = this.#towards(remote)
    const at = this.#status.remote
    if (at === undefined || !this.#remotes.includes(at)) this.reconnect()
  }

  /**
   * Drops the connection, or the current attempt or pause, and reconnects at once. What was sent and not answered
   * ends as with any link that is lost; what was not sent is sent on the next one.
   */
  reconnect(): void {
    this.#throwIfClosed()
    this.#reconnect.hurry()
    const reason = new OvsdbError('The connection is closed: another one was asked for', {
      code: 'OVSDB_CONNECTION_CLOSED',
    })
    this.#socket?.fail(reason)
    this.#turn.abort(reason)
  }

  /** @internal */
  follow(follower: Follower): void {
    this.#throwIfClosed()
    this.#followers.add(follower)
    if (this.#candidate && this.#schema) void follower.attach(this.#candidate, this.#schema.parsed)
  }

  /** Whether this is the link, and the schema that it was last made ready for. @internal */
  holds(client: OvsdbClient, schema: DatabaseSchema): boolean {
    return client === this.#candidate && schema === this.#schema?.parsed
  }

  /** @internal */
  unfollow(follower: Follower): void {
    this.#followers.delete(follower)
  }

  /** Closes the connection; calls in flight, and those that wait, reject. Idempotent. */
  async close(): Promise<void> {
    if (!this.#over.signal.aborted) {
      this.#reconnect.stop()
      this.#over.abort(new OvsdbError('The session is closed', { code: 'OVSDB_CONNECTION_CLOSED' }))
    }
    await this.closed
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #run(): Promise<void> {
    const { signal } = this.#over
    const disarm = onAbort(signal, () => this.#turn.abort(signal.reason))
    while (!signal.aborted) {
      const remote = this.#remotes[0] as string
      this.#remotes = [...this.#remotes.slice(1), remote]
      const error = await this.#try(remote)
      this.#error = error
      this.#reconnect.disconnected(performance.now())
      if (signal.aborted) break
      this.#turn = new AbortController()
      this.#become('lost', error && { error })
      // Also without a pause: a loop of promises alone would let nobody else run.
      const pause = this.#reconnect.dueIn(performance.now())
      await sleep(pause, undefined, { signal: this.#turn.signal, ref: false }).catch(() => {})
      this.#turn = new AbortController()
    }
    disarm()
    this.#become('closed')
    this.#feed.end()
    for (const follower of this.#followers) follower.sessionClosed()
  }

  #towards(remote: string | readonly string[]): Reconnect {
    const remotes = [remote].flat()
    this.#remotes = this.#shuffle ? shuffled(remotes) : remotes
    return new Reconnect(performance.now(), { ...this.#backoff, free: remotes.length })
  }

  /** One link, from the attempt to its end. Resolves with why it ended; never rejects. */
  async #try(remote: string): Promise<OvsdbError | undefined> {
    this.#reconnect.connecting()
    this.#become('attempt', { remote })
    try {
      const { signal } = this.#turn
      const client = await openClient(remote, { ...this.#link, signal, background: true })
      const disarm = onAbort(this.#over.signal, () => client.close())
      this.#socket = client
      this.#become('linked', { remote })
      this.#identify(client).catch((error: OvsdbError) => client.fail(error))
      const error = await client.closed
      disarm()
      return error
    } catch (error) {
      return error as OvsdbError
    } finally {
      this.#socket = undefined
      this.#client = undefined
      this.#candidate = undefined
      for (const follower of this.#followers) follower.detach()
    }
  }

  /** Asks all at once; the server answers in the same order. */
  async #identify(client: OvsdbClient): Promise<void> {
    // A server that does not know this closes the link in such a case, which is as good.
    client.setDbChangeAware(true, UNLIMITED).catch(() => {})
    const objected = (row: ServerDatabase | undefined) => {
      const objection = this.#guard.objection(row)
      if (objection) client.fail(this.#unsuitable(objection, client.remote))
    }
    followDatabase(client, this.database, objected).catch(() => {})
    await this.#askSchema(client)
  }

  /**
   * Asks for the schema, now and whenever it has changed. Not by `_Server`: what a standalone server
   * says there stays as it was when it started.
   */
  async #askSchema(client: OvsdbClient): Promise<void> {
    const changed = () => {
      this.#client = undefined
      this.#candidate = undefined
      this.#become('converted', { remote: client.remote })
      this.#askSchema(client).catch((error: OvsdbError) => client.fail(error))
    }
    const schema = await client.schemaOf(this.database, UNLIMITED, changed)
    if (!client.open) return
    const text = JSON.stringify(schema)
    if (text !== this.#schema?.text) this.#schema = { text, parsed: schema }
    await this.#prepare(client, this.schema as DatabaseSchema)
  }

  async #prepare(client: OvsdbClient, schema: DatabaseSchema): Promise<void> {
    const { remote } = client
    this.#client = undefined
    this.#candidate = client
    this.#become('accepted', { remote })
    await Promise.all([...this.#followers].map((each) => each.attach(client, schema)))
    if (!client.open || !this.holds(client, schema) || this.#client) return
    this.#client = client
    this.#reconnect.connected(performance.now())
    this.#become('synced', { remote })
    const inOrder = [...this.#waiting].sort(([one], [other]) => one - other)
    for (const [, start] of inOrder) start(client)
  }

  #become(event: SessionEvent, facts: Omit<SessionStatus, 'state'> = {}): void {
    this.#status = { state: next(SESSION, this.#status.state, event), ...facts }
    this.#feed.publish(this.#status)
  }

  #throwIfClosed(): void {
    if (this.#over.signal.aborted) throw this.#over.signal.reason
  }

  #unsuitable({ code, why }: { code: string; why: string }, remote: string): OvsdbError {
    return new OvsdbError(`${remote} cannot be used for ${this.database}: ${why}`, { code, remote })
  }

  #notReady(timeout: number | undefined): OvsdbError {
    const why = this.#error?.message ?? this.#status.state
    return new OvsdbError(
      `There was no link to ${this.database} within ${timeout} ms; nothing was sent: ${why}`,
      { code: 'OVSDB_CONNECT_TIMEOUT', cause: this.#error },
    )
  }
}

function checkSessionOptions(options: SessionOptions): void {
  checkKnownOptions(options, [
    ...['remote', 'database', 'leaderOnly', 'shuffle', 'backoff', 'signal'],
    ...LINK_OPTIONS,
  ])
  const { remote, database, leaderOnly, shuffle, backoff, signal } = options
  checkSessionRemotes(remote)
  checkString('database', database)
  checkBoolean('leaderOnly', leaderOnly)
  checkBoolean('shuffle', shuffle)
  checkLinkOptions(options)
  if (backoff !== undefined) checkBackoff(backoff)
  checkSignal(signal)
}

function checkSessionRemotes(remote: string | readonly string[]): void {
  const remotes = checkRemotes(remote)
  if (remotes.length > 1 && remotes.some((each) => isPassive(parseRemote(each)))) {
    throw invalidValue(
      'remote',
      'must be the only remote when the server connects to the client',
      remotes,
    )
  }
}

function checkBackoff(backoff: Backoff): void {
  checkKnownOptions(backoff, ['min', 'max', 'jitter'], 'backoff')
  const { min, max, jitter = 0 } = backoff
  checkTimeout('backoff.min', min)
  checkTimeout('backoff.max', max)
  if (typeof jitter !== 'number') throw invalidType('backoff.jitter', 'a number', jitter)
  if (!(jitter >= 0 && jitter <= 1)) {
    throw invalidValue('backoff.jitter', 'must be from 0 to 1', jitter)
  }
}

function shuffled<T>(items: readonly T[]): T[] {
  const order = items.map((item) => ({ item, at: Math.random() }))
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item)
}
