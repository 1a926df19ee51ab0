/** Sets and maps that have a name: as they are defined, and their elements as the kernel has them. */
import { checkMembers, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type {
  NftData,
  NftElement,
  NftSetOptions,
  NftVerdictCode,
} from '../rtnetlink/generated/objects.js'
import { intervals } from './build.js'
import * as bytes from './bytes.js'
import type { MapDefinition, SetDefinition } from './definition.js'
import type { Type } from './types.js'
import { commented, setUserdata } from './userdata.js'
import { compared, isSpan, joined, type Span, spanOf, typeNamed } from './values.js'

const verdictType = 0xffffff00

/** What the definition of a set becomes. */
export interface CompiledSet {
  set: Omit<NftSetOptions, 'family' | 'table'> & { name: string }
  elements: NftElement[]
  /** Rules may add elements, so that those that are there are no others' doing. */
  dynamic: boolean
}

interface Item {
  key: unknown
  value?: unknown
  timeout?: unknown
  comment?: unknown
  option: string
}

export function typesOf(given: unknown, option: string): Type[] {
  if (!Array.isArray(given)) return [typeNamed(given, option)]
  if (given.length < 1) throw invalidValue(option, 'expected at least one type', given)
  return given.map((each, at) => typeNamed(each, `${option}[${at}]`))
}

/** As nft numbers concatenations: six bits each. */
export const typeNumber = (types: readonly Type[]): number =>
  types.reduce((number, type) => number * 64 + type.number, 0)

const roomOf = ({ length }: Type) => 4 * Math.ceil(length / 4)

function items(given: SetDefinition | MapDefinition, option: string): Item[] {
  const { elements = [] } = given
  if (!Array.isArray(elements)) throw invalidType(`${option}.elements`, 'an array', elements)
  return elements.map((each: unknown, at) => {
    const path = `${option}.elements[${at}]`
    if ('data' in given) {
      if (Array.isArray(each) && each.length === 2)
        return { ...bare(each[0], path), value: each[1] }
      throw invalidType(path, 'a key and its value', each)
    }
    return bare(each, path)
  })
}

function bare(each: unknown, option: string): Item {
  if (!isObject(each) || !('key' in each)) return { key: each, option }
  const { key, timeout, comment } = checkMembers(each, option, ['key', 'timeout', 'comment'])
  return { key, timeout, comment, option }
}

function extras({ timeout, comment, option }: Item): Partial<NftElement> {
  if (timeout !== undefined && (!Number.isSafeInteger(timeout) || (timeout as number) < 1)) {
    throw invalidValue(`${option}.timeout`, 'expected milliseconds', timeout)
  }
  return {
    ...(timeout !== undefined && { timeout: BigInt(timeout as number) }),
    ...commented(comment as string | undefined),
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

const setMembers = [
  ...['type', 'ranges', 'timeout', 'dynamic', 'size', 'comment', 'elements', 'data'],
]

/** Compiles one definition. */
export function compileSet(
  name: string,
  given: SetDefinition | MapDefinition,
  option: string,
): CompiledSet {
  checkMembers(given, option, setMembers)
  const types = typesOf(given.type, `${option}.type`)
  const all = items(given, option)
  const range = all.find((item) => isRanged(types, item))
  if (range !== undefined && given.ranges === false) {
    throw invalidValue(range.option, 'needs ranges', range.key)
  }
  const ranged = given.ranges ?? range !== undefined
  const concatenated = types.length > 1
  const { timeout, dynamic = false, comment } = given
  const size = given.size ?? (dynamic ? 65_535 : undefined)
  const data = 'data' in given ? dataFacts(given.data, `${option}.data`) : undefined
  const [only] = types as [Type]
  const order = ranged || concatenated ? 'network' : (only.told ?? only.order)
  const description = {
    ...(size !== undefined && { size }),
    ...(concatenated && ranged && { fields: types.map((type) => ({ length: type.length })) }),
  }
  const set: CompiledSet['set'] = {
    name,
    keyType: typeNumber(types),
    keyLength: concatenated
      ? types.reduce((sum, type) => sum + roomOf(type), 0)
      : (types[0] as Type).length,
    ...(ranged && { interval: true }),
    ...(concatenated && ranged && { concatenated: true }),
    ...(dynamic && { dynamic: true }),
    ...((timeout !== undefined && timeout !== false) ||
    all.some((each) => each.timeout !== undefined)
      ? { expires: true }
      : {}),
    ...(typeof timeout === 'number' && { timeout: BigInt(timeout) }),
    ...(data && { map: true, dataType: data.number, dataLength: data.length }),
    ...(Object.keys(description).length > 0 && { description }),
    userdata: setUserdata({ key: order, data: data?.order, comment }),
  }
  return { set, elements: elementsOf(types, all, { ranged, concatenated, data }), dynamic }
}

interface DataFacts {
  number: number
  length: number
  order?: 'host' | 'network'
  parse(value: unknown, option: string): NftData
}

function dataFacts(given: unknown, option: string): DataFacts {
  if (given === 'verdict') return { number: verdictType, length: 16, parse: verdictData }
  const type = typeNamed(given, option)
  const { number, length, order } = type
  return { number, length, order, parse: (value, at) => ({ value: type.parse(value, at) }) }
}

function elementsOf(
  types: readonly Type[],
  all: readonly Item[],
  {
    ranged,
    concatenated,
    data,
  }: { ranged: boolean; concatenated: boolean; data: DataFacts | undefined },
): NftElement[] {
  const dataOf = (item: Item) =>
    data === undefined ? {} : { data: data.parse(item.value, `${item.option}[1]`) }
  const parsed = all.map((item) => ({
    item,
    spans: spansOf(types, item),
    more: { ...dataOf(item), ...extras(item) },
  }))
  const bytesAt = (spans: readonly Span[], end: 'low' | 'high') =>
    keyBytes(
      types,
      spans.map((span) => span[end]),
      ranged,
    )
  if (!ranged)
    return parsed.map(({ spans, more }) => ({ key: { value: bytesAt(spans, 'low') }, ...more }))
  if (concatenated) {
    return parsed.map(({ spans, more }) => ({
      key: { value: bytesAt(spans, 'low') },
      keyEnd: { value: bytesAt(spans, 'high') },
      ...more,
    }))
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
  return plain ? intervals(joined(spans)) : intervals(spans, (at) => sorted[at]?.more ?? {})
}
