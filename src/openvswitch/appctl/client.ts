/** One connection to a daemon's control socket: unixctl, which is JSON-RPC 1.0 with texts. */
import { OvsdbError } from '../../base/errors.js'
import { CALL_TIMEOUT, limitOf } from '../../ovsdb-client/client/call-options.js'
import { malformed } from '../../ovsdb-client/errors.js'
import type { Connection } from '../../ovsdb-client/wire/connection.js'
import { type RequestOptions, UnsentError } from '../../ovsdb-client/wire/rpc.js'
import { AppctlCommands, type Question } from './commands.js'
import { commandRefused } from './errors.js'

/**
 * A connection to a daemon of Open vSwitch or OVN, with the commands of ovs-appctl(8). Calls may overlap:
 * the daemon carries them out one after the other, in the order they were made, so one that waits for
 * something holds up those after it, also when nobody waits for it any more. An idle one does not keep the
 * process alive.
 */
export class AppctlClient extends AppctlCommands implements AsyncDisposable {
  readonly #connection: Connection
  readonly #timeout: number
  /** Resolves when the daemon has said that it knows JSON. */
  #json: Promise<unknown> | undefined

  /** @internal Use `connectAppctl`. */
  constructor(connection: Connection, timeout: number | undefined) {
    super()
    this.#connection = connection
    this.#timeout = limitOf(timeout, CALL_TIMEOUT)
  }

  /** The control socket that it is connected to, as `unix:PATH`. */
  get remote(): string {
    return this.#connection.remote
  }

  /** Whether the connection is open. */
  get open(): boolean {
    return this.#connection.open
  }

  /**
   * Resolves when the connection is closed: with the error that ended it, or with `undefined` after
   * `close()`. Never rejects, and does not keep the process alive.
   */
  get closed(): Promise<OvsdbError | undefined> {
    return this.#connection.closed
  }

  /**
   * Closes the connection; calls in flight reject. Idempotent. Resolves when the connection is closed.
   */
  close(): Promise<void> {
    return this.#connection.close()
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** @internal */
  protected override async ask({ command, args, options, json }: Question): Promise<unknown> {
    const call = { signal: options.signal, timeout: limitOf(options.timeout, this.#timeout) }
    if (!json) return this.#text(command, args, call)
    // Without it the command would be carried out all the same, and answered with text.
    await this.#knowsJson(call)
    // It is of the connection, so it is for this command alone: they go together.
    const reply = [this.#format('json', call), this.#request(command, args, call)] as const
    this.#format('text', { timeout: CALL_TIMEOUT }).catch((error) => {
      // It was not even sent, so what is asked next would be answered in JSON.
      if (error instanceof UnsentError) this.#connection.fail(error)
    })
    const [, result] = await Promise.all(reply)
    return result
  }

  async #text(
    command: string,
    args: readonly string[],
    call: Pick<RequestOptions, 'signal' | 'timeout'>,
  ): Promise<string> {
    const result = await this.#request(command, args, call)
    if (typeof result !== 'string') throw malformed(command, 'not a string', this.remote)
    return result
  }

  #knowsJson(call: Pick<RequestOptions, 'signal' | 'timeout'>): Promise<unknown> {
    this.#json ??= this.#format('text', call).catch((error) => {
      this.#json = undefined
      throw error
    })
    return this.#json
  }

  #format(
    format: 'text' | 'json',
    call: Pick<RequestOptions, 'signal' | 'timeout'>,
  ): Promise<unknown> {
    return this.#request('set-options', ['--format', format], call)
  }

  async #request(
    command: string,
    args: readonly string[],
    { signal, timeout }: Pick<RequestOptions, 'signal' | 'timeout'>,
  ): Promise<unknown> {
    try {
      return await this.#connection.request<unknown>(command, args, {
        ...{ signal, timeout, changes: !READS.test(command) },
        names: (at) => `args[${at}]`,
      })
    } catch (error) {
      const isRefusal = error instanceof OvsdbError && error.error !== undefined
      throw isRefusal ? commandRefused(error, command) : error
    }
  }
}

/** Commands that only read: without an answer to these nothing is in doubt. */
const READS =
  /^(?:version|list-commands|set-options|revalidator\/wait)$|(?:^|[/-])(?:show|list|dump|get|read|lookup|status)(?:$|-)/
