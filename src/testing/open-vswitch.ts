import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { checkBoolean } from '../base/check.js'
import { invalidType, invalidValue, type OvsdbError } from '../base/errors.js'
import type { ConnectOvsOptions } from '../openvswitch/connect.js'
import { connectOvs } from '../openvswitch/connect-ovs.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { checkKnownOptions, checkString, checkText } from '../ovsdb-client/check.js'
import type { Daemon, DaemonOptions } from './daemon.js'
import { socketIn } from './folder.js'
import { patience } from './patience.js'
import { type ProgramOptions, RunningProgram } from './running-program.js'
import type { Teardown } from './teardown.js'

/** @internal */
export const datapathHere = (): 'system' | 'netdev' =>
  existsSync('/sys/module/openvswitch') ? 'system' : 'netdev'

/** Starts a program in the switch's folder. @internal */
export type Launch = (
  name: string,
  options: Pick<DaemonOptions, 'program' | 'args' | 'control'>,
) => Daemon

/** A private Open vSwitch, running; see `startOpenVswitch`. */
export class OpenVswitch implements AsyncDisposable {
  /** Its folder: database, sockets, logs. As OVS_RUNDIR it leads ovs-vsctl and `connectAppctl` here. */
  readonly dir: string
  /** The path of its database socket. */
  readonly socket: string
  /** The same as a remote, `unix:PATH`. */
  readonly remote: string
  /** The daemons' process ids. */
  readonly pids: { readonly ovsdbServer: number; readonly ovsVswitchd: number }
  /**
   * Resolves with `undefined` after `close()`, or with `OVS_DAEMON_DIED` as soon as a daemon exits by itself;
   * `close()` is due then too. Never rejects, and does not keep the process alive.
   */
  readonly closed: Promise<OvsdbError | undefined>
  readonly #teardown: Teardown
  readonly #launch: Launch
  #closing: Promise<void> | undefined

  /** @internal Use `startOpenVswitch`. */
  constructor(teardown: Teardown, server: Daemon, vswitchd: Daemon, launch: Launch) {
    this.#teardown = teardown
    this.#launch = launch
    this.dir = teardown.dir
    this.socket = socketIn(teardown.dir)
    this.remote = `unix:${this.socket}`
    this.pids = { ovsdbServer: server.pid, ovsVswitchd: vswitchd.pid }
    const died = Promise.race([server.died(), vswitchd.died()])
    this.closed = died.then(async (error) => {
      if (!this.#closing) return error
      await this.#closing
      return undefined
    })
  }

  /**
   * The `datapathType` to pass to `addBridge`: `system` when the kernel has the openvswitch module loaded, else
   * `netdev`, which needs none.
   */
  get datapathType(): 'system' | 'netdev' {
    return datapathHere()
  }

  /**
   * Opens a connection to it, which you close yourself. By default its `changeTimeout` and `readTimeout` are 10000,
   * times what the environment has as `OVS_NETLINK_PATIENCE`.
   */
  connect(options: Omit<ConnectOvsOptions, 'remote'> = {}): Promise<Ovs> {
    return connectOvs({
      changeTimeout: patience,
      readTimeout: patience,
      ...options,
      remote: this.remote,
    })
  }

  /**
   * Runs another program of Open vSwitch or OVN, such as ovn-controller, with its files in the same folder,
   * which its environment names (OVS_RUNDIR and its like). It is born where the switch was started, lives as long
   * as it, and is ended before it.
   *
   * @param program an absolute path, or a name that is looked for in PATH
   * @throws TypeError or RangeError for bad options.
   */
  run(program: string, options: ProgramOptions = {}): RunningProgram {
    checkString('program', program)
    checkKnownOptions(options, ['args', 'control', 'name'])
    const { args = [], control = true, name = basename(program) } = options
    if (!Array.isArray(args)) throw invalidType('args', 'an array', args)
    for (const [at, each] of args.entries()) checkText(`args[${at}]`, each)
    if (control !== 'own') checkBoolean('control', control)
    checkString('name', name)
    if (name.includes('/')) throw invalidValue('name', 'must be the name of a file', name)
    const daemon = this.#launch(name, { program, args, control })
    return new RunningProgram(daemon, () => this.#closing !== undefined)
  }

  /**
   * Stops the programs that `run` started, then the daemons, and deletes the folder. Idempotent. Resolves when all
   * is gone.
   */
  close(): Promise<void> {
    this.#closing ??= this.#teardown.run()
    return this.#closing
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
