import type { CallOptions, OvsdbClient } from '../ovsdb-client/client.js';
import { type BridgeInfo, type InterfaceInfo, type PortInfo } from './info.js';
/** Every bridge, by name. */
export declare function listBridges(client: OvsdbClient, options: CallOptions): Promise<BridgeInfo[]>;
/** One bridge. */
export declare function getBridge(client: OvsdbClient, name: string, options: CallOptions): Promise<BridgeInfo>;
/** The ports of a bridge but its local one, by name; all read in one transaction. */
export declare function listPorts(client: OvsdbClient, bridge: string, options: CallOptions): Promise<PortInfo[]>;
/** One interface, a bridge's local one included. */
export declare function getInterface(client: OvsdbClient, name: string, options: CallOptions): Promise<InterfaceInfo>;
