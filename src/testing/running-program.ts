import type { OvsdbError } from '../base/errors.js'
import type { Daemon } from './daemon.js'

/** How to run another program beside a switch; all of it optional. */
export interface ProgramOptions {
  /** Its arguments, before those for its files. */
  args?: readonly string[] | undefined
  /**
   * Whether it takes `--unixctl`: then it is ended by its `exit` command, else by SIGTERM. Older
   * ovn-controllers do not take it, but make a control socket of their own, `NAME.PID.ctl` in the folder, and
   * are ended by that with `own`. Default true.
   */
  control?: boolean | 'own' | undefined
  /** What its files in the folder are called, `NAME.log` and `NAME.pid`. Default: its file's name. */
  name?: string | undefined
}

/** A program that runs beside a switch; see `OpenVswitch.run`. */
export class RunningProgram implements AsyncDisposable {
  readonly name: string
  readonly pid: number
  /**
   * Resolves with `undefined` after `close()`, of it or of the switch, or with `OVS_DAEMON_DIED` as soon as it
   * exits by itself. Never rejects, and does not keep the process alive.
   */
  readonly closed: Promise<OvsdbError | undefined>
  readonly #daemon: Daemon
  #closing: Promise<void> | undefined

  /** @internal Use `OpenVswitch.run`. */
  constructor(daemon: Daemon, isClosing: () => boolean) {
    this.name = daemon.name
    this.pid = daemon.pid
    this.#daemon = daemon
    this.closed = daemon.died().then((error) => (this.#closing || isClosing() ? undefined : error))
  }

  /** Ends it. Idempotent. Resolves when it has ended. */
  close(): Promise<void> {
    this.#closing ??= this.#daemon.stop()
    return this.#closing
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
