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
/** A part of the objects of a type: those of a link, or those of a bridge and its ports. */
export type Part = {
    index: number;
} | {
    bridge: number;
};
interface Kind<Type extends WatchType> {
    /** Its name in a resync event. */
    plural: Plural<Type>;
    /** All, or, of a type of which parts may be in doubt, those of a part. */
    list(where: Where, part?: Part): Promise<Watched[Type][]>;
    /** What stays the same while an object changes. */
    key(object: Watched[Type]): string | number;
    /** The kernel lists them of another namespace, too, which is told by its number. */
    byNsid?: true;
    /**
     * Which one of those with the same key an event is about: its place, -1 for none of them, undefined when
     * that cannot be told. Default: one that is alike, or else the first.
     */
    which?(known: readonly Watched[Type][], now: Watched[Type], deleted: boolean): number | undefined;
    /** Whether others with the same key have changed, too, and were not announced. */
    changesOthers?(now: Watched[Type], others: readonly Watched[Type][]): boolean;
    /** The objects that one event is about. Default: the one it is. */
    objects?(event: unknown): Watched[Type][];
    /** Those that the kernel lists, but makes without a word, are not known of. */
    isUnannounced?(object: Watched[Type]): boolean;
}
/** The table, for what deals with every type alike. */
export declare const kinds: { [Type in WatchType]: Kind<WatchType>; };
export declare const watchTypes: WatchType[];
/** What there is of a type, or of a part of it; of a link that is gone there is nothing. */
export declare function listed(type: WatchType, where: Where, part?: Part): Promise<Watched[WatchType][]>;
/** The same but for what the passing of time changes, and what is told of a deletion. */
export declare function alike(one: Watched[WatchType], other: Watched[WatchType]): boolean;
export {};
