import type { Replica } from '../ovsdb-client/replica.js';
/**
 * Tells when ovs-vswitchd has applied a configuration: when Open_vSwitch:cur_cfg has come as far as
 * the next_cfg that was written. One replica serves all who wait, links that come and go included.
 * Waiting does not keep the process alive.
 */
export declare class AppliedConfig {
    #private;
    constructor(replica: Replica);
    /**
     * Resolves when `config` is applied. Rejects with the signal's reason, or with
     * `OVSDB_CONNECTION_CLOSED` when the replica is closed.
     */
    reached(config: number | bigint, signal: AbortSignal): Promise<void>;
}
