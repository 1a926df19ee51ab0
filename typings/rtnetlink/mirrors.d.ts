import type { RawEvent } from './doubts.js';
import { type ChangeEvent, type Lists, Mirror } from './mirror.js';
import type { WatchType, Where } from './watched.js';
/** Of the namespace that is watched: home. With `allNsid` also of all that have a number there. */
export declare class Mirrors {
    #private;
    readonly home: Mirror;
    constructor(types: readonly WatchType[], allNsid: boolean);
    /** Reads everything, and returns what differs. */
    read(where: Where): Promise<ChangeEvent[]>;
    /** Takes an event in, and returns what it changed; what it leaves in doubt, `settle` reads. */
    apply(event: RawEvent): ChangeEvent[];
    /** Whether something will change that the kernel does not announce. */
    get transient(): boolean;
    /** Leaves in doubt what may have changed by itself. */
    doubtTransient(): void;
    /** Whether events have left nothing in doubt. */
    get settled(): boolean;
    /** Reads what is in doubt, which may leave more in doubt, and returns what differs. */
    settle(where: Where): Promise<ChangeEvent[]>;
    get lists(): Lists & {
        namespaces?: (Lists & {
            nsid: number;
        })[];
    };
}
