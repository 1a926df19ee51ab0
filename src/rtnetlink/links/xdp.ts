/** The XDP program of a link: ip-link(8) "xdp", linux/if_link.h IFLA_XDP_*. */
import { checkBoolean, checkInteger, checkKnown, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'

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

/** XDP_FLAGS_* (linux/if_link.h). */
const flags = {
  ifNoExist: 1 << 0,
  generic: 1 << 1,
  native: 1 << 2,
  offload: 1 << 3,
  replace: 1 << 4,
}

const modes: readonly unknown[] = ['native', 'generic', 'offload']

/** The same as a request has it. */
export function rawXdp(given: XdpSettings | null, path = ''): object {
  if (given === null) return { fd: -1 }
  const { fd, mode, expectedFd, ifNoExist } = checkOptions(given, `${path}xdp`)
  checkKnown(given, ['fd', 'mode', 'expectedFd', 'ifNoExist'], `${path}xdp.`)
  if (mode !== undefined && !modes.includes(mode)) {
    if (typeof mode !== 'string') throw invalidType(`${path}xdp.mode`, `one of ${modes}`, mode)
    throw invalidValue(`${path}xdp.mode`, `expected one of ${modes}`, mode)
  }
  checkBoolean(`${path}xdp.ifNoExist`, ifNoExist)
  const told =
    (mode === undefined ? 0 : flags[mode]) |
    (ifNoExist === true ? flags.ifNoExist : 0) |
    (expectedFd === undefined ? 0 : flags.replace)
  return {
    fd: descriptor(`${path}xdp.fd`, fd),
    flags: told,
    ...(expectedFd !== undefined && {
      expectedFd: descriptor(`${path}xdp.expectedFd`, expectedFd),
    }),
  }
}

/** What `XdpSettings` calls an option of a request. */
export const ownOption = (option: string) => option.replace(/\bxdp\.flags$/, 'xdp.mode')

const descriptor = (option: string, fd: unknown) =>
  fd === null ? -1 : checkInteger(option, fd, { min: 0, max: 0x7fffffff })
