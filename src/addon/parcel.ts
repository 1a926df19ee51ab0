/**
 * Programs on their way to the addon, as bytes: written when they are asked for, so that what the caller
 * does to its options afterwards does not matter, and handed over together.
 */
import type { Place, RawStep } from './types.js'

/** A program, as JSON. */
export interface Packed {
  /** Empty for the process's own namespace. */
  places: string
  steps: string
  /** Empty when there is none. */
  instead: string
}

/** Most of a turn's calls fit; what does not is handed over before, or gets as much as it needs. */
const blockBytes = 256 * 1024
const mostCalls = 1024

/** Of each: its id, and where its texts end. */
const columns = 4

/** The most bytes of UTF-8 that a unit of UTF-16 takes. */
const unitBytes = 3

/** A buffer that is filled and handed over, time and again. */
export class Parcel {
  #block = Buffer.alloc(0)
  #used = 0
  #table = new Float64Array(columns * mostCalls)
  #calls = 0

  /** How many calls are in it. */
  get calls(): number {
    return this.#calls
  }

  fits({ places, steps, instead }: Packed): boolean {
    const most = unitBytes * (places.length + steps.length + instead.length)
    return this.#calls < mostCalls && this.#used + most <= this.#block.length
  }

  /** Adds one; where it does not fit, there must be none yet. */
  add(id: number, packed: Packed): void {
    const { places, steps, instead } = packed
    if (!this.fits(packed)) {
      const most = unitBytes * (places.length + steps.length + instead.length)
      this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, most))
    }
    const row = columns * this.#calls++
    this.#table[row] = id
    this.#table[row + 1] = this.#write(places)
    this.#table[row + 2] = this.#write(steps)
    this.#table[row + 3] = this.#write(instead)
  }

  #write(text: string): number {
    if (text !== '') this.#used += this.#block.write(text, this.#used)
    return this.#used
  }

  /** Takes one out again; false when it is not in it. */
  drop(id: number): boolean {
    for (let row = 0; row < columns * this.#calls; row += columns) {
      if (this.#table[row] !== id) continue
      this.#table[row] = 0
      return true
    }
    return false
  }

  /** Hands over what there is, and begins anew. */
  handOver<Result>(to: (bytes: Uint8Array, table: Float64Array, calls: number) => Result): Result {
    const bytes = this.#block.subarray(0, this.#used)
    const calls = this.#calls
    this.#used = 0
    this.#calls = 0
    return to(bytes, this.#table, calls)
  }
}

/** None where JSON does not hold it all, or a place is a descriptor, which is the caller's to close. */
export function packed(
  places: readonly Place[],
  steps: readonly RawStep[],
  instead: readonly RawStep[] = [],
): Packed | undefined {
  if (places.some((place) => typeof place === 'number')) return undefined
  if (!fitsJson(steps, 0) || !fitsJson(instead, 0)) return undefined
  return {
    places: places.length === 1 && places[0] === null ? '' : JSON.stringify(places),
    steps: JSON.stringify(steps),
    instead: instead.length === 0 ? '' : JSON.stringify(instead),
  }
}

/** Deeper than any option; what is cyclic ends here, and is refused by the addon. */
const deepest = 16

/** Whether JSON.stringify leaves nothing out of a value, and changes nothing in it. */
function fitsJson(value: unknown, depth: number): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > deepest) return false
  if (Array.isArray(value)) {
    for (const item of value) if (!fitsJson(item, depth + 1)) return false
    return true
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  for (const name in value) {
    const member = (value as Record<string, unknown>)[name]
    if (member !== undefined && !fitsJson(member, depth + 1)) return false
  }
  return true
}
