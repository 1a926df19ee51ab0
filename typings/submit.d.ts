import { type Facts, type RawExisting, type Ticket } from './binding.js';
import { NetlinkError } from './errors.js';
import { type NetnsRef } from './netns/ref.js';
/** What a call is about, for its errors. */
export interface Call {
    /** The library's function. */
    operation: string;
    /** What it was called on: a link, a namespace, a host. */
    subject?: string | number | undefined;
    /** The namespaces, in the order that the addon knows them by. */
    places?: readonly (NetnsRef | undefined)[];
    signal?: AbortSignal | undefined;
    /** Milliseconds it may wait in its queue. */
    timeout?: number | undefined;
    /** The code of an error that is no error here. */
    forgive?: string | undefined;
    /** What becomes of a call that met what exists: what it is to return, or an error to throw. */
    existing?: ((existing: readonly RawExisting[], error: NetlinkError) => unknown) | undefined;
    /** The options that name `places`. Default `netns`. */
    placeOptions?: readonly string[];
    /**
     * The API's name for an option of the addon's: which step it was in, and its path there,
     * which is empty when the kernel refused the step as a whole.
     */
    optionName?: (step: number, option: string) => string | undefined;
    /** Another namespace, which it is about: one that the kernel may not find, or not let us read. */
    targetNsid?: number | undefined;
    /** Where an option is of another link than `subject`, as of a pair's other end: that, and its place. */
    ownerOf?: (option: string) => {
        link: string;
        place: number;
    } | undefined;
    /** The addon's option that the kernel refused a step for when its verdict does not say which. */
    suspect?: (step: number, facts: Facts) => string | undefined;
}
/**
 * Submits and waits. Bad input, a `BadOption` of the addon's, is thrown with the option's
 * name in the API. A signal or timeout drops a call that waits in its queue; one that is with the
 * kernel ends with the kernel's verdict.
 */
export declare function submit<Result>(queue: () => Ticket<Result>, call: Call): Promise<Result>;
/** The error for what the addon threw or rejected with. */
export declare function failure(thrown: unknown, call: Call): unknown;
/** The call waited for its turn, and not longer than it was to. */
export declare function timedOut(call: Call): NetlinkError;
