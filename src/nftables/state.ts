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
import { type Asking, ask, type Request } from './kernel.js'

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
export interface Read<State = TableState> {
  generation: number
  state: State | undefined
}

/** Of a table, one reply each. */
export const listed = ['Chains', 'Rules', 'Sets', 'Objects', 'Flowtables'] as const

export async function listTables(asking: Asking): Promise<[NftGeneration, NftTable[]]> {
  const requests = [
    { operation: 'getNftGeneration', options: {} },
    { operation: 'listNftTables', options: {} },
  ]
  return (await ask(requests, asking)) as [NftGeneration, NftTable[]]
}

/** The number of the ruleset's state. */
export async function readGeneration(asking: Asking): Promise<number> {
  const [{ id }] = (await ask([{ operation: 'getNftGeneration', options: {} }], asking)) as [
    NftGeneration,
  ]
  return id
}

/** All tables, or one, of one generation. */
export interface Ruleset {
  generation: number
  states: TableState[]
}

/** Reads a table. What changes meanwhile is read anew. */
export async function readState(family: TableFamily, name: string, asking: Asking): Promise<Read> {
  const { generation, states } = await readRuleset(asking, { family, name })
  return { generation, state: states[0] }
}

/** Reads the tables of a namespace, or only one of them. What changes meanwhile is read anew. */
export async function readRuleset(
  asking: Asking,
  only?: { family: TableFamily; name: string },
): Promise<Ruleset> {
  const [{ id }, all] = await listTables(asking)
  const tables = all.filter(
    ({ family, name }) => only === undefined || (family === only.family && name === only.name),
  )
  if (tables.length === 0) return { generation: id, states: [] }
  const options = only === undefined ? {} : { family: only.family, table: only.name }
  const asked = listed.map((what) => ({ operation: `listNft${what}`, options }))
  try {
    const [chains, rules, sets, objects, flowtables] = (await ask(asked, asking)).map((reply) =>
      byTable(reply as Pick<NftChain, 'family' | 'table'>[]),
    ) as unknown as [
      Grouped<NftChain>,
      Grouped<NftRule>,
      Grouped<NftSet>,
      Grouped<NftObject>,
      Grouped<NftFlowtable>,
    ]
    const inOrder = tables.flatMap((table) => sets.get(keyOfTable(table)) ?? [])
    const ofSets = inOrder.map(({ family, table, name }) => ({
      operation: 'listNftElements',
      options: { family, table, set: name },
    }))
    const elements = await askAt(id, ofSets, asking)
    if (elements === undefined) return await readRuleset(asking, only)
    const elementsOf = new Map(
      inOrder.map((set, at) => [set, partsOf(elements[at] as NftElements[])]),
    )
    const states = tables.map((table): TableState => {
      const key = keyOfTable(table)
      const own = sets.get(key) ?? []
      return {
        table,
        chains: chains.get(key) ?? [],
        rules: rules.get(key) ?? [],
        sets: own,
        elements: new Map(own.map((set) => [set.name as string, elementsOf.get(set) ?? []])),
        objects: objects.get(key) ?? [],
        flowtables: flowtables.get(key) ?? [],
      }
    })
    return { generation: id, states }
  } catch (error) {
    if (!wasChanged(error as NetlinkError)) throw error
    return await readRuleset(asking, only)
  }
}

/** What was replied, unless the ruleset is of another generation by now. */
export async function askAt(
  generation: number,
  requests: readonly Request[],
  asking: Asking,
): Promise<unknown[] | undefined> {
  const replies = await ask([...requests, { operation: 'getNftGeneration', options: {} }], asking)
  const { id } = replies.pop() as NftGeneration
  return id === generation ? replies : undefined
}

/** The elements of a set, of the messages that they are reported in. */
export const partsOf = (reply: readonly NftElements[]): NftElement[] =>
  reply.flatMap(({ elements = [] }) => elements)

/** It went, or changed, while it was read. */
export const wasChanged = ({ code }: NetlinkError): boolean => ['ENOENT', 'EINTR'].includes(code)

type Grouped<Part> = ReadonlyMap<string, Part[]>

/** What makes a table this one. */
export const keyOfTable = ({ family, name }: Pick<NftTable, 'family' | 'name'>) =>
  `${family} ${name}`

function byTable<Part extends Pick<NftChain, 'family' | 'table'>>(
  parts: readonly Part[],
): Grouped<Part> {
  const groups = new Map<string, Part[]>()
  for (const part of parts) {
    const key = keyOfTable({ family: part.family, name: part.table as string })
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [part])
    else group.push(part)
  }
  return groups
}
