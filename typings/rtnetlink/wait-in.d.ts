import { NetlinkError } from '../errors.js';
import { type NetnsRef } from '../netns/ref.js';
import type { Link, LinkRef } from './link.js';
import { NetnsReplica } from './replica.js';
import type { WatchType } from './watched.js';
/** Where something is waited for, and how long. */
export interface WaitOptions {
    /** The network namespace. Default: the process's own. */
    netns?: NetnsRef | undefined;
    /** Milliseconds until it must have come to that, 0 to 86,400,000. Default 5000. */
    timeout?: number | undefined;
    /** Ends the wait; the promise is then rejected with the signal's reason. */
    signal?: AbortSignal | undefined;
}
/** What is waited for. */
export interface Waiting<T> {
    /** The library's function, and what it was called with. */
    operation: string;
    subject: string | number;
    /** What has to be known. */
    types: readonly WatchType[];
    /** Returns it once it is so; is called again after each change. Throws what `fail` makes. */
    look(replica: NetnsReplica, fail: Fail): T | undefined;
    /** What is not so yet, for the error. */
    lacks(): string;
}
/** The error of a wait that is in vain. */
export type Fail = (code: string, errno: number, why: string, option?: string) => NetlinkError;
export declare function checkWaitOptions({ netns, timeout, signal }: WaitOptions): void;
/** Resolves with what `look` finds. */
export declare function waitIn<T extends object>({ operation, subject, types, look, lacks }: Waiting<T>, { netns, timeout, signal }: WaitOptions): Promise<T>;
/** The link that a wait is about, from when it is first seen: by then it is told from any other by its index. */
export declare class SameLink {
    #private;
    constructor(ref: LinkRef);
    /** Undefined while it has not come yet. Throws `ENODEV` when it has gone. */
    in({ links }: NetnsReplica, fail: Fail): Link | undefined;
    /** The same of a link that has to be there already. */
    present(replica: NetnsReplica, fail: Fail): Link;
}
