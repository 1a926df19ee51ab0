import { type BridgeOptions, type FailMode } from './bridge-options.js';
import type { Made, Plan } from './plan.js';
import { type PortOptions } from './port-options.js';
import type { Names } from './snapshot.js';
/** For verbs that make something. */
export interface MayExist {
    /**
     * Succeed when it is there already and is what is asked for; without it, or when what is there
     * differs in anything that is asked for, the call fails. Default false.
     */
    mayExist?: boolean;
}
/** For verbs that delete something. */
export interface IfExists {
    /** Succeed when there is nothing to delete. Default false. */
    ifExists?: boolean;
}
/**
 * One verb with checked arguments. `plan` may run several times, each time on a fresh plan: it adds
 * the verb's operations, or throws when the database does not allow it.
 */
export interface Verb {
    names: Names;
    plan(plan: Plan): Made | undefined;
}
export declare function addBridge(name: string, options?: BridgeOptions & MayExist): Verb;
export declare function deleteBridge(name: string, options?: IfExists): Verb;
export declare function setFailMode(name: string, failMode: FailMode | null): Verb;
export declare function addPort(bridgeName: string, name: string, options?: PortOptions & MayExist): Verb;
export declare function deletePort(bridgeName: string, name: string, options?: IfExists): Verb;
