import { Iteration } from '../iteration.js';
import type { BridgeInfo, InfoReader, InterfaceInfo, PortInfo } from './info.js';
/** What can be watched, and what is told of it. */
export interface OvsWatched {
    /** Not fake bridges, which are ports. */
    bridge: BridgeInfo;
    /** Local ports, too. Its interfaces are as they were when the port itself changed. */
    port: PortInfo;
    /** Its link state, error, ofport, and with `statistics` its counters. */
    interface: InterfaceInfo;
}
/** One object came, changed, or went. */
export type OvsEvent = {
    [Type in keyof OvsWatched]: {
        type: Type;
        change: 'added' | 'changed' | 'deleted';
        /** As it is now; of one that went, as it was last. */
        object: OvsWatched[Type];
        /** As it was before, of one that changed. */
        before?: OvsWatched[Type];
    };
}[keyof OvsWatched];
/** How to watch. */
export interface WatchOvsOptions {
    /** What to watch. Default: everything. */
    types?: readonly (keyof OvsWatched)[] | undefined;
    /** Begin with everything there is, as added. Default false. */
    initial?: boolean | undefined;
    /**
     * Tell the interfaces' counters, too: ovs-vswitchd writes them every few seconds
     * (Open_vSwitch:other_config:stats-update-interval). Default false.
     */
    statistics?: boolean | undefined;
    /** Ends the iteration. */
    signal?: AbortSignal | undefined;
}
/** A source of rows for a watch; what it opened for it, `close` ends. */
export interface WatchSource {
    reader: InfoReader;
    close(): Promise<void>;
}
/**
 * A watch under way: see `Ovs.watch`. What is not taken yet is kept, and nothing is dropped. When the
 * connection was lost the difference is told.
 */
export declare class OvsWatch extends Iteration<OvsEvent> {
    /** @internal */
    constructor(open: (statistics: boolean, signal: AbortSignal) => Promise<WatchSource>, options: WatchOvsOptions);
}
