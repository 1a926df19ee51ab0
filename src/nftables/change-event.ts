/** What a watch says of a change, in the words of definitions. */
import type { NftElement } from '../rtnetlink/generated/objects.js'
import type { CtExpectation, CtHelper, CtTimeout } from './ct-objects.js'
import type { Chain, Flowtable, Rule, TableDefinition } from './definition.js'
import type { TableFamily } from './family.js'
import type { MapDefinition, SetDefinition } from './set-definition.js'
import type { Rate } from './stateful.js'

/** What has a name in a table; its definition stands under that name there. */
export interface NamedPart<Definition> {
  /** The family of its table. */
  family: TableFamily
  /** Its table. */
  table: string
  /** Its name. */
  name: string
  /** What a definition of the table has under the name. Absent when a definition cannot express it. */
  definition?: Definition
}

/** Elements of a set or a map. */
export interface ElementsPart {
  /** The family of the table. */
  family: TableFamily
  /** The table. */
  table: string
  /** The set or the map. */
  set: string
  /** The elements, as a definition of the set or the map has them. */
  elements?: readonly unknown[]
  /** The same as the kernel reports it, when a definition cannot express it. */
  raw?: readonly NftElement[]
}

/** The objects of a ruleset, by the type of their changes. */
export interface NftablesParts {
  /** A table, apart from what is in it. */
  table: Required<Pick<TableDefinition, 'name'>> &
    Pick<TableDefinition, 'dormant' | 'comment'> & {
      /** Its address family. */
      family: TableFamily
    }
  /** A chain without its rules. */
  chain: NamedPart<Omit<Chain, 'rules'>>
  /** A rule. */
  rule: {
    /** The family of its table. */
    family: TableFamily
    /** Its table. */
    table: string
    /** Its chain. */
    chain: string
    /** The number by which the kernel knows it, unique within the table. */
    handle: bigint
    /** The rule, as `readTable` reports it. */
    rule: Rule
  }
  /** A set without its elements. */
  set: NamedPart<Omit<SetDefinition, 'elements'>>
  /** A map without its elements. */
  map: NamedPart<Omit<MapDefinition, 'elements'>>
  /** Elements of a set or a map. */
  elements: ElementsPart
  /** A named counter. */
  counter: NamedPart<{ comment?: string }>
  /** A named quota. */
  quota: NamedPart<{ bytes: number | bigint; over?: boolean }>
  /** A named limit. */
  limit: NamedPart<Rate>
  /** A connection tracking helper. */
  ctHelper: NamedPart<CtHelper>
  /** Timeouts of connections. */
  ctTimeout: NamedPart<CtTimeout>
  /** An expectation of connections. */
  ctExpectation: NamedPart<CtExpectation>
  /** A named object of another kind. */
  object: NamedPart<never>
  /** A flow table. */
  flowtable: NamedPart<Flowtable>
}

/** A part of a ruleset came, changed, or went. */
export type NftablesChange = {
  [Type in keyof NftablesParts]: {
    /** What it is. */
    type: Type
    /** What became of it. Elements are `added` also when their timeout is renewed. */
    change: 'added' | 'changed' | 'deleted'
    /** As it is now; of one that went, as it was last. */
    object: NftablesParts[Type]
    /** As it was before, of one that changed. */
    before?: NftablesParts[Type]
  }
}[keyof NftablesParts]
