/**
 * JSON as OVSDB uses it: an <integer> has 64 bits (RFC 7047 section 3.1) and ovsdb-server keeps
 * them all, while JSON.parse rounds beyond 53. Here an integer outside the safe range is a bigint,
 * both ways; every other number stays a number.
 */
/** As many digits as the shortest integer that a double may not hold. */
export declare const UNSAFE_DIGITS = 16;
/**
 * Parses JSON text in which an integer of `UNSAFE_DIGITS` digits or more may occur. Looks at strings
 * only to skip them, so that a few such integers in a long text cost little.
 */
export declare function parseWithBigIntegers(text: string): unknown;
/** Serialises to JSON text; a bigint becomes an integer with all its digits. */
export declare function stringify(value: unknown): string;
