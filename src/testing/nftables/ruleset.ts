/** All tables of a namespace, as the kernel reports them. */
import type {
  NftChain,
  NftData,
  NftElement,
  NftExpression,
  NftFamily,
  NftFlowtable,
  NftObject,
  NftRule,
  NftSet,
  NftTable,
} from '../../rtnetlink/generated/objects.js'

export interface FakeSet {
  set: NftSet
  /** By their keys. */
  elements: Map<string, NftElement>
}

/** A table and what is in it, in the order of creation. */
export interface FakeTable {
  table: NftTable
  chains: Map<string, { chain: NftChain; rules: NftRule[] }>
  sets: Map<string, FakeSet>
  /** By kind and name. */
  objects: Map<string, NftObject>
  flowtables: Map<string, NftFlowtable>
  /** What the next handle is above. */
  handles: bigint
}

/** By family and name. */
export type Ruleset = Map<string, FakeTable>

export const tableKey = (family: NftFamily, name: string) => `${family} ${name}`

export const newTable = (table: NftTable): FakeTable => ({
  ...{ table, chains: new Map(), sets: new Map(), objects: new Map(), flowtables: new Map() },
  handles: 0n,
})

const copies = <Value>(map: ReadonlyMap<string, Value>, copy: (value: Value) => Value) =>
  new Map([...map].map(([key, value]) => [key, copy(value)]))

/** One to be changed, while the other stays as it is. What the kernel reports is never changed in place. */
export const copyOf = (ruleset: Ruleset): Ruleset =>
  copies(ruleset, (table) => ({
    ...table,
    chains: copies(table.chains, ({ chain, rules }) => ({ chain, rules: [...rules] })),
    sets: copies(table.sets, ({ set, elements }) => ({ set, elements: new Map(elements) })),
    objects: new Map(table.objects),
    flowtables: new Map(table.flowtables),
  }))

/** All that a table's rules do. */
export function* expressionsIn({ chains }: FakeTable): Generator<NftExpression> {
  for (const { rules } of chains.values()) {
    for (const { expressions = [] } of rules) yield* expressions
  }
}

/** The values in a table that may be verdicts: those of rules, and those of maps. */
export function* dataIn(table: FakeTable): Generator<NftData> {
  for (const { immediate } of expressionsIn(table)) if (immediate?.data) yield immediate.data
  for (const { elements } of table.sets.values()) {
    for (const { data } of elements.values()) if (data) yield data
  }
}

export const keyOf = ({ key, keyEnd, intervalEnd, catchAll }: NftElement): string =>
  [key?.value, keyEnd?.value, intervalEnd ? 'end' : '', catchAll ? 'all' : ''].join(' ')
