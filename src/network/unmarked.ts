/** Parts of a definition as they are without the network's marks: how they are compared with what others have made. */
import { within } from '../base/errors.js'
import { compareLink } from '../rtnetlink/links/create.js'
import type { DeclaredEnd, DeclaredLink } from './declare-link.js'
import { metOf } from './link-lists.js'
import { documentPath, partPath, pathIn, prefixOf } from './link-paths.js'
import type { Asked, Met } from './lists.js'
import { unmarked } from './marks.js'
import { type Change, changeOf } from './operation.js'
import { createOptions } from './plan-link.js'
import { qdiscChanges } from './qdisc.js'
import { refOf, type World } from './world.js'

/** A link that exists, compared with a definition. */
export interface Unmarked {
  /** In what it differs. Options are the definition's, from the link. */
  changes: readonly Change[]
  /** What there is of the lists of each end. */
  met: readonly Readonly<Record<string, readonly Met[]>>[]
}

/** Compares a link that exists, and all that is on it, whosever that is. Nothing is made. */
export async function compareUnmarked(
  operation: string,
  declared: DeclaredLink,
  world: World,
): Promise<Unmarked> {
  const { ends } = declared
  const without = { ...declared, ends: ends.map(unmarkedEnd) }
  const compared = await within(
    operation,
    compareLink(operation, createOptions(without, world)),
    (option) => documentPath(declared, option),
  )
  const differences = compared.differences.map((each) =>
    changeOf(each, pathIn(declared, each.option)),
  )
  const looks = without.ends.map((end, at) =>
    within(operation, lookAtEnd(end, prefixOf(declared, at), world), partPath(declared, at)),
  )
  const all = await Promise.all(looks)
  return {
    changes: [...differences, ...all.flatMap(({ changes }) => changes)],
    met: all.map(({ met }) => met),
  }
}

async function lookAtEnd(end: DeclaredEnd, prefix: string, world: World) {
  const { name, lists, qdisc } = end
  const where = { netns: refOf(world, end.netns), placed: true, signal: world.signal }
  const [met, ofQdisc] = await Promise.all([
    metOf(name, lists, prefix, where),
    // The note of it is a mark, too.
    qdiscChanges(name, qdisc, qdisc?.digest, prefix, where),
  ])
  const ofLists = Object.values(met).flatMap((each) => each.flatMap(({ changes }) => changes))
  return { met, changes: [...ofLists, ...ofQdisc] }
}

/** An end without its group and alternative name, what is on it without its protocol. */
function unmarkedEnd(end: DeclaredEnd): DeclaredEnd {
  const { group: _, altNames: __, ...options } = end.options
  return { ...end, options: options as never, lists: unmarkedLists(end.lists) }
}

const unmarkedLists = (lists: Asked): Asked =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(unmarked)]))
