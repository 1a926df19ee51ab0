/** Makes a call into the user's code: what it throws must surface, but not tear down who called. */
export declare function guarded(call: () => void): void;
