/** Bridges and ports of Open vSwitch that carry a project's mark. */

import { each } from '../base/steps.js'
import { type BridgeSeen, portSeen, portsOf } from '../openvswitch/model/model.js'
import { idOf, idsIn, type RowId, textOf, type View } from '../openvswitch/model/view.js'
import { pairsOf } from '../ovsdb-client/schema/row-shape.js'
import type { Row } from '../ovsdb-client/schema/values.js'
import type { Columns } from './columns.js'
import { markKey, pathIn } from './marks.js'

/** A bridge or a port of the network's. */
export interface FoundRow {
  kind: 'bridge' | 'port'
  path: string
  name: string
  id: RowId
  /** Itself, or that which the port is on. */
  bridge: BridgeSeen
  /** Its rows; of a port with several interfaces that of none. */
  rows: Columns
}

/** The mark of a row of Bridge or Port, whosever it is. */
export function markOfRow(row: Row): string | undefined {
  const mark = pairsOf(row['external_ids']).find(([key]) => key === markKey)?.[1]
  return mark === undefined ? undefined : String(mark)
}

/** The path in the mark of a row of Bridge or Port. */
export const pathOfRow = (project: string, row: Row): string | undefined =>
  pathIn(project, markOfRow(row))

/** The marks of all bridges, whosever they are. */
export function* marksIn(view: View): Generator<void, string[]> {
  const marks: string[] = []
  yield* each(view.rows('Bridge'), (row) => {
    marks.push(...[markOfRow(row) ?? []].flat())
  })
  return marks
}

/** Those of a project, by path. */
export function* findRows(view: View, project: string): Generator<void, Map<string, FoundRow>> {
  const found = new Map<string, FoundRow>()
  const look = (row: Row, seen: (name: string, id: RowId) => Omit<FoundRow, Known> | undefined) => {
    const path = pathOfRow(project, row)
    if (path === undefined || found.has(path)) return
    const [name, id] = [textOf(row, 'name'), idOf(row)]
    const rest = seen(name, id)
    if (rest !== undefined) found.set(path, { path, name, id, ...rest })
  }
  yield* each(view.rows('Bridge'), (row) =>
    look(row, (name, id) => ({ kind: 'bridge', bridge: { name, id }, rows: { Bridge: row } })),
  )
  yield* each(view.rows('Port'), (row) =>
    look(row, () => {
      const bridge = portSeen(view, row)?.bridge
      const [iface, ...others] = idsIn(row, 'interfaces').map((id) => view.row('Interface', id))
      const isOne = iface !== undefined && others.length === 0
      return (
        bridge && { kind: 'port', bridge, rows: { Port: row, ...(isOne && { Interface: iface }) } }
      )
    }),
  )
  return found
}

type Known = 'path' | 'name' | 'id'

/** The ports on a bridge that are not the project's, but its local one. */
export const strangersOn = (view: View, project: string, bridge: BridgeSeen): string[] =>
  [...portsOf(view, bridge)]
    .filter(({ name, row }) => name !== bridge.name && pathOfRow(project, row) === undefined)
    .map(({ name }) => name)
    .sort()

/** What has a name, in words, if anything but the part with this path has: bridges, ports and interfaces share names. */
export function takenBy(
  view: View,
  project: string,
  { name, path }: { name: string; path: string },
): string | undefined {
  const bridge = view.named('Bridge', name)
  const iface = view.named('Interface', name)
  const holder =
    bridge ??
    view.named('Port', name) ??
    (iface && view.referring('Port', 'interfaces', idOf(iface))[0])
  if (holder === undefined) return undefined
  const owner = pathOfRow(project, holder)
  if (owner === path) return undefined
  if (owner !== undefined) return `${owner} has the name ${name}`
  const what = bridge === undefined ? 'port' : 'bridge'
  return `there is a ${what} ${name} in Open vSwitch already, which is not the network's`
}
