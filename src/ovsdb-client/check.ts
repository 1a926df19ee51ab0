import { checkKnown, checkOptions } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { MAX_DELAY } from '../base/wait.js'
import { unsendable } from './text.js'

/** An options object whose keys are all known; `prefix` is the option that it is the value of. */
export function checkKnownOptions(value: unknown, known: readonly string[], prefix = ''): void {
  const name = prefix || 'options'
  if (value === undefined) throw invalidType(name, 'an object', value)
  checkKnown(checkOptions(value as object, name), known, prefix && `${prefix}.`)
}

/** A non-empty string that can be sent. */
export function checkString(option: string, value: unknown): asserts value is string {
  checkText(option, value)
  if (value === '') throw invalidValue(option, 'must not be empty', value)
}

/** A string that can be sent, an empty one too. */
export function checkText(option: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw invalidType(option, 'a string', value)
  const why = unsendable(value)
  if (why !== undefined) throw invalidValue(option, why, value)
}

/** One of a few strings. */
export function checkOneOf(option: string, value: unknown, allowed: readonly string[]): void {
  if (typeof value !== 'string') throw invalidType(option, 'a string', value)
  if (!allowed.includes(value)) {
    throw invalidValue(option, `must be one of ${allowed.join(', ')}`, value)
  }
}

/** Milliseconds until something is given up, or nothing. */
export function checkTimeout(option: string, value: unknown): void {
  if (value === undefined) return
  if (typeof value !== 'number') throw invalidType(option, 'a number of milliseconds', value)
  if (!(value > 0 && value <= MAX_DELAY)) {
    throw invalidValue(option, `must be more than 0 and at most ${MAX_DELAY} milliseconds`, value)
  }
}

/** The same, or 0 or Infinity for never. */
export function checkLimit(option: string, value: unknown): void {
  if (value !== 0 && value !== Number.POSITIVE_INFINITY) checkTimeout(option, value)
}
