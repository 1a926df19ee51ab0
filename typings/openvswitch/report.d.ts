import { OvsdbError, type OvsVerb } from '../errors.js';
import type { Made } from './draft.js';
import type { BridgeInfo, InfoReader, InterfaceInfo, PortInfo } from './info.js';
import { type RowId } from './view.js';
/** What became of a committed transaction: the rows of what its verbs made or found, as they are now. */
export declare class Report {
    #private;
    /** With the UUIDs that the rows have now. */
    readonly made: readonly Made[];
    /** The verbs of which something is in the database. */
    readonly remaining: () => OvsVerb[];
    /** @param stored the UUID that a row of the draft has now */
    constructor(reader: InfoReader, made: readonly Made[], stored: (id: RowId) => string, remaining: () => OvsVerb[]);
    /** The UUID that a row has, which may have been a new one in the draft. */
    id(row: RowId): string;
    bridge(name: string): BridgeInfo;
    port(name: string): PortInfo;
    interface(name: string): InterfaceInfo;
    /**
     * The interfaces that ovs-vswitchd could not set up. To be asked when the configuration is applied:
     * only then are `ofport` and `error` to be trusted.
     */
    get failed(): {
        of: Made;
        info: InterfaceInfo;
    }[];
    /**
     * Whether the interfaces have the MAC addresses that were asked for: ovs-vswitchd sets these after
     * it has declared the configuration applied.
     */
    get macsInUse(): boolean;
}
/** What became of a change that ovs-vswitchd could not set up. */
export interface Removal {
    /** The verbs of which something is in the database. */
    remaining: readonly OvsVerb[];
    /** Why it could not be taken back. */
    cause?: unknown;
}
/** Makes the error for the interfaces of a report that failed, of what is known while they are there. */
export declare function applyFailed(report: Report, failed: Report['failed']): (removal?: Removal) => OvsdbError;
