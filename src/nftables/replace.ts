/** Making a table so: what is to be sent, all of which takes effect at once, or nothing does. */
import { setTimeout as sleep } from 'node:timers/promises'
import { checkCall, checkOptions } from '../base/check.js'
import { NetlinkError } from '../base/errors.js'
import type { CallOptions } from '../netns/call.js'
import { type Counts, changesTo, type Message } from './changes.js'
import { compile } from './compile.js'
import type { TableDefinition, TableRef } from './definition.js'
import { type Asking, ask, type Kernel } from './kernel.js'
import { readState } from './state.js'

/** What `replaceTable` did. */
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
  const { netns, signal, timeout } = checkOptions(options)
  checkCall({ signal, timeout })
  const compiled = compile(checkOptions(definition, 'definition'))
  const { family, name } = compiled.table
  const call = { operation: 'replaceTable', subject: name, netns, signal, timeout, by }
  for (let attempt = 1; ; attempt++) {
    const { generation, state } = await readState(
      family as TableDefinition['family'] & string,
      name,
      call,
    )
    const { messages, rules } = changesTo(compiled, state)
    if (messages.length === 0) return { changed: false, rules }
    try {
      await send(messages, generation, call)
      return { changed: true, rules }
    } catch (error) {
      if ((error as NetlinkError).code !== 'ERESTART') throw error
      if (attempt === tries) throw busy(error as NetlinkError)
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
  const { state } = await readState(family as TableDefinition['family'] & string, name, call)
  const { messages, rules } = changesTo(compiled, state)
  return { changed: messages.length > 0, rules }
}

const busy = (cause: NetlinkError) =>
  new NetlinkError(`replaceTable: others never stopped changing rules (EBUSY)`, {
    ...{ code: 'EBUSY', errno: -16, operation: 'replaceTable', cause },
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
    expression === undefined ? undefined : message.rule?.statementOf[Number(expression)]
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
