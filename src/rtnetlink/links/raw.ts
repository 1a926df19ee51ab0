/** The options of kinds that this library does not describe. */

/** An attribute of a kind's own (inside IFLA_INFO_DATA), by its number in the kernel's headers. */
export interface RawAttribute {
  /** 0 to 16,383. */
  type: number
  /**
   * Its bytes, as they are or as hexadecimal digits, two for each; or the attributes inside of it. Numbers are in the
   * machine's byte order, unless the kernel says otherwise. Absent for a flag, which has none. Reported as bytes, or,
   * where the kernel says that there are attributes inside (NLA_F_NESTED), as those.
   */
  value?: Uint8Array | string | readonly RawAttribute[] | undefined
}
