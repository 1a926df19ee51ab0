import type { Row, Uuid, Value } from './values.js'

/** RFC 7047's `<condition>`; on `_uuid` with `==` the server looks the row up, else it scans. */
export type Condition = readonly [
  column: string,
  operator: '<' | '<=' | '==' | '!=' | '>=' | '>' | 'includes' | 'excludes',
  value: Value,
]

/**
 * Which rows: those that meet every condition, and with none all. ovsdb-server takes a boolean for
 * a condition too (ovsdb-server(7), section 5.1).
 */
export type Conditions = readonly (Condition | boolean)[]

/** RFC 7047's `<mutation>`. */
export type Mutation = readonly [
  column: string,
  mutator: '+=' | '-=' | '*=' | '/=' | '%=' | 'insert' | 'delete',
  value: Value,
]

/** RFC 7047 section 5.2.1. Columns left out get their default. */
export interface Insert {
  op: 'insert'
  table: string
  row: Row
  /** A name for the new row in this transaction: an identifier (letters, digits, `_`). */
  'uuid-name'?: string
  /** The new row's UUID, where one is wanted: an extension of Open vSwitch 2.13 and later. */
  uuid?: string
}
/** RFC 7047 section 5.2.2. */
export interface Select {
  op: 'select'
  table: string
  where: Conditions
  columns?: readonly string[]
}
/** RFC 7047 section 5.2.3. */
export interface Update {
  op: 'update'
  table: string
  where: Conditions
  row: Row
}
/** RFC 7047 section 5.2.4. */
export interface Mutate {
  op: 'mutate'
  table: string
  where: Conditions
  mutations: readonly Mutation[]
}
/** RFC 7047 section 5.2.5. */
export interface Delete {
  op: 'delete'
  table: string
  where: Conditions
}
/** RFC 7047 section 5.2.6. With `timeout` 0 a condition that does not hold fails at once. */
export interface Wait {
  op: 'wait'
  table: string
  where: Conditions
  columns: readonly string[]
  until: '==' | '!='
  rows: readonly Row[]
  /** Milliseconds; without it the wait has no end. */
  timeout?: number
}
/** RFC 7047 section 5.2.7. */
export interface Commit {
  op: 'commit'
  durable: boolean
}
/** RFC 7047 section 5.2.8. */
export interface Abort {
  op: 'abort'
}
/** RFC 7047 section 5.2.9. */
export interface Comment {
  op: 'comment'
  comment: string
}
/** RFC 7047 section 5.2.10. */
export interface Assert {
  op: 'assert'
  lock: string
}

/** One step of a transaction. */
export type Operation =
  | Insert
  | Select
  | Update
  | Mutate
  | Delete
  | Wait
  | Commit
  | Abort
  | Comment
  | Assert

/** What the server answers to one operation. */
export type ResultOf<O extends Operation> = O extends Insert
  ? { uuid: Uuid }
  : O extends Select
    ? { rows: Row[] }
    : O extends Update | Mutate | Delete
      ? { count: number }
      : Record<string, never>

/** What the server answers to the operations, in their order. */
export type ResultsOf<T extends readonly Operation[]> = { -readonly [K in keyof T]: ResultOf<T[K]> }
