/** Reading JSON that others wrote: each function returns what it expects, or says where there is something else. */
import { isIP } from 'node:net'
import { parseSubnet } from './addresses.js'
import { CniError } from './protocol.js'

export type Json = Record<string, unknown>

export const invalid = (where: string, expected: string, got: unknown) =>
  new CniError('badConfig', `${where}: expected ${expected}, got ${JSON.stringify(got)}`)

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CniError('badJson', 'standard input is not JSON', String(cause))
  }
}

export function objectIn(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw invalid(where, 'an object', value)
}

type Reader<T> = (value: unknown, where: string) => T

export function optional<T>(value: unknown, where: string, read: Reader<T>): T | undefined {
  return value === undefined ? undefined : read(value, where)
}

export function listIn<T>(value: unknown, where: string, read: Reader<T>): T[] {
  if (!Array.isArray(value)) throw invalid(where, 'an array', value)
  return value.map((each, at) => read(each, `${where}[${at}]`))
}

export function stringIn(value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw invalid(where, 'a string', value)
}

export function matching(value: unknown, where: string, pattern: RegExp, expected: string): string {
  if (typeof value === 'string' && pattern.test(value)) return value
  throw invalid(where, expected, value)
}

export function numberIn(value: unknown, where: string, min: number, max: number): number {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) {
    return value as number
  }
  throw invalid(where, `a whole number, ${min} to ${max}`, value)
}

export function addressIn(value: unknown, where: string): string {
  if (typeof value === 'string' && isIP(value) !== 0) return value
  throw invalid(where, 'an IP address', value)
}

export function prefixIn(value: unknown, where: string): string {
  if (typeof value === 'string' && parseSubnet(value) !== undefined) return value
  throw invalid(where, 'an address and its length', value)
}

export function booleanIn(value: unknown, where: string): boolean {
  if (typeof value === 'boolean') return value
  throw invalid(where, 'true or false', value)
}
