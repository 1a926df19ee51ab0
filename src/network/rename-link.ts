/** A link that has another path in the definition than before: it keeps, and has another mark, and perhaps another name. */
import type { Link } from '../rtnetlink/generated/link.js'
import { addAltName, deleteAltName } from '../rtnetlink/links/alt-name.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { setLink } from '../rtnetlink/links/set-link.js'
import type { DeclaredLink } from './declare-link.js'
import type { FoundEnd, FoundLink } from './find-links.js'
import type { Renamed } from './journal-entry.js'
import { prefixOf } from './link-paths.js'
import { markOf, pathOfLink } from './marks.js'
import { movedNotes } from './notes.js'
import type { Change } from './operation.js'
import { undone } from './undo.js'
import { nameIn, type Undo, type World } from './world.js'

/** The names that links have which are to be called otherwise, by what they are to be called. */
export type PresentNames = ReadonlyMap<string, string>

/** Those of a link that is found by the path that it had. */
export const presentNames = (
  { ends }: DeclaredLink,
  found: FoundLink,
): [asked: string, present: string][] =>
  ends.flatMap(({ netns, name }, at) => {
    const present = found.ends[at]?.link.name
    return present === undefined || present === name ? [] : [[nameIn(netns, name), present]]
  })

/** A declared link with the names that links have now: its own, and those that it is on, or a port of. */
export function asPresent(
  declared: DeclaredLink,
  renamed: FoundLink | undefined,
  names: PresentNames,
): DeclaredLink {
  if (renamed === undefined && names.size === 0) return declared
  const presentIn = (netns: string | undefined, name: unknown) =>
    (typeof name === 'string' && names.get(nameIn(netns, name))) || name
  const over = (netns: string | undefined, options: object, keys: readonly string[]) =>
    Object.fromEntries(
      Object.entries(options).map(([key, each]) => [
        key,
        keys.includes(key) ? presentIn(netns, each) : each,
      ]),
    )
  const ends = declared.ends.map((end, at) => {
    const link = renamed?.ends[at]?.link
    const part = renamed === undefined ? end.part : partOf(renamed.path, at)
    const options = {
      ...over(end.netns, end.options, ['master', 'link']),
      ...(link && { name: link.name, altNames: link.altNames }),
    }
    return { ...end, part, name: link?.name ?? end.name, options: options as typeof end.options }
  })
  const own = over(declared.ends[0]?.netns, declared.own, ['dev', 'link'])
  return { ...declared, ends, own }
}

/** The names that it is to have. */
export const nameChanges = (declared: DeclaredLink, found: FoundLink): Change[] =>
  declared.ends.flatMap(({ name }, at) => {
    const present = found.ends[at]?.link.name
    if (present === name) return []
    return { option: `${prefixOf(declared, at)}name`, asked: name, found: present }
  })

/** The link as it is found once that is done. */
export const asRenamed = (
  { path, ends }: DeclaredLink,
  found: FoundLink,
  { project }: World,
): FoundLink => ({
  ...{ ...found, path },
  ends: found.ends.map((end, at) => {
    const { link } = end ?? {}
    if (end === undefined || link === undefined) return undefined
    const moved = namesToMove(project, partOf(found.path, at), partOf(path, at), link)
    const altNames = moved.map(([_, asked]) => asked)
    return { ...end, link: { ...link, name: ends[at]?.name ?? link.name, altNames } }
  }),
})

/** Gives it its mark and its name. */
export function renameLink(
  { path, ends }: DeclaredLink,
  found: FoundLink,
  { project, signal, note }: World,
): Promise<Undo> {
  return undone(async (keep) => {
    for (const [at, there] of found.ends.entries()) {
      const asked = ends[at]?.name
      if (there === undefined || asked === undefined) continue
      const { netns, link } = there
      const { index, name } = link
      const [its, was] = [partOf(path, at), partOf(found.path, at)]
      const renamed = { netns, index, name, path: its, was }
      note({ type: 'renamed', ...renamed })
      keep(() => takeBackName(project, renamed))
      await moveNames(namesToMove(project, was, its, link), { netns, link }, signal)
      if (name !== asked) await setLink(index, { name: asked, netns, signal })
    }
  })
}

/** What marks it, and what notes its options, each with what that is by another path. */
const namesToMove = (
  project: string,
  from: string,
  to: string,
  link: Pick<Link, 'altNames'>,
): [present: string, asked: string][] => [
  [markOf(project, from), markOf(project, to)],
  ...movedNotes(project, from, to, link),
]

/** It has a mark at every moment. */
async function moveNames(
  names: readonly [present: string, asked: string][],
  { netns, link: { index } }: FoundEnd,
  signal?: AbortSignal | undefined,
): Promise<void> {
  for (const [present, asked] of names) {
    await addAltName(index, asked, { netns, signal, mayExist: true })
    await deleteAltName(index, present, { netns, signal, ifExists: true })
  }
}

/** The path in the mark of an end. */
const partOf = (path: string, at: number): string => (at === 0 ? path : `${path}.peer`)

/** Gives it its mark and its name of before, if it is the network's. */
export async function takeBackName(
  project: string,
  { netns, index, path, was, name }: Renamed,
): Promise<void> {
  const link = await getLink(index, { netns })
  const own = pathOfLink(project, link)
  if (own !== path && own !== was) return
  await moveNames(namesToMove(project, path, was, link), { netns, link })
  if (link.name !== name) await setLink(index, { name, netns })
}
