import type { MonitorOptions, OvsdbClient } from './client.js';
import type { ConditionalMonitor, MonitorCondRequest, RowUpdate, RowUpdate2, UpdateInfo } from './monitor.js';
/** Rows of tables as any of the methods tells them. */
export type AnyUpdates = Readonly<Record<string, Readonly<Record<string, RowUpdate | RowUpdate2>>>>;
/** What is to be watched. */
export interface Watched {
    database: string;
    requests: Readonly<Record<string, MonitorCondRequest>>;
    /** The transaction that is known already; only the best method begins there. */
    since: string | undefined;
    onUpdate(tables: AnyUpdates, info: UpdateInfo): void;
    options: MonitorOptions;
}
/** Rejects as the methods do, with `OVSDB_NOT_SUPPORTED` when a server knows none with conditions. */
export declare function openBestMonitor(client: OvsdbClient, watched: Watched): Promise<ConditionalMonitor>;
