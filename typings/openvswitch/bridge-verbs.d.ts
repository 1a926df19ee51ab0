import { type BridgeOptions, type FailMode, type FakeBridgeOptions } from './bridge-options.js';
import { type BridgeInfo } from './info.js';
import { type IfExists, type MayExist, type Types, type Verb } from './verb.js';
export declare function addBridge(types: Types, name: string, options?: (BridgeOptions | FakeBridgeOptions) & MayExist): Verb<BridgeInfo>;
/** Changes columns of a bridge; what is not given stays. */
export declare function setBridge(types: Types, name: string, options: BridgeOptions): Verb;
export declare function deleteBridge(name: string, options?: IfExists): Verb;
export declare function setFailMode(types: Types, name: string, failMode: FailMode | null): Verb;
/** An external id of a bridge, or of a fake one, which has it in its port; `null` takes it away. */
export declare function setBridgeExternalId(name: string, key: string, value: string | null): Verb;
