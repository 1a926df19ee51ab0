/**
 * A network namespace. From `createNetns(name)` it refers to the namespace by its name and
 * holds nothing; from `openNetns` and from `createNetns()` without a name it holds the
 * namespace open, and so alive, until it is closed. Give it wherever `netns` is asked for.
 *
 * One that holds a namespace and is garbage collected without `close` is closed then, some time later,
 * with a warning of the process (code `OVS_NETLINK_NETNS_NOT_CLOSED`). Whoever keeps its `fd` alone
 * does not keep it open.
 */
export declare class Netns implements AsyncDisposable {
    #private;
    /** Its name as `ip netns` shows it, if it was created or opened by name. */
    readonly name: string | undefined;
    /** The file it is bound to, if it was created or opened by name or path. */
    readonly path: string | undefined;
    /** The number that identifies it, as in `ls -l /proc/PID/ns/net`. */
    readonly inode: number;
    /** Whether the call that returned it made the namespace; undefined of one that was opened. */
    readonly created: boolean | undefined;
    /** @internal */
    constructor(facts: {
        name?: string | undefined;
        path?: string | undefined;
        inode: number;
        fd?: number;
        created?: boolean;
    });
    /** The descriptor that holds it open, if this handle has one and is not closed. */
    get fd(): number | undefined;
    /**
     * Aborted by `close`: it ends what uses the handle for long.
     *
     * @internal
     */
    get closing(): AbortSignal;
    /** Whether `close` was called; a closed handle is refused wherever one is asked for. */
    get closed(): boolean;
    /**
     * Whether both are the same namespace, as far as both still are: the kernel gives a number again
     * once its namespace is gone.
     */
    equals(other: Netns): boolean;
    /** Lets go of the namespace; it lives on if it has a name, or a process is in it. Idempotent. */
    close(): Promise<void>;
    /** The same as `close`. */
    [Symbol.asyncDispose](): Promise<void>;
}
