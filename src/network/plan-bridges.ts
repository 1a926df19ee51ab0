/** What is to be done for bridges and ports of Open vSwitch, by what a view of the database shows. */
import { renamedArgument } from '../base/errors.js'
import { everyFew } from '../base/steps.js'
import { textOf, type View } from '../openvswitch/model/view.js'
import type { Types } from '../openvswitch/types.js'
import { type Cell, type CellChange, cellsOf, differences } from './columns.js'
import { type DeclaredPort, type DeclaredRow, rowsOf } from './declare-bridge.js'
import { type FoundRow, findRows, strangersOn, takenBy } from './find-bridges.js'
import type { Change, Operation } from './operation.js'

/** An operation on a bridge or a port, with what it takes to do it. */
export interface RowDeed {
  operation: Operation
  declared: DeclaredRow
  /** What it is to hold. */
  cells: readonly Cell[]
  found?: FoundRow | undefined
  /** Of a change. */
  changes?: readonly CellChange[]
}

/** All that is to be done in Open vSwitch. */
export interface RowDeeds {
  deeds: readonly RowDeed[]
  /** Bridges that are to go, and cannot. */
  conflicts: readonly Operation[]
  /** What the definition no longer has; a bridge goes with its ports. */
  gone: readonly FoundRow[]
}

/** Plans them all. What it says of a part depends on its own rows, its bridge's, and those that have its name. */
export function* planRows(
  view: View,
  types: Types,
  project: string,
  declared: readonly DeclaredRow[],
  isMeant: (path: string) => boolean = () => true,
): Generator<void, RowDeeds> {
  const found = yield* findRows(view, project)
  const deeds: RowDeed[] = []
  const isDue = everyFew()
  const leftOn = (bridge: FoundRow | undefined) =>
    [...found.values()].find(
      (each) => each.kind === 'port' && each.bridge.id === bridge?.id && !isMeant(each.path),
    )
  for (const each of declared) {
    const deed = planRow(view, types, project, each, found)
    const left = deed?.operation.action === 'recreate' ? leftOn(deed.found) : undefined
    if (deed !== undefined) deeds.push(left === undefined ? deed : inConflict(deed, left))
    if (isDue()) yield
  }
  const paths = new Set(declared.map(({ path }) => path))
  const all = [...found.values()].filter(({ path }) => !paths.has(path) && isMeant(path))
  const bridges = new Set(all.flatMap(({ kind, id }) => (kind === 'bridge' ? [id] : [])))
  const gone = all.filter(({ kind, bridge }) => kind === 'bridge' || !bridges.has(bridge.id))
  const conflicts = gone.flatMap((each) => {
    const left = leftOn(each)
    const because =
      each.kind === 'bridge' &&
      (left === undefined ? strangersWords(view, project, each) : leftWords(left))
    return because ? [{ path: each.path, action: 'conflict' as const, because }] : []
  })
  return {
    deeds,
    conflicts,
    gone: gone.filter((each) => !conflicts.some(({ path }) => path === each.path)),
  }
}

const leftWords = ({ path }: FoundRow) => `${path}, which is left out, would go with it`

const inConflict = (deed: RowDeed, left: FoundRow): RowDeed => ({
  ...deed,
  operation: { path: deed.operation.path, action: 'conflict', because: leftWords(left) },
})

function planRow(
  view: View,
  types: Types,
  project: string,
  declared: DeclaredRow,
  all: ReadonlyMap<string, FoundRow>,
): RowDeed | undefined {
  const { path, kind } = declared
  const cells = cellsBy(types, declared)
  const found = all.get(path)
  const deed = (
    action: Operation['action'],
    because: string,
    changes?: readonly Change[],
  ): RowDeed => ({
    ...{ declared, cells, found },
    operation: { path, action, ...(changes && { changes }), because },
  })
  const bridge = kind === 'port' ? bridgeOf(declared, all) : undefined
  const anew = found && whyAnew(declared, found, bridge)
  if (found === undefined || anew !== undefined) {
    const stranger = kind === 'bridge' && found && strangersWords(view, project, found)
    const taken = takenBy(view, project, declared) ?? stranger
    if (taken) return deed('conflict', taken)
    if (anew !== undefined) return deed('recreate', anew.because, anew.changes)
    const isFirst = kind === 'port' && bridge === undefined
    return deed('create', isFirst ? 'its bridge will be created' : 'there is none')
  }
  const changes = differences(types, found.rows, cells)
  if (changes.length === 0) return undefined
  const names = changes.map(({ option }) => option).join(', ')
  const reported = changes.map(({ option, asked, found }) => ({ option, asked, found }))
  return { ...deed('change', `it differs in ${names}`, reported), changes }
}

/** Errors are named after the definition. */
function cellsBy(types: Types, declared: DeclaredRow): Cell[] {
  try {
    return cellsOf(rowsOf(types, declared))
  } catch (error) {
    throw renamedArgument(error, (option) => `${declared.path}.${option}`)
  }
}

/** The bridge of a port, where it stands and need not be made anew. */
function bridgeOf(
  { bridge: { path, name } }: DeclaredPort,
  all: ReadonlyMap<string, FoundRow>,
): FoundRow | undefined {
  const found = all.get(path)
  return found?.name === name ? found : undefined
}

/** Why it cannot become what is asked for by changes. */
function whyAnew(
  { kind, name }: DeclaredRow,
  found: FoundRow,
  bridge: FoundRow | undefined,
): { because: string; changes: Change[] } | undefined {
  const changes: Change[] = []
  if (found.name !== name) {
    const because = `a ${kind} cannot be renamed`
    return { because, changes: [{ option: 'name', asked: name, found: found.name }] }
  }
  if (kind === 'bridge') return undefined
  if (bridge === undefined) return { because: 'its bridge will be created', changes }
  if (found.bridge.id !== bridge.id) {
    return { because: `it is on bridge ${found.bridge.name}`, changes }
  }
  const { Interface: iface } = found.rows
  if (iface === undefined || textOf(iface, 'name') !== name) {
    return { because: 'it has other interfaces than one of its name', changes }
  }
  return undefined
}

/** Why a bridge of the network cannot go, if it cannot. */
export function strangersWords(
  view: View,
  project: string,
  { bridge }: FoundRow,
): string | undefined {
  const names = strangersOn(view, project, bridge).join(', ')
  if (names === '') return undefined
  return `bridge ${bridge.name} has ports that are not the network's and would go with it: ${names}`
}
