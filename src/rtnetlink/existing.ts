/** `mayExist`: what is there already has to be what was asked for. */
import { inspect, isDeepStrictEqual } from 'node:util'
import type { RawExisting, RawStep } from '../binding.js'
import { type NetlinkDifference, NetlinkError } from '../errors.js'

/** For functions that create. */
export interface MayExist {
  /**
   * Succeed when there is one already that is what was asked for: in each option that was given;
   * others do not matter. Where it differs, the call fails with `EEXIST`, which tells the options
   * and both values in `differences`. Nothing is changed either way. Default false.
   */
  mayExist?: boolean | undefined
}

type Members = Record<string, unknown>

/** Something that was to be made. */
export interface Wanted extends Compared {
  /**
   * How it is read, with the request that would have made it as `asked`: read back as the kernel
   * would report it, it is in the same words as what is found.
   */
  read: RawStep
}

/** How what was to be made is compared with what is there. */
interface Compared {
  /** What the caller told of it. */
  given: object
  /** What is found, and what was asked for, in the words of what was given. Default: as they are. */
  inWords?: { found(found: Members[]): object[]; asked(asked: Members): object } | undefined
  /** What the caller calls an option of it; empty for all of it. */
  name?: (option: string) => string
  /** Which of several found may be the one. Default: each. */
  is?: (found: Members, asked: Members) => boolean
  /** Options that are not compared: what passes by itself. */
  passing?: readonly string[]
  /** Lists that may have more than was given. */
  lists?: readonly string[]
}

/** Returns when all that was wanted exists as it was asked for. `error` is how its creation failed. */
export function checkExisting(
  wanted: readonly Compared[],
  existing: readonly RawExisting[],
  error: NetlinkError,
  others: readonly NetlinkDifference[] = [],
): void {
  const differences = wanted.flatMap((each, at) =>
    differencesOf(each, existing[at] as RawExisting, at === 0 ? error : undefined),
  )
  const all = [...differences, ...others]
  if (all.length > 0) throw differing(error, all)
}

function differencesOf(
  { given, inWords, is, name = (option) => option, passing = [], lists = [] }: Compared,
  { found, asked: rawAsked = {} }: RawExisting,
  /** What is to be thrown when there is no such thing: something else was in the way. */
  otherwise: NetlinkError | undefined,
): NetlinkDifference[] {
  const rawFound = (Array.isArray(found) ? found : [found]) as Members[]
  const all = (inWords?.found(rawFound) ?? rawFound) as Members[]
  const asked = (inWords?.asked(rawAsked as Members) ?? rawAsked) as Members
  const compared = Object.fromEntries(
    Object.entries(given).filter(([option]) => !passing.includes(option)),
  )
  const [nearest] = all
    .filter((one) => is?.(one, asked) ?? true)
    .map((one) => differencesIn(compared, asked, narrowed(one, compared, lists), ''))
    .sort((one, other) => one.length - other.length)
  if (nearest === undefined && otherwise !== undefined) throw otherwise
  const differences = nearest ?? [{ option: '', asked: given, existing: undefined }]
  return differences.map(({ option, ...values }) => ({ option: name(option), ...values }))
}

/** What is found, of lists only what was given. */
function narrowed(found: Members, given: Members, lists: readonly string[]): Members {
  const parts = lists.map((name) => {
    const all = (found[name] ?? []) as unknown[]
    return [name, ((given[name] ?? []) as unknown[]).filter((each) => all.includes(each))]
  })
  return { ...found, ...Object.fromEntries(parts) }
}

/** Of what is given only: its members are looked for in the others'. */
function differencesIn(
  given: unknown,
  asked: unknown,
  found: unknown,
  path: string,
): NetlinkDifference[] {
  if (given === undefined) return []
  if (isMembers(given) && (isMembers(found) || found === undefined)) {
    const askedOf = isMembers(asked) ? asked : {}
    const prefix = path === '' ? '' : `${path}.`
    return Object.entries(given).flatMap(([name, value]) =>
      differencesIn(value, askedOf[name], found?.[name], prefix + name),
    )
  }
  if (Array.isArray(given) && Array.isArray(found) && given.length === found.length) {
    return given.flatMap((value, at) =>
      differencesIn(
        value,
        Array.isArray(asked) ? asked[at] : undefined,
        found[at],
        `${path}[${at}]`,
      ),
    )
  }
  // What is written in another form than it is reported in is compared as it was given.
  const same =
    isDeepStrictEqual(asked, found) ||
    isDeepStrictEqual(given, found) ||
    (given === false && found === undefined)
  return same ? [] : [{ option: path, asked: given, existing: found }]
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function differing(error: NetlinkError, differences: readonly NetlinkDifference[]): NetlinkError {
  const { operation, link, netns, code, errno, syscall } = error
  const phrases = differences.map(
    ({ option, asked, existing }) => `its ${option} is ${shown(existing)}, not ${shown(asked)}`,
  )
  const where = netns === undefined ? '' : ` in ${netns}`
  const subject = link === undefined ? '' : ` ${link}`
  const message = `${operation}${subject}${where}: it exists, but ${phrases.join('; ')} (${code})`
  const option = differences[0]?.option
  const facts = { code, errno, syscall, operation, link, netns, option, differences }
  return new NetlinkError(message, facts)
}

const shown = (value: unknown) =>
  value === undefined ? 'unset' : inspect(value, { breakLength: Number.POSITIVE_INFINITY })
