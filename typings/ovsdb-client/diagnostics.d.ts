/**
 * What happens on connections, told to whoever subscribed with node:diagnostics_channel. Each
 * message has `remote`; a request and its reply have the same `id`. Publishing costs nothing while
 * nobody listens.
 */
declare const channels: {
    /** `{ remote }` */
    connect: import("diagnostics_channel").Channel<unknown, unknown>;
    /** `{ remote, error }`; without `error` it was closed by this side. */
    disconnect: import("diagnostics_channel").Channel<unknown, unknown>;
    /** `{ remote, id, method, params }`, before it is written. */
    request: import("diagnostics_channel").Channel<unknown, unknown>;
    /** `{ remote, id, method, result }` or `{ remote, id, method, error }`. */
    reply: import("diagnostics_channel").Channel<unknown, unknown>;
};
/** Tells of one connection. */
export declare class Diagnostics {
    #private;
    /** @param redact whether the values of rows and conditions are kept back */
    constructor(remote: string, redact?: boolean);
    publish(event: keyof typeof channels, facts: () => object): void;
}
export {};
