import { type Value } from '../ovsdb-client/values.js';
import type { CT_Timeout_PolicyRow } from './schema.js';
import { type IfExists, type MayExist, type Types, type Verb } from './verb.js';
import { type View } from './view.js';
/** Seconds by what they are the timeout of, such as `{ tcp_syn_sent: 10 }`: CT_Timeout_Policy. */
export type ZoneTimeouts = CT_Timeout_PolicyRow['timeouts'];
export declare function addZoneTimeoutPolicy(types: Types, datapath: string, zone: number, timeouts: ZoneTimeouts, options?: MayExist): Verb;
export declare function deleteZoneTimeoutPolicy(datapath: string, zone: number, options?: IfExists): Verb;
/** The row of a datapath, such as `netdev`. */
export declare function existingDatapath(view: View, operation: string, name: string): {
    id: string;
    row: Readonly<Record<string, Value>>;
};
