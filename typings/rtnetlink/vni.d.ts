import type { CallOptions } from './call.js';
import type { LinkRef } from './link.js';
import { type Given, type HandedBack, type IfExists } from './object.js';
/** One VNI, or all from `vni` to `end`. */
export interface VniRange {
    /** 1 to 16,777,215. */
    vni: number;
    /** The last one, included. Default: `vni` alone. */
    end?: number | undefined;
}
export interface VniOptions extends VniRange {
    /** The host that packets of these VNIs are sent to, unless a forwarding entry knows better (VNIFILTER_ENTRY_GROUP, GROUP6). */
    remote?: string | undefined;
    /** A multicast group instead; the link needs `dev`, the device to join it on (VNIFILTER_ENTRY_GROUP, GROUP6). */
    group?: string | undefined;
}
/** VNIs as the kernel reports them: neighbouring ones that are alike make one entry. */
export interface Vni extends Given<VniOptions> {
    /** The index of the link. */
    index: number;
    /** Counters, when they were asked for; then each VNI is an entry. */
    statistics?: VniStatistics;
    /** Attributes this library does not know, by number. */
    unknown?: Record<string, Uint8Array>;
}
/** Counters of a VNI (VNIFILTER_ENTRY_STATS_*). */
export type VniStatistics = Record<'rxBytes' | 'rxPackets' | 'rxDropped' | 'rxErrors' | 'txBytes' | 'txPackets' | 'txDropped' | 'txErrors', bigint>;
/**
 * Has a vxlan link take VNIs. Of those it takes already, the host or group is set. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOTSUP` when the link has no `vniFilter`; `EEXIST` when another link
 * on that port takes one of them.
 */
export declare function addVni(link: LinkRef, options: HandedBack<VniOptions, Vni> & CallOptions): Promise<void>;
/**
 * Has a vxlan link take VNIs no more. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when it does not take one of them, unless `ifExists`.
 */
export declare function deleteVni(link: LinkRef, options: HandedBack<VniRange, Vni> & CallOptions & IfExists): Promise<void>;
/**
 * The VNIs that a link, by name or index, takes, or, without one, all links with `vniFilter` do.
 *
 * @throws NetlinkError `EINVAL` when the link has no `vniFilter`.
 */
export declare function listVnis(link?: LinkRef, options?: CallOptions & {
    /** Report counters. Default false. */
    statistics?: boolean | undefined;
}): Promise<Vni[]>;
