/** What there is of a table, as the kernel reports it. */

import type { NetlinkError } from '../base/errors.js'
import type {
  NftChain,
  NftElement,
  NftElements,
  NftFlowtable,
  NftGeneration,
  NftObject,
  NftRule,
  NftSet,
  NftTable,
} from '../rtnetlink/generated/objects.js'
import type { TableFamily } from './family.js'
import { type Asking, ask } from './kernel.js'

export interface TableState {
  table: NftTable
  chains: NftChain[]
  rules: NftRule[]
  sets: NftSet[]
  /** By the names of their sets. */
  elements: ReadonlyMap<string, readonly NftElement[]>
  objects: NftObject[]
  flowtables: NftFlowtable[]
}

/** What was read, and the generation that it is of: a change since then makes a batch of it fail. */
export interface Read {
  generation: number
  state: TableState | undefined
}

const listed = ['Chains', 'Rules', 'Sets', 'Objects', 'Flowtables'] as const

export async function listTables(call: Asking): Promise<[NftGeneration, NftTable[]]> {
  const requests = [
    { operation: 'getNftGeneration', options: {} },
    { operation: 'listNftTables', options: {} },
  ]
  return (await ask(requests, call)) as [NftGeneration, NftTable[]]
}

/** Reads a table. What changes meanwhile is read anew. */
export async function readState(family: TableFamily, name: string, call: Asking): Promise<Read> {
  const [{ id }, tables] = await listTables(call)
  const table = tables.find((each) => each.family === family && each.name === name)
  if (table === undefined) return { generation: id, state: undefined }
  const options = { family, table: name }
  const asked = listed.map((what) => ({ operation: `listNft${what}`, options }))
  try {
    const [chains, rules, sets, objects, flowtables] = (await ask(asked, call)).map((reply) =>
      (reply as { table?: string; family: string }[]).filter(
        (each) => each.table === name && each.family === family,
      ),
    ) as unknown as [NftChain[], NftRule[], NftSet[], NftObject[], NftFlowtable[]]
    const inSets = sets.map((set) => ({
      operation: 'listNftElements',
      options: { ...options, set: set.name },
    }))
    const elements = await ask([...inSets, { operation: 'getNftGeneration', options: {} }], call)
    const last = elements.pop() as NftGeneration
    if (last.id !== id) return await readState(family, name, call)
    const all = sets.map(
      (set, at) =>
        [
          set.name as string,
          (elements[at] as NftElements[]).flatMap((part) => part.elements ?? []),
        ] as const,
    )
    return {
      generation: id,
      state: { table, chains, rules, sets, elements: new Map(all), objects, flowtables },
    }
  } catch (error) {
    // It went, or changed, while it was read.
    if (!['ENOENT', 'EINTR'].includes((error as NetlinkError).code)) throw error
    return await readState(family, name, call)
  }
}
