/**
 * What has to be read again, because the kernel announces only a part of what it does: an event of one
 * thing leaves others in doubt.
 */
import type { RawReading } from '../binding.js';
import type { Link } from './link.js';
import type { ObjectTable } from './object-table.js';
import type { Part, Watched, WatchType } from './watched.js';
/** What the kernel told: cpp/addon/jobs.h. */
export type RawEvent = RawReading['events'][number];
/** What is known of one namespace, of the types that are watched. */
export type Tables = ReadonlyMap<WatchType, ObjectTable<Watched[WatchType]>>;
/** What is listened to beside the types themselves (cpp/rtnetlink/subscription.cpp). */
type News = WatchType | 'bridgeNews' | 'membership';
/** The ports of a bridge that has another identity in the spanning tree than before. */
export declare function portsOfOther(links: ObjectTable<Link>, before: Link | undefined, { index, bridge }: Link): Link[];
/** What has to be listened to, to know of these. */
export declare function subscribed(types: readonly WatchType[], allNsid: boolean): News[];
/** What is in doubt. */
export declare class Doubts {
    #private;
    get any(): boolean;
    add(type: WatchType, part: Part | 'all'): void;
    /** What an event leaves in doubt of what is known, which does not have it yet. */
    raise(event: RawEvent, tables: Tables): void;
    /** Everything that is in doubt, which then is not any more. */
    take(): [WatchType, Part | undefined][];
}
export {};
