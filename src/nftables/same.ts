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
import { withExpressions } from './numbers.js'
import type { CompiledSet } from './sets.js'
import { commentOf, orderOf } from './userdata.js'

/** Members in the order of their names, bigints as numbers; without zeros where the kernel has none. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, each) => {
    if (typeof each === 'bigint') return `${each}`
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    const entries = Object.entries(each).filter(([, member]) => member !== undefined)
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
  })

/** Registers of sixteen bytes have two numbers: the first four bytes of each are a register as well. */
const registers = /reg|^address|^port|^device$/
const registerOf = (number: number) => (number >= 8 && number % 4 === 0 ? number / 4 - 1 : number)

type Options = Record<string, unknown>

/** What the kernel reports of an expression beyond what it was given, and what it counts, are left out. */
function bare(
  kind: string,
  options: Options,
  values: ReadonlyMap<number, string> = new Map(),
): Options {
  const own = Object.entries(options).filter(([name, value]) => {
    if (name === 'flags' && value === 0) return false
    if (kind === 'counter' || name === 'consumed') return false
    if (name === 'portMax') return value !== options['portMin']
    if (name === 'addressMax') return value !== options['addressMin']
    if (kind === 'log' && name === 'level') return value !== 'warning'
    if (kind === 'log' && (name === 'snapLength' || name === 'threshold')) return value !== 0
    return name !== 'setId' && !(kind === 'payload' && name === 'checksumOffset' && value === 0)
  })
  return Object.fromEntries(
    own.map(([name, value]) => [
      name,
      registers.test(name) && typeof value === 'number'
        ? (values.get(registerOf(value)) ?? registerOf(value))
        : value,
    ]),
  )
}

interface WithStates {
  expression?: NftState | undefined
  expressions?: readonly NftState[] | undefined
}

/** The statements of elements, without what they have counted; the kernel reports one alone otherwise than several. */
function statesOf({ expression, expressions }: WithStates): unknown[] {
  const all = expressions ?? (expression === undefined ? [] : [expression])
  return all.map(({ kind: _, ...state }) =>
    Object.entries(state).map(([kind, options]) => [kind, bare(kind, options as Options)]),
  )
}

/** The form in which rules are compared; times apart, which the kernel rounds. */
export interface Shape {
  text: string
  times: readonly unknown[]
}

export const sameShape = (one: Shape | undefined, other: Shape | undefined): boolean =>
  one !== undefined &&
  one.text === other?.text &&
  one.times.length === other.times.length &&
  one.times.every((time, at) => sameTime(time, other.times[at]))

/**
 * The form in which rules are compared: sets without a name stand there with what they have; undefined for a
 * rule that uses something that is made anew.
 */
export function shapeOf(
  expressions: readonly NftExpression[],
  userdata: string | undefined,
  sets: readonly (RuleSet | NftSet)[],
  changed: ReadonlySet<string>,
  elements?: ReadonlyMap<string, readonly NftElement[]>,
): Shape | undefined {
  const parts: unknown[] = []
  // Which register a value is put into does not matter: whoever uses it has the value in its place.
  const values = new Map<number, string>()
  const times: unknown[] = []
  for (const { kind: _, ...expression } of expressions) {
    const [entry] = Object.entries(expression)
    const [kind, given] = entry ?? [_, {}]
    const options = { ...(given as Options) }
    // Of one byte nft changes the order, too, which does nothing.
    if (kind === 'byteorder' && options['length'] === 1) continue
    const used = [options['set'], options['name'], options['table']]
    if (used.some((name) => typeof name === 'string' && changed.has(name))) return undefined
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
      options['states'] = statesOf(given as WithStates)
    }
    if (kind === 'lookup') Object.assign(options, anonymousIn(options, sets, elements))
    parts.push([kind, bare(`${kind}`, options, values)])
  }
  return { text: text([parts, userdata]), times }
}

/** In place of a set without a name what it has. */
function anonymousIn(
  { set: name, setId }: Options,
  sets: readonly (RuleSet | NftSet)[],
  elements: ReadonlyMap<string, readonly NftElement[]> | undefined,
): Options {
  for (const each of sets) {
    if ('elements' in each) {
      if (each.set.id === setId) return { set: contentOf(each.elements), setId: undefined }
    } else if (each.name === name && each.anonymous) {
      return { set: contentOf(elements?.get(`${name}`) ?? []) }
    }
  }
  return {}
}

const contentOf = (elements: readonly NftElement[]) =>
  withoutEnds(elements)
    .map((element) => keyOf(element))
    .sort()

/** Without ends of ranges that need not be there: where another one begins, and before the first one. */
function withoutEnds(elements: readonly NftElement[]): readonly NftElement[] {
  const starts = new Set(
    elements.flatMap(({ key, intervalEnd }) => (intervalEnd ? [] : [key?.value])),
  )
  return elements.filter(
    ({ key, intervalEnd }) => !intervalEnd || !(starts.has(key?.value) || isZero(key?.value ?? '')),
  )
}

/** `states` are those of the set, which an element has that has none of its own. */
const keyOf = (element: NftElement, states: WithStates = {}): string => {
  const { key, keyEnd, intervalEnd, data, catchAll } = element
  const its = statesOf(element)
  return text({
    key,
    keyEnd,
    intervalEnd: intervalEnd || undefined,
    catchAll: catchAll || undefined,
    data,
    states: intervalEnd ? [] : its.length > 0 ? its : statesOf(states),
  })
}

const flags = ['interval', 'map', 'expires', 'dynamic', 'concatenated'] as const
const facts = ['keyType', 'keyLength', 'dataType', 'dataLength'] as const

/** The kernel keeps times in ticks of its clock, of up to ten milliseconds, and rounds down. */
const sameTime = (one: unknown, other: unknown) =>
  Math.abs(Number(one ?? 0) - Number(other ?? 0)) < 11

/** Whether a set is of the same form: what is in it does not count. */
export function sameSet(wanted: CompiledSet['set'], there: NftSet): boolean {
  const form = (set: CompiledSet['set'] | NftSet) =>
    text([
      flags.map((flag) => set[flag] ?? false),
      facts.map((fact) => set[fact]),
      set.description?.size,
      set.description?.fields,
      commentOf(set.userdata, 'set'),
      orderOf(set.userdata),
      statesOf(set),
    ])
  return form(wanted) === form(there) && sameTime(wanted.timeout, there.timeout)
}

/**
 * The elements that are to be added, and those that are to go. Of ranges it is all of them where any differs: the
 * kernel takes one out only by both of its ends, which may be others' as well.
 */
export function sameElements(
  { interval: ranged = false, expressions }: CompiledSet['set'],
  wanted: readonly NftElement[],
  there: readonly NftElement[],
): { missing: readonly NftElement[]; extra: readonly NftElement[] | 'all' } {
  if (there.length === 0) return { missing: wanted, extra: [] }
  const form = (element: NftElement) => keyOf(element, { expressions })
  const [asked, found] = [wanted, there].map((all) => new Set(withoutEnds(all).map(form))) as [
    Set<string>,
    Set<string>,
  ]
  const isSame = asked.size === found.size && [...asked].every((key) => found.has(key))
  if (isSame) return { missing: [], extra: [] }
  if (ranged) return { missing: wanted, extra: 'all' }
  return {
    missing: wanted.filter((each) => !found.has(form(each))),
    extra: there
      .filter((each) => !asked.has(form(each)))
      .map(({ key, keyEnd, intervalEnd }) => ({
        ...(key && { key }),
        ...(keyEnd && { keyEnd }),
        ...(intervalEnd && { intervalEnd }),
      })),
  }
}

export const sameObject = (wanted: NftObjectData, there: NftObjectData | undefined): boolean => {
  const form = (data: NftObjectData | undefined) =>
    text(
      Object.entries(data ?? {}).map(([kind, options]) => [kind, bare(kind, options as Options)]),
    )
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
