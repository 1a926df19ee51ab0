/** Every verb that changes the database, described once for calls and for transactions. */
import { checkKnownOptions } from '../../ovsdb-client/check.js'
import type { InsertRow } from '../../ovsdb-client/typed/typed-rows.js'
import type { AppliedPort, BridgeInfo, InterfaceInfo, PortInfo } from '../model/info.js'
import type { RecordId } from '../model/records.js'
import type { BridgeOptions, FailMode, FakeBridgeOptions } from '../options/bridge-options.js'
import type { ColumnOf, ElementOf } from '../options/column-types.js'
import type {
  BondMember,
  BondOptions,
  InterfaceOptions,
  PortOptions,
} from '../options/port-options.js'
import type { Settings } from '../options/settings.js'
import type { Open_vSwitchTables } from '../schema.js'
import type { TableName, Types } from '../types.js'
import * as bridges from './bridge-verbs.js'
import type { ChangeOptions } from './change-options.js'
import type { ConnectionOptions, SslOptions } from './controller-verbs.js'
import * as controllers from './controller-verbs.js'
import type { MirrorOptions, QosOptions } from './hanging-verbs.js'
import * as hanging from './hanging-verbs.js'
import type { DeletePortOptions, PatchEnd } from './port-verbs.js'
import * as ports from './port-verbs.js'
import * as reset from './reset-verbs.js'
import * as rows from './row-verbs.js'
import type { IfExists, MayExist, Verb, VerbName } from './verb.js'
import type { ZoneTimeouts } from './zone-verbs.js'
import * as zones from './zone-verbs.js'

/** Where a verb is called: on an `Ovs`, which commits it, or on that transaction, which collects it. */
export type VerbsOf = 'ovs' | object

/** What a verb returns: a promise of its result, or the transaction itself. */
export type Returned<W extends VerbsOf, T> = W extends 'ovs' ? Promise<T> : W

/** A verb's options: its own, and those of the commit where it is one. */
export type Call<W extends VerbsOf, O extends object = object> = O &
  (W extends 'ovs' ? ChangeOptions : object)

/**
 * The verbs of ovs-vsctl(8) that change the database. Each checks its arguments at once; what the
 * database allows is found out when they are committed.
 */
export abstract class WriteVerbs<W extends VerbsOf> {
  /** @internal `make` is given the verb's own options, and our types on the server's schema. */
  protected abstract perform<O extends object, T>(
    about: VerbName,
    options: Call<W, O> | undefined,
    make: (own: O, types: Types) => Verb<T>,
  ): Returned<W, T>

  /**
   * Creates a bridge with its local port, an internal interface of the same name, as `ovs-vsctl add-br` does; with
   * `parent` and `vlan`, a fake bridge.
   *
   * @param name 1 to 15 bytes: the local port is a network device.
   */
  addBridge(
    name: string,
    options?: Call<W, (BridgeOptions | FakeBridgeOptions) & MayExist>,
  ): Returned<W, BridgeInfo> {
    return this.perform({ operation: 'addBridge', name }, options, (own, types) =>
      bridges.addBridge(types, name, own),
    )
  }

  /** Deletes a bridge, its fake bridges and all its ports, as `ovs-vsctl del-br` does. */
  deleteBridge(name: string, options?: Call<W, IfExists>): Returned<W, void> {
    return this.perform({ operation: 'deleteBridge', name }, options, (own) =>
      bridges.deleteBridge(name, own),
    )
  }

  /** Changes the options of a bridge that are passed; `null` empties a column. */
  setBridge(name: string, options: Call<W, BridgeOptions>): Returned<W, void> {
    return this.perform({ operation: 'setBridge', name }, options, (own, types) =>
      bridges.setBridge(types, name, own),
    )
  }

  /** Sets Bridge:fail_mode, as `ovs-vsctl set-fail-mode`; `null` unsets it. */
  setFailMode(bridge: string, failMode: FailMode | null, options?: Call<W>): Returned<W, void> {
    return this.perform({ operation: 'setFailMode', name: bridge }, options, (own, types) =>
      noOptions(own, bridges.setFailMode(types, bridge, failMode)),
    )
  }

  /**
   * Sets an external id of a bridge, as `ovs-vsctl br-set-external-id` does; `null` deletes it. A fake bridge has
   * its own.
   */
  setBridgeExternalId(
    bridge: string,
    key: string,
    value: string | null,
    options?: Call<W>,
  ): Returned<W, void> {
    return this.perform({ operation: 'setBridgeExternalId', name: bridge }, options, (own) =>
      noOptions(own, bridges.setBridgeExternalId(bridge, key, value)),
    )
  }

  /**
   * Adds a port to a bridge, as `ovs-vsctl add-port` does, and resolves with its ofport. On a fake bridge it is in
   * the bridge's VLAN.
   *
   * @param name 1 to 15 bytes when the port is a network device (`system`, `internal`, `tap`).
   */
  addPort(
    bridge: string,
    name: string,
    options?: Call<W, PortOptions & MayExist> & { wait?: true },
  ): Returned<W, AppliedPort>
  addPort(
    bridge: string,
    name: string,
    options: Call<W, PortOptions & MayExist>,
  ): Returned<W, PortInfo>
  addPort(
    bridge: string,
    name: string,
    options?: Call<W, PortOptions & MayExist>,
  ): Returned<W, PortInfo> {
    return this.perform({ operation: 'addPort', name }, options, (own, types) =>
      ports.addPort(types, bridge, name, own),
    )
  }

  /** Creates a bond of two or more interfaces, as `ovs-vsctl add-bond` does. */
  addBond(
    bridge: string,
    name: string,
    members: readonly BondMember[],
    options?: Call<W, BondOptions & MayExist>,
  ): Returned<W, PortInfo> {
    return this.perform({ operation: 'addBond', name }, options, (own, types) =>
      ports.addBond(types, bridge, name, members, own),
    )
  }

  /**
   * Creates a pair of patch ports on two bridges or on one: frames that enter one leave by the other. Both bridges
   * must be of the same datapath type.
   */
  addPatch(one: PatchEnd, other: PatchEnd, options?: Call<W, MayExist>): Returned<W, PortInfo[]> {
    return this.perform({ operation: 'addPatch', name: one?.port }, options, (own, types) =>
      ports.addPatch(types, one, other, own),
    )
  }

  /** Changes the options of a port that are passed; `null` empties a column. */
  setPort(name: string, options: Call<W, BondOptions>): Returned<W, void> {
    return this.perform({ operation: 'setPort', name }, options, (own, types) =>
      ports.setPort(types, name, own),
    )
  }

  /**
   * Deletes a port from its bridge, as `ovs-vsctl del-port` does; a bond is deleted with all its interfaces. The
   * QoS row and the queues that it alone had go with it.
   */
  deletePort(name: string, options?: Call<W, DeletePortOptions>): Returned<W, void>
  /** The same, if it is on this bridge. */
  deletePort(bridge: string, name: string, options?: Call<W, DeletePortOptions>): Returned<W, void>
  deletePort(
    first: string,
    second?: string | Call<W, DeletePortOptions>,
    third?: Call<W, DeletePortOptions>,
  ): Returned<W, void> {
    const [bridge, name, options] = optionalFirst(first, second, third)
    return this.perform({ operation: 'deletePort', name }, options, (own) =>
      ports.deletePort(bridge, name, own),
    )
  }

  /**
   * Adds an interface to a bond, as `ovs-vsctl add-bond-iface` does, or to another port, which becomes a bond.
   */
  addBondInterface(
    bond: string,
    name: string,
    options?: Call<W, InterfaceOptions & MayExist>,
  ): Returned<W, InterfaceInfo> {
    return this.perform({ operation: 'addBondInterface', name }, options, (own, types) =>
      ports.addBondInterface(types, bond, name, own),
    )
  }

  /**
   * Deletes an interface from its bond, as `ovs-vsctl del-bond-iface` does; the last one cannot be deleted.
   */
  deleteBondInterface(name: string, options?: Call<W, IfExists>): Returned<W, void>
  /** The same, if this bond has it. */
  deleteBondInterface(bond: string, name: string, options?: Call<W, IfExists>): Returned<W, void>
  deleteBondInterface(
    first: string,
    second?: string | Call<W, IfExists>,
    third?: Call<W, IfExists>,
  ): Returned<W, void> {
    const [bond, name, options] = optionalFirst(first, second, third)
    return this.perform({ operation: 'deleteBondInterface', name }, options, (own) =>
      ports.deleteBondInterface(bond, name, own),
    )
  }

  /**
   * Mirrors packets of a bridge to a port or VLAN: a row of Mirror, with ports by their names. Without any
   * `select_...` it copies nothing.
   */
  addMirror(
    bridge: string,
    name: string,
    mirror: MirrorOptions,
    options?: Call<W>,
  ): Returned<W, void> {
    return this.perform({ operation: 'addMirror', name }, options, (own, types) =>
      noOptions(own, hanging.addMirror(types, bridge, name, mirror)),
    )
  }

  /** Deletes a mirror from a bridge. */
  deleteMirror(bridge: string, name: string, options?: Call<W, IfExists>): Returned<W, void> {
    return this.perform({ operation: 'deleteMirror', name }, options, (own) =>
      hanging.deleteMirror(bridge, name, own),
    )
  }

  /**
   * Sets the QoS of a port with its own queues: a row of QoS, such as `{ type: 'linux-htb', other_config: {
   * 'max-rate': '1000000' }, queues: { 0: {} } }`. What it had before, and no other port has, is deleted. `null`
   * takes it away.
   */
  setQos(port: string, qos: QosOptions | null, options?: Call<W>): Returned<W, void> {
    return this.perform({ operation: 'setQos', name: port }, options, (own, types) =>
      noOptions(own, hanging.setQos(types, port, qos)),
    )
  }

  /** Exports flows of a bridge by NetFlow: a row of NetFlow; `null` stops the export. */
  setNetflow(
    bridge: string,
    row: InsertRow<Open_vSwitchTables, 'NetFlow'> | null,
    options?: Call<W>,
  ): Returned<W, void> {
    return this.perform({ operation: 'setNetflow', name: bridge }, options, (own, types) =>
      noOptions(own, hanging.setBridgeRow(types, 'netflow', bridge, row)),
    )
  }

  /** Exports samples of a bridge's packets by sFlow: a row of sFlow; `null` stops the export. */
  setSflow(
    bridge: string,
    row: InsertRow<Open_vSwitchTables, 'sFlow'> | null,
    options?: Call<W>,
  ): Returned<W, void> {
    return this.perform({ operation: 'setSflow', name: bridge }, options, (own, types) =>
      noOptions(own, hanging.setBridgeRow(types, 'sflow', bridge, row)),
    )
  }

  /** Exports flows of a bridge by IPFIX (RFC 7011): a row of IPFIX; `null` stops the export. */
  setIpfix(
    bridge: string,
    row: InsertRow<Open_vSwitchTables, 'IPFIX'> | null,
    options?: Call<W>,
  ): Returned<W, void> {
    return this.perform({ operation: 'setIpfix', name: bridge }, options, (own, types) =>
      noOptions(own, hanging.setBridgeRow(types, 'ipfix', bridge, row)),
    )
  }

  /**
   * Configures an OpenFlow table, 0 to 254, of a bridge: a row of Flow_Table; `null` deletes it.
   */
  setFlowTable(
    bridge: string,
    number: number,
    row: InsertRow<Open_vSwitchTables, 'Flow_Table'> | null,
    options?: Call<W>,
  ): Returned<W, void> {
    return this.perform({ operation: 'setFlowTable', name: bridge }, options, (own, types) =>
      noOptions(own, hanging.setFlowTable(types, bridge, number, row)),
    )
  }

  /** Maps an I-SID, 0 to 16777215, to a VLAN, 0 to 4095, as `ovs-vsctl add-aa-mapping`. */
  addAutoAttachMapping(
    bridge: string,
    isid: number,
    vlan: number,
    options?: Call<W>,
  ): Returned<W, void> {
    return this.perform({ operation: 'addAutoAttachMapping', name: bridge }, options, (own) =>
      noOptions(own, hanging.addAutoAttachMapping(bridge, isid, vlan)),
    )
  }

  /**
   * Deletes the mapping of an I-SID to a VLAN, if it exists, as `ovs-vsctl del-aa-mapping` does.
   */
  deleteAutoAttachMapping(
    bridge: string,
    isid: number,
    vlan: number,
    options?: Call<W>,
  ): Returned<W, void> {
    return this.perform({ operation: 'deleteAutoAttachMapping', name: bridge }, options, (own) =>
      noOptions(own, hanging.deleteAutoAttachMapping(bridge, isid, vlan)),
    )
  }

  /**
   * Sets the OpenFlow controllers of a bridge, such as `tcp:192.0.2.1:6653`, as `ovs-vsctl set-controller` does, in
   * place of the previous ones.
   */
  setControllers(
    bridge: string,
    targets: readonly string[],
    options?: Call<W, ConnectionOptions>,
  ): Returned<W, void> {
    return this.perform({ operation: 'setControllers', name: bridge }, options, (own) =>
      controllers.setControllers(bridge, targets, own),
    )
  }

  /** Deletes the controllers of a bridge, as `ovs-vsctl del-controller` does. */
  deleteControllers(bridge: string, options?: Call<W>): Returned<W, void> {
    return this.perform({ operation: 'deleteControllers', name: bridge }, options, (own) =>
      noOptions(own, controllers.deleteControllers(bridge)),
    )
  }

  /**
   * Sets the OVSDB managers, such as `ptcp:6640`, as `ovs-vsctl set-manager` does, in place of the previous ones.
   */
  setManagers(targets: readonly string[], options?: Call<W, ConnectionOptions>): Returned<W, void> {
    return this.perform({ operation: 'setManagers' }, options, (own) =>
      controllers.setManagers(targets, own),
    )
  }

  /** Deletes the managers, as `ovs-vsctl del-manager` does. */
  deleteManagers(options?: Call<W>): Returned<W, void> {
    return this.perform({ operation: 'deleteManagers' }, options, (own) =>
      noOptions(own, controllers.deleteManagers()),
    )
  }

  /** Sets the paths of the switch's key and certificates, as `ovs-vsctl set-ssl` does. */
  setSsl(options: Call<W, SslOptions>): Returned<W, void> {
    return this.perform({ operation: 'setSsl' }, options, (own) => controllers.setSsl(own))
  }

  /** Deletes the SSL configuration, as `ovs-vsctl del-ssl` does. */
  deleteSsl(options?: Call<W>): Returned<W, void> {
    return this.perform({ operation: 'deleteSsl' }, options, (own) =>
      noOptions(own, controllers.deleteSsl()),
    )
  }

  /**
   * Sets the timeouts, in seconds, of a conntrack zone, 0 to 65535, of a datapath such as `netdev`, as `ovs-vsctl
   * add-zone-tp` does. With `mayExist` they replace what the zone has.
   */
  addZoneTimeoutPolicy(
    datapath: string,
    zone: number,
    timeouts: ZoneTimeouts,
    options?: Call<W, MayExist>,
  ): Returned<W, void> {
    return this.perform(
      { operation: 'addZoneTimeoutPolicy', name: datapath },
      options,
      (own, types) => zones.addZoneTimeoutPolicy(types, datapath, zone, timeouts, own),
    )
  }

  /** Deletes the timeouts of a zone, as `ovs-vsctl del-zone-tp` does. */
  deleteZoneTimeoutPolicy(
    datapath: string,
    zone: number,
    options?: Call<W, IfExists>,
  ): Returned<W, void> {
    return this.perform({ operation: 'deleteZoneTimeoutPolicy', name: datapath }, options, (own) =>
      zones.deleteZoneTimeoutPolicy(datapath, zone, own),
    )
  }

  /**
   * Sets columns of a row, as `ovs-vsctl set`: `{ fail_mode: 'secure' }` replaces the column,
   * `{ 'other_config:hwaddr': '02:00:00:00:00:01' }` one key of a map.
   */
  set<T extends TableName>(
    table: T,
    record: RecordId<T>,
    settings: Settings<T>,
    options?: Call<W, IfExists>,
  ): Returned<W, void> {
    return this.perform({ operation: 'set', table, record }, options, (own, types) =>
      rows.set(types, table, record, settings, own),
    )
  }

  /**
   * Adds elements to a set, or pairs to a map whose keys it does not have yet, as `ovs-vsctl add`.
   */
  add<T extends TableName, C extends ColumnOf<T>>(
    table: T,
    record: RecordId<T>,
    column: C,
    value: ElementOf<T, C>,
    options?: Call<W, IfExists>,
  ): Returned<W, void> {
    return this.perform({ operation: 'add', table, record, column }, options, (own, types) =>
      rows.add(types, table, record, column, value, own),
    )
  }

  /** Removes elements from a set, or pairs from a map, by their keys or as pairs: `remove`. */
  remove<T extends TableName, C extends ColumnOf<T>>(
    table: T,
    record: RecordId<T>,
    column: C,
    value: ElementOf<T, C> | readonly (string | number | ElementOf<T, C>)[],
    options?: Call<W, IfExists>,
  ): Returned<W, void> {
    return this.perform({ operation: 'remove', table, record, column }, options, (own, types) =>
      rows.remove(types, table, record, column, value, own),
    )
  }

  /** Empties columns that may be empty, as `ovs-vsctl clear`. */
  clear<T extends TableName>(
    table: T,
    record: RecordId<T>,
    columns: ColumnOf<T> | readonly ColumnOf<T>[],
    options?: Call<W, IfExists>,
  ): Returned<W, void> {
    return this.perform({ operation: 'clear', table, record }, options, (own, types) =>
      rows.clear(types, table, record, columns, own),
    )
  }

  /** Deletes rows to which nothing refers any more, as `ovs-vsctl destroy` does. */
  destroy<T extends TableName>(
    table: T,
    records: RecordId<T> | readonly RecordId<T>[],
    options?: Call<W, IfExists>,
  ): Returned<W, void> {
    return this.perform(
      { operation: 'destroy', table, record: onlyOne(records) },
      options,
      (own, types) => rows.destroy(types, table, records, own),
    )
  }

  /** Deletes every row of a table, as `ovs-vsctl --all destroy`. */
  destroyAll(table: TableName, options?: Call<W>): Returned<W, void> {
    return this.perform({ operation: 'destroyAll', table }, options, (own, types) =>
      noOptions(own, rows.destroyAll(types, table)),
    )
  }

  /**
   * Initialises the database for Open vSwitch unless it is initialised, as `ovs-vsctl init` does.
   */
  init(options?: Call<W>): Returned<W, void> {
    return this.perform({ operation: 'init' }, options, (own) => noOptions(own, reset.init()))
  }

  /**
   * Sets the configuration back to a clean state, as `ovs-vsctl emer-reset`: bridges, ports and
   * interfaces stay; controllers, managers, SSL, mirrors, flow export and most settings go.
   */
  emergencyReset(options?: Call<W>): Returned<W, void> {
    return this.perform({ operation: 'emergencyReset' }, options, (own) =>
      noOptions(own, reset.emergencyReset()),
    )
  }
}

/** A verb that has no options of its own. */
function noOptions<T>(own: object, verb: Verb<T>): Verb<T> {
  checkKnownOptions(own, [])
  return verb
}

/** The record, where the list has one. */
function onlyOne(records: RecordId | readonly RecordId[]): RecordId | undefined {
  const [first, ...others] = [records].flat() as RecordId[]
  return others.length === 0 ? first : undefined
}

/** Arguments whose first may be left out. */
function optionalFirst<O>(
  first: string,
  second: string | O | undefined,
  third: O | undefined,
): [holder: string | undefined, name: string, options: O | undefined] {
  return typeof second === 'string' ? [first, second, third] : [undefined, first, second]
}
