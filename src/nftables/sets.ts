/** Sets and maps, with a name and without: as they are defined, and their elements as the kernel has them. */
import { checkMembers, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type {
  NftData,
  NftElement,
  NftExpression,
  NftSetOptions,
  NftVerdictCode,
} from '../rtnetlink/generated/objects.js'
import { type Build, intervals, type SetFacts } from './build.js'
import * as bytes from './bytes.js'
import { textOf } from './given.js'
import {
  catchAll,
  isSharedKind,
  mostAdded,
  objectTypes,
  type SharedKind,
  verdictType,
} from './numbers.js'
import type { MapDefinition, SetDefinition } from './set-definition.js'
import { statesOf } from './stateful.js'
import { lengthOf, type Type, typeNumber, typesNumbered } from './types.js'
import { commented, orderOf, setUserdata } from './userdata.js'
import { bitsOf, compared, isSpan, joined, type Span, spanOf, typeNamed } from './values.js'

/** What the definition of a set becomes. */
export interface CompiledSet {
  set: Omit<NftSetOptions, 'family' | 'table'> & { name: string }
  elements: NftElement[]
  /** Rules may add elements, so that those that are there are no others' doing. */
  dynamic: boolean
  /** Rules change it, so that the kernel limits its size. */
  changed: boolean
}

/** The sets that rules change, and what they do there. */
export function changedBy(
  rules: readonly { expressions?: readonly NftExpression[] | undefined }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>()
  for (const { expressions = [] } of rules) {
    for (const { dynset } of expressions) {
      if (dynset?.set === undefined) continue
      all.set(dynset.set, (all.get(dynset.set) ?? new Set()).add(`${dynset.op ?? 'add'}`))
    }
  }
  return all
}

interface Item {
  key: unknown
  value?: unknown
  timeout?: unknown
  comment?: unknown
  statements?: unknown
  option: string
}

export function typesOf(given: unknown, option: string): Type[] {
  if (!Array.isArray(given)) return [typeNamed(given, option)]
  if (given.length < 1) throw invalidValue(option, 'expected at least one type', given)
  return given.map((each, at) => typeNamed(each, `${option}[${at}]`))
}

/** Elements as they are given, of a map with their values. */
function items(elements: unknown, isMap: boolean, option: string): Item[] {
  if (!Array.isArray(elements)) throw invalidType(option, 'an array', elements)
  return elements.map((each: unknown, at) => {
    const path = `${option}[${at}]`
    if (!isMap) return bare(each, path)
    if (Array.isArray(each) && each.length === 2) return { ...bare(each[0], path), value: each[1] }
    throw invalidType(path, 'a key and its value', each)
  })
}

const elementMembers = ['key', 'timeout', 'comment', 'statements']

function bare(each: unknown, option: string): Item {
  if (!isObject(each) || !('key' in each)) return { key: each, option }
  return { ...(checkMembers(each, option, elementMembers) as Partial<Item>), key: each.key, option }
}

function extras({ timeout, comment, statements, option }: Item): Partial<NftElement> {
  if (timeout !== undefined && (!Number.isSafeInteger(timeout) || (timeout as number) < 1)) {
    throw invalidValue(`${option}.timeout`, 'expected milliseconds', timeout)
  }
  return {
    ...(timeout !== undefined && { timeout: BigInt(timeout as number) }),
    ...commented(comment as string | undefined),
    ...(statements !== undefined && { expressions: statesOf(statements, `${option}.statements`) }),
  }
}

/** The parts of a key: each the span that it is. */
function spansOf(types: readonly Type[], { key, option }: Item): Span[] {
  const [only] = types
  if (only !== undefined && types.length === 1) return [spanOf(only, key, option)]
  if (!Array.isArray(key) || key.length !== types.length) {
    throw invalidType(option, `a list of ${types.length}`, key)
  }
  return types.map((type, at) => spanOf(type, key[at], `${option}[${at}]`))
}

/** What has no element of its own has this one. */
const isCatchAll = ({ key }: Item): boolean => key === catchAll

const isRanged = (types: readonly Type[], { key, option }: Item): boolean =>
  types.length === 1
    ? isSpan(types[0] as Type, key, option)
    : Array.isArray(key) && types.some((type, at) => isSpan(type, key[at], option))

const verdicts: readonly string[] = ['accept', 'drop', 'return', 'continue']

export function verdictData(given: unknown, option: string): NftData {
  if (typeof given === 'string' && verdicts.includes(given)) {
    return { verdict: { code: given as NftVerdictCode } }
  }
  if (isObject(given)) {
    for (const code of ['jump', 'goto'] as const) {
      const chain = (given as Record<string, unknown>)[code]
      if (typeof chain === 'string') return { verdict: { code, chain } }
    }
  }
  throw invalidValue(option, `expected ${verdicts.join(', ')}, { jump } or { goto }`, given)
}

/** A key's bytes as they are compared: of ranges in the network's order. */
const keyBytes = (types: readonly Type[], hex: readonly string[], ranged: boolean) =>
  types.length === 1
    ? ranged
      ? (hex[0] as string)
      : compared(types[0] as Type, hex[0] as string)
    : types
        .map((type, at) =>
          bytes.padded(ranged ? (hex[at] as string) : compared(type, hex[at] as string)),
        )
        .join('')

/** The values of a map. */
export interface Data {
  /** None where they are verdicts. */
  types: readonly Type[]
  facts: Pick<NftSetOptions, 'map' | 'dataType' | 'dataLength' | 'objects' | 'objectType'>
  order: bytes.Order | undefined
  /** What an element has of it. */
  valued(value: unknown, option: string): Pick<NftElement, 'data' | 'object'>
}

export const verdictValues: Data = {
  types: [],
  facts: { map: true, dataType: verdictType, dataLength: 16 },
  order: undefined,
  valued: (value, option) => ({ data: verdictData(value, option) }),
}

/** Objects of the table, by their names. */
export const objectValues = (kind: SharedKind): Data => ({
  types: [],
  facts: { objects: true, objectType: objectTypes[kind] },
  order: undefined,
  valued: (value, option) => ({ object: textOf(value, option, 'a name of the table') }),
})

/** Values of a type, or of several one behind the other. */
export function valuesOf(types: readonly Type[]): Data {
  const [only] = types as [Type]
  const facts = { map: true, dataType: typeNumber(types), dataLength: lengthOf(types) }
  if (types.length === 1) {
    return {
      ...{ types, facts, order: only.order },
      valued: (value, option) => ({
        data: { value: only.bits ? bitsOf(only, value, option) : only.parse(value, option) },
      }),
    }
  }
  return {
    ...{ types, facts, order: 'network' },
    valued(value, option) {
      if (!Array.isArray(value) || value.length !== types.length) {
        throw invalidType(option, `a list of ${types.length}`, value)
      }
      const parts = types.map((type, at) => type.parse(value[at], `${option}[${at}]`))
      return { data: { value: parts.map(bytes.padded).join('') } }
    },
  }
}

/** What is in a set: its elements, and of which form it is for them. */
export interface Contents {
  facts: Omit<NftSetOptions, 'family' | 'table' | 'name'>
  keyOrder: bytes.Order
  elements: NftElement[]
  ranged: boolean
}

/** The contents of a set of these types; ranged where one of them is, unless that is said. */
export function contentsOf(
  types: readonly Type[],
  given: unknown,
  { data, ranges, option }: { data?: Data | undefined; ranges?: unknown; option: string },
): Contents {
  const all = items(given, data !== undefined, option)
  const range = all.find((item) => isRanged(types, item))
  if (range !== undefined && ranges === false) {
    throw invalidValue(range.option, 'needs ranges', range.key)
  }
  const ranged = ranges === undefined ? range !== undefined : ranges === true
  const concatenated = types.length > 1
  const [only] = types as [Type]
  const fields = types.map(({ length }) => ({ length }))
  return {
    facts: {
      ...{ keyType: typeNumber(types), keyLength: lengthOf(types) },
      ...(ranged && { interval: true }),
      ...(concatenated && ranged && { concatenated: true, description: { fields } }),
      ...(all.some(({ timeout }) => timeout !== undefined) && { expires: true }),
      ...data?.facts,
    },
    keyOrder: ranged || concatenated ? 'network' : (only.told ?? only.order),
    elements: elementsOf(types, all, { ranged, concatenated, data }),
    ranged,
  }
}

/** Adds a set without a name to a rule. */
export function addAnonymous(
  build: Build,
  { facts, keyOrder, elements }: Contents,
  data?: Data,
): ReturnType<Build['anonymous']> {
  const description = { ...facts.description, size: Math.max(elements.length, 1) }
  const userdata = setUserdata({ key: keyOrder, data: data?.order })
  return build.anonymous({ ...facts, description, userdata }, elements)
}

const setMembers = [
  ...['type', 'ranges', 'timeout', 'dynamic', 'size', 'statements', 'comment', 'elements', 'data'],
]

/** Compiles one definition. */
export function compileSet(
  name: string,
  given: SetDefinition | MapDefinition,
  option: string,
): CompiledSet {
  checkMembers(given, option, setMembers)
  const { timeout, dynamic = false, comment, ranges, elements = [], statements } = given
  const types = typesOf(given.type, `${option}.type`)
  const data = 'data' in given ? dataOf(given.data, `${option}.data`) : undefined
  if (dynamic && data?.facts.objects) {
    throw invalidValue(`${option}.dynamic`, 'does not go with a map of objects', dynamic)
  }
  const contents = contentsOf(types, elements, { data, ranges, option: `${option}.elements` })
  const { facts, keyOrder } = contents
  const size = given.size ?? (dynamic ? mostAdded : undefined)
  const description = { ...facts.description, ...(size !== undefined && { size }) }
  const states = statements === undefined ? [] : statesOf(statements, `${option}.statements`)
  const set: CompiledSet['set'] = {
    ...{ name, ...facts },
    ...(dynamic && { dynamic: true }),
    ...(timeout !== undefined && timeout !== false && { expires: true }),
    ...(typeof timeout === 'number' && { timeout: BigInt(timeout) }),
    ...(states.length > 0 && { withExpressions: true, expressions: states }),
    ...(Object.keys(description).length > 0 && { description }),
    userdata: setUserdata({ key: keyOrder, data: data?.order, comment }),
  }
  return { set, elements: contents.elements, dynamic, changed: dynamic }
}

function dataOf(given: unknown, option: string): Data {
  if (given === 'verdict') return verdictValues
  return isSharedKind(given) ? objectValues(given) : valuesOf(typesOf(given, option))
}

/** What rules know of a set, out of what the kernel has of it. */
export function setFacts({
  interval,
  dataType,
  dataLength,
  userdata,
}: Pick<NftSetOptions, 'interval' | 'dataType' | 'dataLength' | 'userdata'>): SetFacts {
  const values = dataType === undefined || dataType === verdictType ? 0 : dataType
  const data = typesNumbered(values, dataLength ?? 0, orderOf(userdata, 'data'))
  return { ranged: interval ?? false, data: (data ?? []).map(({ type }) => type) }
}

function elementsOf(
  types: readonly Type[],
  given: readonly Item[],
  {
    ranged,
    concatenated,
    data,
  }: { ranged: boolean; concatenated: boolean; data: Data | undefined },
): NftElement[] {
  const valued = (item: Item) =>
    data === undefined ? {} : data.valued(item.value, `${item.option}[1]`)
  const rest = given.filter(isCatchAll)
  const [, again] = rest
  if (again !== undefined) throw invalidValue(again.option, 'is there already', again.key)
  const ofRest = rest.map((item) => ({ catchAll: true, ...valued(item), ...extras(item) }))
  const all = given.filter((item) => !isCatchAll(item))
  const parsed = all.map((item) => ({
    item,
    spans: spansOf(types, item),
    more: { ...valued(item), ...extras(item) },
  }))
  const bytesAt = (spans: readonly Span[], end: 'low' | 'high') =>
    keyBytes(
      types,
      spans.map((span) => span[end]),
      ranged,
    )
  if (!ranged) {
    const each = parsed.map(({ spans, more }) => ({
      key: { value: bytesAt(spans, 'low') },
      ...more,
    }))
    return [...each, ...ofRest]
  }
  if (concatenated) {
    const each = parsed.map(({ spans, more }) => ({
      key: { value: bytesAt(spans, 'low') },
      keyEnd: { value: bytesAt(spans, 'high') },
      ...more,
    }))
    return [...each, ...ofRest]
  }
  const sorted = parsed
    .map(({ item, spans, more }) => ({ item, span: spans[0] as Span, more }))
    .sort((one, other) => (one.span.low < other.span.low ? -1 : 1))
  sorted.forEach(({ span, item }, at) => {
    const before = sorted[at - 1]
    if (before !== undefined && before.span.high >= span.low) {
      throw invalidValue(item.option, 'overlaps another element', item.key)
    }
  })
  const spans = sorted.map(({ span }) => span)
  // Without values, what touches is one range to the kernel as well.
  const plain = data === undefined && sorted.every(({ more }) => Object.keys(more).length === 0)
  const each = plain ? intervals(joined(spans)) : intervals(spans, (at) => sorted[at]?.more ?? {})
  return [...each, ...ofRest]
}
