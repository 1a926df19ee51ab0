import type { BridgeRow, InterfaceRow, PortRow } from './schema.js';
/** A bridge: its row in the Bridge table. */
export interface BridgeInfo {
    /** Bridge.name. */
    name: string;
    /** The row's (Bridge._uuid). */
    uuid: string;
    /** Bridge:fail_mode; `undefined` when unset. */
    failMode: string | undefined;
    /** Bridge:datapath_type; an unset one is `system`. */
    datapathType: string;
    /** Bridge:datapath_id, 16 hexadecimal digits, once ovs-vswitchd has made the bridge. */
    datapathId: string | undefined;
    /** Bridge:protocols; empty for all that are supported. */
    protocols: string[];
    /** Bridge.external_ids. */
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
    /** The first interface's `type`, `ofport` and `mac`. */
    type: string;
    /** The OpenFlow port number of its one interface (Interface.ofport). */
    ofport: number | undefined;
    /** The Ethernet address of its one interface (Interface.mac_in_use). */
    mac: string | undefined;
    /** Its interfaces; more than one makes it a bond. */
    interfaces: InterfaceInfo[];
}
/** A port that ovs-vswitchd has applied, so that it has a number. */
export interface AppliedPort extends PortInfo {
    /** Its OpenFlow port number, 1 to 65,279 (Interface.ofport). */
    ofport: number;
}
export declare const BRIDGE_INFO_COLUMNS: readonly ["_uuid", "name", "fail_mode", "datapath_type", "datapath_id", "protocols", "external_ids", "other_config"];
export declare const PORT_INFO_COLUMNS: readonly ["_uuid", "name", "tag", "interfaces"];
export declare const INTERFACE_INFO_COLUMNS: readonly ["_uuid", "name", "type", "ofport", "mac_in_use", "error", "admin_state", "link_state", "mtu", "ifindex", "options", "external_ids"];
/** The columns of a row that were read. */
export type BridgeColumns = Pick<BridgeRow, (typeof BRIDGE_INFO_COLUMNS)[number]>;
export type PortColumns = Pick<PortRow, (typeof PORT_INFO_COLUMNS)[number]>;
export type InterfaceColumns = Pick<InterfaceRow, (typeof INTERFACE_INFO_COLUMNS)[number]>;
export declare function bridgeInfo(row: BridgeColumns): BridgeInfo;
export declare function interfaceInfo(row: InterfaceColumns): InterfaceInfo;
export declare function portInfo(bridge: string, row: PortColumns, interfaces: InterfaceInfo[]): PortInfo;
