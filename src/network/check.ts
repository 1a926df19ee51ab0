/** Checks that several parts of a definition share. */
import { isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'

/** The key of a namespace of the document; absent is the process's own. */
export function checkNamespace(
  key: unknown,
  option: string,
  namespaces: ReadonlyMap<string, unknown>,
): void {
  if (key === undefined) return
  if (typeof key !== 'string') throw invalidType(option, 'a key of namespaces', key)
  if (namespaces.has(key)) return
  const known = [...namespaces.keys()].join(', ') || 'none'
  throw invalidValue(option, `expected a key of namespaces (${known})`, key)
}

/** What a part is known by. */
export function checkKey(key: unknown, option: string): string {
  if (typeof key === 'string' && /^[a-zA-Z0-9][\w-]{0,59}$/.test(key)) return key
  throw invalidValue(option, 'expected a key of letters, digits, _ and -, at most 60', key)
}

/** Its members, whose keys are part of marks. */
export function entries<Value>(given: unknown, option: string): [key: string, value: Value][] {
  if (given === undefined) return []
  if (!isObject(given)) throw invalidType(option, 'an object keyed by name', given)
  for (const [key, value] of Object.entries(given)) {
    checkKey(key, `${option}.${key}`)
    if (!isObject(value)) throw invalidType(`${option}.${key}`, 'an object', value)
  }
  return Object.entries(given)
}
