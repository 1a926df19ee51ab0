/** Bytes as hexadecimal digits: the form in which the addon takes and reports what registers hold. */
import { endianness } from 'node:os'

export type Order = 'network' | 'host'

const swaps = endianness() === 'LE'

/** Each byte's digits the other way round. */
const reversed = (hex: string) => (hex.match(/../g) ?? []).reverse().join('')

/** A number in so many bytes. */
export function hexOf(value: number | bigint, length: number, order: Order = 'network'): string {
  // Most numbers are small, and go without a bigint.
  const isPlain = typeof value === 'number' && value >= 0 && value < 2 ** (8 * length)
  const number = isPlain ? value : BigInt.asUintN(8 * length, BigInt(value))
  const hex = number.toString(16).padStart(2 * length, '0')
  return order === 'host' && swaps ? reversed(hex) : hex
}

/** The number that bytes are; a bigint where a number does not hold it exactly. */
export function numberOf(hex: string, order: Order = 'network'): number | bigint {
  const value = BigInt(`0x0${order === 'host' && swaps ? reversed(hex) : hex}`)
  return value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
}

export const bytesOf = (hex: string): number => hex.length / 2

/** The first `length` bits of `bytes` bytes. */
export const prefixMask = (length: number, bytes: number): string =>
  hexOf(((1n << BigInt(length)) - 1n) << BigInt(8 * bytes - length), bytes)

/** How many bits from the front a mask has, if it has no others. */
export function prefixLength(mask: string): number | undefined {
  const bits = [...mask].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
  const [, ones, rest] = /^(1*)(0*)$/.exec(bits.join('')) ?? []
  return rest === undefined ? undefined : ones?.length
}

export const isZero = (hex: string): boolean => /^0*$/.test(hex)
export const isAllOnes = (hex: string): boolean => /^f*$/.test(hex)

/** `hex & mask`. */
export const masked = (hex: string, mask: string): string =>
  hexOf(BigInt(`0x${hex}`) & BigInt(`0x${mask}`), bytesOf(hex))

/** The value behind this one, as the kernel ends ranges of sets; undefined behind the last. */
export function next(hex: string): string | undefined {
  return isAllOnes(hex) ? undefined : hexOf(BigInt(`0x${hex}`) + 1n, bytesOf(hex))
}

/** The value before this one. */
export const previous = (hex: string): string => hexOf(BigInt(`0x${hex}`) - 1n, bytesOf(hex))

/** In registers values begin at multiples of four bytes. */
export const padded = (hex: string): string => hex.padEnd(8 * Math.ceil(hex.length / 8), '0')

/** A text in so many bytes, NUL behind it. */
export const hexOfText = (text: string, length: number): string =>
  Buffer.from(text)
    .toString('hex')
    .padEnd(2 * length, '0')

export const textOf = (hex: string): string =>
  Buffer.from(hex, 'hex').toString().replace(/\0.*$/s, '')
