/** Resolves when the signal is aborted, at once when it is already. */
export declare function aborted(signal: AbortSignal): Promise<void>;
/**
 * Calls `listener` when the signal aborts; the function returned takes that back. Many calls may
 * wait with one signal, so Node's warning of many listeners, which suspects a leak, is off for it.
 */
export declare function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void;
