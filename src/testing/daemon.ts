import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { OvsdbError } from '../errors.js'
import { Connection } from '../ovsdb-client/connection.js'

/** How to start a daemon of Open vSwitch, and how to end it. */
export interface DaemonOptions {
  program: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
  /** The file it logs to; what it prints goes there too. */
  log: string
  /** Its control socket, as its `--unixctl` has it; ovs-appctl(8). */
  control: string
  /** The arguments of the `exit` command that ends it. */
  exitArguments: readonly string[]
  /** Whether it outlives this process. */
  detached: boolean
}

const TAIL_LINES = 20
/** Milliseconds it gets to end politely. */
const GRACE = 3000

/**
 * A daemon as our child in the foreground, ended by its handle. It has a process group of its own,
 * so that Ctrl-C reaches us alone and we end things in their order. It does not keep our process
 * alive.
 */
export class Daemon {
  readonly name: string
  /** Resolves when it has ended, with how, for people. Never rejects. */
  readonly ended: Promise<string>
  readonly #child: ChildProcess
  readonly #options: DaemonOptions

  constructor(name: string, options: DaemonOptions) {
    this.name = name
    this.#options = options
    const output = openSync(options.log, 'a')
    try {
      this.#child = spawn(options.program, [...options.args], {
        env: options.env,
        stdio: ['ignore', output, output],
        detached: true,
      })
    } finally {
      closeSync(output)
    }
    this.#child.unref()
    this.ended = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(error.message))
      this.#child.once('exit', (status, signal) =>
        resolve(signal ? `killed by ${signal}` : `exit status ${status}`),
      )
    })
  }

  /** 0 when it could not be started. */
  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** Resolves when it has ended, with an error that carries the tail of its log. */
  async died(): Promise<OvsdbError> {
    const how = await this.ended
    const tail = this.#tail()
    return new OvsdbError(`${this.name} ended by itself (${how}). Its last words:\n${tail}`, {
      code: 'OVS_DAEMON_DIED',
      details: tail,
    })
  }

  /**
   * Ends it: by its own `exit` command, so that it takes down what it set up in the kernel, else by
   * SIGTERM, at last by SIGKILL. Resolves when it has ended.
   */
  async stop(): Promise<void> {
    this.#child.ref()
    const force = setTimeout(() => this.kill(), GRACE)
    await this.#askToExit().catch(() => this.#child.kill('SIGTERM'))
    await this.ended
    clearTimeout(force)
  }

  /** Ends it by force. Does not wait. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** The control socket speaks JSON-RPC; the connection may close before the reply. */
  async #askToExit(): Promise<void> {
    const { control, exitArguments } = this.#options
    const connection = await Connection.open(`unix:${control}`, {
      connectTimeout: GRACE,
      notified: () => {},
    })
    const exit = connection.request('exit', exitArguments)
    await Promise.race([exit.catch(() => {}), this.ended])
    await connection.close()
  }

  #tail(): string {
    try {
      const lines = readFileSync(this.#options.log, 'utf8').trimEnd().split('\n')
      return lines.slice(-TAIL_LINES).join('\n')
    } catch {
      return '(its log is gone)'
    }
  }
}
