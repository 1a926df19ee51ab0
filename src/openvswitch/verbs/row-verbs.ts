/** The database commands of ovs-vsctl(8) that change rows. */
import { invalidType } from '../../base/errors.js'
import { each } from '../../base/steps.js'
import { checkKnownOptions, checkLimit, checkString } from '../../ovsdb-client/check.js'
import { encodeAs } from '../../ovsdb-client/schema/column.js'
import { type Id, isId, NewRow } from '../../ovsdb-client/schema/reference.js'
import {
  decodeSet,
  encodeSet,
  isMap,
  type Row,
  type Value,
} from '../../ovsdb-client/schema/values.js'
import { notAllowed } from '../errors.js'
import type { Draft } from '../model/draft.js'
import { checkRecord, existingRecord, findRecord, type RecordId } from '../model/records.js'
import { idOf } from '../model/view.js'
import { encodeConditions } from '../options/conditions.js'
import { encodeSettings, type Setting } from '../options/settings.js'
import type { TableName, Types } from '../types.js'
import { action, checkIfExists, type IfExists, part, Unmet, type Verb } from './verb.js'

/** For `create`. */
export interface CreateRowOptions {
  /** The UUID that the row is to have. Default: one of the server's choice. */
  uuid?: string | undefined
}

/** A verb on one row; with `ifExists` it may find none. */
function onRecord(
  types: Types,
  operation: string,
  table: TableName,
  record: RecordId,
  options: IfExists,
  change: (draft: Draft, id: string, row: Row) => void,
): Verb {
  types.table(table)
  checkRecord(record)
  checkIfExists(options)
  const find = options.ifExists ? findRecord : existingRecord
  return action((draft) => {
    const row = find(draft, operation, table, record)
    if (row) change(draft, idOf(row), row)
  })
}

export function set(
  types: Types,
  table: TableName,
  record: RecordId,
  settings: object,
  options: IfExists = {},
): Verb {
  checkSettings(settings)
  // What can be set on insert only, a row of the same transaction takes.
  const find = record instanceof NewRow ? 'writable' : 'changeable'
  const encoded = encodeSettings(types, table, settings, find)
  return onRecord(types, 'set', table, record, options, (draft, id) => {
    for (const setting of encoded) {
      if (!draft.isNew(id)) types.table(table).changeable(setting.column)
      setOne(draft, table, id, setting)
    }
  })
}

function setOne(draft: Draft, table: TableName, id: string, { column, key, value }: Setting): void {
  if (key === undefined) draft.update(table, id, { [column]: value })
  else {
    draft.mutate(
      table,
      id,
      [column, 'delete', encodeSet([key])],
      [column, 'insert', ['map', [[key, decodeSet(value)[0] as never]]]],
    )
  }
}

export function add(
  types: Types,
  table: TableName,
  record: RecordId,
  column: string,
  value: unknown,
  options: IfExists = {},
): Verb {
  const { type, path } = types.table(table).changeable(column)
  const many = { ...type, min: 1, max: Number.POSITIVE_INFINITY }
  const added = encodeAs(many, listed(value, type.value !== undefined), path)
  return onRecord(types, 'add', table, record, options, (draft, id) => {
    draft.mutate(table, id, [column, 'insert', added])
    const count = draft.count(table, id, column)
    if (count > type.max)
      throw misfit(types, 'add', count, table, column, `maximum number is ${type.max}`)
  })
}

export function remove(
  types: Types,
  table: TableName,
  record: RecordId,
  column: string,
  value: unknown,
  options: IfExists = {},
): Verb {
  const { type, path } = types.table(table).changeable(column)
  const many = { ...type, min: 1, max: Number.POSITIVE_INFINITY }
  const ofMap = type.value !== undefined
  const given = [value].flat()
  // Of a map: pairs as objects or Maps, and keys, whatever their value.
  const pairs = ofMap ? given.filter(isStructured) : []
  const rest = ofMap ? given.filter((each) => !isStructured(each)) : given
  const removed = pairs.map((each) => encodeAs(many, each, path))
  if (rest.length > 0 || removed.length === 0) {
    removed.push(encodeAs({ ...many, value: undefined }, rest, path))
  }
  return onRecord(types, 'remove', table, record, options, (draft, id) => {
    draft.mutate(table, id, ...removed.map((each) => [column, 'delete', each] as const))
    const count = draft.count(table, id, column)
    if (count < type.min) {
      throw misfit(types, 'remove', count, table, column, `minimum number is ${type.min}`)
    }
  })
}

export function clear(
  types: Types,
  table: TableName,
  record: RecordId,
  columns: string | readonly string[],
  options: IfExists = {},
): Verb {
  const names = [columns].flat()
  const about = types.table(table)
  const empty = names.map((name): [string, Value] => {
    const { type } = about.changeable(name)
    if (type.min > 0) {
      const words = `"clear" operation cannot be applied to column ${name} of table ${table}`
      throw notAllowed('clear', `${words}, which is not allowed to be empty`)
    }
    return [name, type.value ? ['map', []] : encodeSet([])]
  })
  return onRecord(types, 'clear', table, record, options, (draft, id) => {
    draft.update(table, id, Object.fromEntries(empty))
  })
}

/** @param as the name of the new row in its transaction */
export function create<T extends TableName>(
  types: Types,
  table: T,
  settings: object,
  options: CreateRowOptions = {},
  as?: string,
): Verb<Id<T>> {
  checkSettings(settings)
  checkKnownOptions(options, ['uuid'])
  const { uuid } = options
  if (uuid !== undefined && !isId(uuid)) throw invalidType('uuid', 'a UUID', uuid)
  types.table(table).checkExists()
  const encoded = encodeSettings(types, table, settings, 'writable')
  const row: Record<string, Value> = {}
  for (const { column, key, value } of encoded) {
    const before = row[column]
    const pairs = isMap(before) ? before[1] : []
    row[column] =
      key === undefined ? value : ['map', [...pairs, [key, decodeSet(value)[0] as never]]]
  }
  const made = new WeakMap<Draft, string>()
  return {
    run(draft) {
      const id = draft.insert(table, row, as, uuid)
      made.set(draft, id)
      return (report) => report.id(id) as Id<T>
    },
    finish(draft) {
      const id = made.get(draft) as string
      if (draft.row(table, id) === undefined || draft.stays(table, id)) return
      const why = 'no remaining row refers to it, so it would be deleted at once'
      throw notAllowed('create', `a new row of table ${table}: ${why}`)
    },
  }
}

export function destroy(
  types: Types,
  table: TableName,
  record: RecordId | readonly RecordId[],
  options: IfExists = {},
): Verb {
  const verbs = [record]
    .flat()
    .map((one) =>
      onRecord(types, 'destroy', table, one as RecordId, options, (draft, id) =>
        draft.delete(table, id),
      ),
    )
  return action(function* (draft) {
    for (const verb of verbs) {
      yield* part(verb, draft)
      yield
    }
  })
}

export function destroyAll(types: Types, table: TableName): Verb {
  types.table(table)
  return action((draft) => each([...draft.rows(table)], (row) => draft.delete(table, idOf(row))))
}

export function waitUntil(
  types: Types,
  table: TableName,
  record: RecordId,
  conditions: unknown = [],
  options: { timeout?: number | undefined } = {},
): Verb {
  checkKnownOptions(options, ['timeout'])
  const { timeout } = options
  checkLimit('timeout', timeout)
  const waits = { timeout: timeout === 0 ? Number.POSITIVE_INFINITY : timeout }
  types.table(table)
  checkRecord(record)
  const { met } = encodeConditions(types, table, conditions)
  return action((draft) => {
    const row = findRecord(draft, 'waitUntil', table, record)
    if (!row || !met(row)) throw new Unmet(waits)
  })
}

export function comment(text: string): Verb {
  checkString('comment', text)
  return action((draft) => draft.note(text))
}

/** A name for a row that is there, for the rest of its transaction. */
export function find(types: Types, table: TableName, record: RecordId, as: string): Verb {
  types.table(table)
  checkRecord(record)
  return action((draft) => {
    draft.alias(as, idOf(existingRecord(draft, 'row', table, record)))
  })
}

function misfit(
  types: Types,
  verb: string,
  count: number,
  table: TableName,
  column: string,
  limit: string,
) {
  const { type } = types.table(table).column(column)
  const what = type.value ? 'pairs' : 'values'
  return notAllowed(
    verb,
    `"${verb}" operation would put ${count} ${what} in column ${column} of table ${table} but the ${limit}`,
  )
}

/** One element stands for a set of it. */
function listed(value: unknown, map: boolean): unknown {
  return map || Array.isArray(value) ? value : [value]
}

function isStructured(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof NewRow)
}

function checkSettings(value: unknown): void {
  if (isStructured(value) && !Array.isArray(value)) return
  throw invalidType('settings', 'an object of columns', value)
}
