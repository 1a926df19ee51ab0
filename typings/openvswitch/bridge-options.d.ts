import { type Row } from '../ovsdb-client/values.js';
/** What a bridge does when it has no controller, or lost it: Bridge:fail_mode. */
export type FailMode = 'standalone' | 'secure';
/** An OpenFlow version: Bridge:protocols. */
export type OpenFlowProtocol = 'OpenFlow10' | 'OpenFlow11' | 'OpenFlow12' | 'OpenFlow13' | 'OpenFlow14' | 'OpenFlow15';
/** How to make a bridge: columns of the Bridge table, ovs-vswitchd.conf.db(5). */
export interface BridgeOptions {
    /** `standalone`: a learning switch; `secure`: drops what no flow matches. Default: unset. */
    failMode?: FailMode;
    /**
     * `system` (the kernel module) or `netdev` (ovs-vswitchd itself, which needs no module), or
     * another type this Open vSwitch was built with. Default: unset, which is `system`.
     */
    datapathType?: string;
    /** OpenFlow versions that controllers may use. Default: all that are supported. */
    protocols?: readonly OpenFlowProtocol[];
    /** Bridge:external_ids, for the caller's own use. */
    externalIds?: Readonly<Record<string, string>>;
    /** Bridge:other_config, such as `{ hwaddr: '02:00:00:00:00:01' }`. */
    otherConfig?: Readonly<Record<string, string>>;
}
/** Checks a bridge's options and turns those that were given into columns. */
export declare function encodeBridge(options: BridgeOptions & {
    mayExist?: boolean;
}): Row;
/** One of the two fail modes. */
export declare function checkFailMode(option: string, value: unknown): void;
/** An object whose values are strings, or nothing. */
export declare function checkStringMap(option: string, value: unknown): void;
