/**
 * What was worked out before, by what it was worked out of: nothing here is about what the kernel had last time, so that
 * an entry is right whenever it is found.
 */

/** Entries by texts that say all of what they were made of. Those that were not asked for lately go. */
export class Memo<Value> {
  readonly #most: number
  #size = 0
  #recent = new Map<string, Value>()
  #before = new Map<string, Value>()

  /** `most`: so many characters of keys, and as many again of what was used before. */
  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    const recent = this.#recent.get(key)
    if (recent !== undefined) return recent
    const before = this.#before.get(key)
    if (before !== undefined) this.set(key, before)
    return before
  }

  /** The one of a key, made where there is none. */
  of(key: string, make: () => Value): Value {
    const known = this.get(key)
    if (known !== undefined) return known
    const made = make()
    this.set(key, made)
    return made
  }

  set(key: string, value: Value): void {
    if (this.#size > this.#most) {
      this.#before = this.#recent
      this.#recent = new Map()
      this.#size = 0
    }
    this.#size += key.length
    this.#recent.set(key, value)
  }
}

/** Deeper than any definition; what is cyclic ends here. */
const deepest = 16

/** Whether JSON says all of a value: members that are undefined, too, can be what a definition is refused for. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > deepest) return false
  if (Array.isArray(value)) {
    for (const item of value) if (!isPlain(item, depth + 1)) return false
    return true
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  for (const name in value) {
    if (!isPlain((value as Record<string, unknown>)[name], depth + 1)) return false
  }
  return true
}

/** A text that no other value has; undefined for what has none. */
export const contentOf = (value: unknown): string | undefined =>
  isPlain(value, 0) ? JSON.stringify(value) : undefined
