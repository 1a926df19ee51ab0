import { type NetnsRef } from '../netns/ref.js';
import { type AddressOptions } from './address.js';
import type { CallOptions } from './call.js';
import type { Bridge } from './kinds/bridge.js';
import type { Vxlan } from './kinds/vxlan.js';
import { type BridgeLink, type Link, type LinkRef, type LinkSettings, type VethLink, type VxlanLink } from './link.js';
/** What a new link, or a new link's peer, can be told. */
export interface NewLink extends Omit<LinkSettings, 'master'> {
    /** 1 to 15 bytes, without '/', ':', '%' and white space. */
    name: string;
    /** The bridge, bond or other link that it becomes a port of. */
    master?: LinkRef | undefined;
    /** Transmit queues (IFLA_NUM_TX_QUEUES). */
    txQueues?: number | undefined;
    /** Receive queues (IFLA_NUM_RX_QUEUES). */
    rxQueues?: number | undefined;
    /** Its addresses, `IP/PREFIX` each, added in this order. */
    addresses?: readonly (string | ({
        address: string;
    } & AddressOptions))[] | undefined;
}
/** A veth pair's other end. */
export interface NewPeer extends NewLink {
    /** Where it is created, not moved. Default: where the first end is. */
    netns?: NetnsRef | undefined;
}
export interface CreateLinkOptions extends NewLink, CallOptions {
    /** The kind of link. */
    kind: 'vxlan' | 'veth' | 'bridge';
    /** The kind's own options, when it is vxlan. */
    vxlan?: Vxlan | undefined;
    /** The kind's own options, when it is bridge. */
    bridge?: Bridge | undefined;
    /** The other end, when the kind is veth. */
    peer?: NewPeer | undefined;
    /** The link it is stacked on (IFLA_LINK). */
    link?: LinkRef | undefined;
}
/** `group` is the multicast group; for a link group use `createLink`. */
export interface CreateVxlanOptions extends Omit<NewLink, 'group'>, CallOptions, Vxlan {
}
export interface CreateBridgeOptions extends NewLink, CallOptions, Bridge {
}
export interface CreateVethOptions extends NewLink, CallOptions {
    peer: NewPeer;
}
/**
 * Creates a link of any kind, its addresses, and its peer, and returns it as the kernel reports
 * it. When a step fails, what was done is undone. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, and whatever the kernel says of an option.
 */
export declare function createLink(options: CreateLinkOptions): Promise<Link>;
/**
 * Creates a VXLAN tunnel end (RFC 7348). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI on that port, is taken.
 */
export declare function createVxlan(options: CreateVxlanOptions): Promise<VxlanLink>;
/** Creates a Linux bridge. Needs CAP_NET_ADMIN. */
export declare function createBridge(options: CreateBridgeOptions): Promise<BridgeLink>;
/**
 * Creates a veth pair, each end where it will live. Needs CAP_NET_ADMIN in both namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export declare function createVeth(options: CreateVethOptions): Promise<{
    link: VethLink;
    peer: VethLink;
}>;
