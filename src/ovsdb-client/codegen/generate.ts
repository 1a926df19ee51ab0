/** Writes the TypeScript module of a schema: the types of its rows, and the schema for run time. */

import { Column } from '../schema/column.js'
import type { BaseType } from '../schema/column-type.js'
import type { DatabaseSchema, TableSchema } from '../schema/schema.js'
import { describeColumn, describeTable } from './describe.js'

/** How to write it. */
export interface GenerateOptions {
  /**
   * Which integer columns are bigint: `Table.column`, where `*` stands for any table or any column,
   * such as `*.statistics`; `*` alone for all. The others are numbers.
   */
  bigint?: readonly string[]
  /** Where the module finds this library. Default `ovs-netlink/ovsdb-client`. */
  from?: string
  /** TypeScript, or JavaScript and its declarations, which are two modules. Default `ts`. */
  form?: Form
}

export type Form = 'ts' | 'js' | 'd.ts'

/**
 * The module's text, with tables and columns in the order of their names: servers keep none. Its types
 * are called after the tables, `BridgeRow`, and after the database, `Open_vSwitchTables` and
 * `Open_vSwitchSchema`.
 *
 * @throws RangeError for a pattern of `bigint` that no column matches, and for a schema that is none.
 */
export function generate(given: DatabaseSchema, options: GenerateOptions = {}): string {
  const schema = sorted(given)
  const { bigint = [], from = 'ovs-netlink/ovsdb-client', form = 'ts' } = options
  const asked = matching(schema, bigint)
  const tables = Object.entries(schema.tables).map(([name, table]) =>
    tableOf(name, table, schema, asked),
  )
  const { name, version, cksum } = schema
  const types = form === 'js' ? [] : [...tables.map(rowType), tablesType(name, tables)]
  const body = [...types, schemaValue(schema, asked, form)].join('\n\n')
  const names = /\bId</.test(body) ? ['Id', 'TypedSchema'] : ['TypedSchema']
  const imports = names.map((each) => (form === 'ts' && each === 'Id' ? `type ${each}` : each))
  const origin = `${name} ${version}${cksum ? ` (cksum ${cksum})` : ''}`
  return [
    `/** Written by ovs-netlink-codegen from the schema of ${origin}. Not to be edited. */`,
    `import ${form === 'd.ts' ? 'type ' : ''}{ ${imports.join(', ')} } from '${from}'`,
    '',
    body,
    '',
  ].join('\n')
}

function sorted({ tables, ...rest }: DatabaseSchema): DatabaseSchema {
  return {
    ...rest,
    tables: byName(tables, ({ columns, ...table }) => ({ ...table, columns: byName(columns) })),
  }
}

function byName<T>(
  entries: Readonly<Record<string, T>>,
  change: (value: T) => T = (value) => value,
): Record<string, T> {
  return Object.fromEntries(
    Object.keys(entries)
      .sort()
      .map((name) => [name, change(entries[name] as T)]),
  )
}

interface GeneratedTable {
  name: string
  schema: TableSchema
  columns: readonly Column[]
}

function tableOf(
  name: string,
  schema: TableSchema,
  database: DatabaseSchema,
  bigint: ReadonlySet<string>,
): GeneratedTable {
  const columns = Object.entries(schema.columns).map(([each, column]) => {
    const made = new Column(name, each, column, { bigint: bigint.has(`${name}.${each}`) })
    for (const base of [made.type.key, made.type.value]) checkTarget(base, made, database)
    return made
  })
  return { name, schema, columns }
}

function rowType({ name, schema, columns }: GeneratedTable): string {
  return [
    comment(describeTable(name, schema), ''),
    `export interface ${name}Row {`,
    `  readonly _uuid: Id<'${name}'>`,
    `  /** Another one after each change of the row. */`,
    `  readonly _version: string`,
    ...columns.flatMap((column) => {
      const sentences = describeColumn(column)
      return [
        ...(sentences.length > 0 ? [comment(sentences, '  ')] : []),
        `  readonly ${column.name}: ${typeOf(column)}`,
      ]
    }),
    '}',
  ].join('\n')
}

function tablesType(database: string, tables: readonly GeneratedTable[]): string {
  return [
    `/** The tables of ${database}: their rows, what an insert must give, what stays as inserted. */`,
    `export type ${database}Tables = {`,
    ...tables.map(({ name, columns }) => {
      const required = union(columns.filter((column) => column.required))
      const immutable = union(columns.filter((column) => !column.mutable))
      return `  ${name}: { row: ${name}Row; required: ${required}; immutable: ${immutable} }`
    }),
    '}',
  ].join('\n')
}

/** One column a line, so that another version of the schema is a short difference. */
function schemaValue(schema: DatabaseSchema, bigint: ReadonlySet<string>, form: Form): string {
  const { name, version, cksum, tables } = schema
  const about = `/** The schema of ${name}, to check and convert by. */`
  if (form === 'd.ts') {
    return `${about}\nexport declare const ${name}Schema: TypedSchema<${name}Tables>`
  }
  return [
    about,
    `export const ${name}Schema = new TypedSchema${form === 'ts' ? `<${name}Tables>` : ''}(`,
    '  {',
    `    name: ${literal(name)},`,
    `    version: ${literal(version)},`,
    ...(cksum === undefined ? [] : [`    cksum: ${literal(cksum)},`]),
    '    tables: {',
    ...Object.entries(tables).flatMap(([table, { columns, ...rest }]) => [
      `      ${table}: {`,
      ...Object.entries(rest).map(([key, value]) => `        ${key}: ${literal(value)},`),
      '        columns: {',
      ...Object.entries(columns).map(
        ([column, value]) => `          ${column}: ${literal(value)},`,
      ),
      '        },',
      '      },',
    ]),
    '    },',
    // So that a column may be called as something that every object has: else TypeScript takes it for that.
    form === 'ts' ? '  } as const,' : '  },',
    ...(bigint.size === 0 ? [] : [`  { bigint: ${literal([...bigint])} },`]),
    ')',
  ].join('\n')
}

/** A value as TypeScript writes it. */
function literal(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'string')
    return `'${JSON.stringify(value).slice(1, -1).replace(/\\"|'/g, quote)}'`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  const members = Object.entries(value).map(([key, item]) => `${key}: ${literal(item)}`)
  return `{ ${members.join(', ')} }`
}

function quote(found: string): string {
  return found === "'" ? "\\'" : '"'
}

/** A column's typed form. */
function typeOf({ shape, type: { key, value } }: Column): string {
  const element = atomType(key)
  switch (shape) {
    case 'scalar':
      return element
    case 'optional':
      return `${element} | undefined`
    case 'set':
      return `readonly ${key.enum ? `(${element})` : element}[]`
    case 'record':
      return key.enum
        ? `Readonly<Partial<Record<${element}, ${atomType(value as BaseType)}>>>`
        : `Readonly<Record<string, ${atomType(value as BaseType)}>>`
    case 'map':
      return `ReadonlyMap<${element}, ${atomType(value as BaseType)}>`
  }
}

const ATOM_TYPES = { integer: 'number', real: 'number', boolean: 'boolean', string: 'string' }

function atomType({ type, enum: allowed, refTable, bigint }: BaseType): string {
  if (type === 'uuid') return refTable === undefined ? 'Id' : `Id<'${refTable}'>`
  if (allowed) {
    const values = allowed.map((atom) => literal(bigint ? BigInt(atom as number) : atom))
    return values.sort().join(' | ')
  }
  return bigint ? 'bigint' : ATOM_TYPES[type]
}

function union(columns: readonly Column[]): string {
  return columns.map(({ name }) => `'${name}'`).join(' | ') || 'never'
}

const WIDTH = 100

/** A doc comment, on one line when it fits. */
function comment(sentences: readonly string[], indent: string): string {
  const text = sentences.join(' ')
  const short = `${indent}/** ${text} */`
  if (short.length <= WIDTH) return short
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] as string
    if (line.length + word.length + indent.length + 4 > WIDTH) lines.push(` ${word}`)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return [`${indent}/**`, ...lines.map((line) => `${indent} *${line}`), `${indent} */`].join('\n')
}

/** The integer columns that the patterns name, as `Table.column`. */
function matching(schema: DatabaseSchema, patterns: readonly string[]): ReadonlySet<string> {
  const integers = Object.entries(schema.tables).flatMap(([table, { columns }]) =>
    Object.entries(columns)
      .map(([name, column]) => new Column(table, name, column))
      .filter(({ type }) => [type.key, type.value].some((base) => base?.type === 'integer'))
      .map(({ path }) => path),
  )
  const found = patterns.flatMap((pattern) => {
    const matched = integers.filter((path) => matches(pattern, path))
    if (matched.length === 0) throw new RangeError(`${pattern}: there is no such integer column`)
    return matched
  })
  return new Set(integers.filter((path) => found.includes(path)))
}

function matches(pattern: string, path: string): boolean {
  if (pattern === '*') return true
  const parts = path.split('.')
  const wanted = pattern.split('.')
  return (
    wanted.length === parts.length && wanted.every((each, at) => each === '*' || each === parts[at])
  )
}

function checkTarget(base: BaseType | undefined, { path }: Column, { tables }: DatabaseSchema) {
  if (base?.refTable !== undefined && !Object.hasOwn(tables, base.refTable)) {
    throw new RangeError(`${path}: refers to ${base.refTable}, and there is no such table`)
  }
}
