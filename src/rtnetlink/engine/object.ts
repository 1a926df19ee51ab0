/** The way of every call on an object that the addon has a layout of (cpp/rtnetlink/object.h). */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../../addon/binding.js'
import type { OptionRow, RawStep } from '../../addon/types.js'
import {
  checkBoolean,
  checkCall,
  checkKnown,
  checkOptions,
  checkSelecting,
} from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { AlreadyThere, type Created, ifWanted, type MayExist, type Wanted } from './existing.js'
import { type Matches, reportedValue } from './matching.js'
import { type Coded, objectAtFault } from './object-blame.js'

/** For functions that delete. */
export interface IfExists {
  /** Succeed when there is none. Default false. */
  ifExists?: boolean | undefined
}

/**
 * Options, or the same object as it was reported: what a list, a get or a watch returned can be
 * handed back. What of it is no option is passed over; an `index` that is another link's is refused.
 */
export type HandedBack<Options, Reported> = {
  [Key in keyof Options]: Key extends keyof Reported ? Options[Key] | Reported[Key] : Options[Key]
} & { [Key in Exclude<keyof Reported, keyof Options>]?: unknown }

/** What is given has a value. */
export type Given<Options> = { [Name in keyof Options]: Exclude<Options[Name], undefined> }

/** The rows of an object, or of what is inside of some of them. */
export const rowsOf = (object: string, ...path: readonly string[]): readonly OptionRow[] =>
  path.reduce<readonly OptionRow[]>(
    (rows, step) => rows.find(({ name }) => name === step)?.inside ?? [],
    binding.tables.objects[object] ?? [],
  )

/** What is reported of an object. */
export interface Reported {
  /** What is only reported: passed over wherever it is handed back. */
  only: ReadonlySet<string>
  /** All: passed over by a function that does not take it, of an object as it was reported. */
  all: ReadonlySet<string>
}

/** That of these rows; `only` and `others` have none. */
export function reportedIn(
  rows: readonly OptionRow[],
  only: readonly string[] = [],
  others: readonly string[] = [],
): Reported {
  const names = (...accesses: OptionRow['access'][]) =>
    rows.filter(({ access }) => accesses.includes(access)).map(({ name }) => name)
  const readOnly = [...names('read'), 'unknown', ...only]
  return {
    only: new Set(readOnly),
    all: new Set([...readOnly, ...names('change', 'create'), ...others]),
  }
}

/** That of a function that takes such an object by its key: what else it was given with is passed over, too. */
export const reportedBeyond = (
  rows: readonly OptionRow[],
  options: readonly string[],
  key: readonly string[],
): Reported =>
  reportedIn(
    rows,
    options.filter((name) => !key.includes(name)),
  )

/**
 * Which members of `given` are to be passed over: members that are only reported reveal an object as it was
 * reported.
 */
export function passedOver(given: object, { only, all }: Reported): ReadonlySet<string> {
  return Object.keys(given).some((name) => only.has(name)) ? all : only
}

/** Without what is only reported, at any depth. */
export function withoutReported(rows: readonly OptionRow[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutReported(rows, each))
  if (typeof value !== 'object' || value === null) return value
  const rowOf = (name: string) => rows.find((row) => row.name === name)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'unknown' && rowOf(name)?.access !== 'read')
      .map(([name, member]) => {
        const inside = rowOf(name)?.inside
        return [name, inside === undefined ? member : withoutReported(inside, member)]
      }),
  )
}

/** For functions that replace. */
export interface MustExist {
  /** Fail with `ENOENT` when there is none, instead of adding it. Default false. */
  mustExist?: boolean | undefined
}

/** What became of a change, and what its request replied. */
export interface Changed extends Created {
  replies: unknown[] | undefined
  /** What was there already. */
  found?: unknown
}

/** For functions that replace what the kernel does not change in all. */
export interface Recreate {
  /**
   * If the kernel cannot change the existing object as requested, delete it and add it again: dependent objects,
   * such as routes, may be deleted with it. Default false: the call fails with `ENOTSUP` and the option, and
   * changes nothing.
   */
  recreate?: boolean | undefined
}

interface ObjectCall<Options> {
  /** The library's function. */
  operation: string
  /** The addon's operation. */
  request: string
  options: Options | undefined
  /** Which options there are, beside `netns`, `signal` and `ifExists`. */
  known: readonly string[]
  /** What is reported of such an object: what of it is not known is passed over. */
  reported?: Reported | undefined
  /** What arguments say already: the same, if it is reported. */
  said?: Readonly<Record<string, unknown>>
  /** The link it is about. */
  link?: string | number | undefined
  /** What of its request is not the caller's. Default: what is not among the options. */
  defaults?: (options: Omit<Options, keyof CallOptions>) => readonly string[]
  /** What the request has beside or instead of the options; checks them, too. */
  complete?: (options: Omit<Options, keyof CallOptions>) => object
  /** Another namespace, which it is about. */
  targetNsid?: number | undefined
}

/** How `mayExist` finds what exists. */
export interface Lookup<Options> {
  /** The addon's operation that lists what it may be among. */
  request: string
  /** What to list of it. */
  filter(options: Options): object
  /** What is compared. Default: the options. */
  given?: (options: Options) => object
  /** The rows of what can be set: what is only reported is not compared. */
  rows?: readonly OptionRow[]
  /**
   * The kernel makes another of these, or changes the one that is there, instead of refusing it: what is
   * looked for before it is asked.
   */
  first?: (options: Options, mayExist: boolean) => 'key' | 'all' | undefined
}

type ChangeCall<Options extends object> = ObjectCall<
  Options & CallOptions & IfExists & MayExist & MustExist & Recreate
> & {
  missing?: string
  /** Options that must have a value where they are given: without them more, or another one, is deleted. */
  selecting?: readonly string[]
  lookup?: Lookup<Options> | undefined
  modify?: string | undefined
  /** How that is found, and deleted, which the kernel makes although it refuses the request. */
  leftover?: (options: object) => Pick<RawStep, 'look' | 'remove'>
  /** What a refusal without words is about, of these objects alone. */
  suspects?: Coded | undefined
  anew?: boolean | undefined
}

/**
 * Makes a request that changes something. `missing` is the kernel's code for what is not there,
 * `lookup` finds what is there already, `modify` is the addon's operation that adds nothing, with `anew`
 * what cannot be changed may be deleted and added anew.
 */
export async function changed<Options extends object>(call: ChangeCall<Options>): Promise<Changed> {
  const given = checkOptions(call.options) as Options &
    CallOptions &
    IfExists &
    MayExist &
    MustExist &
    Recreate
  const { missing, lookup, modify, anew } = call
  const own: unknown[] = [
    missing && 'ifExists',
    lookup && 'mayExist',
    modify && 'mustExist',
    anew && 'recreate',
  ]
  const taken = settable(call, given, (name) => isKnown(name, call.known) || own.includes(name))
  const { netns, signal, timeout, ifExists, mayExist, mustExist, recreate, ...rest } = taken
  checkCall({ signal, timeout })
  checkBoolean('ifExists', ifExists)
  checkBoolean('mayExist', mayExist)
  checkBoolean('mustExist', mustExist)
  if (call.selecting) checkSelecting(rest, call.selecting)
  checkBoolean('recreate', recreate)
  const options = withOwnIndex(call.complete?.(rest as never) ?? rest, call, given)
  const operation = mustExist === true && modify !== undefined ? modify : call.request
  const lookFirst = lookup?.first?.(rest as never, mayExist === true)
  const {
    defaults: ours = () => namesIn(options).filter((name) => rest[name as never] === undefined),
  } = call
  const { look, remove } = call.leftover?.(options) ?? {}
  const step = {
    operation,
    place: 0,
    options,
    defaults: ours(rest as never),
    lookFirst,
    anew: recreate === true ? true : undefined,
    ifExists: ifExists === true ? true : undefined,
    look,
    remove,
  }
  const looks = lookup !== undefined && (mayExist === true || lookFirst !== undefined)
  const wanted = looks ? [wantedOf(lookup, rest as never, { operation, options })] : []
  const instead = wanted.map(({ read }) => read)
  const replies = await submit<unknown[] | AlreadyThere | undefined>(
    () => binding.run([placeOf(netns)], [step], undefined, instead),
    {
      operation: call.operation,
      subject: call.link,
      places: [netns],
      signal,
      timeout,
      forgive: ifExists === true ? missing : undefined,
      existing: (existing, error) => {
        if (mayExist !== true) throw error
        return ifWanted(wanted)(existing, error)
      },
      suspect: (_, facts) =>
        objectAtFault({ link: call.link, ...call.said, ...rest }, facts, call.suspects),
    },
  )
  if (replies instanceof AlreadyThere) {
    return { created: false, replies: undefined, found: replies.found }
  }
  return { created: true, replies }
}

/** The same for what replies nothing. */
export async function change<Options extends object>(call: ChangeCall<Options>): Promise<Created> {
  const { created } = await changed(call)
  return { created }
}

/** The options of a call, without members that are only reported; unknown ones are refused. */
export function settable<Given extends object>(
  { request, reported, said = {} }: Pick<ObjectCall<never>, 'request' | 'reported' | 'said'>,
  given: Given,
  isTaken: (name: string) => boolean,
): Given {
  const passed = reported === undefined ? undefined : passedOver(given, reported)
  checkKnown(given, (name) => isTaken(name) || passed?.has(name) === true)
  for (const name of Object.keys(said)) {
    const value = given[name as never] as unknown
    if (value === undefined || said[name] === undefined) continue
    if (said[name] === value || isSpelt(request, name, value, said[name])) continue
    throw invalidValue(name, `must be the call's argument, ${said[name]}`, value)
  }
  if (Object.keys(given).every(isTaken)) return given
  return Object.fromEntries(Object.entries(given).filter(([name]) => isTaken(name))) as Given
}

/** Whether two spellings are of one value. */
const isSpelt = (request: string, name: string, one: unknown, other: unknown) =>
  typeof one === 'string' &&
  isDeepStrictEqual(reportedValue(request, name, one), reportedValue(request, name, other))

/** With the index of the link that an object was reported with: the addon compares it with the link's. */
function withOwnIndex(
  options: object,
  { reported, known, link }: Pick<ObjectCall<never>, 'reported' | 'known' | 'link'>,
  given: object,
): object {
  const { index } = given as { index?: unknown }
  const isLinks =
    link !== undefined && reported?.only.has('index') === true && !known.includes('index')
  return isLinks && index !== undefined ? joined(options, { index }) : options
}

/** The options that are given. */
const namesIn = (options: object) =>
  Object.keys(options).filter((name) => options[name as never] !== undefined)

const isKnown = (name: string, own: readonly string[]) =>
  own.includes(name) || (callKeys as readonly string[]).includes(name)

function wantedOf<Options extends object>(
  { request, filter, given = (options) => options, rows = [] }: Lookup<Options>,
  options: Options,
  asked: { operation: string; options: object },
): Wanted {
  return {
    read: {
      operation: request,
      place: 0,
      options: filter(options),
      asked: { ...asked, given: withoutReported(rows, given(options)) as object },
    },
  }
}

/**
 * Reads, and returns one answer for each entry of `filters`. Where the kernel says `missing` there is
 * nothing: an empty listing.
 */
export async function read<Options extends object>(
  call: ObjectCall<Options & CallOptions> & {
    filters: (options: Omit<Options, keyof CallOptions>) => readonly object[]
    missing?: string
    /** Report the counters, too, of objects that have them only when asked. */
    statistics?: boolean | undefined
    /**
     * Which of what is read to return: a kernel does not compare all, and takes a 0 for any.
     */
    matches?: (options: Omit<Options, keyof CallOptions>) => Matches
  },
): Promise<unknown[]> {
  const given = checkOptions(call.options) as Options & CallOptions
  const taken = settable(call, given, (name) => isKnown(name, call.known))
  const { netns, signal, timeout, ...rest } = taken
  checkCall({ signal, timeout })
  const matches = call.matches?.(rest as never)
  const one = async (filter: object): Promise<unknown> => {
    const options = withOwnIndex(filter, call, given)
    const { statistics = false } = call
    const step = { operation: call.request, place: 0, options, ...(statistics && { statistics }) }
    const answers = await submit<unknown[] | undefined>(
      () => binding.run([placeOf(netns)], [step]),
      {
        operation: call.operation,
        subject: call.link,
        places: [netns],
        signal,
        timeout,
        forgive: call.missing,
        targetNsid: call.targetNsid,
      },
    )
    const answer = answers === undefined ? [] : answers[0]
    return matches === undefined ? answer : (answer as object[]).filter(matches)
  }
  return Promise.all(call.filters(rest as never).map(one))
}

/** IPv4 or IPv6, by its name or its number (AF_INET, AF_INET6). */
export type Family = 'inet' | 'inet6' | 2 | 10

/** IPv4's and IPv6's, each by a request of its own: the kernel knows more families than these. */
export const families = (family: Family | undefined): readonly Family[] =>
  family === undefined ? ['inet', 'inet6'] : [family]

export { wantedOf }
