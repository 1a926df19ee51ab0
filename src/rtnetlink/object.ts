/** The way of every call on an object that the addon has a layout of (cpp/rtnetlink/object.h). */
import { isDeepStrictEqual } from 'node:util'
import { binding, type RawStep } from '../binding.js'
import { checkBoolean, checkCall, checkKnown, checkOptions } from '../check.js'
import { placeOf } from '../netns/ref.js'
import { submit } from '../submit.js'
import { type CallOptions, callKeys } from './call.js'
import { checkExisting, type MayExist, type Wanted } from './existing.js'
import type { Matches } from './matching.js'

/** For functions that delete. */
export interface IfExists {
  /** Succeed when there is none. Default false. */
  ifExists?: boolean | undefined
}

/** What may be said of an object; of some of it the addon says that it is only reported. */
export function optionsOf(object: string, without: readonly string[] = []): readonly string[] {
  const rows = binding.tables.objects[object] ?? []
  return rows.map(({ name }) => name).filter((name) => !without.includes(name))
}

/** For functions that replace. */
export interface MustExist {
  /** Fail with `ENOENT` when there is none, instead of adding it. Default false. */
  mustExist?: boolean | undefined
}

interface ObjectCall<Options> {
  /** The library's function. */
  operation: string
  /** The addon's operation. */
  request: string
  options: Options | undefined
  /** Which options there are, beside `netns`, `signal` and `ifExists`. */
  known: readonly string[]
  /** The link it is about. */
  link?: string | number | undefined
  /** What the request has beside or instead of the options; checks them, too. */
  complete?: (options: Omit<Options, keyof CallOptions>) => object
  /** The API's name for an option of the addon's. */
  rename?: (option: string) => string
  /** Another namespace, which it is about. */
  targetNsid?: number | undefined
}

/** How `mayExist` finds what exists. */
export interface Lookup<Options> {
  /** The addon's operation that lists what it may be among. */
  request: string
  /** What to list of it. */
  filter(options: Options): object
  /** What tells one from another: of two that are one, these are equal. */
  key: readonly string[] | ((object: Record<string, unknown>) => unknown)
  /** What is compared. Default: the options. */
  given?: (options: Options) => object
  /** Where the addon's words are not those of the options. */
  inWords?: Wanted['inWords']
  /** Options that are not compared, because they pass by themselves. */
  passing?: readonly string[]
}

/**
 * Makes a request that changes something. `missing` is the kernel's code for what is not there,
 * `lookup` finds what is there already, `modify` is the addon's operation that adds nothing.
 */
export async function change<Options extends object>(
  call: ObjectCall<Options & CallOptions & IfExists & MayExist & MustExist> & {
    missing?: string
    lookup?: Lookup<Options> | undefined
    modify?: string | undefined
    /** How that is found, and deleted, which the kernel makes although it refuses the request. */
    leftover?: (options: object) => Pick<RawStep, 'look' | 'remove'>
    /** The option that the kernel's words are about where its verdict does not point at one. */
    words?: Readonly<Record<string, string>>
  },
): Promise<void> {
  const given = checkOptions(call.options) as Options &
    CallOptions &
    IfExists &
    MayExist &
    MustExist
  const { missing, lookup, modify } = call
  const own: unknown[] = [missing && 'ifExists', lookup && 'mayExist', modify && 'mustExist']
  checkKnown(given, (name) => isKnown(name, call.known) || own.includes(name))
  const { netns, signal, timeout, ifExists, mayExist, mustExist, ...rest } = given
  checkCall({ signal, timeout })
  checkBoolean('ifExists', ifExists)
  checkBoolean('mayExist', mayExist)
  checkBoolean('mustExist', mustExist)
  const options = call.complete?.(rest as never) ?? rest
  const operation = mustExist === true && modify !== undefined ? modify : call.request
  const step = { operation, place: 0, options, ...call.leftover?.(options) }
  const wanted = lookup && mayExist ? [wantedOf(lookup, rest as never, step)] : []
  const instead = wanted.map(({ read }) => read)
  await submit(() => binding.run([placeOf(netns)], [step], undefined, instead), {
    operation: call.operation,
    subject: call.link,
    places: [netns],
    signal,
    timeout,
    forgive: ifExists === true ? missing : undefined,
    existing: (existing, error) => checkExisting(wanted, existing, error),
    optionName: renamed(call.rename),
    suspect: (_, { message = '' }) => call.words?.[message],
  })
}

const isKnown = (name: string, own: readonly string[]) =>
  own.includes(name) || (callKeys as readonly string[]).includes(name)

function wantedOf<Options extends object>(
  { request, filter, key, given = (options) => options, inWords, passing = [] }: Lookup<Options>,
  options: Options,
  asked: { operation: string; options: object },
): Wanted {
  const keyOf =
    typeof key === 'function'
      ? key
      : (object: Record<string, unknown>) => key.map((name) => object[name])
  return {
    read: { operation: request, place: 0, options: filter(options), asked },
    given: given(options),
    inWords,
    is: (found, asked) => isDeepStrictEqual(keyOf(found), keyOf(asked)),
    passing,
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
    /**
     * Which of what is read to return: a kernel does not compare all, and takes a 0 for any.
     */
    matches?: (options: Omit<Options, keyof CallOptions>) => Matches
  },
): Promise<unknown[]> {
  const given = checkOptions(call.options) as Options & CallOptions
  checkKnown(given, (name) => isKnown(name, call.known))
  const { netns, signal, timeout, ...rest } = given
  checkCall({ signal, timeout })
  const matches = call.matches?.(rest as never)
  const one = async (options: object): Promise<unknown> => {
    const step = { operation: call.request, place: 0, options }
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
        optionName: renamed(call.rename),
      },
    )
    const answer = answers === undefined ? [] : answers[0]
    return matches === undefined ? answer : (answer as object[]).filter(matches)
  }
  return Promise.all(call.filters(rest as never).map(one))
}

const renamed =
  (rename = (option: string) => option) =>
  (_step: number, option: string): string | undefined =>
    rename(option) || undefined

/** IPv4's and IPv6's, each by a request of its own: the kernel knows more families than these. */
export const families = (family: 'inet' | 'inet6' | undefined) =>
  family === undefined ? (['inet', 'inet6'] as const) : [family]
