/** A set or a map while a transaction changes it. */
import { atomKey, hasAtom, pairsOf } from '../../ovsdb-client/schema/row-shape.js'
import {
  type Atom,
  decodeSet,
  encodeSet,
  isMap,
  type OvsdbMap,
  type Value,
} from '../../ovsdb-client/schema/values.js'

type Pair = OvsdbMap[1][number]

/**
 * What a value was, and what mutations make of it (RFC 7047 section 5.1). A mutation costs what it
 * changes; the whole is put together when it is asked for.
 */
export interface Elements {
  readonly size: number
  readonly value: Value
  insert(operand: Value): void
  delete(operand: Value): void
  /** Whether a set has an element; of a map, whether a key or a value of it is that. */
  has(atom: Atom): boolean
  /** The value of a key in a map. */
  at(key: Atom): Atom | undefined
}

export function elementsOf(value: Value): Elements {
  return isMap(value) ? new Pairs(value[1]) : new Atoms(decodeSet(value))
}

class Atoms implements Elements {
  readonly #before: readonly Atom[]
  readonly #gone = new Set<string>()
  readonly #added = new Map<string, Atom>()
  #value: Value | undefined

  constructor(before: readonly Atom[]) {
    this.#before = before
  }

  get size(): number {
    return this.#before.length - this.#gone.size + this.#added.size
  }

  get value(): Value {
    if (!this.#value) {
      const kept =
        this.#gone.size === 0
          ? this.#before
          : this.#before.filter((atom) => !this.#gone.has(atomKey(atom)))
      this.#value = encodeSet([...kept, ...this.#added.values()])
    }
    return this.#value
  }

  has(atom: Atom): boolean {
    const key = atomKey(atom)
    return this.#added.has(key) || (!this.#gone.has(key) && hasAtom(this.#before, key))
  }

  at(): undefined {}

  insert(operand: Value): void {
    this.#value = undefined
    for (const atom of decodeSet(operand)) {
      if (this.has(atom)) continue
      const key = atomKey(atom)
      if (!this.#gone.delete(key)) this.#added.set(key, atom)
    }
  }

  delete(operand: Value): void {
    this.#value = undefined
    for (const atom of decodeSet(operand)) {
      if (!this.has(atom)) continue
      const key = atomKey(atom)
      if (!this.#added.delete(key)) this.#gone.add(key)
    }
  }
}

class Pairs implements Elements {
  readonly #pairs: Map<string, Pair>
  #value: Value | undefined

  constructor(before: readonly Pair[]) {
    this.#pairs = new Map(before.map((pair) => [atomKey(pair[0]), pair]))
  }

  get size(): number {
    return this.#pairs.size
  }

  get value(): Value {
    this.#value ??= ['map', [...this.#pairs.values()]]
    return this.#value
  }

  has(atom: Atom): boolean {
    const key = atomKey(atom)
    if (this.#pairs.has(key)) return true
    for (const [, value] of this.#pairs.values()) if (atomKey(value) === key) return true
    return false
  }

  at(key: Atom): Atom | undefined {
    return this.#pairs.get(atomKey(key))?.[1]
  }

  /** Leaves keys alone that are there. */
  insert(operand: Value): void {
    this.#value = undefined
    for (const pair of pairsOf(operand)) {
      const key = atomKey(pair[0])
      if (!this.#pairs.has(key)) this.#pairs.set(key, pair)
    }
  }

  /** Names pairs, or keys whatever their value. */
  delete(operand: Value): void {
    this.#value = undefined
    if (!isMap(operand)) {
      for (const key of decodeSet(operand)) this.#pairs.delete(atomKey(key))
      return
    }
    for (const [key, value] of operand[1]) {
      const there = this.#pairs.get(atomKey(key))
      if (there && atomKey(there[1]) === atomKey(value)) this.#pairs.delete(atomKey(key))
    }
  }
}
