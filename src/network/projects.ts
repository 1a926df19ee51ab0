/** Which projects have something on this machine. */
import { listLinks } from '../rtnetlink/links/get-link.js'
import { marksIn } from './find-bridges.js'
import { projectIn } from './marks.js'
import { marksOfNamespaces, namesOfNamespaces } from './namespace.js'
import { checkedOptions, type ReadOptions } from './plan.js'
import { withSwitch } from './switch.js'
import { listTables } from './table.js'

/**
 * Lists the names of all projects that have namespaces, or links and tables in the process's own, sorted; if the option
 * `ovs` says which Open vSwitch, also of those that have bridges in it.
 */
export async function listProjects(options?: ReadOptions): Promise<string[]> {
  const { signal, ovs: given } = checkedOptions(options)
  const names = await namesOfNamespaces(signal)
  const [marks, links, tables, rows = []] = await Promise.all([
    marksOfNamespaces(names),
    listLinks({ signal }),
    listTables(undefined, signal),
    withSwitch(undefined, given, signal, async (ovs) =>
      ovs?.observe((view) => marksIn(view), { signal }),
    ),
  ])
  const all = [
    ...marks.flat(),
    ...links.flatMap(({ altNames = [] }) => altNames),
    ...tables.flatMap(({ comment }) => comment ?? []),
    ...rows,
  ]
  return [...new Set(all.flatMap((mark) => projectIn(mark) ?? []))].sort()
}
