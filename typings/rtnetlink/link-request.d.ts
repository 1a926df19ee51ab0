/** How links and what is told of them are said in requests, and what the API calls it. */
import { type Facts } from '../binding.js';
import type { LinkRef } from './link.js';
/** What may be said of a link. */
export declare const linkOptions: readonly string[];
/** Each kind's own options have its name. */
export declare const kinds: readonly string[];
/** Options of ports: `bridgePort` of the ports of a bridge, and so on. */
export declare const portKeys: readonly string[];
/** A link's options, and whether it is one as it was reported, of which what is no option is left out. */
export interface Told {
    options: Record<string, unknown>;
    /** It may be told what it is already, and what cannot be told it. */
    asReported: boolean;
}
/**
 * What is told of a link, of all that a caller gave: that of a link as it was reported is known by members
 * that are only reported, and no options of this function. `others` are passed over of such a link.
 */
export declare function told(given: object, isOption: (name: string) => boolean, path?: string, others?: readonly string[]): Told;
/**
 * Which parts of a link are reported only when they are asked for (RTEXT_FILTER_*). `skipCounters` skips
 * those of protocols and virtual functions and, on Linux 7.3, the link's own as well: whoever wants any
 * does not set it.
 */
export declare const parts: {
    vfs: number;
    skipCounters: number;
};
/** Without the counters of protocols and virtual functions, that most do not read. */
export declare const skipProtocolCounters: {
    extMask: number;
};
/** How a request finds its link: the kernel looks a name up by itself. */
export declare function byRef(link: LinkRef): {
    name: string;
} | {
    index: number;
};
/** The same where `name` is a new name: a name that is given is looked up first. */
export declare function byIndex(link: LinkRef): {
    index: LinkRef;
};
/** `link` is what the functions call what their requests call `name` or `index`. */
export declare function asLink(_step: number, option: string): string | undefined;
/** The same where `name` is a new name. */
export declare function asRenamed(_step: number, option: string): string | undefined;
/** The step that reads a link. */
export declare function readStep(which: object, place?: number): {
    operation: string;
    place: number;
    options: {
        extMask: number;
    };
};
/** Which kind's options are among these. */
export declare const kindIn: (options: object) => string | undefined;
/** Which port's. */
export declare const portKeyIn: (options: object) => string | undefined;
/**
 * Requests that set all of this, of a link that is found by `which`, and by `after` once they have
 * begun. The kernel takes the options of a port only from one that had its master before.
 */
export declare function settingSteps(which: object, settings: object, after: object, place?: number, path?: string, operation?: string): {
    operation: string;
    place: number;
    options: object;
}[];
/** Options as a request has them: a kind's own under `data`, a port's under `port`. Errors begin with `path`. */
export declare function nest(options: object, path?: string): object;
/**
 * The option of a request that the kernel refused it for when the verdict does not point at one, if that can
 * be known. `found` are those that it finds the link by; `told` says which of the others the caller gave.
 */
export declare function suspectIn(options: Options, facts: Pick<Facts, 'errno' | 'message'>, found: readonly string[], told?: (option: string) => boolean): string | undefined;
type Options = {
    [option: string]: unknown;
};
/** The API's name of an option that `nest` put elsewhere. */
export declare function ownName(option: string | undefined, options: object): string | undefined;
export {};
