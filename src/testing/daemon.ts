import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OvsdbError } from '../errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { spawn } from '../netns/spawn.js'
import { Connection } from '../ovsdb-client/connection.js'

/** How to start a daemon of Open vSwitch, and how to end it. */
export interface DaemonOptions {
  /** The folder for whatever it writes. */
  dir: string
  program: string
  args: readonly string[]
  /** The arguments of its `exit` command; ovs-appctl(8). */
  exitArguments: readonly string[]
  /** The namespace it is born in. */
  netns: NetnsRef | undefined
  /** The setpriv(1) that ties its life to ours; without, it outlives us when we are killed. */
  setpriv: string | undefined
}

const TAIL_LINES = 20
/** Milliseconds it gets to end politely. Taking down a device can cost the kernel 17 of them. */
const GRACE = 30_000

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
  readonly #exitArguments: readonly string[]
  /** What it logs and what it prints. */
  readonly #log: string
  /** Its control socket. */
  readonly #control: string

  constructor(name: string, { dir, program, args, exitArguments, netns, setpriv }: DaemonOptions) {
    this.name = name
    this.#exitArguments = exitArguments
    this.#log = join(dir, `${name}.log`)
    this.#control = join(dir, `${name}.ctl`)
    const common = [
      `--pidfile=${join(dir, `${name}.pid`)}`,
      `--unixctl=${this.#control}`,
      `--log-file=${this.#log}`,
      '-vconsole:off',
      '-vsyslog:off',
    ]
    // setpriv becomes the program, so the process id is the daemon's own.
    const tied = setpriv ? [setpriv, '--pdeathsig', 'KILL', '--'] : []
    const [command, ...rest] = [...tied, program, ...args, ...common] as [string, ...string[]]
    const output = openSync(this.#log, 'a')
    try {
      this.#child = spawn(command, rest, {
        env: { ...process.env, ...foldersIn(dir) },
        stdio: ['ignore', output, output],
        detached: true,
        ...(netns !== undefined && { netns }),
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
   * SIGTERM, at last by SIGKILL. One that is stopped is woken for it. Resolves when it has ended.
   */
  async stop(): Promise<void> {
    this.#child.ref()
    this.#child.kill('SIGCONT')
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
    const connection = await Connection.open(`unix:${this.#control}`, {
      connectTimeout: GRACE,
      notified: () => {},
    })
    const exit = connection.request('exit', this.#exitArguments)
    await Promise.race([exit.catch(() => {}), this.ended])
    await connection.close()
  }

  #tail(): string {
    try {
      const lines = readFileSync(this.#log, 'utf8').trimEnd().split('\n')
      return lines.slice(-TAIL_LINES).join('\n')
    } catch {
      return '(its log is gone)'
    }
  }
}

/** The environment in which Open vSwitch's programs look here for what they share. */
function foldersIn(dir: string) {
  return { OVS_RUNDIR: dir, OVS_LOGDIR: dir, OVS_DBDIR: dir, OVS_SYSCONFDIR: dir }
}
