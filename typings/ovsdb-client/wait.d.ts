import type { CallOptions } from './client.js';
/**
 * A promise that somebody else settles, unless its signal or its time comes first. It keeps the
 * process alive.
 *
 * @param late makes the error for its time being up
 * @param begin gets what settles it, and returns what is to be undone when it is settled
 */
export declare function waiting<T>({ signal, timeout }: CallOptions, late: (timeout: number) => Error, begin: (resolve: (value: T | Promise<T>) => void, reject: (error: unknown) => void) => Undo[]): Promise<T>;
type Undo = () => void;
/** The same options for a part of a call that began at `since`: only the time that is left. */
export declare function remaining(options: CallOptions, since: number): CallOptions;
export {};
