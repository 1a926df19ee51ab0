/** A schema at work: its tables, and their rows to and from the wire. */
import { invalidType, invalidValue } from '../errors.js'
import { Column } from './column.js'
import type { DatabaseSchema, TableSchema } from './schema.js'
import type { TableName, TablesTypes } from './typed-rows.js'
import type { Row, Value } from './values.js'

/** What every table has beside the schema's columns (RFC 7047 section 3.2). */
const OWN_COLUMNS = ['_uuid', '_version']

/** One table of a typed schema. */
export class Table {
  readonly name: string
  /** By name, `_uuid` and `_version` first. */
  readonly columns: ReadonlyMap<string, Column>

  constructor(name: string, schema: TableSchema, bigint: ReadonlySet<string>) {
    this.name = name
    const own = { type: { key: { type: 'uuid', refTable: name } }, mutable: false } as const
    this.columns = new Map([
      ...OWN_COLUMNS.map((each) => [each, new Column(name, each, own)] as const),
      ...Object.entries(schema.columns).map(
        ([each, column]) =>
          [each, new Column(name, each, column, bigint.has(`${name}.${each}`))] as const,
      ),
    ])
  }

  /** @throws RangeError when there is none of this name. */
  column(name: string): Column {
    const column = this.columns.get(name)
    if (!column) throw invalidValue(`${this.name}.${name}`, 'there is no such column', name)
    return column
  }

  /** A row on the wire: the columns that were given, each checked. */
  encodeRow(row: unknown): Row {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      throw invalidType(this.name, 'an object of columns', row)
    }
    return Object.fromEntries(
      Object.entries(row).map(([name, value]): [string, Value] => [
        name,
        this.column(name).encode(value),
      ]),
    )
  }

  /** The row of an `insert`: no column is missing whose default the schema does not allow. */
  encodeNew(row: unknown): Row {
    const encoded = this.encodeRow(row)
    for (const [name, column] of this.columns) {
      if (OWN_COLUMNS.includes(name)) this.#refuseOwn(encoded, name)
      else if (column.required && !Object.hasOwn(encoded, name)) {
        throw invalidType(column.path, 'a value, for its default is not allowed', undefined)
      }
    }
    return encoded
  }

  /** The row of an `update`: no column that was set for good on insert. */
  encodeChange(row: unknown): Row {
    const encoded = this.encodeRow(row)
    for (const name of Object.keys(encoded)) this.changeable(name)
    return encoded
  }

  /** A column that may be changed. */
  changeable(name: string): Column {
    const column = this.column(name)
    if (!column.mutable) throw invalidValue(column.path, 'can be set on insert only', name)
    return column
  }

  /** A typed row from the wire; columns that the server left out have their default. */
  decodeRow(row: Row, columns: Iterable<string> = this.columns.keys()): Record<string, unknown> {
    return Object.fromEntries(
      Array.from(columns, (name) => [name, this.column(name).decode(row[name])]),
    )
  }

  #refuseOwn(row: Row, name: string): void {
    if (Object.hasOwn(row, name)) {
      throw invalidValue(`${this.name}.${name}`, 'is set by the server', row[name])
    }
  }
}

/**
 * A database's schema with the types of its rows, as `ovs-netlink-codegen` writes it.
 *
 * `D` are the generated types; nothing of it is left at run time.
 */
export class TypedSchema<D extends TablesTypes = TablesTypes> {
  /** The schema that the types were made of. */
  readonly definition: DatabaseSchema
  readonly #tables: ReadonlyMap<string, Table>
  /** For inference alone. */
  declare readonly types?: D

  constructor(schema: DatabaseSchema, { bigint = [] }: TypedSchemaOptions = {}) {
    this.definition = schema
    const asked = new Set(bigint)
    this.#tables = new Map(
      Object.entries(schema.tables).map(([name, table]) => [name, new Table(name, table, asked)]),
    )
  }

  /** The database. */
  get name(): string {
    return this.definition.name
  }

  /** @throws RangeError when there is none of this name. */
  table(name: TableName<D>): Table {
    const table = this.#tables.get(name)
    if (!table) throw invalidValue('table', `${this.name} has no such table`, name)
    return table
  }
}

/** How columns are typed. */
export interface TypedSchemaOptions {
  /** The columns, as `Table.column`, whose integers are bigints. */
  bigint?: readonly string[]
}
