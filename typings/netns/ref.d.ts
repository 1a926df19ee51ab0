import type { Place } from '../binding.js';
import { Netns } from './handle.js';
/** Where `ip netns` keeps its names, and where names are looked up here. */
export declare const defaultFolder = "/run/netns";
/**
 * Which network namespace: a name as `ip netns` knows it (a file in /run/netns), a handle,
 * a process's, whatever is bound to a path, or an open descriptor. Without one: the
 * process's own.
 */
export type NetnsRef = string | Netns | {
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
