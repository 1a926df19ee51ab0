/**
 * JSON as OVSDB uses it: an <integer> has 64 bits (RFC 7047 section 3.1) and ovsdb-server keeps
 * them all, while JSON.parse rounds beyond 53. Here an integer outside the safe range is a bigint,
 * both ways; every other number stays a number.
 */
import { randomUUID } from 'node:crypto'

/** Marks an integer in transit through JSON.parse or JSON.stringify; nobody's string begins so. */
const MARK = `${randomUUID()}:`
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g')

/** A string, or a number with all its parts: what must be told apart to find the integers. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const LONG_INTEGER = /^-?\d{16,}$/

/** As many digits as the shortest integer that a double may not hold. */
export const UNSAFE_DIGITS = 16

/** Parses JSON text in which an integer of `UNSAFE_DIGITS` digits or more may occur. */
export function parseWithBigIntegers(text: string): unknown {
  const marked = text.replace(STRING_OR_NUMBER, (token) =>
    LONG_INTEGER.test(token) ? JSON.stringify(MARK + token) : token,
  )
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? integer(value.slice(MARK.length)) : value,
  )
}

/** Serialises to JSON text; a bigint becomes an integer with all its digits. */
export function stringify(value: unknown): string {
  let marked = false
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item !== 'bigint') return item
    marked = true
    return MARK + item
  })
  return marked ? text.replace(MARKED, '$1') : text
}

function integer(digits: string): number | bigint {
  const number = Number(digits)
  return Number.isSafeInteger(number) ? number : BigInt(digits)
}
