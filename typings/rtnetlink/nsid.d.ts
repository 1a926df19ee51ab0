import { type NetnsRef } from '../netns/ref.js';
import { type CallOptions, type TargetOptions } from './call.js';
import { type Created, type MayExist } from './existing.js';
/** A namespace as another one knows it. */
export interface NetnsId {
    /** The number, 0 to 2,147,483,647. */
    nsid: number;
    /** With `targetNsid`: the number that this namespace has for the same; absent when it has none. */
    currentNsid?: number;
    /** Attributes this library does not know, by number. */
    unknown?: Record<string, Uint8Array>;
}
/**
 * Gives a namespace, `other`, a number in this one, or in the one that `netns` tells; without one
 * the kernel chooses. Returns the number, and whether the call gave it. Once given, it stays. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when `other` has a number, unless `mayExist` and it is this one, and when
 * another namespace has it: then the option is `nsid`.
 */
export declare function setNetnsId(other: NetnsRef, nsid?: number, options?: CallOptions & MayExist): Promise<NetnsId & Created>;
/**
 * The number that a namespace, `other`, has in this one, or in the one that `netns` tells; undefined
 * when it has none.
 */
export declare function getNetnsId(other: NetnsRef, options?: CallOptions): Promise<number | undefined>;
/**
 * The namespaces that this one, or the one that `netns` tells, has numbers for.
 *
 * @throws NetlinkError with `targetNsid`, `EINVAL` when no namespace has that number, `EACCES` without
 * the capability.
 */
export declare function listNetnsIds(options?: CallOptions & TargetOptions): Promise<NetnsId[]>;
/** The number that a namespace has for itself; undefined when it has none. */
export declare function ownNetnsId({ netns, signal, }: Pick<CallOptions, 'netns' | 'signal'>): Promise<number | undefined>;
