/** Every verb that looks at the database. */
import { checkBoolean } from '../../base/check.js'
import { invalidType, OvsdbError } from '../../base/errors.js'
import { slices } from '../../base/slices.js'
import { each, mapped, sorted } from '../../base/steps.js'
import { checkString } from '../../ovsdb-client/check.js'
import { CALL_TIMEOUT, type CallOptions, limitOf } from '../../ovsdb-client/client/call-options.js'
import type { Id } from '../../ovsdb-client/schema/reference.js'
import { decodeMap, type Row, type RowRef } from '../../ovsdb-client/schema/values.js'
import type { OvsdbSession } from '../../ovsdb-client/session/session.js'
import type { Database } from '../../ovsdb-client/transaction/database.js'
import type { RowOf } from '../../ovsdb-client/typed/typed-rows.js'
import { notFound, unmet } from '../errors.js'
import {
  type BridgeInfo,
  byName,
  COLUMNS,
  InfoReader,
  type InterfaceInfo,
  type PortInfo,
} from '../model/info.js'
import * as model from '../model/model.js'
import { Moments } from '../model/moment.js'
import { checkRecord, existingRecord, findRecord } from '../model/records.js'
import { idOf, idsIn, textOf, View } from '../model/view.js'
import type { ColumnOf, KeyValue, Readable } from '../options/column-types.js'
import { type Condition, encodeConditions } from '../options/conditions.js'
import { hasKeys, keyColumns } from '../options/key-columns.js'
import { checkName } from '../options/names.js'
import { Open_vSwitchSchema, type Open_vSwitchTables } from '../schema.js'
import type { TableName, Types } from '../types.js'
import { OvsWatch, type WatchOvsOptions } from '../watch.js'
import type { SslOptions } from './controller-verbs.js'
import { Reading } from './reading.js'
import type { IfExists } from './verb.js'
import { WriteVerbs } from './write-verbs.js'
import { existingDatapath, type ZoneTimeouts } from './zone-verbs.js'

/** A row with some of its columns, and values of maps, by `column:key`. */
export type RowWith<T extends TableName, C extends Readable<T>> = Pick<
  RowOf<Open_vSwitchTables, T>,
  C & ColumnOf<T>
> & { [K in Exclude<C, ColumnOf<T>>]: KeyValue<T, K> }

/** For `list`. */
export interface ListOptions extends CallOptions, IfExists {
  /** The rows, as `RecordId` says. Default: every row. */
  records?: readonly string[] | undefined
}

/**
 * The verbs of ovs-vsctl(8) that read the database. Each knows all that was committed when it was called. One that
 * has no answer within its `timeout`, by default the connection's `readTimeout`, rejects with `OVSDB_NO_ANSWER`.
 */
export abstract class ReadVerbs extends WriteVerbs<'ovs'> {
  /** The session with the database, for requests that have no verb here. */
  readonly session: OvsdbSession
  /** @internal */
  protected readonly reader: InfoReader
  /** @internal */
  protected readonly moments: Moments
  readonly #database: Database<Open_vSwitchTables>
  readonly #reading: Reading

  /** @internal */
  protected constructor(session: OvsdbSession, reader: InfoReader, readTimeout: number) {
    super()
    this.session = session
    this.reader = reader
    this.moments = new Moments(reader.replica)
    const timeout = limitOf(readTimeout, CALL_TIMEOUT)
    this.#reading = new Reading(reader, this.moments, () => this.types, timeout)
    this.#database = session.typed(Open_vSwitchSchema)
  }

  /** Our types on the schema that the server has now. @internal */
  protected get types(): Types {
    return Open_vSwitchSchema.on(this.session.schema)
  }

  /** What is found by a look at the database as it is at one moment. @internal */
  observe<T>(
    look: (view: View, types: Types) => Generator<void, T>,
    options: CallOptions = {},
  ): Promise<T> {
    return this.#reading.survey(options, (view) => look(view, this.types))
  }

  /** Lists the bridges, including fake ones, sorted by name. */
  async listBridges(options: CallOptions = {}): Promise<BridgeInfo[]> {
    return this.#reading.survey(options, function* (view, reader) {
      yield* view.prepare('Port', 'fake_bridge')
      const bridges = yield* mapped(model.bridgesOf(view), (bridge) => reader.bridge(bridge))
      return yield* sorted(bridges, byName)
    })
  }

  /** Returns a bridge, which may be a fake one. Rejects with `OVS_NOT_FOUND`. */
  async getBridge(name: string, options: CallOptions = {}): Promise<BridgeInfo> {
    checkName('name', name)
    return this.#reading.look(options, (view) =>
      this.reader.bridge(model.existingBridge(view, 'getBridge', name)),
    )
  }

  /**
   * Lists the ports of a bridge except its local one, sorted by name. Rejects with `OVS_NOT_FOUND`.
   */
  async listPorts(bridge: string, options: CallOptions = {}): Promise<PortInfo[]> {
    checkName('bridge', bridge)
    return this.#reading.survey(options, (view, reader) =>
      portInfos(view, reader, 'listPorts', bridge),
    )
  }

  /** Returns a port with the bridge that it is on. Rejects with `OVS_NOT_FOUND`. */
  async getPort(name: string, options: CallOptions = {}): Promise<PortInfo> {
    checkName('name', name)
    return this.#reading.look(options, (view) => {
      const port = model.seePort(view, name)
      if (!port) throw notFound('getPort', `no port named ${name}`)
      return this.reader.port(port)
    })
  }

  /** Returns an interface, which may be a bridge's local one. Rejects with `OVS_NOT_FOUND`. */
  async getInterface(name: string, options: CallOptions = {}): Promise<InterfaceInfo> {
    checkName('name', name)
    return this.#reading.look(options, (view) => {
      const iface = model.seeInterface(view, name)
      if (!iface) throw notFound('getInterface', `no interface named ${name}`)
      return this.reader.interface(iface.id)
    })
  }

  /**
   * Returns whether a bridge with this name exists, which may be a fake one: `ovs-vsctl br-exists`.
   */
  async bridgeExists(name: string, options: CallOptions = {}): Promise<boolean> {
    checkName('name', name)
    return this.#reading.look(options, (view) => model.findBridge(view, name) !== undefined)
  }

  /**
   * Returns the VLAN of a fake bridge, or 0 for a real one: `ovs-vsctl br-to-vlan`. Rejects with `OVS_NOT_FOUND`.
   */
  async bridgeToVlan(bridge: string, options: CallOptions = {}): Promise<number> {
    return (await this.getBridge(bridge, options)).vlan ?? 0
  }

  /**
   * Returns the parent of a fake bridge, or the name itself for a real one: `ovs-vsctl br-to-parent`.
   */
  async bridgeToParent(bridge: string, options: CallOptions = {}): Promise<string> {
    return (await this.getBridge(bridge, options)).parent ?? bridge
  }

  /** Returns the bridge of a port other than a local one: `ovs-vsctl port-to-br`. */
  async portToBridge(port: string, options: CallOptions = {}): Promise<string> {
    checkName('port', port)
    return this.#reading.look(
      options,
      (view) => model.existingPort(view, 'portToBridge', port).bridge.name,
    )
  }

  /** Returns the bridge of an interface other than a local one: `ovs-vsctl iface-to-br`. */
  async interfaceToBridge(name: string, options: CallOptions = {}): Promise<string> {
    checkName('name', name)
    return this.#reading.look(options, (view) => {
      const iface = model.findInterface(view, name)
      if (!iface) throw notFound('interfaceToBridge', `no interface named ${name}`)
      return iface.port.bridge.name
    })
  }

  /**
   * Lists the interfaces of a bridge except its local one, sorted by name: `ovs-vsctl list-ifaces`.
   */
  async listInterfaces(bridge: string, options: CallOptions = {}): Promise<InterfaceInfo[]> {
    checkName('bridge', bridge)
    return this.#reading.survey(options, function* (view, reader) {
      const ports = yield* portInfos(view, reader, 'listInterfaces', bridge)
      const interfaces: InterfaceInfo[] = []
      yield* each(ports, (port) => interfaces.push(...port.interfaces))
      return yield* sorted(interfaces, byName)
    })
  }

  /** Returns the targets of a bridge's controllers, sorted: `ovs-vsctl get-controller`. */
  async getControllers(bridge: string, options: CallOptions = {}): Promise<string[]> {
    checkName('bridge', bridge)
    return this.#reading.look(options, (view) => {
      const { id } = model.existingBridge(view, 'getControllers', bridge)
      return targetsOf(view, 'Controller', idsIn(view.row('Bridge', id) as Row, 'controller'))
    })
  }

  /** Returns the targets of the managers, sorted: `ovs-vsctl get-manager`. */
  async getManagers(options: CallOptions = {}): Promise<string[]> {
    return this.#reading.look(options, (view) =>
      targetsOf(view, 'Manager', idsIn(model.rootOf(view), 'manager_options')),
    )
  }

  /**
   * Returns the paths of the switch's key and certificates, or `undefined`: `ovs-vsctl get-ssl`.
   */
  async getSsl(options: CallOptions = {}): Promise<Required<SslOptions> | undefined> {
    return this.#reading.look(options, (view) => {
      const [id] = idsIn(model.rootOf(view), 'ssl')
      const row = id === undefined ? undefined : view.row('SSL', id)
      if (!row) return undefined
      return {
        privateKey: textOf(row, 'private_key'),
        certificate: textOf(row, 'certificate'),
        caCert: textOf(row, 'ca_cert'),
        bootstrap: row['bootstrap_ca_cert'] === true,
      }
    })
  }

  /** Returns the VLANs of a bridge by the I-SIDs that map to them: `ovs-vsctl get-aa-mapping`. */
  async getAutoAttachMappings(
    bridge: string,
    options: CallOptions = {},
  ): Promise<Map<number, number>> {
    checkName('bridge', bridge)
    return this.#reading.look(options, (view) => {
      const { id } = model.existingBridge(view, 'getAutoAttachMappings', bridge)
      const [row] = idsIn(view.row('Bridge', id) as Row, 'auto_attach')
      const mappings = row === undefined ? undefined : view.row('AutoAttach', row)?.['mappings']
      return decodeMap(mappings) as Map<number, number>
    })
  }

  /** Returns the timeouts of a datapath's conntrack zones, by zone: `ovs-vsctl list-zone-tp`. */
  async listZoneTimeoutPolicies(
    datapath: string,
    options: CallOptions = {},
  ): Promise<Map<number, ZoneTimeouts>> {
    checkString('datapath', datapath)
    return this.#reading.survey(options, function* (view) {
      const { row } = existingDatapath(view, 'listZoneTimeoutPolicies', datapath)
      const zones = decodeMap(row['ct_zones']) as Map<number, RowRef>
      const timeoutsOf = (zone: string): ZoneTimeouts => {
        const [policy] = idsIn(view.row('CT_Zone', zone) as Row, 'timeout_policy')
        const row = policy === undefined ? undefined : view.row('CT_Timeout_Policy', policy)
        return Object.fromEntries(decodeMap(row?.['timeouts']))
      }
      return new Map(yield* mapped(zones, ([zone, [, id]]) => [zone, timeoutsOf(id)] as const))
    })
  }

  /** Returns the capabilities of a datapath such as `netdev`: `ovs-vsctl list-dp-cap`. */
  async listDatapathCapabilities(
    datapath: string,
    options: CallOptions = {},
  ): Promise<Record<string, string>> {
    checkString('datapath', datapath)
    return this.#reading.look(options, (view) => {
      const { row } = existingDatapath(view, 'listDatapathCapabilities', datapath)
      return Object.fromEntries(decodeMap(row['capabilities']))
    })
  }

  /**
   * Returns a row with these columns, or values of their keys as `column:key`, by default with all columns:
   * `ovs-vsctl get`, `ovs-vsctl list`. A key that is not there is `undefined`. Rejects with `OVS_NOT_FOUND`; with
   * `ifExists` resolves with `undefined`.
   */
  async get<T extends TableName, C extends Readable<T> = ColumnOf<T>>(
    table: T,
    record: string,
    columns?: readonly C[],
    options?: CallOptions,
  ): Promise<RowWith<T, C>>
  async get<T extends TableName, C extends Readable<T> = ColumnOf<T>>(
    table: T,
    record: string,
    columns: readonly C[] | undefined,
    options: CallOptions & IfExists,
  ): Promise<RowWith<T, C> | undefined>
  async get<T extends TableName, C extends Readable<T>>(
    table: T,
    record: string,
    columns?: readonly C[],
    { ifExists, ...options }: CallOptions & IfExists = {},
  ): Promise<RowWith<T, C> | undefined> {
    checkBoolean('ifExists', ifExists)
    if (columns && hasKeys(columns)) {
      const keyed = await this.#keyed(table, columns, options)
      const row = await this.get(table, record, keyed.columns, { ...options, ifExists })
      return row && (keyed.pick(row) as RowWith<T, C>)
    }
    await this.#reading.bySchema(options, async (types) => types.table(table))
    checkRecord(record)
    const find = ifExists ? findRecord : existingRecord
    const held = await this.#reading.look(options, (view) => find(view, 'get', table, record))
    if (!held) return undefined
    const [row] = await this.#reading.timed(options, (call) =>
      this.#database.select(
        table,
        idOf(held) as Id<T>,
        columns as readonly ColumnOf<T>[] | undefined,
        call,
      ),
    )
    if (!row && !ifExists) throw notFound('get', `no row "${record}" in table ${table}`)
    return row as RowWith<T, C> | undefined
  }

  /**
   * Lists the rows of a table, or these `records` in their order, from one snapshot, with these columns or keys as
   * in `get`, by default with all columns: `ovs-vsctl list`. Rejects with `OVS_NOT_FOUND` for a record that is not
   * there; with `ifExists` leaves it out.
   */
  async list<T extends TableName, C extends Readable<T> = ColumnOf<T>>(
    table: T,
    columns?: readonly C[],
    { records, ifExists, ...options }: ListOptions = {},
  ): Promise<RowWith<T, C>[]> {
    if (columns && hasKeys(columns)) {
      const keyed = await this.#keyed(table, columns, options)
      const rows = await this.list(table, keyed.columns, { records, ifExists, ...options })
      return slices.run(mapped(rows, (row) => keyed.pick(row) as RowWith<T, C>))
    }
    if (records !== undefined)
      return this.#listed(table, columns, records, { ...options, ifExists })
    const rows = await this.#reading.timed(options, (call) =>
      this.#database.select(table, [], columns as readonly ColumnOf<T>[] | undefined, call),
    )
    return rows as RowWith<T, C>[]
  }

  async #listed<T extends TableName, C extends Readable<T>>(
    table: T,
    columns: readonly C[] | undefined,
    records: readonly string[],
    { ifExists, ...options }: CallOptions & IfExists,
  ): Promise<RowWith<T, C>[]> {
    if (!Array.isArray(records)) throw invalidType('records', 'an array', records)
    for (const record of records) checkRecord(record)
    checkBoolean('ifExists', ifExists)
    const find = ifExists ? findRecord : existingRecord
    const held = await this.#reading.look(options, (view) =>
      records.map((record) => find(view, 'list', table, record)),
    )
    const ids = held.flatMap((row) => (row ? (idOf(row) as Id<T>) : []))
    const { value } = await this.#reading.timed(options, (call) =>
      this.#database.transact(
        (tx) =>
          ids.map((id) => tx.select(table, id, columns as readonly ColumnOf<T>[] | undefined)),
        call,
      ),
    )
    const rows = value as unknown as RowWith<T, C>[][]
    const gone = rows.findIndex((found) => found.length === 0)
    if (gone >= 0 && !ifExists) throw notFound('list', `no row ${ids[gone]} in table ${table}`)
    return rows.flat()
  }

  /**
   * Finds the rows that meet conditions, with these columns or keys as in `get`, by default with all columns:
   * `ovs-vsctl find`.
   *
   * ```ts
   * await ovs.find('Interface', [['type', '=', 'vxlan'], ['options:remote_ip', '=', '192.0.2.1']])
   * ```
   */
  async find<T extends TableName, C extends Readable<T> = ColumnOf<T>>(
    table: T,
    conditions: readonly Condition<T>[],
    columns?: readonly C[],
    options: CallOptions = {},
  ): Promise<RowWith<T, C>[]> {
    if (columns && hasKeys(columns)) {
      const keyed = await this.#keyed(table, columns, options)
      const rows = await this.find(table, conditions, keyed.columns, options)
      return slices.run(mapped(rows, (row) => keyed.pick(row) as RowWith<T, C>))
    }
    return this.#reading.bySchema(options, async (types, call) => {
      const about = types.table(table)
      const { met, columns: tested } = encodeConditions(types, table, conditions)
      for (const name of columns ?? []) about.column(name)
      if (!about.exists) return []
      const needed = columns && about.existing(new Set(['_uuid', ...columns, ...tested]))
      const [{ rows }] = await this.session.transact(
        [{ op: 'select', table, where: [], ...(needed && { columns: needed }) }],
        call,
      )
      const found: RowWith<T, C>[] = []
      const look = (row: Row) => {
        if (met(row)) found.push(about.decodeRow(row, columns) as RowWith<T, C>)
      }
      await slices.run(each(rows, look))
      return found
    })
  }

  /**
   * Waits until a row exists and meets conditions: `ovs-vsctl wait-until`. Rejects with `OVS_UNMET` when it does
   * not within `timeout`, by default 30 s. It knows no statistics.
   */
  async waitUntil<T extends TableName>(
    table: T,
    record: string,
    conditions: readonly Condition<T>[] = [],
    options: CallOptions = {},
  ): Promise<void> {
    const { replica } = this.reader
    checkRecord(record)
    const { met } = await this.#reading.bySchema(options, async (types) =>
      encodeConditions(types, table, conditions),
    )
    const isMet = () => {
      const row = findRecord(new View(replica), 'waitUntil', table, record)
      return row !== undefined && met(row)
    }
    try {
      await replica.waitFor(isMet, options)
    } catch (error) {
      const late = error instanceof OvsdbError && error.code === 'OVSDB_NO_ANSWER'
      throw late ? unmet() : error
    }
  }

  /**
   * Reports changes of bridges, ports and interfaces, until you leave the loop or `signal` aborts.
   *
   * ```ts
   * for await (const { type, change, object } of ovs.watch({ types: ['interface'] })) { ... }
   * ```
   */
  watch(options: WatchOvsOptions = {}): OvsWatch {
    return new OvsWatch(async (statistics, signal) => {
      if (!statistics) return { reader: this.reader, close: async () => {} }
      const columns = [...COLUMNS.Interface.filter((each) => each !== '_uuid'), 'statistics']
      const replica = await this.session.replicate({
        types: Open_vSwitchSchema,
        tables: {
          Open_vSwitch: { columns: ['bridges'] },
          Bridge: { columns: [...COLUMNS.Bridge.filter((each) => each !== '_uuid'), 'ports'] },
          Port: {
            columns: [
              ...COLUMNS.Port.filter((each) => each !== '_uuid'),
              ...['interfaces', 'fake_bridge'],
            ],
          },
          Interface: { columns },
        },
        signal,
      })
      return { reader: new InfoReader(replica), close: () => replica.close() }
    }, options)
  }

  async #keyed<T extends TableName>(table: T, targets: readonly string[], options: CallOptions) {
    const keyed = await this.#reading.bySchema(options, async (types) =>
      keyColumns(types, table, targets),
    )
    return { ...keyed, columns: keyed.columns as ColumnOf<T>[] }
  }
}

/** Lists the ports of a bridge except its local one, sorted by name. */
function* portInfos(
  view: View,
  reader: InfoReader,
  operation: string,
  bridge: string,
): Generator<void, PortInfo[]> {
  const ports: PortInfo[] = []
  const there = model.existingBridge(view, operation, bridge)
  yield* view.prepare('Port', there.fake ? 'tag' : 'fake_bridge')
  yield* each(model.portsOf(view, there), (port) => {
    if (port.name !== bridge) ports.push(reader.port(port))
  })
  return yield* sorted(ports, byName)
}

function targetsOf(view: View, table: TableName, ids: readonly string[]): string[] {
  return ids.map((id) => textOf(view.row(table, id) as Row, 'target')).sort()
}
