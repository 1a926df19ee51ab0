import { type CallOptions } from '../ovsdb-client/call-options.js';
import type { OvsdbSession } from '../ovsdb-client/session.js';
import type { RowOf } from '../ovsdb-client/typed-rows.js';
import { type Condition } from './conditions.js';
import type { SslOptions } from './controller-verbs.js';
import { type BridgeInfo, InfoReader, type InterfaceInfo, type PortInfo } from './info.js';
import { type Open_vSwitchTables } from './schema.js';
import type { ColumnOf } from './settings.js';
import type { IfExists, Types } from './verb.js';
import { type TableName } from './view.js';
import { OvsWatch, type WatchOvsOptions } from './watch.js';
import { WriteVerbs } from './write-verbs.js';
import { type ZoneTimeouts } from './zone-verbs.js';
/** A row with some of its columns. */
export type RowWith<T extends TableName, C extends ColumnOf<T>> = Pick<RowOf<Open_vSwitchTables, T>, C>;
/** For `list`. */
export interface ListOptions extends CallOptions, IfExists {
    /** The rows, as `RecordId` says. Default: every row. */
    records?: readonly string[] | undefined;
}
/**
 * The verbs of ovs-vsctl(8) that tell what the database holds. Each knows all that was committed when
 * it was called. One that has no answer within its `timeout`, by default the connection's `readTimeout`,
 * rejects with `OVSDB_NO_ANSWER`.
 */
export declare abstract class ReadVerbs extends WriteVerbs<'ovs'> {
    #private;
    /** The session with the database, for whatever has no verb here. */
    readonly session: OvsdbSession;
    /** @internal */
    protected readonly reader: InfoReader;
    /** @internal */
    protected constructor(session: OvsdbSession, reader: InfoReader, readTimeout: number);
    /** Our types on the schema that the server has now. @internal */
    protected get types(): Types;
    /** Every bridge, fake ones among them, sorted by name. */
    listBridges(options?: CallOptions): Promise<BridgeInfo[]>;
    /** One bridge, or a fake one. Rejects with `OVS_NOT_FOUND`. */
    getBridge(name: string, options?: CallOptions): Promise<BridgeInfo>;
    /** The ports of a bridge but its local one, sorted by name. Rejects with `OVS_NOT_FOUND`. */
    listPorts(bridge: string, options?: CallOptions): Promise<PortInfo[]>;
    /** A port with the bridge that it is on. Rejects with `OVS_NOT_FOUND`. */
    getPort(name: string, options?: CallOptions): Promise<PortInfo>;
    /** One interface, a bridge's local one included. Rejects with `OVS_NOT_FOUND`. */
    getInterface(name: string, options?: CallOptions): Promise<InterfaceInfo>;
    /** Whether there is a bridge of this name, or a fake one: `ovs-vsctl br-exists`. */
    bridgeExists(name: string, options?: CallOptions): Promise<boolean>;
    /** The VLAN of a fake bridge; 0 of another: `ovs-vsctl br-to-vlan`. Rejects with `OVS_NOT_FOUND`. */
    bridgeToVlan(bridge: string, options?: CallOptions): Promise<number>;
    /** The parent of a fake bridge; of another itself: `ovs-vsctl br-to-parent`. */
    bridgeToParent(bridge: string, options?: CallOptions): Promise<string>;
    /** The bridge that has a port, not a local one: `ovs-vsctl port-to-br`. */
    portToBridge(port: string, options?: CallOptions): Promise<string>;
    /** The bridge that has an interface, not a local one: `ovs-vsctl iface-to-br`. */
    interfaceToBridge(name: string, options?: CallOptions): Promise<string>;
    /** The interfaces of a bridge but its local one, sorted by name: `ovs-vsctl list-ifaces`. */
    listInterfaces(bridge: string, options?: CallOptions): Promise<InterfaceInfo[]>;
    /** The targets of a bridge's controllers, sorted: `ovs-vsctl get-controller`. */
    getControllers(bridge: string, options?: CallOptions): Promise<string[]>;
    /** The targets of the managers, sorted: `ovs-vsctl get-manager`. */
    getManagers(options?: CallOptions): Promise<string[]>;
    /** Where the switch's key and certificates are: `ovs-vsctl get-ssl`; `undefined` when unset. */
    getSsl(options?: CallOptions): Promise<Required<SslOptions> | undefined>;
    /** The VLANs by the I-SIDs that a bridge maps to them: `ovs-vsctl get-aa-mapping`. */
    getAutoAttachMappings(bridge: string, options?: CallOptions): Promise<Map<number, number>>;
    /** The timeouts of a datapath's conntrack zones, by zone: `ovs-vsctl list-zone-tp`. */
    listZoneTimeoutPolicies(datapath: string, options?: CallOptions): Promise<Map<number, ZoneTimeouts>>;
    /** What a datapath such as `netdev` can do: `ovs-vsctl list-dp-cap`. */
    listDatapathCapabilities(datapath: string, options?: CallOptions): Promise<Record<string, string>>;
    /**
     * One row with these columns, by default with all: `ovs-vsctl get`, `ovs-vsctl list`. Rejects with
     * `OVS_NOT_FOUND`; with `ifExists` resolves with `undefined`.
     */
    get<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, record: string, columns?: readonly C[], options?: CallOptions): Promise<RowWith<T, C>>;
    get<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, record: string, columns: readonly C[] | undefined, options: CallOptions & IfExists): Promise<RowWith<T, C> | undefined>;
    /**
     * Every row of a table, or these `records`, in their order and as of one moment, with these columns, by
     * default with all: `ovs-vsctl list`. Rejects with `OVS_NOT_FOUND` for a record that is not there; with
     * `ifExists` leaves it out.
     */
    list<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, columns?: readonly C[], { records, ifExists, ...options }?: ListOptions): Promise<RowWith<T, C>[]>;
    /**
     * The rows that meet conditions, with these columns, by default with all: `ovs-vsctl find`.
     *
     * ```ts
     * await ovs.find('Interface', [['type', '=', 'vxlan'], ['options:remote_ip', '=', '192.0.2.1']])
     * ```
     */
    find<T extends TableName, C extends ColumnOf<T> = ColumnOf<T>>(table: T, conditions: readonly Condition<T>[], columns?: readonly C[], options?: CallOptions): Promise<RowWith<T, C>[]>;
    /**
     * Resolves when a row is there and meets conditions: `ovs-vsctl wait-until`. Rejects with `OVS_UNMET`
     * when it does not within `timeout`, by default 30 s. It knows no statistics.
     */
    waitUntil<T extends TableName>(table: T, record: string, conditions?: readonly Condition<T>[], options?: CallOptions): Promise<void>;
    /**
     * Tells what becomes of bridges, ports and interfaces, until the loop is left or `signal` aborts.
     *
     * ```ts
     * for await (const { type, change, object } of ovs.watch({ types: ['interface'] })) { ... }
     * ```
     */
    watch(options?: WatchOvsOptions): OvsWatch;
}
