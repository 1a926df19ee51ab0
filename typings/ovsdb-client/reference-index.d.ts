import { type Value } from './values.js';
/** Which rows of a table refer to a row, by one column. */
export declare class ReferenceIndex {
    #private;
    /** The UUIDs of those that refer to it. */
    holders(id: string): string[];
    /** @param change of a set, what is in one of the two values only, where that is known */
    moved(holder: string, old: Value | undefined, value: Value | undefined, change?: Value | undefined): void;
}
