/** How ovs-vsctl(8) finds the row that a database command is about. */
import { invalidType } from '../errors.js'
import { isId, NewRow } from '../ovsdb-client/reference.js'
import { decodeSet, type Row } from '../ovsdb-client/values.js'
import { type Draft, idOf, idsIn, type TableName } from './draft.js'
import { notFound } from './errors.js'

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
  via?: string
}

const NAMES: { readonly [T in TableName]?: RowName } = {
  Bridge: { table: 'Bridge', column: 'name' },
  Port: { table: 'Port', column: 'name' },
  Interface: { table: 'Interface', column: 'name' },
  Mirror: { table: 'Mirror', column: 'name' },
  Flow_Table: { table: 'Flow_Table', column: 'name' },
  Manager: { table: 'Manager', column: 'target' },
  Flow_Sample_Collector_Set: { table: 'Flow_Sample_Collector_Set', column: 'id' },
  Controller: { table: 'Bridge', column: 'name', via: 'controller' },
  NetFlow: { table: 'Bridge', column: 'name', via: 'netflow' },
  sFlow: { table: 'Bridge', column: 'name', via: 'sflow' },
  IPFIX: { table: 'Bridge', column: 'name', via: 'ipfix' },
  AutoAttach: { table: 'Bridge', column: 'name', via: 'auto_attach' },
  QoS: { table: 'Port', column: 'name', via: 'qos' },
}

export function checkRecord(record: unknown): void {
  if (typeof record === 'string' || record instanceof NewRow) return
  throw invalidType('record', 'a name, a UUID or a new row', record)
}

/** The row, if there is one. */
export function findRecord(
  draft: Draft,
  operation: string,
  table: TableName,
  record: RecordId,
): Row | undefined {
  if (record instanceof NewRow) return draft.row(table, draft.resolve(record.name))
  return (
    (isId(record) ? draft.row(table, record.toLowerCase()) : undefined) ??
    (record === '.' ? onlyRow(draft, table) : undefined) ??
    byName(draft, operation, table, record) ??
    byPrefix(draft, operation, table, record)
  )
}

export function existingRecord(
  draft: Draft,
  operation: string,
  table: TableName,
  record: RecordId,
): Row {
  const row = findRecord(draft, operation, table, record)
  if (row) return row
  const name = record instanceof NewRow ? record.name : record
  throw notFound(operation, `no row "${name}" in table ${table}`)
}

function onlyRow(draft: Draft, table: TableName): Row | undefined {
  const [row, ...others] = draft.rows(table)
  return others.length === 0 ? row : undefined
}

function byName(draft: Draft, operation: string, table: TableName, name: string) {
  const rule = NAMES[table]
  if (!rule) return undefined
  const [row, ...others] = [...draft.rows(rule.table)].filter(
    (each) => String(decodeSet(each[rule.column])[0]) === name,
  )
  if (others.length > 0) {
    throw notFound(operation, `multiple rows in ${rule.table} match "${name}"`)
  }
  if (!row || rule.via === undefined) return row
  const [id, ...more] = idsIn(row, rule.via)
  return id === undefined || more.length > 0 ? undefined : draft.row(table, id)
}

/** The least part of a UUID that stands for it. */
const PREFIX = /^[0-9a-f]{4}[0-9a-f-]*$/i

function byPrefix(draft: Draft, operation: string, table: TableName, prefix: string) {
  if (!PREFIX.test(prefix)) return undefined
  const [row, ...others] = [...draft.rows(table)].filter((each) =>
    idOf(each).startsWith(prefix.toLowerCase()),
  )
  if (others.length > 0) {
    const words = `${table} contains 2 or more rows whose UUIDs begin with ${prefix}`
    throw notFound(operation, words)
  }
  return row
}
