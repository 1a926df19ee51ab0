/** The values, by option, that say no more than the option left out: names and numbers. */
export type Implied = Readonly<Record<string, readonly unknown[]>>;
/**
 * Calls with the options; where the kernel refuses one for a value that is implied, again without it. So
 * that what was listed can be handed back, and a kernel that takes the option is given it.
 */
export declare function unlessImplied<Options, Result>(options: Options, implied: Implied, call: (options: Options) => Promise<Result>): Promise<Result>;
