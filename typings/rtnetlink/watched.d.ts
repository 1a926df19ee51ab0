import type { NetnsRef } from '../netns/ref.js';
import { type Address } from './address.js';
import type { TargetOptions } from './call.js';
import { type Fdb } from './fdb.js';
import { type Link } from './link.js';
import { type Mdb } from './mdb.js';
import { type Neighbor } from './neighbor.js';
import { type Nexthop } from './nexthop.js';
import { type NetnsId } from './nsid.js';
import { type Route } from './route.js';
import { type Rule } from './rule.js';
/** What can be watched, and what a watch knows of it. */
export interface Watched {
    link: Link;
    address: Address;
    neighbor: Neighbor;
    fdb: Fdb;
    mdb: Mdb;
    route: Route;
    rule: Rule;
    nexthop: Nexthop;
    nsid: NetnsId;
}
/** A type of object that can be watched. */
export type WatchType = keyof Watched;
export type Plural<Type extends string> = Type extends 'address' ? 'addresses' : Type extends 'fdb' | 'mdb' ? Type : `${Type}s`;
/** Where objects are listed: in a namespace, or in one that it knows by a number. */
export interface Where extends TargetOptions {
    netns: NetnsRef | undefined;
    signal: AbortSignal;
}
interface Kind<Type extends WatchType> {
    /** Its name in a resync event. */
    plural: Plural<Type>;
    list(where: Where): Promise<Watched[Type][]>;
    /** What stays the same while an object changes. */
    key(object: Watched[Type]): string | number;
    /** The kernel lists them of another namespace, too, which is told by its number. */
    byNsid?: true;
    /** Of one key there may be several, and an event does not tell which of them it replaced. */
    several?: true;
    /** The objects that one event is about. Default: the one it is. */
    objects?(event: unknown): Watched[Type][];
    /** With a link or an address of it the kernel drops such objects without a word. */
    droppedSilently?: true;
}
/** The table, for what deals with every type alike. */
export declare const kinds: { [Type in WatchType]: Kind<WatchType>; };
export declare const watchTypes: WatchType[];
export declare const takes: (type: string) => boolean;
/** What has to be listened to, to know of these. */
export declare function subscribed(types: readonly WatchType[], allNsid: boolean): WatchType[];
/** The same but for what the passing of time changes, and what is told of a deletion. */
export declare function alike(one: Watched[WatchType], other: Watched[WatchType]): boolean;
export {};
