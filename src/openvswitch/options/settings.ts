/** What database commands are given: values by column, or by `column:key` of a map. */

import { invalidValue } from '../../base/errors.js'
import { encodeAs } from '../../ovsdb-client/schema/column.js'
import { bySchema } from '../../ovsdb-client/schema/schema-refusal.js'
import type { Atom, Value } from '../../ovsdb-client/schema/values.js'
import type {
  ColumnName,
  InsertRow,
  RowOf,
  UpdateRow,
  Written,
} from '../../ovsdb-client/typed/typed-rows.js'
import type { TableName } from '../model/view.js'
import type { Open_vSwitchTables } from '../schema.js'
import type { Types } from '../verbs/verb.js'
import { alone, encodeElements, keyOf, splitKey } from './conditions.js'

type Tables = Open_vSwitchTables
type Stored<T extends TableName, C> = C extends keyof RowOf<Tables, T> ? RowOf<Tables, T>[C] : never

/** The columns of a table. */
export type ColumnOf<T extends TableName> = ColumnName<Tables, T>

/** The values of a map. */
type MapValue<V> =
  V extends ReadonlyMap<unknown, infer U>
    ? U
    : V extends string | readonly unknown[]
      ? never
      : V extends Readonly<Record<string, infer U>>
        ? U
        : never

type MapColumnOf<T extends TableName> = {
  [C in ColumnOf<T>]: [MapValue<Stored<T, C>>] extends [never] ? never : C
}[ColumnOf<T>]

/** `column:key` for every map. */
export type KeyOf<T extends TableName> = `${MapColumnOf<T>}:${string}`

/** One value of a map, or some, to compare with. */
export type ValueAt<T extends TableName, K> = K extends `${infer C}:${string}`
  ? Written<MapValue<Stored<T, C>>> | readonly Written<MapValue<Stored<T, C>>>[]
  : never

/** What is read of a row: columns, and values of maps, as `column:key`. */
export type Readable<T extends TableName> = ColumnOf<T> | KeyOf<T>

/** The value of one key as it is read; `undefined` where the map does not have it. */
export type KeyValue<T extends TableName, K> = K extends `${infer C}:${string}`
  ? MapValue<Stored<T, C>> | undefined
  : never

/** A column's value, to compare with; of a set, also one element. */
export type ElementOf<T extends TableName, C> =
  Stored<T, C> extends readonly (infer E)[]
    ? readonly Written<E>[] | Written<E>
    : Written<Stored<T, C>>

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
