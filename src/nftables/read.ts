/** What there is, as definitions. */
import { checkCall, checkOptions } from '../base/check.js'
import { NetlinkError } from '../base/errors.js'
import type { CallOptions } from '../netns/call.js'
import type { NftChain, NftElement, NftObject, NftSet } from '../rtnetlink/generated/objects.js'
import * as bytes from './bytes.js'
import { compile, hooks, priorityNames } from './compile.js'
import type {
  Chain,
  Element,
  Flowtable,
  Hook,
  MapDefinition,
  SetDefinition,
  TableDefinition,
  TableRef,
  VerdictValue,
} from './definition.js'
import type { TableFamily } from './family.js'
import type { Asking, Kernel } from './kernel.js'
import { readRule, spansOf } from './read-rule.js'
import { listTables, readState, type TableState } from './state.js'
import type { Rate } from './statements.js'
import { type Type, type TypeName, types } from './types.js'
import { commentOf, orderOf } from './userdata.js'
import { compared, itemOf } from './values.js'

/** A table as `listNftTables` reports it. */
export interface ListedTable extends Required<TableRef> {
  /** Its comment, if it has one. */
  comment?: string
}

/** A table as `readTable` reports it. */
export interface Table extends TableDefinition {
  /** The address family. */
  family: TableFamily
  /**
   * The names of sets and objects that a definition cannot express. Absent when there are none. `replaceTable` takes
   * no table with this member; without it, it would remove them.
   */
  unread?: string[]
}

/** What a counter has counted. */
export interface Counted {
  /** The number of packets. */
  packets: bigint
  /** The number of bytes. */
  bytes: bigint
}

/** Lists the tables of a namespace, of every family, in the order of their creation. Needs CAP_NET_ADMIN. */
export function listNftTables(options?: CallOptions): Promise<ListedTable[]> {
  return listNftTablesBy(undefined, options)
}

export async function listNftTablesBy(
  by: Kernel | undefined,
  options: CallOptions | undefined,
): Promise<ListedTable[]> {
  const [, tables] = await listTables({ ...checkedCall(options), operation: 'listNftTables', by })
  return tables.map(({ family, name, userdata }) => ({
    ...{ family: family as TableFamily, name: name as string },
    ...commentOf(userdata),
  }))
}

/**
 * Reads a table, whoever created it, as a definition, for which `replaceTable` changes nothing. A rule that the
 * statements cannot express is reported as `{ raw, sets }`: its expressions, and the anonymous sets and maps that they
 * look up. Counters in rules have their current values. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table.
 */
export function readTable(table: TableRef, options?: CallOptions): Promise<Table> {
  return readTableBy(undefined, table, options)
}

export async function readTableBy(
  by: Kernel | undefined,
  table: TableRef,
  options: CallOptions | undefined,
): Promise<Table> {
  return definitionOf(await stateOf(table, { ...checkedCall(options), operation: 'readTable', by }))
}

/**
 * Reads the named counters of a table. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table.
 */
export function readCounters(
  table: TableRef,
  options?: CallOptions,
): Promise<Record<string, Counted>> {
  return readCountersBy(undefined, table, options)
}

export async function readCountersBy(
  by: Kernel | undefined,
  table: TableRef,
  options: CallOptions | undefined,
): Promise<Record<string, Counted>> {
  const call = { ...checkedCall(options), operation: 'readCounters', by }
  const { objects } = await stateOf(table, call)
  return Object.fromEntries(
    objects.flatMap(({ name, data }) => {
      const { packets = 0n, bytes: all = 0n } = data?.counter ?? {}
      return data?.counter ? [[name as string, { packets, bytes: all }]] : []
    }),
  )
}

function checkedCall(options: CallOptions | undefined): CallOptions {
  const { netns, signal, timeout } = checkOptions(options)
  checkCall({ signal, timeout })
  return { netns, signal, timeout }
}

/** Of a table that is to be there. */
async function stateOf(table: TableRef, call: Asking): Promise<TableState> {
  const { family, name } = compile({ family: table.family, name: table.name }).table
  const { state } = await readState(family as TableFamily, name, { ...call, subject: name })
  if (state === undefined) throw none(call.operation, name)
  return state
}

const none = (operation: string, name: string) =>
  new NetlinkError(`${operation} ${name}: there is no such table (ENOENT)`, {
    ...{ code: 'ENOENT', errno: -2, operation, option: 'name' },
  })

/** Members that are there; undefined where none is. */
function named<Value>(
  entries: readonly (readonly [string, Value])[],
): Record<string, Value> | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function definitionOf(state: TableState): Table {
  const { table, chains, rules, objects, flowtables } = state
  const family = table.family as TableFamily
  const around = { family, sets: state.sets, elements: state.elements }
  const unread: string[] = []
  const sets: [string, SetDefinition][] = []
  const maps: [string, MapDefinition][] = []
  for (const set of state.sets.filter(({ anonymous }) => !anonymous)) {
    const its = setOf(set, state.elements.get(set.name as string) ?? [])
    if (its === undefined) unread.push(set.name as string)
    else if ('data' in its) maps.push([set.name as string, its])
    else sets.push([set.name as string, its])
  }
  const { counters, quotas, limits } = objectsOf(objects, unread)
  const members = {
    chains: named(
      chains.map((chain) => {
        const own = rules.filter((rule) => rule.chain === chain.name)
        const all = own.map((rule) => readRule(rule, around))
        return [
          chain.name as string,
          { ...chainOf(chain, family), ...(all.length > 0 && { rules: all }) },
        ]
      }),
    ),
    sets: named(sets),
    maps: named(maps),
    ...{ counters, quotas, limits },
    flowtables: named(
      flowtables.map(({ name, hook, offload, counter }): [string, Flowtable] => [
        name as string,
        {
          devices: hook?.devices ?? [],
          ...(hook?.priority ? { priority: hook.priority } : {}),
          ...(offload && { offload }),
          ...(counter && { counter }),
        },
      ]),
    ),
  }
  return {
    ...{ family, name: table.name as string },
    ...(table.dormant && { dormant: true }),
    ...commentOf(table.userdata),
    ...(Object.fromEntries(
      Object.entries(members).filter(([, value]) => value !== undefined),
    ) as typeof members),
    ...(unread.length > 0 && { unread }),
  } as Table
}

function chainOf(chain: NftChain, family: TableFamily): Chain {
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

function objectsOf(
  objects: readonly NftObject[],
  unread: string[],
): Pick<TableDefinition, 'counters' | 'quotas' | 'limits'> {
  const counters: [string, { comment?: string }][] = []
  const quotas: [string, { bytes: number | bigint; over?: boolean }][] = []
  const limits: [string, Rate][] = []
  const small = (value: bigint | undefined) => bytes.numberOf((value ?? 0n).toString(16))
  for (const { name = '', data, userdata } of objects) {
    const { counter, quota, limit } = data ?? {}
    if (counter) counters.push([name, commentOf(userdata)])
    else if (quota) {
      const over = ((quota.flags ?? 0) & 1) === 1
      quotas.push([name, { bytes: small(quota.bytes), ...(over && { over }) }])
    } else if (limit) {
      const rule = { expressions: [{ limit }] } as never
      const [read] = readRule(rule, { family: 'inet', sets: [], elements: new Map() }) as {
        limit: Rate
      }[]
      limits.push([name, (read as { limit: Rate }).limit])
    } else unread.push(name)
  }
  return {
    ...(counters.length > 0 && { counters: Object.fromEntries(counters) }),
    ...(quotas.length > 0 && { quotas: Object.fromEntries(quotas) }),
    ...(limits.length > 0 && { limits: Object.fromEntries(limits) }),
  }
}

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

function setOf(
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
