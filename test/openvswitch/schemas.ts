/** The schemas of releases of Open vSwitch, as they are in its repository (vswitchd/vswitch.ovsschema). */
import { readdirSync, readFileSync } from 'node:fs'
import type { ColumnSchema, DatabaseSchema, TypeSchema } from '../../src/ovsdb-client/index.js'
import { parseWithBigIntegers } from '../../src/ovsdb-client/wire/json.js'

const folder = new URL('schemas/', import.meta.url)

/** By release, the oldest first. */
export const RELEASES: ReadonlyMap<string, DatabaseSchema> = new Map(
  readdirSync(folder)
    .map((file) => file.replace('.ovsschema', ''))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((release) => [
      release,
      parseWithBigIntegers(
        readFileSync(new URL(`${release}.ovsschema`, folder), 'utf8'),
      ) as DatabaseSchema,
    ]),
)

/** The same with every table a root, so that rows stay which nothing refers to. */
export function ofRoots(schema: DatabaseSchema): DatabaseSchema {
  const tables = Object.entries(schema.tables).map(([name, table]) => [
    name,
    { ...table, isRoot: true },
  ])
  return { ...schema, tables: Object.fromEntries(tables) }
}

type Base = Exclude<TypeSchema['key'], string>
const baseOf = (key: TypeSchema['key']): Base => (typeof key === 'string' ? { type: key } : key)

/** A value of a column that is not its default, as our types have it; rows of `ids` are referred to. */
export function sampleOf({ type }: ColumnSchema, ids: ReadonlyMap<string, string>): unknown {
  const {
    key,
    value,
    min = 1,
    max = 1,
  } = (typeof type === 'string' ? { key: type } : type) as TypeSchema
  const one = sample(baseOf(key), ids)
  if (one === undefined) return undefined
  if (value !== undefined) {
    const other = sample(baseOf(value), ids)
    if (other === undefined) return undefined
    return baseOf(key).type === 'string' ? { [String(one)]: other } : new Map([[one, other]])
  }
  return max === 'unlimited' || max > 1 ? [one] : min === 0 || max === 1 ? one : [one]
}

function sample(base: Base, ids: ReadonlyMap<string, string>): unknown {
  if (base.enum) {
    const [tag, values] = base.enum as [string, unknown[]]
    return tag === 'set' ? values.at(-1) : base.enum
  }
  switch (base.type) {
    case 'integer':
      return Number(base.minInteger ?? 1) + 1
    case 'real':
      return 1.5
    case 'boolean':
      return true
    case 'string':
      return 'sample'
    case 'uuid':
      return base.refTable === undefined ? undefined : ids.get(base.refTable)
  }
}
