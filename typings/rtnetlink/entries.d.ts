import type { CallOptions } from './call.js';
import type { LinkRef } from './link.js';
/** Checks a range's first number, which is called `name`, and its `end`. */
export declare function checkRange(name: string, first: number, end: number | undefined, max: number): void;
/** The entries of a link, or of all, each made what the API returns by `shown`. */
export declare function listEntries<Entry extends object, Shown>(operation: string, request: string, link: LinkRef | undefined, options: (CallOptions & {
    statistics?: boolean | undefined;
}) | undefined, shown: (index: number, entry: Entry) => Shown): Promise<Shown[]>;
