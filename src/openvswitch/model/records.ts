/** How ovs-vsctl(8) finds the row that a database command is about. */
import { invalidType } from '../../base/errors.js'
import { checkText } from '../../ovsdb-client/check.js'
import { isId, NewRow } from '../../ovsdb-client/schema/reference.js'
import type { Row } from '../../ovsdb-client/schema/values.js'
import { notFound } from '../errors.js'
import type { TableName } from '../types.js'
import type { Draft } from './draft.js'
import { idOf, idsIn, type View } from './view.js'

/**
 * A row: its name, where its table has names, or the name of the bridge or port that has it; its
 * UUID, or the first four or more of its characters; `.` for a table's only row; or, in a transaction,
 * a row that it made.
 */
export type RecordId<T extends string = string> = string | NewRow<T>

/** By which column a row is found; with `via` it is the one that this column of that row refers to. */
interface RowName {
  table: TableName
  column: string
  /** Whether the column is an integer. */
  number?: true
  via?: string
}

const NAMES: { readonly [T in TableName]?: RowName } = {
  Bridge: { table: 'Bridge', column: 'name' },
  Port: { table: 'Port', column: 'name' },
  Interface: { table: 'Interface', column: 'name' },
  Mirror: { table: 'Mirror', column: 'name' },
  Flow_Table: { table: 'Flow_Table', column: 'name' },
  Manager: { table: 'Manager', column: 'target' },
  Flow_Sample_Collector_Set: { table: 'Flow_Sample_Collector_Set', column: 'id', number: true },
  Controller: { table: 'Bridge', column: 'name', via: 'controller' },
  NetFlow: { table: 'Bridge', column: 'name', via: 'netflow' },
  sFlow: { table: 'Bridge', column: 'name', via: 'sflow' },
  IPFIX: { table: 'Bridge', column: 'name', via: 'ipfix' },
  AutoAttach: { table: 'Bridge', column: 'name', via: 'auto_attach' },
  QoS: { table: 'Port', column: 'name', via: 'qos' },
}

export function checkRecord(record: unknown): void {
  if (record instanceof NewRow) return
  if (typeof record !== 'string') throw invalidType('record', 'a name, a UUID or a new row', record)
  checkText('record', record)
}

/** Which row a record is, or that it is none, must be so still. */
export function guardRecord(draft: Draft, table: TableName, record: RecordId): void {
  if (record instanceof NewRow) return
  const rule = NAMES[table]
  const value = rule?.number ? Number(record) : record
  if (isId(record) || record === '.' || !rule || PREFIX.test(record)) draft.verifyAll(table, [])
  if (!rule || String(value) !== record) return
  draft.verifyHaving(rule.table, { [rule.column]: value })
  const [row] = rule.via === undefined ? [] : draft.find(rule.table, { [rule.column]: value })
  if (row && rule.via !== undefined) draft.verify(rule.table, idOf(row), [rule.via])
}

/** The row, if there is one. */
export function findRecord(
  view: View,
  operation: string,
  table: TableName,
  record: RecordId,
): Row | undefined {
  if (record instanceof NewRow) return view.row(table, view.resolve(record.name))
  return (
    (isId(record) ? view.row(table, record.toLowerCase()) : undefined) ??
    (record === '.' ? onlyRow(view, table) : undefined) ??
    byName(view, operation, table, record) ??
    byPrefix(view, operation, table, record)
  )
}

export function existingRecord(
  view: View,
  operation: string,
  table: TableName,
  record: RecordId,
): Row {
  const row = findRecord(view, operation, table, record)
  if (row) return row
  const name = record instanceof NewRow ? record.name : record
  throw notFound(operation, `no row "${name}" in table ${table}`)
}

function onlyRow(view: View, table: TableName): Row | undefined {
  const [row, ...others] = view.rows(table)
  return others.length === 0 ? row : undefined
}

function byName(view: View, operation: string, table: TableName, name: string) {
  const rule = NAMES[table]
  if (!rule) return undefined
  const value = rule.number ? Number(name) : name
  if (String(value) !== name) return undefined
  const [row, ...others] = view.find(rule.table, { [rule.column]: value })
  if (others.length > 0) {
    throw notFound(operation, `multiple rows in ${rule.table} match "${name}"`)
  }
  if (!row || rule.via === undefined) return row
  const [id, ...more] = idsIn(row, rule.via)
  return id === undefined || more.length > 0 ? undefined : view.row(table, id)
}

/** The least part of a UUID that stands for it. */
const PREFIX = /^[0-9a-f]{4}[0-9a-f-]*$/i

function byPrefix(view: View, operation: string, table: TableName, prefix: string) {
  if (!PREFIX.test(prefix)) return undefined
  const [row, ...others] = [...view.rows(table)].filter((each) =>
    idOf(each).startsWith(prefix.toLowerCase()),
  )
  if (others.length > 0) {
    const words = `${table} contains 2 or more rows whose UUIDs begin with ${prefix}`
    throw notFound(operation, words)
  }
  return row
}
