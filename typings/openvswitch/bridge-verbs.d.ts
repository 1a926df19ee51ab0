import { type BridgeOptions, type FailMode, type FakeBridgeOptions } from './bridge-options.js';
import type { Draft } from './draft.js';
import { type BridgeInfo } from './info.js';
import { type BridgeSeen } from './model.js';
import { type IfExists, type MayExist, type Types, type Verb } from './verb.js';
export declare function addBridge(types: Types, name: string, options?: (BridgeOptions | FakeBridgeOptions) & MayExist): Verb<BridgeInfo>;
/** Changes columns of a bridge; what is not given stays. */
export declare function setBridge(types: Types, name: string, options: BridgeOptions): Verb;
export declare function deleteBridge(name: string, options?: IfExists): Verb;
/** A bridge with its fake ones, its ports, and what refers to it. */
export declare function dropBridge(draft: Draft, bridge: BridgeSeen): void;
export declare function setFailMode(types: Types, name: string, failMode: FailMode | null): Verb;
/** An external id of a bridge, or of a fake one, which has it in its port; `null` takes it away. */
export declare function setBridgeExternalId(name: string, key: string, value: string | null): Verb;
