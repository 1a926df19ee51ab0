/** What reads may ask for beside columns: the value of one key of a map, as `column:key`. */
import { invalidValue } from '../../base/errors.js'
import { bySchema } from '../../ovsdb-client/schema/schema-refusal.js'
import type { TableName, Types } from '../types.js'
import { keyOf, splitKey } from './conditions.js'

type Read = Readonly<Record<string, unknown>>

export function hasKeys(targets: readonly string[]): boolean {
  return targets.some((target) => splitKey(target)[1] !== undefined)
}

/**
 * The columns that are needed for targets, and what makes of a row with these one with the targets: a key
 * that a map does not have is `undefined`.
 *
 * @throws RangeError for a column that there is not, or that is no map.
 */
export function keyColumns(
  types: Types,
  table: TableName,
  targets: readonly string[],
): { columns: string[]; pick(row: Read): Read } {
  const about = types.table(table)
  const reads = targets.map((target): [string, string, (row: Read) => unknown] => {
    const [name, key] = splitKey(target)
    const { type, path } = about.column(name)
    if (key === undefined) return [target, name, (row) => row[name]]
    if (!type.value) throw bySchema(invalidValue(path, 'has no keys', target))
    const typed = keyOf(type, key)
    return [target, name, (row) => valueAt(row[name] as object, typed)]
  })
  return {
    columns: [...new Set(reads.map(([, name]) => name))],
    pick: (row) => Object.fromEntries(reads.map(([target, , read]) => [target, read(row)])),
  }
}

function valueAt(map: object, key: unknown): unknown {
  if (map instanceof Map) return map.get(key)
  return Object.hasOwn(map, key as string) ? (map as Read)[key as string] : undefined
}
