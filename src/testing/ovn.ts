import { join } from 'node:path'
import type { OvsdbError } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { type OvnChassisSettings, setChassis } from '../ovn/chassis.js'
import { openSession } from '../ovsdb-client/session/session.js'
import type { Daemon } from './daemon.js'
import { datapathHere, type OpenVswitch } from './open-vswitch.js'
import type { OvnPrograms } from './programs.js'
import type { RunningProgram } from './running-program.js'
import { startOpenVswitch } from './start.js'
import { unlessDead } from './starting.js'
import type { Teardown } from './teardown.js'

/** The sockets of OVN's databases, named as ovn-ctl(8) names them. @internal */
export const DATABASES = { northbound: 'ovnnb_db', southbound: 'ovnsb_db' } as const

/**
 * A chassis to start. What its ovn-controller is to know can be said as of `setChassis`; by default it sends by
 * Geneve, and has an address of 127.0.0.0/8, which is enough without another chassis.
 */
export interface OvnChassisOptions extends Omit<OvnChassisSettings, 'systemId' | 'remote'> {
  /** The network namespace of its switch and devices. Default: the process's own. */
  netns?: NetnsRef | undefined
}

/** What chassis are started with. @internal */
export interface OvnParts {
  readonly teardown: Teardown
  readonly programs: OvnPrograms
  readonly detached: boolean
  /** The central daemons. */
  readonly daemons: readonly Daemon[]
}

/** How long starting a chassis may take. @internal */
export interface ChassisLimits {
  timeout: number
  signal?: AbortSignal | undefined
}

/** A chassis of a private OVN: an Open vSwitch with an ovn-controller beside it. */
export class OvnChassis implements AsyncDisposable {
  /** Its name, `external_ids:system-id`. */
  readonly name: string
  /** Its Open vSwitch, whose folder is ovn-controller's, too. */
  readonly vswitch: OpenVswitch
  /** Its ovn-controller. */
  readonly controller: RunningProgram
  #closing: Promise<void> | undefined

  /** @internal */
  constructor(name: string, vswitch: OpenVswitch, controller: RunningProgram) {
    this.name = name
    this.vswitch = vswitch
    this.controller = controller
  }

  /**
   * Ends it: first ovn-controller, which takes the chassis out of the southbound database, then the switch. Idempotent.
   * Resolves when all is gone.
   */
  close(): Promise<void> {
    this.#closing ??= this.controller.close().then(() => this.vswitch.close())
    return this.#closing
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}

/** A private OVN, running; see `startOvn`. */
export class PrivateOvn implements AsyncDisposable {
  /**
   * Its folder: databases, sockets, logs, and a folder for each chassis. As OVN_RUNDIR it leads ovn-nbctl,
   * ovn-sbctl and ovn-appctl here.
   */
  readonly dir: string
  /** The northbound database as a remote, `unix:PATH`. */
  readonly northbound: string
  /** The southbound database as a remote, `unix:PATH`. */
  readonly southbound: string
  /** The process ids of the central daemons. */
  readonly pids: {
    readonly northbound: number
    readonly southbound: number
    readonly ovnNorthd: number
  }
  /**
   * Resolves with `undefined` after `close()`, or with `OVS_DAEMON_DIED` as soon as a central daemon exits by
   * itself; `close()` is due then too. Never rejects, and does not keep the process alive.
   */
  readonly closed: Promise<OvsdbError | undefined>
  readonly #parts: OvnParts
  readonly #chassis = new Map<string, OvnChassis>()
  #begun = 0
  #closing: Promise<void> | undefined

  /** @internal Use `startOvn`. */
  constructor(parts: OvnParts) {
    this.#parts = parts
    this.dir = parts.teardown.dir
    this.northbound = remoteIn(this.dir, 'northbound')
    this.southbound = remoteIn(this.dir, 'southbound')
    const [northbound = 0, southbound = 0, ovnNorthd = 0] = parts.daemons.map(({ pid }) => pid)
    this.pids = { northbound, southbound, ovnNorthd }
    const died = Promise.race(parts.daemons.map((daemon) => daemon.died()))
    this.closed = died.then(async (error) => {
      if (!this.#closing) return error
      await this.#closing
      return undefined
    })
  }

  /** The chassis that were started, by their names. */
  get chassis(): ReadonlyMap<string, OvnChassis> {
    return this.#chassis
  }

  /** Starts a chassis, and resolves when OVN knows it. @internal Use `startOvn`. */
  async start(
    name: string,
    options: OvnChassisOptions,
    limits: ChassisLimits,
  ): Promise<OvnChassis> {
    const { netns, ...settings } = options
    const number = ++this.#begun
    const { programs, teardown, detached, daemons } = this.#parts
    const { ovsdbTool, ovsdbServer, ovsVswitchd, schema, setpriv } = programs
    const vswitch = await startOpenVswitch({
      dir: join(teardown.dir, name),
      programs: { ovsdbTool, ovsdbServer, ovsVswitchd, schema, ...(setpriv && { setpriv }) },
      detached,
      ...(netns !== undefined && { netns }),
      ...limits,
    } as Parameters<typeof startOpenVswitch>[0])
    let controller: RunningProgram | undefined
    try {
      await using ovs = await vswitch.connect()
      await setChassis(ovs, {
        ...{ systemId: name, hostname: name, remote: this.southbound },
        ...{ encapType: 'geneve', encapIp: `127.0.0.${number}` },
        datapathType: datapathHere(),
        ...settings,
      })
      controller = vswitch.run(programs.ovnController, {
        ...{ name: 'ovn-controller', args: [vswitch.remote], control: 'own' },
      })
      const its = { died: async () => (await controller?.closed) as OvsdbError }
      await unlessDead([...daemons, its] as Daemon[], this.#registered(name, limits))
      const chassis = new OvnChassis(name, vswitch, controller)
      this.#chassis.set(name, chassis)
      return chassis
    } catch (error) {
      await vswitch.close()
      throw error
    }
  }

  /** Ends the chassis and the daemons, and removes the folder. Idempotent. Resolves when all is gone. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#chassis.values()].map((each) => each.close()))
    await this.#parts.teardown.run()
  }

  /** Resolves when the southbound database has a chassis. */
  async #registered(name: string, { signal }: ChassisLimits): Promise<void> {
    await using session = openSession({ remote: this.southbound, database: 'OVN_Southbound' })
    const limits = { timeout: 0, ...(signal && { signal }) }
    await using replica = await session.replicate({
      tables: { Chassis: { columns: ['name'] } },
      ...limits,
    })
    await replica.waitFor(() => replica.table('Chassis').find({ name }).length > 0, limits)
  }
}

/** A database's remote. @internal */
export function remoteIn(dir: string, database: keyof typeof DATABASES): string {
  return `unix:${join(dir, `${DATABASES[database]}.sock`)}`
}
