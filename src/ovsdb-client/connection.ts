import type { Socket } from 'node:net'
import { OvsdbError } from '../errors.js'
import { MessageSplitter } from './framing.js'
import { Liveness } from './liveness.js'
import { type RequestOptions, Rpc } from './rpc.js'
import { dial, parseRemote } from './transport.js'

/** What shapes one connection. */
export interface ConnectionOptions {
  /** Milliseconds an attempt to connect may take. */
  connectTimeout: number
  /** Milliseconds of silence before a probe; 0 for none. Default 5000 on tcp, 30000 on unix. */
  inactivityProbe?: number | undefined
  signal?: AbortSignal | undefined
  /** Hears of the peer's notifications, in their order. Must not throw. */
  notified(method: string, params: readonly unknown[]): void
}

const DEFAULT_PROBE = { unix: 30_000, tcp: 5000 }

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
  readonly #liveness: Liveness
  #timer: NodeJS.Timeout | undefined
  #ended = false
  #failure: OvsdbError | undefined

  /** Connects. Rejects as `dial` does. */
  static async open(remote: string, options: ConnectionOptions): Promise<Connection> {
    const { scheme } = parseRemote(remote)
    const probe = options.inactivityProbe ?? DEFAULT_PROBE[scheme]
    const socket = await dial(remote, { timeout: options.connectTimeout, signal: options.signal })
    return new Connection(remote, socket, probe, options.notified)
  }

  private constructor(
    remote: string,
    socket: Socket,
    probe: number,
    notified: ConnectionOptions['notified'],
  ) {
    this.remote = remote
    this.#socket = socket
    this.#rpc = new Rpc(remote, {
      send: (text) => socket.write(text),
      busy: (isBusy) => (isBusy ? socket.ref() : socket.unref()),
      notified,
    })
    this.#liveness = new Liveness(probe, performance.now())
    const splitter = new MessageSplitter((message) => this.#rpc.receive(message))

    socket.unref()
    socket.on('data', (chunk) => {
      this.#liveness.heard(performance.now())
      try {
        if (!this.#ended) splitter.push(chunk)
      } catch (error) {
        this.#end(error as OvsdbError)
      }
    })
    socket.on('error', (cause) => this.#end(this.#lost(cause.message, cause)))
    socket.on('end', () => this.#end(this.#lost('the server closed it')))
    this.closed = new Promise((resolve) => {
      socket.on('close', () => {
        this.#end(this.#lost('the socket closed'))
        resolve(this.#failure)
      })
    })
    if (probe > 0) this.#probeAfter(probe)
  }

  /** Makes a request; see `Rpc.request`. */
  request(method: string, params: readonly unknown[], options?: RequestOptions): Promise<unknown> {
    return this.#rpc.request(method, params, options)
  }

  /** Sends a notification. */
  notify(method: string, params: readonly unknown[]): void {
    this.#rpc.notify(method, params)
  }

  /** Closes the socket; what waits is rejected. Idempotent. Resolves when it is closed. */
  async close(): Promise<void> {
    if (!this.#ended) {
      this.#rpc.lose(this.#lost('it was closed by this side'))
      this.#shut()
    }
    await this.closed
  }

  #end(failure: OvsdbError): void {
    if (this.#ended) return
    this.#failure = failure
    this.#rpc.lose(failure)
    this.#shut()
  }

  #shut(): void {
    this.#ended = true
    clearTimeout(this.#timer)
    this.#socket.destroy()
  }

  #probeAfter(delay: number): void {
    // The check runs behind an immediate, when what arrived while the event loop was held up has
    // been read: a busy program must not take its own absence for the server's.
    this.#timer = setTimeout(() => setImmediate(() => this.#probe()), delay).unref()
  }

  #probe(): void {
    if (this.#ended) return
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
