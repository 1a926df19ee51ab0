export interface KindRules {
    /**
     * Refuses what the kernel would accept, or mangle, although it cannot be meant, and returns the
     * options with the defaults that this library adds. `path` stands before their names in the API.
     * `link` is what the new link is stacked on.
     */
    prepare?(data: object, path: string, link: unknown): object;
    /** Links of this kind come in pairs. */
    peer?: true;
    /** They are stacked on another link, `link`. */
    stacked?: true;
    /** They are on another link, or send by others, which may be in another namespace. */
    below?: true;
    /**
     * All of its options can be told later, too; at the creation some are refused although they are only as
     * they are then.
     */
    later?: true;
    /** They are made by ioctl: these are its options. */
    device?(name: string, data: object): object;
}
/** Options that the kind cannot do without. */
export declare function checkPresent<Data extends object>(data: Data, names: readonly (keyof Data & string)[], path: string): void;
/** Both ends of a tunnel are of one family: the kernel would take no notice of one of them. */
export declare function checkFamilies({ local, remote, group }: {
    local?: unknown;
    remote?: unknown;
    group?: unknown;
}, path: string): void;
/** A kind that is stacked on another link, `link`. */
export declare function checkStacked(link: unknown): void;
