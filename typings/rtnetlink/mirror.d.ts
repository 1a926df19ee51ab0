/** What a watch knows of one namespace, so that it can tell what differs. */
import type { RawReading } from '../binding.js';
import { type Plural, type Watched, type WatchType, type Where } from './watched.js';
/** One object came, changed, or went. */
export type ChangeEvent = {
    [Type in WatchType]: {
        type: Type;
        change: 'added' | 'changed' | 'deleted';
        /** As it is now; of one that went, as it was last. */
        object: Watched[Type];
        /** As it was before, of one that changed. */
        before?: Watched[Type];
        /**
         * With `allNsid`: the namespace that it is in, by the number that the one watched has for it;
         * absent when it is in that one itself.
         */
        nsid?: number;
    };
}[WatchType];
/** What there is, of the types that are watched. */
export type Lists = {
    [Type in WatchType as Plural<Type>]?: Watched[Type][];
};
/** What the kernel told: cpp/addon/jobs.h. */
export type RawEvent = RawReading['events'][number];
export declare class Mirror {
    #private;
    private constructor();
    /** Of a namespace of which nothing is known, or that is gone. */
    static empty(types: readonly WatchType[], nsid: number): Mirror;
    static read(types: readonly WatchType[], where: Where): Promise<Mirror>;
    /** Takes an event in, and returns what it changed; what it leaves in doubt, `settle` reads. */
    apply({ type, deleted, object }: RawEvent): ChangeEvent[];
    /** What events have left in doubt since the last time. */
    get doubtful(): readonly WatchType[];
    /** Knows from now on what the other one does, of its types; returns what differs. */
    take(other: Mirror): ChangeEvent[];
    changesSince(earlier: Mirror): ChangeEvent[];
    get lists(): Lists;
}
/** Lists until a listing comes out consistent, however often what is listed changes meanwhile. */
export declare function consistently<T>(list: () => Promise<T>, signal: AbortSignal): Promise<T>;
