import { type ChangeEvent, type Lists, type RawEvent } from './mirror.js';
import type { WatchType, Where } from './watched.js';
/** Of the namespace that is watched: home. With `allNsid` also of all that have a number there. */
export declare class Mirrors {
    #private;
    private constructor();
    static read(types: readonly WatchType[], where: Where, { allNsid }: {
        allNsid: boolean;
    }): Promise<Mirrors>;
    /** Takes an event in, and returns what it changed; what it leaves in doubt, `settle` reads. */
    apply(event: RawEvent): ChangeEvent[];
    /** Whether events have left nothing in doubt. */
    get settled(): boolean;
    /** Reads what events have left in doubt, and returns what differs. */
    settle(where: Where): Promise<ChangeEvent[]>;
    changesSince(earlier: Mirrors): ChangeEvent[];
    get lists(): Lists & {
        namespaces?: (Lists & {
            nsid: number;
        })[];
    };
}
