/** Objects found by what identifies them. */

import type { RowDraft } from '../openvswitch/model/row-draft.js'
import { idOf, textOf, type View } from '../openvswitch/model/view.js'
import { encodeAs } from '../ovsdb-client/schema/column.js'
import { decodeMap, type Row, type Value } from '../ovsdb-client/schema/values.js'
import type { TypedSchema } from '../ovsdb-client/typed/typed-schema.js'
import { ambiguous, notFound } from './errors.js'
import { type AnyKind, KINDS, type Kind, type Table } from './kinds.js'
import type { OVN_NorthboundTables } from './schema.js'

type Draft = RowDraft<OVN_NorthboundTables>
type Types = TypedSchema<OVN_NorthboundTables>

/** What an object is found by: its `id`, or options. */
export type Key = Readonly<Record<string, unknown>>

/** The rows that have these values in options that are no references, in the holder that is named. */
export function findAll(
  view: View<Table>,
  types: Types,
  operation: string,
  kind: Kind,
  key: Key,
): Row[] {
  if (typeof key['id'] === 'string') {
    const row = view.row(kind.table, key['id'])
    return row ? [row] : []
  }
  const { whole, keys } = valuesOf(types, kind, key)
  const having =
    Object.keys(whole).length > 0 ? view.find(kind.table, whole) : [...view.rows(kind.table)]
  const rows = having.filter((row) =>
    keys.every(([column, name, text]) => decodeMap(row[column]).get(name) === text),
  )
  const held = Object.entries(kind.holders).filter(([option]) => key[option] !== undefined)
  return held.reduce((left, [option, holder]) => {
    const name = { name: key[option] }
    const by = idOf(oneOf(view, types, operation, holder.kind, name))
    return left.filter((row) => view.refers(holder.table, by, holder.column, idOf(row)))
  }, rows)
}

/** Whole columns, and keys of maps, that a key's options are. */
export function valuesOf(types: Types, kind: Kind, key: Key) {
  const whole: Record<string, Value> = {}
  const keys: [column: string, key: string, text: unknown][] = []
  for (const [option, value] of Object.entries(key)) {
    const rule = kind.rules[option]
    if (!rule || value === undefined) continue
    const written = rule.form ? rule.form.write(value as never) : value
    const [column, name] = rule.column.split(':') as [string, string?]
    if (name !== undefined) keys.push([column, name, written])
    else whole[column] = encodeAs(types.table(kind.table).column(column).type, written, option)
  }
  return { whole, keys }
}

function oneOf(view: View<Table>, types: Types, operation: string, name: AnyKind, key: Key): Row {
  const kind = KINDS[name]
  const [row, another] = findAll(view, types, operation, kind, key)
  if (!row) throw notFound(operation, phrase(kind, key))
  if (another) {
    const more = [...kind.more, ...Object.keys(kind.holders), 'id'].join(' or ')
    throw ambiguous(operation, phrase(kind, key), more)
  }
  return row
}

/** The one object that is meant, which must stay. */
export function findOne(draft: Draft, operation: string, name: AnyKind, key: Key): Row {
  const row = oneOf(draft, draft.types, operation, name, key)
  draft.verify(KINDS[name].table, idOf(row))
  return row
}

/** The same without a draft. */
export function readOne(
  view: View<Table>,
  types: Types,
  operation: string,
  name: AnyKind,
  key: Key,
): Row {
  return oneOf(view, types, operation, name, key)
}

/** What others call an object: its name, or what stands for one. */
export function nameOf(name: AnyKind, row: Row): string {
  const { rules, key } = KINDS[name]
  if (key.length !== 1) return idOf(row)
  const [first = 'name'] = key
  const [column = '', at] = (rules[first]?.column ?? '').split(':')
  const text = at === undefined ? textOf(row, column) : String(decodeMap(row[column]).get(at) ?? '')
  return text || idOf(row)
}

/** An object for people: `port of a switch vm1`. */
export function phrase(kind: Kind, key: Key): string {
  const parts = Object.entries(key).filter(([, value]) => value !== undefined)
  const [only] = parts
  if (parts.length === 1 && only?.[0] === 'name') return `${kind.noun} ${String(only[1])}`
  return `${kind.noun} with ${parts.map(([option, value]) => `${option} ${String(value)}`).join(', ')}`
}
