/** Checks that several parts of a definition share. */
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
