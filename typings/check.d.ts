/** Anything an options object may be; absent is an empty one. */
export declare function checkOptions<T extends object>(options: T | undefined, option?: string): T;
/** A misspelt option must not be passed over. */
export declare function checkKnown(options: object, known: readonly string[] | ((name: string) => boolean), prefix?: string): void;
/** A link, by its name or its index; which names can be, the addon knows. */
export declare function checkLink(link: unknown, option?: string): void;
/**
 * An option that says which objects to delete, and was lost on the way, must not have more deleted
 * than was meant: where it is given, it has a value.
 */
export declare function checkSelecting(options: object, names: readonly string[], prefix?: string): void;
/** An integer in a range, both ends included. */
export declare function checkInteger(option: string, value: unknown, { min, max }: {
    min: number;
    max: number;
}): number;
/** Milliseconds, fractions allowed. */
export declare function checkMilliseconds(option: string, value: unknown, max: number): number;
/** What cancels a call. */
export declare function checkCall({ signal, timeout }: {
    signal?: unknown;
    timeout?: unknown;
}): void;
export declare function checkSignal(signal: unknown): void;
export declare function checkBoolean(option: string, value: unknown): void;
