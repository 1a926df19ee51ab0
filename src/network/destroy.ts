/** Taking a network away: all that carries its project's mark, and nothing else. */
import { invalidValue } from '../base/errors.js'
import { type Network, partsIn } from './define.js'
import { inventory } from './inventory.js'
import { isProject } from './marks.js'
import type { Operation } from './operation.js'
import { checkedOptions, type PlanOptions } from './plan.js'
import { removeAll } from './remains.js'
import { type Found, goesWith } from './world.js'

/**
 * Deletes all that a project has on this machine: what carries its mark, in its own namespaces and in the process's.
 * Of a network, rather than the name of its project, also what it has in the namespaces that its definition gives by
 * `pid` and `path`. Sysctls that it has set there stay. A project that has nothing is no error.
 *
 * @returns what was deleted.
 * @throws NetworkError `NETWORK_REMAINS` with what could not be deleted, once all else is.
 */
export async function destroy(
  network: Network | string,
  options?: PlanOptions,
): Promise<Operation[]> {
  const { signal } = checkedOptions(options)
  const parts = typeof network === 'string' ? undefined : partsIn(network)
  const project = typeof network === 'string' ? network : network.project
  if (!isProject(project)) throw invalidValue('network', 'expected a project', project)
  const { namespaces, links, tables } = await inventory(project, parts?.namespaces, signal)
  const names = new Set([...namespaces.values()].map(({ name }) => name))
  // What is in a namespace of its own goes with it.
  const outside = [...links.values(), ...tables.values()].filter((each) => !goesWith(each, names))
  const all: Found[] = []
  for (const stage of [outside, [...namespaces.values()]]) {
    await removeAll(stage, 'destroy: ')
    all.push(...stage)
  }
  return all.map(({ path }) => ({ path, action: 'delete', because: 'it is destroyed' }))
}
