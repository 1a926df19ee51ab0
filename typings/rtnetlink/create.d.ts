import type { NetnsRef } from '../netns/ref.js';
import type { CallOptions } from './call.js';
import type { Created, MayExist } from './existing.js';
import { type KindOptions, type LinkKind, type PairedKind, type StackedKind, type TunnelKind } from './kinds/index.js';
import type { Link, LinkOf, LinkRef, VxlanLink } from './link.js';
import { type NewLink, type NewPeer } from './new-link.js';
import type { HandedBack } from './object.js';
/** What a new link of some kind is told besides, whether the kind's options stand apart or not. */
type Around<Kind extends LinkKind> = NewLink & CallOptions & MayExist & (Kind extends PairedKind ? {
    /** The other end. */
    peer: NewPeer;
} : unknown) & (Kind extends StackedKind ? {
    /** The link it is stacked on (IFLA_LINK). */
    link: LinkRef;
} : unknown) & (Kind extends StackedKind | TunnelKind ? {
    /**
     * The namespace of the link that it is stacked on, or that a tunnel's packets are sent and
     * received in: it is made from there, not moved. `{ self: true }` is the process's own.
     * Needs CAP_NET_ADMIN in both; not with `mayExist`. Default: `netns`.
     */
    linkNetns?: NetnsRef | undefined;
    /**
     * The same by this namespace's number for it (IFLA_LINK_NETNSID), as it is reported; `link`, if
     * there is one, by index then.
     */
    linkNetnsId?: number | undefined;
} : unknown);
/** A link of some kind, with its options under its name, or as it was reported. */
type CreateAs<Kind extends LinkKind> = HandedBack<Around<Kind>, Link> & {
    kind: Kind;
} & {
    [Key in Kind]?: KindOptions[Key] | undefined;
};
/**
 * A link as it was reported, of a kind that can be created; of a pair with its `peer`, which may be
 * one that was reported, too.
 */
export type ReportedLink = Link & CallOptions & MayExist & Pick<NewLink, 'addresses' | 'routes'> & {
    /** The other end, of a pair. */
    peer?: NewPeer | undefined;
    /** See `createVxlan`, `createVlan`. */
    linkNetns?: NetnsRef | undefined;
};
/** What `createLink` takes: the kind, and the kind's own options under its name. */
export type CreateLinkOptions = {
    [Kind in LinkKind]: CreateAs<Kind>;
}[LinkKind] | ReportedLink;
/**
 * What `createVxlan` and its like take: the kind's own options beside the others; or, with `kind`, what
 * `createLink` takes.
 */
export type CreateOptions<Kind extends LinkKind> = (Omit<Around<Kind>, keyof KindOptions[Kind]> & KindOptions[Kind] & {
    kind?: undefined;
}) | CreateAs<Kind>;
/** `group` is the multicast group; for a link group use `createLink`. */
export type CreateVxlanOptions = CreateOptions<'vxlan'>;
/** How to create a bridge. */
export type CreateBridgeOptions = CreateOptions<'bridge'>;
/** How to create a veth pair. */
export type CreateVethOptions = CreateOptions<'veth'>;
/**
 * Creates a link of any kind, its addresses, and its peer, and returns it as the kernel reports
 * it. When a step fails, what was done is undone. Needs CAP_NET_ADMIN.
 *
 * A link that was reported makes one like it, with its index; what is only reported is passed over.
 * Of a pair its other end is told as `peer`.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist` and it is what was asked for,
 * with its peer and addresses; `ENOTSUP` when the running kernel does not know the kind, or, with
 * the option, ignores one it does not know or makes another value of one; and whatever the kernel says of an option.
 */
export declare function createLink(options: CreateLinkOptions): Promise<Link & Created>;
/**
 * Creates a VXLAN tunnel end (RFC 7348). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI on that port, is taken.
 */
export declare const createVxlan: (options: CreateOptions<"vxlan">) => Promise<VxlanLink & Created>;
/** Creates a Linux bridge. Needs CAP_NET_ADMIN. */
export declare const createBridge: (options: CreateOptions<"bridge">) => Promise<Link & {
    kind: "bridge";
} & Pick<KindOptions, "bridge"> & Created>;
/** Both ends of a new pair. */
export interface Pair<Kind extends PairedKind> extends Created {
    /** The end where the call was made. */
    link: LinkOf<Kind>;
    /** The other end, as its own namespace reports it. */
    peer: LinkOf<Kind>;
}
/**
 * Creates a veth pair, each end where it will live. Needs CAP_NET_ADMIN in both namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export declare const createVeth: (options: CreateOptions<"veth">) => Promise<Pair<"veth">>;
/**
 * Creates a netkit pair, each end where it will live; since Linux 6.7. Needs CAP_NET_ADMIN in both
 * namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export declare const createNetkit: (options: CreateOptions<"netkit">) => Promise<Pair<"netkit">>;
/** Creates a dummy, which drops what is sent to it. Needs CAP_NET_ADMIN. */
export declare const createDummy: (options: CreateOptions<"dummy">) => Promise<Link & {
    kind: "dummy";
} & Pick<KindOptions, "dummy"> & Created>;
/** Creates an intermediate functional block, to which tc redirects traffic. Needs CAP_NET_ADMIN. */
export declare const createIfb: (options: CreateOptions<"ifb">) => Promise<Link & {
    kind: "ifb";
} & Pick<KindOptions, "ifb"> & Created>;
/**
 * Creates a VLAN device on another link (IEEE 802.1Q). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VLAN on that link, is taken.
 */
export declare const createVlan: (options: CreateOptions<"vlan">) => Promise<Link & {
    kind: "vlan";
} & Pick<KindOptions, "vlan"> & Created>;
/** Creates a macvlan: a link with a MAC of its own on another link. Needs CAP_NET_ADMIN. */
export declare const createMacvlan: (options: CreateOptions<"macvlan">) => Promise<Link & {
    kind: "macvlan";
} & Pick<KindOptions, "macvlan"> & Created>;
/** Creates a macvtap: a macvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
export declare const createMacvtap: (options: CreateOptions<"macvtap">) => Promise<Link & {
    kind: "macvtap";
} & Pick<KindOptions, "macvtap"> & Created>;
/** Creates an ipvlan: a link with IP addresses of its own and the other link's MAC. Needs CAP_NET_ADMIN. */
export declare const createIpvlan: (options: CreateOptions<"ipvlan">) => Promise<Link & {
    kind: "ipvlan";
} & Pick<KindOptions, "ipvlan"> & Created>;
/** Creates an ipvtap: an ipvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
export declare const createIpvtap: (options: CreateOptions<"ipvtap">) => Promise<Link & {
    kind: "ipvtap";
} & Pick<KindOptions, "ipvtap"> & Created>;
/**
 * Creates a GENEVE tunnel end (RFC 8926). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI and remote on that port, is taken.
 */
export declare const createGeneve: (options: CreateOptions<"geneve">) => Promise<Link & {
    kind: "geneve";
} & Pick<KindOptions, "geneve"> & Created>;
/** Creates a GRE tunnel of IP packets over IPv4. Needs CAP_NET_ADMIN. */
export declare const createGre: (options: CreateOptions<"gre">) => Promise<Link & {
    kind: "gre";
} & Pick<KindOptions, "gre"> & Created>;
/** Creates a GRE tunnel of Ethernet frames over IPv4. Needs CAP_NET_ADMIN. */
export declare const createGretap: (options: CreateOptions<"gretap">) => Promise<Link & {
    kind: "gretap";
} & Pick<KindOptions, "gretap"> & Created>;
/** Creates a GRE tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN. */
export declare const createIp6gre: (options: CreateOptions<"ip6gre">) => Promise<Link & {
    kind: "ip6gre";
} & Pick<KindOptions, "ip6gre"> & Created>;
/** Creates a GRE tunnel of Ethernet frames over IPv6. Needs CAP_NET_ADMIN. */
export declare const createIp6gretap: (options: CreateOptions<"ip6gretap">) => Promise<Link & {
    kind: "ip6gretap";
} & Pick<KindOptions, "ip6gretap"> & Created>;
/** Creates a tunnel of mirrored packets over IPv4. Needs CAP_NET_ADMIN. */
export declare const createErspan: (options: CreateOptions<"erspan">) => Promise<Link & {
    kind: "erspan";
} & Pick<KindOptions, "erspan"> & Created>;
/** Creates a tunnel of mirrored packets over IPv6. Needs CAP_NET_ADMIN. */
export declare const createIp6erspan: (options: CreateOptions<"ip6erspan">) => Promise<Link & {
    kind: "ip6erspan";
} & Pick<KindOptions, "ip6erspan"> & Created>;
/** Creates a VRF: its ports have a routing table of their own. Needs CAP_NET_ADMIN. */
export declare const createVrf: (options: CreateOptions<"vrf">) => Promise<Link & {
    kind: "vrf";
} & Pick<KindOptions, "vrf"> & Created>;
/**
 * Creates an IPsec interface: what is sent through it meets the policies of its number. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the number, is taken.
 */
export declare const createXfrm: (options: CreateOptions<"xfrm">) => Promise<Link & {
    kind: "xfrm";
} & Pick<KindOptions, "xfrm"> & Created>;
/** Creates a bond of several links. A port must be down when it is added. Needs CAP_NET_ADMIN. */
export declare const createBond: (options: CreateOptions<"bond">) => Promise<Link & {
    kind: "bond";
} & Pick<KindOptions, "bond"> & Created>;
/**
 * Creates a persistent tun or tap device, to which a program attaches later, as `ip tuntap` does.
 * Needs CAP_NET_ADMIN, and leave to open /dev/net/tun.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` or `EACCES` of `open` when there is
 * no /dev/net/tun for us.
 */
export declare const createTun: (options: CreateOptions<"tun">) => Promise<Link & {
    kind: "tun";
} & Pick<KindOptions, "tun"> & Created>;
export {};
