/** A column's values: typed as the generator says, and RFC 7047's `<value>` on the wire. */

import { invalidType, invalidValue, OvsdbError } from '../../base/errors.js'
import { breach, decodeAtom, defaultAtom, encodeAtom } from './atom.js'
import {
  type BaseType,
  type BigintUse,
  type ColumnType,
  readColumnType,
  type Shape,
  shapeOf,
} from './column-type.js'
import type { ColumnSchema } from './schema.js'
import { bySchema } from './schema-refusal.js'
import {
  type Atom,
  decodeSet,
  encodeMap,
  encodeSet,
  isValue,
  type OvsdbMap,
  type Value,
} from './values.js'

/** What is known of a column beside the server's definition of it. */
export interface ColumnPromise {
  /** The definition that its typed form was generated from. Default: the same. */
  promised?: ColumnSchema | undefined
  /** Whether the server has it; else its definition is what was promised. Default true. */
  exists?: boolean
  bigint?: BigintUse
}

/** Converts and checks the values of one column: typed as was promised, limited as the server says. */
export class Column {
  /** As the schema has it. */
  readonly name: string
  /** `Table.column`, as errors name it. */
  readonly path: string
  /** The schema's type, with its limits. */
  readonly type: ColumnType
  /** Its typed form. */
  readonly shape: Shape
  /** Whether it can be changed after the insert. */
  readonly mutable: boolean
  /** Whether it is gone when the server starts again. */
  readonly ephemeral: boolean
  /** Whether the server has it. */
  readonly exists: boolean

  /** @internal */
  constructor(
    table: string,
    name: string,
    schema: ColumnSchema,
    { promised = schema, exists = true, bigint = false }: ColumnPromise = {},
  ) {
    this.name = name
    this.path = `${table}.${name}`
    this.type = readColumnType(schema.type, this.path, bigint)
    this.shape = shapeOf(
      promised === schema ? this.type : readColumnType(promised.type, this.path, bigint),
    )
    this.mutable = schema.mutable ?? true
    this.ephemeral = schema.ephemeral ?? false
    this.exists = exists
  }

  /** What a row has that does not say it. */
  get default(): Value {
    return defaultValue(this.type)
  }

  /**
   * A typed value on the wire.
   *
   * @throws TypeError or RangeError whose `option` is `Table.column`, for what the schema does not
   *   allow.
   */
  encode(value: unknown): Value {
    return FORMS[this.shape].encode(this.type, value, this.path)
  }

  /**
   * A typed value from the wire; the default when it was left out, as servers may.
   *
   * @throws OvsdbError `OVSDB_PROTOCOL_ERROR` for a value of another type than the schema's; RangeError
   *   for an integer that a number cannot hold, in a column that was not generated as bigint.
   */
  decode(value: Value | undefined): unknown {
    const told = value ?? this.default
    if (!isValue(told)) throw unexpected(told, this.path)
    return FORMS[this.shape].decode(this.type, told, this.path)
  }

  /** Whether an insert must give it, because the schema does not allow its default. */
  get required(): boolean {
    const { key, value, min } = this.type
    return min > 0 && [key, value].some((base) => base !== undefined && !allowsDefault(base))
  }
}

/** A typed value of some type on the wire; `path` names it in errors. */
export function encodeAs(type: ColumnType, value: unknown, path: string): Value {
  return FORMS[shapeOf(type)].encode(type, value, path)
}

/** The value of some type that has no elements. */
export const emptyOf = ({ value }: ColumnType): Value => (value ? encodeMap({}) : encodeSet([]))

function allowsDefault(base: BaseType): boolean {
  return base.refTable === undefined && breach(base, defaultAtom(base)) === undefined
}

function defaultValue({ key, value, min }: ColumnType): Value {
  if (!value) return ['set', min === 0 ? [] : [defaultAtom(key)]]
  return ['map', min === 0 ? [] : [[defaultAtom(key), defaultAtom(value)]]]
}

interface Form {
  encode(type: ColumnType, value: unknown, path: string): Value
  decode(type: ColumnType, value: Value, path: string): unknown
}

const FORMS: Readonly<Record<Shape, Form>> = {
  scalar: {
    encode: ({ key }, value, path) => encodeAtom(key, value, path),
    // Promised to be there, it has its type's default where a server has it optional.
    decode: (type, value, path) =>
      decodeAtoms(type, value, path)[0] ?? decodeAtom(type.key, defaultAtom(type.key), path),
  },
  optional: {
    encode: ({ key }, value, path) =>
      value === undefined ? encodeSet([]) : encodeAtom(key, value, path),
    decode: (type, value, path) => decodeAtoms(type, value, path)[0],
  },
  set: {
    encode(type, value, path) {
      if (!Array.isArray(value)) throw bySchema(invalidType(path, 'an array', value))
      const atoms = value.map((each, at) => encodeAtom(type.key, each, `${path}[${at}]`))
      checkElements(type, atoms, value, path)
      return encodeSet(atoms)
    },
    decode: decodeAtoms,
  },
  record: {
    encode(type, value, path) {
      if (!isRecord(value)) throw bySchema(invalidType(path, 'an object', value))
      return encodeEntries(type, Object.entries(value), value, path)
    },
    decode: (type, value, path) =>
      Object.fromEntries(decodeEntries(type, value, path) as [string, unknown][]),
  },
  map: {
    encode(type, value, path) {
      if (!(value instanceof Map)) throw bySchema(invalidType(path, 'a Map', value))
      return encodeEntries(type, [...value], value, path)
    },
    decode: (type, value, path) => new Map(decodeEntries(type, value, path)),
  },
}

function encodeEntries(
  type: ColumnType,
  entries: readonly (readonly [unknown, unknown])[],
  given: unknown,
  path: string,
): OvsdbMap {
  const pairs = entries.map(([key, item]): [Atom, Atom] => {
    const place = `${path}[${typeof key === 'string' ? JSON.stringify(key) : String(key)}]`
    return [encodeAtom(type.key, key, place), encodeAtom(type.value as BaseType, item, place)]
  })
  checkElements(
    type,
    pairs.map(([key]) => key),
    given,
    path,
  )
  return ['map', pairs]
}

/** A set, or the keys of a map: no two are equal, and they are neither too few nor too many. */
function checkElements(
  { min, max }: ColumnType,
  atoms: readonly Atom[],
  given: unknown,
  path: string,
): void {
  if (new Set(atoms.map(String)).size < atoms.length) {
    throw invalidValue(path, 'must not hold an element twice', given)
  }
  if (atoms.length < min) {
    throw bySchema(invalidValue(path, `must have at least ${min} element`, given))
  }
  if (atoms.length > max) {
    throw bySchema(invalidValue(path, `must have at most ${max} elements`, given))
  }
}

function decodeAtoms({ key, min, max }: ColumnType, value: Value, path: string): unknown[] {
  const atoms = decodeSet(value).map((atom) => decodeAtom(key, atom, path))
  if (atoms.includes(undefined) || atoms.length < min || atoms.length > max) {
    throw unexpected(value, path)
  }
  return atoms
}

function decodeEntries(type: ColumnType, value: Value, path: string): [unknown, unknown][] {
  if (!Array.isArray(value) || value[0] !== 'map') throw unexpected(value, path)
  return (value as OvsdbMap)[1].map(([key, item]) => {
    const pair: [unknown, unknown] = [
      decodeAtom(type.key, key, path),
      decodeAtom(type.value as BaseType, item, path),
    ]
    if (pair.includes(undefined)) throw unexpected(value, path)
    return pair
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map)
  )
}

function unexpected(value: unknown, path: string): OvsdbError {
  const text = JSON.stringify(value, (_key, item) =>
    typeof item === 'bigint' ? String(item) : item,
  )
  return new OvsdbError(`${path}: the server's value is not of the schema's type: ${text}`, {
    code: 'OVSDB_PROTOCOL_ERROR',
  })
}
