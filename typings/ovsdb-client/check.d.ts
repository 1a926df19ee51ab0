/** An options object whose keys are all known; `prefix` is the option that it is the value of. */
export declare function checkKnownOptions(value: unknown, known: readonly string[], prefix?: string): void;
/** A non-empty string that can be sent. */
export declare function checkString(option: string, value: unknown): asserts value is string;
/** A string that can be sent, an empty one too. */
export declare function checkText(option: string, value: unknown): asserts value is string;
/** One of a few strings. */
export declare function checkOneOf(option: string, value: unknown, allowed: readonly string[]): void;
/** Milliseconds until something is given up, or nothing. */
export declare function checkTimeout(option: string, value: unknown): void;
/** The same, or 0 or Infinity for never. */
export declare function checkLimit(option: string, value: unknown): void;
