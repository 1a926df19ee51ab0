/** A column's `<type>` (RFC 7047 section 3.2), checked and with its defaults filled in. */
import { invalidValue } from '../../base/errors.js'
import type { AtomicType, BaseTypeSchema, ColumnSchema } from './schema.js'
import { type Atom, decodeSet } from './values.js'

/** One element's type: RFC 7047's `<base-type>`. */
export interface BaseType {
  /** RFC 7047's `<atomic-type>`. */
  readonly type: AtomicType
  /** The only values there may be. */
  readonly enum: readonly Atom[] | undefined
  /** Of an integer or a real: the value; of a string: its length in characters. */
  readonly min: number | bigint
  /** Likewise. */
  readonly max: number | bigint
  /** Of a UUID: the table that it refers to. */
  readonly refTable: string | undefined
  /** Whether a reference goes when its row is deleted. */
  readonly weak: boolean
  /** Whether an integer is a bigint in its typed form. */
  readonly bigint: BigintUse
}

/** Whether an integer's typed form is a bigint: always, never, or when a number cannot hold it. */
export type BigintUse = boolean | 'when large'

/** RFC 7047's `<type>`. */
export interface ColumnType {
  /** An element, or a map's key. */
  readonly key: BaseType
  /** There in a map. */
  readonly value: BaseType | undefined
  /** How many elements there may be. */
  readonly min: number
  /** Infinity for any number. */
  readonly max: number
}

/** The typed form of a column: what the generator writes and what conversion makes. */
export type Shape = 'scalar' | 'optional' | 'set' | 'record' | 'map'

export function shapeOf({ key, value, min, max }: ColumnType): Shape {
  if (value) return key.type === 'string' ? 'record' : 'map'
  if (max > 1) return 'set'
  return min === 0 ? 'optional' : 'scalar'
}

const LARGEST = 2n ** 63n - 1n

/** What RFC 7047 calls the limits of each atomic type, and what they are when not given. */
const LIMITS: Readonly<
  Record<
    AtomicType,
    | {
        min: keyof BaseTypeSchema
        max: keyof BaseTypeSchema
        lowest: number | bigint
        highest: number | bigint
      }
    | undefined
  >
> = {
  integer: { min: 'minInteger', max: 'maxInteger', lowest: -LARGEST - 1n, highest: LARGEST },
  real: {
    min: 'minReal',
    max: 'maxReal',
    lowest: -Number.MAX_VALUE,
    highest: Number.MAX_VALUE,
  },
  string: { min: 'minLength', max: 'maxLength', lowest: 0, highest: Number.POSITIVE_INFINITY },
  boolean: undefined,
  uuid: undefined,
}

/**
 * Reads the `<type>` of a column.
 *
 * @param path `Table.column`, for errors.
 * @throws RangeError for what RFC 7047 does not have.
 */
export function readColumnType(
  type: ColumnSchema['type'],
  path: string,
  bigint: BigintUse = false,
): ColumnType {
  if (typeof type === 'string') {
    return { key: readBaseType(type, path, bigint), value: undefined, min: 1, max: 1 }
  }
  if (typeof type !== 'object' || type === null) {
    throw invalidValue(path, 'is not a column type of RFC 7047', type)
  }
  const { key, value, min = 1, max = 1 } = type
  return {
    key: readBaseType(key, path, bigint),
    value: value === undefined ? undefined : readBaseType(value, path, bigint),
    min,
    max: max === 'unlimited' ? Number.POSITIVE_INFINITY : max,
  }
}

function readBaseType(
  base: AtomicType | BaseTypeSchema,
  path: string,
  bigint: BigintUse,
): BaseType {
  const schema = typeof base === 'string' ? { type: base } : base
  if (!Object.hasOwn(LIMITS, schema?.type)) {
    throw invalidValue(path, 'is not a column type of RFC 7047', schema?.type)
  }
  const { type, enum: allowed, refTable, refType } = schema
  const limits = LIMITS[type]
  return {
    type,
    enum: allowed === undefined ? undefined : decodeSet(allowed),
    min: limits ? ((schema[limits.min] as number | undefined) ?? limits.lowest) : 0,
    max: limits ? ((schema[limits.max] as number | undefined) ?? limits.highest) : 0,
    refTable,
    weak: refType === 'weak',
    bigint: type === 'integer' && bigint,
  }
}
