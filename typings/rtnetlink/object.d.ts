import { type OptionRow, type RawStep } from '../binding.js';
import { type CallOptions } from './call.js';
import { type Created, type MayExist, type Wanted } from './existing.js';
import { type Matches } from './matching.js';
/** For functions that delete. */
export interface IfExists {
    /** Succeed when there is none. Default false. */
    ifExists?: boolean | undefined;
}
/**
 * Options, or the same object as it was reported: what a list, a get or a watch returned can be
 * handed back. What of it is no option is passed over; an `index` that is another link's is refused.
 */
export type HandedBack<Options, Reported> = {
    [Key in keyof Options]: Key extends keyof Reported ? Options[Key] | Reported[Key] : Options[Key];
} & {
    [Key in Exclude<keyof Reported, keyof Options>]?: unknown;
};
/** What is given has a value. */
export type Given<Options> = {
    [Name in keyof Options]: Exclude<Options[Name], undefined>;
};
/** The rows of an object, or of what is inside of some of them. */
export declare const rowsOf: (object: string, ...path: readonly string[]) => readonly OptionRow[];
/** What can be set of an object. */
export declare function optionsOf(object: string, without?: readonly string[]): readonly string[];
/** What is reported of an object. */
export interface Reported {
    /** What is only reported: passed over wherever it is handed back. */
    only: ReadonlySet<string>;
    /** All: passed over by a function that does not take it, of an object as it was reported. */
    all: ReadonlySet<string>;
}
/** That of these rows; `only` and `others` have none. */
export declare function reportedIn(rows: readonly OptionRow[], only?: readonly string[], others?: readonly string[]): Reported;
/** Which members of `given` are to be passed over: an object as it was reported tells by what is only so. */
export declare function passedOver(given: object, { only, all }: Reported): ReadonlySet<string>;
/** Without what is only reported, at any depth. */
export declare function withoutReported(rows: readonly OptionRow[], value: unknown): unknown;
/** For functions that replace. */
export interface MustExist {
    /** Fail with `ENOENT` when there is none, instead of adding it. Default false. */
    mustExist?: boolean | undefined;
}
/** What became of a change, and what its request replied. */
export interface Changed extends Created {
    replies: unknown[] | undefined;
}
/** For functions that replace what the kernel does not change in all. */
export interface Recreate {
    /**
     * Where the kernel cannot change what is there to what was asked for, delete it and add it anew: what
     * depends on it, such as routes, may go with it. Default false: the call fails with `ENOTSUP` and the
     * option, and changes nothing.
     */
    recreate?: boolean | undefined;
}
interface ObjectCall<Options> {
    /** The library's function. */
    operation: string;
    /** The addon's operation. */
    request: string;
    options: Options | undefined;
    /** Which options there are, beside `netns`, `signal` and `ifExists`. */
    known: readonly string[];
    /** What is reported of such an object: what of it is not known is passed over. */
    reported?: Reported | undefined;
    /** What arguments say already: the same, if it is reported. */
    said?: Readonly<Record<string, unknown>>;
    /** The link it is about. */
    link?: string | number | undefined;
    /** What of its request is not the caller's. Default: what is not among the options. */
    defaults?: (options: Omit<Options, keyof CallOptions>) => readonly string[];
    /** What the request has beside or instead of the options; checks them, too. */
    complete?: (options: Omit<Options, keyof CallOptions>) => object;
    /** The API's name for an option of the addon's. */
    rename?: (option: string) => string;
    /** Another namespace, which it is about. */
    targetNsid?: number | undefined;
}
/** How `mayExist` finds what exists. */
export interface Lookup<Options> {
    /** The addon's operation that lists what it may be among. */
    request: string;
    /** What to list of it. */
    filter(options: Options): object;
    /** What is compared. Default: the options. */
    given?: (options: Options) => object;
    /** The rows of what is told: what is only reported is not compared. */
    rows?: readonly OptionRow[];
    /**
     * The kernel makes another of these, or changes the one that is there, instead of refusing it: what is
     * looked for before it is asked.
     */
    first?: (options: Options, mayExist: boolean) => 'key' | 'all' | undefined;
}
type ChangeCall<Options extends object> = ObjectCall<Options & CallOptions & IfExists & MayExist & MustExist & Recreate> & {
    missing?: string;
    /** Options that must have a value where they are given: without them more, or another one, is deleted. */
    selecting?: readonly string[];
    lookup?: Lookup<Options> | undefined;
    modify?: string | undefined;
    /** How that is found, and deleted, which the kernel makes although it refuses the request. */
    leftover?: (options: object) => Pick<RawStep, 'look' | 'remove'>;
    /** The option that the kernel's words are about where its verdict does not point at one. */
    words?: Readonly<Record<string, string>>;
    anew?: boolean | undefined;
};
/**
 * Makes a request that changes something. `missing` is the kernel's code for what is not there,
 * `lookup` finds what is there already, `modify` is the addon's operation that adds nothing, with `anew`
 * what cannot be changed may be deleted and added anew.
 */
export declare function changed<Options extends object>(call: ChangeCall<Options>): Promise<Changed>;
/** The same for what replies nothing. */
export declare function change<Options extends object>(call: ChangeCall<Options>): Promise<Created>;
/** What a call is told, without what is only reported; what there is not is refused. */
export declare function settable<Given extends object>({ request, reported, said }: Pick<ObjectCall<never>, 'request' | 'reported' | 'said'>, given: Given, isTaken: (name: string) => boolean): Given;
declare function wantedOf<Options extends object>({ request, filter, given, rows }: Lookup<Options>, options: Options, asked: {
    operation: string;
    options: object;
}): Wanted;
/**
 * Reads, and returns one answer for each entry of `filters`. Where the kernel says `missing` there is
 * nothing: an empty listing.
 */
export declare function read<Options extends object>(call: ObjectCall<Options & CallOptions> & {
    filters: (options: Omit<Options, keyof CallOptions>) => readonly object[];
    missing?: string;
    /**
     * Which of what is read to return: a kernel does not compare all, and takes a 0 for any.
     */
    matches?: (options: Omit<Options, keyof CallOptions>) => Matches;
}): Promise<unknown[]>;
/** IPv4's and IPv6's, each by a request of its own: the kernel knows more families than these. */
export declare const families: (family: "inet" | "inet6" | undefined) => readonly ["inet", "inet6"] | ("inet" | "inet6")[];
export { wantedOf };
