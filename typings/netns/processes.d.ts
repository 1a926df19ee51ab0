import type { CallOptions } from '../rtnetlink/call.js';
import { type NetnsEntry, type NetnsOptions } from './netns.js';
/**
 * The processes in a namespace, the process's own without `netns`, by their numbers. One that comes
 * or goes meanwhile may be among them or not; those that we may not look at (ptrace(2)) are passed
 * over. A process is where its first thread is.
 *
 * @throws NetlinkError `ENOENT` when there is no such namespace.
 */
export declare function listNetnsPids(options?: CallOptions): Promise<number[]>;
/**
 * The names of the namespace that a process, the calling one without `pid`, is in: none, one, or
 * several.
 *
 * @throws NetlinkError `ESRCH` when there is no such process; `EACCES` when we may not look at it
 * (ptrace(2)).
 */
export declare function identifyNetns(pid?: number, options?: NetnsOptions): Promise<NetnsEntry[]>;
/** The number of a process's namespace. Of one that is gone, `ENOENT` or `ESRCH`; of a zombie, too. */
export declare function inodeOf(pid: number): Promise<number>;
