/** What each part of a table is in a definition. */
import type {
  NftChain,
  NftElement,
  NftFlowtable,
  NftObject,
  NftSet,
  NftTable,
} from '../rtnetlink/generated/objects.js'
import * as bytes from './bytes.js'
import { hooks, priorityNames } from './compile.js'
import type {
  Chain,
  Element,
  Flowtable,
  Hook,
  MapDefinition,
  SetDefinition,
  TableDefinition,
  VerdictValue,
} from './definition.js'
import type { TableFamily } from './family.js'
import { readRule, spansOf } from './read-rule.js'
import type { Rate } from './statements.js'
import { type Type, type TypeName, types } from './types.js'
import { commentOf, orderOf } from './userdata.js'
import { compared, itemOf } from './values.js'

/** What a table is, apart from what is in it. */
export const factsOf = ({
  dormant,
  userdata,
}: NftTable): Pick<TableDefinition, 'dormant' | 'comment'> => ({
  ...(dormant && { dormant: true }),
  ...commentOf(userdata),
})

/** A chain without its rules. */
export function chainOf(chain: NftChain, family: TableFamily): Chain {
  const { hook, type, policy, userdata } = chain
  const comment = commentOf(userdata)
  if (hook === undefined) return comment
  const [name] = Object.entries(hooks[family]).find(([, number]) => number === hook.hook) ?? []
  const devices = hook.device ? [hook.device] : hook.devices
  const priority = priorityNames(family).get(hook.priority as number) ?? (hook.priority as number)
  return {
    hook: name as Hook,
    ...(type !== 'filter' && { type: type as 'nat' | 'route' }),
    ...(priority !== 'filter' && { priority }),
    ...(policy === 'drop' && { policy }),
    ...(devices?.length && { devices }),
    ...comment,
  }
}

/** What rules share, by its kind. */
export type Shared =
  | { type: 'counter'; definition: { comment?: string } }
  | { type: 'quota'; definition: { bytes: number | bigint; over?: boolean } }
  | { type: 'limit'; definition: Rate }

/** A named counter, quota or limit; undefined for what a definition cannot express. */
export function objectOf({ data, userdata }: NftObject): Shared | undefined {
  const { counter, quota, limit } = data ?? {}
  if (counter) return { type: 'counter', definition: commentOf(userdata) }
  if (quota) {
    const over = ((quota.flags ?? 0) & 1) === 1
    const all = bytes.numberOf((quota.bytes ?? 0n).toString(16))
    return { type: 'quota', definition: { bytes: all, ...(over && { over }) } }
  }
  if (limit === undefined) return undefined
  const rule = { expressions: [{ limit }] } as never
  const [read] = readRule(rule, { family: 'inet', sets: [], elements: new Map() }) as {
    limit: Rate
  }[]
  return { type: 'limit', definition: (read as { limit: Rate }).limit }
}

export const flowtableOf = ({ hook, offload, counter }: NftFlowtable): Flowtable => ({
  devices: hook?.devices ?? [],
  ...(hook?.priority ? { priority: hook.priority } : {}),
  ...(offload && { offload }),
  ...(counter && { counter }),
})

/** The types of a key, by nft's number of them, and how long they are in all. */
function typesIn(number: number, length: number): { name: TypeName; type: Type }[] | undefined {
  const parts: number[] = []
  for (let rest = number; rest > 0; rest = Math.floor(rest / 64)) parts.unshift(rest % 64)
  const found = parts.map((part) => {
    const fits = Object.entries(types).filter(
      ([, type]) => type.number === part && (parts.length > 1 || type.length === length),
    )
    return fits[0] && { name: fits[0][0] as TypeName, type: fits[0][1] as Type }
  })
  return found.every((each) => each !== undefined) ? found : undefined
}

/** A set or a map, with these elements; undefined for one that a definition cannot express. */
export function setOf(
  set: NftSet,
  elements: readonly NftElement[],
): SetDefinition | MapDefinition | undefined {
  const {
    keyType = 0,
    keyLength = 0,
    interval,
    dynamic,
    timeout,
    expires,
    description,
    userdata,
  } = set
  const key = typesIn(keyType, keyLength)
  const isVerdict = set.dataType === 0xffffff00
  const data =
    set.map && !isVerdict ? typesIn(set.dataType ?? 0, set.dataLength ?? 0)?.[0] : undefined
  if (
    !key?.[0] ||
    set.objects ||
    set.expression ||
    set.expressions ||
    elements.some(({ catchAll }) => catchAll) ||
    (set.map && !isVerdict && !data)
  )
    return undefined
  const usual = dynamic ? 65_535 : undefined
  const facts = {
    type: key.length === 1 ? key[0].name : key.map(({ name }) => name),
    ...(interval && { ranges: true }),
    ...(timeout !== undefined ? { timeout: Number(timeout) } : expires && { timeout: true }),
    ...(dynamic && { dynamic: true }),
    ...(description?.size !== undefined &&
      description.size !== usual && { size: description.size }),
    ...commentOf(userdata, 'set'),
  }
  const keys = keysOf(
    key.map(({ type }) => type),
    set,
    elements,
  )
  if (!set.map) {
    const all = keys.map(({ value, element }): Element => extended(value, element, timeout))
    return { ...facts, ...(all.length > 0 && { elements: all }) }
  }
  const all = keys.map(({ value, element }) => {
    const its = element.data?.verdict
      ? verdictOf(element)
      : data?.type.format(element.data?.value ?? '')
    return [extended(value, element, timeout), its] as const
  })
  return {
    ...{ ...facts, data: data?.name ?? ('verdict' as const) },
    ...(all.length > 0 && { elements: all }),
  }
}

/** `usual` is the timeout of the set: Linux 6.1 reports it of each element. */
function extended(
  key: unknown,
  { timeout, userdata }: NftElement,
  usual: NftSet['timeout'],
): unknown {
  const comment = commentOf(userdata)
  const own = timeout === usual ? undefined : timeout
  if (own === undefined && comment.comment === undefined) return key
  return { key, ...(own !== undefined && { timeout: Number(own) }), ...comment }
}

function verdictOf({ data }: NftElement): VerdictValue {
  const { code, chain } = data?.verdict ?? {}
  return (chain === undefined ? code : { [`${code}`]: chain }) as VerdictValue
}

/** What elements are, in an order of their own. */
function keysOf(
  parts: readonly Type[],
  { interval, userdata }: NftSet,
  elements: readonly NftElement[],
): { value: unknown; element: NftElement }[] {
  const [first] = parts as [Type]
  if (parts.length > 1) {
    return sorted(elements).map((element) => {
      const [low, high] = [element.key, element.keyEnd ?? element.key].map(
        (data) => data?.value ?? '',
      )
      let at = 0
      const value = parts.map((type) => {
        const part = (hex: string | undefined) => hex?.slice(2 * at, 2 * (at + type.length)) ?? ''
        const span = { low: part(low), high: part(high) }
        at += 4 * Math.ceil(type.length / 4)
        if (interval) return itemOf(type, span)
        return type.format(span.low)
      })
      return { value, element }
    })
  }
  const cut = (hex: string | undefined) => (hex ?? '').slice(0, 2 * first.length)
  if (interval) {
    const keys = elements.map(({ key, intervalEnd }) => ({
      hex: cut(key?.value),
      end: intervalEnd ?? false,
    }))
    return spansOf(keys).map(({ low, high, at }) => ({
      value: itemOf(first, { low, high }),
      element: elements[at] as NftElement,
    }))
  }
  const isHost = orderOf(userdata) !== 'network' && first.order === 'host'
  return sorted(elements).map((element) => {
    const hex = cut(element.key?.value)
    return {
      value: first.format(isHost ? hex : first.order === 'host' ? compared(first, hex) : hex),
      element,
    }
  })
}

const sorted = (elements: readonly NftElement[]) =>
  [...elements].sort((one, other) => ((one.key?.value ?? '') < (other.key?.value ?? '') ? -1 : 1))
