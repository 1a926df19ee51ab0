import { checkSignal, isObject } from '../base/check.js'
import { invalidType, OvsdbError } from '../base/errors.js'
import { idOf, View } from '../openvswitch/model/view.js'
import { checkKnownOptions, checkLimit, checkOneOf, checkString } from '../ovsdb-client/check.js'
import {
  CALL_TIMEOUT,
  type CallOptions,
  checkCallOptions,
  limited,
  limitOf,
  WAIT_TIMEOUT,
} from '../ovsdb-client/client/call-options.js'
import { Deadline } from '../ovsdb-client/client/deadline.js'
import type { Replica } from '../ovsdb-client/replica/replica.js'
import type { ResultOf, Select } from '../ovsdb-client/schema/operations.js'
import type { Row } from '../ovsdb-client/schema/values.js'
import { type OvsdbSession, openSession } from '../ovsdb-client/session/session.js'
import { commit } from './commit.js'
import { noAnswer, waitTimeout, waitUnknown } from './errors.js'
import { findAll, readOne } from './find.js'
import { type AnyKind, KINDS, OVN_KINDS, type OvnKind, type Table } from './kinds.js'
import {
  type OvnChangeOptions,
  type OvnObject,
  OvnObjects,
  OvnSingle,
  OvnSingleVerbs,
  OvnSslObject,
  type OvnTransaction,
  OvnVerbs,
  type Performer,
} from './objects.js'
import { readObject, type Types } from './rows.js'
import { OVN_NorthboundSchema } from './schema.js'
import { checkKey, type Verb } from './verbs.js'
import { OvnWatch, type OvnWatched, type WatchOvnOptions } from './watch.js'

/** What calls do that do not say; see `ConnectOvnOptions`. */
interface OvnInit {
  wait?: 'none' | 'sb' | 'hv' | undefined
  changeTimeout?: number | undefined
  readTimeout?: number | undefined
  southbound?: string | readonly string[] | undefined
}

const UNKNOWN = 'OVSDB_OUTCOME_UNKNOWN'

/** The longest that a look at who is behind may take, in milliseconds: the call's own time is up by then. */
const LAGGARDS_TIMEOUT = 2000

/**
 * The northbound database of one OVN: its logical network, kind by kind. When the connection is lost it is made
 * again: calls wait for it as long as their `timeout` allows.
 *
 * **Outcome of a change.** Resolved means committed, and, with `wait`, taken up by ovn-northd (`sb`) or by every
 * chassis as well (`hv`). When one of these rejects, the change is or may be in the database and stays there:
 *
 * - `OVN_WAIT_TIMEOUT`: committed, but not taken up in time; `details` names the chassis that are behind, where
 *   `connectOvn({ southbound })` leads to their database.
 * - `OVSDB_OUTCOME_UNKNOWN`: the connection was lost, or the server fell silent, between the request and its
 *   reply; or `close()` came while others were waited for.
 *
 * With any other error nothing was changed:
 *
 * - `OVN_ALREADY_EXISTS`, `OVN_NOT_FOUND`: as the message says.
 * - `OVN_DIFFERS`: with `mayExist`, the existing object differs from the request; `details` has the difference.
 * - `OVN_AMBIGUOUS`: several are there of what the call is about.
 * - `OVN_DUPLICATE_ADDRESS`: two ports of a switch would have one IP address.
 * - `OVN_CONTENTION`: the database kept moving under the change.
 * - `OVSDB_NO_ANSWER`, `OVSDB_CONNECTION_CLOSED`: the server is silent or gone; `close()` was called.
 * - An OvsdbTransactionError: the server refused, in its own words.
 * - A TypeError or RangeError: bad input, which is never sent.
 *
 * OVN itself never refuses a row: what it cannot parse, such as a match, is reported only in the logs of ovn-northd
 * and ovn-controller. An idle connection does not keep the process alive.
 */
export class Ovn implements AsyncDisposable {
  /** Resolves when the connection is closed. Never rejects. */
  readonly closed: Promise<void>
  /** Logical switches. */
  readonly switches: OvnObjects<'switches'>
  /** Ports of logical switches. */
  readonly switchPorts: OvnObjects<'switchPorts'>
  /** Logical routers. */
  readonly routers: OvnObjects<'routers'>
  /** Ports of logical routers. */
  readonly routerPorts: OvnObjects<'routerPorts'>
  /** Static routes of routers. */
  readonly routes: OvnObjects<'routes'>
  /** Routing policies of routers. */
  readonly policies: OvnObjects<'policies'>
  /** Address translations of routers. */
  readonly nats: OvnObjects<'nats'>
  /** Rules of switches and port groups. */
  readonly acls: OvnObjects<'acls'>
  /** Addresses that expressions name as `$name`. */
  readonly addressSets: OvnObjects<'addressSets'>
  /** Ports that expressions name as `@name`. */
  readonly portGroups: OvnObjects<'portGroups'>
  /** Options that ports get by DHCP. */
  readonly dhcpOptions: OvnObjects<'dhcpOptions'>
  /** Names for which switches answer DNS queries. */
  readonly dns: OvnObjects<'dns'>
  /** Load balancers. */
  readonly loadBalancers: OvnObjects<'loadBalancers'>
  /** Marks and limits of switches' packets. */
  readonly qos: OvnObjects<'qos'>
  /** MAC addresses that routers know without asking. */
  readonly staticMacs: OvnObjects<'staticMacs'>
  /** Limits of packets. */
  readonly meters: OvnObjects<'meters'>
  /** Copies of ports' packets. */
  readonly mirrors: OvnObjects<'mirrors'>
  /** Chassis of which one at a time does the work. */
  readonly haChassisGroups: OvnObjects<'haChassisGroups'>
  /** BFD sessions of routers' ports. */
  readonly bfd: OvnObjects<'bfd'>
  /** Limits of the packets that ovn-controller deals with. */
  readonly copp: OvnObjects<'copp'>
  /** Load balancers that switches and routers have together. */
  readonly loadBalancerGroups: OvnObjects<'loadBalancerGroups'>
  /** Ports of switches that take turns for one address. */
  readonly forwardingGroups: OvnObjects<'forwardingGroups'>
  /** What `^name` in load balancers means on each chassis. */
  readonly chassisTemplates: OvnObjects<'chassisTemplates'>
  /** Where the northbound database listens, and connects to, for clients. */
  readonly connections: OvnObjects<'connections'>
  /** The whole of it. */
  readonly global: OvnSingle<'global'>
  /** The files by which the northbound database serves by TLS. */
  readonly ssl: OvnSslObject
  readonly #session: OvsdbSession
  readonly #replica: Replica
  readonly #view: View<Table>
  readonly #wait: 'none' | 'sb' | 'hv'
  readonly #changeTimeout: number
  readonly #readTimeout: number
  readonly #southbound: string | readonly string[] | undefined
  /** What came of a change is not known: whoever reads next is to see it. */
  #isInDoubt = false

  /** @internal Use `connectOvn`. */
  constructor(session: OvsdbSession, replica: Replica, init: OvnInit = {}) {
    const { wait = 'none', changeTimeout, readTimeout, southbound } = init
    this.#session = session
    this.#replica = replica
    this.#view = new View<Table>(replica)
    this.#wait = wait
    this.#changeTimeout = limitOf(changeTimeout, CALL_TIMEOUT)
    this.#readTimeout = limitOf(readTimeout, CALL_TIMEOUT)
    this.#southbound = southbound
    this.closed = session.closed
    const performer = this.#performer()
    const of = <K extends OvnKind>(kind: K) => new OvnObjects(kind, performer)
    this.switches = of('switches')
    this.switchPorts = of('switchPorts')
    this.routers = of('routers')
    this.routerPorts = of('routerPorts')
    this.routes = of('routes')
    this.policies = of('policies')
    this.nats = of('nats')
    this.acls = of('acls')
    this.addressSets = of('addressSets')
    this.portGroups = of('portGroups')
    this.dhcpOptions = of('dhcpOptions')
    this.dns = of('dns')
    this.loadBalancers = of('loadBalancers')
    this.qos = of('qos')
    this.staticMacs = of('staticMacs')
    this.meters = of('meters')
    this.mirrors = of('mirrors')
    this.haChassisGroups = of('haChassisGroups')
    this.bfd = of('bfd')
    this.copp = of('copp')
    this.loadBalancerGroups = of('loadBalancerGroups')
    this.forwardingGroups = of('forwardingGroups')
    this.chassisTemplates = of('chassisTemplates')
    this.connections = of('connections')
    this.global = new OvnSingle('global', performer)
    this.ssl = new OvnSslObject(performer)
  }

  /**
   * Commits all that `build` calls on its argument as one atomic transaction: either all of it takes effect or
   * nothing does, and each verb sees the work of those before it. `build` must be synchronous; when it throws
   * nothing is sent.
   */
  async transaction(
    build: (tx: OvnTransaction) => void,
    options: OvnChangeOptions = {},
  ): Promise<void> {
    if (typeof build !== 'function') throw invalidType('build', 'a function', build)
    const list: Verb[] = []
    const types = this.#types
    const tx = Object.fromEntries([
      ...OVN_KINDS.map((kind) => [kind, new OvnVerbs(kind, types, list)]),
      ...(['global', 'ssl'] as const).map((kind) => [kind, new OvnSingleVerbs(kind, types, list)]),
    ])
    const returned: unknown = build(tx as unknown as OvnTransaction)
    if (returned instanceof Promise) {
      returned.catch(() => {})
      throw invalidType('build', 'a synchronous function', build)
    }
    await this.#change(list, options)
  }

  /**
   * Resolves when ovn-northd (`sb`), or also every chassis (`hv`, the default), has applied everything that was
   * committed before the call. Chassis that are not registered yet are not waited for. A chassis that is gone
   * without a word is waited for in vain.
   */
  async sync(
    options: { wait?: 'sb' | 'hv' | undefined } & Omit<OvnChangeOptions, 'wait'> = {},
  ): Promise<void> {
    checkKnownOptions(options, ['wait', 'timeout', 'signal'])
    const { wait = 'hv', ...rest } = options
    checkOneOf('wait', wait, ['sb', 'hv'])
    await this.#change([], { ...rest, wait })
  }

  /**
   * Resolves when a chassis has a port of a switch with all its flows: Logical_Switch_Port:up. Rejects with
   * `OVSDB_NO_ANSWER` when that does not come within `timeout`, by default 30 s.
   */
  async waitUntilUp(port: string, options: CallOptions = {}): Promise<void> {
    checkString('port', port)
    checkCallOptions(options)
    const isUp = () => this.#view.find('Logical_Switch_Port', { name: port })[0]?.['up'] === true
    await this.#replica.waitFor(isUp, limited(options, WAIT_TIMEOUT))
  }

  /**
   * What becomes of objects from now on, whoever changes them: each that came, changed or went, with its options as
   * they are and were. A name in it, such as of a port's DHCP options, is what it was when the object itself changed.
   * It ends with its loop, by the signal, and when the connection is closed; the next event throws what it could not
   * begin for. It does not keep the process alive.
   *
   * ```ts
   * for await (const { kind, change, object } of nb.watch({ kinds: ['switchPorts'] })) { ... }
   * ```
   *
   * @throws TypeError or RangeError for bad options.
   */
  watch(options: WatchOvnOptions = {}): OvnWatch {
    const view = this.#view
    const watched: OvnWatched = {
      replica: this.#replica,
      ready: (signal) => this.#ready({ signal }),
      rows: (table) => view.rows(table),
      object: (kind, id) => {
        const row = view.row(KINDS[kind].table, id)
        return row && (this.#object(kind, row) as OvnObject<OvnKind>)
      },
      owners: (table, column, id) => view.referring(table, column, id).map(idOf),
    }
    return new OvnWatch(watched, options)
  }

  /**
   * Closes the connection; calls in flight reject. Idempotent. Resolves when the connection is closed.
   */
  close(): Promise<void> {
    return this.#session.close()
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Our types on the schema that the server has. */
  get #types(): Types {
    return OVN_NorthboundSchema.on(this.#replica.schema)
  }

  #performer(): Performer {
    const types = () => this.#types
    return {
      get types() {
        return types()
      },
      change: async (verb, options) => (await this.#change([verb], options))[0],
      object: (kind, id) => {
        const row = this.#view.row(KINDS[kind].table, id)
        return row ? this.#object(kind, row) : { id }
      },
      get: async (kind, key, options) => {
        const which = checkKey(KINDS[kind], key)
        await this.#ready(options)
        const operation = `${kind}.get`
        return this.#object(kind, readOne(this.#view, this.#types, operation, kind, which))
      },
      list: async (kind, filter, options) => {
        const about = KINDS[kind]
        if (!isObject(filter)) throw invalidType('filter', 'an object', filter)
        const known = [...about.key, ...about.more, ...Object.keys(about.holders)]
        checkKnownOptions(filter, known, 'filter')
        await this.#ready(options)
        const key = filter as Record<string, unknown>
        const rows = findAll(this.#view, this.#types, `${kind}.list`, about, key)
        return rows.map((row) => this.#object(kind, row))
      },
    }
  }

  #object(kind: AnyKind, row: Row): Record<string, unknown> {
    return readObject(this.#view, this.#types, KINDS[kind], row)
  }

  async #ready(options: CallOptions): Promise<void> {
    checkCallOptions(options)
    const limits = limited(options, this.#readTimeout)
    if (this.#isInDoubt) {
      await this.#replica.sync(limits)
      this.#isInDoubt = false
    } else if (this.#replica.state !== 'current') await this.#replica.current(limits)
  }

  async #change(
    verbs: readonly Verb[],
    options: OvnChangeOptions,
  ): Promise<readonly (string | undefined)[]> {
    checkKnownOptions(options, ['wait', 'timeout', 'signal'])
    const { wait = this.#wait, timeout, signal } = options
    checkOneOf('wait', wait, ['none', 'sb', 'hv'])
    checkLimit('timeout', timeout)
    checkSignal(signal)
    const deadline = new Deadline(limitOf(timeout, this.#changeTimeout), signal)
    try {
      const link = { session: this.#session, replica: this.#replica }
      const committing = commit(link, verbs, deadline, wait !== 'none')
      const { ids, config } = await deadline.during(committing, noAnswer)
      if (wait !== 'none' && config !== undefined) await this.#reached(wait, config, deadline)
      return ids
    } catch (error) {
      if (error instanceof OvsdbError && error.code === UNKNOWN) this.#isInDoubt = true
      throw error
    } finally {
      deadline.end()
    }
  }

  /** Waits until ovn-northd, or every chassis, has come so far. */
  async #reached(wait: 'sb' | 'hv', config: bigint, deadline: Deadline): Promise<void> {
    const column = `${wait}_cfg`
    const hasCome = () =>
      [...this.#view.rows('NB_Global')].some((row) => BigInt(row[column] as number) >= config)
    const late = Symbol('late')
    try {
      const waiting = this.#replica.waitFor(hasCome, deadline.call)
      await deadline.during(waiting, () => Object.assign(new Error(), { late }))
    } catch (error) {
      if (error instanceof OvsdbError && error.code === 'OVSDB_CONNECTION_CLOSED') {
        throw waitUnknown(error)
      }
      if ((error as { late?: symbol }).late !== late) throw error
      throw waitTimeout(wait, wait === 'hv' ? await this.#laggards(config) : undefined)
    }
  }

  /** The chassis that are behind, for people. */
  async #laggards(config: bigint): Promise<string | undefined> {
    if (this.#southbound === undefined) return undefined
    const session = openSession({ remote: this.#southbound, database: 'OVN_Southbound' })
    try {
      const [behind] = await session.transact(
        [
          {
            ...({ op: 'select', table: 'Chassis_Private' } as const),
            where: [['nb_cfg', '<', config]],
            columns: ['name', 'nb_cfg'],
          },
        ],
        { timeout: LAGGARDS_TIMEOUT },
      )
      const { rows } = behind as ResultOf<Select>
      if (rows.length === 0) return undefined
      const names = rows.map((row) => `${row['name']} (${row['nb_cfg']} of ${config})`).sort()
      return `behind: ${names.join(', ')}`
    } catch {
      return undefined
    } finally {
      await session.close()
    }
  }
}
