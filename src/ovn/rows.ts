/** Objects to rows and back, by their descriptions. */
import { isDeepStrictEqual } from 'node:util'
import { invalidType, invalidValue } from '../base/errors.js'
import type { RowDraft } from '../openvswitch/model/row-draft.js'
import { idOf, idsIn, type RowId, refTo, type View } from '../openvswitch/model/view.js'
import { emptyOf, encodeAs } from '../ovsdb-client/schema/column.js'
import { bySchema } from '../ovsdb-client/schema/schema-refusal.js'
import {
  type Atom,
  encodeSet,
  isMap,
  type OvsdbMap,
  type Row,
  type Value,
} from '../ovsdb-client/schema/values.js'
import type { TypedSchema } from '../ovsdb-client/typed/typed-schema.js'
import { findOne, type Key, nameOf } from './find.js'
import type { AnyKind, Kind, Rule, Table } from './kinds.js'
import { KINDS } from './kinds.js'
import type { OVN_NorthboundTables } from './schema.js'

/** Our types on the schema that the server has. */
export type Types = TypedSchema<OVN_NorthboundTables>

/** The northbound database as the verbs of one transaction see it. */
export type Draft = RowDraft<OVN_NorthboundTables>

/** What options ask of the columns of a row. */
export interface Encoded {
  /** Whole columns. */
  readonly columns: Record<string, Value>
  /** Keys of maps that are set. */
  readonly keys: [column: string, pairs: OvsdbMap][]
  /** Keys of maps that go. */
  readonly gone: [column: string, key: string][]
}

/**
 * What options ask for, but for what names other objects.
 *
 * @throws TypeError or RangeError naming the option.
 */
export function encodeOptions(types: Types, kind: Kind, options: object): Encoded {
  const encoded: Encoded = { columns: {}, keys: [], gone: [] }
  for (const [option, value] of Object.entries(options)) {
    const rule = kind.rules[option]
    if (!rule || value === undefined || rule.refers || rule.children) continue
    const [column, key] = columnOf(rule)
    const about = types.table(kind.table).writable(column, option)
    if (rule.shared) encodeShared(types, kind, option, value, encoded)
    else if (value === null) {
      if (key !== undefined) encoded.gone.push([column, key])
      else if (about.type.min > 0) encoded.columns[column] = about.default
      else encoded.columns[column] = emptyOf(about.type)
    } else {
      const written = writtenOf(rule, value)
      if (key === undefined) encoded.columns[column] = encodeAs(about.type, written, option)
      else {
        const pairs = encodeAs({ ...about.type, min: 0 }, { [key]: written }, option) as OvsdbMap
        encoded.keys.push([column, pairs])
      }
    }
  }
  return encoded
}

/** A map in which others have keys, too. */
function encodeShared(
  types: Types,
  { table, rules }: Kind,
  option: string,
  value: unknown,
  { keys, gone }: Encoded,
): void {
  const { column } = rules[option] as Rule
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidType(option, 'an object', value)
  }
  const kept = Object.entries(value).filter(([, text]) => text !== undefined && text !== null)
  const { type } = types.table(table).writable(column, option)
  if (kept.length > 0) {
    keys.push([column, encodeAs(type, Object.fromEntries(kept), option) as OvsdbMap])
  }
  for (const [key, text] of Object.entries(value)) if (text === null) gone.push([column, key])
}

/** The row of a new object. */
export function newRow({ columns, keys }: Encoded): Row {
  const row: Record<string, Value> = { ...columns }
  for (const [column, [, pairs]] of keys) {
    const there = row[column]
    const kept = isMap(there) ? there[1] : []
    const named = new Set(pairs.map(([key]) => key))
    row[column] = ['map', [...kept.filter(([key]) => !named.has(key)), ...pairs]]
  }
  return row
}

/** Changes a row that is there. */
export function changeRow(
  draft: Draft,
  table: Table,
  id: RowId,
  { columns, keys, gone }: Encoded,
): void {
  if (Object.keys(columns).length > 0) draft.update(table, id, columns)
  for (const [column, pairs] of keys) {
    const named = encodeSet(pairs[1].map(([key]) => key))
    draft.mutate(table, id, [column, 'delete', named], [column, 'insert', pairs])
  }
  for (const [column, key] of gone) draft.mutate(table, id, [column, 'delete', key])
}

/** The rows that an option names, as references. */
export function encodeReferences(
  draft: Draft,
  operation: string,
  rule: Rule,
  value: unknown,
): Atom[] {
  const refers = rule.refers as AnyKind
  const names = [value].flat() as (string | Key)[]
  const [key = 'name'] = KINDS[refers].key
  const keyOf = (name: string | Key): Key => {
    if (typeof name !== 'string') return name
    return isUuid(name) ? { id: name } : { [key]: name }
  }
  return names.map((name) => refTo(idOf(findOne(draft, operation, refers, keyOf(name)))))
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** The rows that a new object has for itself, which go in with it: it may have to have some. */
export function newChildren(
  draft: Draft,
  kind: Kind,
  owner: string,
  options: Readonly<Record<string, unknown>>,
): Row {
  const columns: Record<string, Value> = {}
  for (const [option, value] of Object.entries(options)) {
    const { column = '', children } = kind.rules[option] ?? {}
    if (!children || value === undefined) continue
    const { table, row } = children
    const about = draft.types.table(table)
    const made = Object.entries(value as object).map(([key, each]) =>
      refTo(draft.insert(table, about.encodeChange(row(key, each as never, owner)))),
    )
    columns[column] = encodeSet(made)
  }
  return columns
}

/** Makes rows that an object has for itself what is asked for; those that are to stay as they are, too, with `keep`. */
export function writeChildren(
  draft: Draft,
  { kind, rule, id, owner }: { kind: Kind; rule: Rule; id: RowId; owner: string },
  value: Readonly<Record<string, unknown>>,
  keep: boolean,
): void {
  const { table, by, row } = rule.children as NonNullable<Rule['children']>
  const about = draft.types.table(table)
  const object = draft.row(kind.table, id) as Row
  const held = new Map(
    idsIn(object, rule.column).map((child) => [
      String((draft.row(table, child) as Row)[by]),
      child,
    ]),
  )
  for (const [key, each] of Object.entries(value)) {
    const columns = about.encodeChange(row(key, each as never, owner))
    const known = String(columns[by])
    const there = held.get(known)
    held.delete(known)
    if (there !== undefined) draft.update(table, there, columns)
    else {
      const made = draft.insert(table, columns)
      draft.mutate(kind.table, id, [rule.column, 'insert', refTo(made)])
    }
  }
  for (const child of keep ? [] : held.values()) {
    draft.mutate(kind.table, id, [rule.column, 'delete', refTo(child)])
    draft.drop(table, child)
  }
}

/** An object as it is: its options, what holds it, its state. */
export function readObject(
  view: View<Table>,
  types: Types,
  kind: Kind,
  row: Row,
): Record<string, unknown> {
  const object: Record<string, unknown> = { id: idOf(row) }
  for (const [option, holder] of Object.entries(kind.holders)) {
    const [by] = view.referring(holder.table, holder.column, idOf(row))
    if (by) object[option] = nameOf(holder.kind, by)
  }
  for (const [option, rule] of Object.entries({ ...kind.rules, ...kind.state })) {
    const value = readOption(view, types, kind, rule, row)
    if (value !== undefined) object[option] = value
  }
  return object
}

/** The options that an object is found by. */
function keyIn(view: View<Table>, types: Types, kind: Kind, row: Row): Record<string, unknown> {
  return Object.fromEntries(
    kind.key.map((option) => [
      option,
      readOption(view, types, kind, kind.rules[option] as Rule, row),
    ]),
  )
}

function readOption(view: View<Table>, types: Types, kind: Kind, rule: Rule, row: Row): unknown {
  const [column, key] = columnOf(rule)
  const about = types.table(kind.table).column(column)
  if (rule.refers) {
    const referred = KINDS[rule.refers]
    const names = idsIn(row, column).flatMap((id): unknown[] => {
      const there = view.row(referred.table, id)
      if (!there) return []
      if (referred.key.length === 1) return [nameOf(rule.refers as AnyKind, there)]
      return [keyIn(view, types, referred, there)]
    })
    return about.shape === 'set' ? names.sort() : names[0]
  }
  if (rule.children) {
    const { table, read } = rule.children
    const rows = idsIn(row, column).flatMap((id) => {
      const child = view.row(table, id)
      return child ? [child] : []
    })
    return Object.fromEntries(rows.map((each) => read(types.table(table).decodeRow(each))).sort())
  }
  const decoded = about.decode(row[column])
  const stored = key === undefined ? decoded : (decoded as Record<string, unknown>)[key]
  return stored === undefined || !rule.form ? stored : rule.form.read(stored as never)
}

/** In what an object differs from what was asked for, as a phrase; `undefined` when it does not. */
export function differenceOf(
  kind: Kind,
  wanted: Readonly<Record<string, unknown>>,
  object: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const [option, value] of Object.entries(wanted)) {
    if (value === undefined) continue
    const rule = kind.rules[option]
    const have = object[option]
    if (rule?.shared) {
      for (const [key, text] of Object.entries(value as object)) {
        const there = (have as Record<string, unknown>)[key]
        if ((text ?? undefined) === there) continue
        return `its ${option}[${JSON.stringify(key)}] is ${show(there)}, not ${show(text)}`
      }
      continue
    }
    const want = rule?.form ? rule.form.read(writtenOf(rule, value) as never) : value
    if (!isDeepStrictEqual(ordered(want), ordered(have))) {
      return `its ${option} is ${show(have)}, not ${show(want)}`
    }
  }
  return undefined
}

/** Lists are sets, and so are lists in objects. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return [...value].sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, ordered(each)]))
}

const show = (value: unknown) => (value === undefined ? 'unset' : JSON.stringify(value))

/** A value as it is stored. */
export function writtenOf({ form }: Rule, value: unknown): unknown {
  return form ? form.write(value as never) : value
}

/** The column of an option, and its key there. */
export function columnOf({
  column,
}: Pick<Rule, 'column'>): [column: string, key: string | undefined] {
  const at = column.indexOf(':')
  return at < 0 ? [column, undefined] : [column.slice(0, at), column.slice(at + 1)]
}

/**
 * Elements of an option's list or map, as its column has them.
 *
 * @throws RangeError for an option that is neither.
 */
export function encodeElements(
  types: Types,
  kind: Kind,
  option: string,
  value: unknown,
  how: 'include' | 'exclude',
): [column: string, value: Value] {
  const rule = kind.rules[option] as Rule
  const [column, key] = columnOf(rule)
  const about = types.table(kind.table).writable(column, option)
  if (key !== undefined || (about.shape !== 'set' && about.shape !== 'record')) {
    throw invalidValue(option, 'has no elements; set changes it', value)
  }
  const free = { ...about.type, min: 0, max: Number.POSITIVE_INFINITY }
  if (about.shape === 'set') return [column, encodeAs(free, writtenOf(rule, value), option)]
  if (how === 'exclude') {
    if (!Array.isArray(value)) throw bySchema(invalidType(option, 'an array of keys', value))
    return [column, encodeAs({ ...free, value: undefined }, value, option)]
  }
  return [column, encodeAs(free, writtenOf(rule, value), option)]
}
