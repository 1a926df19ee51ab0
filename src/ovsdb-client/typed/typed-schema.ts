/** A schema at work: its tables, and their rows to and from the wire. */

import { type InvalidArgument, invalidType, invalidValue } from '../../base/errors.js'
import { Column } from '../schema/column.js'
import { valueKey } from '../schema/row-shape.js'
import {
  type ColumnSchema,
  type DatabaseSchema,
  ownOf,
  type TableSchema,
} from '../schema/schema.js'
import { bySchema } from '../schema/schema-refusal.js'
import type { Row, Value } from '../schema/values.js'
import type { TableName, TablesTypes } from './typed-rows.js'

/** What every table has beside the schema's columns (RFC 7047 section 3.2). */
const OWN_COLUMNS = ['_uuid', '_version']

/** Two sides of something: what the types promise, and what the server has. */
interface Sides<T> {
  promised: T | undefined
  server: T | undefined
}

/** One table of a typed schema: the columns that its types promise and those that the server has. */
export class Table {
  /** As the schema has it. */
  readonly name: string
  /** By name, `_uuid` and `_version` first. */
  readonly columns: ReadonlyMap<string, Column>
  /** Whether the server has it. */
  readonly exists: boolean
  /** Whose schema the server's is, such as `Open_vSwitch 8.3.1`. */
  readonly #version: string

  /** @internal */
  constructor(
    name: string,
    { promised, server }: Sides<TableSchema>,
    bigint: ReadonlySet<string>,
    version: string,
  ) {
    this.name = name
    this.exists = server !== undefined
    this.#version = version
    const own = { type: { key: { type: 'uuid', refTable: name } }, mutable: false } as const
    const names = new Set(
      [promised, server].flatMap((schema) => Object.keys(schema?.columns ?? {})),
    )
    const columnOf = (column: string) =>
      columnFrom(
        name,
        column,
        { promised: ownOf(promised?.columns, column), server: ownOf(server?.columns, column) },
        bigint.has(`${name}.${column}`),
      )
    this.columns = new Map([
      ...OWN_COLUMNS.map((each) => [each, new Column(name, each, own)] as const),
      ...[...names].map((each) => [each, columnOf(each)] as const),
    ])
  }

  /** @throws RangeError when there is none of this name. */
  column(name: string): Column {
    const column = this.columns.get(name)
    if (!column) {
      throw bySchema(invalidValue(`${this.name}.${name}`, 'there is no such column', name))
    }
    return column
  }

  /** Of some columns, or of all, those that the server can be asked for. */
  existing(columns: Iterable<string> = this.columns.keys()): string[] {
    return [...columns].filter((name) => this.column(name).exists)
  }

  /** Throws when rows of it cannot be written, because the server does not have it. */
  checkExists(): void {
    if (!this.exists) throw this.#absent(this.name, 'table', this.name)
  }

  /**
   * A column that can be written, on insert at least.
   *
   * @param option what the caller knows it as, for errors
   */
  writable(name: string, option?: string): Column {
    this.checkExists()
    const column = this.column(name)
    if (!column.exists) throw this.#absent(option ?? column.path, 'column', name)
    return column
  }

  /** A column that may be changed. */
  changeable(name: string): Column {
    const column = this.writable(name)
    if (!column.mutable)
      throw bySchema(invalidValue(column.path, 'can be set on insert only', name))
    return column
  }

  /**
   * What is known of a row, to compare it by: the columns that the server has. Of others nothing but
   * their default can be known.
   */
  encodeKnown(row: unknown): Row {
    return this.#encode(row, (name, value) => {
      const column = this.column(name)
      const encoded = column.encode(value)
      if (column.exists) return [[name, encoded]]
      if (valueKey(encoded) === valueKey(column.default)) return []
      throw this.#absent(column.path, 'column', name)
    })
  }

  /** The row of an `insert`: no column is missing whose default the schema does not allow. */
  encodeNew(row: unknown): Row {
    const encoded = this.#encode(row, (name, value) => [[name, this.writable(name).encode(value)]])
    this.checkExists()
    for (const [name, column] of this.columns) {
      if (OWN_COLUMNS.includes(name)) this.#refuseOwn(encoded, name)
      else if (column.exists && column.required && !Object.hasOwn(encoded, name)) {
        const why = 'a value, for its default is not allowed'
        throw bySchema(invalidType(column.path, why, undefined))
      }
    }
    return encoded
  }

  /** The row of an `update`: no column that was set for good on insert. */
  encodeChange(row: unknown): Row {
    this.checkExists()
    return this.#encode(row, (name, value) => {
      const encoded = this.writable(name).encode(value)
      this.changeable(name)
      return [[name, encoded]]
    })
  }

  /** A typed row from the wire; columns that the server left out, or does not have, have their default. */
  decodeRow(row: Row, columns: Iterable<string> = this.columns.keys()): Record<string, unknown> {
    return Object.fromEntries(
      Array.from(columns, (name) => [name, this.column(name).decode(row[name])]),
    )
  }

  #encode(row: unknown, encode: (name: string, value: unknown) => [string, Value][]): Row {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      throw invalidType(this.name, 'an object of columns', row)
    }
    return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => encode(name, value)))
  }

  #refuseOwn(row: Row, name: string): void {
    if (Object.hasOwn(row, name)) {
      throw invalidValue(`${this.name}.${name}`, 'is set by the server', row[name])
    }
  }

  #absent(option: string, what: string, name: string): InvalidArgument {
    const why = `the server's schema, ${this.#version}, has no such ${what}`
    return bySchema(invalidValue(option, why, name))
  }
}

function columnFrom(
  table: string,
  name: string,
  { promised, server }: Sides<ColumnSchema>,
  bigint: boolean,
): Column {
  // Nobody was promised what its integers are.
  if (!promised) return new Column(table, name, server as ColumnSchema, { bigint: 'when large' })
  return new Column(table, name, server ?? promised, {
    promised,
    exists: server !== undefined,
    bigint,
  })
}

/**
 * A database's schema with the types of its rows, as `ovs-netlink-codegen` writes it.
 *
 * `D` are the generated types; nothing of it is left at run time. They are a promise about columns
 * that exist: what a server's schema has is decided by `on`.
 */
export class TypedSchema<D extends TablesTypes = TablesTypes> {
  /** The schema that the types were made of. */
  readonly definition: DatabaseSchema
  readonly #bigint: ReadonlySet<string>
  readonly #tables: ReadonlyMap<string, Table>
  /** The same on servers' schemas. */
  readonly #on = new WeakMap<DatabaseSchema, TypedSchema<D>>()
  /** For inference alone. */
  declare readonly types?: D

  constructor(
    schema: DatabaseSchema,
    { bigint = [] }: TypedSchemaOptions = {},
    server: DatabaseSchema = schema,
  ) {
    this.definition = schema
    this.#bigint = new Set(bigint)
    const names = new Set([schema, server].flatMap(({ tables }) => Object.keys(tables)))
    const version = `${server.name} ${server.version}`
    this.#tables = new Map(
      [...names].map((name) => {
        const sides = { promised: ownOf(schema.tables, name), server: ownOf(server.tables, name) }
        return [name, new Table(name, sides, this.#bigint, version)]
      }),
    )
  }

  /** The database. */
  get name(): string {
    return this.definition.name
  }

  /**
   * These types on a server with that schema: its limits hold, its tables and columns are known
   * beside those that the types have, and what it does not have reads as its default and is refused when
   * it is written. Without one, they are as they were generated.
   */
  on(server: DatabaseSchema | undefined): TypedSchema<D> {
    if (server === undefined || server === this.definition) return this
    let bound = this.#on.get(server)
    if (!bound) {
      bound = new TypedSchema<D>(this.definition, { bigint: [...this.#bigint] }, server)
      this.#on.set(server, bound)
    }
    return bound
  }

  /** A table that the server has, whichever. */
  get anyTable(): string {
    return [...this.#tables.values()].find(({ exists }) => exists)?.name ?? ''
  }

  /** @throws RangeError when there is none of this name. */
  table(name: TableName<D>): Table {
    const table = this.#tables.get(name)
    if (!table) throw bySchema(invalidValue('table', `${this.name} has no such table`, name))
    return table
  }
}

/** How columns are typed. */
export interface TypedSchemaOptions {
  /** The columns, as `Table.column`, whose integers are bigints. */
  bigint?: readonly string[]
}
