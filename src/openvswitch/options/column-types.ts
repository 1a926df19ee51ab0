/** Columns, keys of maps, and what they hold, by the generated types. */

import type { ColumnName, RowOf, Written } from '../../ovsdb-client/typed/typed-rows.js'
import type { Open_vSwitchTables } from '../schema.js'
import type { TableName } from '../types.js'

export type Tables = Open_vSwitchTables
export type Stored<T extends TableName, C> = C extends keyof RowOf<Tables, T>
  ? RowOf<Tables, T>[C]
  : never

/** The columns of a table. */
export type ColumnOf<T extends TableName> = ColumnName<Tables, T>

/** The values of a map. */
export type MapValue<V> =
  V extends ReadonlyMap<unknown, infer U>
    ? U
    : V extends string | readonly unknown[]
      ? never
      : V extends Readonly<Record<string, infer U>>
        ? U
        : never

export type MapColumnOf<T extends TableName> = {
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
