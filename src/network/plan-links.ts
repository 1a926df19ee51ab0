/** What is to be done for the links of a network, of which some go with others. */
import type { DeclaredLink } from './declare-link.js'
import type { FoundLink } from './find-links.js'
import { planLink } from './plan-link.js'
import { nameIn, type Step, type World } from './world.js'

/** The steps of all links, by path. A link that is made anew takes along what is on it, and lets go of its ports. */
export async function planLinks(
  links: readonly DeclaredLink[],
  found: ReadonlyMap<string, FoundLink>,
  world: World,
): Promise<Map<string, Step | undefined>> {
  const steps = new Map<string, Step | undefined>()
  let affected = links
  let remade: ReadonlySet<string> = new Set()
  while (affected.length > 0) {
    const all = affected.map(async (each) => {
      steps.set(each.path, await planLink(each, found.get(each.path), world, remade))
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
