/** The verb that makes bridges and ports what they are to be. */
import { isDeepStrictEqual } from 'node:util'
import type { Draft } from '../openvswitch/model/draft.js'
import { idOf, idsIn, type View } from '../openvswitch/model/view.js'
import { addBridge } from '../openvswitch/verbs/bridge-verbs.js'
import { addPort } from '../openvswitch/verbs/port-verbs.js'
import { action, part, type Verb } from '../openvswitch/verbs/verb.js'
import { decodeOptional, decodeSet } from '../ovsdb-client/schema/values.js'
import {
  type Cell,
  idOf as idOfCell,
  isSame,
  noteOf,
  setIn,
  type TableOfParts,
  valueIn,
  writeCell,
} from './columns.js'
import type { DeclaredRow } from './declare-bridge.js'
import { stale } from './errors.js'
import { markKey, markOf, setKey } from './marks.js'
import type { Operation } from './operation.js'
import { planRows, type RowDeed } from './plan-bridges.js'
import { drop, type RowsDone, type Written } from './remove-bridges.js'

/**
 * Does what was planned, when it is still that; what it rests on is guarded.
 *
 * @param isMeant of what the definition no longer has, whether it is looked at
 * @param begin called with what is about to be done, whenever the transaction is drafted
 */
export function changing(
  project: string,
  declared: readonly DeclaredRow[],
  isMeant: (path: string) => boolean,
  operations: readonly Operation[],
  begin: (done: RowsDone) => void,
): Verb {
  const finish: ((draft: Draft) => void)[] = []
  return {
    ...action(function* (draft) {
      finish.length = 0
      const { deeds, conflicts } = yield* planRows(draft, draft.types, project, declared, isMeant)
      const now = [...deeds.map(({ operation }) => operation), ...conflicts]
      if (!isDeepStrictEqual(now, operations)) throw stale(now, operations)
      for (const deed of deeds) guard(draft, deed)
      const isAnew = ({ operation }: RowDeed) => operation.action === 'recreate'
      const done = { made: [] as DeclaredRow[], changed: [] as Written[], anew: [] as string[] }
      // Names come free, and ports go with their bridges.
      for (const { found, declared } of deeds.filter(isAnew)) {
        if (found !== undefined) yield* drop(draft, found)
        done.anew.push(declared.path)
      }
      for (const deed of deeds) {
        if (deed.operation.action === 'change') done.changed.push(...change(draft, deed))
        else {
          const verb = creation(draft, project, deed)
          yield* part(verb, draft)
          finish.push((each) => verb.finish?.(each))
          done.made.push(deed.declared)
        }
        yield
      }
      begin(done)
    }),
    finish: (draft) => {
      for (const each of finish) each(draft)
    },
  }
}

/** What the deed was decided by must still be so. */
function guard(draft: Draft, { declared: { name, kind }, cells, found }: RowDeed): void {
  if (found?.name !== name) {
    for (const table of ['Bridge', 'Port', 'Interface'] as const) {
      draft.verifyHaving(table, { name })
    }
  }
  if (found === undefined) return
  const { bridge, id, rows } = found
  const verify = (table: TableOfParts, row: string, ...more: string[]) => {
    const columns = cells.flatMap((cell) => (cell.table === table ? [cell.column] : []))
    draft.verify(table, row, [...new Set([...more, ...columns])])
  }
  if (kind === 'bridge') {
    // Whose ports go with it when it is made anew.
    verify('Bridge', id, 'external_ids', ...(found.name === name ? [] : ['ports']))
    return
  }
  draft.verifyMember('Bridge', bridge.id, 'ports', id)
  verify('Port', id, 'external_ids', 'interfaces')
  if (rows.Interface !== undefined) verify('Interface', idOf(rows.Interface))
}

function creation(draft: Draft, project: string, { declared, cells }: RowDeed): Verb<unknown> {
  const { name, path } = declared
  const marks = { [markKey]: markOf(project, path), [setKey]: noteOf(cells) }
  if (declared.kind === 'bridge') {
    const { options } = declared
    return addBridge(draft.types, name, {
      ...options,
      externalIds: { ...options.externalIds, ...marks },
    })
  }
  const { options, bridge } = declared
  const portExternalIds = { ...options.portExternalIds, ...marks }
  return addPort(draft.types, bridge.name, name, { ...options, portExternalIds })
}

/** Writes what differs, and notes what of the row the network has set by then. */
function change(draft: Draft, { declared, cells, found, changes = [] }: RowDeed): Written[] {
  if (found === undefined) return []
  const { kind, name } = declared
  const { rows } = found
  const { Bridge: bridge, Port: port, Interface: iface } = rows
  const changed = new Set(changes.map(({ cell }) => idOfCell(cell)))
  const before = new Map(setIn(draft.types, rows).map((cell) => [idOfCell(cell), cell.value]))
  const own = cells.filter((cell) => {
    const noted = before.get(idOfCell(cell))
    return changed.has(idOfCell(cell)) || (noted !== undefined && isSame(cell, noted, cell.value))
  })
  const note: Cell = {
    ...{ table: kind === 'bridge' ? 'Bridge' : 'Port', column: 'external_ids', key: setKey },
    value: noteOf(own),
  }
  const noted = { cell: note, before: valueIn(bridge ?? port, note) }
  const written = [...changes, noted].map(({ cell, before }) => {
    const id = cell.table === 'Interface' && iface ? idOf(iface) : found.id
    writeCell(draft, id, cell)
    return { id, cell, before }
  })
  // Its outcome is waited for, as that of what is made.
  const mac = changes.find(({ cell }) => cell.column === 'mac')?.cell.value
  const about =
    kind === 'bridge' ? localPort(draft, name) : { port: found.id, iface: iface && idOf(iface) }
  if (about?.iface !== undefined) {
    // It does not see a device that is in another namespace.
    const isSeen = Number(decodeOptional(iface?.['ifindex']) ?? 0) > 0
    const asked = mac === undefined || !isSeen ? undefined : decodeSet(mac)[0]
    const interfaces = [
      { id: about.iface, isNew: false, mac: asked === undefined ? undefined : String(asked) },
    ]
    draft.made.push({ kind, name, isNew: false, port: about.port, interfaces })
  }
  return written
}

function localPort(view: View, name: string) {
  const row = view.named('Port', name)
  return row && { port: idOf(row), iface: idsIn(row, 'interfaces')[0] }
}
