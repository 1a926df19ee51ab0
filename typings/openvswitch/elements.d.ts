import { type Atom, type Value } from '../ovsdb-client/values.js';
/**
 * What a value was, and what mutations make of it (RFC 7047 section 5.1). A mutation costs what it
 * changes; the whole is put together when it is asked for.
 */
export interface Elements {
    readonly size: number;
    readonly value: Value;
    insert(operand: Value): void;
    delete(operand: Value): void;
    /** Whether a set has an element; of a map, whether a key or a value of it is that. */
    has(atom: Atom): boolean;
    /** The value of a key in a map. */
    at(key: Atom): Atom | undefined;
}
export declare function elementsOf(value: Value): Elements;
