import type { InterfaceInfo, PortInfo } from './info.js';
import { type BondMember, type BondOptions, type InterfaceOptions, type PortOptions } from './port-options.js';
import { type IfExists, type MayExist, type Types, type Verb } from './verb.js';
/** For `deletePort`. */
export interface DeletePortOptions extends IfExists {
    /** Also find the port by the name of an interface that it has. Default false. */
    withInterface?: boolean | undefined;
    /**
     * Delete it only when its bridge has no other port left but its local one: the last one out takes the
     * tunnel away. Otherwise nothing is done, and the call succeeds. Default false.
     */
    ifLast?: boolean | undefined;
}
/** One end of a patch. */
export interface PatchEnd {
    /** The bridge that it is on. */
    bridge: string;
    /** The name of the patch port. */
    port: string;
}
export declare function addPort(types: Types, bridge: string, name: string, options?: PortOptions & MayExist): Verb<PortInfo>;
export declare function addBond(types: Types, bridge: string, name: string, members: readonly BondMember[], options?: BondOptions & MayExist): Verb<PortInfo>;
/** Both ends of a patch between two bridges, or within one. */
export declare function addPatch(types: Types, one: PatchEnd, other: PatchEnd, options?: MayExist): Verb<PortInfo[]>;
/** Changes columns of a port's row; what is not given stays. */
export declare function setPort(types: Types, name: string, options: BondOptions): Verb;
/** @param bridge the one that must have it; `undefined` for whichever has */
export declare function deletePort(bridge: string | undefined, name: string, options?: DeletePortOptions): Verb;
/** Adds a member to a bond, or makes one of a port. */
export declare function addBondInterface(types: Types, bond: string, name: string, options?: InterfaceOptions & MayExist): Verb<InterfaceInfo>;
/** @param bond the port that must have it; `undefined` for whichever has */
export declare function deleteBondInterface(bond: string | undefined, name: string, options?: IfExists): Verb;
