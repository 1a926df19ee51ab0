/**
 * Statements that keep a state: in rules, as objects with a name, and in elements of sets. Each in both directions: what
 * a definition has, and the options of the kernel's expression.
 */
import { checkMembers } from '../base/check.js'
import { invalidValue } from '../base/errors.js'
import type { NftExpression, NftState } from '../rtnetlink/generated/objects.js'
import { max32, small, wide } from './given.js'

/** A rate limit. */
export interface Rate {
  /** Packets or bytes in each `per`. */
  rate: number
  /** The unit of time. Default second. */
  per?: 'second' | 'minute' | 'hour' | 'day' | 'week' | undefined
  /** What the limit counts. Default packets. */
  unit?: 'packets' | 'bytes' | undefined
  /** How much may exceed the rate at once. Default 5 packets, or 0 bytes. */
  burst?: number | undefined
  /** Match what exceeds the limit, instead of what is within it. Default false. */
  over?: boolean | undefined
}

/** A statement that keeps a state, which an element of a set can have for itself. */
export type Stateful =
  | 'counter'
  | { counter: { packets?: number | bigint; bytes?: number | bigint } }
  | { quota: { bytes: number | bigint; over?: boolean | undefined } }
  | { limit: Rate }
  | { connlimit: { count: number; over?: boolean | undefined } }

type StatefulName = 'counter' | 'quota' | 'limit' | 'connlimit'
type Options = Record<string, unknown>

interface Direction<Name extends StatefulName> {
  /** The options of the expression. */
  make(given: unknown, option: string): NonNullable<NftExpression[Name]>
  /** What a definition has; undefined where it has no words for it. */
  read(options: Options): Options | undefined
}

/** The seconds of each period. */
const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 }
const usualBurst = { packets: 5, bytes: 0 }

/** In `flags` of quotas, limits and connection limits: match what is over it (NFT_QUOTA_F_INV and its like). */
const isOver = (flags: unknown) => (Number(flags ?? 0) & 1) === 1

export const stateful: { readonly [Name in StatefulName]: Direction<Name> } = {
  counter: {
    make(given, option) {
      const { packets = 0, bytes = 0 } = checkMembers(given, option, ['packets', 'bytes'])
      return { packets: wide(packets, `${option}.packets`), bytes: wide(bytes, `${option}.bytes`) }
    },
    read: ({ packets, bytes }) => ({ packets, bytes }),
  },
  quota: {
    make(given, option) {
      const { bytes, over } = checkMembers(given, option, ['bytes', 'over'])
      return { bytes: wide(bytes, `${option}.bytes`), flags: over ? 1 : 0 }
    },
    read({ bytes, flags }) {
      const all = bytes as bigint
      const isSafe = all <= Number.MAX_SAFE_INTEGER
      return { bytes: isSafe ? Number(all) : all, ...(isOver(flags) && { over: true }) }
    },
  },
  limit: {
    make(given, option) {
      const known = ['rate', 'per', 'unit', 'burst', 'over']
      const members = checkMembers(given, option, known)
      const { rate, per = 'second', unit = 'packets', burst, over } = members
      const its = seconds[per as keyof typeof seconds]
      if (its === undefined) {
        const expected = `expected one of ${Object.keys(seconds).join(', ')}`
        throw invalidValue(`${option}.per`, expected, per)
      }
      if (unit !== 'packets' && unit !== 'bytes') {
        throw invalidValue(`${option}.unit`, 'expected packets or bytes', unit)
      }
      return {
        ...{ rate: wide(rate, `${option}.rate`, 1), unit: BigInt(its), type: unit },
        burst: burst === undefined ? usualBurst[unit] : small(burst, `${option}.burst`, max32),
        flags: over ? 1 : 0,
      }
    },
    read({ rate, unit, burst, type, flags }) {
      const per = Object.entries(seconds).find(([, its]) => its === Number(unit))?.[0]
      if (per === undefined) return undefined
      return {
        ...{ rate: Number(rate), per },
        ...(type !== 'packets' && { unit: type }),
        ...(burst !== usualBurst[type as 'packets'] && { burst }),
        ...(isOver(flags) && { over: true }),
      }
    },
  },
  connlimit: {
    make(given, option) {
      const { count, over } = checkMembers(given, option, ['count', 'over'])
      return { count: small(count, `${option}.count`, max32), flags: over ? 1 : 0 }
    },
    read: ({ count, flags }) => ({ count, ...(isOver(flags) && { over: true }) }),
  },
}

export const isStateful = (name: string): name is StatefulName => Object.hasOwn(stateful, name)

/** The kernel's limit (NFT_SET_EXPR_MAX). */
const most = 2

/** The statements of an element. */
export function statesOf(given: unknown, option: string): NftState[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > most) {
    throw invalidValue(option, `expected a list of one or ${most} statements`, given)
  }
  return given.map((each: unknown, at) => {
    const path = `${option}[${at}]`
    if (each === 'counter') return { counter: stateful.counter.make({}, path) }
    const members = checkMembers(each, path, Object.keys(stateful))
    const [[name, options] = ['', undefined], ...more] = Object.entries(members)
    if (!isStateful(name) || more.length > 0) {
      throw invalidValue(path, `expected one of ${Object.keys(stateful).join(', ')}`, each)
    }
    return { [name]: stateful[name].make(options, `${path}.${name}`) }
  })
}

/** Those that the kernel reports of an element, of a set or of what a rule adds; undefined where one has no words. */
export function statesIn(reported: {
  expression?: NftState | undefined
  expressions?: readonly NftState[] | undefined
}): Stateful[] | undefined {
  const { expression, expressions = expression === undefined ? [] : [expression] } = reported
  const all = expressions.map(({ kind: _, ...state }) => {
    const [[name, options] = ['', {}]] = Object.entries(state)
    const its = isStateful(name) ? stateful[name].read(options as Options) : undefined
    return its && ({ [name]: its } as unknown as Stateful)
  })
  return all.every((each) => each !== undefined) ? all : undefined
}
