import type { OvsdbClient } from '../ovsdb-client/client.js';
import { type BridgeInfo, type InterfaceInfo, type PortInfo } from './info.js';
import type { Made } from './plan.js';
/** What a transaction made or found in place, as it is in the database now. */
export interface Report {
    bridges: BridgeInfo[];
    ports: PortInfo[];
    /** The interfaces of both: a bridge's local one, and each port's. */
    interfaces: {
        of: Made;
        bridge: BridgeInfo | undefined;
        iface: InterfaceInfo;
    }[];
}
/** Reads the rows of what was made. Rejects with `OVS_APPLY_FAILED` when another deleted one. */
export declare function readReport(client: OvsdbClient, made: readonly Made[], signal: AbortSignal): Promise<Report>;
/**
 * Throws `OVS_APPLY_FAILED` when ovs-vswitchd could not set up an interface, with its own text. To
 * be called when the configuration is applied: only then are `ofport` and `error` to be trusted.
 */
export declare function checkApplied(report: Report, remote: string): void;
/**
 * Waits until the ports have the MAC addresses that were asked for: ovs-vswitchd sets these after
 * it has declared the configuration applied. Resolves with whether the report is out of date.
 */
export declare function awaitMacs(client: OvsdbClient, report: Report, signal: AbortSignal): Promise<boolean>;
