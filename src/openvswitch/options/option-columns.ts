/** Options that are columns: tables of them, and how they are checked by the schema. */

import { invalidValue } from '../../base/errors.js'
import { emptyOf, encodeAs } from '../../ovsdb-client/schema/column.js'
import { bySchema } from '../../ovsdb-client/schema/schema-refusal.js'
import {
  encodeMap,
  isMap,
  type OvsdbMap,
  type Row,
  type Value,
} from '../../ovsdb-client/schema/values.js'
import type { TableName, Types } from '../types.js'

/**
 * Options by their names: the column that each is, or `column:key` for a key of one. The schema says
 * what each may be; `check` what it does not say.
 */
export type OptionColumns<O> = {
  readonly [K in keyof Required<O>]: {
    readonly column: string
    readonly check?: (option: string, value: unknown) => void
    /** What is stored, where it is not what was given. */
    readonly stored?: (value: never) => unknown
  }
}

/**
 * The columns that options ask for. `null` empties one that may be empty.
 *
 * @throws TypeError or RangeError naming the option.
 */
export function encodeOptionColumns<O extends object>(
  types: Types,
  table: TableName,
  rules: OptionColumns<O>,
  options: O,
): Row {
  const row: Record<string, Value> = {}
  for (const option of Object.keys(rules) as (keyof O & string)[]) {
    const value: unknown = options[option]
    if (value === undefined) continue
    const { column, check, stored } = rules[option]
    const [name, key] = column.split(':') as [string, string?]
    if (value !== null) check?.(option, value)
    const given = value !== null && stored ? stored(value as never) : value
    if (key === undefined)
      row[name] = merged(row[name], encodeValue(types, table, name, given, option))
    else row[name] = merged(row[name], encodeMap({ [key]: String(given) }))
  }
  return row
}

function encodeValue(
  types: Types,
  table: TableName,
  name: string,
  value: unknown,
  option: string,
): Value {
  const { type } = types.table(table).writable(name, option)
  if (value !== null) return encodeAs(type, value, option)
  if (type.min > 0) throw bySchema(invalidValue(option, 'must not be empty', value))
  return emptyOf(type)
}

/** Two options may be of one map. */
function merged(one: Value | undefined, other: Value): Value {
  if (!isMap(one)) return other
  return ['map', [...one[1], ...(other as OvsdbMap)[1]]]
}
