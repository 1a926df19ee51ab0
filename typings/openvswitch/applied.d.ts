import type { OvsdbClient } from '../ovsdb-client/client.js';
/**
 * Tells when ovs-vswitchd has applied a configuration: when Open_vSwitch:cur_cfg has come as far as
 * the next_cfg that was written. One monitor, opened on first need, serves all who wait on one
 * connection. A pending wait keeps the process alive by its timer.
 */
export declare class AppliedConfig {
    #private;
    constructor(client: OvsdbClient);
    /**
     * Resolves when `config` is applied. Rejects with `OVS_APPLY_TIMEOUT` after `timeout`
     * milliseconds, with `OVSDB_CONNECTION_CLOSED` when the connection is lost, or with the signal's
     * reason; whatever it rejects with, the configuration stays committed.
     */
    reached(config: number | bigint, timeout: number, signal?: AbortSignal): Promise<void>;
}
