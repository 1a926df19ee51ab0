/** What there is of a table, as the kernel reports it. */

import { binding } from '../addon/binding.js'
import type { NetlinkError } from '../base/errors.js'
import type { CallOptions } from '../netns/call.js'
import { placeOf } from '../netns/ref.js'
import { type Call, submit } from '../netns/submit.js'
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

export type Asking = Pick<Call, 'operation' | 'subject'> & CallOptions

const listed = ['Chains', 'Rules', 'Sets', 'Objects', 'Flowtables'] as const

export async function listTables({ netns, ...call }: Asking): Promise<[NftGeneration, NftTable[]]> {
  const steps = [
    { operation: 'getNftGeneration', place: 0, options: {} },
    { operation: 'listNftTables', place: 0, options: {} },
  ]
  const replies = submit(() => binding.run([placeOf(netns)], steps), { ...call, places: [netns] })
  return (await replies) as [NftGeneration, NftTable[]]
}

/** Reads a table. What changes meanwhile is read anew. */
export async function readState(family: TableFamily, name: string, asking: Asking): Promise<Read> {
  const { netns, ...call } = asking
  const [{ id }, tables] = await listTables(asking)
  const table = tables.find((each) => each.family === family && each.name === name)
  if (table === undefined) return { generation: id, state: undefined }
  const run = (steps: { operation: string; place: number; options: object }[]) =>
    submit(() => binding.run([placeOf(netns)], steps), { ...call, places: [netns] })
  const options = { family, table: name }
  const asked = listed.map((what) => ({ operation: `listNft${what}`, place: 0, options }))
  try {
    const [chains, rules, sets, objects, flowtables] = (await run(asked)).map((reply) =>
      (reply as { table?: string; family: string }[]).filter(
        (each) => each.table === name && each.family === family,
      ),
    ) as unknown as [NftChain[], NftRule[], NftSet[], NftObject[], NftFlowtable[]]
    const elements = await run([
      ...sets.map((set) => ({
        operation: 'listNftElements',
        place: 0,
        options: { ...options, set: set.name },
      })),
      { operation: 'getNftGeneration', place: 0, options: {} },
    ])
    const last = elements.pop() as NftGeneration
    if (last.id !== id) return await readState(family, name, asking)
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
    return await readState(family, name, asking)
  }
}
