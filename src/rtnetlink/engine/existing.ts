/** `mayExist`: what is there already has to be what was asked for. */
import type { RawExisting, RawStep } from '../../addon/types.js'
import type { NetlinkDifference, NetlinkError } from '../../base/errors.js'
import { checkSame } from '../../base/same.js'

/** For functions that create. */
export interface MayExist {
  /**
   * Succeed when the object exists and matches every option that was passed; others do not matter. Where it
   * differs, the call fails with `EEXIST`, which lists the options with both values in `differences`. Nothing is
   * changed either way. Default false.
   */
  mayExist?: boolean | undefined
}

/** What functions that create return, alone or beside what they made. */
export interface Created {
  /**
   * Whether the call made it. False where it was there already, as `mayExist` allows: then it is
   * somebody else's, and not to be deleted when what follows fails.
   */
  created: boolean
}

/** Something that was to be made. */
export interface Wanted {
  /**
   * How it is read, with the request that would have made it as `asked`: the addon compares the two
   * as the kernel would report both (cpp/rtnetlink/canonical.h).
   */
  read: RawStep
  /** What the caller calls an option of it; empty for all of it. */
  name?: (option: string) => string
}

/** What `submit` resolves with, instead of the replies, where there was already what the call was to make. */
export class AlreadyThere {
  /** What there was, of the first that was wanted. */
  readonly found: unknown

  constructor(found: unknown) {
    this.found = found
  }
}

/** For `submit`: how a call ends that met what exists. */
export const ifWanted =
  (wanted: readonly Wanted[]) =>
  (existing: readonly RawExisting[], error: NetlinkError): AlreadyThere => {
    checkExisting(wanted, existing, error)
    return new AlreadyThere(existing[0]?.found)
  }

/** Returns when all that was wanted exists as it was asked for. `error` is how its creation failed. */
export function checkExisting(
  wanted: readonly Wanted[],
  existing: readonly RawExisting[],
  error: NetlinkError,
  others: readonly NetlinkDifference[] = [],
): void {
  // Something else was in the way.
  if (wanted.length > 0 && existing[0]?.differences === undefined) throw error
  checkSame(error, [...differencesOf(wanted, existing), ...others])
}

/** In what that which was found differs from what was wanted; of what is not there, all of it. */
export const differencesOf = (
  wanted: readonly Wanted[],
  existing: readonly RawExisting[],
): NetlinkDifference[] =>
  wanted.flatMap(({ read, name = (option) => option }, at) => {
    const absent = { option: '', asked: read.asked?.given, existing: undefined }
    const its = existing[at]?.differences ?? [absent]
    return its.map((each) => ({ ...each, option: name(each.option) }))
  })
