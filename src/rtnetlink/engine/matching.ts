/**
 * Which of the objects that were read are the ones asked for, where the kernel does not report or compare.
 */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../../addon/binding.js'
import { invalidValue } from '../../base/errors.js'

/** Whether a reported object is one that was asked for. */
export type Matches = (object: object) => boolean

type Members = Record<string, unknown>

/**
 * The objects that have these options, which are options of the addon's `request`. Both sides are in
 * the kernel's words, so that a name and its number, and all spellings of an address, are the same.
 * Throws before anything is sent when a value cannot be one of its option's.
 */
export function matching(request: string, options: object): Matches {
  const told = Object.entries(options).filter(([, value]) => value !== undefined)
  if (told.length === 0) return () => true
  const asked = binding.asReported(request, options)
  const wanted = told.map(([name]) => [name, asked[name]] as const)
  return (object) => wanted.every(([name, value]) => isSame((object as Members)[name], value))
}

/** The objects whose option has one of these values. */
export function matchingOne(request: string, name: string, values: unknown): Matches {
  if (values === undefined) return () => true
  if (!Array.isArray(values)) return matching(request, { [name]: values })
  if (values.length === 0) throw invalidValue(name, 'expected at least one', values)
  const each = values.map((value) => matching(request, { [name]: value ?? null }))
  return (object) => each.some((matches) => matches(object))
}

/** What the kernel's report calls an option's value. */
export const reportedValue = (request: string, name: string, value: unknown): unknown =>
  binding.asReported(request, { [name]: value })[name]

/** The same of an option with names that is looked at here; a name is one already. */
export const named = <Value>(request: string, name: string, value: Value): Value =>
  typeof value === 'number' ? (reportedValue(request, name, value) as Value) : value

/** Refuses what the kernel takes for any when it deletes all that have it: `options` of `request`. */
export function checkNotAny(request: string, options: object): void {
  const told = Object.entries(options).filter(([, value]) => value !== undefined)
  if (told.length === 0) return
  const asked = binding.asReported(request, Object.fromEntries(told))
  for (const [name, value] of told) {
    if (any.includes(asked[name])) {
      throw invalidValue(name, 'the kernel would treat it as a wildcard', value)
    }
  }
}

const any: readonly unknown[] = [0, 'unspec', '0.0.0.0', '::']

const isSame = (one: unknown, other: unknown) =>
  one === other || (typeof one === 'object' && isDeepStrictEqual(one, other))
