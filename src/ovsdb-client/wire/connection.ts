import type { Socket } from 'node:net'
import { OvsdbError } from '../../base/errors.js'
import { slices } from '../../base/slices.js'
import type { NetnsRef } from '../../netns/ref.js'
import { Diagnostics } from './diagnostics.js'
import { MessageSplitter } from './framing.js'
import { Inbox } from './inbox.js'
import { Liveness } from './liveness.js'
import { ReadGate } from './read-gate.js'
import { parseRemote } from './remote.js'
import { type RequestOptions, Rpc } from './rpc.js'
import type { TlsSource } from './tls-options.js'
import { dial } from './transport.js'
import { WriteQueue } from './write-queue.js'

/** What shapes one connection. */
export interface ConnectionOptions {
  /** Milliseconds an attempt to connect may take. */
  connectTimeout: number
  /** Milliseconds of silence before a probe; 0 for none. Default 5000 on tcp, 2500 on unix. */
  inactivityProbe?: number | undefined
  /** Milliseconds that bytes may wait without any being taken off; 0 for ever. Default 30000. */
  writeTimeout?: number | undefined
  /** Bytes of the longest message that is taken. Default `MAX_MESSAGE`. */
  maxMessageSize?: number | undefined
  /** For `ssl:` and `pssl:` remotes. */
  tls?: TlsSource | undefined
  /** Where the socket is opened. */
  netns?: NetnsRef | undefined
  /** Whether diagnostics channels get no values. */
  redact?: boolean | undefined
  /** Whether the attempt to connect may let the process end. */
  background?: boolean | undefined
  signal?: AbortSignal | undefined
  /**
   * Hears of the peer's notifications, in their order; until its promise resolves nothing else is taken in.
   * Must not throw.
   */
  notified(method: string, params: readonly unknown[]): void | Promise<void>
}

const DEFAULT_PROBE = { unix: 2500, punix: 2500, tcp: 5000, ssl: 5000, ptcp: 5000, pssl: 5000 }
const DEFAULT_WRITE_TIMEOUT = 30_000

/**
 * One socket with JSON-RPC on it, from connected to closed; it never comes back. It keeps the
 * process alive only while a request waits for its reply.
 */
export class Connection {
  readonly remote: string
  /**
   * Resolves when the socket is closed: with what went wrong, or with `undefined` after `close()`.
   * Never rejects.
   */
  readonly closed: Promise<OvsdbError | undefined>
  readonly #socket: Socket
  readonly #rpc: Rpc
  readonly #writes: WriteQueue
  readonly #gate: ReadGate
  /** What came, and is to be taken in before the end of the socket is. */
  readonly #inbox: Inbox
  readonly #liveness: Liveness
  readonly #diagnostics: Diagnostics
  #timer: NodeJS.Timeout | undefined
  #ended = false
  /** Whether the socket is; it may be before what came on it has been taken in. */
  #isClosed = false
  #resolveClosed: (failure: OvsdbError | undefined) => void = () => {}
  #failure: OvsdbError | undefined

  /** Connects. Rejects as `dial` does. */
  static async open(remote: string, options: ConnectionOptions): Promise<Connection> {
    const { connectTimeout: timeout, signal, tls, netns, background } = options
    const socket = await dial(remote, { timeout, signal, tls, netns, background })
    return new Connection(remote, socket, options)
  }

  private constructor(remote: string, socket: Socket, options: ConnectionOptions) {
    const { notified, writeTimeout = DEFAULT_WRITE_TIMEOUT } = options
    const probe = options.inactivityProbe ?? DEFAULT_PROBE[parseRemote(remote).scheme]
    this.remote = remote
    this.#socket = socket
    this.#diagnostics = new Diagnostics(remote, options.redact)
    this.#gate = new ReadGate(socket)
    this.#inbox = new Inbox((isBusy) => this.#gate[isBusy ? 'close' : 'open']('busy'))
    this.#writes = new WriteQueue(socket, this.#gate, writeTimeout, () =>
      this.#end(this.#lost(`the server has taken nothing for ${writeTimeout} ms`)),
    )
    this.#rpc = new Rpc(
      remote,
      {
        send: (text, written) => this.#writes.write(text, written),
        answer: (text) => this.#writes.answer(text),
        busy: (isBusy) => (isBusy ? socket.ref() : socket.unref()),
        notified,
      },
      this.#diagnostics,
    )
    this.#liveness = new Liveness(probe, performance.now())
    const splitter = new MessageSplitter(
      (message) => this.#inbox.take(() => this.#receive(message)),
      { maxBytes: options.maxMessageSize },
      (message) => this.#rpc.takerOf(message),
    )

    socket.unref()
    let isBroken = false
    socket.on('data', (chunk) => {
      this.#liveness.heard(performance.now())
      if (isBroken || this.#ended) return
      try {
        splitter.push(chunk)
      } catch (error) {
        isBroken = true
        this.#inbox.take(() => this.#end(error as OvsdbError))
      }
      if (slices.over) this.#pause()
    })
    const ends = (why: string, cause?: unknown) =>
      this.#inbox.take(() => this.#end(this.#lost(why, cause)))
    socket.on('error', (cause) => ends(cause.message, cause))
    socket.on('end', () => ends('the server closed it'))
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve
    })
    socket.on('close', () => {
      this.#isClosed = true
      ends('the socket closed')
      this.#settle()
    })
    this.#diagnostics.publish('connect', () => ({}))
    if (probe > 0) this.#probeAfter(probe)
  }

  /** Whether requests can be made. */
  get open(): boolean {
    return !this.#ended
  }

  /** Makes a request; see `Rpc.request`. */
  request<T = unknown>(
    method: string,
    params: readonly unknown[],
    options?: RequestOptions<T>,
  ): Promise<T> {
    return this.#rpc.request(method, params, options)
  }

  /** Sends a notification. */
  notify(method: string, params: readonly unknown[]): void {
    this.#rpc.notify(method, params)
  }

  /**
   * Closes the socket; what waits is rejected. Idempotent. Resolves when the connection is closed.
   */
  async close(): Promise<void> {
    if (!this.#ended) {
      this.#ended = true
      this.#rpc.lose(this.#lost('it was closed by this side'))
      this.#shut()
    }
    await this.closed
  }

  /** Ends the connection for a reason that `closed` resolves with. */
  fail(reason: OvsdbError): void {
    this.#end(reason)
  }

  #receive(message: unknown): void | Promise<void> {
    if (this.#ended) return
    try {
      return this.#rpc.receive(message)
    } catch (error) {
      this.#end(error as OvsdbError)
    }
  }

  /** Reads on in another turn. */
  #pause(): void {
    this.#gate.close('turn')
    setImmediate(() => this.#gate.open('turn'))
  }

  #end(failure: OvsdbError): void {
    if (this.#ended) return
    this.#ended = true
    this.#failure = failure
    this.#rpc.lose(failure)
    this.#shut()
  }

  #shut(): void {
    clearTimeout(this.#timer)
    this.#writes.end()
    this.#inbox.end()
    this.#socket.destroy()
    const error = this.#failure
    this.#diagnostics.publish('disconnect', () => (error ? { error } : {}))
    this.#settle()
  }

  #settle(): void {
    if (this.#ended && this.#isClosed) this.#resolveClosed(this.#failure)
  }

  #probeAfter(delay: number): void {
    // The check runs behind an immediate, when what arrived while the event loop was held up has
    // been read: a busy program must not take its own absence for the server's.
    this.#timer = setTimeout(() => setImmediate(() => this.#probe()), delay).unref()
  }

  #probe(): void {
    if (this.#ended) return
    // It is not read meanwhile, however much it says.
    if (this.#inbox.isBusy) this.#liveness.heard(performance.now())
    const { action, after } = this.#liveness.due(performance.now())
    if (action === 'give up') this.#end(this.#lost('the server has been silent for too long'))
    else {
      if (action === 'probe') this.#rpc.probe()
      this.#probeAfter(after)
    }
  }

  #lost(why: string, cause?: unknown): OvsdbError {
    return new OvsdbError(`The connection to ${this.remote} is closed: ${why}`, {
      code: 'OVSDB_CONNECTION_CLOSED',
      remote: this.remote,
      cause,
    })
  }
}
