/** Checks of input that JavaScript can make by itself. Each throws what errors.ts makes. */
import { invalidType, invalidValue } from './errors.js'

/** Anything an options object may be; absent is an empty one. */
export function checkOptions<T extends object>(options: T | undefined, option = 'options'): T {
  if (options === undefined) return {} as T
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw invalidType(option, 'an object', options)
  }
  return options
}

/** A misspelt option must not be passed over. */
export function checkKnown(
  options: object,
  known: readonly string[] | ((name: string) => boolean),
  prefix = '',
): void {
  const isKnown = typeof known === 'function' ? known : (name: string) => known.includes(name)
  for (const name of Object.keys(options)) {
    if (!isKnown(name)) {
      const value = (options as Record<string, unknown>)[name]
      throw invalidValue(`${prefix}${name}`, 'there is no such option', value)
    }
  }
}

/** An object of these members and no others; `option` is where it stands, '' for what a function is called with. */
export function checkMembers(
  value: unknown,
  option: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw invalidType(option === '' ? 'options' : option, 'an object', value)
  checkKnown(value, known, option === '' ? '' : `${option}.`)
  return value as Record<string, unknown>
}

/** A link, by its name or its index; which names can be, the addon knows. */
export function checkLink(link: unknown, option = 'link'): void {
  if (typeof link === 'number') checkInteger(option, link, { min: 1, max: 0x7fffffff })
  else if (typeof link !== 'string') throw invalidType(option, "a link's name or index", link)
}

/**
 * An option that says which objects to delete, and was lost on the way, must not have more deleted
 * than was meant: where it is given, it has a value.
 */
export function checkSelecting(options: object, names: readonly string[], prefix = ''): void {
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined || !names.includes(name)) continue
    throw invalidType(prefix + name, 'a value', value)
  }
}

/** Some of the possible values, each once; all where none is given. `where` says of a wrong one what makes it so. */
export function checkSome<Value extends string>(
  option: string,
  given: unknown,
  possible: readonly Value[],
  where: (wrong: unknown) => string = () => '',
): readonly Value[] {
  if (given === undefined) return possible
  if (!Array.isArray(given)) throw invalidType(option, 'an array', given)
  const at = given.findIndex((each) => !possible.includes(each))
  if (at < 0 && given.length > 0) return [...new Set(given)]
  const wrong = given[at]
  throw invalidValue(option, `expected ${where(wrong)}some of ${possible.join(', ')}`, wrong)
}

/** An integer in a range, both ends included. */
export function checkInteger(
  option: string,
  value: unknown,
  { min, max }: { min: number; max: number },
): number {
  const expected = `an integer from ${min} to ${max}`
  if (typeof value !== 'number') throw invalidType(option, expected, value)
  if (!Number.isInteger(value) || value < min || value > max) {
    throw invalidValue(option, `expected ${expected}`, value)
  }
  return value
}

/** Milliseconds, fractions allowed. */
export function checkMilliseconds(option: string, value: unknown, max: number): number {
  const expected = `milliseconds from 0 to ${max}`
  if (typeof value !== 'number') throw invalidType(option, expected, value)
  if (!(value >= 0 && value <= max)) throw invalidValue(option, `expected ${expected}`, value)
  return value
}

/** What cancels a call. */
export function checkCall({ signal, timeout }: { signal?: unknown; timeout?: unknown }): void {
  checkSignal(signal)
  if (timeout !== undefined) checkMilliseconds('timeout', timeout, 0x7fffffff)
}

export function checkSignal(signal: unknown): void {
  if (signal === undefined || signal instanceof AbortSignal) return
  throw invalidType('signal', 'an AbortSignal', signal)
}

export function checkBoolean(option: string, value: unknown): void {
  if (value === undefined || typeof value === 'boolean') return
  throw invalidType(option, 'a boolean', value)
}

/** Whether it has members by name: an object, and no list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
