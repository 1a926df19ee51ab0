/** Whether what is there is what is wanted: both in one form, without what the kernel adds and counts. */
import type {
  NftChain,
  NftData,
  NftElement,
  NftExpression,
  NftFlowtable,
  NftObjectData,
  NftSet,
  NftState,
} from '../rtnetlink/generated/objects.js'
import type { RuleSet } from './build.js'
import { isZero } from './bytes.js'
import type { CompiledChain, CompiledTable } from './compile.js'
import { mostAdded, withExpressions } from './numbers.js'
import type { CompiledSet } from './sets.js'
import { commentOf, orderOf } from './userdata.js'

/** Values as text: members in the order of their names, bigints as numbers. */
function text(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  return Array.isArray(value) ? `[${value.map(text).join()}]` : membersOf(value, (_, each) => each)
}

/** Of an object those members that `chosen` does not make undefined. In a loop: there are many rules, with many each. */
function membersOf(value: object, chosen: (name: string, member: unknown) => unknown): string {
  let all = ''
  for (const name of Object.keys(value).sort()) {
    const member = chosen(name, (value as Options)[name])
    if (member !== undefined) all += `${name}:${text(member)},`
  }
  return `{${all}}`
}

/** Registers of sixteen bytes have two numbers: the first four bytes of each are a register as well. */
const registers = /reg|^address|^port|^device$/
const registerOf = (number: number) => (number >= 8 && number % 4 === 0 ? number / 4 - 1 : number)

type Options = Record<string, unknown>

/** Whether the kernel adds this to what it was given of an expression, or counts in it. */
function isAdded(kind: string, name: string, value: unknown, options: Options): boolean {
  if (kind === 'counter' || name === 'consumed' || name === 'setId') return true
  if (name === 'portMax') return value === options['portMin']
  if (name === 'addressMax') return value === options['addressMin']
  if (kind === 'log' && name === 'level') return value === 'warning'
  if (value !== 0) return false
  if (kind === 'log' && (name === 'snapLength' || name === 'threshold')) return true
  return name === 'flags' || (kind === 'payload' && name === 'checksumOffset')
}

/** An expression as text, with what is in the registers that it names. */
const bare = (kind: string, options: Options, values?: ReadonlyMap<number, string>): string =>
  membersOf(options, (name, value) => {
    if (isAdded(kind, name, value, options)) return undefined
    if (typeof value !== 'number' || !registers.test(name)) return value
    return values?.get(registerOf(value)) ?? registerOf(value)
  })

interface WithStates {
  expression?: NftState | undefined
  expressions?: readonly NftState[] | undefined
}

/** The statements of elements, without what they have counted; the kernel reports one alone otherwise than several. */
function statesOf({ expression, expressions }: WithStates): unknown[] {
  const all = expressions ?? (expression === undefined ? [] : [expression])
  return all.map(({ kind: _, ...state }) =>
    Object.entries(state).map(([kind, options]) => kind + bare(kind, options as Options)),
  )
}

/** The form in which rules are compared; times apart, which the kernel rounds. */
export interface Shape {
  text: string
  times: readonly unknown[]
  /** What it uses by its name: where one of these is made anew, it is another rule. */
  uses: readonly string[]
  /** The sets that it looks up or changes. */
  sets: readonly string[]
  /** Whether it says all by itself: what sets have is no part of it, nor what changes by itself. */
  alone: boolean
}

export const sameShape = (one: Shape | undefined, other: Shape | undefined): boolean =>
  one !== undefined &&
  one.text === other?.text &&
  one.times.length === other.times.length &&
  one.times.every((time, at) => sameTime(time, other.times[at]))

/** The form in which rules are compared: sets without a name stand there with what they have. */
export function shapeOf(
  expressions: readonly NftExpression[],
  userdata: string | undefined,
  sets: readonly (RuleSet | NftSet)[],
  elements?: ReadonlyMap<string, readonly NftElement[]>,
): Shape {
  let parts = ''
  const uses: string[] = []
  const named: string[] = []
  let alone = true
  // Which register a value is put into does not matter: whoever uses it has the value in its place.
  const values = new Map<number, string>()
  const times: unknown[] = []
  for (const expression of expressions) {
    const [kind, given] = entryOf(expression)
    // Of one byte nft changes the order, too, which does nothing.
    if (kind === 'byteorder' && given['length'] === 1) continue
    const isSpecial = kind === 'dynset' || kind === 'lookup' || given['set'] !== undefined
    const options = isSpecial ? { ...given } : given
    const inside = kind === 'dynset' ? undefined : insideOf(options, sets, elements)
    usedBy(kind, options, inside, uses)
    if (isSpecial) named.push(`${options['set']}`)
    if (inside || kind === 'dynset' || passing.has(kind)) alone = false
    const { dreg, data } = options as { dreg?: number; data?: NftData }
    if (dreg !== undefined) values.delete(registerOf(dreg))
    if (kind === 'immediate' && data?.value !== undefined) {
      values.set(registerOf(dreg as number), data.value)
      continue
    }
    if (kind === 'dynset') {
      times.push(Number(options['timeout'] ?? 0))
      for (const name of ['timeout', 'expression', 'expressions']) delete options[name]
      options['flags'] = Number(options['flags'] ?? 0) & ~withExpressions
      // Of a rule that adds to a set with statements the kernel does not report its own.
      options['states'] = hasStates(sets, given['set']) ? [] : statesOf(given as WithStates)
    }
    if (inside) Object.assign(options, { set: contentOf(inside.elements), setId: undefined })
    parts += `${kind}${bare(kind, options, values)} `
  }
  return { text: `${parts}${userdata}`, times, uses, sets: named, alone }
}

/** What reports of itself what changes without anybody, besides counters. */
const passing: ReadonlySet<string> = new Set(['quota', 'last'])

const hasStates = (sets: readonly (RuleSet | NftSet)[], name: unknown): boolean =>
  sets.some((each) => 'name' in each && each.name === name && statesOf(each).length > 0)

/** What a rule can use by its name: chains, sets, objects of each kind, and flow tables may have the same one. */
export const used = {
  chain: (name: unknown) => `chain ${name}`,
  set: (name: unknown) => `set ${name}`,
  object: (type: unknown, name: unknown) => `object ${type} ${name}`,
  flowtable: (name: unknown) => `flowtable ${name}`,
}

/** Adds what of that an expression uses; `inside` is what a set without a name has that it looks up. */
function usedBy(
  kind: string,
  { set, type, name, table, data }: Options,
  inside: Inside | undefined,
  uses: string[],
): void {
  if (set !== undefined) uses.push(used.set(set))
  if (kind === 'objref' && name !== undefined) uses.push(used.object(type, name))
  else if (kind === 'flow_offload') uses.push(used.flowtable(table))
  const chain = (data as NftData | undefined)?.verdict?.chain
  if (chain !== undefined) uses.push(used.chain(chain))
  for (const element of inside?.elements ?? []) {
    uses.push(...leadsTo(element), ...refersTo(element, inside?.objectType))
  }
}

/** The object of a map that has objects of this type. */
export const refersTo = (
  { object }: { object?: string | undefined },
  type: number | undefined,
): string[] => (object === undefined ? [] : [used.object(type, object)])

/** The chain that a verdict jumps to. */
export const leadsTo = ({ data }: { data?: NftData | undefined }): string[] =>
  data?.verdict?.chain === undefined ? [] : [used.chain(data.verdict.chain)]

/** What an expression is, and its options. */
function entryOf(expression: NftExpression): [kind: string, options: Options] {
  for (const kind in expression) {
    if (kind !== 'kind')
      return [kind, expression[kind as keyof NftExpression] as unknown as Options]
  }
  return [`${expression.kind}`, {}]
}

/** What a set without a name has. */
interface Inside {
  elements: readonly NftElement[]
  objectType?: number | undefined
}

/** Of the set that an expression looks up; undefined where it looks up none, or one with a name. */
function insideOf(
  { set: name, setId }: Options,
  sets: readonly (RuleSet | NftSet)[],
  elements: ReadonlyMap<string, readonly NftElement[]> | undefined,
): Inside | undefined {
  if (name === undefined) return undefined
  for (const each of sets) {
    if ('elements' in each) {
      const { set, elements } = each
      if (set.id === setId) return { elements, objectType: set.objectType }
    } else if (each.name === name && each.anonymous) {
      return { elements: elements?.get(`${name}`) ?? [], objectType: each.objectType }
    }
  }
  return undefined
}

const contentOf = (elements: readonly NftElement[]) =>
  withoutEnds(elements)
    .map((element) => keyOf(element))
    .sort()

/** Without ends of ranges that need not be there: where another one begins, and before the first one. */
function withoutEnds(elements: readonly NftElement[]): readonly NftElement[] {
  if (!elements.some(({ intervalEnd }) => intervalEnd)) return elements
  const starts = new Set(
    elements.flatMap(({ key, intervalEnd }) => (intervalEnd ? [] : [key?.value])),
  )
  return elements.filter(
    ({ key, intervalEnd }) => !intervalEnd || !(starts.has(key?.value) || isZero(key?.value ?? '')),
  )
}

/** `states` are those of the set, which an element has that has none of its own. */
const keyOf = (element: NftElement, states: WithStates = {}): string => {
  const { key, keyEnd, intervalEnd, data, object, catchAll } = element
  const value = data ? text(data) : (object ?? '')
  const own = `${key?.value}-${keyEnd?.value} ${intervalEnd ? 'end' : ''} ${catchAll ? 'all' : ''} ${value}`
  if (intervalEnd) return own
  const its = statesOf(element)
  return own + (its.length > 0 ? its : statesOf(states)).join()
}

/** The same with its comment; of a key that is all there is, as nearly all are, it alone. */
function formOf(element: NftElement, states: WithStates): string {
  const { key, keyEnd, intervalEnd, data, object, catchAll, userdata, expressions } = element
  const comment = userdata === undefined ? '' : (commentOf(userdata).comment ?? '')
  const more = keyEnd ?? data ?? object ?? expressions ?? (element as WithStates).expression
  const isMore = intervalEnd || catchAll || more !== undefined || states.expressions !== undefined
  return isMore || comment !== '' ? `${keyOf(element, states)} ${comment}` : `${key?.value}`
}

const flags = ['interval', 'map', 'expires', 'dynamic', 'concatenated', 'objects'] as const
const facts = ['keyType', 'keyLength', 'dataType', 'dataLength', 'objectType'] as const

/** The kernel keeps times in ticks of its clock, of up to ten milliseconds, and rounds down. */
const sameTime = (one: unknown, other: unknown) =>
  Math.abs(Number(one ?? 0) - Number(other ?? 0)) < 11

/** Whether a set is of the same form: what is in it does not count. */
export function sameSet({ set: wanted, changed }: CompiledSet, there: NftSet): boolean {
  const [asked, found] = [wanted.description?.size, there.description?.size]
  const isSize = found === asked || (changed && asked === undefined && found === mostAdded)
  const form = (set: CompiledSet['set'] | NftSet) =>
    text([
      flags.map((flag) => set[flag] ?? false),
      facts.map((fact) => set[fact]),
      set.description?.fields,
      commentOf(set.userdata, 'set'),
      orderOf(set.userdata),
      statesOf(set),
    ])
  return isSize && form(wanted) === form(there) && sameTime(wanted.timeout, there.timeout)
}

/** The timeouts of elements, by their forms. */
type Times = ReadonlyMap<string, unknown>

/** Of compiled elements, which may be those of several replacements. */
const askedForms = new WeakMap<readonly NftElement[], Times>()

/**
 * The elements that are to be added, and those that are to go: an element of another timeout is another one, whatever is
 * left of it; so is a stale one, whose object is made anew. Of ranges it is all of them where any differs: the
 * kernel takes one out only by both of its ends, which may be others' as well.
 */
export function sameElements(
  { interval: ranged = false, expressions, timeout: usual }: CompiledSet['set'],
  wanted: readonly NftElement[],
  there: readonly NftElement[],
  isStale: (element: NftElement) => boolean,
): { missing: readonly NftElement[]; extra: readonly NftElement[] | 'all' } {
  if (there.length === 0) return { missing: wanted, extra: [] }
  const form = (element: NftElement) => formOf(element, { expressions })
  const timeOf = ({ intervalEnd, timeout = usual }: NftElement) => (intervalEnd ? 0 : timeout)
  const formsOf = (all: readonly NftElement[]): Times =>
    new Map(withoutEnds(all).map((each) => [form(each), timeOf(each)]))
  const asked = askedForms.get(wanted) ?? formsOf(wanted)
  askedForms.set(wanted, asked)
  const found = formsOf(there.filter((each) => !isStale(each)))
  const has = (times: Times, key: string, time: unknown) =>
    times.has(key) && sameTime(times.get(key), time)
  const isSame =
    asked.size === found.size &&
    !there.some(isStale) &&
    [...asked].every(([key, time]) => has(found, key, time))
  if (isSame) return { missing: [], extra: [] }
  if (ranged) return { missing: wanted, extra: 'all' }
  return {
    missing: wanted.filter((each) => !has(found, form(each), timeOf(each))),
    extra: there
      .filter((each) => isStale(each) || !has(asked, form(each), timeOf(each)))
      .map(({ key, keyEnd, intervalEnd, catchAll }) => ({
        ...(key && { key }),
        ...(keyEnd && { keyEnd }),
        ...(intervalEnd && { intervalEnd }),
        ...(catchAll && { catchAll }),
      })),
  }
}

export const sameObject = (wanted: NftObjectData, there: NftObjectData | undefined): boolean => {
  const form = (data: NftObjectData | undefined) =>
    Object.entries(data ?? {})
      .map(([kind, options]) => kind + bare(kind, options as Options))
      .join()
  return form(wanted) === form(there)
}

/** Whether a chain sees packets at the same place: its policy can be changed. */
export function sameHook(wanted: CompiledChain['chain'], there: NftChain): boolean {
  const form = ({ hook, type, userdata }: CompiledChain['chain'] | NftChain) => {
    const { device, devices, ...rest } = hook ?? {}
    return text([rest, device ? [device] : [...(devices ?? [])].sort(), type, userdata])
  }
  return form(wanted) === form(there)
}

export function sameFlowtable(
  wanted: CompiledTable['flowtables'][number]['flowtable'],
  there: NftFlowtable,
): boolean {
  const form = ({ hook, offload = false, counter = false }: typeof wanted | NftFlowtable) =>
    text([hook?.priority, [...(hook?.devices ?? [])].sort(), offload, counter])
  return form(wanted) === form(there)
}
