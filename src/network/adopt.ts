/** Making what exists a network's own: it gets the marks, and nothing else of it changes. */

import { within } from '../base/errors.js'
import type { LinkRef } from '../base/link-ref.js'
import { readTable } from '../nftables/read.js'
import { replaceTable } from '../nftables/replace.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { addAltName, deleteAltName } from '../rtnetlink/links/alt-name.js'
import { setLink } from '../rtnetlink/links/set-link.js'
import { adoptableRows, markRows } from './adopt-bridges.js'
import { type AdoptableLink, type AdoptableNamespace, adoptableOf } from './adoptable.js'
import { prefixOf } from './change-link.js'
import { noRows } from './declare-bridge.js'
import { type Network, partsIn } from './define.js'
import { NetworkError } from './errors.js'
import type { FoundEnd } from './find-links.js'
import { inventory } from './inventory.js'
import { marking } from './link-lists.js'
import { groupOf, markOf } from './marks.js'
import { noteOf } from './notes.js'
import type { Operation } from './operation.js'
import { checkedOptions, operationsOf, type PlanOptions, stagesOf } from './plan.js'
import { markRules } from './rules.js'
import { notesOf } from './settings.js'
import { withSwitch } from './switch.js'
import type { DeclaredTable } from './table.js'
import { UndoError, undone } from './undo.js'
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
 * belongs to another project: nothing was marked. `NETWORK_ROLLED_BACK`, `NETWORK_ROLLBACK_FAILED` as of `apply`.
 */
export async function adopt(network: Network, options?: PlanOptions): Promise<Operation[]> {
  const { signal, ovs: given } = checkedOptions(options)
  const parts = partsIn(network)
  return withSwitch(parts, given, signal, (ovs) => adoptBy(ovs, network, signal))
}

async function adoptBy(
  ovs: Ovs | undefined,
  network: Network,
  signal: AbortSignal | undefined,
): Promise<Operation[]> {
  const { project } = network
  const parts = partsIn(network)
  const there = await inventory(project, parts.namespaces, signal)
  const present = new Set(
    [...parts.namespaces].flatMap(([key, { name }]) =>
      name === undefined || there.names.has(name) ? [key] : [],
    ),
  )
  const world: World = { project, signal, namespaces: parts.namespaces, present }
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
  const [first] = conflicts
  if (first !== undefined) {
    throw new NetworkError(`adopt: ${first.path}: ${first.because} (NETWORK_CONFLICT)`, {
      ...{ code: 'NETWORK_CONFLICT', path: first.path, operations: conflicts },
    })
  }
  const paths = [
    ...links.map(({ declared }) => declared.path),
    ...tables.map(({ path }) => path),
    ...rows,
    ...namespaces.map(({ declared }) => declared.path),
  ]
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
        keep(await markRows(ovs, project, declaredRows, rows, signal))
      }
      // Last: a namespace that is the network's takes along all that is in it.
      for (const each of namespaces) {
        begin(each.declared.path)
        await markNamespace(each, world, keep)
      }
      await checkAdopted(network, ovs, paths, signal)
    })
  } catch (error) {
    throw failed(error, at)
  }
  return paths.map((path) => ({ path, action: 'adopt', because: 'it is as it is defined' }))
}

/** Its rules, and a note that it has some, before what says that it is the network's. */
async function markNamespace(
  { declared: { path, ref }, rules }: AdoptableNamespace,
  { project, signal }: World,
  keep: Keep,
) {
  const where = { netns: ref }
  if (rules.length > 0) {
    await markBy(noteOf(project, path, 'rules'), 'lo', where, signal, keep)
    signal?.throwIfAborted()
    await markRules(where, rules, keep)
  }
  await markBy(markOf(project, path), 'lo', where, signal, keep)
}

/**
 * The names before the group: a link with the group alone is one whose creation was cut short, and would be deleted.
 */
async function markLink({ declared, ends, met }: AdoptableLink, world: World, keep: Keep) {
  const { project, signal } = world
  const { path } = declared
  for (const [at, end] of ends.entries()) {
    const { netns, link } = end
    const [mark = ''] = declared.ends[at]?.options.altNames ?? []
    for (const name of [mark, ...notesOf(project, declared, at).values()]) {
      await markBy(name, link.index, { netns }, signal, keep)
    }
    await setLink(link.index, { group: groupOf(project), netns, signal })
    keep(async () => void (await setLink(link.index, { group: link.group, netns })))
    for (const [name, all] of Object.entries(met[at] ?? {})) {
      for (const [index, { found }] of all.entries()) {
        const deed = found && marking(name, end, found)
        if (deed === undefined) continue
        signal?.throwIfAborted()
        // Kept before it is done: its answer may be lost.
        keep(async () => void (await deed.undo()))
        await within(
          'adopt',
          deed.run(),
          () => `${path}.${prefixOf(declared, at)}${name}[${index}]`,
        )
      }
    }
  }
}

async function markBy(
  altName: string,
  link: LinkRef,
  { netns }: Pick<FoundEnd, 'netns'>,
  signal: AbortSignal | undefined,
  keep: Keep,
) {
  await addAltName(link, altName, { netns, signal })
  keep(() => deleteAltName(link, altName, { netns }))
}

async function markTable({ netns: key, table }: DeclaredTable, world: World, keep: Keep) {
  const netns = refOf(world, key)
  const { signal } = world
  const before = await readTable(table, { netns, signal })
  await replaceTable(table, { netns, signal })
  keep(async () => void (await replaceTable(before as never, { netns })))
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

function failed(error: unknown, path: string): unknown {
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
