import type { Place } from '../binding.js';
import { Netns } from './handle.js';
/** Where `ip netns` keeps its names, and where names are looked up here. */
export declare const defaultFolder = "/run/netns";
/**
 * Which network namespace: a name as `ip netns` knows it (a file in /run/netns), a handle, the
 * process's own (`{ self: true }`), that of a process, whatever is bound to a path, or an open
 * descriptor.
 *
 * An option `netns` defaults to the process's own, except a pair's `peer.netns`, which defaults to the
 * namespace of the first end, as `linkNetns` does to that of the link: there `{ self: true }` is needed
 * to name the process's own. It is exactly what `netns` left out is, in worker threads, too: such calls
 * share one queue, and no capability is needed to enter the namespace. `{ pid: process.pid }` has another
 * queue, and takes CAP_SYS_ADMIN.
 */
export type NetnsRef = string | Netns | {
    self: true;
} | {
    pid: number;
} | {
    path: string;
} | {
    fd: number;
};
/** The addon's form of a reference. `option` is what errors call it. */
export declare function placeOf(ref: NetnsRef | undefined, option?: string): Place;
/** Where the process's own namespace cannot be meant by leaving it out. */
export declare function checkGiven(ref: NetnsRef, option: string): NetnsRef;
/** How error messages call the namespace; undefined for the process's own. */
export declare function describeNetns(ref: NetnsRef | undefined): string | undefined;
/** A name is one file in a folder: it must not lead anywhere else. */
export declare function checkNetnsName(name: unknown, option?: string): string;
/** A folder or file by its path; absolute, because one queue serves one spelling of it. */
export declare function checkPath(path: unknown, option: string): string;
