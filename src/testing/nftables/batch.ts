/** What each message of a batch does to a ruleset, and what it is refused for. */
import { mostAdded, objectKey, verdictType } from '../../nftables/numbers.js'
import type {
  NftChain,
  NftData,
  NftDynset,
  NftElement,
  NftElements,
  NftExpression,
  NftFamily,
  NftFlowtable,
  NftNat,
  NftObject,
  NftRule,
  NftSet,
  NftTable,
} from '../../rtnetlink/generated/objects.js'
import { ctObjectFault } from './ct-objects.js'
import { chainFault, expressionFault, ipFamilies, isKnown } from './places.js'
import { Refusal } from './refusal.js'
import { Registers } from './registers.js'
import {
  dataIn,
  expressionsIn,
  type FakeSet,
  type FakeTable,
  keyOf,
  newTable,
  type Ruleset,
  tableKey,
} from './ruleset.js'

/** What was asked for, and the same as the kernel would report it: without what only the batch has a use for. */
export interface Message {
  operation: string
  options: Record<string, unknown>
  reported: object
}

type Apply<Reported> = (
  batch: Batch,
  table: FakeTable,
  reported: Reported,
  options: Message['options'],
) => void

export class Batch {
  readonly ruleset: Ruleset
  /** The names of sets that the batch has numbered. */
  readonly #sets = new Map<unknown, string>()

  constructor(ruleset: Ruleset) {
    this.ruleset = ruleset
  }

  /** Throws a `Refusal`. */
  apply({ operation, options, reported }: Message): void {
    const whole = tables[operation]
    if (whole !== undefined) whole(this, reported as NftTable)
    else messages[operation]?.(this, this.tableOf(options), reported as never, options)
  }

  tableOf({ family, table }: Message['options']): FakeTable {
    const its = this.ruleset.get(tableKey(family as NftFamily, `${table}`))
    if (its === undefined) throw new Refusal('ENOENT', 'table')
    return its
  }

  number(id: unknown, name: string): void {
    if (id !== undefined) this.#sets.set(id, name)
  }

  /** By its name, or by its number. */
  setOf(table: FakeTable, name: string | undefined, id: unknown): FakeSet {
    const set = table.sets.get(name ?? '') ?? table.sets.get(this.#sets.get(id) ?? '')
    if (set === undefined) throw new Refusal('ENOENT')
    return set
  }
}

const tables: Readonly<Record<string, (batch: Batch, table: NftTable) => void>> = {
  newNftTable({ ruleset }, reported) {
    const key = tableKey(reported.family, reported.name as string)
    const old = ruleset.get(key)
    if (old !== undefined) old.table = { ...old.table, dormant: reported.dormant }
    else ruleset.set(key, newTable({ ...reported, handle: BigInt(ruleset.size + 1) }))
  },
  deleteNftTable({ ruleset }, { family, name }) {
    if (!ruleset.delete(tableKey(family, name as string))) throw new Refusal('ENOENT', 'name')
  },
}

const messages: Readonly<Record<string, Apply<never>>> = {
  newNftChain(_, table, reported: NftChain) {
    const name = reported.name as string
    const old = table.chains.get(name)
    if (old !== undefined) {
      old.chain = { ...old.chain, ...(reported.policy && { policy: reported.policy }) }
      return
    }
    const fault = chainFault(reported)
    if (fault !== undefined) throw new Refusal(fault)
    table.chains.set(name, { chain: { ...reported, handle: ++table.handles }, rules: [] })
  },

  deleteNftChain(_, table, { name = '' }: NftChain) {
    const its = table.chains.get(name)
    if (its === undefined) throw new Refusal('ENOENT', 'name')
    its.rules = []
    for (const { verdict } of dataIn(table)) {
      if (verdict?.chain === name) throw new Refusal('EBUSY', 'name')
    }
    table.chains.delete(name)
  },

  newNftSet(batch, table, { name: asked = '', ...reported }: NftSet, { id }) {
    const name = asked.replace('%d', () => String(freeNumber(table, asked)))
    if (table.sets.has(name)) throw new Refusal('EEXIST', 'name')
    table.sets.set(name, {
      set: { ...reported, name, handle: ++table.handles } as NftSet,
      elements: new Map(),
    })
    batch.number(id, name)
  },

  deleteNftSet(_, table, { name = '' }: NftSet) {
    if (!table.sets.has(name)) throw new Refusal('ENOENT', 'name')
    for (const { lookup, dynset, objref } of expressionsIn(table)) {
      if ([lookup?.set, dynset?.set, objref?.set].includes(name)) throw new Refusal('EBUSY', 'name')
    }
    table.sets.delete(name)
  },

  newNftElements(batch, table, { set: name, elements: all = [] }: NftElements, { setId }) {
    const { set, elements } = batch.setOf(table, name, setId)
    const most = set.description?.size ?? Number.POSITIVE_INFINITY
    all.forEach((element, at) => {
      const option = `elements[${at}]`
      checkData(table, element.data, option)
      const object = `${set.objectType} ${element.object}`
      if (element.object !== undefined && !table.objects.has(object)) {
        throw new Refusal('ENOENT', option)
      }
      const key = keyOf(element)
      const old = elements.get(key)
      if (old !== undefined && !sameData(old, element)) throw new Refusal('EEXIST', option)
      if (set.concatenated && old === undefined && overlaps(set, elements.values(), element)) {
        throw new Refusal('EEXIST', option)
      }
      elements.set(key, old ?? element)
      if (countOf(elements) > most && !set.anonymous) throw new Refusal('ENFILE', option)
    })
  },

  deleteNftElements(batch, table, { set: name, elements: all }: NftElements, { setId }) {
    const { elements } = batch.setOf(table, name, setId)
    if (all === undefined) return elements.clear()
    all.forEach((element, at) => {
      if (!elements.delete(keyOf(element))) throw new Refusal('ENOENT', `elements[${at}]`)
    })
  },

  appendNftRule: (batch, table, rule: NftRule, options) => addRule(batch, table, rule, options, 1),
  newNftRule: (batch, table, rule: NftRule, options) => addRule(batch, table, rule, options, 0),

  deleteNftRule(_, table, { chain = '', handle }: NftRule) {
    const its = table.chains.get(chain)
    if (its === undefined) throw new Refusal('ENOENT', 'chain')
    const at = its.rules.findIndex((rule) => rule.handle === handle)
    if (at < 0) throw new Refusal('ENOENT', 'handle')
    for (const { lookup, objref } of its.rules.splice(at, 1)[0]?.expressions ?? []) {
      const name = `${lookup?.set ?? objref?.set}`
      if (table.sets.get(name)?.set.anonymous) table.sets.delete(name)
    }
  },

  newNftObject(_, table, reported: NftObject) {
    const key = objectKey(reported)
    if (table.objects.has(key)) return
    const fault = ctObjectFault(reported)
    if (fault !== undefined) throw new Refusal(fault)
    table.objects.set(key, { ...reported, handle: ++table.handles })
  },

  deleteNftObject(_, table, { name }: NftObject, { type }) {
    const key = `${type} ${name}`
    if (!table.objects.has(key)) throw new Refusal('ENOENT', 'name')
    for (const { objref } of expressionsIn(table)) {
      if (`${objref?.type} ${objref?.name}` === key) throw new Refusal('EBUSY', 'name')
    }
    for (const { set, elements } of table.sets.values()) {
      const isUsed = [...elements.values()].some(
        (each) => `${set.objectType} ${each.object}` === key,
      )
      if (isUsed) throw new Refusal('EBUSY', 'name')
    }
    table.objects.delete(key)
  },

  newNftFlowtable(_, table, reported: NftFlowtable) {
    const name = reported.name as string
    if (!ipFamilies.includes(reported.family)) throw new Refusal('ENOENT')
    for (const { hook } of table.flowtables.values()) {
      const taken = hook?.devices?.some((device) => reported.hook?.devices?.includes(device))
      if (taken) throw new Refusal('EEXIST')
    }
    table.flowtables.set(name, { ...reported, handle: ++table.handles })
  },

  deleteNftFlowtable(_, table, { name = '' }: NftFlowtable) {
    if (!table.flowtables.has(name)) throw new Refusal('ENOENT', 'name')
    for (const { flow_offload } of expressionsIn(table)) {
      if (flow_offload?.table === name) throw new Refusal('EBUSY', 'name')
    }
    table.flowtables.delete(name)
  },
}

function freeNumber({ sets }: FakeTable, pattern: string): number {
  let number = 0
  while (sets.has(pattern.replace('%d', `${number}`))) number++
  return number
}

/** `behind` what stands at the position, or at the end; else before it, or at the front. */
function addRule(
  batch: Batch,
  table: FakeTable,
  { position, ...reported }: NftRule,
  options: Message['options'],
  behind: 0 | 1,
): void {
  const its = table.chains.get(reported.chain ?? '')
  if (its === undefined) throw new Refusal('ENOENT', 'chain')
  const at = its.rules.findIndex(({ handle }) => handle === position)
  if (position !== undefined && at < 0) throw new Refusal('ENOENT', 'position')
  const given = (options['expressions'] ?? []) as NftExpression[]
  const all = reported.expressions ?? []
  const stranger = all.findIndex((each) => !isKnown(each, table.table.family))
  if (stranger >= 0) throw new Refusal('ENOENT', `expressions[${stranger}]`)
  const registers = new Registers()
  const expressions = all.map((expression, nth) => {
    try {
      return use(batch, table, registers, expression, given[nth] ?? {})
    } catch (refusal) {
      throw refusal instanceof Refusal ? new Refusal(refusal.code, `expressions[${nth}]`) : refusal
    }
  })
  const rule = { ...reported, expressions, handle: ++table.handles }
  const place = position === undefined ? behind * its.rules.length : at + behind
  its.rules.splice(place, 0, rule as NftRule)
}

/** An expression with the names of what it uses, all of which is there. */
function use(
  batch: Batch,
  table: FakeTable,
  registers: Registers,
  expression: NftExpression,
  given: NftExpression,
): NftExpression {
  const fault = expressionFault(expression, table.table.family)
  if (fault !== undefined) throw new Refusal(fault)
  const { immediate, lookup, dynset, objref, flow_offload } = expression
  checkData(table, immediate?.data)
  if (lookup !== undefined) {
    const { set } = batch.setOf(table, lookup.set, given.lookup?.setId)
    if (!registers.has(lookup.sreg ?? 1, set.keyLength ?? 0)) throw new Refusal('ENODATA')
    const isVerdict = set.dataType === verdictType
    const fits = lookup.dreg === undefined || (set.map && (lookup.dreg === 0) === isVerdict)
    if (!fits) throw new Refusal('EINVAL')
    registers.write(expression, set.dataLength)
    return { ...expression, lookup: { ...lookup, set: set.name as string } }
  }
  registers.write(expression)
  if (dynset !== undefined) {
    const its = batch.setOf(table, dynset.set, undefined)
    const { set } = its
    checkDynset(set, dynset, registers)
    // What rules may fill has an end.
    its.set = { ...set, description: { size: mostAdded, ...set.description } }
    if (set.expressions !== undefined) {
      const { expressions: _, ...reported } = dynset
      return { ...expression, dynset: reported }
    }
  }
  if (objref?.set !== undefined) {
    const { set } = batch.setOf(table, objref.set, given.objref?.setId)
    if (!set.objects) throw new Refusal('EINVAL')
    if (!registers.has(objref.sreg ?? 1, set.keyLength ?? 0)) throw new Refusal('ENODATA')
    return { ...expression, objref: { ...objref, set: set.name as string } }
  }
  if (objref?.name !== undefined && !table.objects.has(`${objref.type} ${objref.name}`)) {
    throw new Refusal('ENOENT')
  }
  if (flow_offload !== undefined && !table.flowtables.has(flow_offload.table ?? '')) {
    throw new Refusal('ENOENT')
  }
  return completed(expression)
}

/** Of NAT, the kernel reports both ends of a range that is one address, or one port. */
function completed(expression: NftExpression): NftExpression {
  for (const kind of ['nat', 'masq', 'redir'] as const) {
    const { [kind]: options } = expression
    if (options === undefined) continue
    const { portMin, portMax = portMin } = options
    const { addressMin, addressMax = addressMin } = options as NftNat
    const ends = { ...(portMax && { portMax }), ...(addressMax && { addressMax }) }
    return { ...expression, [kind]: { ...options, ...ends } }
  }
  return expression
}

/** In the kernel's order. */
function checkDynset(set: NftSet, dynset: NftDynset, registers: Registers): void {
  const { timeout, sregKey = 1, sregData } = dynset
  const { dynamic, expires, interval, map, keyLength = 0, description } = set
  // Without these, the kernel chooses a form that rules cannot change.
  const small = keyLength <= 2 && !map && set.expressions === undefined
  const fixed = !dynamic && !expires && (small || description?.size !== undefined)
  if (interval || fixed) throw new Refusal('EOPNOTSUPP')
  if (timeout && !expires) throw new Refusal('EOPNOTSUPP')
  if (!registers.has(sregKey, keyLength)) throw new Refusal('ENODATA')
  if (map && sregData === undefined) throw new Refusal('EINVAL')
  const [own, sets] = [kindsOf(dynset), kindsOf(set)]
  if (own.length > 0 && !dynamic) throw new Refusal('EINVAL')
  if (own.length === 0 || sets.length === 0) return
  if (own.length > sets.length) throw new Refusal('EINVAL')
  if (own.join() !== sets.join()) throw new Refusal('EOPNOTSUPP')
}

/** The kinds of statements that elements have: those of a set, and those of what a rule adds. */
const kindsOf = ({ expressions = [] }: Pick<NftDynset, 'expressions'>): string[] =>
  expressions.map((each) => Object.keys(each).find((name) => name !== 'kind') ?? '')

/** A jump leads to a chain that is there, and that no hook calls by itself. */
function checkData(table: FakeTable, data: NftData | undefined, option = ''): void {
  const chain = data?.verdict?.chain
  if (chain === undefined) return
  const to = table.chains.get(chain)
  if (to === undefined) throw new Refusal('ENOENT', option)
  if (to.chain.hook !== undefined) throw new Refusal('EOPNOTSUPP', option)
}

/** Where a range ends is no element to people, and what all others have takes no place. */
const countOf = (elements: FakeSet['elements']) =>
  [...elements.values()].filter(({ intervalEnd, catchAll }) => !intervalEnd && !catchAll).length

const sameData = (one: NftElement, other: NftElement): boolean =>
  one.object === other.object && JSON.stringify(one.data) === JSON.stringify(other.data)

/** Whether a range of a concatenation begins or ends, in all of its parts, in another one: what the kernel looks at. */
function overlaps({ description }: NftSet, there: Iterable<NftElement>, one: NftElement): boolean {
  let at = 0
  const parts = (description?.fields ?? []).map(({ length = 0 }) => {
    const [from, to] = [2 * at, 2 * (at + length)]
    at += 4 * Math.ceil(length / 4)
    return ({ value = '' }: NftData = {}) => value.slice(from, to)
  })
  const has = ({ key, keyEnd = key }: NftElement, end: NftData | undefined) =>
    parts.every((part) => part(key) <= part(end) && part(end) <= part(keyEnd))
  if (one.catchAll) return false
  return [...there].some(
    (other) => !other.catchAll && (has(other, one.key) || has(other, one.keyEnd ?? one.key)),
  )
}
