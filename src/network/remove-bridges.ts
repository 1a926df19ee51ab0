/** Verbs that take bridges and ports away again, and changes of them back. */
import type { Draft } from '../openvswitch/model/draft.js'
import { findBridge, seePort } from '../openvswitch/model/model.js'
import { deletePortOf, dropBridge } from '../openvswitch/model/ports.js'
import { idsIn, type RowId } from '../openvswitch/model/view.js'
import { action, type Verb } from '../openvswitch/verbs/verb.js'
import type { Value } from '../ovsdb-client/schema/values.js'
import { type Cell, isSame, valueIn, writeCell } from './columns.js'
import type { DeclaredRow } from './declare-bridge.js'
import { type FoundRow, pathOfRow } from './find-bridges.js'
import { strangersWords } from './plan-bridges.js'

/** A cell of a row, as it is now, with what it held before. */
export interface Written {
  id: RowId
  cell: Cell
  before: Value
}

/** A bridge or a port that was made. */
export type RowDone = Pick<DeclaredRow, 'kind' | 'name' | 'path'>

/** What a transaction does, so that it can be taken back. */
export interface RowsDone {
  made: readonly RowDone[]
  changed: readonly Written[]
  /** The paths of what was deleted to be recreated. */
  anew: readonly string[]
}

/** It may have gone with its bridge. */
export function* drop(draft: Draft, { kind, id, bridge }: FoundRow): Generator<void> {
  if (kind === 'bridge') {
    if (draft.row('Bridge', id) !== undefined) yield* dropBridge(draft, bridge)
  } else if (draft.row('Port', id) !== undefined) deletePortOf(draft, { id, bridge })
}

/**
 * Takes back what was done, where nobody else has changed it since. That there is nothing to be taken back is guarded,
 * too: when it is not known whether it was done, the database that is at hand may be that of before.
 */
export function takingBack(
  project: string,
  { made, changed }: Pick<RowsDone, 'made' | 'changed'>,
): Verb {
  return action(function* (draft) {
    for (const { kind, name, path } of made.toReversed()) {
      if (kind === 'bridge') {
        draft.verifyHaving('Bridge', { name })
        const bridge = findBridge(draft, name)
        const row = bridge && draft.row('Bridge', bridge.id)
        if (bridge && row && pathOfRow(project, row) === path) yield* dropBridge(draft, bridge)
      } else {
        draft.verifyHaving('Port', { name })
        const port = seePort(draft, name)
        if (port && pathOfRow(project, port.row) === path) deletePortOf(draft, port)
      }
      yield
    }
    for (const { id, cell, before } of changed.toReversed()) {
      const row = draft.row(cell.table, id)
      if (row === undefined) continue
      draft.verify(cell.table, id, [cell.column])
      if (isSame(cell, valueIn(row, cell), cell.value)) {
        writeCell(draft, id, { ...cell, value: before })
      }
      yield
    }
  })
}

/**
 * Deletes bridges, with their ports, and ports. A bridge with ports of others stays, without its own.
 *
 * @param begin called with the bridges that stay, and why, whenever the transaction is drafted
 */
export function deleting(
  project: string,
  found: readonly FoundRow[],
  begin: (refused: ReadonlyMap<string, Error>) => void,
): Verb {
  return action(function* (draft) {
    const refused = new Map<string, Error>()
    for (const each of found) {
      const { kind, path, id, bridge } = each
      const row = draft.row(kind === 'bridge' ? 'Bridge' : 'Port', id)
      if (row === undefined || pathOfRow(project, row) !== path) continue
      const words = kind === 'bridge' ? strangersWords(draft, project, each) : undefined
      if (kind === 'port' || words === undefined) {
        draft.verify(kind === 'bridge' ? 'Bridge' : 'Port', id, kind === 'bridge' ? ['ports'] : [])
        yield* drop(draft, each)
        continue
      }
      refused.set(path, new Error(words))
      for (const port of idsIn(row, 'ports')) {
        const own = draft.row('Port', port)
        if (own && pathOfRow(project, own) !== undefined) deletePortOf(draft, { id: port, bridge })
      }
      yield
    }
    begin(refused)
  })
}
