import { Ovs } from '../openvswitch/index.js';
import type { DescribedNetns, DescribedSwitch } from './description.js';
/** Each a connection or a remote; undefined stands for the local switch. */
export declare function checkSources(ovs: unknown): (Ovs | string | undefined)[];
/** A switch by its connection or remote; without one, the local switch. */
export declare function readSwitch(source: Ovs | string | undefined, { timeout, signal }: {
    timeout: number;
    signal: AbortSignal | undefined;
}): Promise<DescribedSwitch>;
/** Sets `link` of all interfaces. */
export declare function findInterfaces(switches: readonly DescribedSwitch[], namespaces: readonly DescribedNetns[]): void;
