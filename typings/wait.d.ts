/** The longest delay that setTimeout keeps, in milliseconds. */
export declare const MAX_DELAY: number;
/** What ends a wait. */
export interface WaitOptions {
    signal?: AbortSignal | undefined;
    /** Milliseconds; Infinity for no limit. */
    timeout?: number | undefined;
}
/**
 * A promise that somebody else settles, unless its signal or its time comes first. It keeps the
 * process alive.
 *
 * @param late makes the error for its time being up
 * @param begin gets what settles it, and returns what is to be undone when it is settled
 */
export declare function waiting<T>({ signal, timeout }: WaitOptions, late: (timeout: number) => Error, begin: (resolve: (value: T | Promise<T>) => void, reject: (error: unknown) => void) => Undo[]): Promise<T>;
type Undo = () => void;
/** The same options for a part of a call that began at `since`: only the time that is left. */
export declare function remaining<Options extends WaitOptions>(options: Options, since: number): Options;
/** The same promise, which holds the process until it is settled. */
export declare function held<T>(promise: Promise<T>): Promise<T>;
export {};
