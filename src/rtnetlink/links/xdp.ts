/** The XDP program of a link: ip-link(8) "xdp", linux/if_link.h IFLA_XDP_*. */

/**
 * Where an XDP program runs: in the driver, in the kernel's general path, or on the device. By name
 * alone: the kernel is asked by bits (XDP_FLAGS_*_MODE) and reports by other numbers (XDP_ATTACHED_*),
 * so that a number would have two meanings.
 */
export type XdpMode = 'native' | 'generic' | 'offload'

/** A change of a link's XDP program. */
export interface XdpSettings {
  /**
   * A descriptor of the program, as bpf(2) returns it, which must stay open until the call has ended;
   * null takes the program off (FD).
   */
  fd: number | null
  /**
   * Where it runs. Default: native if the driver can, otherwise generic; to take a program off it must
   * be the mode that the program was given (FLAGS).
   */
  mode?: XdpMode | undefined
  /**
   * Only in the place of the program that this descriptor is of, or, null, where there is none: `EEXIST`
   * otherwise; since Linux 5.7 (EXPECTED_FD).
   */
  expectedFd?: number | null | undefined
  /** `EBUSY` where there is a program. Default false: it is replaced (FLAGS). */
  ifNoExist?: boolean | undefined
}
