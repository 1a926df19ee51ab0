import type { Link, LinkRef } from './link.js';
/** Members of an object that it can be found by: none that is an object itself. */
export type FindableBy<T> = {
    [Name in keyof T as Extract<T[Name], object> extends never ? Name : never]?: T[Name] | undefined;
};
type Key = string | number;
/**
 * The objects of one type, each as the kernel reports it. They are never changed: an object that
 * changes is a new one, so what was read stays as it was.
 */
export declare class ObjectTable<T extends object> implements Iterable<T> {
    #private;
    /** How many there are. */
    get size(): number;
    /** Every object. */
    [Symbol.iterator](): IterableIterator<T>;
    /**
     * The objects whose members have these values, as they are reported; `undefined` is that of a
     * member that is not reported. The first search by a set of members makes an index, which is kept up
     * to date from then on.
     *
     * @throws TypeError for a value that is an object.
     */
    where(values: FindableBy<T>): T[];
    /** One of those that `where` returns, if any. */
    find(values: FindableBy<T>): T | undefined;
    /** Those with this key. @internal */
    of(key: Key): readonly T[];
    /** Every key. @internal */
    keys(): Iterable<Key>;
    /** From now on just these have this key. @internal */
    put(key: Key, objects: readonly T[]): void;
}
/** The links. */
export declare class LinkTable extends ObjectTable<Link> {
    /** A link by its index, its name, or one of its alternative names. */
    get(link: LinkRef): Link | undefined;
}
export {};
