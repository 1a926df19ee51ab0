/** Making what exists a network's own: it gets the marks, and nothing else of it changes. */

import { within } from '../base/errors.js'
import { readTable } from '../nftables/read.js'
import { replaceTable } from '../nftables/replace.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { addAltName } from '../rtnetlink/links/alt-name.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { setLink } from '../rtnetlink/links/set-link.js'
import { adoptableRows, markRows } from './adopt-bridges.js'
import { type AdoptableLink, type AdoptableNamespace, adoptableOf } from './adoptable.js'
import { noRows } from './declare-switch.js'
import { type Network, partsIn } from './define.js'
import { checkNoConflict, NetworkError } from './errors.js'
import { inventory } from './inventory.js'
import { type Journal, lockJournal } from './journal.js'
import { linkLists, markFound } from './link-lists.js'
import { prefixOf } from './link-paths.js'
import { type Asked, type Met, stoodAt } from './lists.js'
import { groupOf, markOf } from './marks.js'
import { noteOf } from './notes.js'
import type { Operation } from './operation.js'
import { checkedOptions, operationsOf, type ReadOptions, stagesOf } from './plan.js'
import { placesOf } from './removals.js'
import { markRules } from './rules.js'
import { notesOf } from './settings.js'
import { withSwitch } from './switch.js'
import type { DeclaredTable } from './table.js'
import { announcing } from './take-back-one.js'
import { UndoError, undone } from './undo.js'
import { finishFirst } from './unfinished.js'
import { refOf, type Undo, type World } from './world.js'

type Keep = (undo: Undo) => void

/**
 * Adds the marks of a network to what exists and matches its definition: from then on `apply` changes it, and `destroy`
 * deletes it. Nothing else of it changes. What has the marks already keeps them; what does not exist is left to `apply`.
 * A namespace must have no other links, tables and rules than those of the definition, and a link no other addresses,
 * routes, neighbours, forwarding entries and links on it: they would be deleted with it. A table is replaced, with its
 * mark, in one transaction, so its counters start anew. A root qdisc of the definition must have the handle `4f:`.
 *
 * @returns what was adopted.
 * @throws NetworkError `NETWORK_CONFLICT` with the `operations` in conflict, if something differs from the definition or
 * belongs to another project: nothing was marked. `NETWORK_ROLLED_BACK`, `NETWORK_ROLLBACK_FAILED`, `NETWORK_JOURNAL` as
 * of `apply`.
 */
export async function adopt(network: Network, options?: ReadOptions): Promise<Operation[]> {
  const { signal, ovs: given } = checkedOptions(options)
  const parts = partsIn(network)
  return withSwitch(parts, given, signal, async (ovs) => {
    using journal = await lockJournal(network.project, signal)
    await finishFirst('adopt', journal, network.project, ovs)
    return await adoptBy(ovs, network, signal, journal)
  })
}

async function adoptBy(
  ovs: Ovs | undefined,
  network: Network,
  signal: AbortSignal | undefined,
  journal: Journal,
): Promise<Operation[]> {
  const { project } = network
  const { note } = journal
  const parts = partsIn(network)
  const there = await inventory(project, parts.namespaces, signal)
  const present = new Set(
    [...parts.namespaces].flatMap(([key, { name }]) =>
      name === undefined || there.names.has(name) ? [key] : [],
    ),
  )
  const world: World = { project, signal, namespaces: parts.namespaces, present, note }
  const { rows: declaredRows } = parts.ovs ?? noRows
  const [adoptable, inSwitch] = await Promise.all([
    adoptableOf(parts, there, world),
    ovs?.observe((view, types) => adoptableRows(view, types, project, declaredRows), { signal }),
  ])
  const { namespaces, links, tables } = adoptable
  const rows = (inSwitch?.rows ?? []).map(({ declared: { path } }) => path)
  const conflicts: Operation[] = [
    ...adoptable.conflicts,
    ...(inSwitch?.conflicts ?? []).map((each) => ({ ...each, action: 'conflict' as const })),
  ]
  checkNoConflict('adopt', conflicts)
  // A port and its device are one part.
  const all = new Set([
    ...links.map(({ declared }) => declared.path),
    ...tables.map(({ path }) => path),
    ...rows,
    ...namespaces.map(({ declared }) => declared.path),
  ])
  const paths = [...all]
  const remote = ovs?.session?.status.remote ?? parts.ovs?.remote
  journal.begin({ places: placesOf(parts.namespaces), remote })
  let at = ''
  try {
    await undone(async (keep) => {
      const begin = (path: string) => {
        signal?.throwIfAborted()
        at = path
      }
      for (const each of links) {
        begin(each.declared.path)
        await markLink(each, world, keep)
      }
      for (const each of tables) {
        begin(each.path)
        await markTable(each, world, keep)
      }
      if (ovs !== undefined && rows.length > 0) {
        begin(rows[0] as string)
        keep(await markRows(ovs, project, declaredRows, rows, world))
      }
      // Last: a namespace that is the network's takes along all that is in it.
      for (const each of namespaces) {
        begin(each.declared.path)
        await markNamespace(each, world, keep)
      }
      await checkAdopted(network, ovs, paths, signal)
    })
  } catch (error) {
    const thrown = failed(error, at)
    if (thrown.code !== 'NETWORK_ROLLBACK_FAILED') journal.end()
    throw thrown
  }
  journal.end()
  return paths.map((path) => ({ path, action: 'adopt', because: 'it is as it is defined' }))
}

/** Its rules, and a note that it has some, before what says that it is the network's. */
async function markNamespace(
  { declared: { path, ref: netns }, rules }: AdoptableNamespace,
  world: World,
  keep: Keep,
) {
  const { project, signal, note } = world
  const { index } = await getLink('lo', { netns, signal })
  const spot = { path, netns, index }
  const mark = markOf(project, path)
  const come = rules.length > 0 ? [noteOf(project, path, 'rules'), mark] : [mark]
  announcing(world, keep)({ type: 'notes', ...spot, come, go: [] })
  if (rules.length > 0) {
    await addAltName(index, come[0] as string, { netns, signal })
    note({ type: 'lists', ...spot, stood: { rules } })
    await markRules({ netns }, rules, keep)
  }
  await addAltName(index, mark, { netns, signal })
}

/**
 * The names before the group: a link with the group alone is one whose creation was cut short, and would be deleted.
 */
async function markLink({ declared, ends, met }: AdoptableLink, world: World, keep: Keep) {
  const { project, signal } = world
  const announce = announcing(world, keep)
  for (const [at, end] of ends.entries()) {
    const { netns, link } = end
    const { index, group } = link
    const { part = '', options } = declared.ends[at] ?? {}
    const spot = { path: part, netns, index }
    const come = [...(options?.altNames ?? []), ...notesOf(project, declared, at).values()]
    announce({ type: 'notes', ...spot, come, go: [] })
    for (const name of come) await addAltName(index, name, { netns, signal })
    announce({ type: 'link', ...spot, before: { index, group } })
    await setLink(index, { group: groupOf(project), netns, signal })
    const lists = met[at] ?? {}
    announce({ type: 'lists', ...spot, stood: await stoodAt(linkLists, end, asFound(lists)) })
    for (const [name, all] of Object.entries(lists)) {
      for (const [number, { found }] of all.entries()) {
        if (found === undefined) continue
        signal?.throwIfAborted()
        await within(
          'adopt',
          markFound(name, end, found),
          () => `${declared.path}.${prefixOf(declared, at)}${name}[${number}]`,
        )
      }
    }
  }
}

const asFound = (lists: Readonly<Record<string, readonly Met[]>>): Asked =>
  Object.fromEntries(Object.keys(lists).map((name) => [name, []]))

async function markTable({ path, netns: key, table }: DeclaredTable, world: World, keep: Keep) {
  const netns = refOf(world, key)
  const { signal } = world
  const before = await readTable(table, { netns, signal })
  announcing(world, keep)({ type: 'table', path, netns, before })
  await replaceTable(table, { netns, signal })
}

/** What was adopted is what a plan finds in place: else it has changed meanwhile. */
async function checkAdopted(
  network: Network,
  ovs: Ovs | undefined,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const operations = operationsOf(await stagesOf(network, ovs, signal))
  const differing = operations.filter(({ path }) => paths.includes(path))
  const [first] = differing
  if (first === undefined) return
  throw new NetworkError(
    `adopt: ${first.path} has changed meanwhile: ${first.because} (NETWORK_PLAN_STALE)`,
    { code: 'NETWORK_PLAN_STALE', path: first.path, operations: differing },
  )
}

function failed(error: unknown, path: string): NetworkError {
  const isLeft = error instanceof UndoError
  const cause = isLeft ? error.cause : error
  const words = `adopt: ${path}: ${cause instanceof Error ? cause.message : String(cause)}`
  if (!isLeft) {
    return new NetworkError(`${words}; nothing has changed (NETWORK_ROLLED_BACK)`, {
      ...{ code: 'NETWORK_ROLLED_BACK', path, cause },
    })
  }
  return new NetworkError(`${words}; not all could be taken back (NETWORK_ROLLBACK_FAILED)`, {
    ...{ code: 'NETWORK_ROLLBACK_FAILED', path, cause },
    remains: error.remains.map((each) => ({ path, error: each })),
  })
}
