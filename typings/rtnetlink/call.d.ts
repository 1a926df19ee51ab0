import type { NetnsRef } from '../netns/ref.js';
/** What every call on rtnetlink takes. */
export interface CallOptions {
    /** The network namespace. Default: the process's own. */
    netns?: NetnsRef | undefined;
    /**
     * Drops the call while it waits in its queue; the promise is then rejected with the signal's
     * reason and nothing was done. Once with the kernel, a call ends with the kernel's verdict.
     */
    signal?: AbortSignal | undefined;
}
