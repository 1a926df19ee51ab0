/** What database commands are given: values by column, or by `column:key` of a map. */

import { invalidValue } from '../../base/errors.js'
import { encodeAs } from '../../ovsdb-client/schema/column.js'
import { bySchema } from '../../ovsdb-client/schema/schema-refusal.js'
import type { Atom, Value } from '../../ovsdb-client/schema/values.js'
import type { InsertRow, UpdateRow, Written } from '../../ovsdb-client/typed/typed-rows.js'
import type { TableName, Types } from '../types.js'
import type { MapColumnOf, MapValue, Stored, Tables } from './column-types.js'
import { alone, encodeElements, keyOf, splitKey } from './conditions.js'

type KeySettings<T extends TableName> = {
  readonly [C in MapColumnOf<T> as `${C}:${string}`]?: Written<MapValue<Stored<T, C>>>
}

/** Columns to set, whole or by `column:key`. */
export type Settings<T extends TableName> = UpdateRow<Tables, T> & KeySettings<T>

/** The columns of a new row, whole or by `column:key`. */
export type NewRowSettings<T extends TableName> = InsertRow<Tables, T> & KeySettings<T>

/** One setting: a column's whole value, or the value of one key. */
export interface Setting {
  column: string
  key?: Atom | undefined
  value: Value
}

/**
 * Checks settings by the schema.
 *
 * @param find `writable` for a new row; `changeable` for one that is there
 */
export function encodeSettings(
  types: Types,
  table: TableName,
  settings: object,
  find: 'writable' | 'changeable',
): Setting[] {
  return Object.entries(settings).map(([target, value]) => {
    const [name, key] = splitKey(target)
    const { type, path } = types.table(table)[find](name)
    if (key === undefined) {
      const encoded = type.min > 0 ? encodeAs(type, value, path) : encodeElements(type, value, path)
      return { column: name, key, value: encoded }
    }
    if (!type.value) throw bySchema(invalidValue(path, 'has no keys', target))
    return {
      column: name,
      key: encodeAs(alone(type.key), keyOf(type, key), path) as Atom,
      value: encodeAs(alone(type.value), value, path),
    }
  })
}
