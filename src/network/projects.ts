/** Which projects have something on this machine. */
import { listLinks } from '../rtnetlink/links/get-link.js'
import { projectIn } from './marks.js'
import { marksOfNamespaces, namesOfNamespaces } from './namespace.js'
import { checkedOptions, type PlanOptions } from './plan.js'
import { listTables } from './table.js'

/**
 * Lists the names of all projects that have namespaces, or links and tables in the process's own, sorted.
 */
export async function listProjects(options?: PlanOptions): Promise<string[]> {
  const { signal } = checkedOptions(options)
  const names = await namesOfNamespaces(signal)
  const [marks, links, tables] = await Promise.all([
    marksOfNamespaces(names),
    listLinks({ signal }),
    listTables(undefined, signal),
  ])
  const all = [
    ...marks.flat(),
    ...links.flatMap(({ altNames = [] }) => altNames),
    ...tables.flatMap(({ comment }) => comment ?? []),
  ]
  return [...new Set(all.flatMap((mark) => projectIn(mark) ?? []))].sort()
}
