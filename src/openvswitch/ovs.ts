import { checkBoolean, checkSignal } from '../check.js'
import { invalidType, OvsdbError } from '../errors.js'
import { checkKnownOptions, checkTimeout } from '../ovsdb-client/check.js'
import type { CallOptions, OvsdbClient } from '../ovsdb-client/client.js'
import { AppliedConfig } from './applied.js'
import type { BridgeOptions, FailMode } from './bridge-options.js'
import { commit } from './commit.js'
import { Deadline } from './deadline.js'
import { applyTimeout, applyUnknown } from './errors.js'
import type { AppliedPort, BridgeInfo, InterfaceInfo, PortInfo } from './info.js'
import { checkName } from './names.js'
import type { Made } from './plan.js'
import type { PortOptions } from './port-options.js'
import * as query from './query.js'
import { awaitMacs, checkApplied, type Report, readReport } from './report.js'
import { OvsTransaction } from './transaction.js'
import * as verbs from './verbs.js'

/** What every change takes. */
export interface ChangeOptions {
  /**
   * Resolve when ovs-vswitchd has applied the change; with `false` already when it is committed.
   * Default true.
   */
  wait?: boolean
  /** Milliseconds the whole call may take. Default 10000. */
  timeout?: number
  /** Ends the wait: the promise rejects with the signal's reason. The change may be committed. */
  signal?: AbortSignal
}

/** What a transaction's `addBridge` and `addPort` made or found in place, each in call order. */
export interface TransactionResult {
  /** Bridges that verbs of it made or found, by name. */
  bridges: BridgeInfo[]
  /** Ports that verbs of it made or found, by name. */
  ports: PortInfo[]
}

const DEFAULT_TIMEOUT = 10_000

/**
 * The verbs of ovs-vsctl(8) on one connection to an Open vSwitch database.
 *
 * **Outcome of a change.** Resolved means applied by ovs-vswitchd. When one of these rejects, the
 * change is or may be in the database and stays there, as with ovs-vsctl: ovs-vswitchd takes it up
 * when it can, and deleting is a call of its own.
 *
 * - `OVS_APPLY_FAILED`: committed, but ovs-vswitchd could not set up an interface; its own text is in
 *   `details`. Also when another client deleted it at once.
 * - `OVS_APPLY_TIMEOUT`: committed, but ovs-vswitchd did not apply it in time.
 * - `OVSDB_OUTCOME_UNKNOWN`: the connection was lost, or the server fell silent, in between.
 *
 * With any other error nothing was changed:
 *
 * - `OVS_ALREADY_EXISTS`, `OVS_NOT_FOUND`: as the message says.
 * - `OVS_DIFFERS`: with `mayExist`, what exists is not what was asked for; `details` has the difference.
 * - `OVS_NOT_ALLOWED`: a bridge's local port goes only with its bridge.
 * - `OVS_CONTENTION`: the database kept moving under the change.
 * - `OVS_NOT_INITIALIZED`: the database has no Open_vSwitch row.
 * - `OVSDB_NO_ANSWER`, `OVSDB_CONNECTION_CLOSED`: the server is silent, or gone.
 * - An OvsdbTransactionError: the server refused, in its own words.
 * - A TypeError or RangeError: bad input, which is never sent.
 *
 * Calls may overlap. Changes that are made together are applied together, so many calls awaited at
 * once take little longer than one. An idle connection does not keep the process alive.
 */
export class Ovs implements AsyncDisposable {
  /** The connection itself, for whatever has no verb here. */
  readonly client: OvsdbClient
  readonly #applied: AppliedConfig

  /** @internal Use `connectOvs`. */
  constructor(client: OvsdbClient) {
    this.client = client
    this.#applied = new AppliedConfig(client)
  }

  /** Resolves when the connection is closed: with its error, or `undefined` after `close()`. */
  get closed(): Promise<OvsdbError | undefined> {
    return this.client.closed
  }

  /**
   * Makes a bridge with its local port, an internal interface of the same name, as
   * `ovs-vsctl add-br`.
   *
   * @param name 1 to 15 bytes: the local port is a network device.
   */
  async addBridge(
    name: string,
    options: BridgeOptions & verbs.MayExist & ChangeOptions = {},
  ): Promise<BridgeInfo> {
    const [own, change] = splitOptions(options)
    const { bridges } = await this.#change([verbs.addBridge(name, own)], change)
    return bridges[0] as BridgeInfo
  }

  /** Deletes a bridge and its ports, as `ovs-vsctl del-br`. */
  async deleteBridge(name: string, options: verbs.IfExists & ChangeOptions = {}): Promise<void> {
    const [own, change] = splitOptions(options)
    await this.#change([verbs.deleteBridge(name, own)], change)
  }

  /** Sets Bridge:fail_mode, as `ovs-vsctl set-fail-mode`; `null` unsets it. */
  async setFailMode(
    bridge: string,
    failMode: FailMode | null,
    options: ChangeOptions = {},
  ): Promise<void> {
    const [own, change] = splitOptions(options)
    checkKnownOptions(own, [])
    await this.#change([verbs.setFailMode(bridge, failMode)], change)
  }

  /**
   * Adds a port to a bridge, as `ovs-vsctl add-port`, and resolves with the number it got.
   *
   * @param name 1 to 15 bytes when the port is a network device (`system`, `internal`).
   */
  async addPort(
    bridge: string,
    name: string,
    options?: PortOptions & verbs.MayExist & ChangeOptions & { wait?: true },
  ): Promise<AppliedPort>
  async addPort(
    bridge: string,
    name: string,
    options: PortOptions & verbs.MayExist & ChangeOptions,
  ): Promise<PortInfo>
  async addPort(
    bridge: string,
    name: string,
    options: PortOptions & verbs.MayExist & ChangeOptions = {},
  ): Promise<PortInfo> {
    const [own, change] = splitOptions<PortOptions & verbs.MayExist>(options)
    const { ports } = await this.#change([verbs.addPort(bridge, name, own)], change)
    return ports[0] as PortInfo
  }

  /** Takes a port off a bridge and deletes it, as `ovs-vsctl del-port`. */
  async deletePort(
    bridge: string,
    name: string,
    options: verbs.IfExists & ChangeOptions = {},
  ): Promise<void> {
    const [own, change] = splitOptions(options)
    await this.#change([verbs.deletePort(bridge, name, own)], change)
  }

  /**
   * Commits all that `build` calls on its argument as one atomic transaction: either all of it
   * takes effect or nothing does, and each verb sees the work of those before it. `build` must be
   * synchronous; when it throws nothing is sent.
   */
  async transaction(
    build: (tx: OvsTransaction) => void,
    options: ChangeOptions = {},
  ): Promise<TransactionResult> {
    if (typeof build !== 'function') throw invalidType('build', 'a function', build)
    const [own, change] = splitOptions(options)
    checkKnownOptions(own, [])
    const tx = new OvsTransaction()
    const returned: unknown = build(tx)
    if (returned instanceof Promise) {
      returned.catch(() => {})
      throw invalidType('build', 'a synchronous function', build)
    }
    const { bridges, ports } = await this.#change(tx.verbs, change)
    return { bridges, ports }
  }

  /** Resolves when ovs-vswitchd has applied all that is committed by now. */
  async sync(options: Omit<ChangeOptions, 'wait'> = {}): Promise<void> {
    checkKnownOptions(options, ['timeout', 'signal'])
    await this.#change([], options)
  }

  /** Every bridge, sorted by name. */
  async listBridges(options: CallOptions = {}): Promise<BridgeInfo[]> {
    return query.listBridges(this.client, options)
  }

  /** One bridge. Rejects with `OVS_NOT_FOUND`. */
  async getBridge(name: string, options: CallOptions = {}): Promise<BridgeInfo> {
    checkName('name', name)
    return query.getBridge(this.client, name, options)
  }

  /** The ports of a bridge but its local one, sorted by name. Rejects with `OVS_NOT_FOUND`. */
  async listPorts(bridge: string, options: CallOptions = {}): Promise<PortInfo[]> {
    checkName('bridge', bridge)
    return query.listPorts(this.client, bridge, options)
  }

  /** One interface, a bridge's local one included. Rejects with `OVS_NOT_FOUND`. */
  async getInterface(name: string, options: CallOptions = {}): Promise<InterfaceInfo> {
    checkName('name', name)
    return query.getInterface(this.client, name, options)
  }

  /** Closes the connection; calls in flight reject. Idempotent. Resolves when it is closed. */
  close(): Promise<void> {
    return this.client.close()
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #change(verbs: readonly verbs.Verb[], options: ChangeOptions): Promise<Report> {
    const { wait = true, timeout = DEFAULT_TIMEOUT, signal } = options
    checkBoolean('wait', wait)
    checkTimeout('timeout', timeout)
    checkSignal(signal)
    const deadline = new Deadline(timeout, signal)
    try {
      const { config, made } = await commit(this.client, verbs, deadline)
      return await this.#outcome(config, made, wait, deadline)
    } finally {
      deadline.end()
    }
  }

  /** What became of a committed change. */
  async #outcome(
    config: number | bigint,
    made: readonly Made[],
    wait: boolean,
    deadline: Deadline,
  ): Promise<Report> {
    const { client } = this
    const { signal } = deadline
    const late = () => applyTimeout(client.remote)
    const read = () =>
      deadline.during(readReport(client, made, signal), () => applyUnknown(client.remote))
    try {
      if (!wait) return await read()
      await deadline.during(this.#applied.reached(config, signal), late)
      const report = await read()
      checkApplied(report, client.remote)
      const outdated = await deadline.during(awaitMacs(client, report, signal), late)
      return outdated ? await read() : report
    } catch (error) {
      const lost = error instanceof OvsdbError && error.code === 'OVSDB_CONNECTION_CLOSED'
      throw lost ? applyUnknown(client.remote, error) : error
    }
  }
}

/** A verb's own options, and how its change is to be awaited. */
function splitOptions<Own extends object>(options: Own & ChangeOptions): [Own, ChangeOptions] {
  if (typeof options !== 'object' || options === null) {
    throw invalidType('options', 'an object', options)
  }
  const { wait, timeout, signal, ...own } = options
  const change = {
    ...(wait !== undefined && { wait }),
    ...(timeout !== undefined && { timeout }),
    ...(signal !== undefined && { signal }),
  }
  return [own as unknown as Own, change]
}
