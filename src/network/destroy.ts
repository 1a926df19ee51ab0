import { type Network, partsIn, projectOf } from './define.js'
import { isWaiting, lockJournal } from './journal.js'
import type { Operation } from './operation.js'
import { checkedOptions, type PlanOptions } from './plan.js'
import { removeAll } from './remains.js'
import { placesOf, removalsOf } from './removals.js'
import { withSwitch } from './switch.js'
import { checkTakenBack, finish } from './unfinished.js'

/**
 * Deletes what a project has on this machine: everything that carries its mark, in its own namespaces and in the
 * process's. For a network, rather than the name of its project, also what it has in the namespaces that its
 * definition names by `pid` and `path`, and in the Open vSwitch of its `ovs`; by the name alone, Open vSwitch is
 * looked at where the option `ovs` says so. Sysctls that it has set there stay. A project without anything is not
 * an error.
 *
 * @returns what was deleted.
 * @throws NetworkError `NETWORK_REMAINS` with what could not be deleted, once all else is.
 */
export async function destroy(
  network: Network | string,
  options?: PlanOptions,
): Promise<Operation[]> {
  const { signal, ovs: given } = checkedOptions(options)
  const parts = typeof network === 'string' ? undefined : partsIn(network)
  const project = projectOf(network)
  return withSwitch(parts, given, signal, async (ovs) => {
    using journal = await lockJournal(project, signal)
    // What an unconfirmed apply has made goes, too.
    const remains = isWaiting(journal.past) ? [] : await finish(journal, project, ovs)
    const places = placesOf(parts?.namespaces)
    const stages = await removalsOf({ project, places, ovs, signal })
    await removeAll(stages, 'destroy: ')
    checkTakenBack('destroy', journal, remains)
    journal.end()
    return stages.flat().map(({ path }) => ({ path, action: 'delete', because: 'it is destroyed' }))
  })
}
