/** What there is, as definitions. */
import { checkCall, checkOptions } from '../base/check.js'
import { NetlinkError } from '../base/errors.js'
import type { CallOptions } from '../netns/call.js'
import type { NftChain, NftObject } from '../rtnetlink/generated/objects.js'
import { compile, hooks, priorityNames } from './compile.js'
import type { Chain, Flowtable, Hook, TableDefinition } from './definition.js'
import type { TableFamily } from './family.js'
import { readRule } from './read-rule.js'
import { setOf } from './read-sets.js'
import type { MapDefinition, SetDefinition } from './set-definition.js'
import { listTables, readState, type TableState } from './state.js'
import { type Rate, stateful } from './stateful.js'
import { commentOf } from './userdata.js'

/** What identifies a table: its family and name. */
export type TableRef = Pick<TableDefinition, 'family' | 'name'>

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

/** A table as `listNftTables` reports it. */
export interface ListedTable extends Required<TableRef> {
  /** Its comment, if it has one. */
  comment?: string
}

/** Lists the tables of a namespace, of every family, in the order of their creation. Needs CAP_NET_ADMIN. */
export async function listNftTables(options?: CallOptions): Promise<ListedTable[]> {
  const call = { ...checkedCall(options), operation: 'listNftTables' }
  const [, tables] = await listTables(call)
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
export async function readTable(table: TableRef, options?: CallOptions): Promise<Table> {
  const { family, name } = compile({ family: table.family, name: table.name }).table
  const call = { ...checkedCall(options), operation: 'readTable', subject: name }
  const { state } = await readState(family as TableFamily, name, call)
  if (state === undefined) throw none('readTable', name)
  return definitionOf(state)
}

/**
 * Reads the named counters of a table. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table.
 */
export async function readCounters(
  table: TableRef,
  options?: CallOptions,
): Promise<Record<string, Counted>> {
  const { family, name } = compile({ family: table.family, name: table.name }).table
  const call = { ...checkedCall(options), operation: 'readCounters', subject: name }
  const { state } = await readState(family as TableFamily, name, call)
  if (state === undefined) throw none('readCounters', name)
  return Object.fromEntries(
    state.objects.flatMap(({ name: its, data }) => {
      const { packets = 0n, bytes: all = 0n } = data?.counter ?? {}
      return data?.counter ? [[its as string, { packets, bytes: all }]] : []
    }),
  )
}

function checkedCall(options: CallOptions | undefined): CallOptions {
  const { netns, signal, timeout } = checkOptions(options)
  checkCall({ signal, timeout })
  return { netns, signal, timeout }
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
    ...(devices && { devices }),
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
  for (const { name = '', data, userdata } of objects) {
    const { counter, quota, limit } = data ?? {}
    const rate = limit && stateful.limit.read({ ...limit })
    if (counter) counters.push([name, commentOf(userdata)])
    else if (quota) quotas.push([name, stateful.quota.read({ ...quota }) as { bytes: number }])
    else if (rate) limits.push([name, rate as unknown as Rate])
    else unread.push(name)
  }
  return {
    ...(counters.length > 0 && { counters: Object.fromEntries(counters) }),
    ...(quotas.length > 0 && { quotas: Object.fromEntries(quotas) }),
    ...(limits.length > 0 && { limits: Object.fromEntries(limits) }),
  }
}
