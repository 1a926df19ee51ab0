/** Bridges, ports and interfaces as ovs-vsctl(8) sees them: fake bridges are bridges, too. */
import { type Row } from '../ovsdb-client/values.js';
import { type RowId, type View } from './view.js';
/** A bridge, or a fake one: a port of another that stands for a VLAN of it. */
export interface BridgeSeen {
    readonly name: string;
    /** The row in Bridge; of a fake bridge its parent's. */
    readonly id: RowId;
    /** Of a fake bridge, its own port. */
    readonly fake?: {
        readonly port: RowId;
        readonly vlan: number;
        readonly parent: string;
    };
}
/** A port that a bridge has. */
export interface PortSeen {
    readonly name: string;
    readonly id: RowId;
    readonly row: Row;
    /** The bridge that it belongs to; the row in Bridge whose `ports` has it is `bridge.id`. */
    readonly bridge: BridgeSeen;
}
/** An interface that a port has. */
export interface InterfaceSeen {
    readonly name: string;
    readonly id: RowId;
    readonly port: PortSeen;
}
/** The one row of Open_vSwitch, on which all configuration hangs. */
export declare function rootOf(view: View): Row;
/** Every bridge, fake ones among them. */
export declare function bridgesOf(view: View): BridgeSeen[];
/** The fake bridges of a bridge. */
export declare function childrenOf(view: View, parent: BridgeSeen): BridgeSeen[];
/** The fake bridge that stands for a VLAN of a bridge. */
export declare function childOn(view: View, parent: BridgeSeen, vlan: number): BridgeSeen | undefined;
export declare function findBridge(view: View, name: string): BridgeSeen | undefined;
export declare function existingBridge(view: View, operation: string, name: string): BridgeSeen;
/** A bridge that is not a fake one. */
export declare function existingRealBridge(view: View, operation: string, name: string): BridgeSeen;
/** The ports of a bridge, its local one among them. */
export declare function portsOf(view: View, bridge: BridgeSeen): PortSeen[];
/** A port that is on a bridge, local ones among them. */
export declare function seePort(view: View, name: string): PortSeen | undefined;
/** A port by its name, local ones not among them. */
export declare function findPort(view: View, name: string): PortSeen | undefined;
export declare function existingPort(view: View, operation: string, name: string): PortSeen;
/** An interface of a port that is on a bridge, local ones among them. */
export declare function seeInterface(view: View, name: string): InterfaceSeen | undefined;
/** An interface by its name, local ones not among them. */
export declare function findInterface(view: View, name: string): InterfaceSeen | undefined;
/**
 * Throws when a bridge, a port or an interface has this name: they share one space of names.
 *
 * @param what what is to be made: `a port named p0`
 */
export declare function checkFree(view: View, operation: string, what: string, name: string): void;
/** The port's VLAN as far as ovs-vsctl takes note of it. */
export declare function vlanOf(port: Row): number | undefined;
/** The port that a row is, if a bridge has it. */
export declare function portSeen(view: View, row: Row): PortSeen | undefined;
