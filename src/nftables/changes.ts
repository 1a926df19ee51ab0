/**
 * What makes a table so of what is there: messages in an order in which the kernel takes them. Rules go before what
 * they use, and come after it.
 */
import type { NftElement, NftObject } from '../rtnetlink/generated/objects.js'
import type { Compared, Found } from './compared.js'
import type { CompiledChain, CompiledRule, CompiledTable } from './compile.js'
import { common, type Kept } from './kept-rules.js'
import { objectKey, objectParts, objectTypeOf } from './numbers.js'
import {
  leadsTo,
  refersTo,
  sameElements,
  sameFlowtable,
  sameHook,
  sameObject,
  sameSet,
  used,
} from './same.js'
import { objectOf } from './table-parts.js'
import { commentOf } from './userdata.js'

/** One message of a batch; `option` is what of the definition it comes of. */
export interface Message {
  operation: string
  options: object
  option: string
  rule?: CompiledRule
}

/** How many rules are new, were removed, and stayed with their counters. */
export interface Counts {
  /** New rules. */
  added: number
  /** Rules that went. */
  removed: number
  /** Rules that stayed. */
  kept: number
}

export interface Changes {
  messages: Message[]
  rules: Counts
}

/** Bytes of elements in one message, of the 65,535 that an attribute has. */
const mostBytes = 60_000

const nothing: Omit<Compared, 'table'> = {
  ...{ chains: [], rules: [], sets: [], objects: [], flowtables: [] },
  elements: new Map(),
}

export function changesTo(wanted: CompiledTable, state: Compared | undefined): Changes {
  const { family, table } = wanted
  const { name, dormant, userdata } = table
  if (state === undefined) return new Difference(wanted, nothing).changes(true)
  const isOther = (state.table.dormant ?? false) !== dormant
  const changes = new Difference(wanted, state).changes(isOther)
  // The kernel keeps a table's comment as it was, and its chains while it turns dormant or is no longer.
  const option = isOther && changes.messages.some(ofChain) ? 'dormant' : 'comment'
  if (option === 'comment' && state.table.userdata === userdata) return changes
  const { messages, rules } = new Difference(wanted, nothing).changes(true)
  const drop = { operation: 'deleteNftTable', options: { family, name }, option }
  return { messages: [drop, ...messages], rules: { ...rules, removed: state.rules.length } }
}

const ofChain = ({ operation }: Message) => operation.endsWith('NftChain')

class Difference {
  private readonly wanted: CompiledTable
  private readonly state: Omit<Compared, 'table'>
  /** What is made anew under its old name, and what goes: a rule that uses it is another one. */
  private readonly changed = new Set<string>()
  private readonly counts: Counts = { added: 0, removed: 0, kept: 0 }

  // In the order in which they are sent.
  private readonly removedRules: Message[] = []
  private readonly removedElements: Message[] = []
  private readonly removedSets: Message[] = []
  private readonly removedChains: Message[] = []
  private readonly removedOthers: Message[] = []
  private readonly added: Message[] = []
  private readonly elements: Message[] = []
  private readonly rules: Message[] = []

  constructor(wanted: CompiledTable, state: Omit<Compared, 'table'>) {
    this.wanted = wanted
    this.state = state
  }

  changes(isNew: boolean): Changes {
    const { wanted } = this
    if (isNew) {
      this.added.push({ operation: 'newNftTable', options: wanted.table, option: 'name' })
    }
    for (const name of this.otherChains) this.changed.add(used.chain(name))
    this.objects()
    this.sets()
    this.flowtables()
    // Last, as they depend on what else has changed.
    this.chains()
    const messages = [
      ...[this.removedRules, this.removedElements, this.removedSets, this.removedChains],
      ...[this.removedOthers, this.added, this.elements, this.rules],
    ].flat()
    return { messages, rules: this.counts }
  }

  /** The names of chains that are made anew: a chain changes only its policy. */
  private get otherChains(): string[] {
    const there = byName(this.state.chains)
    const isOther = ({ chain }: CompiledChain) => {
      const old = there.get(chain.name)
      return old !== undefined && !sameHook(chain, old)
    }
    return this.wanted.chains.filter(isOther).map(({ chain }) => chain.name)
  }

  private message(operation: string, options: object, option: string): Message {
    const { family, table } = this.wanted
    return { operation, options: { family, table: table.name, ...options }, option }
  }

  private sets(): void {
    const there = byName(this.state.sets.filter(({ anonymous }) => !anonymous))
    for (const { option, ...its } of this.wanted.sets) {
      const { set, elements, dynamic } = its
      const old = there.get(set.name)
      there.delete(set.name)
      const held = this.state.elements.get(set.name) ?? []
      // A map whose verdicts lead to a chain that is made anew is another one, too.
      const leads =
        this.changed.size > 0 &&
        held.some((each) => leadsTo(each).some((to) => this.changed.has(to)))
      const isSame = old !== undefined && sameSet(its, old) && !leads
      if (!isSame) {
        if (old !== undefined) this.removeSet(set.name, option)
        this.added.push(this.message('newNftSet', set, option))
      }
      const now = isSame ? held : []
      const isStale = (element: NftElement) =>
        refersTo(element, set.objectType).some((object) => this.changed.has(object))
      const { missing, extra } = sameElements(set, elements, now, isStale)
      const at = `${option}.elements`
      this.elements.push(...this.ofSet('newNftElements', { set: set.name }, missing, at))
      // Without elements it is all that there are.
      if (extra === 'all') {
        if (dynamic) continue
        this.removedElements.push(this.message('deleteNftElements', { set: set.name }, at))
      } else {
        const again = new Set(missing.map(({ key }) => key?.value))
        const gone = dynamic ? extra.filter(({ key }) => again.has(key?.value)) : extra
        this.removedElements.push(...this.ofSet('deleteNftElements', { set: set.name }, gone, at))
      }
    }
    for (const name of there.keys()) this.removeSet(name, 'sets')
  }

  private removeSet(name: string, option: string): void {
    this.changed.add(used.set(name))
    this.removedSets.push(this.message('deleteNftSet', { name }, option))
  }

  private ofSet(
    operation: string,
    set: object,
    elements: readonly NftElement[],
    option: string,
  ): Message[] {
    return inParts(elements).map((part) =>
      this.message(operation, { ...set, elements: part }, option),
    )
  }

  private objects(): void {
    const there = new Map(this.state.objects.map((each) => [objectKey(each), each]))
    for (const { name, data, userdata, option } of this.wanted.objects) {
      const key = objectKey({ name, data })
      const old = there.get(key)
      there.delete(key)
      const isSame = old !== undefined && sameObject(data, old.data)
      if (isSame && commentOf(userdata).comment === commentOf(old.userdata).comment) continue
      if (old !== undefined) this.removeObject(old, option)
      // A counter of another comment has counted what it has.
      const its = { name, data: isSame ? old.data : data, ...(userdata && { userdata }) }
      this.added.push(this.message('newNftObject', its, option))
    }
    for (const old of there.values()) this.removeObject(old, partOf(old))
  }

  private removeObject({ name, data }: NftObject, option: string): void {
    const type = objectTypeOf(data)
    this.changed.add(used.object(type, name))
    this.removedOthers.push(this.message('deleteNftObject', { name, type }, option))
  }

  private flowtables(): void {
    const there = byName(this.state.flowtables)
    for (const { flowtable, option } of this.wanted.flowtables) {
      const old = there.get(flowtable.name)
      there.delete(flowtable.name)
      if (old !== undefined && sameFlowtable(flowtable, old)) continue
      if (old !== undefined) this.removeFlowtable(flowtable.name, option)
      this.added.push(this.message('newNftFlowtable', flowtable, option))
    }
    for (const name of there.keys()) this.removeFlowtable(name, 'flowtables')
  }

  private removeFlowtable(name: string, option: string): void {
    this.changed.add(used.flowtable(name))
    this.removedOthers.push(this.message('deleteNftFlowtable', { name }, option))
  }

  private chains(): void {
    const there = byName(this.state.chains)
    const rules = byChain(this.state.rules)
    for (const { chain, rules: asked, option } of this.wanted.chains) {
      const old = there.get(chain.name)
      there.delete(chain.name)
      let now = rules.get(chain.name) ?? []
      if (old === undefined || this.changed.has(used.chain(chain.name))) {
        if (old !== undefined) this.removeChain(chain.name, now, option)
        now = []
        this.added.push(this.message('newNftChain', chain, option))
      } else if (chain.policy !== undefined && chain.policy !== old.policy) {
        const its = { name: chain.name, policy: chain.policy }
        this.added.push(this.message('newNftChain', its, `${option}.policy`))
      }
      const { stays, goes } = common(asked, now, this.state.sets, this.changed)
      this.counts.kept += now.length - goes.length
      this.counts.added += asked.length - (now.length - goes.length)
      this.removeRules(goes, option)
      this.place(asked, stays, chain)
    }
    for (const name of there.keys()) this.removeChain(name, rules.get(name) ?? [], 'chains')
  }

  private removeChain(name: string, rules: readonly Found[], option: string): void {
    this.removeRules(rules, option)
    this.removedChains.push(this.message('deleteNftChain', { name }, option))
  }

  private removeRules(rules: readonly Found[], option: string): void {
    this.counts.removed += rules.length
    for (const { chain, handle } of rules) {
      this.removedRules.push(this.message('deleteNftRule', { chain, handle }, option))
    }
  }

  /** The new rules of a chain, each where it belongs. */
  private place(
    asked: readonly CompiledRule[],
    stays: Kept['stays'],
    { name: chain }: CompiledChain['chain'],
  ): void {
    if (stays.every((stay) => stay === undefined)) {
      for (const rule of asked) this.rule('appendNftRule', { chain }, rule)
      return
    }
    // Each goes right behind the same rule, or to the front: the last one of them is sent first.
    let group: CompiledRule[] = []
    let position: bigint | undefined
    const send = () => {
      const operation = position === undefined ? 'newNftRule' : 'appendNftRule'
      for (const rule of group.toReversed()) {
        this.rule(operation, { chain, ...(position !== undefined && { position }) }, rule)
      }
      group = []
    }
    for (const [at, rule] of asked.entries()) {
      const stay = stays[at]
      if (stay === undefined) {
        group.push(rule)
      } else {
        send()
        position = stay.handle
      }
    }
    send()
  }

  /** A rule, and before it the sets that it brings along. */
  private rule(operation: string, where: object, rule: CompiledRule): void {
    const { body, option } = rule
    const { expressions, userdata, sets } = body
    for (const { set, elements } of sets) {
      this.rules.push(this.message('newNftSet', set, option))
      const its = { set: set.name, setId: set.id }
      this.rules.push(...this.ofSet('newNftElements', its, elements, option))
    }
    const its = {
      ...where,
      ...(expressions.length > 0 && { expressions }),
      ...(userdata && { userdata }),
    }
    this.rules.push({ ...this.message(operation, its, option), rule })
  }
}

/** Where a definition would have an object; of a kind without words, where a table lists its name. */
function partOf(object: NftObject): string {
  const shared = objectOf(object)
  return shared === undefined ? 'unread' : `${objectParts[shared.type]}.${object.name}`
}

const byName = <Named extends { name?: string }>(list: readonly Named[]): Map<string, Named> =>
  new Map(list.map((each) => [each.name as string, each]))

function byChain(rules: readonly Found[]): Map<string, Found[]> {
  const all = new Map<string, Found[]>()
  for (const rule of rules) {
    const chain = rule.chain as string
    const those = all.get(chain)
    if (those === undefined) all.set(chain, [rule])
    else those.push(rule)
  }
  return all
}

/** Elements for one message each, whose attribute has no more than 65,535 bytes. */
function inParts(list: readonly NftElement[]): NftElement[][] {
  const parts: NftElement[][] = []
  let room = 0
  for (const element of list) {
    const size = sizeOf(element)
    if (size > room || parts.length === 0) {
      parts.push([])
      room = mostBytes
    }
    parts.at(-1)?.push(element)
    room -= size
  }
  return parts
}

/** About how many bytes an element takes: its values, and what is around each. */
function sizeOf({
  key,
  keyEnd,
  data,
  object,
  userdata = '',
  expressions = [],
}: NftElement): number {
  const name = data?.verdict?.chain ?? object ?? ''
  const values = [key?.value, keyEnd?.value, data?.value, userdata].map((hex) => hex?.length ?? 0)
  return (
    96 +
    96 * expressions.length +
    4 * name.length +
    values.reduce((sum, digits) => sum + digits / 2, 0)
  )
}
