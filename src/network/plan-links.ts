/** What is to be done for the links of a network, of which some go with others. */
import type { DeclaredLink } from './declare-link.js'
import type { FoundLink } from './find-links.js'
import type { Operation } from './operation.js'
import { planLink, takenBy } from './plan-link.js'
import {
  asPresent,
  asRenamed,
  nameChanges,
  type PresentNames,
  presentNames,
  renameLink,
} from './rename-link.js'
import { undone } from './undo.js'
import { nameIn, type Step, type World } from './world.js'

/** The steps of all links, by path. A link that is made anew takes along what is on it, and lets go of its ports. */
export async function planLinks(
  links: readonly DeclaredLink[],
  found: ReadonlyMap<string, FoundLink>,
  world: World,
): Promise<Map<string, Step | undefined>> {
  const steps = new Map<string, Step | undefined>()
  const former = (each: DeclaredLink) =>
    each.was === undefined || found.has(each.path) ? undefined : found.get(each.was)
  const names = new Map(
    links.flatMap((each) => {
      const there = former(each)
      return there === undefined ? [] : presentNames(each, there)
    }),
  )
  let affected = links
  let remade: ReadonlySet<string> = new Set()
  while (affected.length > 0) {
    const all = affected.map(async (each) => {
      const there = former(each)
      const renaming = there && (await planRenamed(each, there, world, remade, names))
      const plain = () => {
        const present = asPresent(each, undefined, names)
        return planLink(each, found.get(each.path), world, remade, present)
      }
      steps.set(each.path, renaming ?? (await plain()))
    })
    await Promise.all(all)
    const before = remade
    remade = new Set(
      links
        .filter(({ path }) => steps.get(path)?.operation.action === 'recreate')
        .flatMap(({ ends }) => ends.map(({ netns, name }) => nameIn(netns, name))),
    )
    affected = links.filter(({ uses }) =>
      uses.some(({ netns, name }) => {
        const its = nameIn(netns, name)
        return remade.has(its) && !before.has(its)
      }),
    )
  }
  return steps
}

/** A link that has the mark of another path, and keeps; undefined where it cannot, and another is made. */
async function planRenamed(
  declared: DeclaredLink,
  found: FoundLink,
  world: World,
  remade: ReadonlySet<string>,
  names: PresentNames,
): Promise<Step | undefined> {
  const present = asPresent(declared, found, names)
  const step = await planLink(declared, found, world, remade, present)
  const { action, changes = [], because = '' } = step?.operation ?? {}
  if (action === 'recreate') return undefined
  const { path } = declared
  const taken = await takenBy(declared, world, found)
  const was = found.path
  const operation: Operation = {
    ...{ path, action: 'rename', was, changes: [...nameChanges(declared, found), ...changes] },
    because: [`it was ${was}`, ...(because === '' ? [] : [because])].join('; '),
  }
  return {
    operation: taken === undefined ? operation : { path, action: 'conflict', because: taken },
    run: () =>
      undone(async (keep) => {
        keep(await renameLink(declared, found, world))
        // By the names that it has now.
        const there = asRenamed(declared, found, world)
        const rest = step && (await planLink(declared, there, world, remade, declared))
        if (rest !== undefined) keep(await rest.run())
      }),
  }
}
