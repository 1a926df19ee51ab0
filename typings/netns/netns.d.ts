import { Netns } from './handle.js';
import { type NetnsRef } from './ref.js';
export interface NetnsOptions {
    /**
     * The folder of names, which must exist or be one level below one that does. Default
     * /run/netns, `ip netns`'s own. A namespace in another folder is given to other
     * functions as its `Netns` or as `{ path }`.
     */
    folder?: string | undefined;
    /** Drops the call while it waits in its queue; the promise is rejected with its reason. */
    signal?: AbortSignal | undefined;
    /** Milliseconds the call may wait in its queue; then it is rejected with `ETIMEDOUT`. */
    timeout?: number | undefined;
}
export interface DeleteNetnsOptions extends NetnsOptions {
    /** Succeed when there is no such name. Default false. */
    ifExists?: boolean | undefined;
}
/** One name in the folder of namespaces. */
export interface NetnsEntry {
    name: string;
    path: string;
    /** The namespace's number; absent when no network namespace is bound to the name: it is stale, or just being made. */
    inode?: number;
}
/**
 * Creates a network namespace: with a name, one that `ip netns` sees and that stays until
 * `deleteNetns`; without, one that lives as long as the handle is open or a process is in it.
 * Its loopback device is down, as the kernel makes it. Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `EPERM` without the capability.
 */
export declare function createNetns(name: string, options?: NetnsOptions): Promise<Netns>;
export declare function createNetns(name?: undefined, options?: Pick<NetnsOptions, 'signal' | 'timeout'>): Promise<Netns>;
/**
 * Opens a namespace and holds it until the handle is closed: it cannot vanish meanwhile.
 *
 * @throws NetlinkError `ENOENT` when there is none; `EINVAL` when what is there is no network
 * namespace, as a stale name is.
 */
export declare function openNetns(netns: NetnsRef, options?: Pick<NetnsOptions, 'signal' | 'timeout'>): Promise<Netns>;
/**
 * Removes a name. The namespace goes once no process, descriptor or link in transit holds it;
 * the kernel does that later, by itself, and with it the links inside. Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such name, unless `ifExists`.
 */
export declare function deleteNetns(name: string, options?: DeleteNetnsOptions): Promise<void>;
/** The names in the folder, sorted. A folder that does not exist has none. */
export declare function listNetns(options?: NetnsOptions): Promise<NetnsEntry[]>;
