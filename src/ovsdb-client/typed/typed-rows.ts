/** What the generated types of a database say about its rows, and what follows for operations. */
import type { Id, Ref } from '../schema/reference.js'

/** What the generator says of one table. */
export interface TableTypes {
  /** A row as it is read: every column, with `_uuid` and `_version`. */
  row: object
  /** The columns that an insert must give. */
  required: string
  /** The columns that can be set on insert only. */
  immutable: string
}

/** What the generator says of a database: its tables by name. */
export type TablesTypes = Readonly<Record<string, TableTypes>>

/** The names of a database's tables. */
export type TableName<D extends TablesTypes> = keyof D & string

/** A row as it is read. */
export type RowOf<D extends TablesTypes, T extends TableName<D>> = D[T]['row']

/** The names of a table's columns, `_uuid` and `_version` among them. */
export type ColumnName<D extends TablesTypes, T extends TableName<D>> = keyof RowOf<D, T> & string

/** A column's value as it is written: references may also be to rows of the same transaction. */
export type Written<V> =
  V extends Id<infer T>
    ? Ref<T>
    : V extends readonly (infer E)[]
      ? readonly Written<E>[]
      : V extends ReadonlyMap<infer K, infer U>
        ? ReadonlyMap<Written<K>, Written<U>>
        : V extends object
          ? { readonly [K in keyof V]: Written<V[K]> }
          : V

type Given<R> = { readonly [C in Exclude<keyof R, '_uuid' | '_version'>]: Written<R[C]> }

/** What every object has. */
export type Inherited = typeof Object.prototype

/**
 * Some of the columns. One may be called `toString`, which every object has: what is inherited is no column's
 * value and must not be in the way.
 */
export type Some<R> = {
  [C in keyof R]?: R[C] | (C extends keyof Inherited ? Inherited[C] : never)
}

/** The columns of a new row; those left out get their default. */
export type InsertRow<D extends TablesTypes, T extends TableName<D>> = Some<
  Omit<Given<RowOf<D, T>>, D[T]['required']>
> &
  Pick<Given<RowOf<D, T>>, D[T]['required'] & keyof Given<RowOf<D, T>>>

/** The columns to change; an optional one that is `undefined` is emptied. */
export type UpdateRow<D extends TablesTypes, T extends TableName<D>> = Some<
  Omit<Given<RowOf<D, T>>, D[T]['immutable']>
>

type Equality = '==' | '!='
type Inclusion = 'includes' | 'excludes'
type Order = '<' | '<=' | '>=' | '>'

type Numeric<V> = Extract<V, number | bigint>
type IsCollection<V> = V extends string ? false : V extends object ? true : false

/** What `includes` and `excludes` compare with: some of the elements. */
type Part<V> = V extends readonly unknown[] | ReadonlyMap<unknown, unknown>
  ? V
  : V extends string
    ? V
    : V extends object
      ? Partial<V>
      : V

/**
 * RFC 7047's `<condition>` on one column. The orderings are for numbers; ovsdb-server takes them on
 * optional numbers too, where they are false for an empty one.
 */
export type TypedCondition<R> = {
  [C in keyof R & string]:
    | readonly [column: C, operator: Equality, value: Written<R[C]>]
    | readonly [column: C, operator: Inclusion, value: Part<Written<R[C]>>]
    | (Numeric<R[C]> extends never
        ? never
        : readonly [column: C, operator: Order, value: Numeric<R[C]>])
}[keyof R & string]

/**
 * Which rows: the one with this identity, or all that meet every condition; with no conditions all
 * rows. ovsdb-server takes a boolean for a condition too.
 */
export type TypedWhere<D extends TablesTypes, T extends TableName<D>> =
  | Ref<T>
  | readonly (TypedCondition<RowOf<D, T>> | boolean)[]

type Arithmetic = '+=' | '-=' | '*=' | '/=' | '%='

/** The numbers that arithmetic changes: the column's own, or each in its set. */
type Operand<V> = V extends readonly (infer E)[] ? Numeric<E> : Numeric<V>

type Insertable<V> =
  true extends IsCollection<V>
    ? Part<Exclude<V, undefined>>
    : undefined extends V
      ? Exclude<V, undefined>
      : never

/** What `delete` takes off: elements, pairs, or pairs by their keys. */
type Deletable<V> = [V] extends [ReadonlyMap<infer K, unknown>]
  ? V | readonly K[]
  : [V] extends [readonly unknown[]]
    ? V
    : true extends IsCollection<V>
      ? Partial<V> | readonly (keyof V & string)[]
      : Insertable<V>

type MutationOf<C, V, W> =
  | (Operand<V> extends never
      ? never
      : readonly [column: C, mutator: Arithmetic, value: Operand<V>])
  | (Insertable<W> extends never
      ? never
      : readonly [column: C, mutator: 'insert', value: Insertable<W>])
  | (Insertable<W> extends never
      ? never
      : readonly [column: C, mutator: 'delete', value: Deletable<W>])

/** RFC 7047's `<mutation>` of one column. */
export type TypedMutation<D extends TablesTypes, T extends TableName<D>> = {
  [C in Exclude<ColumnName<D, T>, '_uuid' | '_version' | D[T]['immutable']>]: MutationOf<
    C,
    RowOf<D, T>[C],
    Written<RowOf<D, T>[C]>
  >
}[Exclude<ColumnName<D, T>, '_uuid' | '_version' | D[T]['immutable']>]
