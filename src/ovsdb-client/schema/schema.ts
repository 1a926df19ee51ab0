/** RFC 7047 section 3.2: a database's schema, as `.ovsschema` files and `get_schema` have it. */
import type { OvsdbSet } from './values.js'

/** RFC 7047's `<database-schema>`. */
export interface DatabaseSchema {
  name: string
  /** `x.y.z`. */
  version: string
  cksum?: string
  tables: Readonly<Record<string, TableSchema>>
}

/** A property of its own: a table or column may be called `constructor`. @internal */
export function ownOf<T>(
  record: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined
}

/** RFC 7047's `<table-schema>`. */
export interface TableSchema {
  columns: Readonly<Record<string, ColumnSchema>>
  maxRows?: number
  /** Rows of a non-root table are deleted when nothing refers to them any more. */
  isRoot?: boolean
  /** Sets of columns whose values together are unique in the table. */
  indexes?: readonly (readonly string[])[]
}

/** RFC 7047's `<column-schema>`. */
export interface ColumnSchema {
  type: AtomicType | TypeSchema
  /** Not kept when the server starts again. Default false. */
  ephemeral?: boolean
  /** `false`: set on insert only. */
  mutable?: boolean
}

/** RFC 7047's `<atomic-type>`. */
export type AtomicType = 'integer' | 'real' | 'boolean' | 'string' | 'uuid'

/** RFC 7047's `<type>`: a scalar, an optional scalar, a set, or with `value` a map. */
export interface TypeSchema {
  key: AtomicType | BaseTypeSchema
  value?: AtomicType | BaseTypeSchema
  /** The fewest elements: 0 or 1. Default 1. */
  min?: number
  /** The most elements. Default 1. */
  max?: number | 'unlimited'
}

/** RFC 7047's `<base-type>`: an atomic type and its limits. */
export interface BaseTypeSchema {
  type: AtomicType
  enum?: OvsdbSet
  minInteger?: number | bigint
  maxInteger?: number | bigint
  minReal?: number
  maxReal?: number
  /** In characters. */
  minLength?: number
  maxLength?: number
  refTable?: string
  /** What happens to a reference when its row is deleted. Default `strong`: it must not be. */
  refType?: 'strong' | 'weak'
}
