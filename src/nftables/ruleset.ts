/** What a watch knows of a ruleset: the kernel reports most of what goes by its name or handle alone. */
import { isDeepStrictEqual } from 'node:util'
import type {
  NftChain,
  NftElement,
  NftElements,
  NftFlowtable,
  NftObject,
  NftRule,
  NftSet,
  NftTable,
} from '../rtnetlink/generated/objects.js'
import type { ElementsPart, NftablesChange, NftablesParts } from './change-event.js'
import type { TableFamily } from './family.js'
import { mostAdded } from './numbers.js'
import { readRule } from './read-rule.js'
import { setOf } from './read-sets.js'
import { sameShape, shapeOf } from './same.js'
import type { MapDefinition, SetDefinition } from './set-definition.js'
import { changedBy } from './sets.js'
import { keyOfTable, type Ruleset, type TableState } from './state.js'
import { chainOf, factsOf, flowtableOf, objectOf } from './table-parts.js'

/** What has a handle in a table, by the addon's name of it. */
interface Kinds {
  Chain: NftChain
  Rule: NftRule
  Set: NftSet
  Object: NftObject
  Flowtable: NftFlowtable
}
type Kind = keyof Kinds
type Part = { [Name in Kind]: { kind: Name; is: Kinds[Name] } }[Kind]

/** An event as the addon has it. */
export interface RawChange {
  type: string
  object: object
}

type Described = Pick<NftablesChange, 'type' | 'object'>

/** A change of elements under way: as many as a commit has of one set. */
interface ElementsChange {
  set: NftSet
  change: 'added' | 'deleted'
  elements: NftElement[]
}

/** A set of whichever table. */
const keyOfSet = ({ family, table, handle }: NftSet) => `${family} ${table} ${handle}`

/** Changes in their order; of elements of one set those of a commit as one. */
class Found {
  readonly #all: (NftablesChange | ElementsChange | (() => NftablesChange[]))[] = []
  readonly #elements = { added: new Map(), deleted: new Map() } as const satisfies Record<
    string,
    Map<string, NftElement[]>
  >
  /** Sets of which something is said. */
  readonly #described = new Set<string>()

  describe(set: NftSet): void {
    this.#described.add(keyOfSet(set))
  }

  isDescribed(set: NftSet): boolean {
    return this.#described.has(keyOfSet(set))
  }

  add(...changes: readonly NftablesChange[]): void {
    for (const change of changes) this.#all.push(change)
  }

  /** What can be said once the whole commit is known. */
  addLater(change: () => NftablesChange[]): void {
    this.#all.push(change)
  }

  addElements({ set, change, elements }: ElementsChange): void {
    const key = keyOfSet(set)
    const gathered = this.#elements[change].get(key)
    if (gathered !== undefined) {
      for (const element of elements) gathered.push(element)
      return
    }
    const own = [...elements]
    this.#elements[change].set(key, own)
    this.#all.push({ set, change, elements: own })
  }

  get changes(): NftablesChange[] {
    return this.#all.flatMap((found) => {
      if (typeof found === 'function') return found()
      return 'elements' in found ? ofElements(found) : [found]
    })
  }
}

const keyOfElement = ({ key, keyEnd, intervalEnd, catchAll }: NftElement) =>
  [key?.value, keyEnd?.value, intervalEnd, catchAll].join()

/** A table by its parts. */
export class KnownTable {
  table: NftTable
  /** By their handles, which are unique in a table. */
  readonly parts = new Map<bigint, Part>()
  readonly sets = new Map<string, NftSet>()
  readonly elements = new Map<string, Map<string, NftElement>>()
  /** How many rules change each set: the kernel limits the size of one that none did before, and says nothing of it. */
  readonly #changing = new Map<string, number>()
  /** What the sets were when the commit began that is under way. */
  #before: { sets: ReadonlyMap<string, NftSet>; changing: ReadonlySet<string> } | undefined

  constructor(table: NftTable) {
    this.table = table
  }

  put(part: Part): void {
    const { kind, is } = part
    this.#count(this.parts.get(is.handle as bigint), -1)
    this.#count(part, 1)
    this.parts.set(is.handle as bigint, part)
    if (kind !== 'Set') return
    const name = is.name as string
    this.sets.set(name, is)
    if (!this.elements.has(name)) this.elements.set(name, new Map())
  }

  #count(part: Part | undefined, by: 1 | -1): void {
    if (part?.kind !== 'Rule') return
    for (const name of changedBy([part.is]).keys()) {
      this.#changing.set(name, (this.#changing.get(name) ?? 0) + by)
      const set = this.sets.get(name)
      if (by === 1 && set !== undefined && set.description?.size === undefined) {
        this.put({ kind: 'Set', is: limited(set) })
      }
    }
  }

  private get changing(): ReadonlySet<string> {
    return new Set([...this.#changing].flatMap(([name, rules]) => (rules > 0 ? [name] : [])))
  }

  begin(): void {
    this.#before ??= { sets: new Map(this.sets), changing: this.changing }
  }

  end(): void {
    this.#before = undefined
  }

  /** Sets that stayed through the commit, and that rules change since then, or no longer do. */
  get turned(): NftSet[] {
    const { sets, changing } = this.#before ?? { sets: this.sets, changing: this.changing }
    const now = this.changing
    const names = [...new Set([...changing, ...now])]
    return names.flatMap((name) => {
      const set = now.has(name) === changing.has(name) ? undefined : this.sets.get(name)
      return set !== undefined && sets.get(name)?.handle === set.handle ? [set] : []
    })
  }

  /** A set in the words of a definition, as `readTable` has it now, or had it before the commit. */
  definitionOf(set: NftSet, when: When = 'now'): SetDefinition | MapDefinition | undefined {
    const name = set.name as string
    const before = when === 'before' ? this.#before : undefined
    const its = before?.sets.get(name) ?? set
    const isChanged = before?.changing.has(name) ?? (this.#changing.get(name) ?? 0) > 0
    return setOf(its, [], its.dynamic || isChanged)
  }

  drop(part: Part): void {
    const { kind, is } = part
    this.#count(part, -1)
    this.parts.delete(is.handle as bigint)
    if (kind !== 'Set') return
    this.sets.delete(is.name as string)
    this.elements.delete(is.name as string)
  }

  elementsOf(name: string): Map<string, NftElement> {
    return this.elements.get(name) ?? new Map()
  }

  /** What a reader of this rule looks up, and no more. */
  around({ expressions = [] }: NftRule) {
    const names = new Set(
      expressions.flatMap(
        ({ lookup, dynset, objref }) => [lookup?.set, dynset?.set, objref?.set] as string[],
      ),
    )
    const sets = [...names].flatMap((name) => this.sets.get(name) ?? [])
    const own = sets.filter(({ anonymous }) => anonymous).map(({ name }) => name as string)
    const elements = new Map(own.map((name) => [name, [...this.elementsOf(name).values()]]))
    return { family: this.table.family as TableFamily, sets, elements }
  }
}

type When = 'before' | 'now'

/** With the size that the kernel gives a set that rules change. */
const limited = ({ description, ...set }: NftSet): NftSet => ({
  ...set,
  description: { size: mostAdded, ...description },
})

export function knownTable(state: TableState): KnownTable {
  const { table, chains, rules, sets, elements, objects, flowtables } = state
  const known = new KnownTable(table)
  for (const is of chains) known.put({ kind: 'Chain', is })
  for (const is of sets) known.put({ kind: 'Set', is })
  for (const [name, list] of elements) {
    for (const element of list) known.elementsOf(name).set(keyOfElement(element), element)
  }
  for (const is of objects) known.put({ kind: 'Object', is })
  for (const is of flowtables) known.put({ kind: 'Flowtable', is })
  for (const is of rules) known.put({ kind: 'Rule', is })
  return known
}

/** Tables by family and name, followed from commit to commit. */
export class KnownRuleset {
  generation: number
  #tables: Map<string, KnownTable>
  readonly #isWanted: (table: { family: unknown; name: unknown }) => boolean
  /** An event left open what there is: it has to be read. */
  #inDoubt = false

  constructor(read: Ruleset, isWanted: (table: { family: unknown; name: unknown }) => boolean) {
    this.generation = read.generation
    this.#tables = tablesOf(read)
    this.#isWanted = isWanted
  }

  /** Takes in the events of a commit, and returns what changed; whether that is all is `doubtful`. */
  apply(events: readonly RawChange[], generation: number): NftablesChange[] {
    this.generation = generation
    const found = new Found()
    const touched = new Set<KnownTable>()
    const touch = (known: KnownTable | undefined) => {
      if (known === undefined) return
      touched.add(known)
      known.begin()
    }
    for (const { type, object } of events) {
      const { kind, change } = nameOf(type)
      const isTable = kind === 'Table'
      const its = object as NftTable & NftChain
      const table = { family: its.family, name: (isTable ? its.name : its.table) as string }
      if (!this.#isWanted(table)) continue
      const known = this.#tables.get(keyOfTable(table))
      touch(known)
      if (isTable) found.add(...this.#table(its, change))
      else this.#inTable(found, known, { kind, object, change })
    }
    for (const known of touched) {
      const others = known.turned.filter((set) => !found.isDescribed(set))
      for (const is of others) found.add(...turned(known, is))
    }
    const { changes } = found
    for (const known of touched) known.end()
    return changes
  }

  get doubtful(): boolean {
    return this.#inDoubt
  }

  /** Knows from now on what was read; returns what differs. */
  adopt(read: Ruleset): NftablesChange[] {
    const before = this.#tables
    this.#tables = tablesOf(read)
    this.generation = read.generation
    this.#inDoubt = false
    const keys = new Set([...before.keys(), ...this.#tables.keys()])
    const all = [...keys].map((key) => difference(before.get(key), this.#tables.get(key)))
    return [...all.flatMap(({ gone }) => gone), ...all.flatMap(({ come }) => come)]
  }

  #table(table: NftTable, change: 'added' | 'deleted'): NftablesChange[] {
    const key = keyOfTable(table)
    const known = this.#tables.get(key)
    if (change === 'deleted') {
      if (known === undefined) return []
      this.#tables.delete(key)
      return [as('deleted', tableOf(known.table))]
    }
    if (known === undefined) {
      this.#tables.set(key, new KnownTable(table))
      return [as('added', tableOf(table))]
    }
    if (known.table.handle !== table.handle) this.#inDoubt = true
    const before = known.table
    known.table = table
    return changed(tableOf(before), tableOf(table))
  }

  #inTable(
    found: Found,
    known: KnownTable | undefined,
    { kind, object, change }: ReturnType<typeof nameOf> & { object: object },
  ): void {
    if (known === undefined) {
      if (change === 'added') this.#inDoubt = true
    } else if (kind === 'Elements') {
      takeElements(found, known, object as NftElements, change)
    } else {
      const part = { kind, is: object } as Part
      if (change === 'deleted') found.add(...this.#drop(known, part))
      else if (part.kind === 'Set') this.#putSet(found, known, part)
      else found.add(...this.#put(known, part))
    }
  }

  /** What is said of a set depends on whether rules change it, which come behind it in the same commit. */
  #putSet(found: Found, known: KnownTable, part: Part & { kind: 'Set' }): void {
    const before = known.parts.get(part.is.handle as bigint)
    const was = before && partOf(known, before, 'before')
    known.put(part)
    if (!isAlone(part)) return
    found.describe(part.is)
    found.addLater(() => {
      const now = partOf(known, part)
      return was === undefined ? [as('added', now)] : changed(was, now)
    })
  }

  #put(known: KnownTable, part: Part): NftablesChange[] {
    const before = known.parts.get(part.is.handle as bigint)
    if (before === undefined) {
      known.put(part)
      return isAlone(part) ? [as('added', partOf(known, part))] : []
    }
    // Of one that gets more devices the kernel reports these alone.
    if (hasDevices(part)) {
      this.#inDoubt = true
      return []
    }
    const was = partOf(known, before)
    if (before.kind === 'Chain' && part.kind === 'Chain' && before.is.name !== part.is.name) {
      rename(known, before.is, part.is)
      // Rules and maps jump to the new name, of which the kernel reports nothing.
      this.#inDoubt = true
    }
    known.put(part)
    return changed(was, partOf(known, part))
  }

  #drop(known: KnownTable, part: Part): NftablesChange[] {
    // Of one that loses some of its devices, too.
    if (hasDevices(part)) {
      this.#inDoubt = true
      return []
    }
    const before = known.parts.get(part.is.handle as bigint)
    if (before === undefined) return []
    const was = partOf(known, before, 'before')
    known.drop(before)
    return isAlone(before) ? [as('deleted', was)] : []
  }
}

const tablesOf = ({ states }: Ruleset) =>
  new Map(states.map((state) => [keyOfTable(state.table), knownTable(state)]))

/** `nftRuleSet`, `nftElementsDeleted` ... */
function nameOf(type: string) {
  const [, kind, what] = /^nft(.*)(Set|Deleted)$/.exec(type) ?? []
  return {
    kind: kind as Kind | 'Table' | 'Elements',
    change: what === 'Deleted' ? ('deleted' as const) : ('added' as const),
  }
}

/** Sets without a name are part of the rule that uses them. */
const isAlone = ({ kind, is }: Part) => kind !== 'Set' || !is.anonymous

const hasDevices = ({ kind, is }: Part) => {
  if (kind !== 'Chain' && kind !== 'Flowtable') return false
  const { device, devices } = (is.hook ?? {}) as { device?: string; devices?: readonly string[] }
  return device !== undefined || devices !== undefined
}

function rename(known: KnownTable, { name: from }: NftChain, { name: to }: NftChain): void {
  for (const [handle, part] of known.parts) {
    if (part.kind === 'Rule' && part.is.chain === from) {
      known.parts.set(handle, { kind: 'Rule', is: { ...part.is, chain: to as string } })
    }
  }
}

function takeElements(
  found: Found,
  known: KnownTable,
  { set: name, elements = [] }: NftElements,
  change: 'added' | 'deleted',
): void {
  const [set, all] = [known.sets.get(name as string), known.elementsOf(name as string)]
  for (const element of elements) {
    if (change === 'added') all.set(keyOfElement(element), element)
    else all.delete(keyOfElement(element))
  }
  if (set !== undefined && !set.anonymous) found.addElements({ set, change, elements })
}

const as = (change: NftablesChange['change'], { type, object }: Described) =>
  ({ type, change, object }) as NftablesChange

/** Of one that is there already the kernel reports also what changes nothing. */
const changed = (before: Described, now: Described): NftablesChange[] =>
  isDeepStrictEqual(before.object, now.object)
    ? []
    : [{ ...as('changed', now), before: before.object } as NftablesChange]

const tableOf = (table: NftTable): Described => ({
  type: 'table',
  object: { family: table.family as TableFamily, name: table.name as string, ...factsOf(table) },
})

function partOf(known: KnownTable, { kind, is }: Part, when?: When): Described {
  const { family, name: table } = known.table as NftablesParts['table']
  const ofTable = { family, table }
  if (kind === 'Rule') {
    const rule = readRule(is, known.around(is))
    const object = { ...ofTable, chain: is.chain as string, handle: is.handle as bigint, rule }
    return { type: 'rule', object }
  }
  const named = { ...ofTable, name: is.name as string }
  const object = (definition: object | undefined) =>
    definition === undefined ? named : { ...named, definition }
  if (kind === 'Chain') return { type: 'chain', object: object(chainOf(is, family)) }
  if (kind === 'Flowtable')
    return { type: 'flowtable', object: object(flowtableOf(is)) } as Described
  if (kind === 'Set') {
    const definition = known.definitionOf(is, when)
    const type = is.map || is.objects ? 'map' : 'set'
    return { type, object: object(definition) } as Described
  }
  const shared = objectOf(is)
  return { type: shared?.type ?? 'object', object: object(shared?.definition) } as Described
}

/** What is otherwise of a set as rules change it now, or no longer do. */
const turned = (known: KnownTable, is: NftSet): NftablesChange[] => {
  const part = { kind: 'Set', is } as const
  return changed(partOf(known, part, 'before'), partOf(known, part))
}

/** Of ranges the kernel reports each end by itself, and where the first one begins: none may be left. */
function ofElements({ set, change, elements: raw }: ElementsChange): NftablesChange[] {
  const its = setOf(set, raw)
  if (its === undefined) return [as(change, elementsOf(set, { raw }))]
  const { elements = [] } = its
  return elements.length === 0 ? [] : [as(change, elementsOf(set, { elements }))]
}

const elementsOf = ({ family, table, name }: NftSet, its: Pick<ElementsPart, 'elements' | 'raw'>) =>
  ({ type: 'elements', object: { family, table, set: name, ...its } }) as Described

/** What went, in the order in which it can go, and what came, in that in which it can come. */
function difference(before: KnownTable | undefined, now: KnownTable | undefined) {
  const gone: NftablesChange[] = []
  const come: NftablesChange[] = []
  const isSame = before !== undefined && before.table.handle === now?.table.handle
  if (isSame && now) come.push(...changed(tableOf(before.table), tableOf(now.table)))
  if (!isSame && now) come.push(as('added', tableOf(now.table)))
  for (const [handle, part] of now?.parts ?? []) {
    const was = isSame ? before.parts.get(handle) : undefined
    if (was === undefined && isAlone(part)) come.push(as('added', partOf(now as KnownTable, part)))
    if (part.kind === 'Set' && isAlone(part)) {
      const name = part.is.name as string
      const [old, all] = [was && before ? before : undefined, now].map((known) => [
        ...(known?.elementsOf(name).values() ?? []),
      ]) as [NftElement[], NftElement[]]
      gone.push(...lacking(part.is, 'deleted', old, all))
      come.push(...lacking(part.is, 'added', all, old))
    }
    if (was !== undefined && before && now && isAlone(part)) {
      const isSame = part.kind === 'Rule' && sameRule(before, was, now, part)
      if (!isSame) come.push(...changed(partOf(before, was), partOf(now, part)))
    }
  }
  const lost = [...(before?.parts ?? [])].filter(
    ([handle, part]) => isAlone(part) && !(isSame && now?.parts.has(handle)),
  )
  for (const [, part] of lost.reverse())
    gone.push(as('deleted', partOf(before as KnownTable, part)))
  if (before && !isSame) gone.push(as('deleted', tableOf(before.table)))
  return { gone, come }
}

/** The elements of one list that the other has not; of ranges, whole ones. */
function lacking(
  set: NftSet,
  change: 'added' | 'deleted',
  all: readonly NftElement[],
  others: readonly NftElement[],
): NftablesChange[] {
  const [listed, found] = [setOf(set, all), setOf(set, others)]
  if (listed === undefined || found === undefined) {
    const known = new Set(others.map(keyOfElement))
    const elements = all.filter((each) => !known.has(keyOfElement(each)))
    return elements.length === 0 ? [] : ofElements({ set, change, elements })
  }
  const known = new Set((found.elements ?? []).map((each) => JSON.stringify(each)))
  const elements = (listed.elements ?? []).filter((each) => !known.has(JSON.stringify(each)))
  return elements.length === 0 ? [] : [as(change, elementsOf(set, { elements }))]
}

/** Apart from what its counters have counted. */
function sameRule(before: KnownTable, was: Part, now: KnownTable, is: Part): boolean {
  const shape = (known: KnownTable, rule: NftRule) => {
    const { sets, elements } = known.around(rule)
    return shapeOf(rule.expressions ?? [], rule.userdata, sets, elements)
  }
  const [one, other] = [was.is as NftRule, is.is as NftRule]
  return one.chain === other.chain && sameShape(shape(before, one), shape(now, other))
}
