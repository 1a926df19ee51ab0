/** RFC 7047's `<atom>` to and from its typed form. */
import type { BaseType } from './column-type.js';
import { type Atom } from './values.js';
/** What an element has by default. */
export declare function defaultAtom(base: BaseType): Atom;
/**
 * A typed value on the wire.
 *
 * @throws TypeError or RangeError naming `path`, for what the schema does not allow.
 */
export declare function encodeAtom(base: BaseType, value: unknown, path: string): Atom;
/** A typed value from the wire; `undefined` when the atom is not of the column's type. */
export declare function decodeAtom(base: BaseType, atom: Atom, path: string): unknown;
/** Which of the schema's limits an atom breaks, as the end of a sentence about it. */
export declare function breach(base: BaseType, atom: Atom): string | undefined;
