/** Which errors are a schema's: another one may allow what it refuses. */
/** Marks an error as a schema's. */
export declare function bySchema<E extends object>(error: E): E;
export declare function isBySchema(error: unknown): boolean;
