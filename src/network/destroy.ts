import type { View } from '../openvswitch/model/view.js'
import { type Network, partsIn, projectOf } from './define.js'
import { findRows } from './find-bridges.js'
import { inventory } from './inventory.js'
import { isWaiting, lockJournal } from './journal.js'
import type { Operation } from './operation.js'
import { checkedOptions, type PlanOptions } from './plan.js'
import { removeAll } from './remains.js'
import { placesOf, removalsOf } from './removals.js'
import {
  checkLeftOut,
  checkSelection,
  namedBy,
  type SelectionOptions,
  selectionOptions,
  takenAlong,
} from './selection.js'
import { withSwitch } from './switch.js'
import { checkTakenBack, finish } from './unfinished.js'

/**
 * Deletes what a project has on this machine: everything that carries its mark, in its own namespaces and in the
 * process's. For a network, rather than the name of its project, also what it has in the namespaces that its
 * definition names by `pid` and `path`, and in the Open vSwitch of its `ovs`; by the name alone, Open vSwitch is
 * looked at where the option `ovs` says so. Sysctls that it has set there stay. A project without anything is not
 * an error. With `only` and `except`, what they leave out stays, and what would take it along is refused before anything
 * is deleted.
 *
 * @returns what was deleted.
 * @throws NetworkError `NETWORK_REMAINS` with what could not be deleted, once all else is.
 */
export async function destroy(
  network: Network | string,
  options?: PlanOptions,
): Promise<Operation[]> {
  const { signal, ovs: given, ...limits } = checkedOptions(options, ...selectionOptions)
  const has = namedBy(checkSelection(limits))
  const isWhole = limits.only === undefined && limits.except === undefined
  const parts = typeof network === 'string' ? undefined : partsIn(network)
  const project = projectOf(network)
  return withSwitch(parts, given, signal, async (ovs) => {
    using journal = await lockJournal(project, signal)
    // What an unconfirmed apply has made goes, too.
    const remains = isWaiting(journal.past) ? [] : await finish(journal, project, ovs)
    const places = placesOf(parts?.namespaces)
    const stages = await removalsOf({ project, places, ovs, signal }, ({ path }) => has(path))
    const deleted = stages.flat().filter(({ isPart }) => isPart !== true)
    const operations = deleted.map(({ path }) => deletionOf(path))
    if (!isWhole) {
      checkLeftOut(limits, has, await inventory(project, parts?.namespaces, signal), operations)
      await ovs?.observe((view) => checkBridges(view, project, limits, has), { signal })
    }
    await removeAll(stages, 'destroy: ')
    checkTakenBack('destroy', journal, remains)
    journal.end()
    return operations
  })
}

const deletionOf = (path: string): Operation => ({
  ...{ path, action: 'delete', because: 'it is destroyed' },
})

/** A bridge takes along its ports. */
function* checkBridges(
  view: View,
  project: string,
  limits: SelectionOptions,
  has: (path: string) => boolean,
) {
  const found = [...(yield* findRows(view, project)).values()]
  const bridges = found.filter(({ kind, path }) => kind === 'bridge' && has(path))
  for (const { path, id } of bridges) {
    const left = found.find((each) => each.bridge.id === id && !has(each.path))
    if (left !== undefined) throw takenAlong(limits, path, left.path)
  }
}
