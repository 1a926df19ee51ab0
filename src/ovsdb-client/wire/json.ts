/**
 * JSON as OVSDB uses it: an <integer> has 64 bits (RFC 7047 section 3.1) and ovsdb-server keeps
 * them all, while JSON.parse rounds beyond 53. Here an integer outside the safe range is a bigint,
 * both ways; every other number stays a number.
 */
import { everyFew } from '../../base/steps.js'

/**
 * Marks an integer in transit through JSON.parse or JSON.stringify; nobody's string begins so, and no key of
 * theirs is this. Made by the first: node:crypto takes time to load.
 */
export function markOf(): { mark: string; marked: RegExp } {
  if (!marking) {
    const mark = `${globalThis.crypto.randomUUID()}:`
    marking = { mark, marked: new RegExp(`"${mark}(-?\\d+)"`, 'g') }
  }
  return marking
}
let marking: ReturnType<typeof markOf> | undefined

/** As many digits as the shortest integer that a double may not hold. */
export const UNSAFE_DIGITS = 16
/** An integer of that many, and not a part of another number; perhaps in a string. */
const LONG_INTEGER = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

/**
 * Parses JSON text in which an integer of `UNSAFE_DIGITS` digits or more may occur. Looks at strings
 * only to skip them, so that a few such integers in a long text cost little.
 */
export function parseWithBigIntegers(text: string): unknown {
  const marked = markIntegers(text)
  const value: unknown = JSON.parse(marked)
  return marked === text ? value : unmark(value, markOf().mark)
}

function markIntegers(text: string): string {
  let marked = ''
  let copied = 0
  let inString = false
  let at = 0
  for (const { 0: digits, index } of text.matchAll(LONG_INTEGER)) {
    for (let quote = text.indexOf('"', at); quote >= 0 && quote < index; ) {
      if (!(inString && isEscaped(text, quote))) inString = !inString
      at = quote + 1
      quote = text.indexOf('"', at)
    }
    if (inString) continue
    marked += `${text.slice(copied, index)}"${markOf().mark}${digits}"`
    copied = index + digits.length
  }
  return copied === 0 ? text : marked + text.slice(copied)
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0
  while (text[quote - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

/** Puts integers in the places of their marks: a reviver would cost much more. */
function unmark(value: unknown, mark: string): unknown {
  if (typeof value === 'string') {
    return value.startsWith(mark) ? integer(value.slice(mark.length)) : value
  }
  if (typeof value !== 'object' || value === null) return value
  for (const [key, each] of Object.entries(value)) {
    const plain = unmark(each, mark)
    // Not an assignment: a key may be called __proto__.
    if (plain !== each) Reflect.defineProperty(value, key, { value: plain })
  }
  return value
}

/** Serialises to JSON text; a bigint becomes an integer with all its digits. */
export function stringify(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    // A bigint, most likely. To look for one beforehand would take longer than all the rest.
    return stringifyWithBigIntegers(value)
  }
}

/** The JSON of an array; may give way at each step. */
export function* stringifyArray(values: readonly unknown[]): Generator<void, string> {
  const texts: string[] = []
  const isDue = everyFew()
  for (const value of values) {
    texts.push(stringify(value))
    if (isDue()) yield
  }
  const elements = texts.join()
  yield
  return `[${elements}]`
}

function stringifyWithBigIntegers(value: unknown): string {
  const { mark, marked } = markOf()
  const replacer = (_key: string, item: unknown) => (typeof item === 'bigint' ? mark + item : item)
  return JSON.stringify(value, replacer).replace(marked, '$1')
}

function integer(digits: string): number | bigint {
  const number = Number(digits)
  return Number.isSafeInteger(number) ? number : BigInt(digits)
}
