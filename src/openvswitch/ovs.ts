import { checkBoolean, checkSignal } from '../base/check.js'
import { invalidType, OvsdbError } from '../base/errors.js'
import { slices } from '../base/slices.js'
import { checkKnownOptions, checkLimit, checkOneOf } from '../ovsdb-client/check.js'
import { CALL_TIMEOUT, type CallOptions, limitOf } from '../ovsdb-client/client/call-options.js'
import { Deadline } from '../ovsdb-client/client/deadline.js'
import type { Replica } from '../ovsdb-client/replica/replica.js'
import type { Id } from '../ovsdb-client/schema/reference.js'
import type { OvsdbSession } from '../ovsdb-client/session/session.js'
import type { AppctlCommands } from './appctl/commands.js'
import { AppctlDaemon } from './appctl/connect.js'
import { placeOf } from './appctl/place.js'
import { AppliedConfig } from './commit/applied.js'
import { applyFailed } from './commit/apply-failed.js'
import type { Committed } from './commit/commit.js'
import { Committer } from './commit/group.js'
import { OvsTransaction } from './commit/transaction.js'
import { applyTimeout, applyUnknown } from './errors.js'
import { type BridgeInfo, InfoReader, type PortInfo } from './model/info.js'
import type { Moment } from './model/moment.js'
import type { Report } from './model/report.js'
import type { NewRowSettings } from './options/settings.js'
import type { TableName, Types } from './types.js'
import type { ChangeOptions } from './verbs/change-options.js'
import { ReadVerbs } from './verbs/read-verbs.js'
import type { CreateRowOptions } from './verbs/row-verbs.js'
import * as rows from './verbs/row-verbs.js'
import { takeBack } from './verbs/take-back.js'
import { type Verb, type VerbName, verbBy } from './verbs/verb.js'

/** What a transaction's verbs made or found in place, each in call order. */
export interface TransactionResult {
  /** Bridges that verbs of it made or found, by name. */
  bridges: BridgeInfo[]
  /** Ports that verbs of it made or found, by name. */
  ports: PortInfo[]
  /** The UUIDs of the rows that its `create` made. */
  rows: string[]
}

/** How long calls may take that say nothing of it, in milliseconds; and which ovs-vswitchd it is. */
interface OvsInit {
  changeTimeout?: number | undefined
  readTimeout?: number | undefined
  control?: string | undefined
}

const CHANGE_OPTIONS = ['wait', 'onFailure', 'timeout', 'signal']

/**
 * The verbs of ovs-vsctl(8) on one Open vSwitch database. When the connection is lost it is made
 * again: calls wait for it as long as their `timeout` allows, and what was committed is still waited
 * for.
 *
 * **Outcome of a change.** Resolved means applied by ovs-vswitchd. When one of these rejects, the change is or may
 * be in the database and stays there, as with ovs-vsctl: ovs-vswitchd applies it when it can; delete it by a
 * further call.
 *
 * - `OVS_APPLY_FAILED`: committed, but ovs-vswitchd could not set up an interface; `failures` has each with
 *   ovs-vswitchd's words, `details` the first of these. With `onFailure: 'remove'` the change is undone. Also when
 *   another client deleted it at once.
 * - `OVS_APPLY_TIMEOUT`: committed, but ovs-vswitchd did not apply it in time.
 * - `OVSDB_OUTCOME_UNKNOWN`: the connection was lost, or the server fell silent, between the request
 *   and its reply; or `close()` came while ovs-vswitchd was waited for.
 *
 * With any other error nothing was changed; `verb` says which of the verbs it is about:
 *
 * - `OVS_ALREADY_EXISTS`, `OVS_NOT_FOUND`: as the message says.
 * - `OVS_DIFFERS`: with `mayExist`, the existing object differs from the request; `details` has the difference.
 * - `OVS_NOT_ALLOWED`: the request is impossible, such as deleting a bridge's local port alone.
 * - `OVS_UNMET`: what `waitUntil` waits for did not come in time.
 * - `OVS_CONTENTION`: the database kept moving under the change.
 * - `OVS_NOT_INITIALIZED`: the database has no Open_vSwitch row.
 * - `OVSDB_NO_ANSWER`, `OVSDB_CONNECTION_CLOSED`: the server is silent or gone; `close()` was called.
 * - An OvsdbTransactionError: the server refused, in its own words.
 * - A TypeError or RangeError: bad input, which is never sent.
 *
 * Calls may overlap. Changes that are made together are applied together, so many calls awaited at
 * once take little longer than one. An idle connection does not keep the process alive.
 */
export class Ovs extends ReadVerbs implements AsyncDisposable {
  /** Resolves when the connection is closed. Never rejects. */
  readonly closed: Promise<void>
  readonly #applied: AppliedConfig
  readonly #committer: Committer
  readonly #changeTimeout: number
  readonly #vswitchd: AppctlDaemon

  /** @internal Use `connectOvs`. */
  constructor(
    session: OvsdbSession,
    replica: Replica,
    { changeTimeout = CALL_TIMEOUT, readTimeout = CALL_TIMEOUT, control }: OvsInit = {},
  ) {
    super(session, new InfoReader(replica), readTimeout)
    this.#applied = new AppliedConfig(replica)
    this.#committer = new Committer({ session, reader: this.reader, moments: this.moments })
    this.#changeTimeout = limitOf(changeTimeout, CALL_TIMEOUT)
    this.closed = session.closed
    const place = placeOf(session, control)
    this.#vswitchd = new AppctlDaemon(() => ({ ...place(), timeout: readTimeout }))
  }

  /**
   * The ovs-vswitchd of this switch with the commands of ovs-appctl(8), typed: `ovs.vswitchd.listFdb('br0')`. Each
   * call makes a connection to its control socket (`connectOvs({ control })`), and has by default the connection's
   * `readTimeout`. Rejects with `OVS_NOT_ALLOWED` where the switch is elsewhere, and as `appctl` does.
   */
  get vswitchd(): AppctlCommands {
    return this.#vswitchd
  }

  /**
   * Runs a command of this switch's ovs-vswitchd, as ovs-appctl(8) does, and resolves with its output; see the
   * function `appctl` for errors, and `vswitchd` for commands whose results have types.
   */
  async appctl(
    command: string,
    args: readonly string[] = [],
    options: CallOptions = {},
  ): Promise<string> {
    return this.#vswitchd.call(command, args, options)
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
    checkKnownOptions(options, CHANGE_OPTIONS)
    const tx = new OvsTransaction(this.types)
    const returned: unknown = build(tx)
    if (returned instanceof Promise) {
      returned.catch(() => {})
      throw invalidType('build', 'a synchronous function', build)
    }
    return this.#change(tx.verbs, options, (report) => slices.run(resultOf(tx, report)))
  }

  /** Resolves when ovs-vswitchd has applied everything that was committed before the call. */
  async sync(options: Pick<ChangeOptions, 'timeout' | 'signal'> = {}): Promise<void> {
    checkKnownOptions(options, ['timeout', 'signal'])
    await this.#change([], options, () => {})
  }

  /**
   * Creates a row, as `ovs-vsctl create` does, and resolves with its UUID. What nothing refers to would vanish at
   * once, so this is for rows of Flow_Sample_Collector_Set, QoS and Queue; others are refused with
   * `OVS_NOT_ALLOWED`, and made in a `transaction`, with what refers to them.
   */
  async create<T extends TableName>(
    table: T,
    settings: NewRowSettings<T>,
    options?: CreateRowOptions & ChangeOptions,
  ): Promise<Id<T>> {
    return this.perform({ operation: 'create', table }, options, (own: CreateRowOptions, types) =>
      rows.create(types, table, settings, own),
    )
  }

  /**
   * Closes the connection; calls in flight reject. Idempotent. Resolves when the connection is closed.
   */
  close(): Promise<void> {
    return this.session.close()
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** @internal */
  protected override async perform<O extends object, T>(
    about: VerbName,
    options: (O & ChangeOptions) | undefined,
    make: (own: O, types: Types) => Verb<T>,
  ): Promise<T> {
    const [own, change] = splitOptions<O>(options)
    const verb = verbBy(this.types, about, (types) => make(own, types))
    return this.#change([verb], change, (_report, results) => results()[0] as T)
  }

  async #change<T, R>(
    verbs: readonly Verb<T>[],
    options: ChangeOptions,
    read: (report: Report, results: () => T[]) => R | Promise<R>,
  ): Promise<R> {
    const { wait = true, onFailure = 'keep', timeout, signal } = options
    checkBoolean('wait', wait)
    checkOneOf('onFailure', onFailure, ['keep', 'remove'])
    checkLimit('timeout', timeout)
    checkSignal(signal)
    const deadline = new Deadline(limitOf(timeout, this.#changeTimeout), signal)
    try {
      const committed = await this.#committer.commit(verbs, deadline)
      let { moment } = committed
      if (wait) {
        await this.#apply(committed.config, deadline)
        moment = await this.#checkApplied(committed, onFailure, deadline)
      }
      return await reported(committed, moment, (report) =>
        read(report, () => committed.results(report)),
      )
    } finally {
      deadline.end()
    }
  }

  /** Waits until ovs-vswitchd has come so far. */
  async #apply(config: number | bigint, deadline: Deadline): Promise<void> {
    const { signal } = deadline
    try {
      await deadline.during(this.#applied.reached(config, signal), applyTimeout)
    } catch (error) {
      throw isClosed(error) ? applyUnknown(error) : error
    }
  }

  /** Resolves with the moment at which everything is as it was asked for. */
  async #checkApplied(
    committed: Committed<unknown>,
    onFailure: 'keep' | 'remove',
    deadline: Deadline,
  ): Promise<Moment> {
    const moment = this.moments.now
    const { report, failed } = await reported(committed, moment, async (report) => ({
      report,
      failed: await slices.run(report.failed()),
    }))
    if (failed.length === 0) {
      if (report.macsInUse) return moment
      const macs = this.reader.replica.waitFor(() => report.macsInUse, deadline.call)
      await deadline.during(macs, applyTimeout)
      return this.moments.now
    }
    const error = applyFailed(report, failed)
    if (onFailure === 'keep') throw error()
    try {
      const removal = takeBack(report.made)
      const { config } = await this.#committer.commit([removal], deadline)
      await this.#apply(config, deadline)
    } catch (cause) {
      throw error({ remaining: report.remaining(), cause })
    }
    throw error({ remaining: report.remaining() })
  }
}

/** What is read out of a report at a moment, in slices. */
async function reported<R>(
  committed: Committed<unknown>,
  moment: Moment,
  read: (report: Report) => R | Promise<R>,
): Promise<R> {
  const letGo = moment.hold()
  try {
    const report = await slices.do(() => slices.run(committed.report(moment)))
    return await slices.do(() => read(report))
  } finally {
    letGo()
  }
}

/** What a transaction resolves with. */
function* resultOf(tx: OvsTransaction, report: Report): Generator<void, TransactionResult> {
  const rows = tx.created.map(({ name }) => report.id(name))
  const result: TransactionResult = { bridges: [], ports: [], rows }
  for (const { kind, name } of report.made) {
    if (kind === 'bridge') result.bridges.push(report.bridge(name))
    else result.ports.push(report.port(name))
    yield
  }
  return result
}

function isClosed(error: unknown): boolean {
  return error instanceof OvsdbError && error.code === 'OVSDB_CONNECTION_CLOSED'
}

/** A verb's own options, and how its change is to be awaited. */
function splitOptions<Own extends object>(
  options: (Own & ChangeOptions) | undefined = {} as Own,
): [Own, ChangeOptions] {
  if (typeof options !== 'object' || options === null) {
    throw invalidType('options', 'an object', options)
  }
  const own: Record<string, unknown> = {}
  const change: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(options)) {
    if (!CHANGE_OPTIONS.includes(name)) own[name] = value
    else if (value !== undefined) change[name] = value
  }
  return [own as Own, change]
}
