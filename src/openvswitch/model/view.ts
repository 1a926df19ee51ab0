/** The database as the verbs see it: rows, found by what they hold and by what they refer to. */

import type { Replica } from '../../ovsdb-client/replica/replica.js'
import type { ReplicaTable, TableLookups } from '../../ovsdb-client/replica/replica-table.js'
import { isId } from '../../ovsdb-client/schema/reference.js'
import { atomKey, hasAtom, pairsOf } from '../../ovsdb-client/schema/row-shape.js'
import {
  type Atom,
  decodeSet,
  isMap,
  namedUuid,
  type Row,
  type RowRef,
  referencesIn,
  uuid,
  type Value,
} from '../../ovsdb-client/schema/values.js'
import type { TableName } from '../types.js'

/** A row's UUID, or the `uuid-name` of one that this transaction inserts. */
export type RowId = string

/** Tables in which the schema lets no two rows have the same name. */
type NamedTable = 'Bridge' | 'Port' | 'Interface'

/** What verbs find rows by, and which columns they go backwards. */
export const LOOKUPS: Readonly<{ [T in TableName]?: TableLookups }> = {
  Open_vSwitch: { by: [], referring: ['bridges'] },
  Bridge: { by: [['name']], referring: ['ports'] },
  Port: { by: [['name'], ['fake_bridge', 'tag']], referring: ['interfaces'] },
  Interface: { by: [['name']], referring: [] },
}

/**
 * A replica's rows. Whatever it is asked costs what it returns, however many rows there are.
 *
 * @typeParam T the tables, of Open vSwitch's database where nothing is said
 */
export class View<T extends string = TableName> {
  readonly replica: Replica

  constructor(replica: Replica) {
    this.replica = replica
  }

  row(table: T, id: RowId): Row | undefined {
    return this.held(table).get(id)
  }

  rows(table: T): Iterable<Row> {
    return this.held(table)
  }

  /** The rows with these values. */
  find(table: T, values: Row): Row[] {
    const columns = Object.keys(values)
    const held = this.held(table)
    if (!columns.every((column) => held.shape.has(column))) return []
    const index = held.index(columns)
    return index.all(...index.columns.map((column) => values[column] as Value))
  }

  /** Makes what rows are found in by these columns, where it is rarely needed; may give way at each step. */
  prepare(table: T, ...columns: readonly string[]): Generator<void> {
    return this.held(table).makeIndexes({ by: [columns], referring: [] })
  }

  /** The rows whose column refers to a row. */
  referring(table: T, column: string, id: RowId): Row[] {
    const held = this.held(table)
    return held.shape.has(column) ? held.referring(column, id) : []
  }

  /** Whether a row's column refers to a row. */
  refers(table: T, id: RowId, column: string, to: RowId): boolean {
    const row = this.row(table, id)
    return row !== undefined && refersTo(row[column], to)
  }

  /** How many elements, or pairs, a row's column has. */
  count(table: T, id: RowId, column: string): number {
    const value = this.row(table, id)?.[column]
    return isMap(value) ? value[1].length : decodeSet(value).length
  }

  /** The value of a key in a map. */
  pair(table: T, id: RowId, column: string, key: Atom): Atom | undefined {
    const wanted = atomKey(key)
    return pairsOf(this.row(table, id)?.[column]).find(([each]) => atomKey(each) === wanted)?.[1]
  }

  /** The row with this name, in a table where the schema lets no two have the same. */
  named(table: T & NamedTable, name: string): Row | undefined {
    return this.find(table, { name })[0]
  }

  /** The row that a name stands for. */
  resolve(name: string): RowId {
    return name
  }

  protected held(table: T): ReplicaTable {
    return this.replica.table(table)
  }
}

export function refersTo(value: Value | undefined, to: RowId): boolean {
  const key = atomKey(refTo(to))
  return isMap(value)
    ? pairsOf(value).some((pair) => pair.some((atom) => atomKey(atom) === key))
    : hasAtom(decodeSet(value), key)
}

/** A reference to a row, stored or new. */
export function refTo(id: RowId): RowRef {
  return isId(id) ? uuid(id) : namedUuid(id)
}

export function idOf(row: Row): RowId {
  return (row['_uuid'] as RowRef)[1]
}

/** The rows that a column refers to. */
export function idsIn(row: Row, column: string): RowId[] {
  return referencesIn(row[column])
}

export function textOf(row: Row, column: string): string {
  return String(decodeSet(row[column])[0] ?? '')
}
