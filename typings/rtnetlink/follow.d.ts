import { type NetnsRef } from '../netns/ref.js';
import type { ChangeEvent } from './mirror.js';
import { Mirrors } from './mirrors.js';
import type { WatchType } from './watched.js';
/** What to follow. */
export interface Wanted {
    netns: NetnsRef | undefined;
    allNsid: boolean;
    types: readonly WatchType[];
    bufferSize: number;
    /** The library's function. */
    operation: string;
}
/** What changed at once: when it is told, the mirrors have all of it. */
export interface Batch {
    /** `start`: it has been read, and is told as added; `overrun`: events were lost, so it was read again. */
    cause: 'start' | 'events' | 'overrun';
    changes: ChangeEvent[];
}
/** It begins when it is made, and has to be ended. */
export declare class Following {
    #private;
    readonly mirrors: Mirrors;
    /** Rejects when it cannot begin, and when it is ended before that. */
    readonly ready: Promise<void>;
    constructor(wanted: Wanted);
    /** Aborted when the handle is closed that the namespace was named by. */
    get handle(): AbortSignal | undefined;
    /** Its batches end, and nothing of it stays open. Idempotent. */
    end(): void;
    /**
     * Resolves when the mirrors have everything that the kernel had announced when this was called, or
     * when it has ended.
     */
    sync(): Promise<void>;
    /**
     * What changes, until it is ended, or the namespace's name is gone; for one reader. Waiting for the next
     * one holds the process, but `idle`.
     */
    batches(idle?: boolean): AsyncGenerator<Batch, undefined, void>;
}
