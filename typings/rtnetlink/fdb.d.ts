import type { CallOptions } from './call.js';
import type { Created, MayExist } from './existing.js';
import type { LinkRef } from './link.js';
import { type Given, type HandedBack, type IfExists, type MustExist } from './object.js';
import type { Protocol } from './route.js';
/** Which forwarding entry of a link. */
export interface FdbKey {
    /** The Ethernet address (NDA_LLADDR). On vxlan all zeros is every address without an entry. */
    mac: string;
    /** The entry of a bridge port's bridge (NTF_MASTER). Default false. */
    master?: boolean | undefined;
    /** The entry of the link itself, not with `master`, which is another one (NTF_SELF). Default: true unless `master` is. */
    self?: boolean | undefined;
    /** The VLAN, 1 to 4,094, on a bridge that filters VLANs (NDA_VLAN). */
    vlan?: number | undefined;
    /** Vxlan: the host behind which the address is, IPv4 or IPv6 (NDA_DST). */
    dst?: string | undefined;
    /** Vxlan: the VNI to send with. Default: the link's (NDA_VNI). */
    vni?: number | undefined;
    /** Vxlan with `external`: the VNI whose entry it is (NDA_SRC_VNI). */
    srcVni?: number | undefined;
    /** Vxlan: the UDP port to send to. Default: the link's `dstPort` (NDA_PORT). */
    port?: number | undefined;
    /** Vxlan: the link to send by, by name or index (NDA_IFINDEX). */
    via?: LinkRef | undefined;
    /** Vxlan: a nexthop group with `fdb`, instead of `dst` (NDA_NH_ID). */
    nexthopId?: number | undefined;
}
/** What a forwarding entry can be told. */
export interface FdbOptions extends FdbKey {
    /**
     * `permanent`: it stays, and on a bridge the address is the bridge's own; `static`: it stays;
     * `dynamic`: it ages. Default `permanent`, as bridge(8).
     */
    state?: 'permanent' | 'static' | 'dynamic' | undefined;
    /** Learnt by a control plane (NTF_EXT_LEARNED). */
    externLearn?: boolean | undefined;
    /** Bridge: it does not move to another port (NTF_STICKY). */
    sticky?: boolean | undefined;
    /** Vxlan: behind it is a router, for route short-circuiting (NTF_ROUTER). */
    router?: boolean | undefined;
    /** It was used just now (NTF_USE). */
    use?: boolean | undefined;
    /** Who put it there (NDA_PROTOCOL); only vxlan keeps it. */
    protocol?: Protocol | undefined;
    /**
     * Bridge, of an entry that stays: whether a watch is told when packets come from the address after a
     * silence of the ageing time, and when they have stopped; since Linux 5.14 (NDA_FDB_EXT_ATTRS).
     */
    activity?: FdbActivity | undefined;
}
/** How a bridge tells whether an address is heard, as one with several ways to a host needs to know. */
export interface FdbActivity {
    /** `active`: it tells; `inactive`: and the address counts as silent from now on. Default off (NFEA_ACTIVITY_NOTIFY). */
    notify?: 'off' | 'active' | 'inactive' | undefined;
    /** Replacing the entry does not count as a packet; not reported. Default false (NFEA_DONT_REFRESH). */
    noRefresh?: boolean | undefined;
}
/** A forwarding entry as the kernel reports it. */
export interface Fdb extends Given<Omit<FdbOptions, 'state' | 'master' | 'via' | 'use' | 'activity'>> {
    /** The index of the link (ndm_ifindex). */
    index: number;
    /** As it was told, or `stale`: learnt, and not used of late (ndm_state). */
    state: 'permanent' | 'static' | 'dynamic' | 'stale' | number;
    self: boolean;
    externLearn: boolean;
    sticky: boolean;
    router: boolean;
    /** Hardware knows it too (NTF_OFFLOADED). */
    offloaded: boolean;
    /** Whether the address is heard, where the bridge tells of it (NFEA_ACTIVITY_NOTIFY). */
    activity?: {
        notify: 'off' | 'active' | 'inactive' | number;
    };
    /** The port is locked, and the address not yet let in; since Linux 6.2 (NTF_EXT_LOCKED). */
    locked: boolean;
    /** The index of the bridge whose entry it is (NDA_MASTER). */
    bridge?: number;
    /** The index of the link to send by (NDA_IFINDEX). */
    via?: number;
    /** The namespace of a vxlan's tunnel, as this one numbers it (NDA_LINK_NETNSID). */
    linkNetnsId?: number;
    /** Hundredths of a second since each (NDA_CACHEINFO). */
    cache?: {
        confirmed: number;
        used: number;
        updated: number;
        references: number;
    };
    /** Attributes this library does not know, by number. */
    unknown?: Record<string, Uint8Array>;
}
/**
 * Adds a forwarding entry to a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address has one there, unless `mayExist` and it is what was
 * asked for; `ENODEV` without such a link.
 */
export declare function addFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist): Promise<Created>;
/**
 * Adds a forwarding entry beside those that the address has: vxlan sends to all hosts of one
 * that is a multicast address or all zeros. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the very same is there, unless `mayExist`, and when another
 * address than those has an entry: it cannot have two.
 */
export declare function appendFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MayExist): Promise<Created>;
/**
 * Adds a forwarding entry, or replaces the one that the address has. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
export declare function replaceFdb(link: LinkRef, options: HandedBack<FdbOptions, Fdb> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes a forwarding entry of a link; of a vxlan's address with several hosts the one that
 * `dst` tells, or, without it, all. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
export declare function deleteFdb(link: LinkRef, options: HandedBack<FdbKey, Fdb> & CallOptions & IfExists): Promise<void>;
/**
 * The forwarding entry of one address, by one lookup of the kernel's: of a bridge, with `vlan` where
 * it filters VLANs, whichever port it is behind; of a port with `master`, its bridge's; of a vxlan, with
 * `srcVni` where it is `external`, the first one of several.
 *
 * @throws NetlinkError `ENOENT` when there is none; `ENOTSUP` when the kernel cannot look up on links
 * of this kind; `ENODEV` without such a link.
 */
export declare function getFdb(link: LinkRef, options: HandedBack<Pick<FdbKey, 'mac' | 'master' | 'self' | 'vlan' | 'srcVni'>, Fdb> & CallOptions): Promise<Fdb>;
/**
 * The forwarding entries of a link, by name or index, or, without one, of all links. The kernel
 * filters.
 */
export declare function listFdb(link?: LinkRef, options?: CallOptions & {
    /** Only those of this bridge and its ports, by name or index. */
    bridge?: LinkRef | undefined;
}): Promise<Fdb[]>;
/** What of the entries of a link to delete; what is not told does not matter. */
export interface FlushFdbOptions extends CallOptions {
    /** Those of a bridge port's bridge (NTF_MASTER). Default false. */
    master?: boolean | undefined;
    /** Those of the link itself (NTF_SELF): of a bridge all. Default: true unless `master` is. */
    self?: boolean | undefined;
    /** Bridge: of this port, by name or index (NDA_IFINDEX). */
    bridgePort?: LinkRef | undefined;
    /** Bridge: of this VLAN, 1 to 4,094 (NDA_VLAN). */
    vlan?: number | undefined;
    /** Vxlan: only those that send to this host (NDA_DST). */
    dst?: string | undefined;
    /** Only those that send to this UDP port (NDA_PORT). */
    port?: number | undefined;
    /** Only those that send with this VNI (NDA_VNI). */
    vni?: number | undefined;
    /** Only those of this VNI, on a vxlan with `external` (NDA_SRC_VNI). */
    srcVni?: number | undefined;
    /** Only those that send by this link, by name or index (NDA_IFINDEX). */
    via?: LinkRef | undefined;
    /** Only those of this nexthop group (NDA_NH_ID). */
    nexthopId?: number | undefined;
    /** Only those in this state (NDA_NDM_STATE_MASK); `static` and `dynamic` are not permanent. */
    state?: 'permanent' | 'static' | 'dynamic' | undefined;
    /** True: only those with the flag; false: only those without (NDA_NDM_FLAGS_MASK). */
    externLearn?: boolean | undefined;
    /** Only those that do not move to another port, or only the others (NTF_STICKY). */
    sticky?: boolean | undefined;
    /** Only those behind which is a router, or only the others (NTF_ROUTER). */
    router?: boolean | undefined;
    /** Only those that hardware knows too, or only the others (NTF_OFFLOADED). */
    offloaded?: boolean | undefined;
    /** Bridge: put there by somebody, not learnt (NTF_USE). */
    addedByUser?: boolean | undefined;
}
/**
 * Deletes, in one request, all forwarding entries of a link that are as told: of a bridge and its
 * ports since Linux 5.19, of vxlan since 6.7. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel cannot flush, or not links of this kind; `EINVAL`
 * with the `option` that it does not know there. Nothing was deleted then.
 */
export declare function flushFdb(link: LinkRef, options?: FlushFdbOptions): Promise<void>;
