import { type Row } from '../ovsdb-client/values.js';
import { type InterfaceTypeName, type PortOptionsByType } from './interface-types.js';
interface CommonPortOptions {
    /** The OpenFlow port number to ask for, 1 to 65279: Interface:ofport_request. */
    ofportRequest?: number;
    /** The MAC address an internal port gets, such as `02:00:00:00:00:01`: Interface:mac. */
    mac?: string;
    /** The MTU to ask for, 68 to 65535: Interface:mtu_request. */
    mtuRequest?: number;
    /** The VLAN that makes it an access port, 0 to 4095: Port:tag. */
    tag?: number;
    /** Interface:external_ids, where for instance `iface-id` belongs. */
    externalIds?: Readonly<Record<string, string>>;
}
/** The options of one type, required where the type has a required one. */
type TypedOptions<T extends InterfaceTypeName> = Record<string, never> extends PortOptionsByType[T] ? {
    options?: PortOptionsByType[T];
} : {
    options: PortOptionsByType[T];
};
/**
 * How to make a port. `type` is Interface:type: `system` (the default: a network device that
 * exists, such as one end of a veth pair), `internal` (a device that Open vSwitch makes), or a
 * tunnel, whose `options` are its own.
 */
export type PortOptions = CommonPortOptions & (({
    type?: 'system';
} & TypedOptions<'system'>) | {
    [T in Exclude<InterfaceTypeName, 'system'>]: {
        type: T;
    } & TypedOptions<T>;
}[Exclude<InterfaceTypeName, 'system'>]);
/** The columns of a new port: its Port row and its Interface row, without their names. */
export interface PortColumns {
    port: Row;
    iface: Row;
}
/** Checks a port's name and options and turns those that were given into columns. */
export declare function encodePort(name: unknown, options: PortOptions & {
    mayExist?: boolean;
}): PortColumns;
export {};
