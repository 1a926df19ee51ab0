/** The symbolic name of a negative errno, such as `EEXIST`; `ERRNO_524` for one without. */
export declare function errnoName(errno: number): string;
