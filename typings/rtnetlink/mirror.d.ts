import { type RawEvent, type Tables } from './doubts.js';
import { type Part, type Plural, type Watched, type WatchType, type Where } from './watched.js';
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
type Object = Watched[WatchType];
/** What was read of a type, or of a part of it. */
type Reading = [type: WatchType, part: Part | undefined, objects: readonly Object[]];
export declare class Mirror {
    #private;
    readonly tables: Tables;
    /** Of a namespace of which nothing is known yet. */
    constructor(types: readonly WatchType[], nsid?: number);
    /** Reads everything; `adopt` takes it in. */
    read(where: Where): Promise<Reading[]>;
    /** Takes an event in, and returns what it changed; what it leaves in doubt, `settle` reads. */
    apply(event: RawEvent): ChangeEvent[];
    /** Whether events have left nothing in doubt. */
    get settled(): boolean;
    /** Whether something will change that the kernel does not announce: it has to be doubted from time to time. */
    get transient(): boolean;
    /** Leaves in doubt what may have changed by itself. */
    doubtTransient(): void;
    /** Reads what is in doubt, which may leave more in doubt, and returns what differs. */
    settle(where: Where): Promise<ChangeEvent[]>;
    /** Knows from now on what was read; returns what differs. */
    adopt(readings: readonly Reading[]): ChangeEvent[];
    /** Everything that is known, each as having come, or gone. */
    all(change: 'added' | 'deleted'): ChangeEvent[];
    /** All that was known is gone. */
    clear(): ChangeEvent[];
    get lists(): Lists;
}
/** Lists until a listing comes out consistent, however often what is listed changes meanwhile. */
export declare function consistently<T>(list: () => Promise<T>, signal: AbortSignal): Promise<T>;
export {};
