/** What there is, as definitions. */
import { NetlinkError } from '../base/errors.js'
import type { CallOptions } from '../netns/call.js'
import { compile } from './compile.js'
import type { TableDefinition, TableRef } from './definition.js'
import type { TableFamily } from './family.js'
import { type Asking, checkedCall, type Kernel } from './kernel.js'
import { objectParts } from './numbers.js'
import { readRule } from './read-rule.js'
import { setOf } from './read-sets.js'
import type { MapDefinition, SetDefinition } from './set-definition.js'
import { changedBy } from './sets.js'
import { listTables, readState, type TableState } from './state.js'
import { chainOf, factsOf, flowtableOf, objectOf, type Shared } from './table-parts.js'
import { commentOf } from './userdata.js'

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
 * Reads any table as a definition; passing the result to `replaceTable` changes nothing. A rule that the statements
 * cannot express is reported as `{ raw, sets }`: its expressions, and the anonymous sets and maps that they look
 * up. Counters in rules have their current values. Needs CAP_NET_ADMIN.
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

/** A table as a definition. */
export function definitionOf(state: TableState): Table {
  const { table, chains, rules, objects, flowtables } = state
  const family = table.family as TableFamily
  const around = { family, sets: state.sets, elements: state.elements }
  const unread: string[] = []
  const sets: [string, SetDefinition][] = []
  const maps: [string, MapDefinition][] = []
  const changes = changedBy(rules)
  for (const set of state.sets.filter(({ anonymous }) => !anonymous)) {
    const name = set.name as string
    const its = setOf(set, state.elements.get(name) ?? [], set.dynamic || changes.has(name))
    if (its === undefined) unread.push(name)
    else if ('data' in its) maps.push([name, its])
    else sets.push([name, its])
  }
  const shared: Record<Shared['type'], Map<string, object>> = {
    ...{ counter: new Map(), quota: new Map(), limit: new Map() },
    ...{ ctHelper: new Map(), ctTimeout: new Map(), ctExpectation: new Map() },
  }
  for (const object of objects) {
    const its = objectOf(object)
    if (its === undefined) unread.push(object.name as string)
    else shared[its.type].set(object.name as string, its.definition)
  }
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
    ...Object.fromEntries(
      Object.entries(objectParts).map(([kind, part]) => [
        part,
        named([...shared[kind as Shared['type']]]),
      ]),
    ),
    flowtables: named(flowtables.map((each) => [each.name as string, flowtableOf(each)])),
  }
  return {
    ...{ family, name: table.name as string },
    ...factsOf(table),
    ...(Object.fromEntries(
      Object.entries(members).filter(([, value]) => value !== undefined),
    ) as typeof members),
    ...(unread.length > 0 && { unread }),
  } as Table
}
