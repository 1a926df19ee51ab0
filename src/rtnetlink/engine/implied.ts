/** What some kernels report, and refuse to be given, although it is all they know. */
import { NetlinkError } from '../../base/errors.js'
import { inKernel } from '../links/blame.js'

/** The values, by option, that say no more than the option left out: names and numbers. */
export type Implied = Readonly<Record<string, readonly unknown[]>>

/**
 * Calls with the options; where the kernel refuses one for a value that is implied, again without it. So
 * that what was listed can be handed back, and a kernel that takes the option is given it.
 */
export async function unlessImplied<Options, Result>(
  options: Options,
  implied: Implied,
  call: (options: Options) => Promise<Result>,
): Promise<Result> {
  try {
    return await call(options)
  } catch (error) {
    const given = (options ?? {}) as Record<string, unknown>
    const option = Object.keys(implied).find(
      (name) => isAbout(error, name) && implied[name]?.includes(given[name]),
    )
    if (option === undefined) throw error
    return unlessImplied({ ...options, [option]: undefined }, implied, call)
  }
}

/** The kernel points at the option, or its words have the option's name as the kernel writes it. */
function isAbout(error: unknown, option: string): boolean {
  if (!(error instanceof NetlinkError)) return false
  return error.option === option || error.kernelMessage?.includes(inKernel(option)) === true
}
