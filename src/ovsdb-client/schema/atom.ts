/** RFC 7047's `<atom>` to and from its typed form. */

import { invalidType, invalidValue } from '../../base/errors.js'
import { unsendable } from '../text.js'
import type { BaseType } from './column-type.js'
import { encodeRef, isId, NewRow } from './reference.js'
import type { AtomicType } from './schema.js'
import { bySchema } from './schema-refusal.js'
import { type Atom, uuidOf } from './values.js'

interface AtomKind {
  /** Completes "expected ...". */
  expected: string
  /** What a column has that was not set (RFC 7047 section 5.2.1). */
  default: Atom
  /** The atom for a typed value, or `undefined` when it is of another type. */
  encode(value: unknown, path: string): Atom | undefined
  /** The typed value, or `undefined` when the atom is of another type. */
  decode(atom: Atom, base: BaseType, path: string): unknown
}

const NIL = '00000000-0000-0000-0000-000000000000'

const KINDS: Readonly<Record<AtomicType, AtomKind>> = {
  integer: {
    expected: 'an integer',
    default: 0,
    encode: encodeInteger,
    decode: decodeInteger,
  },
  real: {
    expected: 'a finite number',
    default: 0,
    encode: encodeReal,
    decode(atom) {
      if (typeof atom !== 'number' && typeof atom !== 'bigint') return undefined
      // A real without a fraction may look like an integer that a double does not hold.
      const real = Number(atom)
      return Number.isFinite(real) ? real : undefined
    },
  },
  boolean: {
    expected: 'a boolean',
    default: false,
    encode: (value) => (typeof value === 'boolean' ? value : undefined),
    decode: (atom) => (typeof atom === 'boolean' ? atom : undefined),
  },
  string: {
    expected: 'a string',
    default: '',
    encode: encodeString,
    decode: (atom) => (typeof atom === 'string' ? atom : undefined),
  },
  uuid: {
    expected: "a row's UUID or a row that this transaction inserts",
    default: ['uuid', NIL],
    encode: (value) => (isId(value) || value instanceof NewRow ? encodeRef(value) : undefined),
    decode(atom) {
      const id = uuidOf(atom)
      return isId(id) ? id : undefined
    },
  },
}

/** What an element has by default. */
export function defaultAtom(base: BaseType): Atom {
  return KINDS[base.type].default
}

/**
 * A typed value on the wire.
 *
 * @throws TypeError or RangeError naming `path`, for what the schema does not allow.
 */
export function encodeAtom(base: BaseType, value: unknown, path: string): Atom {
  const kind = KINDS[base.type]
  const atom = kind.encode(value, path)
  if (atom === undefined) throw bySchema(invalidType(path, kind.expected, value))
  const why = breach(base, atom) ?? otherTable(base, value)
  if (why) throw bySchema(invalidValue(path, why, value))
  return atom
}

/** A typed value from the wire; `undefined` when the atom is not of the column's type. */
export function decodeAtom(base: BaseType, atom: Atom, path: string): unknown {
  return KINDS[base.type].decode(atom, base, path)
}

/** Which of the schema's limits an atom breaks, as the end of a sentence about it. */
export function breach(base: BaseType, atom: Atom): string | undefined {
  if (base.enum) {
    const isMember = base.enum.some((each) => sameAtom(each, atom))
    return isMember ? undefined : `must be one of ${base.enum.map(textOf).join(', ')}`
  }
  const measure = typeof atom === 'string' ? [...atom].length : atom
  if (typeof measure !== 'number' && typeof measure !== 'bigint') return undefined
  const unit = typeof atom === 'string' ? ' characters' : ''
  if (measure < base.min) return `must be at least ${base.min}${unit}`
  if (measure > base.max) return `must be at most ${base.max}${unit}`
  return undefined
}

/** A reference is an array, and equal by what is in it. */
function sameAtom(one: Atom, other: Atom): boolean {
  return one === other || (typeof one === 'object' && textOf(one) === uuidOf(other))
}

function textOf(atom: Atom): string {
  return typeof atom === 'object' ? atom[1] : String(atom)
}

function otherTable({ refTable }: BaseType, value: unknown): string | undefined {
  if (!(value instanceof NewRow) || refTable === undefined || value.table === refTable) {
    return undefined
  }
  return `must refer to a row of ${refTable}, not of ${value.table}`
}

/** An integer that a number holds exactly is one, so that equal integers are equal atoms. */
function encodeInteger(value: unknown, path: string): Atom | undefined {
  if (typeof value === 'bigint') {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : value
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined
  if (!Number.isSafeInteger(value)) {
    throw invalidValue(path, 'is not exact as a number: pass a bigint', value)
  }
  return value === 0 ? 0 : value
}

/** An integer is never rounded: one that the column's type cannot hold is an error. */
function decodeInteger(atom: Atom, { bigint }: BaseType, path: string): unknown {
  if (typeof atom === 'bigint' && !bigint) {
    throw invalidValue(path, 'holds more than a number can: generate it with --bigint', atom)
  }
  if (typeof atom === 'bigint') return atom
  if (!Number.isInteger(atom)) return undefined
  return bigint === true ? BigInt(atom as number) : atom
}

/** The least number that has all its digits: ovsdb-server ends a connection that sends a lesser. */
const LEAST_NORMAL = 2 ** -1022

function encodeReal(value: unknown, path: string): Atom | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  if (value !== 0 && Math.abs(value) < LEAST_NORMAL) {
    throw invalidValue(path, 'is too close to 0', value)
  }
  return value
}

function encodeString(value: unknown, path: string): Atom | undefined {
  if (typeof value !== 'string') return undefined
  const why = unsendable(value)
  if (why !== undefined) throw invalidValue(path, why, value)
  return value
}
