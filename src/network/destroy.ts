/** Taking a network away: all that carries its project's mark, and nothing else. */
import { invalidValue } from '../base/errors.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { findInSwitch } from './bridges.js'
import { type Network, type Parts, partsIn } from './define.js'
import { inventory } from './inventory.js'
import { isProject } from './marks.js'
import type { Operation } from './operation.js'
import { checkedOptions, type PlanOptions } from './plan.js'
import { removeAll } from './remains.js'
import { withSwitch } from './switch.js'
import { goesWith } from './world.js'

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
  const project = typeof network === 'string' ? network : network.project
  if (!isProject(project)) throw invalidValue('network', 'expected a project', project)
  return withSwitch(parts, given, signal, (ovs) => destroyBy(ovs, project, parts, signal))
}

async function destroyBy(
  ovs: Ovs | undefined,
  project: string,
  parts: Parts | undefined,
  signal: AbortSignal | undefined,
): Promise<Operation[]> {
  const [{ namespaces, links, tables }, rows] = await Promise.all([
    inventory(project, parts?.namespaces, signal),
    ovs && findInSwitch(ovs, project, signal),
  ])
  const names = new Set([...namespaces.values()].map(({ name }) => name))
  // What is in a namespace of its own goes with it.
  const outside = [...links.values(), ...tables.values()].filter((each) => !goesWith(each, names))
  // Ports before the links that they are on.
  const stages = [rows ?? [], outside, [...namespaces.values()]]
  await removeAll(stages, 'destroy: ')
  return stages.flat().map(({ path }) => ({ path, action: 'delete', because: 'it is destroyed' }))
}
