import type { RawExisting, RawStep } from '../binding.js';
import { type NetlinkDifference, NetlinkError } from '../errors.js';
/** For functions that create. */
export interface MayExist {
    /**
     * Succeed when there is one already that is what was asked for: in each option that was given;
     * others do not matter. Where it differs, the call fails with `EEXIST`, which tells the options
     * and both values in `differences`. Nothing is changed either way. Default false.
     */
    mayExist?: boolean | undefined;
}
type Members = Record<string, unknown>;
/** Something that was to be made. */
export interface Wanted extends Compared {
    /**
     * How it is read, with the request that would have made it as `asked`: read back as the kernel
     * would report it, it is in the same words as what is found.
     */
    read: RawStep;
}
/** How what was to be made is compared with what is there. */
interface Compared {
    /** What the caller told of it. */
    given: object;
    /** What is found, and what was asked for, in the words of what was given. Default: as they are. */
    inWords?: {
        found(found: Members[]): object[];
        asked(asked: Members): object;
    } | undefined;
    /** What the caller calls an option of it; empty for all of it. */
    name?: (option: string) => string;
    /** Which of several found may be the one. Default: each. */
    is?: (found: Members, asked: Members) => boolean;
    /** Options that are not compared: what passes by itself. */
    passing?: readonly string[];
    /** Lists that may have more than was given. */
    lists?: readonly string[];
}
/** Returns when all that was wanted exists as it was asked for. `error` is how its creation failed. */
export declare function checkExisting(wanted: readonly Compared[], existing: readonly RawExisting[], error: NetlinkError, others?: readonly NetlinkDifference[]): void;
export {};
