import type { OvsdbClient } from '../ovsdb-client/client.js';
/**
 * Tells when ovs-vswitchd has applied a configuration: when Open_vSwitch:cur_cfg has come as far as
 * the next_cfg that was written. One monitor, opened on first need, serves all who wait on one
 * connection. Waiting does not keep the process alive.
 */
export declare class AppliedConfig {
    #private;
    constructor(client: OvsdbClient);
    /**
     * Resolves when `config` is applied. Rejects with the signal's reason, or with
     * `OVSDB_CONNECTION_CLOSED` when the connection is lost.
     */
    reached(config: number | bigint, signal: AbortSignal): Promise<void>;
}
