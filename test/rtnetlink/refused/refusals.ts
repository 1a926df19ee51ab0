/**
 * Every option of a function, with values of every sort: those that pass the library's own checks and
 * that the kernel refuses. Such an error has to name the option, and the call to have changed nothing.
 */
import { NetlinkError } from '../../../src/index.js'
import { kernelState, stateChange } from '../../support/kernel-state.js'

/** A function, or one way to call it. */
export interface Subject {
  name: string
  /** Dotted paths of the options to try, such as `peer.mtu`, `multipath[1].dev`. */
  options: readonly string[]
  /** What the `attempt`th call is told beside the option: enough that the option is not the only one. */
  base(attempt: number): object
  call(options: object): Promise<unknown>
  /** Makes everything as it was. */
  reset(): Promise<void>
  /** Makes away with what a call made that succeeded, where that costs less than to look at everything. */
  undo?(): Promise<void>
  /** What one call makes is in no other's way: it may stay until all values of an option were tried. */
  beside?: boolean
  /** What else an error may name: what the option's value does not go with. */
  instead?: Readonly<Record<string, readonly string[]>> | undefined
}

/** What was wrong with an error, or with what it left. */
export interface Wrong {
  subject: string
  option: string
  value: string
  message?: string
  named?: string
  changed?: string[]
}

const macs = ['00:00:00:00:00:00', '01:00:5e:00:00:01', '02:00:00:00:00:09', 'ff:ff:ff:ff:ff:ff']
const addresses = [
  ...['192.0.2.77', '224.0.0.5', '0.0.0.0', '255.255.255.255', '127.0.0.1'],
  ...['2001:db8::77', 'ff02::5', '::', '::1', 'fe80::1'],
  ...['192.0.2.0/24', '0.0.0.0/0', '224.0.0.5/32', '2001:db8::/64', 'ff02::1/64', '::/0'],
]
/** Ends of ranges, of every width, and what is a link, a table or a nexthop. */
const numbers = [
  ...[0, 1, 2, 3, 63, 64, 67, 255, 256, 1000, 4095, 54_321, 65_535, 65_536, 99_999, 2 ** 20],
  ...[2 ** 24 - 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, -1],
]
const links = ['none', 'lo', 'p1', 'p2', 'br0', 'vx']
const values: readonly unknown[] = [
  ...[true, false, null, ...numbers, 0n, 1n, 99_999n, 2n ** 63n, 2n ** 64n - 1n],
  ...[...links, ...addresses, ...macs],
  ...[[], macs, macs.slice(2, 3), [1, 2], [65_535, 1], addresses.slice(0, 1), ['taken'], ['x']],
  ...[{}, { 1: 2 }, { 7: 7, 0: 4_294_967_295 }],
  ...['taken', 'other', 'x'.repeat(15), 'x'.repeat(127), 'x'.repeat(255)],
]

/** The names that an option goes by: its refusal of another one lists them. */
function namesIn(refusal: unknown): string[] {
  const { message = '' } = (refusal ?? {}) as { message?: string }
  return [...message.matchAll(/"([^"]+)"/g)].map(([, name]) => name as string)
}

let attempts = 0

/** What a call with this value failed with, or that it did not. */
async function outcome(subject: Subject, { option, value }: Call): Promise<unknown> {
  try {
    const base = subject.base(++attempts)
    await subject.call(placed(base, option.split(/[.[]/), value) as object)
    if (!subject.beside) await (subject.undo ?? subject.reset)()
    return undefined
  } catch (error) {
    return error instanceof AggregateError ? error.errors[0] : error
  }
}

/** A copy of `base` with the value at the path. */
function placed(base: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const index = /^(\d+)\]$/.exec(key)?.[1]
  const name = index ?? key
  const inside = (base as Record<string, unknown> | undefined)?.[name]
  const member = rest.length === 0 ? value : placed(inside, rest, value)
  if (index === undefined) return { ...(base as object), [name]: member }
  const list = [...((base as unknown[] | undefined) ?? [])]
  list[Number(index)] = member
  return list
}

/** Whether an error that calls an option so is about that one: it, a part of it, or what it is in. */
const isAbout = (named: string | undefined, option: string) =>
  named !== undefined && (named === option || within(named, option) || within(option, named))
const within = (inner: string, outer: string) =>
  inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length))

/** What is wrong, of all options; how many calls the kernel refused. */
export async function refusalsOf(subject: Subject, places: readonly (string | undefined)[]) {
  await subject.reset()
  const wrong: Wrong[] = []
  const refused: Call[] = []
  for (const option of subject.options) {
    const unnamed = await outcome(subject, { option, value: 'no such name' })
    let made = false
    for (const value of [...values, ...namesIn(unnamed)]) {
      const error = await outcome(subject, { option, value })
      made ||= error === undefined
      if (error === undefined || isInvalid(error)) continue
      if (!(error instanceof NetlinkError)) throw error
      refused.push({ option, value })
      const { message, option: named = '' } = error
      if (isMissing(error) || isAbout(named, option) || subject.instead?.[option]?.includes(named))
        continue
      wrong.push({ subject: subject.name, option, value: shown(value), message, named })
    }
    if (made && (subject.beside || subject.undo)) await subject.reset()
  }
  const state = () => places.map((netns) => kernelState(netns)).join('\n')
  for await (const { option, value, changed } of changesOf(subject, refused, state))
    wrong.push({ subject: subject.name, option, value: shown(value), changed })
  return { wrong, refused: refused.length }
}

/** One option's value. */
interface Call {
  option: string
  value: unknown
}

/**
 * Those of the refused calls that change something, found by halves: to look at everything takes a dozen
 * processes, and hardly any call does.
 */
async function* changesOf(
  subject: Subject,
  refused: readonly Call[],
  state: () => string,
): AsyncGenerator<Call & { changed: string[] }> {
  if (refused.length === 0) return
  await subject.reset()
  const before = state()
  const all = await areRefused(subject, refused)
  const changed = stateChange(before, state())
  if (all && changed.length === 0) return
  const [only] = refused
  if (refused.length === 1 && only) {
    // One that succeeds was refused for what was there by another call.
    if (all) yield { ...only, changed }
    await subject.reset()
    return
  }
  const half = Math.ceil(refused.length / 2)
  yield* changesOf(subject, refused.slice(0, half), state)
  yield* changesOf(subject, refused.slice(half), state)
}

/** Whether all of them are refused again: not what was in the way of another. */
async function areRefused(subject: Subject, refused: readonly Call[]) {
  for (const call of refused) {
    if ((await outcome(subject, call)) === undefined) return false
  }
  return true
}

/** There is no such object: that is the fault of all that is said of it, and of no option alone. */
const isMissing = (error: unknown) =>
  ['ENOENT', 'ESRCH'].includes((error as NetlinkError).code) ||
  /address not found|EADDRNOTAVAIL, RTM_DEL/i.test((error as NetlinkError).message)

const isInvalid = (error: unknown) =>
  (error as { code?: string }).code?.startsWith('ERR_INVALID_ARG') === true

const shown = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part)).slice(0, 80)
