import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { OvsdbError } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { spawn } from '../netns/spawn.js'
import { Connection } from '../ovsdb-client/wire/connection.js'

/** How to start a daemon of Open vSwitch or OVN. */
export interface DaemonOptions {
  program: string
  args: readonly string[]
  /**
   * Whether it has a control socket, as ovs-appctl(8) speaks to: one that `--unixctl` names, or, of `own`, one
   * that it names by itself, `NAME.PID.ctl`.
   */
  control: boolean | 'own'
  /** The namespace it is born in. */
  netns: NetnsRef | undefined
  /** The setpriv(1) that ties its life to ours; without, it outlives us when we are killed. */
  setpriv: string | undefined
}

/** A process, as far as it is anybody's business. */
interface Process {
  /** 0 when it could not be started, or is there no more. */
  readonly pid: number
  /** Resolves when it has ended, with how, for people. Never rejects. */
  readonly ended: Promise<string>
  /** Whether to keep our process alive for it. */
  ref(): void
  signal(signal: NodeJS.Signals): void
}

const TAIL_LINES = 20
/** Milliseconds it gets to end politely. Taking down a device can cost the kernel 17 of them. */
const GRACE = 30_000
/** Milliseconds between two looks at a process that is not our child. */
const RETRY = 5

/**
 * A daemon: our child in the foreground, or one that an earlier process of ours left running. It has a
 * process group of its own, so that Ctrl-C reaches us alone and we end things in their order. It does not
 * keep our process alive.
 */
export class Daemon {
  readonly name: string
  readonly #process: Process
  /** The arguments of its `exit` command, ovs-appctl(8); without a control socket it has none. */
  readonly #exitArguments: readonly string[] | undefined
  /** What it logs and what it prints. */
  readonly #log: string
  readonly #control: string

  private constructor(
    name: string,
    dir: string,
    process: Process,
    exitArguments: readonly string[] | undefined,
    control = pathOf(dir, name, 'ctl'),
  ) {
    this.name = name
    this.#process = process
    this.#exitArguments = exitArguments
    this.#log = pathOf(dir, name, 'log')
    this.#control = control
  }

  /** Starts one that keeps its files in a folder. */
  static start(
    name: string,
    dir: string,
    options: DaemonOptions,
    exitArguments: readonly string[] = [],
  ): Daemon {
    const exit = options.control ? exitArguments : undefined
    const child = childOf(name, dir, options)
    const own = join(dir, `${basename(options.program)}.${child.pid}.ctl`)
    return new Daemon(name, dir, child, exit, options.control === 'own' ? own : undefined)
  }

  /** One that was started in a folder, and may have ended since. */
  static async find(
    name: string,
    dir: string,
    exitArguments: readonly string[] = [],
  ): Promise<Daemon> {
    return new Daemon(name, dir, await strangerOf(name, dir), exitArguments)
  }

  get pid(): number {
    return this.#process.pid
  }

  /** Resolves when it has ended, with how, for people. Never rejects. */
  get ended(): Promise<string> {
    return this.#process.ended
  }

  /** Resolves when it has ended, with an error that carries the tail of its log. */
  async died(): Promise<OvsdbError> {
    const how = await this.ended
    const tail = this.#tail()
    return new OvsdbError(`${this.name} ended by itself (${how}). Its last output:\n${tail}`, {
      code: 'OVS_DAEMON_DIED',
      details: tail,
    })
  }

  /**
   * Ends it: by its own `exit` command, so that it takes down what it set up in the kernel, else by
   * SIGTERM, at last by SIGKILL. One that is stopped is woken for it. Resolves when it has ended.
   */
  async stop(): Promise<void> {
    const { ended } = this.#process
    this.#process.ref()
    this.#process.signal('SIGCONT')
    const force = setTimeout(() => this.kill(), GRACE)
    await this.#askToExit().catch(() => this.#process.signal('SIGTERM'))
    await ended
    clearTimeout(force)
  }

  /** Ends it by force. Does not wait. */
  kill(): void {
    this.#process.signal('SIGKILL')
  }

  /** The control socket speaks JSON-RPC; the connection may close before the reply. */
  async #askToExit(): Promise<void> {
    if (this.#exitArguments === undefined) throw new Error('nothing to ask')
    const connection = await controlOf(this.#control)
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

/** One of the files that a daemon of this name keeps. */
function pathOf(dir: string, name: string, kind: 'log' | 'ctl' | 'pid'): string {
  return join(dir, `${name}.${kind}`)
}

function controlOf(path: string): Promise<Connection> {
  // It may be stopped, and is not to be given up for that.
  return Connection.open(`unix:${path}`, {
    connectTimeout: GRACE,
    inactivityProbe: 0,
    notified: () => {},
  })
}

function childOf(
  name: string,
  dir: string,
  { program, args, control, netns, setpriv }: DaemonOptions,
): Process {
  const log = pathOf(dir, name, 'log')
  const common = [
    `--pidfile=${pathOf(dir, name, 'pid')}`,
    ...(control === true ? [`--unixctl=${pathOf(dir, name, 'ctl')}`] : []),
    `--log-file=${log}`,
    '-vconsole:off',
    '-vsyslog:off',
  ]
  // setpriv becomes the program, so the process id is the daemon's own.
  const tied = setpriv ? [setpriv, '--pdeathsig', 'KILL', '--'] : []
  const [command, ...rest] = [...tied, program, ...args, ...common] as [string, ...string[]]
  const output = openSync(log, 'a')
  let child: ChildProcess
  try {
    child = spawn(command, rest, {
      env: { ...process.env, ...foldersIn(dir) },
      stdio: ['ignore', output, output],
      detached: true,
      ...(netns !== undefined && { netns }),
    })
  } finally {
    closeSync(output)
  }
  child.unref()
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (status, signal) =>
      resolve(signal ? `killed by ${signal}` : `exit status ${status}`),
    )
  })
  return {
    pid: child.pid ?? 0,
    ended,
    ref: () => child.ref(),
    signal: (signal) => void child.kill(signal),
  }
}

/** A process that is not our child. Its control socket shows that it is the one, and when it ends. */
async function strangerOf(name: string, dir: string): Promise<Process> {
  let pid = 0
  let ended: Promise<string>
  try {
    pid = Number(readFileSync(pathOf(dir, name, 'pid'), 'utf8'))
    const connection = await controlOf(pathOf(dir, name, 'ctl'))
    ended = connection.closed.then(() => untilGone(pid))
  } catch (error) {
    pid = 0
    ended = Promise.resolve(`it does not run: ${(error as Error).message}`)
  }
  return {
    pid,
    ended,
    ref: () => {},
    signal(signal) {
      if (isThere(pid)) process.kill(pid, signal)
    },
  }
}

async function untilGone(pid: number): Promise<string> {
  while (isThere(pid)) await delay(RETRY)
  return 'it is gone'
}

function isThere(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The environment in which the programs of Open vSwitch and OVN look here for what they share. */
function foldersIn(dir: string) {
  const openVswitch = { OVS_RUNDIR: dir, OVS_LOGDIR: dir, OVS_DBDIR: dir, OVS_SYSCONFDIR: dir }
  return { ...openVswitch, OVN_RUNDIR: dir, OVN_LOGDIR: dir, OVN_DBDIR: dir, OVN_SYSCONFDIR: dir }
}
