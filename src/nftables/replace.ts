/** Making a table so: what is to be sent, all of which takes effect at once, or nothing does. */
import { setTimeout as sleep } from 'node:timers/promises'
import { checkCall, checkOptions } from '../base/check.js'
import { invalidType, invalidValue, NetlinkError } from '../base/errors.js'
import type { CallOptions } from '../netns/call.js'
import { type Changes, type Counts, changesTo, type Message } from './changes.js'
import { type Compared, comparedOf, readCompared } from './compared.js'
import { type CompiledTable, compile } from './compile.js'
import type { TableDefinition, TableRef } from './definition.js'
import type { TableFamily } from './family.js'
import { type Asking, ask, checkedCall, type Kernel } from './kernel.js'
import { definitionOf, type Table } from './read.js'
import { type Read, readState, type TableState } from './state.js'

/** What `replaceTable` or `changeTable` did. */
export interface Replaced {
  /** Whether anything changed. False when the table was as defined already. */
  changed: boolean
  /** How many rules were added, removed, and kept with their counters. */
  rules: Counts
}

const tries = 20

/**
 * Makes a table equal to its definition in one atomic batch. The call creates a table that does not exist, and removes
 * from an existing one whatever the definition does not have. Rules, sets and objects that are equal already stay, with
 * their counters; when everything is equal, nothing is sent. A concurrent change of the ruleset by somebody else makes
 * the call read and compare again. Other tables stay untouched. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError when the kernel refuses the batch; nothing has changed then, and `option` is the rule or the
 * statement, such as `chains.forward.rules[2][0]`. `EBUSY` when concurrent changes do not cease.
 */
export function replaceTable(
  definition: TableDefinition,
  options?: CallOptions,
): Promise<Replaced> {
  return replaceTableBy(undefined, definition, options)
}

export async function replaceTableBy(
  by: Kernel | undefined,
  definition: TableDefinition,
  options: CallOptions | undefined,
): Promise<Replaced> {
  const call = { ...checkedCall(options), operation: 'replaceTable', by }
  const compiled = compile(checkOptions(definition, 'definition'))
  return settle(compiled, call, readCompared, (state) => changesTo(compiled, state))
}

/**
 * Changes a table that several programs share, each of which has a part of it: `change` gets the table as
 * `readTable` reports it, or undefined when there is none, and returns the whole new table, or undefined to delete
 * it. The difference is sent in one atomic batch, as by `replaceTable`. A concurrent change of the ruleset by
 * somebody else makes the call read the table again and call `change` again, so no change is lost. `change` must
 * return its result at once, and may throw. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError as `replaceTable` does; what `change` throws; a RangeError for a result of another family or name.
 */
export function changeTable(
  table: TableRef,
  change: (table: Table | undefined) => TableDefinition | undefined,
  options?: CallOptions,
): Promise<Replaced> {
  return changeTableBy(undefined, table, change, options)
}

export async function changeTableBy(
  by: Kernel | undefined,
  ref: TableRef,
  change: (table: Table | undefined) => TableDefinition | undefined,
  options: CallOptions | undefined,
): Promise<Replaced> {
  const call = { ...checkedCall(options), operation: 'changeTable', by }
  const { family, name } = checkOptions(ref, 'table')
  const compiled = compile({ family, name } as TableRef)
  if (typeof change !== 'function') throw invalidType('change', 'a function', change)
  return settle(compiled, call, readState, (state) => {
    const wanted = change(state && definitionOf(state))
    if (wanted === undefined) return removalOf(compiled, state)
    const its = compileAs(compiled, checkOptions(wanted, 'definition'))
    return changesTo(its, state && comparedOf(state))
  })
}

/** Compiles a definition of this very table. */
function compileAs(ref: CompiledTable, definition: TableDefinition): CompiledTable {
  const compiled = compile(definition)
  const isSo = (member: string, own: string, other: string) => {
    if (own !== other) throw invalidValue(member, `expected that of the table, ${own}`, other)
  }
  isSo('family', ref.family, compiled.family)
  isSo('name', ref.table.name, compiled.table.name)
  return compiled
}

/** Its deletion, unless there is none. */
function removalOf({ family, table }: CompiledTable, state: TableState | undefined): Changes {
  if (state === undefined) return { messages: [], rules: { added: 0, removed: 0, kept: 0 } }
  const options = { family, name: table.name }
  return {
    messages: [{ operation: 'deleteNftTable', options, option: 'name' }],
    rules: { added: 0, removed: state.rules.length, kept: 0 },
  }
}

/** Sends what changes the table that there is, and as often as others were faster, what changes the one they made. */
async function settle<State extends Compared | TableState>(
  { family, table: { name } }: CompiledTable,
  asking: Asking,
  read: (family: TableFamily, name: string, asking: Asking) => Promise<Read<State>>,
  changesOf: (state: State | undefined) => Changes,
): Promise<Replaced> {
  const call = { ...asking, subject: name }
  for (let attempt = 1; ; attempt++) {
    const { generation, state } = await read(family, name, call)
    const { messages, rules } = changesOf(state)
    if (messages.length === 0) return { changed: false, rules }
    try {
      await send(messages, generation, call)
      return { changed: true, rules }
    } catch (error) {
      if ((error as NetlinkError).code !== 'ERESTART') throw error
      if (attempt === tries) throw busy(call.operation, error as NetlinkError)
      await sleep(Math.random() * attempt)
    }
  }
}

/** What `replaceTable` would do; nothing is sent. */
export async function compareTable(
  definition: TableDefinition,
  { netns, signal }: CallOptions,
): Promise<Replaced> {
  const compiled = compile(definition)
  const { family, name } = compiled.table
  const call = { operation: 'plan', subject: name, netns, signal }
  const { state } = await readCompared(family as TableFamily, name, call)
  const { messages, rules } = changesTo(compiled, state)
  return { changed: messages.length > 0, rules }
}

const busy = (operation: string, cause: NetlinkError) =>
  new NetlinkError(`${operation}: gave up after repeated concurrent changes to the rules (EBUSY)`, {
    ...{ code: 'EBUSY', errno: -16, operation, cause },
  })

/** Sends a batch, whose errors name what of the definition a message comes of. */
async function send(messages: readonly Message[], generation: number, call: Asking): Promise<void> {
  const batch = {
    generation,
    messages: messages.map(({ operation, options }) => ({ operation, options })),
  }
  await ask([{ operation: 'nftBatch', options: batch }], {
    ...call,
    optionName: (_, option) => optionOf(messages, option),
  })
}

/** `messages[3].expressions[1].cmp` is what of the definition. */
function optionOf(messages: readonly Message[], option: string): string | undefined {
  const [, at, path = ''] = /^messages\[(\d+)\](.*)$/.exec(option) ?? []
  const message = messages[Number(at)]
  if (message === undefined) return undefined
  const [, expression] = /^\.expressions\[(\d+)\]/.exec(path) ?? []
  const statement =
    expression === undefined ? undefined : message.rule?.body.statementOf[Number(expression)]
  return statement === undefined ? message.option : `${message.option}[${statement}]`
}

/** Options of `deleteTable`. */
export interface DeleteTableOptions extends CallOptions {
  /** Succeed also when there is no such table. Default false. */
  ifExists?: boolean | undefined
}

/**
 * Deletes a table and everything in it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such table, unless `ifExists` is true.
 */
export function deleteTable(table: TableRef, options?: DeleteTableOptions): Promise<void> {
  return deleteTableBy(undefined, table, options)
}

export async function deleteTableBy(
  by: Kernel | undefined,
  table: TableRef,
  options: DeleteTableOptions | undefined,
): Promise<void> {
  const { netns, signal, timeout, ifExists } = checkOptions(options)
  checkCall({ signal, timeout })
  const { family, name } = compile({ family: table.family, name: table.name }).table
  const message = { operation: 'deleteNftTable', options: { family, name } }
  await ask([{ operation: 'nftBatch', options: { messages: [message] } }], {
    ...{ operation: 'deleteTable', subject: name, netns, signal, timeout, by },
    ...(ifExists && { forgive: 'ENOENT' }),
    optionName: () => 'name',
  })
}
