/** The capability whose lack explains the refusal; nothing where the kernel has another reason. */
export declare function missingCapability(refusal: {
    code: string;
    syscall: string;
    message?: string | undefined;
    option?: string | undefined;
    /** Another namespace, in which it was to be read. */
    targetNsid?: number | undefined;
}): string | undefined;
