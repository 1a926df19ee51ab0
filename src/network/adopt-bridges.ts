/** Bridges and ports of Open vSwitch that exist, and become a network's own. */
import type { Draft } from '../openvswitch/model/draft.js'
import { findBridge, seePort } from '../openvswitch/model/model.js'
import { idOf, idsIn, type RowId, textOf, type View } from '../openvswitch/model/view.js'
import type { Ovs } from '../openvswitch/ovs.js'
import type { Types } from '../openvswitch/types.js'
import { action } from '../openvswitch/verbs/verb.js'
import { encodeSet } from '../ovsdb-client/schema/values.js'
import {
  type Cell,
  type Columns,
  cellsOf,
  differences,
  noteOf,
  valueIn,
  writeCell,
} from './columns.js'
import { type DeclaredRow, rowsOf } from './declare-bridge.js'
import { NetworkError } from './errors.js'
import { markOfRow } from './find-bridges.js'
import { markKey, markOf, setKey } from './marks.js'
import type { Change } from './operation.js'
import { takingBack, type Written } from './remove-bridges.js'
import type { Undo, World } from './world.js'

/** A row that can be marked. */
export interface AdoptableRow {
  declared: DeclaredRow
  id: RowId
  rows: Columns
  cells: readonly Cell[]
}

/** Why one cannot be. */
export interface RowConflict {
  path: string
  because: string
  changes?: readonly Change[]
}

/** Those that exist and have no mark of the project's yet. */
export function* adoptableRows(
  view: View,
  types: Types,
  project: string,
  declared: readonly DeclaredRow[],
): Generator<void, { rows: AdoptableRow[]; conflicts: RowConflict[] }> {
  const rows: AdoptableRow[] = []
  const conflicts: RowConflict[] = []
  for (const each of declared) {
    yield
    const { path, name, kind } = each
    const found = foundRow(view, each)
    if (found === undefined) continue
    const mark = markOfRow(found.marked)
    if (mark === markOf(project, path)) continue
    const conflict = (because: string, changes?: readonly Change[]) =>
      void conflicts.push({ path, because, ...(changes && { changes }) })
    if (mark !== undefined) conflict(`it has the mark ${mark}`)
    else if (found.rows === undefined) conflict(`${kind} ${name} is another kind, or elsewhere`)
    else {
      const cells = cellsOf(rowsOf(types, each))
      const changes = differences(types, found.rows, cells)
      const reported = changes.map(({ option, asked, found: its }) => ({
        option,
        asked,
        found: its,
      }))
      const names = changes.map(({ option }) => option).join(', ')
      if (changes.length > 0) conflict(`it differs in ${names}`, reported)
      else rows.push({ declared: each, id: idOf(found.marked), rows: found.rows, cells })
    }
  }
  return { rows, conflicts }
}

/** The row that has the name; with its `rows`, where it is what is meant. */
function foundRow(view: View, declared: DeclaredRow) {
  const { name } = declared
  if (declared.kind === 'bridge') {
    const row = view.named('Bridge', name)
    if (row !== undefined) return { marked: row, rows: { Bridge: row } }
    const taken = view.named('Port', name)
    return taken && { marked: taken, rows: undefined }
  }
  const port = seePort(view, name)
  if (port === undefined) return undefined
  const [iface, ...others] = idsIn(port.row, 'interfaces').map((id) => view.row('Interface', id))
  const isMeant =
    iface !== undefined &&
    others.length === 0 &&
    textOf(iface, 'name') === name &&
    port.bridge.id === findBridge(view, declared.bridge.name)?.id
  return { marked: port.row, rows: isMeant ? { Port: port.row, Interface: iface } : undefined }
}

/** Marks them in one transaction, when they are still as they were. */
export async function markRows(
  ovs: Ovs,
  project: string,
  declared: readonly DeclaredRow[],
  expected: readonly string[],
  { signal, note }: Pick<World, 'signal' | 'note'>,
): Promise<Undo> {
  let changed: Written[] = []
  const verb = action(function* (draft) {
    const { rows, conflicts } = yield* adoptableRows(draft, draft.types, project, declared)
    const paths = rows.map((each) => each.declared.path)
    if (conflicts.length > 0 || paths.join() !== expected.join())
      throw moved(conflicts[0]?.path ?? '')
    changed = rows.flatMap((row) => mark(draft, project, row))
    note({ type: 'rows', made: [], changed })
  })
  await ovs.transaction((tx) => void tx.verbs.push(verb), { signal })
  const back = takingBack(project, { made: [], changed })
  return async () => void (await ovs.transaction((tx) => void tx.verbs.push(back), {}))
}

function mark(
  draft: Draft,
  project: string,
  { declared, id, rows, cells }: AdoptableRow,
): Written[] {
  const table = declared.kind === 'bridge' ? 'Bridge' : 'Port'
  for (const each of ['Bridge', 'Port', 'Interface'] as const) {
    const row = rows[each]
    if (row === undefined) continue
    const columns = cells.flatMap((cell) => (cell.table === each ? [cell.column] : []))
    draft.verify(each, idOf(row), [
      ...new Set([...columns, ...(each === table ? ['external_ids'] : [])]),
    ])
  }
  const marks = { [markKey]: markOf(project, declared.path), [setKey]: noteOf(cells) }
  return Object.entries(marks).map(([key, value]) => {
    const cell: Cell = { table, column: 'external_ids', key, value: encodeSet([value]) }
    const before = valueIn(rows[table], cell)
    writeCell(draft, id, cell)
    return { id, cell, before }
  })
}

const moved = (path: string) =>
  new NetworkError(`adopt: what is to be adopted has changed, ${path} first (NETWORK_PLAN_STALE)`, {
    ...{ code: 'NETWORK_PLAN_STALE', path },
  })
