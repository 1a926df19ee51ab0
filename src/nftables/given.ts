/** Checks of what definitions have: texts and numbers. */
import { invalidType, invalidValue } from '../base/errors.js'

export const [max16, max32, max64] = [0xffff, 0xffffffff, 2n ** 64n - 1n]

export function textOf(value: unknown, option: string, expected: string): string {
  if (typeof value !== 'string') throw invalidType(option, expected, value)
  if (value === '' || Buffer.byteLength(value) > 127 || value.includes('\0')) {
    throw invalidValue(option, `expected ${expected}, of 1 to 127 bytes`, value)
  }
  return value
}

function integerOf(value: unknown, option: string, max: number | bigint, min = 0): number | bigint {
  const expected = `an integer from ${min} to ${max}`
  if (typeof value !== 'number' && typeof value !== 'bigint')
    throw invalidType(option, expected, value)
  if ((typeof value === 'number' && !Number.isSafeInteger(value)) || value < min || value > max) {
    throw invalidValue(option, `expected ${expected}`, value)
  }
  return value
}

export const small = (value: unknown, option: string, max = max32, min = 0): number =>
  Number(integerOf(value, option, max, min))
export const wide = (value: unknown, option: string, min = 0): bigint =>
  BigInt(integerOf(value, option, max64, min))
