/** The forms in which a rule, a set or a map has values, and their bytes. */
import { isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import * as bytes from './bytes.js'
import { type Type, type TypeName, types } from './types.js'

/** A range of values, both ends included. */
export interface Range<Value> {
  /** The lowest value. */
  from: Value
  /** The highest value. */
  to: Value
}

/** A value or a range; for addresses also a prefix, such as `192.0.2.0/24`. */
export type Item<Value> = Value | Range<Value>

/** Bits: those of `mask` are exactly those of `value`. */
export interface Masked<Value> {
  /** The bits that are compared. */
  mask: Value | readonly Value[]
  /** Those among them that are set. */
  value: Value | readonly Value[]
}

/**
 * The condition on a field: a single value, range or prefix; a list, of which one must match; `not`; a comparison
 * (`lt`, `le`, `gt`, `ge`); bits (`mask`, and the `value` that remains); or the name of a set.
 */
export type Matched<Value> =
  | Item<Value>
  | readonly Item<Value>[]
  | { not: Item<Value> | readonly Item<Value>[] | Masked<Value> | { set: string } }
  | { lt: Value }
  | { le: Value }
  | { gt: Value }
  | { ge: Value }
  | Masked<Value>
  | { set: string }

/** Bytes from one value to another; of a single one both are the same. */
export interface Span {
  low: string
  high: string
}

export const isRange = (item: unknown): item is Range<unknown> =>
  isObject(item) && 'from' in item && 'to' in item

const splitPrefix = (item: unknown): [address: string, length: string] | undefined => {
  const [, address, length] = (typeof item === 'string' && /^([^/]+)\/(\d{1,3})$/.exec(item)) || []
  return address === undefined || length === undefined ? undefined : [address, length]
}

/** The bytes of a prefix, its mask, and how long it is; undefined where it is no prefix. */
export function prefixOf(
  type: Type,
  item: unknown,
  option: string,
): { value: string; mask: string; length: number } | undefined {
  const split = type.name.endsWith('_addr') ? splitPrefix(item) : undefined
  if (split === undefined) return undefined
  const length = Number(split[1])
  if (length > 8 * type.length) throw invalidValue(option, 'the prefix is too long', item)
  const mask = bytes.prefixMask(length, type.length)
  const value = type.parse(split[0], option)
  if (bytes.masked(value, mask) !== value) {
    throw invalidValue(option, 'has bits beyond the prefix', item)
  }
  return { value, mask, length }
}

/** Whether it is more than one value. */
export const isSpan = (type: Type, item: unknown, option: string): boolean =>
  isRange(item) || prefixOf(type, item, option) !== undefined

/** The bytes of a value, or of what it spans; in the order in which they can be compared. */
export function spanOf(type: Type, item: unknown, option: string): Span {
  if (isRange(item)) {
    if (!type.ranges) throw invalidValue(option, `there are no ranges of ${type.name}`, item)
    const [low, high] = [
      compared(type, type.parse(item.from, `${option}.from`)),
      compared(type, type.parse(item.to, `${option}.to`)),
    ]
    if (low > high) throw invalidValue(option, 'ends before it begins', item)
    return { low, high }
  }
  const prefix = prefixOf(type, item, option)
  if (prefix === undefined) {
    const low = compared(type, type.parse(item, option))
    return { low, high: low }
  }
  const { value, length } = prefix
  const rest = (1n << BigInt(8 * type.length - length)) - 1n
  return { low: value, high: bytes.hexOf(BigInt(`0x${value}`) | rest, type.length) }
}

/** The kernel compares bytes from the first on: numbers of the machine's order are turned round for it. */
export const compared = (type: Type, hex: string): string =>
  type.order === 'host' ? bytes.hexOf(bytes.numberOf(hex, 'host'), type.length) : hex

/** What a span is reported as: a value, a prefix, or a range. */
export function itemOf(type: Type, { low, high }: Span): Item<unknown> {
  const format = (hex: string) => type.format(compared(type, hex))
  if (low === high) return format(low)
  const differing = bytes.hexOf(BigInt(`0x${low}`) ^ BigInt(`0x${high}`), type.length)
  const mask = bytes.hexOf(~BigInt(`0x${differing}`), type.length)
  const length = bytes.prefixLength(mask)
  const isPrefix = length !== undefined && bytes.masked(low, mask) === low
  if (isPrefix && type.name.startsWith('ip')) return `${format(low)}/${length}`
  return { from: format(low), to: format(high) }
}

/** Sorted, and those that touch or overlap as one. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of [...spans].sort((one, other) => (one.low < other.low ? -1 : 1))) {
    const last = all.at(-1)
    const end = last && bytes.next(last.high)
    if (last && (end === undefined || span.low <= end)) {
      if (span.high > last.high) all[all.length - 1] = { low: last.low, high: span.high }
    } else {
      all.push(span)
    }
  }
  return all
}

/** One value of a type whose values are bits, or several of them. */
export function bitsOf(type: Type, given: unknown, option: string): string {
  const list = Array.isArray(given) ? given : [given]
  if (list.length === 0) throw invalidValue(option, 'expected at least one', given)
  const all = list.map((each, at) =>
    BigInt(
      bytes.numberOf(type.parse(each, list === given ? `${option}[${at}]` : option), type.order),
    ),
  )
  return bytes.hexOf(
    all.reduce((one, other) => one | other),
    type.length,
    type.order,
  )
}

/** The single bits of a number, each as it is reported; one alone not as a list. */
export function bitNames(type: Type, hex: string): unknown {
  const number = BigInt(bytes.numberOf(hex, type.order))
  const single: unknown[] = []
  for (let bit = 0n; bit < BigInt(8 * type.length); bit++) {
    const value = 1n << bit
    if ((number & value) !== 0n) {
      single.push(type.format(bytes.hexOf(value, type.length, type.order)))
    }
  }
  return single.length === 1 ? single[0] : single
}

export function typeNamed(name: unknown, option: string): Type {
  const type = (types as Readonly<Record<string, Type>>)[name as TypeName]
  if (type !== undefined && Object.hasOwn(types, name as string)) return type
  const expected = `one of ${Object.keys(types).join(', ')}`
  if (typeof name !== 'string') throw invalidType(option, expected, name)
  throw invalidValue(option, `expected ${expected}`, name)
}
