import type { CallOptions } from './call.js';
import type { Created, MayExist } from './existing.js';
import type { LinkRef } from './link.js';
import { type Given, type HandedBack, type IfExists, type MustExist } from './object.js';
import type { Protocol } from './route.js';
/** A neighbour's state (NUD_*). What is permanent or noarp stays as it is; the others come and go. */
export type NeighborState = 'none' | 'incomplete' | 'reachable' | 'stale' | 'delay' | 'probe' | 'noarp' | 'permanent' | 'failed';
/** What a neighbour can be told. */
export interface NeighborOptions {
    /** Its IP address, IPv4 or IPv6 (NDA_DST). */
    dst: string;
    /** Its Ethernet address (NDA_LLADDR). Not for `proxy`. */
    mac?: string | undefined;
    /** Default `permanent`; `none` with `proxy`, `managed` or `use` (ndm_state). */
    state?: NeighborState | undefined;
    /** Answer for this address on the link; of entries like this there is a list apart (NTF_PROXY). */
    proxy?: boolean | undefined;
    /** It is a router (NTF_ROUTER). */
    router?: boolean | undefined;
    /** Learnt by a control plane; the kernel does not collect it (NTF_EXT_LEARNED). */
    externLearn?: boolean | undefined;
    /** The kernel resolves it, and keeps it resolved; since Linux 5.16 (NTF_EXT_MANAGED). */
    managed?: boolean | undefined;
    /** The kernel neither removes it nor lets it fail by itself; since Linux 6.17 (NTF_EXT_EXT_VALIDATED). */
    externValidated?: boolean | undefined;
    /** Resolve it now, as if a packet were sent (NTF_USE). */
    use?: boolean | undefined;
    /** Who put it there (NDA_PROTOCOL). */
    protocol?: Protocol | undefined;
}
/** A neighbour as the kernel reports it. */
export interface Neighbor extends Given<Omit<NeighborOptions, 'use'>> {
    /** The index of its link (ndm_ifindex). */
    index: number;
    /** IPv4 or IPv6 (ndm_family). */
    family: 'inet' | 'inet6';
    state: NeighborState;
    proxy: boolean;
    router: boolean;
    externLearn: boolean;
    managed: boolean;
    externValidated: boolean;
    /** Hardware knows it too (NTF_OFFLOADED). */
    offloaded: boolean;
    /** Probes sent without an answer (NDA_PROBES). */
    probes?: number;
    /** Hundredths of a second since each, and who holds it (NDA_CACHEINFO). */
    cache?: {
        confirmed: number;
        used: number;
        updated: number;
        references: number;
    };
    /** Attributes this library does not know, by number. */
    unknown?: Record<string, Uint8Array>;
}
export interface ListNeighborsOptions extends CallOptions {
    /** Only this link's, by name or index. The kernel filters. */
    link?: LinkRef | undefined;
    /** Only those of the ports of this link. The kernel filters. */
    master?: LinkRef | undefined;
    /** Only this family's. Default both. The kernel filters. */
    family?: 'inet' | 'inet6' | undefined;
    /** The entries with `proxy`, instead of the others. Default false. */
    proxy?: boolean | undefined;
    /** Only those in this state, or in one of these. */
    state?: NeighborState | number | readonly (NeighborState | number)[] | undefined;
    /** Only those that this one put there. */
    protocol?: Protocol | undefined;
}
/**
 * Adds a neighbour of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the address is known there, unless `mayExist` and it is what was
 * asked for; `ENODEV` without such a link.
 */
export declare function addNeighbor(link: LinkRef, options: HandedBack<NeighborOptions, Neighbor> & CallOptions & MayExist): Promise<Created>;
/**
 * Adds a neighbour, or sets the one that is there. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, with `mustExist`.
 */
export declare function replaceNeighbor(link: LinkRef, options: HandedBack<NeighborOptions, Neighbor> & CallOptions & MustExist): Promise<void>;
/**
 * Deletes a neighbour of a link. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is none, unless `ifExists`.
 */
export declare function deleteNeighbor(link: LinkRef, options: HandedBack<Pick<NeighborOptions, 'dst' | 'proxy'>, Neighbor> & CallOptions & IfExists): Promise<void>;
/**
 * One neighbour of a link, or, with `proxy`, one entry that the link answers for.
 *
 * @throws NetlinkError `ENOENT` when there is none; `ENODEV` without such a link.
 */
export declare function getNeighbor(link: LinkRef, options: HandedBack<Pick<NeighborOptions, 'dst' | 'proxy'>, Neighbor> & CallOptions): Promise<Neighbor>;
/**
 * The neighbours of a link, by name or index, or, without one, of all links of a namespace, both
 * families. `listNeighbors({ link })` is the same.
 */
export declare function listNeighbors(link?: LinkRef, options?: Omit<ListNeighborsOptions, 'link'>): Promise<Neighbor[]>;
export declare function listNeighbors(options?: ListNeighborsOptions): Promise<Neighbor[]>;
