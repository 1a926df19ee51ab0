import { NetlinkError } from '../errors.js';
import { type NetnsEntry } from '../netns/netns.js';
import { Following } from './follow.js';
import { type WatchOptions } from './watch.js';
import type { WatchType } from './watched.js';
/** What to follow, of all namespaces. */
export interface WantedOfAll {
    folder: string;
    types: readonly WatchType[];
    bufferSize: number;
    /** The library's function. */
    operation: string;
}
/** Checks what to follow; without a folder it is that of `ip netns`. */
export declare function wantedOfAll(operation: string, { folder, signal, bufferSize, types, }: Pick<WatchOptions, 'types' | 'bufferSize' | 'signal'> & {
    folder?: string | undefined;
}): WantedOfAll;
/** Who makes use of the members. */
export interface MembersUser {
    /**
     * Uses a member until its batches have ended, and makes nothing of it any more when that is because
     * `stop` was aborted. `atStart`: it was there when all this began.
     */
    use(entry: NetnsEntry, following: Following, atStart: boolean): Promise<void>;
    /** A namespace cannot be entered; undefined once its name leads elsewhere, or nowhere. */
    unreadable(entry: NetnsEntry, error: NetlinkError | undefined, atStart: boolean): Promise<void>;
}
/** It begins when it is made, and has to be ended. Nothing of it holds the process while nothing happens. */
export declare class Members {
    #private;
    /** Rejects when it cannot begin, and when it is ended before that. */
    readonly ready: Promise<void>;
    /** Resolves when it has ended. Rejects with the error for which it did. */
    readonly over: Promise<void>;
    constructor(wanted: WantedOfAll, user: MembersUser);
    /** Aborted when it has ended. */
    get stop(): AbortSignal;
    /** Nothing of it stays open. Idempotent. */
    end(): void;
    /**
     * Resolves when the members are those that had names when this was called, and have everything that
     * the kernel had announced by then.
     */
    sync(): Promise<void>;
}
