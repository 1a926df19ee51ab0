import { Netns } from './handle.js';
import { type NetnsRef } from './ref.js';
/** What every call on names of namespaces takes. */
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
/** How to create a namespace. */
export interface CreateNetnsOptions extends NetnsOptions {
    /** Bring its loopback device up. Default false, as `ip netns add`, and the kernel, leave it. */
    loopback?: boolean | undefined;
    /**
     * Succeed when the name leads to a namespace already, whose loopback device is as `loopback` says,
     * if that is given; where it is not, the call fails with `EEXIST` and the `differences`. Default
     * false.
     */
    mayExist?: boolean | undefined;
}
/** How to delete a name, and whether to wait for what it named. */
export interface DeleteNetnsOptions extends NetnsOptions {
    /** Succeed when there is no such name. Default false. */
    ifExists?: boolean | undefined;
    /**
     * Wait until the namespace itself is gone, with the links in it and their peers; the kernel tells
     * when. It needs CAP_NET_ADMIN, because the kernel tells that where the namespace has a number (see
     * `setNetnsId`), which is given in one made for the purpose, and takes two of the kernel's rounds of
     * clearing up, each some grace periods of 17 ms. The signal ends the wait, too. `timeout` is then
     * the milliseconds that all of it may take, default 30,000; when something still holds the
     * namespace at the end of them, the call fails with `EBUSY`, and the name is gone. Default false.
     */
    wait?: boolean | undefined;
}
/** One name in the folder of namespaces. */
export interface NetnsEntry {
    /** The name of the file. */
    name: string;
    /** The file, folder and all. */
    path: string;
    /** The namespace's number; absent when no network namespace is bound to the name: it is stale, or just being made. */
    inode?: number;
}
/**
 * Creates a network namespace: with a name, one that `ip netns` sees and that stays until
 * `deleteNetns`; without, one that lives as long as the handle is open or a process is in it.
 * Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist`; `EPERM` without the
 * capability.
 */
export declare function createNetns(name: string, options?: CreateNetnsOptions): Promise<Netns>;
export declare function createNetns(name?: undefined, options?: Pick<CreateNetnsOptions, 'loopback' | 'signal' | 'timeout'>): Promise<Netns>;
/**
 * Gives a namespace a name, one that `ip netns` sees, as `ip netns attach` does for a process's: that
 * of a process, of a handle, or one that has a name already. It then lives until all its names are
 * deleted and nothing else holds it. Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` when there is no such namespace.
 */
export declare function attachNetns(name: string, netns: NetnsRef, options?: NetnsOptions): Promise<Netns>;
/**
 * Opens a namespace and holds it until the handle is closed: it cannot vanish meanwhile.
 *
 * @throws NetlinkError `ENOENT` when there is none; `EINVAL` when what is there is no network
 * namespace, as a stale name is.
 */
export declare function openNetns(netns: NetnsRef, options?: Pick<NetnsOptions, 'signal' | 'timeout'>): Promise<Netns>;
/**
 * Removes a name. The namespace goes once no process, descriptor or link in transit holds it;
 * the kernel does that later, by itself, and with it the links inside: `wait` waits for that. Needs
 * CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such name, unless `ifExists`; with `wait`, `EBUSY` when
 * the name is gone and something still holds the namespace.
 */
export declare function deleteNetns(name: string, options?: DeleteNetnsOptions): Promise<void>;
/** The names in the folder, sorted. A folder that does not exist has none. */
export declare function listNetns(options?: NetnsOptions): Promise<NetnsEntry[]>;
