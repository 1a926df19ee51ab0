/** Where an XDP program runs: in the driver, in the kernel's general path, or on the device. */
export type XdpMode = 'native' | 'generic' | 'offload';
/** A change of a link's XDP program. */
export interface XdpSettings {
    /**
     * A descriptor of the program, as bpf(2) returns it, which must stay open until the call has ended;
     * null takes the program off (FD).
     */
    fd: number | null;
    /**
     * Where it runs. Default: native if the driver can, otherwise generic; to take a program off it must
     * be the mode that the program was given (FLAGS).
     */
    mode?: XdpMode | undefined;
    /**
     * Only in the place of the program that this descriptor is of, or, null, where there is none: `EEXIST`
     * otherwise; since Linux 5.7 (EXPECTED_FD).
     */
    expectedFd?: number | null | undefined;
    /** `EBUSY` where there is a program. Default false: it is replaced (FLAGS). */
    ifNoExist?: boolean | undefined;
}
/** A link's XDP program as the kernel reports it. */
export interface Xdp {
    /** Where it runs; `multi`: there is one in more than one place (ATTACHED). */
    mode: XdpMode | 'multi';
    /** Its number, as bpftool(8) has it, unless there are several (PROG_ID). */
    programId?: number | undefined;
    /** (DRV_PROG_ID) */
    nativeProgramId?: number | undefined;
    /** (SKB_PROG_ID) */
    genericProgramId?: number | undefined;
    /** (HW_PROG_ID) */
    offloadProgramId?: number | undefined;
}
/** The same as a request has it. */
export declare function rawXdp(given: XdpSettings | null, path?: string): object;
