import type { Netns } from '../netns/handle.js';
import { type NetnsRef } from '../netns/ref.js';
import type { DescribedNetns } from './description.js';
interface Wanted {
    netns: readonly NetnsRef[] | undefined;
    folder: string;
    statistics: boolean;
    signal: AbortSignal | undefined;
}
/** A namespace that is read, and what keeps it from going away meanwhile. */
export interface Held {
    netns: DescribedNetns;
    /** Our own is not opened: nobody enters it, and it stays. */
    handle: Netns | undefined;
}
/** All that is wanted, joined, the process's own first. */
export declare function readNamespaces(wanted: Wanted): Promise<DescribedNetns[]>;
export {};
