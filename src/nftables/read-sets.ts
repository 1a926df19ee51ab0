/** Sets and maps as definitions, out of what the kernel reports of them and of their elements. */
import type { NftElement, NftSet } from '../rtnetlink/generated/objects.js'
import * as bytes from './bytes.js'
import { catchAll, mostAdded, sharedKindOf, verdictType } from './numbers.js'
import type { Element, MapDefinition, SetDefinition, VerdictValue } from './set-definition.js'
import { statesIn } from './stateful.js'
import { roomOf, type Type, typesNumbered } from './types.js'
import { commentOf, orderOf } from './userdata.js'
import { compared, itemOf } from './values.js'

/** A set or a map, which rules may change; undefined where a definition has no words for it. */
export function setOf(
  set: NftSet,
  elements: readonly NftElement[],
  changed = set.dynamic ?? false,
): SetDefinition | MapDefinition | undefined {
  const { keyType = 0, keyLength = 0, interval, dynamic, timeout, expires, userdata } = set
  const { description, dataType = 0, dataLength = 0 } = set
  const key = typesNumbered(keyType, keyLength, orderOf(userdata))
  const isVerdict = dataType === verdictType
  const objects = set.objects ? sharedKindOf(set.objectType) : undefined
  const data =
    set.map && !isVerdict
      ? typesNumbered(dataType, dataLength, orderOf(userdata, 'data'))
      : undefined
  const statements = statesIn(set)
  const isKnown = key && statements && (!set.map || isVerdict || data)
  if (!isKnown || (set.objects && !objects) || !areReadable(elements)) return undefined
  const usual = changed ? mostAdded : undefined
  const names = (all: typeof key) => (all.length === 1 ? all[0]?.name : all.map(({ name }) => name))
  const facts = {
    type: names(key) as SetDefinition['type'],
    ...(interval && { ranges: true }),
    ...(timeout !== undefined ? { timeout: Number(timeout) } : expires && { timeout: true }),
    ...(dynamic && { dynamic: true }),
    ...(description?.size !== undefined &&
      description.size !== usual && { size: description.size }),
    ...(statements.length > 0 && { statements }),
    ...commentOf(userdata, 'set'),
  }
  const types = key.map(({ type }) => type)
  if (!set.map && !objects) {
    const all = keysIn(types, set, elements).map(({ key, element }) =>
      extended(key, element, timeout),
    )
    return { ...facts, ...(all.length > 0 && { elements: all }) }
  }
  const all = keysIn(types, set, elements).map(
    ({ key, element }) =>
      [
        extended(key, element, timeout),
        mapValue(
          element,
          (data ?? []).map(({ type }) => type),
        ),
      ] as const,
  )
  return {
    ...facts,
    data: (data ? names(data) : (objects ?? 'verdict')) as MapDefinition['data'],
    ...(all.length > 0 && { elements: all }),
  }
}

/** Whether a definition has words for each. */
export const areReadable = (elements: readonly NftElement[]): boolean =>
  elements.every((element) => statesIn(element) !== undefined)

/** `usual` is the timeout of the set: Linux 6.1 reports it of each element. */
function extended(key: unknown, element: NftElement, usual: NftSet['timeout']): Element {
  const { userdata } = element
  const timeout = element.timeout === usual ? undefined : element.timeout
  const [comment, statements = []] = [commentOf(userdata), statesIn(element)]
  const isBare = timeout === undefined && comment.comment === undefined && statements.length === 0
  if (isBare) return key
  return {
    key,
    ...(timeout !== undefined && { timeout: Number(timeout) }),
    ...comment,
    ...(statements.length > 0 && { statements }),
  }
}

/** The value of an element of a map: the name of an object; or of these types; without any a verdict. */
export function mapValue({ data, object }: NftElement, types: readonly Type[]): unknown {
  if (object !== undefined) return object
  const [only] = types
  if (only === undefined) return verdictOf(data)
  const hex = data?.value ?? ''
  return types.length === 1 ? only.format(hex) : partsOf(types, hex).map(({ value }) => value)
}

function verdictOf(data: NftElement['data']): VerdictValue {
  const { code, chain } = data?.verdict ?? {}
  return (chain === undefined ? code : { [`${code}`]: chain }) as VerdictValue
}

/** The parts of what registers hold of several types, one behind the other. */
function partsOf(types: readonly Type[], hex: string): { part: string; value: unknown }[] {
  let at = 0
  return types.map((type) => {
    const part = hex.slice(2 * at, 2 * (at + type.length))
    at += roomOf(type)
    return { part, value: type.format(part) }
  })
}

interface Keyed {
  key: unknown
  element: NftElement
}

/** What elements are, in an order of their own; the one for all others last. */
export function keysIn(
  types: readonly Type[],
  set: NftSet,
  elements: readonly NftElement[],
): Keyed[] {
  const rest = elements.filter((element) => element.catchAll)
  if (rest.length === 0) return plainKeys(types, set, elements)
  const others = elements.filter((element) => !element.catchAll)
  return [...plainKeys(types, set, others), ...rest.map((element) => ({ key: catchAll, element }))]
}

function plainKeys(
  types: readonly Type[],
  { interval, userdata }: NftSet,
  elements: readonly NftElement[],
): Keyed[] {
  const [first] = types as [Type]
  if (types.length > 1) {
    return sorted(elements).map((element) => {
      const low = partsOf(types, element.key?.value ?? '')
      if (!interval) return { key: low.map(({ value }) => value), element }
      const high = partsOf(types, (element.keyEnd ?? element.key)?.value ?? '')
      const key = types.map((type, at) =>
        itemOf(type, { low: low[at]?.part ?? '', high: high[at]?.part ?? '' }),
      )
      return { key, element }
    })
  }
  const cut = (hex: string | undefined) => (hex ?? '').slice(0, 2 * first.length)
  if (interval) {
    return spansIn(elements.map((element) => ({ hex: cut(element.key?.value), element }))).map(
      ({ low, high, element }) => ({ key: itemOf(first, { low, high }), element }),
    )
  }
  const isHost = orderOf(userdata) !== 'network'
  return sorted(elements).map((element) => {
    const hex = cut(element.key?.value)
    return { key: first.format(isHost ? hex : compared(first, hex)), element }
  })
}

const sorted = (elements: readonly NftElement[]) =>
  [...elements].sort((one, other) => ((one.key?.value ?? '') < (other.key?.value ?? '') ? -1 : 1))

/** Ranges out of where each begins, and what is behind it. */
function spansIn(
  keys: readonly { hex: string; element: NftElement }[],
): { low: string; high: string; element: NftElement }[] {
  const isEnd = ({ element }: (typeof keys)[number]) => element.intervalEnd ?? false
  const all = [...keys].sort((one, other) =>
    one.hex === other.hex ? (isEnd(one) ? -1 : 1) : one.hex < other.hex ? -1 : 1,
  )
  return all.flatMap((key, place) => {
    if (isEnd(key)) return []
    const behind = all[place + 1]
    const high = behind === undefined ? 'f'.repeat(key.hex.length) : bytes.previous(behind.hex)
    return [{ low: key.hex, high, element: key.element }]
  })
}
