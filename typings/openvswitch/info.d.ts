import type { Replica } from '../ovsdb-client/replica.js';
import type { Row } from '../ovsdb-client/values.js';
import { type BridgeSeen, type PortSeen } from './model.js';
import { type RowId } from './view.js';
/** A bridge: its row in the Bridge table. */
export interface BridgeInfo {
    /** Bridge.name. */
    name: string;
    /** The row's (Bridge._uuid); of a fake bridge, that of its row in Port. */
    uuid: string;
    /** Of a fake bridge, the bridge that it is a VLAN of; else `undefined`. */
    parent: string | undefined;
    /** Of a fake bridge, its VLAN (Port.tag); else `undefined`. */
    vlan: number | undefined;
    /** Bridge:fail_mode; `undefined` when unset. This and what follows is a fake bridge's parent's. */
    failMode: string | undefined;
    /** Bridge:datapath_type; an unset one is `system`. */
    datapathType: string;
    /** Bridge:datapath_id, 16 hexadecimal digits, once ovs-vswitchd has made the bridge. */
    datapathId: string | undefined;
    /** Bridge:protocols; empty for all that are supported. */
    protocols: string[];
    /** Bridge:stp_enable. */
    stp: boolean;
    /** Bridge:rstp_enable. */
    rstp: boolean;
    /** Bridge:mcast_snooping_enable. */
    mcastSnooping: boolean;
    /** Bridge.external_ids; a fake bridge has its own. */
    externalIds: Record<string, string>;
    /** Bridge.other_config. */
    otherConfig: Record<string, string>;
}
/** An interface: its row in the Interface table. */
export interface InterfaceInfo {
    /** Interface.name. */
    name: string;
    /** The row's (Interface._uuid). */
    uuid: string;
    /** `system`, `internal`, `vxlan` or any other type of ovs-vswitchd. */
    type: string;
    /** The OpenFlow port number; -1 when ovs-vswitchd failed, `undefined` while it has not tried. */
    ofport: number | undefined;
    /** Interface:mac_in_use. */
    mac: string | undefined;
    /** Interface:error, ovs-vswitchd's own words. */
    error: string | undefined;
    /** Whether it is administratively up, and whether it has a carrier; as ovs-vswitchd last saw. */
    adminState: 'up' | 'down' | undefined;
    /** Whether it has a carrier (Interface.link_state). */
    linkState: 'up' | 'down' | undefined;
    /** Bytes. */
    mtu: number | undefined;
    /** The kernel's index of the device; 0 when there is none, as for a tunnel in the netdev datapath. */
    ifindex: number | undefined;
    /** Interface:options, as strings by their names in ovs-vswitchd.conf.db(5). */
    options: Record<string, string>;
    /** Interface.external_ids. */
    externalIds: Record<string, string>;
    /** Interface.statistics, such as `rx_bytes`; in a watch that asked for them. */
    statistics?: Record<string, bigint>;
}
/** A port with its interfaces: one, but for a bond. */
export interface PortInfo {
    /** Port.name. */
    name: string;
    /** Of the row in the Port table. */
    uuid: string;
    /** The bridge that it is on. */
    bridge: string;
    /** Port:tag. */
    tag: number | undefined;
    /** Port:trunks; empty for all. */
    trunks: number[];
    /** Port:vlan_mode; `undefined` when unset. */
    vlanMode: string | undefined;
    /** Port:bond_mode; `undefined` when unset. */
    bondMode: string | undefined;
    /** Port:lacp; `undefined` when unset. */
    lacp: string | undefined;
    /** The first interface's `type`, `ofport` and `mac`. */
    type: string;
    /** The OpenFlow port number of its one interface (Interface.ofport). */
    ofport: number | undefined;
    /** The Ethernet address of its one interface (Interface.mac_in_use). */
    mac: string | undefined;
    /** Port.external_ids; those of its interfaces are theirs. */
    externalIds: Record<string, string>;
    /** Its interfaces; more than one makes it a bond. */
    interfaces: InterfaceInfo[];
}
/** A port that ovs-vswitchd has applied, so that it has a number. */
export interface AppliedPort extends PortInfo {
    /** Its OpenFlow port number, 1 to 65,279 (Interface.ofport). */
    ofport: number;
}
/** What the objects above are made of; not `ports`, of which there may be thousands. */
export declare const COLUMNS: {
    readonly Bridge: readonly ["_uuid", "name", "fail_mode", "datapath_type", "datapath_id", "protocols", "stp_enable", "rstp_enable", "mcast_snooping_enable", "external_ids", "other_config"];
    readonly Port: readonly ["_uuid", "name", "tag", "trunks", "vlan_mode", "bond_mode", "lacp", "external_ids"];
    readonly Interface: readonly ["_uuid", "name", "type", "ofport", "mac_in_use", "error", "admin_state", "link_state", "mtu", "ifindex", "options", "external_ids"];
};
/** Reads the objects out of a replica. */
export declare class InfoReader {
    #private;
    readonly replica: Replica;
    /** What a fake bridge's external ids are called in its Port row. */
    static readonly FAKE_BRIDGE_PREFIX = "fake-bridge-";
    constructor(replica: Replica);
    bridge({ name, id, fake }: BridgeSeen): BridgeInfo;
    port({ id, row, bridge }: PortSeen): PortInfo;
    /** A port by its row; `undefined` when no bridge has it. */
    portOf(row: Row): PortInfo | undefined;
    interface(id: RowId): InterfaceInfo;
}
export declare function byName(a: {
    name: string;
}, b: {
    name: string;
}): number;
