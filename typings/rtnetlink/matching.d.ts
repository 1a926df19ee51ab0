/** Whether a reported object is one that was asked for. */
export type Matches = (object: object) => boolean;
/**
 * The objects that have these options, which are options of the addon's `request`. Both sides are in
 * the kernel's words, so that a name and its number, and all spellings of an address, are the same.
 * Throws before anything is sent when a value cannot be one of its option's.
 */
export declare function matching(request: string, options: object): Matches;
/** The objects whose option has one of these values. */
export declare function matchingOne(request: string, name: string, values: unknown): Matches;
/** What the kernel's report calls an option's value. */
export declare const reportedValue: (request: string, name: string, value: unknown) => unknown;
/** The same of an option with names that is looked at here; a name is one already. */
export declare const named: <Value>(request: string, name: string, value: Value) => Value;
/**
 * Refuses what the kernel takes for any when it deletes all that have it. `options` are options of
 * `request`, or of the option `inside` of it.
 */
export declare function checkNotAny(request: string, options: object, inside?: string): void;
