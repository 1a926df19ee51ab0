/** Which rows a server keeps (RFC 7047 section 3.2, isRoot). */
import { readColumnType } from './column-type.js'
import type { DatabaseSchema } from './schema.js'

/** Whether rows of a table stay that nothing refers to; where no table says that they do, all do. */
export function isRoot({ tables }: DatabaseSchema, table: string): boolean {
  return tables[table]?.isRoot === true || !Object.values(tables).some((each) => each.isRoot)
}

/** A column that refers to rows, and the table that it is of. */
export interface Reference<T extends string = string> {
  readonly table: T
  readonly column: string
}

/** Of each schema, the columns that keep the rows of a table. */
const known = new WeakMap<DatabaseSchema, Map<string, readonly Reference[]>>()

/** The columns that refer to rows of a table, and keep them: not weakly. */
export function strongReferences(schema: DatabaseSchema, to: string): readonly Reference[] {
  const ofSchema = known.get(schema) ?? new Map<string, readonly Reference[]>()
  known.set(schema, ofSchema)
  const found = ofSchema.get(to) ?? [...referencesTo(schema, to)]
  ofSchema.set(to, found)
  return found
}

function* referencesTo(schema: DatabaseSchema, to: string): Generator<Reference> {
  for (const [table, { columns }] of Object.entries(schema.tables)) {
    for (const [column, { type }] of Object.entries(columns)) {
      const { key, value } = readColumnType(type, `${table}.${column}`)
      if ([key, value].some((base) => base?.refTable === to && !base.weak)) yield { table, column }
    }
  }
}
