import type { InsertRow } from '../ovsdb-client/typed-rows.js';
import type { Open_vSwitchTables } from './schema.js';
import { type IfExists, type Types, type Verb } from './verb.js';
import { type TableName } from './view.js';
type NewRowOf<T extends TableName> = InsertRow<Open_vSwitchTables, T>;
/** Columns of the Mirror table, with ports by their names. */
export interface MirrorOptions extends Omit<NewRowOf<'Mirror'>, 'name' | 'statistics' | 'output_port' | 'select_src_port' | 'select_dst_port'> {
    /** The port that copies go to. */
    output_port?: string | undefined;
    /** Copy what these ports receive. */
    select_src_port?: readonly string[] | undefined;
    /** Copy what these ports send. */
    select_dst_port?: readonly string[] | undefined;
}
/** Quality of service of a port: columns of the QoS table, with its queues by their numbers. */
export interface QosOptions extends Omit<NewRowOf<'QoS'>, 'queues'> {
    /** Rows of Queue by their numbers, 0 to 4294967295. */
    queues?: Readonly<Record<number, NewRowOf<'Queue'>>> | undefined;
}
/** The column of Bridge by which it has a row of its own, and the table of that row. */
export declare const BRIDGE_ROWS: {
    readonly netflow: "NetFlow";
    readonly sflow: "sFlow";
    readonly ipfix: "IPFIX";
};
/** A bridge's export of flows; `null` takes it away. */
export declare function setBridgeRow<C extends keyof typeof BRIDGE_ROWS>(types: Types, column: C, bridge: string, row: NewRowOf<(typeof BRIDGE_ROWS)[C]> | null): Verb;
/** How a bridge's OpenFlow table is to be; `null` takes the row away. */
export declare function setFlowTable(types: Types, bridge: string, number: number, row: NewRowOf<'Flow_Table'> | null): Verb;
export declare function addMirror(types: Types, bridge: string, name: string, options: MirrorOptions): Verb;
export declare function deleteMirror(bridge: string, name: string, options?: IfExists): Verb;
/** A port's quality of service, with queues of its own; `null` takes it away. */
export declare function setQos(types: Types, port: string, options: QosOptions | null): Verb;
/** @param isid 0 to 16777215 */
export declare function addAutoAttachMapping(bridge: string, isid: number, vlan: number): Verb;
export declare function deleteAutoAttachMapping(bridge: string, isid: number, vlan: number): Verb;
export {};
