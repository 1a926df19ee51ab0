/**
 * What a `vxlan` port can be told: keys of Interface:options, by their names in
 * ovs-vswitchd.conf.db(5), "Tunnel Options". `'flow'` leaves a value to the flow table.
 */
export interface VxlanPortOptions {
    /** Address of the other end of the tunnel, IPv4 or IPv6. */
    remote_ip: string | 'flow';
    /** Address of this end. Default: as routing decides. */
    local_ip?: string | 'flow';
    /** The VNI both ways: 0 to 16777215. Default 0. Excludes `in_key` and `out_key`. */
    key?: number | 'flow';
    /** The VNI that received packets must have. */
    in_key?: number | 'flow';
    /** The VNI that sent packets get. */
    out_key?: number | 'flow';
    /** UDP port. Default 4789. */
    dst_port?: number;
    /** The outer header's ToS byte, 0 to 255, or the inner packet's. Default 0. */
    tos?: number | 'inherit';
    /** The outer header's TTL, 0 to 255, or the inner packet's. Default 64. */
    ttl?: number | 'inherit';
    /** Whether the outer IPv4 header forbids fragmentation. Default true. */
    df_default?: boolean;
    /** Whether the outer UDP header has a checksum. Default: off for IPv4, on for IPv6. */
    csum?: boolean;
    /** The mark that outgoing packets get: 0 to 4294967295. */
    egress_pkt_mark?: number;
    /** The protocol extension: group policy or generic protocol extension. */
    exts?: 'gbp' | 'gpe';
    /** What the tunnel carries. Default `legacy_l2`. */
    packet_type?: 'legacy_l2' | 'legacy_l3' | 'ptap';
}
/** Options by interface type; a type without any has an empty entry. */
export interface PortOptionsByType {
    system: Record<string, never>;
    internal: Record<string, never>;
    vxlan: VxlanPortOptions;
}
/** A type of interface that `addPort` makes: Interface:type. */
export type InterfaceTypeName = keyof PortOptionsByType;
/** The types of interface that `addPort` makes. */
export declare const INTERFACE_TYPE_NAMES: InterfaceTypeName[];
/** Whether ports of this type are network devices, so that their names are bounded. */
export declare function isDevice(type: InterfaceTypeName): boolean;
/**
 * Checks the options of an interface type and turns them into the strings of Interface:options.
 *
 * @throws TypeError or RangeError naming the option, such as `options.remote_ip`.
 */
export declare function encodeOptions(type: InterfaceTypeName, options?: unknown): Readonly<Record<string, string>>;
