/**
 * What every tunnel can be told: keys of Interface:options, by their names in
 * ovs-vswitchd.conf.db(5), "Tunnel Options". `'flow'` leaves a value to the flow table.
 */
export interface TunnelOptions {
    /** Address of the other end, IPv4 or IPv6, not a multicast one. */
    remote_ip: string | 'flow';
    /** Address of this end; `'flow'` only beside `remote_ip: 'flow'`. Default: as routing decides. */
    local_ip?: string | 'flow' | undefined;
    /** The outer header's ToS byte, a multiple of 4 up to 252, or the inner packet's. Default 0. */
    tos?: number | 'inherit' | undefined;
    /** The outer header's TTL, 0 to 255, or the inner packet's. Default 64. */
    ttl?: number | 'inherit' | undefined;
    /** Whether the outer IPv4 header forbids fragmentation. Default true. */
    df_default?: boolean | undefined;
    /** The mark that outgoing packets get: 0 to 4294967295. */
    egress_pkt_mark?: number | undefined;
}
/** The key (VNI, tunnel id) of a tunnel, whose width is the type's. */
export interface KeyOptions<Key = number> {
    /** The key both ways. Default 0, or none. Excludes `in_key` and `out_key`. */
    key?: Key | 'flow' | undefined;
    /** The key that received packets must have. */
    in_key?: Key | 'flow' | undefined;
    /** The key that sent packets get. */
    out_key?: Key | 'flow' | undefined;
}
/** Of tunnels that IPsec may protect; ovs-monitor-ipsec(8) reads them. */
export interface IpsecOptions {
    /** The preshared key. */
    psk?: string | undefined;
    /** The file of the other end's own certificate, in PEM. */
    remote_cert?: string | undefined;
    /** The common name in the other end's certificate, signed by a CA. */
    remote_name?: string | undefined;
}
/** What a `vxlan` port can be told (RFC 7348). Keys are VNIs: 0 to 16777215. */
export interface VxlanPortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
    /** UDP port. Default 4789. */
    dst_port?: number | undefined;
    /** Whether the outer UDP header has a checksum. Default: off for IPv4, on for IPv6. */
    csum?: boolean | undefined;
    /** The protocol extensions: group policy, generic protocol extension. */
    exts?: 'gbp' | 'gpe' | 'gbp,gpe' | undefined;
    /** What the tunnel carries. Default `legacy_l2`; `legacy_l3` needs `exts: 'gpe'`. */
    packet_type?: 'legacy_l2' | 'legacy_l3' | 'ptap' | undefined;
}
/** What a `geneve` port can be told (RFC 8926). Keys are VNIs: 0 to 16777215. */
export interface GenevePortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
    /** UDP port. Default 6081. */
    dst_port?: number | undefined;
    /** Whether the outer UDP header has a checksum. Default: off for IPv4, on for IPv6. */
    csum?: boolean | undefined;
}
/** What a `gre` port can be told (RFC 2890). Keys: 0 to 4294967295. */
export interface GrePortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
    /** Whether packets carry a checksum. Default false. */
    csum?: boolean | undefined;
    /** Whether packets carry a sequence number. Default false. */
    seq?: boolean | undefined;
    /** What the tunnel carries. Default `legacy_l2`; `legacy_l3` in the netdev datapath only. */
    packet_type?: 'legacy_l2' | 'legacy_l3' | 'ptap' | undefined;
}
/** What an `ip6gre` port can be told: GRE over IPv6. Keys: 0 to 4294967295. */
export interface Ip6grePortOptions extends TunnelOptions, KeyOptions {
    /** Whether packets carry a checksum. Default false. */
    csum?: boolean | undefined;
    /** Whether packets carry a sequence number. Default false. */
    seq?: boolean | undefined;
}
/** What an `erspan` or `ip6erspan` port can be told. Keys are session ids: 0 to 1023. */
export interface ErspanPortOptions extends TunnelOptions, KeyOptions {
    /** 1 (type II) or 2 (type III); `'flow'` leaves all of these to the flow table. */
    erspan_ver: 1 | 2 | 'flow';
    /** Version 1: the mirrored traffic's source port, 0 to 1048575. Stored in hexadecimal. */
    erspan_idx?: number | 'flow' | undefined;
    /** Version 2: the mirrored traffic's direction, 0 for ingress, 1 for egress. */
    erspan_dir?: 0 | 1 | 'flow' | undefined;
    /** Version 2: the engine within the system, 0 to 63. Stored in hexadecimal. */
    erspan_hwid?: number | 'flow' | undefined;
}
/** What an `stt` port can be told. Keys have 64 bits. */
export interface SttPortOptions extends TunnelOptions, KeyOptions<number | bigint>, IpsecOptions {
    /** TCP port. Default 7471. */
    dst_port?: number | undefined;
    /** Whether packets carry a checksum. */
    csum?: boolean | undefined;
}
/** What a `lisp` port can be told (RFC 6830). Keys: 0 to 16777215. */
export interface LispPortOptions extends TunnelOptions, KeyOptions {
    /** UDP port. Default 4341. */
    dst_port?: number | undefined;
    /** How it shows packets, which have no Ethernet header. Default `legacy_l3`. */
    packet_type?: 'legacy_l3' | 'ptap' | undefined;
}
/** What a `gtpu` port can be told (3GPP TS 29.281). Keys are tunnel endpoint ids: 0 to 4294967295. */
export interface GtpuPortOptions extends TunnelOptions, KeyOptions {
    /** UDP port. Default 2152. */
    dst_port?: number | undefined;
}
/** What a `bareudp` port can be told. */
export interface BareudpPortOptions extends TunnelOptions {
    /** UDP port. */
    dst_port: number;
    /** The EtherType that it carries, such as `'0x8847'`, or all of a protocol's. */
    payload_type: 'ip' | 'mpls' | string;
    /** Whether the outer UDP header has a checksum. */
    csum?: boolean | undefined;
}
/** What an `srv6` port can be told: L3 in IPv6 with a segment routing header (RFC 8754). */
export interface Srv6PortOptions extends TunnelOptions {
    /** The segments, IPv6 addresses with commas between; the first is `remote_ip`. Default: that alone. */
    srv6_segs?: string | undefined;
    /** The outer header's flow label: 0, the inner one's, or a hash of the flow. Default `compute`. */
    srv6_flowlabel?: 'zero' | 'copy' | 'compute' | undefined;
}
/** What a `patch` port can be told; `addPatch` makes both at once. */
export interface PatchPortOptions {
    /** The name of the other patch port, whose `peer` is this one. */
    peer: string;
}
/** What a `dpdk` port can be told. */
export interface DpdkPortOptions {
    /** The PCI address or virtual driver. */
    'dpdk-devargs'?: string | undefined;
    /** Receive queues, at least 1. */
    n_rxq?: number | undefined;
    /** Receive descriptors, a power of 2 up to 4096. */
    n_rxq_desc?: number | undefined;
    /** Transmit descriptors, a power of 2 up to 4096. */
    n_txq_desc?: number | undefined;
    /** The MAC address of a VF's representor. */
    'dpdk-vf-mac'?: string | undefined;
    'rx-flow-ctrl'?: boolean | undefined;
    'tx-flow-ctrl'?: boolean | undefined;
    'flow-ctrl-autoneg'?: boolean | undefined;
    /** Learn of the link's state by interrupt. */
    'dpdk-lsc-interrupt'?: boolean | undefined;
}
/** What a `dpdkvhostuserclient` port can be told. */
export interface VhostClientPortOptions {
    /** The path of the socket that QEMU listens on. */
    'vhost-server-path': string;
    /** 0 to 32. Default 8. */
    'tx-retries-max'?: number | undefined;
}
/** What an `afxdp` or `afxdp-nonpmd` port can be told. */
export interface AfxdpPortOptions {
    /** Receive queues, at least 1. */
    n_rxq?: number | undefined;
    /** Default `best-effort`. */
    'xdp-mode'?: 'best-effort' | 'native-with-zerocopy' | 'native' | 'generic' | undefined;
    /** Default: as the kernel allows. */
    'use-need-wakeup'?: boolean | undefined;
}
/** A type without options. */
export type NoOptions = Record<string, never>;
/** Options by interface type. */
export interface OptionsByType {
    system: NoOptions;
    internal: NoOptions;
    tap: NoOptions;
    vxlan: VxlanPortOptions;
    geneve: GenevePortOptions;
    gre: GrePortOptions;
    ip6gre: Ip6grePortOptions;
    erspan: ErspanPortOptions;
    ip6erspan: ErspanPortOptions;
    stt: SttPortOptions;
    lisp: LispPortOptions;
    gtpu: GtpuPortOptions;
    bareudp: BareudpPortOptions;
    srv6: Srv6PortOptions;
    patch: PatchPortOptions;
    dpdk: DpdkPortOptions;
    dpdkvhostuser: NoOptions;
    dpdkvhostuserclient: VhostClientPortOptions;
    afxdp: AfxdpPortOptions;
    'afxdp-nonpmd': AfxdpPortOptions;
}
/** A type of interface: Interface:type. What a switch was built with, `iface_types` tells. */
export type InterfaceTypeName = keyof OptionsByType;
/** The types of interface that are known here; a switch may know others. */
export declare const INTERFACE_TYPE_NAMES: InterfaceTypeName[];
/** Whether ports of this type are network devices, so that their names are bounded. */
export declare function isDevice(type: InterfaceTypeName): boolean;
/**
 * Checks the options of an interface type and turns them into the strings of Interface:options.
 *
 * @throws TypeError or RangeError naming the option, such as `options.remote_ip`.
 */
export declare function encodeOptions(type: InterfaceTypeName, options?: unknown): Readonly<Record<string, string>>;
