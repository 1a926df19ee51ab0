import type { BridgeOptions, FailMode } from './bridge-options.js';
import type { PortOptions } from './port-options.js';
import * as verbs from './verbs.js';
/**
 * Collects the verbs of one atomic transaction; each sees the work of those before it. The verbs
 * check their arguments at once, and look at the database when the transaction is committed.
 */
export declare class OvsTransaction {
    #private;
    /** @internal */
    readonly verbs: verbs.Verb[];
    /** As `Ovs.addBridge`. */
    addBridge(name: string, options?: BridgeOptions & verbs.MayExist): this;
    /** As `Ovs.deleteBridge`. */
    deleteBridge(name: string, options?: verbs.IfExists): this;
    /** As `Ovs.setFailMode`. */
    setFailMode(bridge: string, failMode: FailMode | null): this;
    /** As `Ovs.addPort`. */
    addPort(bridge: string, name: string, options?: PortOptions & verbs.MayExist): this;
    /** As `Ovs.deletePort`. */
    deletePort(bridge: string, name: string, options?: verbs.IfExists): this;
}
