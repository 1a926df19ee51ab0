/** The name of a bridge or port: no white space, `/` or `:`, and neither `.` nor `..`. */
export declare function checkName(option: string, value: unknown): asserts value is string;
/** The name of a bridge or port that is also a network device of the kernel: 1 to 15 bytes. */
export declare function checkDeviceName(option: string, value: unknown): asserts value is string;
