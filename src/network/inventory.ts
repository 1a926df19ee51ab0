/** Everything that carries a project's mark. */
import type { NetnsRef } from '../netns/ref.js'
import { type FoundLinks, findLinks } from './find-links.js'
import { type FoundNamespace, findNamespaces, namesOfNamespaces } from './namespace.js'
import { findTables } from './table.js'
import type { Place } from './world.js'

/** Everything of the project that there is. */
export interface Inventory extends FoundLinks {
  namespaces: Map<string, FoundNamespace>
  tables: Awaited<ReturnType<typeof findTables>>
  /** All names of namespaces, whosever they are. */
  names: ReadonlySet<string>
}

/** What the project has, in the namespaces of the document, its own, and the process's. */
export async function inventory(
  project: string,
  declared: ReadonlyMap<string, Place & { name: string | undefined }> | undefined,
  signal: AbortSignal | undefined,
): Promise<Inventory> {
  const names = await namesOfNamespaces(signal)
  const namespaces = await findNamespaces(project, names)
  const others = [...(declared?.values() ?? [])].flatMap(({ name, ref }) =>
    name === undefined ? [ref] : [],
  )
  const own = [...namespaces.values()].map(({ name }) => name)
  const places: (NetnsRef | undefined)[] = [undefined, ...own, ...others]
  const [found, tables] = await Promise.all([
    findLinks(project, places, signal),
    findTables(project, places, signal),
  ])
  return { namespaces, ...found, tables, names: new Set(names) }
}
