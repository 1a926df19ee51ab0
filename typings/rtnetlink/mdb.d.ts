import type { CallOptions } from './call.js';
import type { Created, MayExist } from './existing.js';
import { type LinkRef } from './link.js';
import { type Given, type HandedBack, type IfExists } from './object.js';
import type { Protocol } from './route.js';
/** Which multicast entry of a bridge or vxlan link. */
export interface MdbKey {
    /** The group: an IP address, or an Ethernet address. On vxlan all zeros is every group without an entry. */
    group: string;
    /** The port of the bridge, by name or index. Default: the link itself, which means the bridge's own host. */
    port?: LinkRef | undefined;
    /** The VLAN, 1 to 4,094, on a bridge that filters VLANs. */
    vid?: number | undefined;
    /** Only packets from this address (MDBE_ATTR_SOURCE). */
    source?: string | undefined;
    /** Vxlan: the host to send to (MDBE_ATTR_DST). */
    dst?: string | undefined;
    /** Vxlan: the UDP port to send to. Default: the link's (MDBE_ATTR_DST_PORT). */
    dstPort?: number | undefined;
    /** Vxlan: the VNI to send with. Default: the link's (MDBE_ATTR_VNI). */
    vni?: number | undefined;
    /** Vxlan with `external`: the VNI whose entry it is (MDBE_ATTR_SRC_VNI). */
    srcVni?: number | undefined;
    /** Vxlan: the link to send by, by name or index (MDBE_ATTR_IFINDEX). */
    via?: LinkRef | undefined;
}
/** What a multicast entry can be told. */
export interface MdbOptions extends MdbKey {
    /** `temp` ages, `permanent` stays; vxlan has only these. Default `temp`, as bridge(8). */
    state?: 'temp' | 'permanent' | undefined;
    /** What `sourceList` means: all but those, or only those. Default `exclude`; since Linux 6.2 (MDBE_ATTR_GROUP_MODE). */
    filterMode?: 'include' | 'exclude' | undefined;
    /** Sources; since Linux 6.2 (MDBE_ATTR_SRC_LIST). */
    sourceList?: readonly string[] | undefined;
    /** Who put it there. Default static; since Linux 6.2 (MDBE_ATTR_RTPROT). */
    protocol?: Protocol | undefined;
}
/** A multicast entry as the kernel reports it. */
export interface Mdb extends Given<Omit<MdbOptions, 'port' | 'via'>> {
    /** The index of the bridge or vxlan link. */
    index: number;
    /** The index of the port; that of the link itself for its own host. */
    port: number;
    state: 'temp' | 'permanent';
    /** Hardware knows it too (MDB_FLAGS_OFFLOAD). */
    offload: boolean;
    /** The port leaves the group at once (MDB_FLAGS_FAST_LEAVE). */
    fastLeave: boolean;
    /** Added because of an entry for all sources (MDB_FLAGS_STAR_EXCL). */
    addedByStarExclude: boolean;
    /** Hardware could not take it; since Linux 6.16, with the bridge's `mdbOffloadFailNotify`. */
    offloadFailed: boolean;
    /** Packets from this source do not go there (MDB_FLAGS_BLOCKED). */
    blocked: boolean;
    /** Hundredths of a second until it goes (MDBA_MDB_EATTR_TIMER). */
    timer?: number;
    /** The index of the link to send by. */
    via?: number;
    /** Attributes this library does not know, by number. */
    unknown?: Record<string, Uint8Array>;
}
export interface ListMdbOptions extends CallOptions {
    /** Only those of this port of the bridge, by name or index. */
    port?: LinkRef | undefined;
    /** Only those of this VLAN. */
    vid?: number | undefined;
}
/** What of the entries of a link to delete; what is not told does not matter. */
export interface FlushMdbOptions extends CallOptions, Omit<MdbKey, 'group' | 'source'> {
    /** Only entries that stay, or only others. Default both. */
    permanent?: boolean | undefined;
    /** Only those that this one put there. */
    protocol?: Protocol | undefined;
}
/**
 * Adds a multicast entry to a bridge or vxlan link, by name or index. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the group has that entry, unless `mayExist` and it is what was
 * asked for; `EINVAL` when the link is down, when
 * the bridge does not snoop, or when it cannot be a multicast group; `ENOTSUP` when the kernel has
 * none for such a link.
 */
export declare function addMdb(link: LinkRef, options: HandedBack<MdbOptions, Mdb> & CallOptions & MayExist): Promise<Created>;
/** Adds a multicast entry, or replaces the one there is; since Linux 6.2. Needs CAP_NET_ADMIN. */
export declare function replaceMdb(link: LinkRef, options: HandedBack<MdbOptions, Mdb> & CallOptions): Promise<void>;
/**
 * Deletes a multicast entry of a bridge or vxlan link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
export declare function deleteMdb(link: LinkRef, options: HandedBack<MdbKey, Mdb> & CallOptions & IfExists): Promise<void>;
/**
 * Deletes all multicast entries of a bridge or vxlan link, by name or index, that are as told; since
 * Linux 6.8. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the kernel cannot; nothing was deleted then.
 */
export declare function flushMdb(link: LinkRef, options?: FlushMdbOptions): Promise<void>;
/**
 * The entries of one group, one for each of its ports or hosts, by one lookup of the kernel's; since
 * Linux 6.7.
 *
 * @throws NetlinkError `ENOENT` when there are none; `ENOTSUP` when the kernel cannot.
 */
export declare function getMdb(link: LinkRef, options: HandedBack<Pick<MdbKey, 'group' | 'vid' | 'source' | 'srcVni'>, Mdb> & CallOptions): Promise<Mdb[]>;
/**
 * The multicast entries of a bridge or vxlan link, by name or index, or, without one, of all.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export declare function listMdb(link?: LinkRef, options?: ListMdbOptions): Promise<Mdb[]>;
/** A message of the kernel's, of a listing or an event. */
export interface MdbMessage {
    index: number;
    database?: {
        groups?: {
            ports?: Omit<Mdb, 'index'>[];
        }[];
    };
}
export declare const mdbEntries: ({ index, database }: MdbMessage) => Mdb[];
