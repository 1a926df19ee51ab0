/**
 * Which text can go to a server: well-formed Unicode without NUL. ovsdb-server ends a connection that
 * sends anything else, and with it everybody's calls.
 */
import { type InvalidArgument, invalidValue } from '../base/errors.js'

const LONE_SURROGATE = /\p{Surrogate}/u

/** Why a text cannot be sent, as the end of a sentence about it; `undefined` when it can. */
export function unsendable(text: string): string | undefined {
  if (text.includes('\0')) return 'must not contain NUL'
  return LONE_SURROGATE.test(text) ? 'must be well-formed Unicode' : undefined
}

/** JSON has these escapes for nothing else; what is before them are whole pairs of backslashes. */
const SUSPECT = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

/**
 * Throws when a message has a text that cannot be sent, whoever made it and wherever it is.
 *
 * @param json the message as it is written
 * @param params what it is made of
 * @param names what the caller knows each of the parameters as
 */
export function checkSendable(
  json: string,
  params: readonly unknown[],
  names: (at: number) => string,
): void {
  if (!json.includes('\\u') || !SUSPECT.test(json)) return
  for (const [at, param] of params.entries()) {
    const error = find(param, names(at))
    if (error) throw error
  }
}

function find(value: unknown, path: string): InvalidArgument | undefined {
  if (typeof value === 'string') {
    const why = unsendable(value)
    return why === undefined ? undefined : invalidValue(path, why, value)
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, each] of Object.entries(value)) {
    const why = unsendable(key)
    if (why !== undefined) return invalidValue(path, `the key ${JSON.stringify(key)} ${why}`, value)
    const error = find(each, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
    if (error) return error
  }
  return undefined
}
