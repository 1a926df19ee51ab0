/** Bridges and ports of Open vSwitch as a part of a network: one transaction for all that a plan changes. */
import { OvsdbError } from '../base/errors.js'
import type { Ovs } from '../openvswitch/ovs.js'
import type { ChangeOptions } from '../openvswitch/verbs/change-options.js'
import type { Verb } from '../openvswitch/verbs/verb.js'
import { changing } from './change-bridges.js'
import type { DeclaredRow } from './declare-bridge.js'
import type { DeclaredSwitch } from './declare-switch.js'
import { type FoundRow, findRows } from './find-bridges.js'
import type { Operation } from './operation.js'
import { planRows } from './plan-bridges.js'
import type { Removal } from './remains.js'
import { deleting, type RowsDone, takingBack } from './remove-bridges.js'
import { UndoError, undone } from './undo.js'
import type { Step, Undo, World } from './world.js'

/** What is to be done for the bridges and ports of a network; the steps of a list are one transaction. */
export interface SwitchSteps {
  steps: readonly Step[]
  /** What the definition no longer has. */
  removals: readonly Removal[]
}

/** Reads the database once, as it is at one moment. */
export async function planSwitch(
  ovs: Ovs,
  { rows }: DeclaredSwitch,
  { project, signal, note }: Pick<World, 'project' | 'signal' | 'note'>,
  isMeant: (path: string) => boolean = () => true,
): Promise<SwitchSteps> {
  const { deeds, conflicts, gone } = await ovs.observe(
    (view, types) => planRows(view, types, project, rows, isMeant),
    { signal },
  )
  const operations = [...deeds.map(({ operation }) => operation), ...conflicts]
  const change = () => changed(ovs, { project, signal, note }, rows, isMeant, operations)
  return { steps: together(operations, rows, change), removals: removalsOf(ovs, project, gone) }
}

/** The deletion of what a project has. */
export async function findInSwitch(
  ovs: Ovs,
  project: string,
  signal: AbortSignal | undefined,
  isMeant: (found: FoundRow) => boolean,
): Promise<Removal[]> {
  const found = await ovs.observe((view) => findRows(view, project), { signal })
  const meant = [...found.values()].filter(isMeant)
  const bridges = new Set(meant.map(({ kind, id }) => (kind === 'bridge' ? id : '')))
  const all = meant.filter(({ kind, bridge }) => kind === 'bridge' || !bridges.has(bridge.id))
  return removalsOf(ovs, project, all)
}

/** Does all of it at once; it fails in the step that the error is about. */
function together(
  operations: readonly Operation[],
  rows: readonly DeclaredRow[],
  change: () => Promise<Undo>,
): Step[] {
  let work: Promise<Undo> | undefined
  const [first] = operations
  return operations.map((operation) => ({
    operation,
    run: async () => {
      work ??= change()
      try {
        const undo = await work
        return operation === first ? undo : nothing
      } catch (error) {
        const path = pathBlamed(error, rows, operations) ?? first?.path
        if (path === operation.path) throw error
        return nothing
      }
    },
  }))
}

const nothing: Undo = async () => {}

/** The part whose outcome was bad; undefined where the error does not say, or it is about another. */
function pathBlamed(
  error: unknown,
  rows: readonly DeclaredRow[],
  operations: readonly Operation[],
): string | undefined {
  const { failures = [] } = (
    error instanceof UndoError ? error.cause : error
  ) as Partial<OvsdbError>
  const paths = failures.flatMap((each) =>
    rows.flatMap(({ name, path }) => (name === each.name ? [path] : [])),
  )
  return paths.find((path) => operations.some((each) => each.path === path))
}

async function changed(
  ovs: Ovs,
  { project, signal, note }: Pick<World, 'project' | 'signal' | 'note'>,
  rows: readonly DeclaredRow[],
  isMeant: (path: string) => boolean,
  operations: readonly Operation[],
): Promise<Undo> {
  let done: RowsDone = { made: [], changed: [], anew: [] }
  const verb = changing(project, rows, isMeant, operations, (each) => {
    done = each
    const made = each.made.map(({ kind, name, path }) => ({ kind, name, path }))
    note({ type: 'rows', made, changed: each.changed })
  })
  return undone(async (keep) => {
    let isSlow = false
    const keepAll = () => {
      // What went is not brought back.
      for (const path of done.anew) {
        keep(() => Promise.reject(new Error(`${path} was deleted to be recreated`)))
      }
      keep(() => commit(ovs, takingBack(project, done), { wait: !isSlow }))
    }
    try {
      await commit(ovs, verb, { signal })
    } catch (error) {
      const { code } = error as Partial<OvsdbError>
      isSlow = code === 'OVS_APPLY_TIMEOUT'
      if (!(error instanceof OvsdbError) ? signal?.aborted : committed.has(code as string))
        keepAll()
      throw error
    }
    keepAll()
  })
}

/** Takes a transaction back that another process has made, as far as it was. */
export const takeBackRows = (
  ovs: Ovs,
  project: string,
  done: Pick<RowsDone, 'made' | 'changed'>,
): Promise<void> => commit(ovs, takingBack(project, done), {})

/** Errors that come when the change is, or may be, in the database. */
const committed = new Set(['OVS_APPLY_FAILED', 'OVS_APPLY_TIMEOUT', 'OVSDB_OUTCOME_UNKNOWN'])

async function commit(ovs: Ovs, verb: Verb, options: ChangeOptions): Promise<void> {
  await ovs.transaction((tx) => {
    tx.verbs.push(verb)
  }, options)
}

/** One transaction deletes them all, once the first is to be removed. */
function removalsOf(ovs: Ovs, project: string, found: readonly FoundRow[]): Removal[] {
  let refused: ReadonlyMap<string, Error> = new Map()
  let work: Promise<void> | undefined
  const verb = deleting(project, found, (each) => {
    refused = each
  })
  return found.map(({ path }) => ({
    path,
    remove: async () => {
      work ??= commit(ovs, verb, {})
      await work
      const error = refused.get(path)
      if (error !== undefined) throw error
    },
  }))
}
