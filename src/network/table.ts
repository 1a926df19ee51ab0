/** Tables of nftables of a network: their comment is the mark. */
import { checkKnown } from '../base/check.js'
import { invalidType, type NetlinkError, renamedArgument, within } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { compile } from '../nftables/compile.js'
import type { TableDefinition, TableRef } from '../nftables/definition.js'
import { type ListedTable, listNftTables, readTable } from '../nftables/read.js'
import { compareTable, deleteTable, replaceTable } from '../nftables/replace.js'
import { checkNamespace } from './check.js'
import type { NetworkTable } from './definition.js'
import { markOf, pathIn } from './marks.js'
import { type Found, isPresent, refOf, type Step, type Undo, type World } from './world.js'

/** A table of a definition. */
export interface DeclaredTable {
  path: string
  /** The key of its namespace. */
  netns: string | undefined
  table: TableDefinition
}

/** Checks a table of a definition. */
export function declareTable(
  project: string,
  key: string,
  given: object,
  namespaces: ReadonlyMap<string, unknown>,
): DeclaredTable {
  const path = `tables.${key}`
  const { netns, name = key, ...rest } = given as NetworkTable
  checkNamespace(netns, `${path}.netns`, namespaces)
  checkKnown(rest, (each) => each !== 'comment', `${path}.`)
  if (typeof name !== 'string') throw invalidType(`${path}.name`, 'a name', name)
  const table = { ...rest, name, comment: markOf(project, path) }
  try {
    compile(table)
  } catch (error) {
    throw renamedArgument(error, (option) => `${path}.${option}`)
  }
  return { path, netns, table }
}

/** A table that carries the project's mark. */
export interface FoundTable extends Found {
  table: TableRef
}

/** The tables of a project in these namespaces, by path. */
export async function findTables(
  project: string,
  places: readonly (NetnsRef | undefined)[],
  signal: AbortSignal | undefined,
): Promise<Map<string, FoundTable>> {
  const lists = await Promise.all(places.map((netns) => listTables(netns, signal)))
  return new Map(
    lists.flatMap((tables, at) =>
      tables.flatMap(({ family, name, comment }) => {
        const path = pathIn(project, comment)
        const netns = places[at]
        const table = { family, name } as TableRef
        const remove = () => deleteTable(table, { netns, ifExists: true })
        return path === undefined ? [] : [[path, { path, places: [netns], table, remove }] as const]
      }),
    ),
  )
}

/** The tables of a namespace; none where the kernel knows no tables, or does not let us see them. */
export async function listTables(
  netns: NetnsRef | undefined,
  signal: AbortSignal | undefined,
): Promise<ListedTable[]> {
  try {
    return await listNftTables({ netns, signal })
  } catch (error) {
    if (['ENOTSUP', 'EPERM', 'EPROTONOSUPPORT'].includes((error as NetlinkError).code)) return []
    throw error
  }
}

/** What is to be done for a table. */
export async function planTable(
  { path, netns: key, table }: DeclaredTable,
  found: FoundTable | undefined,
  world: World,
): Promise<Step | undefined> {
  const netns = refOf(world, key)
  const { signal } = world
  const { family = 'inet', name } = table
  const replace = () =>
    within('apply', replaceTable(table, { netns, signal }), (option) => `${path}.${option}`)
  const create = async (): Promise<Undo> => {
    await replace()
    return () => deleteTable(table, { netns, ifExists: true })
  }
  if (!isPresent(world, key)) {
    return {
      operation: { path, action: 'create', because: 'its namespace will be created' },
      run: create,
    }
  }
  if (found === undefined) {
    const tables = await listNftTables({ netns, signal })
    const isTaken = tables.some((each) => each.name === name && each.family === family)
    const because = isTaken
      ? `there is a table ${family} ${name} already, which is not the network's`
      : 'there is none'
    return { operation: { path, action: isTaken ? 'conflict' : 'create', because }, run: create }
  }
  if (found.table.name !== name || found.table.family !== family) {
    return {
      operation: {
        path,
        action: 'recreate',
        changes: [],
        because: 'it has another name or family',
      },
      run: create,
    }
  }
  const { changed, rules } = await compareTable(table, { netns, signal })
  if (!changed) return undefined
  const { added, removed } = rules
  const because = `it differs (rules: ${added} to add, ${removed} to remove)`
  return {
    operation: { path, action: 'change', changes: [], because },
    run: async () => {
      const before = await readTable(table, { netns, signal })
      world.note({ type: 'table', path, netns, before })
      await replace()
      return async () => void (await replaceTable(before as never, { netns }))
    },
  }
}
