import { type NetnsRef } from '../netns/ref.js';
import { type NewAddress } from './address.js';
import { type CallOptions } from './call.js';
import { type MayExist } from './existing.js';
import { type LinkPortOptions } from './kinds/index.js';
import type { Link, LinkRef, LinkSettings } from './link.js';
import { type NewRoute } from './new-route.js';
import { type HandedBack } from './object.js';
/** What a new link, or a new link's peer, can be told. */
export interface NewLink extends Omit<LinkSettings, 'master' | 'vfs'>, Partial<{
    [Key in keyof LinkPortOptions]: LinkPortOptions[Key] | undefined;
}> {
    /** 1 to 15 bytes, without '/', ':', '%' and white space. */
    name: string;
    /**
     * Its index, 1 to 2,147,483,647; not of a tun. Of a peer only with one of the first end. Default: the
     * next that is free (ifi_index).
     */
    index?: number | undefined;
    /** The bridge, bond or other link that it becomes a port of. */
    master?: LinkRef | undefined;
    /** Transmit queues (IFLA_NUM_TX_QUEUES). */
    txQueues?: number | undefined;
    /** Receive queues (IFLA_NUM_RX_QUEUES). */
    rxQueues?: number | undefined;
    /** Other names to find it by, 1 to 127 bytes each (IFLA_ALT_IFNAME). */
    altNames?: readonly string[] | undefined;
    /** Its addresses, `IP/PREFIX` each, added in this order. */
    addresses?: readonly NewAddress[] | undefined;
    /**
     * Routes by it, added in this order after its addresses and options: the kernel takes them where it is
     * `up`. They go with it, also when a later step fails.
     */
    routes?: readonly NewRoute[] | undefined;
}
/** The other end of a pair, or one as it was reported. */
export type NewPeer = HandedBack<NewLink, Link> & PeerPlace;
interface PeerPlace {
    /**
     * Where it is created, not moved. Default: where the first end is, unlike that of every other `netns`;
     * `{ self: true }` is the process's own.
     */
    netns?: NetnsRef | undefined;
}
/** The options that stand around those of a kind. */
export declare function aroundOf(kind: string): readonly string[];
export interface KindPart {
    kind: string;
    data?: object | undefined;
    /** Of `data`, what the caller told. */
    given?: object | undefined;
    /** What stands before the kind's own options in the API. */
    dataPath: string;
    /** It is told as a link was reported: some of it cannot be told, or is so by itself. */
    asReported?: boolean;
}
/** Makes the link of `part` that `options` tell of; the ends, as they are reported. */
export declare function create(operation: string, { kind, data, dataPath, asReported }: KindPart, options: NewLink & CallOptions & MayExist & {
    peer?: NewPeer;
    link?: unknown;
    linkNetns?: NetnsRef | undefined;
}): Promise<{
    ends: unknown[];
    created: boolean;
}>;
/** What is told by names that are such, and by others. */
export declare function parted(options: object, isSuch: (name: string) => boolean): [object, object];
export {};
