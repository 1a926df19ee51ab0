import { type NetnsRef } from '../netns/ref.js';
import type { CallOptions } from './call.js';
import type { Bridge } from './kinds/bridge.js';
import type { Vxlan } from './kinds/vxlan.js';
/** A link, by its name or its index. */
export type LinkRef = string | number;
/** What can be told to any link, at creation and later. */
export interface LinkSettings {
    /** Bring it up, or take it down (IFF_UP). */
    up?: boolean | undefined;
    /** Its Ethernet address (IFLA_ADDRESS). */
    mac?: string | undefined;
    /** Largest packet in bytes, without the Ethernet header (IFLA_MTU). */
    mtu?: number | undefined;
    /** The bridge, bond or other link that it is a port of; null for none (IFLA_MASTER). */
    master?: LinkRef | null | undefined;
    /** Its link group, 0 to 4,294,967,295 (IFLA_GROUP). */
    group?: number | undefined;
    /** A text of at most 255 bytes (IFLA_IFALIAS). */
    alias?: string | undefined;
    /** Packets that its queue holds (IFLA_TXQLEN). */
    txQueueLength?: number | undefined;
    /** Use ARP and neighbour discovery (not IFF_NOARP). */
    arp?: boolean | undefined;
    /** Take all packets (IFF_PROMISC). */
    promisc?: boolean | undefined;
    /** Take all multicast packets (IFF_ALLMULTI). */
    allMulticast?: boolean | undefined;
    /** Supports multicast (IFF_MULTICAST). */
    multicast?: boolean | undefined;
    /** Its Ethernet broadcast address (IFLA_BROADCAST). */
    broadcast?: string | undefined;
    /** Carrier, for kinds that let it be set (IFLA_CARRIER). */
    carrier?: boolean | undefined;
    /** Hold it down for a protocol (IFLA_PROTO_DOWN). */
    protoDown?: boolean | undefined;
    /** How its operational state follows its carrier, RFC 2863 (IFLA_LINKMODE). */
    linkMode?: 'default' | 'dormant' | undefined;
    /** Bytes of a packet for segmentation offload (IFLA_GSO_MAX_SIZE). */
    gsoMaxSize?: number | undefined;
    /** Segments of such a packet (IFLA_GSO_MAX_SEGS). */
    gsoMaxSegs?: number | undefined;
    /** Bytes of a packet put together on receipt (IFLA_GRO_MAX_SIZE). */
    groMaxSize?: number | undefined;
    /** The same for IPv4; since Linux 6.3 (IFLA_GSO_IPV4_MAX_SIZE). */
    gsoIpv4MaxSize?: number | undefined;
    /** The same for IPv4; since Linux 6.3 (IFLA_GRO_IPV4_MAX_SIZE). */
    groIpv4MaxSize?: number | undefined;
}
/** A link as the kernel reports it. What the kernel does not report is absent. */
export interface Link extends Omit<LinkSettings, 'master'> {
    /** Its number, from 1, in its namespace. */
    index: number;
    name: string;
    /** The kind of virtual link, such as `vxlan`; absent for a physical one. */
    kind?: string;
    /** The kind of the link it is a port of, such as `bridge`. */
    portKind?: string;
    /** The kind's own options, when `kind` is vxlan. */
    vxlan?: Vxlan;
    /** The kind's own options, when `kind` is bridge. */
    bridge?: Bridge;
    up: boolean;
    mtu: number;
    /** The index of the link that it is a port of. */
    master?: number;
    /** The index of its lower link, or of its peer, in the namespace that `linkNetnsId` tells. */
    link?: number;
    /** The namespace of `link`, as this namespace numbers it; absent when it is this one. */
    linkNetnsId?: number;
    /** RFC 2863's state. */
    operState?: 'unknown' | 'notpresent' | 'down' | 'lowerlayerdown' | 'testing' | 'dormant' | 'up';
    /** Up, and able to pass packets (IFF_RUNNING). */
    running: boolean;
    /** It has a carrier (IFF_LOWER_UP). */
    lowerUp: boolean;
    loopback: boolean;
    pointToPoint: boolean;
    /** ARPHRD_*: 1 is Ethernet, 772 loopback (linux/if_arp.h). */
    hardwareType: number;
    permanentMac?: string;
    minMtu?: number;
    maxMtu?: number;
    qdisc?: string;
    txQueues?: number;
    rxQueues?: number;
    carrierChanges?: number;
    carrierUpCount?: number;
    carrierDownCount?: number;
    promiscuity?: number;
    allMulticastCount?: number;
    tsoMaxSize?: number;
    tsoMaxSegs?: number;
    netnsImmutable?: boolean;
    headroom?: number;
    tailroom?: number;
    pacingOffloadHorizon?: number;
    /** Counters, when they were asked for. */
    statistics?: LinkStatistics;
    /** Attributes this library does not know, by number. */
    unknown?: Record<string, Uint8Array>;
}
export interface VxlanLink extends Link {
    kind: 'vxlan';
    vxlan: Vxlan & {
        vni: number;
        dstPort: number;
        dev?: number;
    };
}
export interface VethLink extends Link {
    kind: 'veth';
}
export interface BridgeLink extends Link {
    kind: 'bridge';
    bridge: Bridge;
}
/** rtnl_link_stats64. An older kernel's has fewer. */
export type LinkStatistics = Record<'rxPackets' | 'txPackets' | 'rxBytes' | 'txBytes' | 'rxErrors' | 'txErrors' | 'rxDropped' | 'txDropped' | 'multicast' | 'collisions', bigint> & Record<string, bigint>;
export interface GetLinkOptions extends CallOptions {
    /** Report `statistics`. Default false. */
    statistics?: boolean | undefined;
}
export interface ListLinksOptions extends GetLinkOptions {
    /** Only links of this kind. */
    kind?: string | undefined;
    /** Only the ports of this link, by name or index. */
    master?: LinkRef | undefined;
}
/** `vxlan` and `bridge` change the options of a link of that kind. */
export interface SetLinkOptions extends LinkSettings, CallOptions {
    /** Its new name. */
    name?: string | undefined;
    vxlan?: Vxlan | undefined;
    bridge?: Bridge | undefined;
}
/** What may be said of a link; of some of it the addon says that it is only reported. */
export declare const linkOptions: readonly string[];
/** Each kind's own options have its name. */
export declare const kinds: readonly string[];
/**
 * One link, by name or index.
 *
 * @throws NetlinkError `ENODEV` when there is none.
 */
export declare function getLink(link: LinkRef, options?: GetLinkOptions): Promise<Link>;
/** The links of a namespace, by index. */
export declare function listLinks(options?: ListLinksOptions): Promise<Link[]>;
/**
 * Changes a link, given by name or index, in one request. The kernel takes the changes one
 * after another: when it refuses one, earlier ones stay. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none; what the kernel says of a change.
 */
export declare function setLink(link: LinkRef, options: SetLinkOptions): Promise<void>;
/**
 * Moves a link to another namespace and returns it as it is there. The kernel takes it down,
 * drops its addresses, and gives it another index if its own is taken there. It waits some 17 ms
 * for that: a link created where it will live costs nothing of the kind. Needs CAP_NET_ADMIN in both.
 *
 * @throws NetlinkError `EEXIST` when a link there has the name.
 */
export declare function moveLink(link: LinkRef, options: CallOptions & {
    to: NetnsRef;
    name?: string | undefined;
}): Promise<Link>;
/**
 * Deletes a link, and with it its peer or what is stacked on it. The kernel takes some 17 ms;
 * `deleteLinks` deletes many in hardly more. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none, unless `ifExists`.
 */
export declare function deleteLink(link: LinkRef, options?: CallOptions & {
    ifExists?: boolean | undefined;
}): Promise<void>;
/**
 * Deletes many links at once: as one link group, for one grace period of the kernel's between
 * them. Meanwhile they bear a group number of their own. Needs CAP_NET_ADMIN.
 *
 * @throws AggregateError of a NetlinkError for each link that was not deleted, all others being
 * gone; `ENODEV` is none with `ifExists`.
 */
export declare function deleteLinks(links: readonly LinkRef[], options?: CallOptions & {
    ifExists?: boolean | undefined;
}): Promise<void>;
