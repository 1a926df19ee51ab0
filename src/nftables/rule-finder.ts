/** Which rule a handle is: of a ruleset that is read again once it is another one. */
import type { CallOptions } from '../netns/call.js'
import type { NftRule } from '../rtnetlink/generated/objects.js'
import type { Rule } from './definition.js'
import type { TableFamily } from './family.js'
import type { Asking } from './kernel.js'
import { readRule } from './read-rule.js'
import { type KnownTable, knownTable } from './ruleset.js'
import { readGeneration, readState } from './state.js'

/** A rule, and where it stands. */
export interface FoundRule {
  /** Its place in its chain, from 0. */
  index: number
  /** The rule, as `readTable` reports it. */
  rule: Rule
}

interface Place {
  index: number
  is: NftRule
  table: KnownTable
  rule?: Rule
}

type Tables = Map<string, ReadonlyMap<bigint, Place>>

export class RuleFinder {
  readonly #operation: string
  #generation: number | undefined
  #tables: Tables = new Map()
  /** Of the ruleset before: a rule may be gone by the time that something of it is told. */
  #before: Tables = new Map()

  constructor(operation: string) {
    this.#operation = operation
  }

  /** Looks whether the ruleset is another one by now. */
  async look(where: CallOptions): Promise<void> {
    const generation = await readGeneration(this.#asking(where))
    if (generation === this.#generation) return
    this.#generation = generation
    this.#before = this.#tables
    this.#tables = new Map()
  }

  /** The rule of that handle; undefined when it is gone, and was never read. */
  async find(
    family: TableFamily,
    table: string,
    { chain, handle }: { chain: string; handle: bigint },
    where: CallOptions,
  ): Promise<FoundRule | undefined> {
    const key = `${family} ${table}`
    if (!this.#tables.has(key)) {
      const { state } = await readState(family, table, this.#asking(where))
      this.#tables.set(key, state === undefined ? new Map() : placesOf(knownTable(state)))
    }
    const place = this.#tables.get(key)?.get(handle) ?? this.#before.get(key)?.get(handle)
    if (place === undefined || place.is.chain !== chain) return undefined
    place.rule ??= readRule(place.is, place.table.around(place.is))
    return { index: place.index, rule: place.rule }
  }

  #asking(where: CallOptions): Asking {
    return { ...where, operation: this.#operation, ofWatch: true }
  }
}

function placesOf(table: KnownTable): ReadonlyMap<bigint, Place> {
  const places = new Map<bigint, Place>()
  const counts = new Map<string, number>()
  for (const [handle, { kind, is }] of table.parts) {
    if (kind !== 'Rule') continue
    const chain = is.chain as string
    const index = counts.get(chain) ?? 0
    counts.set(chain, index + 1)
    places.set(handle, { index, is, table })
  }
  return places
}
