/** Columns of rows that a network sets, compared and written: whole ones, and of maps one key at a time. */
import type { Draft } from '../openvswitch/model/draft.js'
import { BRIDGE_COLUMNS } from '../openvswitch/options/bridge-options.js'
import { INTERFACE_COLUMNS, PORT_COLUMNS } from '../openvswitch/options/port-options.js'
import type { Types } from '../openvswitch/types.js'
import { pairsOf, valueKey } from '../ovsdb-client/schema/row-shape.js'
import {
  type Atom,
  decodeSet,
  encodeSet,
  isMap,
  isValue,
  type Row,
  type Value,
} from '../ovsdb-client/schema/values.js'
import { setKey } from './marks.js'
import type { Change } from './operation.js'

/** Rows that make up a bridge or a port, by their tables. */
export type Columns = { readonly [Table in TableOfParts]?: Row }

/** The tables that options of bridges and ports are columns of. */
export type TableOfParts = 'Bridge' | 'Port' | 'Interface'

/** A column, or the value of a key in one that is a map. */
export interface Cell {
  table: TableOfParts
  column: string
  key: Atom | undefined
  /** What it is to hold: of a key without a value the empty set. */
  value: Value
}

/** What a cell is to be changed to, and what it holds. */
export interface CellChange extends Change {
  cell: Cell
  before: Value
}

const nothing = encodeSet([])

/** What rows are to hold, a cell each. */
export const cellsOf = (rows: Columns): Cell[] =>
  (Object.entries(rows) as [TableOfParts, Row][]).flatMap(([table, row]) =>
    Object.entries(row).flatMap(([column, value]): Cell[] =>
      isMap(value)
        ? value[1].map(([key, each]) => ({ table, column, key, value: encodeSet([each]) }))
        : [{ table, column, key: undefined, value }],
    ),
  )

/** What it is known by among those of a bridge or a port. */
export const idOf = ({ table, column, key }: Cell): string =>
  `${table}.${column}${key === undefined ? '' : `:${key}`}`

/** What a row holds in it. */
export function valueIn(row: Row | undefined, { column, key }: Cell): Value {
  const value = row?.[column] ?? nothing
  if (key === undefined) return value
  const pair = pairsOf(value).find(([each]) => each === key)
  return pair === undefined ? nothing : encodeSet([pair[1]])
}

/** Whether two values of it are the same, in whatever order their elements are. */
export const isSame = ({ column }: Cell, one: Value, other: Value): boolean =>
  normal(column, one) === normal(column, other)

/** A system interface has either of two types. */
const normal = (column: string, value: Value) =>
  valueKey(column === 'type' && value === 'system' ? '' : value)

/** Writes it. */
export function writeCell(draft: Draft, id: string, { table, column, key, value }: Cell): void {
  if (key === undefined) {
    draft.update(table, id, { [column]: value })
    return
  }
  const [atom] = decodeSet(value)
  draft.mutate(table, id, [column, 'delete', encodeSet([key])])
  if (atom !== undefined) draft.mutate(table, id, [column, 'insert', ['map', [[key, atom]]]])
}

/**
 * In what rows differ from the cells that are asked for, and from those that the network has set and no longer asks
 * for: where they still hold that, their default is asked for.
 */
export function differences(types: Types, rows: Columns, asked: readonly Cell[]): CellChange[] {
  const wanted = new Set(asked.map(idOf))
  const dropped = setIn(types, rows)
    .filter((cell) => !wanted.has(idOf(cell)))
    .filter((cell) => isSame(cell, valueIn(rows[cell.table], cell), cell.value))
    .map((cell) => ({ ...cell, value: defaultOf(types, cell) }))
  return [...asked, ...dropped].flatMap((cell) => {
    const before = valueIn(rows[cell.table], cell)
    if (isSame(cell, before, cell.value)) return []
    const option = optionOf(cell)
    const found = decoded(types, cell, before)
    return [{ cell, before, option, asked: decoded(types, cell, cell.value), found }]
  })
}

const defaultOf = (types: Types, { table, column, key }: Cell): Value =>
  key === undefined ? types.table(table).column(column).default : nothing

/** As reads of the library return it. */
const decoded = (types: Types, { table, column, key }: Cell, value: Value): unknown =>
  key === undefined ? types.table(table).column(column).decode(value) : decodeSet(value)[0]

const optionColumns = {
  Bridge: BRIDGE_COLUMNS,
  Port: PORT_COLUMNS,
  Interface: { ...INTERFACE_COLUMNS, type: { column: 'type' }, options: { column: 'options' } },
} as const

/** What the definition calls it. */
function optionOf({ table, column, key }: Cell): string {
  const all = Object.entries(optionColumns[table] as Record<string, { column: string }>)
  const named = (name: string) => all.find((each) => each[1].column === name)?.[0]
  if (key === undefined) return named(column) ?? column
  return named(`${column}:${key}`) ?? `${named(column) ?? column}.${key}`
}

/** The note of what the network has set, which stands beside its mark: the cells by what they are known by. */
export const noteOf = (cells: readonly Cell[]): string =>
  JSON.stringify(Object.fromEntries(cells.map((cell) => [idOf(cell), cell.value])))

/** The cells that the network has set, by its note; none where somebody has spoilt that. */
export function setIn(types: Types, rows: Columns): Cell[] {
  const { external_ids: ids } = rows.Bridge ?? rows.Port ?? {}
  const note = pairsOf(ids).find(([key]) => key === setKey)?.[1]
  return Object.entries(parsed(note)).flatMap(([id, value]) => {
    const [, table, column, key] = /^(\w+)\.(\w+)(?::(.*))?$/s.exec(id) ?? []
    if (!isTable(table) || rows[table] === undefined || column === undefined) return []
    const about = types.table(table).columns.get(column)
    const isOption = Object.values(optionColumns[table]).some(
      (each) => each.column.split(':')[0] === column,
    )
    const isKey = key !== undefined
    if (!isOption || !isValue(value) || !about?.exists) return []
    return (about.type.value !== undefined) === isKey ? [{ table, column, key, value }] : []
  })
}

const isTable = (name: string | undefined): name is TableOfParts =>
  name !== undefined && Object.hasOwn(optionColumns, name)

function parsed(note: unknown): object {
  try {
    return Object(JSON.parse(String(note)))
  } catch {
    return {}
  }
}
